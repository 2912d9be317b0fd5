//! `factlint check`: articles held against the registry.

use std::collections::HashSet;
use std::io::Read;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::Outcome;
use super::articles::{self, Article, display};
use super::console::Console;
use super::failure::Failure;
use super::options::{Facts, FailOn, Output, Show, format_help, parse_output};
use super::outputs::Outputs;
use super::project::{self, Configs, Found};
use crate::check::Checker;
use crate::document::Markup;
use crate::finding::Code;
use crate::lint::{Linted, Settings, lint};
use crate::report::{ArticleSummary, plural};
use crate::source::Source;

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Files, folders and globs; `-` is standard input [default: `articles` of factlint.toml, else articles/].
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,
    #[command(flatten)]
    facts: Facts,
    #[arg(long, value_name = "FORMAT[=FILE]", value_parser = parse_output, help = format_help())]
    format: Vec<Output>,
    /// What to show, separated by commas.
    #[arg(
        long,
        value_enum,
        value_delimiter = ',',
        value_name = "VERDICTS",
        default_value = "contradicted,unsupported"
    )]
    show: Vec<Show>,
    /// The lowest severity that makes the exit status 1.
    #[arg(long, value_enum, default_value_t, value_name = "SEVERITY")]
    fail_on: FailOn,
    /// Number of threads [default: one a core].
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..))]
    jobs: Option<u16>,
    /// The name that standard input goes by; its extension tells the markup.
    #[arg(long, value_name = "PATH")]
    stdin_filename: Option<PathBuf>,
    /// Show the numbers of each article on standard error.
    #[arg(long)]
    statistics: bool,
}

/// A text to be checked: a file, or standard input already read.
struct Input {
    article: Article,
    text: Option<Vec<u8>>,
    settings: Settings,
}

pub(super) fn run(args: &Args, console: &mut Console) -> Result<Outcome, Failure> {
    let mut configs = Configs::default();
    let anchor = match args.paths.first() {
        Some(path) if path.as_os_str() != "-" => path.clone(),
        _ => args
            .stdin_filename
            .clone()
            .unwrap_or_else(|| PathBuf::from(".")),
    };
    let config = configs.of(&anchor)?;
    let (inputs, mut unchecked) = inputs(args, config.as_deref(), &mut configs)?;
    if inputs.is_empty() {
        return Err(give_up(console, unchecked));
    }
    let checker = project::load(&args.facts, config.as_deref())?;
    let mut linted = Vec::with_capacity(inputs.len());
    for outcome in lint_all(&checker, inputs, args.jobs)? {
        match outcome {
            Ok(one) => linted.push(one),
            Err(failure) => unchecked.push(failure),
        }
    }
    if linted.is_empty() {
        return Err(give_up(console, unchecked));
    }

    let mut outputs = Outputs::begin(&args.format, console)?;
    let mut articles = Vec::with_capacity(linted.len());
    let mut others = 0;
    let mut overdue = HashSet::new();
    let mut failed = false;
    for Linted {
        summary,
        mut findings,
    } in linted
    {
        // What is shown never changes the exit status.
        failed |= findings.iter().any(|finding| {
            finding.code != Code::Supported && args.fail_on.reached_by(finding.severity)
        });
        // A fact that is overdue is told once a run, not once an article.
        findings.retain(|finding| {
            Show::wants(&args.show, finding)
                && (finding.code != Code::ReviewOverdue || overdue.insert(finding.fact.clone()))
        });
        others += findings.iter().filter(|found| is_other(found.code)).count();
        outputs.add(Some(&summary), &findings, console)?;
        articles.push(summary);
    }
    outputs.finish(console)?;
    if args.statistics {
        statistics(console, &articles);
    }
    console.note(&summary(&articles, others, checker.registry().facts.len()));
    if !unchecked.is_empty() {
        for failure in &unchecked {
            console.fail(failure);
        }
        return Err(Failure::Unchecked(unchecked.len()));
    }
    Ok(if failed {
        Outcome::Found
    } else {
        Outcome::Clean
    })
}

/// Tells of every article that cannot be checked, where there is no other; the last one is returned.
fn give_up(console: &mut Console, mut unchecked: Vec<Failure>) -> Failure {
    let last = unchecked.pop();
    for failure in &unchecked {
        console.fail(failure);
    }
    last.unwrap_or_else(|| Failure::Usage("there is no article to check".to_owned()))
}

/// The texts to be checked, in order of their paths, with what the project's configuration says of each; and why
/// others are not among them.
fn inputs(
    args: &Args,
    config: Option<&Found>,
    configs: &mut Configs,
) -> Result<(Vec<Input>, Vec<Failure>), Failure> {
    let mut inputs = Vec::new();
    if args.paths.iter().any(|path| path.as_os_str() == "-") {
        let name = args.stdin_filename.clone();
        let name = name.unwrap_or_else(|| PathBuf::from("<stdin>"));
        let mut text = Vec::new();
        std::io::stdin()
            .lock()
            .read_to_end(&mut text)
            .map_err(|error| Failure::file(Path::new("standard input"), error))?;
        inputs.push(Input {
            settings: configs.settings(&name, args.facts.as_of)?,
            article: Article {
                markup: Markup::from_path(&display(&name)).unwrap_or(Markup::Plain),
                path: name,
            },
            text: Some(text),
        });
    }
    let named = if args.paths.is_empty() {
        project::default_articles(config)
    } else {
        args.paths.clone()
    };
    let files: Vec<_> = named
        .into_iter()
        .filter(|path| path.as_os_str() != "-")
        .collect();
    let named = articles::find(&files);
    for article in named.articles {
        inputs.push(Input {
            settings: configs.settings(&article.path, args.facts.as_of)?,
            article,
            text: None,
        });
    }
    Ok((inputs, named.failures))
}

/// Lints in parallel; the results stand in the order of the inputs. A file that cannot be read fails alone.
fn lint_all(
    checker: &Checker,
    inputs: Vec<Input>,
    jobs: Option<u16>,
) -> Result<Vec<Result<Linted, Failure>>, Failure> {
    let one = |input: Input| -> Result<Linted, Failure> {
        let source = match input.text {
            Some(text) => Source::from_bytes(display(&input.article.path), text),
            None => input.article.read()?,
        };
        Ok(lint(checker, source, input.article.markup, input.settings))
    };
    // One article is not worth the start of a pool.
    if inputs.len() == 1 || jobs == Some(1) {
        return Ok(inputs.into_iter().map(one).collect());
    }
    let pool = rayon::ThreadPoolBuilder::new()
        .num_threads(jobs.map_or(0, usize::from))
        .build()
        .map_err(|error| Failure::Usage(format!("no threads: {error}")))?;
    Ok(pool.install(|| inputs.into_par_iter().map(one).collect()))
}

/// Whether a finding is about something else than what an article says.
fn is_other(code: Code) -> bool {
    !matches!(
        code,
        Code::Contradicted | Code::Unsupported | Code::Supported
    )
}

fn statistics(console: &mut Console, articles: &[ArticleSummary]) {
    console.note("sentences  claims  supported  contradicted  unsupported  article");
    for article in articles {
        console.note(&format!(
            "{:9}  {:6}  {:9}  {:12}  {:11}  {}",
            article.sentences,
            article.claims,
            article.supported,
            article.contradicted,
            article.unsupported,
            article.path
        ));
    }
}

/// "3 contradicted, 2 unsupported in 8 articles, 412 sentences, against 41 facts".
fn summary(articles: &[ArticleSummary], others: usize, facts: usize) -> String {
    let total = |number: fn(&ArticleSummary) -> usize| articles.iter().map(number).sum::<usize>();
    let contradicted = total(|article| article.contradicted);
    let unsupported = total(|article| article.unsupported);
    let mut found = if contradicted + unsupported == 0 {
        "nothing contradicted or unsupported".to_owned()
    } else {
        format!("{contradicted} contradicted, {unsupported} unsupported")
    };
    if others > 0 {
        found.push_str(&format!(", {}", plural(others, "other finding")));
    }
    format!(
        "{found} in {}, {}, against {}",
        plural(articles.len(), "article"),
        plural(total(|article| article.sentences), "sentence"),
        plural(facts, "fact")
    )
}
