//! What something earned beside what it cost.

use super::entry::Entry;
use super::kind::Kind;
use super::question::{Answer, Question, outcome};
use crate::value::interval::Interval;

/// A film that took so many times its budget made a profit, whatever else it cost.
const SURE_PROFIT: f64 = 2.0;

/// Whether what was earned stands to what it cost as the claim says.
pub(super) fn judge(question: &Question) -> Option<Answer> {
    let (cost, gross) = (question.entry(Kind::Cost)?, question.entry(Kind::Gross)?);
    let (sign, cost_amount) = amount(cost)?;
    let (other, gross_amount) = amount(gross)?;
    if sign != other {
        return None;
    }
    let (agrees, items) = gain(question, gross_amount, cost_amount)
        .or_else(|| times(question, gross_amount, cost_amount))?;
    Some(question.answer(gross, "quantity", outcome(agrees?), items))
}

type Range = (f64, f64);

/// "a flop", "made a profit", "lost money".
fn gain(question: &Question, gross: Range, cost: Range) -> Option<(Option<bool>, Vec<usize>)> {
    let (loses, gains) = (gross.1 < cost.0, gross.0 > cost.1);
    let sure = gross.0 > cost.1 * SURE_PROFIT;
    let settle = |yes: bool, no: bool| (yes || no).then_some(yes);
    if let Some(at) = question.find(&["flop", "bomb", "unprofitable", "disaster"]) {
        return Some((settle(loses, sure), vec![at]));
    }
    if let Some(at) = question.find(&["profit", "profitable", "profits"]) {
        return Some((settle(gains, loses), vec![at]));
    }
    if let Some(at) = question.find(&["cover", "recoup", "recouped", "covered", "back"]) {
        question.find(&["cost", "costs", "budget"])?;
        return Some((settle(gains, loses), vec![at]));
    }
    let money = question.find(&["money"])?;
    let lost = question.find(&["lost", "losing", "lose", "loses"])?;
    Some((settle(loses, gains), vec![money, lost]))
}

/// "more than its budget", "over three times its budget", "double its budget".
fn times(question: &Question, gross: Range, cost: Range) -> Option<(Option<bool>, Vec<usize>)> {
    let budget = question.find(COSTS)?;
    let (at, above) = (0..question.stated().items.len()).find_map(|at| {
        let word = question.word(at);
        let first = word.split(' ').next()?;
        match first {
            "more" | "over" | "higher" | "exceeded" | "greater" | "larger" | "above" | "bigger" => {
                Some((at, Some(true)))
            }
            "less" | "under" | "lower" | "below" | "smaller" => Some((at, Some(false))),
            "twice" | "double" | "doubled" | "triple" | "tripled" | "half" => Some((at, None)),
            _ => None,
        }
    })?;
    let mut items = vec![at];
    let mut factor = 1.0;
    for index in 0..question.stated().items.len() {
        let named = match question.word(index).rsplit(' ').next() {
            Some("twice" | "double" | "doubled") => Some(2.0),
            Some("triple" | "tripled" | "thrice") => Some(3.0),
            Some("half") => Some(0.5),
            _ => None,
        };
        let counted = || {
            let quantity = &question.stated().items[index].quantity()?.quantity;
            let next = question.word(index + 1);
            let is_factor = next == "times" || question.word(index).ends_with("times");
            let value = quantity.interval.lo.max(quantity.nominal.unwrap_or(0.0));
            is_factor.then_some(value)
        };
        if let Some(found) = named.or_else(counted) {
            factor = found;
            items.push(index);
        } else if question.word(index) == "times" {
            items.push(index);
        }
    }
    // What stands first is held against what stands behind the comparative.
    let (left, right) = if budget < at {
        (cost, gross)
    } else {
        (gross, cost)
    };
    let right = (right.0 * factor, right.1 * factor);
    let known = Interval::closed(left.0 / right.1, left.1 / right.0);
    let said = match above {
        Some(true) => Interval::above(1.0),
        Some(false) => Interval::closed(0.0, 1.0),
        None => Interval::closed(0.95, 1.15),
    };
    let agrees = if said.contains(known) {
        Some(true)
    } else if said.is_disjoint(known) {
        Some(false)
    } else {
        None
    };
    Some((agrees, items))
}

const COSTS: &[&str] = &["budget", "cost", "costs", "budgets"];

/// The first amount of an entry, from and to, with what is written before it.
fn amount(entry: &Entry) -> Option<(String, Range)> {
    let text = entry.value_text().trim();
    let start = text.find(|c: char| c.is_ascii_digit())?;
    let sign: String = text
        .get(..start)?
        .chars()
        .filter(|c| !c.is_alphanumeric() && !c.is_whitespace() && *c != '.')
        .collect();
    let rest = text.get(start..)?;
    let end = rest
        .find(|c: char| !c.is_ascii_digit() && !matches!(c, ',' | '.' | '-' | '–'))
        .unwrap_or(rest.len());
    let mut numbers = rest.get(..end)?.split(['-', '–']).map(|number| {
        number
            .trim_end_matches(['.', ','])
            .replace(',', "")
            .parse::<f64>()
    });
    let from = numbers.next()?.ok()?;
    let to = numbers.next().and_then(Result::ok).unwrap_or(from);
    let scale = match rest.get(end..)?.split_whitespace().next() {
        Some(word) if word.starts_with("million") => 1e6,
        Some(word) if word.starts_with("billion") => 1e9,
        Some(word) if word.starts_with("crore") => 1e7,
        _ => 1.0,
    };
    (from > 0.0 && to >= from).then_some((sign, (from * scale, to * scale)))
}
