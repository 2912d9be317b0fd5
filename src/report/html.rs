//! A page to look at, in one file that asks the network for nothing.
//!
//! The page is a frame, the same for every report, and behind it what was found, as JSON in elements of their own: the
//! head and the text of each article, and each fact. What readers see is made of that in their browser (`html/assets/`)
//! where they look: so a report is written article by article, and opens at once however long it is.

mod data;
mod inert;
mod page;
mod passages;

use std::io::{self, Write};

use super::{ArticleSummary, FactCard, Report, Style};
use crate::document::{Document, Markup};
use crate::finding::Finding;
use crate::source::Source;
use data::{Article, Mention};
use inert::element;
use passages::Passages;

/// A page in the making.
#[derive(Default)]
struct Html {
    /// The text of the article that comes next.
    text: Option<(Source, Markup)>,
}

pub(super) fn report(_style: Style) -> Box<dyn Report> {
    Box::<Html>::default()
}

impl Report for Html {
    fn begin(&mut self, out: &mut dyn Write) -> io::Result<()> {
        page::begin(out)
    }

    fn read(&mut self, source: &Source, markup: Markup) {
        self.text = Some((source.clone(), markup));
    }

    fn add(
        &mut self,
        article: Option<&ArticleSummary>,
        findings: &[Finding],
        out: &mut dyn Write,
    ) -> io::Result<()> {
        let Some(article) = article else {
            let others = findings.iter().map(|finding| Mention::new(finding, None));
            return others
                .into_iter()
                .try_for_each(|other| element("other", &other, out));
        };
        let document = self.document(article, findings);
        let passages = Passages::new(&document, findings);
        element("article", &Article::new(article, &document, &passages), out)?;
        element("text", &passages.blocks(), out)
    }

    fn shows_facts(&self) -> bool {
        true
    }

    fn fact(&mut self, fact: &FactCard<'_>, out: &mut dyn Write) -> io::Result<()> {
        element("fact", fact, out)
    }

    fn finish(&mut self, out: &mut dyn Write) -> io::Result<()> {
        page::finish(out)
    }
}

impl Html {
    /// The article as it was read: of the text that was handed over, else of that which its findings point into.
    fn document(&mut self, article: &ArticleSummary, findings: &[Finding]) -> Document {
        let is_its_own = |source: &Source| source.name() == article.path;
        let (source, markup) = self.text.take().unwrap_or_else(|| {
            let mut sources = findings.iter().map(|finding| &finding.primary.source);
            let source = sources.find(|source| is_its_own(source)).cloned();
            let markup = Markup::from_path(&article.path).unwrap_or(Markup::Plain);
            (
                source.unwrap_or_else(|| Source::new(&*article.path, "")),
                markup,
            )
        });
        Document::parse(source, markup)
    }
}
