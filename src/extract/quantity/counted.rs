//! What a number counts: the head of the noun phrase behind it.

use crate::extract::words::Words;
use crate::source::Span;

/// Words that end a noun phrase.
const ENDS: &str = "a about after again against ago all also although among an and any are around as at away be \
    because been before behind being below between but by can cannot could crossed despite did die died dies do \
    does down during each earlier either every except for from had has have he her his how i if in including \
    into is it its it's just killed last later least left less made may might more most must near next nor not \
    of off on once one only onto or our out over per said say says shall she should since so some than that the \
    their them then there these they this those though through throughout till to today together tomorrow too \
    toward towards under until up upon versus via was we went were what when where whether which while who \
    whom whose why will with within without won would yesterday yet you 's n't ca wo 're 've 'll 'd";

fn ends(word: &str) -> bool {
    static SET: std::sync::LazyLock<rustc_hash::FxHashSet<&'static str>> =
        std::sync::LazyLock::new(|| ENDS.split_ascii_whitespace().collect());
    SET.contains(word)
}

/// Whether a word can be no part of a noun phrase.
pub(in crate::extract) fn is_function_word(word: &str) -> bool {
    ends(word)
}

fn is_plural(word: &str) -> bool {
    let s = word.len() > 3
        && word.ends_with('s')
        && !word.ends_with("ss")
        && !word.ends_with("us")
        && !word.ends_with("is");
    s || matches!(
        word,
        "people" | "men" | "women" | "children" | "police" | "troops" | "personnel" | "aircraft"
    )
}

/// The counted noun of a number that ends before token `at`: "casualties" behind "over 2,400", "attendants" behind
/// "two flight", "hostages" behind "three of the four".
pub(in crate::extract) fn counted(words: &Words, at: usize) -> Option<(Span, usize)> {
    let (from, mut at) = (at, at);
    if words.is_dash(at) && words.glued(at) && words.glued(at + 1) {
        at += 1;
    }
    if words.at(at) == "of" {
        at += 1;
        while matches!(
            words.at(at),
            "the" | "its" | "their" | "his" | "her" | "our" | "these" | "those" | "all"
        ) {
            at += 1;
        }
        if words.is_number(at) || super::number::is_small(words.at(at)) {
            at += 1;
        }
    }
    // "of the world's most spectacular stations": the owner is not what is counted.
    if let Some(owner) =
        (at..at + 3).find(|&index| matches!(words.at(index + 1), "'s" | "\u{2019}s"))
        && at > from
        && (at..=owner).all(|index| words.is_word(index) && !ends(words.at(index)))
    {
        at = owner + 2;
        if matches!(words.at(at), "most" | "least") {
            at += 1;
        }
    }
    let mut head = None;
    for index in at..at + 5 {
        let word = words.at(index);
        if !words.is_word(index) || ends(word) || (head.is_some() && words.glued(index)) {
            // "anti-tank missiles": the phrase goes on behind an inner hyphen.
            if head.is_some()
                && words.is_dash(index)
                && words.glued(index)
                && words.is_word(index + 1)
                && words.glued(index + 1)
            {
                continue;
            }
            if !(words.is_word(index)
                && words.before(index).starts_with(['-', '\u{2010}'])
                && !ends(word))
            {
                break;
            }
        }
        let participle = word.len() > 4 && (word.ends_with("ed") || word.ends_with("ing"));
        if head.is_some() && (participle || word.ends_with("ly")) && !is_plural(words.at(index + 1))
        {
            break;
        }
        head = Some(index);
        if is_plural(word) && !is_plural(words.at(index + 1)) {
            break;
        }
    }
    head.map(|index| (words.span(index, index + 1), index + 1))
}

#[cfg(test)]
mod tests {
    use crate::document::tokens::tokenize;
    use crate::extract::quantity::{QuantityMention, quantities};

    fn read(text: &str) -> Vec<QuantityMention> {
        quantities(text, &tokenize(text), &[])
    }

    #[test]
    fn what_belongs_to_an_owner_is_counted_and_not_the_owner() {
        let text = "It is a list of 11 of the world's most remote lighthouses.";
        let counted = read(text)[0].counted.unwrap();
        assert_eq!(&text[counted.range()], "lighthouses");
    }
}
