//! `data/wordnet/` and `data/moby/` → the `lexicon.*` files; `src/lexicon/tables.rs` reads them, the layouts stand there.

use std::collections::BTreeMap;
use std::io;

use crate::table::{Table, position, write, write_index};

const PARTS_OF_SPEECH: [&str; 4] = ["n", "v", "a", "r"];
const SYNSET_RELATIONS: [&str; 8] = [
    "hypernym",
    "instance",
    "similar",
    "entailment",
    "verb-group",
    "part-of",
    "attribute",
    "opposite",
];
const WORD_RELATIONS: [&str; 3] = ["antonym", "derivation", "pertainym"];
/// Bits of a tag count behind the synset's number in a sense.
const COUNT_BITS: u32 = 14;

pub(crate) fn compile() -> io::Result<()> {
    let lemmas = Table::read("wordnet/lemmas.tsv", 3)?;
    let ordinals = lemma_ordinals(&lemmas)?;
    senses(&lemmas)?;
    write_index("lexicon.words", ordinals.keys())?;
    synsets()?;
    relations(&ordinals)?;
    thesaurus(&ordinals)?;
    exceptions(&ordinals)
}

/// Numbers the lemmas in the order of their bytes.
fn lemma_ordinals(lemmas: &Table) -> io::Result<BTreeMap<String, u64>> {
    let mut ordinals = BTreeMap::new();
    lemmas.each(|row| {
        ordinals.insert(row[0].to_owned(), 0);
        Ok(())
    })?;
    for (at, ordinal) in ordinals.values_mut().enumerate() {
        *ordinal = at as u64;
    }
    Ok(ordinals)
}

fn senses(lemmas: &Table) -> io::Result<()> {
    let mut by_lemma: BTreeMap<&str, Vec<(u8, Vec<u32>)>> = BTreeMap::new();
    lemmas.each(|row| {
        let packed = row[2]
            .split(' ')
            .map(|sense| {
                let (synset, count) = sense.split_once(':').unwrap_or((sense, "0"));
                let (synset, count) = (number(synset)?, number(count)?);
                Ok(synset << COUNT_BITS | count.min((1 << COUNT_BITS) - 1))
            })
            .collect::<Result<_, String>>()?;
        let pos = position(&PARTS_OF_SPEECH, row[1])?;
        by_lemma.entry(row[0]).or_default().push((pos, packed));
        Ok(())
    })?;
    let (mut starts, mut senses) = (Vec::new(), Vec::new());
    for mut of_lemma in by_lemma.into_values() {
        starts.extend(((senses.len() / 4) as u32).to_le_bytes());
        of_lemma.sort_by_key(|(pos, _)| *pos);
        senses.extend(
            of_lemma
                .iter()
                .flat_map(|(_, s)| s)
                .flat_map(|s| s.to_le_bytes()),
        );
    }
    starts.extend(((senses.len() / 4) as u32).to_le_bytes());
    write("lexicon.lemmas.bin", &starts)?;
    write("lexicon.senses.bin", &senses)
}

fn synsets() -> io::Result<()> {
    let table = Table::read("wordnet/synsets.tsv", 4)?;
    let mut rows = BTreeMap::new();
    table.each(|row| {
        let kind = number(row[2])? << 2 | u32::from(position(&PARTS_OF_SPEECH, row[1])?);
        let kind = u8::try_from(kind).map_err(|e| format!("lexfile `{}`: {e}", row[2]))?;
        let mut links = Vec::new();
        for relation in row[3].split(' ').filter(|r| !r.is_empty()) {
            let (name, targets) = relation
                .split_once('=')
                .ok_or_else(|| format!("`{relation}` is no relation"))?;
            let relation = u32::from(position(&SYNSET_RELATIONS, name)?);
            for target in targets.split(',') {
                links.push(number(target)? << 3 | relation);
            }
        }
        rows.insert(number(row[0])?, (kind, links));
        Ok(())
    })?;
    let (mut kinds, mut starts, mut links) = (Vec::new(), Vec::new(), Vec::new());
    for (expected, (synset, (kind, of_synset))) in rows.into_iter().enumerate() {
        if expected as u32 != synset {
            return Err(io::Error::other(format!(
                "data/wordnet/synsets.tsv: synset {expected} is missing"
            )));
        }
        kinds.push(kind);
        starts.extend(((links.len() / 4) as u32).to_le_bytes());
        links.extend(of_synset.iter().flat_map(|link| link.to_le_bytes()));
    }
    starts.extend(((links.len() / 4) as u32).to_le_bytes());
    write("lexicon.synsets.bin", &starts)?;
    write("lexicon.kinds.bin", &kinds)?;
    write("lexicon.links.bin", &links)
}

fn relations(ordinals: &BTreeMap<String, u64>) -> io::Result<()> {
    let table = Table::read("wordnet/relations.tsv", 5)?;
    let mut rows = Vec::new();
    table.each(|row| {
        let relation = u32::from(position(&WORD_RELATIONS, row[2])?);
        let from = u32::from(position(&PARTS_OF_SPEECH, row[1])?);
        let to = u32::from(position(&PARTS_OF_SPEECH, row[4])?);
        let target = ordinal(ordinals, row[3])?;
        rows.push((
            ordinal(ordinals, row[0])?,
            target << 6 | relation << 4 | from << 2 | to,
        ));
        Ok(())
    })?;
    rows.sort_unstable();
    let bytes: Vec<u8> = rows
        .iter()
        .flat_map(|(source, target)| [source.to_le_bytes(), target.to_le_bytes()])
        .flatten()
        .collect();
    write("lexicon.relations.bin", &bytes)
}

/// The words that are listed with each: numbers as differences to the one before, 7 bits a byte. And half of it, each
/// pair once, for the build in which bytes count more than the time to mirror them.
fn thesaurus(ordinals: &BTreeMap<String, u64>) -> io::Result<()> {
    let table = Table::read("moby/thesaurus.tsv", 2)?;
    let mut listed: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
    table.each(|row| {
        let word = ordinal(ordinals, row[0])?;
        for other in row[1].split(' ') {
            let other = ordinal(ordinals, other)?;
            listed.entry(word).or_default().push(other);
            listed.entry(other).or_default().push(word);
        }
        Ok(())
    })?;
    halved(&listed)?;
    let (mut starts, mut rows) = (Vec::new(), Vec::new());
    for lemma in 0..ordinals.len() as u32 {
        starts.extend((rows.len() as u32).to_le_bytes());
        let mut others = listed.remove(&lemma).unwrap_or_default();
        others.sort_unstable();
        let mut last = 0;
        for other in others {
            push_varint(&mut rows, other - last);
            last = other;
        }
    }
    starts.extend((rows.len() as u32).to_le_bytes());
    write("lexicon.thesaurus.starts.bin", &starts)?;
    write("lexicon.thesaurus.bin", &rows)
}

/// Each pair of the thesaurus once, with the earlier word. Words are numbered among those that it has, which keeps the
/// differences small; 0 ends a word's row.
fn halved(listed: &BTreeMap<u32, Vec<u32>>) -> io::Result<()> {
    let numbers = listed.keys().zip(0_u32..);
    let numbers: BTreeMap<u32, u32> = numbers.map(|(word, number)| (*word, number)).collect();
    let (mut words, mut rows) = (Vec::new(), Vec::new());
    let mut before = 0;
    for (word, others) in listed {
        push_varint(&mut words, word - before);
        before = *word;
        let mut others: Vec<u32> = others
            .iter()
            .filter(|other| *other > word)
            .copied()
            .collect();
        others.sort_unstable();
        others.dedup();
        let mut last = numbers[word];
        for other in others {
            push_varint(&mut rows, numbers[&other] - last);
            last = numbers[&other];
        }
        rows.push(0);
    }
    write("lexicon.thesaurus.words.bin", &words)?;
    write("lexicon.thesaurus.half.bin", &rows)
}

/// Seven bits a byte, the lowest first; a set eighth bit tells that more follow (LEB128).
fn push_varint(bytes: &mut Vec<u8>, mut value: u32) {
    while value >= 0x80 {
        bytes.push(value as u8 | 0x80);
        value >>= 7;
    }
    bytes.push(value as u8);
}

fn exceptions(ordinals: &BTreeMap<String, u64>) -> io::Result<()> {
    let table = Table::read("wordnet/exceptions.tsv", 3)?;
    let mut map: BTreeMap<String, [u64; 4]> = BTreeMap::new();
    table.each(|row| {
        let pos = position(&PARTS_OF_SPEECH, row[1])?;
        let base = u64::from(ordinal(ordinals, row[2])?) + 1;
        let entry = &mut map.entry(row[0].to_owned()).or_default()[usize::from(pos)];
        let slot = (0..3)
            .find(|slot| *entry >> (20 * slot) == 0)
            .ok_or_else(|| format!("`{}` has more than three base forms", row[0]))?;
        *entry |= base << (20 * slot);
        Ok(())
    })?;
    let bases: Vec<u8> = map
        .values()
        .flatten()
        .flat_map(|packed| packed.to_le_bytes())
        .collect();
    write("lexicon.exceptions.bin", &bases)?;
    write_index("lexicon.exceptions", map.keys())
}

fn number(digits: &str) -> Result<u32, String> {
    digits
        .parse()
        .map_err(|e| format!("number `{digits}`: {e}"))
}

fn ordinal(ordinals: &BTreeMap<String, u64>, lemma: &str) -> Result<u32, String> {
    ordinals
        .get(lemma)
        .map(|ordinal| *ordinal as u32)
        .ok_or_else(|| format!("`{lemma}` is not among the lemmas"))
}
