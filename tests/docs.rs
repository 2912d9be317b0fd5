//! The documentation is kept true: its examples have the verdicts that it gives them, its commands are understood, and
//! the output that it shows is what is printed.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test may stop at the first broken expectation"
)]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use assert_cmd::Command;
use factlint::check::{Checker, Verdict, verify};
use factlint::registry::load_sources;
use factlint::source::Source;
use regex::Regex;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every page: path from the root, text.
fn pages() -> Vec<(PathBuf, String)> {
    let mut paths: Vec<PathBuf> = ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md"]
        .into_iter()
        .map(PathBuf::from)
        .collect();
    for entry in fs::read_dir(root().join("docs")).unwrap() {
        paths.push(Path::new("docs").join(entry.unwrap().file_name()));
    }
    paths.sort();
    paths
        .into_iter()
        .map(|path| {
            let text = fs::read_to_string(root().join(&path)).unwrap();
            (path, text)
        })
        .collect()
}

/// A fenced block: its language and its lines.
struct Block<'t> {
    language: &'t str,
    lines: Vec<&'t str>,
}

fn blocks(page: &str) -> Vec<Block<'_>> {
    let mut found = Vec::new();
    let mut open: Option<Block<'_>> = None;
    for line in page.lines() {
        match (line.strip_prefix("```"), open.take()) {
            (Some(_), Some(block)) => found.push(block),
            (Some(language), None) => {
                open = Some(Block {
                    language,
                    lines: Vec::new(),
                });
            }
            (None, Some(mut block)) => {
                block.lines.push(line);
                open = Some(block);
            }
            (None, None) => {}
        }
    }
    assert!(open.is_none(), "a block is not closed");
    found
}

/// The page whose commands are followed from an empty folder.
const GUIDE: &str = "docs/guide.md";

/// The pages whose examples stand by themselves.
fn pages_to_look_up() -> impl Iterator<Item = (PathBuf, String)> {
    let pages = pages().into_iter();
    pages.filter(|(path, _)| path != Path::new(GUIDE))
}

/// The words of a command as a shell parts them; a redirection, a pipe or a comment ends it.
fn words(command: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word: Option<String> = None;
    let mut quote: Option<char> = None;
    for c in command.chars() {
        match quote {
            Some(mark) if c == mark => quote = None,
            Some(_) => word.get_or_insert_default().push(c),
            None if matches!(c, '"' | '\'') => {
                quote = Some(c);
                word.get_or_insert_default();
            }
            None if matches!(c, '|' | '>' | '<' | ';' | '&' | '#') => break,
            None if c.is_whitespace() => words.extend(word.take()),
            None => word.get_or_insert_default().push(c),
        }
    }
    assert!(quote.is_none(), "a quotation is not closed: {command}");
    words.extend(word);
    words
}

/// The arguments of a line that runs factlint, by its name or through cargo.
fn arguments(line: &str) -> Option<Vec<String>> {
    let line = line.strip_prefix("$ ").unwrap_or(line).trim();
    let rest = ["factlint ", "cargo run --release -- "]
        .into_iter()
        .find_map(|start| line.strip_prefix(start))?;
    Some(words(rest))
}

fn factlint(folder: &Path, arguments: &[String]) -> (Option<i32>, String, String) {
    let output = Command::cargo_bin("factlint")
        .unwrap()
        .current_dir(folder)
        .env_remove("NO_COLOR")
        .args(arguments)
        .output()
        .unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (
        output.status.code(),
        text(output.stdout),
        text(output.stderr),
    )
}

/// The rows of all tables of a page that give statements and verdicts, by the names of their columns. An empty
/// statement is that of the row above.
fn examples(page: &str) -> Vec<BTreeMap<String, String>> {
    let cells = |line: &str| -> Option<Vec<String>> {
        let inner = line.trim().strip_prefix('|')?.strip_suffix('|')?;
        Some(
            inner
                .split('|')
                .map(|cell| cell.trim().to_owned())
                .collect(),
        )
    };
    let mut found = Vec::new();
    let mut columns: Option<Vec<String>> = None;
    let mut statement = String::new();
    for line in page.lines() {
        let Some(row) = cells(line) else {
            columns = None;
            continue;
        };
        let Some(names) = &columns else {
            columns = Some(row);
            continue;
        };
        if !names.iter().any(|name| name == "statement") || row[0].starts_with("---") {
            continue;
        }
        assert_eq!(names.len(), row.len(), "{line}");
        let mut row: BTreeMap<String, String> = names.iter().cloned().zip(row).collect();
        if row["statement"].is_empty() {
            row.insert("statement".to_owned(), statement.clone());
        }
        statement.clone_from(&row["statement"]);
        found.push(row);
    }
    found
}

#[test]
fn each_example_has_the_verdict_that_it_is_given() {
    let page = fs::read_to_string(root().join("docs/verdicts.md")).unwrap();
    let examples = examples(&page);
    let mut of_verdict: BTreeMap<&str, usize> = BTreeMap::new();
    let mut wrong = Vec::new();
    for row in &examples {
        let date = row.get("day").map(|day| day.parse().unwrap());
        let judged = verify(&row["statement"], &row["text"], date);
        *of_verdict.entry(&row["verdict"]).or_default() += 1;
        if judged.verdict.as_str() != row["verdict"] {
            wrong.push(format!(
                "{} | {}: {} and not {}\n    {}",
                row["statement"],
                row["text"],
                judged.verdict.as_str(),
                row["verdict"],
                judged.explanation.join("\n    ")
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(examples.len() >= 50, "only {} examples", examples.len());
    for verdict in ["supported", "contradicted", "unsupported", "silent"] {
        assert!(
            of_verdict.get(verdict).is_some_and(|&n| n >= 5),
            "{verdict}"
        );
    }
}

#[test]
fn facts_of_the_documentation_pass_the_tests_that_they_show() {
    let mut tests = 0;
    let mut wrong = Vec::new();
    for (path, page) in pages_to_look_up() {
        // The examples of a page may refer to one another.
        let sources: Vec<Source> = blocks(&page)
            .iter()
            .filter(|block| block.language == "yaml")
            .map(|block| Source::new(path.to_string_lossy(), block.lines.join("\n")))
            .collect();
        let registry = load_sources(sources, None)
            .unwrap_or_else(|faults| panic!("{}: {faults:#?}", path.display()));
        let checker = Checker::new(registry);
        for fact in &checker.registry().facts {
            for (expected, sentences) in [
                (Verdict::Supported, &fact.tests.supported),
                (Verdict::Contradicted, &fact.tests.contradicted),
                (Verdict::Unsupported, &fact.tests.unsupported),
                (Verdict::Silent, &fact.tests.silent),
            ] {
                for sentence in sentences {
                    tests += 1;
                    let day = fact.valid.until.or(fact.valid.from);
                    let judged = checker.judge(fact, &sentence.value, day);
                    if judged.verdict != expected {
                        wrong.push(format!(
                            "{}: {}: {} and not {}\n    {}",
                            fact.id.value,
                            sentence.value,
                            judged.verdict.as_str(),
                            expected.as_str(),
                            judged.explanation.join("\n    ")
                        ));
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(tests >= 10, "only {tests} tests were found");
}

#[test]
fn each_command_is_understood() {
    let mut commands = 0;
    for (path, page) in pages() {
        for block in blocks(&page) {
            if !matches!(block.language, "console" | "sh") {
                continue;
            }
            for line in block.lines {
                let Some(mut arguments) = arguments(line) else {
                    continue;
                };
                commands += 1;
                // Everything in front of it is parsed first.
                arguments.push("--help".to_owned());
                let (status, _, told) = factlint(root(), &arguments);
                assert_eq!(status, Some(0), "{}: {line}\n{told}", path.display());
            }
        }
    }
    assert!(commands >= 8, "only {commands} commands were found");
}

#[test]
fn the_output_that_is_shown_is_what_is_printed() {
    let mut shown = 0;
    for (path, page) in pages_to_look_up() {
        for block in blocks(&page).iter().filter(|b| b.language == "console") {
            let mut lines = block.lines.iter().copied().peekable();
            while let Some(line) = lines.next() {
                let mut output: Vec<&str> = Vec::new();
                while let Some(line) = lines.next_if(|line| !line.starts_with("$ ")) {
                    output.push(line.trim_end());
                }
                let Some(arguments) = arguments(line).filter(|_| !output.is_empty()) else {
                    continue;
                };
                shown += 1;
                let (status, printed, told) = factlint(root(), &arguments);
                assert!(matches!(status, Some(0 | 1)), "{line}\n{told}");
                let printed: Vec<&str> = printed.lines().map(str::trim_end).collect();
                assert!(
                    printed.windows(output.len()).any(|window| window == output),
                    "{}: {line} prints\n{}",
                    path.display(),
                    printed.join("\n")
                );
            }
        }
    }
    assert!(shown >= 2, "only {shown} outputs were found");
}

/// Files that the guide shows are written as it shows them, by the path in their first line.
#[test]
fn the_guide_can_be_followed_from_an_empty_folder() {
    let page = fs::read_to_string(root().join(GUIDE)).unwrap();
    let folder = tempfile::TempDir::new().unwrap();
    let named = Regex::new(r"^(?:# |<!-- )((?:facts|articles)/[a-z./]+)").unwrap();
    let (mut files, mut commands) = (0, 0);
    for block in blocks(&page) {
        let (head, rest) = block.lines.split_first().unwrap();
        if let ("yaml" | "markdown", Some(name)) = (block.language, named.captures(head)) {
            files += 1;
            fs::write(folder.path().join(&name[1]), block.lines.join("\n") + "\n").unwrap();
        }
        if block.language != "console" {
            continue;
        }
        commands += 1;
        let arguments = arguments(head).unwrap();
        let (status, printed, told) = factlint(folder.path(), &arguments);
        assert!(matches!(status, Some(0 | 1)), "{head}\n{told}");
        let printed: Vec<&str> = printed.lines().map(str::trim_end).collect();
        let found = rest.is_empty() || printed.windows(rest.len()).any(|window| window == rest);
        assert!(found, "{head} prints\n{}", printed.join("\n"));
        // A command that is shown without its output is said to pass.
        assert!(
            !rest.is_empty() || status == Some(0),
            "{head} fails\n{told}"
        );
    }
    assert!(
        files >= 5 && commands >= 10,
        "{files} files, {commands} commands"
    );
}

#[test]
fn the_book_has_every_page() {
    let summary = fs::read_to_string(root().join("docs/SUMMARY.md")).unwrap();
    for (path, _) in pages() {
        let Ok(page) = path.strip_prefix("docs") else {
            continue;
        };
        let link = format!("]({})", page.display());
        let is_listed = summary.matches(&link).count() == 1;
        assert!(
            is_listed || page == Path::new("SUMMARY.md"),
            "{}",
            page.display()
        );
    }
}

#[test]
fn links_within_the_repository_lead_somewhere() {
    let mut links = 0;
    for (path, page) in pages() {
        for (at, _) in page.match_indices("](") {
            let target = page[at + 2..].split(')').next().unwrap();
            let file = target.split('#').next().unwrap();
            if file.is_empty() || target.contains("://") {
                continue;
            }
            links += 1;
            let folder = root().join(&path).parent().unwrap().to_owned();
            assert!(folder.join(file).exists(), "{}: {target}", path.display());
        }
    }
    assert!(links >= 5, "only {links} links were found");
}

/// The passages in backticks, in order.
fn code_spans(page: &str) -> Vec<&str> {
    page.split('`').skip(1).step_by(2).collect()
}

#[test]
fn the_map_names_every_room_and_only_what_is_there() {
    let page = fs::read_to_string(root().join("ARCHITECTURE.md")).unwrap();
    let prose: String = page.split("```").step_by(2).collect();
    let spans = code_spans(&prose);
    for entry in fs::read_dir(root().join("src")).unwrap() {
        let entry = entry.unwrap();
        let name = entry.file_name().into_string().unwrap();
        let room = format!("src/{name}");
        let folder = format!("{room}/");
        // A folder may belong to the file of its name.
        let file = format!("{room}.rs");
        let is_there = [&room, &folder, &file]
            .iter()
            .any(|name| spans.contains(&name.as_str()));
        assert!(is_there || name == "lib.rs", "the map does not name {room}");
    }
    for span in &spans {
        let is_path = ["src/", "tests/", "build/", "data/", "docs/", "fuzz/"]
            .iter()
            .any(|folder| span.starts_with(folder));
        // `x.rs` is the file to be added.
        if is_path && !span.ends_with("/x.rs") {
            assert!(root().join(span).exists(), "there is no {span}");
        }
    }
    // A guard is given as "`tests/x.rs`: `the_test`".
    let guard = Regex::new(r"`([a-z_/]+\.rs)`:\s+`([a-z0-9_]+)`").unwrap();
    let mut guards = 0;
    for found in guard.captures_iter(&prose) {
        guards += 1;
        let text = fs::read_to_string(root().join(&found[1])).unwrap();
        let test = format!("fn {}(", &found[2]);
        assert!(text.contains(&test), "{} has no {test}", &found[1]);
    }
    assert!(guards >= 15, "only {guards} guards were found");
}

#[test]
fn blocks_and_words_are_found_as_they_are_written() {
    let page = "a\n```sh\nfactlint x\n\ny\n```\nb\n```\nz\n```\n";
    let found: Vec<(&str, usize)> = blocks(page)
        .iter()
        .map(|block| (block.language, block.lines.len()))
        .collect();
    assert_eq!(found, [("sh", 3), ("", 1)]);
    assert_eq!(
        words("a --b=\"c d\" 'e \"f' \"\" # g | h"),
        ["a", "--b=c d", "e \"f", ""]
    );
    assert_eq!(
        arguments("$ cargo run --release -- a b").unwrap(),
        ["a", "b"]
    );
    assert!(arguments("cargo test").is_none());
}
