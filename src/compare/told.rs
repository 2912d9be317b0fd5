//! A disagreement in words, and as a finding that every report can show.

use super::{Account, Article, Disagreement, Place};
use crate::finding::{Code, Finding, Label, Severity, fingerprint};
use crate::report::plural;

/// Places of one account that a finding points at; the others are only counted.
const SHOWN: usize = 3;
/// Accounts that its message names.
const NAMED: usize = 4;

impl Disagreement {
    /// One sentence: who tells what, of what.
    pub fn message(&self) -> String {
        let accounts: Vec<String> = self
            .accounts
            .iter()
            .take(NAMED)
            .map(Account::named)
            .collect();
        let more = self.accounts.len() - accounts.len();
        let more = if more > 0 {
            format!(" and {more} more")
        } else {
            String::new()
        };
        let who = if self.is_of_one_article() {
            "the article disagrees with itself"
        } else {
            "the articles disagree"
        };
        let accounts = accounts.join(", ");
        if self.about.is_empty() {
            format!("{who}: {accounts}{more}")
        } else {
            format!("{who} on {}: {accounts}{more}", self.about.join(", "))
        }
    }

    /// Whether all of it stands in one article.
    pub fn is_of_one_article(&self) -> bool {
        let mut places = self.accounts.iter().flat_map(|account| &account.places);
        let first = places.next().map(|place| place.article);
        places.all(|place| Some(place.article) == first)
    }

    /// The finding: it points at the account of the fewest places, the others are related. `articles` are those that were
    /// compared. An error, since not all can be right.
    pub fn finding(&self, articles: &[Article]) -> Option<Finding> {
        let (odd, others) = self.accounts.split_last()?;
        let (first, rest) = odd.places.split_first()?;
        let label = |account: &Account, place: &Place| {
            let source = articles[place.article].document.source.clone();
            Label {
                message: account.label(),
                span: place.span,
                source,
            }
        };
        let of = |account| move |place| label(account, place);
        let more = rest.iter().take(SHOWN - 1).map(of(odd));
        let related = others
            .iter()
            .flat_map(|account| account.places.iter().take(SHOWN).map(of(account)));
        let values = self.accounts.iter().map(|account| account.value.as_str());
        let keys = [Code::Disagreement.as_str(), self.kind].into_iter();
        let about = self.about.iter().map(String::as_str);
        Some(Finding {
            code: Code::Disagreement,
            severity: Severity::Error,
            message: self.message(),
            help: Some("find out which is right, and correct the others".to_owned()),
            fact: None,
            primary: label(odd, first),
            sentence: first.sentence,
            stated: Some(odd.value.clone()),
            expected: others.first().map(|account| account.value.clone()),
            related: related.chain(more).collect(),
            sources: Vec::new(),
            explanation: Vec::new(),
            fix: None,
            suppressed: None,
            fingerprint: fingerprint(keys.chain(about).chain(values)),
        })
    }
}

impl Account {
    /// Number of articles that tell it.
    pub fn articles(&self) -> usize {
        self.places.chunk_by(|a, b| a.article == b.article).count()
    }

    /// “Lisbon” (3 articles)
    fn named(&self) -> String {
        format!(
            "\u{201c}{}\u{201d} ({})",
            self.value,
            plural(self.articles(), "article")
        )
    }

    fn label(&self) -> String {
        let more = self.places.len();
        let value = &self.value;
        if more > SHOWN {
            format!(
                "here \u{201c}{value}\u{201d}, as in {} in all",
                plural(more, "place")
            )
        } else {
            format!("here \u{201c}{value}\u{201d}")
        }
    }
}
