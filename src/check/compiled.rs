//! A fact made ready: its statement read, its pins resolved.

use jiff::civil::Date;

use super::pair::{Spoken, best, read_text, speak};
use crate::assertion::evidence::{Evidence, Outcome};
use crate::assertion::verdict::{Opinion, Thresholds, Verdict};
use crate::assertion::{Expect, Matcher, entity, place};
use crate::extract::item::{Item, ItemKind, Key, Word};
use crate::extract::name::{NameMention, Names};
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
    about: Vec<Vec<Word>>,
    /// What it is pinned to.
    expect: Option<Expect>,
    /// The pinned place or speaker as it is read: a name of the gazetteer, of an entity, or its own.
    pinned: Option<NameMention>,
    /// The compiled expressions of a pattern.
    matcher: Option<Matcher>,
}

impl Compiled {
    /// Reads a fact. The statement's relative dates ("last year") have no anchor and are left alone.
    pub fn new(fact: &Fact, names: &Names, registry: &Registry) -> Self {
        let mut readings = read_text(&fact.statement.value, names, None);
        let expect = fact.expect.as_ref().map(|expect| expect.value.clone());
        let pinned = match &expect {
            Some(Expect::Place(place)) => mention(&place.name.value, names, registry),
            Some(Expect::Entity(entity)) => mention(&entity.id.value, names, registry),
            Some(Expect::Quote(quote)) => quote
                .speaker
                .as_ref()
                .and_then(|speaker| mention(&speaker.value, names, registry)),
            _ => None,
        };
        if let Some(Expect::Holds(holds)) = &expect
            && !holds.0
        {
            for item in readings.iter_mut().flat_map(|reading| &mut reading.items) {
                item.negated = !item.negated;
            }
        }
        let about = fact
            .about
            .iter()
            .map(|cue| {
                let read = crate::extract::reading::read(&cue.value, 0, names, None);
                read.items.iter().filter_map(Item::word).cloned().collect()
            })
            .collect();
        let matcher = match &expect {
            Some(Expect::Pattern(pattern)) => Matcher::new(pattern),
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

    /// Further keys under which the index finds the fact: the words of its cues.
    pub fn cues(&self) -> Vec<Key> {
        self.about.iter().flatten().map(|word| word.stem).collect()
    }

    /// What the fact says of a claim; `None` where it does not hold at that time.
    pub fn judge(
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
            return Some(speak(opinion_of(evidence), known, claim));
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

    /// What the fact says of one claim, its pins applied.
    fn opinion(&self, claim: &Reading, before: &[&Reading], limits: &Thresholds) -> Option<Spoken> {
        let mut spoken = best(&self.readings, claim, before, limits)?;
        if let Some(expect) = &self.expect {
            restrict(&mut spoken.opinion, expect);
        }
        Some(spoken)
    }

    /// Whether one of the fact's cues stands in the claim.
    fn is_about(&self, claim: &Reading) -> bool {
        self.about.is_empty()
            || self.about.iter().any(|cue| {
                cue.iter().all(|word| {
                    claim
                        .items
                        .iter()
                        .filter_map(Item::word)
                        .any(|other| crate::assertion::likeness::words(word, other) >= 0.85)
                })
            })
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
                    self.about.iter().flatten().cloned().collect()
                };
                place::judge(known, value, &cues, claim, before)
            }
            Expect::Quote(quote) => quote.judge(self.pinned.as_ref(), claim, before),
            Expect::Name(name) => name.judge(claim),
            Expect::Pattern(_) => self.matcher.as_ref()?.judge(claim),
            Expect::Entity(_) => {
                entity::judge(self.readings.first()?, self.pinned.as_ref()?, claim)
            }
            _ => None,
        }
    }

    /// The item of the statement that holds the pinned place.
    fn value_of(&self, known: &Reading) -> Option<usize> {
        let pinned = self.pinned.as_ref()?;
        known.items.iter().position(|item| {
            item.name()
                .is_some_and(|name| crate::assertion::likeness::names(pinned, name) >= 0.9)
        })
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

/// A pinned fact contradicts in its own slot only.
fn restrict(opinion: &mut Opinion, expect: &Expect) {
    let outside = opinion
        .decisive
        .as_ref()
        .is_some_and(|evidence| !expect.decides().contains(&evidence.kind));
    if outside && opinion.verdict == Verdict::Contradicted {
        opinion.verdict = Verdict::Unsupported;
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

/// A name given by the id of an entity, the id of a place ("new-delhi") or in words.
fn mention(name: &str, names: &Names, registry: &Registry) -> Option<NameMention> {
    let listed = registry
        .entities
        .iter()
        .find(|entity| entity.id.value == name);
    let text = listed.and_then(|entity| entity.names.first()).map_or_else(
        || {
            let spaced = name.replace('-', " ");
            spaced
                .split(' ')
                .map(capitalised)
                .collect::<Vec<_>>()
                .join(" ")
        },
        |name| name.value.clone(),
    );
    let tokens = crate::document::tokens::tokenize(&text);
    names
        .find(&text, &tokens, &|_| false)
        .into_iter()
        .next()
        .map(|(_, mention)| mention)
}

fn capitalised(word: &str) -> String {
    let mut chars = word.chars();
    chars.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(chars).collect()
    })
}
