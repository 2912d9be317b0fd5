//! What becomes of claims that nothing establishes.

/// What becomes of claims that nothing establishes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Unsupported {
    /// Those on a topic of the registry are reported.
    #[default]
    Topic,
    /// Every claim that would need a source is reported.
    All,
    /// None is reported.
    Off,
}

impl Unsupported {
    /// The words of the configuration.
    pub const WORDS: &'static [(&'static str, Self)] = &[
        ("topic", Self::Topic),
        ("all", Self::All),
        ("off", Self::Off),
    ];

    /// The word that stands for it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Topic => "topic",
            Self::All => "all",
            Self::Off => "off",
        }
    }
}
