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
