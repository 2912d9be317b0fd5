//! Days, periods, and how far they are known.

use jiff::civil::Date;

use super::Relation;

/// The step in which a period was given.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
)]
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
    /// One day.
    pub const fn day(day: Date) -> Self {
        Self {
            start: Some(day),
            end: Some(day),
            grain: Grain::Day,
        }
    }

    /// Whole months of a year, from `first` up to and with `last` (1 to 12); `None` where there are no such months.
    pub fn months(year: i16, first: i8, last: i8, grain: Grain) -> Option<Self> {
        let start = Date::new(year, first, 1).ok()?;
        let end = Date::new(year, last, 1).ok()?.last_of_month();
        (start <= end).then_some(Self {
            start: Some(start),
            end: Some(end),
            grain,
        })
    }

    /// One month.
    pub fn month(year: i16, month: i8) -> Option<Self> {
        Self::months(year, month, month, Grain::Month)
    }

    /// One year.
    pub fn year(year: i16) -> Option<Self> {
        Self::months(year, 1, 12, Grain::Year)
    }

    /// Whole years, from `first` up to and with `last`.
    pub fn years(first: i16, last: i16, grain: Grain) -> Option<Self> {
        let (first, last) = (Self::year(first)?, Self::year(last)?);
        (first.start <= last.end).then_some(Self {
            start: first.start,
            end: last.end,
            grain,
        })
    }

    /// From the first day of this period to the last day of `other`, in the finer of the two steps; `None` where that is
    /// before the first.
    pub fn through(self, other: Self) -> Option<Self> {
        let backwards = matches!((self.start, other.end), (Some(start), Some(end)) if start > end);
        (!backwards).then_some(Self {
            start: self.start,
            end: other.end,
            grain: self.grain.min(other.grain),
        })
    }

    /// Whether every day of `other` lies in it.
    pub fn contains(&self, other: &Period) -> bool {
        let lower = match (self.start, other.start) {
            (None, _) => true,
            (Some(_), None) => false,
            (Some(mine), Some(theirs)) => mine <= theirs,
        };
        let upper = match (self.end, other.end) {
            (None, _) => true,
            (Some(_), None) => false,
            (Some(mine), Some(theirs)) => mine >= theirs,
        };
        lower && upper
    }

    /// Whether the two have no day in common.
    pub fn is_disjoint(&self, other: &Period) -> bool {
        let before = |a: &Period, b: &Period| matches!((a.end, b.start), (Some(end), Some(start)) if end < start);
        before(self, other) || before(other, self)
    }

    /// How `stated` stands to this known period, taken as the time of one event; `None` where either is open
    /// on both sides.
    pub fn relation(&self, stated: &Period) -> Option<Relation> {
        let open = |period: &Period| period.start.is_none() && period.end.is_none();
        if open(self) || open(stated) {
            return None;
        }
        Some(match (stated.contains(self), self.contains(stated)) {
            (true, true) => Relation::Same,
            (true, false) => Relation::Coarser,
            (false, true) => Relation::Finer,
            (false, false) if self.is_disjoint(stated) => Relation::Disjoint,
            (false, false) => Relation::Overlaps,
        })
    }
}
