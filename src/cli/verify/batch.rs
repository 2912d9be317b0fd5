//! `factlint verify --batch`: JSON lines in, JSON lines out, in the same order.

use std::io::{self, BufReader, Read};
use std::path::Path;
use std::sync::OnceLock;

use jiff::civil::Date;
use rayon::prelude::*;
use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::check::{Statement, needs_source, readable};
use crate::cli::Outcome;
use crate::cli::console::Console;
use crate::cli::failure::Failure;
use crate::cli::options::parse_date;
use crate::cli::project::limits_here;
use crate::limits::{Limit, Limits};
use crate::source::{Line, open_file, read_line, too_large};

/// Bytes of input that are read ahead. What is there is answered before more is waited for, so that a
/// program may talk to us line by line.
const READ_AHEAD: usize = 1 << 20;

#[derive(Deserialize)]
struct Pair {
    #[serde(default)]
    id: Value,
    statement: Option<String>,
    text: String,
    date: Option<String>,
}

#[derive(Serialize)]
struct Answer<'a> {
    #[serde(flatten)]
    of: &'a Of,
    verdict: &'a str,
    kind: &'a str,
    stated: Option<&'a str>,
    expected: Option<&'a str>,
    explanation: String,
}

#[derive(Serialize)]
struct BadLine {
    #[serde(flatten)]
    of: Of,
    error: String,
}

/// What an answer belongs to: the id as it was given, else the line's number.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "lowercase")]
enum Of {
    Id(Value),
    Line(usize),
}

/// Answers every line. Blank lines have no answer.
///
/// # Errors
/// Where the input cannot be read or the output not be written; a bad line is answered and makes the outcome
/// [`Outcome::Found`].
pub(super) fn run(
    file: &Path,
    date: Option<Date>,
    console: &mut Console,
) -> Result<Outcome, Failure> {
    let unreadable = |error| Failure::file(file, error);
    let input: Box<dyn Read> = if file.as_os_str() == "-" {
        Box::new(io::stdin().lock())
    } else {
        Box::new(open_file(file).map_err(unreadable)?)
    };
    let mut input = BufReader::with_capacity(READ_AHEAD, input);
    let limits = limits_here()?;
    let mut number = 0;
    let mut outcome = Outcome::Clean;
    loop {
        let lines = read_lines(&mut input, &mut number, &limits).map_err(unreadable)?;
        if lines.is_empty() {
            return Ok(outcome);
        }
        for answer in answers(&lines, date, &limits) {
            let line = answer.unwrap_or_else(|bad| {
                outcome = Outcome::Found;
                bad
            });
            writeln!(console.out(), "{line}")?;
        }
        console.flush()?;
    }
}

/// A line with its number, or why it was not read.
type Numbered = (usize, io::Result<Vec<u8>>);

/// Waits for one line and takes with it all that are there already; none at the end of the input.
fn read_lines<R: Read>(
    input: &mut BufReader<R>,
    number: &mut usize,
    limits: &Limits,
) -> io::Result<Vec<Numbered>> {
    let mut lines = Vec::new();
    loop {
        let mut line = Vec::new();
        let read = read_line(input, limits.of(Limit::FileSize), &mut line)?;
        *number += 1;
        match read {
            Line::End => return Ok(lines),
            Line::TooLong => lines.push((*number, Err(too_large(limits, Limit::FileSize)))),
            Line::Whole if line.trim_ascii().is_empty() => {}
            Line::Whole => lines.push((*number, Ok(line))),
        }
        if !lines.is_empty() && memchr::memchr(b'\n', input.buffer()).is_none() {
            return Ok(lines);
        }
    }
}

/// What one line asks.
#[derive(Debug)]
struct Question {
    of: Of,
    statement: Option<String>,
    text: String,
    date: Option<Date>,
}

/// Reads one line, or tells what is wrong with it as JSON. `date` is the day of lines that have none.
fn question(number: usize, line: &[u8], date: Option<Date>) -> Result<Question, String> {
    let line = line.strip_prefix("\u{feff}".as_bytes()).unwrap_or(line);
    let bad = |of, error| json(&BadLine { of, error });
    let value: Value =
        serde_json::from_slice(line).map_err(|error| bad(Of::Line(number), error.to_string()))?;
    let id = match value.get("id") {
        Some(id @ (Value::String(_) | Value::Number(_))) => Some(id.clone()),
        _ => None,
    };
    let of = || id.clone().map_or(Of::Line(number), Of::Id);
    let pair: Pair = serde_json::from_value(value).map_err(|error| bad(of(), error.to_string()))?;
    if id.is_none() && !pair.id.is_null() {
        return Err(bad(of(), "`id` is a text or a number".to_owned()));
    }
    let date = match &pair.date {
        None => date,
        Some(text) => Some(
            parse_date(text).map_err(|error| bad(of(), format!("`{text}` is no date: {error}")))?,
        ),
    };
    Ok(Question {
        of: of(),
        statement: pair.statement,
        text: pair.text,
        date,
    })
}

/// The answers to some lines, in their order, as JSON; `Err` for what is wrong with a line. A statement that several
/// lines have is read once.
fn answers(lines: &[Numbered], date: Option<Date>, limits: &Limits) -> Vec<Result<String, String>> {
    let questions: Vec<_> = lines
        .par_iter()
        .map(|(number, line)| match line {
            Ok(line) => question(*number, line, date),
            Err(error) => Err(json(&BadLine {
                of: Of::Line(*number),
                error: error.to_string(),
            })),
        })
        .collect();
    let statements: FxHashMap<(&str, Option<Date>), OnceLock<Statement>> = questions
        .iter()
        .flatten()
        .filter_map(|asked| Some(((asked.statement.as_deref()?, asked.date), OnceLock::new())))
        .collect();
    questions
        .par_iter()
        .map(|asked| {
            let asked = asked.as_ref().map_err(Clone::clone)?;
            let bad = |error| {
                let of = asked.of.clone();
                json(&BadLine { of, error })
            };
            for text in asked.statement.iter().chain([&asked.text]) {
                readable(text, limits).map_err(bad)?;
            }
            let key = asked.statement.as_deref().map(|text| (text, asked.date));
            let judgement = match key.and_then(|key| Some((key, statements.get(&key)?))) {
                Some(((text, date), cell)) => {
                    let statement = cell.get_or_init(|| Statement::new(text, date));
                    statement.allows(&asked.text, limits).map_err(bad)?;
                    statement.judge(&asked.text)
                }
                None => needs_source(&asked.text, asked.date),
            };
            Ok(json(&Answer {
                of: &asked.of,
                verdict: judgement.verdict.as_str(),
                kind: judgement.kind,
                stated: judgement.stated.as_deref(),
                expected: judgement.expected.as_deref(),
                explanation: judgement.explanation.join("; "),
            }))
        })
        .collect()
}

fn json<T: Serialize>(value: &T) -> String {
    // These types have nothing in them that JSON could not hold.
    serde_json::to_string(value).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(line: &str) -> (bool, Value) {
        let answered = answers(
            &[(7, Ok(line.as_bytes().to_vec()))],
            None,
            &Limits::default(),
        )
        .remove(0);
        let (good, text) = match answered {
            Ok(text) => (true, text),
            Err(text) => (false, text),
        };
        (good, serde_json::from_str(&text).unwrap())
    }

    #[test]
    fn an_id_comes_back_as_it_was_given() {
        for id in ["\"a\"", "17", "1.5", "18446744073709551615"] {
            let (good, value) = parsed(&format!(
                "{{\"id\":{id},\"statement\":\"s\",\"text\":\"t\"}}"
            ));
            assert!(good);
            assert_eq!(value["id"].to_string(), id);
            assert!(value["verdict"].is_string() && value["explanation"].is_string());
        }
        assert_eq!(parsed("{\"text\":\"t\"}").1["line"], 7);
    }

    #[test]
    fn a_bad_line_says_what_is_wrong_with_it() {
        for (line, key) in [
            ("{", "line"),
            ("[]", "line"),
            ("{\"id\":\"a\"}", "id"),
            ("{\"id\":\"a\",\"text\":3}", "id"),
            ("{\"id\":\"a\",\"text\":\"t\",\"date\":\"soon\"}", "id"),
            ("{\"id\":{},\"text\":\"t\"}", "line"),
        ] {
            let (good, value) = parsed(line);
            assert!(!good, "{line}");
            assert!(
                value[key] != Value::Null && value["error"].is_string(),
                "{line}: {value}"
            );
            assert!(value.get("verdict").is_none());
        }
        assert!(question(1, b"{\"id\":\"\xff\"}", None).is_err());
    }

    #[test]
    fn a_statement_of_several_lines_is_held_against_each_by_its_own_day() {
        let line = |text: &str, date: &str| {
            let statement = "The bridge of Keld opened last year.";
            let line = format!(
                "{{\"statement\":\"{statement}\",\"text\":\"{text}\",\"date\":\"{date}\"}}"
            );
            (1, Ok(line.into_bytes()))
        };
        let text = "The bridge of Keld opened in 1998.";
        let other = "The bridge of Keld opened in 1990.";
        let lines = [
            line(text, "1999"),
            line(other, "1999"),
            line(text, "2005"),
            line(text, "1999"),
        ];
        let together = answers(&lines, None, &Limits::default());
        let apart: Vec<_> = lines
            .iter()
            .flat_map(|line| answers(std::slice::from_ref(line), None, &Limits::default()))
            .collect();
        assert_eq!(together, apart);
        assert_eq!(together[0], together[3]);
        assert!(together[0] != together[1] && together[0] != together[2]);
    }

    #[test]
    fn lines_that_are_there_are_taken_together_and_blank_ones_left_out() {
        let mut input = BufReader::with_capacity(64, "a\n\n  \nb\n0123456789\nlast".as_bytes());
        let mut number = 0;
        let mut all = Vec::new();
        loop {
            let limits = Limits::default().with(Limit::FileSize, 9);
            let lines = read_lines(&mut input, &mut number, &limits).unwrap();
            if lines.is_empty() {
                break;
            }
            all.extend(lines.into_iter().map(|(number, line)| {
                let line = line.unwrap_or_else(|_| b"too long".to_vec());
                (number, String::from_utf8(line).unwrap().trim().to_owned())
            }));
        }
        let all: Vec<_> = all.iter().map(|(n, line)| (*n, line.as_str())).collect();
        assert_eq!(all, [(1, "a"), (4, "b"), (5, "too long"), (6, "last")]);
    }
}
