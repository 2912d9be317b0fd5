//! All diagnostics as they are now, by file: of open articles, of registries and configurations, and in the YAML what
//! rests on each fact.

use std::collections::{BTreeMap, BTreeSet};

use lsp_types::{Diagnostic, DiagnosticSeverity, Location, NumberOrString};

use super::diagnostics::{SOURCE, Writer};
use super::documents::Role;
use super::publish::ByFile;
use super::registries::is_current;
use super::session::Session;
use crate::finding::{Code, Finding, Label};
use crate::registry::Fact;
use crate::report::plural;

/// Nobody looks at more in one file, and no editor draws them in time.
pub(super) const MOST: usize = 1000;

impl Session<'_> {
    /// The diagnostics of all files that have some.
    pub(super) fn diagnostics(&self) -> ByFile {
        let mut files = ByFile::new();
        self.with_writer(|writer| {
            let mut told = BTreeSet::new();
            let articles = self.articles.all().flat_map(|(_, one)| &one.findings);
            for finding in articles.filter(|found| writer.tells(found)) {
                // An overdue fact is told once, however many articles rest on it.
                let is_new =
                    finding.code != Code::ReviewOverdue || told.insert(finding.fingerprint.clone());
                if is_new {
                    add(&mut files, writer, &finding.primary, || {
                        writer.diagnostic(finding)
                    });
                }
            }
            for fault in self.project.faults() {
                if told.insert(fault.fingerprint.clone()) {
                    add(&mut files, writer, &fault.primary, || {
                        writer.diagnostic(fault)
                    });
                }
            }
            if self.client.back_references {
                self.back_references(&mut files, writer);
            }
        });
        files
    }

    /// In each open file of facts: which facts open articles rest on, or contradict.
    fn back_references(&self, files: &mut ByFile, writer: &Writer<'_>) {
        let yaml = self.documents.all().filter(|open| open.role == Role::Yaml);
        for open in yaml {
            let name = open.source.name();
            // Places of an older text are no places of this one.
            let checker = self.project.holding(name);
            let Some(checker) = checker.filter(|checker| is_current(checker, &open.source)) else {
                continue;
            };
            let mut uses: BTreeMap<&str, Vec<&Finding>> = BTreeMap::new();
            let articles = self.articles.all().flat_map(|(_, one)| &one.findings);
            for finding in articles.filter(|found| found.code != Code::ReviewOverdue) {
                if let Some(fact) = finding.fact.as_deref() {
                    uses.entry(fact).or_default().push(finding);
                }
            }
            let facts = uses
                .iter()
                .filter_map(|(id, uses)| Some((checker.fact(id)?, uses)));
            let here = facts.filter(|(fact, _)| fact.file.name() == name);
            for (fact, uses) in here {
                let label = Label {
                    source: fact.file.clone(),
                    span: fact.id.span,
                    message: String::new(),
                };
                add(files, writer, &label, || {
                    self.back_reference(fact, uses, writer)
                });
            }
        }
    }

    fn back_reference(&self, fact: &Fact, uses: &[&Finding], writer: &Writer<'_>) -> Diagnostic {
        let related = uses.iter().filter_map(|finding| {
            let location = Location {
                uri: (writer.address)(&finding.primary.source)?,
                range: writer
                    .encoding
                    .range(&finding.primary.source, finding.primary.span),
            };
            Some(lsp_types::DiagnosticRelatedInformation {
                location,
                message: finding.code.as_str().to_owned(),
            })
        });
        let against = uses.iter().any(|found| found.code == Code::Contradicted);
        Diagnostic {
            range: writer.encoding.range(&fact.file, fact.id.span),
            severity: Some(if against {
                DiagnosticSeverity::INFORMATION
            } else {
                DiagnosticSeverity::HINT
            }),
            code: Some(NumberOrString::String("uses".to_owned())),
            source: Some(SOURCE.to_owned()),
            message: format!("in open articles: {}", counted(uses)),
            related_information: Some(related.collect()),
            ..Diagnostic::default()
        }
    }
}

/// "2 sentences: 1 supported, 1 contradicted".
pub(super) fn counted(uses: &[&Finding]) -> String {
    let sentences: BTreeSet<_> = uses
        .iter()
        .map(|found| (found.primary.source.name(), found.sentence))
        .collect();
    let parts = [Code::Supported, Code::Contradicted, Code::Unsupported].map(|code| {
        let number = uses.iter().filter(|found| found.code == code).count();
        (number > 0).then(|| format!("{number} {}", code.as_str()))
    });
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    let total = plural(sentences.len(), "sentence");
    if parts.is_empty() {
        total
    } else {
        format!("{total}: {}", parts.join(", "))
    }
}

fn add(
    files: &mut ByFile,
    writer: &Writer<'_>,
    at: &Label,
    diagnostic: impl FnOnce() -> Diagnostic,
) {
    if let Some(uri) = (writer.address)(&at.source) {
        let own = files.entry(uri.as_str().to_owned());
        let (_, shown) = own.or_insert_with(|| (uri, Vec::new()));
        if shown.len() < MOST {
            shown.push(diagnostic());
        }
    }
}
