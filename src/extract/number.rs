//! Numbers in digits and words: "2,400", "2.4 million", "two hundred and fifty", "half a million", "2 1/2".

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::words::Words;

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
enum Word {
    /// Below a hundred.
    Small(f64),
    Hundred,
    Scale(f64),
}

static WORDS: LazyLock<FxHashMap<&'static str, Word>> = LazyLock::new(|| {
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
    let mut groups = whole.split(',');
    let first = groups.next()?;
    let rest: Vec<&str> = groups.collect();
    if let Some((last, inner)) = rest.split_last() {
        // Thousands, or the Indian way: twos before a last three.
        let inner_of = |length| inner.iter().all(|group| group.len() == length);
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
    let plain: String = whole.chars().filter(|&c| c != ',').collect();
    let value: f64 = format!("{plain}.{decimals}0").parse().ok()?;
    let step = if decimals.is_empty() {
        let zeros = plain.len() - plain.trim_end_matches('0').len();
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
fn scales(words: &Words, value: f64, step: f64, at: usize, money: bool) -> (f64, f64, usize, bool) {
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

/// "½" and its like.
fn fraction_sign(words: &Words, at: usize) -> Option<(f64, usize)> {
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

/// "1/2", with or without white space around the stroke.
fn slashed(words: &Words, at: usize) -> Option<(f64, usize)> {
    if !words.is_number(at)
        || !words.is_number(at + 2)
        || !matches!(words.at(at + 1), "/" | "\u{2044}")
    {
        return None;
    }
    let (top, _) = digits(words.at(at))?;
    let (bottom, _) = digits(words.at(at + 2))?;
    let more = words.glued(at + 3) && words.at(at + 3) == "/";
    (top >= 1.0 && top < bottom && matches!(bottom, 2.0 | 3.0 | 4.0 | 5.0 | 8.0) && !more)
        .then_some((top / bottom, at + 3))
}

/// "half", "half a million", "a quarter", "two-thirds", "three quarters of".
fn fraction(words: &Words, at: usize) -> Option<Number> {
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
        "half" if top == 1.0 => 2.0,
        "third" | "thirds" => 3.0,
        "quarter" | "quarters" => 4.0,
        "fifth" | "fifths" => 5.0,
        "sixth" | "sixths" => 6.0,
        "eighth" | "eighths" => 8.0,
        "tenth" | "tenths" => 10.0,
        _ => return None,
    };
    // "Three quarters" are also nine months, and "a third attack" is a rank.
    let clear = hyphen || matches!(words.at(bottom_at + 1), "of" | "the");
    let plural = words.at(bottom_at).ends_with('s') == (top > 1.0);
    (top < bottom && clear && plural).then(|| number(top / bottom, 0.05, bottom_at + 1, true))
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
            Word::Small(value)
                if !group_open || (value > 0.0 && last > value && takes(last, value)) =>
            {
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
    if !group_open || end == at + usize::from(article) {
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

fn takes(last: f64, value: f64) -> bool {
    last >= 100.0 || (last >= 20.0 && last % 10.0 == 0.0 && value < 10.0)
}

/// The rank that an ordinal word or digits with their suffix give, and the index behind them.
pub fn ordinal(words: &Words, at: usize) -> Option<(f64, usize)> {
    if words.is_number(at) {
        let suffix = matches!(words.at(at + 1), "st" | "nd" | "rd" | "th") && words.glued(at + 1);
        let (value, _) = digits(words.at(at)).filter(|_| suffix)?;
        return Some((value, at + 2));
    }
    let value = ordinal_word(words.at(at));
    if value.is_some_and(|value| value > 0.0) {
        return value.map(|value| (value, at + 1));
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

fn ordinal_word(word: &str) -> Option<f64> {
    const LOW: [&str; 20] = [
        "first",
        "second",
        "third",
        "fourth",
        "fifth",
        "sixth",
        "seventh",
        "eighth",
        "ninth",
        "tenth",
        "eleventh",
        "twelfth",
        "thirteenth",
        "fourteenth",
        "fifteenth",
        "sixteenth",
        "seventeenth",
        "eighteenth",
        "nineteenth",
        "twentieth",
    ];
    if word.len() < 5 || !word.ends_with(['t', 'd', 'h']) {
        return None;
    }
    if let Some(index) = LOW.iter().position(|known| *known == word) {
        return Some((index + 1) as f64);
    }
    match word {
        "thirtieth" => Some(30.0),
        "fortieth" => Some(40.0),
        "fiftieth" => Some(50.0),
        "sixtieth" => Some(60.0),
        "seventieth" => Some(70.0),
        "eightieth" => Some(80.0),
        "ninetieth" => Some(90.0),
        "hundredth" => Some(100.0),
        _ => None,
    }
}
