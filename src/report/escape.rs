//! Text from articles and registries made safe for a terminal.

use std::borrow::Cow;

/// The text with each control character replaced by a visible one, character for character, so that columns
/// stay right: C0 controls by their pictures (`ESC` → `␛`), tabs by a space, C1 controls and the marks that
/// turn the direction of writing by U+FFFD. Line feeds stay.
pub fn escaped(text: &str) -> Cow<'_, str> {
    if text.chars().any(|c| visible(c) != c) {
        Cow::Owned(text.chars().map(visible).collect())
    } else {
        Cow::Borrowed(text)
    }
}

/// The same for text that has to stay on one line: line feeds become spaces.
pub(super) fn escaped_line(text: &str) -> Cow<'_, str> {
    let text = escaped(text);
    if text.contains('\n') {
        Cow::Owned(text.replace('\n', " "))
    } else {
        text
    }
}

fn visible(c: char) -> char {
    match c {
        '\n' => c,
        '\t' | '\r' => ' ',
        '\u{0}'..='\u{1f}' => char::from_u32(0x2400 + u32::from(c)).unwrap_or('\u{fffd}'),
        '\u{7f}' => '\u{2421}',
        '\u{80}'..='\u{9f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2066}'..='\u{2069}'
        | '\u{2028}'
        | '\u{2029}'
        | '\u{feff}' => '\u{fffd}',
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_control_character_reaches_the_terminal() {
        assert_eq!(escaped("a\u{1b}[31mb\tc\n"), "a␛[31mb c\n");
        assert_eq!(escaped("x\u{202e}y\u{9b}z\u{7f}"), "x\u{fffd}y\u{fffd}z␡");
        assert_eq!(escaped_line("one\r\ntwo"), "one  two");
        assert!(matches!(escaped("Kābul, “fine”"), Cow::Borrowed(_)));
    }

    proptest::proptest! {
        #[test]
        fn the_number_of_characters_stays(text in ".{0,80}") {
            let out = escaped(&text);
            proptest::prop_assert_eq!(out.chars().count(), text.chars().count());
            proptest::prop_assert!(out.chars().all(|c| c == '\n' || !c.is_control()));
        }
    }
}
