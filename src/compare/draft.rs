//! What most articles tell, as facts to be sourced.

use super::{Account, Article, Disagreement, Place};
use crate::check::{Checker, Verdict};
use crate::registry::draft::{Draft, as_facts};

/// The account of most places of each disagreement as a fact without a source, where there is one. Its tests are sentences
/// of the other accounts that it contradicts.
pub fn drafts(articles: &[Article], found: &[Disagreement]) -> Vec<Draft> {
    let mut drafts: Vec<Draft> = Vec::new();
    for draft in found.iter().filter_map(|one| one.draft(articles)) {
        // A sentence may have its place and its date right where others have not.
        let same = |other: &&mut Draft| other.statement == draft.statement;
        match drafts.iter_mut().find(same) {
            Some(known) => {
                known.note = format!("{} {}", known.note, draft.note);
                known.contradicted.extend(draft.contradicted);
            }
            None => drafts.push(draft),
        }
    }
    let checker = Checker::new(as_facts(&drafts));
    for (draft, fact) in drafts.iter_mut().zip(&checker.registry().facts) {
        let contradicts =
            |text: &String| checker.judge(fact, text, None).verdict == Verdict::Contradicted;
        draft.contradicted.retain(contradicts);
    }
    drafts
}

impl Disagreement {
    /// The account of most places as a fact without a source; `None` where as many places tell something else: then
    /// nobody can say from the articles which it is.
    fn draft(&self, articles: &[Article]) -> Option<Draft> {
        let (most, others) = self.accounts.split_first()?;
        if others
            .iter()
            .any(|other| other.places.len() >= most.places.len())
        {
            return None;
        }
        let statement = most.shortest(articles)?;
        let told = |account: &Account| {
            let places: Vec<&str> = account
                .places
                .iter()
                .map(|place| articles[place.article].document.source.name())
                .collect();
            format!("\u{201c}{}\u{201d} in {}", account.value, places.join(", "))
        };
        let accounts: Vec<String> = self.accounts.iter().map(told).collect();
        Some(Draft {
            statement,
            note: format!("The articles disagree: {}.", accounts.join("; ")),
            contradicted: others
                .iter()
                .filter_map(|other| other.shortest(articles))
                .collect(),
        })
    }
}

impl Account {
    /// The shortest of its sentences: it says least besides.
    fn shortest(&self, articles: &[Article]) -> Option<String> {
        let text = |place: &Place| &articles[place.article].document.prose[place.prose.range()];
        let shortest = self.places.iter().map(text).min_by_key(|text| text.len());
        shortest.map(str::to_owned)
    }
}
