//! How much of a fact's topic a claim can mention at most, told before anything is compared.

use super::align::{Alignment, align};
use super::condensed::{HALF, is_told};
use super::evidence::amount::toll::{Toll, told_by};
use super::revision::Revision;
use super::threshold::Thresholds;
use super::topic::{is_named, share};
use crate::extract::item::Item;
use crate::extract::reading::Reading;

/// Whether a claim is certainly too far from a fact for anything but silence, whatever stands before it. Most pairs of
/// an article and a large registry are: they share a common word or two. Neither may the claim tell the fact in short, nor
/// be the fact's own sentence revised.
pub fn is_out_of_reach(known: &Reading, stated: &Reading, limits: &Thresholds) -> bool {
    let alignment = align(known, stated);
    if alignment.revision.as_ref().is_some_and(Revision::is_copy)
        || may_be_short(known, stated, &alignment)
    {
        return false;
    }
    let partners = || stated.items.iter().zip(&alignment.of_stated);
    let other_names = partners()
        .any(|(item, partner)| partner.is_none() && item.name().is_some() && !item.inherited);
    // Another place in the slot of one, or another name, counts in part for a mention.
    let replaced = |item: &Item| match item.name().filter(|_| other_names) {
        Some(name) if name.place().is_some() => limits.other_name.max(PLACE),
        Some(_) => limits.other_name,
        None => 0.0,
    };
    let of_known = |unnamed: f32| {
        share(known, |at, item| {
            if alignment.of_known[at].is_some() {
                alignment.likeness[at]
            } else if item.name().is_some() {
                replaced(item).max(unnamed)
            } else {
                0.0
            }
        })
    };
    let matched = partners_of(known, &alignment)
        .filter(|item| is_named(item) && item.weight >= 0.5)
        .count();
    let least = limits.topic_of(matched);
    if of_known(0.0) >= limits.own && of_known(BEFORE) >= least {
        return false;
    }
    // A claim that says less than the fact is about it if its own topics are known.
    let named = partners().any(|(item, partner)| partner.is_some() && is_named(item));
    !named
        || share(stated, |at, _| {
            f32::from(u8::from(alignment.of_stated[at].is_some()))
        }) < least
}

/// The items of a fact that have a partner.
fn partners_of<'r>(known: &'r Reading, alignment: &Alignment) -> impl Iterator<Item = &'r Item> {
    let items = known.items.iter().zip(&alignment.of_known);
    items.filter_map(|(item, partner)| partner.is_some().then_some(item))
}

/// Whether a claim may tell the fact in short, with an amount of it: then half of what it tells is the fact's, where all
/// its amounts and dates are.
fn may_be_short(known: &Reading, stated: &Reading, alignment: &Alignment) -> bool {
    let has_amount = |reading: &Reading| reading.items.iter().any(|item| item.quantity().is_some());
    if !has_amount(known) || !has_amount(stated) {
        return false;
    }
    // These may be paired beside their amounts.
    let tolls = |reading: &'_ Reading| -> Vec<Toll> {
        let words = reading.items.iter().filter_map(Item::word);
        words.filter_map(|word| told_by(word)).collect()
    };
    let told = tolls(known);
    if !told.is_empty() && tolls(stated).iter().any(|toll| told.contains(toll)) {
        return true;
    }
    let (mut total, mut said) = (0.0, 0.0);
    for (item, partner) in stated.items.iter().zip(&alignment.of_stated) {
        if !is_told(item) {
            continue;
        }
        let size = stated.text_of(item).split_whitespace().count() as f32;
        total += size;
        // Another name may be a place that contains one of the fact's.
        if partner.is_some() || item.word().is_none() {
            said += size;
        }
    }
    said >= total * HALF
}

/// How far a name in the sentences before counts as a mention: as `topic` has it.
const BEFORE: f32 = 0.7;
/// How far another place counts as a mention of the one that it stands for: as `topic` has it.
const PLACE: f32 = 0.8;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assertion::verdict::{Verdict, judge};
    use crate::extract::name::Names;
    use crate::extract::reading::read;

    #[test]
    fn what_is_out_of_reach_is_silent_and_what_is_near_is_not_out_of_reach() {
        let statements = [
            "The harbour of Keld was closed on 27 September 1996.",
            "Exports of wheat from Norland rose by 12 per cent in 2024.",
            "The Merrow Museum opened in Lisbon on 3 May 2019.",
            "Norland is the only country that has recognised the council.",
        ];
        let claims = [
            "The harbour of Keld was shut in September 1996, the mayor said.",
            "The harbour master likes wheat, and the council likes him.",
            "Wheat exports fell by 12 per cent.",
            "The museum opened in Vienna.",
            "The Merrow Museum opened in Porto in May 2019.",
            "China recognised the council, and the mayor closed a bridge in Lisbon.",
            "Shepherds keep an eye on the weather.",
        ];
        let names = Names::default();
        let limits = Thresholds::default();
        let mut out = 0;
        for statement in statements {
            let known = read(statement, 0, &names, None);
            assert!(!is_out_of_reach(&known, &known, &limits), "{statement}");
            for claim in claims {
                let stated = read(claim, 0, &names, None);
                if is_out_of_reach(&known, &stated, &limits) {
                    out += 1;
                    let opinion = judge(&known, &stated, &[&known], &limits);
                    assert_eq!(opinion.verdict, Verdict::Silent, "{statement} {claim}");
                }
            }
        }
        assert!(out >= 15, "{out}");
    }
}
