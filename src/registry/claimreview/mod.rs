//! schema.org ClaimReview → facts, as YAML to be read by people before it is used.
//!
//! A fact needs a statement that holds. A claim that was rated true is one; of a claim that was rated false its denial
//! is one; of everything between the review's own text alone says what holds, and what is written is a draft.

mod json_ld;
mod rating;
mod review;
mod yaml;

pub use json_ld::{Unread, reviews};
pub use rating::Rated;
pub use review::Review;
pub use yaml::{Entry, render};
