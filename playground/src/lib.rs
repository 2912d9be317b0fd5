//! factlint in a web page: facts and an article as texts in, findings as JSON out. It decides nothing itself.

mod answer;

use factlint::check::{Checker, Silent};
use factlint::document::Markup;
use factlint::lint::{Settings, lint_while};
use factlint::registry::load_sources;
use factlint::source::Source;
use wasm_bindgen::prelude::wasm_bindgen;

use answer::{Answer, Checked};

/// The names that the texts go by in messages.
const FACTS: &str = "facts.yaml";
const ARTICLE: &str = "article";

/// A registry that articles can be held against.
#[wasm_bindgen]
#[derive(Default)]
pub struct Playground {
    checker: Option<Checker>,
    /// What was said of the article's sentences, so that a key pressed costs no more than the sentence that it changes.
    said: Silent,
}

#[wasm_bindgen]
impl Playground {
    /// One without facts.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes a registry's YAML in place of what there was. Returns its faults, in the JSON of [`Playground::check`]; with
    /// any, nothing can be checked.
    pub fn set_facts(&mut self, yaml: &str) -> String {
        self.said = Silent::with_tellings();
        let faults = match load_sources(vec![Source::new(FACTS, yaml)], None) {
            Ok(registry) => {
                self.checker = Some(Checker::new(registry));
                Vec::new()
            }
            Err(faults) => {
                self.checker = None;
                faults
            }
        };
        Answer::new(&faults, None).to_json()
    }

    /// Holds an article against the facts. `markup` is `markdown`, `html` or `plain`. Returns JSON: `findings` with
    /// places in UTF-16 code units, as JavaScript counts, and `article` with its numbers, null where the registry has faults.
    pub fn check(&mut self, article: &str, markup: &str) -> String {
        let Some(checker) = &self.checker else {
            return Answer::new(&[], None).to_json();
        };
        let markups = [Markup::Markdown, Markup::Html, Markup::Plain];
        let markup = markups.into_iter().find(|one| one.name() == markup);
        let markup = markup.unwrap_or(Markup::Markdown);
        let source = Source::new(ARTICLE, article);
        let (settings, go_on) = (Settings::default(), || true);
        let linted = lint_while(checker, source, markup, &settings, &go_on, &mut self.said);
        let linted = linted.unwrap_or_default();
        let facts = checker.registry().facts.len();
        Answer::new(&linted.findings, Some(Checked::new(&linted.summary, facts)))
            .with_statements(checker)
            .to_json()
    }
}

/// The version of factlint.
#[wasm_bindgen]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}
