//! `verify`: one pair, and many.

use super::*;

#[test]
fn a_batch_is_answered_in_order_and_bad_lines_do_not_stop_it() {
    let mut input = String::new();
    for id in 0..3000 {
        input.push_str(&format!(
            "{{\"id\":{id},\"statement\":\"It rained.\",\"text\":\"It rained. {id}\"}}\n"
        ));
    }
    input.push_str("\nno json\n{\"id\":\"x\",\"statement\":\"It rained.\"}\n{\"id\":\"last\",\"text\":\"Well.\"}");
    let folder = TempDir::new().unwrap();
    let (status, out, err) = factlint(folder.path(), &["verify", "--batch", "-"], input.as_bytes());
    assert_eq!(status, 1, "{err}");
    let answers: Vec<Value> = out.lines().map(json).collect();
    assert_eq!(answers.len(), 3003);
    for (id, answer) in answers[..3000].iter().enumerate() {
        assert_eq!(answer["id"], id);
        let verdict = answer["verdict"].as_str().unwrap();
        assert!(["supported", "contradicted", "unsupported", "silent"].contains(&verdict));
    }
    assert_eq!(answers[3000]["line"], 3002);
    assert!(answers[3000]["error"].is_string());
    assert_eq!(answers[3001]["id"], "x");
    assert!(answers[3001]["error"].as_str().unwrap().contains("text"));
    assert_eq!(answers[3002]["id"], "last");
    assert_eq!(answers[3002]["verdict"], "silent");
    let good = "{\"id\":\"a\",\"statement\":\"It rained.\",\"text\":\"Well.\"}\n";
    write(&folder, "in.jsonl", good);
    let (status, out, _) = run(&folder, &["verify", "--batch", "in.jsonl"]);
    assert_eq!((status, json(&out)["id"].as_str()), (0, Some("a")));
    assert_eq!(run(&folder, &["verify", "--batch", "missing.jsonl"]).0, 2);
}

#[test]
fn one_pair_is_answered_in_words() {
    let folder = TempDir::new().unwrap();
    let (status, out, _) = run(
        &folder,
        &["verify", "--statement", "It rained.", "--text", "Well?"],
    );
    assert_eq!((status, out.lines().next()), (0, Some("silent")));
    assert_eq!(run(&folder, &["verify", "--statement", "It rained."]).0, 2);
    assert_eq!(run(&folder, &["verify"]).0, 2);
}
