//! Sessions in which the client does what no client should: the server answers by the protocol and goes on.

use std::fs;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::client::{ARTICLE, Client, FACTS, edit, framed};

/// The session still works.
fn goes_on(mut client: Client) {
    let uri = client.open("articles/last.md", "markdown", ARTICLE);
    assert_eq!(client.diagnostics_of(&uri, 1).len(), 1);
    assert_eq!(client.leave(), Some(0));
}

#[test]
fn bodies_that_are_no_messages() {
    let mut client = Client::plain();
    let deep = "[".repeat(100_000);
    for (body, code) in [
        ("", -32700),
        ("\0\0\0", -32700),
        (deep.as_str(), -32700),
        ("null", -32600),
        (
            "[{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"shutdown\"}]",
            -32600,
        ),
        (
            "{\"jsonrpc\":\"2.0\",\"id\":null,\"method\":\"shutdown\"}",
            -32600,
        ),
        (
            "{\"jsonrpc\":\"2.0\",\"id\":[1],\"method\":\"shutdown\"}",
            -32600,
        ),
        ("{\"jsonrpc\":\"2.0\",\"method\":1}", -32600),
    ] {
        client.write(&framed(body));
        let told = client.wait(|message| message.get("error").is_some());
        assert_eq!(told["error"]["code"], code, "{body:.40}");
    }
    client.write_bytes(b"Content-Length: 4\r\n\r\n\"\xff\xfe\"");
    let told = client.wait(|message| message.get("error").is_some());
    assert_eq!(told["error"]["code"], -32700);
    goes_on(client);
}

#[test]
fn lengths_that_are_wrong() {
    let mut client = Client::plain();
    let body = "{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"no/such\"}";
    for length in ["0", "5", "44", "50", "-1", "ten", "18446744073709551616"] {
        client.write(&format!("Content-Length: {length}\r\n\r\n{body}"));
        // It costs no more than the message behind it.
        client.write(&framed(body));
        let id = client.request("no/such/method", json!({}));
        assert_eq!(client.answer(id)["error"]["code"], -32601, "{length}");
    }
    goes_on(client);
}

#[test]
fn requests_out_of_their_turn() {
    let mut client = Client::silent();
    for method in [
        "shutdown",
        "textDocument/hover",
        "no/such",
        "workspace/diagnostic",
    ] {
        assert_eq!(client.ask(method, json!({}))["code"], -32002, "{method}");
    }
    client.tell("initialized", json!({}));
    client.tell("textDocument/didOpen", json!({}));
    assert_eq!(client.ask("initialize", json!([]))["code"], -32602);
    let told = client.ask(
        "initialize",
        json!({ "capabilities": 7, "workspaceFolders": "none" }),
    );
    assert!(told.get("capabilities").is_some(), "{told}");
    // Before `initialized` requests may come already.
    assert_eq!(client.ask("no/such", json!({}))["code"], -32601);
    client.tell("initialized", json!({}));
    goes_on(client);
}

#[test]
fn every_order_of_leaving() {
    let mut client = Client::silent();
    client.tell("exit", Value::Null);
    assert_eq!(client.end(), Some(1), "before anything");
    let mut client = Client::plain();
    assert_eq!(client.ask("shutdown", Value::Null), Value::Null);
    for method in ["shutdown", "initialize", "textDocument/hover"] {
        assert_eq!(client.ask(method, json!({}))["code"], -32600, "{method}");
    }
    client.tell("textDocument/didOpen", json!({}));
    client.tell("exit", Value::Null);
    assert_eq!(client.end(), Some(0));
    let mut client = Client::plain();
    assert_eq!(client.ask("shutdown", Value::Null), Value::Null);
    assert_eq!(client.vanish(), Some(1), "without `exit`");
    let mut client = Client::plain();
    client.write("Content-Length: 100\r\n\r\n{\"jsonrpc\"");
    assert_eq!(client.vanish(), Some(1), "in the middle of a message");
}

#[test]
fn edits_that_hit_no_text() {
    let mut client = Client::plain();
    let text = "\u{1f600}The bridge opened in Lisbon on 3 May 2019.\r\nMore.\r\n";
    let uri = client.open("articles/a.md", "markdown", text);
    assert!(client.diagnostics_of(&uri, 1).is_empty());
    let far = u32::MAX;
    // Beyond the text is its end, inside of a pair before it, inside of a CRLF the end of its line.
    client.change(
        &uri,
        2,
        json!([
            edit((far, far), (far, far), "Last.\r\n"),
            edit((0, 1), (0, 1), "So: "),
            edit((1, 6), (1, far), "!"),
            edit((0, 30), (0, 12), ""),
        ]),
    );
    client.diagnostics_of(&uri, 2);
    client.change(
        &uri,
        2,
        json!([{ "range": { "start": { "line": -1 } }, "text": "" }]),
    );
    let log = client.wait(|message| message["method"] == "window/logMessage");
    assert!(
        log["params"]["message"]
            .as_str()
            .unwrap()
            .contains("didChange")
    );
    client.change(&uri, -3, json!([]));
    client.change(&uri, 0, json!([{ "text": format!("\u{feff}{ARTICLE}") }]));
    assert_eq!(client.diagnostics_of(&uri, 0).len(), 1);
    for (line, character) in [(far, far), (2, far), (0, 1), (2, 22)] {
        for method in ["hover", "definition", "references", "completion"] {
            let told = client.at(&format!("textDocument/{method}"), &uri, line, character);
            assert!(told.get("code").is_none(), "{method}: {told}");
        }
        client.actions(&uri, line, character);
    }
    goes_on(client);
}

#[test]
fn documents_that_nobody_opened_or_that_are_opened_twice() {
    let mut client = Client::plain();
    for uri in [
        "file:///none.md",
        "untitled:1",
        "x",
        "file://host/share.md",
        "file:///%00%ff.md",
    ] {
        for method in [
            "hover",
            "definition",
            "references",
            "completion",
            "documentSymbol",
        ] {
            let told = client.at(&format!("textDocument/{method}"), uri, 0, 0);
            assert!(
                told.is_null() || told["code"] == -32602,
                "{method} {uri}: {told}"
            );
        }
        client.change(uri, 2, json!([{ "text": "x" }]));
        client.close(uri);
        client.tell(
            "textDocument/didSave",
            json!({ "textDocument": { "uri": uri } }),
        );
    }
    let uri = client.open("articles/a.md", "markdown", "It rained.\n");
    client.open("articles/a.md", "markdown", ARTICLE);
    loop {
        if client.diagnostics_of(&uri, 1).len() == 1 {
            break;
        }
    }
    client.close(&uri);
    client.close(&uri);
    goes_on(client);
}

#[test]
fn an_address_of_any_depth_names_no_file() {
    let mut client = Client::plain();
    for folders in [10_000, 50_000] {
        let uri = format!("file:///{}b.md", "a/".repeat(folders));
        let item = json!({ "uri": uri, "languageId": "markdown", "version": 1, "text": ARTICLE });
        client.tell("textDocument/didOpen", json!({ "textDocument": item }));
        client.at("textDocument/hover", &uri, 0, 0);
        client.close(&uri);
    }
    goes_on(client);
}

#[test]
fn a_huge_document_of_one_line_is_answered_about() {
    let mut client = Client::plain();
    let sentence = "The \u{1f680} bridge opened in Porto on 3 May 2019. It was raining. ";
    let text = sentence.repeat(6_000);
    let uri = client.open("articles/huge.md", "markdown", &text);
    let begun = Instant::now();
    assert_eq!(client.ask("no/such/method", json!({}))["code"], -32601);
    assert!(
        begun.elapsed() < Duration::from_secs(30),
        "{:?}",
        begun.elapsed()
    );
    // Another document is not kept waiting by it.
    goes_on_beside(&mut client);
    client.close(&uri);
    goes_on(client);
}

fn goes_on_beside(client: &mut Client) {
    let uri = client.open("articles/small.md", "markdown", ARTICLE);
    assert_eq!(client.diagnostics_of(&uri, 1).len(), 1);
}

#[test]
fn a_client_that_never_reads() {
    let mut client = Client::deaf();
    client.request("initialize", json!({ "capabilities": {} }));
    client.tell("initialized", json!({}));
    let text = "The bridge opened in Porto on 3 May 2019.\n\n".repeat(50);
    let uri = client.open("articles/a.md", "markdown", &text);
    for version in 2..2000 {
        client.change(&uri, version, json!([edit((1, 0), (1, 0), "So it was. ")]));
        if version % 100 == 0 {
            client.write("Content-Length: 1\r\n\r\n{");
        }
    }
    // It takes everything, and leaves when it is told to.
    client.request("shutdown", Value::Null);
    client.tell("exit", Value::Null);
    assert_eq!(client.end(), Some(0));
}

#[test]
fn files_that_change_into_nonsense_under_the_server() {
    let mut client = Client::plain();
    let article = client.open("articles/a.md", "markdown", ARTICLE);
    assert_eq!(client.diagnostics_of(&article, 1).len(), 1);
    let facts = client.uri("facts/a.yaml");
    let changed = json!({ "changes": [{ "uri": facts, "type": 2 }] });
    for (bytes, code) in [
        (&b"facts: \xff\xfe"[..], "invalid-utf8"),
        (b"facts: [[[[", "yaml-syntax"),
        (b"entities: 1", "wrong-type"),
    ] {
        fs::write(client.path("facts/a.yaml"), bytes).unwrap();
        client.tell("workspace/didChangeWatchedFiles", changed.clone());
        loop {
            let told = client.diagnostics(&facts);
            if told["diagnostics"][0]["code"] == code {
                break;
            }
        }
    }
    fs::remove_dir_all(client.path("facts")).unwrap();
    client.tell("workspace/didChangeWatchedFiles", changed.clone());
    client.change(
        &article,
        2,
        json!([{ "text": ARTICLE.replace("Porto", "Madrid") }]),
    );
    // The last good registry goes on to hold.
    assert_eq!(
        client.diagnostics_of(&article, 2)[0]["code"],
        "contradicted"
    );
    fs::create_dir(client.path("facts")).unwrap();
    fs::write(
        client.path("facts/a.yaml"),
        FACTS.replace("Lisbon", "Madrid"),
    )
    .unwrap();
    client.tell("workspace/didChangeWatchedFiles", changed);
    loop {
        if client.diagnostics_of(&article, 2).is_empty() {
            break;
        }
    }
    assert_eq!(client.leave(), Some(0));
}
