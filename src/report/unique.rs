//! Names that must not stand twice.

use std::collections::HashMap;

/// Tells repeated names apart.
#[derive(Debug, Default)]
pub struct Unique {
    seen: HashMap<String, usize>,
}

impl Unique {
    /// The name as it is the first time, and with its number behind it from the second one on: "name", "name-2".
    pub fn name(&mut self, name: &str) -> String {
        let count = self.seen.entry(name.to_owned()).or_default();
        *count += 1;
        match count {
            1 => name.to_owned(),
            count => format!("{name}-{count}"),
        }
    }
}
