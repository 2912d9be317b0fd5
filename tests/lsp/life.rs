//! How a session begins and ends, and what is answered to messages that make no sense.

use serde_json::{Value, json};

use crate::client::{ARTICLE, Client};

#[test]
fn a_session_begins_and_ends_by_the_protocol() {
    let mut client = Client::silent();
    assert_eq!(client.ask("textDocument/hover", json!({}))["code"], -32002);
    client.tell("textDocument/didOpen", json!({}));
    let told = client.ask("initialize", json!({ "capabilities": {} }));
    assert_eq!(told["serverInfo"]["name"], "factlint");
    let offered = &told["capabilities"];
    assert_eq!(offered["positionEncoding"], "utf-16");
    assert_eq!(offered["textDocumentSync"]["change"], 2);
    assert_eq!(offered["diagnosticProvider"]["interFileDependencies"], true);
    assert_eq!(offered["codeLensProvider"], Value::Null, "off by default");
    assert_eq!(offered["inlayHintProvider"], Value::Null, "off by default");
    client.tell("initialized", json!({}));
    let again = client.ask("initialize", json!({ "capabilities": {} }));
    assert_eq!(again["code"], -32600);
    assert_eq!(client.ask("shutdown", Value::Null), Value::Null);
    assert_eq!(client.ask("textDocument/hover", json!({}))["code"], -32600);
    client.tell("exit", Value::Null);
    assert_eq!(client.end(), Some(0));
}

#[test]
fn whoever_leaves_without_a_word_is_no_success() {
    assert_eq!(Client::plain().leave(), Some(0));
    assert_eq!(Client::plain().vanish(), Some(1));
    let mut client = Client::plain();
    client.tell("exit", Value::Null);
    assert_eq!(client.end(), Some(1));
}

#[test]
fn nonsense_is_answered_and_the_session_goes_on() {
    let mut client = Client::plain();
    client.write("Content-Length: 9\r\n\r\n{nonsense");
    assert_eq!(client.answer_to_nobody()["error"]["code"], -32700);
    client.write("Content-Length: 2\r\n\r\n[]");
    assert_eq!(client.answer_to_nobody()["error"]["code"], -32600);
    assert_eq!(client.ask("no/such/method", json!({}))["code"], -32601);
    assert_eq!(client.ask("textDocument/hover", json!([1]))["code"], -32602);
    client.tell("no/such/notification", json!({}));
    client.tell("textDocument/didChange", json!({ "what": 1 }));
    let log = client.wait(|message| message["method"] == "window/logMessage");
    assert!(
        log["params"]["message"]
            .as_str()
            .unwrap()
            .contains("didChange")
    );
    client.change("file:///not/open.md", 2, json!([{ "text": "x" }]));
    let uri = client.open("articles/a.md", "markdown", ARTICLE);
    assert_eq!(client.diagnostics_of(&uri, 1).len(), 1);
    assert_eq!(client.leave(), Some(0));
}

#[test]
fn a_request_that_is_taken_back_before_its_turn_is_not_answered_otherwise() {
    let mut client = Client::plain();
    // All in one write: the server finds the cancellation before it comes to the request.
    let first = json!({ "jsonrpc": "2.0", "id": 90, "method": "textDocument/hover", "params": {} });
    let cancel = json!({ "jsonrpc": "2.0", "method": "$/cancelRequest", "params": { "id": 91 } });
    let second = json!({ "jsonrpc": "2.0", "id": 91, "method": "workspace/diagnostic",
        "params": { "previousResultIds": [] } });
    let third = json!({ "jsonrpc": "2.0", "id": 92, "method": "no/such", "params": {} });
    let all = [first, second, cancel, third].map(|message| {
        let body = message.to_string();
        format!("Content-Length: {}\r\n\r\n{body}", body.len())
    });
    client.write(&all.concat());
    let told = client.answer(91);
    // Whether the server was faster is the machine's affair; that there is one answer is not.
    assert!(
        told["error"]["code"] == -32800 || told.get("result").is_some(),
        "{told}"
    );
    assert_eq!(client.answer(92)["error"]["code"], -32601);
    assert!(client.waiting.iter().all(|message| message["id"] != 91));
}

impl Client {
    fn answer_to_nobody(&mut self) -> Value {
        self.wait(|message| message.get("error").is_some() && message["id"].is_null())
    }
}
