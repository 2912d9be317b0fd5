//! Passages with labels, for people, drawn by `miette`.

use std::fmt;
use std::io::{self, Write};

use miette::{Diagnostic, GraphicalReportHandler, GraphicalTheme, LabeledSpan, SourceCode};

use super::escape::{escaped, escaped_line};
use super::passage::Passage;
use super::{Report, Style};
use crate::finding::{Finding, Severity};

/// Writes every finding with the article's passage, the registry's entry, the sources and what to do.
pub(super) fn render(report: &Report<'_>, style: Style, out: &mut dyn Write) -> io::Result<()> {
    let painter = Painter::new(style);
    for finding in report.findings {
        out.write_all(painter.paint(finding).as_bytes())?;
    }
    Ok(())
}

/// One finding as text that ends with an empty line.
pub fn render_finding(finding: &Finding, style: Style) -> String {
    Painter::new(style).paint(finding)
}

struct Painter {
    handler: GraphicalReportHandler,
    style: Style,
}

impl Painter {
    fn new(style: Style) -> Self {
        let theme = if style.color {
            GraphicalTheme::unicode()
        } else {
            GraphicalTheme::unicode_nocolor()
        };
        let handler = GraphicalReportHandler::new_themed(theme)
            .with_width(style.width)
            .with_links(false)
            .with_break_words(false)
            .without_syntax_highlighting();
        Self { handler, style }
    }

    fn paint(&self, finding: &Finding) -> String {
        let mut text = String::new();
        let last = finding.related.len();
        for index in 0..=last {
            let part = match index.checked_sub(1) {
                None => Part::primary(finding, self.style.width),
                Some(related) => Part::related(finding, related, self.style.width),
            };
            let footer = footer(finding, self.style.steps);
            // Writing into a string fails only where a span is out of bounds, and a passage knows its own.
            let _ = if index == last && !footer.is_empty() {
                let handler = self.handler.clone().with_footer(footer);
                handler.render_report(&mut text, &part)
            } else {
                self.handler.render_report(&mut text, &part)
            };
        }
        text.push('\n');
        text
    }
}

/// The lines under the passages: what stands behind the fact, and what to do.
fn footer(finding: &Finding, steps: bool) -> String {
    let mut lines = Vec::new();
    for (index, step) in finding.explanation.iter().enumerate().filter(|_| steps) {
        let lead = if index == 0 { "steps:" } else { "      " };
        lines.push(format!("{lead} {}", escaped_line(step)));
    }
    for source in &finding.sources {
        let named = !source.text.is_empty();
        if named {
            lines.push(format!("source: {}", escaped_line(&source.text)));
        }
        if let Some(url) = &source.url {
            let lead = if named { "       " } else { "source:" };
            lines.push(format!("{lead} {}", escaped_line(url)));
        }
    }
    if let Some(help) = &finding.help {
        lines.push(format!("help: {}", escaped(help)));
    }
    lines.join("\n")
}

/// One passage of a finding as `miette` wants it.
#[derive(Debug)]
struct Part {
    message: String,
    code: Option<String>,
    severity: miette::Severity,
    passage: Passage,
}

impl Part {
    fn primary(finding: &Finding, width: usize) -> Self {
        let code = finding.code.as_str();
        Self {
            message: escaped(&finding.message).into_owned(),
            code: Some(match &finding.fact {
                Some(fact) => format!("{code} ({})", escaped_line(fact)),
                None => code.to_owned(),
            }),
            severity: match finding.severity {
                Severity::Error => miette::Severity::Error,
                Severity::Warning => miette::Severity::Warning,
                Severity::Note => miette::Severity::Advice,
            },
            passage: Passage::cut(&finding.primary, finding.sentence, width),
        }
    }

    fn related(finding: &Finding, index: usize, width: usize) -> Self {
        let label = &finding.related[index];
        let message = match &finding.fact {
            Some(fact) if index == 0 => format!("the registry: {}", escaped_line(fact)),
            _ => "see also".to_owned(),
        };
        Self {
            message,
            code: None,
            severity: miette::Severity::Advice,
            passage: Passage::cut(label, label.span, width),
        }
    }
}

impl fmt::Display for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Part {}

impl Diagnostic for Part {
    fn code<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        self.code
            .as_ref()
            .map(|code| Box::new(code) as Box<dyn fmt::Display>)
    }

    fn severity(&self) -> Option<miette::Severity> {
        Some(self.severity)
    }

    fn source_code(&self) -> Option<&dyn SourceCode> {
        Some(&self.passage)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        Some(Box::new(std::iter::once(self.passage.label())))
    }
}
