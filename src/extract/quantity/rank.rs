//! Places in an order: "the third", "21st", "No. 4".

use super::number::{WORDS, Word, digits};
use super::scan::Scan;
use super::{MentionKind, QuantityMention, counted};
use crate::extract::words::Words;
use crate::value::quantity::Quantity;
use crate::value::unit::Unit;

impl Scan<'_, '_> {
    pub(super) fn ordinal(&self, at: usize) -> Option<(QuantityMention, usize)> {
        let words = self.words;
        let sign = self.numbered(at);
        let named = || match WORDS.get(words.at(at)) {
            Some(Word::Small(value)) if words.before(at) == "number" && *value > 0.0 => {
                Some(*value)
            }
            _ => None,
        };
        let (rank, end) = match ordinal(words, at) {
            Some(found) => found,
            None if words.is_number(at) && sign.is_some() => (digits(words.at(at))?.0, at + 1),
            // "number two"
            None => (named()?, at + 1),
        };
        let idiom = matches!(words.before(at), "at" | "per")
            || (words.before(at) == "the"
                && words.at(end) == "of"
                && words.at(at) == "second"
                && words.at(end + 1) == "a")
            || matches!(
                words.at(end),
                "lady"
                    | "aid"
                    | "hand"
                    | "reich"
                    | "party"
                    | "world"
                    | "thing"
                    | "place"
                    | "ago"
                    | "later"
            )
            || (words.is_dash(end) && words.at(at) == "first")
            || (matches!(words.at(at), "first" | "second")
                && (words.at(end) == "," || words.at(end) == "."));
        if idiom {
            return None;
        }
        let mention = QuantityMention {
            span: words.span(sign.unwrap_or(at), end),
            number: words.span(at, end),
            quantity: Quantity::exact(rank, Unit::RANK),
            kind: MentionKind::Ordinal,
            counted: counted::counted(words, end).map(|found| found.0),
            comparator: None,
            is_age: false,
        };
        Some((mention, end))
    }

    /// Where "No.", "number" or "#" begins before token `at`. It is no "no" then.
    fn numbered(&self, at: usize) -> Option<usize> {
        let words = self.words;
        let before = at.checked_sub(1)?;
        match words.at(before) {
            "number" | "\u{2116}" | "#" => Some(before),
            "no" if words.is_capitalised(before) => Some(before),
            "." if words.glued(before) && words.before(before) == "no" => Some(before - 1),
            _ => None,
        }
    }
}

/// The rank that an ordinal word or digits with their suffix give, and the index behind them.
pub(in crate::extract) fn ordinal(words: &Words, at: usize) -> Option<(f64, usize)> {
    if words.is_number(at) {
        let suffix = matches!(words.at(at + 1), "st" | "nd" | "rd" | "th") && words.glued(at + 1);
        let (value, _) = digits(words.at(at)).filter(|_| suffix)?;
        return Some((value, at + 2));
    }
    if let Some(value) = ordinal_word(words.at(at)) {
        return Some((value, at + 1));
    }
    // "twenty-first"
    let tens = match WORDS.get(words.at(at)) {
        Some(Word::Small(value)) if *value >= 20.0 && words.is_dash(at + 1) => *value,
        _ => return None,
    };
    ordinal_word(words.at(at + 2))
        .filter(|&unit| unit < 10.0)
        .map(|unit| (tens + unit, at + 3))
}

/// Ordinal words with their ranks.
const ORDINALS: &[(&str, f64)] = &[
    ("first", 1.0),
    ("second", 2.0),
    ("third", 3.0),
    ("fourth", 4.0),
    ("fifth", 5.0),
    ("sixth", 6.0),
    ("seventh", 7.0),
    ("eighth", 8.0),
    ("ninth", 9.0),
    ("tenth", 10.0),
    ("eleventh", 11.0),
    ("twelfth", 12.0),
    ("thirteenth", 13.0),
    ("fourteenth", 14.0),
    ("fifteenth", 15.0),
    ("sixteenth", 16.0),
    ("seventeenth", 17.0),
    ("eighteenth", 18.0),
    ("nineteenth", 19.0),
    ("twentieth", 20.0),
    ("thirtieth", 30.0),
    ("fortieth", 40.0),
    ("fiftieth", 50.0),
    ("sixtieth", 60.0),
    ("seventieth", 70.0),
    ("eightieth", 80.0),
    ("ninetieth", 90.0),
    ("hundredth", 100.0),
];

/// The ordinal words.
pub(in crate::extract) fn ordinal_words() -> impl Iterator<Item = &'static str> {
    ORDINALS.iter().map(|row| row.0)
}

/// The place that an ordinal word in lower case names: 3 for "third".
pub fn ordinal_word(word: &str) -> Option<f64> {
    if word.len() < 5 || !word.ends_with(['t', 'd', 'h']) {
        return None;
    }
    ORDINALS.iter().find(|row| row.0 == word).map(|row| row.1)
}

#[cfg(test)]
mod tests {
    use crate::document::tokens::tokenize;
    use crate::extract::quantity::{MentionKind, QuantityMention, quantities};

    fn read(text: &str) -> Vec<QuantityMention> {
        quantities(text, &tokenize(text), &[])
    }

    #[test]
    fn a_place_in_an_order_is_told_by_number_sign_and_word() {
        for (text, rank) in [
            ("She is the world No. 3.", 3.0),
            ("The song was # 91 on the list.", 91.0),
            ("He is the number two of the bank.", 2.0),
            ("It came in at number 91.", 91.0),
        ] {
            let found = read(text);
            assert_eq!(found.len(), 1, "{text}: {found:?}");
            assert_eq!(found[0].kind, MentionKind::Ordinal, "{text}");
            assert_eq!(found[0].quantity.nominal, Some(rank), "{text}");
        }
    }
}
