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
        let c = rest.chars().next()?;
        let hidden = match c {
            '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}' => {
                let before = text[..at].chars().next_back();
                let after = rest.chars().nth(1);
                before.is_some_and(is_letter) && after.is_some_and(is_letter)
            }
            // These override what the letters themselves say.
            '\u{202d}' | '\u{202e}' => true,
            '\u{202a}'..='\u{202c}' | '\u{2066}'..='\u{2069}' => !turns(),
            _ => false,
        };
        hidden.then(|| Span::new(at, at + c.len_utf8()))
    });
    found.collect()
}

/// "U+200B".
pub fn code_point(text: &str, span: Span) -> String {
    let c = text
        .get(span.range())
        .and_then(|found| found.chars().next());
    c.map_or_else(String::new, |c| format!("U+{:04X}", u32::from(c)))
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
