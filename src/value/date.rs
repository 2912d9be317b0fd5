//! Days, periods, and how far they are known.

use jiff::civil::Date;

use super::Relation;

/// The step in which a period was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Grain {
    /// A day.
    Day,
    /// A week.
    Week,
    /// A month.
    Month,
    /// A quarter of a year, or a season.
    Quarter,
    /// A year.
    Year,
    /// Ten years.
    Decade,
    /// A hundred years.
    Century,
}

/// A stretch of days, both ends included; an end may be open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Period {
    /// First day, or open.
    pub start: Option<Date>,
    /// Last day, or open.
    pub end: Option<Date>,
    /// The step in which it was given.
    pub grain: Grain,
}

impl Period {
    /// How `stated` stands to this known period, taken as the time of one event; `None` where either is open
    /// on both sides.
    pub fn relation(&self, _stated: &Period) -> Option<Relation> {
        None
    }
}
