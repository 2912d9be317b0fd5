//! A fact as reports show it; they know nothing of registries.

use jiff::civil::Date;
use serde::Serialize;

use crate::finding::Severity;

/// A fact beside the articles that were held against it.
#[derive(Clone, Debug, Serialize)]
pub struct FactCard<'a> {
    /// Its id.
    pub id: &'a str,
    /// What is known to hold.
    pub statement: &'a str,
    /// The first day on which it holds, where there is one.
    pub from: Option<Date>,
    /// The last day on which it holds, where there is one.
    pub until: Option<Date>,
    /// The day after which it has to be looked at again.
    pub review_by: Option<Date>,
    /// How much a contradiction matters.
    pub severity: Severity,
    /// Words to select by.
    pub tags: Vec<&'a str>,
    /// A remark for those who keep the registry.
    pub note: Option<&'a str>,
    /// What stands behind it.
    pub sources: Vec<SourceCard<'a>>,
    /// The file of the registry.
    pub path: &'a str,
    /// The line of its id in that file, from 1.
    pub line: usize,
}

/// One source of a fact, as the registry has it.
#[derive(Clone, Debug, Serialize)]
pub struct SourceCard<'a> {
    /// Title of the publication.
    pub title: Option<&'a str>,
    /// Who published it.
    pub publisher: Option<&'a str>,
    /// When it was published: a day, a month or a year.
    pub published: Option<&'a str>,
    /// When it was looked up.
    pub retrieved: Option<&'a str>,
    /// Its very words.
    pub quote: Option<&'a str>,
    /// Its address.
    pub url: Option<&'a str>,
}
