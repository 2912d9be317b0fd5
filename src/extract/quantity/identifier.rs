//! Numbers that count nothing: names ("F-35", "Boeing 737"), times, addresses, versions, dates in strokes.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use crate::extract::words::Words;

/// Nouns that take a number as a name.
const LABELS: &str = "airbus apollo article articles block boeing channel chapter clause district division episode \
    figure flight formula gate grade highway iphone issue level line mark model page paragraph part phase pier \
    platform playstation protocol psalm resolution room route rule schedule season section sector table title tier type \
    unit version vol volume windows zone";

static LABEL_SET: LazyLock<FxHashSet<&'static str>> =
    LazyLock::new(|| LABELS.split_ascii_whitespace().collect());

/// Whether the digits at token `at`, ending before `end`, are an identifier and no amount.
pub(super) fn is_identifier(words: &Words, at: usize, end: usize) -> bool {
    if !words.is_number(at) {
        // "7-Eleven": the second half of a name that began with digits.
        return at >= 2 && words.is_capitalised(at) && digits_hyphen(words, at - 2);
    }
    if digits_hyphen(words, at) && words.is_word(at + 2) && words.is_capitalised(at + 2) {
        return true;
    }
    joined(words, at, end) || is_time(words, at) || is_label(words, at)
}

/// Whether the token at `at` is digits with a hyphen and a word glued to them.
fn digits_hyphen(words: &Words, at: usize) -> bool {
    words.is_number(at) && words.is_dash(at + 1) && words.glued(at + 1) && words.glued(at + 2)
}

fn joined(words: &Words, at: usize, end: usize) -> bool {
    let sign = words.before(at);
    if at > 0 && words.glued(at) {
        let two_before =
            at >= 2 && words.glued(at - 1) && (words.is_word(at - 2) || words.is_number(at - 2));
        if matches!(
            sign,
            "/" | "@" | "_" | "=" | "#" | "&" | "?" | "." | "\\" | ":" | "\u{2044}"
        ) && (two_before || matches!(sign, "@" | "_" | "="))
        {
            return true;
        }
        // "F-35"; a number word before the hyphen makes a range.
        if words.is_dash(at - 1)
            && two_before
            && words.is_word(at - 2)
            && !super::number::is_small(words.at(at - 2))
        {
            let scale = matches!(
                words.at(at - 2),
                "k" | "m" | "bn" | "km" | "kg" | "pre" | "mid" | "sub"
            );
            return !scale;
        }
        // "2021-07-03", phone numbers.
        if words.is_dash(at - 1)
            && two_before
            && words.is_number(at - 2)
            && at >= 4
            && words.is_dash(at - 3)
            && words.glued(at - 3)
        {
            return true;
        }
    }
    let next = words.at(end);
    if words.glued(end) && words.glued(end + 1) {
        let digits = words.is_number(end + 1);
        if matches!(next, "/" | ":" | "\u{2044}") && digits {
            return true;
        }
        if matches!(next, "@" | "_") {
            return true;
        }
        let again = words.is_dash(end + 2)
            && words.glued(end + 2)
            && words.is_number(end + 3)
            && words.glued(end + 3);
        if words.is_dash(end) && digits && again {
            return true;
        }
    }
    false
}

fn is_time(words: &Words, at: usize) -> bool {
    let next = words.at(at + 1);
    matches!(
        next,
        "am" | "pm" | "gmt" | "utc" | "bst" | "o'clock" | "o\u{2019}clock"
    ) || (matches!(next, "a" | "p")
        && words.at(at + 2) == "."
        && words.at(at + 3) == "m"
        && words.glued(at + 3))
}

fn is_label(words: &Words, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else {
        return false;
    };
    if words.glued(at) || !words.is_word(before) {
        return false;
    }
    // "type 5 pages", "block 40 roads": a verb before something counted.
    let counts = !words.is_capitalised(before)
        && words
            .at(at + 1)
            .strip_suffix('s')
            .is_some_and(|stem| stem.len() > 2)
        && super::counted::counted(words, at + 1).is_some();
    let label = LABEL_SET.contains(words.at(before)) && !counts;
    let whole = words.at(at).bytes().all(|b| b.is_ascii_digit());
    // A capitalised word inside the sentence followed by a bare number with nothing to count.
    let name = before > 0
        && words.is_capitalised(before)
        && super::counted::counted(words, at + 1).is_none()
        && !words.glued(at + 1)
        && !super::counted::is_function_word(words.at(before));
    label
        || (whole
            && name
            && words.at(at + 1) != ","
            && words.at(at + 1) != "per"
            && words.at(at + 1) != "%")
}

#[cfg(test)]
mod tests {
    use crate::document::tokens::tokenize;
    use crate::extract::quantity::{QuantityMention, quantities};

    fn read(text: &str) -> Vec<QuantityMention> {
        quantities(text, &tokenize(text), &[])
    }

    #[test]
    fn a_verb_that_looks_like_a_label_leaves_the_number_alone() {
        assert_eq!(read("She can type 40 words.").len(), 1);
        assert_eq!(read("They took the lift to level 40."), []);
    }
}
