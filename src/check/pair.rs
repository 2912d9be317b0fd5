//! One statement, or one fact, against one text of any number of sentences.

use std::borrow::Cow;

use jiff::civil::Date;

use super::wording;
use crate::assertion::brief;
use crate::assertion::retold::retells;
use crate::assertion::threshold::Thresholds;
use crate::assertion::verdict::{Opinion, Verdict, judge};
use crate::document::sentence_spans;
use crate::extract::coreference::resolve;
use crate::extract::name::Names;
use crate::extract::reading::{Reading, read};

/// A verdict with the way that led to it.
#[derive(Clone, Debug, Default)]
pub struct Judgement {
    /// The verdict.
    pub verdict: Verdict,
    /// What decided: "quantity", "place", "only", "polarity" …; empty for silence.
    pub kind: &'static str,
    /// What the text says, in its words.
    pub stated: Option<String>,
    /// What is known, in words.
    pub expected: Option<String>,
    /// The steps of the reading and the comparison, a line each.
    pub explanation: Vec<String>,
}

/// An opinion on one claim, in words.
#[derive(Clone, Debug)]
pub(super) struct Spoken {
    /// The opinion.
    pub opinion: Opinion,
    /// The fact's words that decided.
    pub expected: Option<String>,
    /// How it was reached.
    pub explanation: Vec<String>,
}

/// Reads a statement, which is one passage however its lines are broken: only a blank line parts what stands around it.
pub(super) fn read_statement(text: &str, names: &Names, date: Option<Date>) -> Vec<Reading> {
    read_text(&unwrapped(text), names, date)
}

/// A text with a space for each single line break, so that every place in it stays where it is.
fn unwrapped(text: &str) -> Cow<'_, str> {
    if !text.contains('\n') {
        return Cow::Borrowed(text);
    }
    let is_blank = |line: &str| line.trim().is_empty();
    let mut out = String::with_capacity(text.len());
    let mut lines = text.split_inclusive('\n').peekable();
    while let Some(line) = lines.next() {
        match line.strip_suffix('\n') {
            Some(words) if !is_blank(words) && lines.peek().is_some_and(|next| !is_blank(next)) => {
                out.push_str(words);
                out.push(' ');
            }
            _ => out.push_str(line),
        }
    }
    Cow::Owned(out)
}

/// Reads all sentences of a short text, pronouns resolved.
pub(super) fn read_text(text: &str, names: &Names, date: Option<Date>) -> Vec<Reading> {
    let mut readings: Vec<Reading> = Vec::new();
    for span in sentence_spans(text) {
        let mut reading = read(&text[span.range()], span.start, names, date);
        if let Some(before) = readings.last() {
            resolve(&mut reading, before);
        }
        readings.push(reading);
    }
    readings
}

/// A statement that was read, for any number of texts to be held against, with no registry.
#[derive(Clone, Debug)]
pub struct Statement {
    pub(super) known: Vec<Reading>,
    /// Whether it is a table read aloud.
    is_table: bool,
    date: Option<Date>,
}

impl Statement {
    /// Reads a statement. `date` is the day by which it and the texts are meant.
    pub fn new(statement: &str, date: Option<Date>) -> Self {
        let known = read_statement(statement, &Names::default(), date);
        let known = brief::with_plain_keys(known, date);
        Self {
            is_table: brief::is_table(&known),
            known,
            date,
        }
    }

    /// Holds one text against it. That the two belong together is presumed, which no article may: what the fact's side
    /// leaves open, a short claim that the statement accounts for is judged by.
    pub fn judge(&self, text: &str) -> Judgement {
        let limits = Thresholds::default();
        let known = &self.known;
        let stated = read_text(text, &Names::default(), self.date);
        judge_text(&stated, |claim, before| {
            let (near, opinion) = nearest(known, claim, before, &limits)?;
            let (at, opinion) = settled(known, self.is_table, claim, near, opinion);
            Some(speak(opinion, &known[at], claim))
        })
    }
}

/// Holds one text against one statement: [`Statement::judge`].
pub fn verify(statement: &str, text: &str, date: Option<Date>) -> Judgement {
    Statement::new(statement, date).judge(text)
}

/// The opinion that counts of a pair, and the sentence it is about: that on the nearest sentence, or the short claim's on
/// all of them.
fn settled(
    known: &[Reading],
    is_table: bool,
    claim: &Reading,
    near: usize,
    opinion: Opinion,
) -> (usize, Opinion) {
    let brief = || brief::judge(known, is_table, claim, &opinion);
    // The entries of a table know better than words in common.
    if is_table {
        let open = opinion.verdict == Verdict::Supported
            && brief::leaves_open(known, claim, opinion.covered);
        return match brief() {
            Some(found) => found,
            None if open => (near, left_open(opinion)),
            None => (near, opinion),
        };
    }
    // What is told of something else refutes nothing, and what was exchanged in a repeated sentence is not said.
    let exchanged = opinion.evidence.iter().any(|e| e.kind == "word");
    let holds = |found: &Opinion| match found.verdict {
        Verdict::Contradicted => !opinion.elsewhere,
        Verdict::Supported => !exchanged,
        Verdict::Silent | Verdict::Unsupported => true,
    };
    let denies = |found: &Opinion| {
        found
            .decisive
            .as_ref()
            .is_some_and(|e| e.kind == "polarity")
    };
    let found = match opinion.verdict {
        Verdict::Contradicted => None,
        // All words in common may still be denied on one side.
        Verdict::Supported => brief().filter(|(_, found)| denies(found)),
        Verdict::Silent | Verdict::Unsupported => brief().filter(|(_, found)| holds(found)),
    };
    found.unwrap_or_else(|| (near, retold(&known[near], claim, opinion)))
}

/// What was neither confirmed nor refuted is supported where it is told of in other words.
fn retold(fact: &Reading, claim: &Reading, mut opinion: Opinion) -> Opinion {
    let open = matches!(opinion.verdict, Verdict::Silent | Verdict::Unsupported);
    if open && retells(fact, claim, &opinion) {
        opinion.verdict = Verdict::Supported;
        opinion.decisive = opinion.evidence.iter().find(|e| e.is_amount()).cloned();
    }
    opinion
}

/// What is not confirmed after all.
fn left_open(mut opinion: Opinion) -> Opinion {
    opinion.verdict = Verdict::Silent;
    opinion.decisive = None;
    opinion
}

/// Whether a text carries a claim that would need a source: `Unsupported` or `Silent`. Explained by the sentence that
/// needs one most.
pub fn needs_source(text: &str, date: Option<Date>) -> Judgement {
    let readings = read_text(text, &Names::default(), date);
    let weighed = readings.iter().map(|reading| (reading, reading.worth()));
    let most = weighed.reduce(|most, next| {
        if next.1.probability > most.1.probability {
            next
        } else {
            most
        }
    });
    most.map_or_else(Judgement::default, |(reading, worth)| {
        let mut explanation = wording::worth(&worth);
        explanation.extend(wording::reading(reading));
        let (verdict, kind) = if worth.needs_source() {
            (Verdict::Unsupported, "claim")
        } else {
            (Verdict::Silent, "")
        };
        Judgement {
            verdict,
            kind,
            explanation,
            ..Judgement::default()
        }
    })
}

/// The verdict on a text, sentence by sentence: the gravest of them; support needs every sentence.
pub(super) fn judge_text(
    stated: &[Reading],
    speak: impl Fn(&Reading, &[&Reading]) -> Option<Spoken>,
) -> Judgement {
    let mut opinions: Vec<(Spoken, &Reading)> = Vec::new();
    // The sentences before one are asked for names only: of many without any, none has to be looked at again and again.
    let mut before: Vec<&Reading> = Vec::new();
    for claim in stated {
        opinions.extend(speak(claim, &before).map(|spoken| (spoken, claim)));
        if claim.items.iter().any(|item| item.name().is_some()) {
            before.push(claim);
        }
    }
    let of = |verdict: Verdict| {
        opinions
            .iter()
            .find(|(spoken, _)| spoken.opinion.verdict == verdict)
    };
    let decisive = of(Verdict::Contradicted)
        .or_else(|| of(Verdict::Unsupported))
        .or_else(|| of(Verdict::Supported))
        .or_else(|| {
            opinions
                .iter()
                .max_by(|a, b| a.0.opinion.topic.total_cmp(&b.0.opinion.topic))
        });
    let off_topic = opinions
        .iter()
        .any(|(spoken, claim)| spoken.opinion.verdict == Verdict::Silent && claim.is_checkable());
    decisive.map_or_else(Judgement::default, |(spoken, claim)| {
        let decided = spoken.opinion.decisive.as_ref();
        let verdict = match spoken.opinion.verdict {
            // Part of the text is supported, part is off topic.
            Verdict::Supported if off_topic => Verdict::Unsupported,
            verdict => verdict,
        };
        Judgement {
            verdict,
            kind: if verdict == Verdict::Silent {
                ""
            } else {
                decided.map_or("topic", |e| e.kind)
            },
            stated: decided.map(|e| claim.slice(e.stated).to_owned()),
            expected: spoken.expected.clone(),
            explanation: spoken.explanation.clone(),
        }
    })
}

/// The opinion of the sentence of a statement that is closest to the claim, in words.
pub(super) fn best(
    known: &[Reading],
    claim: &Reading,
    before: &[&Reading],
    limits: &Thresholds,
) -> Option<Spoken> {
    let (at, opinion) = nearest(known, claim, before, limits)?;
    Some(speak(opinion, &known[at], claim))
}

/// The opinion of the sentence of a statement that is closest to the claim, and which it is; support by any of them
/// counts.
fn nearest(
    known: &[Reading],
    claim: &Reading,
    before: &[&Reading],
    limits: &Thresholds,
) -> Option<(usize, Opinion)> {
    let closeness = |opinion: &Opinion| opinion.topic + opinion.covered;
    known
        .iter()
        .map(|fact| judge(fact, claim, before, limits))
        .enumerate()
        .max_by(|(_, a), (_, b)| {
            let supported = |o: &Opinion| o.verdict == Verdict::Supported;
            supported(a)
                .cmp(&supported(b))
                .then(closeness(a).total_cmp(&closeness(b)))
        })
}

/// Puts an opinion into words.
pub(super) fn speak(opinion: Opinion, fact: &Reading, claim: &Reading) -> Spoken {
    Spoken {
        expected: opinion
            .decisive
            .as_ref()
            .map(|e| fact.slice(e.known).to_owned()),
        explanation: wording::explain(&opinion, fact, claim),
        opinion,
    }
}
