//! A tree of nodes → the raw types, through serde, with the places kept.

use serde::de::value::{MapDeserializer, SeqDeserializer};
use serde::de::{
    self, Deserialize, DeserializeSeed, Deserializer, IntoDeserializer, SeqAccess, Visitor,
};

use super::fit::Misfits;
use super::yaml::{Kind, Node};
use crate::source::{Located, Span};

/// Why a node could not be decoded. The check of shape comes first, so this is never the only fault.
pub(super) type Error = de::value::Error;

/// Decodes a node; entries of lists and mappings that are misfits are left out.
pub(super) fn decode<'a, T: Deserialize<'a>>(
    node: &'a Node,
    misfits: &'a Misfits,
) -> Result<T, Error> {
    T::deserialize(At { node, misfits })
}

/// A node as serde's source of values. Scalars come as text, whatever they look like; a place is given to
/// whoever asks for [`Located`].
#[derive(Clone, Copy)]
struct At<'a> {
    node: &'a Node,
    misfits: &'a Misfits,
}

impl<'a> At<'a> {
    /// A node below this one, if it can be decoded.
    fn below(self, node: &'a Node) -> Option<Self> {
        let is_misfit = self.misfits.contains(&std::ptr::from_ref(node));
        (!is_misfit).then_some(Self { node, ..self })
    }
}

impl<'de> Deserializer<'de> for At<'de> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match &self.node.kind {
            Kind::Scalar { text, .. } => visitor.visit_borrowed_str(text),
            Kind::Broken => visitor.visit_unit(),
            Kind::List(items) => {
                let items = items.iter().filter_map(|node| self.below(node));
                visitor.visit_seq(SeqDeserializer::new(items))
            }
            Kind::Map(entries) => {
                let entries = entries
                    .iter()
                    .filter_map(|(key, node)| Some((Key(key), self.below(node)?)));
                visitor.visit_map(MapDeserializer::new(entries))
            }
        }
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.node.as_bool() {
            Some(value) => visitor.visit_bool(value),
            None => self.deserialize_any(visitor),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        if self.node.is_null() {
            visitor.visit_none()
        } else {
            visitor.visit_some(self)
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Error> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        _len: usize,
        visitor: V,
    ) -> Result<V::Value, Error> {
        if name == Located::<()>::MARKER {
            visitor.visit_seq(Parts::new(self.node.span, self))
        } else {
            self.deserialize_any(visitor)
        }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        match &self.node.kind {
            Kind::Scalar { text, .. } => visitor.visit_enum(text.as_str().into_deserializer()),
            _ => Err(de::Error::custom("a word is wanted")),
        }
    }

    serde::forward_to_deserialize_any! {
        i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct seq
        tuple map struct identifier ignored_any
    }
}

impl<'de> IntoDeserializer<'de, Error> for At<'de> {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

/// A key of a mapping.
#[derive(Clone, Copy)]
struct Key<'a>(&'a Located<String>);

impl<'de> Deserializer<'de> for Key<'de> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_borrowed_str(&self.0.value)
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        _len: usize,
        visitor: V,
    ) -> Result<V::Value, Error> {
        if name == Located::<()>::MARKER {
            visitor.visit_seq(Parts::new(self.0.span, self))
        } else {
            self.deserialize_any(visitor)
        }
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit
        unit_struct newtype_struct seq tuple map struct enum identifier ignored_any
    }
}

impl<'de> IntoDeserializer<'de, Error> for Key<'de> {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

/// Start, end and value of a [`Located`].
struct Parts<D> {
    span: Span,
    value: Option<D>,
    next: usize,
}

impl<D> Parts<D> {
    fn new(span: Span, value: D) -> Self {
        Self {
            span,
            value: Some(value),
            next: 0,
        }
    }
}

impl<'de, D: Deserializer<'de, Error = Error>> SeqAccess<'de> for Parts<D> {
    type Error = Error;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Error> {
        self.next += 1;
        match self.next {
            1 => seed
                .deserialize(self.span.start.into_deserializer())
                .map(Some),
            2 => seed
                .deserialize(self.span.end.into_deserializer())
                .map(Some),
            _ => self
                .value
                .take()
                .map(|value| seed.deserialize(value))
                .transpose(),
        }
    }
}
