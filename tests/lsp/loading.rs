//! A registry that takes its time is loaded while the session goes on.

use std::fmt::Write;
use std::fs;

use serde_json::{Value, json};

use crate::client::{ARTICLE, Client, FACTS};

/// A project with so many facts beside those of the tests that loading them takes its time: 1,200 about a third of a second.
fn large(capabilities: Value, facts_beside: usize) -> Client {
    let mut client = Client::silent();
    let mut facts = FACTS.to_owned();
    for number in 0..facts_beside {
        let _ = write!(
            facts,
            "  - id: hut-{number}\n    statement: The hut number {number} of Norland was sold to {number} guests in 1999.\n"
        );
    }
    fs::write(client.path("facts/a.yaml"), facts).unwrap();
    client.ask("initialize", json!({ "capabilities": capabilities }));
    client.tell("initialized", json!({}));
    client
}

fn is_diagnosis(message: &Value) -> bool {
    message["method"] == "textDocument/publishDiagnostics"
}

#[test]
fn what_needs_no_registry_is_answered_meanwhile() {
    let mut client = large(json!({}), 1200);
    let article = client.open("articles/a.md", "markdown", ARTICLE);
    assert_eq!(client.ask("no/such/method", json!({}))["code"], -32601);
    assert!(
        !client.waiting.iter().any(is_diagnosis),
        "it is loaded already"
    );
    // What is typed meanwhile counts.
    client.change(
        &article,
        2,
        json!([{ "text": ARTICLE.replace("Porto", "Madrid") }]),
    );
    let found = client.diagnostics_of(&article, 2);
    assert!(found[0]["message"].as_str().unwrap().contains("Madrid"));
    assert_eq!(client.leave(), Some(0));
}

#[test]
fn a_request_that_waits_for_a_registry_can_be_taken_back_or_overtaken() {
    let mut client = large(json!({ "textDocument": { "diagnostic": {} } }), 1200);
    let article = client.open("articles/a.md", "markdown", ARTICLE);
    let document = json!({ "textDocument": { "uri": article } });
    let first = client.request("textDocument/diagnostic", document.clone());
    let whole = client.request("workspace/diagnostic", json!({ "previousResultIds": [] }));
    client.tell("$/cancelRequest", json!({ "id": first }));
    assert_eq!(client.answer(first)["error"]["code"], -32800);
    let second = client.request("textDocument/diagnostic", document.clone());
    let uses = client.request(
        "textDocument/references",
        json!({ "textDocument": { "uri": article }, "position": { "line": 2, "character": 5 },
            "context": { "includeDeclaration": true } }),
    );
    client.change(&article, 2, json!([{ "text": ARTICLE }]));
    let told = client.answer(second);
    assert_eq!(told["error"]["code"], -32802);
    assert_eq!(told["error"]["data"]["retriggerRequest"], true);
    assert_eq!(client.answer(uses)["error"]["code"], -32801);
    assert!(
        client.waiting.iter().all(|message| message["id"] != whole),
        "it is loaded already"
    );
    let third = client.ask("textDocument/diagnostic", document);
    assert_eq!(third["items"][0]["code"], "contradicted");
    // That of the whole project is waited for: it says which versions it is of.
    let items = client.answer(whole)["result"]["items"].take();
    let items = items.as_array().unwrap();
    let own = items.iter().find(|item| item["uri"] == article).unwrap();
    assert_eq!(own["version"], 2);
    assert_eq!(own["items"][0]["code"], "contradicted");
}

#[test]
fn whoever_leaves_does_not_wait_for_a_registry() {
    let mut client = large(json!({ "textDocument": { "diagnostic": {} } }), 1200);
    let article = client.open("articles/a.md", "markdown", ARTICLE);
    let document = json!({ "textDocument": { "uri": article } });
    let asked = client.request("textDocument/diagnostic", document);
    client.tell("no/such/notification", json!({}));
    let down = client.request("shutdown", Value::Null);
    assert_eq!(client.answer(down)["result"], Value::Null);
    let told = client.waiting.iter().find(|message| message["id"] == asked);
    assert_eq!(told.unwrap()["error"]["code"], -32800);
    client.tell("exit", Value::Null);
    assert_eq!(client.end(), Some(0));
}

#[test]
fn clients_that_show_it_are_told_that_facts_are_loaded() {
    // Several times as long as what is worth a word.
    let mut client = large(json!({ "window": { "workDoneProgress": true } }), 6000);
    let article = client.open("articles/a.md", "markdown", ARTICLE);
    let asked = client.wait(|message| message["method"] == "window/workDoneProgress/create");
    client.respond(&asked["id"], Value::Null);
    let told = client.wait(|message| message["method"] == "$/progress");
    assert_eq!(told["params"]["token"], asked["params"]["token"]);
    assert_eq!(told["params"]["value"]["kind"], "begin");
    let told = client.wait(|message| message["method"] == "$/progress");
    assert_eq!(told["params"]["value"]["kind"], "end");
    assert_eq!(client.diagnostics_of(&article, 1).len(), 1);
}

#[test]
fn an_article_is_judged_by_the_last_registry_until_there_is_another() {
    let mut client = large(json!({}), 1200);
    let article = client.open("articles/a.md", "markdown", ARTICLE);
    assert_eq!(client.diagnostics_of(&article, 1).len(), 1);
    let text = fs::read_to_string(client.path("facts/a.yaml")).unwrap();
    let facts = client.open("facts/a.yaml", "yaml", &text);
    client.change(
        &facts,
        2,
        json!([{ "text": text.replace("Lisbon", "Porto") }]),
    );
    client.change(
        &article,
        2,
        json!([{ "text": format!("{ARTICLE}\nIt rained.\n") }]),
    );
    assert_eq!(
        client.diagnostics_of(&article, 2).len(),
        1,
        "of the last one"
    );
    assert!(client.diagnostics_of(&article, 2).is_empty(), "of this one");
}

#[test]
fn other_yaml_loads_no_registry_again() {
    let mut client = large(json!({}), 1200);
    let article = client.open("articles/a.md", "markdown", ARTICLE);
    assert_eq!(client.diagnostics_of(&article, 1).len(), 1);
    let other = client.open("ci.yaml", "yaml", "on: push\n");
    client.change(&other, 2, json!([{ "text": "on: [push]\n" }]));
    let saved = json!({ "textDocument": { "uri": article } });
    client.tell("textDocument/didSave", saved);
    assert!(client.diagnostics_of(&other, 2).is_empty());
    client.waiting.clear();
    client.change(&article, 2, json!([{ "text": ARTICLE }]));
    assert_eq!(client.diagnostics_of(&article, 2).len(), 1);
    assert!(client.waiting.is_empty(), "{:?}", client.waiting);
}
