//! Paths: absolute to be compared, and as seen from the current folder to be shown.

use std::fs;
use std::path::{Component, Path, PathBuf};

/// An absolute path as seen from the current folder, where it lies below that.
pub(in crate::cli) fn from_here(path: &Path) -> PathBuf {
    let here = absolute(Path::new("."));
    match path.strip_prefix(&here) {
        Ok(below) => below.to_path_buf(),
        Err(_) => PathBuf::from(crate::policy::config::relative(&here, path)),
    }
}

/// The absolute path, symbolic links and `..` resolved as far as the file exists.
pub(in crate::cli) fn absolute(path: &Path) -> PathBuf {
    fs::canonicalize(path)
        .or_else(|_| std::path::absolute(path))
        .unwrap_or_else(|_| path.to_path_buf())
}

/// A path as it is shown however it was given: as seen from the current folder where it lies below that, and without
/// a `.` in it. What is printed then depends neither on the machine nor on how somebody typed it.
pub(in crate::cli) fn shown(path: &Path) -> PathBuf {
    let here = [std::env::current_dir().ok(), Some(absolute(Path::new(".")))];
    let below = here
        .iter()
        .flatten()
        .find_map(|here| path.strip_prefix(here).ok());
    let parts = below.unwrap_or(path).components();
    let shown: PathBuf = parts.filter(|part| *part != Component::CurDir).collect();
    if shown.as_os_str().is_empty() {
        PathBuf::from(".")
    } else {
        shown
    }
}
