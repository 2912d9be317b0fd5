//! Ids made of the words of a sentence.

use std::collections::HashMap;

/// Words of a sentence in an id.
const WORDS: usize = 7;

/// Gives ids that are all different.
#[derive(Debug)]
pub(super) struct Slugs {
    folder: &'static str,
    given: HashMap<String, usize>,
}

impl Slugs {
    /// Ids that begin with `folder` and a slash.
    pub(super) fn new(folder: &'static str) -> Self {
        Self {
            folder,
            given: HashMap::new(),
        }
    }

    /// An id of the first words of a sentence that was not given before.
    pub(super) fn unique(&mut self, sentence: &str) -> String {
        let words = sentence.split(|c: char| !c.is_ascii_alphanumeric() && c != '\'' && c != '’');
        let words: Vec<String> = words
            .map(|word| word.replace(['\'', '’'], "").to_ascii_lowercase())
            .filter(|word| !word.is_empty())
            .take(WORDS)
            .collect();
        let slug = if words.is_empty() {
            "claim".to_owned()
        } else {
            words.join("-")
        };
        let folder = self.folder;
        let number = self.given.entry(slug.clone()).or_insert(0);
        *number += 1;
        match *number {
            1 => format!("{folder}/{slug}"),
            // A word of a sentence has no underscore, so no other sentence's words make this id.
            number => format!("{folder}/{slug}_{number}"),
        }
    }
}
