//! A sentence as far as its letters tell what it mentions: a superset of what its reading does.

use super::brief::Brief;
use super::index::{Id, Index};
use super::known::Known;
use super::vocabulary::Vocabulary;
use super::words::Shared;
use crate::document::tokens::{Token, TokenKind, tokens_of};
use crate::extract::mention::key_of_referent;
use crate::extract::name::{Cut, Names};
use crate::extract::surface::Surface;
use crate::extract::value::may_begin_value;
use crate::value::place::Begins;

/// All that the items of a sentence may be found by, told from its words without reading it. What the reading takes for an
/// amount, a date or another name is in it all the same; a name of several words that nobody listed is found by its
/// first one ([`stand_in`](crate::extract::mention::stand_in)).
#[derive(Debug)]
pub(super) struct Glance {
    /// Ids that the index finds facts by: those of its words and of its names.
    pub exact: Vec<Id>,
    /// Those of its names.
    pub names: Vec<Id>,
    /// All that any of its words and names may be found as.
    pub ids: Vec<Id>,
    /// The same of its names.
    pub name_ids: Vec<Id>,
    /// Those by which facts may be met.
    pub meeting: Vec<Id>,
    /// Whether a word in it may stand for a name of the sentence before.
    pub refers_back: bool,
    /// Whether an amount or a date may stand in it.
    pub has_value: bool,
    tokens: Vec<Token>,
    /// Of each token that is a word, which.
    words: Vec<Option<Brief>>,
    vocabulary: Vocabulary,
}

impl Glance {
    /// Nothing yet.
    pub(super) fn new(shared: &Shared) -> Self {
        Self {
            exact: Vec::new(),
            names: Vec::new(),
            ids: Vec::new(),
            name_ids: Vec::new(),
            meeting: Vec::new(),
            refers_back: false,
            has_value: false,
            tokens: Vec::new(),
            words: Vec::new(),
            vocabulary: Vocabulary::new(shared),
        }
    }

    /// Gets ready for another article.
    pub(super) fn begin(&mut self, shared: &Shared) {
        self.vocabulary.begin(shared);
        self.words.clear();
    }

    /// Its tokens.
    pub(super) fn tokens(&self) -> &[Token] {
        &self.tokens
    }

    /// The word at a token.
    pub(super) fn word(&self, at: usize) -> Option<Brief> {
        self.words.get(at).copied().flatten()
    }

    /// What is known of a word.
    pub(super) fn known(&self, word: Brief) -> Option<&Known> {
        self.vocabulary.known(word)
    }

    /// Of each token of the text that was looked at whether it may belong to a name that the registry or the gazetteer lists.
    pub(super) fn listed(&self, text: &str, names: &Names) -> Vec<bool> {
        let seen = self.seen(text);
        let mut listed = vec![false; self.tokens.len()];
        for at in 0..self.tokens.len() {
            names.each_listed(&seen, at, |end, _| listed[at..end].fill(true));
        }
        listed
    }

    fn seen<'a>(&'a self, text: &'a str) -> Seen<'a> {
        Seen {
            text,
            tokens: &self.tokens,
            words: &self.words,
            vocabulary: &self.vocabulary,
        }
    }

    /// The words of the sentence.
    pub(super) fn words(&self) -> impl Iterator<Item = Brief> {
        self.words.iter().flatten().copied()
    }

    /// Whether a word may be found as this.
    pub(super) fn may_be(&self, word: Brief, id: Id) -> bool {
        self.vocabulary.ids(word).any(|own| own == id)
    }

    /// Looks at a sentence, and forgets the one before; its memory is used again.
    pub(super) fn look(&mut self, text: &str, names: &Names, index: &Index) {
        for ids in [
            &mut self.exact,
            &mut self.names,
            &mut self.ids,
            &mut self.name_ids,
            &mut self.meeting,
        ] {
            ids.clear();
        }
        self.refers_back = false;
        self.has_value = false;
        self.tokens.clear();
        for token in tokens_of(text) {
            self.has_value |= match token.kind {
                TokenKind::Word => false,
                TokenKind::Number => true,
                TokenKind::Sign => is_value_sign(token.text(text)),
            };
            self.tokens.push(token);
        }
        self.vocabulary
            .take(text, &self.tokens, index, names, &mut self.words);
        let seen = Seen {
            text,
            tokens: &self.tokens,
            words: &self.words,
            vocabulary: &self.vocabulary,
        };
        for (at, word) in seen.words.iter().enumerate() {
            let begins_listed = word.map_or(!names.is_empty(), |word| {
                word.is(Brief::BEGINS_LISTED)
                    || word.is(Brief::BEGINS_JOINED)
                        && Begins::Joined.before(&text[seen.tokens[at].span.end..])
            });
            if begins_listed {
                names.each_listed(&seen, at, |end, referent| {
                    let Some(id) = index.id(key_of_referent(referent)) else {
                        return;
                    };
                    self.exact.push(id);
                    self.names.push(id);
                    self.ids.push(id);
                    self.name_ids.push(id);
                    self.meeting.push(id);
                    let words = seen.words[at..end].iter().flatten();
                    self.name_ids
                        .extend(words.flat_map(|&word| seen.vocabulary.ids(word)));
                });
            }
            let Some(word) = word else {
                continue;
            };
            self.refers_back |= word.is(Brief::ANAPHOR);
            self.has_value |= word.is(Brief::VALUE);
            if !word.is(Brief::HAS_IDS) {
                continue;
            }
            self.exact.extend(word.topic());
            let from = self.ids.len();
            self.ids.extend(seen.vocabulary.ids(*word));
            let ids = &self.ids[from..];
            if word.is(Brief::MEETS) {
                self.meeting.extend(ids);
            }
            if word.is(Brief::NAME_WORD) || word.is(Brief::INNER) && seen.joins(at) {
                self.exact.extend(word.name());
                self.names.extend(word.name());
                self.name_ids.extend(ids);
            }
        }
    }
}

/// Whether an amount begins with a sign: a fraction.
fn is_value_sign(sign: &str) -> bool {
    !sign.is_ascii() && may_begin_value(sign)
}

/// A sentence whose amounts and dates are not yet taken out.
struct Seen<'a> {
    text: &'a str,
    tokens: &'a [Token],
    words: &'a [Option<Brief>],
    vocabulary: &'a Vocabulary,
}

impl Seen<'_> {
    fn is_name_word(&self, at: usize) -> bool {
        let word = self.words.get(at).copied().flatten();
        word.is_some_and(|word| word.is(Brief::NAME_WORD))
    }

    /// Whether a word stands between two of a name, as "of" and "von" do.
    fn joins(&self, at: usize) -> bool {
        at > 0 && self.is_name_word(at - 1) && self.is_name_word(at + 1)
    }
}

impl Cut for Seen<'_> {
    fn text(&self) -> &str {
        self.text
    }

    fn tokens(&self) -> &[Token] {
        self.tokens
    }

    fn surface(&self, at: usize) -> Option<&Surface> {
        let word = self.words.get(at).copied().flatten()?;
        Some(&self.vocabulary.known(word)?.surface)
    }

    fn is_taken(&self, _: usize) -> bool {
        false
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::index::Indexed;
    use crate::extract::mention::{keys, stand_in};
    use crate::extract::name::NamedEntity;
    use crate::extract::reading::read;

    #[test]
    fn what_a_reading_mentions_was_seen_before_it_was_read() {
        let names = Names::new(&[NamedEntity {
            names: vec![
                "Guild of Millers".to_owned(),
                "7-Up".to_owned(),
                "guild".to_owned(),
            ],
            look_alikes: vec!["Guild Hotel".to_owned()],
        }]);
        for text in [
            "The Guild of Millers met the Guild of Holm in May 2021.",
            "In New York's Reading Room, J. K. Harrow-Lane and 43 others drank 7-Up.",
            "Bank of the Keld and Marsa Matruh Hospital said they won 12 per cent.",
            "\u{201c}Malta signed,\u{201d} the guild hotel said: \u{201c}Peru didn't.\u{201d}",
            "U.S. officials in Washington, D.C. met O'Neill of Al-Anbar & Sons.",
            "MALTA WINS FIVE GAMES AS PERU FALLS TO RECORD LOW",
        ] {
            let reading = read(text, 0, &names, None);
            let fact = Indexed {
                readings: vec![&reading],
                cues: Vec::new(),
                by_one_slot: false,
            };
            let index = Index::new(std::iter::once(fact), &Default::default());
            let mut glance = Glance::new(&Shared::default());
            glance.look(text, &names, &index);
            for item in &reading.items {
                for key in keys(item) {
                    let id = index.id(stand_in(item, key));
                    let found = id.is_some_and(|id| glance.exact.contains(&id));
                    assert!(found, "{} in {text}", reading.text_of(item));
                }
            }
        }
    }
}
