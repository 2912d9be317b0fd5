//! Texts are kept as the client has them, and what is said of them is of their last version.

use serde_json::json;

use crate::client::{ARTICLE, Client, edit};

#[test]
fn edits_are_counted_in_the_unit_that_was_negotiated() {
    for (offered, taken, behind) in [
        (json!(["utf-8", "utf-16"]), "utf-8", 4),
        (json!(["utf-16"]), "utf-16", 2),
        (json!(["utf-32", "utf-8"]), "utf-32", 1),
        (json!([]), "utf-16", 2),
    ] {
        let capabilities = json!({ "general": { "positionEncodings": offered } });
        let mut client = Client::silent();
        let told = client.ask("initialize", json!({ "capabilities": capabilities }));
        assert_eq!(told["capabilities"]["positionEncoding"], taken);
        client.tell("initialized", json!({}));
        let text = "\u{1f600}The bridge opened in Lisbon on 3 May 2019.\r\nMore.\r\n";
        let uri = client.open("articles/a.md", "markdown", text);
        assert!(client.diagnostics_of(&uri, 1).is_empty());
        // Behind the pair, "Lisbon" becomes "Porto".
        let start = behind + "The bridge opened in ".len() as u32;
        client.change(&uri, 2, json!([edit((0, start), (0, start + 6), "Porto")]));
        let found = client.diagnostics_of(&uri, 2);
        assert_eq!(found.len(), 1, "{taken}");
        let range = &found[0]["range"];
        assert_eq!(range["start"], json!({ "line": 0, "character": start }));
        assert_eq!(range["end"], json!({ "line": 0, "character": start + 5 }));
        // The pair goes, and with it its line's end: the sentence moves up.
        client.change(
            &uri,
            3,
            json!([
                edit((0, 0), (0, behind), ""),
                edit((0, 0), (0, 0), "\r\n\r")
            ]),
        );
        let found = client.diagnostics_of(&uri, 3);
        assert_eq!(
            found[0]["range"]["start"],
            json!({ "line": 2, "character": 21 })
        );
    }
}

#[test]
fn diagnostics_go_when_they_are_cured_and_when_the_file_is_closed() {
    let mut client = Client::plain();
    let uri = client.open("articles/a.md", "markdown", ARTICLE);
    let found = client.diagnostics_of(&uri, 1);
    assert_eq!(found[0]["code"], "contradicted");
    assert_eq!(found[0]["severity"], 1);
    assert_eq!(found[0]["source"], "factlint");
    assert_eq!(
        found[0]["codeDescription"]["href"],
        "https://example.org/bridge"
    );
    let related = &found[0]["relatedInformation"][0];
    assert_eq!(related["location"]["uri"], client.uri("facts/a.yaml"));
    assert_eq!(related["location"]["range"]["start"]["line"], 5);
    client.change(&uri, 2, json!([edit((2, 21), (2, 26), "Lisbon")]));
    assert!(client.diagnostics_of(&uri, 2).is_empty());
    client.change(&uri, 3, json!([{ "text": ARTICLE }]));
    assert_eq!(client.diagnostics_of(&uri, 3).len(), 1);
    client.close(&uri);
    let told = client.diagnostics(&uri);
    assert_eq!(told["diagnostics"], json!([]));
}

#[test]
fn what_is_overtaken_is_never_told() {
    let mut client = Client::plain();
    let uri = client.open("articles/a.md", "markdown", ARTICLE);
    for version in 2..200 {
        let with = if version % 2 == 0 { "x" } else { "" };
        let end = if version % 2 == 0 { 0 } else { 1 };
        client.change(&uri, version, json!([edit((2, 0), (2, end), with)]));
    }
    let mut last = 0;
    while last < 199 {
        let told = client.diagnostics(&uri);
        let version = told["version"].as_i64().unwrap();
        assert!(version > last, "{version} after {last}");
        last = version;
    }
    assert_eq!(client.leave(), Some(0));
}

#[test]
fn documents_that_are_no_files_are_checked_too() {
    let mut client = Client::plain();
    let document = json!({ "uri": "untitled:Untitled-1", "languageId": "markdown", "version": 1, "text": ARTICLE });
    client.tell("textDocument/didOpen", json!({ "textDocument": document }));
    assert_eq!(client.diagnostics_of("untitled:Untitled-1", 1).len(), 1);
}

#[test]
fn a_huge_document_keeps_nobody_waiting() {
    let mut client = Client::plain();
    let text = "The bridge opened in Porto on 3 May 2019. It was raining.\n\n".repeat(20_000);
    let uri = client.open("articles/a.md", "markdown", &text);
    client.change(&uri, 2, json!([{ "text": ARTICLE }]));
    assert_eq!(client.diagnostics_of(&uri, 2).len(), 1);
    let first = client
        .waiting
        .iter()
        .any(|told| told["params"]["version"] == 1);
    assert!(
        !first || client.waiting.len() < 3,
        "the first text may have been checked before the edit came"
    );
    assert_eq!(client.leave(), Some(0));
}
