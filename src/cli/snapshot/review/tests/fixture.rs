//! A project under review, and somebody at its keyboard.

use std::collections::VecDeque;
use std::fs;
use std::path::PathBuf;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use tempfile::TempDir;

use super::super::terminal::{Input, Terminal};
use super::super::*;
use crate::check::Checker;
use crate::cli::articles::Article;
use crate::cli::cache::Cache;
use crate::cli::check::Checked;
use crate::cli::options::Caching;
use crate::cli::snapshot::decided::Decided;
use crate::cli::snapshot::shelf::Shelf;
use crate::document::Markup;
use crate::limits::Limits;
use crate::lint::{Settings, lint};
use crate::registry;
use crate::report::Style;
use crate::source::Source;

/// A fact for each of these years, and an article that has another one.
pub(super) struct Fixture {
    pub(super) folder: TempDir,
    pub(super) shelf: Shelf,
    pub(super) decided: Decided,
    pub(super) markup: Markup,
}

pub(super) const NAMES: [&str; 10] = [
    "bridge", "ferry", "tunnel", "museum", "station", "harbour", "airport", "library", "theatre",
    "hospital",
];

pub(super) fn sentence(name: &str, year: u32) -> String {
    format!("The {name} of Port Ellis opened in {year}.\n\n")
}

impl Fixture {
    /// Five articles with two contradictions each.
    pub(super) fn new() -> Self {
        let folder = TempDir::new().unwrap();
        let shelf = Shelf {
            folder: folder.path().join("snapshots"),
            limits: Limits::default(),
        };
        let fixture = Self {
            decided: Decided::nowhere(),
            markup: Markup::Markdown,
            folder,
            shelf,
        };
        let facts: String = NAMES.iter().map(|name| fact(name, 1998)).collect();
        fixture.write("facts.yaml", &format!("facts:\n{facts}"));
        for number in 0..5 {
            let wrong = [NAMES[2 * number], NAMES[2 * number + 1]];
            let text: String = wrong.iter().map(|name| sentence(name, 2001)).collect();
            fixture.write(&format!("{number}.md"), &text);
        }
        fixture
    }

    pub(super) fn write(&self, name: &str, text: &str) {
        fs::write(self.folder.path().join(name), text).unwrap();
    }

    pub(super) fn read(&self, name: &str) -> String {
        fs::read_to_string(self.folder.path().join(name)).unwrap()
    }

    pub(super) fn snapshot(&self, number: usize) -> Option<String> {
        let place = PathBuf::from(format!("{number}.md"));
        Some(self.shelf.read(&place).unwrap()?.text)
    }

    pub(super) fn is_proposed(&self, number: usize) -> bool {
        let name = format!("snapshots/{number}.md.snap.new");
        self.folder.path().join(name).exists()
    }

    pub(super) fn entries(&self) -> Result<Vec<Entry>, Failure> {
        let path = self.folder.path().join("facts.yaml");
        let facts = Source::new(path.to_string_lossy(), self.read("facts.yaml"));
        let registry = registry::load_sources(vec![facts], None).map_err(Failure::Faults)?;
        let checker = std::sync::Arc::new(Checker::new(registry));
        let entries = (0..5).map(|number| {
            let name = format!("{number}.md");
            let article = Article {
                path: self.folder.path().join(&name),
                markup: self.markup,
                named: false,
            };
            let settings = Settings {
                path: Some(name.clone()),
                ..Settings::default()
            };
            let source = article.read(&settings.limits)?;
            let mut linted = lint(&checker, source, self.markup, &settings);
            if let Some(decided) = self.decided.read()? {
                decided.mark_decided(&mut linted.findings);
            }
            let checked = Checked {
                article,
                settings,
                checker: std::sync::Arc::clone(&checker),
                linted,
            };
            Entry::read(&self.shelf, PathBuf::from(name), checked)
        });
        entries.collect()
    }

    pub(super) fn desk(&self) -> Desk<'_> {
        let caching = Caching {
            cache_dir: Some(self.folder.path().join("cache")),
            no_cache: false,
        };
        let rejected = Rejected::open(Cache::new(&caching, None), true);
        Desk::new(
            self.entries().unwrap(),
            &self.shelf,
            &self.decided,
            rejected,
        )
        .unwrap()
    }

    /// A review by these keys; whoever has no more of them interrupts it.
    pub(super) fn review(&self, keys: &str) -> Seen {
        self.review_with(keys, &mut |_, _| panic!("nothing was to be edited"))
    }

    pub(super) fn review_with(&self, keys: &str, edit: Edit<'_>) -> Seen {
        let mut desk = self.desk();
        let mut keyboard = Keyboard {
            keys: keys.chars().collect(),
            size: (80, 24),
            screens: Vec::new(),
        };
        let style = Style::default();
        let mut outside = Outside {
            edit,
            reload: &mut || self.entries(),
        };
        Review::new(&mut desk, style)
            .run(&mut keyboard, &mut outside)
            .unwrap();
        Seen {
            screens: keyboard.screens,
            tally: desk.tally,
            left: desk.left(),
            refused: desk.refused(),
        }
    }
}

pub(super) fn fact(name: &str, year: u32) -> String {
    format!(
        "  - id: {name}\n    statement: The {name} of Port Ellis opened in {year}.\n    \
         sources: [{{title: Annual report, quote: It is open.}}]\n"
    )
}

/// What a review came to.
pub(super) struct Seen {
    pub(super) screens: Vec<String>,
    pub(super) tally: deeds::Tally,
    pub(super) left: usize,
    pub(super) refused: Vec<String>,
}

impl Seen {
    pub(super) fn last(&self) -> &str {
        self.screens.last().unwrap()
    }
}

/// A screen of 80 columns, and keys: `\n` is Enter, `\u{1b}` Esc, `\u{8}` Backspace.
pub(super) struct Keyboard {
    pub(super) keys: VecDeque<char>,
    pub(super) size: (usize, usize),
    pub(super) screens: Vec<String>,
}

impl Terminal for Keyboard {
    fn size(&self) -> (usize, usize) {
        self.size
    }

    fn draw(&mut self, lines: &[String]) -> io::Result<()> {
        assert_eq!(lines.len(), self.size.1);
        self.screens.push(lines.join("\n"));
        Ok(())
    }

    fn next(&mut self) -> io::Result<Input> {
        let code = match self.keys.pop_front() {
            None => {
                return Ok(Input::Key(KeyEvent::new(
                    KeyCode::Char('c'),
                    KeyModifiers::CONTROL,
                )));
            }
            Some('\n') => KeyCode::Enter,
            Some('\u{1b}') => KeyCode::Esc,
            Some('\u{8}') => KeyCode::Backspace,
            Some(c) => KeyCode::Char(c),
        };
        Ok(Input::Key(KeyEvent::from(code)))
    }

    fn lend(&mut self, run: &mut dyn FnMut() -> io::Result<()>) -> io::Result<()> {
        run()
    }
}
