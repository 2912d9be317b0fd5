//! The start tag of an element with its attributes, and the day of publication that it may give.

use super::html_entities::decode_all;
use crate::source::Span;

/// Names of `<meta>` that give the day of publication, in lower case.
const DATES: [&str; 9] = [
    "date",
    "published",
    "pubdate",
    "article:published_time",
    "og:published_time",
    "datepublished",
    "dc.date",
    "dc.date.issued",
    "dcterms.issued",
];

/// A start tag as far as it was read.
#[derive(Default)]
pub(super) struct Tag {
    pub(super) name: Vec<u8>,
    pub(super) span: Span,
    /// The name of the attribute that is being read.
    pub(super) attribute: Vec<u8>,
    /// Names with the places of their values.
    pub(super) attributes: Vec<(Vec<u8>, Span)>,
}

impl Tag {
    /// Where the value of an attribute stands in the file.
    pub(super) fn value(&self, name: &[u8], source: &str) -> Option<Span> {
        let (_, span) = self.attributes.iter().find(|(found, _)| found == name)?;
        source.get(span.range()).map(|_| *span)
    }

    /// The value of an attribute, with its entities decoded.
    fn text(&self, name: &[u8], source: &str) -> Option<String> {
        let span = self.value(name, source)?;
        Some(decode_all(source.get(span.range())?))
    }

    /// The day of publication that `<meta name="date" content="…">` and its relatives give, and where it stands.
    pub(super) fn meta_date(&self, source: &str) -> Option<(String, Span)> {
        let name = [&b"name"[..], b"property", b"itemprop"]
            .iter()
            .find_map(|name| self.text(name, source))?;
        DATES
            .contains(&name.to_ascii_lowercase().as_str())
            .then(|| {
                Some((
                    self.text(b"content", source)?,
                    self.value(b"content", source)?,
                ))
            })?
    }

    /// That of `<time datetime="…">` where it is marked as the day of publication; any other may be that of an event.
    pub(super) fn time_date(&self, source: &str) -> Option<(String, Span)> {
        let published = self.attributes.iter().any(|(name, _)| name == b"pubdate")
            || self
                .text(b"itemprop", source)
                .is_some_and(|value| value == "datePublished")
            || self.text(b"class", source).is_some_and(|value| {
                let class = value.to_ascii_lowercase();
                class.contains("published") || class.contains("entry-date")
            });
        published.then(|| {
            Some((
                self.text(b"datetime", source)?,
                self.value(b"datetime", source)?,
            ))
        })?
    }
}
