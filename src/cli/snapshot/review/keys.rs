//! Which key does what.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

/// What a reviewer can do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Action {
    Accept,
    AcceptArticle,
    Reject,
    Skip,
    Ignore,
    EditFact,
    EditText,
    Undo,
    Again,
    Help,
    /// Up (below zero) or down, so many lines.
    Scroll(isize),
    /// The same in pages.
    Page(isize),
    Quit,
}

/// A row of the help.
pub(super) struct Row {
    /// The key as it is written.
    pub(super) key: &'static str,
    /// A word for the line of keys; none where it does not stand there.
    pub(super) word: &'static str,
    /// What it does.
    pub(super) about: &'static str,
    /// Whether it stands in the line of keys however narrow the screen is.
    pub(super) is_basic: bool,
}

/// All keys, in the order of the help.
pub(super) const ROWS: &[Row] = &[
    basic("a", "accept", "accept: this is how it should be"),
    row("A", "", "accept everything that is left of this article"),
    basic(
        "r",
        "reject",
        "reject: the accepted state stays, and you are not asked again until something changes",
    ),
    basic("s", "skip", "skip: decide in the next review"),
    row(
        "i",
        "ignore",
        "ignore this finding, with a reason: in a comment of the article, for plain text in the baseline",
    ),
    row(
        "e",
        "fact",
        "edit the fact in your editor ($VISUAL or $EDITOR); then everything is checked again",
    ),
    row(
        "t",
        "text",
        "edit the article's text in your editor; then everything is checked again",
    ),
    row("u", "undo", "undo the last decision"),
    row(
        "R",
        "",
        "check everything again: something was edited elsewhere",
    ),
    row(
        "\u{2191} \u{2193}",
        "",
        "scroll; also j and k, the space bar, Page Up and Page Down",
    ),
    basic("?", "help", "this help"),
    basic(
        "q",
        "quit",
        "quit: what was decided is kept, and a later review goes on from here; also Esc and Ctrl-C",
    ),
];

const fn row(key: &'static str, word: &'static str, about: &'static str) -> Row {
    Row {
        key,
        word,
        about,
        is_basic: false,
    }
}

const fn basic(key: &'static str, word: &'static str, about: &'static str) -> Row {
    Row {
        is_basic: true,
        ..row(key, word, about)
    }
}

/// What a key does while something is to be decided.
pub(super) fn action(key: KeyEvent) -> Option<Action> {
    if key.modifiers.contains(KeyModifiers::CONTROL) {
        return match key.code {
            KeyCode::Char('c' | 'd') => Some(Action::Quit),
            KeyCode::Char('z') => Some(Action::Undo),
            _ => None,
        };
    }
    Some(match key.code {
        KeyCode::Char('a' | 'y') => Action::Accept,
        KeyCode::Char('A') => Action::AcceptArticle,
        KeyCode::Char('r' | 'n') => Action::Reject,
        KeyCode::Char('s') => Action::Skip,
        KeyCode::Char('i') => Action::Ignore,
        KeyCode::Char('e') => Action::EditFact,
        KeyCode::Char('t') => Action::EditText,
        KeyCode::Char('u') => Action::Undo,
        KeyCode::Char('R') => Action::Again,
        KeyCode::Char('?' | 'h') => Action::Help,
        KeyCode::Char('j') | KeyCode::Down => Action::Scroll(1),
        KeyCode::Char('k') | KeyCode::Up => Action::Scroll(-1),
        KeyCode::Char(' ') | KeyCode::PageDown => Action::Page(1),
        KeyCode::PageUp => Action::Page(-1),
        KeyCode::Char('q') | KeyCode::Esc => Action::Quit,
        _ => return None,
    })
}
