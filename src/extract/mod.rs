//! Document → claims: what a sentence mentions, says, denies, doubts and quotes.

pub mod attribution;
mod calendar;
pub mod clause;
mod comparator;
pub mod coreference;
mod counted;
pub mod date;
pub mod exclusive;
pub mod function;
mod identifier;
pub mod item;
pub mod name;
pub mod number;
pub mod pos;
pub mod quantity;
pub mod quote;
pub mod reading;
mod relative;
pub mod scope;
pub mod stance;
mod vague;
pub mod wordlist;
pub mod words;
