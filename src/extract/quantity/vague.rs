//! Amounts in words without a number: "dozens", "hundreds of", "most of", "doubled".

use super::comparator;
use super::counted;
use super::{MentionKind, QuantityMention};
use crate::extract::words::Words;
use crate::value::quantity::{Bound, Quantity};
use crate::value::unit::Unit;

/// Words that a vague amount begins with, or has behind its "a".
pub(super) const STARTERS: &str = "dozens scores tens hundreds thousands millions billions several few handful \
    couple majority most doubled doubling tripled trebled tripling quadrupled halved pair once thrice twofold threefold fourfold \
    fivefold tenfold twice";

/// The vague amount that begins at token `at`, with the index behind it.
pub(super) fn mention(words: &Words, at: usize) -> Option<(QuantityMention, usize)> {
    let (quantity, end) = amount(words, at)?;
    let multiple = quantity.unit == Unit::MULTIPLE;
    let number = words.span(at, end);
    let before = comparator::before(words, at).filter(|_| !multiple);
    let start = before.map_or(at, |found| found.1);
    let mention = QuantityMention {
        span: words.span(start, end),
        number,
        quantity,
        kind: if multiple {
            MentionKind::Multiple
        } else {
            MentionKind::Amount
        },
        counted: if multiple {
            None
        } else if occurrences(words, at).is_some() {
            // "Twice" counts times, and is its own noun.
            Some(number)
        } else {
            counted::counted(words, end).map(|found| found.0)
        },
        comparator: before.map(|_| words.span(start, at)),
        is_age: false,
    };
    Some((mention, end))
}

fn amount(words: &Words, at: usize) -> Option<(Quantity, usize)> {
    let range = |lo, hi| Quantity::vague(lo, hi, Unit::COUNT);
    let times = |factor| Quantity::exact(factor, Unit::MULTIPLE);
    let tens = |word: &str| match word {
        "thousands" => Some((1e4, 1e5)),
        "millions" => Some((1e7, 1e8)),
        _ => None,
    };
    let next = words.at(at + 1);
    let one = at + 1;
    Some(match words.at(at) {
        "dozens" => (range(24.0, 144.0), one),
        "scores" if next == "of" => (range(40.0, 200.0), one),
        "tens" if next == "of" => {
            let (lo, hi) = tens(words.at(at + 2))?;
            (range(lo, hi), at + 3)
        }
        "hundreds" => match (next, words.at(at + 2)) {
            ("of", "thousands") => (range(1e5, 1e6), at + 3),
            ("of", "millions") => (range(1e8, 1e9), at + 3),
            _ => (range(100.0, 1000.0), one),
        },
        "thousands" => (range(1e3, 1e5), one),
        "millions" => (range(1e6, 1e9), one),
        "billions" => (range(1e9, 1e12), one),
        "several" => (range(3.0, 11.0), one),
        "a" => match next {
            "few" if words.at(at + 2) != "more" => (range(2.0, 8.0), at + 2),
            "pair" if words.at(at + 2) == "of" => (Quantity::exact(2.0, Unit::COUNT), at + 3),
            "handful" => (range(2.0, 8.0), at + 2),
            "couple" => (range(2.0, 4.0), at + 2),
            "majority" => (
                Quantity::bounded(Bound::Above, 50.0, 1.0, Unit::PERCENT),
                at + 2,
            ),
            _ => return None,
        },
        "most" if next == "of" => (
            Quantity::bounded(Bound::Above, 50.0, 1.0, Unit::PERCENT),
            one,
        ),
        "doubled" | "doubling" => (times(2.0), one),
        "tripled" | "trebled" | "tripling" => (times(3.0), one),
        "quadrupled" => (times(4.0), one),
        "halved" => (times(0.5), one),
        "twofold" => (times(2.0), one),
        "threefold" => (times(3.0), one),
        "fourfold" => (times(4.0), one),
        "fivefold" => (times(5.0), one),
        "tenfold" => (times(10.0), one),
        "twice" if matches!(next, "as" | "the" | "its" | "that") => (times(2.0), one),
        _ => (Quantity::exact(occurrences(words, at)?, Unit::COUNT), one),
    })
}

/// How many times "once", "twice" and "thrice" tell that something happened. "Once" is a conjunction and
/// "formerly" too, and counts only before a rate or under a comparator.
fn occurrences(words: &Words, at: usize) -> Option<f64> {
    match words.at(at) {
        "once" => {
            let rate = matches!(words.at(at + 1), "a" | "an" | "per" | "every" | "in")
                && words.before(at) != "at";
            let bounded =
                comparator::before(words, at).is_some_and(|(bound, _)| bound != Bound::About);
            (rate || bounded).then_some(1.0)
        }
        "twice" if !matches!(words.at(at + 1), "as" | "the" | "its" | "that") => Some(2.0),
        "thrice" => Some(3.0),
        _ => None,
    }
}
