//! How two dates stand to each other.

use jiff::ToSpan;

use super::{DateMention, MonthDay};
use crate::value::Relation;
use crate::value::date::{Grain, Period};

/// A period with the days around it that "around" and "about" allow, by the step in which it was given.
pub(super) fn widened(period: Period) -> Period {
    let slack = match period.grain {
        Grain::Day => 3.days(),
        Grain::Week => 7.days(),
        Grain::Month => 1.month(),
        Grain::Quarter => 3.months(),
        Grain::Year | Grain::Decade => 2.years(),
        Grain::Century => 15.years(),
    };
    Period {
        start: period
            .start
            .map(|start| start.checked_sub(slack).unwrap_or(start)),
        end: period.end.map(|end| end.checked_add(slack).unwrap_or(end)),
        grain: period.grain,
    }
}

impl DateMention {
    /// How `stated` stands to this known date, as the time of one event. Where a year is missing months and days are
    /// compared; `None` where nothing can be.
    pub fn relation(&self, stated: &DateMention) -> Option<Relation> {
        let yearless = (self.recurring.is_some() && self.period.is_none())
            || (stated.recurring.is_some() && stated.period.is_none());
        if !yearless {
            let relation = self.period?.relation(&stated.period?)?;
            // A hedge on either side takes the edge off, as far as it reaches.
            let meant = |date: &DateMention| [date.period, date.reach].into_iter().flatten();
            let touch =
                meant(self).any(|known| meant(stated).any(|stated| !known.is_disjoint(&stated)));
            return Some(if touch && relation == Relation::Disjoint {
                Relation::Overlaps
            } else {
                relation
            });
        }
        let (known, said) = (self.month_day()?, stated.month_day()?);
        if known.month != said.month {
            return Some(Relation::Disjoint);
        }
        let day = match (known.day, said.day) {
            (Some(a), Some(b)) if a != b => return Some(Relation::Disjoint),
            (None, Some(_)) => Relation::Finer,
            (Some(_), None) => Relation::Coarser,
            _ => Relation::Same,
        };
        Some(
            match (self.period.is_some(), stated.period.is_some(), day) {
                (true, false, Relation::Same) => Relation::Coarser,
                (false, true, Relation::Same) => Relation::Finer,
                (false, true, Relation::Coarser) | (true, false, Relation::Finer) => {
                    Relation::Overlaps
                }
                _ => day,
            },
        )
    }

    /// The month, and the day if told, of a date that lies within one month.
    fn month_day(&self) -> Option<MonthDay> {
        let Some(period) = self.period else {
            return self.recurring;
        };
        let (start, end) = (period.start?, period.end?);
        match period.grain {
            Grain::Day if start == end => Some(MonthDay {
                month: start.month(),
                day: Some(start.day()),
            }),
            Grain::Month if start.first_of_month() == end.first_of_month() => Some(MonthDay {
                month: start.month(),
                day: None,
            }),
            _ => None,
        }
    }
}

#[cfg(test)]
#[path = "relation_tests.rs"]
mod tests;
