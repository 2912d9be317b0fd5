//! "it", "they", "the group": the subject of the sentence before, where there is a single candidate.

use super::function::Function;
use super::item::{Item, ItemKind};
use super::reading::Reading;

/// Nouns that stand for a name mentioned before.
pub(super) const ANAPHORS: &[&str] = &[
    "group",
    "movement",
    "country",
    "company",
    "government",
    "organisation",
    "organization",
    "party",
    "agency",
    "regime",
    "outfit",
    "city",
    "team",
    "club",
    "army",
    "ministry",
    "state",
    "nation",
];

/// Puts the subject of the sentence before in the place of a pronoun that opens `reading`. Does nothing where
/// that sentence has no single named subject, or where the pronoun may stand for something in its own sentence.
pub fn resolve(reading: &mut Reading, before: &Reading) {
    let Some(at) = opening_anaphor(reading) else {
        return;
    };
    if reading.items[..at].iter().any(|item| item.name().is_some()) {
        return;
    }
    let Some(subject) = single_subject(before) else {
        return;
    };
    let anaphor = &reading.items[at];
    let inherited = Item {
        span: anaphor.span,
        clause: anaphor.clause,
        negated: anaphor.negated,
        stance: anaphor.stance,
        inherited: true,
        ..subject.clone()
    };
    if anaphor.word().is_some() {
        reading.items[at] = inherited;
    } else {
        reading.items.insert(at, inherited);
        for exclusive in &mut reading.exclusives {
            for member in exclusive.members.iter_mut().filter(|member| **member >= at) {
                *member += 1;
            }
        }
    }
}

/// Whether a word in lower case stands for somebody or something named before.
pub(super) fn is_pronoun(word: &str) -> bool {
    matches!(word, "it" | "they" | "he" | "she")
}

/// Whether a sentence begins with a word that stands for something in the sentence before.
pub fn refers_back(reading: &Reading) -> bool {
    opening_anaphor(reading).is_some()
}

/// The index of a pronoun or of "the group" among the first items of a sentence.
fn opening_anaphor(reading: &Reading) -> Option<usize> {
    reading
        .items
        .iter()
        .take(4)
        .enumerate()
        .find_map(|(at, item)| {
            let text = reading.text_of(item).to_lowercase();
            let is = match &item.kind {
                ItemKind::Function(Function::Pronoun, _) => is_pronoun(&text),
                ItemKind::Word(_) if ANAPHORS.contains(&text.as_str()) => {
                    at.checked_sub(1).is_some_and(|before| {
                        reading
                            .text_of(&reading.items[before])
                            .eq_ignore_ascii_case("the")
                    })
                }
                _ => false,
            };
            is.then_some(at)
        })
}

/// The name before the first word that may be a verb, if it is the only one there.
fn single_subject(reading: &Reading) -> Option<&Item> {
    let verb = reading.items.iter().position(|item| match &item.kind {
        ItemKind::Function(Function::Auxiliary, _) => true,
        ItemKind::Word(word) => word
            .lemmas
            .first()
            .is_some_and(|&(_, pos)| pos == crate::lexicon::Pos::Verb),
        _ => false,
    })?;
    let mut names = reading.items[..verb]
        .iter()
        .filter(|item| item.name().is_some_and(|name| !name.possessive));
    let first = names.next()?;
    names.next().is_none().then_some(first)
}

#[cfg(test)]
mod tests {
    use super::resolve;
    use crate::extract::name::Names;
    use crate::extract::reading::read;

    /// What the second sentence takes over from the first.
    fn inherited(before: &str, text: &str) -> Option<String> {
        let names = Names::default();
        let before = read(before, 0, &names, None);
        let mut reading = read(text, 0, &names, None);
        resolve(&mut reading, &before);
        let found = reading.items.iter().find(|item| item.inherited)?;
        found.name().map(|name| name.text.to_string())
    }

    #[test]
    fn a_pronoun_stands_for_the_single_subject_before() {
        let cases = [
            ("Malta signed the treaty.", "It later paid.", "Malta"),
            ("Malta sued Cyprus.", "It had lost before.", "Malta"),
            (
                "Malta signed the treaty.",
                "The country later paid.",
                "Malta",
            ),
            ("Yesterday Malta signed.", "They paid.", "Malta"),
        ];
        for (before, text, name) in cases {
            assert_eq!(
                inherited(before, text).as_deref(),
                Some(name),
                "{before} {text}"
            );
        }
    }

    #[test]
    fn nothing_is_guessed_among_several_or_none() {
        let cases = [
            ("Malta and Cyprus signed.", "It paid."),
            ("The treaty was signed.", "It was short."),
            ("Malta's treaty was signed.", "It was short."),
            ("Malta signed.", "Cyprus said it paid."),
            ("Malta signed.", "A country paid."),
            ("Malta signed.", "The harbour was shut."),
        ];
        for (before, text) in cases {
            assert_eq!(inherited(before, text), None, "{before} {text}");
        }
    }

    #[test]
    fn members_of_sets_are_still_where_they_were() {
        let names = Names::default();
        let before = read("Malta signed the treaty.", 0, &names, None);
        let mut reading = read("It said only Cyprus paid.", 0, &names, None);
        resolve(&mut reading, &before);
        let member = reading.exclusives[0].members[0];
        assert_eq!(reading.text_of(&reading.items[member]), "Cyprus");
    }
}
