//! `factlint schema`: the registry's format for editors.

use super::Outcome;
use super::console::Console;
use super::failure::Failure;
use crate::registry;

pub(super) fn run(console: &mut Console) -> Result<Outcome, Failure> {
    let schema = registry::json_schema();
    writeln!(console.out(), "{schema:#}")?;
    Ok(Outcome::Clean)
}
