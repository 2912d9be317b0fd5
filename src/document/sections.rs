//! A long text section by section: what is laid out of it need not be in memory as a whole.

use super::front_matter::{self, Metadata};
use super::{Document, Markup};
use crate::source::{Source, Span};

/// How a text is cut.
#[derive(Clone, Copy, Debug)]
struct Sizes {
    /// Texts of at most so many bytes are one section.
    whole: usize,
    /// A section has about so many bytes.
    section: usize,
    /// So many bytes before a section are laid out with it, to begin with.
    lead_in: usize,
    /// So many at most: what takes time must not grow faster than the text.
    longest_lead_in: usize,
}

const SIZES: Sizes = Sizes {
    whole: 4 << 20,
    section: 1 << 20,
    lead_in: 16 << 10,
    longest_lead_in: 1 << 20,
};

/// The sections of a text, one after the other: documents of the same source, with the spans that the whole would have.
/// Plain text is cut where one passage ends and the next is laid out as if it stood alone; other markup, whose parts
/// may refer to one another, and texts of up to four megabytes are a single section.
#[derive(Clone, Debug)]
pub struct Sections {
    source: Source,
    markup: Markup,
    sizes: Sizes,
    /// Everything behind the front matter.
    body: Span,
    /// Where the next section begins.
    at: usize,
}

impl Sections {
    /// Of a text.
    pub fn new(source: Source, markup: Markup) -> Self {
        Self::cut(source, markup, SIZES)
    }

    /// The same in sections of so few bytes that a short text has some, for tests.
    #[cfg(test)]
    pub(crate) fn small(source: Source, markup: Markup) -> Self {
        let sizes = Sizes {
            whole: 0,
            section: 200,
            lead_in: 1,
            longest_lead_in: usize::MAX,
        };
        Self::cut(source, markup, sizes)
    }

    fn cut(source: Source, markup: Markup, sizes: Sizes) -> Self {
        let text = source.text();
        let (_, mut body) = front_matter::read(text);
        if markup != Markup::Plain || text.len() <= sizes.whole {
            body.start = text.len();
        }
        Self {
            at: body.start,
            source,
            markup,
            sizes,
            body,
        }
    }

    /// The first section, with what the text says of itself.
    pub fn first(&mut self) -> Document {
        let (metadata, body) = front_matter::read(self.source.text());
        let section = if self.body.is_empty() {
            body
        } else {
            self.next_span()
        };
        Document::lay_out(self.source.clone(), self.markup, metadata, section)
    }

    /// The next section behind those that were given out; `None` behind the last. Sentences before it lead in: as many
    /// as `suffice`, or those of a megabyte.
    pub fn next(&mut self, suffice: impl Fn(&Document) -> bool) -> Option<Document> {
        if self.at >= self.body.end {
            return None;
        }
        let section = self.next_span();
        let mut lead_in = self.sizes.lead_in;
        loop {
            let from = section.start.saturating_sub(lead_in);
            let begins = from <= self.body.start;
            let start = if begins {
                self.body.start
            } else {
                self.seam(from).min(section.start)
            };
            let part = Span::new(start, section.end);
            let mut document =
                Document::lay_out(self.source.clone(), self.markup, Metadata::default(), part);
            document.lead_in = document.sentences.partition_point(|sentence| {
                document.in_source(sentence.prose).start < section.start
            });
            let is_empty = document.lead_in == document.sentences.len();
            if begins || is_empty || lead_in >= self.sizes.longest_lead_in || suffice(&document) {
                return Some(document);
            }
            lead_in = lead_in.saturating_mul(4);
        }
    }

    /// Goes on behind the first section without laying it out.
    pub fn skip(&mut self) {
        if !self.body.is_empty() {
            self.next_span();
        }
    }

    fn next_span(&mut self) -> Span {
        let start = self.at;
        self.at = self.seam(start.saturating_add(self.sizes.section));
        Span::new(start, self.at)
    }

    /// The first place from an offset on where the text can be cut: behind a blank line, or between two lines that are
    /// both so long that neither is part of a hard-wrapped passage.
    fn seam(&self, from: usize) -> usize {
        let text = self.source.text().as_bytes();
        let end_of_line = |at: usize| {
            let rest = text.get(at..self.body.end).unwrap_or_default();
            memchr::memchr(b'\n', rest).map_or(self.body.end, |length| at + length + 1)
        };
        let mut at = end_of_line(from.min(self.body.end));
        let mut before_is_long = false;
        while at < self.body.end {
            let next = end_of_line(at);
            let line = self.source.slice(Span::new(at, next));
            if line.trim().is_empty() {
                return next;
            }
            let is_long = super::plain::is_wider_than_wrapped(line);
            if is_long && before_is_long {
                return at;
            }
            before_is_long = is_long;
            at = next;
        }
        self.body.end
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// All sentences with where they stand, and how many sections there are.
    fn sentences(mut sections: Sections) -> (Vec<(String, Span, super::super::BlockKind)>, usize) {
        let mut found = Vec::new();
        let mut number = 1;
        let mut take = |document: &Document| {
            for sentence in &document.sentences[document.lead_in..] {
                found.push((
                    document.prose[sentence.prose.range()].to_owned(),
                    document.in_source(sentence.prose),
                    document.blocks[sentence.block].kind,
                ));
            }
        };
        take(&sections.first());
        while let Some(document) = sections.next(|_| true) {
            take(&document);
            number += 1;
        }
        (found, number)
    }

    fn assert_same(text: &str, least: usize) {
        let source = Source::new("a.txt", text);
        let (whole, one) = sentences(Sections::new(source.clone(), Markup::Plain));
        let (cut, number) = sentences(Sections::small(source, Markup::Plain));
        assert_eq!(one, 1);
        assert_eq!(whole, cut);
        assert!(number >= least, "{number} sections");
    }

    #[test]
    fn sections_have_the_sentences_of_the_whole() {
        let line = "The harbour of Keld was closed in spring, and the boats stayed on the hill.";
        let wrapped =
            "The mill of Arden stood at the river, and\nwhoever passed it saw the wheel turn.\n\n";
        assert_same(
            &format!("---\ndate: 2024-05-06\n---\n{}", wrapped.repeat(20)),
            5,
        );
        assert_same(
            &format!("{line}\r\n\r\nHeading\r\n \r\n- item\r\n").repeat(12),
            4,
        );
        // A line a passage, and no blank line.
        assert_same(&format!("{line} {line}\n").repeat(12), 4);
        // One passage that can be cut nowhere.
        assert_same(&format!("{line}\n").repeat(12), 1);
        assert_same("", 1);
        assert_same("---\ndate: 2024-05-06\n---\n", 1);
    }

    #[test]
    fn the_first_section_knows_the_date_and_markup_is_left_whole() {
        let text = format!("---\ndate: 2024-05-06\n---\n{}", "A mill.\n\n".repeat(90));
        let source = Source::new("a", text);
        let mut sections = Sections::small(source.clone(), Markup::Plain);
        assert_eq!(sections.first().date, "2024-05-06".parse().ok());
        let mut sections = Sections::small(source, Markup::Markdown);
        assert_eq!(sections.first().sentences.len(), 90);
        assert!(sections.next(|_| true).is_none());
    }
}
