//! The project around the open files: configurations, baselines, folders.

use std::fs;
use std::process::Command;

use serde_json::{Value, json};

use crate::client::{ARTICLE, Client, FACTS, folder_item, project, uri};

#[test]
fn a_configuration_counts_as_it_stands_in_the_editor() {
    let mut client = Client::plain();
    let article = client.open("articles/a.md", "markdown", ARTICLE);
    assert_eq!(client.diagnostics_of(&article, 1).len(), 1);
    // Clients that do not know TOML call it plain text.
    let config = client.open("factlint.toml", "plaintext", "ignore = [\"bridge\"]\n");
    assert!(client.diagnostics_of(&article, 1).is_empty());
    assert!(client.diagnostics_of(&config, 1).is_empty());
    // Broken, it is told where, and what held before holds.
    client.change(
        &config,
        2,
        json!([{ "text": "ignore = [\"bridge\"]\nignored = 1\n" }]),
    );
    let faults = client.diagnostics_of(&config, 2);
    assert_eq!(faults[0]["code"], "bad-configuration");
    assert_eq!(
        faults[0]["range"]["start"],
        json!({ "line": 1, "character": 0 })
    );
    assert!(client.diagnostics_of(&article, 1).is_empty());
    client.change(
        &config,
        3,
        json!([{ "text": "severity = { bridge = \"note\" }\n" }]),
    );
    assert!(client.diagnostics_of(&config, 3).is_empty());
    // What held before may be told once more.
    while client
        .diagnostics_of(&article, 1)
        .first()
        .map(|found| &found["severity"])
        != Some(&json!(3))
    {}
    // What was not saved goes with its buffer.
    client.close(&config);
    while client
        .diagnostics_of(&article, 1)
        .first()
        .map(|found| &found["severity"])
        != Some(&json!(1))
    {}
}

#[test]
fn a_configuration_can_name_another_registry() {
    let mut client = Client::plain();
    fs::create_dir(client.path("other")).unwrap();
    fs::write(
        client.path("other/a.yaml"),
        FACTS.replace("Lisbon", "Porto"),
    )
    .unwrap();
    let article = client.open("articles/a.md", "markdown", ARTICLE);
    assert_eq!(client.diagnostics_of(&article, 1).len(), 1);
    let config = client.open("factlint.toml", "toml", "facts = \"other\"\n");
    loop {
        let told = client.diagnostics(&article);
        if told["diagnostics"] == json!([]) {
            break;
        }
    }
    client.change(&config, 2, json!([{ "text": "facts = \"nowhere\"\n" }]));
    loop {
        let told = client.diagnostics(&config);
        if told["diagnostics"][0]["code"] == "no-registry" {
            break;
        }
    }
}

/// A session in a project with a baseline that knows the article's finding.
fn with_baseline(options: Value) -> Client {
    let mut client = Client::silent();
    fs::write(client.path("factlint.toml"), "baseline = \"known.yaml\"\n").unwrap();
    let written = Command::new(env!("CARGO_BIN_EXE_factlint"))
        .args(["check", "--write-baseline"])
        .current_dir(client.folder.path())
        .output()
        .unwrap();
    assert!(client.path("known.yaml").is_file(), "{written:?}");
    let params = json!({ "capabilities": {}, "initializationOptions": options });
    client.ask("initialize", params);
    client.tell("initialized", json!({}));
    client
}

#[test]
fn what_the_baseline_knows_is_not_shown() {
    let mut client = with_baseline(json!({}));
    let article = client.open("articles/a.md", "markdown", ARTICLE);
    assert!(client.diagnostics_of(&article, 1).is_empty());
    let hover = client.at("textDocument/hover", &article, 2, 5);
    let text = hover["contents"]["value"].as_str().unwrap();
    assert!(text.contains("suppressed by the baseline"), "{text}");
    // Something else in the same place is new.
    client.change(
        &article,
        2,
        json!([{ "text": ARTICLE.replace("Porto", "Madrid") }]),
    );
    assert_eq!(client.diagnostics_of(&article, 2).len(), 1);
    client.change(&article, 3, json!([{ "text": ARTICLE }]));
    assert!(client.diagnostics_of(&article, 3).is_empty());
    // The baseline counts as it stands in the editor, too.
    let text = fs::read_to_string(client.path("known.yaml")).unwrap();
    let head = text.split_once("articles:").unwrap().0;
    let baseline = client.open("known.yaml", "yaml", &text);
    client.change(
        &baseline,
        2,
        json!([{ "text": format!("{head}articles: []\n") }]),
    );
    assert_eq!(client.diagnostics_of(&article, 3).len(), 1);
    client.change(&baseline, 3, json!([{ "text": text }]));
    assert!(client.diagnostics_of(&article, 3).is_empty());
    client.change(
        &baseline,
        4,
        json!([{ "text": format!("{text}oops: 1\n") }]),
    );
    assert!(
        client.diagnostics_of(&article, 3).is_empty(),
        "the last good one holds"
    );
    loop {
        let told = client.diagnostics(&baseline);
        if told["diagnostics"][0]["code"] == "baseline-syntax" {
            break;
        }
    }
}

#[test]
fn what_is_suppressed_is_shown_to_those_who_want_to_see_it() {
    let mut client = with_baseline(json!({ "suppressed": true }));
    let article = client.open("articles/a.md", "markdown", ARTICLE);
    let found = client.diagnostics_of(&article, 1);
    assert_eq!(found[0]["severity"], 4, "a hint");
    let message = found[0]["message"].as_str().unwrap();
    assert!(
        message.contains("suppressed by the baseline: known in known.yaml"),
        "{message}"
    );
}

#[test]
fn a_baseline_that_is_not_there_is_told_where_it_is_named() {
    let mut client = Client::plain();
    client.open("articles/a.md", "markdown", ARTICLE);
    let config = client.open("factlint.toml", "toml", "\nbaseline = \"none.yaml\"\n");
    loop {
        let told = client.diagnostics(&config);
        if let Some(fault) = told["diagnostics"].get(0) {
            assert_eq!(fault["range"]["start"]["line"], 1);
            let message = fault["message"].as_str().unwrap();
            assert!(message.contains("--write-baseline"), "{message}");
            break;
        }
    }
}

#[test]
fn each_folder_has_its_own_articles_and_facts() {
    let [first, second, third] = [project(), project(), project()];
    fs::write(
        second.path().join("facts/a.yaml"),
        FACTS.replace("Lisbon", "Porto"),
    )
    .unwrap();
    let mut client = Client::in_folders(json!({}), &[first.path(), second.path()]);
    let article = |folder: &tempfile::TempDir| {
        uri(&fs::canonicalize(folder.path())
            .unwrap()
            .join("articles/a.md"))
    };
    let uris = [&first, &second, &third].map(article);
    for (uri, findings) in uris.iter().zip([1, 0]) {
        client.open_at(uri.clone(), "markdown", ARTICLE);
        assert_eq!(client.diagnostics_of(uri, 1).len(), findings, "{uri}");
    }
    client.close(&uris[0]);
    client.close(&uris[1]);
    let all = |client: &mut Client| {
        let report = client.ask("workspace/diagnostic", json!({ "previousResultIds": [] }));
        let items = report["items"].as_array().unwrap().iter();
        let mut items: Vec<_> = items
            .map(|item| {
                (
                    item["uri"].as_str().unwrap().to_owned(),
                    item["items"].as_array().unwrap().len(),
                )
            })
            .collect();
        items.sort();
        items
    };
    let sorted = |mut expected: Vec<(String, usize)>| {
        expected.sort();
        expected
    };
    let expected = vec![(uris[0].clone(), 1), (uris[1].clone(), 0)];
    assert_eq!(all(&mut client), sorted(expected));
    let event =
        json!({ "added": [folder_item(third.path())], "removed": [folder_item(second.path())] });
    client.tell(
        "workspace/didChangeWorkspaceFolders",
        json!({ "event": event }),
    );
    let expected = vec![(uris[0].clone(), 1), (uris[2].clone(), 1)];
    assert_eq!(all(&mut client), sorted(expected));
    // Facts of the folder that came count in it.
    client.open_at(uris[2].clone(), "markdown", ARTICLE);
    assert_eq!(client.diagnostics_of(&uris[2], 1).len(), 1);
}

#[test]
fn the_faults_of_a_folder_go_with_it() {
    let [first, second] = [project(), project()];
    fs::write(second.path().join("facts/a.yaml"), "facts: [").unwrap();
    let mut client = Client::in_folders(json!({}), &[first.path(), second.path()]);
    let place = |path: &str| uri(&fs::canonicalize(second.path()).unwrap().join(path));
    let article = client.open_at(place("articles/a.md"), "markdown", ARTICLE);
    let told = client.diagnostics(&place("facts/a.yaml"));
    assert_eq!(told["diagnostics"][0]["code"], "yaml-syntax");
    client.close(&article);
    let event = json!({ "added": [], "removed": [folder_item(second.path())] });
    client.tell(
        "workspace/didChangeWorkspaceFolders",
        json!({ "event": event }),
    );
    let first = uri(&fs::canonicalize(first.path())
        .unwrap()
        .join("articles/a.md"));
    client.open_at(first.clone(), "markdown", ARTICLE);
    let found = client.diagnostics_of(&first, 1);
    assert_eq!(found[0]["code"], "contradicted");
    let told = client.diagnostics(&place("facts/a.yaml"));
    assert_eq!(told["diagnostics"], json!([]));
}
