//! SARIF 2.1.0, the exchange format of static analysis (OASIS), which code hosts show beside the lines.

use std::collections::BTreeMap;
use std::io::{self, Write};

use serde_json::{Value, json};
use serde_sarif::sarif;

use super::details::{details, message};
use super::elements::Elements;
use super::escape::escaped;
use super::uri::{is_absolute, uri};
use super::{ArticleSummary, Report, Style};
use crate::finding::{Code, Finding, Label, Severity, SuppressedBy};
use crate::source::{Source, Span};

/// Where the standard's schema stands.
const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// The folder that factlint was run in, which relative addresses begin at.
const ROOT: &str = "%SRCROOT%";

/// Under this name a fingerprint stands; it would change with what goes into it.
const FINGERPRINT: &str = "factlint/v1";

struct Sarif {
    results: Elements,
    /// Whether the articles could be checked.
    successful: bool,
}

pub(super) fn report(_style: Style) -> Box<dyn Report> {
    Box::new(Sarif {
        results: Elements::default(),
        successful: true,
    })
}

impl Report for Sarif {
    fn begin(&mut self, out: &mut dyn Write) -> io::Result<()> {
        let driver = sarif::ToolComponent::builder()
            .name(env!("CARGO_PKG_NAME"))
            .semantic_version(env!("CARGO_PKG_VERSION"))
            .rules(Code::ALL.map(rule).to_vec())
            .build();
        let root = sarif::ArtifactLocation::builder()
            .description(plain("The folder that factlint was run in."))
            .build();
        let run = json!({
            "tool": sarif::Tool::builder().driver(driver).build(),
            "columnKind": "unicodeCodePoints",
            "newlineSequences": ["\r\n", "\n", "\r"],
            "originalUriBaseIds": { ROOT: root },
        });
        write!(
            out,
            "{{\"$schema\":\"{SCHEMA}\",\"version\":\"2.1.0\",\"runs\":["
        )?;
        // The results belong to the same object, whose end is left open for them.
        let run = run.to_string();
        out.write_all(run.strip_suffix('}').unwrap_or(&run).as_bytes())?;
        out.write_all(b",\"results\":[")
    }

    fn add(
        &mut self,
        article: Option<&ArticleSummary>,
        findings: &[Finding],
        out: &mut dyn Write,
    ) -> io::Result<()> {
        let faulty = |finding: &Finding| finding.code != Code::TestFailed;
        if article.is_none() && findings.iter().any(faulty) {
            self.successful = false;
        }
        for finding in findings {
            self.results.push(&result(finding), out)?;
        }
        Ok(())
    }

    fn finish(&mut self, out: &mut dyn Write) -> io::Result<()> {
        let invocation = sarif::Invocation::builder()
            .execution_successful(self.successful)
            .build();
        write!(out, "],\"invocations\":[{}]}}]}}", json!(invocation))?;
        out.write_all(b"\n")
    }
}

/// What is known of a code.
fn rule(code: Code) -> sarif::ReportingDescriptor {
    let explained = |text: &str| {
        sarif::MultiformatMessageString::builder()
            .text(text)
            .build()
    };
    let mut help = explained(code.explanation());
    help.markdown = Some(code.explanation().to_owned());
    sarif::ReportingDescriptor::builder()
        .id(code.as_str())
        .short_description(explained(code.summary()))
        .full_description(explained(code.explanation()))
        .help(help)
        .build()
}

fn result(finding: &Finding) -> sarif::Result {
    let Label { source, span, .. } = &finding.primary;
    let index = Code::ALL.iter().position(|code| *code == finding.code);
    let mut place = physical(source, *span);
    if finding.sentence != *span && finding.sentence.contains(*span) {
        place.context_region = region(source, finding.sentence);
    }
    let mut result = sarif::Result::builder()
        .rule_id(finding.code.as_str())
        .rule_index(index.map_or(-1, number))
        .level(match finding.severity {
            _ if finding.code == Code::Supported => sarif::ResultLevel::None,
            Severity::Error => sarif::ResultLevel::Error,
            Severity::Warning => sarif::ResultLevel::Warning,
            Severity::Note => sarif::ResultLevel::Note,
        })
        .kind(match finding.code {
            Code::Supported => sarif::ResultKind::Pass,
            _ => sarif::ResultKind::Fail,
        })
        .message(plain(&told(finding)))
        .locations(vec![located(place)])
        .related_locations(related(finding))
        .partial_fingerprints(BTreeMap::from([(
            FINGERPRINT.to_owned(),
            finding.fingerprint.clone(),
        )]))
        .suppressions(suppressions(finding))
        .properties(properties(finding))
        .build();
    if let Some(fix) = &finding.fix
        && let Some(region) = region(source, *span)
    {
        let replacement = sarif::Replacement::builder()
            .deleted_region(region)
            .inserted_content(content(&fix.replacement))
            .build();
        let change = sarif::ArtifactChange::builder()
            .artifact_location(artifact(source))
            .replacements(vec![replacement])
            .build();
        let fix = sarif::Fix::builder()
            .description(plain(&format!("replace it by “{}”", fix.replacement)))
            .artifact_changes(vec![change])
            .build();
        result.fixes = Some(vec![fix]);
    }
    result
}

/// What is to be told: the message with a link to the registry's entry, which is the first of the related locations,
/// and the details below it. A link that an article or a source writes is none.
fn told(finding: &Finding) -> String {
    let mut head = without_links(&message(finding));
    match &finding.fact {
        Some(fact) if !finding.related.is_empty() => {
            let name = fact.replace(['\\', '[', ']'], " ");
            head.push_str(&format!(" ([{name}](0))"));
        }
        Some(fact) => head.push_str(&format!(" ({})", without_links(fact))),
        None => {}
    }
    let details = details(finding);
    let lines = details.iter().map(|line| without_links(line));
    std::iter::once(head)
        .chain(lines)
        .collect::<Vec<_>>()
        .join("\n")
}

/// `[text](target)` is a link in a message; a backslash keeps it from being one.
fn without_links(text: &str) -> String {
    if text.contains("](") {
        text.replace('[', "\\[")
    } else {
        text.to_owned()
    }
}

fn related(finding: &Finding) -> Vec<sarif::Location> {
    let labels = finding.related.iter().enumerate();
    let locations = labels.map(|(id, label)| {
        let mut location = located(physical(&label.source, label.span));
        location.id = Some(number(id));
        location.message = Some(plain(&without_links(&escaped(&label.message))));
        location
    });
    locations.collect()
}

/// None is an empty list, for the standard wants one with every result as soon as it is with any.
fn suppressions(finding: &Finding) -> Vec<sarif::Suppression> {
    let suppressed = finding.suppressed.iter().map(|found| {
        sarif::Suppression::builder()
            .kind(match found.by {
                SuppressedBy::Comment => "inSource",
                SuppressedBy::Baseline => "external",
            })
            .status("accepted")
            .justification(found.reason.as_str())
            .build()
    });
    suppressed.collect()
}

/// What the standard has no field for.
fn properties(finding: &Finding) -> sarif::PropertyBag {
    let sources = finding.sources.iter().map(|source| {
        let parts = [("text", Some(&source.text)), ("url", source.url.as_ref())];
        let parts = parts
            .into_iter()
            .filter_map(|(name, part)| Some((name, part?)));
        json!(parts.collect::<BTreeMap<_, _>>())
    });
    let properties: [(&str, Value); 5] = [
        ("fact", json!(finding.fact)),
        ("stated", json!(finding.stated)),
        ("expected", json!(finding.expected)),
        ("sources", sources.collect()),
        ("explanation", json!(finding.explanation)),
    ];
    let properties = properties
        .into_iter()
        .filter(|(_, value)| !value.is_null())
        .map(|(name, value)| (name.to_owned(), value));
    sarif::PropertyBag::builder()
        .additional_properties(properties.collect::<BTreeMap<_, _>>())
        .build()
}

fn located(place: sarif::PhysicalLocation) -> sarif::Location {
    sarif::Location::builder().physical_location(place).build()
}

fn physical(source: &Source, span: Span) -> sarif::PhysicalLocation {
    let mut place = sarif::PhysicalLocation::builder()
        .artifact_location(artifact(source))
        .build();
    place.region = region(source, span);
    place
}

fn artifact(source: &Source) -> sarif::ArtifactLocation {
    let name = source.name();
    let mut artifact = sarif::ArtifactLocation::builder().uri(uri(name)).build();
    artifact.uri_base_id = (!is_absolute(name)).then(|| ROOT.to_owned());
    artifact
}

/// A span as lines and columns; none where there is no text.
fn region(source: &Source, span: Span) -> Option<sarif::Region> {
    if source.text().is_empty() {
        return None;
    }
    let (start, end) = (source.position(span.start), source.position(span.end));
    let region = sarif::Region::builder()
        .start_line(number(start.line))
        .start_column(number(start.column))
        .end_line(number(end.line))
        .end_column(number(end.column))
        .snippet(content(source.slice(span)))
        .build();
    Some(region)
}

fn content(text: &str) -> sarif::ArtifactContent {
    sarif::ArtifactContent::builder().text(text).build()
}

fn plain(text: &str) -> sarif::Message {
    sarif::Message::builder().text(text).build()
}

fn number(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
