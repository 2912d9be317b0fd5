//! `data/gazetteer/` → `places.bin` (records), `places.within.bin`, `places.text.bin`, `places.fst` (folded name
//! → range of uses) and `places.uses.bin`. `src/value/place/tables.rs` reads them; the layouts stand there.

use std::collections::{BTreeMap, HashMap};
use std::io;

use crate::fold::fold;
use crate::table::{Table, Texts, position, write, write_map};

const KINDS: [&str; 4] = ["country", "continent", "region", "city"];
const USES: [&str; 5] = ["name", "adjective", "demonym", "capital", "abbreviation"];
const NONE: u32 = u32::MAX;

pub(crate) fn compile() -> io::Result<()> {
    let places = Table::read("gazetteer/places.tsv", 6)?;
    let ids: HashMap<String, u32> = places
        .rows()
        .enumerate()
        .map(|(id, row)| row.map(|cells| (cells[0].to_owned(), id as u32)))
        .collect::<io::Result<_>>()?;
    let id_of = |key: &str| {
        ids.get(key)
            .copied()
            .ok_or_else(|| format!("no place has the key `{key}`"))
    };

    let (mut records, mut within, mut text) = (Vec::new(), Vec::new(), Texts::default());
    let mut order = Vec::new(); // (kind, population) of each place, to sort the uses of a name
    places.each(|row| {
        let &[_, kind, name, population, parents, capital] = row else {
            return Err("not six columns".to_owned());
        };
        let kind = position(&KINDS, kind)?;
        let population: u32 = population
            .parse()
            .map_err(|e| format!("population `{population}`: {e}"))?;
        order.push((kind, population));
        let first = (within.len() / 4) as u32;
        let mut count = 0_u8;
        for parent in parents.split(',').filter(|p| !p.is_empty()) {
            within.extend(id_of(parent)?.to_le_bytes());
            count += 1;
        }
        let capital = if capital.is_empty() {
            NONE
        } else {
            id_of(capital)?
        };
        records.extend(text.push(name).to_le_bytes());
        records.extend(population.to_le_bytes());
        records.extend(capital.to_le_bytes());
        records.extend(first.to_le_bytes());
        let length = u8::try_from(name.len()).map_err(|_| format!("`{name}` is too long"))?;
        records.extend([length, count, kind, 0]);
        Ok(())
    })?;
    write("places.bin", &records)?;
    write("places.within.bin", &within)?;
    write("places.text.bin", &text.bytes)?;

    let names = Table::read("gazetteer/names.tsv", 4)?;
    let mut uses: BTreeMap<String, Vec<(u32, u8, bool)>> = BTreeMap::new();
    names.each(|row| {
        let &[name, how, key, ambiguous] = row else {
            return Err("not four columns".to_owned());
        };
        let entry = uses.entry(fold(name)).or_default();
        let new = (id_of(key)?, position(&USES, how)?, ambiguous == "ambiguous");
        if !entry.iter().any(|old| (old.0, old.1) == (new.0, new.1)) {
            entry.push(new);
        }
        Ok(())
    })?;
    let (mut map, mut packed) = (BTreeMap::new(), Vec::new());
    for (name, mut found) in uses {
        // Countries before regions before cities, the larger before the smaller.
        found.sort_by_key(|&(id, how, _)| {
            let (kind, population) = order[id as usize];
            (kind, std::cmp::Reverse(population), id, how)
        });
        let first = (packed.len() / 4) as u64;
        map.insert(name, first << 8 | found.len().min(255) as u64);
        for &(id, how, ambiguous) in found.iter().take(255) {
            packed.extend((id << 4 | u32::from(how) << 1 | u32::from(ambiguous)).to_le_bytes());
        }
    }
    write("places.uses.bin", &packed)?;
    write_map("places.fst", &map)
}
