//! The documents that the client has open: what stands in its buffers, whatever the files hold.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use lsp_types::{TextDocumentContentChangeEvent, TextDocumentItem, Uri};

use super::draft::Draft;
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
        let mut draft = Draft::new(&document.source);
        for change in changes {
            draft.change(change, encoding);
        }
        document.source = draft.into_source();
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

    #[test]
    fn the_name_tells_what_a_document_is_before_the_language_does() {
        assert_eq!(role("a.md", "plaintext"), Role::Article(Markup::Markdown));
        assert_eq!(role("facts/a.YML", "x"), Role::Yaml);
        assert_eq!(role("untitled:1", "html"), Role::Article(Markup::Html));
        assert_eq!(role("factlint.toml", "plaintext"), Role::Config);
        assert_eq!(role("a.json", "json"), Role::Other);
    }
}
