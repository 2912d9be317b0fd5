//! `sarif`, held against the schema of the standard.

use std::fs;
use std::path::Path;

use serde_json::Value;

use super::*;

fn schema() -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/report/schemas/sarif-2.1.0.json");
    let mut schema = json(&fs::read_to_string(path).unwrap());
    // Its pattern for names of languages ends with a bracket too many, which this validator does not forgive.
    for object in ["run", "toolComponent"] {
        let properties = &mut schema["definitions"][object]["properties"];
        let language = properties["language"].as_object_mut().unwrap();
        language.remove("pattern").unwrap();
    }
    schema
}

fn results(report: &Value) -> &Vec<Value> {
    report["runs"][0]["results"].as_array().unwrap()
}

#[test]
fn it_holds_against_the_schema_of_the_standard() {
    let validator = jsonschema::validator_for(&schema()).unwrap();
    let nothing = written("sarif", &[], &[]);
    for text in [&full_house("sarif"), &nothing] {
        let report = json(text);
        let wrong: Vec<String> = validator
            .iter_errors(&report)
            .map(|error| format!("{}: {error}", error.instance_path()))
            .collect();
        assert!(wrong.is_empty(), "{wrong:#?}");
    }
    // The validator can say no.
    let mut report = json(&nothing);
    report["runs"][0]["columnKind"] = "bytes".into();
    assert!(!validator.is_valid(&report));
}

#[test]
fn a_result_has_its_rule_place_fingerprint_and_the_registrys_entry() {
    let report = json(&full_house("sarif"));
    let run = &report["runs"][0];
    assert_eq!(run["columnKind"], "unicodeCodePoints");
    let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
    for result in results(&report) {
        let rule = &rules[usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap()];
        assert_eq!(rule["id"], result["ruleId"]);
        assert!(rule["help"]["text"].as_str().unwrap().len() > 80);
        assert!(result["suppressions"].is_array());
    }
    let one = &results(&report)[1];
    assert_eq!(
        one["message"]["text"],
        "the year differs ([bridge](0))\nsource: Annual report https://example.org/a?b=c&d\nhelp: correct it"
    );
    let place = &one["locations"][0]["physicalLocation"];
    assert_eq!(
        place["artifactLocation"]["uri"],
        "articles/b%20%C3%BC%23%2520.md"
    );
    assert_eq!(
        place["region"],
        serde_json::json!({"startLine": 2, "startColumn": 25, "endLine": 2, "endColumn": 29,
                           "snippet": {"text": "2001"}})
    );
    let around = place["contextRegion"]["snippet"]["text"].as_str().unwrap();
    assert_eq!(around, "\u{1f600}é Its bridge opened in 2001, late.");
    let related = &one["relatedLocations"][0];
    assert_eq!(related["id"], 0);
    let entry = &related["physicalLocation"];
    assert_eq!(entry["artifactLocation"]["uri"], "facts/a%3Ab.yaml");
    assert_eq!(entry["region"]["snippet"]["text"], "1998");
    let change = &one["fixes"][0]["artifactChanges"][0]["replacements"][0];
    assert_eq!(change["insertedContent"]["text"], "1998");
    assert_eq!(
        one["partialFingerprints"]["factlint/v1"],
        "00000000000000ab"
    );
}

#[test]
fn a_fingerprint_does_not_move_with_its_line() {
    let mut moved = finding();
    let article = Source::new("articles/b ü#%20.md", format!("New.\n\n{ARTICLE}"));
    moved.primary.source = article;
    moved.primary.span = moved.primary.span.shifted("New.\n\n".len());
    let report = json(&written("sarif", &[], &[("a.md", &[finding(), moved])]));
    let results = results(&report);
    let line =
        |index: usize| &results[index]["locations"][0]["physicalLocation"]["region"]["startLine"];
    assert_eq!((line(0), line(1)), (&Value::from(2), &Value::from(4)));
    assert_eq!(
        results[0]["partialFingerprints"],
        results[1]["partialFingerprints"]
    );
}

#[test]
fn kinds_levels_and_suppressions_are_the_standards() {
    let report = json(&full_house("sarif"));
    let of = |index: usize, key: &str| results(&report)[index][key].as_str().unwrap().to_owned();
    let levels: Vec<_> = (0..8).map(|index| of(index, "level")).collect();
    assert_eq!(
        levels,
        [
            "error", "error", "error", "warning", "note", "none", "error", "error"
        ]
    );
    assert_eq!(of(5, "kind"), "pass");
    let suppression = |index: usize| &results(&report)[index]["suppressions"][0];
    assert_eq!(suppression(6)["kind"], "inSource");
    assert_eq!(suppression(6)["justification"], HOSTILE);
    assert_eq!(suppression(7)["kind"], "external");
    assert_eq!(results(&report)[1]["suppressions"], serde_json::json!([]));
}

#[test]
fn only_the_registrys_entry_is_a_link() {
    let report = json(&full_house("sarif"));
    let text = results(&report)[2]["message"]["text"].as_str().unwrap();
    let links = regex::Regex::new(r"(?:^|[^\\])\[[^\]]*\]\(([^)]*)\)").unwrap();
    let targets: Vec<&str> = links
        .captures_iter(text)
        .map(|link| link.get(1).unwrap().as_str())
        .collect();
    assert_eq!(targets[0], "0", "{text}");
    assert_eq!(targets.len(), 1, "{text}");
}

#[test]
fn a_fault_of_the_registry_is_a_run_that_failed() {
    let successful =
        |text: &str| json(text)["runs"][0]["invocations"][0]["executionSuccessful"].clone();
    assert_eq!(successful(&full_house("sarif")), false);
    assert_eq!(
        successful(&written("sarif", &[], &[("a.md", &all_kinds())])),
        true
    );
    let report = json(&full_house("sarif"));
    let place = &results(&report)[0]["locations"][0]["physicalLocation"];
    assert!(place.get("region").is_none());
}
