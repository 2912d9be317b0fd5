//! Characters that nobody sees, where no script needs them: a name that holds one looks like another name and is none.

use memchr::memchr2_iter;

use crate::source::Span;

/// The places of such characters: what has no width between letters that are never joined by it (Latin, Greek,
/// Cyrillic), and what turns the direction of writing in a text that knows but one.
pub fn hidden_characters(text: &str) -> Vec<Span> {
    let mut turns = None;
    let mut turns = || *turns.get_or_insert_with(|| text.chars().any(is_right_to_left));
    // The first bytes of all of them.
    let candidates = memchr2_iter(0xe2, 0xef, text.as_bytes());
    let found = candidates.filter_map(|at| {
        let rest = text.get(at..)?;
        let mut following = rest.chars();
        let c = following.next()?;
        let before = text[..at].chars().next_back();
        hides(c, before, following.next(), &mut turns).then(|| Span::new(at, at + c.len_utf8()))
    });
    found.collect()
}

/// Whether a character between two others hides there; `turns` tells whether the text has letters that run from right to
/// left.
fn hides(
    c: char,
    before: Option<char>,
    after: Option<char>,
    turns: &mut dyn FnMut() -> bool,
) -> bool {
    match c {
        '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}' => {
            before.is_some_and(is_letter) && after.is_some_and(is_letter)
        }
        // These override what the letters themselves say.
        '\u{202d}' | '\u{202e}' => true,
        '\u{202a}'..='\u{202c}' | '\u{2066}'..='\u{2069}' => !turns(),
        _ => false,
    }
}

/// A character that shows nothing, written as a reference (`&#8203;`, `&zwj;`): the file itself does not hold it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Written {
    /// The character.
    pub character: char,
    /// The reference, in the file.
    pub span: Span,
    /// Where in the prose it would stand.
    pub(super) prose: usize,
    /// Whether the word before goes on to it.
    pub(super) joins: bool,
}

impl Written {
    /// Those of some that hide in the prose that they were left out of.
    pub(super) fn hiding(all: Vec<Self>, prose: &str) -> Vec<Self> {
        let mut turns = None;
        let mut turns = || *turns.get_or_insert_with(|| prose.chars().any(is_right_to_left));
        let mut is_hiding = |one: &Self| {
            let (before, after) = prose.split_at_checked(one.prose).unwrap_or_default();
            let before = before.chars().next_back().filter(|_| one.joins);
            hides(one.character, before, after.chars().next(), &mut turns)
        };
        all.into_iter().filter(|one| is_hiding(one)).collect()
    }
}

/// "U+200B".
pub fn name_of(c: char) -> String {
    format!("U+{:04X}", u32::from(c))
}

/// The same of the character that a span begins with.
pub fn code_point(text: &str, span: Span) -> String {
    let c = text
        .get(span.range())
        .and_then(|found| found.chars().next());
    c.map_or_else(String::new, name_of)
}

fn is_letter(c: char) -> bool {
    c < '\u{530}' && c.is_alphabetic()
}

fn is_right_to_left(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_hides_is_found_and_what_a_script_needs_is_not() {
        let found = |text: &str| -> Vec<String> {
            let spans = hidden_characters(text).into_iter();
            spans.map(|span| code_point(text, span)).collect()
        };
        assert_eq!(found("Ka\u{200b}bul and T\u{feff}TP"), ["U+200B", "U+FEFF"]);
        assert_eq!(
            found("the \u{202e}lubaK\u{202c} talks"),
            ["U+202E", "U+202C"]
        );
        assert!(found("\u{feff}It rained\u{200b} “here” — there.").is_empty());
        assert!(found("\u{1f468}\u{200d}\u{1f469} and می\u{200c}خواهم").is_empty());
        assert!(found("he said \u{2067}שלום\u{2069} twice").is_empty());
    }
}
