//! What an article says must be found in it: `<!-- expect: contradicted talks-doha "New Delhi" -->`; or that nothing must:
//! `<!-- expect: nothing -->`.

use crate::check::{Checker, Verdict};
use crate::document::Document;
use crate::finding::{Code, Finding, did_you_mean};
use crate::source::{Source, Span};

/// The word that such a comment begins with.
const MARK: &str = "expect:";

/// What stands behind it in an article in which no alarm may be raised.
const NOTHING: &str = "nothing";

/// What stands behind the name of a plain text, for the file beside it that holds its expectations.
pub const BESIDE: &str = ".expect";

/// What one line expects.
#[derive(Clone, Debug)]
pub enum Expected {
    /// That something is found.
    Found(Expectation),
    /// That no alarm is raised but those that other lines expect.
    Nothing,
    /// It cannot be read.
    Unreadable(Unreadable),
}

/// One line that expects something to be found.
#[derive(Clone, Debug)]
pub struct Expectation {
    /// The file that says so: the article, or the one beside it.
    pub source: Source,
    /// The line, or the comment.
    pub span: Span,
    /// The verdict that is expected.
    pub verdict: Verdict,
    /// The id of the fact that has to give it.
    pub fact: String,
    /// For `contradicted` words that disagree, else words of the sentence.
    pub words: String,
}

/// An expectation that cannot be read: where, and why.
#[derive(Clone, Debug)]
pub struct Unreadable {
    /// The file that says so.
    pub source: Source,
    /// The line, or the comment.
    pub span: Span,
    /// What is wrong with it.
    pub reason: String,
}

/// The expectations of an article, from its comments and from the file `beside` it, in order.
pub fn expectations(
    document: &Document,
    beside: Option<&Source>,
    checker: &Checker,
) -> Vec<Expected> {
    let mut found = Vec::new();
    for comment in &document.comments {
        if let Some(text) = comment.content.trim().strip_prefix(MARK) {
            found.push(read(text, &document.source, comment.span, checker));
        }
    }
    found.extend(beside.into_iter().flat_map(|source| lines(source, checker)));
    found
}

/// The expectations of a file beside an article, a line each; blank lines part them.
fn lines(source: &Source, checker: &Checker) -> Vec<Expected> {
    let mut found = Vec::new();
    let mut start = 0;
    for line in source.text().split_inclusive('\n') {
        let words = line.trim();
        let at = start + (line.len() - line.trim_start().len());
        start += line.len();
        if !words.is_empty() {
            let span = Span::new(at, at + words.len());
            let words = words.strip_prefix(MARK).unwrap_or(words);
            found.push(read(words, source, span, checker));
        }
    }
    found
}

/// Reads `contradicted talks-doha "New Delhi"`.
fn read(text: &str, source: &Source, span: Span, checker: &Checker) -> Expected {
    if text.trim() == NOTHING {
        return Expected::Nothing;
    }
    match read_found(text, source, span, checker) {
        Ok(expectation) => Expected::Found(expectation),
        Err(fault) => Expected::Unreadable(fault),
    }
}

fn read_found(
    text: &str,
    source: &Source,
    span: Span,
    checker: &Checker,
) -> Result<Expectation, Unreadable> {
    let unreadable = |reason: String| Unreadable {
        source: source.clone(),
        span,
        reason,
    };
    let form = || {
        unreadable(
            "write a verdict, a fact and words: `expect: contradicted FACT \"words\"`".to_owned(),
        )
    };
    let (head, words) = text.trim().split_once('"').ok_or_else(form)?;
    let words = words.trim_end().strip_suffix('"').ok_or_else(form)?;
    let mut head = head.split_whitespace();
    let (Some(verdict), Some(fact), None) = (head.next(), head.next(), head.next()) else {
        return Err(form());
    };
    let known = [
        Verdict::Supported,
        Verdict::Contradicted,
        Verdict::Unsupported,
    ];
    let Some(verdict) = known.into_iter().find(|known| known.as_str() == verdict) else {
        let hint = did_you_mean(verdict, known.map(Verdict::as_str));
        return Err(unreadable(format!(
            "`{verdict}` is no verdict that can be expected{hint}"
        )));
    };
    if checker.fact(fact).is_none() {
        let facts = checker.registry().facts.iter();
        let hint = did_you_mean(fact, facts.map(|fact| fact.id.value.as_str()));
        return Err(unreadable(format!("`{fact}` is no fact{hint}")));
    }
    Ok(Expectation {
        source: source.clone(),
        span,
        verdict,
        fact: fact.to_owned(),
        words: words.to_owned(),
    })
}

impl Expectation {
    /// Whether a finding is the one that is expected.
    pub fn is_met_by(&self, finding: &Finding) -> bool {
        let place = if finding.code == Code::Contradicted {
            finding.primary.span
        } else {
            finding.sentence
        };
        finding.code.as_str() == self.verdict.as_str() && self.is_of(finding, place)
    }

    /// Whether a finding is of its fact and on its sentence, with whatever verdict.
    pub fn is_near(&self, finding: &Finding) -> bool {
        self.is_of(finding, finding.sentence)
    }

    fn is_of(&self, finding: &Finding, place: Span) -> bool {
        let text = finding.primary.source.slice(place);
        finding.fact.as_deref() == Some(self.fact.as_str())
            && folded(text).contains(&folded(&self.words))
    }
}

/// White space and markup folded, so that an expectation may be written as one line of plain text.
fn folded(text: &str) -> String {
    let mut plain = String::new();
    let mut tag = false;
    let text = text
        .replace("&nbsp;", " ")
        .replace("&rsquo;", "\u{2019}")
        .replace("&amp;", "&");
    for c in text.chars() {
        match c {
            '<' => tag = true,
            '>' if tag => tag = false,
            '*' | '_' | '>' => {}
            _ if tag => {}
            c => plain.push(c),
        }
    }
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}
