//! A review on its way: keys in, screens out.

use std::path::PathBuf;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use super::Outside;
use super::deeds::Done;
use super::desk::Desk;
use super::keys::{self, Action};
use super::prompt::Prompt;
use super::screen::{self, Below, Screen};
use super::step::Step;
use super::terminal::{Input, Terminal};
use crate::cli::atomic;
use crate::cli::failure::Failure;
use crate::report::Style;

/// What is told where nothing can be put into an article.
const NO_COMMENT: &str =
    "no comment can stand here, and factlint.toml names no `baseline` to hold it";

/// What the reviewer is doing.
pub(super) enum Mode {
    /// Reading what there is to be decided.
    Reading,
    /// Reading the help.
    Help,
    /// Typing why a finding is to be ignored.
    Reason(Prompt),
    /// Looking at why nothing can be checked after an edit.
    Broken(Broken),
}

/// An edit after which nothing can be checked.
pub(super) struct Broken {
    pub(super) file: PathBuf,
    pub(super) line: usize,
    /// What stood in the file before it.
    pub(super) before: Vec<u8>,
    pub(super) told: Vec<String>,
}

/// A review on its way.
pub(super) struct Review<'d, 's> {
    pub(super) desk: &'d mut Desk<'s>,
    pub(super) mode: Mode,
    pub(super) message: String,
    /// Lines of the text above the screen.
    pub(super) above: usize,
    style: Style,
    size: (usize, usize),
}

impl<'d, 's> Review<'d, 's> {
    /// One that is yet to begin.
    pub(super) fn new(desk: &'d mut Desk<'s>, style: Style) -> Self {
        Self {
            desk,
            mode: Mode::Reading,
            message: String::new(),
            above: 0,
            style,
            size: (80, 24),
        }
    }

    /// Goes on until everything is decided, or the reviewer has had enough.
    pub(super) fn run(
        mut self,
        terminal: &mut dyn Terminal,
        outside: &mut Outside<'_>,
    ) -> Result<(), Failure> {
        while let Some(step) = self.desk.step() {
            self.size = terminal.size();
            let text = self.text(&step);
            let most = text.len().saturating_sub(screen::room(self.size.1));
            self.above = self.above.min(most);
            terminal.draw(&self.screen(&step, &text))?;
            let go_on = match terminal.next()? {
                Input::Resized => true,
                Input::Paste(pasted) => {
                    if let Mode::Reason(prompt) = &mut self.mode {
                        prompt.insert(&pasted);
                    }
                    true
                }
                Input::Key(key) => self.press(key, &step, terminal, outside)?,
            };
            if !go_on {
                break;
            }
        }
        Ok(())
    }

    /// The style of the screen as wide as it is.
    pub(super) fn style(&self) -> Style {
        Style {
            width: self.style.width.min(self.size.0.saturating_sub(1)),
            ..self.style
        }
    }

    fn text(&self, step: &Step) -> Vec<String> {
        match &self.mode {
            Mode::Reading | Mode::Reason(_) => screen::text(self.desk, step, self.style()),
            Mode::Help => screen::help(self.style()),
            Mode::Broken(broken) => broken.told.clone(),
        }
    }

    fn screen(&self, step: &Step, text: &[String]) -> Vec<String> {
        let (title, keys) = match &self.mode {
            Mode::Reading => (screen::title(self.desk, step), screen::keys(self.size.0)),
            Mode::Reason(_) => (
                screen::title(self.desk, step),
                match self.message.as_str() {
                    "" => "Enter ignores the finding, Esc goes back".to_owned(),
                    message => message.to_owned(),
                },
            ),
            Mode::Help => ("keys".to_owned(), "any key goes back".to_owned()),
            Mode::Broken(_) => (
                "nothing can be checked like this".to_owned(),
                "e edit again  p put the file back as it was  q quit".to_owned(),
            ),
        };
        let below = match &self.mode {
            Mode::Reason(prompt) => Below::Prompt(prompt),
            _ => Below::Message(&self.message),
        };
        let screen = Screen {
            title,
            text,
            above: self.above,
            below,
            keys,
            style: self.style(),
        };
        screen.lines(self.size)
    }

    /// Does what a key does; returns whether the review goes on.
    fn press(
        &mut self,
        key: KeyEvent,
        step: &Step,
        terminal: &mut dyn Terminal,
        outside: &mut Outside<'_>,
    ) -> Result<bool, Failure> {
        self.message.clear();
        let control = key.modifiers.contains(KeyModifiers::CONTROL);
        let is_interrupt = control && key.code == KeyCode::Char('c');
        match &mut self.mode {
            Mode::Help => {
                self.mode = Mode::Reading;
                return Ok(!is_interrupt);
            }
            Mode::Reason(prompt) => {
                match key.code {
                    KeyCode::Esc => self.mode = Mode::Reading,
                    KeyCode::Char('c') if control => self.mode = Mode::Reading,
                    KeyCode::Enter => {
                        let reason = prompt.text();
                        self.ignore(step, &reason)?;
                    }
                    _ => prompt.press(key),
                }
                return Ok(true);
            }
            Mode::Broken(broken) => {
                let (file, line) = (broken.file.clone(), broken.line);
                match key.code {
                    KeyCode::Char('e') => {
                        let before = std::mem::take(&mut broken.before);
                        self.edit_file(&file, line, before, terminal, outside)?;
                    }
                    KeyCode::Char('p') => {
                        let before = std::mem::take(&mut broken.before);
                        atomic::write(&file, &before)?;
                        self.reload(Some((&file, line, before)), outside)?;
                    }
                    KeyCode::Char('q') | KeyCode::Esc => return Ok(false),
                    _ => return Ok(!is_interrupt),
                }
                return Ok(true);
            }
            Mode::Reading => {}
        }
        let Some(action) = keys::action(key) else {
            "? shows the keys".clone_into(&mut self.message);
            return Ok(true);
        };
        self.act(action, step, terminal, outside)
    }

    fn act(
        &mut self,
        action: Action,
        step: &Step,
        terminal: &mut dyn Terminal,
        outside: &mut Outside<'_>,
    ) -> Result<bool, Failure> {
        let page = isize::try_from(screen::room(self.size.1)).unwrap_or(1);
        match action {
            Action::Scroll(lines) => self.above = self.above.saturating_add_signed(lines),
            Action::Page(pages) => self.above = self.above.saturating_add_signed(pages * page),
            Action::Quit => return Ok(false),
            Action::Help => self.mode = Mode::Help,
            Action::Accept => self.desk.accept(step)?,
            Action::AcceptArticle => self.desk.accept_article(step)?,
            Action::Reject => self.desk.reject(step),
            Action::Skip => self.desk.skip(step),
            Action::Ignore => match self.desk.finding(step) {
                Some(finding) if finding.counts() => self.mode = Mode::Reason(Prompt::default()),
                _ => "there is nothing here to be ignored".clone_into(&mut self.message),
            },
            Action::Undo => {
                let done = self.desk.undo()?;
                self.told(done, "there is nothing to be undone");
            }
            Action::Again => self.reload(None, outside)?,
            Action::EditFact => match self.desk.fact(step) {
                Some(fact) => {
                    let file = PathBuf::from(fact.file.name());
                    let line = fact.file.position(fact.id.span.start).line;
                    self.edit(&file, line, terminal, outside)?;
                }
                None => "there is no fact here to be edited".clone_into(&mut self.message),
            },
            Action::EditText => match self.desk.change(step) {
                Some((entry, _)) => {
                    let file = entry.checked.article.path.clone();
                    let line = self.desk.finding(step).map_or(1, |finding| {
                        let label = &finding.primary;
                        label.source.position(label.span.start).line
                    });
                    self.edit(&file, line, terminal, outside)?;
                }
                None => "several articles are meant here".clone_into(&mut self.message),
            },
        }
        if !matches!(action, Action::Scroll(_) | Action::Page(_)) {
            self.above = 0;
        }
        Ok(true)
    }

    fn ignore(&mut self, step: &Step, reason: &str) -> Result<(), Failure> {
        if reason.is_empty() {
            "a reason is needed; Esc goes back".clone_into(&mut self.message);
            return Ok(());
        }
        self.mode = Mode::Reading;
        if reason.contains("--") {
            "a comment cannot hold two dashes in a row".clone_into(&mut self.message);
        } else {
            let done = self.desk.ignore(step, reason)?;
            self.told(done, NO_COMMENT);
        }
        self.above = 0;
        Ok(())
    }

    /// Tells of what was not done.
    fn told(&mut self, done: Done, no: &str) {
        self.message = match done {
            Done::Yes => String::new(),
            Done::Elsewhere => {
                "no comment can stand there: the baseline holds the reason".to_owned()
            }
            Done::No => no.to_owned(),
            Done::Stale => "the file was changed elsewhere: R checks everything again".to_owned(),
        };
    }
}
