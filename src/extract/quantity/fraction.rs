//! Fractions: "½", "1/2", "half a million", "two-thirds".

use super::number::{Number, WORDS, Word, digits, scales};
use crate::extract::words::Words;

/// Words that make a fraction behind "a", and "half".
pub(super) const BOTTOMS: &str = "half third quarter fifth sixth eighth tenth";

/// "½" and its like.
pub(super) fn fraction_sign(words: &Words, at: usize) -> Option<(f64, usize)> {
    let value = match words.at(at) {
        "\u{bd}" => 0.5,
        "\u{bc}" => 0.25,
        "\u{be}" => 0.75,
        "\u{2153}" => 1.0 / 3.0,
        "\u{2154}" => 2.0 / 3.0,
        "\u{215b}" => 0.125,
        _ => return None,
    };
    Some((value, at + 1))
}

/// "1/2", with or without white space around the stroke; set off by it any two numbers, "7 / 12".
pub(super) fn slashed(words: &Words, at: usize) -> Option<(f64, usize)> {
    if !words.is_number(at)
        || !words.is_number(at + 2)
        || !matches!(words.at(at + 1), "/" | "\u{2044}")
    {
        return None;
    }
    let (top, _) = digits(words.at(at))?;
    let (bottom, _) = digits(words.at(at + 2))?;
    let more = words.glued(at + 3) && words.at(at + 3) == "/";
    let common = top < bottom && matches!(bottom, 2.0 | 3.0 | 4.0 | 5.0 | 8.0);
    let set_off = !words.glued(at + 1) && !words.glued(at + 2) && bottom >= 1.0;
    (top >= 1.0 && (common || set_off) && !more).then_some((top / bottom, at + 3))
}

/// "half", "half a million", "a quarter", "two-thirds", "three quarters of".
pub(super) fn fraction(words: &Words, at: usize) -> Option<Number> {
    let number = |value, step, end, fraction: bool| Number {
        value,
        step,
        end,
        digits: false,
        scaled: !fraction,
        fraction,
    };
    let top = match words.at(at) {
        "half" => {
            let behind = at + 1 + usize::from(matches!(words.at(at + 1), "a" | "-"));
            if let Some(Word::Scale(_)) = WORDS.get(words.at(behind)) {
                let (value, step, end, _) = scales(words, 0.5, 0.1, behind, false);
                return Some(number(value, step, end, false));
            }
            if words.matches(at + 1, "a dozen").is_some() {
                return Some(number(6.0, 1.0, at + 3, false));
            }
            return Some(number(0.5, 0.1, at + 1, true));
        }
        "a" | "one" | "1" => 1.0,
        "two" => 2.0,
        "three" => 3.0,
        "four" => 4.0,
        "seven" => 7.0,
        "nine" => 9.0,
        _ => {
            let (value, end) = fraction_sign(words, at)?;
            return Some(number(value, 0.05, end, true));
        }
    };
    let hyphen = words.is_dash(at + 1) && words.glued(at + 1);
    let bottom_at = at + 1 + usize::from(hyphen);
    let bottom = match words.at(bottom_at) {
        "half" => 2.0,
        "third" | "thirds" => 3.0,
        "quarter" | "quarters" => 4.0,
        "fifth" | "fifths" => 5.0,
        "sixth" | "sixths" => 6.0,
        "eighth" | "eighths" => 8.0,
        "tenth" | "tenths" => 10.0,
        _ => return None,
    };
    // "Three quarters" are also nine months, and "a third attack" is a rank.
    let next = bottom_at + 1;
    // "Rose by a third."
    let by_so_much = words.before(at) == "by"
        && (!words.is_word(next) || super::counted::is_function_word(words.at(next)));
    let clear = hyphen || matches!(words.at(next), "of" | "the") || by_so_much;
    let plural = words.at(bottom_at).ends_with('s') == (top > 1.0);
    (top < bottom && clear && plural).then(|| number(top / bottom, 0.05, bottom_at + 1, true))
}

/// Whether a sign is a fraction.
pub(super) fn is_fraction_sign(sign: &str) -> bool {
    matches!(
        sign,
        "\u{bd}" | "\u{bc}" | "\u{be}" | "\u{2153}" | "\u{2154}" | "\u{215b}"
    )
}

#[cfg(test)]
mod tests {
    use crate::document::tokens::tokenize;
    use crate::extract::quantity::{QuantityMention, quantities};

    fn read(text: &str) -> Vec<QuantityMention> {
        quantities(text, &tokenize(text), &[])
    }

    #[test]
    fn a_stroke_set_off_by_white_space_makes_a_fraction() {
        for (text, share) in [
            ("It took 5 / 4 of the time.", 125.0),
            ("7 / 20 of the seats are free.", 35.0),
        ] {
            let found = read(text);
            assert_eq!(found.len(), 1, "{text}: {found:?}");
            assert_eq!(found[0].quantity.nominal, Some(share), "{text}");
        }
        assert_eq!(read("They mourned on 9/11."), []);
    }
}
