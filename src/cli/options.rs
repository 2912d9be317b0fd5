//! Options that several commands share, under the same names everywhere.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use jiff::civil::Date;

use crate::finding::{Code, Finding, did_you_mean};
pub(super) use crate::policy::FailOn;
use crate::policy::Selector;
use crate::report::{FORMATS, Format, format_named};
use crate::value::partial_date::PartialDate;

/// How the output looks.
#[derive(Clone, Copy, Debug, Args)]
pub(super) struct Look {
    /// When to use colours; NO_COLOR is honoured.
    #[arg(long, global = true, value_enum, default_value_t, value_name = "WHEN")]
    pub(super) color: Color,
}

/// When colours are used.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum Color {
    /// On a terminal, unless NO_COLOR is set.
    #[default]
    Auto,
    /// Also into files and pipes.
    Always,
    /// Nowhere.
    Never,
}

/// Which registry, by which configuration, read as of which day.
#[derive(Clone, Debug, Default, Args)]
pub(super) struct Facts {
    /// The folder of the registry [default: `facts` of factlint.toml, else facts/].
    #[arg(long, value_name = "DIR")]
    pub(super) facts: Option<PathBuf>,
    /// The configuration of all files, in place of the nearest factlint.toml of each.
    #[arg(long, value_name = "FILE", conflicts_with = "isolated")]
    pub(super) config: Option<PathBuf>,
    /// Read no factlint.toml.
    #[arg(long)]
    pub(super) isolated: bool,
    /// The day to judge by where a text carries no date: 2025-10-18, 2025-10 or 2025.
    #[arg(long, value_name = "DATE", value_parser = parse_date)]
    pub(super) as_of: Option<Date>,
    #[command(flatten)]
    pub(super) caching: Caching,
}

/// What is kept between runs, and where.
#[derive(Clone, Debug, Default, Args)]
pub(super) struct Caching {
    /// The folder for what is kept between runs [default: .factlint_cache beside factlint.toml, else here].
    #[arg(long, value_name = "DIR", conflicts_with = "no_cache")]
    pub(super) cache_dir: Option<PathBuf>,
    /// Keep nothing for later runs, and use nothing that earlier ones kept.
    #[arg(long)]
    pub(super) no_cache: bool,
}

/// What is shown beside findings about the files themselves, which always are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Show {
    /// What the registry excludes.
    Contradicted,
    /// Claims on its topics with nothing behind them.
    Unsupported,
    /// What it entails.
    Supported,
    /// What a suppression covers.
    Suppressed,
}

impl Show {
    /// What is shown where nothing else is asked for.
    const DEFAULT: [Self; 2] = [Self::Contradicted, Self::Unsupported];

    /// What a format shows: what was asked for, else the default, which is everything for formats in which readers choose.
    pub(super) fn in_format(asked: &[Self], format: &Format) -> Vec<Self> {
        match asked {
            [] if format.shows_all => Self::value_variants().to_vec(),
            [] => Self::DEFAULT.to_vec(),
            asked => asked.to_vec(),
        }
    }

    /// Whether a finding is among those to be shown. A suppressed one has to be asked for by its code too; whether
    /// it has to be asked for as such is up to the format. Nothing asked for is the default.
    pub(super) fn wants(shown: &[Self], finding: &Finding) -> bool {
        let shown = if shown.is_empty() {
            &Self::DEFAULT
        } else {
            shown
        };
        match finding.code {
            Code::Contradicted => shown.contains(&Self::Contradicted),
            Code::Unsupported => shown.contains(&Self::Unsupported),
            Code::Supported => shown.contains(&Self::Supported),
            _ => true,
        }
    }
}

/// Selectors in one argument, parted by commas.
#[derive(Clone, Debug)]
pub(super) struct Selectors(pub(super) Vec<Selector>);

/// Reads selectors; a comma in the braces of a glob parts none.
pub(super) fn parse_selectors(text: &str) -> Result<Selectors, String> {
    let mut depth = 0_usize;
    let parts = text.split(|c| {
        match c {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        c == ',' && depth == 0
    });
    parts
        .map(Selector::parse)
        .collect::<Result<_, _>>()
        .map(Selectors)
}

/// `--format NAME[=FILE]`.
#[derive(Clone, Debug)]
pub(super) struct Output {
    /// The format.
    pub(super) format: &'static Format,
    /// The file that it goes to instead of standard output.
    pub(super) file: Option<PathBuf>,
}

/// Reads `NAME` or `NAME=FILE`.
pub(super) fn parse_output(text: &str) -> Result<Output, String> {
    let (name, file) = match text.split_once('=') {
        Some((_, "")) => return Err("the name of a file is missing behind `=`".to_owned()),
        Some((name, file)) => (name, Some(PathBuf::from(file))),
        None => (text, None),
    };
    let names = || FORMATS.iter().map(|format| format.name);
    let format = format_named(name).ok_or_else(|| {
        let known = names().collect::<Vec<_>>().join(", ");
        format!("there are {known}{}", did_you_mean(name, names()))
    })?;
    Ok(Output { format, file })
}

/// The help of `--format`, from the table of formats.
pub(super) fn format_help() -> String {
    let mut help = "The format, or FORMAT=FILE to write it to a file; repeatable:".to_owned();
    for format in FORMATS {
        help.push_str(&format!("\n- {}: {}", format.name, format.about));
    }
    help
}

/// Reads a day, or the last day of a month or year.
pub(super) fn parse_date(text: &str) -> Result<Date, String> {
    PartialDate::parse(text)
        .map(PartialDate::last_day)
        .ok_or_else(|| format!("write {}", PartialDate::FORMS))
}
