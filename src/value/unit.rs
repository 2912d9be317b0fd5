//! Units of measure.

/// What is measured. Two quantities compare only within one dimension.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
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

/// A unit: a dimension and how many of its base units one of it is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Unit {
    /// What it measures.
    pub dimension: Dimension,
    /// Base units in one (1,609.344 for a mile).
    pub factor: f64,
}

impl Unit {
    /// Plain counting.
    pub const COUNT: Unit = Unit {
        dimension: Dimension::Count,
        factor: 1.0,
    };
}
