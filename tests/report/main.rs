//! The formats as their readers meet them, from findings made by hand: hostile texts, edges of files, schemas and
//! parsers that others wrote. `scripts/formats.sh` holds the same formats against the tools that consume them.

#![allow(
    clippy::unwrap_used,
    reason = "a test may stop at the first broken expectation"
)]

mod checkstyle;
mod every;
mod github;
mod gitlab;
mod html;
mod json_lines;
mod junit;
mod rdjson;
mod sarif;

use factlint::finding::{
    Code, Finding, Fix, Label, Reference, Severity, SuppressedBy, Suppression,
};
use factlint::report::{ArticleSummary, Style, format_named};
use factlint::source::{Source, Span};

/// What breaks one format or another: quotes, markup, the ends of CDATA and comments, workflow commands, escapes,
/// links and placeholders, control characters, line ends, what is no character of XML, and a letter beyond the BMP.
const HOSTILE: &str = "\"double\" 'single' <b>&amp;</b> ]]> --> ::error::x ##[error]y %0A %25 \\ [a](b) {0} {{ \
                       \u{1b}[31m \u{0}\u{8}\t\r\nnext\u{85}\u{2028}\u{fffe}\u{feff} \u{1f600} e\u{301}";

/// An article of two lines with a byte order mark, wide letters before the words `2001`, and a hostile name.
const ARTICLE: &str = "\u{feff}A town.\r\n\u{1f600}é Its bridge opened in 2001, late.\r\n";

/// A finding on `2001`.
fn finding() -> Finding {
    let yaml = "facts:\n  - id: bridge\n    statement: The bridge of Ellis opened in 1998.\n";
    let article = Source::new("articles/b ü#%20.md", ARTICLE);
    let at = |source: &Source, words: &str| {
        let start = source.text().find(words).unwrap();
        Span::new(start, start + words.len())
    };
    let facts = Source::new("facts/a:b.yaml", yaml);
    let start = ARTICLE.find('\u{1f600}').unwrap();
    Finding {
        code: Code::Contradicted,
        severity: Severity::Error,
        message: "the year differs".to_owned(),
        help: Some("correct it".to_owned()),
        fact: Some("bridge".to_owned()),
        sentence: Span::new(start, at(&article, "late.").end),
        primary: Label {
            span: at(&article, "2001"),
            source: article,
            message: "another year".to_owned(),
        },
        stated: Some("2001".to_owned()),
        expected: Some("1998".to_owned()),
        related: vec![Label {
            span: at(&facts, "1998"),
            source: facts,
            message: "the known year".to_owned(),
        }],
        sources: vec![Reference {
            text: "Annual report".to_owned(),
            url: Some("https://example.org/a?b=c&d".to_owned()),
        }],
        explanation: vec!["2001 ≠ 1998".to_owned()],
        fix: Some(Fix {
            replacement: "1998".to_owned(),
            safe: false,
        }),
        suppressed: None,
        fingerprint: "00000000000000ab".to_owned(),
    }
}

/// The same with hostile text wherever an article or a registry has a say.
fn hostile() -> Finding {
    let text = HOSTILE.to_owned();
    let mut finding = finding();
    let article = Source::new("articles/\"x\"<&>%,:::\u{1f600}.md", HOSTILE.repeat(3));
    finding.primary.span = Span::new(HOSTILE.len(), HOSTILE.len() * 2);
    finding.sentence = Span::new(0, HOSTILE.len() * 3);
    finding.primary.source = article;
    finding.message.clone_from(&text);
    finding.help = Some(text.clone());
    finding.fact = Some(text.clone());
    finding.stated = Some(text.clone());
    finding.related[0].message.clone_from(&text);
    finding.sources[0].text.clone_from(&text);
    finding.explanation = vec![text.clone()];
    finding.fix = Some(Fix {
        replacement: text,
        safe: false,
    });
    finding.fingerprint = "00000000000000ac".to_owned();
    finding
}

fn of_severity(severity: Severity) -> Finding {
    Finding {
        severity,
        ..finding()
    }
}

fn supported() -> Finding {
    Finding {
        code: Code::Supported,
        severity: Severity::Note,
        message: "the registry supports this".to_owned(),
        fix: None,
        ..finding()
    }
}

fn suppressed(by: SuppressedBy) -> Finding {
    Finding {
        suppressed: Some(Suppression {
            by,
            reason: HOSTILE.to_owned(),
        }),
        ..finding()
    }
}

/// A fault with no text behind it.
fn no_registry() -> Finding {
    let folder = Source::new("facts", "");
    Finding::in_registry(Code::NoRegistry, &folder, Span::default(), "no registry")
}

/// One of each kind.
fn all_kinds() -> Vec<Finding> {
    vec![
        finding(),
        hostile(),
        of_severity(Severity::Warning),
        of_severity(Severity::Note),
        supported(),
        suppressed(SuppressedBy::Comment),
        suppressed(SuppressedBy::Baseline),
    ]
}

fn article(path: &str) -> ArticleSummary {
    ArticleSummary {
        path: path.to_owned(),
        ..ArticleSummary::default()
    }
}

/// The report on articles, each with its findings; those without an article come first.
fn written(format: &str, faults: &[Finding], articles: &[(&str, &[Finding])]) -> String {
    let mut out = Vec::new();
    let mut report = (format_named(format).unwrap().report)(Style::default());
    report.begin(&mut out).unwrap();
    if !faults.is_empty() {
        report.add(None, faults, &mut out).unwrap();
    }
    for (path, findings) in articles {
        report
            .add(Some(&article(path)), findings, &mut out)
            .unwrap();
    }
    report.finish(&mut out).unwrap();
    String::from_utf8(out).unwrap()
}

/// A report with everything in it: a fault, an article with one finding of each kind, a quiet article.
fn full_house(format: &str) -> String {
    let all = all_kinds();
    written(
        format,
        &[no_registry()],
        &[("articles/b ü#%20.md", &all), ("articles/quiet.md", &[])],
    )
}

fn json(text: &str) -> serde_json::Value {
    serde_json::from_str(text).unwrap()
}
