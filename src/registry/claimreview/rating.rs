//! What a rating says: by its name where that is plain, else by its number.

/// What a claim was rated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rated {
    /// It holds.
    True,
    /// It does not hold.
    False,
    /// Something of it holds, or nobody can tell.
    Mixed,
}

const TRUE: &[&str] = &[
    "true",
    "correct",
    "accurate",
    "confirmed",
    "fact",
    "geppetto checkmark",
    "correct attribution",
    "yes",
    "verdadero",
    "vrai",
    "wahr",
    "richtig",
    "verdadeiro",
    "vero",
    "waar",
    "sant",
];

const FALSE: &[&str] = &[
    "false",
    "pants on fire",
    "fake",
    "fake news",
    "incorrect",
    "wrong",
    "untrue",
    "not true",
    "inaccurate",
    "hoax",
    "debunked",
    "fabricated",
    "fiction",
    "four pinocchios",
    "totally false",
    "completely false",
    "no",
    "falso",
    "faux",
    "falsch",
    "onwaar",
    "falskt",
    "bulo",
];

impl Rated {
    /// Reads a rating: its name and its number with the ends of its scale (1 and 5 where they are not given).
    ///
    /// # Errors
    /// Why it cannot be read, for people.
    pub(super) fn read(
        name: Option<&str>,
        value: Option<&str>,
        worst: Option<&str>,
        best: Option<&str>,
    ) -> Result<Self, String> {
        let by_name = name.map(by_name);
        let by_number = value.and_then(|value| by_number(value, worst, best));
        match (by_name, by_number) {
            (Some(Some(Self::True)), Some(Self::False))
            | (Some(Some(Self::False)), Some(Self::True)) => Err(format!(
                "the name of its rating (“{}”) and the number ({}) disagree",
                name.unwrap_or_default(),
                value.unwrap_or_default()
            )),
            (Some(Some(named)), _) => Ok(named),
            // A name that is no plain yes or no is what the number cannot tell.
            (Some(None), _) => Ok(Self::Mixed),
            (None, Some(number)) => Ok(number),
            (None, None) => match value {
                Some(value) => Self::read(Some(value), None, None, None),
                None => Err("it has no rating".to_owned()),
            },
        }
    }
}

/// `None` for a name that is neither plainly true nor plainly false: "half true", "misleading", "true, but".
fn by_name(name: &str) -> Option<Rated> {
    let lower = name.to_lowercase();
    let plain = |text: &str| {
        let text = text.trim_matches(|c: char| !c.is_alphanumeric());
        if TRUE.contains(&text) {
            Some(Rated::True)
        } else if FALSE.contains(&text) {
            Some(Rated::False)
        } else {
            None
        }
    };
    // "False. There is no such law", "False: …". A comma or a dash often begins a "but".
    let head = lower
        .split(['.', ':', ';', '!', '('])
        .next()
        .unwrap_or_default();
    plain(&lower).or_else(|| plain(head))
}

/// The ends of the scale are plain; a value that is not on it says nothing.
fn by_number(value: &str, worst: Option<&str>, best: Option<&str>) -> Option<Rated> {
    let number = |text: &str| {
        text.trim()
            .parse::<f64>()
            .ok()
            .filter(|number| number.is_finite())
    };
    let value = number(value)?;
    let worst = worst.map_or(Some(1.0), number)?;
    let best = best.map_or(Some(5.0), number)?;
    let is = |end: f64| (value - end).abs() < 1e-9;
    let on_scale = (worst.min(best)..=worst.max(best)).contains(&value);
    if (worst - best).abs() < 1e-9 || !on_scale {
        None
    } else if is(best) {
        Some(Rated::True)
    } else if is(worst) {
        Some(Rated::False)
    } else {
        Some(Rated::Mixed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_go_before_numbers_and_only_plain_ones_count() {
        for (name, value, worst, best, expected) in [
            ("True", "", "", "", Some(Rated::True)),
            ("FALSE!", "", "", "", Some(Rated::False)),
            ("Pants on Fire!", "1", "1", "7", Some(Rated::False)),
            (
                "False. There is no such law",
                "",
                "",
                "",
                Some(Rated::False),
            ),
            ("False (updated)", "", "", "", Some(Rated::False)),
            ("Faux", "2", "1", "5", Some(Rated::False)),
            ("Mostly false", "1", "1", "5", Some(Rated::Mixed)),
            ("Half true", "", "", "", Some(Rated::Mixed)),
            ("True, but misleading", "5", "1", "5", Some(Rated::Mixed)),
            ("Not the whole story", "", "", "", Some(Rated::Mixed)),
            ("True", "1", "1", "5", None),
            ("", "1", "", "", Some(Rated::False)),
            ("", "5", "", "", Some(Rated::True)),
            ("", "3", "1", "5", Some(Rated::Mixed)),
            ("", "0", "0", "1", Some(Rated::False)),
            ("", "1", "5", "1", Some(Rated::True)),
            ("", "1", "1", "1", Some(Rated::Mixed)),
            ("", "9", "1", "5", Some(Rated::Mixed)),
            ("", "False", "", "", Some(Rated::False)),
            ("", "", "", "", None),
        ] {
            fn given(text: &str) -> Option<&str> {
                (!text.is_empty()).then_some(text)
            }
            let read = Rated::read(given(name), given(value), given(worst), given(best));
            assert_eq!(
                read.as_ref().ok(),
                expected.as_ref(),
                "{name:?} {value:?}: {read:?}"
            );
        }
    }
}
