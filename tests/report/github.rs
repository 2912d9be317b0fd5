//! `github`, read back in the way of the runner: a line that starts with `::` is a command.

use std::collections::HashMap;

use super::*;

struct Command {
    name: String,
    properties: HashMap<String, String>,
    text: String,
}

fn unescaped(text: &str, property: bool) -> String {
    let mut text = text.replace("%0D", "\r").replace("%0A", "\n");
    if property {
        text = text.replace("%3A", ":").replace("%2C", ",");
    }
    text.replace("%25", "%")
}

fn commands(report: &str) -> Vec<Command> {
    let command = |line: &str| {
        let (head, text) = line.strip_prefix("::").unwrap().split_once("::").unwrap();
        let (name, properties) = head.split_once(' ').unwrap();
        let properties = properties.split(',').map(|pair| {
            let (key, value) = pair.split_once('=').unwrap();
            (key.to_owned(), unescaped(value, true))
        });
        Command {
            name: name.to_owned(),
            properties: properties.collect(),
            text: unescaped(text, false),
        }
    };
    report.lines().map(command).collect()
}

#[test]
fn texts_come_out_of_the_runner_as_they_were() {
    let found = commands(&written("github", &[], &[("a.md", &[hostile()])]));
    assert_eq!(found.len(), 1, "one line a finding");
    let Command {
        name,
        properties,
        text,
    } = &found[0];
    assert_eq!(name, "error");
    assert_eq!(properties["file"], hostile().primary.source.name());
    assert!(text.starts_with("\"double\" 'single' <b>&amp;</b> ]]> --> ::error::x ##[error]y"));
    assert!(text.contains("%0A %25 \\ [a](b)"));
    assert_eq!(text.matches("\u{1f600}").count(), 3);
    assert!(properties["title"].starts_with("contradicted (\"double\""));
}

#[test]
fn a_place_is_a_line_with_columns_where_it_is_one_line() {
    let mut two_lines = finding();
    two_lines.primary.span.start = 0;
    let found = commands(&written(
        "github",
        &[no_registry()],
        &[("a.md", &[finding(), two_lines])],
    ));
    let keys = |index: usize| {
        let properties: &HashMap<String, String> = &found[index].properties;
        ["line", "endLine", "col", "endColumn"]
            .map(|key| properties.get(key).map_or("", String::as_str))
    };
    assert_eq!(keys(0), ["", "", "", ""]);
    assert_eq!(keys(1), ["2", "2", "25", "29"]);
    assert_eq!(keys(2), ["1", "2", "", ""]);
    assert_eq!(
        found[1].text,
        "the year differs\nsource: Annual report https://example.org/a?b=c&d\nhelp: correct it"
    );
}

#[test]
fn errors_come_first_and_what_the_platform_would_drop_is_counted() {
    let mut findings = vec![of_severity(Severity::Note); 11];
    findings.extend(vec![of_severity(Severity::Warning); 10]);
    findings.extend(vec![finding(); 14]);
    let names = |found: &[Command]| -> Vec<(String, usize)> {
        let runs = found.chunk_by(|a, b| a.name == b.name);
        runs.map(|run| (run[0].name.clone(), run.len())).collect()
    };
    let expected = |counts: [usize; 3]| -> Vec<(String, usize)> {
        let kinds = ["error", "warning", "notice"].map(str::to_owned);
        kinds.into_iter().zip(counts).collect()
    };
    let found = commands(&written("github", &[], &[("a.md", &findings)]));
    assert_eq!(names(&found), expected([10, 10, 10]));
    let last = found.last().unwrap();
    assert_eq!(last.properties["title"], "factlint");
    assert!(
        last.text.starts_with("4 more errors, 2 more notices"),
        "{}",
        last.text
    );
    // As many as there is room for need no word.
    let found = commands(&written("github", &[], &[("a.md", &findings[1..31])]));
    assert_eq!(names(&found), expected([10, 10, 10]));
    assert!(
        found
            .iter()
            .all(|command| command.properties["title"] != "factlint")
    );
}
