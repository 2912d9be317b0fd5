//! `factlint init`: a starter project that checks and tests at once.

use std::fs;
use std::path::PathBuf;

use super::Outcome;
use super::articles::display;
use super::atomic;
use super::console::Console;
use super::failure::Failure;
use super::project::check_place;

/// The files of the starter project and what stands in them.
const FILES: [(&str, &str); 3] = [
    ("facts/moon.yaml", include_str!("init/moon.yaml")),
    ("articles/apollo.md", include_str!("init/apollo.md")),
    ("factlint.toml", include_str!("init/factlint.toml")),
];

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Where; the folder is made if it is not there.
    #[arg(value_name = "DIR", default_value = ".")]
    folder: PathBuf,
}

pub(super) fn run(args: &Args, console: &mut Console) -> Result<Outcome, Failure> {
    let mut kept = Vec::new();
    for (name, text) in FILES {
        // `./` in front of every name would only be noise.
        let folder = args.folder.strip_prefix(".").unwrap_or(&args.folder);
        let path = folder.join(name);
        if path.symlink_metadata().is_ok() {
            kept.push(display(&path));
            continue;
        }
        check_place(&path)?;
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).map_err(|error| Failure::file(folder, error))?;
        }
        if atomic::write_new(&path, text.as_bytes())? {
            writeln!(console.out(), "wrote {}", display(&path))?;
        } else {
            kept.push(display(&path));
        }
    }
    for path in &kept {
        console.note(&format!("{path} exists and was left as it is"));
    }
    if kept.len() < FILES.len() {
        console.note("now run `factlint check`: it finds one contradiction; and `factlint test`");
    }
    Ok(Outcome::Clean)
}
