//! A registry: the facts that articles speak of, and as many as are wanted on topics of nobody.

use std::fmt::Write;

use super::planted;
use super::random::Random;
use super::vocabulary::{People, Vocabulary, month, name_word, past, plural};

/// Facts of one file.
pub(crate) const PER_FILE: usize = 500;

/// Facts that share a name with one another, about.
const PER_NAME: usize = 4;

/// The files of a registry of `facts` facts in all, by name.
pub(crate) fn files(
    words: &Vocabulary,
    seed: u64,
    facts: usize,
) -> impl Iterator<Item = (String, String)> {
    let first = planted::facts().fold("facts:\n".to_owned(), |mut yaml, (id, statement)| {
        let _ = writeln!(yaml, "  - id: {id}\n    statement: \"{statement}\"");
        yaml
    });
    let others = facts.saturating_sub(planted::facts().count());
    let file = move |number: usize| {
        let mut yaml = "facts:\n".to_owned();
        for at in number * PER_FILE..others.min((number + 1) * PER_FILE) {
            fact(words, seed, at, others, &mut yaml);
        }
        (format!("topic-{number:04}.yaml"), yaml)
    };
    std::iter::once(("planted.yaml".to_owned(), first))
        .chain((0..others.div_ceil(PER_FILE)).map(file))
}

/// A fact with what editors note beside it, about 400 bytes.
fn fact(words: &Vocabulary, seed: u64, number: usize, of: usize, yaml: &mut String) {
    let mut random = Random::new(seed ^ 0xfac7, number);
    let name = |random: &mut Random| {
        name_word(People::Registry, random.below(of.div_ceil(PER_NAME).max(1)))
    };
    let noun = |random: &mut Random| random.pick_zipf(&words.nouns).to_owned();
    let who = match random.below(4) {
        0 => format!("The {} of {}", noun(&mut random), name(&mut random)),
        _ => format!("{} {}", name(&mut random), name(&mut random)),
    };
    let verb = past(random.pick_zipf(&words.verbs));
    let what = plural(&noun(&mut random));
    let part = noun(&mut random);
    let adjective = random.pick_zipf(&words.adjectives).to_owned();
    let amount = 2 + random.zipf(5_000);
    let place = name(&mut random);
    let day = 1 + random.below(28);
    let month = month(&mut random);
    let statement = match random.below(4) {
        0 => format!("{who} {verb} {amount} {adjective} {what} in the {part} of {place}."),
        1 => format!(
            "{who} {verb} the {adjective} {what} of the {part} of {place} on {day} {month}."
        ),
        2 => format!("The {what} of the {part} of {place} were {verb} by {who} in {month}."),
        _ => format!("{who} has {verb} no {what} in the {part} of {place} since {month}."),
    };
    let _ = writeln!(
        yaml,
        "  - id: topic/{number}\n    statement: \"{statement}\"\n    tags: [{}, {}]\n    sources:\n      \
         - publisher: {} Gazette\n        title: \"{} and {}\"\n        url: \"https://example.org/{}/{number}\"\n        \
         published: 20{:02}-{:02}-{day:02}\n    note: Kept by {}; look it up in the archive before changing it.\n    \
         tests:\n      silent:\n        - The {} of the {} has {} nothing.",
        noun(&mut random),
        noun(&mut random),
        name(&mut random),
        noun(&mut random),
        noun(&mut random),
        noun(&mut random),
        random.below(25),
        1 + random.below(12),
        name(&mut random),
        noun(&mut random),
        noun(&mut random),
        past(random.pick_zipf(&words.verbs)),
    );
}
