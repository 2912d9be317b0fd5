//! `--baseline`, `--write-baseline`, `--prune-baseline`: findings that are known, in a file beside the articles.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::jobs::Job;
use crate::check::Checker;
use crate::cli::articles::display;
use crate::cli::baseline as file;
use crate::cli::console::Console;
use crate::cli::failure::Failure;
use crate::cli::project::absolute;
use crate::finding::{Code, Finding};
use crate::lint::{Linted, Settings};
use crate::policy::{Baseline, Config, Row};
use crate::report::plural;

#[derive(Debug, Default, clap::Args)]
pub(super) struct Options {
    /// The file of findings that are known and do not count [default: `baseline` of factlint.toml].
    #[arg(long, value_name = "FILE")]
    baseline: Option<PathBuf>,
    /// Take all findings that count into the baseline, and rows whose findings are gone out of it.
    #[arg(long)]
    write_baseline: bool,
    /// Take rows whose findings are gone out of the baseline, and nothing into it.
    #[arg(long, conflicts_with = "write_baseline")]
    prune_baseline: bool,
}

impl Options {
    /// The file that the command line names.
    pub(super) fn file(&self) -> Option<&Path> {
        self.baseline.as_deref()
    }
}

/// How an article is checked.
struct Checked {
    settings: Settings,
    checker: Arc<Checker>,
}

impl Checked {
    /// Whether a finding such as the row's is wanted at all.
    fn looks_for(&self, row: &Row) -> bool {
        let selection = &self.settings.selection;
        if selection.is_everything() {
            return true;
        }
        let code = Code::from_name(&row.code);
        let none = BTreeSet::new();
        let fact = row.fact.as_deref().map(|id| {
            let mut facts = self.checker.registry().facts.iter();
            let known = facts.find(|fact| fact.id.value == id);
            (id, known.map_or(&none, |fact| &fact.tags))
        });
        code.is_some_and(|code| selection.wants(code, fact))
    }
}

/// The baseline of a run.
pub(super) struct Book {
    baseline: Baseline,
    file: PathBuf,
    /// Where the paths of its rows begin.
    root: PathBuf,
    adopts: bool,
    prunes: bool,
    adopted: usize,
    /// How each article is checked, by the path that it is shown by.
    articles: BTreeMap<String, Checked>,
    /// The paths of the articles that were checked, as the project knows them.
    checked: HashSet<String>,
    /// Whether all articles of the project are checked.
    complete: bool,
}

impl Book {
    /// Opens the baseline that the command line or the configuration names, if one does. `complete` tells whether all
    /// articles of the project are checked.
    pub(super) fn open(
        options: &Options,
        config: Option<&Config>,
        jobs: &[Job],
        complete: bool,
    ) -> Result<Option<Self>, Failure> {
        let named = match &options.baseline {
            Some(file) => Some(file.clone()),
            None => file::named(config)?,
        };
        let file = match named {
            Some(file) => file,
            None if options.write_baseline || options.prune_baseline => {
                return Err(Failure::Usage(
                    "which baseline? Name it with `--baseline FILE`, or with `baseline = \"FILE\"` in factlint.toml"
                        .to_owned(),
                ));
            }
            None => return Ok(None),
        };
        let name = display(&file);
        let limits = config.map(Config::limits).unwrap_or_default();
        let baseline = match file::read(&file, &limits)? {
            Some(baseline) => baseline,
            None if options.write_baseline => Baseline::empty(&name),
            None => {
                let place = match (&options.baseline, config.and_then(Config::baseline)) {
                    (None, Some(given)) => format!(" ({})", given.place()),
                    _ => String::new(),
                };
                return Err(Failure::Usage(format!(
                    "the baseline `{name}`{place} does not exist; `--write-baseline` writes it"
                )));
            }
        };
        let root = config.and_then(|config| config.files().last());
        Ok(Some(Self {
            baseline,
            file,
            root: root.map_or_else(|| absolute(".".as_ref()), |file| file.folder.clone()),
            adopts: options.write_baseline,
            prunes: options.prune_baseline,
            adopted: 0,
            articles: jobs
                .iter()
                .map(|job| {
                    let checked = Checked {
                        settings: job.settings(),
                        checker: Arc::clone(&job.setup.checker),
                    };
                    (display(&job.article.path), checked)
                })
                .collect(),
            checked: HashSet::new(),
            complete,
        }))
    }

    /// The fingerprints of what it knows.
    pub(super) fn known(&self) -> HashSet<String> {
        self.baseline.fingerprints().map(str::to_owned).collect()
    }

    /// Marks what the baseline knows of an article, or takes it in.
    pub(super) fn cover(&mut self, linted: &mut Linted) {
        let name = &linted.summary.path;
        let article = self.articles.get(name);
        let path = article.and_then(|article| article.settings.path.as_ref());
        let path = path.unwrap_or(name).clone();
        self.adopted += self
            .baseline
            .cover(&mut linted.findings, &path, name, self.adopts);
        self.checked.insert(path);
        linted.count();
    }

    /// What is to be told of rows whose findings are gone; or, where the baseline is written, that it was.
    pub(super) fn close(mut self, console: &mut Console) -> Result<Vec<Finding>, Failure> {
        let by_path: HashMap<&str, &Checked> = self
            .articles
            .values()
            .filter_map(|article| Some((article.settings.path.as_deref()?, article)))
            .collect();
        let looked_for = |row: &Row| {
            if row.code == Code::ReviewOverdue.as_str() {
                // It is told once a run, of whichever article comes first.
                return self.complete;
            }
            if !self.checked.contains(&row.path) {
                return !self.root.join(&row.path).exists();
            }
            by_path
                .get(row.path.as_str())
                .is_none_or(|article| article.looks_for(row))
        };
        let gone = self.baseline.take_gone(looked_for);
        if self.adopts || self.prunes {
            file::write(&self.file, &self.baseline)?;
            let name = display(&self.file);
            let removed = plural(gone.len(), "row");
            console.note(&if self.adopts {
                let adopted = plural(self.adopted, "finding");
                format!(
                    "{adopted} taken into {name}, {removed} taken out, {} in all",
                    self.baseline.len()
                )
            } else {
                format!(
                    "{removed} taken out of {name}, {} left",
                    self.baseline.len()
                )
            });
            return Ok(Vec::new());
        }
        let mut told: Vec<Finding> = gone.iter().map(|row| self.baseline.unused(row)).collect();
        // The baseline belongs to no article: what holds for one of them holds for it.
        if let Some(Checked { settings, .. }) = self.articles.values().next() {
            told.retain(|finding| settings.selection.wants(finding.code, None));
            for finding in &mut told {
                let severity = settings.severities.of(finding.code, None);
                finding.severity = severity.unwrap_or(finding.severity);
            }
        }
        Ok(told)
    }
}
