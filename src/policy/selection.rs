//! Which findings a project wants: what is selected, and what of that is ignored.

use std::collections::BTreeSet;

use super::Selector;
use crate::finding::Code;

/// Findings that are wanted. The default wants all of them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Selection {
    /// What is wanted; empty means everything.
    select: Vec<Selector>,
    /// What of that is not wanted.
    ignore: Vec<Selector>,
}

impl Selection {
    /// What one place (a file, an override, the command line) says, on top of what was said before: a list to select
    /// starts afresh and forgets what was ignored, a list to ignore takes away from what is selected.
    pub fn add(
        &mut self,
        select: Option<Vec<Selector>>,
        ignore: impl IntoIterator<Item = Selector>,
    ) {
        if let Some(select) = select {
            self.select = select;
            self.ignore.clear();
        }
        self.ignore.extend(ignore);
    }

    /// Whether everything is wanted.
    pub fn is_everything(&self) -> bool {
        self.select.is_empty() && self.ignore.is_empty()
    }

    /// Whether some finding of a fact may be wanted.
    pub fn wants_fact(&self, id: &str, tags: &BTreeSet<String>) -> bool {
        let picked = |selector: &Selector| selector.picks_fact(id, tags);
        let selected = self.select.is_empty()
            || self
                .select
                .iter()
                .any(|selector| picked(selector) || selector.picks_some_code());
        selected && !self.ignore.iter().any(picked)
    }

    /// Whether a finding is wanted: its code, and the id and tags of the fact that spoke, if one did.
    pub fn wants(&self, code: Code, fact: Option<(&str, &BTreeSet<String>)>) -> bool {
        let picked = |selector: &Selector| {
            selector.picks_code(code)
                || fact.is_some_and(|(id, tags)| selector.picks_fact(id, tags))
        };
        (self.select.is_empty() || self.select.iter().any(picked))
            && !self.ignore.iter().any(picked)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn selectors(texts: &[&str]) -> Vec<Selector> {
        texts
            .iter()
            .map(|text| Selector::parse(text).unwrap())
            .collect()
    }

    fn selection(select: &[&str], ignore: &[&str]) -> Selection {
        let mut selection = Selection::default();
        let select = (!select.is_empty()).then(|| selectors(select));
        selection.add(select, selectors(ignore));
        selection
    }

    #[test]
    fn what_is_ignored_is_not_wanted_however_it_was_selected() {
        let tags = BTreeSet::from(["war".to_owned()]);
        let fact = Some(("toll", &tags));
        let wants = |select: &[&str], ignore: &[&str]| {
            selection(select, ignore).wants(Code::Contradicted, fact)
        };
        assert!(wants(&[], &[]));
        assert!(wants(&["war"], &["unsupported"]));
        assert!(wants(&["contradicted"], &["talks-*"]));
        assert!(!wants(&["war"], &["contradicted"]));
        assert!(!wants(&["contradicted"], &["tag:war"]));
        assert!(!wants(&["talks-*"], &[]));
    }

    #[test]
    fn a_list_to_select_starts_afresh() {
        let mut both = selection(&["talks-*"], &["toll"]);
        both.add(Some(selectors(&["toll"])), []);
        assert!(both.wants_fact("toll", &BTreeSet::new()));
        both.add(None, selectors(&["toll"]));
        assert!(!both.wants_fact("toll", &BTreeSet::new()));
    }

    #[test]
    fn a_fact_may_be_wanted_where_some_code_is_selected() {
        let none = BTreeSet::new();
        assert!(selection(&["contradicted"], &[]).wants_fact("toll", &none));
        assert!(!selection(&["talks-*"], &[]).wants_fact("toll", &none));
        assert!(selection(&[], &["contradicted"]).wants_fact("toll", &none));
        assert!(selection(&[], &["talks-*"]).wants(Code::InvalidUtf8, None));
        assert!(!selection(&["talks-*"], &[]).wants(Code::InvalidUtf8, None));
    }
}
