//! Text broken into lines.

/// The text with its white space turned to spaces and line feeds, so that lines have at most `width` characters;
/// a longer word has a line of its own.
pub fn wrapped(text: &str, width: usize) -> String {
    let mut out = String::with_capacity(text.len());
    let mut column = 0;
    for word in text.split_whitespace() {
        let length = word.chars().count();
        if column > 0 {
            if column + 1 + length > width {
                out.push('\n');
                column = 0;
            } else {
                out.push(' ');
                column += 1;
            }
        }
        out.push_str(word);
        column += length;
    }
    out
}

/// A lead and a text behind it, broken into lines of at most `width` characters that begin under the text's first.
pub(super) fn hanging(lead: &str, text: &str, width: usize) -> String {
    let indent = lead.chars().count();
    let text = wrapped(text, width.saturating_sub(indent));
    format!(
        "{lead}{}",
        text.replace('\n', &format!("\n{}", " ".repeat(indent)))
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_filled_and_long_words_kept_whole() {
        assert_eq!(wrapped("one two  three\nfour", 9), "one two\nthree\nfour");
        assert_eq!(
            wrapped("a https://example.org/x b", 5),
            "a\nhttps://example.org/x\nb"
        );
        assert_eq!(wrapped("", 5), "");
    }

    #[test]
    fn lines_hang_under_the_text_behind_the_lead() {
        assert_eq!(
            hanging("to: ", "one two three", 11),
            "to: one two\n    three"
        );
        assert_eq!(hanging("to: ", "one", 2), "to: one");
    }
}
