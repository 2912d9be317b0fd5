//! What was found in the open articles, as of which version of their texts.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

use lsp_types::Uri;

use super::documents::{Documents, Open, Role};
use super::project::{Project, file_of};
use crate::check::{Checker, Silent};
use crate::finding::{Code, Finding};
use crate::lint::{Settings, lint_while};
use crate::source::{Source, Span};

/// The outcome of one text.
#[derive(Clone, Debug, Default)]
pub(super) struct Checked {
    /// All findings, supported ones included; of one that the project leaves out there are none.
    pub(super) findings: Vec<Finding>,
}

/// What is known of the text before an edit, and under which registry and settings.
#[derive(Debug, Default)]
pub(super) struct Known {
    checker: Option<Arc<Checker>>,
    settings: Settings,
    silent: Silent,
}

impl Known {
    /// What holds under these; all else is forgotten.
    fn under(&mut self, checker: &Arc<Checker>, settings: &Settings) -> &mut Silent {
        let same = self
            .checker
            .as_ref()
            .is_some_and(|known| Arc::ptr_eq(known, checker));
        if !same || self.settings != *settings {
            *self = Self {
                checker: Some(Arc::clone(checker)),
                settings: settings.clone(),
                silent: Silent::with_tellings(),
            };
        }
        &mut self.silent
    }
}

/// All open articles.
#[derive(Debug, Default)]
pub(super) struct Articles {
    checked: BTreeMap<String, Checked>,
    known: BTreeMap<String, Known>,
    /// Addresses of those that have to be checked again.
    dirty: BTreeSet<String>,
}

impl Articles {
    /// A text has changed, or is new.
    pub(super) fn touch(&mut self, uri: &Uri) {
        self.dirty.insert(uri.as_str().to_owned());
    }

    /// Whether what is known of a document is of an older text.
    pub(super) fn is_dirty(&self, uri: &str) -> bool {
        self.dirty.contains(uri)
    }

    /// There is no such document any more.
    pub(super) fn forget(&mut self, uri: &str) {
        self.dirty.remove(uri);
        self.checked.remove(uri);
        self.known.remove(uri);
    }

    /// A document was closed.
    pub(super) fn remove(&mut self, uri: &Uri) {
        self.forget(uri.as_str());
    }

    /// All that have to be checked again.
    pub(super) fn dirty(&self) -> impl Iterator<Item = &str> {
        self.dirty.iter().map(String::as_str)
    }

    /// What was last found in an article.
    pub(super) fn get(&self, uri: &Uri) -> Option<&Checked> {
        self.checked.get(uri.as_str())
    }

    /// What was found in each, by address.
    pub(super) fn all(&self) -> impl Iterator<Item = (&str, &Checked)> {
        self.checked.iter().map(|(uri, checked)| (&**uri, checked))
    }

    /// Checks an article. Returns whether that came to its end, which `go_on` may not let it.
    pub(super) fn check(
        &mut self,
        document: &Open,
        project: &mut Project<'_>,
        go_on: &dyn Fn() -> bool,
    ) -> bool {
        let key = document.uri.as_str();
        // Before: a text at which the program fails is not tried again and again.
        self.dirty.remove(key);
        let known = self.known.entry(key.to_owned()).or_default();
        let Some(findings) = check(document, &document.source, project, go_on, known) else {
            self.dirty.insert(key.to_owned());
            return false;
        };
        self.checked.insert(key.to_owned(), Checked { findings });
        true
    }

    /// What would be found in an article if it had this text.
    pub(super) fn try_text(
        &mut self,
        document: &Open,
        text: &Source,
        project: &mut Project<'_>,
    ) -> Vec<Finding> {
        let known = self.known.entry(document.uri.as_str().to_owned());
        check(document, text, project, &|| true, known.or_default()).unwrap_or_default()
    }

    /// Every article has to be checked again: the rules have changed.
    pub(super) fn touch_all(&mut self, documents: &Documents) {
        let all = documents.all().map(|open| open.uri.as_str().to_owned());
        self.dirty.extend(all);
    }
}

/// What is found in a text as if it stood in a document; `None` where `go_on` did not let it come to its end.
fn check(
    document: &Open,
    text: &Source,
    project: &mut Project<'_>,
    go_on: &dyn Fn() -> bool,
    known: &mut Known,
) -> Option<Vec<Finding>> {
    let Role::Article(markup) = document.role else {
        return Some(Vec::new());
    };
    let file = file_of(document);
    let Some(rules) = project.rules(&file) else {
        return Some(unchecked(document, project, &file));
    };
    if rules.excluded {
        return Some(Vec::new());
    }
    let Some(checker) = project.checker(&file) else {
        return Some(unchecked(document, project, &file));
    };
    let settings = &rules.settings;
    let silent = known.under(&checker, settings);
    let linted = lint_while(&checker, text.clone(), markup, settings, go_on, silent)?;
    let mut findings = linted.findings;
    project.mark_known(&rules, &mut findings);
    Some(findings)
}

/// Nothing can be checked: that is said once, at the head of the text, lest somebody takes it for clean.
fn unchecked(document: &Open, project: &mut Project<'_>, file: &Path) -> Vec<Finding> {
    let Some(first) = project.fault_of(file) else {
        return Vec::new();
    };
    let message = format!(
        "nothing is checked: {} ({})",
        first.message,
        first.primary.source.name()
    );
    let place = Span::default();
    let source = &document.source;
    let mut finding = Finding::in_article(first.code, source, place, message, "not checked");
    if first.code != Code::NoRegistry {
        let label = &first.primary;
        finding = finding.related(&label.source, label.span, "the first fault");
    }
    vec![finding]
}
