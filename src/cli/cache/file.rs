//! The files of a cache: read as far as they may be long, written behind no link, swept when they are old.

use std::fs;
use std::io::{self, Read, Write};
use std::path::Path;
use std::time::Duration;

use crate::cli::atomic::AtomicFile;
use crate::cli::failure::Failure;
use crate::source::open_file;

/// What tells others to leave the folder alone: version control, and programs that make backups.
const MARKS: [(&str, &str); 2] = [
    (
        ".gitignore",
        "# Kept by factlint between runs; can be deleted at any time.\n*\n",
    ),
    (
        "CACHEDIR.TAG",
        "Signature: 8a477f597d28d172789f06886806bc55\n# See https://bford.info/cachedir/\n",
    ),
];

/// Results that are older may go.
const LONGEST_KEPT: Duration = Duration::from_secs(30 * 24 * 60 * 60);

/// What stands in a file, if it is one and has no more bytes than this.
pub(super) fn read(path: &Path, most: usize) -> io::Result<Vec<u8>> {
    let file = open_file(path)?;
    let length = file.metadata()?.len();
    if length > most as u64 {
        return Err(io::ErrorKind::FileTooLarge.into());
    }
    let mut bytes = Vec::with_capacity(length as usize);
    file.take(most as u64).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Removes what was written long before this file and stands beside it: articles come and go, and what was kept of one
/// that is no more is never asked for again. One that is still there is kept anew.
pub(super) fn sweep(file: &Path) -> std::io::Result<()> {
    let now = fs::metadata(file)?.modified()?;
    for entry in fs::read_dir(file.parent().unwrap_or(file))?.flatten() {
        let is_ours = entry
            .path()
            .extension()
            .is_some_and(|ending| ending == "bin");
        let written = entry.metadata()?.modified()?;
        if is_ours
            && now
                .duration_since(written)
                .is_ok_and(|age| age > LONGEST_KEPT)
        {
            fs::remove_file(entry.path())?;
        }
    }
    Ok(())
}

/// Writes a file that others may read or write at the same time, somewhere below the folder that is to be marked.
pub(super) fn write(path: &Path, marked: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let failed = |error| Failure::file(path, error);
    let folder = path.parent().unwrap_or(marked);
    // Somebody may have put a link there, so that what is written, or swept, is another's.
    let mut below = path.ancestors().take_while(|one| *one != marked);
    if marked.is_symlink() || below.any(Path::is_symlink) {
        return Err(failed(io::ErrorKind::NotADirectory.into()));
    }
    fs::create_dir_all(folder).map_err(failed)?;
    for (name, text) in MARKS {
        // One that is there stays, be it a link that leads nowhere.
        if let Ok(mut mark) = fs::File::create_new(marked.join(name)) {
            mark.write_all(text.as_bytes()).map_err(failed)?;
        }
    }
    let mut file = AtomicFile::create(path)?;
    file.write_all(bytes).map_err(failed)?;
    file.commit_unsynced()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_longer_than_anything_kept_is_not_read() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.bin");
        write(&path, folder.path(), b"12345").unwrap();
        assert_eq!(read(&path, 5).unwrap(), b"12345");
        let told = read(&path, 4).unwrap_err();
        assert_eq!(told.kind(), io::ErrorKind::FileTooLarge);
    }
}
