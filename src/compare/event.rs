//! Whether two statements tell of one event.

use jiff::civil::Date;

use crate::assertion::align::Alignment;
use crate::assertion::likeness::is_adjective;
use crate::assertion::revision::Revision;
use crate::extract::date::DateMention;
use crate::extract::item::Item;
use crate::extract::reading::Reading;
use crate::lexicon::Pos;
use crate::source::Span;
use crate::value::place::{PlaceKind, kind};
use crate::value::unit::Dimension;

/// When two articles were written, as far as they say.
#[derive(Clone, Copy, Debug)]
pub(super) struct Days {
    /// The day of the first.
    pub first: Option<Date>,
    /// The day of the second.
    pub second: Option<Date>,
    /// Whether both are the same article.
    pub same_article: bool,
}

impl Days {
    /// Days between the two; `None` where one of them is not known.
    pub(super) fn apart(self) -> Option<i32> {
        let days = self.first?.until(self.second?).ok()?.get_days();
        Some(days.abs())
    }

    /// Whether what is true of one day may be held against the other article.
    fn of_one_day(self) -> bool {
        self.same_article || self.apart().is_some_and(|days| days <= ONE_DAY)
    }
}

/// News of one day are printed on the next.
const ONE_DAY: i32 = 1;

/// What two statements have in common.
#[derive(Debug, Default)]
pub(super) struct Shared {
    /// Names that stand for the same, countries and continents aside.
    names: usize,
    /// Countries and continents.
    lands: usize,
    /// Other telling words.
    others: usize,
    /// All of it in words of the first.
    pub words: Vec<String>,
}

/// An item of this weight is part of what is told, and no mere modifier or source.
const TELLING: f32 = 0.5;
/// So many things in common are no chance, with a name among them or in one article.
const TOGETHER: usize = 3;
/// Likeness of items that stand for the same.
const SAME: f32 = 0.85;

impl Shared {
    fn of(x: &Reading, y: &Reading, alignment: &Alignment) -> Self {
        let mut shared = Self::default();
        for (at, item) in x.items.iter().enumerate() {
            let partner = alignment.of_known[at].map(|partner| &y.items[partner]);
            let Some(partner) = partner.filter(|_| alignment.likeness[at] >= SAME) else {
                continue;
            };
            if item.weight < TELLING || partner.weight < TELLING {
                continue;
            }
            match item.name() {
                Some(name) if !item.inherited && !partner.inherited => {
                    let land = name.place().map(kind);
                    if matches!(land, Some(PlaceKind::Country | PlaceKind::Continent)) {
                        shared.lands += 1;
                    } else {
                        shared.names += 1;
                    }
                }
                Some(_) => continue,
                None => shared.others += 1,
            }
            shared.words.push(x.text_of(item).to_owned());
        }
        shared
    }
}

/// Two statements with a conflict, and what tells whether they are of one event.
#[derive(Debug)]
pub(super) struct Pair<'p> {
    x: &'p Reading,
    y: &'p Reading,
    first: Span,
    second: Span,
    alignment: &'p Alignment,
    days: Days,
    /// What they have in common.
    pub shared: Shared,
    /// Whether they are one sentence but for the conflict.
    pub copy: bool,
}

impl<'p> Pair<'p> {
    /// Two readings with the words in which they differ, and which item of the one stands for which of the other.
    pub(super) fn new(
        (x, first): (&'p Reading, Span),
        (y, second): (&'p Reading, Span),
        alignment: &'p Alignment,
        days: Days,
    ) -> Self {
        let revision = alignment.revision.as_ref();
        Self {
            x,
            y,
            first,
            second,
            alignment,
            days,
            shared: Shared::of(x, y, alignment),
            copy: revision.is_some_and(Revision::is_copy),
        }
    }

    /// Whether what they share singles an event out, and nothing tells of two. `kind` is the slot in which they differ.
    pub(super) fn is_of_one_event(&self, kind: &str) -> bool {
        let names = self.shared.names + self.shared.lands;
        let telling = names + self.shared.others;
        let singled_out = telling >= TOGETHER && (names >= 1 || self.days.same_article);
        singled_out
            && (self.copy || !self.is_of_another())
            && ranks(self.x, self.first) == ranks(self.y, self.second)
            && match kind {
                "quantity" | "count" => self.is_amount_of_one_time(),
                "date" => self.are_days_of_one_event(),
                "place" => true,
                "polarity" => self.tells_by_one_verb() && self.is_denied_of_one_time(),
                "only" => names >= 1,
                _ => false,
            }
    }

    /// Whether somebody is named in front of what one of them tells whom the other does not know: the same may be told of
    /// both. A country in front of its own ("Norland's Anna Dravik") and the place of a report ("DOHA —") are nobody.
    fn is_of_another(&self) -> bool {
        let alignment = self.alignment;
        let own = |reading: &Reading, partner: &[Option<usize>], differs: Span| {
            let is_verb = |item: &Item| item.word().is_some_and(|word| word.pos == Pos::Verb);
            let verb = reading.items.iter().position(is_verb);
            let subject = reading.items.iter().zip(partner).take(verb.unwrap_or(0));
            subject.into_iter().any(|(item, partner)| {
                let named = item.name().is_some_and(|name| {
                    let place = name.place().map(kind);
                    !is_adjective(name) && !name.possessive && place != Some(PlaceKind::City)
                });
                named
                    && partner.is_none()
                    && item.weight >= TELLING
                    && !item.inherited
                    && !item.span.overlaps(differs)
            })
        };
        own(self.x, &alignment.of_known, self.first)
            || own(self.y, &alignment.of_stated, self.second)
    }

    /// Whether what is denied on one side is told by the same verb on the other.
    fn tells_by_one_verb(&self) -> bool {
        let is_verb = |item: &Item| item.word().is_some_and(|word| word.pos == Pos::Verb);
        let pairs = self.alignment.of_known.iter().enumerate();
        let mut verbs = pairs.filter_map(|(at, partner)| {
            let (x, y) = (&self.x.items[at], &self.y.items[(*partner)?]);
            (is_verb(x) && is_verb(y) && x.weight >= TELLING).then_some((x, y))
        });
        verbs.any(|(x, y)| x.negated != y.negated)
    }

    /// Amounts change from day to day and from event to event: what they are of has to be dated or unmistakable.
    fn is_amount_of_one_time(&self) -> bool {
        let moves = |reading: &Reading| {
            let items = reading.items.iter();
            items
                .filter_map(Item::word)
                .any(|word| word.direction.is_some())
        };
        let dated = self.dates_agree();
        if self.days.same_article {
            return dated != Some(false);
        }
        match dated {
            Some(dated) => dated && (self.shared.others >= 2 || self.copy),
            None if moves(self.x) || moves(self.y) => false,
            None if self.days.of_one_day() => true,
            None => {
                self.days.apart().is_none() && (self.shared.names >= 1 && self.shared.others >= 2)
            }
        }
    }

    /// Whether the two give the same date, or dates of which one lies in the other; `None` where one gives none.
    fn dates_agree(&self) -> Option<bool> {
        let periods = |reading: &Reading| -> Vec<_> {
            let dates = reading.items.iter().filter_map(Item::date);
            dates.filter_map(|date| date.period).collect()
        };
        let (of_x, of_y) = (periods(self.x), periods(self.y));
        if of_x.is_empty() && of_y.is_empty() {
            return None;
        }
        Some(
            of_x.iter()
                .any(|x| of_y.iter().any(|y| x.contains(y) || y.contains(x))),
        )
    }

    /// Days are compared where they are told as such, and of what happens once.
    fn are_days_of_one_event(&self) -> bool {
        let date = |reading: &Reading, span: Span| {
            let mut items = reading.items.iter().filter(|item| item.span.overlaps(span));
            items.find_map(|item| item.date().cloned())
        };
        let (Some(x), Some(y)) = (date(self.x, self.first), date(self.y, self.second)) else {
            return false;
        };
        let told = x.period.is_some() && y.period.is_some() && !x.relative && !y.relative;
        // "beginning in 2015, shown in 2016": the other date may be meant.
        let is_told = |reading: &Reading, own: Span, other: &DateMention| {
            let dates = reading.items.iter().filter(|item| !item.span.overlaps(own));
            let mut periods = dates.filter_map(|item| item.date()?.period);
            let other = other.period;
            periods.any(|x| other.is_some_and(|y| x.contains(&y) || y.contains(&x)))
        };
        if is_told(self.x, self.first, &y) || is_told(self.y, self.second, &x) {
            return false;
        }
        self.shared.others >= 1 && (told || self.days.of_one_day())
    }

    /// What is denied today may have been true yesterday.
    fn is_denied_of_one_time(&self) -> bool {
        let dated = self.dates_agree();
        (dated == Some(true) || dated.is_none() && self.days.of_one_day())
            && self.shared.others >= 1
    }
}

/// Which of several a sentence tells of ("the second round"), where the ranks are not what differs.
pub(super) fn ranks(reading: &Reading, differs: Span) -> Vec<u64> {
    let items = reading.items.iter();
    let amounts = items.filter(|item| !item.span.overlaps(differs));
    let ranks = amounts.filter_map(|item| {
        let quantity = item.quantity()?.quantity;
        (quantity.unit.dimension == Dimension::Rank).then_some(quantity.nominal)?
    });
    ranks.map(f64::to_bits).collect()
}
