//! Which item of a claim stands for which of a fact.

use super::likeness::{by_form, related};
use super::revision::{Revision, revision};
use crate::extract::item::Item;
use crate::extract::reading::Reading;

/// A one-to-one matching of the items of two readings. Amounts and dates are paired by the kinds that
/// compare them, not here.
#[derive(Clone, Debug, Default)]
pub struct Alignment {
    /// For each item of the fact, the item of the claim that stands for it.
    pub of_known: Vec<Option<usize>>,
    /// For each item of the claim, the item of the fact.
    pub of_stated: Vec<Option<usize>>,
    /// How alike the pair is, by the fact's item.
    pub likeness: Vec<f32>,
    /// What was changed, where the claim is another wording of the fact's own sentence.
    pub revision: Option<Revision>,
}

/// Pairs below this likeness are no match.
const LEAST: f32 = 0.4;
/// A pair of at least this likeness needs no lexicon.
const SURE: f32 = 0.9;

/// Aligns two readings: greedily by likeness, neighbours that match as well and relative place deciding between
/// equals (after the monolingual aligner of Sultan et al. 2014, which aligns the surest pairs first and lets
/// context decide).
pub fn align(known: &Reading, stated: &Reading) -> Alignment {
    let (k, t) = (&known.items, &stated.items);
    let mut grid = vec![0.0_f32; k.len() * t.len()];
    for (i, a) in k.iter().enumerate() {
        for (j, b) in t.iter().enumerate() {
            grid[i * t.len() + j] = by_form(a, b);
        }
    }
    // The lexicon is asked only about words that have no partner of the same form.
    let sure = |i: usize, j: usize| grid[i * t.len() + j] >= SURE;
    let known_done: Vec<bool> = (0..k.len())
        .map(|i| (0..t.len()).any(|j| sure(i, j)))
        .collect();
    let stated_done: Vec<bool> = (0..t.len())
        .map(|j| (0..k.len()).any(|i| sure(i, j)))
        .collect();
    for (i, a) in k.iter().enumerate().filter(|&(i, _)| !known_done[i]) {
        for (j, b) in t.iter().enumerate().filter(|&(j, _)| !stated_done[j]) {
            if let (Some(a), Some(b)) = (a.word(), b.word()) {
                grid[i * t.len() + j] = related(a, b);
            }
        }
    }
    let at = |i: usize, j: usize| grid[i * t.len() + j];
    let mut pairs: Vec<(f32, usize, usize)> = Vec::new();
    for i in 0..k.len() {
        for j in 0..t.len() {
            let like = at(i, j);
            if like < LEAST {
                continue;
            }
            let before = neighbour(&at, i, j, -1, k.len(), t.len());
            let after = neighbour(&at, i, j, 1, k.len(), t.len());
            let place = (i as f32 / k.len() as f32 - j as f32 / t.len() as f32).abs();
            pairs.push((like * 4.0 + (before + after) * 0.5 - place, i, j));
        }
    }
    pairs.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)).then(a.2.cmp(&b.2)));
    let mut out = Alignment {
        of_known: vec![None; k.len()],
        of_stated: vec![None; t.len()],
        likeness: vec![0.0; k.len()],
        revision: revision(known, stated),
    };
    for (_, i, j) in pairs {
        if out.of_known[i].is_none() && out.of_stated[j].is_none() {
            // A function word counts only beside content that matches.
            if !k[i].is_content() && !touches(&at, i, j, k, t) {
                continue;
            }
            out.of_known[i] = Some(j);
            out.of_stated[j] = Some(i);
            out.likeness[i] = at(i, j);
        }
    }
    out
}

fn neighbour(
    at: &dyn Fn(usize, usize) -> f32,
    i: usize,
    j: usize,
    step: isize,
    rows: usize,
    columns: usize,
) -> f32 {
    match (i.checked_add_signed(step), j.checked_add_signed(step)) {
        (Some(i), Some(j)) if i < rows && j < columns => at(i, j),
        _ => 0.0,
    }
}

fn touches(at: &dyn Fn(usize, usize) -> f32, i: usize, j: usize, k: &[Item], t: &[Item]) -> bool {
    neighbour(at, i, j, -1, k.len(), t.len()) >= LEAST
        || neighbour(at, i, j, 1, k.len(), t.len()) >= LEAST
        || neighbour_is_value(i, j, k, t)
}

fn neighbour_is_value(i: usize, j: usize, k: &[Item], t: &[Item]) -> bool {
    let value = |items: &[Item], index: usize| {
        items
            .get(index + 1)
            .is_some_and(|item| item.quantity().is_some() || item.date().is_some())
    };
    value(k, i) && value(t, j)
}

impl Alignment {
    /// Pairs an item of the fact with one of the claim, as the kinds do with amounts and dates.
    pub fn pair(&mut self, known: usize, stated: usize) {
        self.of_known[known] = Some(stated);
        self.of_stated[stated] = Some(known);
        self.likeness[known] = 1.0;
    }

    /// Whether an unmatched item of the fact and one of the claim stand between the same matched neighbours:
    /// 2 where both sides agree (the end of a sentence counts as a side), 1 where one does, 0 otherwise.
    pub fn same_place(&self, known: &[Item], stated: &[Item], i: usize, j: usize) -> u8 {
        let revised = self.revision.as_ref();
        if revised.is_some_and(|revision| revision.is_changed_to(i, j)) {
            return 2;
        }
        let side = |step: isize| {
            let of = |items: &[Item], from: usize| {
                let mut at = from.checked_add_signed(step);
                while let Some(index) = at {
                    match items.get(index) {
                        None => return None,
                        Some(item)
                            if item.is_content() || item.function().is_some_and(is_anchor) =>
                        {
                            return Some(index);
                        }
                        Some(_) => at = index.checked_add_signed(step),
                    }
                }
                None
            };
            match (of(known, i), of(stated, j)) {
                (None, None) => true,
                (Some(a), Some(b)) => self.of_known[a] == Some(b),
                _ => false,
            }
        };
        u8::from(side(-1)) + u8::from(side(1))
    }
}

/// Function words that hold a place: prepositions do, articles do not.
fn is_anchor(function: crate::extract::function::Function) -> bool {
    matches!(function, crate::extract::function::Function::Preposition)
}
