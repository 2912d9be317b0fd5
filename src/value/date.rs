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

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    /// The first days of 2024, from 0.
    fn day(number: i8) -> Date {
        date(2024, 1, 1 + number)
    }

    fn has(period: &Period, day: Date) -> bool {
        period.start.is_none_or(|start| start <= day) && period.end.is_none_or(|end| day <= end)
    }

    /// Every period with ends at the days 3 to 6, and those that are open.
    fn periods() -> Vec<Period> {
        let ends = || (3..=6).map(|number| Some(day(number))).chain([None]);
        let all = ends().flat_map(|start| ends().map(move |end| (start, end)));
        all.filter(|&(start, end)| start.zip(end).is_none_or(|(start, end)| start <= end))
            .map(|(start, end)| Period {
                start,
                end,
                grain: Grain::Day,
            })
            .collect()
    }

    #[test]
    fn periods_are_compared_as_the_sets_of_their_days() {
        let days = || (0..10).map(day);
        for a in periods() {
            for b in periods() {
                let contains = days().all(|day| has(&a, day) || !has(&b, day));
                let contained = days().all(|day| has(&b, day) || !has(&a, day));
                let disjoint = !days().any(|day| has(&a, day) && has(&b, day));
                assert_eq!(a.contains(&b), contains, "{a:?} {b:?}");
                assert_eq!(a.is_disjoint(&b), disjoint, "{a:?} {b:?}");
                let relation = Relation::of_sets(contained, contains, disjoint);
                let is_open = |period: &Period| period.start.is_none() && period.end.is_none();
                let relation = (!is_open(&a) && !is_open(&b)).then_some(relation);
                assert_eq!(a.relation(&b), relation, "{a:?} {b:?}");
            }
        }
    }

    #[test]
    fn periods_are_whole_and_never_run_backwards() {
        let ends =
            |period: Option<Period>| period.map(|period| (period.start, period.end, period.grain));
        let of = |first: Date, last: Date, grain: Grain| Some((Some(first), Some(last), grain));
        for (period, truth) in [
            (
                Period::month(2024, 2),
                of(date(2024, 2, 1), date(2024, 2, 29), Grain::Month),
            ),
            (
                Period::months(2025, 7, 9, Grain::Quarter),
                of(date(2025, 7, 1), date(2025, 9, 30), Grain::Quarter),
            ),
            (Period::months(2025, 9, 7, Grain::Quarter), None),
            (Period::month(2025, 13), None),
            (
                Period::year(2025),
                of(date(2025, 1, 1), date(2025, 12, 31), Grain::Year),
            ),
            (
                Period::years(1990, 1999, Grain::Decade),
                of(date(1990, 1, 1), date(1999, 12, 31), Grain::Decade),
            ),
            (Period::years(1999, 1990, Grain::Decade), None),
        ] {
            assert_eq!(ends(period), truth);
        }
        let (may, june) = (
            Period::month(2025, 5).unwrap(),
            Period::month(2025, 6).unwrap(),
        );
        let first_of_june = Period::day(date(2025, 6, 1));
        assert_eq!(
            ends(may.through(june)),
            of(date(2025, 5, 1), date(2025, 6, 30), Grain::Month)
        );
        assert_eq!(
            ends(may.through(first_of_june)),
            of(date(2025, 5, 1), date(2025, 6, 1), Grain::Day)
        );
        assert_eq!(ends(june.through(may)), None);
    }
}
