//! Values that remember where in a file they stand.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{self, Deserialize, Deserializer, SeqAccess, Visitor};
use serde::ser::{Serialize, SerializeTupleStruct, Serializer};

use super::{Source, Span};

/// A value of a YAML file with the place where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Located<T> {
    /// The value.
    pub value: T,
    /// Its scalar in the file, quotes included; for a list or a mapping all of it.
    pub span: Span,
}

impl<T> Located<T> {
    /// The name under which a deserializer that knows places is asked for one: it answers with a
    /// sequence of start, end and value.
    pub const MARKER: &'static str = "$factlint::Located";

    /// A value at a place.
    pub const fn new(value: T, span: Span) -> Self {
        Self { value, span }
    }

    /// Another value at the same place.
    pub fn with<U>(&self, value: U) -> Located<U> {
        Located::new(value, self.span)
    }
}

impl Located<String> {
    /// Where the bytes `at` of the value stand in its file. Where the scalar does not stand there word for
    /// word (escapes, folded lines, block scalars) this is the whole scalar.
    pub fn inner(&self, file: &Source, at: Span) -> Span {
        let written = file.slice(self.span);
        let quote = match written.as_bytes().first() {
            Some(b'"' | b'\'') if self.value.len() + 2 == written.len() => 1,
            _ => 0,
        };
        let verbatim = written
            .get(quote..written.len().saturating_sub(quote))
            .is_some_and(|body| body == self.value);
        if verbatim && self.value.get(at.range()).is_some() {
            at.shifted(self.span.start + quote)
        } else {
            self.span
        }
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Located<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Parts<T>(PhantomData<T>);

        impl<'de, T: Deserialize<'de>> Visitor<'de> for Parts<T> {
            type Value = Located<T>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a value with its place")
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut parts: A) -> Result<Self::Value, A::Error> {
                let missing = |at| de::Error::invalid_length(at, &"start, end and value");
                let start = parts.next_element()?.ok_or_else(|| missing(0))?;
                let end = parts.next_element()?.ok_or_else(|| missing(1))?;
                let value = parts.next_element()?.ok_or_else(|| missing(2))?;
                Ok(Located::new(value, Span::new(start, end)))
            }
        }

        deserializer.deserialize_tuple_struct(Self::MARKER, 3, Parts(PhantomData))
    }
}

/// As it is asked for: start, end and value.
impl<T: Serialize> Serialize for Located<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut parts = serializer.serialize_tuple_struct(Self::MARKER, 3)?;
        parts.serialize_field(&self.span.start)?;
        parts.serialize_field(&self.span.end)?;
        parts.serialize_field(&self.value)?;
        parts.end()
    }
}

/// The place is no part of the format: the schema is that of the value.
impl<T: schemars::JsonSchema> schemars::JsonSchema for Located<T> {
    fn inline_schema() -> bool {
        T::inline_schema()
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        T::schema_name()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        T::schema_id()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        T::json_schema(generator)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_of_the_value_is_found_only_where_the_scalar_stands_word_for_word() {
        let text = "a: ‘é’ one\nb: \"two words\"\nc: \"t\\x77o\"\nd: 'it''s'\n";
        let file = Source::new("a.yaml", text);
        let at = |needle: &str| {
            let start = text.find(needle).unwrap();
            Span::new(start, start + needle.len())
        };
        let inner = |value: &str, written: &str, range: Span| {
            let span = Located::new(value.to_owned(), at(written)).inner(&file, range);
            file.slice(span)
        };
        assert_eq!(inner("‘é’ one", "‘é’ one", Span::new(9, 12)), "one");
        assert_eq!(
            inner("two words", "\"two words\"", Span::new(4, 9)),
            "words"
        );
        assert_eq!(inner("two", "\"t\\x77o\"", Span::new(0, 1)), "\"t\\x77o\"");
        assert_eq!(inner("it's", "'it''s'", Span::new(0, 2)), "'it''s'");
        assert_eq!(
            inner("two words", "\"two words\"", Span::new(4, 99)),
            "\"two words\""
        );
    }
}
