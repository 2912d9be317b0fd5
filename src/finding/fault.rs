//! Findings with no fact behind them: about the registry itself, and about the form of articles.

use super::{Code, Finding, Fix, Label, Severity};
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
