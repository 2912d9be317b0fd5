//! The signs by which a sentence is weighed, and their weights.

/// What in a sentence speaks for or against its needing a source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// An amount in digits.
    Figure,
    /// An amount in words, counts included.
    AmountInWords,
    /// A share, or a difference between shares.
    Percentage,
    /// A sum of money.
    Money,
    /// A count of a thousand or more.
    LargeCount,
    /// A day or a period.
    Date,
    /// "than".
    Comparison,
    /// "most", "lowest", "best".
    Superlative,
    /// A word of rising or falling.
    Change,
    /// A name of somebody or something.
    Name,
    /// A name in capitals.
    Acronym,
    /// "was", "had", "did".
    PastAuxiliary,
    /// A finite verb in the past tense.
    PastVerb,
    /// "has risen", "have voted".
    Perfect,
    /// "has".
    ThirdPersonHas,
    /// "to win".
    Infinitive,
    /// "now", "still", "already", "even": something changed, or did not.
    Phase,
    /// "never", "ever": it is said of all of time.
    Ever,
    /// "against", "despite".
    Opposition,
    /// "everybody", "something", "others".
    IndefinitePronoun,
    /// "I", "me", "my".
    FirstPerson,
    /// "I" directly before the first verb.
    FirstPersonSubject,
    /// A noun or name directly before the first verb.
    NounSubject,
    /// "will", "shall".
    Future,
    /// "can", "could", "may".
    Ability,
    /// "if", "unless"; "would".
    Condition,
    /// A verb that is planned, wished or urged.
    Plan,
    /// It asks.
    Question,
    /// "who", "which", "where".
    RelativeClause,
    /// "This", "that" or "it" as the first word.
    DemonstrativeOpening,
    /// "And", "but", "so" or "well" as the first word.
    ConnectiveOpening,
    /// "very", "just", "really".
    Intensifier,
    /// "about": the talk is of a subject.
    About,
    /// "here": the talk is of its own occasion.
    Here,
    /// WordNet's noun.artifact.
    NounOfArtifact,
    /// WordNet's noun.cognition: ideas, issues, reasons.
    NounOfCognition,
    /// WordNet's noun.person.
    NounOfPerson,
    /// WordNet's noun.possession: taxes, income, debt.
    NounOfPossession,
    /// WordNet's verb.cognition: think, know, believe.
    VerbOfCognition,
    /// Twelve words and values or more.
    DozenItems,
    /// Little more than a third of it are words of content, values and names.
    FewContentWords,
}

impl Sign {
    /// The words for explanations.
    pub fn name(self) -> &'static str {
        let row = WEIGHTS.iter().find(|&&(sign, _, _)| sign == self);
        row.map_or("", |&(_, name, _)| name)
    }
}

/// The log-odds of a sentence without any sign.
pub(super) const BIAS: f32 = -1.92;

/// Each sign with its name and weight (log-odds), as `scripts/worth.py` prints them; beside it, in how many of 4,000
/// sentences of political debates it was found, and the share of these that need a source (of all it is 0.24).
#[rustfmt::skip]
const WEIGHTS: &[(Sign, &str, f32)] = &[
    (Sign::Figure, "figure", 1.58), // 314 sentences, 0.73 of them
    (Sign::Percentage, "percentage", 1.17), // 107 sentences, 0.81 of them
    (Sign::Money, "money", 0.93), // 129 sentences, 0.75 of them
    (Sign::Opposition, "opposition", 0.90), // 69 sentences, 0.54 of them
    (Sign::PastAuxiliary, "past auxiliary", 0.88), // 625 sentences, 0.43 of them
    (Sign::LargeCount, "large count", 0.85), // 98 sentences, 0.72 of them
    (Sign::Perfect, "perfect", 0.76), // 473 sentences, 0.40 of them
    (Sign::Comparison, "comparison", 0.74), // 110 sentences, 0.51 of them
    (Sign::Acronym, "acronym", 0.72), // 100 sentences, 0.48 of them
    (Sign::ThirdPersonHas, "third person has", 0.70), // 234 sentences, 0.45 of them
    (Sign::PastVerb, "past verb", 0.67), // 971 sentences, 0.40 of them
    (Sign::Ever, "ever", 0.62), // 87 sentences, 0.37 of them
    (Sign::Superlative, "superlative", 0.59), // 154 sentences, 0.42 of them
    (Sign::Phase, "phase", 0.56), // 424 sentences, 0.38 of them
    (Sign::Name, "name", 0.54), // 1577 sentences, 0.34 of them
    (Sign::AmountInWords, "amount in words", 0.50), // 445 sentences, 0.44 of them
    (Sign::NounOfPossession, "noun of possession", 0.49), // 581 sentences, 0.40 of them
    (Sign::Date, "date", 0.48), // 266 sentences, 0.44 of them
    (Sign::NounSubject, "noun subject", 0.45), // 670 sentences, 0.40 of them
    (Sign::RelativeClause, "relative clause", 0.45), // 435 sentences, 0.33 of them
    (Sign::Change, "change", 0.41), // 326 sentences, 0.44 of them
    (Sign::NounOfArtifact, "noun of artifact", 0.33), // 515 sentences, 0.37 of them
    (Sign::NounOfPerson, "noun of person", 0.26), // 1127 sentences, 0.34 of them
    (Sign::DozenItems, "dozen items", 0.24), // 2521 sentences, 0.28 of them
    (Sign::FirstPersonSubject, "first person subject", -0.22), // 1119 sentences, 0.14 of them
    (Sign::NounOfCognition, "noun of cognition", -0.25), // 927 sentences, 0.24 of them
    (Sign::ConnectiveOpening, "connective opening", -0.25), // 1163 sentences, 0.20 of them
    (Sign::Future, "future", -0.37), // 350 sentences, 0.15 of them
    (Sign::VerbOfCognition, "verb of cognition", -0.38), // 963 sentences, 0.17 of them
    (Sign::Condition, "condition", -0.38), // 494 sentences, 0.21 of them
    (Sign::DemonstrativeOpening, "demonstrative opening", -0.43), // 382 sentences, 0.19 of them
    (Sign::FewContentWords, "few content words", -0.46), // 1083 sentences, 0.11 of them
    (Sign::Ability, "ability", -0.47), // 402 sentences, 0.17 of them
    (Sign::Infinitive, "infinitive", -0.48), // 1138 sentences, 0.20 of them
    (Sign::IndefinitePronoun, "indefinite pronoun", -0.50), // 234 sentences, 0.17 of them
    (Sign::Plan, "plan", -0.53), // 631 sentences, 0.15 of them
    (Sign::Intensifier, "intensifier", -0.56), // 495 sentences, 0.17 of them
    (Sign::FirstPerson, "first person", -0.64), // 1660 sentences, 0.16 of them
    (Sign::Here, "here", -0.65), // 115 sentences, 0.15 of them
    (Sign::About, "about", -0.70), // 228 sentences, 0.13 of them
    (Sign::Question, "question", -1.37), // 117 sentences, 0.03 of them
];

/// The signs of a sentence, a bit each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Signs(u64);

impl Signs {
    /// Adds one.
    pub(super) const fn insert(&mut self, sign: Sign) {
        self.0 |= 1 << sign as u64;
    }

    /// Adds one where something holds.
    pub(super) const fn insert_if(&mut self, holds: bool, sign: Sign) {
        if holds {
            self.insert(sign);
        }
    }

    /// The signs with their weights, in the order of the table.
    pub(super) fn weighted(self) -> impl Iterator<Item = (Sign, f32)> {
        WEIGHTS
            .iter()
            .filter(move |&&(sign, _, _)| self.0 >> sign as u64 & 1 == 1)
            .map(|&(sign, _, weight)| (sign, weight))
    }
}

#[cfg(test)]
mod tests {
    use super::{Sign, WEIGHTS};

    #[test]
    fn the_table_has_each_sign_once_under_its_own_name() {
        let mut numbers: Vec<usize> = WEIGHTS.iter().map(|&(sign, _, _)| sign as usize).collect();
        numbers.sort_unstable();
        let all: Vec<usize> = (0..=Sign::FewContentWords as usize).collect();
        assert_eq!(numbers, all, "`FewContentWords` is the last sign");
        for &(sign, name, weight) in WEIGHTS {
            let joined = name.replace(' ', "");
            assert_eq!(format!("{sign:?}").to_lowercase(), joined);
            assert!(weight != 0.0, "{name} decides nothing: leave it out");
        }
    }
}
