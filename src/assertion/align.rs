//! Which item of a claim stands for which of a fact.

use super::likeness::{Shape, related};
use super::revision::{Revision, revision};
use crate::extract::item::{Item, Word};
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
    let grid = Grid::new(k, t);
    let mut pairs: Vec<(f32, usize, usize)> = Vec::new();
    for (i, row) in grid.rows() {
        for (j, &like) in row.iter().enumerate().filter(|(_, like)| **like >= LEAST) {
            let context = grid.before(i, j) + grid.after(i, j);
            let place = (i as f32 / k.len() as f32 - j as f32 / t.len() as f32).abs();
            pairs.push((like * 4.0 + context * 0.5 - place, i, j));
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
            if !k[i].is_content() && !touches(&grid, i, j, k, t) {
                continue;
            }
            out.of_known[i] = Some(j);
            out.of_stated[j] = Some(i);
            out.likeness[i] = grid.at(i, j);
        }
    }
    out
}

/// How alike each item of a fact is to each of a claim, a row an item of the fact.
struct Grid {
    cells: Vec<f32>,
    columns: usize,
}

impl Grid {
    fn new(known: &[Item], stated: &[Item]) -> Self {
        let columns = stated.len();
        let mut cells = Vec::with_capacity(known.len() * columns);
        let mut known_done = vec![false; known.len()];
        let mut stated_done = vec![false; columns];
        let shapes: Vec<Shape> = stated.iter().map(Shape::of).collect();
        for (a, known_done) in known.iter().map(Shape::of).zip(&mut known_done) {
            for (b, stated_done) in shapes.iter().zip(&mut stated_done) {
                let like = a.likeness(b);
                *known_done |= like >= SURE;
                *stated_done |= like >= SURE;
                cells.push(like);
            }
        }
        // The lexicon is asked only about words that have no partner of the same form.
        let rest = left(stated, &stated_done);
        for (i, a) in left(known, &known_done) {
            for &(j, b) in &rest {
                cells[i * columns + j] = related(a, b);
            }
        }
        Self { cells, columns }
    }

    fn rows(&self) -> impl Iterator<Item = (usize, &[f32])> {
        self.cells.chunks(self.columns.max(1)).enumerate()
    }

    fn at(&self, i: usize, j: usize) -> f32 {
        if j < self.columns {
            self.cells.get(i * self.columns + j).copied().unwrap_or(0.0)
        } else {
            0.0
        }
    }

    /// How alike the items before these two are.
    fn before(&self, i: usize, j: usize) -> f32 {
        i.checked_sub(1)
            .zip(j.checked_sub(1))
            .map_or(0.0, |(i, j)| self.at(i, j))
    }

    /// How alike the items behind these two are.
    fn after(&self, i: usize, j: usize) -> f32 {
        self.at(i + 1, j + 1)
    }
}

/// The words that have no partner yet.
fn left<'r>(items: &'r [Item], done: &[bool]) -> Vec<(usize, &'r Word)> {
    let open = items
        .iter()
        .enumerate()
        .zip(done)
        .filter(|(_, done)| !**done);
    open.filter_map(|((at, item), _)| Some((at, item.word()?)))
        .collect()
}

fn touches(grid: &Grid, i: usize, j: usize, k: &[Item], t: &[Item]) -> bool {
    grid.before(i, j) >= LEAST || grid.after(i, j) >= LEAST || neighbour_is_value(i, j, k, t)
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
