//! Places as every machine format has them.

use serde::Serialize;

use crate::source::{Position, Span};

/// A span as byte offsets, half open.
#[derive(Serialize)]
pub struct Bytes {
    start: usize,
    end: usize,
}

/// A place as people count it, both from 1, columns in Unicode scalar values.
#[derive(Serialize)]
pub struct Place {
    line: usize,
    column: usize,
}

impl From<Span> for Bytes {
    fn from(Span { start, end }: Span) -> Self {
        Self { start, end }
    }
}

impl From<Position> for Place {
    fn from(Position { line, column }: Position) -> Self {
        Self { line, column }
    }
}
