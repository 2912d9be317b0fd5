//! Conflicts put together by what they are about: all readings of one thing side by side.

use rustc_hash::FxHashMap;

use super::pair::Conflict;
use super::statement::Statement;
use crate::extract::date::DateMention;
use crate::extract::item::{Item, ItemKind, Key, key_of};
use crate::extract::mention::key_of_referent;
use crate::extract::quantity::QuantityMention;
use crate::source::Span;
use crate::value::Relation;

/// A place in a statement that has a value another one differs in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Spot {
    /// Number of the statement.
    pub statement: usize,
    /// The value, in its reading.
    pub span: Span,
}

/// Two statements, with what they differ in.
#[derive(Clone, Debug)]
pub(super) struct Found {
    /// Numbers of the statements.
    pub statements: (usize, usize),
    /// How they differ.
    pub conflict: Conflict,
}

/// Conflicts about one thing.
#[derive(Clone, Debug)]
pub(super) struct Cluster {
    /// The slot.
    pub kind: &'static str,
    /// What it is about, in words of its first statement.
    pub about: Vec<String>,
    /// The spots that have the same value, those of most spots first.
    pub readings: Vec<Vec<Spot>>,
}

/// Puts conflicts together that share a spot, and their spots by value.
pub(super) fn clusters(statements: &[Statement], found: &[Found]) -> Vec<Cluster> {
    let mut spots: Vec<Spot> = Vec::new();
    let mut of_statement: FxHashMap<usize, Vec<usize>> = FxHashMap::default();
    let mut number = |statement: usize, span: Span| -> usize {
        let known = of_statement.entry(statement).or_default();
        let same = known
            .iter()
            .copied()
            .find(|&at| spots[at].span.overlaps(span));
        same.unwrap_or_else(|| {
            known.push(spots.len());
            spots.push(Spot { statement, span });
            spots.len() - 1
        })
    };
    let pairs: Vec<(usize, usize)> = found
        .iter()
        .map(|found| {
            let (a, b) = found.statements;
            (
                number(a, found.conflict.first),
                number(b, found.conflict.second),
            )
        })
        .collect();
    let mut sets = Sets::new(spots.len());
    for &(a, b) in &pairs {
        sets.join(a, b);
    }
    let mut out: Vec<Cluster> = Vec::new();
    let mut of_root: FxHashMap<usize, usize> = FxHashMap::default();
    for (found, &(a, _)) in found.iter().zip(&pairs) {
        of_root.entry(sets.root(a)).or_insert_with(|| {
            out.push(Cluster {
                kind: found.conflict.kind,
                about: found.conflict.about.clone(),
                readings: Vec::new(),
            });
            out.len() - 1
        });
    }
    let mut order: Vec<usize> = (0..spots.len()).collect();
    order.sort_by_key(|&at| (spots[at].statement, spots[at].span.start));
    for at in order {
        let Some(&cluster) = of_root.get(&sets.root(at)) else {
            continue;
        };
        let value = |spot: &Spot| Value::of(&statements[spot.statement], spot.span);
        let own = value(&spots[at]);
        let readings = &mut out[cluster].readings;
        match readings
            .iter_mut()
            .find(|spots| value(&spots[0]).is_same(&own))
        {
            Some(same) => same.push(spots[at]),
            None => readings.push(vec![spots[at]]),
        }
    }
    for cluster in &mut out {
        cluster
            .readings
            .sort_by_key(|spots| std::cmp::Reverse(spots.len()));
    }
    out.retain(|cluster| cluster.readings.len() >= 2);
    out
}

/// A value as far as it can be compared with others of its slot.
enum Value<'s> {
    Amount(&'s QuantityMention),
    Day(&'s DateMention),
    Name(Key),
    Text(Key),
}

impl<'s> Value<'s> {
    fn of(statement: &'s Statement, span: Span) -> Self {
        let reading = &statement.reading;
        let inside = reading.items.iter().filter(|item| item.span.overlaps(span));
        let mut values = inside.filter(|item| !matches!(item.kind, ItemKind::Word(_)));
        let text = || Self::Text(key_of(&reading.slice(span).to_lowercase()));
        let whole = |item: &&Item| item.span.start <= span.start;
        match values.find(whole).map(|item| &item.kind) {
            Some(ItemKind::Quantity(amount)) => Self::Amount(amount),
            Some(ItemKind::Date(date)) => Self::Day(date),
            Some(ItemKind::Name(name)) => {
                let referent = name.referents.first();
                Self::Name(referent.map_or(name.key, |referent| key_of_referent(*referent)))
            }
            _ => text(),
        }
    }

    fn is_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Amount(a), Self::Amount(b)) => {
                a.quantity.relation(&b.quantity) == Some(Relation::Same)
            }
            (Self::Day(a), Self::Day(b)) => match (a.period, b.period) {
                (Some(a), Some(b)) => a.contains(&b) || b.contains(&a),
                _ => {
                    a.recurring == b.recurring
                        && a.relative == b.relative
                        && a.span.len() == b.span.len()
                }
            },
            (Self::Name(a), Self::Name(b)) | (Self::Text(a), Self::Text(b)) => a == b,
            _ => false,
        }
    }
}

/// Sets that grow together (union-find).
struct Sets(Vec<usize>);

impl Sets {
    fn new(number: usize) -> Self {
        Self((0..number).collect())
    }

    fn root(&mut self, mut at: usize) -> usize {
        while self.0[at] != at {
            self.0[at] = self.0[self.0[at]];
            at = self.0[at];
        }
        at
    }

    /// The earlier one stands for both.
    fn join(&mut self, a: usize, b: usize) {
        let (a, b) = (self.root(a), self.root(b));
        self.0[a.max(b)] = a.min(b);
    }
}
