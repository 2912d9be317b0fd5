//! How much is covered, both ways: facts that something exercises, checkable claims that a fact is about.

use std::fmt;
use std::str::FromStr;

/// A part of a whole, in numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Share {
    /// How many of them.
    pub part: usize,
    /// Out of how many.
    pub whole: usize,
}

impl Share {
    /// The share of those that `is` tells to be covered.
    pub fn of<T>(all: impl IntoIterator<Item = T>, is: impl Fn(T) -> bool) -> Self {
        let mut share = Self::default();
        for one in all {
            share.whole += 1;
            share.part += usize::from(is(one));
        }
        share
    }

    /// Per cent, 0 to 100; of nothing, all is covered.
    pub fn percent(self) -> f64 {
        if self.whole == 0 {
            100.0
        } else {
            self.part as f64 * 100.0 / self.whole as f64
        }
    }

    /// Whether it is less than so many per cent.
    pub fn is_below(self, least: Percent) -> bool {
        self.percent() < least.0
    }
}

impl std::iter::Sum for Share {
    fn sum<I: Iterator<Item = Self>>(shares: I) -> Self {
        shares.fold(Self::default(), |sum, one| Self {
            part: sum.part + one.part,
            whole: sum.whole + one.whole,
        })
    }
}

impl fmt::Display for Share {
    /// "3 of 4 (75.0 %)", rounded down, so that only what is whole is 100 %.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let percent = (self.percent() * 10.0).floor() / 10.0;
        write!(f, "{} of {} ({percent:.1} %)", self.part, self.whole)
    }
}

/// A number of per cent, 0 to 100.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct Percent(f64);

impl FromStr for Percent {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let number = text.trim().trim_end_matches('%').trim_end();
        match number.parse::<f64>() {
            Ok(percent) if (0.0..=100.0).contains(&percent) => Ok(Self(percent)),
            _ => Err("write a number of per cent from 0 to 100".to_owned()),
        }
    }
}

impl fmt::Display for Percent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} %", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_rounded_down_and_nothing_is_whole() {
        let share = Share::of(0..3, |n| n > 0);
        assert_eq!(share.to_string(), "2 of 3 (66.6 %)");
        assert!(share.is_below("67".parse().unwrap()) && !share.is_below("66.6%".parse().unwrap()));
        assert_eq!(Share::default().to_string(), "0 of 0 (100.0 %)");
        assert_eq!([share, share].into_iter().sum::<Share>().whole, 6);
        for wrong in ["", "-1", "101", "NaN", "half"] {
            assert!(wrong.parse::<Percent>().is_err(), "{wrong}");
        }
    }
}
