//! One spelling for look-ups; used by the look-up and, at build time, by the tables it looks in.

/// What a character becomes in a folded name: nothing (full stops), one sign for the many kinds of
/// apostrophe, hyphen and space, or its lower case (which may be several characters).
pub(crate) fn fold_char(c: char) -> impl Iterator<Item = char> {
    let (kept, plain) = match c {
        '.' => (false, c),
        '\'' | '\u{2018}' | '\u{2019}' | '\u{02bb}' | '\u{02bc}' | '`' => (true, '\''),
        '-' | '\u{2010}' | '\u{2011}' | '\u{2013}' => (true, '-'),
        _ if c.is_whitespace() => (true, ' '),
        _ => (true, c),
    };
    kept.then(|| plain.to_lowercase()).into_iter().flatten()
}

/// Folds a name for [`lookup`](super::lookup): lower case, full stops dropped, apostrophes, hyphens and runs of
/// white space of one kind. Diacritics stay. Lengths change, so the result is of no use for offsets.
pub fn fold(name: &str) -> String {
    let mut folded = String::with_capacity(name.len());
    for c in name.trim().chars().flat_map(fold_char) {
        if c != ' ' || !folded.ends_with(' ') {
            folded.push(c);
        }
    }
    // Full stops at the ends leave the spaces beside them at the ends.
    folded.trim().to_owned()
}
