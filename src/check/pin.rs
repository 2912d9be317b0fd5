//! What `expect` pins, put in the place of what the statement's reading inferred.

use std::sync::Arc;

use crate::assertion::{Date, Expect};
use crate::extract::exclusive::Exclusive;
use crate::extract::function::Function;
use crate::extract::item::{Item, ItemKind};
use crate::extract::name::{NameMention, Names};
use crate::extract::passage::Passage;
use crate::extract::reading::{Reading, read};
use crate::lexicon::Pos;
use crate::registry::Registry;
use crate::value::Relation;
use crate::value::date::{Grain, Period};
use crate::value::quantity::Quantity;

use crate::assertion::likeness;

/// Pins the values of a reading. A value takes the place of the one in the statement that it belongs to; the words that it
/// is shown with stay those of the statement. A statement without a value of that kind is left as it is.
pub(super) fn apply(
    expect: &Expect,
    pinned: Option<&NameMention>,
    names: &Names,
    reading: &mut Reading,
) {
    match expect {
        Expect::Quantity(quantity) => {
            let parts = [
                Some(&quantity.value),
                quantity.unit.as_ref(),
                quantity.of.as_ref(),
            ];
            let words: Vec<&str> = parts
                .into_iter()
                .flatten()
                .map(|part| part.value.as_str())
                .collect();
            let value = amounts(&read(&words.join(" "), 0, names, None)).next();
            value
                .into_iter()
                .for_each(|value| pin_amount(reading, value));
            pin_date(
                reading,
                quantity.period.as_ref().map(|period| period.value.period()),
            );
        }
        Expect::Count(count) => {
            let value = amounts(&read(&format!("{} times", count.value), 0, names, None)).next();
            value
                .into_iter()
                .for_each(|value| pin_amount(reading, value));
        }
        Expect::Date(date) => {
            let period = match date {
                Date::Known(date) => Some(date.period()),
                Date::Between(start, end) => Some(Period {
                    start: *start,
                    end: *end,
                    grain: Grain::Day,
                }),
                Date::Words(words) => read(&words.value, 0, names, None)
                    .items
                    .iter()
                    .find_map(|item| item.date()?.period),
            };
            pin_date(reading, period);
        }
        Expect::Only(_) => pin_only(reading, pinned),
        _ => {}
    }
}

fn amounts(reading: &Reading) -> impl Iterator<Item = Quantity> + use<> {
    let found: Vec<Quantity> = reading
        .items
        .iter()
        .filter_map(|item| Some(item.quantity()?.quantity))
        .collect();
    found.into_iter()
}

/// Pins the amount that the value may be; among several others none.
fn pin_amount(reading: &mut Reading, value: Quantity) {
    let relation = |item: &Item| value.relation(&item.quantity()?.quantity);
    if let Some(at) = slot(reading, relation)
        && let ItemKind::Quantity(amount) = &mut reading.items[at].kind
    {
        Arc::make_mut(amount).quantity = value;
    }
}

/// Pins the date that the period may be; among several others none.
fn pin_date(reading: &mut Reading, period: Option<Period>) {
    let Some(period) = period else { return };
    let relation = |item: &Item| period.relation(&item.date()?.period?);
    if let Some(at) = slot(reading, relation)
        && let ItemKind::Date(date) = &mut reading.items[at].kind
    {
        let date = Arc::make_mut(date);
        date.period = Some(period);
        // A pinned date is meant as it stands.
        date.reach = None;
        date.approximate = false;
    }
}

/// The item that a pinned value belongs to: one that agrees with it, or the only one that can be compared.
fn slot(reading: &Reading, relation: impl Fn(&Item) -> Option<Relation>) -> Option<usize> {
    let comparable: Vec<(usize, Relation)> = reading
        .items
        .iter()
        .enumerate()
        .filter_map(|(at, item)| Some((at, relation(item)?)))
        .collect();
    let agreeing = comparable
        .iter()
        .find(|(_, relation)| *relation != Relation::Disjoint);
    match (agreeing, comparable.as_slice()) {
        (Some((at, _)), _) | (None, [(at, _)]) => Some(*at),
        _ => None,
    }
}

/// A statement that does not say "only" is read as if it did.
fn pin_only(reading: &mut Reading, pinned: Option<&NameMention>) {
    if !reading.exclusives.is_empty() {
        return;
    }
    let of_pinned = |item: &Item| {
        pinned
            .zip(item.name())
            .is_some_and(|(pinned, name)| likeness::names(pinned, name) >= 0.9)
    };
    if let Some(at) = reading.items.iter().position(of_pinned) {
        let span = reading.items[at].span;
        reading.exclusives.push(Exclusive {
            span,
            members: vec![at],
            size: Some(1),
        });
    }
}

/// A name given by the id of an entity, the id of a place ("new-delhi") or in words.
pub(super) fn mention(name: &str, names: &Names, registry: &Registry) -> Option<NameMention> {
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
    names
        .find(&Passage::new(&text))
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

/// Turns a statement into its denial: what is said of the subject, from the verb on.
pub(super) fn deny(reading: &mut Reading) {
    let verb = |item: &Item| {
        item.function() == Some(Function::Auxiliary)
            || item.word().is_some_and(|word| word.pos == Pos::Verb)
    };
    let from = reading.items.iter().position(verb).unwrap_or(0);
    for item in &mut reading.items[from..] {
        item.negated = !item.negated;
    }
}
