//! What is ready-made for CI is run: the steps of the action by a shell, the commands of the hooks, the job of the
//! documentation. `scripts/hooks.sh` runs the hooks by pre-commit itself.

#![cfg(unix)]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test may stop at the first broken expectation"
)]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use serde::Deserialize;
use serde_json::Value;
use tempfile::TempDir;

#[derive(Deserialize)]
struct Action {
    outputs: BTreeMap<String, Value>,
    runs: Runs,
}

#[derive(Deserialize)]
struct Runs {
    steps: Vec<Step>,
}

#[derive(Deserialize)]
struct Step {
    name: String,
    #[serde(default)]
    shell: String,
    #[serde(default)]
    run: String,
    #[serde(default)]
    env: BTreeMap<String, String>,
}

#[derive(Deserialize)]
struct Hook {
    id: String,
    entry: String,
    #[serde(default)]
    files: String,
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn parsed<T: serde::de::DeserializeOwned>(name: &str) -> T {
    let text = fs::read_to_string(root().join(name)).unwrap();
    serde_yaml::from_str(&text).unwrap()
}

/// A project with one contradiction.
fn project() -> TempDir {
    let folder = TempDir::new().unwrap();
    for name in ["facts", "articles", "runner"] {
        fs::create_dir(folder.path().join(name)).unwrap();
    }
    let facts = "facts:\n  - id: bridge\n    statement: The harbour bridge of Port Ellis opened on 4 May 1998.\n";
    let wrong = "The harbour bridge of Port Ellis opened on 9 June 2001.\n";
    fs::write(folder.path().join("facts/bridge.yaml"), facts).unwrap();
    fs::write(folder.path().join("articles/a b.md"), wrong).unwrap();
    fs::write(folder.path().join("articles/quiet.md"), "It rained.\n").unwrap();
    folder
}

/// A shell in the project, with the factlint of this build on the path.
fn shell(folder: &TempDir, shell: &str) -> Command {
    let binary = assert_cmd::cargo::cargo_bin("factlint");
    let mut path = binary.parent().unwrap().as_os_str().to_owned();
    path.push(":");
    path.push(std::env::var_os("PATH").unwrap_or_default());
    let mut command = Command::new(shell);
    command.current_dir(folder.path()).env("PATH", path);
    command
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap()
}

/// Runs a step as the runner does, with what its expressions stand for; returns what came out.
fn step(folder: &TempDir, name: &str, values: &[(&str, &str)]) -> Output {
    let action: Action = parsed("action.yml");
    let step = action.runs.steps.into_iter().find(|step| step.name == name);
    let step = step.unwrap_or_else(|| panic!("no step {name}"));
    assert_eq!(step.shell, "bash");
    let runner = folder.path().join("runner");
    let mut command = shell(folder, "bash");
    command
        .args(["--noprofile", "--norc", "-e", "-o", "pipefail", "-c"])
        .arg(&step.run)
        .env("RUNNER_TEMP", &runner)
        .env("GITHUB_OUTPUT", runner.join("output"))
        .env("GITHUB_PATH", runner.join("path"))
        .env("GITHUB_ACTION_PATH", root());
    for (variable, expression) in &step.env {
        let expression = expression
            .trim_start_matches("${{ ")
            .trim_end_matches(" }}");
        let value = values.iter().find(|(name, _)| *name == expression);
        command.env(variable, value.map_or("", |(_, value)| value));
    }
    command.output().unwrap()
}

fn outputs(folder: &TempDir) -> BTreeMap<String, String> {
    let text = fs::read_to_string(folder.path().join("runner/output")).unwrap();
    let pairs = text.lines().filter_map(|line| line.split_once('='));
    pairs
        .map(|(key, value)| (key.to_owned(), value.to_owned()))
        .collect()
}

#[test]
fn the_action_annotates_writes_sarif_and_fails_at_the_end() {
    let folder = project();
    assert!(step(&folder, "Install factlint", &[]).status.success());
    let checked = step(&folder, "Check", &[]);
    let out = text(&checked.stdout);
    assert!(checked.status.success(), "{}", text(&checked.stderr));
    assert!(
        out.starts_with("::error file=articles/a b.md,line=1,"),
        "{out}"
    );
    // The passages stand between a word that stops commands and the same word that resumes them.
    let token = out.split_once("::stop-commands::").unwrap().1;
    let (token, rest) = token.split_once('\n').unwrap();
    let (passages, rest) = rest.split_once(&format!("::{token}::\n")).unwrap();
    assert!(passages.contains("[articles/a b.md:1:") && rest.is_empty());
    let found = outputs(&folder);
    assert_eq!(found["status"], "1");
    let sarif: Value = serde_json::from_str(&fs::read_to_string(&found["sarif"]).unwrap()).unwrap();
    assert_eq!(sarif["runs"][0]["results"][0]["ruleId"], "contradicted");
    let action: Action = parsed("action.yml");
    for name in action.outputs.keys() {
        assert!(found.contains_key(name), "no output {name}");
    }
    let outcome = |status| {
        let values = [("steps.check.outputs.status", status)];
        step(&folder, "Outcome", &values).status.code()
    };
    assert_eq!(["0", "1", "2", ""].map(outcome), [0, 1, 2, 2].map(Some));
}

#[test]
fn the_inputs_of_the_action_are_lines_and_never_run() {
    let folder = project();
    let run = |paths, args| {
        fs::remove_file(folder.path().join("runner/output")).ok();
        let values = [("inputs.paths", paths), ("inputs.args", args)];
        let checked = step(&folder, "Check", &values);
        assert!(checked.status.success());
        (outputs(&folder), text(&checked.stdout).to_owned())
    };
    assert_eq!(run("articles/quiet.md\n", "").0["status"], "0");
    assert_eq!(
        run("articles/a b.md\n\narticles/quiet.md", "").0["status"],
        "1"
    );
    assert_eq!(run("", "--fail-on\nnever\n").0["status"], "0");
    let (found, _) = run("$(touch runner/hit); `touch runner/hit`", "");
    assert_eq!(found["status"], "2");
    assert!(!found.contains_key("sarif"));
    assert!(!folder.path().join("runner/hit").exists());
    // A broken registry is annotated, and its report is there for those who ask.
    fs::write(folder.path().join("facts/bad.yaml"), "facts: [").unwrap();
    let (found, out) = run("", "");
    assert_eq!(found["status"], "2");
    assert!(out.starts_with("::error file=facts/bad.yaml,"), "{out}");
}

#[test]
fn each_hook_runs_and_sees_what_concerns_it() {
    let folder = project();
    let hooks: Vec<Hook> = parsed(".pre-commit-hooks.yaml");
    let ids: Vec<&str> = hooks.iter().map(|hook| hook.id.as_str()).collect();
    assert_eq!(ids, ["factlint", "factlint-all", "factlint-test"]);
    let expected = [Some(1), Some(1), Some(0)];
    for (hook, expected) in hooks.iter().zip(expected) {
        let mut arguments = hook.entry.split(' ').skip(1).collect::<Vec<_>>();
        if hook.id == "factlint" {
            arguments.push("articles/a b.md");
        }
        let run = shell(&folder, "factlint").args(arguments).output().unwrap();
        assert_eq!(run.status.code(), expected, "{}", hook.id);
        // The expressions are those of Python, which agree with ours here.
        let files = regex::Regex::new(&hook.files).unwrap();
        for name in ["facts/a.yaml", "sub/factlint.toml"] {
            assert!(files.is_match(name), "{}: {name}", hook.id);
        }
    }
    let articles = regex::Regex::new(&hooks[1].files).unwrap();
    assert!(articles.is_match("a/b.md") && !articles.is_match("logo.png"));
}

#[test]
fn the_job_of_the_documentation_writes_what_it_hands_on() {
    let page = fs::read_to_string(root().join("docs/ci.md")).unwrap();
    let block = |name: &str| {
        let start = page.find(&format!("```yml\n# {name}\n")).unwrap() + "```yml\n".len();
        let end = page[start..].find("```").unwrap();
        serde_yaml::from_str::<Value>(&page[start..start + end]).unwrap()
    };
    let job = &block(".gitlab-ci.yml")["factlint"];
    let script = job["script"].as_array().unwrap();
    let folder = project();
    let lines = script.iter().map(|line| line.as_str().unwrap());
    let checked: Vec<&str> = lines.filter(|line| line.starts_with("factlint")).collect();
    assert_eq!(checked.len(), 1);
    let run = shell(&folder, "sh")
        .args(["-e", "-c", checked[0]])
        .output()
        .unwrap();
    assert_eq!(run.status.code(), Some(1), "{}", text(&run.stderr));
    for report in job["artifacts"]["reports"].as_object().unwrap().values() {
        assert!(folder.path().join(report.as_str().unwrap()).is_file());
    }
    // The other pages' files are well-formed, too, and name what is there.
    let hooks: Vec<Hook> = parsed(".pre-commit-hooks.yaml");
    let config = block(".pre-commit-config.yaml");
    for hook in config["repos"][0]["hooks"].as_array().unwrap() {
        assert!(hooks.iter().any(|known| hook["id"] == known.id.as_str()));
    }
    let workflow = block(".github/workflows/factlint.yml");
    assert!(workflow["jobs"]["factlint"]["steps"].is_array());
}
