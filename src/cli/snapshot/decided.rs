//! What the project has decided on with a reason in its baseline, where a text can hold no comment.

use std::fs;
use std::path::PathBuf;

use crate::cli::articles::display;
use crate::cli::atomic;
use crate::cli::baseline;
use crate::cli::failure::Failure;
use crate::cli::project::check_place;
use crate::finding::Finding;
use crate::limits::Limits;
use crate::policy::{Baseline, Config};

/// The baseline that factlint.toml names, if it names one; read anew each time, for it may be edited meanwhile.
pub(super) struct Decided {
    file: Option<PathBuf>,
    limits: Limits,
}

/// A baseline that was rewritten.
pub(super) struct Rewritten {
    before: Option<String>,
    after: String,
}

impl Decided {
    /// That of the project with this configuration, as seen from the current folder.
    pub(super) fn new(config: Option<&Config>) -> Result<Self, Failure> {
        Ok(Self {
            file: baseline::named(config)?,
            limits: config.map(Config::limits).unwrap_or_default(),
        })
    }

    /// Where there is no baseline.
    #[cfg(test)]
    pub(super) fn nowhere() -> Self {
        Self {
            file: None,
            limits: Limits::default(),
        }
    }

    /// In this file.
    #[cfg(test)]
    pub(super) fn in_file(file: PathBuf) -> Self {
        Self {
            file: Some(file),
            limits: Limits::default(),
        }
    }

    /// What it holds, if there is one.
    pub(super) fn read(&self) -> Result<Option<Baseline>, Failure> {
        match &self.file {
            Some(file) => baseline::read(file, &self.limits),
            None => Ok(None),
        }
    }

    /// Notes down why a finding of an article is kept; `None` where no baseline is named.
    pub(super) fn add(
        &self,
        finding: &Finding,
        path: &str,
        reason: &str,
    ) -> Result<Option<Rewritten>, Failure> {
        let Some(file) = &self.file else {
            return Ok(None);
        };
        let known = self.read()?;
        let before = known.is_some().then(|| self.text()).transpose()?;
        let mut known = known.unwrap_or_else(|| Baseline::empty(&display(file)));
        known.decide(finding, path, reason);
        let after = known.render();
        baseline::write(file, &known)?;
        Ok(Some(Rewritten { before, after }))
    }

    /// Puts back what stood in the file; returns whether it could, which it cannot where somebody has changed it since.
    pub(super) fn undo(&self, rewritten: &Rewritten) -> Result<bool, Failure> {
        let Some(file) = &self.file else {
            return Ok(false);
        };
        if self.text()? != rewritten.after {
            return Ok(false);
        }
        check_place(file)?;
        match &rewritten.before {
            Some(before) => atomic::write(file, before.as_bytes())?,
            None => fs::remove_file(file).map_err(|error| Failure::file(file, error))?,
        }
        Ok(true)
    }

    fn text(&self) -> Result<String, Failure> {
        match self.read()? {
            Some(baseline) => Ok(baseline.text().to_owned()),
            None => Ok(String::new()),
        }
    }
}
