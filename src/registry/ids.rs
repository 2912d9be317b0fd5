//! Ids of facts and entities: their form, and that each is given once.

use rustc_hash::FxHashMap;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::finding::{Code, Finding, nearest};
use crate::source::{Located, Source, Span};

/// What the ids belong to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum IdKind {
    Fact,
    Entity,
}

impl IdKind {
    const fn noun(self) -> &'static str {
        match self {
            Self::Fact => "fact",
            Self::Entity => "entity",
        }
    }
}

/// All ids of one kind.
pub(super) struct Ids {
    kind: IdKind,
    seen: FxHashMap<String, (Source, Span)>,
}

impl Ids {
    pub(super) fn new(kind: IdKind) -> Self {
        Self {
            kind,
            seen: FxHashMap::default(),
        }
    }

    /// Takes an id in and reports a bad form, or a second use.
    pub(super) fn add(&mut self, id: &Located<String>, file: &Source, faults: &mut Vec<Finding>) {
        let noun = self.kind.noun();
        if !is_well_formed(&id.value) {
            let message = format!("`{}` cannot be the id of a {noun}", id.value)
                .replace("a entity", "an entity");
            let better = kebab_case(&id.value);
            let fault = Finding::in_registry(Code::BadId, file, id.span, message)
                .help(
                    "use letters, digits, `-`, `_`, `.` and `/`, beginning with a letter or digit",
                )
                .suggest(better.as_deref());
            faults.push(fault);
        }
        if let Some((first_file, first)) = self.seen.get(&id.value) {
            let message = format!("the {noun} `{}` is defined a second time", id.value);
            let fault = Finding::in_registry(Code::DuplicateId, file, id.span, message)
                .help("rename one of the two")
                .related(first_file, *first, "first defined here");
            faults.push(fault);
        } else {
            self.seen.insert(id.value.clone(), (file.clone(), id.span));
        }
    }

    pub(super) fn contains(&self, id: &str) -> bool {
        self.seen.contains_key(id)
    }

    /// The id that was most likely meant; of equally near ones the first in the alphabet.
    pub(super) fn nearest(&self, id: &str) -> Option<&str> {
        let mut ids: Vec<&str> = self.seen.keys().map(String::as_str).collect();
        ids.sort_unstable();
        nearest(id, ids)
    }
}

fn is_well_formed(id: &str) -> bool {
    let allowed = |byte: u8| byte.is_ascii_alphanumeric() || b"-_./".contains(&byte);
    id.bytes()
        .next()
        .is_some_and(|first| first.is_ascii_alphanumeric())
        && id.bytes().all(allowed)
}

/// The id without accents and with everything else turned to hyphens, if anything is left.
pub(super) fn kebab_case(id: &str) -> Option<String> {
    let plain: String = id.nfd().filter(|c| !is_combining_mark(*c)).collect();
    let words = plain
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty());
    let better = words
        .map(str::to_ascii_lowercase)
        .collect::<Vec<_>>()
        .join("-");
    is_well_formed(&better).then_some(better)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_plain_and_a_better_one_is_offered() {
        for id in ["talks-doha", "un/res_2.1", "2025"] {
            assert!(is_well_formed(id), "{id}");
        }
        for (id, better) in [
            ("Talks in Doha", Some("talks-in-doha")),
            ("-talks", Some("talks")),
            ("Café Zürich", Some("cafe-zurich")),
            ("漢字", None),
            ("", None),
        ] {
            assert!(!is_well_formed(id), "{id}");
            assert_eq!(kebab_case(id).as_deref(), better, "{id}");
        }
    }
}
