//! What the client has been told, so that it is told of changes only and nothing stays that is cured.

use std::collections::BTreeMap;

use lsp_server::Notification;
use lsp_types::notification::{Notification as _, PublishDiagnostics};
use lsp_types::{Diagnostic, PublishDiagnosticsParams, Uri};

use super::outbox::Outbox;

/// Diagnostics by address.
pub(super) type ByFile = BTreeMap<String, (Uri, Vec<Diagnostic>)>;

/// The diagnostics that stand at the client; a file without any is not among them.
#[derive(Debug, Default)]
pub(super) struct Shown(ByFile);

impl Shown {
    /// Brings the client up to date; a file that was just checked is told of in any case, with its version.
    pub(super) fn show(
        &mut self,
        now: ByFile,
        versions: &[(Uri, i32)],
        checked: Option<&str>,
        is_behind: &dyn Fn(&str) -> bool,
        outbox: &Outbox,
    ) {
        let version = |uri: &Uri| {
            let mut open = versions.iter().filter(|(open, _)| open == uri);
            open.next().map(|(_, version)| *version)
        };
        let mut kept = ByFile::new();
        for (key, (uri, before)) in &self.0 {
            if is_behind(key) {
                kept.insert(key.clone(), (uri.clone(), before.clone()));
            } else if !now.contains_key(key) {
                send(uri, version(uri), Vec::new(), outbox);
            }
        }
        for (key, (uri, diagnostics)) in now {
            if is_behind(&key) {
                continue;
            }
            let known = self.0.get(&key).map(|(_, known)| known);
            if known != Some(&diagnostics) || checked == Some(&key) {
                send(&uri, version(&uri), diagnostics.clone(), outbox);
            }
            kept.insert(key, (uri, diagnostics));
        }
        if let Some(clean) =
            checked.filter(|key| !kept.contains_key(*key) && !self.0.contains_key(*key))
        {
            let open = versions.iter().find(|(uri, _)| uri.as_str() == clean);
            if let Some((uri, version)) = open {
                send(uri, Some(*version), Vec::new(), outbox);
            }
        }
        self.0 = kept;
    }

    /// Takes back what stands at a document that was closed.
    pub(super) fn clear(&mut self, uri: &Uri, outbox: &Outbox) {
        if self.0.remove(uri.as_str()).is_some() {
            send(uri, None, Vec::new(), outbox);
        }
    }
}

fn send(uri: &Uri, version: Option<i32>, diagnostics: Vec<Diagnostic>, outbox: &Outbox) {
    let params = PublishDiagnosticsParams {
        uri: uri.clone(),
        diagnostics,
        version,
    };
    let method = PublishDiagnostics::METHOD.to_owned();
    outbox.send(Notification::new(method, params));
}
