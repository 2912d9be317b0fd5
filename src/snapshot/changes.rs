//! What differs between the verdicts that were accepted and those of today, finding by finding, each to be taken or not.

use std::collections::BTreeSet;

use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::effort::{ends, is_too_much};
use super::render::joined;
use crate::finding::Code;

/// How one finding differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Not at all.
    Same,
    /// It stands at another line of the article or of the registry, and is otherwise the same.
    Moved,
    /// The same fact says something else.
    Changed,
    /// It was not there.
    New,
    /// It is no longer there.
    Gone,
}

/// One finding, as it was accepted and as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// How it differs.
    pub kind: Kind,
    /// Its accepted text.
    pub old: Option<String>,
    /// Its text of today.
    pub new: Option<String>,
    /// Which of the parts of today it is, from 0.
    pub part: Option<usize>,
    /// Whether today's text has been accepted.
    pub taken: bool,
}

impl Change {
    /// Whether somebody has to look at it.
    pub fn is_to_be_read(&self) -> bool {
        !matches!(self.kind, Kind::Same | Kind::Moved)
    }

    /// The line that it begins with: "contradicted (talks-doha)".
    pub fn heading(&self) -> &str {
        let text = self.new.as_deref().or(self.old.as_deref());
        text.and_then(|text| text.lines().next())
            .unwrap_or_default()
    }

    /// The fact that it is about, if it is about one.
    pub fn fact(&self) -> Option<&str> {
        let heading = self.heading();
        heading.contains(" (").then(|| subject(heading))
    }

    /// Whether it says something of a fact that is `wanted`.
    pub fn names(&self, wanted: &dyn Fn(&str) -> bool) -> bool {
        if self.is_support() {
            let texts = [&self.old, &self.new];
            let mut lines = texts.into_iter().flatten().flat_map(|text| listed(text));
            return lines.any(|line| wanted(name_of(line)));
        }
        self.fact().is_some_and(wanted)
    }

    /// Whether what differs is about a fact that is `wanted`.
    pub fn differs_about(&self, wanted: &dyn Fn(&str) -> bool) -> bool {
        if self.kind == Kind::Same {
            return false;
        }
        if !self.is_support() {
            return self.names(wanted);
        }
        let lines = |text: &'_ Option<String>| -> BTreeSet<String> {
            let listed = text.iter().flat_map(|text| listed(text));
            listed.map(str::to_owned).collect()
        };
        let (old, new) = (lines(&self.old), lines(&self.new));
        old.symmetric_difference(&new)
            .any(|line| wanted(name_of(line)))
    }

    /// Whether it is the list of facts that support the article.
    pub fn is_support(&self) -> bool {
        self.heading() == Code::Supported.as_str()
    }

    /// The text that stands in the snapshot, if the finding stands in it at all.
    fn accepted(&self) -> Option<&str> {
        if self.taken {
            self.new.as_deref()
        } else {
            self.old.as_deref()
        }
    }
}

/// The lines of a list of facts.
fn listed(support: &str) -> impl Iterator<Item = &str> {
    support.lines().skip(1)
}

/// The fact of such a line: "talks-doha" of "  talks-doha (2)".
fn name_of(line: &str) -> &str {
    line.split_whitespace().next().unwrap_or_default()
}

/// All findings of an article, those that were and those that are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes(pub Vec<Change>);

impl Changes {
    /// Compares the text of a snapshot with the parts of today. Nothing is taken yet.
    pub fn between(accepted: &str, parts: &[String]) -> Self {
        let old = split(accepted);
        let new: Vec<&str> = parts.iter().map(String::as_str).collect();
        let placeless = |parts: &[&str]| -> Vec<String> {
            parts.iter().map(|part| without_places(part)).collect()
        };
        let mut changes = Vec::with_capacity(old.len().max(new.len()));
        let pairs = aligned(&placeless(&old), &placeless(&new));
        let mut rest = Vec::new();
        for pair in pairs {
            if let (Some(o), Some(n)) = pair {
                let kind = if old[o] == new[n] {
                    Kind::Same
                } else {
                    Kind::Moved
                };
                drain(&mut rest, &old, &new, &mut changes);
                changes.push(change(kind, Some(old[o]), Some((n, new[n]))));
            } else {
                rest.push(pair);
            }
        }
        drain(&mut rest, &old, &new, &mut changes);
        Self(changes)
    }

    /// The text of the snapshot: today's text of what was taken, the accepted text of all others.
    pub fn text(&self) -> String {
        joined(self.0.iter().filter_map(Change::accepted))
    }

    /// How many differ in this way.
    pub fn count(&self, kind: Kind) -> usize {
        self.0.iter().filter(|change| change.kind == kind).count()
    }

    /// "1 new, 2 changed, 3 moved": what differs, in words; empty where nothing does.
    pub fn summary(&self) -> String {
        let kinds = [
            (Kind::New, "new"),
            (Kind::Changed, "changed"),
            (Kind::Gone, "gone"),
            (Kind::Moved, "moved"),
        ];
        let counted = kinds.map(|(kind, word)| (self.count(kind), word));
        let counted = counted.iter().filter(|(count, _)| *count > 0);
        let words: Vec<String> = counted
            .map(|(count, word)| format!("{count} {word}"))
            .collect();
        words.join(", ")
    }
}

/// A place in the old list, in the new one, or in both.
type Pair = (Option<usize>, Option<usize>);

/// Both lists beside one another, what is equal in one row.
fn aligned<T: Eq + std::hash::Hash + Ord>(old: &[T], new: &[T]) -> Vec<Pair> {
    let mut pairs = Vec::with_capacity(old.len().max(new.len()));
    if is_too_much(old, new) {
        let (first, last) = ends(old, new);
        let (old_end, new_end) = (old.len() - last, new.len() - last);
        pairs.extend((0..first).map(|at| (Some(at), Some(at))));
        pairs.extend((first..old_end).map(|at| (Some(at), None)));
        pairs.extend((first..new_end).map(|at| (None, Some(at))));
        pairs.extend((0..last).map(|at| (Some(old_end + at), Some(new_end + at))));
        return pairs;
    }
    for op in capture_diff_slices(Algorithm::Myers, old, new) {
        match op {
            DiffOp::Equal {
                old_index,
                new_index,
                len,
            } => pairs.extend((0..len).map(|at| (Some(old_index + at), Some(new_index + at)))),
            other => {
                pairs.extend(other.old_range().map(|at| (Some(at), None)));
                pairs.extend(other.new_range().map(|at| (None, Some(at))));
            }
        }
    }
    pairs
}

/// Puts down what stands between two rows that are equal: what the same fact says is one change.
fn drain(rest: &mut Vec<Pair>, old: &[&str], new: &[&str], changes: &mut Vec<Change>) {
    let olds: Vec<usize> = rest.iter().filter_map(|pair| pair.0).collect();
    let news: Vec<usize> = rest.iter().filter_map(|pair| pair.1).collect();
    rest.clear();
    let subjects = |places: &[usize], parts: &[&str]| -> Vec<String> {
        let subjects = places.iter().map(|&place| subject(parts[place]).to_owned());
        subjects.collect()
    };
    for (o, n) in aligned(&subjects(&olds, old), &subjects(&news, new)) {
        let o = o.map(|at| old[olds[at]]);
        let n = n.map(|at| (news[at], new[news[at]]));
        let kind = match (o, n) {
            (Some(_), Some(_)) => Kind::Changed,
            (None, _) => Kind::New,
            (Some(_), None) => Kind::Gone,
        };
        changes.push(change(kind, o, n));
    }
}

fn change(kind: Kind, old: Option<&str>, new: Option<(usize, &str)>) -> Change {
    Change {
        kind,
        old: old.map(str::to_owned),
        new: new.map(|(_, text)| text.to_owned()),
        part: new.map(|(part, _)| part),
        taken: false,
    }
}

/// The parts of a snapshot's text: each begins with the line of its code, behind an empty one.
fn split(text: &str) -> Vec<&str> {
    let mut starts = vec![0];
    for (at, _) in text.match_indices("\n\n") {
        let line = text[at + 2..].lines().next().unwrap_or_default();
        if is_heading(line) {
            starts.push(at + 2);
        }
    }
    starts.push(text.len());
    let parts = starts
        .windows(2)
        .map(|pair| text[pair[0]..pair[1]].trim_end());
    parts.filter(|part| !part.is_empty()).collect()
}

/// Whether a line names a code, alone or with a fact: "contradicted (talks-doha)".
fn is_heading(line: &str) -> bool {
    let code = line.split(' ').next().unwrap_or_default();
    Code::from_name(code).is_some()
}

/// What a part is about: the fact, else the code.
fn subject(part: &str) -> &str {
    let heading = part.lines().next().unwrap_or_default();
    match heading.split_once(" (") {
        Some((_, fact)) => fact.trim_end_matches(')'),
        None => heading,
    }
}

/// A part without the numbers of lines and columns, and without the margin that they stand in.
fn without_places(part: &str) -> String {
    let mut text = String::with_capacity(part.len());
    for line in part.lines() {
        let line = line.trim_start();
        let numbered = line.trim_start_matches(|c: char| c.is_ascii_digit());
        let line = if numbered.starts_with(" \u{2502}") {
            numbered.trim_start()
        } else {
            line
        };
        // "╭─[articles/a.md:12:104]"
        let place = line
            .strip_suffix(']')
            .filter(|_| line.contains("\u{2500}["));
        let line = place.map_or(line, |place| {
            place.trim_end_matches(|c: char| c.is_ascii_digit() || c == ':')
        });
        text.push_str(line);
        text.push('\n');
    }
    text
}
