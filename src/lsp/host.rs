//! What the server asks of the project around the files.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::check::Checker;
use crate::document::Markup;
use crate::finding::Finding;
use crate::lint::Settings;
use crate::registry::Buffers;

/// What a project says of one file.
#[derive(Clone, Debug, Default)]
pub struct Rules {
    /// What holds for it as an article.
    pub settings: Settings,
    /// Whether the project leaves it out.
    pub excluded: bool,
    /// The folder or file of its registry, absolute.
    pub facts: PathBuf,
}

/// A project: its configurations and registries.
pub trait Host {
    /// The client works on this folder: what is relative is relative to it.
    fn enter(&mut self, folder: &Path);

    /// What holds for a file.
    ///
    /// # Errors
    /// The faults of its configuration.
    fn rules(&mut self, file: &Path) -> Result<Rules, Vec<Finding>>;

    /// The registry of a file.
    ///
    /// # Errors
    /// The faults of its registry or its configuration.
    fn checker(&mut self, file: &Path) -> Result<Arc<Checker>, Vec<Finding>>;

    /// The articles of the project, with their markup; none where there is no project.
    fn articles(&mut self) -> Vec<(PathBuf, Markup)>;

    /// Forgets what was read: files have changed, or what stands for their texts has.
    fn forget(&mut self, buffers: Buffers);

    /// A path with its links resolved.
    fn real(&self, path: &Path) -> PathBuf;

    /// The name that a file has in findings.
    fn name(&self, path: &Path) -> String;
}
