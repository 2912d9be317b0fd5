//! Passages with labels, for people, drawn by `miette`.

use std::fmt;
use std::io::{self, Write};

use miette::{Diagnostic, GraphicalReportHandler, GraphicalTheme, LabeledSpan, SourceCode};

use super::escape::{escaped, escaped_line};
use super::passage::Passage;
use super::wrap::hanging;
use super::{ArticleSummary, Report, Style};
use crate::finding::{Finding, Label, Severity};
use crate::source::Span;

/// Every finding with the article's passage, the registry's entry, the sources and what to do.
pub(super) fn report(style: Style) -> Box<dyn Report> {
    Box::new(Painter::new(style))
}

impl Report for Painter {
    fn add(
        &mut self,
        _article: Option<&ArticleSummary>,
        findings: &[Finding],
        out: &mut dyn Write,
    ) -> io::Result<()> {
        findings
            .iter()
            .try_for_each(|finding| out.write_all(self.paint(finding).as_bytes()))
    }
}

/// One finding as text that ends with an empty line.
pub fn render_finding(finding: &Finding, style: Style) -> String {
    Painter::new(style).paint(finding)
}

/// In front of what belongs to the finding above it; a note of its own has the theme's hand.
const RELATED: &str = "\u{21b3}";

struct Painter {
    primary: GraphicalReportHandler,
    related: GraphicalReportHandler,
    style: Style,
}

impl Painter {
    fn new(style: Style) -> Self {
        let theme = if style.color {
            GraphicalTheme::unicode()
        } else {
            GraphicalTheme::unicode_nocolor()
        };
        let mut related = theme.clone();
        RELATED.clone_into(&mut related.characters.advice);
        let handler = |theme| {
            GraphicalReportHandler::new_themed(theme)
                .with_width(style.width)
                .with_links(false)
                .with_break_words(false)
                .without_syntax_highlighting()
        };
        Self {
            primary: handler(theme),
            related: handler(related),
            style,
        }
    }

    fn paint(&self, finding: &Finding) -> String {
        let mut text = String::new();
        let last = finding.related.len();
        for index in 0..=last {
            let (handler, part) = match index.checked_sub(1) {
                None => (&self.primary, Part::primary(finding, self.style.width)),
                Some(related) => (
                    &self.related,
                    Part::related(finding, related, self.style.width),
                ),
            };
            let footer = footer(finding, self.style);
            // Writing into a string fails only where a span is out of bounds, and a passage knows its own.
            let _ = if index == last && !footer.is_empty() {
                let handler = handler.clone().with_footer(footer);
                handler.render_report(&mut text, &part)
            } else {
                handler.render_report(&mut text, &part)
            };
        }
        text.push('\n');
        text
    }
}

/// Columns that `miette` keeps free beside what stands under the passages, on the left and on the right.
const FOOTER_MARGIN: usize = 4;

/// The lines under the passages: what stands behind the fact, and what to do. Long ones go on under their text.
fn footer(finding: &Finding, style: Style) -> String {
    let width = style.width.saturating_sub(FOOTER_MARGIN);
    let mut lines = Vec::new();
    for (index, step) in finding
        .explanation
        .iter()
        .enumerate()
        .filter(|_| style.steps)
    {
        let lead = if index == 0 { "steps: " } else { "       " };
        lines.push(hanging(lead, &escaped_line(step), width));
    }
    for source in &finding.sources {
        let named = !source.text.is_empty();
        if named {
            lines.push(hanging("source: ", &escaped_line(&source.text), width));
        }
        if let Some(url) = &source.url {
            let lead = if named { "        " } else { "source: " };
            lines.push(hanging(lead, &escaped_line(url), width));
        }
    }
    if let Some(found) = &finding.suppressed {
        let lead = format!("suppressed by {}: ", found.by.article());
        lines.push(hanging(&lead, &escaped_line(&found.reason), width));
    }
    if let Some(help) = &finding.help {
        lines.push(hanging("help: ", &escaped(help), width));
    }
    lines.join("\n")
}

/// One passage of a finding as `miette` wants it.
#[derive(Debug)]
struct Part {
    message: String,
    code: Option<String>,
    severity: miette::Severity,
    /// `None` where there is no text to be shown: a registry that is not there.
    passage: Option<Passage>,
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
            passage: passage(&finding.primary, finding.sentence, width),
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
            passage: passage(label, label.span, width),
        }
    }
}

fn passage(label: &Label, around: Span, width: usize) -> Option<Passage> {
    let empty = label.source.text().is_empty();
    (!empty).then(|| Passage::cut(label, around, width))
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
        self.passage
            .as_ref()
            .map(|passage| passage as &dyn SourceCode)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        let passage = self.passage.as_ref()?;
        Some(Box::new(std::iter::once(passage.label())))
    }
}
