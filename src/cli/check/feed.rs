//! What is to be linted, a handful at a time: an archive never has to fit into memory.

use std::io::{self, BufRead, BufReader};
use std::path::Path;
use std::sync::Arc;

use super::inputs::Content;
use super::jobs::Job;
use super::records::Fields;
use crate::cli::articles::display;
use crate::cli::failure::Failure;
use crate::limits::{Limit, Limits};
use crate::lint::Settings;
use crate::source::{Line, open_file, read_line, too_large};

/// Articles that are linted before the next ones are looked at: enough to keep all threads busy.
const ARTICLES_AT_ONCE: usize = 128;

/// Bytes of JSON lines that are read before they are linted, if it takes no more lines than articles at once.
const BYTES_AT_ONCE: usize = 1 << 22;

/// One thing to be linted.
pub(super) enum Piece {
    /// A file, or standard input already read.
    Article(Box<Job>),
    /// A line of JSON, its number from 1.
    Line(Arc<Lines>, usize, Vec<u8>),
    /// What could not be read.
    Failed(Failure),
}

impl Piece {
    /// What it is called where it fails.
    pub(super) fn name(&self) -> String {
        match self {
            Self::Article(job) => display(&job.article.path),
            Self::Line(lines, number, _) => lines.name(*number),
            Self::Failed(failure) => failure.to_string(),
        }
    }
}

/// What the lines of one file have in common.
pub(super) struct Lines {
    /// The file.
    pub(super) job: Job,
    /// What the project says of it.
    pub(super) settings: Settings,
    /// Where in a line what stands.
    pub(super) fields: Fields,
}

/// Hands over articles and lines in the order of the inputs.
pub(super) struct Feed {
    jobs: std::vec::IntoIter<Job>,
    fields: Option<Fields>,
    open: Option<Open>,
}

/// A file of JSON lines that is being read.
struct Open {
    lines: Arc<Lines>,
    input: Box<dyn BufRead + Send>,
    number: usize,
}

impl Feed {
    /// All of these; `fields` tells what stands where in the lines of those that hold JSON lines.
    pub(super) fn new(jobs: Vec<Job>, fields: Option<Fields>) -> Self {
        Self {
            jobs: jobs.into_iter(),
            fields,
            open: None,
        }
    }

    /// Whether there is at most one article.
    pub(super) fn is_single(&self) -> bool {
        self.fields.is_none() && self.jobs.len() <= 1
    }

    fn next_piece(&mut self) -> Option<Piece> {
        loop {
            if let Some(open) = &mut self.open {
                match open.next_line() {
                    Ok(Some((number, Some(line)))) => {
                        return Some(Piece::Line(Arc::clone(&open.lines), number, line));
                    }
                    Ok(Some((number, None))) => {
                        let line = open.lines.name(number);
                        let reason = too_large(&open.lines.limits(), Limit::FileSize).to_string();
                        return Some(Piece::Failed(Failure::Line { line, reason }));
                    }
                    Ok(None) => self.open = None,
                    Err(error) => {
                        let failure = Failure::file(&open.lines.job.article.path, error);
                        self.open = None;
                        return Some(Piece::Failed(failure));
                    }
                }
                continue;
            }
            let job = self.jobs.next()?;
            let Some(fields) = &self.fields else {
                return Some(Piece::Article(Box::new(job)));
            };
            let path = job.article.path.clone();
            match open(&path, &job.content) {
                Ok(input) => {
                    let fields = fields.clone();
                    self.open = Some(Open {
                        lines: Arc::new(Lines {
                            settings: job.settings(),
                            job,
                            fields,
                        }),
                        input,
                        number: 0,
                    });
                }
                Err(error) => return Some(Piece::Failed(Failure::file(&path, error))),
            }
        }
    }
}

impl Iterator for Feed {
    type Item = Vec<Piece>;

    fn next(&mut self) -> Option<Vec<Piece>> {
        let mut pieces = Vec::new();
        let mut bytes = 0;
        while pieces.len() < ARTICLES_AT_ONCE && bytes < BYTES_AT_ONCE {
            let Some(piece) = self.next_piece() else {
                break;
            };
            if let Piece::Line(_, _, line) = &piece {
                bytes += line.len();
            }
            pieces.push(piece);
        }
        (!pieces.is_empty()).then_some(pieces)
    }
}

impl Open {
    /// The next line that is not blank, with its number; the number alone of one that is too long.
    fn next_line(&mut self) -> io::Result<Option<(usize, Option<Vec<u8>>)>> {
        let most = self.lines.limits().of(Limit::FileSize);
        loop {
            let mut line = Vec::new();
            let read = read_line(&mut self.input, most, &mut line)?;
            self.number += 1;
            match read {
                Line::End => return Ok(None),
                Line::TooLong => return Ok(Some((self.number, None))),
                Line::Whole if line.trim_ascii().is_empty() => {}
                Line::Whole => return Ok(Some((self.number, Some(line)))),
            }
        }
    }
}

fn open(path: &Path, content: &Content) -> io::Result<Box<dyn BufRead + Send>> {
    Ok(match content {
        Content::Stdin => Box::new(BufReader::with_capacity(1 << 16, io::stdin())),
        Content::File | Content::Read(_) => {
            Box::new(BufReader::with_capacity(1 << 16, open_file(path)?))
        }
    })
}

impl Lines {
    /// How much of a line is read.
    fn limits(&self) -> Limits {
        self.settings.limits
    }

    /// The name of the article of a line that has none of its own.
    pub(super) fn name(&self, number: usize) -> String {
        format!("{}:{number}", display(&self.job.article.path))
    }
}
