//! Reports to standard output and to files.

use std::fs;
use std::io::Write;
use std::path::Path;

use super::Args;
use crate::cli::console::Console;
use crate::cli::failure::Failure;
use crate::cli::options::{Output, Show};
use crate::finding::Finding;
use crate::report::{FORMATS, Format, Report, Style};

/// Writes each format that was asked for; where all go to files, standard output stays empty.
pub(super) fn write_reports(
    args: &Args,
    console: &mut Console,
    report: Report<'_>,
) -> Result<(), Failure> {
    let style = console.style();
    let open: Vec<Finding> = report
        .findings
        .iter()
        .filter(|finding| finding.suppressed.is_none())
        .cloned()
        .collect();
    let all = args.show.contains(&Show::Suppressed);
    let of_format = |format: &Format| Report {
        findings: if all || format.keeps_suppressed {
            report.findings
        } else {
            &open
        },
        ..report
    };
    if args.format.is_empty() {
        let report = of_format(&FORMATS[0]);
        (FORMATS[0].render)(&report, style, console.out())?;
    }
    for output in &args.format {
        let report = of_format(output.format);
        match &output.file {
            None => (output.format.render)(&report, style, console.out())?,
            Some(path) => write_file(path, output, report, console.file_style())?,
        }
    }
    console.flush()
}

/// Writes beside the file and moves it there, so that nobody ever reads half a report.
fn write_file(
    path: &Path,
    output: &Output,
    report: Report<'_>,
    style: Style,
) -> Result<(), Failure> {
    let mut name = path.file_name().unwrap_or_default().to_os_string();
    name.push(format!(".{}.part", std::process::id()));
    let part = path.with_file_name(name);
    let written = fs::File::create(&part).and_then(|file| {
        let mut file = std::io::BufWriter::new(file);
        (output.format.render)(&report, style, &mut file)?;
        file.flush()?;
        fs::rename(&part, path)
    });
    written.map_err(|error| {
        let _ = fs::remove_file(&part);
        Failure::file(path, error)
    })
}
