//! Which signs a sentence has.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::sign::{Sign, Signs};
use crate::extract::function::Function;
use crate::extract::item::{Item, ItemKind, Key, Word, key_of};
use crate::extract::pos::is_past;
use crate::extract::quantity::QuantityMention;
use crate::extract::reading::Reading;
use crate::extract::stance::Stance;
use crate::lexicon::{self, Lemma, Pos};
use crate::value::unit::Dimension;

/// Function words that are a sign wherever they stand.
#[rustfmt::skip]
const FUNCTION_WORDS: &[(Sign, &str)] = &[
    (Sign::Comparison, "than"),
    (Sign::PastAuxiliary, "was were had did"),
    (Sign::ThirdPersonHas, "has"),
    (Sign::Phase, "now still already currently again even since"),
    (Sign::Ever, "never ever"),
    (Sign::Opposition, "against despite"),
    (Sign::FirstPerson, "i me my am 'm"),
    (Sign::IndefinitePronoun, "everyone everything someone something nobody nothing"),
    (Sign::Future, "will 'll shall wo"),
    (Sign::Ability, "can ca cannot could may might"),
    (Sign::Condition, "if unless whether would 'd"),
    (Sign::RelativeClause, "where which who whom whose"),
    (Sign::Intensifier, "very just quite well indeed rather"),
    (Sign::About, "about"),
    (Sign::Here, "here"),
];

/// Function words that are a sign as the first word.
const OPENINGS: &[(Sign, &str)] = &[
    (Sign::DemonstrativeOpening, "this that these those it"),
    (Sign::ConnectiveOpening, "and but so well or then now"),
];

/// Function words on which the form of a verb depends.
const HELPERS: &[(Helper, &str)] = &[
    (Helper::Have, "have has had 've"),
    (Helper::Be, "is are was were be been being am 're 'm"),
    (Helper::To, "to"),
];

#[derive(Clone, Copy, PartialEq, Eq)]
enum Helper {
    Have,
    Be,
    To,
}

/// The tables above by the key of a word, with either apostrophe.
struct Keyed {
    anywhere: FxHashMap<Key, Sign>,
    first: FxHashMap<Key, Sign>,
    helpers: FxHashMap<Key, Helper>,
}

static KEYED: LazyLock<Keyed> = LazyLock::new(|| Keyed {
    anywhere: keyed(FUNCTION_WORDS),
    first: keyed(OPENINGS),
    helpers: keyed(HELPERS),
});

fn keyed<V: Copy>(rows: &[(V, &str)]) -> FxHashMap<Key, V> {
    let words = rows
        .iter()
        .flat_map(|&(value, words)| words.split(' ').map(move |word| (word, value)));
    words
        .flat_map(|(word, value)| {
            let curly = word.replace('\'', "\u{2019}");
            [(key_of(word), value), (key_of(&curly), value)]
        })
        .collect()
}

/// The signs of a sentence.
pub(super) fn signs(reading: &Reading) -> Signs {
    let items = &reading.items;
    let mut signs = Signs::default();
    for (at, item) in items.iter().enumerate() {
        match &item.kind {
            ItemKind::Quantity(mention) => amount(mention, reading.text_of(item), &mut signs),
            ItemKind::Date(_) => signs.insert(Sign::Date),
            ItemKind::Name(name) => {
                signs.insert(Sign::Name);
                signs.insert_if(is_acronym(&name.text), Sign::Acronym);
            }
            ItemKind::Word(word) => {
                content(word, &mut signs);
                if word.pos == Pos::Verb {
                    verb(word, item.stance, &items[..at], &mut signs);
                }
            }
            ItemKind::Function(_, key) => {
                let opening = KEYED.first.get(key).filter(|_| at == 0);
                for &sign in KEYED.anywhere.get(key).into_iter().chain(opening) {
                    signs.insert(sign);
                }
            }
        }
    }
    subject(items, &mut signs);
    let content = items.iter().filter(|item| item.is_content()).count();
    signs.insert_if(items.len() >= 12, Sign::DozenItems);
    signs.insert_if(content * 100 < items.len() * 35, Sign::FewContentWords);
    signs.insert_if(reading.text.trim_end().ends_with('?'), Sign::Question);
    signs
}

fn is_acronym(name: &str) -> bool {
    name.len() > 1 && !name.contains(char::is_lowercase)
}

fn amount(mention: &QuantityMention, text: &str, signs: &mut Signs) {
    let quantity = mention.quantity;
    let digits = text.contains(|c: char| c.is_ascii_digit());
    signs.insert(if digits {
        Sign::Figure
    } else {
        Sign::AmountInWords
    });
    match quantity.unit.dimension {
        Dimension::Percent | Dimension::PercentPoint => signs.insert(Sign::Percentage),
        Dimension::Currency(_) => signs.insert(Sign::Money),
        Dimension::Count => signs.insert_if(quantity.interval.lo >= 1_000.0, Sign::LargeCount),
        _ => {}
    }
}

/// What a content word is: by its form, by its most frequent sense, or as one of the closed classes that are not
/// among the function words.
fn content(word: &Word, signs: &mut Signs) {
    let lower = &*word.lower;
    signs.insert_if(word.direction.is_some(), Sign::Change);
    match lower {
        "most" | "least" | "best" | "worst" => signs.insert(Sign::Superlative),
        "really" => signs.insert(Sign::Intensifier),
        "ought" => signs.insert(Sign::Plan),
        "anyone" | "anybody" | "anything" | "everybody" | "somebody" | "others" => {
            signs.insert(Sign::IndefinitePronoun);
        }
        _ => {}
    }
    match word.pos {
        Pos::Adjective | Pos::Adverb => {
            // "largest", and not "honest", which is a base form.
            let inflected = lower.ends_with("est") && Lemma::find(lower).is_none();
            signs.insert_if(inflected, Sign::Superlative);
        }
        Pos::Noun | Pos::Verb => {
            if let Some(sign) = lexicon::usual_lexfile(&word.lemmas, word.pos).and_then(of_kind) {
                signs.insert(sign);
            }
        }
    }
}

/// The sign that a lexicographer file of WordNet stands for (`lexnames(5WN)`).
const fn of_kind(lexfile: u8) -> Option<Sign> {
    Some(match lexfile {
        6 => Sign::NounOfArtifact,
        9 => Sign::NounOfCognition,
        18 => Sign::NounOfPerson,
        21 => Sign::NounOfPossession,
        31 => Sign::VerbOfCognition,
        _ => return None,
    })
}

/// What a verb's form and the auxiliary before it tell.
fn verb(word: &Word, stance: Stance, before: &[Item], signs: &mut Signs) {
    match stance {
        Stance::Planned => signs.insert(Sign::Plan),
        Stance::Conditional => signs.insert(Sign::Condition),
        Stance::Asked => signs.insert(Sign::Question),
        Stance::Asserted | Stance::Alleged | Stance::Hedged => {}
    }
    let helper = before.iter().rev().find(|item| {
        !matches!(item.function(), Some(Function::Adverb | Function::Negation))
            && item.word().is_none_or(|word| word.pos != Pos::Adverb)
    });
    let helper = helper.and_then(|item| match item.kind {
        ItemKind::Function(_, key) => KEYED.helpers.get(&key).copied(),
        _ => None,
    });
    match helper {
        Some(Helper::Have) if is_past(word) => signs.insert(Sign::Perfect),
        None if is_past(word) => signs.insert(Sign::PastVerb),
        Some(Helper::To) if !is_past(word) && !word.lower.ends_with("ing") => {
            signs.insert(Sign::Infinitive);
        }
        _ => {}
    }
}

/// What stands directly before the first verb.
fn subject(items: &[Item], signs: &mut Signs) {
    let first = items.iter().position(|item| {
        item.function() == Some(Function::Auxiliary)
            || item.word().is_some_and(|word| word.pos == Pos::Verb)
    });
    let Some(before) = first.and_then(|at| items.get(at.checked_sub(1)?)) else {
        return;
    };
    match &before.kind {
        ItemKind::Name(_) => signs.insert(Sign::NounSubject),
        ItemKind::Word(word) => signs.insert_if(word.pos == Pos::Noun, Sign::NounSubject),
        ItemKind::Function(_, key) => {
            signs.insert_if(*key == key_of("i"), Sign::FirstPersonSubject);
        }
        ItemKind::Quantity(_) | ItemKind::Date(_) => {}
    }
}
