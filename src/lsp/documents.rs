//! The documents that the client has open: what stands in its buffers, whatever the files hold.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use lsp_types::{TextDocumentContentChangeEvent, TextDocumentItem, Uri};

use super::positions::Encoding;
use super::uris::path_of;
use crate::document::Markup;
use crate::source::Source;

/// What a document is to the server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// A text to be checked.
    Article(Markup),
    /// A file that may belong to a registry.
    Yaml,
    /// A configuration.
    Config,
    /// Something else.
    Other,
}

/// An open document.
#[derive(Clone, Debug)]
pub(super) struct Open {
    /// Its address, as the client writes it.
    pub(super) uri: Uri,
    /// Its file, links resolved, if it has one.
    pub(super) path: Option<PathBuf>,
    /// What it is.
    pub(super) role: Role,
    /// The client's number of its text.
    pub(super) version: i32,
    /// Its text, under the name of the file.
    pub(super) source: Source,
}

/// All of them, by address.
#[derive(Debug, Default)]
pub(super) struct Documents {
    open: BTreeMap<String, Open>,
}

impl Documents {
    /// Takes a document that was opened; `named` gives the name of its file in findings.
    pub(super) fn open(
        &mut self,
        item: TextDocumentItem,
        real: impl Fn(&Path) -> PathBuf,
        named: impl Fn(&Path) -> String,
    ) {
        let path = path_of(&item.uri).map(|path| real(&path));
        let name = path
            .as_deref()
            .map_or_else(|| item.uri.as_str().to_owned(), named);
        let document = Open {
            role: role(&name, &item.language_id),
            path,
            version: item.version,
            source: Source::new(name, item.text),
            uri: item.uri,
        };
        let key = document.uri.as_str().to_owned();
        self.open.insert(key, document);
    }

    /// Applies changes, one after the other. Returns whether the document is open.
    pub(super) fn change(
        &mut self,
        uri: &Uri,
        version: i32,
        changes: Vec<TextDocumentContentChangeEvent>,
        encoding: Encoding,
    ) -> bool {
        let Some(document) = self.open.get_mut(uri.as_str()) else {
            return false;
        };
        for change in changes {
            document.source = changed(&document.source, change, encoding);
        }
        document.version = version;
        true
    }

    /// Forgets a document that was closed.
    pub(super) fn close(&mut self, uri: &Uri) -> Option<Open> {
        self.open.remove(uri.as_str())
    }

    pub(super) fn get(&self, uri: &Uri) -> Option<&Open> {
        self.open.get(uri.as_str())
    }

    /// All, in order of their addresses.
    pub(super) fn all(&self) -> impl Iterator<Item = &Open> {
        self.open.values()
    }

    /// The one of this address as it was written.
    pub(super) fn named(&self, uri: &str) -> Option<&Open> {
        self.open.get(uri)
    }

    /// The one whose file has this name in findings.
    pub(super) fn of_name(&self, name: &str) -> Option<&Open> {
        self.all().find(|document| document.source.name() == name)
    }
}

/// A text with one change applied; without a range all of it is replaced.
fn changed(source: &Source, change: TextDocumentContentChangeEvent, encoding: Encoding) -> Source {
    let text = match change.range {
        None => change.text,
        Some(range) => {
            let span = encoding.span(source, range);
            let old = source.text();
            let len = old.len() - span.len() + change.text.len();
            let mut text = String::with_capacity(len);
            text.push_str(&old[..span.start]);
            text.push_str(&change.text);
            text.push_str(&old[span.end..]);
            text
        }
    };
    Source::new(source.name(), text)
}

/// What a document is, by the extension of its name, else by what the client calls its language.
fn role(name: &str, language: &str) -> Role {
    of_name(name).unwrap_or(match language {
        "markdown" | "mdx" | "quarto" => Role::Article(Markup::Markdown),
        "html" | "xhtml" => Role::Article(Markup::Html),
        "plaintext" | "text" => Role::Article(Markup::Plain),
        "yaml" => Role::Yaml,
        _ => Role::Other,
    })
}

/// What a file is by the extension of its name, where that says so.
pub(super) fn of_name(name: &str) -> Option<Role> {
    if let Some(markup) = Markup::from_path(name) {
        return Some(Role::Article(markup));
    }
    let (_, extension) = name.rsplit_once('.')?;
    match extension.to_ascii_lowercase().as_str() {
        "yaml" | "yml" => Some(Role::Yaml),
        // Clients without a mode for TOML call it plain text. It may be what another one extends, whatever its name.
        "toml" => Some(Role::Config),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use lsp_types::{Position, Range};
    use proptest::prelude::*;

    fn event(range: ((u32, u32), (u32, u32)), text: &str) -> TextDocumentContentChangeEvent {
        let place = |(line, character)| Position { line, character };
        TextDocumentContentChangeEvent {
            range: Some(Range {
                start: place(range.0),
                end: place(range.1),
            }),
            range_length: None,
            text: text.to_owned(),
        }
    }

    #[test]
    fn changes_hit_what_they_name_across_pairs_and_line_ends() {
        let text = "a\u{1f600}b\r\ncd\ref\n";
        for (encoding, range, with, expected) in [
            (Encoding::Utf16, ((0, 1), (0, 3)), "x", "axb\r\ncd\ref\n"),
            (Encoding::Utf8, ((0, 1), (0, 5)), "x", "axb\r\ncd\ref\n"),
            (Encoding::Utf32, ((0, 1), (0, 2)), "x", "axb\r\ncd\ref\n"),
            (Encoding::Utf16, ((0, 4), (1, 0)), "", "a\u{1f600}bcd\ref\n"),
            (
                Encoding::Utf16,
                ((1, 2), (2, 0)),
                " ",
                "a\u{1f600}b\r\ncd ef\n",
            ),
            (
                Encoding::Utf16,
                ((3, 0), (3, 0)),
                "g",
                "a\u{1f600}b\r\ncd\ref\ng",
            ),
            (
                Encoding::Utf16,
                ((9, 9), (9, 9)),
                "g",
                "a\u{1f600}b\r\ncd\ref\ng",
            ),
            (
                Encoding::Utf16,
                ((0, 2), (0, 2)),
                "-",
                "a-\u{1f600}b\r\ncd\ref\n",
            ),
        ] {
            let source = Source::new("a.md", text);
            let found = changed(&source, event(range, with), encoding);
            assert_eq!(found.text(), expected, "{encoding:?} {range:?}");
        }
    }

    #[test]
    fn the_name_tells_what_a_document_is_before_the_language_does() {
        assert_eq!(role("a.md", "plaintext"), Role::Article(Markup::Markdown));
        assert_eq!(role("facts/a.YML", "x"), Role::Yaml);
        assert_eq!(role("untitled:1", "html"), Role::Article(Markup::Html));
        assert_eq!(role("factlint.toml", "plaintext"), Role::Config);
        assert_eq!(role("a.json", "json"), Role::Other);
    }

    proptest! {
        #[test]
        fn no_change_breaks_a_text(
            text in "[ab\u{1f600}é\r\n]{0,12}",
            start in (0..5_u32, 0..5_u32),
            end in (0..5_u32, 0..5_u32),
            with in "[x\u{1f600}\r\n]{0,3}",
        ) {
            let source = Source::new("a.md", text.clone());
            for encoding in [Encoding::Utf8, Encoding::Utf16, Encoding::Utf32] {
                let found = changed(&source, event((start, end), &with), encoding);
                prop_assert!(found.text().contains(&with));
                prop_assert!(found.text().len() <= text.len() + with.len());
            }
        }
    }
}
