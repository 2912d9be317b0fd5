//! Near names, for messages only: a name in an article is never matched this way.

/// Names that score lower than this against what was typed are no help.
const NEAR: f64 = 0.75;

/// The one of `known` that comes nearest to `typed`, if any is near.
pub fn nearest<'a>(typed: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let typed = typed.to_lowercase();
    known
        .into_iter()
        .map(|name| (strsim::jaro_winkler(&typed, &name.to_lowercase()), name))
        .filter(|&(score, _)| score >= NEAR)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, name)| name)
}

/// `"; did you mean \`name\`?"`, or nothing where no name is near.
pub fn did_you_mean<'a>(typed: &str, known: impl IntoIterator<Item = &'a str>) -> String {
    nearest(typed, known).map_or_else(String::new, |name| format!("; did you mean `{name}`?"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_finds_its_name_and_a_stranger_finds_none() {
        let names = ["talks-doha", "recognition-russia-only"];
        assert_eq!(nearest("talks-dohha", names), Some("talks-doha"));
        assert_eq!(nearest("Recognition-Rusia-only", names), Some(names[1]));
        assert_eq!(nearest("zzz", names), None);
        assert_eq!(did_you_mean("q", names), "");
    }
}
