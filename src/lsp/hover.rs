//! What is known of the sentence, or of the fact, under the cursor.

use lsp_types::{Hover, HoverContents, HoverParams, MarkupContent, MarkupKind};

use super::documents::{Open, Role};
use super::gather::counted;
use super::project::file_of;
use super::registries::fact_at;
use super::requests::{Refusal, place};
use super::session::Session;
use crate::finding::{Code, Finding};
use crate::lint::period;
use crate::registry::Fact;

/// `textDocument/hover`.
pub(super) fn answer(
    session: &mut Session<'_>,
    params: &HoverParams,
) -> Result<Option<Hover>, Refusal> {
    let at = &params.text_document_position_params;
    let Some((document, offset)) = place(session, &at.text_document.uri, at.position) else {
        return Ok(None);
    };
    let shown = match document.role {
        Role::Article(_) => of_sentence(session, &document, offset)
            .or_else(|| still_loading(session, &document, offset)),
        Role::Yaml => of_fact(session, &document, offset),
        Role::Config | Role::Other => None,
    };
    Ok(shown.map(|(text, span)| {
        let kind = if session.client.markdown {
            MarkupKind::Markdown
        } else {
            MarkupKind::PlainText
        };
        Hover {
            contents: HoverContents::Markup(MarkupContent { kind, value: text }),
            range: Some(session.client.encoding.range(&document.source, span)),
        }
    }))
}

type Shown = Option<(String, crate::source::Span)>;

/// The findings of the sentence that holds a place, those at the very words first.
pub(super) fn findings_at<'s>(
    session: &'s Session<'_>,
    document: &Open,
    offset: usize,
) -> Vec<&'s Finding> {
    let Some(checked) = session.articles.get(&document.uri) else {
        return Vec::new();
    };
    let holds = |span: crate::source::Span| span.start <= offset && offset <= span.end;
    let own = |found: &&Finding| found.primary.source.name() == document.source.name();
    let mut here: Vec<&Finding> = checked
        .findings
        .iter()
        .filter(own)
        .filter(|found| holds(found.sentence) || holds(found.primary.span))
        .collect();
    here.sort_by_key(|found| (!holds(found.primary.span), found.code != Code::Contradicted));
    here
}

fn of_sentence(session: &Session<'_>, document: &Open, offset: usize) -> Shown {
    let here = findings_at(session, document, offset);
    let span = here.first()?.sentence;
    let markdown = Text {
        markdown: session.client.markdown,
    };
    let parts: Vec<String> = here
        .iter()
        .map(|finding| {
            let id = finding.fact.as_deref();
            let checker = id.and_then(|_| {
                let label = finding.related.first()?;
                session.project.holding(label.source.name())
            });
            let fact = id.and_then(|id| checker.as_ref()?.fact(id));
            markdown.finding(finding, fact)
        })
        .collect();
    Some((parts.join(markdown.rule()), span))
}

/// That there may be something to be said later.
fn still_loading(session: &mut Session<'_>, document: &Open, offset: usize) -> Shown {
    let file = file_of(document);
    let is_first = session.project.checker(&file).is_none() && session.project.is_pending(&file);
    let text = "the facts are still being loaded".to_owned();
    is_first.then(|| (text, crate::source::Span::new(offset, offset)))
}

fn of_fact(session: &Session<'_>, document: &Open, offset: usize) -> Shown {
    let checker = session.project.holding(document.source.name())?;
    let fact = fact_at(&checker, &document.source, offset)?;
    let text = Text {
        markdown: session.client.markdown,
    };
    let mut lines = vec![text.fact(fact), text.strong("read as")];
    let reading = checker.reading(fact);
    lines.push(text.list(&reading));
    let uses: Vec<&Finding> = session
        .articles
        .all()
        .flat_map(|(_, one)| &one.findings)
        .filter(|found| found.fact.as_ref() == Some(&fact.id.value))
        .collect();
    lines.push(if uses.is_empty() {
        "no open article is about it".to_owned()
    } else {
        format!("in open articles: {}", counted(&uses))
    });
    Some((lines.join("\n\n"), fact.id.span))
}

/// Text with markup, or without.
struct Text {
    markdown: bool,
}

impl Text {
    fn rule(&self) -> &'static str {
        if self.markdown { "\n\n---\n\n" } else { "\n\n" }
    }

    fn strong(&self, text: &str) -> String {
        if self.markdown {
            format!("**{}**", self.plain(text))
        } else {
            text.to_owned()
        }
    }

    /// Words of files stand for themselves, whatever signs they hold.
    fn plain(&self, text: &str) -> String {
        if !self.markdown {
            return text.to_owned();
        }
        let mut escaped = String::with_capacity(text.len());
        for c in text.chars() {
            if matches!(
                c,
                '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '!'
            ) {
                escaped.push('\\');
            }
            escaped.push(c);
        }
        escaped
    }

    fn list(&self, lines: &[String]) -> String {
        let lines = lines
            .iter()
            .map(|line| format!("- {}", self.plain(line.trim())));
        lines.collect::<Vec<_>>().join("\n")
    }

    fn finding(&self, finding: &Finding, fact: Option<&Fact>) -> String {
        let mut parts = vec![format!(
            "{}: {}",
            self.strong(finding.code.as_str()),
            self.plain(&finding.message)
        )];
        if let Some(suppressed) = &finding.suppressed {
            let by = suppressed.by.article();
            let reason = self.plain(&suppressed.reason);
            parts.push(format!("suppressed by {by}: {reason}"));
        }
        if let Some(fact) = fact {
            parts.push(self.fact(fact));
        }
        if let Some(help) = &finding.help {
            parts.push(self.plain(help));
        }
        if !finding.explanation.is_empty() {
            parts.push(self.strong("how it was reached"));
            parts.push(self.list(&finding.explanation));
        }
        parts.join("\n\n")
    }

    /// A fact: its statement, when it holds, and its sources.
    fn fact(&self, fact: &Fact) -> String {
        let statement = self.plain(fact.statement.value.trim());
        let mut holds = format!("holds {}", period(fact.valid));
        if let Some(review) = &fact.review_by {
            holds.push_str(&format!(", to be reviewed by {}", review.value));
        }
        let mut parts = vec![
            format!("{} “{statement}”", self.strong(&fact.id.value)),
            holds,
        ];
        let sources = fact.sources.iter().map(|source| {
            let words = [&source.publisher, &source.title, &source.published];
            let words: Vec<&str> = words.into_iter().flatten().map(String::as_str).collect();
            let words = words.join(", ");
            let line = match &source.url {
                Some(url) if words.is_empty() => format!("<{url}>"),
                Some(url) if self.markdown => format!("[{}](<{url}>)", self.plain(&words)),
                Some(url) => format!("{words}: {url}"),
                None => self.plain(&words),
            };
            format!("- {line}")
        });
        let sources: Vec<String> = sources.collect();
        parts.push(if sources.is_empty() {
            "no source".to_owned()
        } else {
            sources.join("\n")
        });
        parts.extend(fact.note.as_deref().map(|note| self.plain(note.trim())));
        parts.join("\n\n")
    }
}
