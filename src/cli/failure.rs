//! Why a command could not do its work.

use std::io;
use std::path::Path;

use crate::finding::Finding;

/// Everything that ends in exit status 2, and a reader that went away.
#[derive(Debug, thiserror::Error)]
pub(super) enum Failure {
    /// An argument that makes no sense, or names nothing.
    #[error("{0}")]
    Usage(String),
    /// A file that cannot be read or written.
    #[error("{path}: {error}")]
    File {
        /// Which.
        path: String,
        /// What happened.
        error: io::Error,
    },
    /// A line of a file that cannot be read.
    #[error("{line}: {reason}")]
    Line {
        /// The file and the number of the line.
        line: String,
        /// What is wrong with it.
        reason: String,
    },
    /// Faults of the registry or the configuration.
    #[error("{}, nothing was checked", crate::report::plural(.0.len(), "fault"))]
    Faults(Vec<Finding>),
    /// Articles that cannot be found or read, beside others that were checked: how many.
    #[error("{0} could not be checked")]
    Unchecked(String),
    /// Factlint itself failed on these, and only on these.
    #[error("{0}: a fault of factlint kept it from being checked; please report it")]
    Broken(String),
    /// Standard output cannot be written.
    #[error("standard output: {0}")]
    Output(io::Error),
    /// The reader of standard output is gone.
    #[error("the reader is gone")]
    Closed,
}

impl Failure {
    /// A failure on a path.
    pub(super) fn file(path: &Path, error: io::Error) -> Self {
        Self::File {
            path: super::articles::display(path),
            error,
        }
    }
}

impl From<io::Error> for Failure {
    /// For errors of standard output; those of files name their path by [`Failure::file`].
    fn from(error: io::Error) -> Self {
        if error.kind() == io::ErrorKind::BrokenPipe {
            Self::Closed
        } else {
            Self::Output(error)
        }
    }
}
