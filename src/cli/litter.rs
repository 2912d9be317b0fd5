//! Files in the making, removed where a signal ends the program: what is dropped removes itself, but nothing is dropped then.

use std::collections::BTreeSet;
use std::io;
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

use tempfile::NamedTempFile;

/// All that there are now.
static ALL: Mutex<BTreeSet<PathBuf>> = Mutex::new(BTreeSet::new());

/// A file that is to go if the program is ended, until this is dropped.
#[derive(Debug)]
pub(super) struct Litter(Option<PathBuf>);

impl Litter {
    /// Makes such a file. No signal comes between its beginning and its being known.
    pub(super) fn make(
        create: impl FnOnce() -> io::Result<NamedTempFile>,
    ) -> io::Result<(NamedTempFile, Self)> {
        signals::watch();
        open(|all| {
            let file = create()?;
            let path = file.path().to_path_buf();
            all.insert(path.clone());
            Ok((file, Self(Some(path))))
        })
    }
}

impl Drop for Litter {
    fn drop(&mut self) {
        if let Some(path) = self.0.take() {
            open(|all| all.remove(&path));
        }
    }
}

fn open<T>(work: impl FnOnce(&mut BTreeSet<PathBuf>) -> T) -> T {
    work(&mut ALL.lock().unwrap_or_else(PoisonError::into_inner))
}

#[cfg(unix)]
mod signals {
    use std::fs;
    use std::sync::Once;
    use std::thread;

    use signal_hook::consts::{SIGINT, SIGTERM};
    use signal_hook::iterator::Signals;
    use signal_hook::low_level::emulate_default_handler;

    static WATCHED: Once = Once::new();

    /// From now on the signals that end programs first remove what is in the making.
    pub(super) fn watch() {
        WATCHED.call_once(|| {
            let Ok(mut signals) = Signals::new([SIGINT, SIGTERM]) else {
                return;
            };
            thread::spawn(move || {
                for signal in signals.forever() {
                    // Nothing is begun any more: the lock is kept to the end.
                    super::open(|all| {
                        for path in all.iter() {
                            let _ = fs::remove_file(path);
                        }
                        let _ = emulate_default_handler(signal);
                    });
                }
            });
        });
    }
}

#[cfg(not(unix))]
mod signals {
    /// Other systems remove nothing.
    pub(super) fn watch() {}
}
