//! What stands behind a fact, and when it has to be looked at again.

use jiff::civil::Date;

use crate::finding::{Code, Finding, Severity};
use crate::registry::{Fact, Reference};

/// A fact that names no source that somebody could look up.
pub(super) fn unsourced(fact: &Fact) -> Option<Finding> {
    let names = |source: &Reference| {
        [&source.url, &source.title, &source.publisher]
            .iter()
            .any(|part| part.is_some())
    };
    if fact.sources.iter().any(names) {
        return None;
    }
    let id = &fact.id;
    let message = format!("`{}` has no source", id.value);
    let mut finding = Finding::in_registry(Code::UnsourcedFact, &fact.file, id.span, message)
        .help("name an address, a title or a publisher under `sources`");
    finding.severity = Severity::Warning;
    finding.fact = Some(id.value.clone());
    Some(finding)
}

/// A fact that is past its `review_by` on a day, and still holds on it.
pub(super) fn overdue(fact: &Fact, today: Date) -> Option<Finding> {
    let due = fact.review_by.as_ref()?;
    if due.value >= today || fact.valid.until.is_some_and(|until| until < today) {
        return None;
    }
    let id = &fact.id.value;
    let message = format!("`{id}` was to be reviewed by {}", due.value);
    let mut finding = Finding::in_registry(Code::ReviewOverdue, &fact.file, due.span, message)
        .help("look at the fact again, then move `review_by` or end its validity");
    finding.severity = Severity::Warning;
    finding.primary.message = "overdue".to_owned();
    finding.fact = Some(id.clone());
    Some(finding)
}
