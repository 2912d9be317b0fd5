//! What is offered beside diagnostics.

use serde_json::{Value, json};

use crate::client::{ARTICLE, Client, FACTS};

fn able() -> Value {
    json!({
        "textDocument": {
            "hover": { "contentFormat": ["markdown"] },
            "documentSymbol": { "hierarchicalDocumentSymbolSupport": true },
        },
        "window": { "showDocument": { "support": true } },
        "workspace": { "workspaceEdit": { "documentChanges": true, "snippetEditSupport": true } },
    })
}

fn titled<'a>(actions: &'a [Value], start: &str) -> &'a Value {
    let mut found = actions.iter();
    let found = found.find(|action| action["title"].as_str().unwrap().starts_with(start));
    found.unwrap_or_else(|| panic!("{start}: {actions:?}"))
}

#[test]
fn a_sentence_tells_its_fact_and_a_fact_its_uses() {
    let mut client = Client::with(able(), json!({}));
    let article = client.open("articles/a.md", "markdown", ARTICLE);
    let hover = client.at("textDocument/hover", &article, 2, 5);
    let text = hover["contents"]["value"].as_str().unwrap();
    for part in [
        "**contradicted**",
        "“The bridge opened in Lisbon on 3 May 2019.”",
        "[A bridge](<https://example.org/bridge>)",
        "holds always",
        "how it was reached",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
    assert_eq!(client.at("textDocument/hover", &article, 0, 1), Value::Null);
    let facts = client.open("facts/a.yaml", "yaml", FACTS);
    let hover = client.at("textDocument/hover", &facts, 5, 8);
    let text = hover["contents"]["value"].as_str().unwrap();
    assert!(text.contains("1 sentence: 1 contradicted"), "{text}");
    assert!(text.contains("read as"), "{text}");
}

#[test]
fn actions_replace_suppress_and_open() {
    let mut client = Client::with(able(), json!({}));
    let article = client.open("articles/a.md", "markdown", ARTICLE);
    let actions = client.actions(&article, 2, 22);
    let replace = &titled(&actions, "Replace “Porto” with “Lisbon”")["edit"]["documentChanges"][0];
    assert_eq!(replace["textDocument"]["version"], 1);
    assert_eq!(replace["edits"][0]["newText"], "Lisbon");
    let ignore = &titled(&actions, "Ignore `bridge`")["edit"]["documentChanges"][0]["edits"][0];
    assert_eq!(
        ignore["snippet"]["value"],
        "<!-- factlint-ignore bridge: ${1:say why} -->\n"
    );
    let open = &titled(&actions, "Open the source")["command"];
    let params = json!({ "command": open["command"], "arguments": open["arguments"] });
    assert_eq!(client.ask("workspace/executeCommand", params), Value::Null);
    let shown = client.wait(|message| message["method"] == "window/showDocument");
    assert_eq!(shown["params"]["uri"], "https://example.org/bridge");
    assert!(client.actions(&article, 0, 0).is_empty());
}

#[test]
fn a_suppression_is_put_where_it_holds() {
    for (text, line) in [
        (
            "The bridge opened in Porto on 3 May 2019. It rained.\r\n",
            0,
        ),
        (
            "- It rained.\n- The bridge opened in Porto on 3 May 2019.\n",
            1,
        ),
        ("> The bridge opened in Porto on 3 May 2019.\n", 0),
        (
            "| a | b |\n|---|---|\n| x | The bridge opened in Porto on 3 May 2019. |\n",
            2,
        ),
    ] {
        let mut client = Client::plain();
        let article = client.open("articles/a.md", "markdown", text);
        assert_eq!(client.diagnostics_of(&article, 1).len(), 1, "{text}");
        let actions = client.actions(&article, line, 26);
        let edits = &titled(&actions, "Ignore `bridge`")["edit"]["changes"][&article];
        let edit = json!([{ "range": edits[0]["range"], "text": edits[0]["newText"] }]);
        client.change(&article, 2, edit);
        assert!(client.diagnostics_of(&article, 2).is_empty(), "{text}");
    }
}

#[test]
fn the_way_leads_to_the_fact_and_back() {
    let mut client = Client::plain();
    let article = client.open("articles/a.md", "markdown", ARTICLE);
    let there = client.at("textDocument/definition", &article, 2, 5);
    let facts = client.uri("facts/a.yaml");
    assert_eq!(there[0]["uri"], facts);
    assert_eq!(
        there[0]["range"]["start"],
        json!({ "line": 4, "character": 8 })
    );
    client.close(&article);
    client.open("facts/a.yaml", "yaml", FACTS);
    // Articles that are not open count as well.
    let back = client.at("textDocument/references", &facts, 4, 9);
    assert_eq!(back[0]["uri"], article);
    assert_eq!(back[0]["range"]["start"]["line"], 2);
    let symbols = client.ask(
        "textDocument/documentSymbol",
        json!({ "textDocument": { "uri": facts } }),
    );
    let names: Vec<_> = symbols
        .as_array()
        .unwrap()
        .iter()
        .map(|one| &one["name"])
        .collect();
    assert_eq!(names, ["norland", "bridge", "treaty"]);
}

#[test]
fn ids_keys_and_words_are_completed() {
    let labels = |answer: Value| -> Vec<String> {
        let items = answer.as_array().unwrap().clone();
        items
            .iter()
            .map(|item| item["label"].as_str().unwrap().to_owned())
            .collect()
    };
    let mut client = Client::plain();
    let text = format!("<!-- factlint-ignore br: so -->\n{ARTICLE}");
    let article = client.open("articles/a.md", "markdown", &text);
    let found = labels(client.at("textDocument/completion", &article, 0, 23));
    assert!(found.contains(&"bridge".to_owned()) && found.contains(&"unsupported".to_owned()));
    assert!(labels(client.at("textDocument/completion", &article, 0, 26)).is_empty());
    let text = format!("{FACTS}    sev\n    severity: \n    expect: {{ only: {{ entity: n }} }}\n");
    let facts = client.open("facts/a.yaml", "yaml", &text);
    let keys = labels(client.at("textDocument/completion", &facts, 10, 7));
    assert!(keys.contains(&"severity".to_owned()) && keys.contains(&"tests".to_owned()));
    let words = labels(client.at("textDocument/completion", &facts, 11, 14));
    assert_eq!(words.len(), 3, "{words:?}");
    let entities = labels(client.at("textDocument/completion", &facts, 12, 30));
    assert_eq!(entities, ["norland"]);
}

#[test]
fn uses_are_counted_where_they_are_wanted() {
    let mut client = Client::with(json!({}), json!({ "codeLens": true, "inlayHints": true }));
    client.open("articles/a.md", "markdown", ARTICLE);
    let facts = client.open("facts/a.yaml", "yaml", FACTS);
    let document = json!({ "textDocument": { "uri": facts } });
    let lenses = client.ask("textDocument/codeLens", document);
    assert_eq!(lenses[0]["command"]["title"], "1 sentence: 1 contradicted");
    let range =
        json!({ "start": { "line": 0, "character": 0 }, "end": { "line": 99, "character": 0 } });
    let params = json!({ "textDocument": { "uri": facts }, "range": range });
    let hints = client.ask("textDocument/inlayHint", params);
    assert_eq!(hints.as_array().unwrap().len(), 1);
    assert_eq!(hints[0]["label"], "×1");
}

#[test]
fn diagnostics_are_given_to_those_who_ask() {
    let capabilities = json!({
        "textDocument": { "diagnostic": {} },
        "workspace": { "diagnostics": { "refreshSupport": true } },
    });
    let mut client = Client::with(capabilities, json!({}));
    let article = client.open("articles/a.md", "markdown", ARTICLE);
    let document = json!({ "textDocument": { "uri": article } });
    let report = client.ask("textDocument/diagnostic", document);
    assert_eq!(report["kind"], "full");
    assert_eq!(report["items"][0]["code"], "contradicted");
    let again =
        json!({ "textDocument": { "uri": article }, "previousResultId": report["resultId"] });
    assert_eq!(
        client.ask("textDocument/diagnostic", again)["kind"],
        "unchanged"
    );
    let facts = client.open("facts/a.yaml", "yaml", FACTS);
    client.change(
        &facts,
        2,
        json!([{ "text": FACTS.replace("Lisbon", "Porto") }]),
    );
    client.wait(|message| message["method"] == "workspace/diagnostic/refresh");
    let document = json!({ "textDocument": { "uri": article } });
    let cured = client.ask("textDocument/diagnostic", document);
    assert_eq!(cured["items"], json!([]));
    client.close(&facts);
    client.close(&article);
    let all = client.ask("workspace/diagnostic", json!({ "previousResultIds": [] }));
    assert_eq!(all["items"][0]["uri"], article);
    assert_eq!(all["items"][0]["items"][0]["code"], "contradicted");
    let told = |message: &Value| message["method"] == "textDocument/publishDiagnostics";
    assert!(!client.waiting.iter().any(told), "nothing is sent unasked");
}

#[test]
fn the_folder_of_the_client_is_the_one_that_counts() {
    let mut client = Client::silent();
    let elsewhere = Client::silent();
    let root = elsewhere.uri("");
    std::fs::write(
        elsewhere.path("facts/a.yaml"),
        FACTS.replace("Lisbon", "Porto"),
    )
    .unwrap();
    client.ask("initialize", json!({ "capabilities": {}, "rootUri": root }));
    client.tell("initialized", json!({}));
    let uri = elsewhere.uri("articles/a.md");
    let document = json!({ "uri": uri, "languageId": "markdown", "version": 1, "text": ARTICLE });
    client.tell("textDocument/didOpen", json!({ "textDocument": document }));
    assert!(client.diagnostics_of(&uri, 1).is_empty());
}
