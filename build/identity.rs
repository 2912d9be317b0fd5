//! What a build was made of, so that nothing that one build kept is ever taken for another's.

use std::fs;
use std::hash::{DefaultHasher, Hasher};
use std::io;
use std::path::{Path, PathBuf};

/// A hash of files and of all files below folders, their names included; Cargo reruns the build when they change. What
/// does not exist counts as empty: a package that is somebody's dependency has no `Cargo.lock`.
pub(crate) fn of(paths: &[&str]) -> io::Result<String> {
    let mut files = Vec::new();
    for path in paths {
        if Path::new(path).exists() {
            println!("cargo::rerun-if-changed={path}");
            collect(Path::new(path), &mut files)?;
        }
    }
    files.sort();
    let mut hasher = DefaultHasher::new();
    for file in files {
        hasher.write(file.to_string_lossy().replace('\\', "/").as_bytes());
        hasher.write_u8(0);
        let bytes = fs::read(&file)?;
        hasher.write_usize(bytes.len());
        hasher.write(&bytes);
    }
    Ok(format!("{:016x}", hasher.finish()))
}

fn collect(path: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    if !path.is_dir() {
        files.push(path.to_path_buf());
        return Ok(());
    }
    for entry in fs::read_dir(path)? {
        collect(&entry?.path(), files)?;
    }
    Ok(())
}
