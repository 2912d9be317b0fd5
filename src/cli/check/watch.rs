//! `--watch`: checks again whenever something changes; what did not is not looked at a second time.

use std::collections::{BTreeSet, HashSet};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::time::Duration;

use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher};

use super::records::InputFormat;
use super::{Args, Session, once};
use crate::cli::articles::{display, literal_root};
use crate::cli::console::Console;
use crate::cli::failure::Failure;
use crate::cli::project::{Configs, absolute, default_articles, from_here, place};
use crate::document::Markup;

/// Editors write a file in several steps: changes are taken together until it is quiet for so long.
const QUIET: Duration = Duration::from_millis(80);

/// What a change calls for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Change {
    /// An article is to be checked again.
    Article,
    /// Facts or a configuration: everything is.
    Everything,
}

/// Checks until the program is ended, or nobody reads its output any more.
pub(super) fn run(args: &Args, console: &mut Console) -> Result<(), Failure> {
    if args.reads_stdin() || args.records.input_format == InputFormat::Jsonl {
        let message = "--watch is for files of articles, not for standard input or JSON lines";
        return Err(Failure::Usage(message.to_owned()));
    }
    let failed = |error: notify::Error| Failure::Usage(format!("--watch: {error}"));
    let (sender, changes) = mpsc::channel::<Event>();
    let mut watcher = notify::recommended_watcher(move |event: notify::Result<Event>| {
        if let Ok(event) = event {
            // Nobody listens any more when the program ends.
            let _ = sender.send(event);
        }
    })
    .map_err(failed)?;
    let outputs: HashSet<PathBuf> = args
        .format
        .iter()
        .filter_map(|output| output.file.as_deref().map(absolute))
        .collect();
    let mut session = Session::watching();
    let mut watched = HashSet::new();
    loop {
        match once(args, console, &mut session) {
            Err(Failure::Closed) => return Ok(()),
            Err(failure) => console.fail(&failure),
            Ok(_) => {}
        }
        console.flush()?;
        follow(args, &session, &mut watcher, &mut watched).map_err(failed)?;
        console.note("watching for changes; Ctrl+C ends");
        let changed = loop {
            let Some(changed) = next(&changes, &outputs) else {
                return Ok(());
            };
            if !changed.is_empty() {
                break changed;
            }
        };
        if changed
            .iter()
            .any(|(_, change)| *change == Change::Everything)
        {
            session = session.afresh();
        }
        if console.is_terminal() {
            write!(console.out(), "\u{1b}[2J\u{1b}[3J\u{1b}[H")?;
        }
        let names = changed.iter().map(|(path, _)| display(&from_here(path)));
        let names: Vec<String> = names.take(3).collect();
        let more = match changed.len() - names.len() {
            0 => String::new(),
            more => format!(" and {more} more"),
        };
        console.note(&format!("changed: {}{more}", names.join(", ")));
    }
}

/// Watches all that the run looks at, so far as it is not watched yet.
fn follow(
    args: &Args,
    session: &Session,
    watcher: &mut RecommendedWatcher,
    watched: &mut HashSet<PathBuf>,
) -> Result<(), notify::Error> {
    let mut add = |path: &Path, mode: RecursiveMode| {
        let path = absolute(path);
        if path.is_dir() && watched.insert(path.clone()) {
            return watcher.watch(&path, mode);
        }
        Ok(())
    };
    // A configuration that cannot be read is told of by the run; here it stands for none.
    let config = Configs::new(&args.facts).and_then(|mut configs| configs.of(&args.anchor()));
    let config = config.ok().flatten();
    for file in config.iter().flat_map(|config| config.files()) {
        add(&file.folder, RecursiveMode::NonRecursive)?;
    }
    add(Path::new("."), RecursiveMode::NonRecursive)?;
    let articles = match args.paths.as_slice() {
        [] => default_articles(config.as_deref()).unwrap_or_default(),
        paths => paths.to_vec(),
    };
    let facts = place(&args.facts, config.as_deref()).path;
    let registries = session.registries.places().map(Path::to_path_buf);
    for path in articles.into_iter().chain([facts]).chain(registries) {
        let root = if path.exists() {
            path
        } else {
            literal_root(&path)
        };
        if root.is_dir() {
            add(&root, RecursiveMode::Recursive)?;
        } else if let Some(folder) = absolute(&root).parent() {
            add(folder, RecursiveMode::NonRecursive)?;
        }
    }
    Ok(())
}

/// What changed, once it is quiet; `None` where nothing can change any more.
fn next(
    changes: &mpsc::Receiver<Event>,
    outputs: &HashSet<PathBuf>,
) -> Option<BTreeSet<(PathBuf, Change)>> {
    let mut changed = BTreeSet::new();
    let mut event = changes.recv().ok()?;
    loop {
        if !matches!(event.kind, EventKind::Access(_)) {
            let paths = event.paths.into_iter();
            changed.extend(paths.filter_map(|path| {
                let change = change(&path).filter(|_| !outputs.contains(&path))?;
                Some((path, change))
            }));
        }
        match changes.recv_timeout(QUIET) {
            Ok(more) => event = more,
            Err(RecvTimeoutError::Timeout) => return Some(changed),
            Err(RecvTimeoutError::Disconnected) => return None,
        }
    }
}

/// What a change of this file calls for, if anything.
fn change(path: &Path) -> Option<Change> {
    let hidden = |part: std::path::Component<'_>| {
        let name = part.as_os_str().to_string_lossy();
        name.starts_with(".factlint")
    };
    let name = path.file_name()?.to_string_lossy();
    if name.starts_with('.') || path.components().any(hidden) {
        return None;
    }
    let extension = path
        .extension()
        .map(|extension| extension.to_string_lossy().to_lowercase());
    match extension.as_deref() {
        // A folder, or what was one.
        None => Some(Change::Article),
        Some("yaml" | "yml" | "toml") => Some(Change::Everything),
        _ => Markup::from_path(&name).map(|_| Change::Article),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn facts_and_configurations_concern_everything_and_what_factlint_writes_nothing() {
        let of = |path: &str| change(Path::new(path));
        assert_eq!(of("a/articles/x.md"), Some(Change::Article));
        assert_eq!(of("a/articles"), Some(Change::Article));
        assert_eq!(of("a/facts/x.yaml"), Some(Change::Everything));
        assert_eq!(of("a/factlint.toml"), Some(Change::Everything));
        assert_eq!(of("a/house.toml"), Some(Change::Everything));
        assert_eq!(of("a/.factlint_cache/articles/00/x.bin"), None);
        assert_eq!(of("a/articles/.x.md.swp"), None);
        assert_eq!(of("a/articles/x.png"), None);
    }
}
