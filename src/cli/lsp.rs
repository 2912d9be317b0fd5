//! `factlint lsp`: the language server over standard input and output.

use std::io::{self, BufReader};
use std::path::{Path, PathBuf};

use super::Outcome;
use super::articles::{self, display};
use super::failure::Failure;
use super::options::Facts;
use super::project::{
    Configs, Registries, absolute, check_given, default_articles, from_here, place,
};
use crate::document::Markup;
use crate::finding::{Code, Finding};
use crate::lsp::{self, End, Host, Load, Rules};
use crate::policy::Config;
use crate::policy::config::FILE_NAME;
use crate::registry::Buffers;
use crate::source::{Source, Span};

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    facts: Facts,
    /// The usual way, which editors like to name: there is no other.
    #[arg(long, hide = true)]
    stdio: bool,
}

pub(super) fn run(args: &Args) -> Result<Outcome, Failure> {
    let (connection, transport) = lsp::connect(BufReader::new(io::stdin()), io::stdout());
    let mut options = args.facts.clone();
    // Named on the command line, they are relative to where that was typed, wherever the client works.
    for path in [&mut options.facts, &mut options.config]
        .into_iter()
        .flatten()
    {
        *path = absolute(path);
    }
    let mut project = Project {
        configs: Configs::new(&options)?,
        faults: Vec::new(),
        folders: Vec::new(),
        options,
    };
    let end = lsp::serve(connection, &mut project);
    transport.finish()?;
    Ok(match end {
        End::Orderly => Outcome::Clean,
        End::Abrupt => Outcome::Found,
    })
}

/// The project as the command line sees it.
struct Project {
    configs: Configs,
    /// What is wrong with the configuration that the command line names.
    faults: Vec<Finding>,
    /// The client's folders, absolute.
    folders: Vec<PathBuf>,
    options: Facts,
}

impl Project {
    /// The options as they hold for a file: without a configuration its facts are in the folder that the client has it in.
    fn options_of(&self, file: &Path, config: Option<&Config>) -> Facts {
        let mut options = self.options.clone();
        if config.is_none() && options.facts.is_none() {
            let file = absolute(file);
            let around = self
                .folders
                .iter()
                .filter(|folder| file.starts_with(folder));
            let nearest = around.max_by_key(|folder| folder.as_os_str().len());
            options.facts = nearest.map(|folder| from_here(&folder.join("facts")));
        }
        options
    }
}

impl Host for Project {
    fn enter(&mut self, folders: &[PathBuf]) {
        // Editors start servers wherever they were started themselves. One that cannot be entered is none. Later the
        // names of files stay what they are.
        if self.folders.is_empty()
            && let Some(first) = folders.first()
        {
            let _ = std::env::set_current_dir(first);
        }
        self.folders = folders.iter().map(|folder| absolute(folder)).collect();
    }

    fn reread(&mut self, buffers: &Buffers) {
        match Configs::buffered(&self.options, buffers.clone()) {
            Ok(configs) => {
                self.configs = configs;
                self.faults.clear();
            }
            Err(failure) => self.faults = faults(failure),
        }
    }

    fn is_configuration(&self, path: &Path) -> bool {
        let name = self.name(path);
        let mut files = self.configs.all().flat_map(|config| config.files());
        path.file_name().is_some_and(|name| name == FILE_NAME)
            || self.options.config.as_deref() == Some(path)
            || files.any(|file| file.source.name() == name)
    }

    fn rules(&mut self, file: &Path) -> Result<Rules, Vec<Finding>> {
        if !self.faults.is_empty() {
            return Err(self.faults.clone());
        }
        let config = self.configs.of(file).map_err(faults)?;
        let options = self.options_of(file, config.as_deref());
        let place = place(&options, config.as_deref());
        let baseline = config.as_ref().and_then(|config| config.baseline());
        if let (Some(given), Some(config)) = (&baseline, &config) {
            check_given("baseline", given, config).map_err(faults)?;
        }
        let settings = self.configs.settings(file);
        Ok(Rules {
            settings: settings.map_err(faults)?,
            baseline,
            excluded: config.is_some_and(|config| config.excludes(&absolute(file))),
            facts: absolute(&place.path),
        })
    }

    fn load(&mut self, file: &Path, buffers: &Buffers) -> Result<Load, Vec<Finding>> {
        let config = self.configs.of(file).map_err(faults)?;
        let options = self.options_of(file, config.as_deref());
        let mut registries = Registries::default();
        registries.buffers.clone_from(buffers);
        Ok(Box::new(move || {
            registries.of(&options, config.as_deref()).map_err(faults)
        }))
    }

    fn articles(&mut self) -> Vec<(PathBuf, Markup)> {
        let here = [PathBuf::from(".")];
        let folders = match &self.folders[..] {
            [] => here.to_vec(),
            folders => folders.to_vec(),
        };
        let mut named = Vec::new();
        for folder in folders {
            let config = self.configs.of(&folder).ok().flatten();
            let config = config.filter(|config| config.articles().is_some());
            match config {
                Some(config) => {
                    named.extend(default_articles(Some(&config)).unwrap_or_default());
                }
                // A folder as a whole may hold anything, and much of it.
                None => named.push(from_here(&absolute(&folder)).join("articles")),
            }
        }
        let found = articles::find(&named).articles.into_iter();
        found.map(|one| (one.path, one.markup)).collect()
    }

    fn real(&self, path: &Path) -> PathBuf {
        absolute(path)
    }

    fn name(&self, path: &Path) -> String {
        display(&from_here(path))
    }
}

/// What is wrong, as findings.
fn faults(failure: Failure) -> Vec<Finding> {
    match failure {
        Failure::Faults(faults) => faults,
        other => {
            let file = Source::new("factlint.toml", "");
            let told = other.to_string();
            vec![Finding::in_registry(
                Code::BadConfiguration,
                &file,
                Span::default(),
                told,
            )]
        }
    }
}
