//! Edits as the client takes them.

use lsp_types::{Range, Uri};
use serde_json::{Value, json};

use super::capabilities::Snippets;
use super::documents::Open;
use super::session::Session;
use crate::source::{Source, Span};

/// One replacement; where `stop` is there, the cursor goes to these words of the new text.
pub(super) struct Edit {
    /// What is replaced.
    pub(super) span: Span,
    /// By what.
    pub(super) text: String,
    /// Bytes of the new text to be selected.
    pub(super) stop: Option<Span>,
}

impl Edit {
    /// The source with the edit made.
    #[cfg(test)]
    pub(super) fn applied(&self, source: &Source) -> Source {
        let mut text = source.text().to_owned();
        text.replace_range(self.span.range(), &self.text);
        Source::new(source.name(), text)
    }
}

/// A workspace edit of one file. Types of the protocol would do but for the edits that place the cursor.
pub(super) fn workspace_edit(
    session: &Session<'_>,
    source: &Source,
    edits: &[Edit],
) -> Option<Value> {
    let uri: Uri = session.address(source)?;
    if !session.client.versioned_edits {
        let edits: Vec<Value> = edits
            .iter()
            .map(|edit| plain(session, source, edit))
            .collect();
        return Some(json!({ "changes": { uri.as_str(): edits } }));
    }
    let edits = edits.iter().map(|edit| {
        let range: Range = session.client.encoding.range(source, edit.span);
        match (&edit.stop, session.client.snippets) {
            (Some(stop), Snippets::Standard) => {
                let snippet = json!({ "kind": "snippet", "value": snippet(&edit.text, *stop) });
                json!({ "range": range, "snippet": snippet })
            }
            (Some(stop), Snippets::Experimental) => {
                let text = snippet(&edit.text, *stop);
                json!({ "range": range, "newText": text, "insertTextFormat": 2 })
            }
            (None, _) | (_, Snippets::None) => plain(session, source, edit),
        }
    });
    let edits: Vec<Value> = edits.collect();
    let version = session.documents.of_name(source.name()).map(version_of);
    Some(json!({
        "documentChanges": [{
            "textDocument": { "uri": uri, "version": version },
            "edits": edits,
        }],
    }))
}

fn plain(session: &Session<'_>, source: &Source, edit: &Edit) -> Value {
    let range: Range = session.client.encoding.range(source, edit.span);
    json!({ "range": range, "newText": edit.text })
}

fn version_of(open: &Open) -> i32 {
    open.version
}

/// A text as a snippet whose only stop are some of its words.
fn snippet(text: &str, stop: Span) -> String {
    let escaped = |text: &str| {
        let mut out = String::with_capacity(text.len());
        for c in text.chars() {
            if matches!(c, '\\' | '$' | '}') {
                out.push('\\');
            }
            out.push(c);
        }
        out
    };
    let part = |range: std::ops::Range<usize>| escaped(text.get(range).unwrap_or_default());
    format!(
        "{}${{1:{}}}{}",
        part(0..stop.start),
        part(stop.range()),
        part(stop.end..text.len())
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_to_be_selected_become_the_stop() {
        assert_eq!(
            snippet("a $b {c} d", Span::new(3, 4)),
            "a \\$${1:b} {c\\} d"
        );
    }
}
