//! What the server asks of the project around the files.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::check::Checker;
use crate::document::Markup;
use crate::finding::Finding;
use crate::lint::Settings;
use crate::policy::Given;
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
    /// The file of findings that are known, if the project has one.
    pub baseline: Option<Given<PathBuf>>,
}

/// The work of loading a registry, which takes its time: it can be done on any thread. It gives the registry, or all
/// its faults.
pub type Load = Box<dyn FnOnce() -> Result<Arc<Checker>, Vec<Finding>> + Send>;

/// A project: its configurations, and where its registries and articles are.
pub trait Host {
    /// The client works on these folders; what is relative is relative to the first that it ever named.
    fn enter(&mut self, folders: &[PathBuf]);

    /// Configurations are read again, with these texts in place of those of some files.
    fn reread(&mut self, buffers: &Buffers);

    /// Whether a file is a configuration, or one that some file's configuration extends.
    fn is_configuration(&self, path: &Path) -> bool;

    /// What holds for a file.
    ///
    /// # Errors
    /// The faults of its configuration.
    fn rules(&mut self, file: &Path) -> Result<Rules, Vec<Finding>>;

    /// What loads the registry of a file, with these texts in place of those of some files.
    ///
    /// # Errors
    /// The faults of its configuration.
    fn load(&mut self, file: &Path, buffers: &Buffers) -> Result<Load, Vec<Finding>>;

    /// The articles of all folders, with their markup; none where there is no project.
    fn articles(&mut self) -> Vec<(PathBuf, Markup)>;

    /// A path with its links resolved.
    fn real(&self, path: &Path) -> PathBuf;

    /// The name that a file has in findings.
    fn name(&self, path: &Path) -> String;
}
