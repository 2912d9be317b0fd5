//! The value that may replace the article's words.

use crate::assertion::verdict::Opinion;

/// Slots that hold a plain value.
const VALUES: [&str; 6] = ["place", "entity", "date", "quantity", "count", "name"];

/// What may mean something to a markup, and is not put into one.
const MARKUP: &[char] = &[
    '<', '>', '&', '*', '_', '[', ']', '`', '\\', '|', '~', '\n', '\r',
];

/// The fact's value, for slots that hold a plain one; a date no finer than the article's.
pub(in crate::check) fn replacement(
    opinion: &Opinion,
    stated: &str,
    expected: Option<&str>,
) -> Option<String> {
    let kind = opinion.decisive.as_ref()?.kind;
    let expected = expected.filter(|_| VALUES.contains(&kind))?;
    let value = match kind {
        "date" => as_coarse(stated, expected),
        _ => expected.to_owned(),
    };
    let fits = !value.is_empty() && value != stated && !value.contains(MARKUP);
    fits.then_some(value)
}

/// "3 July 2025" as "July 2025" where the article has "March 2024", for that stands behind "in": days and months that
/// the article's date does without are left out.
fn as_coarse(stated: &str, expected: &str) -> String {
    let digits = |word: &str| word.chars().take_while(char::is_ascii_digit).count();
    let is_day = |word: &&str| (1..=2).contains(&digits(word));
    let is_year = |word: &&str| digits(word) == 4 && word.len() <= 5;
    let is_month = |word: &&str| word.starts_with(|c: char| c.is_ascii_uppercase());
    let (stated, known): (Vec<&str>, Vec<&str>) =
        (stated.split(' ').collect(), expected.split(' ').collect());
    // Ranges and everything that is not a day, a month and a year stays as it is.
    let plain = |words: &[&str]| {
        let one = |is: &dyn Fn(&&str) -> bool| words.iter().filter(|word| is(word)).count();
        let known = one(&is_day) + one(&is_month) + one(&is_year);
        known == words.len() && one(&is_year) == 1 && one(&is_day) <= 1 && one(&is_month) <= 1
    };
    if !plain(&stated) || !plain(&known) {
        return expected.to_owned();
    }
    let keep = |word: &&str| {
        is_year(word)
            || is_month(word) && stated.iter().any(is_month)
            || is_day(word) && stated.iter().any(is_day)
    };
    let kept: Vec<&str> = known.into_iter().filter(keep).collect();
    kept.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_given_as_finely_as_the_article_gives_it() {
        for (stated, expected, value) in [
            ("March 2024", "3 July 2025", "July 2025"),
            ("2018", "September 2010", "2010"),
            ("2018", "3 July 2025", "2025"),
            ("March 2024", "July 3, 2025", "July 2025"),
            ("28 October 2025", "12 October 2025", "12 October 2025"),
            ("4 March 2024", "July 2025", "July 2025"),
            ("last Friday", "3 July 2025", "3 July 2025"),
            (
                "March 2024",
                "between 3 and 5 July 2025",
                "between 3 and 5 July 2025",
            ),
        ] {
            assert_eq!(as_coarse(stated, expected), value, "{stated}");
        }
    }
}
