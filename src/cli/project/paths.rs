//! Paths: absolute to be compared, and as seen from the current folder to be shown.

use std::collections::HashMap;
use std::fs;
use std::path::{Component, Path, PathBuf};

/// An absolute path as seen from the current folder, where it lies below that.
pub(in crate::cli) fn from_here(path: &Path) -> PathBuf {
    let here = here();
    match path.strip_prefix(&here) {
        Ok(below) => below.to_path_buf(),
        Err(_) => PathBuf::from(crate::policy::config::relative(&here, path)),
    }
}

/// The current folder, symbolic links resolved.
pub(super) fn here() -> PathBuf {
    absolute(Path::new("."))
}

/// The absolute path, symbolic links and `..` resolved as far as the file exists.
pub(in crate::cli) fn absolute(path: &Path) -> PathBuf {
    fs::canonicalize(path)
        .or_else(|_| std::path::absolute(path))
        .unwrap_or_else(|_| path.to_path_buf())
}

/// The folders of many files, the symbolic links of each resolved once.
#[derive(Debug, Default)]
pub(in crate::cli) struct Folders(HashMap<PathBuf, PathBuf>);

impl Folders {
    /// As [`absolute`].
    pub(in crate::cli) fn absolute(&mut self, path: &Path) -> PathBuf {
        // Without a `/` or `/.` at its end, behind which a link would be followed.
        let path = path.components().as_path();
        if fs::symlink_metadata(path).is_ok_and(|file| !file.is_symlink()) {
            self.of_own(path)
        } else {
            absolute(path)
        }
    }

    /// As [`absolute`], of a path that is known to be there and to be no link itself.
    pub(in crate::cli) fn of_own(&mut self, path: &Path) -> PathBuf {
        // No name where the path ends in `..`.
        let Some((folder, name)) = path.parent().zip(path.file_name()) else {
            return absolute(path);
        };
        if let Some(known) = self.0.get(folder) {
            return known.join(name);
        }
        let real = absolute(if folder.as_os_str().is_empty() {
            Path::new(".")
        } else {
            folder
        });
        let path = real.join(name);
        self.0.insert(folder.to_path_buf(), real);
        path
    }
}

/// A path as it is shown however it was given: as seen from the current folder where it lies below that, and without
/// a `.` in it. What is printed then depends neither on the machine nor on how somebody typed it.
pub(in crate::cli) fn shown(path: &Path) -> PathBuf {
    let below = if path.is_absolute() {
        let here = [std::env::current_dir().ok(), Some(here())];
        let mut here = here.iter().flatten();
        here.find_map(|here| path.strip_prefix(here).ok())
    } else {
        None
    };
    let parts = below.unwrap_or(path).components();
    let shown: PathBuf = parts.filter(|part| *part != Component::CurDir).collect();
    if shown.as_os_str().is_empty() {
        PathBuf::from(".")
    } else {
        shown
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(unix)]
    #[test]
    fn files_are_where_their_links_lead() {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name);
        fs::create_dir_all(path("real/below")).unwrap();
        fs::write(path("real/below/a.md"), "").unwrap();
        std::os::unix::fs::symlink(path("real"), path("link")).unwrap();
        std::os::unix::fs::symlink(path("real/below/a.md"), path("real/b.md")).unwrap();
        let mut folders = Folders::default();
        for name in [
            "real/below/a.md",
            "link/below/a.md",
            "link/b.md",
            "link",
            "link/below/..",
            "link/below/.",
            "link/.",
            "link/",
            "link/none.md",
            "link/below/a.md",
        ] {
            assert_eq!(
                folders.absolute(&path(name)),
                absolute(&path(name)),
                "{name}"
            );
        }
        let own = Path::new("Cargo.toml");
        assert_eq!(folders.absolute(own), absolute(own));
    }
}
