//! Where a meeting was held, told in two ways.
//!
//! Two accounts of a meeting seldom share a sentence: one has "talks in" a city in passing, the other in a story of its
//! own. They are of one meeting where the same parties stand around it, a third name that both know, and a word of what
//! it was about.

use rustc_hash::FxHashSet;

use super::event::{Days, ranks};
use super::pair::Conflict;
use super::statement::Statement;
use crate::assertion::apart::are_apart;
use crate::assertion::likeness::{names, words};
use crate::extract::function::Function;
use crate::extract::item::{Item, Key, Word};
use crate::extract::mention::key_of_referent;
use crate::extract::name::NameMention;
use crate::extract::reading::Reading;
use crate::lexicon::Lemma;
use crate::source::Span;
use crate::value::place::{PlaceId, PlaceKind, kind};

/// Words for people who come together to speak, by base form; those of one list may stand for one another.
const MEETINGS: &[&[&str]] = &[
    &[
        "talk",
        "talks",
        "discussion",
        "negotiation",
        "dialogue",
        "consultation",
    ],
    &["meeting", "encounter"],
    &["summit"],
    &["conference"],
];

/// Sentences before and behind a meeting that tell of it too.
const AROUND: usize = 2;
/// Names that two accounts of one meeting have in common.
const NAMES: usize = 3;
/// More days than this between two articles, and another meeting may have been held.
const DAYS: i32 = 21;

/// What a sentence says of a meeting.
#[derive(Clone, Copy, Debug)]
struct Held {
    /// Its list in [`MEETINGS`].
    sort: usize,
    /// The word for it.
    head: Span,
    /// The city.
    city: Span,
    place: PlaceId,
}

/// A meeting in a city, with what stands around it.
#[derive(Debug)]
pub(super) struct Meeting<'s> {
    /// Number of the statement.
    pub statement: usize,
    reading: &'s Reading,
    held: Held,
    /// Names in the sentence and around it.
    names: Vec<&'s NameMention>,
    /// Telling words in the sentence and around it.
    words: Vec<&'s Word>,
}

/// The meetings that an article tells of. `statements` are its own, in order, `first` the number of the first of them.
pub(super) fn meetings(statements: &[Statement], first: usize) -> Vec<Meeting<'_>> {
    let mut found = Vec::new();
    for (at, statement) in statements.iter().enumerate() {
        let Some(held) = held(&statement.reading) else {
            continue;
        };
        let near = statements[at.saturating_sub(AROUND)..].iter();
        let near = near.take_while(|other| other.sentence <= statement.sentence + AROUND);
        let items: Vec<&Item> = near
            .filter(|other| other.sentence + AROUND >= statement.sentence)
            .flat_map(|other| &other.reading.items)
            .collect();
        found.push(Meeting {
            statement: first + at,
            reading: &statement.reading,
            held,
            names: items.iter().filter_map(|item| item.name()).collect(),
            words: items
                .iter()
                .filter(|item| item.weight >= TELLING)
                .filter_map(|item| item.word())
                .collect(),
        });
    }
    found
}

/// An item that tells what is talked about weighs as much.
const TELLING: f32 = 0.9;

/// The word for a meeting and the city behind its "in", of a sentence that says it was held.
fn held(reading: &Reading) -> Option<Held> {
    let items = &reading.items;
    items.windows(3).find_map(|three| {
        let [head, preposition, city] = three else {
            return None;
        };
        let in_or_at = matches!(reading.text_of(preposition), "in" | "at")
            && preposition.function() == Some(Function::Preposition);
        let place = city
            .name()?
            .place()
            .filter(|&place| kind(place) == PlaceKind::City)?;
        let sort = sort(head.word()?)?;
        let held = !head.negated && head.stance.is_asserted() && city.stance.is_asserted();
        (in_or_at && held).then_some(Held {
            sort,
            head: head.span,
            city: city.span,
            place,
        })
    })
}

/// Which sort of meeting a word names.
fn sort(word: &Word) -> Option<usize> {
    let is_in = |words: &&[&str]| {
        let mut bases = word.lemmas.iter().map(|(lemma, _)| lemma.text());
        bases.any(|base| words.contains(&base))
    };
    MEETINGS.iter().position(is_in)
}

/// The places of two meetings, where they are one.
pub(super) fn conflict(a: &Meeting<'_>, b: &Meeting<'_>, days: Days) -> Option<Conflict> {
    if days.same_article || days.apart().is_some_and(|days| days > DAYS) {
        return None;
    }
    let none = Span::default();
    let one_round = ranks(a.reading, none) == ranks(b.reading, none);
    let apart = are_apart(a.held.place, b.held.place);
    if !apart || !one_round || a.held.sort != b.held.sort || at_other_times(a, b) {
        return None;
    }
    let mut seen: FxHashSet<Key> = FxHashSet::default();
    let shared = a.names.iter().filter(|name| {
        let place = name.place();
        place != Some(a.held.place)
            && place != Some(b.held.place)
            && b.names.iter().any(|other| names(name, other) >= 0.9)
            && seen.insert(identity(name))
    });
    let shared: Vec<String> = shared.map(|name| name.text.to_string()).collect();
    let said = |word: &&Word| b.words.iter().any(|other| says_same(word, other));
    let common = a
        .words
        .iter()
        .any(|word| sort(word).is_none() && said(word));
    (shared.len() >= NAMES && common).then(|| {
        let head = a.reading.slice(a.held.head).to_owned();
        Conflict {
            kind: "place",
            first: a.held.city,
            second: b.held.city,
            about: std::iter::once(head).chain(shared).collect(),
        }
    })
}

/// Whether two words tell the same: one of them may be part of the other ("cease", "ceasefire").
fn says_same(a: &Word, b: &Word) -> bool {
    let part = |part: &Word, whole: &Word| {
        let mut bases = part.lemmas.iter().map(|(lemma, _)| lemma.text());
        bases.any(|base| {
            let rest = whole.lower.strip_prefix(base);
            base.len() >= ROOT && rest.is_some_and(|rest| Lemma::find(rest).is_some())
        })
    };
    part(a, b) || part(b, a) || words(a, b) >= SYNONYM
}

/// The likeness of synonyms.
const SYNONYM: f32 = 0.9;

/// Letters of a word that a longer one may be made of.
const ROOT: usize = 4;

/// What a name is known by: the country that an adjective is of, else itself.
fn identity(name: &NameMention) -> Key {
    name.referents
        .first()
        .map_or(name.key, |referent| key_of_referent(*referent))
}

/// Whether the two are dated, and differently; or one by a day that nobody knows ("next month").
fn at_other_times(a: &Meeting<'_>, b: &Meeting<'_>) -> bool {
    let unknown = |meeting: &Meeting<'_>| {
        let mut dates = meeting.reading.items.iter().filter_map(Item::date);
        dates.any(|date| date.relative && !date.weekday_only && date.period.is_none())
    };
    if unknown(a) || unknown(b) {
        return true;
    }
    let periods = |meeting: &Meeting<'_>| -> Vec<_> {
        let dates = meeting.reading.items.iter().filter_map(Item::date);
        dates.filter_map(|date| date.period).collect()
    };
    let (x, y) = (periods(a), periods(b));
    !x.is_empty() && !y.is_empty() && x.iter().all(|x| y.iter().all(|y| x.is_disjoint(y)))
}
