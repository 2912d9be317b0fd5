//! Replacements that findings offer, put into the article, and each kept only if its finding is gone afterwards.

use std::collections::HashSet;

use super::Linted;
use crate::finding::Finding;
use crate::source::{Source, Span};

/// Fixes may show what they hid. More rounds than this are fixes that chase one another.
const ROUNDS: usize = 10;

/// An article after its fixes.
#[derive(Clone, Debug)]
pub struct Fixed {
    /// Its new text.
    pub source: Source,
    /// What is found in that.
    pub linted: Linted,
    /// Replacements made.
    pub applied: usize,
}

/// One replacement, and the finding that it is to mend.
struct Edit<'f> {
    finding: &'f Finding,
    span: Span,
    text: &'f str,
}

/// Applies the fixes that are `wanted`, as long as there are any: never two that overlap, never to a text that is no
/// UTF-8. A replacement that leaves its finding as it was, or that something else objects to, is taken back.
pub fn fix(
    source: Source,
    linted: Linted,
    wanted: impl Fn(&Finding) -> bool,
    relint: impl Fn(Source) -> Linted,
) -> Fixed {
    let mut fixed = Fixed {
        source,
        linted,
        applied: 0,
    };
    // By fingerprint: what did not help once does not a second time.
    let mut refused: HashSet<String> = HashSet::new();
    for _ in 0..ROUNDS {
        let before = &fixed.linted.findings;
        let (source, linted, applied) = {
            let mut edits = edits(before, &fixed.source, &wanted, &refused);
            loop {
                if edits.is_empty() {
                    return fixed;
                }
                let (text, places) = apply(fixed.source.text(), &edits);
                let source = Source::new(fixed.source.name(), text);
                let linted = relint(source.clone());
                let helped = |edit: &Edit<'_>, place: Span| edit.helped(place, before, &linted);
                let mut places = places.into_iter();
                let count = edits.len();
                edits.retain(|edit| {
                    let helped = places.next().is_some_and(|place| helped(edit, place));
                    if !helped {
                        refused.insert(edit.finding.fingerprint.clone());
                    }
                    helped
                });
                if edits.len() == count {
                    break (source, linted, count);
                }
            }
        };
        fixed = Fixed {
            source,
            linted,
            applied: fixed.applied + applied,
        };
    }
    fixed
}

/// Whether a finding's fix can be put into this article.
pub fn is_fixable(finding: &Finding, source: &Source) -> bool {
    let label = &finding.primary;
    finding.fix.is_some()
        && finding.counts()
        && source.invalid_utf8().is_none()
        && label.source.name() == source.name()
        && source.text().get(label.span.range()).is_some()
}

/// What the fix of a finding replaces: what is removed goes with its line where nothing else stands there.
pub fn fixed_span(finding: &Finding) -> Option<Span> {
    let fix = finding.fix.as_ref()?;
    let label = &finding.primary;
    Some(if fix.replacement.is_empty() {
        with_line(label.source.text(), label.span)
    } else {
        label.span
    })
}

/// The fixes to be applied together: in order, the first of those that overlap.
fn edits<'f>(
    findings: &'f [Finding],
    source: &Source,
    wanted: &impl Fn(&Finding) -> bool,
    refused: &HashSet<String>,
) -> Vec<Edit<'f>> {
    let mut edits: Vec<Edit<'f>> = findings
        .iter()
        .filter(|finding| is_fixable(finding, source) && wanted(finding))
        .filter(|finding| !refused.contains(&finding.fingerprint))
        .filter_map(|finding| {
            Some(Edit {
                finding,
                span: fixed_span(finding)?,
                text: finding.fix.as_ref()?.replacement.as_str(),
            })
        })
        .collect();
    edits.sort_by_key(|edit| edit.span);
    let mut end = None;
    edits.retain(|edit| {
        let free = end.is_none_or(|end| {
            end < edit.span.start || end == edit.span.start && !edit.span.is_empty()
        });
        if free {
            end = Some(edit.span.end);
        }
        free
    });
    edits
}

/// A span that is to be removed, with its line where nothing else stands there: no blank line is left behind.
fn with_line(text: &str, span: Span) -> Span {
    let is_blank = |c: char| c == ' ' || c == '\t';
    let before = text.get(..span.start).unwrap_or_default();
    let after = text.get(span.end..).unwrap_or_default();
    let start = before.trim_end_matches(is_blank).len();
    let rest = after.trim_start_matches(is_blank);
    let begins = start == 0 || before[..start].ends_with(['\n', '\r', '\u{feff}']);
    let line_break = ["\r\n", "\n", "\r"]
        .into_iter()
        .find(|end| rest.starts_with(end));
    match line_break {
        Some(line_break) if begins => {
            let end = text.len() - rest.len() + line_break.len();
            Span::new(start, end)
        }
        None if begins && rest.is_empty() => Span::new(start, text.len()),
        _ => span,
    }
}

/// The text with all edits, and where each replacement stands in it.
fn apply(text: &str, edits: &[Edit<'_>]) -> (String, Vec<Span>) {
    let mut out = String::with_capacity(text.len());
    let mut places = Vec::with_capacity(edits.len());
    let mut done = 0;
    for edit in edits {
        out.push_str(&text[done..edit.span.start]);
        let start = out.len();
        out.push_str(edit.text);
        places.push(Span::new(start, out.len()));
        done = edit.span.end;
    }
    out.push_str(&text[done..]);
    (out, places)
}

impl Edit<'_> {
    /// Whether the replacement, now at `place`, ended its finding and brought no objection to itself.
    fn helped(&self, place: Span, before: &[Finding], after: &Linted) -> bool {
        let same_kind =
            |one: &Finding, other: &Finding| one.code == other.code && one.fact == other.fact;
        let name = self.finding.primary.source.name();
        let here = after.findings.iter().filter(|found| found.counts());
        let mut here = here.filter(|found| found.primary.source.name() == name);
        !here.any(|found| {
            let is_the_same = same_kind(found, self.finding)
                && found.expected == self.finding.expected
                && found.sentence.overlaps(place);
            let was_there =
                |old: &&Finding| same_kind(old, found) && old.primary.span.overlaps(self.span);
            let objects =
                found.primary.span.overlaps(place) && !before.iter().any(|old| was_there(&old));
            is_the_same || objects
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::{Code, Fix};

    /// Every place of a word as a finding whose fix is another one.
    fn lint(source: &Source, words: &[(&str, &str)]) -> Linted {
        let mut findings = Vec::new();
        for (word, replacement) in words {
            for (start, _) in source.text().match_indices(word) {
                let span = Span::new(start, start + word.len());
                let message = format!("{word} at {start}");
                let mut finding =
                    Finding::in_article(Code::Contradicted, source, span, message, "");
                finding.fact = Some((*word).to_owned());
                finding.fix = Some(Fix {
                    replacement: (*replacement).to_owned(),
                    safe: false,
                });
                findings.push(finding);
            }
        }
        Linted {
            findings,
            ..Linted::default()
        }
    }

    fn fixed(text: &str, words: &[(&str, &str)]) -> (String, usize) {
        let source = Source::new("a.md", text);
        let linted = lint(&source, words);
        let fixed = fix(source, linted, |_| true, |source| lint(&source, words));
        (fixed.source.text().to_owned(), fixed.applied)
    }

    #[test]
    fn fixes_are_applied_in_order_and_what_they_uncover_too() {
        let words = [("one", "two"), ("red", "green")];
        assert_eq!(
            fixed("\u{feff}one\r\nred one\r\n", &words),
            ("\u{feff}two\r\ngreen two\r\n".to_owned(), 3)
        );
        // Both begin at the same place, and the shorter one comes first.
        let words = [("onered", "one red"), ("one", "two")];
        assert_eq!(fixed("onered", &words), ("twored".to_owned(), 1));
    }

    #[test]
    fn a_fix_that_leads_to_another_objection_is_taken_back() {
        assert_eq!(
            fixed("one red", &[("one", "red"), ("red", "blue")]).0,
            "one blue"
        );
        // A word that is replaced by itself is never mended.
        assert_eq!(
            fixed("one red", &[("one", "one"), ("red", "blue")]),
            ("one blue".to_owned(), 1)
        );
    }

    #[test]
    fn texts_that_are_no_utf8_and_suppressed_findings_are_left_alone() {
        let source = Source::from_bytes("a.md", b"one \xff".to_vec());
        let findings = lint(&source, &[("one", "two")]).findings;
        assert!(!is_fixable(&findings[0], &source));
        let source = Source::new("a.md", "one");
        let mut finding = lint(&source, &[("one", "two")]).findings.remove(0);
        assert!(is_fixable(&finding, &source));
        finding.primary.source = Source::new("facts/a.yaml", "one");
        assert!(!is_fixable(&finding, &source));
    }

    proptest::proptest! {
        #[test]
        fn what_is_fixed_is_gone_and_stays_so(
            text in "(one|two|red|é|\r\n| ){0,30}",
            to in "(two|blue|one|twoone|)",
        ) {
            let words = [("one", to.as_str()), ("red", "blue")];
            let (once, _) = fixed(&text, &words);
            let (twice, applied) = fixed(&once, &words);
            proptest::prop_assert_eq!(&once, &twice);
            proptest::prop_assert_eq!(applied, 0);
            proptest::prop_assert!(!once.contains("red"));
            // A line whose only words are removed goes whole; no line break is ever torn apart.
            let breaks = |text: &str| text.matches("\r\n").count();
            proptest::prop_assert!(to.is_empty() || breaks(&text) == breaks(&once));
            proptest::prop_assert_eq!(breaks(&once), once.matches(['\r', '\n']).count() / 2);
        }
    }
}
