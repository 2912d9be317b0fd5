//! Where sentences begin and end.
//!
//! A splitter of our own. The crate `sentencex` was tried first: it compiles a regex for each call, looks at the
//! whole text again at each full stop (30 kB of "a. a. " took 5.8 s, 60 kB 23.8 s in a debug build), and prints
//! to standard error above 10 kB. This one passes over a block once.

use memchr::memchr3;

use super::abbreviations::{self, Abbreviation};
use super::{Block, Sentence};
use crate::source::Span;

/// A word that is looked at is at most this long, in bytes; longer ones are no abbreviations.
const LONGEST_WORD: usize = 24;
/// How far a reporting verb is looked for behind a quoted question ("“Why now?” Prime Minister Khan asked").
const WORDS_BEFORE_VERB: usize = 5;

/// A sentence is at most this long, in bytes: what is longer is cut at a clause mark, else at white space, else where
/// it is. Reading a sentence takes more than its length in time, and no reader gets to the end of such a one.
pub(super) const LONGEST_SENTENCE: usize = 2_000;

/// The sentences of every block.
pub(super) fn of_blocks(prose: &str, blocks: &[Block]) -> Vec<Sentence> {
    let mut sentences = Vec::with_capacity(prose.len() / 100 + blocks.len());
    for (index, block) in blocks.iter().enumerate() {
        let text = prose.get(block.prose.range()).unwrap_or_default();
        sentences.extend(sentence_spans(text).map(|span| Sentence {
            prose: span.shifted(block.prose.start),
            block: index,
        }));
    }
    sentences
}

/// The sentences of one passage, in order, without the white space around them; none is empty. Quotation marks
/// and brackets that close behind a full stop stay with their sentence; a sentence may end inside a quotation. None
/// is longer than 2,000 bytes.
pub fn sentence_spans(text: &str) -> impl Iterator<Item = Span> {
    let mut at = 0;
    // Where the sentence ends that is being cut into pieces.
    let mut whole = 0;
    std::iter::from_fn(move || {
        let rest = text.get(at..)?;
        at += rest.len() - rest.trim_start().len();
        let start = at;
        if start >= whole {
            whole = end_from(text, start);
        }
        at = piece_end(text, Span::new(start, whole));
        let sentence = text.get(start..at)?.trim_end();
        (!sentence.is_empty()).then(|| Span::new(start, start + sentence.len()))
    })
}

/// Where the first piece of a sentence ends: with it, or behind the last clause mark or word that is in time.
fn piece_end(text: &str, sentence: Span) -> usize {
    if sentence.len() <= LONGEST_SENTENCE {
        return sentence.end;
    }
    let mut limit = sentence.start + LONGEST_SENTENCE;
    while !text.is_char_boundary(limit) {
        limit -= 1;
    }
    let piece = &text[sentence.start..limit];
    let mut marks = piece
        .match_indices(is_clause_mark)
        .rev()
        .take_while(|&(at, _)| at >= LONGEST_SENTENCE / 2);
    // A comma inside a number is none.
    let behind_mark = marks.find_map(|(at, mark)| {
        let end = at + mark.len();
        piece[end..].starts_with(char::is_whitespace).then_some(end)
    });
    let behind_word = || piece.rfind(char::is_whitespace).filter(|&end| end > 0);
    behind_mark
        .or_else(behind_word)
        .map_or(limit, |end| sentence.start + end)
}

/// Whether a character ends a clause.
const fn is_clause_mark(c: char) -> bool {
    matches!(c, ',' | ';' | ':') || is_dash(c)
}

/// Whether a character can end a sentence.
pub(super) const fn is_terminator(c: char) -> bool {
    matches!(
        c,
        '.' | '!' | '?' | '\u{2026}' | '\u{203c}' | '\u{203d}' | '\u{2047}'
            ..='\u{2049}' | '\u{61f}' | '\u{6d4}' | '\u{964}' | '\u{965}'
    ) || is_wide_terminator(c)
}

/// Whether a character can stand behind the full stop and still belong to the sentence.
pub(super) const fn is_closing(c: char) -> bool {
    matches!(
        c,
        '"' | '\''
            | '\u{2019}'
            | '\u{201d}'
            | '\u{bb}'
            | '\u{203a}'
            | ')'
            | ']'
            | '}'
            | '*'
            | '_'
            | '\u{300d}'
            | '\u{300f}'
    )
}

/// Ends a sentence with no space behind it.
const fn is_wide_terminator(c: char) -> bool {
    matches!(c, '\u{3002}' | '\u{ff01}' | '\u{ff1f}' | '\u{ff61}')
}

const fn is_opening(c: char) -> bool {
    matches!(
        c,
        '"' | '\''
            | '\u{2018}'
            | '\u{201c}'
            | '\u{201e}'
            | '\u{ab}'
            | '\u{2039}'
            | '('
            | '['
            | '{'
            | '\u{300c}'
            | '\u{300e}'
    )
}

/// The end of the sentence that begins at `start`.
fn end_from(text: &str, start: usize) -> usize {
    let mut at = start;
    while let Some(mark) = next_mark(text, at) {
        if text[mark..].starts_with('\n') {
            // A forced line break ends the sentence unless the next line plainly goes on.
            if !first_letter(&text[mark..]).is_some_and(char::is_lowercase) {
                return mark;
            }
            at = mark + 1;
            continue;
        }
        let behind = run_end(text, mark, is_terminator);
        let end = closing_end(text, behind);
        if is_end(text, start, Span::new(mark, behind), end) {
            return end;
        }
        at = behind;
    }
    text.len()
}

/// So far ahead a full stop in ASCII is looked for at once: in a text that has none, but many others, nothing is read
/// again and again to the end.
const AHEAD: usize = 1_024;

/// The next line break or character that can end a sentence. What is ASCII is skipped many bytes at a time.
fn next_mark(text: &str, from: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let stop_of = |from: usize| {
        let end = text.len().min(from + AHEAD);
        memchr3(b'.', b'!', b'?', bytes.get(from..end)?).map_or(Some(end), |at| Some(from + at))
    };
    let mut at = from;
    let mut stop = stop_of(at)?;
    // The others are line breaks, and begin with one of a few bytes in UTF-8.
    loop {
        if stop < at {
            stop = stop_of(at)?;
        }
        let may_be = |byte: &u8| matches!(byte, b'\n' | 0xd8 | 0xdb | 0xe0 | 0xe2 | 0xe3 | 0xef);
        let Some(other) = position(&bytes[at..stop], may_be) else {
            match bytes.get(stop)? {
                b'.' | b'!' | b'?' => return Some(stop),
                _ => {
                    at = stop;
                    stop = stop_of(at)?;
                    continue;
                }
            }
        };
        at += other;
        let found = text[at..].chars().next()?;
        if found == '\n' || is_terminator(found) {
            return Some(at);
        }
        at += found.len_utf8();
    }
}

/// So many bytes are looked at together.
const AT_ONCE: usize = 16;

/// Where the first byte of a kind stands that is rare.
fn position(bytes: &[u8], is: impl Fn(&u8) -> bool) -> Option<usize> {
    let none = |chunk: &&[u8]| !chunk.iter().fold(false, |any, byte| any | is(byte));
    let skipped = bytes.chunks_exact(AT_ONCE).take_while(none).count() * AT_ONCE;
    let at = bytes[skipped..].iter().position(is)?;
    Some(skipped + at)
}

/// Whether the sentence from `start` ends with the run of full stops `marks`, closing quotes reaching to `end`.
fn is_end(text: &str, start: usize, marks: Span, end: usize) -> bool {
    let rest = &text[end..];
    let run = &text[marks.range()];
    if rest.trim_start().is_empty() || run.chars().any(is_wide_terminator) {
        return true;
    }
    let single_stop = run == ".";
    let word = last_word(text, start, marks.start);
    if !rest.starts_with(char::is_whitespace) {
        return single_stop && is_glued_end(word, rest);
    }
    let rest = rest.trim_start();
    let next = rest.trim_start_matches(is_opening);
    let Some(first) = next.chars().next() else {
        return true;
    };
    if (first.is_lowercase() && !starts_lower(next)) || is_dash(first) {
        return false;
    }
    if text[start..marks.start]
        .trim_start()
        .chars()
        .all(|c| c.is_ascii_digit())
        && single_stop
    {
        // "2. Second": a number in front of an item.
        return false;
    }
    if !single_stop {
        let quoted = end > marks.end && !run.contains('.');
        return !(quoted && is_reported(next));
    }
    // Brackets and quotes behind an abbreviation close it off: "(approx.) Twenty".
    match abbreviations::of(word) {
        None => true,
        Some(Abbreviation::Never) => false,
        Some(Abbreviation::BeforeNumber) => !first.is_numeric(),
        Some(Abbreviation::TimeOfDay) => !abbreviations::follows_time(leading_word(next)),
        Some(Abbreviation::Sometimes) => {
            // "Smith Jr. (born 1960)" goes on, "in the U.S. \u{201c}We" does not.
            !rest.starts_with('(') && abbreviations::begins_sentence(leading_word(next), next)
        }
    }
}

/// "the war.The next" as scraped text has it: no space between two sentences.
fn is_glued_end(word: &str, rest: &str) -> bool {
    let mut next = rest.chars();
    let capital = next.next().is_some_and(char::is_uppercase);
    let lower = next.next().is_some_and(|c| c.is_lowercase() || c == ' ');
    capital && lower && word.chars().count() > 2 && word.chars().all(char::is_lowercase)
}

/// Whether a word in lower case can begin a sentence: "al-Qaeda", "iPhone".
fn starts_lower(next: &str) -> bool {
    let word = leading_word(next);
    let article = ["al-", "el-", "as-", "ash-", "an-", "ad-", "ul-"];
    word.chars().nth(1).is_some_and(char::is_uppercase)
        || article.iter().any(|article| {
            word.strip_prefix(article)
                .and_then(|name| name.chars().next())
                .is_some_and(char::is_uppercase)
        })
}

/// Whether a speaker and a reporting verb follow a quoted question or exclamation.
fn is_reported(next: &str) -> bool {
    let mut words = next.split_whitespace().take(WORDS_BEFORE_VERB);
    words.any(|word| abbreviations::is_reporting_verb(word.trim_end_matches([',', '.', ':'])))
        && next
            .split_whitespace()
            .take(WORDS_BEFORE_VERB)
            .take_while(|word| {
                !abbreviations::is_reporting_verb(word.trim_end_matches([',', '.', ':']))
            })
            .all(|word| word.starts_with(char::is_uppercase) && !word.ends_with(['.', '?', '!']))
}

const fn is_dash(c: char) -> bool {
    matches!(c, '-' | '\u{2013}' | '\u{2014}' | '\u{2015}')
}

/// The word that ends at `end`, dots inside it included, from `start` on at most.
fn last_word(text: &str, start: usize, end: usize) -> &str {
    let mut begin = end;
    for (at, c) in text[start..end].char_indices().rev() {
        if c.is_whitespace() || is_opening(c) || is_dash(c) || c == '/' {
            break;
        }
        if end - (start + at) > LONGEST_WORD {
            break;
        }
        begin = start + at;
    }
    &text[begin..end]
}

fn leading_word(text: &str) -> &str {
    let end = text
        .char_indices()
        .take(LONGEST_WORD)
        .take_while(|&(_, c)| c.is_alphanumeric() || is_dash(c) || c == '\'' || c == '\u{2019}')
        .last();
    end.map_or("", |(at, c)| &text[..at + c.len_utf8()])
}

fn first_letter(text: &str) -> Option<char> {
    text.trim_start()
        .trim_start_matches(is_opening)
        .chars()
        .next()
}

fn run_end(text: &str, start: usize, belongs: impl Fn(char) -> bool) -> usize {
    let rest = &text[start..];
    start + rest.find(|c| !belongs(c)).unwrap_or(rest.len())
}

/// The end of what closes behind full stops: quotes, brackets, and references to notes ("[12]").
fn closing_end(text: &str, start: usize) -> usize {
    let mut end = run_end(text, start, is_closing);
    while let Some(note) = text[end..].strip_prefix('[') {
        let digits = note.bytes().take_while(u8::is_ascii_digit).count();
        if digits == 0 || !note[digits..].starts_with(']') {
            break;
        }
        end += digits + 2;
    }
    end
}

#[cfg(test)]
mod tests;
