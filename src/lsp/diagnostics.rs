//! Findings as the diagnostics of the protocol.

use std::str::FromStr;

use lsp_types::{
    CodeDescription, Diagnostic, DiagnosticRelatedInformation, DiagnosticSeverity, DiagnosticTag,
    Location, NumberOrString, Uri,
};

use super::positions::Encoding;
use crate::finding::{Code, Finding, Label, Severity};
use crate::source::Source;

/// Who speaks.
pub(super) const SOURCE: &str = "factlint";

/// Turns findings into diagnostics of one client.
pub(super) struct Writer<'a> {
    /// How it counts.
    pub(super) encoding: Encoding,
    /// Whether what is suppressed is wanted as well.
    pub(super) suppressed: bool,
    /// The address of a source.
    pub(super) address: &'a dyn Fn(&Source) -> Option<Uri>,
}

impl Writer<'_> {
    /// Whether a finding is one to be shown.
    pub(super) fn tells(&self, finding: &Finding) -> bool {
        finding.counts() || self.suppressed && finding.suppressed.is_some()
    }

    /// A finding as it is shown at its own place.
    pub(super) fn diagnostic(&self, finding: &Finding) -> Diagnostic {
        let related = finding.related.iter();
        let related: Vec<_> = related.filter_map(|label| self.related(label)).collect();
        Diagnostic {
            range: self
                .encoding
                .range(&finding.primary.source, finding.primary.span),
            severity: Some(match finding.suppressed {
                Some(_) => DiagnosticSeverity::HINT,
                None => severity(finding.severity),
            }),
            code: Some(NumberOrString::String(finding.code.as_str().to_owned())),
            code_description: description(finding),
            source: Some(SOURCE.to_owned()),
            message: message(finding),
            related_information: (!related.is_empty()).then_some(related),
            tags: tags(finding.code),
            data: None,
        }
    }

    fn related(&self, label: &Label) -> Option<DiagnosticRelatedInformation> {
        Some(DiagnosticRelatedInformation {
            location: Location {
                uri: (self.address)(&label.source)?,
                range: self.encoding.range(&label.source, label.span),
            },
            message: label.message.clone(),
        })
    }
}

/// What is wrong, and what can be done; or why nothing is to be.
fn message(finding: &Finding) -> String {
    let more = match (&finding.suppressed, &finding.help) {
        (Some(suppressed), _) => {
            let by = suppressed.by.article();
            format!("\nsuppressed by {by}: {}", suppressed.reason)
        }
        (None, Some(help)) => format!("\n{help}"),
        (None, None) => String::new(),
    };
    format!("{}{more}", finding.message)
}

/// Where to read more: the first source of the fact that spoke.
fn description(finding: &Finding) -> Option<CodeDescription> {
    let urls = finding.sources.iter().filter_map(|one| one.url.as_deref());
    let mut pages = urls.filter(|url| url.starts_with("https://") || url.starts_with("http://"));
    let href = pages.find_map(|url| Uri::from_str(url).ok())?;
    Some(CodeDescription { href })
}

pub(super) fn severity(severity: Severity) -> DiagnosticSeverity {
    match severity {
        Severity::Error => DiagnosticSeverity::ERROR,
        Severity::Warning => DiagnosticSeverity::WARNING,
        Severity::Note => DiagnosticSeverity::INFORMATION,
    }
}

/// What does nothing is greyed out.
fn tags(code: Code) -> Option<Vec<DiagnosticTag>> {
    let idle = matches!(
        code,
        Code::SuppressionUnused
            | Code::SuppressionExpired
            | Code::UnusedConfiguration
            | Code::BaselineUnused
    );
    idle.then(|| vec![DiagnosticTag::UNNECESSARY])
}
