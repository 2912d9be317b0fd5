//! Kinds of expectation: one file each, with its YAML fields and how it judges a claim.

pub mod align;
pub mod apart;
pub mod brief;
mod condensed;
mod count;
mod date;
mod elsewhere;
mod entailment;
pub mod entity;
pub mod evidence;
mod holds;
pub mod likeness;
pub mod marks;
mod name;
mod only;
pub mod outline;
mod pattern;
pub mod place;
mod predicate;
mod quantity;
mod quote;
pub mod reach;
pub mod retold;
pub mod revision;
mod shared;
pub mod text;
pub mod threshold;
pub mod topic;
mod validator;
pub mod verdict;

pub use count::{Count, RawCount};
pub use date::{Date, RawDate};
pub use entity::Entity;
pub use holds::Holds;
pub use name::{Name, RawName};
pub use only::{Only, RawOnly};
pub use pattern::{Matcher, Pattern, RawPattern};
pub use place::Place;
pub use quantity::{Quantity, RawQuantity};
pub use quote::{Quote, RawQuote};
pub use text::Short;
pub use validator::{Lookup, Validator};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::source::Located;

/// What a fact pins beyond its statement. Exactly one kind a fact.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub enum Expect {
    /// An amount.
    Quantity(Quantity),
    /// A time.
    Date(Date),
    /// A place.
    Place(Place),
    /// Who or what stands in the role.
    Entity(Entity),
    /// A single one of its class.
    Only(Only),
    /// How many, and which.
    Count(Count),
    /// Whether the statement is so.
    Holds(Holds),
    /// Somebody's very words.
    Quote(Quote),
    /// The right form of a name.
    Name(Name),
    /// A pair of regular expressions.
    Pattern(Pattern),
}

impl Expect {
    /// The kinds of evidence that may contradict a claim where a fact is pinned to this: a fact about a date does
    /// not speak on who was there. The denial of the whole statement contradicts every fact.
    pub const fn decides(&self) -> &'static [&'static str] {
        match self {
            Self::Quantity(_) => &["quantity", "count", "opposite", "polarity"],
            Self::Date(_) => &["date", "polarity"],
            Self::Place(_) => &["place", "polarity", "opposite"],
            Self::Entity(_) => &["entity", "role", "place", "polarity"],
            Self::Only(_) => &["only", "count", "entity", "polarity"],
            Self::Count(_) => &["count", "only", "quantity", "polarity"],
            Self::Holds(_) => &["polarity", "opposite", "role"],
            Self::Quote(_) => &["quote"],
            Self::Name(_) => &["name"],
            Self::Pattern(_) => &["pattern"],
        }
    }
}

/// What the statement's reading is pinned to: exactly one of these.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[schemars(rename = "Expect", deny_unknown_fields)]
#[schemars(extend("minProperties" = 1, "maxProperties" = 1))]
pub struct RawExpect {
    /// An amount: `over 2,400`, or a mapping with its unit and what is counted.
    pub quantity: Option<Located<Short<RawQuantity>>>,
    /// When it happened: a day, a month, a year, words, or a mapping with `from` and `until`.
    pub date: Option<Located<Short<RawDate>>>,
    /// Where: a name or the id of an entity.
    pub place: Option<Located<String>>,
    /// Who or what stands in the role: the id of an entity or country.
    pub entity: Option<Located<String>>,
    /// The only one of its class: an id, or a mapping with `entity` and `among`.
    pub only: Option<Located<Short<RawOnly>>>,
    /// How many: a number, or a mapping with `value`, `of` and `members`.
    pub count: Option<Located<Short<RawCount>>>,
    /// Whether the statement is so; `false` makes a fact of its opposite.
    pub holds: Option<bool>,
    /// Somebody's very words: the text, or a mapping with `text` and `speaker`.
    pub quote: Option<Located<Short<RawQuote>>>,
    /// The right form of a name, or a mapping with `is` and `not`.
    pub name: Option<Located<Short<RawName>>>,
    /// A pair of regular expressions.
    pub pattern: Option<RawPattern>,
}

impl RawExpect {
    /// Validates the kind that is given; `None` where it has faults, which go to `check`, or where none is.
    pub fn validate(self, check: &mut Validator<'_>) -> Option<Expect> {
        let kinds = [
            self.quantity
                .map(|raw| Quantity::new(raw, check).map(Expect::Quantity)),
            self.date.map(|raw| Date::new(raw, check).map(Expect::Date)),
            self.place
                .map(|raw| Place::new(raw, check).map(Expect::Place)),
            self.entity
                .map(|raw| Entity::new(raw, check).map(Expect::Entity)),
            self.only.map(|raw| Only::new(raw, check).map(Expect::Only)),
            self.count
                .map(|raw| Count::new(raw, check).map(Expect::Count)),
            self.holds.map(|holds| Some(Expect::Holds(Holds(holds)))),
            self.quote
                .map(|raw| Quote::new(raw, check).map(Expect::Quote)),
            self.name.map(|raw| Name::new(raw, check).map(Expect::Name)),
            self.pattern
                .map(|raw| Pattern::new(raw, check).map(Expect::Pattern)),
        ];
        kinds.into_iter().flatten().flatten().next()
    }
}
