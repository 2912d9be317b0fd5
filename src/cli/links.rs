//! Folders behind symbolic links: entered once, and only inside the project.

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use walkdir::DirEntry;

use super::failure::Failure;
use super::project::{absolute, is_inside, led_out};

/// The folders that a walk has come to through links. Ten folders with links to one another have millions of ways through
/// them.
pub(super) struct Links {
    /// Where the walk begins, and the same with its links resolved.
    root: PathBuf,
    real: PathBuf,
    entered: HashSet<PathBuf>,
}

impl Links {
    /// Of a walk that begins here, wherever that is: somebody has named it.
    pub(super) fn below(root: &Path) -> Self {
        Self {
            root: root.to_path_buf(),
            real: absolute(root),
            entered: HashSet::new(),
        }
    }

    /// Whether the walk goes on into this. `outside` takes folders that lie outside of the project.
    pub(super) fn enters(&mut self, entry: &DirEntry, outside: &mut Vec<Failure>) -> bool {
        if !entry.file_type().is_dir() {
            return true;
        }
        let path = entry.path();
        let real = absolute(path);
        let own = path.strip_prefix(&self.root);
        if own.is_ok_and(|below| self.real.join(below) == real) {
            return true;
        }
        if !real.starts_with(&self.real) && !is_inside(path) {
            outside.push(led_out(path));
            return false;
        }
        self.entered.insert(real)
    }
}
