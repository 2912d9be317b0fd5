//! An article's text in the pieces that a page shows: blocks, their sentences, and in those the words that findings are
//! about.

use serde::Serialize;

use crate::document::{BlockKind, Document, Sentence};
use crate::finding::Finding;
use crate::source::Span;

/// An article with its findings at their sentences.
pub(super) struct Passages<'a> {
    document: &'a Document,
    /// Where each sentence stands in the file.
    places: Vec<Span>,
    /// Each finding with the number of its sentence.
    findings: Vec<(&'a Finding, Option<usize>)>,
}

/// A block of text: what it is, and its sentences.
#[derive(Serialize)]
pub(super) struct Block<'a>(&'static str, Vec<Vec<Run<'a>>>);

/// Words that the same findings are about.
#[derive(Serialize)]
#[serde(untagged)]
enum Run<'a> {
    /// None is.
    Plain(&'a str),
    /// The findings of these numbers.
    Marked(&'a str, Vec<usize>),
}

impl<'a> Passages<'a> {
    /// Puts each finding to its sentence.
    pub(super) fn new(document: &'a Document, findings: &'a [Finding]) -> Self {
        let sentences = document.sentences.iter();
        let mut passages = Self {
            document,
            places: sentences.map(|one| document.in_source(one.prose)).collect(),
            findings: Vec::new(),
        };
        let with_place = |finding| (finding, passages.place(finding));
        passages.findings = findings.iter().map(with_place).collect();
        passages
    }

    /// Each finding with the number of its sentence.
    pub(super) fn findings(&self) -> impl Iterator<Item = (&'a Finding, Option<usize>)> {
        self.findings.iter().copied()
    }

    /// The first heading.
    pub(super) fn heading(&self) -> Option<&'a str> {
        let mut blocks = self.document.blocks.iter();
        let heading = blocks.find(|block| block.kind == BlockKind::Heading)?;
        self.document.prose.get(heading.prose.range())
    }

    /// The whole text.
    pub(super) fn blocks(&self) -> Vec<Block<'a>> {
        let kinds = self.document.blocks.iter().map(|block| kind(block.kind));
        let mut blocks: Vec<Block<'a>> = kinds.map(|kind| Block(kind, Vec::new())).collect();
        // Findings in the order of their sentences, to be taken as these come.
        let mut marks: Vec<(usize, usize)> = self
            .findings
            .iter()
            .enumerate()
            .filter_map(|(number, (_, sentence))| Some(((*sentence)?, number)))
            .collect();
        marks.sort_unstable();
        let mut marks = marks.into_iter().peekable();
        for (number, sentence) in self.document.sentences.iter().enumerate() {
            let own = std::iter::from_fn(|| marks.next_if(|(of, _)| *of == number));
            let own: Vec<usize> = own.map(|(_, finding)| finding).collect();
            if let Some(Block(_, sentences)) = blocks.get_mut(sentence.block) {
                sentences.push(self.runs(sentence, &own));
            }
        }
        blocks.retain(|Block(_, sentences)| !sentences.is_empty());
        blocks
    }

    /// The number of the sentence that a finding's words begin in.
    fn place(&self, finding: &Finding) -> Option<usize> {
        if finding.primary.source.name() != self.document.source.name() {
            return None;
        }
        let is_its_own = |place: &Span| *place == finding.sentence;
        let start = finding.primary.span.start;
        let holds = |place: &Span| place.start <= start && start < place.end;
        let mut places = self.places.iter();
        places
            .position(is_its_own)
            .or_else(|| self.places.iter().position(holds))
    }

    /// A sentence, parted where the words of the findings of these numbers begin and end.
    fn runs(&self, sentence: &Sentence, findings: &[usize]) -> Vec<Run<'a>> {
        let document = self.document;
        let Some(text) = document.prose.get(sentence.prose.range()) else {
            return Vec::new();
        };
        if findings.is_empty() {
            return vec![Run::Plain(text)];
        }
        // Where each finding's words begin and end in the sentence. The map leads from prose to file only.
        let mut of_char: Vec<(usize, Vec<usize>)> = Vec::new();
        for (at, c) in text.char_indices() {
            let start = sentence.prose.start + at;
            let place = document.in_source(Span::new(start, start + c.len_utf8()));
            let about = findings.iter().copied().filter(|&number| {
                let primary = self.findings.get(number).map(|(one, _)| one.primary.span);
                primary.is_some_and(|primary| primary.overlaps(place))
            });
            let about: Vec<usize> = about.collect();
            if of_char.last().is_none_or(|(_, last)| *last != about) {
                of_char.push((at, about));
            }
        }
        let ends = of_char.iter().skip(1).map(|(at, _)| *at);
        let ends: Vec<usize> = ends.chain([text.len()]).collect();
        let runs = of_char.into_iter().zip(ends);
        runs.filter_map(|((start, about), end)| {
            let words = text.get(start..end)?;
            Some(match about.is_empty() {
                true => Run::Plain(words),
                false => Run::Marked(words, about),
            })
        })
        .collect()
    }
}

const fn kind(kind: BlockKind) -> &'static str {
    match kind {
        BlockKind::Paragraph => "paragraph",
        BlockKind::Heading => "heading",
        BlockKind::ListItem => "item",
        BlockKind::TableCell => "cell",
        BlockKind::Caption => "caption",
        BlockKind::Quote => "quote",
    }
}
