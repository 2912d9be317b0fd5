//! What a reviewer sees, as lines.

use similar::ChangeTag;

use super::desk::Desk;
use super::keys::{ROWS, Row};
use super::prompt::Prompt;
use super::step::Step;
use crate::cli::articles::display;
use crate::cli::diff::lines;
use crate::cli::explain;
use crate::registry::Fact;
use crate::report::{Style, escaped, plural, render_finding, wrapped};
use crate::snapshot::{Change, Kind};

/// Rows that are no part of the text: the title, the message and the keys.
const FRAME: usize = 3;

/// Colours by their numbers in the terminal's palette.
const RED: &str = "31";
const GREEN: &str = "32";
const BOLD: &str = "1";
const DIM: &str = "2";
const REVERSED: &str = "7";

/// The line below the text.
pub(super) enum Below<'a> {
    /// Something to be told; nothing where it is empty.
    Message(&'a str),
    /// What is being typed.
    Prompt(&'a Prompt),
}

/// A whole screen.
pub(super) struct Screen<'a> {
    pub(super) title: String,
    pub(super) text: &'a [String],
    /// Lines of the text above the screen.
    pub(super) above: usize,
    pub(super) below: Below<'a>,
    pub(super) keys: String,
    pub(super) style: Style,
}

impl Screen<'_> {
    /// Exactly as many lines as there are rows.
    pub(super) fn lines(&self, (columns, rows): (usize, usize)) -> Vec<String> {
        let room = room(rows);
        let mut title = format!(" {}", escaped(&self.title).replace('\n', " "));
        let pad = columns.saturating_sub(title.chars().count());
        title.push_str(&" ".repeat(pad));
        let mut lines = vec![format!("\u{1b}[{REVERSED}m{title}\u{1b}[0m")];
        let shown = self.text.iter().skip(self.above).take(room).cloned();
        lines.extend(shown);
        lines.resize(1 + room, String::new());
        let left = self.text.len().saturating_sub(self.above + room);
        lines.push(match &self.below {
            Below::Prompt(prompt) => typed(prompt, columns),
            Below::Message("") if left > 0 => {
                let more = format!("\u{2193} {} more", plural(left, "line"));
                painted(&more, DIM, self.style)
            }
            Below::Message(message) => {
                painted(&escaped(message).replace('\n', " "), BOLD, self.style)
            }
        });
        lines.push(self.keys.clone());
        lines.truncate(rows);
        lines
    }
}

/// How many rows the text has.
pub(super) fn room(rows: usize) -> usize {
    rows.saturating_sub(FRAME).max(1)
}

/// The line that is being typed, its end in sight, with a cursor.
fn typed(prompt: &Prompt, columns: usize) -> String {
    const LEAD: &str = "reason: ";
    let (before, after) = prompt.parts();
    let room = columns.saturating_sub(LEAD.len() + 1);
    let hidden = before.chars().count().saturating_sub(room);
    let before: String = before.chars().skip(hidden).collect();
    let mut after = after.chars();
    let at = after.next().unwrap_or(' ');
    let after: String = after.collect();
    format!("{LEAD}{before}\u{1b}[{REVERSED}m{at}\u{1b}[0m{after}")
}

/// The keys in one line: where not all have room, those that nobody can do without.
pub(super) fn keys(columns: usize) -> String {
    let line = |wanted: &dyn Fn(&Row) -> bool| {
        let words = ROWS
            .iter()
            .filter(|row| !row.word.is_empty() && wanted(row));
        let words = words.map(|row| format!("{} {}", row.key, row.word));
        words.collect::<Vec<_>>().join("  ")
    };
    let all = line(&|_| true);
    if all.chars().count() <= columns {
        return all;
    }
    line(&|row| row.is_basic)
}

/// All keys, and what they do.
pub(super) fn help(style: Style) -> Vec<String> {
    let mut lines = vec![String::new()];
    for row in ROWS {
        let about = wrapped(row.about, style.width.saturating_sub(8));
        for (at, line) in about.lines().enumerate() {
            let key = if at == 0 { row.key } else { "" };
            let pad = " ".repeat(5_usize.saturating_sub(key.chars().count()));
            lines.push(format!("  {}{pad}{line}", painted(key, BOLD, style)));
        }
    }
    lines
}

/// Where the review is: the article, what differs, and how far it is.
pub(super) fn title(desk: &Desk<'_>, step: &Step) -> String {
    let done = desk.tally.all();
    let progress = format!("{} of {}", done + 1, done + desk.left());
    match desk.change(step) {
        Some((entry, change)) => {
            let name = display(&entry.checked.article.path);
            format!("{progress}   {name}   {}", word(change))
        }
        None => format!("{progress}   nothing to be read"),
    }
}

fn word(change: &Change) -> &'static str {
    match change.kind {
        Kind::New => "new",
        Kind::Gone => "gone",
        Kind::Same | Kind::Moved | Kind::Changed => "changed",
    }
}

/// What a step is about: the passage, what was accepted, and the fact with its sources.
pub(super) fn text(desk: &Desk<'_>, step: &Step, style: Style) -> Vec<String> {
    let mut text = Text {
        lines: vec![String::new()],
        style,
    };
    let Some((_, change)) = desk.change(step) else {
        text.sweep(desk, step);
        return text.lines;
    };
    if let Some(finding) = desk.finding(step) {
        // The sources stand below, with all that is known of them.
        let mut finding = finding.clone();
        if desk.fact(step).is_some() {
            finding.sources.clear();
        }
        text.push(render_finding(&finding, style).trim_end());
    }
    match (&change.old, &change.new) {
        (old, new) if change.is_support() => {
            text.title("the facts that support something in this article, since it was accepted");
            let listed = |text: &Option<String>| text.clone().unwrap_or_default();
            text.diff(&listed(old), &listed(new));
        }
        (None, _) => text.title("nothing of this fact was accepted here before"),
        (Some(old), None) => {
            text.title("this was accepted, and is no longer found");
            text.diff(old, "");
        }
        (Some(old), Some(new)) => {
            text.title("since it was accepted");
            text.diff(old, new);
        }
    }
    if let Some(fact) = desk.fact(step) {
        text.fact(fact);
    }
    text.lines
}

struct Text {
    lines: Vec<String>,
    style: Style,
}

impl Text {
    fn push(&mut self, text: &str) {
        self.lines.extend(text.lines().map(str::to_owned));
    }

    fn title(&mut self, title: &str) {
        if self.lines.last().is_none_or(|line| !line.is_empty()) {
            self.lines.push(String::new());
        }
        self.lines.push(painted(title, BOLD, self.style));
    }

    /// Text in which anything may stand, indented and broken into lines.
    fn indented(&mut self, text: &str) {
        let text = escaped(text).into_owned();
        let wrapped = wrapped(&text, self.style.width.saturating_sub(4));
        self.lines
            .extend(wrapped.lines().map(|line| format!("  {line}")));
    }

    fn fact(&mut self, fact: &Fact) {
        let at = fact.file.position(fact.id.span.start);
        let name = format!("{} ({}:{})", fact.id.value, fact.file.name(), at.line);
        self.title(&escaped(&name));
        self.indented(&fact.statement.value);
        self.indented(&format!("holds {}", explain::validity(fact)));
        for source in &fact.sources {
            let mut lines = explain::source(source).into_iter();
            if let Some(first) = lines.next() {
                self.indented(&format!("source: {first}"));
            }
            lines.for_each(|line| self.indented(&line));
        }
        if let Some(note) = &fact.note {
            self.indented(&format!("note: {note}"));
        }
    }

    /// The lines that were taken away and put in, as much of each as the screen is wide: they were laid out for another one.
    fn diff(&mut self, old: &str, new: &str) {
        let room = self.style.width.saturating_sub(2);
        let (old, new) = (escaped(old), escaped(new));
        for change in lines(&old, &new).iter_all_changes() {
            let line = cropped(change.value().trim_end(), room);
            let line = match change.tag() {
                ChangeTag::Equal => continue,
                ChangeTag::Delete => painted(&format!("- {line}"), RED, self.style),
                ChangeTag::Insert => painted(&format!("+ {line}"), GREEN, self.style),
            };
            self.lines.push(line);
        }
    }

    fn sweep(&mut self, desk: &Desk<'_>, step: &Step) {
        let parts = step.parts();
        self.indented(&format!(
            "In {} nothing has to be read: findings that are the same at other lines, or new articles in which \
             nothing is found. Accept all of that?",
            plural(parts.len(), "article")
        ));
        self.lines.push(String::new());
        for (at, changes) in parts {
            let entry = &desk.entries[at];
            let moved = changes.iter().map(|&change| &entry.changes.0[change]);
            let moved = moved.filter(|change| change.kind == Kind::Moved).count();
            let what = if moved > 0 {
                format!("{moved} moved")
            } else {
                "nothing found".to_owned()
            };
            let name = display(&entry.checked.article.path);
            self.indented(&format!("{name}: {what}"));
        }
    }
}

/// A line of at most so many characters.
fn cropped(line: &str, room: usize) -> String {
    match line.char_indices().nth(room) {
        None => line.to_owned(),
        Some(_) => {
            let kept = line.chars().take(room.saturating_sub(1));
            kept.chain(['\u{2026}']).collect()
        }
    }
}

/// A text in a colour, where those are wanted.
fn painted(text: &str, code: &str, style: Style) -> String {
    if style.color && !text.is_empty() {
        format!("\u{1b}[{code}m{text}\u{1b}[0m")
    } else {
        text.to_owned()
    }
}
