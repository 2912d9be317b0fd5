//! What fails a run: severities, and too many warnings.

use super::Args;
use crate::cli::console::Console;
use crate::finding::{Finding, Severity};
use crate::policy::{Config, FailOn};
use crate::report::plural;

/// What the command line wants, else the configuration above the first path, else the defaults.
pub(super) struct Limits {
    /// From which severity on findings fail the run.
    pub(super) fail_on: FailOn,
    /// More warnings than this fail it too.
    max_warnings: Option<usize>,
}

impl Limits {
    pub(super) fn new(args: &Args, config: Option<&Config>) -> Self {
        let fail_on = config.and_then(Config::fail_on).map(|given| given.value);
        let max = config
            .and_then(Config::max_warnings)
            .map(|given| given.value);
        Self {
            fail_on: args.fail_on.or(fail_on).unwrap_or_default(),
            max_warnings: args.max_warnings.or(max),
        }
    }
}

/// What was found that may fail a run, shown or not: what is shown never changes the exit status.
#[derive(Default)]
pub(super) struct Tally {
    failing: usize,
    warnings: usize,
}

impl Tally {
    /// Counts a finding.
    pub(super) fn add(&mut self, finding: &Finding, fail_on: FailOn) {
        self.failing += usize::from(fail_on.reached_by(finding.severity));
        self.warnings += usize::from(finding.severity == Severity::Warning);
    }

    /// Whether the run fails; that it does for its warnings is told, for nothing else would show it.
    pub(super) fn fails(&self, limits: &Limits, console: &mut Console) -> bool {
        let too_many = limits.max_warnings.filter(|&max| self.warnings > max);
        if let Some(max) = too_many {
            let found = plural(self.warnings, "warning");
            console.note(&format!("{found}, and no more than {max} are allowed"));
        }
        self.failing > 0 || too_many.is_some()
    }
}
