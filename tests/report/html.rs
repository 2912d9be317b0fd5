//! `html`: what stands in the page before a browser makes something of it. `.ci/browser` looks at that.

use factlint::document::Markup;
use factlint::report::{FactCard, SourceCard};

use super::*;

/// The JSON of all elements of a class.
fn data(page: &str, class: &str) -> Vec<serde_json::Value> {
    let opening = format!("<script type=\"application/json\" class=\"{class}\">");
    let elements = page.split(&opening).skip(1);
    elements
        .map(|rest| json(rest.split("</script>").next().unwrap()))
        .collect()
}

fn page_of(name: &str, text: &str, markup: Markup, findings: &[Finding]) -> String {
    let mut out = Vec::new();
    let mut report = (format_named("html").unwrap().report)(Style::default());
    report.begin(&mut out).unwrap();
    report.read(&Source::new(name, text), markup);
    report
        .add(Some(&article(name)), findings, &mut out)
        .unwrap();
    report.finish(&mut out).unwrap();
    String::from_utf8(out).unwrap()
}

#[test]
fn whatever_texts_hold_the_page_has_its_own_elements_only() {
    let evil = "</script><script>alert(1)</script><img src=x onerror=alert(2)><!--";
    let mut finding = hostile();
    finding.message = evil.to_owned();
    let page = written("html", &[finding.clone()], &[(evil, &[finding])]);
    let quiet = written("html", &[], &[]);
    for tag in ["<script>", "<style", "<img", "<!--", "<link"] {
        assert_eq!(
            page.matches(tag).count(),
            quiet.matches(tag).count(),
            "{tag}"
        );
    }
    assert_eq!(data(&page, "other")[0]["message"], evil);
    assert_eq!(data(&page, "article")[0]["path"], evil);
    assert!(page.contains("default-src 'none'"));
}

#[test]
fn nothing_is_asked_of_the_network() {
    let page = full_house("html");
    // Addresses are those of the findings.
    let own = written("html", &[], &[]);
    assert!(!own.contains("://"), "an address in the page's own parts");
    assert!(page.contains("class=\"article\""));
}

#[test]
fn words_are_marked_behind_markup_and_in_their_sentence() {
    let text = "# A *town*\n\nIt rained. Its **bridge** opened in\n20<!-- -->01 &amp; later.\n";
    let source = Source::new("articles/a.md", text);
    let at = |words: &str| text.find(words).unwrap();
    let mut finding = finding();
    finding.primary.source = source;
    finding.primary.span = Span::new(at("20<!"), at(" &amp"));
    finding.sentence = Span::new(at("Its"), at("later.") + "later.".len());
    let page = page_of("articles/a.md", text, Markup::Markdown, &[finding]);
    assert_eq!(data(&page, "article")[0]["title"], "A town");
    assert_eq!(data(&page, "article")[0]["findings"][0]["sentence"], 2);
    let expected = serde_json::json!([
        ["heading", [["A town"]]],
        [
            "paragraph",
            [
                ["It rained."],
                ["Its bridge opened in ", ["2001", [0]], " & later."]
            ]
        ],
    ]);
    assert_eq!(data(&page, "text")[0], expected);
}

#[test]
fn findings_about_other_files_have_no_sentence() {
    let mut overdue = finding();
    overdue.primary = overdue.related[0].clone();
    overdue.sentence = overdue.primary.span;
    let page = page_of("articles/a.md", "It rained.", Markup::Markdown, &[overdue]);
    let found = &data(&page, "article")[0]["findings"][0];
    assert_eq!(found["sentence"], serde_json::Value::Null);
    assert_eq!(found["path"], "facts/a:b.yaml");
    assert_eq!(
        data(&page, "text")[0],
        serde_json::json!([["paragraph", [["It rained."]]]])
    );
}

#[test]
fn facts_are_there_whether_they_spoke_or_not() {
    let mut out = Vec::new();
    let mut report = (format_named("html").unwrap().report)(Style::default());
    let card = FactCard {
        id: "bridge",
        statement: "The bridge of Ellis opened in 1998.",
        from: "1998-05-04".parse().ok(),
        until: None,
        review_by: None,
        severity: Severity::Error,
        tags: vec!["harbour"],
        note: None,
        sources: vec![SourceCard {
            title: Some("Annual <report>"),
            publisher: None,
            published: Some("1998-12"),
            retrieved: None,
            quote: None,
            url: Some("https://example.org"),
        }],
        path: "facts/a.yaml",
        line: 2,
    };
    report.fact(&card, &mut out).unwrap();
    let facts = data(&String::from_utf8(out).unwrap(), "fact");
    assert_eq!(facts[0]["from"], "1998-05-04");
    assert_eq!(facts[0]["severity"], "error");
    assert_eq!(facts[0]["sources"][0]["title"], "Annual <report>");
}
