//! How a passage is meant: asserted, hedged, planned, asked, alleged, denied.

/// How the writer stands to what a passage says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stance {
    /// Said as a fact, by the writer or by a source that the writer does not doubt.
    #[default]
    Asserted,
    /// Alleged or denied by somebody, with the writer keeping a distance.
    Alleged,
    /// "may", "likely", "reportedly".
    Hedged,
    /// Still to come, wished, urged or considered.
    Planned,
    /// Behind "if", "unless", "would".
    Conditional,
    /// Asked.
    Asked,
}

impl Stance {
    /// Whether the passage commits to what it says.
    pub const fn is_asserted(self) -> bool {
        matches!(self, Self::Asserted)
    }

    /// The word for explanations.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Asserted => "asserted",
            Self::Alleged => "alleged",
            Self::Hedged => "hedged",
            Self::Planned => "planned or wished",
            Self::Conditional => "conditional",
            Self::Asked => "asked",
        }
    }
}

/// What a cue does to the words in its scope.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Turns the polarity.
    Negate,
    /// Sets the stance.
    Stance(Stance),
    /// A pseudo-cue: its words look like a cue and are none ("not only", "no fewer than").
    Nothing,
}

/// Where the words stand that a cue governs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// From the cue to the end of its clause.
    Forward,
    /// From the cue to the end of the sentence (what somebody said).
    Complement,
    /// The whole sentence.
    Sentence,
}

/// A phrase that turns polarity or stance. Words are lemmas in lower case; `*` stands for any one word.
#[derive(Clone, Copy, Debug)]
pub struct Cue {
    /// The words.
    pub words: &'static [&'static str],
    /// What it does.
    pub effect: Effect,
    /// To which words.
    pub direction: Direction,
}

const fn cue(words: &'static [&'static str], effect: Effect, direction: Direction) -> Cue {
    Cue {
        words,
        effect,
        direction,
    }
}

use Direction::{Complement, Forward, Sentence};
use Effect::{Negate, Nothing};

const ALLEGED: Effect = Effect::Stance(Stance::Alleged);
const HEDGED: Effect = Effect::Stance(Stance::Hedged);
const PLANNED: Effect = Effect::Stance(Stance::Planned);
const CONDITIONAL: Effect = Effect::Stance(Stance::Conditional);

/// Cues, longest first among those that begin alike (after NegEx, Chapman et al. 2001, and ConText,
/// Harkema et al. 2009: cues with a direction, pseudo-cues and terminators).
pub const CUES: &[Cue] = &[
    // Pseudo-cues.
    cue(&["not", "only"], Nothing, Forward),
    cue(&["not", "just"], Nothing, Forward),
    cue(&["not", "merely"], Nothing, Forward),
    cue(&["not", "least"], Nothing, Forward),
    cue(&["not", "to", "mention"], Nothing, Forward),
    cue(&["no", "less", "than"], Nothing, Forward),
    cue(&["no", "few", "than"], Nothing, Forward),
    cue(&["no", "fewer", "than"], Nothing, Forward),
    cue(&["no", "more", "than"], Nothing, Forward),
    cue(&["not", "more", "than"], Nothing, Forward),
    cue(&["not", "less", "than"], Nothing, Forward),
    cue(&["no", "doubt"], Nothing, Forward),
    cue(&["no", "later", "than"], Nothing, Forward),
    cue(&["no", "one", "else"], Nothing, Forward),
    cue(&["nobody", "else"], Nothing, Forward),
    cue(&["no", "other"], Nothing, Forward),
    cue(&["no", "*", "other", "than"], Nothing, Forward),
    cue(&["no", "*", "except"], Nothing, Forward),
    cue(&["no", "*", "but"], Nothing, Forward),
    cue(&["whether", "or", "not"], CONDITIONAL, Forward),
    cue(&["not", "until"], Nothing, Forward),
    // Negation.
    cue(&["not"], Negate, Forward),
    cue(&["cannot"], Negate, Forward),
    cue(&["n't"], Negate, Forward),
    cue(&["n\u{2019}t"], Negate, Forward),
    cue(&["never"], Negate, Forward),
    cue(&["no", "longer"], Negate, Forward),
    cue(&["no"], Negate, Forward),
    cue(&["none"], Negate, Forward),
    cue(&["nobody"], Negate, Forward),
    cue(&["neither"], Negate, Forward),
    cue(&["nor"], Negate, Forward),
    cue(&["without"], Negate, Forward),
    cue(&["fail", "to"], Negate, Forward),
    cue(&["refuse", "to"], Negate, Forward),
    cue(&["decline", "to"], Negate, Forward),
    cue(&["unable", "to"], Negate, Forward),
    cue(&["unwilling", "to"], Negate, Forward),
    cue(&["yet", "to"], Negate, Forward),
    cue(&["stop", "short", "of"], Negate, Forward),
    cue(&["come", "close", "to"], Negate, Forward),
    cue(&["refrain", "from"], Negate, Forward),
    cue(&["something", "other", "than"], Negate, Forward),
    cue(&["anything", "but"], Negate, Forward),
    cue(&["stay", "away", "from"], Negate, Forward),
    cue(&["incapable", "of"], Negate, Forward),
    cue(&["turn", "down"], Negate, Forward),
    cue(&["rule", "out"], Negate, Forward),
    cue(&["rather", "than"], Negate, Forward),
    cue(&["instead", "of"], Negate, Forward),
    cue(&["lack", "of"], Negate, Forward),
    cue(&["absence", "of"], Negate, Forward),
    cue(&["far", "from"], Negate, Forward),
    cue(&["hardly"], Negate, Forward),
    // Counter-factive attribution: what is said to be wrong is denied by the writer.
    cue(&["falsely", "*", "that"], Negate, Complement),
    cue(&["wrongly", "*", "that"], Negate, Complement),
    cue(&["falsely", "claim"], Negate, Complement),
    cue(&["falsely", "say"], Negate, Complement),
    cue(&["falsely", "assert"], Negate, Complement),
    cue(&["wrongly", "claim"], Negate, Complement),
    cue(&["wrongly", "say"], Negate, Complement),
    cue(&["wrongly", "insist"], Negate, Complement),
    cue(&["wrongly", "assert"], Negate, Complement),
    cue(&["false", "claim", "that"], Negate, Complement),
    cue(&["it", "is", "false", "that"], Negate, Complement),
    cue(&["not", "true", "that"], Negate, Complement),
    cue(&["myth", "that"], Negate, Complement),
    cue(&["debunk"], Negate, Complement),
    // Alleging and denying attribution.
    cue(&["allege"], ALLEGED, Complement),
    cue(&["allegedly"], ALLEGED, Forward),
    cue(&["alleged"], ALLEGED, Forward),
    cue(&["allegation"], ALLEGED, Complement),
    cue(&["accuse"], ALLEGED, Complement),
    cue(&["claim", "that"], ALLEGED, Complement),
    cue(&["claim", "to"], ALLEGED, Complement),
    cue(&["claim"], ALLEGED, Complement),
    cue(&["deny"], ALLEGED, Complement),
    cue(&["dispute"], ALLEGED, Complement),
    cue(&["reject", "claim"], ALLEGED, Complement),
    cue(&["reject", "report"], ALLEGED, Complement),
    cue(&["purport"], ALLEGED, Complement),
    cue(&["rumour"], ALLEGED, Complement),
    cue(&["rumor"], ALLEGED, Complement),
    cue(&["without", "evidence"], ALLEGED, Complement),
    cue(&["supposedly"], ALLEGED, Forward),
    // Hedges.
    cue(&["may"], HEDGED, Forward),
    cue(&["might"], HEDGED, Forward),
    cue(&["could"], HEDGED, Forward),
    cue(&["possibly"], HEDGED, Forward),
    cue(&["perhaps"], HEDGED, Forward),
    cue(&["maybe"], HEDGED, Forward),
    cue(&["probably"], HEDGED, Forward),
    cue(&["likely"], HEDGED, Forward),
    cue(&["unlikely"], HEDGED, Forward),
    cue(&["reportedly"], HEDGED, Forward),
    cue(&["apparently"], HEDGED, Forward),
    cue(&["appear", "to"], HEDGED, Forward),
    cue(&["seem", "to"], HEDGED, Forward),
    cue(&["believe", "to"], HEDGED, Forward),
    cue(&["fear", "that"], HEDGED, Forward),
    cue(&["suspect", "of"], ALLEGED, Forward),
    // Plans, wishes, requests.
    cue(&["will"], PLANNED, Forward),
    cue(&["'ll"], PLANNED, Forward),
    cue(&["\u{2019}ll"], PLANNED, Forward),
    cue(&["wo"], PLANNED, Forward),
    cue(&["shall"], PLANNED, Forward),
    cue(&["should"], PLANNED, Forward),
    cue(&["must"], PLANNED, Forward),
    cue(&["plan", "to"], PLANNED, Forward),
    cue(&["hope", "to"], PLANNED, Forward),
    cue(&["hope", "that"], PLANNED, Forward),
    cue(&["hope", "for"], PLANNED, Forward),
    cue(&["want", "to"], PLANNED, Forward),
    cue(&["intend", "to"], PLANNED, Forward),
    cue(&["seek", "to"], PLANNED, Forward),
    cue(&["aim", "to"], PLANNED, Forward),
    cue(&["expect", "to"], PLANNED, Forward),
    cue(&["set", "to"], PLANNED, Forward),
    cue(&["due", "to", "be"], PLANNED, Forward),
    cue(&["about", "to"], PLANNED, Forward),
    cue(&["urge", "to"], PLANNED, Forward),
    cue(&["urge", "*", "to"], PLANNED, Forward),
    cue(&["ask", "to"], PLANNED, Forward),
    cue(&["ask", "*", "to"], PLANNED, Forward),
    cue(&["call", "on", "*", "to"], PLANNED, Forward),
    cue(&["call", "for"], PLANNED, Forward),
    cue(&["press", "*", "to"], PLANNED, Forward),
    cue(&["threaten", "to"], PLANNED, Forward),
    cue(&["offer", "to"], PLANNED, Forward),
    cue(&["propose", "to"], PLANNED, Forward),
    cue(&["propose"], PLANNED, Forward),
    cue(&["consider"], PLANNED, Forward),
    cue(&["demand", "that"], PLANNED, Forward),
    cue(&["warn", "that"], HEDGED, Forward),
    cue(&["need", "to"], PLANNED, Forward),
    // Conditions.
    cue(&["if"], CONDITIONAL, Forward),
    cue(&["unless"], CONDITIONAL, Forward),
    cue(&["whether"], CONDITIONAL, Forward),
    cue(&["would"], CONDITIONAL, Forward),
    cue(&["were", "to"], CONDITIONAL, Sentence),
    cue(&["in", "case"], CONDITIONAL, Forward),
    cue(&["as", "if"], CONDITIONAL, Forward),
];
