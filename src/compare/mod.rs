//! Articles held against one another, with no registry: what they say of the same thing and cannot both be right.
//!
//! Every sentence is a statement. Statements that share rare words or names are held against each other by the rules by
//! which facts are held against articles, both ways (`pair`); two further looks find what stands in different
//! sentences: wordings of one quotation (`quotation`), and places of one meeting (`meeting`). What conflicts is put
//! together by what it is about (`cluster`).

mod candidates;
mod cluster;
mod draft;
mod event;
mod json;
mod meeting;
mod pair;
mod quotation;
mod statement;
mod told;

pub use draft::drafts;
pub use json::json;

use jiff::civil::Date;
use rayon::prelude::*;

use crate::document::Document;
use crate::limits::{Budget, Limit, Limits};
use crate::source::Span;
use cluster::{Cluster, Found, Spot, clusters};
use event::Days;
use statement::Statement;

/// An article, and the day that it is judged by.
#[derive(Clone, Debug)]
pub struct Article {
    /// What stands in it.
    pub document: Document,
    /// Its day: its own, or the one that its project gives it.
    pub date: Option<Date>,
}

/// Something that articles, or one article, tell in ways that cannot all be right.
#[derive(Clone, Debug)]
pub struct Disagreement {
    /// What differs: "quantity", "count", "date", "place", "polarity", "opposite", "only" or "quote".
    pub kind: &'static str,
    /// What it is about, in words of one of the articles.
    pub about: Vec<String>,
    /// What is told, at least two; what most places tell first.
    pub accounts: Vec<Account>,
}

/// One of several things told of the same.
#[derive(Clone, Debug)]
pub struct Account {
    /// The value, in the words of most places.
    pub value: String,
    /// Where it is told, in order of the articles; at least one.
    pub places: Vec<Place>,
}

/// Where a value stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// Number of the article.
    pub article: usize,
    /// The value, in the file.
    pub span: Span,
    /// The sentence, in the file.
    pub sentence: Span,
    /// The sentence, in the article's prose.
    pub prose: Span,
}

/// What a comparison came to.
#[derive(Clone, Debug, Default)]
pub struct Compared {
    /// What is told differently, in order of the first place that tells of it.
    pub disagreements: Vec<Disagreement>,
    /// Whether there was more to be compared than the limit [`Comparisons`](crate::limits::Limit::Comparisons) allows: the
    /// last sentences were left out.
    pub is_cut: bool,
}

/// Finds what articles tell differently of the same thing, within the limits.
pub fn compare(articles: &[Article], limits: &Limits) -> Compared {
    let mut budget = Budget::new(limits.of(Limit::Comparisons));
    let read: Vec<Vec<Statement>> = articles
        .par_iter()
        .enumerate()
        .map(|(number, article)| statement::read(number, &article.document, article.date))
        .collect();
    let statements: Vec<Statement> = read.into_iter().flatten().collect();
    let days = |a: usize, b: usize| Days {
        first: articles[a].date,
        second: articles[b].date,
        same_article: a == b,
    };
    let pairs = candidates::candidates(&statements, &mut budget);
    let mut found: Vec<Found> = pairs
        .into_par_iter()
        .filter_map(|(i, j)| {
            let (a, b) = (&statements[i], &statements[j]);
            let conflict = pair::conflict(a, b, days(a.article, b.article))
                .or_else(|| quotation::conflict(a, b))?;
            Some(Found {
                statements: (i, j),
                conflict,
            })
        })
        .collect();
    found.extend(of_meetings(&statements, days, &mut budget));
    let clusters = clusters(&statements, &found);
    let told = clusters.into_iter();
    let told = told.map(|cluster| described(articles, &statements, cluster));
    Compared {
        disagreements: told.collect(),
        is_cut: budget.is_spent(),
    }
}

/// So many words tell what a disagreement is about.
const ABOUT: usize = 6;

/// Meetings with two places, in two articles.
fn of_meetings(
    statements: &[Statement],
    days: impl Fn(usize, usize) -> Days,
    budget: &mut Budget,
) -> Vec<Found> {
    let mut meetings = Vec::new();
    let mut first = 0;
    for own in statements.chunk_by(|a, b| a.article == b.article) {
        meetings.extend(meeting::meetings(own, first));
        first += own.len();
    }
    let mut found = Vec::new();
    let article = |meeting: &meeting::Meeting<'_>| statements[meeting.statement].article;
    for a in &meetings {
        let others = meetings.partition_point(|b| article(b) <= article(a));
        let others = &meetings[others..];
        if !budget.pay(others.len()) {
            break;
        }
        for b in others {
            let (i, j) = (a.statement, b.statement);
            let days = days(statements[i].article, statements[j].article);
            if let Some(conflict) = meeting::conflict(a, b, days) {
                found.push(Found {
                    statements: (i, j),
                    conflict,
                });
            }
        }
    }
    found
}

fn described(articles: &[Article], statements: &[Statement], cluster: Cluster) -> Disagreement {
    let place = |spot: &Spot| {
        let statement = &statements[spot.statement];
        let document = &articles[statement.article].document;
        let reading = &statement.reading;
        let prose = Span::new(reading.offset, reading.offset + reading.text.len());
        Place {
            article: statement.article,
            span: document.in_source(spot.span.shifted(reading.offset)),
            sentence: document.in_source(prose),
            prose,
        }
    };
    let accounts = cluster.readings.iter().map(|spots| Account {
        value: usual(statements, spots).to_owned(),
        places: spots.iter().map(place).collect(),
    });
    let accounts = accounts.collect();
    let mut about = cluster.about;
    about.truncate(ABOUT);
    Disagreement {
        kind: cluster.kind,
        about,
        accounts,
    }
}

/// The words that most of some spots with one value have for it, those of the first among equals.
fn usual<'s>(statements: &'s [Statement], spots: &[Spot]) -> &'s str {
    let text = |spot: &Spot| statements[spot.statement].reading.slice(spot.span);
    let often = |spot: &&Spot| {
        let same = spots.iter().filter(|other| text(other) == text(spot));
        same.count()
    };
    // The last of equals is taken.
    let usual = spots.iter().rev().max_by_key(often);
    usual.map(text).unwrap_or_default()
}
