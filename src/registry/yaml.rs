//! YAML text → a tree of nodes with their places. The only module that knows the YAML crate.
//!
//! The tree is built from the parser's events, so that every scalar, key and collection has its place, and a
//! fault in one part of a file does not hide the faults of another.

use std::rc::Rc;

use rustc_hash::{FxHashMap, FxHashSet};
use serde_yaml::granit_parser::{self, Event, Parser, ScalarStyle, StructureStyle};

use crate::finding::{Code, Finding};
use crate::limits::{Limit, Limits};
use crate::source::{Located, Source, Span};

/// One node of a YAML document.
#[derive(Debug)]
pub(super) struct Node {
    pub span: Span,
    pub kind: Kind,
    /// Nodes below and including this one, aliases unfolded.
    size: usize,
}

/// What a node holds.
#[derive(Debug)]
pub(super) enum Kind {
    /// A scalar. A plain one may mean a number, a truth value or nothing; a quoted one is text.
    Scalar { text: String, plain: bool },
    /// An alias without an anchor, which has been told.
    Broken,
    /// A list.
    List(Vec<Rc<Node>>),
    /// A mapping in the order of the file, each key once.
    Map(Vec<(Located<String>, Rc<Node>)>),
}

impl Node {
    /// Whether it stands for "no value": empty, `~` or `null`.
    pub(super) fn is_null(&self) -> bool {
        matches!(&self.kind, Kind::Scalar { text, plain: true }
            if matches!(text.as_str(), "" | "~" | "null" | "Null" | "NULL"))
    }

    /// The value of `true` and `false`; YAML 1.1's `yes`, `on` and their like are text.
    pub(super) fn as_bool(&self) -> Option<bool> {
        match &self.kind {
            Kind::Scalar { text, plain: true } => text.parse().ok(),
            _ => None,
        }
    }
}

/// Reads one file. The node is `None` where the file holds no value or cannot be read at all; faults are
/// added to `faults`.
pub(super) fn parse(file: &Source, limits: &Limits, faults: &mut Vec<Finding>) -> Option<Rc<Node>> {
    let text = file.text();
    let bom = if text.starts_with('\u{feff}') {
        '\u{feff}'.len_utf8()
    } else {
        0
    };
    let mut options = granit_parser::Options::default();
    options.set_emit_comments(false);
    options.emit_unresolved_aliases = true;
    let mut builder = Builder {
        file,
        bom,
        limits,
        faults,
        open: Vec::new(),
        anchors: FxHashMap::default(),
        aliased: 0,
        root: None,
    };
    for event in Parser::new_from_str_with_options(&text[bom..], options) {
        let step = match event {
            Ok((event, span)) => builder.accept(event, &span),
            Err(error) => Err(builder.unreadable(&error)),
        };
        if let Err(fault) = step {
            builder.faults.push(*fault);
            return None;
        }
    }
    builder.root
}

/// A collection that has begun and not ended.
struct Open {
    anchor: usize,
    start: usize,
    flow: bool,
    size: usize,
    content: Content,
}

enum Content {
    List(Vec<Rc<Node>>),
    Map {
        entries: Vec<(Located<String>, Rc<Node>)>,
        seen: FxHashSet<String>,
        key: Key,
    },
}

/// What a mapping waits for.
enum Key {
    /// A key.
    Wanted,
    /// The value of this key.
    Have(Located<String>),
    /// A value to be dropped: its key was faulty, which has been told.
    Faulty,
}

struct Builder<'a> {
    file: &'a Source,
    bom: usize,
    limits: &'a Limits,
    faults: &'a mut Vec<Finding>,
    open: Vec<Open>,
    anchors: FxHashMap<usize, Rc<Node>>,
    aliased: usize,
    root: Option<Rc<Node>>,
}

type Step = Result<(), Box<Finding>>;

impl Builder<'_> {
    fn place(&self, span: &granit_parser::Span) -> Span {
        let range = span.byte_range().unwrap_or_default();
        Span::from(range).shifted(self.bom)
    }

    /// The character at an offset of the parser's, or the place behind the last one.
    fn char_at(&self, at: usize) -> Span {
        let text = self.file.text();
        let mut start = (at + self.bom).min(text.len());
        while !text.is_char_boundary(start) {
            start -= 1;
        }
        let len = text[start..].chars().next().map_or(0, char::len_utf8);
        Span::new(start, start + len)
    }

    /// What the parser stumbled over, with the usual cause where the place gives it away.
    fn unreadable(&self, error: &granit_parser::ScanError) -> Box<Finding> {
        let span = self.char_at(error.marker().byte_offset().unwrap_or(0));
        let mut fault = self.syntax(span, format!("this is not valid YAML: {}", error.info()));
        let text = self.file.text();
        let line = text[..span.start].rfind('\n').map_or(0, |at| at + 1);
        let indent = text[line..].trim_start_matches(['\r', ' ']);
        fault.help = if indent.starts_with('\t') {
            Some("indent with spaces, not with tabs".to_owned())
        } else if self.file.slice(span) == ":" {
            Some(
                "a colon and a space end a key: put quotes around a text that holds them"
                    .to_owned(),
            )
        } else {
            None
        };
        fault
    }

    fn syntax(&self, span: Span, message: impl Into<String>) -> Box<Finding> {
        Box::new(Finding::in_registry(
            Code::YamlSyntax,
            self.file,
            span,
            message,
        ))
    }

    fn accept(&mut self, event: Event<'_>, at: &granit_parser::Span) -> Step {
        let span = self.place(at);
        match event {
            Event::Scalar(text, style, anchor, tag) => {
                self.check_tag(tag.as_deref(), at);
                let plain = style == ScalarStyle::Plain && tag.is_none();
                let node = Node {
                    span: self.trimmed(span),
                    kind: Kind::Scalar {
                        text: text.into_owned(),
                        plain,
                    },
                    size: 1,
                };
                self.add(Rc::new(node), anchor);
            }
            Event::SequenceStart(style, anchor, tag) => {
                self.check_tag(tag.as_deref(), at);
                self.begin(style, anchor, span, Content::List(Vec::new()))?;
            }
            Event::MappingStart(style, anchor, tag) => {
                self.check_tag(tag.as_deref(), at);
                let content = Content::Map {
                    entries: Vec::new(),
                    seen: FxHashSet::default(),
                    key: Key::Wanted,
                };
                self.begin(style, anchor, span, content)?;
            }
            Event::SequenceEnd | Event::MappingEnd => self.end(span),
            Event::Alias(anchor) => {
                let Some(node) = self.anchors.get(&anchor).cloned() else {
                    let message = "this alias stands inside the value that it names";
                    return Err(self.syntax(span, message));
                };
                self.aliased = self.aliased.saturating_add(node.size);
                if self.aliased > self.limits.of(Limit::YamlAliases) {
                    let told = self.limits.told(Limit::YamlAliases);
                    let message = format!("the aliases of this file unfold to more than {told}");
                    return Err(self.syntax(span, message));
                }
                self.add(node, 0);
            }
            Event::UnresolvedAlias(name) => {
                let message = format!("no anchor `&{name}` stands before this alias");
                let fault = self.syntax(span, message);
                self.faults.push(*fault);
                let kind = Kind::Broken;
                self.add(
                    Rc::new(Node {
                        span,
                        kind,
                        size: 1,
                    }),
                    0,
                );
            }
            Event::DocumentStart(..) if self.root.is_some() => {
                let message = "a second document begins here: a registry file holds one";
                return Err(self.syntax(span, message));
            }
            _ => {}
        }
        Ok(())
    }

    /// Tags of YAML's own types are harmless, others would be ignored in silence.
    fn check_tag(&mut self, tag: Option<&granit_parser::Tag>, at: &granit_parser::Span) {
        if tag.is_some_and(|tag| !tag.is_yaml_core_schema()) {
            let span = self.place(&at.tag_span().unwrap_or(*at));
            let mut fault = self.syntax(span, "the registry's format has no tags");
            fault.help = Some("remove it".to_owned());
            self.faults.push(*fault);
        }
    }

    fn begin(
        &mut self,
        style: StructureStyle,
        anchor: usize,
        span: Span,
        content: Content,
    ) -> Step {
        if self.open.len() >= self.limits.of(Limit::YamlDepth) {
            let told = self.limits.told(Limit::YamlDepth);
            let message = format!("values are nested deeper than {told}");
            return Err(self.syntax(self.char_at(span.start - self.bom), message));
        }
        self.open.push(Open {
            anchor,
            start: span.start,
            flow: style == StructureStyle::Flow,
            size: 1,
            content,
        });
        Ok(())
    }

    fn end(&mut self, span: Span) {
        let Some(open) = self.open.pop() else { return };
        let (last, kind) = match open.content {
            Content::List(items) => (items.last().map(|item| item.span.end), Kind::List(items)),
            Content::Map { entries, .. } => {
                let last = entries
                    .last()
                    .map(|(key, value)| value.span.end.max(key.span.end));
                (last, Kind::Map(entries))
            }
        };
        // A block collection ends where the next thing begins; its own text ends with its last value. (An
        // alias as the last value stands elsewhere.)
        let end = match last {
            Some(last) if !open.flow && last > open.start && last <= span.end => last,
            _ => span.end,
        };
        let node = Node {
            span: self.trimmed(Span::new(open.start, end)),
            kind,
            size: open.size,
        };
        self.add(Rc::new(node), open.anchor);
    }

    /// A span without the white space at its end.
    fn trimmed(&self, span: Span) -> Span {
        let len = self.file.slice(span).trim_end().len();
        Span::new(span.start, span.start + len)
    }

    fn add(&mut self, node: Rc<Node>, anchor: usize) {
        if anchor != 0 {
            self.anchors.insert(anchor, Rc::clone(&node));
        }
        let Some(parent) = self.open.last_mut() else {
            self.root = Some(node);
            return;
        };
        parent.size = parent.size.saturating_add(node.size);
        match &mut parent.content {
            Content::List(items) => items.push(node),
            Content::Map { entries, seen, key } => match std::mem::replace(key, Key::Wanted) {
                Key::Have(name) => entries.push((name, node)),
                Key::Faulty => {}
                Key::Wanted => {
                    let Kind::Scalar { text, .. } = &node.kind else {
                        *key = Key::Faulty;
                        let fault = self.syntax(node.span, "a key has to be a plain word");
                        self.faults.push(*fault);
                        return;
                    };
                    if seen.insert(text.clone()) {
                        *key = Key::Have(Located::new(text.clone(), node.span));
                        return;
                    }
                    let message = format!("the key `{text}` stands here a second time");
                    let first = entries.iter().find(|(name, _)| name.value == *text);
                    let mut fault =
                        Finding::in_registry(Code::DuplicateKey, self.file, node.span, message);
                    if let Some((first, _)) = first {
                        fault = fault.related(self.file, first.span, "first here");
                    }
                    *key = Key::Faulty;
                    self.faults.push(fault);
                }
            },
        }
    }
}
