//! A line that is being typed.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

/// The text, and where in it the next character goes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Prompt {
    text: Vec<char>,
    at: usize,
}

impl Prompt {
    /// What was typed, without white space around it.
    pub(super) fn text(&self) -> String {
        let text: String = self.text.iter().collect();
        text.trim().to_owned()
    }

    /// The text in front of the cursor, and the one behind.
    pub(super) fn parts(&self) -> (String, String) {
        let (before, after) = self.text.split_at(self.at);
        (before.iter().collect(), after.iter().collect())
    }

    /// Puts text in; it stays on one line.
    pub(super) fn insert(&mut self, text: &str) {
        for c in text.chars() {
            let c = if c.is_control() { ' ' } else { c };
            self.text.insert(self.at, c);
            self.at += 1;
        }
    }

    /// Does what a key does; keys of no use in a line do nothing.
    pub(super) fn press(&mut self, key: KeyEvent) {
        let control = key.modifiers.contains(KeyModifiers::CONTROL);
        match key.code {
            KeyCode::Char('a') if control => self.at = 0,
            KeyCode::Char('e') if control => self.at = self.text.len(),
            KeyCode::Char('u') if control => {
                self.text.drain(..self.at);
                self.at = 0;
            }
            KeyCode::Char('k') if control => self.text.truncate(self.at),
            KeyCode::Char('w') if control => {
                let start = self.word_start();
                self.text.drain(start..self.at);
                self.at = start;
            }
            KeyCode::Char(c) if !control => self.insert(c.encode_utf8(&mut [0; 4])),
            KeyCode::Backspace if self.at > 0 => {
                self.at -= 1;
                self.text.remove(self.at);
            }
            KeyCode::Delete if self.at < self.text.len() => {
                self.text.remove(self.at);
            }
            KeyCode::Left => self.at = self.at.saturating_sub(1),
            KeyCode::Right => self.at = (self.at + 1).min(self.text.len()),
            KeyCode::Home => self.at = 0,
            KeyCode::End => self.at = self.text.len(),
            _ => {}
        }
    }

    /// Where the word in front of the cursor starts.
    fn word_start(&self) -> usize {
        let before = &self.text[..self.at];
        let end = before.iter().rposition(|c| *c != ' ').unwrap_or(0);
        let start = before[..end].iter().rposition(|c| *c == ' ');
        start.map_or(0, |space| space + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::Prompt;
    use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

    /// The two sides of the cursor after these keys.
    fn typed(text: &str, keys: &[(KeyCode, KeyModifiers)]) -> (String, String) {
        let mut prompt = Prompt::default();
        prompt.insert(text);
        for &(code, modifiers) in keys {
            prompt.press(KeyEvent::new(code, modifiers));
        }
        prompt.parts()
    }

    fn plain(codes: &[KeyCode]) -> Vec<(KeyCode, KeyModifiers)> {
        codes
            .iter()
            .map(|&code| (code, KeyModifiers::NONE))
            .collect()
    }

    fn sides(before: &str, after: &str) -> (String, String) {
        (before.to_owned(), after.to_owned())
    }

    #[test]
    fn the_cursor_moves_within_the_line_and_keys_act_where_it_is() {
        use KeyCode::{Backspace, Char, Delete, End, Esc, Home, Left, Right};
        for (keys, before, after) in [
            (&[Left, Char('x')][..], "aéx", "b"),
            (&[Right, Right], "aéb", ""),
            (&[Home, Left, Delete], "", "éb"),
            (&[Home, Backspace], "", "aéb"),
            (&[Left, Backspace], "a", "b"),
            (&[Home, End, Delete], "aéb", ""),
            (&[Home, Right, Esc], "a", "éb"),
        ] {
            assert_eq!(typed("aéb", &plain(keys)), sides(before, after), "{keys:?}");
        }
    }

    #[test]
    fn lines_and_words_are_taken_out_by_the_keys_of_a_shell() {
        for (text, keys, before, after) in [
            ("one two", "a", "", "one two"),
            ("one two", "ae", "one two", ""),
            ("one two", "u", "", ""),
            ("one two", "ak", "", ""),
            ("one two", "w", "one ", ""),
            ("one two  ", "w", "one ", ""),
            ("one two", "ww", "", ""),
            ("   ", "w", "", ""),
            ("one", "x", "one", ""),
        ] {
            let keys: Vec<_> = keys
                .chars()
                .map(|c| (KeyCode::Char(c), KeyModifiers::CONTROL))
                .collect();
            assert_eq!(
                typed(text, &keys),
                sides(before, after),
                "{text:?} {keys:?}"
            );
        }
    }

    #[test]
    fn what_is_pasted_stays_on_one_line() {
        let mut prompt = Prompt::default();
        prompt.insert(" one\r\ntwo\u{1b} ");
        assert_eq!(prompt.text(), "one  two");
    }
}
