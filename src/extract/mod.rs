//! Sentences → what they mention.

pub mod number;
pub mod quantity;
pub mod words;

mod comparator;
mod counted;
mod identifier;
mod vague;
