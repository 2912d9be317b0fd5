//! Facts of the registry as reports show them.

use crate::registry::{Fact, Reference};
use crate::report::{FactCard, SourceCard};

/// What a report may tell of a fact.
pub fn card(fact: &Fact) -> FactCard<'_> {
    FactCard {
        id: &fact.id.value,
        statement: &fact.statement.value,
        from: fact.valid.from,
        until: fact.valid.until,
        review_by: fact.review_by.as_ref().map(|day| day.value),
        severity: fact.severity,
        tags: fact.tags.iter().map(String::as_str).collect(),
        note: fact.note.as_deref(),
        sources: fact.sources.iter().map(source).collect(),
        path: fact.file.name(),
        line: fact.file.position(fact.id.span.start).line,
    }
}

fn source(source: &Reference) -> SourceCard<'_> {
    SourceCard {
        title: source.title.as_deref(),
        publisher: source.publisher.as_deref(),
        published: source.published.as_deref(),
        retrieved: source.retrieved.as_deref(),
        quote: source.quote.as_deref(),
        url: source.url.as_deref(),
    }
}
