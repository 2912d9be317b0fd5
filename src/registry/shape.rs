//! The shape of the format, taken from its JSON Schema, and its check against a tree of nodes.
//!
//! The schema is generated from the raw types, so the format is told once: editors, this check and the decoding
//! cannot disagree. All faults of shape are found in one walk.

use std::collections::BTreeMap;

use serde_json::Value;

use super::nearest::nearest;
use super::yaml::{Kind, Node};
use crate::finding::{Code, Finding};
use crate::source::{Located, Source, Span};

/// What may stand in a place.
#[derive(Debug)]
pub(super) enum Shape {
    /// Any scalar, taken as it is written.
    Text,
    /// `true` or `false`.
    Bool,
    /// One of a few words.
    Choice(Vec<String>),
    /// A list of such.
    List(Box<Shape>),
    /// A mapping with free keys.
    Map(Box<Shape>),
    /// A mapping with these keys.
    Table(Table),
    /// A scalar of the first shape, or a mapping of the second.
    Either(Box<Shape>, Box<Shape>),
}

/// A mapping with known keys.
#[derive(Debug)]
pub(super) struct Table {
    /// The keys and what they hold.
    pub fields: BTreeMap<String, Shape>,
    /// Keys that have to be there.
    required: Vec<String>,
    /// Whether exactly one key has to be there.
    exactly_one: bool,
}

impl Shape {
    /// Reads a schema without references. `None` for what the format does not use.
    pub(super) fn from_schema(schema: &Value) -> Option<Shape> {
        if let Some(choices) = schema.get("anyOf").or_else(|| schema.get("oneOf")) {
            return Self::from_choices(choices.as_array()?);
        }
        if let Some(words) = schema.get("enum") {
            let words = words.as_array()?.iter().filter_map(Value::as_str);
            return Some(Shape::Choice(words.map(str::to_owned).collect()));
        }
        // `["string", "integer"]` is a text that YAML could take for a number; "null" an optional value.
        let kind = match schema.get("type")? {
            Value::Array(kinds) => kinds.first()?.as_str()?,
            kind => kind.as_str()?,
        };
        match kind {
            "string" | "number" | "integer" => Some(Shape::Text),
            "boolean" => Some(Shape::Bool),
            "array" => Some(Shape::List(Box::new(Self::from_schema(
                schema.get("items")?,
            )?))),
            "object" => match schema.get("properties").and_then(Value::as_object) {
                Some(properties) => {
                    let field = |(name, schema): (&String, &Value)| {
                        Some((name.clone(), Self::from_schema(schema)?))
                    };
                    let required = schema.get("required").and_then(Value::as_array);
                    Some(Shape::Table(Table {
                        fields: properties.iter().map(field).collect::<Option<_>>()?,
                        required: required
                            .into_iter()
                            .flatten()
                            .filter_map(|name| Some(name.as_str()?.to_owned()))
                            .collect(),
                        exactly_one: schema.get("minProperties").is_some(),
                    }))
                }
                None => {
                    let values = Self::from_schema(schema.get("additionalProperties")?)?;
                    Some(Shape::Map(Box::new(values)))
                }
            },
            _ => None,
        }
    }

    fn from_choices(choices: &[Value]) -> Option<Shape> {
        let is_null = |choice: &&Value| choice.get("type").and_then(Value::as_str) == Some("null");
        let choices: Vec<&Value> = choices.iter().filter(|choice| !is_null(choice)).collect();
        let words: Option<Vec<String>> = choices
            .iter()
            .map(|choice| Some(choice.get("const")?.as_str()?.to_owned()))
            .collect();
        match (words, choices.as_slice()) {
            (Some(words), _) if !words.is_empty() => Some(Shape::Choice(words)),
            (_, [only]) => Self::from_schema(only),
            (_, [scalar, table]) => Some(Shape::Either(
                Box::new(Self::from_schema(scalar)?),
                Box::new(Self::from_schema(table)?),
            )),
            _ => None,
        }
    }

    /// What it is called in messages.
    fn noun(&self) -> String {
        match self {
            Shape::Text => "a text".to_owned(),
            Shape::Bool => "`true` or `false`".to_owned(),
            Shape::Choice(words) => one_of(words),
            Shape::List(_) => "a list".to_owned(),
            Shape::Map(_) => "a mapping".to_owned(),
            Shape::Table(table) => {
                format!("a mapping with the keys {}", listed(table.fields.keys()))
            }
            Shape::Either(scalar, table) => format!("{}, or {}", scalar.noun(), table.noun()),
        }
    }
}

/// Walks a tree and collects what does not fit.
pub(super) struct Checker<'a> {
    pub file: &'a Source,
    pub faults: &'a mut Vec<Finding>,
}

impl Checker<'_> {
    /// Checks a node; `name` says what it is, `at` where to point if it is empty (its key).
    pub(super) fn check(&mut self, shape: &Shape, node: &Node, name: &str, at: Span) {
        match (shape, &node.kind) {
            (Shape::Either(scalar, table), kind) => {
                let is_scalar = matches!(kind, Kind::Scalar { .. });
                let shape = if is_scalar { scalar } else { table };
                self.check(shape, node, name, at);
            }
            _ if node.is_null() => {
                let span = if node.span.is_empty() { at } else { node.span };
                self.fault(Code::WrongType, span, format!("{name} is empty"))
                    .help = Some(format!("give it {}, or remove the key", shape.noun()));
            }
            (Shape::Text, Kind::Scalar { .. }) => {}
            (Shape::Bool, Kind::Scalar { .. }) if node.as_bool().is_some() => {}
            (Shape::Choice(words), Kind::Scalar { text, .. }) => {
                if !words.contains(text) {
                    let message = format!("{name} cannot be `{text}`: it is {}", one_of(words));
                    let near = nearest(text, words.iter().map(String::as_str));
                    let fault =
                        Finding::in_registry(Code::UnknownValue, self.file, node.span, message);
                    self.faults.push(fault.suggest(near));
                }
            }
            (Shape::List(items), Kind::List(nodes)) => {
                for node in nodes {
                    self.check(items, node, &format!("an entry of {name}"), node.span);
                }
            }
            (Shape::Map(values), Kind::Map(entries)) => {
                for (key, node) in entries {
                    self.check(values, node, &format!("`{}`", key.value), key.span);
                }
            }
            (Shape::Table(table), Kind::Map(entries)) => {
                self.check_table(table, entries, node, name);
            }
            _ => {
                let span = self.first_line(node.span);
                let found = match &node.kind {
                    Kind::Scalar { .. } => "a single value",
                    Kind::List(_) => "a list",
                    Kind::Map(_) => "a mapping",
                };
                let message = format!("{name} has to be {}, and this is {found}", shape.noun());
                let help = match (shape, &node.kind) {
                    (Shape::List(_), Kind::Scalar { text, .. }) => {
                        Some(format!("write `[{text}]`"))
                    }
                    (Shape::Text, Kind::Map(_)) => {
                        Some("quote the text if the colon in it belongs to it".to_owned())
                    }
                    (Shape::Bool, _) => Some("write `true` or `false`".to_owned()),
                    _ => None,
                };
                self.fault(Code::WrongType, span, message).help = help;
            }
        }
    }

    fn check_table(
        &mut self,
        table: &Table,
        entries: &[(Located<String>, std::rc::Rc<Node>)],
        node: &Node,
        name: &str,
    ) {
        for (key, value) in entries {
            match table.fields.get(&key.value) {
                Some(shape) => self.check(shape, value, &format!("`{}`", key.value), key.span),
                None => {
                    let free = table.fields.keys().map(String::as_str);
                    let near = nearest(&key.value, free);
                    let message = format!("{name} has no key `{}`", key.value);
                    let keys = listed(table.fields.keys());
                    let fault =
                        Finding::in_registry(Code::UnknownKey, self.file, key.span, message)
                            .help(format!("its keys are {keys}"))
                            .suggest(near);
                    self.faults.push(fault);
                }
            }
        }
        let has = |name: &String| entries.iter().any(|(key, _)| key.value == *name);
        for missing in table.required.iter().filter(|name| !has(name)) {
            let span = self.first_line(node.span);
            let message = format!("{name} has no `{missing}`");
            self.fault(Code::MissingKey, span, message).help = Some(format!("add `{missing}: …`"));
        }
        if table.exactly_one {
            let mut known = entries
                .iter()
                .filter(|(key, _)| table.fields.contains_key(&key.value));
            if let (Some((first, _)), Some((second, _))) = (known.next(), known.next()) {
                let message = format!("{name} holds one key only");
                let fault = Finding::in_registry(Code::WrongType, self.file, second.span, message)
                    .help("keep the one that matters most, or make two facts of it")
                    .related(self.file, first.span, "the first is here");
                self.faults.push(fault);
            }
            if entries.is_empty() {
                let message = format!("{name} is empty");
                let help = format!("give it one of {}", listed(table.fields.keys()));
                self.fault(Code::MissingKey, node.span, message).help = Some(help);
            }
        }
    }

    fn fault(&mut self, code: Code, span: Span, message: String) -> &mut Finding {
        self.faults
            .push(Finding::in_registry(code, self.file, span, message));
        let last = self.faults.len() - 1;
        &mut self.faults[last]
    }

    /// A span cut at the end of its first line, for whole entries.
    fn first_line(&self, span: Span) -> Span {
        let line = self.file.slice(span).lines().next().unwrap_or_default();
        Span::new(span.start, span.start + line.trim_end().len())
    }
}

fn one_of(words: &[String]) -> String {
    let quoted: Vec<String> = words.iter().map(|word| format!("`{word}`")).collect();
    quoted.join(" or ")
}

fn listed<'a>(words: impl Iterator<Item = &'a String>) -> String {
    words
        .map(|word| format!("`{word}`"))
        .collect::<Vec<_>>()
        .join(", ")
}
