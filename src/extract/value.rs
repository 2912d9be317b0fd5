//! Where amounts and dates may begin.

use super::{date, quantity};

/// Whether an amount or a date may begin with this token: none is found in a text without such a one.
pub fn may_begin_value(token: &str) -> bool {
    token.starts_with(|first: char| first.is_ascii_digit())
        || quantity::is_starter(token)
        || date::is_starter(token)
}
