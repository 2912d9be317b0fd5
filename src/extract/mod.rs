//! Sentences → what they mention.

pub mod date;
pub mod number;
pub mod quantity;
pub mod words;

mod calendar;
mod comparator;
mod counted;
mod identifier;
mod relative;
mod vague;
