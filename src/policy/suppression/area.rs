//! Which suppression covers a place.

use std::collections::HashMap;

use super::Rule;
use super::directive::Reach;
use crate::source::Span;

/// The suppressions that hold, by what they name. The nearest covers a finding: that of its block before a range, a
/// range before the file, and of several alike the one that begins last.
#[derive(Default)]
pub(super) struct Areas {
    by_name: HashMap<String, [Vec<Area>; 3]>,
}

struct Area {
    span: Span,
    /// The furthest end of this area and of all that begin before it.
    furthest: usize,
    rule: usize,
    name: usize,
}

impl Areas {
    /// The areas of all suppressions that have not expired.
    pub(super) fn of(rules: &[Rule]) -> Self {
        let mut areas = Self::default();
        for (rule, found) in rules.iter().enumerate().filter(|(_, rule)| !rule.expired) {
            for (name, word) in found.names.iter().enumerate() {
                let by_reach = areas.by_name.entry(word.text.clone()).or_default();
                let of_reach = match found.reach {
                    Reach::Block => &mut by_reach[0],
                    Reach::Start => &mut by_reach[1],
                    Reach::File => &mut by_reach[2],
                };
                of_reach.push(Area {
                    span: found.area,
                    furthest: 0,
                    rule,
                    name,
                });
            }
        }
        for of_reach in areas.by_name.values_mut().flatten() {
            of_reach.sort_by_key(|area| area.span);
            let mut furthest = 0;
            for area in of_reach {
                furthest = furthest.max(area.span.end);
                area.furthest = furthest;
            }
        }
        areas
    }

    /// The suppression that covers an offset of the file under one of the names, and the index of the name in it.
    pub(super) fn covering<'n>(
        &self,
        names: impl Iterator<Item = &'n str>,
        offset: usize,
    ) -> Option<(usize, usize)> {
        let named: Vec<_> = names.filter_map(|name| self.by_name.get(name)).collect();
        (0..3).find_map(|reach| {
            let found = named.iter().filter_map(|by_reach| {
                let areas = &by_reach[reach];
                let begun = areas.partition_point(|area| area.span.start <= offset);
                areas[..begun]
                    .iter()
                    .rev()
                    .take_while(|area| area.furthest > offset)
                    .find(|area| area.span.end > offset)
            });
            let nearest = found.max_by_key(|area| (area.span.start, area.rule));
            nearest.map(|area| (area.rule, area.name))
        })
    }
}
