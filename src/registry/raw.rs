//! The YAML format: every key, once. The JSON Schema, the check of shape and the decoding come from these types.

use schemars::JsonSchema;
use serde::Deserialize;

use super::entries::Entries;
use crate::assertion::{RawExpect, text};
use crate::finding::Severity;
use crate::source::Located;

/// A file of the registry.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
#[schemars(rename = "Registry", deny_unknown_fields)]
pub(super) struct RawFile {
    /// Registries whose facts and entities belong to this one: folders or files, relative to this file's folder.
    pub extends: Vec<Located<String>>,
    /// Things with names, by id.
    pub entities: Entries<RawEntity>,
    /// What is known to hold.
    pub facts: Vec<Located<RawFact>>,
}

/// A thing with names.
#[derive(Debug, Deserialize, JsonSchema)]
#[schemars(rename = "Entity", deny_unknown_fields)]
pub(super) struct RawEntity {
    /// The names it goes by; the first is the one to be shown.
    pub names: Vec<Located<String>>,
    /// Names that look like it and belong to something else.
    #[serde(default)]
    pub not: Vec<Located<String>>,
    /// What it is: "government", "country", "group".
    pub class: Option<Located<String>>,
}

/// One assertion. `id` and `statement` are enough.
#[derive(Debug, Deserialize, JsonSchema)]
#[schemars(rename = "Fact", deny_unknown_fields)]
pub(super) struct RawFact {
    /// A name for it, unique in the registry: letters, digits, `-`, `_`, `.` and `/`.
    #[schemars(schema_with = "text::scalar")]
    pub id: Located<String>,
    /// A sentence that is known to hold.
    pub statement: Located<String>,
    /// What the statement's reading is pinned to.
    pub expect: Option<Located<RawExpect>>,
    /// Cues of which one must stand in a claim for the fact to speak.
    #[serde(default)]
    pub about: Vec<Located<String>>,
    /// When it holds.
    pub valid: Option<RawValidity>,
    /// The day after which it has to be looked at again.
    #[serde(default)]
    #[schemars(schema_with = "text::scalar")]
    pub review_by: Option<Located<String>>,
    /// How much a contradiction matters; `error` where it is not given.
    pub severity: Option<Severity>,
    /// Free words to select facts by.
    #[serde(default)]
    pub tags: Vec<Located<String>>,
    /// What stands behind it.
    #[serde(default)]
    pub sources: Vec<Located<RawSource>>,
    /// A remark for the people who keep the registry.
    pub note: Option<String>,
    /// Sentences with the verdict that this fact must give them.
    pub tests: Option<RawTests>,
}

/// When a fact holds; an end that is left out is open.
#[derive(Debug, Deserialize, JsonSchema)]
#[schemars(rename = "Validity", deny_unknown_fields)]
pub(super) struct RawValidity {
    /// First day; of a month or year its first one.
    #[serde(default)]
    #[schemars(schema_with = "text::scalar")]
    pub from: Option<Located<String>>,
    /// Last day; of a month or year its last one.
    #[serde(default)]
    #[schemars(schema_with = "text::scalar")]
    pub until: Option<Located<String>>,
}

/// One source of a fact.
#[derive(Debug, Deserialize, JsonSchema)]
#[schemars(rename = "Source", deny_unknown_fields)]
pub(super) struct RawSource {
    /// Its address.
    pub url: Option<Located<String>>,
    /// Title of the publication.
    pub title: Option<Located<String>>,
    /// Who published it.
    pub publisher: Option<Located<String>>,
    /// When it was published: a day, a month or a year.
    #[serde(default)]
    #[schemars(schema_with = "text::scalar")]
    pub published: Option<Located<String>>,
    /// When it was looked up.
    #[serde(default)]
    #[schemars(schema_with = "text::scalar")]
    pub retrieved: Option<Located<String>>,
    /// Its very words.
    pub quote: Option<Located<String>>,
}

/// A fact's own tests.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[schemars(rename = "Tests", deny_unknown_fields)]
pub(super) struct RawTests {
    /// Sentences that the fact supports.
    #[serde(default)]
    pub supported: Vec<Located<String>>,
    /// Sentences that it contradicts.
    #[serde(default)]
    pub contradicted: Vec<Located<String>>,
    /// Sentences on its topic that it neither supports nor contradicts.
    #[serde(default)]
    pub unsupported: Vec<Located<String>>,
    /// Sentences that are none of its business.
    #[serde(default)]
    pub silent: Vec<Located<String>>,
}
