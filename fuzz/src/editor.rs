//! The language server: a client that says anything, a message a line, and then as bytes.

use std::io::{Cursor, sink};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use factlint::document::Markup;
use factlint::finding::Finding;
use factlint::lsp::{Host, Load, Rules, connect, serve};
use factlint::registry::Buffers;

/// What editors say first: who they are, and which text is open.
const OPENING: &[&str] = &[
    r#"{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"processId":null,"rootUri":null,"capabilities":{}}}"#,
    r#"{"jsonrpc":"2.0","method":"initialized","params":{}}"#,
    r#"{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"file:///none/a.md","languageId":"markdown","version":1,"text":"The bridge opened in Porto.\r\nA\ud83d\ude00b\n"}}}"#,
];

pub(super) fn session(bytes: &[u8]) {
    let lines = bytes.split(|&byte| byte == b'\n');
    let opening = OPENING.iter().map(|line| line.as_bytes());
    let framed: Vec<u8> = opening.chain(lines).flat_map(framed).collect();
    for stream in [framed, bytes.to_vec()] {
        let (connection, transport) = connect(Cursor::new(stream), sink());
        serve(connection, &mut Project);
        assert!(transport.finish().is_ok());
    }
}

fn framed(message: &[u8]) -> Vec<u8> {
    let head = format!("Content-Length: {}\r\n\r\n", message.len());
    [head.as_bytes(), message].concat()
}

/// A project that has one registry for all files.
struct Project;

impl Host for Project {
    fn enter(&mut self, _: &[PathBuf]) {}

    fn reread(&mut self, _: &Buffers) {}

    fn rules(&mut self, _: &Path) -> Result<Rules, Vec<Finding>> {
        Ok(Rules::default())
    }

    fn load(&mut self, _: &Path, _: &Buffers) -> Result<Load, Vec<Finding>> {
        Ok(Box::new(|| Ok(Arc::clone(&super::articles::CHECKER))))
    }

    fn is_configuration(&self, path: &Path) -> bool {
        path.ends_with("factlint.toml")
    }

    fn articles(&mut self) -> Vec<(PathBuf, Markup)> {
        Vec::new()
    }

    fn real(&self, path: &Path) -> PathBuf {
        path.to_path_buf()
    }

    fn name(&self, path: &Path) -> String {
        path.to_string_lossy().into_owned()
    }
}
