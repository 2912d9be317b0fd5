//! What of a document is not read, because it is longer than a limit.

use super::{Document, Sentence};
use crate::limits::{Limit, Limits};
use crate::source::Span;

/// A passage that was left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unread {
    /// A sentence, in the file: the one that is too long, or the first of a line that is.
    pub span: Span,
    /// What it is beyond.
    pub limit: Limit,
}

impl Unread {
    /// Why it was not read.
    pub fn reason(&self, limits: &Limits) -> String {
        let what = match self.limit {
            Limit::LineLength => "line",
            _ => "sentence",
        };
        let told = limits.told(self.limit);
        format!("this {what} was not read: it has more than {told}")
    }
}

impl Document {
    /// Takes the sentences out that are longer than the limit, or stand on a line that is. Returns what that was, each line
    /// once; not of what stands before what is to be judged (see [`Document::lead_in`]).
    pub fn leave_out_long(&mut self, limits: &Limits) -> Vec<Unread> {
        let lines = self.long_lines(limits.of(Limit::LineLength));
        let most = limits.of(Limit::SentenceLength);
        let beyond = |sentence: &Sentence| {
            // Most files have no such line, and where a sentence stands in them need not be known.
            let line = (!lines.is_empty())
                .then(|| self.in_source(sentence.prose))
                .and_then(|span| lines.iter().position(|line| line.overlaps(span)));
            match line {
                Some(line) => Some((Limit::LineLength, line)),
                None if sentence.prose.len() > most => Some((Limit::SentenceLength, 0)),
                None => None,
            }
        };
        let mut unread: Vec<Unread> = Vec::new();
        let mut last_line = None;
        let mut kept = Vec::with_capacity(self.sentences.len());
        let mut lead_in = 0;
        for (at, sentence) in self.sentences.iter().enumerate() {
            match beyond(sentence) {
                None => {
                    kept.push(*sentence);
                    lead_in += usize::from(at < self.lead_in);
                }
                Some((Limit::LineLength, line)) if last_line == Some(line) => {}
                Some((limit, line)) => {
                    last_line = (limit == Limit::LineLength).then_some(line).or(last_line);
                    if at >= self.lead_in {
                        let span = self.in_source(sentence.prose);
                        unread.push(Unread { span, limit });
                    }
                }
            }
        }
        self.sentences = kept;
        self.lead_in = lead_in;
        unread
    }

    /// The lines of more bytes than these on which its sentences stand: of a section of a large file not those of the rest.
    fn long_lines(&self, most: usize) -> Vec<Span> {
        let text = self.source.text().as_bytes();
        let ends = self.sentences.first().zip(self.sentences.last());
        let Some((first, last)) = ends.filter(|_| text.len() > most) else {
            return Vec::new();
        };
        let (first, last) = (self.in_source(first.prose), self.in_source(last.prose));
        let mut start = memchr::memrchr2(b'\n', b'\r', &text[..first.start]).map_or(0, |at| at + 1);
        let mut long = Vec::new();
        let ends = memchr::memchr2_iter(b'\n', b'\r', &text[start..]);
        let from = start;
        for end in ends.map(|at| from + at).chain([text.len()]) {
            if end - start > most {
                long.push(Span::new(start, end));
            }
            start = end + 1;
            if end >= last.end {
                break;
            }
        }
        long
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Markup, Sections};
    use crate::source::Source;

    #[test]
    fn long_lines_and_sentences_are_left_out_and_what_stands_beside_them_is_kept() {
        let long = "It rained and rained and rained.";
        let text = format!("It snowed.\n\n{long} It hailed. It ended.\n\n{long}\r\nIt thawed.\n");
        let left = |line, sentence| {
            let mut document =
                Document::parse(Source::new("a.md", text.as_str()), Markup::Markdown);
            let limits = Limits::default().with(Limit::LineLength, line);
            let unread = document.leave_out_long(&limits.with(Limit::SentenceLength, sentence));
            let places: Vec<_> = unread
                .iter()
                .map(|one| (one.span.start, one.limit))
                .collect();
            (document.sentences.len(), places)
        };
        let second = text.rfind(long).unwrap();
        assert_eq!(left(99, 99), (6, vec![]));
        assert_eq!(left(40, 99), (3, vec![(12, Limit::LineLength)]));
        let both = [(12, Limit::SentenceLength), (second, Limit::SentenceLength)];
        assert_eq!(left(99, 20), (4, both.to_vec()));
        let lines = [(12, Limit::LineLength), (second, Limit::LineLength)];
        assert_eq!(left(20, 20), (2, lines.to_vec()));
    }

    #[test]
    fn of_sections_is_left_out_what_is_of_the_whole() {
        let paragraph = "It snowed at the mill of Arden all day long, and nobody came.\n\n";
        let long = format!("{}\n\n", "It rained. ".repeat(12));
        let (few, more) = (paragraph.repeat(6), paragraph.repeat(9));
        let text = format!("{few}{long}{more}{long}");
        let limits = Limits::default().with(Limit::LineLength, 100);
        let source = || Source::new("a.txt", text.as_str());
        let whole = Document::parse(source(), Markup::Plain).leave_out_long(&limits);
        let starts: Vec<usize> = whole.iter().map(|one| one.span.start).collect();
        assert_eq!(
            starts,
            [text.find(&long).unwrap(), text.rfind(&long).unwrap()]
        );
        let mut sections = Sections::small(source(), Markup::Plain);
        let mut left = sections.first().leave_out_long(&limits);
        let mut number = 1;
        while let Some(mut section) = sections.next(|_| true) {
            left.extend(section.leave_out_long(&limits));
            number += 1;
        }
        assert!(number > 3);
        assert_eq!(left, whole);
    }
}
