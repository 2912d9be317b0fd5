//! Which statements may be about the same.

use rustc_hash::FxHashMap;

use super::statement::Statement;
use crate::extract::item::Key;
use crate::limits::Budget;

/// A key of more statements than this brings no two of them together: others of theirs have to.
const COMMON: usize = 150;
/// What two statements have to have in common of the shorter one's topic, by weight.
const LEAST_SHARE: f32 = 0.35;
/// What they have to have in common at least: two names, or as many words.
const LEAST_WEIGHT: f32 = 1.6;

/// The pairs of statements that have enough in common to be about the same thing, in order, as far as the budget goes.
pub(super) fn candidates(statements: &[Statement], budget: &mut Budget) -> Vec<(usize, usize)> {
    let mut postings: FxHashMap<Key, Vec<u32>> = FxHashMap::default();
    for (number, statement) in (0..).zip(statements) {
        for &(key, _) in &statement.topics {
            postings.entry(key).or_default().push(number);
        }
    }
    let words = |statement: &Statement| statement.reading.items.len();
    let mut found = Vec::new();
    let mut near: Vec<u32> = Vec::new();
    for (number, statement) in statements.iter().enumerate() {
        near.clear();
        for (key, _) in &statement.topics {
            let Some(others) = postings.get(key).filter(|others| others.len() <= COMMON) else {
                continue;
            };
            let behind = others.partition_point(|&other| other as usize <= number);
            near.extend_from_slice(&others[behind..]);
        }
        if !budget.pay(near.len()) {
            break;
        }
        near.sort_unstable();
        near.dedup();
        for &other in &near {
            let other = other as usize;
            let shared = shared(statement, &statements[other]);
            let least = statement.weight().min(statements[other].weight());
            let near = shared >= LEAST_WEIGHT && shared >= least * LEAST_SHARE;
            if near && budget.pay_for(words(statement), words(&statements[other]), 1) {
                found.push((number, other));
            }
        }
    }
    found
}

/// Weight of the topics that two statements have in common.
fn shared(a: &Statement, b: &Statement) -> f32 {
    let (mut i, mut j, mut sum) = (0, 0, 0.0);
    while let (Some(&(x, weight)), Some(&(y, other))) = (a.topics.get(i), b.topics.get(j)) {
        match x.cmp(&y) {
            std::cmp::Ordering::Less => i += 1,
            std::cmp::Ordering::Greater => j += 1,
            std::cmp::Ordering::Equal => {
                sum += weight.min(other);
                i += 1;
                j += 1;
            }
        }
    }
    sum
}
