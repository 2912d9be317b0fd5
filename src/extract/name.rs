//! Names in a text: those of the registry, of the gazetteer, and capitalised words that nobody listed.

pub use super::capital::starts_upper;
use super::capital::{beside_name, is_title_case, opens_sentence, unlisted};
use super::item::{Key, key_of};
use super::passage::Passage;
use super::surface::Surface;
use crate::document::tokens::{Token, TokenKind, is_apostrophe};
use crate::source::Span;
use crate::value::place::{self, NameUse, PlaceId, PlaceKind};
use rustc_hash::{FxHashMap, FxHashSet};
use std::ops::Range;
use std::sync::Arc;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// What a name stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Referent {
    /// An entity of the registry, by its number.
    Entity(u32),
    /// A look-alike of an entity of the registry: something else of that name, by the key of the name.
    LookAlike(Key),
    /// A country, city or region of the gazetteer.
    Place(PlaceId),
}

/// A name in a text.
#[derive(Clone, Debug)]
pub struct NameMention {
    /// What it may stand for; empty for a name that nobody listed.
    pub referents: Vec<Referent>,
    /// How a place's name is used.
    pub place_use: Option<NameUse>,
    /// Key of the whole name, folded.
    pub key: Key,
    /// Keys of its words, folded, in order.
    pub words: Vec<Key>,
    /// Its text, as it stands.
    pub text: Box<str>,
    /// Whether "'s" follows.
    pub possessive: bool,
}

impl NameMention {
    /// Whether it is a country: a name, an adjective, or a capital that stands for its government.
    pub fn country(&self) -> Option<PlaceId> {
        self.referents.iter().find_map(|referent| match referent {
            Referent::Place(id) if place::kind(*id) == PlaceKind::Country => Some(*id),
            _ => None,
        })
    }

    /// The place that it names in the first place, if it is one.
    pub fn place(&self) -> Option<PlaceId> {
        self.referents.iter().find_map(|referent| match referent {
            Referent::Place(id) => Some(*id),
            _ => None,
        })
    }
}

/// An entity to be found in texts.
#[derive(Clone, Debug)]
pub struct NamedEntity {
    /// Its names.
    pub names: Vec<String>,
    /// Names that look like it and belong to something else.
    pub look_alikes: Vec<String>,
}

/// The names of a registry, ready to be found. The gazetteer's are always known. Cloning is cheap.
#[derive(Clone, Debug, Default)]
pub struct Names(Arc<Table>);

#[derive(Debug, Default)]
struct Table {
    by_name: FxHashMap<Key, (Referent, Case)>,
    first_words: FxHashSet<Key>,
    longest: usize,
}

/// How a name has to be written in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Case {
    /// In any way: the registry has it in lower case.
    Any,
    /// With a capital letter at its beginning.
    Initial,
    /// In capitals: an abbreviation.
    Upper,
}

impl Names {
    /// The names of these entities; an entity's number is its place in the list.
    pub fn new(entities: &[NamedEntity]) -> Self {
        let mut table = Table::default();
        let mut add = |name: &str, referent: Referent| {
            let words = fold_words(name);
            let Some(first) = words.first() else { return };
            table.first_words.insert(key_of(first));
            table.longest = table.longest.max(words.len());
            table
                .by_name
                .entry(key_of(&words.join(" ")))
                .or_insert((referent, case_of(name)));
        };
        for (number, entity) in entities.iter().enumerate() {
            for name in &entity.names {
                add(
                    name,
                    Referent::Entity(u32::try_from(number).unwrap_or(u32::MAX)),
                );
            }
        }
        // A look-alike that is an entity of its own is that entity.
        for entity in entities {
            for name in &entity.look_alikes {
                add(
                    name,
                    Referent::LookAlike(key_of(&fold_words(name).join(" "))),
                );
            }
        }
        Self(Arc::new(table))
    }

    /// Finds the names of a passage, the longest where several begin at one word; tokens that belong to something
    /// else are left out. Returns ranges of tokens, in order.
    pub fn find(&self, passage: &Passage) -> Vec<(Range<usize>, NameMention)> {
        let tokens = &passage.tokens;
        let title_case = is_title_case(passage);
        let mut found = Vec::new();
        let mut at = 0;
        while at < tokens.len() {
            if passage.is_taken(at) || tokens[at].kind == TokenKind::Sign {
                at += 1;
                continue;
            }
            let listed = self.listed(passage, at).filter(|(end, mention)| {
                // "the Guild of Holm": a longer name that begins inside this one.
                !(at + 1..*end).any(|inner| {
                    self.of_registry(passage, inner)
                        .is_some_and(|(reach, other)| {
                            reach > *end && other.words.len() > mention.words.len()
                        })
                })
            });
            let hit = match listed {
                Some(hit) => Some(hit),
                None if title_case => None,
                None => unlisted(passage, at),
            };
            if let Some((end, mut mention)) = hit {
                mention.possessive = tokens.get(end).is_some_and(|next| {
                    next.glued && next.text(passage.text).starts_with(is_apostrophe)
                });
                found.push((at..end, mention));
                at = end;
            } else {
                at += 1;
            }
        }
        found
    }

    /// Whether a name of the registry may begin with a word of this key.
    pub fn may_begin(&self, name_key: Key) -> bool {
        self.0.first_words.contains(&name_key)
    }

    /// Whether the registry has names.
    pub fn is_empty(&self) -> bool {
        self.0.first_words.is_empty()
    }

    /// Hands over all that a listed name may stand for which begins at a token, of shorter names too, with the token
    /// behind it.
    pub fn each_listed(&self, cut: &impl Cut, at: usize, mut take: impl FnMut(usize, Referent)) {
        for (end, referent) in self.each_of_registry(cut, at) {
            take(end, referent);
        }
        let (text, tokens) = (cut.text(), cut.tokens());
        let surface = cut.surface(at);
        let Some(found) = surface.and_then(|surface| place_at(text, tokens[at], surface)) else {
            return;
        };
        let start = tokens[at].span.start;
        let end = tokens.partition_point(|token| token.span.start < start + found.length);
        for usage in found.uses.iter() {
            take(end, Referent::Place(usage.place));
        }
    }

    /// The longest listed name that begins at a token: the registry's before the gazetteer's of the same length.
    fn listed(&self, passage: &Passage, at: usize) -> Option<(usize, NameMention)> {
        let own = self.of_registry(passage, at);
        let place = of_gazetteer(passage, at);
        match (own, place) {
            (Some(own), Some(place)) if place.0 > own.0 => Some(place),
            (Some(mut own), Some(place)) if place.0 == own.0 => {
                let look_alike = matches!(own.1.referents.first(), Some(Referent::LookAlike(_)));
                if !look_alike {
                    own.1.referents.extend(place.1.referents);
                    own.1.place_use = place.1.place_use;
                }
                Some(own)
            }
            (own, place) => own.or(place),
        }
    }

    /// The longest name of the registry that begins at a token.
    fn of_registry(&self, passage: &Passage, at: usize) -> Option<(usize, NameMention)> {
        let (end, referent) = self.each_of_registry(passage, at).last()?;
        let span = passage.tokens[at].span.to(passage.tokens[end - 1].span);
        let whole = passage.text.get(span.range())?;
        Some((end, NameMention::listed(whole, vec![referent], None)))
    }

    /// The names of the registry that begin at a token, shorter ones first: what they stand for, and the token behind.
    fn each_of_registry<'p>(
        &'p self,
        cut: &'p impl Cut,
        at: usize,
    ) -> impl Iterator<Item = (usize, Referent)> + 'p {
        let (text, tokens) = (cut.text(), cut.tokens());
        let begins = !self.0.first_words.is_empty()
            && match cut.surface(at) {
                Some(surface) => self.0.first_words.contains(&surface.name_key),
                None => {
                    let token = tokens.get(at).filter(|token| token.kind != TokenKind::Sign);
                    token.is_some_and(|token| {
                        self.0
                            .first_words
                            .contains(&key_of(&lower(token.text(text))))
                    })
                }
            };
        let mut folded = String::new();
        let mut words = 0;
        let mut end = at;
        std::iter::from_fn(move || {
            while begins && end < tokens.len() && words < self.0.longest && !cut.is_taken(end) {
                let token = tokens[end];
                end += 1;
                if token.kind == TokenKind::Sign {
                    let joins = is_hyphen(token.text(text)) && token.glued;
                    if joins && tokens.get(end).is_some_and(|next| next.glued) {
                        continue;
                    }
                    return None;
                }
                if words > 0 {
                    folded.push(' ');
                }
                cut.push_plain(end - 1, &mut folded);
                words += 1;
                let whole = &text[tokens[at].span.start..token.span.end];
                if let Some(&(referent, case)) = self.0.by_name.get(&key_of(&folded))
                    && written_as(whole, case)
                {
                    return Some((end, referent));
                }
            }
            None
        })
    }
}

/// A sentence in tokens, as the names of a registry are looked for in it.
pub trait Cut {
    /// The sentence.
    fn text(&self) -> &str;
    /// Its tokens.
    fn tokens(&self) -> &[Token];
    /// What the letters of a token tell that is a word.
    fn surface(&self, at: usize) -> Option<&Surface>;
    /// Whether a token belongs to an amount or a date.
    fn is_taken(&self, at: usize) -> bool;

    /// Appends a token in lower case, as [`lower`] does.
    fn push_plain(&self, at: usize, out: &mut String) {
        if let Some(token) = self.tokens().get(at) {
            out.push_str(&lower(token.text(self.text())));
        }
    }
}

impl NameMention {
    fn listed(text: &str, referents: Vec<Referent>, place_use: Option<NameUse>) -> Self {
        let words = fold_words(text);
        Self {
            referents,
            place_use,
            key: key_of(&words.join(" ")),
            words: words.iter().map(|word| key_of(word)).collect(),
            text: text.into(),
            possessive: false,
        }
    }
}

/// The longest place name that begins at a token which is such a word.
pub(super) fn place_at(text: &str, token: Token, surface: &Surface) -> Option<place::Match> {
    let Span { start, end } = token.span;
    let begins = surface.begins_place.before(&text[end..]);
    begins.then(|| place::longest_prefix(&text[start..]))?
}

/// The longest name of the gazetteer that begins at a token, written with a capital letter.
fn of_gazetteer(passage: &Passage, at: usize) -> Option<(usize, NameMention)> {
    let (text, tokens) = (passage.text, &passage.tokens);
    let start = tokens[at].span.start;
    let found = place_at(text, tokens[at], passage.form(at)?)?;
    let end = tokens.partition_point(|token| token.span.start < start + found.length);
    if (at..end).any(|at| passage.is_taken(at)) {
        return None;
    }
    let whole = &text[start..start + found.length];
    let capitals = !whole.chars().any(char::is_lowercase);
    let alone = end == at + 1;
    let uses: Vec<place::Use> = found
        .uses
        .iter()
        .filter(|usage| capitals || usage.how != NameUse::Abbreviation)
        .filter(|usage| {
            !usage.ambiguous || alone && !opens_sentence(passage.text, &passage.tokens, at)
        })
        .collect();
    let first = uses.first()?;
    // A town's name inside a longer one is not the town: "Marsa Matruh Hospital", "Paris Hilton".
    let is_city = place::kind(first.place) == PlaceKind::City;
    if (is_city || first.ambiguous) && beside_name(passage, at, end) {
        return None;
    }
    // A capital is first of all the city, and only then its government.
    let (own, lent): (Vec<&place::Use>, Vec<&place::Use>) =
        uses.iter().partition(|usage| usage.how != NameUse::Capital);
    let uses: Vec<&place::Use> = own.into_iter().chain(lent).collect();
    let first = uses.first()?;
    let referents = uses
        .iter()
        .map(|usage| Referent::Place(usage.place))
        .collect();
    Some((end, NameMention::listed(whole, referents, Some(first.how))))
}

fn is_hyphen(sign: &str) -> bool {
    matches!(sign, "-" | "\u{2010}" | "\u{2011}")
}

fn written_as(text: &str, case: Case) -> bool {
    match case {
        Case::Any => true,
        Case::Initial => text.chars().any(char::is_uppercase),
        Case::Upper => !text.chars().any(char::is_lowercase),
    }
}

fn case_of(name: &str) -> Case {
    if !name.chars().any(char::is_uppercase) {
        Case::Any
    } else if name.chars().any(char::is_lowercase) {
        Case::Initial
    } else {
        Case::Upper
    }
}

/// Lower case with straight apostrophes, without full stops and diacritics, which writers leave out or encode in several
/// ways ("Noël", "Noel"); allocates only what it returns.
pub fn lower(word: &str) -> String {
    let plain = |c: char| if is_apostrophe(c) { '\'' } else { c };
    let folded = word.chars().filter(|&c| c != '.').map(plain);
    if word.is_ascii() {
        folded.map(|c| c.to_ascii_lowercase()).collect()
    } else {
        folded
            .nfd()
            .filter(|&c| !is_combining_mark(c))
            .flat_map(char::to_lowercase)
            .collect()
    }
}

/// The words of a name, folded; hyphens part words.
pub fn fold_words(name: &str) -> Vec<String> {
    crate::document::tokens::tokenize(name)
        .iter()
        .filter(|token| token.kind != TokenKind::Sign)
        .map(|token| lower(token.text(name)))
        .collect()
}

#[cfg(test)]
mod tests;
