//! The elements of a JSON array, written one at a time.

use std::io::{self, Write};

use serde::Serialize;

/// An array of which only the elements are written, with commas between them.
#[derive(Debug, Default)]
pub(super) struct Elements {
    begun: bool,
}

impl Elements {
    /// Writes the next element.
    pub(super) fn push(
        &mut self,
        element: &impl Serialize,
        mut out: &mut dyn Write,
    ) -> io::Result<()> {
        if self.begun {
            out.write_all(b",")?;
        }
        self.begun = true;
        Ok(serde_json::to_writer(&mut out, element)?)
    }
}
