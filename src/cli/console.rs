//! The terminal: standard output locked and buffered, standard error for everything that is no finding.

use std::io::{self, BufWriter, IsTerminal, StdoutLock, Write};
use std::panic::PanicHookInfo;

use super::failure::Failure;
use super::options::{Color, Look};
use crate::finding::Finding;
use crate::report::{self, Style, escaped};

/// Wider passages are hard to read.
const MAX_WIDTH: usize = 100;

/// Both streams, and how they may look.
pub(super) struct Console {
    out: BufWriter<StdoutLock<'static>>,
    color: Color,
}

impl Console {
    /// Locks standard output for the run.
    pub(super) fn new(look: Look) -> Self {
        Self {
            out: BufWriter::with_capacity(1 << 16, io::stdout().lock()),
            color: look.color,
        }
    }

    /// Standard output.
    pub(super) fn out(&mut self) -> &mut dyn Write {
        &mut self.out
    }

    /// Writes what is buffered.
    pub(super) fn flush(&mut self) -> Result<(), Failure> {
        Ok(self.out.flush()?)
    }

    /// Whether standard output is a terminal.
    pub(super) fn is_terminal(&self) -> bool {
        io::stdout().is_terminal()
    }

    /// The style of standard output.
    pub(super) fn style(&self) -> Style {
        self.style_on(self.is_terminal())
    }

    /// The style of files: no colours unless they were asked for.
    pub(super) fn file_style(&self) -> Style {
        self.style_on(false)
    }

    /// The style of a screen of so many columns, which is not standard output.
    pub(super) fn screen_style(&self, columns: usize) -> Style {
        Style {
            width: columns.min(MAX_WIDTH),
            ..self.style_on(true)
        }
    }

    /// A line on standard error. One that cannot be written is lost: there is nobody to tell.
    pub(super) fn note(&mut self, line: &str) {
        let _ = self.out.flush();
        let _ = writeln!(io::stderr(), "{}", escaped(line));
    }

    /// Reports why a command could not do its work.
    pub(super) fn fail(&mut self, failure: &Failure) {
        if let Failure::Faults(faults) = failure {
            self.diagnose(faults);
        }
        self.note(&format!("error: {failure}"));
    }

    /// Faults of the registry or configuration, on standard error.
    pub(super) fn diagnose(&mut self, findings: &[Finding]) {
        let _ = self.out.flush();
        let style = self.style_on(io::stderr().is_terminal());
        for finding in findings {
            let text = report::render_finding(finding, style);
            let _ = io::stderr().write_all(text.as_bytes());
        }
    }

    fn style_on(&self, terminal: bool) -> Style {
        let forbidden = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        let dumb = std::env::var_os("TERM").is_some_and(|value| value == "dumb");
        Style {
            color: match self.color {
                Color::Always => true,
                Color::Never => false,
                Color::Auto => terminal && !forbidden && !dumb,
            },
            width: if terminal {
                terminal_width()
            } else {
                Style::default().width
            },
            ..Style::default()
        }
    }
}

/// The columns that the environment tells of, else 80.
fn terminal_width() -> usize {
    std::env::var("COLUMNS")
        .ok()
        .and_then(|columns| columns.parse().ok())
        .map_or(Style::default().width, |columns: usize| {
            columns.clamp(60, MAX_WIDTH)
        })
}

/// Tells of a fault of the program itself, and where to report it.
pub(super) fn report_panic(info: &PanicHookInfo<'_>) {
    let _ = writeln!(
        io::stderr(),
        "factlint: this is a fault of the program, not of your files: {info}\n\
         Please report it with the command, the version ({}) and the file that led to it.",
        env!("CARGO_PKG_VERSION")
    );
}
