//! Facts that are edited count at once; what is wrong with them is told where it stands.

use std::fs;

use serde_json::json;

use crate::client::{ARTICLE, Client, FACTS};

#[test]
fn facts_in_an_unsaved_buffer_count() {
    let mut client = Client::plain();
    let article = client.open("articles/a.md", "markdown", ARTICLE);
    assert_eq!(client.diagnostics_of(&article, 1).len(), 1);
    let facts = client.open("facts/a.yaml", "yaml", FACTS);
    let told = client.diagnostics(&facts);
    assert_eq!(told["diagnostics"][0]["code"], "uses");
    assert_eq!(
        told["diagnostics"][0]["relatedInformation"][0]["location"]["uri"],
        article
    );
    let moved = FACTS.replace("Lisbon", "Porto");
    client.change(&facts, 2, json!([{ "text": moved }]));
    assert!(client.diagnostics_of(&article, 1).is_empty());
    // What is not saved goes with its buffer.
    client.close(&facts);
    assert_eq!(client.diagnostics_of(&article, 1).len(), 1);
}

#[test]
fn a_registry_that_breaks_keeps_its_last_good_state() {
    let mut client = Client::plain();
    let article = client.open("articles/a.md", "markdown", ARTICLE);
    assert_eq!(client.diagnostics_of(&article, 1).len(), 1);
    let facts = client.open("facts/a.yaml", "yaml", FACTS);
    client.change(&facts, 2, json!([{ "text": format!("{FACTS}  - id: [") }]));
    let found = client.diagnostics_of(&facts, 2);
    assert_eq!(found[0]["code"], "yaml-syntax");
    assert_eq!(found[0]["severity"], 1);
    client.change(
        &article,
        2,
        json!([{ "text": ARTICLE.replace("Porto", "Madrid") }]),
    );
    assert_eq!(
        client.diagnostics_of(&article, 2)[0]["code"],
        "contradicted"
    );
    client.change(&facts, 3, json!([{ "text": FACTS }]));
    let codes = client.diagnostics_of(&facts, 3);
    assert!(
        codes.iter().all(|found| found["code"] == "uses"),
        "{codes:?}"
    );
}

#[test]
fn a_registry_that_never_was_right_is_said_in_the_article() {
    let mut client = Client::silent();
    fs::write(client.path("facts/a.yaml"), "facts: [").unwrap();
    client.ask("initialize", json!({ "capabilities": {} }));
    client.tell("initialized", json!({}));
    let article = client.open("articles/a.md", "markdown", ARTICLE);
    let found = client.diagnostics_of(&article, 1);
    let message = found[0]["message"].as_str().unwrap();
    assert!(message.starts_with("nothing is checked"), "{message}");
    let facts = client.uri("facts/a.yaml");
    assert_eq!(
        client.diagnostics(&facts)["diagnostics"][0]["code"],
        "yaml-syntax"
    );
    fs::write(client.path("facts/a.yaml"), FACTS).unwrap();
    let changes = json!({ "changes": [{ "uri": facts, "type": 2 }] });
    client.tell("workspace/didChangeWatchedFiles", changes);
    assert_eq!(
        client.diagnostics_of(&article, 1)[0]["code"],
        "contradicted"
    );
    assert_eq!(client.diagnostics(&facts)["diagnostics"], json!([]));
}

#[test]
fn the_client_is_asked_to_watch_files_where_it_can() {
    let capabilities =
        json!({ "workspace": { "didChangeWatchedFiles": { "dynamicRegistration": true } } });
    let mut client = Client::with(capabilities, json!({}));
    let asked = client.wait(|message| message["method"] == "client/registerCapability");
    let registration = &asked["params"]["registrations"][0];
    assert_eq!(registration["method"], "workspace/didChangeWatchedFiles");
    let pattern = &registration["registerOptions"]["watchers"][0]["globPattern"];
    assert!(pattern.as_str().unwrap().contains("yaml"));
}

#[test]
fn a_configuration_counts_and_its_faults_are_told_where_they_stand() {
    let mut client = Client::plain();
    let article = client.open("articles/a.md", "markdown", ARTICLE);
    assert_eq!(client.diagnostics_of(&article, 1).len(), 1);
    let config = client.uri("factlint.toml");
    let changes = json!({ "changes": [{ "uri": config, "type": 1 }] });
    fs::write(client.path("factlint.toml"), "ignore = [\"bridge\"]\n").unwrap();
    client.tell("workspace/didChangeWatchedFiles", changes.clone());
    assert!(client.diagnostics_of(&article, 1).is_empty());
    fs::write(client.path("factlint.toml"), "ignored = 1\n").unwrap();
    client.tell("workspace/didChangeWatchedFiles", changes);
    assert_eq!(
        client.diagnostics(&config)["diagnostics"][0]["code"],
        "bad-configuration"
    );
}
