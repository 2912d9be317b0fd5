//! The shape of the format, taken from its JSON Schema.
//!
//! The schema is generated from the raw types, so the format is told once: editors, the check of shape
//! (`fit.rs`) and the decoding cannot disagree.

use std::collections::BTreeMap;

use serde_json::Value;

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
    pub required: Vec<String>,
    /// Whether exactly one key has to be there.
    pub exactly_one: bool,
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
}
