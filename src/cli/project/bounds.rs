//! How far a project reaches: what a file of it names, and where its files are written, lies inside, symbolic links
//! included. Only who runs factlint may name something else.

use std::fs;
use std::path::{Component, Path, PathBuf};

use super::paths::absolute;
use crate::cli::failure::Failure;
use crate::finding::{Code, Finding};
use crate::policy::config::FILE_NAME;
use crate::policy::{Config, Given};

/// What is said of a path that leads out.
pub(in crate::cli) const OUTSIDE: &str = "it leads out of the project";

/// The folder that a file's project ends with: the repository around it, else the farther of the current folder and the
/// nearest one with a `factlint.toml`, where they are around it; else its own folder, or the nearest one that is there.
/// Links in the path are not followed, those of the folder are. A repository that only a link brings into a project is none
/// of it.
pub(in crate::cli) fn root_of(file: &Path) -> PathBuf {
    let path = lexical(file);
    let above = || path.ancestors().skip(1);
    let is_repository = |folder: &Path| folder.join(".git").exists();
    let is_configured = |folder: &Path| folder.join(FILE_NAME).is_file();
    let outermost = above()
        .filter(|folder| is_repository(folder) || is_configured(folder))
        .last()
        .map(absolute);
    let is_own = |folder: &Path| {
        let outermost = outermost.as_ref();
        is_repository(folder) && outermost.is_none_or(|outer| absolute(folder).starts_with(outer))
    };
    if let Some(repository) = above().find(|folder| is_own(folder)) {
        return absolute(repository);
    }
    let here = absolute(Path::new("."));
    let configured = above().find(|folder| is_configured(folder));
    let current = above().find(|folder| **folder == here);
    let farther = [configured, current]
        .into_iter()
        .flatten()
        .min_by_key(|folder| folder.as_os_str().len());
    let there = || above().find(|folder| folder.is_dir());
    absolute(farther.or_else(there).unwrap_or(&path))
}

/// Whether a path lies below a folder (links resolved) when all its own links are followed. A link that leads nowhere yet
/// may lead anywhere.
pub(in crate::cli) fn is_within(path: &Path, root: &Path) -> bool {
    // Of what is not there yet the nearest folder that is.
    for above in lexical(path).ancestors() {
        match fs::canonicalize(above) {
            Ok(real) => return real.starts_with(root),
            Err(_) if above.is_symlink() => return false,
            Err(_) => {}
        }
    }
    false
}

/// Refuses what a configuration names outside of its project.
pub(in crate::cli) fn check_given(
    key: &str,
    given: &Given<PathBuf>,
    config: &Config,
) -> Result<(), Failure> {
    let found = config.files().last();
    let root = found.map_or_else(
        || absolute(Path::new(".")),
        |file| root_of(&file.folder.join(FILE_NAME)),
    );
    if is_within(&given.value, &root) {
        return Ok(());
    }
    let message = format!("`{key}` names what lies outside: {OUTSIDE}");
    let fault = Finding::in_registry(Code::BadConfiguration, &given.source, given.span, message);
    let option = match key {
        "articles" => String::new(),
        key => format!(" with `--{key}`"),
    };
    let help = format!("name it on the command line{option}, or put it into the project");
    Err(Failure::Faults(vec![fault.help(help)]))
}

/// Whether a file or folder lies inside the project that it seems to be in.
pub(in crate::cli) fn is_inside(path: &Path) -> bool {
    is_within(path, &root_of(path))
}

/// What is said of a folder of articles that nobody has named, and that a link leads out of the project to.
pub(in crate::cli) fn led_out(folder: &Path) -> Failure {
    let message = format!("{OUTSIDE} by a symbolic link: name it to have it checked");
    let error = std::io::Error::new(std::io::ErrorKind::PermissionDenied, message);
    Failure::file(folder, error)
}

/// Refuses to write to a place that links lead out of the project that it seems to be in.
pub(in crate::cli) fn check_place(path: &Path) -> Result<(), Failure> {
    if is_inside(path) {
        return Ok(());
    }
    let error = std::io::Error::new(
        std::io::ErrorKind::PermissionDenied,
        format!("{OUTSIDE} by a symbolic link, and is left as it is"),
    );
    Err(Failure::file(path, error))
}

/// The absolute path without `.` and `..`, its links not followed, those of the current folder followed.
fn lexical(path: &Path) -> PathBuf {
    let mut out = if path.is_absolute() {
        PathBuf::new()
    } else {
        absolute(Path::new("."))
    };
    for part in path.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir => {
                out.pop();
            }
            part => out.push(part),
        }
    }
    out
}

#[cfg(all(test, unix))]
mod tests {
    use std::os::unix::fs::symlink;

    use super::*;

    #[test]
    fn a_project_ends_with_its_repository_or_its_configuration() {
        let folder = tempfile::tempdir().unwrap();
        let root = fs::canonicalize(folder.path()).unwrap();
        let make = |name: &str| fs::create_dir_all(root.join(name)).unwrap();
        make("repo/.git");
        make("repo/a/b");
        make("other/b");
        fs::write(root.join("repo/a/factlint.toml"), "").unwrap();
        fs::write(root.join("other/factlint.toml"), "").unwrap();
        assert_eq!(root_of(&root.join("repo/a/b/x.md")), root.join("repo"));
        assert_eq!(root_of(&root.join("other/b/../b/x.md")), root.join("other"));
        assert_eq!(root_of(&root.join("x.md")), root);

        symlink(root.join("repo"), root.join("other/link")).unwrap();
        symlink(root.join("nowhere"), root.join("other/dangling")).unwrap();
        let other = root.join("other");
        assert!(is_within(&other.join("b/new.md"), &other));
        assert!(!is_within(&other.join("link/a/factlint.toml"), &other));
        assert!(!is_within(&other.join("link/new.md"), &other));
        assert!(!is_within(&other.join("dangling"), &other));
        assert!(check_place(&other.join("link/x.md")).is_err());
    }
}
