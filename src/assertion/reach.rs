//! How much of a fact's topic a claim can mention at most, told before anything is compared.

use super::align::align;
use super::revision::Revision;
use super::threshold::Thresholds;
use super::topic::{is_named, share};
use crate::extract::item::Item;
use crate::extract::reading::Reading;

/// Whether a claim is certainly too far from a fact for anything but silence, whatever stands before it. Most pairs of
/// an article and a large registry are: they share a common word or two. Neither an amount may be on both sides, which
/// can make a short claim the fact's, nor may the claim be the fact's own sentence revised.
pub fn is_out_of_reach(known: &Reading, stated: &Reading, limits: &Thresholds) -> bool {
    let has_amount = |reading: &Reading| reading.items.iter().any(|item| item.quantity().is_some());
    if has_amount(known) && has_amount(stated) {
        return false;
    }
    let alignment = align(known, stated);
    if alignment.revision.as_ref().is_some_and(Revision::is_copy) {
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
    let of_known = share(known, |at, item| {
        if alignment.of_known[at].is_some() {
            alignment.likeness[at]
        } else {
            replaced(item)
        }
    });
    if of_known >= limits.own {
        return false;
    }
    // A claim that says less than the fact is about it if its own topics are known.
    let named = partners().any(|(item, partner)| partner.is_some() && is_named(item));
    !named
        || share(stated, |at, _| {
            f32::from(u8::from(alignment.of_stated[at].is_some()))
        }) < limits.own
}

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
