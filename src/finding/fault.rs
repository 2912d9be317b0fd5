//! Findings with no fact behind them: about the registry itself, and about the form of articles.

use super::{Code, Finding, Fix, Label, Severity};
use crate::limits::{Limit, Limits};
use crate::source::{Source, Span};

impl Finding {
    /// A fault of a registry file: an error, with no fact behind it.
    pub fn in_registry(
        code: Code,
        file: &Source,
        span: Span,
        message: impl Into<String>,
    ) -> Finding {
        let message = message.into();
        Finding {
            code,
            severity: Severity::Error,
            help: None,
            fact: None,
            fingerprint: fingerprint([code.as_str(), file.name(), &message]),
            primary: Label {
                source: file.clone(),
                span,
                message: String::new(),
            },
            message,
            sentence: span,
            stated: None,
            expected: None,
            related: Vec::new(),
            sources: Vec::new(),
            explanation: Vec::new(),
            fix: None,
            suppressed: None,
        }
    }

    /// A warning about words of an article, with no fact behind it; `label` stands at the words.
    pub fn in_article(
        code: Code,
        file: &Source,
        span: Span,
        message: impl Into<String>,
        label: &str,
    ) -> Finding {
        let mut finding = Self::in_registry(code, file, span, message);
        finding.severity = Severity::Warning;
        label.clone_into(&mut finding.primary.message);
        finding.fingerprint = fingerprint([code.as_str(), &finding.message, file.slice(span)]);
        finding
    }

    /// As many findings as the limit allows; of the others, where there are any, only the number is told, as an error at
    /// the place of the first of them.
    pub fn no_more_than(mut findings: Vec<Finding>, limits: &Limits) -> Vec<Finding> {
        let most = limits.of(Limit::Findings);
        if findings.len() <= most {
            return findings;
        }
        let more = findings.split_off(most);
        if let Some(first) = more.first() {
            let (source, span) = (&first.primary.source, first.primary.span);
            let told = limits.told(Limit::Findings);
            let message = format!(
                "there are more findings than {told}: {} others are not told",
                more.len()
            );
            findings.push(
                Self::in_article(
                    Code::LimitExceeded,
                    source,
                    span,
                    message,
                    "the next is here",
                )
                .as_error()
                .help("mend what is told, and look again"),
            );
        }
        findings
    }

    /// As an error, whatever it was.
    #[must_use]
    pub fn as_error(mut self) -> Finding {
        self.severity = Severity::Error;
        self
    }

    /// With a word on what can be done about it.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Finding {
        self.help = Some(help.into());
        self
    }

    /// With another place that belongs to it.
    #[must_use]
    pub fn related(mut self, file: &Source, span: Span, message: impl Into<String>) -> Finding {
        self.related.push(Label {
            source: file.clone(),
            span,
            message: message.into(),
        });
        self
    }

    /// With a name that was nearly met. It becomes the help, and a fix that has to be read first.
    #[must_use]
    pub fn suggest(mut self, name: Option<&str>) -> Finding {
        if let Some(name) = name {
            self.help = Some(format!("did you mean `{name}`?"));
            self.fix = Some(Fix {
                replacement: name.to_owned(),
                safe: false,
            });
        }
        self
    }
}

/// 16 hexadecimal digits for [`Finding::fingerprint`]: FNV-1a, 64 bits, over the parts and their borders: stable across platforms and releases.
pub fn fingerprint<'a>(parts: impl IntoIterator<Item = &'a str>) -> String {
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    for part in parts {
        for byte in part.bytes().chain([0xff]) {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
    format!("{hash:016x}")
}
