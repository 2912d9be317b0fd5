//! How old somebody was when they died, married or began to work.

use super::entry::Entry;
use super::kind::Kind;
use super::question::{Answer, Question, outcome};
use super::span::{self, Range};
use crate::value::unit::Dimension;

/// Ages of children in years.
const CHILD: Range = (0.0, 13.0);
const TEENS: Range = (13.0, 20.0);
/// "early", "mid" and "late" are said of a decade's thirds, give or take a year.
const SLACK: f64 = 1.0;
/// Whole years are counted as they are full.
const FULL: f64 = 1.0;

/// Whether the age that a claim tells is that of the entries.
pub(super) fn judge(question: &Question) -> Option<Answer> {
    let (stated, items) = stated(question)?;
    let birth = span::first(question.entry(Kind::Birth)?)?;
    let (entry, then) = event(question)?;
    let known = span::between(birth, then);
    let middle = f64::midpoint(known.0, known.1);
    let agrees = stated.0 <= middle && middle < stated.1;
    if !agrees && known.1 > stated.0 && known.0 < stated.1 {
        return None;
    }
    Some(question.answer(entry, "quantity", outcome(agrees), items))
}

/// When what the claim dates happened: a death, the first marriage, the beginning of a career; or now.
fn event<'q>(question: &Question<'q>) -> Option<(&'q Entry<'q>, Range)> {
    if question.is_of(Kind::Death) {
        let entry = question.entry(Kind::Death)?;
        return Some((entry, span::first(entry)?));
    }
    if question.is_of(Kind::Marriage) {
        let entry = question.entry(Kind::Marriage)?;
        let first = span::years(entry).into_iter().reduce(f64::min)?;
        return Some((entry, (first, first + 1.0)));
    }
    if question.is_of(Kind::Active) {
        let entry = question.entry(Kind::Active)?;
        let &(first, _) = span::spans(entry).first()?;
        return Some((entry, (first, first + 1.0)));
    }
    // "is younger than thirty".
    let living = question.entry(Kind::Death).is_none()
        && question.kinds.is_empty()
        && question.find(&["is", "are"]).is_some()
        && question.find(&["when"]).is_none();
    let entry = question.entry(Kind::Birth).filter(|_| living)?;
    Some((entry, span::aged(question.entries)?))
}

/// The ages that a claim tells, from and up to, with the items that do: "in his early twenties", "when she was 24",
/// "as a child".
fn stated(question: &Question) -> Option<(Range, Vec<usize>)> {
    let items = &question.stated().items;
    (0..items.len()).find_map(|at| {
        let word = question.word(at);
        let before = question.before(at);
        if matches!(word, "teens" | "teenager" | "teen") || word == "teenage" {
            return Some((part(TEENS, before), vec![at]));
        }
        if matches!(word, "child" | "kid" | "toddler") && question.find(&["as"]).is_some() {
            let young = at.checked_sub(1).filter(|_| before == "young");
            return Some((CHILD, young.into_iter().chain([at]).collect()));
        }
        let behind = &question.stated().text[items[at].span.end..];
        let plural = behind.starts_with('s') || behind.starts_with("'s");
        if let Some(tens) = tens(word).or_else(|| tens(&format!("{word}s")).filter(|_| plural)) {
            let narrowed = at.checked_sub(1).filter(|_| is_part(before));
            let owner = narrowed.map_or(before, |at| question.before(at));
            if !matches!(owner, "his" | "her" | "their" | "hers" | "in") {
                return None;
            }
            let mut used = vec![at];
            used.extend(narrowed);
            used.extend((at + 1 < items.len() && question.word(at + 1) == "s").then_some(at + 1));
            return Some((part((tens, tens + 10.0), before), used));
        }
        let amount = items[at].quantity()?;
        let age = match amount.quantity.unit.dimension {
            Dimension::Duration if amount.is_age && amount.quantity.nominal.is_none() => {
                let said = amount.quantity.allowed();
                return Some(((said.lo / span::YEAR, said.hi / span::YEAR), vec![at]));
            }
            Dimension::Duration if amount.is_age => amount.quantity.nominal? / span::YEAR,
            Dimension::Count
                if matches!(before, "was" | "were" | "age" | "aged" | "turned" | "at") =>
            {
                amount.quantity.nominal?
            }
            _ => return None,
        };
        (1.0..130.0)
            .contains(&age)
            .then(|| ((age - 0.5, age + FULL + 0.5), vec![at]))
    })
}

/// "twenties", "20s", "20's" as the age at which they begin.
fn tens(word: &str) -> Option<f64> {
    const TENS: &[&str] = &[
        "twenties",
        "thirties",
        "forties",
        "fifties",
        "sixties",
        "seventies",
        "eighties",
        "nineties",
    ];
    if let Some(at) = TENS.iter().position(|tens| *tens == word) {
        return u8::try_from(at).ok().map(|at| f64::from(at + 2) * 10.0);
    }
    let number = word.strip_suffix("'s").or_else(|| word.strip_suffix('s'))?;
    let number: u8 = number.parse().ok()?;
    (number.is_multiple_of(10) && (20..100).contains(&number)).then(|| f64::from(number))
}

fn is_part(word: &str) -> bool {
    matches!(word, "early" | "mid" | "middle" | "late")
}

/// The part of a stretch of years that "early", "mid" or "late" means.
pub(super) fn part((from, to): Range, word: &str) -> Range {
    let third = (to - from) / 3.0;
    let slack = SLACK * (to - from) / 10.0;
    match word {
        "early" => (from, from + third + slack),
        "mid" | "middle" => (from + third - slack, to - third + slack),
        "late" => (to - third - slack, to),
        _ => (from, to),
    }
}
