//! Other names.

use super::place::others;
use super::sentence::Sentence;
use super::{Edit, Kind, Site};
use crate::extract::item::Item;
use crate::extract::name::{NameMention, Referent};
use crate::registry::Entity;
use crate::value::place::{self, NameUse, PlaceId, PlaceKind};

/// Names that are tried in the place of one.
const TRIED: usize = 6;

/// Each name that the fact gives and that is no place where something is.
pub(super) fn sites(sentence: &Sentence<'_>) -> Vec<Site> {
    let mut sites = Vec::new();
    for (at, item) in sentence.items() {
        let Some(name) = item.name().filter(|name| !name.possessive) else {
            continue;
        };
        if sentence.known_of(at).and_then(Item::name).is_none() {
            continue;
        }
        let names: Vec<String> = match name.referents.first() {
            Some(Referent::Entity(number)) => entities(sentence, *number),
            Some(Referent::Place(place)) => countries(sentence, name, *place),
            Some(Referent::LookAlike(_)) | None => continue,
        };
        let edits = names.into_iter().take(TRIED);
        let edits: Vec<Edit> = edits
            .map(|name| Edit::new(Kind::Name, item.span, name))
            .collect();
        if !edits.is_empty() {
            sites.push(edits);
        }
    }
    sites
}

/// The first names of other entities of the same class, none of them a look-alike.
fn entities(sentence: &Sentence<'_>, number: u32) -> Vec<String> {
    let all = &sentence.checker.registry().entities;
    let Some(own) = all.get(number as usize) else {
        return Vec::new();
    };
    let class = |entity: &Entity| entity.class.as_ref().map(|class| class.value.clone());
    let is_named = |entity: &Entity| entity.names.iter().any(|name| sentence.names(&name.value));
    let others = all.iter().filter(|other| {
        other.id.value != own.id.value
            && class(own).is_some()
            && class(other) == class(own)
            && !is_named(other)
    });
    let first = others.filter_map(|other| other.names.first());
    first.map(|name| name.value.clone()).collect()
}

/// Other countries for a country, their capitals for a capital that stands for one.
fn countries(sentence: &Sentence<'_>, name: &NameMention, place: PlaceId) -> Vec<String> {
    if place::kind(place) != PlaceKind::Country {
        return Vec::new();
    }
    let as_capital = match name.place_use {
        Some(NameUse::Name) => false,
        Some(NameUse::Capital) => true,
        _ => return Vec::new(),
    };
    let others = others(sentence, place, &[place]);
    let shown = others.into_iter().filter_map(|other| {
        if as_capital {
            place::capital(other)
        } else {
            Some(other)
        }
    });
    shown.map(|other| place::name(other).to_owned()).collect()
}
