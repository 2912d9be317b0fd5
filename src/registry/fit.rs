//! Holds a tree of nodes against the shape of the format; one walk finds all that does not fit.

use std::fmt;
use std::rc::Rc;

use rustc_hash::FxHashSet;

use super::shape::{Shape, Table};
use super::yaml::{Kind, Node};
use crate::finding::{Code, Finding, nearest};
use crate::limits::{Limit, Limits};
use crate::source::{Located, Source, Span};

/// Nodes that cannot be decoded in their place, by address, for the decoding to leave out.
pub(super) type Misfits = FxHashSet<*const Node>;

/// Checks the root of a file; what does not fit is added to `faults`.
pub(super) fn check(
    shape: &Shape,
    root: &Node,
    file: &Source,
    limits: &Limits,
    faults: &mut Vec<Finding>,
) -> Misfits {
    let misfits = Misfits::default();
    let mut fitting = Fitting {
        file,
        most: limits.of(Limit::Findings),
        faults,
        misfits,
    };
    fitting.check(shape, root, &Name::File, root.span);
    fitting.misfits
}

/// What a node is called in messages.
enum Name<'a> {
    File,
    Key(&'a str),
    EntryOf(&'a Name<'a>),
}

impl fmt::Display for Name<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Name::File => f.write_str("a registry file"),
            Name::Key(key) => write!(f, "`{key}`"),
            Name::EntryOf(list) => write!(f, "an entry of {list}"),
        }
    }
}

struct Fitting<'a> {
    file: &'a Source,
    /// With more faults than this nobody looks for others: a file of nothing else is read as quickly as any.
    most: usize,
    faults: &'a mut Vec<Finding>,
    misfits: Misfits,
}

impl Fitting<'_> {
    /// Checks a node; `key` is where to point if it is empty.
    fn check(&mut self, shape: &Shape, node: &Node, name: &Name<'_>, key: Span) {
        if self.faults.len() > self.most {
            return;
        }
        match (shape, &node.kind) {
            (_, Kind::Broken) => {
                self.misfits.insert(node);
            }
            (Shape::Either(scalar, _), Kind::Scalar { .. }) => {
                self.check(scalar, node, name, key);
            }
            (Shape::Either(_, table), Kind::Map(_)) => self.check(table, node, name, key),
            _ if node.is_null() => {
                let span = if node.span.is_empty() { key } else { node.span };
                let help = format!("give it {}, or remove it", noun(shape));
                let message = format!("{name} is empty");
                self.misfit(Code::WrongType, node, span, message, Some(help));
            }
            (Shape::Text, Kind::Scalar { .. }) => {}
            (Shape::Bool, Kind::Scalar { .. }) if node.as_bool().is_some() => {}
            (Shape::Choice(words), Kind::Scalar { text, .. }) => {
                if !words.contains(text) {
                    self.misfits.insert(node);
                    let message = format!("{name} cannot be `{text}`: it is {}", one_of(words));
                    let near = nearest(text, words.iter().map(String::as_str));
                    self.faults.push(
                        Finding::in_registry(Code::UnknownValue, self.file, node.span, message)
                            .suggest(near),
                    );
                }
            }
            (Shape::List(items), Kind::List(nodes)) => {
                for node in nodes {
                    self.check(items, node, &Name::EntryOf(name), node.span);
                }
            }
            (Shape::Map(values), Kind::Map(entries)) => {
                for (key, node) in entries {
                    self.check(values, node, &Name::Key(&key.value), key.span);
                    // Its key is known all the same.
                    self.misfits.remove(&Rc::as_ptr(node));
                }
            }
            (Shape::Table(table), Kind::Map(entries)) => {
                self.check_keys(table, entries, name);
                self.check_missing(table, entries, node, name);
            }
            _ => {
                let found = match &node.kind {
                    Kind::List(_) => "a list",
                    Kind::Map(_) => "a mapping",
                    Kind::Scalar { .. } | Kind::Broken => "a single value",
                };
                let message = format!("{name} has to be {}, and this is {found}", noun(shape));
                let help = match (shape, &node.kind) {
                    // Inside brackets such a text would fall apart.
                    (Shape::List(_), Kind::Scalar { text, .. })
                        if !text.contains([',', '[', ']', '{', '}', ':', '#', '\n']) =>
                    {
                        Some(format!("write `[{text}]`"))
                    }
                    (Shape::List(_), _) => {
                        Some("put each entry on a line of its own, after `- `".to_owned())
                    }
                    (Shape::Text, Kind::Map(_)) => {
                        Some("quote the text if the colon in it belongs to it".to_owned())
                    }
                    (Shape::Bool, _) => Some("write `true` or `false`, without quotes".to_owned()),
                    _ => None,
                };
                let span = self.first_line(node.span);
                self.misfit(Code::WrongType, node, span, message, help);
            }
        }
    }

    fn check_keys(
        &mut self,
        table: &Table,
        entries: &[(Located<String>, Rc<Node>)],
        name: &Name<'_>,
    ) {
        for (key, value) in entries {
            if let Some(shape) = table.fields.get(&key.value) {
                self.check(shape, value, &Name::Key(&key.value), key.span);
                continue;
            }
            let keys = listed(table);
            let message = format!("{name} has no key `{}`", key.value);
            self.faults.push(
                Finding::in_registry(Code::UnknownKey, self.file, key.span, message)
                    .help(format!("its keys are {keys}"))
                    .suggest(meant(&key.value, table)),
            );
        }
    }

    fn check_missing(
        &mut self,
        table: &Table,
        entries: &[(Located<String>, Rc<Node>)],
        node: &Node,
        name: &Name<'_>,
    ) {
        let has = |name: &str| entries.iter().any(|(key, _)| key.value == name);
        // A key that is only misspelt is not missing as well.
        let is_meant = |name: &str| {
            let mut unknown = entries
                .iter()
                .filter(|(key, _)| !table.fields.contains_key(&key.value));
            unknown.any(|(key, _)| meant(&key.value, table) == Some(name))
        };
        for missing in table.required.iter().filter(|name| !has(name)) {
            self.misfits.insert(node);
            if !is_meant(missing) {
                let span = self.first_line(node.span);
                let message = format!("{name} has no `{missing}`");
                let help = format!("add `{missing}: …`");
                self.misfit(Code::MissingKey, node, span, message, Some(help));
            }
        }
        if !table.exactly_one {
            return;
        }
        if entries.is_empty() {
            let message = format!("{name} is empty");
            let help = format!("give it one of {}", listed(table));
            self.misfit(Code::MissingKey, node, node.span, message, Some(help));
        }
        let mut known = entries
            .iter()
            .filter(|(key, _)| table.fields.contains_key(&key.value));
        if let (Some((first, _)), Some((second, _))) = (known.next(), known.next()) {
            let message = format!("{name} holds one key only");
            self.faults.push(
                Finding::in_registry(Code::WrongType, self.file, second.span, message)
                    .help("keep the one that matters most, or make two facts of it")
                    .related(self.file, first.span, "the first is here"),
            );
        }
    }

    fn misfit(
        &mut self,
        code: Code,
        node: &Node,
        span: Span,
        message: String,
        help: Option<String>,
    ) {
        self.misfits.insert(node);
        let mut fault = Finding::in_registry(code, self.file, span, message);
        fault.help = help;
        self.faults.push(fault);
    }

    /// A span cut at the end of its first line, for whole entries.
    fn first_line(&self, span: Span) -> Span {
        let line = self.file.slice(span).lines().next().unwrap_or_default();
        Span::new(span.start, span.start + line.trim_end().len())
    }
}

/// The key of a table that was most likely meant.
fn meant<'a>(key: &str, table: &'a Table) -> Option<&'a str> {
    nearest(key, table.fields.keys().map(String::as_str))
}

/// What a shape is called in messages.
fn noun(shape: &Shape) -> String {
    match shape {
        Shape::Text => "a text".to_owned(),
        Shape::Bool => "`true` or `false`".to_owned(),
        Shape::Choice(words) => one_of(words),
        Shape::List(_) => "a list".to_owned(),
        Shape::Map(_) => "a mapping".to_owned(),
        Shape::Table(table) => format!("a mapping with the keys {}", listed(table)),
        Shape::Either(scalar, table) => format!("{}, or {}", noun(scalar), noun(table)),
    }
}

fn one_of(words: &[String]) -> String {
    let quoted: Vec<String> = words.iter().map(|word| format!("`{word}`")).collect();
    quoted.join(" or ")
}

fn listed(table: &Table) -> String {
    let quoted: Vec<String> = table.fields.keys().map(|key| format!("`{key}`")).collect();
    quoted.join(", ")
}
