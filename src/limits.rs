//! How much is read and told of what others wrote: limits that a project can move, and what is said where one is met.

use rayon::prelude::*;

/// Something that has a limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Limit {
    /// Bytes of an article, a line of JSON lines, a configuration, a baseline, a file of reviews.
    FileSize,
    /// Bytes of all files of a registry, with those that it extends.
    RegistrySize,
    /// Collections within collections of YAML.
    YamlDepth,
    /// Nodes that aliases may add to a file of YAML.
    YamlAliases,
    /// Bytes of a compiled regular expression.
    PatternSize,
    /// Groups within groups of a regular expression.
    PatternNesting,
    /// Bytes of a line of an article that is read.
    LineLength,
    /// Bytes of a sentence that is read.
    SentenceLength,
    /// Pairs of words that articles, facts and edits of facts are held against one another by.
    Comparisons,
    /// Findings that are told of an article, and faults of a registry.
    Findings,
    /// Registries or configurations that extend one another.
    ExtendsDepth,
}

impl Limit {
    /// Every limit, in the order of the documentation.
    pub const ALL: [Limit; 11] = [
        Limit::FileSize,
        Limit::RegistrySize,
        Limit::YamlDepth,
        Limit::YamlAliases,
        Limit::PatternSize,
        Limit::PatternNesting,
        Limit::LineLength,
        Limit::SentenceLength,
        Limit::Comparisons,
        Limit::Findings,
        Limit::ExtendsDepth,
    ];

    /// Its key in `[limits]`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::FileSize => "file-size",
            Self::RegistrySize => "registry-size",
            Self::YamlDepth => "yaml-depth",
            Self::YamlAliases => "yaml-aliases",
            Self::PatternSize => "pattern-size",
            Self::PatternNesting => "pattern-nesting",
            Self::LineLength => "line-length",
            Self::SentenceLength => "sentence-length",
            Self::Comparisons => "comparisons",
            Self::Findings => "findings",
            Self::ExtendsDepth => "extends-depth",
        }
    }

    /// What holds where no configuration says otherwise.
    pub const fn default(self) -> usize {
        match self {
            Self::FileSize => 10_000_000,
            Self::RegistrySize => 100_000_000,
            Self::YamlDepth => 32,
            Self::YamlAliases => 1_000_000,
            Self::PatternSize => 1_000_000,
            Self::PatternNesting => 50,
            Self::LineLength => 1_000_000,
            Self::SentenceLength => 20_000,
            Self::Comparisons => 60_000_000,
            Self::Findings => 10_000,
            Self::ExtendsDepth => 10,
        }
    }

    /// The greatest value that it may be given: a tree that is deeper would not fit on the stack.
    pub const fn greatest(self) -> usize {
        match self {
            Self::YamlDepth | Self::PatternNesting | Self::ExtendsDepth => 100,
            _ => u32::MAX as usize,
        }
    }

    /// What it counts, behind a number.
    const fn unit(self) -> &'static str {
        match self {
            Self::FileSize
            | Self::RegistrySize
            | Self::PatternSize
            | Self::LineLength
            | Self::SentenceLength => " bytes",
            _ => "",
        }
    }
}

/// The value of each limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Limits([usize; Limit::ALL.len()]);

impl Default for Limits {
    fn default() -> Self {
        Self(Limit::ALL.map(Limit::default))
    }
}

impl Limits {
    /// The value of one.
    pub const fn of(&self, limit: Limit) -> usize {
        self.0[limit as usize]
    }

    /// The same with another value of one.
    #[must_use]
    pub const fn with(mut self, limit: Limit, value: usize) -> Self {
        self.0[limit as usize] = value;
        self
    }

    /// What to say where one is met, behind "more than": the number, its name, and where it is moved.
    pub fn told(&self, limit: Limit) -> String {
        let (value, unit) = (grouped(self.of(limit)), limit.unit());
        format!(
            "{value}{unit} (the limit `{}`; `[limits]` in factlint.toml sets it)",
            limit.name()
        )
    }
}

/// What may still be compared, in pairs of words. Sentences that are all alike would be held against one another without
/// end.
#[derive(Debug)]
pub struct Budget {
    left: usize,
    spent: bool,
}

impl Budget {
    /// Two sentences cost this at least, however short they are.
    pub const LEAST: usize = 100;

    /// So many pairs of words.
    pub const fn new(left: usize) -> Self {
        Self { left, spent: false }
    }

    /// Whether something was left out.
    pub const fn is_spent(&self) -> bool {
        self.spent
    }

    /// What is left of it.
    pub const fn left(&self) -> usize {
        self.left
    }

    /// Takes the cost of some work out of it; whether that was there. Once it was not nothing is.
    pub const fn pay(&mut self, cost: usize) -> bool {
        if self.spent || cost > self.left {
            self.spent = true;
            return false;
        }
        self.left -= cost;
        true
    }

    /// Pays for two sentences of so many words that are held against one another so many times.
    pub fn pay_for(&mut self, words: usize, others: usize, times: usize) -> bool {
        let once = words.saturating_mul(others).max(Self::LEAST);
        self.pay(once.saturating_mul(times))
    }

    /// Some work that many have a part in, done by all threads, as far as this goes: what is left is shared out to a few at a
    /// time, so that what is done does not depend on who is first.
    pub fn share<T: Send, U: Sync>(
        &mut self,
        all: &[U],
        work: impl Fn(&U, &mut Self) -> T + Sync,
    ) -> Vec<T> {
        let mut done = Vec::with_capacity(all.len());
        for some in all.chunks(Self::AT_ONCE) {
            let part = self.left / some.len();
            let worked = some.par_iter().map(|one| {
                let mut own = Self::new(part);
                let result = work(one, &mut own);
                (result, own)
            });
            for (result, own) in worked.collect::<Vec<_>>() {
                self.left -= part - own.left;
                self.spent |= own.spent;
                done.push(result);
            }
            if self.spent {
                break;
            }
        }
        done
    }

    /// Parts that work at the same time.
    const AT_ONCE: usize = 64;
}

/// A number with commas between thousands.
fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_has_its_place_and_its_words() {
        for (at, limit) in Limit::ALL.into_iter().enumerate() {
            assert_eq!(limit as usize, at);
            assert!(limit.default() <= limit.greatest(), "{}", limit.name());
        }
        let limits = Limits::default().with(Limit::FileSize, 1_234_567);
        assert_eq!(limits.of(Limit::FileSize), 1_234_567);
        assert!(
            limits
                .told(Limit::FileSize)
                .starts_with("1,234,567 bytes (the limit `file-size`;")
        );
        assert_eq!(grouped(100), "100");
    }
}
