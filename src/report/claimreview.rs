//! Verdicts as schema.org ClaimReviews, for sites and other fact-checkers.

use std::collections::{BTreeMap, HashMap};
use std::io::{self, Write};

use serde_json::{Value, json};

use super::{ArticleSummary, Report, Style};
use crate::document::{Document, Markup};
use crate::finding::{Code, Finding};
use crate::source::Span;

/// Numbers of the scale, as schema.org has it where nothing else is said.
const WORST: u8 = 1;
const BEST: u8 = 5;

/// A document that holds a review for each sentence that a fact contradicts or supports.
#[derive(Default)]
struct ClaimReviews {
    begun: bool,
}

pub(super) fn report(_: Style) -> Box<dyn Report> {
    Box::<ClaimReviews>::default()
}

impl Report for ClaimReviews {
    fn begin(&mut self, out: &mut dyn Write) -> io::Result<()> {
        out.write_all(b"{\"@context\": \"https://schema.org\", \"@graph\": [")
    }

    fn add(
        &mut self,
        article: Option<&ArticleSummary>,
        findings: &[Finding],
        out: &mut dyn Write,
    ) -> io::Result<()> {
        let (Some(article), Some(first)) = (article, findings.first()) else {
            return Ok(());
        };
        let mut by_sentence: BTreeMap<Span, Vec<&Finding>> = BTreeMap::new();
        for finding in findings.iter().filter(|one| rating(one.code).is_some()) {
            by_sentence
                .entry(finding.sentence)
                .or_default()
                .push(finding);
        }
        if by_sentence.is_empty() {
            return Ok(());
        }
        // The sentences as they are read, without their markup.
        let source = first.primary.source.clone();
        let markup = Markup::from_path(source.name()).unwrap_or(Markup::Plain);
        let document = Document::parse(source, markup);
        let places: HashMap<Span, Span> = document
            .sentences
            .iter()
            .map(|one| (document.in_source(one.prose), one.prose))
            .collect();
        for (sentence, findings) in by_sentence {
            let claim = match places.get(&sentence) {
                Some(prose) => line(&document.prose[prose.range()]),
                None => line(document.source.slice(sentence)),
            };
            let Some(review) = review(article, &claim, &findings) else {
                continue;
            };
            out.write_all(if self.begun { b",\n" } else { b"\n" })?;
            self.begun = true;
            serde_json::to_writer(&mut *out, &review)?;
        }
        Ok(())
    }

    fn finish(&mut self, out: &mut dyn Write) -> io::Result<()> {
        out.write_all(b"\n]}\n")
    }
}

/// `None` for what is no verdict on a claim: neither yes nor no was found, or it is about the file.
const fn rating(code: Code) -> Option<(u8, &'static str)> {
    match code {
        Code::Contradicted => Some((WORST, "False")),
        Code::Supported => Some((BEST, "True")),
        _ => None,
    }
}

/// A text in one line.
fn line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The review of one sentence: what one fact contradicts is false, whatever others say of it.
fn review(article: &ArticleSummary, claim: &str, findings: &[&Finding]) -> Option<Value> {
    let code = findings.iter().map(|finding| finding.code).min()?;
    let findings = findings.iter().filter(|finding| finding.code == code);
    let (number, name) = rating(code)?;
    let mut item = json!({
        "@type": "Claim",
        "appearance": {"@type": "CreativeWork", "url": article.path},
    });
    if let Some(date) = article.date {
        item["datePublished"] = json!(date.to_string());
    }
    let mut body: Vec<&str> = Vec::new();
    let mut based_on: Vec<Value> = Vec::new();
    for finding in findings.clone() {
        body.push(&finding.message);
        for source in &finding.sources {
            let work = match (&source.url, source.text.is_empty()) {
                (Some(url), true) => json!({"@type": "CreativeWork", "url": url}),
                (Some(url), false) => {
                    json!({"@type": "CreativeWork", "name": source.text, "url": url})
                }
                (None, _) => json!({"@type": "CreativeWork", "name": source.text}),
            };
            if !based_on.contains(&work) {
                based_on.push(work);
            }
        }
    }
    let fingerprints = findings.map(|finding| finding.fingerprint.as_str());
    Some(json!({
        "@type": "ClaimReview",
        "identifier": fingerprints.collect::<Vec<_>>(),
        "claimReviewed": claim,
        "itemReviewed": item,
        "reviewRating": {
            "@type": "Rating",
            "ratingValue": number,
            "worstRating": WORST,
            "bestRating": BEST,
            "alternateName": name,
        },
        "reviewBody": body.join("; "),
        "isBasedOn": based_on,
    }))
}
