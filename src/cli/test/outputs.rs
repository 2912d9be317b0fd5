//! Where the outcome goes: to standard output, and to files that are whole or not there.

use std::io::{self, Write};

use super::args::{Form, Output};
use crate::cli::atomic::AtomicFile;
use crate::cli::console::Console;
use crate::cli::failure::Failure;
use crate::report::Style;

/// Writes each form that was asked for, or the one for people. What goes to standard output stands there in the order
/// in which it was asked for.
pub(super) fn write(
    wanted: &[Output],
    console: &mut Console,
    write: impl Fn(Form, Style, &mut dyn Write) -> io::Result<()>,
) -> Result<(), Failure> {
    let default = [Output {
        form: Form::Full,
        file: None,
    }];
    let wanted = if wanted.is_empty() { &default } else { wanted };
    for output in wanted {
        let Some(path) = &output.file else {
            write(output.form, console.style(), console.out())?;
            continue;
        };
        let mut file = AtomicFile::report(path)?;
        write(output.form, console.file_style(), &mut file).map_err(|error| file.failure(error))?;
        file.commit()?;
    }
    Ok(())
}
