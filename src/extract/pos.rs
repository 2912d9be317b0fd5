//! Which part of speech a word is in its sentence.

use super::function::Function;
use super::item::Word;
use crate::document::tokens::{Token, TokenKind};
use crate::lexicon::Pos;

/// Chooses a part of speech for each word by its neighbours, and by which is the most frequent where these do not
/// decide. A handful of rules reaches what the comparisons need: telling the noun "fire" from the verb.
pub fn tag(text: &str, tokens: &[Token], words: &mut [Option<Word>]) {
    let mut verb_seen = false;
    for at in 0..tokens.len() {
        if tokens[at].kind == TokenKind::Sign && matches!(tokens[at].text(text), "," | ";" | ":") {
            verb_seen = false;
        }
        let Some(word) = &words[at] else { continue };
        if let Some(function) = word.function {
            verb_seen |= function == Function::Auxiliary;
            if matches!(function, Function::Conjunction | Function::Subordinator) {
                verb_seen = false;
            }
            continue;
        }
        let options = &word.parts;
        let Some(&(likely, _)) = options.iter().max_by_key(|(_, count)| *count) else {
            continue;
        };
        let may = |pos: Pos| options.iter().any(|(option, _)| *option == pos);
        let before = (0..at)
            .rev()
            .find(|&index| tokens[index].kind != TokenKind::Sign || index + 1 == at);
        let chosen = match before.map(|index| neighbour(text, tokens, words, index)) {
            Some(Neighbour::Determiner | Neighbour::Preposition) if may(Pos::Noun) => {
                adjective_before_noun(text, tokens, words, at, options).unwrap_or(Pos::Noun)
            }
            Some(Neighbour::Determiner) if may(Pos::Adjective) => Pos::Adjective,
            Some(Neighbour::To | Neighbour::Auxiliary) if may(Pos::Verb) => Pos::Verb,
            Some(Neighbour::Be) if word.inflected_verb => Pos::Verb,
            Some(Neighbour::Be) if may(Pos::Adjective) && likely != Pos::Noun => Pos::Adjective,
            Some(Neighbour::Pronoun) if may(Pos::Verb) && !verb_seen => Pos::Verb,
            Some(Neighbour::Name | Neighbour::Noun) if may(Pos::Verb) && !verb_seen => {
                let noun =
                    may(Pos::Noun) && !is_past(word) && !takes_object(text, tokens, words, at);
                if noun { Pos::Noun } else { Pos::Verb }
            }
            Some(Neighbour::Adjective) if may(Pos::Noun) => Pos::Noun,
            // "the Arctic accord": a name between a determiner and a noun.
            Some(Neighbour::Name) if may(Pos::Noun) && is_determined(words, before) => Pos::Noun,
            // "Talks resumed": a sentence opens with its subject.
            None if may(Pos::Noun) && likely == Pos::Verb && !word.inflected_verb => Pos::Noun,
            _ => likely,
        };
        verb_seen |= chosen == Pos::Verb;
        if let Some(word) = &mut words[at] {
            word.pos = chosen;
        }
    }
}

/// Whether a determiner stands before a token.
fn is_determined(words: &[Option<Word>], at: Option<usize>) -> bool {
    at.and_then(|at| words.get(at.checked_sub(1)?)?.as_ref())
        .is_some_and(|word| word.function == Some(Function::Determiner))
}

/// What stands before a word.
enum Neighbour {
    Determiner,
    Preposition,
    To,
    Be,
    Auxiliary,
    Pronoun,
    Name,
    Noun,
    Adjective,
    Other,
}

fn neighbour(text: &str, tokens: &[Token], words: &[Option<Word>], at: usize) -> Neighbour {
    let Some(word) = &words[at] else {
        // Amounts and dates were taken out: "43 people".
        return if tokens[at].kind == TokenKind::Number {
            Neighbour::Determiner
        } else {
            Neighbour::Other
        };
    };
    match word.function {
        Some(Function::Determiner | Function::Exclusive) => Neighbour::Determiner,
        Some(Function::Negation) if &*word.lower == "no" => Neighbour::Determiner,
        Some(Function::Preposition) if &*word.lower == "to" => Neighbour::To,
        Some(Function::Preposition) => Neighbour::Preposition,
        Some(Function::Auxiliary) if is_be(&word.lower) => Neighbour::Be,
        Some(Function::Auxiliary) => Neighbour::Auxiliary,
        Some(Function::Pronoun) => Neighbour::Pronoun,
        Some(_) => Neighbour::Other,
        None if word.capital && tokens[at].text(text).chars().any(char::is_lowercase) && at > 0 => {
            Neighbour::Name
        }
        None => match word.pos {
            Pos::Noun => Neighbour::Noun,
            Pos::Adjective => Neighbour::Adjective,
            Pos::Verb | Pos::Adverb => Neighbour::Other,
        },
    }
}

/// "the key rate": a word that may be an adjective is one where a noun follows.
fn adjective_before_noun(
    text: &str,
    tokens: &[Token],
    words: &[Option<Word>],
    at: usize,
    options: &[(Pos, u32)],
) -> Option<Pos> {
    let adjective = options.iter().find(|(pos, _)| *pos == Pos::Adjective)?;
    let noun = options.iter().find(|(pos, _)| *pos == Pos::Noun)?;
    let next = words.get(at + 1)?.as_ref()?;
    let noun_follows =
        next.function.is_none() && next.may_be(Pos::Noun) && !tokens[at + 1].text(text).is_empty();
    (noun_follows && adjective.1 >= noun.1).then_some(Pos::Adjective)
}

fn is_be(word: &str) -> bool {
    matches!(
        word,
        "is" | "are" | "was" | "were" | "be" | "been" | "being" | "am" | "'s" | "'re" | "'m"
    )
}

/// A past form, which no noun is taken for.
pub(super) fn is_past(word: &Word) -> bool {
    word.inflected_verb && !word.lower.ends_with("ing")
}

/// Whether a word is followed by what a verb takes: an object, an amount, "to", "that". What follows a noun is rather
/// a preposition, a verb or the end.
fn takes_object(text: &str, tokens: &[Token], words: &[Option<Word>], at: usize) -> bool {
    let Some(next) = tokens.get(at + 1) else {
        return false;
    };
    let Some(word) = &words[at + 1] else {
        return next.kind == TokenKind::Number;
    };
    match word.function {
        Some(
            Function::Determiner | Function::Pronoun | Function::Exclusive | Function::Negation,
        ) => true,
        Some(Function::Preposition) => &*word.lower == "to",
        Some(_) => false,
        None => word.capital && next.text(text).chars().any(char::is_lowercase),
    }
}

#[cfg(test)]
mod tests {
    use crate::extract::name::Names;
    use crate::extract::reading::read;
    use crate::lexicon::Pos::{self, Noun, Verb};

    fn pos(text: &str, wanted: &str) -> Option<Pos> {
        let reading = read(text, 0, &Names::default(), None);
        reading.items.iter().find_map(|item| {
            let word = item.word()?;
            (reading.text_of(item) == wanted).then_some(word.pos)
        })
    }

    #[test]
    fn neighbours_tell_nouns_from_verbs() {
        let cases = [
            ("The fire destroyed the mill.", "fire", Noun),
            ("The rebels will fire the guns.", "fire", Verb),
            ("They fire the guns.", "fire", Verb),
            ("Peace talks began in Malta.", "talks", Noun),
            ("The talks were held in Malta.", "talks", Noun),
            ("The talks were held in Malta.", "held", Verb),
            ("Malta held the cup.", "held", Verb),
            ("The attack was swift.", "attack", Noun),
            ("Malta wants to attack the fort.", "attack", Verb),
            ("After 43 strikes the mill was shut.", "strikes", Noun),
            ("The exports of Malta fell.", "exports", Noun),
        ];
        for (text, word, wanted) in cases {
            assert_eq!(pos(text, word), Some(wanted), "{word} in {text}");
        }
    }
}
