//! Finding ClaimReviews in JSON-LD: in objects, arrays, `@graph`, feeds, and in the scripts of a page.

use std::collections::HashMap;

use serde_json::{Map, Value};

use super::review::Review;
use crate::document::scripts;
use crate::source::{Source, Span};

/// What a review cannot be read from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unread {
    /// Which of the file's reviews, from 1; `None` for a text that is no JSON.
    pub number: Option<usize>,
    /// Why.
    pub reason: String,
}

/// All reviews of a JSON file, or of the scripts of an HTML file, in order; and what cannot be read.
pub fn reviews(source: &Source) -> (Vec<Review>, Vec<Unread>) {
    let text = source.text();
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let is_page = text.trim_start().starts_with('<');
    let pieces = if is_page {
        scripts(text, "application/ld+json")
    } else {
        vec![Span::new(0, text.len())]
    };
    let mut found = Vec::new();
    let mut unread = Vec::new();
    let mut number = 0;
    for piece in pieces {
        let json = text.get(piece.range()).unwrap_or_default();
        let value: Value = match serde_json::from_str(json) {
            Ok(value) => value,
            Err(error) => {
                let what = if is_page { "a script" } else { "the file" };
                let reason = format!("{what} is no JSON that can be read: {error}");
                unread.push(Unread {
                    number: None,
                    reason,
                });
                continue;
            }
        };
        let mut graph = Graph::default();
        graph.index(&value);
        graph.each_review(&value, &mut |object| {
            number += 1;
            match Review::read(&graph, object) {
                Ok(review) => found.push(review),
                Err(reason) => unread.push(Unread {
                    number: Some(number),
                    reason,
                }),
            }
        });
    }
    (found, unread)
}

/// The objects of a document by their `@id`, so that a reference leads to what it stands for.
#[derive(Default)]
pub(super) struct Graph<'v> {
    by_id: HashMap<&'v str, &'v Map<String, Value>>,
}

impl<'v> Graph<'v> {
    // The parser has limited the depth.
    fn index(&mut self, value: &'v Value) {
        match value {
            Value::Array(items) => items.iter().for_each(|item| self.index(item)),
            Value::Object(object) => {
                if let (Some(Value::String(id)), true) = (object.get("@id"), object.len() > 1) {
                    self.by_id.entry(id).or_insert(object);
                }
                object.values().for_each(|item| self.index(item));
            }
            _ => {}
        }
    }

    fn each_review(&self, value: &'v Value, take: &mut impl FnMut(&'v Map<String, Value>)) {
        match value {
            Value::Array(items) => items.iter().for_each(|item| self.each_review(item, take)),
            Value::Object(object) if is_review(object) => take(object),
            Value::Object(object) => object
                .values()
                .for_each(|item| self.each_review(item, take)),
            _ => {}
        }
    }

    /// The first object that a property holds, references followed.
    pub(super) fn object(
        &self,
        object: &'v Map<String, Value>,
        key: &str,
    ) -> Option<&'v Map<String, Value>> {
        let value = match get(object, key)? {
            Value::Array(items) => items.first()?,
            value => value,
        };
        let inner = value.as_object()?;
        let id = inner.get("@id").filter(|_| inner.len() == 1);
        match id.and_then(Value::as_str) {
            Some(id) => self.by_id.get(id).copied(),
            None => Some(inner),
        }
    }
}

fn is_review(object: &Map<String, Value>) -> bool {
    let named = |kind: &Value| {
        kind.as_str()
            .is_some_and(|kind| local(kind) == "ClaimReview")
    };
    match object.get("@type") {
        Some(Value::Array(kinds)) => kinds.iter().any(named),
        Some(kind) => named(kind),
        None => false,
    }
}

/// A name of the vocabulary without what stands in front of it.
fn local(name: &str) -> &str {
    name.rsplit(['/', ':', '#']).next().unwrap_or(name)
}

fn get<'v>(object: &'v Map<String, Value>, key: &str) -> Option<&'v Value> {
    object.get(key).or_else(|| {
        let mut entries = object.iter();
        entries.find_map(|(name, value)| (local(name) == key).then_some(value))
    })
}

/// The first text or number that a property holds.
pub(super) fn text(object: &Map<String, Value>, key: &str) -> Option<String> {
    fn of(value: &Value) -> Option<String> {
        match value {
            Value::String(text) => Some(text.clone()),
            Value::Number(number) => Some(number.to_string()),
            Value::Array(items) => items.iter().find_map(of),
            Value::Object(object) => object.get("@value").and_then(of),
            _ => None,
        }
    }
    let text = of(get(object, key)?)?;
    (!text.trim().is_empty()).then_some(text)
}
