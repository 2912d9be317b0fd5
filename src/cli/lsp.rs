//! `factlint lsp`: the language server over standard input and output.

use std::io::{self, BufReader};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::Outcome;
use super::articles::{self, display};
use super::failure::Failure;
use super::options::Facts;
use super::project::{Configs, Registries, absolute, default_articles, from_here, place};
use crate::check::Checker;
use crate::document::Markup;
use crate::finding::{Code, Finding};
use crate::lsp::{self, End, Host, Rules};
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
        registries: Registries::default(),
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
    registries: Registries,
    options: Facts,
}

impl Host for Project {
    fn enter(&mut self, folder: &Path) {
        // Editors start servers wherever they were started themselves. One that cannot be entered is none.
        if std::env::set_current_dir(folder).is_ok() {
            self.forget(Buffers::new());
        }
    }

    fn rules(&mut self, file: &Path) -> Result<Rules, Vec<Finding>> {
        let config = self.configs.of(file).map_err(faults)?;
        let place = place(&self.options, config.as_deref());
        Ok(Rules {
            settings: self
                .configs
                .settings(file, self.options.as_of)
                .map_err(faults)?,
            excluded: config.is_some_and(|config| config.excludes(&absolute(file))),
            facts: absolute(&place.path),
        })
    }

    fn checker(&mut self, file: &Path) -> Result<Arc<Checker>, Vec<Finding>> {
        let config = self.configs.of(file).map_err(faults)?;
        self.registries
            .of(&self.options, config.as_deref())
            .map_err(faults)
    }

    fn articles(&mut self) -> Vec<(PathBuf, Markup)> {
        let config = self.configs.of(Path::new(".")).ok().flatten();
        // Without a configuration a folder is no project: it may be anything, and large.
        let named = default_articles(config.as_deref());
        let found = articles::find(&named).articles;
        let found = found.into_iter();
        found.map(|one| (one.path, one.markup)).collect()
    }

    fn forget(&mut self, buffers: Buffers) {
        self.registries = Registries::default();
        self.registries.buffers = buffers;
        if let Ok(configs) = Configs::new(&self.options) {
            self.configs = configs;
        }
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
