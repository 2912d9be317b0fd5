//! A file and those that it extends, the farthest first.

use std::path::{Path, PathBuf};

use super::file::ConfigFile;
use super::{FILE_NAME, fault};
use crate::finding::Finding;
use crate::limits::{Limit, Limits};
use crate::source::{Located, Source};

/// Reads a file: its path as it is given in, absolute; the source with its display name, and the file's own absolute
/// path (links resolved), by which it is known again.
pub type Reader<'r> = dyn FnMut(&Path) -> Result<(Source, PathBuf), String> + 'r;

/// More files than this are a mistake sooner than a need, and two in each of ten would be a thousand.
const MOST_FILES: usize = 100;

/// The files in the order in which they count: of each, first what it extends, then itself.
pub(super) fn chain(
    source: &Source,
    path: PathBuf,
    read: &mut Reader<'_>,
) -> Result<Vec<ConfigFile>, Vec<Finding>> {
    let mut chain = Chain {
        read,
        open: Vec::new(),
        files: Vec::new(),
        limits: None,
    };
    let read = chain.add(source, path);
    let limits = chain.limits.unwrap_or_default();
    read.map_err(|faults| Finding::no_more_than(faults, &limits))?;
    Ok(chain.files)
}

struct Chain<'c, 'r> {
    read: &'c mut Reader<'r>,
    /// The files that extend one another down to this one: their paths, and as they are shown.
    open: Vec<(PathBuf, String)>,
    files: Vec<ConfigFile>,
    /// Those of the file that was found.
    limits: Option<Limits>,
}

impl Chain<'_, '_> {
    fn add(&mut self, source: &Source, path: PathBuf) -> Result<(), Vec<Finding>> {
        let folder = path.parent().unwrap_or(Path::new("")).to_path_buf();
        let file = ConfigFile::parse(source, folder.clone())?;
        let usual = Limits::default();
        self.limits.get_or_insert_with(|| file.limited(usual));
        self.open.push((path, source.name().to_owned()));
        let mut faults = Vec::new();
        for base in &file.extends {
            match self.extended(&folder, base) {
                Err(message) => faults.push(fault(source, base.span, message)),
                Ok((source, path)) => {
                    let added = self.add(&source, path);
                    faults.extend(added.err().into_iter().flatten());
                }
            }
        }
        self.open.pop();
        self.files.push(file);
        if faults.is_empty() {
            Ok(())
        } else {
            Err(faults)
        }
    }

    /// What a file extends; an error is why that cannot be.
    fn extended(
        &mut self,
        folder: &Path,
        base: &Located<String>,
    ) -> Result<(Source, PathBuf), String> {
        let mut wanted = folder.join(&base.value);
        if wanted.is_dir() {
            wanted.push(FILE_NAME);
        }
        let limits = self.limits.unwrap_or_default();
        if self.open.len() >= limits.of(Limit::ExtendsDepth) {
            let told = limits.told(Limit::ExtendsDepth);
            return Err(format!("files extend one another more often than {told}"));
        }
        if self.open.len() + self.files.len() > MOST_FILES {
            return Err(format!("more than {MOST_FILES} files are extended in all"));
        }
        let read = (self.read)(&wanted);
        let (source, path) =
            read.map_err(|reason| format!("`{}` cannot be extended: {reason}", base.value))?;
        if self.open.iter().any(|(above, _)| *above == path) {
            let names = self.open.iter().skip_while(|(above, _)| *above != path);
            let mut names: Vec<&str> = names.map(|(_, name)| name.as_str()).collect();
            names.extend(names.first().copied());
            let circle = names.join(" extends ");
            return Err(format!("this goes round in a circle: {circle}"));
        }
        Ok((source, path))
    }
}
