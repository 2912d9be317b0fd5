//! The values of a claim, with what they were read as.

use crate::extract::item::ItemKind;
use crate::extract::reading::Reading;
use crate::value::place;
use crate::value::quantity::Quantity;
use crate::value::unit::Dimension;

/// A value, in the words of the claim and as it was read.
#[derive(Clone, Debug, PartialEq)]
pub struct Value {
    /// Its words.
    pub text: String,
    /// What they mean.
    pub meaning: Meaning,
}

/// What a value was read as.
#[derive(Clone, Debug, PartialEq)]
pub enum Meaning {
    /// A range of numbers in base units; an end that is open is `None`.
    Amount {
        /// The least that the words allow.
        least: Option<f64>,
        /// The most that they allow.
        most: Option<f64>,
        /// The base unit: "m" for lengths, "EUR" for euros, "count" for plain counts.
        unit: String,
        /// What is counted or measured, in the claim's words.
        of: Option<String>,
    },
    /// Days, as `2025-10-18`; an end is `None` where it is open, both where the day of writing is not known.
    Date {
        /// The first day.
        from: Option<String>,
        /// The last day.
        until: Option<String>,
    },
    /// A place of the gazetteer, by its name there.
    Place(String),
    /// A quotation.
    Quote,
}

impl Meaning {
    /// The kind of value: "amount", "date", "place" or "quote".
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Amount { .. } => "amount",
            Self::Date { .. } => "date",
            Self::Place(_) => "place",
            Self::Quote => "quote",
        }
    }
}

/// The values of a claim, in order; its quotations stand behind the others.
pub(super) fn values(reading: &Reading) -> Vec<Value> {
    let mut values = Vec::new();
    for item in reading.items.iter().filter(|item| !item.inherited) {
        let meaning = match &item.kind {
            ItemKind::Quantity(amount) => {
                let of = amount.counted.map(|span| reading.slice(span).to_owned());
                meaning_of(&amount.quantity, of)
            }
            ItemKind::Date(date) => Meaning::Date {
                from: date
                    .period
                    .and_then(|period| period.start)
                    .map(|day| day.to_string()),
                until: date
                    .period
                    .and_then(|period| period.end)
                    .map(|day| day.to_string()),
            },
            ItemKind::Name(name) => match name.place() {
                Some(place) => Meaning::Place(place::name(place).to_owned()),
                None => continue,
            },
            ItemKind::Word(_) | ItemKind::Function(..) => continue,
        };
        values.push(Value {
            text: reading.text_of(item).to_owned(),
            meaning,
        });
    }
    let quotes = reading.quotes.iter().map(|quote| Value {
        text: reading.slice(quote.span).to_owned(),
        meaning: Meaning::Quote,
    });
    values.extend(quotes);
    values
}

fn meaning_of(quantity: &Quantity, of: Option<String>) -> Meaning {
    let end = |value: f64| value.is_finite().then_some(value);
    Meaning::Amount {
        least: end(quantity.interval.lo),
        most: end(quantity.interval.hi),
        unit: unit(quantity.unit.dimension),
        of,
    }
}

/// The base unit of a dimension.
fn unit(dimension: Dimension) -> String {
    let name = match dimension {
        Dimension::Currency(code) => return String::from_utf8_lossy(&code).into_owned(),
        Dimension::Count => "count",
        Dimension::Rank => "rank",
        Dimension::Percent => "%",
        Dimension::PercentPoint => "percentage points",
        Dimension::Multiple => "times",
        Dimension::Ratio => "ratio",
        Dimension::Length => "m",
        Dimension::Area => "m\u{b2}",
        Dimension::Volume => "m\u{b3}",
        Dimension::Mass => "kg",
        Dimension::Duration => "s",
        Dimension::Speed => "m/s",
        Dimension::Temperature => "K",
        Dimension::Energy => "J",
        Dimension::Power => "W",
        Dimension::Data => "bytes",
        Dimension::Frequency => "Hz",
        Dimension::Pressure => "Pa",
        Dimension::Other(_) => "other",
    };
    name.to_owned()
}

#[cfg(test)]
mod tests {
    use super::{Meaning, values};
    use crate::extract::name::Names;
    use crate::extract::reading::read;

    fn first(text: &str) -> Meaning {
        let reading = read(text, 0, &Names::default(), None);
        values(&reading).remove(0).meaning
    }

    #[test]
    fn amounts_are_in_the_base_unit_of_what_they_measure() {
        for (text, amount, unit) in [
            ("The road is 3 km long.", 3000.0, "m"),
            ("The plot has 12 hectares.", 120_000.0, "m²"),
            ("The tank holds 500 litres.", 0.5, "m³"),
            ("The bag weighs 1.5 tonnes.", 1500.0, "kg"),
            ("The strike lasted three hours.", 10_800.0, "s"),
            ("The train ran at 36 km/h.", 10.0, "m/s"),
            ("The plant gives 35 megawatts.", 35e6, "W"),
            ("The file has 4 megabytes.", 4e6, "bytes"),
            ("The rate is 4.5 per cent.", 4.5, "%"),
            (
                "The rate rose by 3 percentage points.",
                3.0,
                "percentage points",
            ),
            ("Exports doubled.", 2.0, "times"),
            ("The fine was €250.", 250.0, "EUR"),
            ("The flood killed 14 people.", 14.0, "count"),
        ] {
            let Meaning::Amount {
                least: Some(least),
                most: Some(most),
                unit: found,
                ..
            } = first(text)
            else {
                panic!("no amount in {text:?}");
            };
            assert_eq!(found, unit, "{text}");
            assert!(
                least <= amount * (1.0 + 1e-9) && amount * (1.0 - 1e-9) <= most,
                "{text}"
            );
        }
    }

    #[test]
    fn an_end_that_is_open_is_left_out() {
        let Meaning::Amount {
            least, most, of, ..
        } = first("Over 2,414 people fled.")
        else {
            panic!("no amount");
        };
        assert_eq!((least, most), (Some(2414.0), None));
        assert_eq!(of.as_deref(), Some("people"));
        let Meaning::Date { from, until } = first("It has stood since July 2025.") else {
            panic!("no date");
        };
        assert_eq!((from.as_deref(), until), (Some("2025-07-01"), None));
    }

    #[test]
    fn quotations_stand_behind_the_other_values() {
        let text = "The mayor of Lisbon said \"we will rebuild all of it\" on 3 May 2019.";
        let reading = read(text, 0, &Names::default(), None);
        let kinds: Vec<&str> = values(&reading)
            .iter()
            .map(|value| value.meaning.kind())
            .collect();
        assert_eq!(kinds, ["place", "date", "quote"]);
    }
}
