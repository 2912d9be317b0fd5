//! How far a run is, on a terminal only.

use std::io::{self, IsTerminal};

use indicatif::{ProgressBar, ProgressStyle};

use super::Args;
use crate::cli::console::Console;

/// Fewer articles are done before anybody looks.
const LEAST: usize = 32;

/// A bar under what is written, or nothing.
pub(super) struct Bar(Option<ProgressBar>);

impl Bar {
    /// A bar for a run of so many articles, where standard error is a terminal and somebody may wait for it.
    pub(super) fn new(args: &Args, articles: usize) -> Self {
        let dumb = std::env::var_os("TERM").is_none_or(|term| term == "dumb");
        let wanted = articles >= LEAST && io::stderr().is_terminal() && !dumb && !args.watch;
        Self(wanted.then(|| {
            let bar = ProgressBar::new(articles as u64);
            // The template is fixed, and without it the bar has its usual look.
            if let Ok(style) =
                ProgressStyle::with_template("{wide_bar} {pos}/{len} articles, {eta} to go")
            {
                bar.set_style(style);
            }
            bar
        }))
    }

    /// Counts an article, out of the way of what `write` has to say of it.
    pub(super) fn step<T>(
        &self,
        console: &mut Console,
        write: impl FnOnce(&mut Console) -> T,
    ) -> T {
        let Some(bar) = &self.0 else {
            return write(console);
        };
        let written = if console.is_terminal() {
            bar.suspend(|| {
                let written = write(console);
                // What cannot be written now fails when the report is finished.
                let _ = console.flush();
                written
            })
        } else {
            write(console)
        };
        bar.inc(1);
        written
    }

    /// Takes the bar away.
    pub(super) fn finish(self) {
        if let Some(bar) = self.0 {
            bar.finish_and_clear();
        }
    }
}
