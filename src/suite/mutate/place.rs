//! Other places.

use super::sentence::Sentence;
use super::{Edit, Kind, Site};
use crate::extract::function::Function;
use crate::extract::item::Item;
use crate::extract::name::NameMention;
use crate::value::place::{self, NameUse, PlaceId, PlaceKind};

/// Places that are tried in the place of one.
const TRIED: usize = 6;

/// Each place where the fact says that something is.
pub(super) fn sites(sentence: &Sentence<'_>) -> Vec<Site> {
    let mut sites = Vec::new();
    for (at, item) in sentence.items() {
        let stands = item.name().filter(|name| !name.possessive);
        let Some(stated) = stands.and_then(NameMention::place) else {
            continue;
        };
        let known = sentence.known_of(at).and_then(Item::name);
        let Some(known) = known.and_then(NameMention::place) else {
            continue;
        };
        if !is_where(sentence, at) || !place::is_within(known, stated) {
            continue;
        }
        let edits: Vec<Edit> = others(sentence, stated, &[known, stated])
            .into_iter()
            .map(|other| Edit::new(Kind::Place, item.span, place::name(other).to_owned()))
            .filter(|edit| {
                let place = |item: &Item| item.name()?.place();
                let new = sentence.reread(edit.span, &edit.replacement, place);
                new.is_some_and(|new| place::is_outside(new, known))
            })
            .take(TRIED)
            .collect();
        if !edits.is_empty() {
            sites.push(edits);
        }
    }
    sites
}

/// Whether a name stands behind a word that tells where.
fn is_where(sentence: &Sentence<'_>, at: usize) -> bool {
    let before = sentence.before(at);
    before.is_some_and(|before| {
        let word = sentence.lower(before);
        sentence.function(before) == Some(Function::Preposition)
            && matches!(
                word.as_str(),
                "in" | "at" | "near" | "from" | "to" | "into" | "outside"
            )
    })
}

/// Places of the same kind outside of some, the nearest in size first: countries for a country, capitals for a city.
/// None whose name means several things, or that is named already.
pub(super) fn others(sentence: &Sentence<'_>, like: PlaceId, apart: &[PlaceId]) -> Vec<PlaceId> {
    let kind = place::kind(like);
    let size = place::population(like);
    let mut found: Vec<PlaceId> = place::countries()
        .filter_map(|country| match kind {
            PlaceKind::Country => Some(country),
            PlaceKind::City => place::capital(country),
            PlaceKind::Continent | PlaceKind::Region => None,
        })
        .filter(|&other| {
            let country = place::country_of(other);
            let names = |place: PlaceId| sentence.names(place::name(place));
            !names(other)
                && !country.is_some_and(names)
                && is_plain(other)
                && apart.iter().all(|&place| place::is_outside(other, place))
        })
        .collect();
    found.sort_by_key(|&other| (place::population(other).abs_diff(size), place::name(other)));
    found
}

/// Whether its name means this place and nothing else, but for a capital that stands for its country.
fn is_plain(place: PlaceId) -> bool {
    let uses = place::lookup(&place::fold(place::name(place)));
    uses.is_some_and(|uses| {
        uses.iter().all(|one| {
            let capital = one.how == NameUse::Capital && place::capital(one.place) == Some(place);
            !one.ambiguous && (one.place == place && one.how == NameUse::Name || capital)
        })
    })
}
