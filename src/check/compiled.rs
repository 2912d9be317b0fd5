//! A fact made ready: its statement read, its pins resolved.

use jiff::civil::Date;

use super::index::Indexed;
use super::pair::{Spoken, best, read_statement, speak};
use super::pin;
use crate::assertion::align::align;
use crate::assertion::evidence::{Evidence, Outcome};
use crate::assertion::reach::is_out_of_reach;
use crate::assertion::threshold::Thresholds;
use crate::assertion::topic::weight_of_matched;
use crate::assertion::verdict::{Opinion, Verdict, judge};
use crate::assertion::{Expect, Matcher, entity, likeness, place};
use crate::extract::item::{Item, ItemKind, Key, Word, key_of};
use crate::extract::mention::keys;
use crate::extract::name::{NameMention, Names, fold_words};
use crate::extract::reading::Reading;
use crate::registry::{Fact, Registry, Validity};

/// A fact as `check` needs it.
#[derive(Debug)]
pub(super) struct Compiled {
    /// The sentences of its statement.
    pub readings: Vec<Reading>,
    /// When it holds.
    pub valid: Validity,
    /// Cues of which one must stand in a claim; empty means any.
    about: Vec<Vec<Item>>,
    /// What it is pinned to.
    expect: Option<Expect>,
    /// The pinned place or speaker as it is read: a name of the gazetteer, of an entity, or its own.
    pinned: Option<NameMention>,
    /// The compiled expressions of a pattern.
    matcher: Option<Matcher>,
}

impl Compiled {
    /// Reads a fact. The statement's relative dates ("last year") have no anchor and are left alone.
    pub(super) fn new(fact: &Fact, names: &Names, registry: &Registry) -> Self {
        let mut readings = read_statement(&fact.statement.value, names, None);
        let expect = fact.expect.as_ref().map(|expect| expect.value.clone());
        let pinned = match &expect {
            Some(Expect::Place(place)) => pin::mention(&place.name.value, names, registry),
            Some(Expect::Only(only)) => pin::mention(&only.entity.value, names, registry),
            Some(Expect::Entity(entity)) => pin::mention(&entity.id.value, names, registry),
            Some(Expect::Quote(quote)) => quote
                .speaker
                .as_ref()
                .and_then(|speaker| pin::mention(&speaker.value, names, registry)),
            _ => None,
        };
        if let Some(Expect::Holds(holds)) = &expect
            && !holds.0
        {
            readings.iter_mut().for_each(pin::deny);
        }
        if let (Some(expect), Some(reading)) = (&expect, readings.first_mut()) {
            pin::apply(expect, pinned.as_ref(), names, reading);
        }
        let about = fact
            .about
            .iter()
            .map(|cue| {
                let read = crate::extract::reading::read(&cue.value, 0, names, None);
                read.items
                    .into_iter()
                    .filter(Item::is_content)
                    .collect::<Vec<Item>>()
            })
            .filter(|cue| !cue.is_empty())
            .collect();
        // They stay for as long as the registry does.
        for reading in &mut readings {
            reading.items.shrink_to_fit();
        }
        let matcher = match &expect {
            Some(Expect::Pattern(pattern)) => Some(Matcher::new(pattern)),
            _ => None,
        };
        Self {
            readings,
            valid: fact.valid,
            about,
            expect,
            pinned,
            matcher,
        }
    }

    /// What the index finds the fact by: facts about words are found by these alone.
    pub(super) fn indexed(&self, names: &Names) -> Indexed<'_> {
        Indexed {
            readings: if self.is_about_words() {
                Vec::new()
            } else {
                self.readings.iter().collect()
            },
            cues: self.cues(names),
            by_one_slot: self.is_by_one_slot(),
        }
    }

    /// Further keys under which the index finds the fact: the words of its cues, of its quotation, of the forms of
    /// its name, and of the statement of a pattern.
    fn cues(&self, names: &Names) -> Vec<Key> {
        let words = |text: &str| -> Vec<Key> {
            let read = crate::extract::reading::read(text, 0, names, None);
            let folded = fold_words(text).into_iter().map(|word| key_of(&word));
            read.items
                .iter()
                .filter(|item| item.is_topic())
                .flat_map(keys)
                .chain(folded)
                .collect()
        };
        let own = match &self.expect {
            Some(Expect::Quote(quote)) => words(&quote.text.value),
            Some(Expect::Name(name)) => std::iter::once(&name.is)
                .chain(&name.not)
                .flat_map(|form| words(&form.value))
                .collect(),
            Some(Expect::Pattern(_)) => self
                .readings
                .iter()
                .flat_map(|reading| &reading.items)
                .flat_map(keys)
                .collect(),
            _ => Vec::new(),
        };
        self.about
            .iter()
            .flatten()
            .flat_map(keys)
            .chain(own)
            .collect()
    }

    /// Whether the fact is about wording: a quotation, a name, a pattern.
    fn is_about_words(&self) -> bool {
        matches!(
            self.expect,
            Some(Expect::Quote(_) | Expect::Name(_) | Expect::Pattern(_))
        )
    }

    /// What the fact says of a claim; `None` where it does not hold at that time.
    pub(super) fn judge(
        &self,
        claim: &Reading,
        before: &[&Reading],
        date: Option<Date>,
        limits: &Thresholds,
    ) -> Option<Spoken> {
        if !self.holds(claim, date) || !self.is_about(claim) {
            return None;
        }
        if let Some(evidence) = self.special(claim, before) {
            let known = self.readings.first()?;
            let alignment = align(known, claim);
            let matched = weight_of_matched(claim, &alignment);
            let spoken = speak(
                Opinion {
                    matched,
                    ..opinion_of(evidence)
                },
                known,
                claim,
            );
            let expected = self.wording().map(str::to_owned).or(spoken.expected);
            return Some(Spoken { expected, ..spoken });
        }
        if self.is_about_words() {
            // These speak of words, and say nothing where the words are missing.
            return None;
        }
        let whole = self.opinion(claim, before, limits)?;
        if whole.opinion.verdict == Verdict::Supported {
            return Some(whole);
        }
        // A clause is a claim of its own, with the rest of the sentence for context.
        let context: Vec<&Reading> = before.iter().copied().chain([claim]).collect();
        let mut best = whole;
        for clause in claim.clauses() {
            let Some(part) = self.opinion(&clause, &context, limits) else {
                continue;
            };
            let decided = matches!(
                part.opinion.verdict,
                Verdict::Supported | Verdict::Contradicted
            );
            if decided && part.opinion.verdict > best.opinion.verdict {
                best = part;
            }
        }
        Some(best)
    }

    /// Whether [`Self::judge`] may find more than silence, whatever stands before the claim: what stands there need not
    /// be read where it does not. Less is tried where `all_read` tells that it is read already.
    pub(super) fn may_speak(
        &self,
        claim: &Reading,
        date: Option<Date>,
        limits: &Thresholds,
        all_read: bool,
    ) -> bool {
        if !self.holds(claim, date) || !self.is_about(claim) {
            return false;
        }
        let limits = self.limits(limits);
        let speaks = |part: &Reading| {
            self.readings.iter().any(|known| {
                !is_out_of_reach(known, part, &limits)
                    && (all_read || !judge(known, part, &[], &limits).is_silent_anywhere(&limits))
            })
        };
        self.is_by_one_slot() || speaks(claim) || claim.clauses().iter().any(speaks)
    }

    /// Whether it may judge a claim by one slot, whatever else the claim says: see [`Self::special`].
    fn is_by_one_slot(&self) -> bool {
        matches!(
            self.expect,
            Some(
                Expect::Place(_)
                    | Expect::Quote(_)
                    | Expect::Name(_)
                    | Expect::Pattern(_)
                    | Expect::Entity(_)
            )
        )
    }

    /// The thresholds as they are for this fact.
    fn limits(&self, limits: &Thresholds) -> Thresholds {
        let who = matches!(self.expect, Some(Expect::Entity(_)));
        Thresholds {
            other_name: if who { 0.8 } else { limits.other_name },
            dates_known: self.valid.from.is_some() && !self.is_dated(),
            ..*limits
        }
    }

    /// What the fact says of one claim, its pins applied.
    fn opinion(&self, claim: &Reading, before: &[&Reading], limits: &Thresholds) -> Option<Spoken> {
        let who = matches!(self.expect, Some(Expect::Entity(_)));
        let limits = self.limits(limits);
        let mut spoken = best(&self.readings, claim, before, &limits)?;
        if let Some(expect) = &self.expect {
            restrict(&mut spoken.opinion, expect);
            let elsewhere = who
                && spoken.opinion.verdict == Verdict::Contradicted
                && spoken
                    .opinion
                    .decisive
                    .as_ref()
                    .is_some_and(|e| e.kind == "entity" && !self.is_pinned(&e.known_items));
            if elsewhere {
                spoken.opinion.verdict = Verdict::Silent;
            }
        }
        Some(spoken)
    }

    /// Whether the statement gives a date of its own.
    pub(super) fn is_dated(&self) -> bool {
        self.readings
            .iter()
            .flat_map(|reading| &reading.items)
            .any(|item| item.date().is_some())
    }

    /// Whether one of these items of the statement is the pinned name.
    fn is_pinned(&self, items: &[usize]) -> bool {
        self.readings
            .first()
            .and_then(|known| self.value_of(known))
            .is_some_and(|at| items.contains(&at))
    }

    /// Whether one of the fact's cues stands in the claim: all its words, in any inflection or as synonyms.
    pub(super) fn is_about(&self, claim: &Reading) -> bool {
        let stands = |cue: &Item| claim.items.iter().any(|item| is_cue(cue, item));
        self.about.is_empty() || self.about.iter().any(|cue| cue.iter().all(stands))
    }

    /// The very words that the fact is pinned to, where it is about words.
    fn wording(&self) -> Option<&str> {
        match self.expect.as_ref()? {
            Expect::Quote(quote) => Some(&quote.text.value),
            Expect::Name(name) => Some(&name.is.value),
            _ => None,
        }
    }

    /// Kinds that judge a claim by one slot, whatever else it says.
    fn special(&self, claim: &Reading, before: &[&Reading]) -> Option<Evidence> {
        match self.expect.as_ref()? {
            Expect::Place(_) => {
                let known = self.readings.first()?;
                let value = self.value_of(known)?;
                let cues: Vec<Word> = if self.about.is_empty() {
                    head_words(known, value)
                } else {
                    self.about
                        .iter()
                        .flatten()
                        .filter_map(Item::word)
                        .cloned()
                        .collect()
                };
                place::judge(known, value, &cues, claim, before)
            }
            Expect::Quote(quote) => quote.judge(self.pinned.as_ref(), claim, before),
            Expect::Name(name) => name.judge(claim),
            Expect::Pattern(_) => self.matcher.as_ref()?.judge(claim),
            Expect::Entity(_) => {
                let (known, pinned) = (self.readings.first()?, self.pinned.as_ref()?);
                let clauses = claim.clauses();
                let parts = if clauses.is_empty() {
                    std::slice::from_ref(claim)
                } else {
                    &clauses[..]
                };
                parts
                    .iter()
                    .find_map(|part| entity::judge(known, pinned, part))
            }
            _ => None,
        }
    }

    /// The pinned place or speaker.
    pub(super) const fn pinned(&self) -> Option<&NameMention> {
        self.pinned.as_ref()
    }

    /// The item of the statement that holds the pinned place.
    fn value_of(&self, known: &Reading) -> Option<usize> {
        let pinned = self.pinned.as_ref()?;
        known.items.iter().position(|item| {
            item.name()
                .is_some_and(|name| likeness::names(pinned, name) >= 0.9)
        })
    }
}

/// Whether an item of a claim is what a cue asks for.
fn is_cue(cue: &Item, item: &Item) -> bool {
    match (&cue.kind, &item.kind) {
        (ItemKind::Word(cue), ItemKind::Word(word)) => likeness::words(cue, word) >= 0.85,
        (ItemKind::Name(cue), ItemKind::Name(name)) => likeness::names(cue, name) >= 0.9,
        (ItemKind::Quantity(cue), ItemKind::Quantity(amount)) => cue.quantity == amount.quantity,
        (ItemKind::Date(cue), ItemKind::Date(date)) => cue.period == date.period,
        _ => false,
    }
}

/// An opinion that rests on one slot.
fn opinion_of(evidence: Evidence) -> Opinion {
    Opinion {
        verdict: match evidence.outcome {
            Outcome::Agrees => Verdict::Supported,
            Outcome::Open => Verdict::Unsupported,
            Outcome::Conflicts => Verdict::Contradicted,
        },
        decisive: Some(evidence.clone()),
        evidence: vec![evidence],
        topic: 1.0,
        covered: 1.0,
        ..Opinion::default()
    }
}

/// A pinned fact speaks against a claim in its own slot only.
fn restrict(opinion: &mut Opinion, expect: &Expect) {
    let Some(conflict) = opinion.decisive.as_ref().filter(|evidence| {
        evidence.outcome == Outcome::Conflicts && !expect.decides().contains(&evidence.kind)
    }) else {
        return;
    };
    // Somebody or something else is another topic; a value that the fact is not about is merely not known.
    let other = matches!(conflict.kind, "place" | "entity" | "word");
    match opinion.verdict {
        Verdict::Contradicted | Verdict::Unsupported if other => opinion.verdict = Verdict::Silent,
        Verdict::Contradicted => opinion.verdict = Verdict::Unsupported,
        _ => {}
    }
}

/// The content word that the place of a statement is said of.
fn head_words(known: &Reading, value: usize) -> Vec<Word> {
    known.items[..value]
        .iter()
        .rev()
        .find_map(|item| match &item.kind {
            ItemKind::Word(word) => Some(word.clone()),
            _ => None,
        })
        .into_iter()
        .collect()
}
