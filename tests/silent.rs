//! What is known of an article's earlier text changes no finding.

#![allow(
    clippy::unwrap_used,
    reason = "a test may stop at the first broken expectation"
)]

use std::fs;
use std::path::Path;

use factlint::check::{Checker, Silent};
use factlint::document::Markup;
use factlint::lint::{Settings, lint, lint_while};
use factlint::registry::load;
use factlint::source::Source;

/// Numbers that look random and are the same in every run.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or_default() % sides.max(1)
    }
}

/// The text with a few words taken out, put in, or moved elsewhere; pronouns and breaks of paragraphs among them.
fn edited(text: &str, dice: &mut Dice) -> String {
    let mut words: Vec<&str> = text.split_inclusive(' ').collect();
    let at = dice.roll(words.len());
    match dice.roll(4) {
        0 => drop(words.remove(at)),
        1 => words.insert(
            at,
            ["It ", "they ", "Taliban ", "not ", "\n\n", ". "][dice.roll(6)],
        ),
        2 => {
            let word = words.remove(at);
            words.insert(dice.roll(words.len()), word);
        }
        _ => drop(words.drain(at..(at + 12).min(words.len()))),
    }
    words.concat()
}

#[test]
fn an_edited_article_has_the_findings_of_a_new_one() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let checker = Checker::new(load(&root.join("facts"), None).unwrap());
    let settings = Settings::default();
    let mut dice = Dice(7);
    let mut seen = 0;
    let mut articles: Vec<_> = fs::read_dir(root.join("articles"))
        .unwrap()
        .flatten()
        .collect();
    articles.sort_by_key(fs::DirEntry::path);
    let markdown = articles.into_iter().map(|entry| entry.path());
    let markdown = markdown.filter(|path| path.extension().is_some_and(|end| end == "md"));
    for path in markdown.take(3) {
        let mut text = fs::read_to_string(&path).unwrap();
        let mut silent = Silent::with_tellings();
        for _ in 0..20 {
            let source = Source::new("a.md", text.as_str());
            let fresh = lint(&checker, source.clone(), Markup::Markdown, &settings);
            // Broken off at times, as when the next edit comes.
            let stop = dice.roll(3) == 0;
            let go_on = || !stop;
            let _ = lint_while(
                &checker,
                source.clone(),
                Markup::Markdown,
                &settings,
                &go_on,
                &mut silent,
            );
            let known = lint_while(
                &checker,
                source,
                Markup::Markdown,
                &settings,
                &|| true,
                &mut silent,
            );
            let known = known.unwrap();
            assert_eq!(
                format!("{known:?}"),
                format!("{fresh:?}"),
                "{}",
                path.display()
            );
            seen += fresh.findings.len();
            text = edited(&text, &mut dice);
        }
    }
    assert!(seen > 100, "only {seen} findings were compared");
}
