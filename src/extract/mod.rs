//! Document → claims: what a sentence mentions, says, denies, doubts and quotes.

pub mod attribution;
pub mod capital;
pub mod clause;
pub mod coreference;
pub mod date;
pub mod exclusive;
pub mod form;
pub mod function;
mod gate;
pub mod item;
mod lately;
pub mod mention;
pub mod name;
pub mod passage;
pub mod pos;
pub mod quantity;
pub mod quote;
pub mod reading;
pub mod scope;
pub mod stance;
pub mod surface;
pub mod value;
pub mod wordlist;
pub mod words;
pub mod worth;
