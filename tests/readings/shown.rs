//! What was read, as a line that a person can check.

use factlint::document::tokens::tokenize;
use factlint::extract::date::{DateMention, DateRole, dates};
use factlint::extract::item::{Item, ItemKind};
use factlint::extract::name::Names;
use factlint::extract::quantity::{MentionKind, QuantityMention, quantities};
use factlint::extract::reading::{Reading, read};
use factlint::extract::stance::Stance;
use factlint::lexicon::Pos;
use factlint::value::date::Period;
use factlint::value::quantity::{Precision, Quantity};
use factlint::value::unit::{Dimension, Unit};

use super::TODAY;

/// The amounts of a text: "over 12 km = (12000, inf] m" behind one another.
pub(crate) fn amounts(text: &str) -> String {
    let found = quantities(text, &tokenize(text), &[]);
    let shown: Vec<String> = found.iter().map(|one| mention(text, one)).collect();
    shown.join("; ")
}

fn mention(text: &str, mention: &QuantityMention) -> String {
    let mut shown = format!(
        "{} = {}",
        &text[mention.span.range()],
        quantity(&mention.quantity)
    );
    match mention.kind {
        MentionKind::Amount | MentionKind::Ratio => {}
        MentionKind::Ordinal => shown += " in order",
        MentionKind::Multiple => shown += " times",
        MentionKind::Score(ours, theirs) => shown += &format!(" score {ours}:{theirs}"),
    }
    if let Some(noun) = mention.counted {
        shown += &format!(" {}", &text[noun.range()]);
    }
    if mention.is_age {
        shown += " (age)";
    }
    if let Some(words) = mention.comparator {
        shown += &format!(" ({})", &text[words.range()]);
    }
    shown
}

/// In base units: "12", "2400 give or take 50", "[10, 20)".
fn quantity(quantity: &Quantity) -> String {
    let interval = quantity.interval;
    let precision = match quantity.precision {
        Precision::Rounded { step } => format!(" give or take {}", number(step / 2.0)),
        Precision::Exact | Precision::Approximate => String::new(),
    };
    let value = if interval.is_point() {
        number(interval.lo)
    } else {
        let (from, to) = (
            if interval.lo_open { "(" } else { "[" },
            if interval.hi_open { ")" } else { "]" },
        );
        format!("{from}{}, {}{to}", number(interval.lo), number(interval.hi))
    };
    format!("{value}{precision}{}", base_unit(quantity.unit))
}

/// To nine places, which is what conversions keep.
fn number(value: f64) -> String {
    let rounded = format!("{value:.8e}").parse().unwrap_or(value);
    format!("{rounded}")
}

fn base_unit(unit: Unit) -> String {
    match unit.dimension {
        Dimension::Count | Dimension::Rank | Dimension::Multiple => String::new(),
        Dimension::Ratio => " to 1".into(),
        Dimension::Percent => "%".into(),
        Dimension::PercentPoint => " points".into(),
        Dimension::Currency(code) => format!(" {}", String::from_utf8_lossy(&code)),
        Dimension::Length => " m".into(),
        Dimension::Area => " m2".into(),
        Dimension::Volume => " m3".into(),
        Dimension::Mass => " kg".into(),
        Dimension::Duration => " s".into(),
        Dimension::Speed => " m/s".into(),
        Dimension::Temperature => " K".into(),
        other => format!(" {other:?}"),
    }
}

/// The dates of a text: "since July 2025 = 2025-07-01.. since" behind one another.
pub(crate) fn days(text: &str) -> String {
    let found = dates(text, &tokenize(text), Some(TODAY));
    let shown: Vec<String> = found.iter().map(|one| date(text, one)).collect();
    shown.join("; ")
}

fn date(text: &str, date: &DateMention) -> String {
    let mut shown = format!("{} = {}", &text[date.span.range()], period(date.period));
    if date.reach.is_some() && date.reach != date.period {
        shown += &format!(" reach {}", period(date.reach));
    }
    shown += match date.role {
        DateRole::At => "",
        DateRole::Since => " since",
        DateRole::Until => " until",
        DateRole::By => " by",
        DateRole::Before => " before",
        DateRole::After => " after",
        DateRole::Span => " span",
    };
    for (is_so, word) in [
        (date.relative, " (relative)"),
        (date.approximate, " (about)"),
        (date.weekday_only, " (weekday)"),
    ] {
        if is_so {
            shown += word;
        }
    }
    if let Some(day) = date.recurring {
        shown += &format!(
            " yearly {}-{}",
            day.month,
            day.day.map_or_else(|| "?".into(), |day| day.to_string())
        );
    }
    shown
}

/// A day, or the first and the last of a period.
fn period(period: Option<Period>) -> String {
    let Some(period) = period else {
        return "?".into();
    };
    let side = |day: Option<jiff::civil::Date>| day.map_or_else(String::new, |day| day.to_string());
    let (start, end) = (side(period.start), side(period.end));
    if start == end {
        start
    } else {
        format!("{start}..{end}")
    }
}

/// A sentence item by item: function words in lower case as they are, other words with their part of speech, «names», [amounts and dates], what is denied behind
/// "-", how it is meant behind "/", a bar where a clause begins; at its end what it calls complete and what it quotes.
pub(crate) fn sentence(text: &str) -> String {
    let reading = read(text, 0, &Names::default(), Some(TODAY));
    let mut clause = 0;
    let mut shown = Vec::new();
    for item in &reading.items {
        if item.clause != clause {
            clause = item.clause;
            shown.push("|".to_owned());
        }
        shown.push(one(&reading, item));
    }
    for set in &reading.exclusives {
        let members: Vec<&str> = set
            .members
            .iter()
            .map(|&at| reading.text_of(&reading.items[at]))
            .collect();
        let size = set.size.map_or_else(|| "?".into(), |size| size.to_string());
        shown.push(format!(
            "{{{}: {} of {size}}}",
            reading.slice(set.span),
            members.join(", ")
        ));
    }
    for quote in &reading.quotes {
        shown.push(format!("<{}>", reading.slice(quote.span)));
    }
    shown.join(" ")
}

fn pos(pos: Pos) -> &'static str {
    match pos {
        Pos::Noun => "n",
        Pos::Verb => "v",
        Pos::Adjective => "a",
        Pos::Adverb => "adv",
    }
}

fn one(reading: &Reading, item: &Item) -> String {
    let text = reading.text_of(item);
    let mut shown = match item.kind {
        ItemKind::Word(ref word) => format!("{text}.{}", pos(word.pos)),
        ItemKind::Name(_) => format!("\u{ab}{text}\u{bb}"),
        ItemKind::Quantity(_) | ItemKind::Date(_) => format!("[{text}]"),
        ItemKind::Function(..) => return text.to_lowercase(),
    };
    if item.negated {
        shown.insert(0, '-');
    }
    if item.stance != Stance::Asserted {
        shown += &format!("/{}", item.stance.as_str());
    }
    shown
}
