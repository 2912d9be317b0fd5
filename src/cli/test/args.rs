//! The options of `factlint test`.

use std::path::PathBuf;

use crate::cli::options::Facts;
use crate::finding::did_you_mean;
use crate::suite::coverage::Percent;
use crate::suite::mutate::Kind;

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct Args {
    #[command(flatten)]
    pub(super) facts: Facts,
    /// Look at the facts whose ids match; repeatable.
    #[arg(long, value_name = "GLOB")]
    pub(super) filter: Vec<String>,
    /// Look at the facts that bear a tag which matches; repeatable.
    #[arg(long, value_name = "GLOB")]
    pub(super) tag: Vec<String>,
    /// The articles that say what must be found in them, and exercise the facts: files, folders or globs; repeatable [default:
    /// `articles` of factlint.toml, else articles/].
    #[arg(long, value_name = "PATH")]
    pub(super) articles: Vec<PathBuf>,
    /// The folder of the accepted verdicts [default: `snapshots` of factlint.toml, else snapshots/].
    #[arg(long, value_name = "DIR", conflicts_with = "mutate")]
    pub(super) snapshots: Option<PathBuf>,
    /// The format, or FORMAT=FILE to write it to a file; repeatable: full, json or junit.
    #[arg(long, value_name = "FORMAT[=FILE]", value_parser = parse_output)]
    pub(super) format: Vec<Output>,
    /// List the checkable claims of each article that no fact is about.
    #[arg(long)]
    pub(super) show_missing: bool,
    /// Fail where less is covered, of the facts or of the articles' claims; `facts=PERCENT` and `claims=PERCENT` ask for one
    /// of them; repeatable.
    #[arg(long, value_name = "PERCENT", value_parser = parse_least)]
    pub(super) min_coverage: Vec<Least>,
    /// Edit the sentences that facts support so that they say something else, and list the edits that the registry does not
    /// notice.
    #[arg(long)]
    pub(super) mutate: bool,
    /// Make edits of these kinds only, parted by commas.
    #[arg(long, value_name = "KIND", value_delimiter = ',', value_parser = parse_kind, requires = "mutate")]
    pub(super) kind: Vec<Kind>,
    /// Fail where less of the edits is noticed.
    #[arg(long, value_name = "PERCENT", requires = "mutate")]
    pub(super) min_mutation: Option<Percent>,
}

fn parse_kind(text: &str) -> Result<Kind, String> {
    let names = || Kind::ALL.iter().map(|kind| kind.as_str());
    let known = Kind::ALL.into_iter().find(|kind| kind.as_str() == text);
    known.ok_or_else(|| {
        let hint = did_you_mean(text, names());
        format!("there are {}{hint}", names().collect::<Vec<_>>().join(", "))
    })
}

/// How the outcome is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// For people.
    Full,
    /// The versioned machine format.
    Json,
    /// JUnit's XML.
    JUnit,
}

impl Form {
    const NAMES: [(&'static str, Self); 3] = [
        ("full", Self::Full),
        ("json", Self::Json),
        ("junit", Self::JUnit),
    ];
}

/// `--format NAME[=FILE]`.
#[derive(Clone, Debug)]
pub(super) struct Output {
    pub(super) form: Form,
    /// The file that it goes to instead of standard output.
    pub(super) file: Option<PathBuf>,
}

fn parse_output(text: &str) -> Result<Output, String> {
    let (name, file) = match text.split_once('=') {
        Some((_, "")) => return Err("the name of a file is missing behind `=`".to_owned()),
        Some((name, file)) => (name, Some(PathBuf::from(file))),
        None => (text, None),
    };
    let names = || Form::NAMES.iter().map(|(name, _)| *name);
    let known = Form::NAMES.iter().find(|(known, _)| *known == name);
    let (_, form) = known.ok_or_else(|| {
        let hint = did_you_mean(name, names());
        format!("there are {}{hint}", names().collect::<Vec<_>>().join(", "))
    })?;
    Ok(Output { form: *form, file })
}

/// What has to be covered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Covered {
    Both,
    Facts,
    Claims,
}

/// `--min-coverage [facts=|claims=]PERCENT`.
#[derive(Clone, Copy, Debug)]
pub(super) struct Least {
    pub(super) of: Covered,
    pub(super) percent: Percent,
}

fn parse_least(text: &str) -> Result<Least, String> {
    let (of, percent) = match text.split_once('=') {
        None => (Covered::Both, text),
        Some(("facts", percent)) => (Covered::Facts, percent),
        Some(("claims", percent)) => (Covered::Claims, percent),
        Some((other, _)) => {
            let hint = did_you_mean(other, ["facts", "claims"]);
            return Err(format!("`{other}` is neither `facts` nor `claims`{hint}"));
        }
    };
    Ok(Least {
        of,
        percent: percent.parse()?,
    })
}
