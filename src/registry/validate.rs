//! Raw entries → a valid [`Registry`], or all that is wrong with them.

use std::cell::Cell;

use jiff::civil::Date;
use rustc_hash::FxHashMap;

use super::countries::{is_country, nearest_country};
use super::draft::TODO;
use super::ids::{IdKind, Ids};
use super::model::{Entity, Fact, Reference, Registry, Tests, Validity};
use super::raw::{RawEntity, RawFact, RawFile, RawSource, RawTests};
use crate::assertion::{Lookup, Validator};
use crate::finding::{Code, Finding, Severity};
use crate::limits::Limits;
use crate::source::{Located, Source};
use crate::value::partial_date::PartialDate;

/// A file as it was decoded; `None` where it could not be.
pub(super) struct Decoded {
    pub file: Source,
    pub raw: Option<RawFile>,
    pub faults: Vec<Finding>,
}

/// So many unknown names are held against all known ones, to tell what may have been meant.
const MOST_HINTS: usize = 1_000;

/// Validates all files together. `as_of` is the day that no source may lie after.
pub(super) fn validate(
    files: Vec<Decoded>,
    as_of: Option<Date>,
    limits: &Limits,
) -> Result<Registry, Vec<Finding>> {
    let mut registry = Registry::default();
    let mut entity_ids = Ids::new(IdKind::Entity);
    let mut fact_ids = Ids::new(IdKind::Fact);
    let mut findings = Vec::new();

    // Ids come first, those of faulty entries too: one fault must not call forth others.
    let complete = files.iter().all(|decoded| decoded.raw.is_some());
    let mut pending = Vec::new();
    for Decoded {
        file,
        raw,
        mut faults,
    } in files
    {
        let raw = raw.unwrap_or_default();
        for (id, _) in &raw.entities.0 {
            entity_ids.add(id, &file, &mut faults);
        }
        for fact in &raw.facts {
            fact_ids.add(&fact.value.id, &file, &mut faults);
        }
        pending.push((file, raw, faults));
    }

    let hints = Cell::new(0);
    let lookup = |id: &str| {
        // In a file that could not be read any entity may stand.
        if !complete || entity_ids.contains(id) || is_country(id) {
            Lookup::Known
        } else {
            hints.set(hints.get() + 1);
            if hints.get() > MOST_HINTS {
                return Lookup::Unknown(None);
            }
            let near = entity_ids.nearest(id).map(str::to_owned);
            Lookup::Unknown(near.or_else(|| nearest_country(id)))
        }
    };
    let mut aliases = Aliases::default();
    for (file, raw, mut faults) in pending {
        let mut check = Validator::new(&file, &lookup, &mut faults).within(*limits);
        for (id, entity) in raw.entities.0 {
            if let Some(entity) = entity.and_then(|raw| validate_entity(id, raw, &mut check)) {
                aliases.add(&entity, &mut check);
                registry.entities.push(entity);
            }
        }
        for fact in raw.facts {
            if let Some(fact) = validate_fact(fact, as_of, &mut check) {
                registry.facts.push(fact);
            }
        }
        faults.sort_by_key(|fault| fault.primary.span);
        findings.append(&mut faults);
        registry.files.push(file);
    }
    if findings.is_empty() {
        Ok(registry)
    } else {
        Err(findings)
    }
}

fn validate_entity(
    id: Located<String>,
    raw: RawEntity,
    check: &mut Validator<'_>,
) -> Option<Entity> {
    if raw.names.is_empty() {
        let message = format!("the entity `{}` has no name", id.value);
        let help = "list at least one under `names`";
        check.fault(Code::EmptyText, id.span, message, help);
        return None;
    }
    Some(Entity {
        file: check.file().clone(),
        id,
        names: check.texts(raw.names, "a name"),
        not: check.texts(raw.not, "a name"),
        class: raw.class.and_then(|class| check.text(class, "the class")),
    })
}

/// Which entity each name belongs to, capitals not counted.
#[derive(Default)]
struct Aliases(FxHashMap<String, (String, Located<String>, Source)>);

impl Aliases {
    fn add(&mut self, entity: &Entity, check: &mut Validator<'_>) {
        for name in &entity.names {
            check.distinct(name, &entity.not);
            let folded = name.value.to_lowercase();
            let Some((owner, first, file)) = self.0.get(&folded) else {
                let value = (entity.id.value.clone(), name.clone(), entity.file.clone());
                self.0.insert(folded, value);
                continue;
            };
            let (message, help) = if *owner == entity.id.value {
                (
                    format!("`{}` is listed twice", name.value),
                    "remove one of the two",
                )
            } else {
                (
                    format!(
                        "`{}` is a name of `{owner}` and of `{}`",
                        name.value, entity.id.value
                    ),
                    "keep it for one of them; the other can list it under `not`",
                )
            };
            let fault =
                Finding::in_registry(Code::AmbiguousAlias, &entity.file, name.span, message)
                    .help(help)
                    .related(file, first.span, format!("a name of `{owner}`"));
            check.report(fault);
        }
    }
}

fn validate_fact(
    fact: Located<RawFact>,
    as_of: Option<Date>,
    check: &mut Validator<'_>,
) -> Option<Fact> {
    let span = fact.span;
    let raw = fact.value;
    let valid = raw.valid.map_or_else(Validity::default, |valid| {
        let (from, until) = check.period(valid.from.as_ref(), valid.until.as_ref());
        Validity { from, until }
    });
    let review_by = raw
        .review_by
        .and_then(|day| check.date(&day))
        .map(|day| day.with(day.value.last_day()));
    let expect = raw.expect.and_then(|expect| {
        let valid = expect.value.validate(check)?;
        Some(Box::new(Located::new(valid, expect.span)))
    });
    let about = check.texts(raw.about, "a cue");
    let tags = check.texts(raw.tags, "a tag");
    let sources = raw
        .sources
        .into_iter()
        .map(|source| validate_source(source, as_of, check))
        .collect();
    let tests = raw
        .tests
        .map_or_else(Tests::default, |tests| validate_tests(tests, check));
    let statement = check.text(raw.statement, "the statement")?;
    Some(Fact {
        file: check.file().clone(),
        span,
        id: raw.id,
        statement,
        expect,
        about,
        valid,
        review_by,
        severity: raw.severity.unwrap_or(Severity::Error),
        tags: tags.into_iter().map(|tag| tag.value).collect(),
        sources,
        note: raw.note,
        tests,
    })
}

fn validate_source(
    source: Located<RawSource>,
    as_of: Option<Date>,
    check: &mut Validator<'_>,
) -> Reference {
    let raw = source.value;
    let mut day = |text: Option<Located<String>>, what: &str| {
        let date = check.date(&text?)?;
        if as_of.is_some_and(|as_of| as_of < date.value.first_day()) {
            let message = format!("{what} on {}, which is yet to come", date.value);
            let help = "correct the date, or the day that is checked for (`--as-of`)";
            check.fault(Code::FutureDate, date.span, message, help);
        }
        Some(date)
    };
    let published = day(raw.published, "published");
    let retrieved = day(raw.retrieved, "retrieved");
    if let (Some(published), Some(retrieved)) = (&published, &retrieved)
        && retrieved.value.last_day() < published.value.first_day()
    {
        let message = format!("retrieved on {}, before it was published", retrieved.value);
        let fault = Finding::in_registry(Code::DateOrder, check.file(), retrieved.span, message)
            .help("one of the two dates is wrong")
            .related(check.file(), published.span, "published here");
        check.report(fault);
    }
    let mut text = |text: Option<Located<String>>, what: &str| {
        let text = check.text(text?, what)?;
        if text.value.trim() == TODO {
            let message = format!("{what} of the source is still to be filled in");
            let help = "name the source that you read, or remove the fact";
            check.fault(Code::UnfilledSource, text.span, message, help);
            return None;
        }
        Some(text.value)
    };
    let written = |date: Option<Located<PartialDate>>| date.map(|date| date.value.to_string());
    Reference {
        url: text(raw.url, "the address"),
        title: text(raw.title, "the title"),
        publisher: text(raw.publisher, "the publisher"),
        published: written(published),
        retrieved: written(retrieved),
        quote: text(raw.quote, "the quotation"),
    }
}

fn validate_tests(raw: RawTests, check: &mut Validator<'_>) -> Tests {
    let mut seen: FxHashMap<String, (&str, Located<String>)> = FxHashMap::default();
    let mut list = |sentences: Vec<Located<String>>, verdict: &'static str| {
        let sentences = check.texts(sentences, "the sentence");
        for sentence in &sentences {
            let Some((other, first)) = seen.get(sentence.value.trim()) else {
                let key = sentence.value.trim().to_owned();
                seen.insert(key, (verdict, sentence.clone()));
                continue;
            };
            let message = if *other == verdict {
                format!("this sentence stands under `{verdict}` twice")
            } else {
                format!("this sentence stands under `{other}` and under `{verdict}`")
            };
            let fault =
                Finding::in_registry(Code::RepeatedTest, check.file(), sentence.span, message)
                    .help("remove one of the two")
                    .related(
                        check.file(),
                        first.span,
                        format!("first here, under `{other}`"),
                    );
            check.report(fault);
        }
        sentences
    };
    Tests {
        supported: list(raw.supported, "supported"),
        contradicted: list(raw.contradicted, "contradicted"),
        unsupported: list(raw.unsupported, "unsupported"),
        silent: list(raw.silent, "silent"),
    }
}
