//! A client that drives the real server over its pipes, message by message.

use std::collections::VecDeque;
use std::fs;
use std::io::{BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::Duration;

use serde_json::{Value, json};
use tempfile::TempDir;

/// Longer than any answer takes, however busy the machine is.
const PATIENCE: Duration = Duration::from_secs(60);

pub(crate) const FACTS: &str = "\
entities:
  norland:
    names: [Norland]
facts:
  - id: bridge
    statement: The bridge opened in Lisbon on 3 May 2019.
    sources:
      - { url: \"https://example.org/bridge\", title: A bridge }
  - id: treaty
    statement: Norland signed the treaty in 1996.
";

pub(crate) const ARTICLE: &str = "# News\n\nThe bridge opened in Porto on 3 May 2019.\n";

/// A project in a folder of its own, and a server in it.
pub(crate) struct Client {
    pub(crate) folder: TempDir,
    server: Child,
    input: Option<ChildStdin>,
    output: Receiver<Value>,
    /// Messages that came while another one was waited for.
    pub(crate) waiting: VecDeque<Value>,
    asked: i64,
}

impl Client {
    /// A server that nobody has spoken to yet.
    pub(crate) fn silent() -> Self {
        let mut client = Self::deaf();
        let mut pipe = BufReader::new(client.server.stdout.take().unwrap());
        let (sender, output) = channel();
        client.output = output;
        thread::spawn(move || {
            while let Some(message) = read(&mut pipe) {
                if sender.send(message).is_err() {
                    return;
                }
            }
        });
        client
    }

    /// A server at the other end of which nobody reads.
    pub(crate) fn deaf() -> Self {
        let folder = project();
        let mut server = Command::new(env!("CARGO_BIN_EXE_factlint"))
            .arg("lsp")
            .current_dir(folder.path())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        Self {
            input: server.stdin.take(),
            folder,
            server,
            output: channel().1,
            waiting: VecDeque::new(),
            asked: 0,
        }
    }

    /// A server at work for a client that can do this.
    pub(crate) fn with(capabilities: Value, options: Value) -> Self {
        let mut client = Self::silent();
        let params = json!({
            "processId": null, "rootUri": null,
            "capabilities": capabilities, "initializationOptions": options,
        });
        client.ask("initialize", params);
        client.tell("initialized", json!({}));
        client
    }

    /// A server at work for a client that can do nothing in particular.
    pub(crate) fn plain() -> Self {
        Self::with(json!({}), json!({}))
    }

    /// A server at work for a client that works on these folders.
    pub(crate) fn in_folders(capabilities: Value, folders: &[&Path]) -> Self {
        let mut client = Self::silent();
        let folders = folders.iter().map(|folder| folder_item(folder));
        let folders: Vec<Value> = folders.collect();
        let params = json!({ "capabilities": capabilities, "workspaceFolders": folders });
        client.ask("initialize", params);
        client.tell("initialized", json!({}));
        client
    }

    /// Text as it is.
    pub(crate) fn write(&mut self, text: &str) {
        self.write_bytes(text.as_bytes());
    }

    /// Bytes as they are.
    pub(crate) fn write_bytes(&mut self, bytes: &[u8]) {
        let input = self.input.as_mut().unwrap();
        input.write_all(bytes).unwrap();
        input.flush().unwrap();
    }

    fn send(&mut self, message: &Value) {
        self.write(&framed(&message.to_string()));
    }

    /// Answers a request of the server.
    pub(crate) fn respond(&mut self, id: &Value, result: Value) {
        self.send(&json!({ "jsonrpc": "2.0", "id": id, "result": result }));
    }

    pub(crate) fn tell(&mut self, method: &str, params: Value) {
        self.send(&json!({ "jsonrpc": "2.0", "method": method, "params": params }));
    }

    /// Sends a request and gives its number.
    pub(crate) fn request(&mut self, method: &str, params: Value) -> i64 {
        self.asked += 1;
        let id = self.asked;
        self.send(&json!({ "jsonrpc": "2.0", "id": id, "method": method, "params": params }));
        id
    }

    /// The whole answer to a request.
    pub(crate) fn answer(&mut self, id: i64) -> Value {
        self.wait(|message| message["id"] == json!(id) && message.get("method").is_none())
    }

    /// The result of a request, or its error.
    pub(crate) fn ask(&mut self, method: &str, params: Value) -> Value {
        let id = self.request(method, params);
        let mut answer = self.answer(id);
        match answer.get_mut("error") {
            Some(error) => error.take(),
            None => answer["result"].take(),
        }
    }

    /// The next message of a kind; others wait.
    pub(crate) fn wait(&mut self, wanted: impl Fn(&Value) -> bool) -> Value {
        if let Some(at) = self.waiting.iter().position(&wanted) {
            return self.waiting.remove(at).unwrap();
        }
        loop {
            let message = self.output.recv_timeout(PATIENCE).unwrap();
            if wanted(&message) {
                return message;
            }
            self.waiting.push_back(message);
        }
    }

    /// The next diagnostics of a file.
    pub(crate) fn diagnostics(&mut self, uri: &str) -> Value {
        let wanted = |message: &Value| {
            message["method"] == "textDocument/publishDiagnostics"
                && message["params"]["uri"] == uri
        };
        self.wait(wanted)["params"].take()
    }

    /// Those of a version of its text.
    pub(crate) fn diagnostics_of(&mut self, uri: &str, version: i64) -> Vec<Value> {
        loop {
            let mut told = self.diagnostics(uri);
            if told["version"] == json!(version) {
                return told["diagnostics"].as_array_mut().unwrap().split_off(0);
            }
        }
    }

    pub(crate) fn path(&self, path: &str) -> PathBuf {
        fs::canonicalize(self.folder.path()).unwrap().join(path)
    }

    pub(crate) fn uri(&self, path: &str) -> String {
        uri(&self.path(path))
    }

    /// Opens a document under its first version.
    pub(crate) fn open(&mut self, path: &str, language: &str, text: &str) -> String {
        let uri = self.uri(path);
        self.open_at(uri, language, text)
    }

    /// Opens a document anywhere.
    pub(crate) fn open_at(&mut self, uri: String, language: &str, text: &str) -> String {
        let document = json!({ "uri": uri, "languageId": language, "version": 1, "text": text });
        self.tell("textDocument/didOpen", json!({ "textDocument": document }));
        uri
    }

    /// Changes a document: places and texts, or all of it.
    pub(crate) fn change(&mut self, uri: &str, version: i64, changes: Value) {
        let document = json!({ "uri": uri, "version": version });
        let params = json!({ "textDocument": document, "contentChanges": changes });
        self.tell("textDocument/didChange", params);
    }

    pub(crate) fn close(&mut self, uri: &str) {
        let params = json!({ "textDocument": { "uri": uri } });
        self.tell("textDocument/didClose", params);
    }

    /// What a place is asked for.
    pub(crate) fn at(&mut self, method: &str, uri: &str, line: u32, character: u32) -> Value {
        let position = json!({ "line": line, "character": character });
        self.ask(
            method,
            json!({
                "textDocument": { "uri": uri }, "position": position,
                "context": { "includeDeclaration": false, "triggerKind": 1 },
            }),
        )
    }

    /// The code actions of a place.
    pub(crate) fn actions(&mut self, uri: &str, line: u32, character: u32) -> Vec<Value> {
        let at = json!({ "line": line, "character": character });
        let params = json!({
            "textDocument": { "uri": uri },
            "range": { "start": at, "end": at },
            "context": { "diagnostics": [] },
        });
        self.ask("textDocument/codeAction", params)
            .as_array()
            .unwrap()
            .clone()
    }

    /// Ends the session as the protocol has it; the exit status.
    pub(crate) fn leave(mut self) -> Option<i32> {
        assert_eq!(self.ask("shutdown", Value::Null), Value::Null);
        self.tell("exit", Value::Null);
        self.server.wait().unwrap().code()
    }

    /// Closes the pipe; the exit status.
    pub(crate) fn vanish(mut self) -> Option<i32> {
        drop(self.input.take());
        self.server.wait().unwrap().code()
    }

    /// Waits for the server to end by itself.
    pub(crate) fn end(&mut self) -> Option<i32> {
        self.server.wait().unwrap().code()
    }
}

impl Drop for Client {
    /// A server whose client is gone ends by itself: only then does it write down what a measurement of coverage counts.
    fn drop(&mut self) {
        drop(self.input.take());
        for _ in 0..100 {
            if !matches!(self.server.try_wait(), Ok(None)) {
                return;
            }
            thread::sleep(Duration::from_millis(20));
        }
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

/// A body as it goes over the pipe.
pub(crate) fn framed(body: &str) -> String {
    format!("Content-Length: {}\r\n\r\n{body}", body.len())
}

/// A folder with the facts and the article.
pub(crate) fn project() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (path, text) in [("facts/a.yaml", FACTS), ("articles/a.md", ARTICLE)] {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    folder
}

/// A folder as the protocol names it.
pub(crate) fn folder_item(folder: &Path) -> Value {
    let real = fs::canonicalize(folder).unwrap();
    json!({ "uri": uri(&real), "name": "a folder" })
}

/// A text after edits of the protocol, counted in UTF-16: written anew here, so that two have to be wrong in the same way.
pub(crate) fn applied(text: &str, edits: &Value) -> String {
    let offset = |at: &Value| {
        let (line, character) = (
            at["line"].as_u64().unwrap(),
            at["character"].as_u64().unwrap(),
        );
        let start: usize = text
            .split_inclusive('\n')
            .take(line as usize)
            .map(str::len)
            .sum();
        let units = text[start..].char_indices().scan(0, |units, (at, c)| {
            *units += c.len_utf16() as u64;
            Some((at + c.len_utf8(), *units))
        });
        let before = units.take_while(|(_, units)| *units <= character).last();
        start + before.map_or(0, |(at, _)| at)
    };
    let mut edits: Vec<&Value> = edits.as_array().unwrap().iter().collect();
    edits.sort_by_key(|edit| offset(&edit["range"]["start"]));
    let mut out = text.to_owned();
    for edit in edits.iter().rev() {
        let range = offset(&edit["range"]["start"])..offset(&edit["range"]["end"]);
        out.replace_range(range, edit["newText"].as_str().unwrap());
    }
    out
}

pub(crate) fn uri(path: &Path) -> String {
    factlint::report::uri(&path.to_string_lossy())
}

fn read(pipe: &mut impl std::io::BufRead) -> Option<Value> {
    let mut length = None;
    loop {
        let mut line = String::new();
        if pipe.read_line(&mut line).ok()? == 0 {
            return None;
        }
        match line.trim().split_once(": ") {
            Some((_, number)) => length = number.parse::<usize>().ok(),
            None => break,
        }
    }
    let mut body = vec![0; length?];
    pipe.read_exact(&mut body).ok()?;
    serde_json::from_slice(&body).ok()
}

/// A change from one place to another.
pub(crate) fn edit(from: (u32, u32), to: (u32, u32), text: &str) -> Value {
    let place = |(line, character)| json!({ "line": line, "character": character });
    json!({ "range": { "start": place(from), "end": place(to) }, "text": text })
}
