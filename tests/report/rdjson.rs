//! `rdjson`.

use serde_json::Value;

use super::*;

/// The words of a range, found by counting bytes as a reader of the format does.
fn words<'t>(text: &'t str, range: &Value) -> &'t str {
    let line = |key: &str| range[key]["line"].as_u64().unwrap() as usize;
    let column = |key: &str| range[key]["column"].as_u64().unwrap() as usize;
    let offset = |key: &str| {
        let lines = text.split_inclusive('\n').take(line(key) - 1);
        lines.map(str::len).sum::<usize>() + column(key) - 1
    };
    &text[offset("start")..offset("end")]
}

#[test]
fn columns_count_bytes() {
    let report = json(&full_house("rdjson"));
    assert_eq!(report["source"]["name"], "factlint");
    let diagnostics = report["diagnostics"].as_array().unwrap();
    let one = &diagnostics[1];
    let range = &one["location"]["range"];
    assert_eq!(
        range["start"],
        serde_json::json!({"line": 2, "column": 29}),
        "beyond letters of four and two bytes"
    );
    assert_eq!(words(ARTICLE, range), "2001");
    assert_eq!(words(ARTICLE, &one["suggestions"][0]["range"]), "2001");
    assert_eq!(one["suggestions"][0]["text"], "1998");
    assert_eq!(one["code"]["value"], "contradicted");
    assert_eq!(
        one["message"],
        "the year differs (bridge)\nsource: Annual report https://example.org/a?b=c&d\nhelp: correct it"
    );
    let related = &one["relatedLocations"][0];
    assert_eq!(related["location"]["path"], "facts/a:b.yaml");
    assert_eq!(related["message"], "the known year");
    let severities: Vec<_> = diagnostics
        .iter()
        .map(|one| one["severity"].as_str().unwrap())
        .collect();
    assert_eq!(
        severities,
        [
            "ERROR", "ERROR", "ERROR", "WARNING", "INFO", "INFO", "INFO", "INFO"
        ]
    );
    assert!(diagnostics[0]["location"].get("range").is_none());
}

#[test]
fn the_byte_order_mark_takes_its_bytes() {
    let mut first = finding();
    first.primary.span = Span::new(3, 9);
    let report = json(&written("rdjson", &[], &[("a.md", &[first])]));
    let range = &report["diagnostics"][0]["location"]["range"];
    assert_eq!(range["start"]["column"], 4);
    assert_eq!(words(ARTICLE, range), "A town");
}
