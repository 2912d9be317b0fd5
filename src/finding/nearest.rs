//! Names that were nearly met, for messages only.

/// The candidate that `word` was most likely meant to be: at most one slip of the fingers in three letters,
/// capitals not counted. Of equally near ones the first.
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let folded = word.to_lowercase();
    let length = folded.chars().count();
    let allowed = length / 3;
    let mut best: Option<(usize, &str)> = None;
    for candidate in candidates {
        if candidate.len().abs_diff(word.len()) > 4 * (allowed + 1) {
            continue;
        }
        let distance = strsim::damerau_levenshtein(&folded, &candidate.to_lowercase());
        if distance <= allowed && best.is_none_or(|(least, _)| distance < least) {
            best = Some((distance, candidate));
        }
    }
    best.map(|(_, candidate)| candidate)
}

/// ``; did you mean `name`?``, or nothing where no name is near.
pub fn did_you_mean<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> String {
    nearest(word, candidates).map_or_else(String::new, |name| format!("; did you mean `{name}`?"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_is_mended_and_another_word_is_not() {
        let keys = ["sources", "severity", "statement", "about"];
        assert_eq!(nearest("souces", keys), Some("sources"));
        assert_eq!(nearest("Severity", keys), Some("severity"));
        assert_eq!(nearest("abuot", keys), Some("about"));
        assert_eq!(nearest("title", keys), None);
        assert_eq!(nearest("", keys), None);
        assert_eq!(did_you_mean("abuot", keys), "; did you mean `about`?");
        assert_eq!(did_you_mean("title", keys), "");
    }
}
