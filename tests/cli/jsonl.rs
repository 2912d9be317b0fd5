//! `check --input-format jsonl`: an article a line.

use serde_json::{Value, json};

use super::{factlint, json as parsed, project, run, write};

const WRONG: &str = "The harbour bridge of Port Ellis opened on 4 May 1997.";

fn lines(records: &[Value]) -> String {
    records.iter().map(|record| format!("{record}\n")).collect()
}

#[test]
fn each_line_is_an_article_under_its_own_name_and_by_its_own_day() {
    let folder = project();
    let text = format!("It rained.\nÉ \"x\".\n\n{WRONG}");
    let records = [
        json!({"id": "a/1", "text": text, "date": "2020-02"}),
        json!({"id": 7, "text": "It rained."}),
        json!({"text": text, "id": null, "author": {"text": ["nobody"]}}),
    ];
    write(
        &folder,
        "news.jsonl",
        lines(&records).replace("\n{\"id\":7", "\n\n{\"id\":7"),
    );
    let check = [
        "check",
        "--input-format",
        "jsonl",
        "news.jsonl",
        "--as-of",
        "2021",
    ];
    let (status, out, errors) = run(&folder, &[&check[..], &["--format", "json"]].concat());
    assert_eq!(status, 1, "{errors}");
    let out = parsed(&out);
    let articles: Vec<_> = out["articles"]
        .as_array()
        .unwrap()
        .iter()
        .map(|article| (article["path"].as_str(), article["date"].as_str()))
        .collect();
    let expected = [
        (Some("a/1"), Some("2020-02-29")),
        (Some("7"), Some("2021-12-31")),
        (Some("news.jsonl:4"), Some("2021-12-31")),
    ];
    assert_eq!(articles, expected);
    let findings = out["findings"].as_array().unwrap();
    assert_eq!(findings.len(), 2);
    for finding in findings {
        // Places are those in the text, not in its line of JSON.
        let span = &finding["span"];
        let at = |end: &str| usize::try_from(span[end].as_u64().unwrap()).unwrap();
        assert_eq!(&text[at("start")..at("end")], "4 May 1997");
        assert_eq!(finding["start"]["line"], 4);
    }
    assert!(errors.contains("in 3 articles"), "{errors}");
}

#[test]
fn fields_and_markup_are_named_by_options() {
    let folder = project();
    let record = json!({"body": format!("<p>{}</p>", WRONG.replace(' ', "&#32;")), "url": "u", "day": "1999"});
    let args = "check --input-format jsonl - --text-field body --id-field url --date-field day \
                --text-markup html --format concise";
    let args: Vec<&str> = args.split_whitespace().collect();
    let (status, out, errors) = factlint(folder.path(), &args, lines(&[record]).as_bytes());
    assert_eq!(status, 1, "{errors}");
    assert!(out.starts_with("u:1:"), "{out}");

    for option in ["--text-field=a", "--text-markup=html"] {
        let (status, _, errors) = run(&folder, &["check", option]);
        assert_eq!(status, 2);
        assert!(errors.contains("add `--input-format jsonl`"), "{errors}");
    }
}

#[test]
fn bad_lines_are_told_by_their_numbers_and_the_rest_goes_on() {
    let folder = project();
    let good = json!({"text": WRONG});
    let input = format!("{good}\n{{\"text\": 1}}\n\nno json\n{good}\n");
    let args = [
        "check",
        "--input-format",
        "jsonl",
        "-",
        "--format",
        "concise",
    ];
    let (status, out, errors) = factlint(folder.path(), &args, input.as_bytes());
    assert_eq!(status, 2, "{errors}");
    let places: Vec<_> = out
        .lines()
        .map(|line| line.split_once(": ").unwrap().0)
        .collect();
    assert_eq!(places, ["<stdin>:1:1:44", "<stdin>:5:1:44"], "{out}");
    assert!(errors.contains("<stdin>:2: `text` is no text"), "{errors}");
    assert!(
        errors.contains("<stdin>:4: expected ident at column 2"),
        "{errors}"
    );
    assert!(errors.contains("2 lines could not be checked"), "{errors}");

    let (status, out, errors) = factlint(folder.path(), &args, b"[]\n");
    assert_eq!((status, out.as_str()), (2, ""), "{errors}");
    let (status, _, errors) = run(&folder, &["check", "--input-format", "jsonl", "articles"]);
    assert_eq!(status, 2);
    assert!(errors.contains("`articles` is a folder"), "{errors}");
    let (status, _, errors) = run(&folder, &["check", "--input-format", "jsonl"]);
    assert_eq!(status, 2);
    assert!(errors.contains("standard input"), "{errors}");
}

#[test]
fn order_and_output_do_not_depend_on_threads() {
    let folder = project();
    let records: Vec<Value> = (0..700)
        .map(|number| json!({"id": number, "text": WRONG.replace("1997", &(1900 + number % 97).to_string())}))
        .collect();
    write(&folder, "news.jsonl", lines(&records));
    let check = |jobs: &str| {
        let args = [
            "check",
            "--input-format",
            "jsonl",
            "news.jsonl",
            "--format",
            "json",
            "--jobs",
            jobs,
        ];
        run(&folder, &args)
    };
    let one = check("1");
    assert_eq!(check("3"), one);
    let articles = parsed(&one.1)["articles"].as_array().unwrap().clone();
    assert!(
        articles
            .iter()
            .enumerate()
            .all(|(at, article)| article["path"].as_str() == Some(&at.to_string()))
    );
}
