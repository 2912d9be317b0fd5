//! What can be compared: quantities, dates and periods, places. Values that cannot be compared give `None`,
//! never "different".

pub mod date;
pub mod interval;
pub mod partial_date;
pub mod place;
pub mod quantity;
pub mod unit;

/// How a stated value stands to a known one of the same kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Relation {
    /// The same value, rounding allowed for.
    Same,
    /// The stated value is weaker and follows from the known one ("in 1996" of 27 September 1996).
    Coarser,
    /// The stated value is stronger than what is known, and may be right ("27 September 1996" of 1996).
    Finer,
    /// Both may be right, and neither follows from the other.
    Overlaps,
    /// Both cannot be right.
    Disjoint,
}

#[cfg(test)]
impl Relation {
    /// That of two values that are sets, not both of everything: whether the known one lies in the stated one, whether it
    /// holds all of that, and whether they have nothing in common.
    fn of_sets(contained: bool, contains: bool, disjoint: bool) -> Self {
        match (contained, contains) {
            (true, true) => Self::Same,
            (true, false) => Self::Coarser,
            (false, true) => Self::Finer,
            (false, false) if disjoint => Self::Disjoint,
            (false, false) => Self::Overlaps,
        }
    }
}
