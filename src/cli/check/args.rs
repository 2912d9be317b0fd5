//! The arguments of `factlint check`.

use std::path::PathBuf;

use super::baseline;
use super::records::Records;
use crate::cli::options::{
    Facts, FailOn, Output, Selectors, Show, format_help, parse_output, parse_selectors,
};
use crate::report::Format;

#[derive(Debug, Default, clap::Args)]
pub(in crate::cli) struct Args {
    /// Files, folders and globs; `-` is standard input [default: `articles` of factlint.toml, else articles/].
    #[arg(value_name = "PATH")]
    pub(super) paths: Vec<PathBuf>,
    #[command(flatten)]
    pub(super) facts: Facts,
    #[arg(long, value_name = "FORMAT[=FILE]", value_parser = parse_output, help = format_help())]
    pub(super) format: Vec<Output>,
    /// What to show, separated by commas [default: contradicted,unsupported; everything in the format html].
    #[arg(long, value_enum, value_delimiter = ',', value_name = "VERDICTS")]
    pub(super) show: Vec<Show>,
    /// Report only these facts, tags and codes, separated by commas; globs are allowed, and `fact:`, `tag:` or `code:`
    /// in front of one says which is meant. Takes the place of what factlint.toml selects and ignores.
    #[arg(long, value_name = "NAMES", value_parser = parse_selectors)]
    pub(super) select: Vec<Selectors>,
    /// Leave out these facts, tags and codes; written as in --select.
    #[arg(long, value_name = "NAMES", value_parser = parse_selectors)]
    pub(super) ignore: Vec<Selectors>,
    #[command(flatten)]
    pub(super) baseline: baseline::Options,
    /// The lowest severity that makes the exit status 1 [default: `fail-on` of factlint.toml, else error].
    #[arg(long, value_enum, value_name = "SEVERITY")]
    pub(super) fail_on: Option<FailOn>,
    /// More warnings than this make the exit status 1 as well.
    #[arg(long, value_name = "N")]
    pub(super) max_warnings: Option<usize>,
    /// Number of threads [default: one a core].
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..))]
    pub(super) jobs: Option<u16>,
    #[command(flatten)]
    pub(super) records: Records,
    /// The name that standard input goes by; its extension tells the markup.
    #[arg(long, value_name = "PATH")]
    pub(super) stdin_filename: Option<PathBuf>,
    /// Put right in the articles what has a fix that is safe; with --unsafe-fixes all that has one. The fixed text of
    /// standard input goes to standard output.
    #[arg(long)]
    pub(super) fix: bool,
    /// Show what --fix would change as a unified diff, in place of the findings; the exit status is 1 if it would.
    #[arg(long, conflicts_with_all = ["fix", "statistics"])]
    pub(super) diff: bool,
    /// Let --fix and --diff use fixes that have to be read by somebody: values of the registry.
    #[arg(long)]
    pub(super) unsafe_fixes: bool,
    /// Check again whenever an article, a fact or a configuration changes.
    #[arg(long, conflicts_with_all = ["fix", "diff", "show_settings", "show_files", "write_baseline", "prune_baseline"])]
    pub(super) watch: bool,
    /// Count the findings by code and fact instead of showing them.
    #[arg(long)]
    pub(super) statistics: bool,
    /// Print what holds for an article, and where each setting comes from.
    #[arg(long, value_name = "FILE")]
    pub(super) show_settings: Option<PathBuf>,
    /// Print the articles that would be checked.
    #[arg(long, conflicts_with = "show_settings")]
    pub(super) show_files: bool,
}

impl Args {
    /// A check that writes all verdicts in one format; findings are what is asked for, and no reason to fail.
    pub(in crate::cli) fn export(
        paths: Vec<PathBuf>,
        facts: Facts,
        format: &'static Format,
    ) -> Self {
        Self {
            paths,
            facts,
            format: vec![Output { format, file: None }],
            show: vec![Show::Contradicted, Show::Supported],
            fail_on: Some(FailOn::Never),
            ..Self::default()
        }
    }

    /// A check of all articles of the project.
    pub(in crate::cli) fn of_project(facts: Facts, jobs: Option<u16>) -> Self {
        Self {
            facts,
            jobs,
            ..Self::default()
        }
    }

    /// The file or folder whose configuration holds for the run as a whole.
    pub(super) fn anchor(&self) -> PathBuf {
        match self.paths.first() {
            Some(path) if path.as_os_str() != "-" => path.clone(),
            _ => self
                .stdin_filename
                .clone()
                .unwrap_or_else(|| PathBuf::from(".")),
        }
    }

    /// Whether standard input is among the paths.
    pub(super) fn reads_stdin(&self) -> bool {
        self.paths.iter().any(|path| path.as_os_str() == "-")
    }
}
