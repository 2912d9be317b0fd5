//! `--review`: what is not accepted yet, one thing after the other, each decided with a key.
//!
//! Everything but `terminal.rs` and `editor.rs` is without a terminal: keys come in as data, screens go out as lines.

mod desk;
mod editor;
mod keys;
mod prompt;
mod rejected;
mod screen;
mod step;
mod terminal;
#[cfg(test)]
mod tests;

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use super::entry::Entry;
use super::project::Project;
use crate::cli::Outcome;
use crate::cli::atomic;
use crate::cli::cache::Cache;
use crate::cli::console::Console;
use crate::cli::failure::Failure;
use crate::report::{Style, escaped, plural, render_finding};
use desk::Desk;
use keys::Action;
use prompt::Prompt;
use rejected::Rejected;
use screen::{Below, Screen};
use step::Step;
use terminal::{Input, Terminal, Tty};

/// Reviews what differs, and tells what came of it.
pub(super) fn run(
    project: &Project,
    cache: Cache,
    entries: Vec<Entry>,
    jobs: Option<u16>,
    console: &mut Console,
) -> Result<Outcome, Failure> {
    if !Tty::is_there() {
        return Err(Failure::Usage(
            "--review needs a terminal; `--check` shows what differs, `--accept` takes all of it"
                .to_owned(),
        ));
    }
    let rejected = Rejected::open(cache, project.is_complete());
    let mut desk = Desk::new(entries, &project.shelf, rejected)?;
    if desk.step().is_some() {
        console.flush()?;
        let style = console.screen_style(usize::MAX);
        let mut outside = Outside {
            edit: &mut editor::open,
            reload: &mut || project.entries(jobs, console),
        };
        let mut tty = Tty::open()?;
        Review::new(&mut desk, style).run(&mut tty, &mut outside)?;
    }
    tell(&desk, console)?;
    Ok(if desk.differing() > 0 {
        Outcome::Found
    } else {
        Outcome::Clean
    })
}

/// A line on what was decided, and what is left.
fn tell(desk: &Desk<'_>, console: &mut Console) -> Result<(), Failure> {
    for line in desk.refused() {
        writeln!(console.out(), "rejected {}", escaped(&line))?;
    }
    let tally = desk.tally;
    let counts = [
        (tally.accepted, "accepted"),
        (tally.ignored, "ignored"),
        (tally.rejected, "rejected"),
        (tally.skipped, "skipped"),
    ];
    let counts = counts.iter().filter(|(count, _)| *count > 0);
    let words: Vec<String> = counts
        .map(|(count, word)| format!("{count} {word}"))
        .collect();
    let done = if words.is_empty() {
        "nothing decided".to_owned()
    } else {
        words.join(", ")
    };
    console.note(&match desk.differing() {
        0 => format!("{done}; all articles are as accepted"),
        1 => format!("{done}; 1 article is not as accepted"),
        more => format!("{done}; {more} articles are not as accepted"),
    });
    Ok(())
}

/// Opens a file at a line.
type Edit<'o> = &'o mut dyn FnMut(&Path, usize) -> io::Result<()>;

/// What a review needs of the world.
struct Outside<'o> {
    edit: Edit<'o>,
    /// Checks all articles again.
    reload: &'o mut dyn FnMut() -> Result<Vec<Entry>, Failure>,
}

/// What the reviewer is doing.
enum Mode {
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
struct Broken {
    file: PathBuf,
    line: usize,
    /// What stood in the file before it.
    before: Vec<u8>,
    told: Vec<String>,
}

/// A review on its way.
struct Review<'d, 's> {
    desk: &'d mut Desk<'s>,
    mode: Mode,
    message: String,
    /// Lines of the text above the screen.
    above: usize,
    style: Style,
    size: (usize, usize),
}

impl<'d, 's> Review<'d, 's> {
    fn new(desk: &'d mut Desk<'s>, style: Style) -> Self {
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
    fn run(
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

    fn style(&self) -> Style {
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
            Action::Reject => self.desk.reject(step)?,
            Action::Skip => self.desk.skip(step),
            Action::Ignore => match self.desk.finding(step) {
                Some(finding) if finding.counts() => self.mode = Mode::Reason(Prompt::default()),
                _ => "there is nothing here to be ignored".clone_into(&mut self.message),
            },
            Action::Undo => {
                if !self.desk.undo()? {
                    "there is nothing to be undone".clone_into(&mut self.message);
                }
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
        } else if !self.desk.ignore(step, reason)? {
            "no comment can stand here: use the baseline (`factlint check --write-baseline`)"
                .clone_into(&mut self.message);
        }
        self.above = 0;
        Ok(())
    }

    fn edit(
        &mut self,
        file: &Path,
        line: usize,
        terminal: &mut dyn Terminal,
        outside: &mut Outside<'_>,
    ) -> Result<(), Failure> {
        let before = fs::read(file).map_err(|error| Failure::file(file, error))?;
        self.edit_file(file, line, before, terminal, outside)
    }

    /// Opens an editor, and checks again.
    fn edit_file(
        &mut self,
        file: &Path,
        line: usize,
        before: Vec<u8>,
        terminal: &mut dyn Terminal,
        outside: &mut Outside<'_>,
    ) -> Result<(), Failure> {
        if let Err(error) = terminal.lend(&mut || (outside.edit)(file, line)) {
            self.message = error.to_string();
        }
        self.reload(Some((file, line, before)), outside)
    }

    /// Checks again. Where that cannot be done, the file that was `edited` (at a line, with what stood in it before)
    /// can be edited again or put back.
    fn reload(
        &mut self,
        edited: Option<(&Path, usize, Vec<u8>)>,
        outside: &mut Outside<'_>,
    ) -> Result<(), Failure> {
        match ((outside.reload)(), edited) {
            (Ok(entries), _) => {
                self.mode = Mode::Reading;
                self.desk.lay(entries)
            }
            (Err(Failure::Faults(faults)), Some((file, line, before))) => {
                let style = self.style();
                let told = faults.iter().map(|fault| render_finding(fault, style));
                let told = told.collect::<String>();
                self.mode = Mode::Broken(Broken {
                    file: file.to_path_buf(),
                    line,
                    before,
                    told: told.lines().map(str::to_owned).collect(),
                });
                self.above = 0;
                self.message = format!("{} after the edit", plural(faults.len(), "fault"));
                Ok(())
            }
            // What is on the screen is still what was found last.
            (Err(failure), _) => {
                self.message = failure.to_string();
                Ok(())
            }
        }
    }
}
