//! What code actions do to the text.

use std::fs;

use serde_json::{Value, json};

use crate::client::{ARTICLE, Client, FACTS, applied};

const MUSEUM: &str = "\
facts:
  - id: museum
    statement: The museum of Norland had 4,000 visitors in May.
";

/// Finer than what is known.
const FINER: &str = "The museum of Norland had about 4,000 visitors on 3 May.\n";

/// The edits of the action whose title begins so, for one file.
fn edits(actions: &[Value], title: &str, uri: &str) -> Value {
    let action = actions.iter();
    let action = action
        .filter(|action| action["title"].as_str().unwrap().starts_with(title))
        .collect::<Vec<_>>();
    let [action] = action[..] else {
        panic!("{title}: {actions:?}");
    };
    if let Some(edits) = action["edit"]["changes"].get(uri) {
        return edits.clone();
    }
    let changed = &action["edit"]["documentChanges"][0];
    assert_eq!(changed["textDocument"]["uri"], uri);
    changed["edits"].clone()
}

#[test]
fn a_value_is_replaced_behind_a_surrogate_pair() {
    let text = ARTICLE.replace("The bridge", "\u{1f680} “So”: the bridge");
    let mut client = Client::plain();
    let article = client.open("articles/a.md", "markdown", &text);
    let at = client.diagnostics_of(&article, 1)[0]["range"]["start"]["character"].clone();
    let actions = client.actions(&article, 2, at.as_u64().unwrap() as u32);
    let after = applied(&text, &edits(&actions, "Replace “Porto”", &article));
    assert_eq!(after, text.replace("Porto", "Lisbon"));
}

#[test]
fn everything_that_is_safe_is_fixed_at_once() {
    let text = "\
<!-- factlint-ignore treaty: it was so -->
It rained.\r

<!-- factlint-ignore bridge: they say so -->
The bridge opened in Porto on 3 May 2019.

Here <!-- factlint-ignore treaty: twice --> it snowed.
";
    let capabilities = json!({ "workspace": { "workspaceEdit": { "documentChanges": true } } });
    for capabilities in [json!({}), capabilities] {
        let mut client = Client::with(capabilities, json!({}));
        let article = client.open("articles/a.md", "markdown", text);
        let params = json!({
            "textDocument": { "uri": article },
            "range": { "start": { "line": 0, "character": 0 }, "end": { "line": 99, "character": 0 } },
            "context": { "diagnostics": [], "only": ["source.fixAll"] },
        });
        let actions = client.ask("textDocument/codeAction", params);
        let actions = actions.as_array().unwrap();
        assert_eq!(actions.len(), 1, "nothing else was asked for: {actions:?}");
        assert_eq!(actions[0]["kind"], "source.fixAll.factlint");
        let after = applied(text, &edits(actions, "Fix all", &article));
        let expected = "\
It rained.\r

<!-- factlint-ignore bridge: they say so -->
The bridge opened in Porto on 3 May 2019.

Here  it snowed.
";
        assert_eq!(after, expected);
        client.change(&article, 2, json!([{ "text": after }]));
        assert!(client.diagnostics_of(&article, 2).is_empty());
    }
}

#[test]
fn another_name_of_an_entity_cures_the_article() {
    let facts = "\
entities:
  norland:
    names:
      - Norland
    class: country
  soutland:
    names: [Southland]
    class: country
facts:
  - id: cup
    statement: The regional football cup of 1996 was won by Norland.
    expect: { entity: norland }
";
    let text = "The regional football cup of 1996 was won by Nordmark.\n";
    let mut client = Client::plain();
    fs::write(client.path("facts/a.yaml"), facts).unwrap();
    let yaml = client.open("facts/a.yaml", "yaml", facts);
    let article = client.open("articles/a.md", "markdown", text);
    let found = client.diagnostics_of(&article, 1);
    assert_eq!(found[0]["code"], "contradicted", "{found:?}");
    let actions = client.actions(&article, 0, 50);
    let after = applied(
        facts,
        &edits(&actions, "Add “Nordmark” as a name of `norland`", &yaml),
    );
    assert_eq!(
        after,
        facts.replace("- Norland\n", "- Norland\n      - \"Nordmark\"\n")
    );
    client.change(&yaml, 2, json!([{ "text": after }]));
    assert!(client.diagnostics_of(&article, 1).is_empty());
}

#[test]
fn a_draft_is_a_fact_that_supports_its_claim() {
    let capabilities = json!({ "workspace": { "workspaceEdit": { "documentChanges": true } } });
    let mut client = Client::with(capabilities, json!({}));
    fs::write(client.path("facts/a.yaml"), MUSEUM).unwrap();
    let article = client.open("articles/a.md", "markdown", FINER);
    let found = client.diagnostics_of(&article, 1);
    assert_eq!(found[0]["code"], "unsupported", "{found:?}");
    let facts = client.uri("facts/a.yaml");
    let actions = client.actions(&article, 0, 5);
    let after = applied(MUSEUM, &edits(&actions, "Draft a fact", &facts));
    let fact = "
  - id: the-museum-norland-had
    statement: \"The museum of Norland had about 4,000 visitors on 3 May.\"
    note: a draft, to be sourced
";
    assert!(after.contains(fact), "{after}");
    client.open("facts/a.yaml", "yaml", MUSEUM);
    client.change(&facts, 2, json!([{ "text": after }]));
    assert!(client.diagnostics_of(&article, 1).is_empty());
}

#[test]
fn a_registry_that_was_changed_meanwhile_is_not_edited_at_old_places() {
    let mut client = Client::plain();
    fs::write(client.path("facts/a.yaml"), MUSEUM).unwrap();
    let article = client.open("articles/a.md", "markdown", FINER);
    assert_eq!(client.diagnostics_of(&article, 1).len(), 1);
    let facts = client.open("facts/a.yaml", "yaml", MUSEUM);
    // It is broken: the last good one speaks, but its places are not those of the text.
    client.change(
        &facts,
        2,
        json!([{ "text": format!("broken: [\n{MUSEUM}") }]),
    );
    client.diagnostics_of(&facts, 2);
    let actions = client.actions(&article, 0, 5);
    let titles: Vec<_> = actions.iter().map(|action| &action["title"]).collect();
    assert!(
        actions
            .iter()
            .all(|action| action["edit"]["changes"].get(&facts).is_none()),
        "{titles:?}"
    );
}

#[test]
fn a_misspelt_key_of_the_registry_is_corrected_in_the_yaml() {
    let wrong = FACTS.replace("statement: Norland", "statment: Norland");
    let mut client = Client::plain();
    let facts = client.open("facts/a.yaml", "yaml", &wrong);
    let found = client.diagnostics_of(&facts, 1);
    let start = &found[0]["range"]["start"];
    let place = |key: &str| start[key].as_u64().unwrap() as u32;
    let actions = client.actions(&facts, place("line"), place("character"));
    let after = applied(&wrong, &edits(&actions, "Replace “statment”", &facts));
    assert_eq!(after, FACTS);
}

#[test]
fn a_page_is_opened_by_clients_that_can_and_no_other_address_is() {
    let capabilities = json!({ "window": { "showDocument": { "support": true } } });
    let mut client = Client::with(capabilities, json!({}));
    let open = |client: &mut Client, url: &str| {
        let params = json!({ "command": "factlint.openSource", "arguments": [url] });
        client.ask("workspace/executeCommand", params)
    };
    assert_eq!(open(&mut client, "https://example.org/bridge"), Value::Null);
    let shown = client.wait(|message| message["method"] == "window/showDocument");
    assert_eq!(
        shown["params"],
        json!({ "uri": "https://example.org/bridge", "external": true })
    );
    assert_eq!(open(&mut client, "file:///etc/passwd")["code"], -32602);
    let params = json!({ "command": "rm", "arguments": [] });
    assert_eq!(
        client.ask("workspace/executeCommand", params)["code"],
        -32602
    );
    // One that cannot is not offered what it cannot do.
    let mut client = Client::plain();
    let article = client.open("articles/a.md", "markdown", ARTICLE);
    client.diagnostics_of(&article, 1);
    let actions = client.actions(&article, 2, 22);
    assert!(actions.iter().all(|action| action.get("command").is_none()));
}
