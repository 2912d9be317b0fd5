//! Files that are written whole or not at all.

use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, Write};
use std::path::{Component, Path, PathBuf};

use tempfile::{Builder, NamedTempFile};

use super::articles::display;
use super::failure::Failure;
use super::litter::Litter;
use super::project::check_place;

/// A file in the making beside its place: nobody ever reads half of it, and nothing is left where it is not
/// committed. What the system or a shell opened (`/dev/stdout`, `/dev/fd/3`) is written to directly instead.
#[derive(Debug)]
pub(super) struct AtomicFile {
    /// As it was given, for messages.
    path: PathBuf,
    kind: Kind,
}

#[derive(Debug)]
enum Kind {
    Beside {
        part: BufWriter<NamedTempFile>,
        place: PathBuf,
        /// Removes it where a signal ends the program.
        litter: Litter,
    },
    Direct(BufWriter<File>),
}

impl AtomicFile {
    /// Begins a file that is to stand at `path`, in the place of one that may be there: its permissions stay, and
    /// a link to it stays a link.
    pub(super) fn create(path: &Path) -> Result<Self, Failure> {
        let kind = Kind::open(path).map_err(|error| Failure::file(path, error))?;
        Ok(Self {
            path: path.to_path_buf(),
            kind,
        })
    }

    /// Begins a report at a place that was typed. A link there may be a stranger's, and is no way out of the project; those
    /// to streams of the system are nobody's.
    pub(super) fn report(path: &Path) -> Result<Self, Failure> {
        if !is_stream(path) {
            check_place(path)?;
        }
        Self::create(path)
    }

    /// Puts it in its place, once it is on the disk: whatever happens to the machine, the old text is there or the new.
    pub(super) fn commit(self) -> Result<(), Failure> {
        let Self { path, kind } = self;
        kind.commit(true)
            .map_err(|error| Failure::file(&path, named_once(error)))
    }

    /// Puts it in its place without waiting for the disk: for what can be made again, and is known when it is damaged.
    pub(super) fn commit_unsynced(self) -> Result<(), Failure> {
        let Self { path, kind } = self;
        kind.commit(false)
            .map_err(|error| Failure::file(&path, named_once(error)))
    }

    /// An error in writing it, with its path.
    pub(super) fn failure(&self, error: io::Error) -> Failure {
        Failure::file(&self.path, named_once(error))
    }
}

/// Writes a file of the project whole or not at all, and never where links lead out of it.
pub(super) fn write(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    check_place(path)?;
    let mut file = AtomicFile::create(path)?;
    if let Err(error) = file.write_all(bytes) {
        return Err(file.failure(error));
    }
    file.commit()
}

/// Writes a file of the project whole, and only where none is: whether that is so. Whoever comes between is not overwritten.
pub(super) fn write_new(path: &Path, bytes: &[u8]) -> Result<bool, Failure> {
    check_place(path)?;
    let mut file = AtomicFile::create(path)?;
    if let Err(error) = file.write_all(bytes) {
        return Err(file.failure(error));
    }
    let Kind::Beside { part, place, .. } = file.kind else {
        return Ok(false);
    };
    let written = part.into_inner().map_err(io::IntoInnerError::into_error);
    let written = written.and_then(|part| Ok(part.persist_noclobber(place)?));
    match written {
        Ok(_) => Ok(true),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(false),
        Err(error) => Err(Failure::file(path, named_once(error))),
    }
}

/// An error in a file in the making, whose own message has the absolute path of a file that nobody asked for.
fn named_once(error: io::Error) -> io::Error {
    match error.raw_os_error() {
        Some(_) => error,
        None => error.kind().into(),
    }
}

impl Kind {
    fn open(path: &Path) -> io::Result<Self> {
        let old = fs::metadata(path).ok();
        if let Some(old) = old.as_ref().filter(|old| !old.is_file()) {
            if old.is_dir() {
                return Err(io::ErrorKind::IsADirectory.into());
            }
            if !is_stream(path) {
                return Err(io::Error::new(io::ErrorKind::InvalidInput, NO_FILE));
            }
            let file = OpenOptions::new().write(true).open(path)?;
            return Ok(Self::Direct(BufWriter::new(file)));
        }
        let place = match &old {
            Some(_) => fs::canonicalize(path)?,
            None => path.to_path_buf(),
        };
        let folder = match place.parent() {
            Some(folder) if !folder.as_os_str().is_empty() => folder,
            _ => Path::new("."),
        };
        if !folder.exists() {
            let message = format!("there is no folder `{}`; make it first", display(folder));
            return Err(io::Error::new(io::ErrorKind::NotFound, message));
        }
        let mut builder = Builder::new();
        builder.prefix(".factlint-").suffix(".part");
        let usual = usual_permissions();
        if let Some(permissions) = &usual {
            builder.permissions(permissions.clone());
        }
        let (part, litter) = Litter::make(|| builder.tempfile_in(folder)).map_err(named_once)?;
        if let Some(old) = old {
            part.as_file().set_permissions(old.permissions())?;
        }
        let part = BufWriter::new(part);
        Ok(Self::Beside {
            part,
            place,
            litter,
        })
    }

    fn commit(self, synced: bool) -> io::Result<()> {
        match self {
            Self::Direct(mut file) => file.flush(),
            Self::Beside {
                part,
                place,
                litter,
            } => {
                let part = part.into_inner().map_err(io::IntoInnerError::into_error)?;
                if synced {
                    part.as_file().sync_all()?;
                }
                part.persist(place)?;
                drop(litter);
                Ok(())
            }
        }
    }
}

/// What is said of a pipe in the place of a file: whoever opens one that nobody reads waits for ever.
const NO_FILE: &str =
    "it is a pipe or a device and no file; let the shell open it (`3> pipe`) and name `/dev/fd/3`";

/// Whether this is a device, or what whoever started the program opened for it: standard output, or a shell's `>(…)`.
fn is_stream(path: &Path) -> bool {
    let has_way_up = path.components().any(|part| part == Component::ParentDir);
    !has_way_up
        && ["/dev", "/proc"]
            .iter()
            .any(|place| path.starts_with(place))
}

/// Those that a file gets that is simply created, before the user's mask; temporary files are their owner's alone.
#[cfg(unix)]
#[allow(clippy::unnecessary_wraps, reason = "other systems have none")]
fn usual_permissions() -> Option<fs::Permissions> {
    use std::os::unix::fs::PermissionsExt;
    Some(fs::Permissions::from_mode(0o666))
}

#[cfg(not(unix))]
fn usual_permissions() -> Option<fs::Permissions> {
    None
}

impl Write for AtomicFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match &mut self.kind {
            Kind::Beside { part, .. } => part.write(bytes),
            Kind::Direct(file) => file.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match &mut self.kind {
            Kind::Beside { part, .. } => part.flush(),
            Kind::Direct(file) => file.flush(),
        }
    }
}

#[cfg(all(test, unix))]
mod tests {
    use std::os::unix::fs::{PermissionsExt, symlink};

    use super::*;

    #[test]
    fn a_file_is_replaced_with_its_permissions_and_through_links_and_only_when_committed() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("report");
        write(&path, b"one").unwrap();
        let mode = || fs::metadata(&path).unwrap().permissions().mode() & 0o777;
        fs::write(folder.path().join("usual"), "").unwrap();
        let usual = fs::metadata(folder.path().join("usual")).unwrap();
        assert_eq!(mode(), usual.permissions().mode() & 0o777);

        fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
        let link = folder.path().join("link");
        symlink(&path, &link).unwrap();
        write(&link, b"two").unwrap();
        assert!(link.is_symlink());
        assert_eq!(fs::read_to_string(&path).unwrap(), "two");
        assert_eq!(mode(), 0o640);

        let mut dropped = AtomicFile::create(&path).unwrap();
        dropped.write_all(b"three").unwrap();
        drop(dropped);
        assert_eq!(fs::read_to_string(&path).unwrap(), "two");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 3);
        assert!(AtomicFile::create(folder.path()).is_err());

        let new = folder.path().join("new");
        assert!(write_new(&new, b"one").unwrap());
        assert!(!write_new(&new, b"two").unwrap());
        assert_eq!(fs::read_to_string(&new).unwrap(), "one");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 4);
    }

    #[test]
    fn an_error_names_no_file_that_nobody_asked_for() {
        let own = io::Error::new(io::ErrorKind::StorageFull, "at path .factlint-x.part");
        assert_eq!(named_once(own).to_string(), "no storage space");
    }
}
