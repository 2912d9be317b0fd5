//! Numbers in digits and words: "2,400", "2.4 million", "two hundred and fifty", "half a million", "2 1/2".

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::fraction::{fraction, fraction_sign, slashed};
use crate::extract::words::Words;

/// A number as it stands in a text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Number {
    /// Its value.
    pub value: f64,
    /// Its last significant place: 100 for "2,400", 0.1 for "4.5", 1 for "three".
    pub step: f64,
    /// Index behind its last token.
    pub end: usize,
    /// Whether it is written in digits.
    pub digits: bool,
    /// Whether a word of scale belongs to it ("million").
    pub scaled: bool,
    /// Whether it is a bare fraction ("half", "two-thirds").
    pub fraction: bool,
}

#[derive(Clone, Copy)]
pub(super) enum Word {
    /// Below a hundred.
    Small(f64),
    Hundred,
    Scale(f64),
}

pub(super) static WORDS: LazyLock<FxHashMap<&'static str, Word>> = LazyLock::new(|| {
    let mut words = FxHashMap::default();
    let low = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen \
        sixteen seventeen eighteen nineteen";
    for (value, word) in low.split_ascii_whitespace().enumerate() {
        words.insert(word, Word::Small(value as f64));
    }
    let tens = "twenty thirty forty fifty sixty seventy eighty ninety";
    for (value, word) in tens.split_ascii_whitespace().enumerate() {
        words.insert(word, Word::Small((value + 2) as f64 * 10.0));
    }
    words.insert("dozen", Word::Small(12.0));
    words.insert("hundred", Word::Hundred);
    for (names, scale) in [
        ("thousand", 1e3),
        ("lakh|lakhs|lac", 1e5),
        ("million|mn|mln", 1e6),
        ("crore|crores|cr", 1e7),
        ("billion|bn|bln", 1e9),
        ("trillion|trn|tn", 1e12),
    ] {
        for name in names.split('|') {
            words.insert(name, Word::Scale(scale));
        }
    }
    words
});

/// The number words below a hundred and the words of scale.
pub(in crate::extract) fn number_words() -> impl Iterator<Item = &'static str> {
    WORDS.keys().copied()
}

/// Whether a word is a number below a hundred in letters.
pub fn is_small(word: &str) -> bool {
    matches!(WORDS.get(word), Some(Word::Small(_)))
}

/// The value of digits with their separators; `None` where they are no number ("1.2.3", "2025,14", "007").
pub fn digits(text: &str) -> Option<(f64, f64)> {
    let (whole, decimals) = match text.split_once('.') {
        Some((whole, decimals)) if decimals.bytes().all(|b| b.is_ascii_digit()) => {
            (whole, decimals)
        }
        Some(_) => return None,
        None => (text, ""),
    };
    let (first, rest) = whole.split_once(',').unwrap_or((whole, ""));
    if first.len() < whole.len() {
        // Thousands, or the Indian way: twos before a last three.
        let (inner, last) = rest.rsplit_once(',').unwrap_or(("", rest));
        let inner_of =
            |length| inner.is_empty() || inner.split(',').all(|group| group.len() == length);
        let grouped = !first.is_empty()
            && last.len() == 3
            && ((first.len() <= 3 && inner_of(3)) || (first.len() <= 2 && inner_of(2)));
        if !grouped {
            return None;
        }
    }
    if whole.len() > 24 || (first.len() > 1 && first.starts_with('0')) {
        return None;
    }
    let value: f64 = if first.len() == whole.len() {
        text.parse().ok()?
    } else {
        text.replace(',', "").parse().ok()?
    };
    let step = if decimals.is_empty() {
        let zeros = whole
            .bytes()
            .rev()
            .filter(|&b| b != b',')
            .take_while(|&b| b == b'0')
            .count();
        10f64.powi(zeros.min(18) as i32)
    } else {
        10f64.powi(-(decimals.len().min(18) as i32))
    };
    Some((value, step))
}

/// The number that begins at token `at`, if one does. `money` tells that a currency stands before it, where
/// "m" and "k" are scales.
pub fn number(words: &Words, at: usize, money: bool) -> Option<Number> {
    if words.is_number(at) {
        return in_digits(words, at, money);
    }
    fraction(words, at).or_else(|| in_words(words, at))
}

/// The number that begins at token `at`, fractions in words left out: in "three quarters of 2025" it is three.
pub(in crate::extract) fn number_of_things(words: &Words, at: usize) -> Option<Number> {
    if words.is_number(at) {
        return in_digits(words, at, false);
    }
    in_words(words, at)
}

fn in_digits(words: &Words, at: usize, money: bool) -> Option<Number> {
    let (mut value, mut step) = digits(words.at(at))?;
    let mut end = at + 1;
    if value < 1000.0 && step >= 1.0 && !words.at(at).contains(',') {
        // "2 400 000": groups of three behind a space.
        let mut grouped = value;
        let mut next = end;
        let group = |next: usize| {
            words.is_number(next)
                && !words.glued(next)
                && words.at(next).len() == 3
                && words.at(next).bytes().all(|b| b.is_ascii_digit())
        };
        while group(next) && value >= 1.0 {
            grouped = grouped * 1000.0 + digits_of_group(words.at(next));
            next += 1;
        }
        if next > end && grouped < 1e15 {
            (value, end) = (grouped, next);
            step = last_place(value);
        }
    }
    if let Some((part, behind)) = fraction_sign(words, end) {
        (value, step, end) = (value + part, 0.1, behind);
    } else if value == 1.0 || words.is_number(end) || words.at(end) == "/" {
        if let Some((part, behind)) = slashed(words, end) {
            (value, step, end) = (value + part, 0.1, behind);
        } else if let Some((part, behind)) = slashed(words, at) {
            return Some(Number {
                value: part,
                step: 0.01,
                end: behind,
                digits: true,
                scaled: false,
                fraction: true,
            });
        }
    }
    let (value, step, behind, scaled) = scales(words, value, step, end, money);
    Some(Number {
        value,
        step,
        end: behind,
        digits: true,
        scaled,
        fraction: false,
    })
}

fn digits_of_group(text: &str) -> f64 {
    text.parse().unwrap_or(0.0)
}

/// The last significant place of a whole number.
fn last_place(value: f64) -> f64 {
    let mut step = 1.0;
    while step < 1e15 && value != 0.0 && value % (step * 10.0) == 0.0 {
        step *= 10.0;
    }
    step
}

/// Scales behind a number: "2.4 million", "5m", "three lakh crore".
pub(super) fn scales(
    words: &Words,
    value: f64,
    step: f64,
    at: usize,
    money: bool,
) -> (f64, f64, usize, bool) {
    let (mut value, mut step, mut end, mut scaled) = (value, step, at, false);
    loop {
        let dash = usize::from(words.is_dash(end) && words.glued(end) && words.glued(end + 1));
        let word = words.at(end + dash);
        let scale = match WORDS.get(word) {
            Some(Word::Scale(scale)) => *scale,
            Some(Word::Hundred) if !scaled => 100.0,
            Some(Word::Small(12.0)) if word == "dozen" && !scaled => 12.0,
            _ if dash == 0 && !scaled => match short_scale(words, end, money) {
                Some(scale) => scale,
                None => return (value, step, end, scaled),
            },
            _ => return (value, step, end, scaled),
        };
        value *= scale;
        step *= scale;
        end += dash + 1;
        scaled = true;
    }
}

/// "k", "m", "b" and "t" glued to a number: scales of money, of people and of things, else units.
fn short_scale(words: &Words, at: usize, money: bool) -> Option<f64> {
    let spaced_money = money && words.at(at) == "m";
    if !words.glued(at) && !spaced_money {
        return None;
    }
    let noun = |word: &str| {
        word.len() > 3 && word.ends_with('s') && !word.ends_with("ss")
            || matches!(word, "people" | "children" | "women" | "men")
            || crate::value::unit::Unit::by_name(word).is_some_and(|unit| {
                matches!(unit.dimension, crate::value::unit::Dimension::Currency(_))
            })
    };
    match words.at(at) {
        "k" => Some(1e3),
        "m" if money || noun(words.at(at + 1)) => Some(1e6),
        "b" if money => Some(1e9),
        "t" if money => Some(1e12),
        _ => None,
    }
}

/// "Twenty-one", "two hundred and fifty thousand", "a dozen", "one and a half million".
fn in_words(words: &Words, at: usize) -> Option<Number> {
    let article = matches!(words.at(at), "a" | "an");
    let mut end = at + usize::from(article);
    let (mut total, mut group, mut group_open, mut last) = (0.0f64, 0.0f64, false, f64::INFINITY);
    let mut scaled = false;
    if article {
        match WORDS.get(words.at(end)) {
            Some(Word::Hundred | Word::Scale(_)) => (group, group_open) = (1.0, true),
            Some(Word::Small(_)) if words.at(end) == "dozen" => {}
            _ => return None,
        }
    }
    let mut smallest = f64::INFINITY;
    loop {
        let begun = end > at + usize::from(article);
        let dash = begun && words.is_dash(end) && words.glued(end) && words.glued(end + 1);
        let and = begun && scaled && words.at(end) == "and";
        let step = end + usize::from(dash || and);
        let Some(word) = WORDS.get(words.at(step)) else {
            break;
        };
        match *word {
            Word::Small(12.0) if words.at(step) == "dozen" => {
                group = if group_open { group * 12.0 } else { 12.0 };
            }
            // "twenty" takes "one", "hundred" takes both; "two three" are two numbers.
            Word::Small(value) if !group_open || (value > 0.0 && takes(last, value)) => {
                group += value;
                last = value;
            }
            Word::Hundred if group_open && group < 100.0 && !and => {
                group *= 100.0;
                last = 100.0;
                scaled = true;
            }
            Word::Scale(scale) if group_open && scale < smallest && !and => {
                total += group * scale;
                (group, last, smallest) = (0.0, scale, scale);
                scaled = true;
            }
            _ => break,
        }
        group_open = true;
        end = step + 1;
    }
    if !group_open {
        return None;
    }
    let mut value = total + group;
    let mut step = last_place(value).min(smallest_step(value, smallest));
    if let Some(behind) = words.matches(end, "and a half") {
        let (half, _, after, more) = scales(words, value + 0.5, 0.5, behind, false);
        return Some(Number {
            value: half,
            step: 0.1 * half / (value + 0.5),
            end: after,
            digits: false,
            scaled: more,
            fraction: false,
        });
    }
    if value == 0.0 {
        (value, step) = (0.0, 1.0);
    }
    Some(Number {
        value,
        step,
        end,
        digits: false,
        scaled,
        fraction: false,
    })
}

/// Number words below a hundred are meant as they are ("fifty" is 50, not 45 to 55).
fn smallest_step(value: f64, smallest: f64) -> f64 {
    if value < 100.0 {
        1.0
    } else {
        smallest.max(1.0)
    }
}

/// Whether a number word takes a smaller one: a hundred or more any, tens the ones.
fn takes(last: f64, value: f64) -> bool {
    last >= 100.0 || (last >= 20.0 && value < 10.0)
}
