//! Units of measure.

use serde::{Deserialize, Serialize};

mod table;

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

/// Seconds of a mean year (365.2425 days).
const YEAR: f64 = 31_556_952.0;

/// What is measured. Two quantities compare only within one dimension.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize, Serialize)]
pub enum Dimension {
    /// A number of things; what is counted is told by the noun beside it.
    Count,
    /// A place in an order ("third").
    Rank,
    /// A share of a whole, in per cent.
    Percent,
    /// A difference between shares, in percentage points.
    PercentPoint,
    /// A multiple of something ("doubled", "three times as many"), the factor itself.
    Multiple,
    /// A ratio of two or more numbers, told apart from others by one number.
    Ratio,
    /// Money, by ISO 4217 code.
    Currency([u8; 3]),
    /// Metres.
    Length,
    /// Square metres.
    Area,
    /// Cubic metres.
    Volume,
    /// Kilograms.
    Mass,
    /// Seconds.
    Duration,
    /// Metres per second.
    Speed,
    /// Kelvin.
    Temperature,
    /// Joules.
    Energy,
    /// Watts.
    Power,
    /// Bytes.
    Data,
    /// Hertz.
    Frequency,
    /// Pascals.
    Pressure,
    /// Volts, amperes and others compare only under the same name, kept as a small hash of it.
    Other(u32),
}

/// A unit: a dimension, how many of its base units one of it is, and where its zero lies.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize, Serialize)]
pub struct Unit {
    /// What it measures.
    pub dimension: Dimension,
    /// Base units in one (1,609.344 for a mile).
    pub factor: f64,
    /// Its zero in base units (273.15 for degrees Celsius, 0 for nearly all others).
    pub offset: f64,
}

impl Unit {
    /// Plain counting.
    pub const COUNT: Unit = Unit::new(Dimension::Count, 1.0);
    /// Per cent.
    pub const PERCENT: Unit = Unit::new(Dimension::Percent, 1.0);
    /// A place in an order.
    pub const RANK: Unit = Unit::new(Dimension::Rank, 1.0);
    /// A factor.
    pub const MULTIPLE: Unit = Unit::new(Dimension::Multiple, 1.0);
    /// Years of age, or of time.
    pub const YEAR: Unit = Unit::new(Dimension::Duration, YEAR);

    /// A unit whose zero is that of its dimension.
    pub const fn new(dimension: Dimension, factor: f64) -> Self {
        Self {
            dimension,
            factor,
            offset: 0.0,
        }
    }

    /// Money of an ISO 4217 code.
    pub const fn money(code: [u8; 3]) -> Self {
        Self::new(Dimension::Currency(code), 1.0)
    }

    /// An amount of this unit in base units.
    pub fn to_base(self, amount: f64) -> f64 {
        amount * self.factor + self.offset
    }

    /// An amount of base units in this unit.
    pub fn from_base(self, base: f64) -> f64 {
        (base - self.offset) / self.factor
    }

    /// Whether amounts are measured on a scale without gaps, so that whole numbers of it are rounded ones.
    pub const fn is_continuous(self) -> bool {
        !matches!(
            self.dimension,
            Dimension::Count | Dimension::Rank | Dimension::Multiple | Dimension::Ratio
        )
    }

    /// The unit of a word, abbreviation or phrase in lower case, inner spaces single ("km", "square miles",
    /// "per cent", "us dollars").
    pub fn by_name(name: &str) -> Option<Unit> {
        UNITS.get(name).copied()
    }

    /// The currency of an ISO 4217 code in capitals, of those that newspapers print.
    pub fn by_currency_code(code: &str) -> Option<Unit> {
        let bytes: [u8; 3] = code.as_bytes().try_into().ok()?;
        if !bytes.iter().all(u8::is_ascii_uppercase) {
            return None;
        }
        table::CURRENCY_CODES
            .split_ascii_whitespace()
            .any(|known| known == code)
            .then_some(Unit::money(bytes))
    }

    /// The currency of a sign and what is written before it ("$", "us$", "a$", "\u{20ac}"), in lower case.
    pub fn by_currency_sign(sign: &str) -> Option<Unit> {
        table::CURRENCY_SIGNS
            .iter()
            .find(|(known, _)| *known == sign)
            .map(|&(_, code)| Unit::money(*code))
    }

    /// The number of words in the longest name of a unit.
    pub fn longest_name() -> usize {
        4
    }
}

static UNITS: LazyLock<FxHashMap<&'static str, Unit>> = LazyLock::new(|| {
    let mut units = FxHashMap::default();
    for &(dimension, factor, offset, names) in table::UNITS {
        let unit = Unit {
            dimension,
            factor,
            offset,
        };
        for name in names.split('|') {
            units.insert(name, unit);
        }
    }
    for &(code, names) in table::CURRENCY_NAMES {
        for name in names.split('|') {
            units.insert(name, Unit::money(*code));
        }
    }
    units
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_convert_to_the_base_of_their_dimension() {
        for (name, amount, base) in [
            ("km", 3.0, 3000.0),
            ("miles", 1.0, 1609.344),
            ("sq km", 1.0, 1e6),
            ("hectares", 2.0, 20_000.0),
            ("tonnes", 1.5, 1500.0),
            ("fortnight", 1.0, 1_209_600.0),
            ("kilometres per hour", 36.0, 10.0),
            ("\u{b0}c", 20.0, 293.15),
            ("\u{b0}f", 212.0, 373.15),
            ("per cent", 4.0, 4.0),
            ("basis points", 25.0, 0.25),
            ("kwh", 1.0, 3.6e6),
        ] {
            let unit = Unit::by_name(name).unwrap();
            assert!((unit.to_base(amount) - base).abs() < 1e-6, "{name}");
            assert!((unit.from_base(base) - amount).abs() < 1e-6, "{name}");
        }
    }

    #[test]
    fn money_is_found_by_code_sign_and_name() {
        let rupee = Unit::money(*b"PKR");
        assert_eq!(Unit::by_currency_code("PKR"), Some(rupee));
        assert_eq!(Unit::by_name("pakistani rupees"), Some(rupee));
        assert_eq!(Unit::by_currency_sign("a$"), Some(Unit::money(*b"AUD")));
        assert_eq!(Unit::by_currency_code("THE"), None);
    }

    #[test]
    fn no_name_stands_twice_in_the_table() {
        let mut seen = std::collections::BTreeSet::new();
        let units = table::UNITS.iter().map(|row| row.3);
        for names in units.chain(table::CURRENCY_NAMES.iter().map(|row| row.1)) {
            for name in names.split('|') {
                assert!(seen.insert(name), "{name} stands twice");
                assert!(name.split(' ').count() <= Unit::longest_name(), "{name}");
            }
        }
    }
}
