//! `factlint init`: a starter project that checks and tests at once.

use std::fs;
use std::io::Write;
use std::path::PathBuf;

use super::Outcome;
use super::articles::display;
use super::console::Console;
use super::failure::Failure;

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
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).map_err(|error| Failure::file(folder, error))?;
        }
        // `create_new` and not a look beforehand: what exists is never overwritten, whoever comes between.
        match fs::File::create_new(&path) {
            Ok(mut file) => {
                file.write_all(text.as_bytes())
                    .map_err(|error| Failure::file(&path, error))?;
                writeln!(console.out(), "wrote {}", display(&path))?;
            }
            Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {
                kept.push(display(&path));
            }
            Err(error) => return Err(Failure::file(&path, error)),
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
