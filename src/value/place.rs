//! The built-in gazetteer: countries, continents, regions and cities with their names, adjectives and demonyms.
//!
//! The data and its sources are described in `data/README.md`. A name may belong to several places ("Georgia"),
//! and to one place in several ways ("Moscow" is a city and stands for the Russian government); the look-ups give
//! all of them, countries before regions before cities and larger before smaller, and the caller chooses.

mod fold;
mod tables;

pub use fold::fold;

use fst::raw::Output;
use fst::{IntoStreamer, Streamer};

/// A place of the gazetteer. Numbers hold for one build only: write [`name`]s, never ids.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct PlaceId(u32);

/// What sort of place it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PlaceKind {
    /// A country or dependency with an ISO 3166 code.
    Country,
    /// A continent.
    Continent,
    /// A state, province, island, or a region across countries ("Middle East").
    Region,
    /// A city or town.
    City,
}

/// How a name stands for its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NameUse {
    /// A noun: "Pakistan".
    Name,
    /// "Pakistani" before a noun.
    Adjective,
    /// The people: "Pakistanis", "the Dutch".
    Demonym,
    /// A country's capital, which may stand for its government: "Islamabad" of Pakistan.
    Capital,
    /// "U.S.", "UAE": to be taken for the place only when written in capital letters.
    Abbreviation,
}

/// One meaning of a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Use {
    /// The place meant.
    pub place: PlaceId,
    /// How the name stands for it.
    pub how: NameUse,
    /// Whether the name is also an ordinary word or a person's name ("Reading", "Florence"), so that a capital
    /// letter alone is no evidence of the place.
    pub ambiguous: bool,
}

/// The meanings of one name; never empty where a look-up gave it.
#[derive(Clone, Copy, Debug)]
pub struct Uses(u64);

impl Uses {
    /// All meanings, the most prominent place first.
    pub fn iter(self) -> impl ExactSizeIterator<Item = Use> + Clone {
        tables::uses(self.0).map(|(id, how, ambiguous)| Use {
            place: PlaceId(id),
            how: match how {
                0 => NameUse::Name,
                1 => NameUse::Adjective,
                2 => NameUse::Demonym,
                3 => NameUse::Capital,
                _ => NameUse::Abbreviation,
            },
            ambiguous,
        })
    }
}

/// A place name at the start of a text.
#[derive(Clone, Copy, Debug)]
pub struct Match {
    /// Its length in bytes of the text as given.
    pub length: usize,
    /// What it may mean.
    pub uses: Uses,
}

/// The meanings of a name that was folded with [`fold`].
pub fn lookup(folded: &str) -> Option<Uses> {
    let value = tables::NAMES.as_ref()?.get(folded)?;
    Some(Uses(value.value()))
}

/// The longest place name that the text begins with and that ends at the end of a word. Case, full stops,
/// diacritics and the kinds of apostrophes and hyphens are treated as by [`fold`], but the length is that of the
/// original. A possessive ending is left out; the last full stop of "U.S." belongs to the name. Stops at the first
/// character that no name continues with, so a miss costs a few nanoseconds.
pub fn longest_prefix(text: &str) -> Option<Match> {
    let names = tables::NAMES.as_ref()?;
    let mut node = names.root();
    let mut output = Output::zero();
    let mut best = None;
    let mut stops = 0;
    let mut chars = text.char_indices().peekable();
    let mut after_space = true; // as at the start: leading white space is no part of a name
    while let Some((at, c)) = chars.next() {
        let mut bytes = [0; 4];
        for folded in fold::fold_char(c) {
            if folded == ' ' {
                if after_space {
                    continue;
                }
                after_space = true;
            } else {
                after_space = false;
            }
            for &byte in folded.encode_utf8(&mut bytes).as_bytes() {
                let Some(index) = node.find_input(byte) else {
                    return best;
                };
                let transition = node.transition(index);
                output = output.cat(transition.out);
                node = names.node(transition.addr);
            }
        }
        if c == '.' {
            stops += 1;
            continue;
        }
        let next = chars.peek().map(|(_, next)| *next);
        if node.is_final() && !next.is_some_and(char::is_alphanumeric) {
            // "the U.S. said": with stops inside, the one behind belongs to the abbreviation.
            let dotted = stops > 0 && next == Some('.') && text[..at].ends_with('.');
            best = Some(Match {
                length: at + c.len_utf8() + usize::from(dotted),
                uses: Uses(output.cat(node.final_output()).value()),
            });
        }
    }
    best
}

/// Whether a place name begins with a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Begins {
    /// None does.
    Never,
    /// Only where nothing but a full stop is between it and what follows: "Mt.Isa".
    Joined,
    /// One may: most words of a text begin none.
    Maybe,
}

impl Begins {
    /// Whether a place name may begin with a word that the text goes on with so.
    pub fn before(self, rest: &str) -> bool {
        match self {
            Self::Never => false,
            Self::Joined => rest.starts_with(|c: char| c == '.' || c.is_alphanumeric()),
            Self::Maybe => true,
        }
    }
}

/// Whether a place name begins with this word, which [`longest_prefix`] needs not be asked for otherwise.
pub fn begins(word: &str) -> Begins {
    let Some(names) = tables::NAMES.as_ref() else {
        return Begins::Never;
    };
    let is_name = || longest_prefix(word).is_some();
    let mut node = names.root();
    let mut bytes = [0; 4];
    for folded in word.chars().flat_map(fold::fold_char) {
        for &byte in folded.encode_utf8(&mut bytes).as_bytes() {
            let Some(index) = node.find_input(byte) else {
                return if is_name() {
                    Begins::Maybe
                } else {
                    Begins::Never
                };
            };
            node = names.node(node.transition_addr(index));
        }
    }
    let mut next = node.transitions();
    if is_name() || next.any(|next| !next.inp.is_ascii_alphanumeric()) {
        Begins::Maybe
    } else {
        Begins::Joined
    }
}

/// Names that [`any_beginning`] looks through: few words begin more, and those are short.
const MOST_NAMES: usize = 256;

/// Whether this is told of a place that a text may begin with which begins with a word, whatever it goes on with; taken to be
/// so where too many names begin with it.
pub fn any_beginning(word: &str, is: impl Fn(PlaceId) -> bool) -> bool {
    let Some(names) = tables::NAMES.as_ref() else {
        return false;
    };
    let is_one = |uses: Uses| uses.iter().any(|usage| is(usage.place));
    // A name may end inside of a word.
    if longest_prefix(word).is_some_and(|found| is_one(found.uses)) {
        return true;
    }
    let word: String = word.chars().flat_map(fold::fold_char).collect();
    let mut behind = names.range().ge(&word).into_stream();
    for _ in 0..MOST_NAMES {
        let next = behind.next();
        let Some((_, uses)) = next.filter(|(name, _)| name.starts_with(word.as_bytes())) else {
            return false;
        };
        if is_one(Uses(uses.value())) {
            return true;
        }
    }
    true
}

/// The country, region or city which is best known by a name (not an adjective or demonym), folded or not.
pub fn named(name: &str) -> Option<PlaceId> {
    lookup(&fold(name))?
        .iter()
        .find(|u| matches!(u.how, NameUse::Name | NameUse::Abbreviation))
        .map(|u| u.place)
}

/// The main English name.
pub fn name(place: PlaceId) -> &'static str {
    tables::name(place.0)
}

/// What sort of place it is.
pub fn kind(place: PlaceId) -> PlaceKind {
    match tables::kind(place.0) {
        0 => PlaceKind::Country,
        1 => PlaceKind::Continent,
        2 => PlaceKind::Region,
        _ => PlaceKind::City,
    }
}

/// The number of inhabitants, rounded and not of one year: good for telling the better known of two namesakes,
/// never to be compared with a claim. Zero for continents and regions.
pub fn population(place: PlaceId) -> u32 {
    tables::population(place.0)
}

/// All countries and dependencies, in the order of the tables.
pub fn countries() -> impl Iterator<Item = PlaceId> {
    all().filter(|place| kind(*place) == PlaceKind::Country)
}

/// All places.
pub fn all() -> impl ExactSizeIterator<Item = PlaceId> {
    (0..tables::len()).map(PlaceId)
}

/// The country's seat of government or capital; `None` for what is not a country.
pub fn capital(country: PlaceId) -> Option<PlaceId> {
    tables::capital(country.0).map(PlaceId)
}

/// The country a place lies in, itself for a country; `None` for continents and what spans several countries.
pub fn country_of(place: PlaceId) -> Option<PlaceId> {
    if kind(place) == PlaceKind::Country {
        return Some(place);
    }
    let mut found = None;
    for country in tables::parents(place.0)
        .filter_map(|parent| (parent != place.0).then(|| country_above(PlaceId(parent), DEPTH))?)
    {
        if found.is_some_and(|other| other != country) {
            return None;
        }
        found = Some(country);
    }
    found
}

/// No chain of parents is longer; the bound also guards against a circle in the data.
const DEPTH: u32 = 8;

fn country_above(place: PlaceId, depth: u32) -> Option<PlaceId> {
    if kind(place) == PlaceKind::Country {
        return Some(place);
    }
    let depth = depth.checked_sub(1)?;
    tables::parents(place.0).find_map(|parent| country_above(PlaceId(parent), depth))
}

/// Whether a place lies in another as far as the gazetteer knows: "Doha" in "Qatar", "Asia" and "Middle East". A
/// place lies within itself. `false` does not mean that it lies outside: see [`is_outside`].
pub fn is_within(inner: PlaceId, outer: PlaceId) -> bool {
    fn search(inner: u32, outer: u32, depth: u32) -> bool {
        inner == outer
            || depth > 0 && tables::parents(inner).any(|parent| search(parent, outer, depth - 1))
    }
    search(inner.0, outer.0, DEPTH)
}

/// Whether two places are known to have nothing in common: they lie in different countries, or are two countries,
/// two cities or two continents. Unknown relations (a region and a country, say) give `false`.
pub fn is_outside(a: PlaceId, b: PlaceId) -> bool {
    if is_within(a, b) || is_within(b, a) {
        return false;
    }
    match (country_of(a), country_of(b)) {
        (Some(x), Some(y)) if x != y => true,
        _ => kind(a) == kind(b) && kind(a) != PlaceKind::Region,
    }
}

#[cfg(test)]
mod tests;
