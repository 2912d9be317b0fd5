//! The baselines of the open articles' projects, as they are now: of each the last good one, and what is wrong since.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::finding::{Code, Finding};
use crate::limits::{Limit, Limits};
use crate::policy::{Baseline, Given};
use crate::registry::Buffers;
use crate::source::{Source, read_file};

#[derive(Debug, Default)]
struct Known {
    good: Option<Baseline>,
    fault: Option<Finding>,
    /// Whether the file has changed since it was read.
    stale: bool,
}

/// All of them, by their files.
#[derive(Debug, Default)]
pub(super) struct Baselines(BTreeMap<PathBuf, Known>);

impl Baselines {
    /// Marks the findings that the baseline of an article knows. `path` is its file with links resolved, `name` its name in
    /// findings.
    pub(super) fn mark(
        &mut self,
        (given, path, name): (&Given<PathBuf>, PathBuf, String),
        limits: &Limits,
        buffers: &Buffers,
        findings: &mut [Finding],
    ) {
        let bytes = |path: &Path| match buffers.get(path) {
            Some(text) => Ok(text.clone().into_bytes()),
            None => read_file(path, limits, Limit::FileSize),
        };
        let known = self.0.entry(path.clone()).or_insert_with(|| Known {
            stale: true,
            ..Known::default()
        });
        if std::mem::take(&mut known.stale) {
            known.read(given, bytes(&path), &name);
        }
        if let Some(baseline) = &known.good {
            baseline.mark(findings);
        }
    }

    /// A file has changed. Returns whether it is a baseline.
    pub(super) fn changed(&mut self, path: &Path) -> bool {
        let known = self.0.get_mut(path);
        known.map(|known| known.stale = true).is_some()
    }

    /// Other files may be baselines now.
    pub(super) fn forget(&mut self) {
        self.0.clear();
    }

    /// What is wrong with them.
    pub(super) fn faults(&self) -> impl Iterator<Item = &Finding> {
        self.0.values().filter_map(|known| known.fault.as_ref())
    }
}

impl Known {
    fn read(&mut self, given: &Given<PathBuf>, bytes: std::io::Result<Vec<u8>>, name: &str) {
        let read = match bytes {
            Ok(bytes) => Baseline::parse(Source::from_bytes(name, bytes)).map_err(|fault| *fault),
            Err(error) => {
                let message = match error.kind() {
                    std::io::ErrorKind::NotFound => format!("the baseline `{name}` does not exist"),
                    _ => format!("the baseline `{name}` cannot be read: {error}"),
                };
                let code = Code::BadConfiguration;
                let fault = Finding::in_registry(code, &given.source, given.span, message);
                Err(fault.help("`factlint check --write-baseline` writes it"))
            }
        };
        match read {
            Ok(baseline) => {
                self.good = Some(baseline);
                self.fault = None;
            }
            Err(fault) => self.fault = Some(fault),
        }
    }
}
