//! What holds for every format.

use factlint::report::FORMATS;

use super::*;

#[test]
fn no_control_character_is_written_and_every_report_ends_its_line() {
    for format in FORMATS {
        let text = full_house(format.name);
        // JSON escapes what is below the blank, and no more is asked of it.
        let is_control = |c: &char| match format.name {
            "json" | "json-lines" | "sarif" | "gitlab" | "rdjson" | "claimreview" => *c < ' ',
            _ => c.is_control(),
        };
        let control = text.chars().find(|c| *c != '\n' && is_control(c));
        assert_eq!(control, None, "{}", format.name);
        assert!(text.ends_with('\n'), "{}", format.name);
        assert_eq!(text, full_house(format.name), "{}", format.name);
    }
}

#[test]
fn json_formats_tell_one_fingerprint_and_one_place() {
    let one = [finding()];
    let value = |format| json(&written(format, &[], &[("articles/b.md", &one)]));
    let fingerprint = one[0].fingerprint.as_str();
    assert_eq!(value("json")["findings"][0]["fingerprint"], fingerprint);
    assert_eq!(value("json-lines")["fingerprint"], fingerprint);
    assert_eq!(value("gitlab")[0]["fingerprint"], fingerprint);
    let sarif = &value("sarif")["runs"][0]["results"][0];
    assert_eq!(sarif["partialFingerprints"]["factlint/v1"], fingerprint);
}

#[test]
fn a_report_on_nothing_is_a_whole_report() {
    for format in FORMATS {
        let text = written(format.name, &[], &[]);
        match format.name {
            "full" | "concise" | "github" | "json-lines" => assert_eq!(text, ""),
            "html" => assert!(text.ends_with("</html>\n")),
            "junit" | "checkstyle" => {
                roxmltree::Document::parse(&text).unwrap();
            }
            _ => {
                json(&text);
            }
        }
    }
}
