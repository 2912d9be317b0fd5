//! What a finding says where the fact's statement is known to be false: there the statement is not what is known.

use super::{COMPARE, ESTABLISH, Words, cropped, distance};
use crate::assertion::verdict::{Opinion, Verdict};
use crate::assertion::{Expect, Holds};
use crate::registry::Fact;

/// Whether the fact is one whose statement does not hold.
pub(super) fn is_one(fact: &Fact) -> bool {
    let expect = fact.expect.as_ref().map(|expect| &expect.value);
    matches!(expect, Some(Expect::Holds(Holds(false))))
}

/// What a finding says of such a fact.
pub(super) fn say(opinion: &Opinion, statement: &str) -> Words {
    let statement = cropped(statement);
    match opinion.verdict {
        Verdict::Contradicted => Words::new(
            format!("the registry knows this to be false: {statement}"),
            "false",
            "false, says the registry",
            COMPARE,
        ),
        Verdict::Supported => Words {
            help: None,
            ..Words::new(
                format!("the registry supports this; false is: {statement}"),
                "supported",
                "false, says the registry",
                "",
            )
        },
        _ if !opinion.stance.is_asserted() => Words::new(
            format!(
                "{} of what the registry knows to be false: {statement}",
                distance(opinion.stance)
            ),
            "the registry says otherwise",
            "false, says the registry",
            "say what is known beside it, and who says otherwise",
        ),
        _ => Words::new(
            format!("the registry does not establish this; it only knows to be false: {statement}"),
            "not established",
            "no more than this is known to be false",
            ESTABLISH,
        ),
    }
}
