//! A run of the whole suite, and what it leaves untouched.

use std::collections::BTreeMap;

use super::coverage::Share;
use super::{Examined, Trial};
use crate::registry::Fact;

/// All tests of a run, with what they are about.
#[derive(Debug)]
pub struct Run<'r> {
    /// The facts looked at, in the order of the registry.
    pub facts: Vec<&'r Fact>,
    /// The tests that these facts carry.
    pub trials: Vec<Trial>,
    /// The articles looked at, in the order of their paths; `None` where there are none to look at.
    pub articles: Option<Vec<Examined>>,
}

impl<'r> Run<'r> {
    /// Every test, those of the facts first.
    pub fn trials(&self) -> impl Iterator<Item = &Trial> {
        let articles = self.articles.iter().flatten();
        self.trials
            .iter()
            .chain(articles.flat_map(|article| &article.trials))
    }

    /// In how many articles each fact spoke that did.
    pub fn spoke(&self) -> BTreeMap<&str, usize> {
        let mut spoke = BTreeMap::new();
        let articles = self.articles.iter().flatten();
        for id in articles.flat_map(|article| &article.spoke) {
            *spoke.entry(id.as_str()).or_default() += 1;
        }
        spoke
    }

    /// The facts that no article makes speak; none where no article was looked at.
    pub fn idle(&self) -> Vec<&'r Fact> {
        let spoke = self.spoke();
        let mut idle = self.facts.clone();
        idle.retain(|fact| self.articles.is_some() && !spoke.contains_key(fact.id.value.as_str()));
        idle
    }

    /// The facts that neither an article nor a test of their own makes speak.
    pub fn untouched(&self) -> Vec<&'r Fact> {
        let spoke = self.spoke();
        let mut untouched = self.facts.clone();
        untouched.retain(|fact| !is_tested(fact) && !spoke.contains_key(fact.id.value.as_str()));
        untouched
    }

    /// The facts with no test that they contradict: nobody knows whether they object to anything.
    pub fn never_contradicting(&self) -> Vec<&'r Fact> {
        let mut found = self.facts.clone();
        found.retain(|fact| fact.tests.contradicted.is_empty());
        found
    }

    /// The share of the facts that a test or an article makes speak.
    pub fn coverage_of_facts(&self) -> Share {
        let whole = self.facts.len();
        let part = whole - self.untouched().len();
        Share { part, whole }
    }

    /// The share of the articles' checkable claims that some fact spoke of; `None` where there are no articles.
    pub fn coverage_of_claims(&self) -> Option<Share> {
        let articles = self.articles.as_ref()?;
        Some(articles.iter().map(Examined::coverage).sum())
    }
}

/// Whether a fact carries a test in which it has to speak: one that it is silent on shows nothing of what it knows.
fn is_tested(fact: &Fact) -> bool {
    let tests = &fact.tests;
    let speaking = [&tests.supported, &tests.contradicted, &tests.unsupported];
    speaking.iter().any(|sentences| !sentences.is_empty())
}
