//! Reviews as scripts of keys, with the screens and the files that come of them.

use std::collections::VecDeque;
use std::fs;
use std::path::PathBuf;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use tempfile::TempDir;

use super::deeds::Done;
use super::terminal::{Input, Terminal};
use super::*;
use crate::check::Checker;
use crate::cli::articles::Article;
use crate::cli::cache::Cache;
use crate::cli::check::Checked;
use crate::cli::options::Caching;
use crate::cli::snapshot::decided::Decided;
use crate::cli::snapshot::entry::State;
use crate::cli::snapshot::shelf::Shelf;
use crate::document::Markup;
use crate::limits::Limits;
use crate::lint::{Settings, lint};
use crate::registry;
use crate::report::Style;
use crate::source::Source;

/// A fact for each of these years, and an article that has another one.
struct Fixture {
    folder: TempDir,
    shelf: Shelf,
    decided: Decided,
    markup: Markup,
}

const NAMES: [&str; 10] = [
    "bridge", "ferry", "tunnel", "museum", "station", "harbour", "airport", "library", "theatre",
    "hospital",
];

fn sentence(name: &str, year: u32) -> String {
    format!("The {name} of Port Ellis opened in {year}.\n\n")
}

impl Fixture {
    /// Five articles with two contradictions each.
    fn new() -> Self {
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

    fn write(&self, name: &str, text: &str) {
        fs::write(self.folder.path().join(name), text).unwrap();
    }

    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.folder.path().join(name)).unwrap()
    }

    fn snapshot(&self, number: usize) -> Option<String> {
        let place = PathBuf::from(format!("{number}.md"));
        Some(self.shelf.read(&place).unwrap()?.text)
    }

    fn is_proposed(&self, number: usize) -> bool {
        let name = format!("snapshots/{number}.md.snap.new");
        self.folder.path().join(name).exists()
    }

    fn entries(&self) -> Result<Vec<Entry>, Failure> {
        let path = self.folder.path().join("facts.yaml");
        let facts = Source::new(path.to_string_lossy(), self.read("facts.yaml"));
        let registry = registry::load_sources(vec![facts], None).map_err(Failure::Faults)?;
        let checker = std::sync::Arc::new(Checker::new(registry));
        let entries = (0..5).map(|number| {
            let name = format!("{number}.md");
            let article = Article {
                path: self.folder.path().join(&name),
                real: self.folder.path().join(&name),
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

    fn desk(&self) -> Desk<'_> {
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
    fn review(&self, keys: &str) -> Seen {
        self.review_with(keys, &mut |_, _| panic!("nothing was to be edited"))
    }

    fn review_with(&self, keys: &str, edit: Edit<'_>) -> Seen {
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

fn fact(name: &str, year: u32) -> String {
    format!(
        "  - id: {name}\n    statement: The {name} of Port Ellis opened in {year}.\n    \
         sources: [{{title: Annual report, quote: It is open.}}]\n"
    )
}

/// What a review came to.
struct Seen {
    screens: Vec<String>,
    tally: deeds::Tally,
    left: usize,
    refused: Vec<String>,
}

impl Seen {
    fn last(&self) -> &str {
        self.screens.last().unwrap()
    }
}

/// A screen of 80 columns, and keys: `\n` is Enter, `\u{1b}` Esc, `\u{8}` Backspace.
struct Keyboard {
    keys: VecDeque<char>,
    size: (usize, usize),
    screens: Vec<String>,
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

#[test]
fn ten_changes_are_ten_keys() {
    let fixture = Fixture::new();
    let seen = fixture.review("aaaaaaaaaa");
    assert_eq!(seen.screens.len(), 10);
    assert_eq!((seen.tally.accepted, seen.left), (10, 0));
    assert!(
        fixture
            .entries()
            .unwrap()
            .iter()
            .all(|entry| entry.state() == State::Same)
    );
    assert!(!fixture.is_proposed(0));
    // Nothing is left to be looked at.
    assert!(fixture.review("").screens.is_empty());
    // By articles it is five.
    let fixture = Fixture::new();
    assert_eq!(fixture.review("AAAAA").tally.accepted, 10);
}

#[test]
fn the_passage_the_fact_its_source_and_the_accepted_state_are_shown() {
    let fixture = Fixture::new();
    fixture.review("aaaaaaaaaa");
    fixture.write("0.md", &sentence("bridge", 2003));
    let seen = fixture.review("jjjjjjjjjjjjjjjjjjjjjjjjjjjjjj");
    let all = seen.screens.join("\n");
    for wanted in [
        "1 of 2   ",
        "0.md   changed",
        "opened in 2003",
        "bridge (",
        "  The bridge of Port Ellis opened in 1998.",
        "  source: Annual report",
        "  \u{201c}It is open.\u{201d}",
        "since it was accepted",
        "- ",
        "+ ",
        "a accept",
        "more",
    ] {
        assert!(all.contains(wanted), "{wanted}\n{all}");
    }
    let seen = fixture.review("aj");
    assert!(seen.last().contains("0.md   gone"), "{}", seen.last());
    assert!(seen.last().contains("no longer found"), "{}", seen.last());
}

#[test]
fn a_review_that_is_interrupted_goes_on_where_it_was() {
    let fixture = Fixture::new();
    let seen = fixture.review("aars");
    assert_eq!((seen.tally.all(), seen.left), (4, 6));
    assert_eq!(seen.refused.len(), 1);
    assert!(
        seen.refused[0].ends_with("1.md: contradicted (tunnel)"),
        "{:?}",
        seen.refused
    );
    assert!(fixture.is_proposed(1) && !fixture.is_proposed(0));
    // What was skipped is asked again, what was rejected is not.
    let seen = fixture.review("aaaaaaa");
    assert_eq!((seen.tally.accepted, seen.left), (7, 0));
    assert!(seen.screens[0].contains("museum"), "{}", seen.screens[0]);
    assert_eq!(seen.refused.len(), 1);
    // When there is nothing else, it is.
    let seen = fixture.review("a");
    assert_eq!((seen.screens.len(), seen.left), (1, 0));
    assert!(seen.screens[0].contains("tunnel"));
    assert!(
        fixture
            .entries()
            .unwrap()
            .iter()
            .all(|entry| entry.state() == State::Same)
    );
}

#[test]
fn what_was_rejected_is_asked_again_when_it_changes() {
    let fixture = Fixture::new();
    assert_eq!(fixture.review("rrrrrrrrrr").left, 0);
    fixture.write("3.md", &sentence("airport", 2005));
    let seen = fixture.review("");
    assert_eq!(seen.left, 1);
    assert!(seen.last().contains("2005"));
}

#[test]
fn every_decision_can_be_undone() {
    let fixture = Fixture::new();
    let seen = fixture.review("aAuu");
    assert_eq!((seen.tally.all(), seen.left), (0, 10));
    assert_eq!(fixture.snapshot(0), None);
    assert!(fixture.is_proposed(0));
    let seen = fixture.review("rsuuu");
    assert_eq!((seen.tally.all(), seen.left), (0, 10));
    assert!(
        seen.last().contains("nothing to be undone"),
        "{}",
        seen.last()
    );
    let seen = fixture.review("aua");
    assert_eq!((seen.tally.accepted, seen.left), (1, 9));
}

#[test]
fn a_finding_is_ignored_with_a_reason_in_the_article() {
    let fixture = Fixture::new();
    let before = fixture.read("0.md");
    let seen = fixture.review("iold boox\u{8}k\n");
    assert_eq!((seen.tally.ignored, seen.left), (1, 9));
    assert!(
        seen.screens
            .iter()
            .any(|screen| screen.contains("reason: old boo"))
    );
    let article = fixture.read("0.md");
    assert!(
        article.starts_with("<!-- factlint-ignore bridge: old book -->\n"),
        "{article}"
    );
    let snapshot = fixture.snapshot(0).unwrap();
    assert!(
        snapshot.contains("suppressed by a comment: old book"),
        "{snapshot}"
    );
    // The rest of the article is still to be decided, and only that.
    let seen = fixture.review("");
    assert!(
        seen.last().contains("contradicted (ferry)"),
        "{}",
        seen.last()
    );
    fixture.write("0.md", &before);
    let fixture = Fixture::new();
    let seen = fixture.review("iold\nu");
    assert_eq!((seen.tally.all(), seen.left), (0, 10));
    assert_eq!(fixture.read("0.md"), before);
    assert_eq!(fixture.snapshot(0), None);
}

#[test]
fn what_others_write_in_the_meantime_is_not_lost() {
    let fixture = Fixture::new();
    let mut desk = fixture.desk();
    let step = desk.step().unwrap();
    fixture.write("0.md", &format!("{}More.\n", fixture.read("0.md")));
    assert_eq!(desk.ignore(&step, "why").unwrap(), Done::Stale);
    assert_eq!((desk.tally.all(), fixture.snapshot(0)), (0, None));

    let fixture = Fixture::new();
    let mut desk = fixture.desk();
    let step = desk.step().unwrap();
    assert_eq!(desk.ignore(&step, "why").unwrap(), Done::Yes);
    let text = format!("{}More.\n", fixture.read("0.md"));
    fixture.write("0.md", &text);
    assert_eq!(desk.undo().unwrap(), Done::Stale);
    assert_eq!(fixture.read("0.md"), text);
    assert_eq!(desk.tally.ignored, 1);
}

#[test]
fn no_reason_is_no_comment() {
    let fixture = Fixture::new();
    let before = fixture.read("0.md");
    let seen = fixture.review("i \n");
    let told = |screen: &String| screen.contains("a reason is needed");
    assert!(seen.screens.iter().any(told));
    assert!(fixture.review("ix --> y\n").last().contains("two dashes"));
    assert!(fixture.review("ix\u{1b}").last().contains("a accept"));
    assert_eq!(fixture.read("0.md"), before);
}

#[test]
fn a_fact_is_edited_and_everything_is_checked_again() {
    let fixture = Fixture::new();
    let mut at = Vec::new();
    let seen = fixture.review_with("ae", &mut |file, line| {
        at.push((file.to_path_buf(), line));
        let facts = fixture.read("facts.yaml").replace(
            "ferry of Port Ellis opened in 1998",
            "ferry of Port Ellis opened in 2001",
        );
        fixture.write("facts.yaml", &facts);
        Ok(())
    });
    assert_eq!(at, [(fixture.folder.path().join("facts.yaml"), 5)]);
    // The list of supporting facts is new instead of the contradiction.
    assert!(seen.last().contains("+   ferry"), "{}", seen.last());
    assert!(
        seen.last().contains("the facts that support"),
        "{}",
        seen.last()
    );
    assert_eq!(seen.tally.accepted, 1);
    let mut lines = Vec::new();
    fixture.review_with("at", &mut |file, line| {
        lines.push((file.file_name().unwrap().to_owned(), line));
        Ok(())
    });
    assert_eq!(lines, [("1.md".into(), 1)]);
}

#[test]
fn an_edit_that_breaks_the_registry_can_be_mended_or_put_back() {
    let fixture = Fixture::new();
    let before = fixture.read("facts.yaml");
    let mut edits = 0;
    let mut edit = |_: &Path, _: usize| {
        edits += 1;
        fixture.write("facts.yaml", &format!("nonsense{edits}: [\n"));
        Ok(())
    };
    let seen = fixture.review_with("eexp", &mut edit);
    let broken = &seen.screens[1];
    assert!(
        broken.contains("nothing can be checked like this"),
        "{broken}"
    );
    assert!(broken.contains("facts.yaml:1"), "{broken}");
    assert_eq!(fixture.read("facts.yaml"), before);
    assert!(
        seen.last().contains("contradicted (bridge)"),
        "{}",
        seen.last()
    );
    assert_eq!(edits, 2);
    // An editor that fails changes nothing, and says so.
    let seen = fixture.review_with("e", &mut |_, _| Err(io::Error::other("no such editor")));
    assert!(seen.last().contains("no such editor"), "{}", seen.last());
}

#[test]
fn what_has_only_moved_is_one_decision() {
    let fixture = Fixture::new();
    fixture.review("aaaaaaaaaa");
    for number in 0..5 {
        let text = fixture.read(&format!("{number}.md"));
        fixture.write(&format!("{number}.md"), &format!("A first line.\n\n{text}"));
    }
    let seen = fixture.review("a");
    assert!(
        seen.screens[0].contains("In 5 articles nothing has to be read"),
        "{}",
        seen.screens[0]
    );
    assert_eq!((seen.tally.accepted, seen.left), (1, 0));
    assert!(fixture.snapshot(4).unwrap().contains("4.md:3:"));
}

#[test]
fn any_size_of_screen_will_do() {
    let fixture = Fixture::new();
    for size in [(80, 24), (200, 60), (40, 10), (20, 5), (1, 3), (1, 1)] {
        let mut desk = fixture.desk();
        let mut keyboard = Keyboard {
            keys: "jjjjjjjjjjk? i".chars().collect(),
            size,
            screens: Vec::new(),
        };
        let mut outside = Outside {
            edit: &mut |_, _| Ok(()),
            reload: &mut || fixture.entries(),
        };
        Review::new(&mut desk, Style::default())
            .run(&mut keyboard, &mut outside)
            .unwrap();
        assert!(keyboard.screens.len() > 10, "{size:?}");
    }
}

#[test]
fn help_shows_every_key() {
    let seen = Fixture::new().review("?");
    for row in keys::ROWS {
        assert!(seen.last().contains(row.key), "{}", row.key);
    }
}

#[test]
fn what_can_hold_no_comment_is_noted_in_the_baseline() {
    let mut fixture = Fixture::new();
    fixture.markup = Markup::Plain;
    let before = fixture.read("0.md");
    let seen = fixture.review("iin the files of 2001\n");
    assert_eq!(seen.tally.ignored, 0);
    assert!(
        seen.last().contains("names no `baseline`"),
        "{}",
        seen.last()
    );

    fixture.decided = Decided::in_file(fixture.folder.path().join("known.yaml"));
    let seen = fixture.review("iin the files of 2001\naia joke\n");
    assert_eq!((seen.tally.ignored, seen.tally.accepted), (2, 1));
    assert!(
        seen.last().contains("the baseline holds the reason"),
        "{}",
        seen.last()
    );
    assert_eq!(fixture.read("0.md"), before);
    let known = fixture.read("known.yaml");
    for wanted in [
        "fact: \"bridge\", words: \"2001\", reason: \"in the files of 2001\"",
        "reason: \"a joke\"",
    ] {
        assert!(known.contains(wanted), "{wanted}: {known}");
    }
    let snapshot = fixture.snapshot(0).unwrap();
    assert!(
        snapshot.contains("suppressed by the baseline: in the files of 2001"),
        "{snapshot}"
    );
    let states: Vec<State> = fixture
        .entries()
        .unwrap()
        .iter()
        .map(Entry::state)
        .collect();
    assert_eq!(&states[..2], [State::Same, State::Changed]);
}

#[test]
fn what_was_noted_in_the_baseline_is_undone_unless_somebody_has_changed_it() {
    let mut fixture = Fixture::new();
    fixture.markup = Markup::Plain;
    let file = fixture.folder.path().join("known.yaml");
    fixture.decided = Decided::in_file(file.clone());
    assert_eq!(fixture.review("ia joke\nu").tally.ignored, 0);
    assert!(!file.exists());
    assert_eq!(fixture.snapshot(0), None);
    fixture.review("ia joke\n");
    let one = fixture.read("known.yaml");
    fixture.review("ianother\nu");
    assert_eq!(fixture.read("known.yaml"), one);

    let mut desk = fixture.desk();
    let step = desk.step().unwrap();
    assert_eq!(desk.ignore(&step, "a third one").unwrap(), Done::Elsewhere);
    let edited = fixture.read("known.yaml").replace("a joke", "no joke");
    fixture.write("known.yaml", &edited);
    assert_eq!(desk.undo().unwrap(), Done::Stale);
    assert_eq!(fixture.read("known.yaml"), edited);
}

#[test]
fn on_a_narrow_screen_lines_are_cut_and_the_keys_that_matter_stay() {
    let fixture = Fixture::new();
    fixture.review("aaaaaaaaaa");
    fixture.write("0.md", &sentence("bridge", 2003));
    let mut desk = fixture.desk();
    let mut keyboard = Keyboard {
        keys: VecDeque::new(),
        size: (44, 60),
        screens: Vec::new(),
    };
    let mut outside = Outside {
        edit: &mut |_, _| panic!("nothing was to be edited"),
        reload: &mut || fixture.entries(),
    };
    Review::new(&mut desk, Style::default())
        .run(&mut keyboard, &mut outside)
        .unwrap();
    let lines: Vec<&str> = keyboard.screens[0].lines().collect();
    let diff = lines
        .iter()
        .filter(|line| line.starts_with("- ") || line.starts_with("+ "));
    assert!(
        diff.clone().any(|line| line.ends_with('\u{2026}')),
        "{lines:?}"
    );
    assert!(
        diff.clone().all(|line| line.chars().count() < 44),
        "{lines:?}"
    );
    let keys = "a accept  r reject  s skip  ? help  q quit";
    assert_eq!(lines.last(), Some(&keys));
}
