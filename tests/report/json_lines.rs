//! `json-lines`.

use super::*;

#[test]
fn each_line_is_an_entry_of_the_json() {
    let lines = full_house("json-lines");
    let lines: Vec<_> = lines.lines().map(json).collect();
    let whole = json(&full_house("json"));
    assert_eq!(&lines, whole["findings"].as_array().unwrap());
}
