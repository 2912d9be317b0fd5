//! The folder of the snapshots.

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use crate::cli::atomic;
use crate::cli::failure::Failure;
use crate::cli::project::{absolute, check_place, is_within};
use crate::limits::{Limit, Limits};
use crate::snapshot::Snapshot;
use crate::source::read_file;

/// What stands behind the name of an article in that of its snapshot.
const ACCEPTED: &str = ".snap";

/// And in that of verdicts that nobody has accepted yet. Both endings are insta's.
const PROPOSED: &str = ".snap.new";

/// Where snapshots stand, each in its place: the path of its article in the folder of the articles.
pub(super) struct Shelf {
    /// The folder as seen from the current one.
    pub(super) folder: PathBuf,
    /// How much of a snapshot is read.
    pub(super) limits: Limits,
}

impl Shelf {
    /// The file of the accepted verdicts.
    pub(super) fn path(&self, place: &Path) -> PathBuf {
        self.file(place, ACCEPTED)
    }

    fn file(&self, place: &Path, ending: &str) -> PathBuf {
        let mut name = OsString::from(place);
        name.push(ending);
        self.folder.join(name)
    }

    /// The accepted verdicts, if there are some.
    pub(super) fn read(&self, place: &Path) -> Result<Option<Snapshot>, Failure> {
        self.read_file(&self.path(place))
    }

    /// Writes verdicts that are accepted. Where they are all that there is, `propose` is not needed any more.
    pub(super) fn accept(&self, place: &Path, snapshot: &Snapshot) -> Result<(), Failure> {
        self.write(&self.path(place), snapshot)?;
        self.clear(place)
    }

    /// Writes verdicts beside the accepted ones, to be looked at.
    pub(super) fn propose(&self, place: &Path, snapshot: &Snapshot) -> Result<(), Failure> {
        self.write(&self.file(place, PROPOSED), snapshot)
    }

    /// Takes away what was proposed.
    pub(super) fn clear(&self, place: &Path) -> Result<(), Failure> {
        remove(&self.file(place, PROPOSED))
    }

    /// The places of snapshots that are none of these articles', in order. What other tests keep in the folder is
    /// left alone.
    pub(super) fn orphans(&self, places: &BTreeSet<PathBuf>) -> Result<BTreeSet<PathBuf>, Failure> {
        let mut orphans = BTreeSet::new();
        if !self.folder.is_dir() {
            return Ok(orphans);
        }
        for entry in WalkDir::new(&self.folder) {
            let entry = entry.map_err(|error| {
                let path = error.path().unwrap_or(&self.folder).to_path_buf();
                Failure::file(&path, error.into())
            })?;
            let Some(place) = self.place(entry.path()) else {
                continue;
            };
            if entry.file_type().is_file()
                && !places.contains(&place)
                && self
                    .read_file(entry.path())?
                    .is_some_and(|snapshot| snapshot.is_ours())
            {
                orphans.insert(place);
            }
        }
        Ok(orphans)
    }

    /// Whether verdicts of some article were accepted. Where a folder cannot be read some may have been: who goes on is
    /// told of it then.
    pub(super) fn is_used(&self) -> bool {
        WalkDir::new(&self.folder)
            .into_iter()
            .any(|entry| match entry {
                Ok(entry) => {
                    let name = entry.file_name().to_string_lossy();
                    entry.file_type().is_file()
                        && name.ends_with(ACCEPTED)
                        && self
                            .read_file(entry.path())
                            .is_ok_and(|file| file.is_some_and(|one| one.is_ours()))
                }
                Err(error) => {
                    let kind = error.io_error().map(std::io::Error::kind);
                    kind != Some(ErrorKind::NotFound)
                }
            })
    }

    /// The place of a file, if its name is that of a snapshot.
    fn place(&self, file: &Path) -> Option<PathBuf> {
        let place = file.strip_prefix(&self.folder).ok()?;
        let name = place.file_name()?.to_str()?;
        let article = [PROPOSED, ACCEPTED]
            .iter()
            .find_map(|ending| name.strip_suffix(ending))?;
        Some(place.with_file_name(article))
    }

    /// Deletes the snapshot of an article that is gone, and the folders that it leaves empty.
    pub(super) fn remove(&self, place: &Path) -> Result<(), Failure> {
        remove(&self.path(place))?;
        self.clear(place)?;
        let path = self.path(place);
        let above = path.ancestors().skip(1);
        let emptied = above
            .take_while(|folder| *folder != self.folder && folder.starts_with(&self.folder))
            .take_while(|folder| fs::remove_dir(folder).is_ok());
        emptied.for_each(drop);
        Ok(())
    }

    /// Reads a file of the shelf. What a link brings from outside of the project is none, and is not shown.
    fn read_file(&self, path: &Path) -> Result<Option<Snapshot>, Failure> {
        if !is_within(path, &absolute(&self.folder)) {
            check_place(path)?;
        }
        match read_file(path, &self.limits, Limit::FileSize) {
            Ok(bytes) => Ok(Some(Snapshot::parse(&String::from_utf8_lossy(&bytes)))),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(Failure::file(path, error)),
        }
    }

    /// Writes a file whole or not at all, and only where it is not there as it should be.
    fn write(&self, path: &Path, snapshot: &Snapshot) -> Result<(), Failure> {
        if self.read_file(path)?.as_ref() == Some(snapshot) {
            return Ok(());
        }
        check_place(path)?;
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).map_err(|error| Failure::file(folder, error))?;
        }
        atomic::write(path, snapshot.render().as_bytes())
    }
}

fn remove(path: &Path) -> Result<(), Failure> {
    check_place(path)?;
    match fs::remove_file(path) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(Failure::file(path, error)),
        _ => Ok(()),
    }
}
