//! What is reported: plain data. Renderers alone know lines, columns and colours.

mod explain;
mod fault;
mod nearest;
mod suppression;

pub use fault::fingerprint;
pub use nearest::{did_you_mean, nearest};
pub use suppression::{SuppressedBy, Suppression};

use serde::{Deserialize, Serialize};

use crate::source::{Source, Span};

/// How much a finding matters.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    schemars::JsonSchema,
)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Worth knowing.
    Note,
    /// Worth a look.
    Warning,
    /// Wrong.
    #[default]
    Error,
}

impl Severity {
    /// The word used in every format and option.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// What kind of finding it is. `factlint explain CODE` tells more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Code {
    /// The article and the registry cannot both be right.
    Contradicted,
    /// A checkable claim on a topic of the registry with nothing behind it.
    Unsupported,
    /// The registry entails the claim.
    Supported,
    /// A comment that is meant to suppress findings and cannot be followed.
    SuppressionSyntax,
    /// A suppression that names neither a fact nor a code.
    SuppressionUnknownId,
    /// A suppression that covers no finding.
    SuppressionUnused,
    /// A suppression that is past its last day.
    SuppressionExpired,
    /// A range of suppression without an end, or an end without a start.
    SuppressionRange,
    /// The baseline cannot be read.
    BaselineSyntax,
    /// A row of the baseline whose finding is gone.
    BaselineUnused,
    /// A fact that is past its `review_by` was needed.
    ReviewOverdue,
    /// The file is not valid UTF-8.
    InvalidUtf8,
    /// A limit is met: something was not read, or not told.
    LimitExceeded,
    /// A character that nobody sees, where no script needs one.
    HiddenCharacter,
    /// The front matter or the article's date cannot be read.
    BadFrontMatter,
    /// A registry file is not YAML.
    YamlSyntax,
    /// A key stands twice in one mapping.
    DuplicateKey,
    /// A key that the registry's format does not have.
    UnknownKey,
    /// A key that has to be there is not.
    MissingKey,
    /// A list where a text is wanted, or the like.
    WrongType,
    /// A word that is not one of those allowed.
    UnknownValue,
    /// A text that has to say something is blank.
    EmptyText,
    /// An id of another shape than `kebab-case`.
    BadId,
    /// Two facts, or two entities, of one id.
    DuplicateId,
    /// An entity that no file defines.
    UnknownEntity,
    /// A name that belongs to two entities, or to one twice.
    AmbiguousAlias,
    /// A text that is no date, or a day that does not exist.
    BadDate,
    /// A period that ends before it begins.
    DateOrder,
    /// A day past the one that the check is made for.
    FutureDate,
    /// A regular expression that does not compile.
    BadRegex,
    /// A source that is still to be filled in.
    UnfilledSource,
    /// A fact's tests hold one sentence twice.
    RepeatedTest,
    /// Two facts that cannot both be right and hold at the same time.
    ConflictingFacts,
    /// Two facts that say the same and hold at the same time.
    DuplicateFact,
    /// A fact that can never speak.
    SilentFact,
    /// A fact with no source.
    UnsourcedFact,
    /// A registry that cannot be extended: it is not there, leads out of the project or round in a circle.
    BadExtends,
    /// A registry that is not there, or holds no file.
    NoRegistry,
    /// `factlint.toml` cannot be used as it is.
    BadConfiguration,
    /// A part of `factlint.toml` that has no effect.
    UnusedConfiguration,
    /// A fact gives a sentence of its tests another verdict than the one it stands under.
    TestFailed,
    /// Articles that tell the same thing in ways that cannot all be right.
    Disagreement,
}

impl Code {
    /// Every code, in the order of the documentation.
    pub const ALL: [Code; 42] = [
        Code::Contradicted,
        Code::Unsupported,
        Code::Supported,
        Code::SuppressionSyntax,
        Code::SuppressionUnknownId,
        Code::SuppressionUnused,
        Code::SuppressionExpired,
        Code::SuppressionRange,
        Code::BaselineSyntax,
        Code::BaselineUnused,
        Code::ReviewOverdue,
        Code::InvalidUtf8,
        Code::LimitExceeded,
        Code::HiddenCharacter,
        Code::BadFrontMatter,
        Code::YamlSyntax,
        Code::DuplicateKey,
        Code::UnknownKey,
        Code::MissingKey,
        Code::WrongType,
        Code::UnknownValue,
        Code::EmptyText,
        Code::BadId,
        Code::DuplicateId,
        Code::UnknownEntity,
        Code::AmbiguousAlias,
        Code::BadDate,
        Code::DateOrder,
        Code::FutureDate,
        Code::BadRegex,
        Code::UnfilledSource,
        Code::RepeatedTest,
        Code::ConflictingFacts,
        Code::DuplicateFact,
        Code::SilentFact,
        Code::UnsourcedFact,
        Code::BadExtends,
        Code::NoRegistry,
        Code::BadConfiguration,
        Code::UnusedConfiguration,
        Code::TestFailed,
        Code::Disagreement,
    ];

    /// The stable name used in output, configuration and `explain`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Contradicted => "contradicted",
            Self::Unsupported => "unsupported",
            Self::Supported => "supported",
            Self::SuppressionSyntax => "suppression-syntax",
            Self::SuppressionUnknownId => "suppression-unknown-id",
            Self::SuppressionUnused => "suppression-unused",
            Self::SuppressionExpired => "suppression-expired",
            Self::SuppressionRange => "suppression-range",
            Self::BaselineSyntax => "baseline-syntax",
            Self::BaselineUnused => "baseline-unused",
            Self::ReviewOverdue => "review-overdue",
            Self::InvalidUtf8 => "invalid-utf8",
            Self::LimitExceeded => "limit-exceeded",
            Self::HiddenCharacter => "hidden-character",
            Self::BadFrontMatter => "bad-front-matter",
            Self::YamlSyntax => "yaml-syntax",
            Self::DuplicateKey => "duplicate-key",
            Self::UnknownKey => "unknown-key",
            Self::MissingKey => "missing-key",
            Self::WrongType => "wrong-type",
            Self::UnknownValue => "unknown-value",
            Self::EmptyText => "empty-text",
            Self::BadId => "bad-id",
            Self::DuplicateId => "duplicate-id",
            Self::UnknownEntity => "unknown-entity",
            Self::AmbiguousAlias => "ambiguous-alias",
            Self::BadDate => "bad-date",
            Self::DateOrder => "date-order",
            Self::FutureDate => "future-date",
            Self::BadRegex => "bad-regex",
            Self::UnfilledSource => "unfilled-source",
            Self::RepeatedTest => "repeated-test",
            Self::ConflictingFacts => "conflicting-facts",
            Self::DuplicateFact => "duplicate-fact",
            Self::SilentFact => "silent-fact",
            Self::UnsourcedFact => "unsourced-fact",
            Self::BadExtends => "bad-extends",
            Self::NoRegistry => "no-registry",
            Self::BadConfiguration => "bad-configuration",
            Self::UnusedConfiguration => "unused-configuration",
            Self::TestFailed => "test-failed",
            Self::Disagreement => "disagreement",
        }
    }
}

/// A span in some source with a few words about it.
#[derive(Clone, Debug)]
pub struct Label {
    /// The file.
    pub source: Source,
    /// Where in it.
    pub span: Span,
    /// What is to be said of it.
    pub message: String,
}

/// Where a fact comes from, as it is shown with a finding.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reference {
    /// Who says so: title, publisher and date in one line.
    pub text: String,
    /// An address, if the registry has one.
    pub url: Option<String>,
}

/// A replacement for the words of [`Finding::primary`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// The text to be put there.
    pub replacement: String,
    /// Whether it may be applied without being read first.
    pub safe: bool,
}

/// One result of a check.
#[derive(Clone, Debug)]
pub struct Finding {
    /// What kind.
    pub code: Code,
    /// How much it matters.
    pub severity: Severity,
    /// One sentence: what is wrong.
    pub message: String,
    /// What can be done about it.
    pub help: Option<String>,
    /// The id of the fact that spoke, if one did.
    pub fact: Option<String>,
    /// The very words that disagree, with what the article says.
    pub primary: Label,
    /// The sentence around them (equal to the primary span where there is none).
    pub sentence: Span,
    /// The words of the article, or the value read from them.
    pub stated: Option<String>,
    /// The value that the registry has instead.
    pub expected: Option<String>,
    /// Places elsewhere, the registry's entry first.
    pub related: Vec<Label>,
    /// What stands behind the fact.
    pub sources: Vec<Reference>,
    /// How the verdict was reached, a step a line.
    pub explanation: Vec<String>,
    /// The value that could stand there instead.
    pub fix: Option<Fix>,
    /// What keeps it from counting, if something does.
    pub suppressed: Option<Suppression>,
    /// The same for the same problem wherever it has moved to: 16 hexadecimal digits without positions.
    pub fingerprint: String,
}
