//! "only", "alone", "one of just three", "no country other than": what rules others out.

use super::function::{Function, function};
use super::item::{Item, ItemKind};
use crate::source::Span;

/// A set that is said to be complete.
#[derive(Clone, Debug, PartialEq)]
pub struct Exclusive {
    /// The words that say so.
    pub span: Span,
    /// Indexes of the items that name its members, as far as they are named.
    pub members: Vec<usize>,
    /// How many members it has, if told: 1 for "the only".
    pub size: Option<u32>,
}

/// Finds what a sentence says to be complete.
pub fn exclusives(text: &str, items: &[Item]) -> Vec<Exclusive> {
    let mut found = Vec::new();
    for (at, item) in items.iter().enumerate() {
        if follows_not(text, items, at) {
            continue;
        }
        if let Some(exclusive) = only(text, items, at, item) {
            found.push(exclusive);
        } else if let Some(exclusive) = enumeration(items, at) {
            found.push(exclusive);
        } else if let Some(exclusive) = other_than(text, items, at) {
            found.push(exclusive);
        }
    }
    found
}

/// Whether a set may be said to be complete in a sentence with this word, in lower case. A count with a list of as many
/// names says so, too.
pub fn may_close_set(word: &str) -> bool {
    function(word) == Some(Function::Exclusive) || matches!(word, "no" | "nobody" | "none")
}

/// "not only X but also Y" rules nobody out.
fn follows_not(text: &str, items: &[Item], at: usize) -> bool {
    previous_word(text, items, at).is_some_and(|word| word.eq_ignore_ascii_case("not"))
}

/// "three states: A, B and C": a count with a list of as many names.
fn enumeration(items: &[Item], at: usize) -> Option<Exclusive> {
    let size = items[at]
        .quantity()?
        .whole_count()
        .filter(|size| (2..=40).contains(size))?;
    let wanted = usize::try_from(size).ok()?;
    let members = (0..items.len())
        .filter(|&start| items[start].name().is_some())
        .map(|start| names_from(items, start))
        .find(|list| list.len() == wanted)?;
    Some(Exclusive {
        span: items[at].span,
        members,
        size: Some(size),
    })
}

/// "X is the only …", "only X …", "X alone …", "X stands alone in …", "one of only three".
fn only(text: &str, items: &[Item], at: usize, item: &Item) -> Option<Exclusive> {
    if item.function() != Some(Function::Exclusive) {
        return None;
    }
    let word = text.get(item.span.range())?.to_ascii_lowercase();
    let next = items.get(at + 1);
    // "21,200 alone in the north", "in 2019 alone": a part that is much by itself.
    let before = at.checked_sub(1).map(|before| &items[before]);
    if word == "alone"
        && before.is_some_and(|item| item.quantity().is_some() || item.date().is_some())
    {
        return None;
    }
    if let Some(quantity) = next.and_then(Item::quantity) {
        // "only three states": a set of three; "only 5 per cent" is an amount and no set.
        let size = quantity.whole_count()?;
        return Some(Exclusive {
            span: item.span,
            members: members_around(items, at),
            size: Some(size),
        });
    }
    let members = match word.as_str() {
        "alone" => names_before(items, at),
        "only" if next.is_some_and(|next| next.name().is_some()) => names_from(items, at + 1),
        _ => names_before(items, at),
    };
    let one = matches!(word.as_str(), "sole" | "alone")
        || previous_word(text, items, at)
            .is_some_and(|word| matches!(word, "the" | "The" | "its" | "their"));
    let size = if members.len() > 1 {
        u32::try_from(members.len()).ok()
    } else {
        one.then_some(1)
    };
    let size = size.or((members.len() == 1).then_some(1));
    (!members.is_empty()).then_some(Exclusive {
        span: item.span,
        members,
        size,
    })
}

/// "no country other than X", "no one else", "nobody but X".
fn other_than(text: &str, items: &[Item], at: usize) -> Option<Exclusive> {
    let word = |index: usize| {
        items
            .get(index)
            .and_then(|item| text.get(item.span.range()))
    };
    let is =
        |index: usize, what: &str| word(index).is_some_and(|word| word.eq_ignore_ascii_case(what));
    let no = is(at, "no") || is(at, "nobody") || is(at, "none");
    if !no {
        return None;
    }
    if is(at + 1, "one") && is(at + 2, "else") || is(at + 1, "other") || is(at + 1, "else") {
        let members = names_before(items, at);
        let size = u32::try_from(members.len()).ok().filter(|&size| size > 0);
        return Some(Exclusive {
            span: items[at].span,
            members,
            size,
        });
    }
    let turn = (at + 1..at + 5).find(|&index| {
        is(index, "other") && is(index + 1, "than")
            || is(index, "except")
            || is(index, "besides")
            || is(index, "but")
    })?;
    let from = if is(turn, "other") {
        turn + 2
    } else {
        turn + 1
    };
    let members = names_from(items, from);
    let size = u32::try_from(members.len()).ok().filter(|&size| size > 0)?;
    Some(Exclusive {
        span: items[at].span,
        members,
        size: Some(size),
    })
}

fn previous_word<'t>(text: &'t str, items: &[Item], at: usize) -> Option<&'t str> {
    let before = items.get(at.checked_sub(1)?)?;
    text.get(before.span.range())
}

/// The names listed from an item on: "Pakistan, Saudi Arabia and the UAE".
fn names_from(items: &[Item], from: usize) -> Vec<usize> {
    let mut names = Vec::new();
    for (at, item) in items.iter().enumerate().skip(from) {
        match &item.kind {
            ItemKind::Name(_) => names.push(at),
            ItemKind::Function(Function::Conjunction | Function::Determiner, _) => {}
            _ => break,
        }
    }
    names
}

/// The names of the subject before an item of the same clause, the nearest run of them.
fn names_before(items: &[Item], at: usize) -> Vec<usize> {
    let mut names = Vec::new();
    for index in (0..at).rev() {
        let item = &items[index];
        match &item.kind {
            ItemKind::Name(name) if !name.possessive => names.push(index),
            ItemKind::Function(Function::Conjunction | Function::Determiner, _)
                if !names.is_empty() => {}
            _ if names.is_empty() => {}
            _ => break,
        }
    }
    names.reverse();
    names
}

/// The names beside a counted set: "Norland is one of only three", "just three, Norland included".
fn members_around(items: &[Item], at: usize) -> Vec<usize> {
    names_before(items, at)
}

#[cfg(test)]
mod tests {
    use crate::extract::name::Names;
    use crate::extract::reading::read;

    /// Members and size of each set that a sentence says to be complete.
    fn sets(text: &str) -> Vec<(Vec<String>, Option<u32>)> {
        let reading = read(text, 0, &Names::default(), None);
        let name = |&at: &usize| reading.text_of(&reading.items[at]).to_owned();
        let members = |found: &super::Exclusive| found.members.iter().map(name).collect();
        reading
            .exclusives
            .iter()
            .map(|found| (members(found), found.size))
            .collect()
    }

    #[test]
    fn members_and_size_are_those_of_the_sentence() {
        let cases: &[(&str, &[&str], Option<u32>)] = &[
            ("Malta is the only country that pays.", &["Malta"], Some(1)),
            ("Only Malta and Cyprus pay.", &["Malta", "Cyprus"], Some(2)),
            ("Malta alone pays.", &["Malta"], Some(1)),
            ("No country other than Malta pays.", &["Malta"], Some(1)),
            ("Nobody but Malta pays.", &["Malta"], Some(1)),
            ("Malta and no one else pays.", &["Malta"], Some(1)),
            (
                "Malta is one of only three countries that pay.",
                &["Malta"],
                Some(3),
            ),
            (
                "Three states pay: Malta, Cyprus and Greece.",
                &["Malta", "Cyprus", "Greece"],
                Some(3),
            ),
        ];
        for (text, members, size) in cases {
            let members = members.iter().map(ToString::to_string).collect();
            assert_eq!(sets(text), [(members, *size)], "{text}");
        }
    }

    #[test]
    fn what_rules_nobody_out_is_no_set() {
        for text in [
            "Not only Malta pays.",
            "Malta paid only 5 per cent.",
            "Malta and Cyprus pay.",
            "Five states pay: Malta, Cyprus and Greece.",
            "The only child was ill.",
        ] {
            assert_eq!(sets(text), [], "{text}");
        }
    }
}
