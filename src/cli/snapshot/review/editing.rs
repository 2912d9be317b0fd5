//! Edits in the middle of a review, and what they may break.

use std::path::Path;

use super::Outside;
use super::sitting::{Broken, Mode, Review};
use super::terminal::Terminal;
use crate::cli::failure::Failure;
use crate::limits::Limit;
use crate::report::{plural, render_finding};
use crate::source::read_file;

impl Review<'_, '_> {
    /// Opens a file of the project in the reviewer's editor.
    pub(super) fn edit(
        &mut self,
        file: &Path,
        line: usize,
        terminal: &mut dyn Terminal,
        outside: &mut Outside<'_>,
    ) -> Result<(), Failure> {
        let before = read_file(file, &self.desk.shelf.limits, Limit::RegistrySize)
            .map_err(|error| Failure::file(file, error))?;
        self.edit_file(file, line, before, terminal, outside)
    }

    /// Opens an editor, and checks again.
    pub(super) fn edit_file(
        &mut self,
        file: &Path,
        line: usize,
        before: Vec<u8>,
        terminal: &mut dyn Terminal,
        outside: &mut Outside<'_>,
    ) -> Result<(), Failure> {
        if let Err(error) = terminal.lend(&mut || (outside.edit)(file, line)) {
            self.message = error.to_string();
        }
        self.reload(Some((file, line, before)), outside)
    }

    /// Checks again. Where that cannot be done, the file that was `edited` (at a line, with what stood in it before)
    /// can be edited again or put back.
    pub(super) fn reload(
        &mut self,
        edited: Option<(&Path, usize, Vec<u8>)>,
        outside: &mut Outside<'_>,
    ) -> Result<(), Failure> {
        match ((outside.reload)(), edited) {
            (Ok(entries), _) => {
                self.mode = Mode::Reading;
                self.desk.lay(entries)
            }
            (Err(Failure::Faults(faults)), Some((file, line, before))) => {
                let style = self.style();
                let told = faults.iter().map(|fault| render_finding(fault, style));
                let told = told.collect::<String>();
                self.mode = Mode::Broken(Broken {
                    file: file.to_path_buf(),
                    line,
                    before,
                    told: told.lines().map(str::to_owned).collect(),
                });
                self.above = 0;
                self.message = format!("{} after the edit", plural(faults.len(), "fault"));
                Ok(())
            }
            // What is on the screen is still what was found last.
            (Err(failure), _) => {
                self.message = failure.to_string();
                Ok(())
            }
        }
    }
}
