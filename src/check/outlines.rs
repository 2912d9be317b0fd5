//! How much of each fact a claim has to mention to be told, as the index keeps it.

use std::sync::OnceLock;

use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

use super::found::{Found, others, value_key};
use super::index::{Id, Ids, Indexed};
use super::lists::Lists;
use super::mentioned::{Fact, Mentioned};
use super::met::NamesOf;
use crate::assertion::marks::{Mark, asked};
use crate::assertion::outline::{Mention, Slot, Tally, Telling, amounts, slots};
use crate::assertion::threshold::Thresholds;
use crate::extract::form::form;
use crate::extract::item::{Item, ItemKind, Key};
use crate::extract::mention::{letters, plain_words};
use crate::extract::reading::Reading;
use crate::value::quantity::Quantity;

/// The outlines of all facts.
#[derive(Debug, Default, Deserialize, Serialize)]
pub(super) struct Outlines {
    /// Of each fact its sentences; none for facts that may be told whatever else a claim mentions.
    facts: Lists<Sentence>,
    /// Of each sentence its items with content.
    items: Lists<Outlined>,
    /// Of each sentence its amounts.
    amounts: Lists<Quantity>,
    /// Of each name by what it is found: its words, then what else it is known by.
    names: Lists<Id>,
    /// The facts' words.
    words: Vec<Asking>,
    /// Of each word its number, while facts are added.
    #[serde(skip)]
    numbers: FxHashMap<Key, u32>,
}

/// A word of facts.
#[derive(Debug, Deserialize, Serialize)]
struct Asking {
    /// In lower case.
    text: Box<str>,
    /// The marks that it asks for: found out when a claim is first held against it.
    #[serde(skip)]
    marks: OnceLock<Box<[Mark]>>,
}

#[derive(Clone, Copy, Debug, Deserialize, Serialize)]
struct Sentence {
    number: u32,
    has_quote: bool,
    /// Function words behind the last item with content.
    gap: u8,
}

/// An item of a fact and how it is found.
#[derive(Clone, Copy, Debug, Deserialize, Serialize)]
struct Outlined {
    slot: Slot,
    found: Found,
}

impl Outlines {
    /// The names of each fact; none of one that may be told whatever else a claim mentions, or is known by letters.
    pub(super) fn names(&self) -> impl Iterator<Item = NamesOf> {
        (0..self.facts.len()).map(|fact| {
            let sentences = self.facts.get(fact).iter();
            let items = sentences.flat_map(|sentence| self.items.get(sentence.number));
            let mut names = NamesOf::default();
            let mut has_place = false;
            for Outlined { slot, found } in items {
                let &Found::Name {
                    number, is_acronym, ..
                } = found
                else {
                    continue;
                };
                if is_acronym {
                    return NamesOf::default();
                }
                let ids = self.names.get(number);
                // The same name again; and a place may stand for another one with all that lies around it.
                let is_known = ids.iter().any(|id| names.ids.contains(id))
                    || slot.place && std::mem::replace(&mut has_place, true);
                names.independent += usize::from(!is_known);
                names.ids.extend_from_slice(ids);
            }
            names
        })
    }

    /// How many different words the facts have.
    pub(super) const fn words(&self) -> usize {
        self.words.len()
    }

    /// Adds the next fact.
    pub(super) fn push(&mut self, fact: &Indexed, ids: &mut Ids) {
        let readings = if fact.by_one_slot {
            &[]
        } else {
            &fact.readings[..]
        };
        let mut sentences = Vec::with_capacity(readings.len());
        for reading in readings {
            let (slots, gap) = slots(reading);
            let items: Vec<Outlined> = slots
                .into_iter()
                .map(|(at, slot)| Outlined {
                    slot,
                    found: self.found(reading, &reading.items[at], ids),
                })
                .collect();
            sentences.push(Sentence {
                number: self.items.len(),
                has_quote: !reading.quotes.is_empty(),
                gap,
            });
            self.items.push(items);
            self.amounts.push(amounts(reading));
        }
        self.facts.push(sentences);
    }

    fn found(&mut self, reading: &Reading, item: &Item, ids: &mut Ids) -> Found {
        match &item.kind {
            ItemKind::Word(word) => {
                let next = u32::try_from(self.words.len()).unwrap_or(u32::MAX);
                let number = *self.numbers.entry(word.key).or_insert(next);
                if number == next {
                    self.words.push(Asking {
                        text: word.lower.clone(),
                        marks: OnceLock::new(),
                    });
                }
                Found::Word {
                    number,
                    stem: ids.of(word.stem),
                    spelling: ids.of(word.key),
                }
            }
            ItemKind::Name(name) => {
                let number = self.names.len();
                let words: Vec<Id> = plain_words(&name.text)
                    .into_iter()
                    .map(|key| ids.of(key))
                    .collect();
                let count = u16::try_from(words.len()).unwrap_or(u16::MAX);
                let others: Vec<Id> = others(item, name).map(|key| ids.of(key)).collect();
                self.names.push(words.into_iter().chain(others));
                Found::Name {
                    number,
                    words: count,
                    is_acronym: letters(&name.text).is_some(),
                }
            }
            _ => Found::Value {
                text: ids.of(value_key(reading.text_of(item))),
            },
        }
    }

    /// Whether a claim that mentions no more than this may be told of a fact.
    pub(super) fn may_be_told(
        &self,
        fact: u32,
        mentioned: &mut impl Mentioned,
        limits: &Thresholds,
    ) -> bool {
        let sentences = self.facts.get(fact);
        sentences.is_empty()
            || sentences
                .iter()
                .any(|&sentence| self.may_tell(sentence, mentioned, limits))
    }

    fn may_tell(
        &self,
        sentence: Sentence,
        mentioned: &mut impl Mentioned,
        limits: &Thresholds,
    ) -> bool {
        let items = self.items.get(sentence.number);
        let amounts = self.amounts.get(sentence.number);
        loop {
            let (tally, names) = self.tally(items, mentioned);
            let edge = |item: Option<&Outlined>| item.and_then(|item| item.found.stem());
            let amount = !amounts.is_empty() && mentioned.has_amount();
            let edges = || mentioned.edges(edge(items.first()), edge(items.last()));
            let telling = tally.telling(limits, amount, sentence.gap, edges);
            if telling == Telling::Never {
                return false;
            }
            // Those that it may have are taken for granted until it matters.
            if mentioned.read_values() {
                continue;
            }
            let Telling::ByOwn(mut needs) = telling else {
                return true;
            };
            if sentence.has_quote {
                // Where quotations differ, all that they say is accounted for.
                needs.covered = 0.0;
            }
            let words = items.iter().filter_map(|item| match item.found {
                Found::Word { number, .. } => Some(self.asked(number)),
                _ => None,
            });
            let fact = Fact {
                words,
                names,
                amounts,
                tally: &tally,
            };
            return mentioned.is_dense(&fact, &needs);
        }
    }

    /// What a claim mentions of the items of a sentence, and how many of its names.
    fn tally(&self, items: &[Outlined], mentioned: &impl Mentioned) -> (Tally, usize) {
        let mut tally = Tally::default();
        let mut names = 0;
        let mut last = None;
        for item in items {
            let mut mention = self.mention(item.found, mentioned);
            let stem = item.found.stem();
            // Of names and values it is not known where they stand.
            mention.follows = mention.same
                && last
                    .zip(stem)
                    .is_none_or(|(last, stem)| mentioned.is_followed(last, stem));
            last = stem;
            tally.add(item.slot, mention);
            // A word that a name of the sentence before may stand for counts like a name.
            names += usize::from(match item.found {
                Found::Word { spelling, .. } => mentioned.is_lent(spelling),
                Found::Name { .. } => mention.any,
                Found::Value { .. } => false,
            });
        }
        (tally, names)
    }

    /// The marks that a word of the facts asks for.
    fn asked(&self, number: u32) -> &[Mark] {
        let word = self.words.get(number as usize);
        word.map_or(&[], |word| {
            let find_out = || asked(&form(&word.text)).into();
            word.marks.get_or_init(find_out)
        })
    }

    fn mention(&self, found: Found, mentioned: &impl Mentioned) -> Mention {
        match found {
            Found::Word {
                number,
                stem,
                spelling,
            } => {
                let mention = mentioned.word(number, || self.asked(number));
                let lent = mentioned.is_lent(spelling);
                Mention {
                    any: mention.any || lent,
                    telling: mention.telling || lent,
                    named: mention.named || lent,
                    same: mentioned.has(stem),
                    ..Mention::default()
                }
            }
            Found::Name {
                number,
                words,
                is_acronym,
            } => {
                let ids = self.names.get(number);
                let any = is_acronym
                    || ids
                        .iter()
                        .any(|&id| mentioned.has(id) || mentioned.is_lent(id));
                Mention {
                    any,
                    telling: any,
                    named: any,
                    same: ids[..usize::from(words).min(ids.len())]
                        .iter()
                        .all(|&id| mentioned.has(id)),
                    before: is_acronym || ids.iter().any(|&id| mentioned.was_named(id)),
                    ..Mention::default()
                }
            }
            Found::Value { text } => mentioned.value(text),
        }
    }
}
