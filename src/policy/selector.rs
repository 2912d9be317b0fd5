//! A pattern that picks findings: by the fact that spoke, by a tag of it, or by their code.

use std::collections::BTreeSet;
use std::fmt;
use std::hash::{Hash, Hasher};

use globset::GlobMatcher;

use super::config::name_glob;
use crate::finding::{Code, did_you_mean};

/// What a selector looks at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Field {
    /// The fact's id.
    Fact,
    /// The fact's tags.
    Tag,
    /// The finding's code.
    Code,
}

impl Field {
    const WORDS: [(&'static str, Self); 3] = [
        ("fact", Self::Fact),
        ("tag", Self::Tag),
        ("code", Self::Code),
    ];
}

/// `talks-doha`, `talks-*`, `tag:diplomacy`, `code:unsupported`: a name or glob, of facts, tags and codes alike unless
/// it says which.
#[derive(Clone)]
pub struct Selector {
    text: String,
    field: Option<Field>,
    /// What stands behind the prefix.
    name: String,
    glob: Option<GlobMatcher>,
}

impl Selector {
    /// Reads a selector.
    ///
    /// # Errors
    /// What is wrong with it, in words.
    pub fn parse(text: &str) -> Result<Self, String> {
        let text = text.trim();
        let (field, name) = match text.split_once(':') {
            None => (None, text),
            Some((prefix, name)) => {
                let known = Field::WORDS.iter().find(|(word, _)| *word == prefix);
                let Some((_, field)) = known else {
                    let words = Field::WORDS.iter().map(|(word, _)| *word);
                    let hint = did_you_mean(prefix, words);
                    return Err(format!(
                        "`{prefix}:` picks nothing; there are `fact:`, `tag:` and `code:`{hint}"
                    ));
                };
                (Some(*field), name)
            }
        };
        if name.is_empty() {
            return Err("a fact, a tag or a code is missing".to_owned());
        }
        let glob = name.contains(['*', '?', '[', '{']).then(|| {
            name_glob(name)
                .map(|glob| glob.compile_matcher())
                .map_err(|error| format!("`{name}` is no glob: {error}"))
        });
        Ok(Self {
            text: text.to_owned(),
            field,
            name: name.to_owned(),
            glob: glob.transpose()?,
        })
    }

    /// The selector as it was written.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Whether it is a pattern, which may match nothing, and no plain name.
    pub fn is_glob(&self) -> bool {
        self.glob.is_some()
    }

    /// Whether it picks what a fact says: by its id, or by one of its tags.
    pub fn picks_fact(&self, id: &str, tags: &BTreeSet<String>) -> bool {
        let by_id = matches!(self.field, None | Some(Field::Fact)) && self.is_like(id);
        by_id
            || matches!(self.field, None | Some(Field::Tag))
                && tags.iter().any(|tag| self.is_like(tag))
    }

    /// Whether it picks findings of a code.
    pub fn picks_code(&self, code: Code) -> bool {
        matches!(self.field, None | Some(Field::Code)) && self.is_like(code.as_str())
    }

    /// Whether it picks some code at all.
    pub fn picks_some_code(&self) -> bool {
        Code::ALL.into_iter().any(|code| self.picks_code(code))
    }

    /// "`talks-dhoa` is neither a fact, a tag nor a code; did you mean `talks-doha`?", for a selector that picks
    /// nothing; `names` are the facts and the tags that there are.
    pub fn picks_nothing<'a>(&self, names: impl Iterator<Item = &'a str>) -> String {
        let what = match (self.is_glob(), self.field) {
            (true, None) => "matches no fact, no tag and no code",
            (true, Some(Field::Fact)) => "matches no fact",
            (true, Some(Field::Tag)) => "matches no tag",
            (true, Some(Field::Code)) => "matches no code",
            (false, None) => "is neither a fact, a tag nor a code",
            (false, Some(Field::Fact)) => "is no fact",
            (false, Some(Field::Tag)) => "is no tag",
            (false, Some(Field::Code)) => "is no code",
        };
        let codes = Code::ALL.iter().map(|code| code.as_str());
        let hint = did_you_mean(&self.name, names.chain(codes));
        format!("`{}` {what}{hint}", self.name)
    }

    fn is_like(&self, name: &str) -> bool {
        match &self.glob {
            Some(glob) => glob.is_match(name),
            None => self.name == name,
        }
    }
}

impl fmt::Debug for Selector {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Selector({})", self.text)
    }
}

impl PartialEq for Selector {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

impl Eq for Selector {}

impl Hash for Selector {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.text.hash(state);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn picks(selector: &str, id: &str) -> bool {
        let tags = BTreeSet::from(["diplomacy".to_owned()]);
        Selector::parse(selector).unwrap().picks_fact(id, &tags)
    }

    #[test]
    fn a_name_is_matched_whole_and_a_glob_across_slashes() {
        for (selector, expected) in [
            ("talks-doha", true),
            ("talks", false),
            ("talks*", true),
            ("diplomacy", true),
            ("tag:diplomacy", true),
            ("fact:diplomacy", false),
            ("fact:*", true),
            ("code:*", false),
            ("{talks,toll}-*", true),
        ] {
            assert_eq!(picks(selector, "talks-doha"), expected, "{selector}");
        }
        assert!(picks("peace/*", "peace/2025/doha"));
    }

    #[test]
    fn codes_are_picked_by_name_and_pattern() {
        let picks = |text: &str| Selector::parse(text).unwrap().picks_code(Code::Unsupported);
        assert!(picks("unsupported") && picks("un*") && picks("code:unsupported"));
        assert!(!picks("tag:unsupported") && !picks("contradicted"));
    }

    #[test]
    fn what_is_no_selector_says_why() {
        let wrong = |text: &str| Selector::parse(text).unwrap_err();
        assert!(wrong("tags:x").contains("did you mean `tag`?"));
        assert!(wrong("a[").contains("no glob"));
        assert!(wrong("tag:").contains("missing"));
        assert!(wrong(" ").contains("missing"));
        let selector = Selector::parse("talks-dhoa").unwrap();
        assert_eq!(
            selector.picks_nothing(["talks-doha"].into_iter()),
            "`talks-dhoa` is neither a fact, a tag nor a code; did you mean `talks-doha`?"
        );
        for (text, told) in [
            ("x*", "`x*` matches no fact, no tag and no code"),
            ("fact:x*", "`x*` matches no fact"),
            ("tag:x*", "`x*` matches no tag"),
            ("code:x*", "`x*` matches no code"),
            ("fact:xyz", "`xyz` is no fact"),
            ("tag:xyz", "`xyz` is no tag"),
            ("code:xyz", "`xyz` is no code"),
        ] {
            let selector = Selector::parse(text).unwrap();
            assert_eq!(selector.picks_nothing(std::iter::empty()), told);
        }
    }
}
