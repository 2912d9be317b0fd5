//! A JSON object a finding, a line each: the entries of `findings` of the format `json`, for what reads streams.

use std::io::{self, Write};

use super::entry::Entry;
use super::{ArticleSummary, Report, Style};
use crate::finding::Finding;

struct JsonLines;

pub(super) fn report(_style: Style) -> Box<dyn Report> {
    Box::new(JsonLines)
}

impl Report for JsonLines {
    fn add(
        &mut self,
        _article: Option<&ArticleSummary>,
        findings: &[Finding],
        mut out: &mut dyn Write,
    ) -> io::Result<()> {
        for finding in findings {
            serde_json::to_writer(&mut out, &Entry::from(finding))?;
            out.write_all(b"\n")?;
        }
        Ok(())
    }
}
