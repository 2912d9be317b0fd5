//! Facts that can never speak.

use crate::assertion::Expect;
use crate::check::{Checker, Verdict};
use crate::extract::stance::Stance;
use crate::finding::{Code, Finding, Severity};
use crate::limits::Budget;
use crate::registry::Fact;
use crate::suite::case::{cases, day_of_tests};

/// A fact that is silent on its own statement, on its own quotation, and on all of its tests in which it has to speak.
pub(super) fn mute(checker: &Checker, fact: &Fact, budget: &mut Budget) -> Option<Finding> {
    let date = day_of_tests(fact, None);
    // What there is no time to look at is not said to be silent.
    let mut speaks = |text: &str| {
        !budget.pay(checker.effort_of(fact, text))
            || checker.judge(fact, text, date).verdict != Verdict::Silent
    };
    let expect = fact.expect.as_ref().map(|expect| &expect.value);
    let own = match expect {
        Some(Expect::Quote(quote)) => {
            let speaker = quote.speaker.as_ref().map(|speaker| {
                let entities = &checker.registry().entities;
                let entity = entities.iter().find(|one| one.id.value == speaker.value);
                let name = entity.and_then(|entity| entity.names.first());
                name.map_or(&speaker.value, |name| &name.value)
            });
            let speaker = speaker.map_or("He", String::as_str);
            format!("{speaker} said: \u{201c}{}\u{201d}", quote.text.value)
        }
        Some(Expect::Name(name)) => name.is.value.clone(),
        // What an expression matches cannot be told from it.
        Some(Expect::Pattern(_)) if fact.tests.supported.is_empty() => return None,
        _ => String::new(),
    };
    let mut tests = cases(fact)
        .into_iter()
        .filter(|case| case.expected != Verdict::Silent);
    if speaks(&fact.statement.value) && !asks(checker, fact)
        || !own.is_empty() && speaks(&own)
        || tests.any(|case| speaks(&case.sentence.value))
    {
        return None;
    }
    let message = format!("`{}` is silent on its own statement", fact.id.value);
    let (span, label, help) = match fact.about.first() {
        Some(cue) if !says(checker, fact) => (
            cue.span,
            "none of its cues stands in it",
            "list a cue under `about` that claims on the topic hold, or leave `about` out",
        ),
        _ => (
            fact.statement.span,
            "nothing here can be held against a claim",
            "say in one sentence who or what it is and what is so, as an article would",
        ),
    };
    let mut finding = Finding::in_registry(Code::SilentFact, &fact.file, span, message).help(help);
    finding.severity = Severity::Warning;
    label.clone_into(&mut finding.primary.message);
    finding.fact = Some(fact.id.value.clone());
    Some(finding)
}

/// Whether the statement asks, and so tells nothing.
fn asks(checker: &Checker, fact: &Fact) -> bool {
    let readings = checker.readings(fact);
    let mut items = readings.iter().flat_map(|reading| &reading.items);
    items.all(|item| item.stance == Stance::Asked)
}

/// Whether one of the fact's cues stands in its statement.
fn says(checker: &Checker, fact: &Fact) -> bool {
    let readings = checker.read(&fact.statement.value, None);
    readings
        .iter()
        .any(|reading| checker.is_about(fact, reading))
}
