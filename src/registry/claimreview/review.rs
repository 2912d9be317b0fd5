//! One ClaimReview as far as a fact has use for it.

use serde_json::{Map, Value};

use super::json_ld::{Graph, text};
use super::rating::Rated;
use crate::document::{Document, Markup};
use crate::source::Source;
use crate::value::partial_date::PartialDate;

/// A claim and what a fact-checker says of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Review {
    /// The claim, as one plain sentence.
    pub claim: String,
    /// What it was rated.
    pub rated: Rated,
    /// The rating in the reviewer's words, or its number.
    pub rating: String,
    /// The review's address.
    pub url: Option<String>,
    /// The review's title.
    pub title: Option<String>,
    /// Who rated it.
    pub publisher: Option<String>,
    /// The day of the review.
    pub published: Option<String>,
}

impl Review {
    /// Reads an object; an error is why it cannot be.
    pub(super) fn read<'v>(
        graph: &Graph<'v>,
        object: &'v Map<String, Value>,
    ) -> Result<Self, String> {
        let item = graph.object(object, "itemReviewed");
        let claim = text(object, "claimReviewed")
            .or_else(|| item.and_then(|item| text(item, "text")))
            .or_else(|| item.and_then(|item| text(item, "name")))
            .map(|claim| sentence(&plain(&claim)))
            .filter(|claim| claim.chars().any(char::is_alphanumeric))
            .ok_or("it does not say what was claimed (`claimReviewed`)")?;
        let rating = graph
            .object(object, "reviewRating")
            .ok_or("it has no rating (`reviewRating`)")?;
        let of_rating = |key: &str| text(rating, key);
        let name = of_rating("alternateName")
            .or_else(|| {
                of_rating("ratingExplanation").filter(|_| of_rating("ratingValue").is_none())
            })
            .map(|name| plain(&name));
        let value = of_rating("ratingValue");
        let rated = Rated::read(
            name.as_deref(),
            value.as_deref(),
            of_rating("worstRating").as_deref(),
            of_rating("bestRating").as_deref(),
        )?;
        let author = ["author", "publisher"].into_iter().find_map(|key| {
            let by_name = graph
                .object(object, key)
                .and_then(|author| text(author, "name"));
            by_name.or_else(|| text(object, key))
        });
        let url = text(object, "url").or_else(|| text(object, "@id"));
        Ok(Self {
            claim,
            rated,
            rating: name.or(value).unwrap_or_default(),
            url: url.filter(|url| url.starts_with("http")),
            title: text(object, "headline")
                .or_else(|| text(object, "name"))
                .map(|title| plain(&title)),
            publisher: author.map(|author| plain(&author)),
            published: text(object, "datePublished").and_then(|date| {
                let day: String = date.trim().chars().take(10).collect();
                PartialDate::parse(&day).map(|_| day)
            }),
        })
    }
}

/// A text without the markup and the references that some sites leave in it.
fn plain(text: &str) -> String {
    let text = if text.contains(['&', '<']) {
        let page = Document::parse(Source::new("", text), Markup::Html);
        page.prose.to_string()
    } else {
        text.to_owned()
    };
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The claim without quotation marks around the whole of it, ended like a sentence.
fn sentence(claim: &str) -> String {
    let mut claim = claim;
    for (open, close) in [('“', '”'), ('"', '"'), ('«', '»'), ('‘', '’'), ('\'', '\'')] {
        let inner = claim
            .strip_prefix(open)
            .and_then(|rest| rest.strip_suffix(close));
        if let Some(inner) = inner.filter(|inner| !inner.contains([open, close])) {
            claim = inner.trim();
        }
    }
    if claim.ends_with(['.', '!', '?', '…']) {
        claim.to_owned()
    } else {
        format!("{claim}.")
    }
}
