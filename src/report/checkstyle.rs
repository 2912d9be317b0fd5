//! Checkstyle's XML, which many tools around CI servers read.

use std::io::{self, Write};

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, Event};

use super::details::{details, message, severity};
use super::xml::xml_line;
use super::{ArticleSummary, Report, Style};
use crate::finding::{Finding, Severity};

const ROOT: &str = "checkstyle";
const FILE: &str = "file";

/// The version of Checkstyle whose format it is.
const VERSION: &str = "4.3";

struct Checkstyle;

pub(super) fn report(_style: Style) -> Box<dyn Report> {
    Box::new(Checkstyle)
}

impl Report for Checkstyle {
    fn begin(&mut self, out: &mut dyn Write) -> io::Result<()> {
        let mut xml = Writer::new(&mut *out);
        xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
        let root = BytesStart::new(ROOT).with_attributes([("version", VERSION)]);
        out.write_all(b"\n")?;
        Writer::new(&mut *out).write_event(Event::Start(root))?;
        out.write_all(b"\n")
    }

    fn add(
        &mut self,
        article: Option<&ArticleSummary>,
        findings: &[Finding],
        out: &mut dyn Write,
    ) -> io::Result<()> {
        // An article without findings is named too: it was read.
        if let (Some(article), true) = (article, findings.is_empty()) {
            let file =
                BytesStart::new(FILE).with_attributes([("name", xml_line(&article.path).as_str())]);
            Writer::new(&mut *out).write_event(Event::Empty(file))?;
            return out.write_all(b"\n");
        }
        let of_one_file = |a: &Finding, b: &Finding| name(a) == name(b);
        for findings in findings.chunk_by(of_one_file) {
            let name = findings.first().map(name).unwrap_or_default();
            let file = BytesStart::new(FILE).with_attributes([("name", xml_line(name).as_str())]);
            let mut xml = Writer::new_with_indent(&mut *out, b' ', 2);
            xml.write_event(Event::Start(file))?;
            for finding in findings {
                xml.write_event(Event::Empty(error(finding)))?;
            }
            xml.write_event(Event::End(BytesEnd::new(FILE)))?;
            out.write_all(b"\n")?;
        }
        Ok(())
    }

    fn finish(&mut self, out: &mut dyn Write) -> io::Result<()> {
        Writer::new(&mut *out).write_event(Event::End(BytesEnd::new(ROOT)))?;
        out.write_all(b"\n")
    }
}

fn name(finding: &Finding) -> &str {
    finding.primary.source.name()
}

fn error(finding: &Finding) -> BytesStart<'static> {
    let at = finding.primary.source.position(finding.primary.span.start);
    let mut text = message(finding);
    if let Some(fact) = &finding.fact {
        text.push_str(&format!(" ({fact})"));
    }
    for line in details(finding) {
        text.push_str("; ");
        text.push_str(&line);
    }
    let severity = match severity(finding) {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "info",
    };
    BytesStart::new("error").with_attributes([
        ("line", at.line.to_string().as_str()),
        ("column", at.column.to_string().as_str()),
        ("severity", severity),
        ("message", xml_line(&text).as_str()),
        (
            "source",
            format!("factlint.{}", finding.code.as_str()).as_str(),
        ),
    ])
}
