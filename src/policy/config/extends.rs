//! A file and those that it extends, the farthest first.

use std::path::{Path, PathBuf};

use super::file::ConfigFile;
use super::{FILE_NAME, fault};
use crate::finding::Finding;
use crate::source::Source;

/// Longer chains are a mistake sooner than a need.
const MAX_DEPTH: usize = 10;

/// Reads a file: its path as it is given in, absolute; the source with its display name, and the file's own absolute
/// path (links resolved), by which it is known again.
pub type Reader<'r> = dyn FnMut(&Path) -> Result<(Source, PathBuf), String> + 'r;

/// The files in the order in which they count: of each, first what it extends, then itself.
pub(super) fn chain(
    source: &Source,
    path: PathBuf,
    read: &mut Reader<'_>,
) -> Result<Vec<ConfigFile>, Vec<Finding>> {
    let mut files = Vec::new();
    let mut open = Vec::new();
    add(source, path, read, &mut open, &mut files)?;
    Ok(files)
}

fn add(
    source: &Source,
    path: PathBuf,
    read: &mut Reader<'_>,
    open: &mut Vec<(PathBuf, String)>,
    files: &mut Vec<ConfigFile>,
) -> Result<(), Vec<Finding>> {
    let folder = path.parent().unwrap_or(Path::new("")).to_path_buf();
    let file = ConfigFile::parse(source, folder.clone())?;
    open.push((path, source.name().to_owned()));
    let mut faults = Vec::new();
    for base in &file.extends {
        let mut wanted = folder.join(&base.value);
        if wanted.is_dir() {
            wanted.push(FILE_NAME);
        }
        let fault_here = |message| vec![fault(source, base.span, message)];
        let added = match read(&wanted) {
            Err(reason) => Err(fault_here(format!(
                "`{}` cannot be extended: {reason}",
                base.value
            ))),
            Ok((_, path)) if open.iter().any(|(above, _)| *above == path) => {
                let names = open.iter().skip_while(|(above, _)| *above != path);
                let mut names: Vec<&str> = names.map(|(_, name)| name.as_str()).collect();
                names.extend(names.first().copied());
                let circle = names.join(" extends ");
                Err(fault_here(format!("this goes round in a circle: {circle}")))
            }
            Ok(_) if open.len() >= MAX_DEPTH => Err(fault_here(format!(
                "more than {MAX_DEPTH} files extend one another"
            ))),
            Ok((source, path)) => add(&source, path, read, open, files),
        };
        if let Err(more) = added {
            faults.extend(more);
        }
    }
    open.pop();
    files.push(file);
    if faults.is_empty() {
        Ok(())
    } else {
        Err(faults)
    }
}
