//! A fact made ready: its statement read, its pins resolved.

mod judging;

use super::index::Indexed;
use super::pair::read_statement;
use super::pin;
use crate::assertion::{Expect, Matcher, likeness};
use crate::extract::item::{Item, ItemKind, Key, key_of};
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

    /// Whether the statement gives a date of its own.
    pub(super) fn is_dated(&self) -> bool {
        self.readings
            .iter()
            .flat_map(|reading| &reading.items)
            .any(|item| item.date().is_some())
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

    /// The pinned place or speaker.
    pub(super) const fn pinned(&self) -> Option<&NameMention> {
        self.pinned.as_ref()
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
