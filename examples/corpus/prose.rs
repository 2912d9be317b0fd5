//! Articles: paragraphs of sentences as long as those of news, about a few names each.

use super::planted;
use super::random::Random;
use super::vocabulary::{PLACES, People, Vocabulary, month, name_word, past, plural};

/// Names that articles know of.
const NAMES: usize = 60_000;

/// Length of an article, in bytes, around which they vary.
const LENGTH: usize = 4_400;

/// Who writes one article, and about whom.
pub(crate) struct Writer<'v> {
    words: &'v Vocabulary,
    random: Random,
    /// The names that the article goes on about.
    cast: Vec<String>,
    out: String,
}

/// The text of an article: a heading, and paragraphs with a blank line between them.
pub(crate) fn article(words: &Vocabulary, seed: u64, number: usize) -> String {
    let mut random = Random::new(seed, number);
    let cast = (0..3 + random.below(5))
        .map(|_| name(&mut random))
        .collect();
    let mut writer = Writer {
        words,
        random,
        cast,
        out: String::with_capacity(2 * LENGTH),
    };
    let length = LENGTH / 2 + writer.random.below(LENGTH) + LENGTH / 10;
    let planted = writer.random.below(length);
    let mut is_planted = !number.is_multiple_of(planted::EVERY);
    writer.heading();
    while writer.out.len() < length {
        writer.out.push_str("\n\n");
        for place in 0..2 + writer.random.below(3) {
            if place > 0 {
                writer.out.push(' ');
            }
            if !is_planted && writer.out.len() >= planted {
                is_planted = true;
                writer.out.push_str(planted::sentence(number));
                writer.out.push(' ');
            }
            writer.sentence();
        }
    }
    writer.out.push('\n');
    writer.out
}

/// First and last name, or the name of a firm or an office.
fn name(random: &mut Random) -> String {
    let word = |random: &mut Random| name_word(People::Articles, random.zipf(NAMES));
    match random.below(6) {
        0 => format!("{} Council", word(random)),
        1 => format!("{} {} Group", word(random), word(random)),
        2 => word(random),
        _ => format!("{} {}", word(random), word(random)),
    }
}

impl Writer<'_> {
    fn heading(&mut self) {
        let (noun, verb) = (self.noun(), self.verb());
        let who = self.random.pick(PLACES);
        let what = plural(&self.noun());
        self.out
            .push_str(&format!("{who} {noun} {verb} {what} for now"));
    }

    fn noun(&mut self) -> String {
        self.random.pick_zipf(&self.words.nouns).to_owned()
    }

    fn verb(&mut self) -> String {
        past(self.random.pick_zipf(&self.words.verbs))
    }

    fn adjective(&mut self) -> String {
        self.random.pick_zipf(&self.words.adjectives).to_owned()
    }

    /// One sentence of one to three clauses, 22 words on average.
    fn sentence(&mut self) {
        let start = self.out.len();
        match self.random.below(12) {
            0 => {
                let place = self.random.pick(PLACES);
                self.out.push_str(&format!("In {place}, "));
            }
            1 => self.out.push_str("On Tuesday, "),
            2 => self.out.push('\u{201c}'),
            3 => {
                let adverb = self.random.pick_zipf(&self.words.adverbs).to_owned();
                self.out.push_str(&format!("{adverb}, "));
            }
            _ => {}
        }
        let quoted = self.out[start..].starts_with('\u{201c}');
        self.clause();
        match self.random.below(6) {
            0 => {
                self.out.push_str(", which ");
                self.predicate();
            }
            1 | 2 => {
                let link =
                    self.random
                        .pick(&[", and ", ", but ", " after ", " because ", " while "]);
                self.out.push_str(link);
                self.clause();
            }
            3 => {
                let link = self
                    .random
                    .pick(&[" to have been ", " and had not ", " and would "]);
                self.out.push_str(link);
                self.predicate();
            }
            _ => {}
        }
        if quoted {
            self.out.push_str(",\u{201d} ");
            self.subject();
            self.out.push_str(" said");
        } else if self.random.percent(20) {
            let said = self
                .random
                .pick(&["officials said", "it was reported", "a spokesman said"]);
            self.out.push_str(&format!(", {said}"));
        }
        self.out.push('.');
        let capital = self.out[start..]
            .chars()
            .next()
            .map(|c| c.to_uppercase().to_string());
        if let (Some(capital), false) = (capital, quoted) {
            self.out.replace_range(start..=start, &capital);
        }
    }

    fn clause(&mut self) {
        self.subject();
        self.out.push(' ');
        self.predicate();
    }

    fn subject(&mut self) {
        match self.random.below(10) {
            0..3 => {
                let number = self.random.below(self.cast.len());
                let whole = self.cast.get(number).cloned().unwrap_or_default();
                let last = whole.split(' ').next_back().unwrap_or_default();
                let known = self.out.contains(&whole) && !whole.ends_with("Group");
                self.out.push_str(if known { last } else { &whole });
            }
            3 => {
                let pronoun = self.random.pick(&["he", "she", "it", "they", "the group"]);
                self.out.push_str(pronoun);
            }
            4 => {
                let place = self.random.pick(PLACES);
                self.out.push_str(place);
            }
            _ => self.thing(),
        }
    }

    fn predicate(&mut self) {
        let verb = self.verb();
        if self.random.percent(15) {
            let modal = self
                .random
                .pick(&["has ", "had ", "has not ", "was never "]);
            self.out.push_str(modal);
        }
        self.out.push_str(&verb);
        self.out.push(' ');
        self.thing();
        if self.random.percent(55) {
            let link = self
                .random
                .pick(&[" in ", " for ", " with ", " from ", " to ", " on "]);
            self.out.push_str(link);
            match self.random.below(8) {
                0 => {
                    let month = month(&mut self.random);
                    self.out.push_str(&month);
                }
                1 => {
                    let place = self.random.pick(PLACES);
                    self.out.push_str(place);
                }
                _ => self.thing(),
            }
        }
    }

    /// A noun with what stands around it.
    fn thing(&mut self) {
        if self.random.percent(8) {
            let amount = 2 + self.random.zipf(20_000);
            let things = plural(&self.noun());
            self.out.push_str(&format!("{amount} {things}"));
            return;
        }
        let article = self
            .random
            .pick(&["the ", "the ", "a ", "its ", "their ", "", "this "]);
        self.out.push_str(article);
        if self.random.percent(40) {
            let adjective = self.adjective();
            self.out.push_str(&adjective);
            self.out.push(' ');
        }
        let noun = self.noun();
        self.out.push_str(&noun);
        if self.random.percent(25) {
            self.out.push_str(" of the ");
            let noun = self.noun();
            self.out.push_str(&noun);
        }
    }
}
