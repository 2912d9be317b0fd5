//! `gitlab`.

use std::collections::HashSet;

use super::*;

#[test]
fn issues_have_what_gitlab_asks_for_and_fingerprints_of_their_own() {
    let report = json(&full_house("gitlab"));
    let issues = report.as_array().unwrap();
    assert_eq!(issues.len(), 8);
    let mut fingerprints = HashSet::new();
    for issue in issues {
        assert!(issue["description"].is_string());
        assert!(issue["location"]["lines"]["begin"].as_u64().unwrap() > 0);
        let severities = ["info", "minor", "major", "critical", "blocker"];
        assert!(severities.contains(&issue["severity"].as_str().unwrap()));
        assert!(fingerprints.insert(issue["fingerprint"].as_str().unwrap()));
    }
    let of = |index: usize, key: &str| issues[index][key].as_str().unwrap();
    let severities: Vec<_> = (0..8).map(|index| of(index, "severity")).collect();
    assert_eq!(
        severities,
        [
            "major", "major", "major", "minor", "info", "info", "info", "info"
        ]
    );
    assert_eq!(of(1, "fingerprint"), finding().fingerprint);
    assert_eq!(of(3, "fingerprint"), "00000000000000ab-2");
    assert_eq!(
        of(1, "description"),
        "contradicted (bridge): the year differs"
    );
    assert_eq!(issues[1]["location"]["path"], "articles/b ü#%20.md");
    assert_eq!(
        issues[1]["location"]["lines"],
        serde_json::json!({"begin": 2, "end": 2})
    );
}
