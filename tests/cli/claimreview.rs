//! `facts import claimreview` and `export claimreview`: what fact-checkers publish, and what is published for them.

use super::*;

/// What sites publish, in the shapes that they have: a graph with references, an array, a nested object, a number alone.
const REVIEWS: &str = r##"{
  "@context": "https://schema.org",
  "@graph": [
    {"@type": "Organization", "@id": "#us", "name": "Port Ellis Checks"},
    {"@type": ["Review", "ClaimReview"], "url": "https://example.org/bridge", "headline": "Was it 2001?",
     "claimReviewed": "The harbour bridge of Port Ellis opened in 2001", "datePublished": "2024-03-05T10:00:00Z",
     "author": {"@id": "#us"}, "reviewRating": {"@type": "Rating", "ratingValue": "1", "alternateName": "False"}},
    {"@type": "WebPage", "mainEntity": [{"@type": "http://schema.org/ClaimReview", "url": "https://example.org/tunnel",
     "claimReviewed": "&ldquo;The Holm Tunnel is 530 metres long.&rdquo;", "author": [{"name": "A &amp; B"}],
     "reviewRating": {"ratingValue": 5, "bestRating": 5, "worstRating": 1}}]},
    {"@type": "ClaimReview", "claimReviewed": "The mayor sold the bridge.",
     "reviewRating": {"alternateName": "Half true\nfacts: []"}},
    {"@type": "ClaimReview", "claimReviewed": "Who would buy a bridge?", "reviewRating": {"alternateName": "False"}},
    {"@type": "ClaimReview", "claimReviewed": "The ferry sank."},
    {"@type": "ClaimReview", "reviewRating": {"alternateName": "False"}}
  ]
}"##;

fn import(text: &str, name: &str) -> (TempDir, i32, String, String) {
    let folder = project();
    write(&folder, name, text);
    let (status, out, err) = run(&folder, &["facts", "import", "claimreview", name]);
    (folder, status, out, err)
}

#[test]
fn reviews_become_facts_and_nothing_false_is_asserted() {
    let (folder, status, out, err) = import(REVIEWS, "reviews.json");
    assert_eq!(status, 0, "{err}");
    for line in [
        "  - id: claimreview/the-harbour-bridge-of-port-ellis-opened",
        "    statement: \"It is not true that the harbour bridge of Port Ellis opened in 2001.\"",
        "      - { title: \"Was it 2001?\", url: \"https://example.org/bridge\", publisher: \"Port Ellis Checks\", published: \"2024-03-05\" }",
        "    statement: \"The Holm Tunnel is 530 metres long.\"",
        "publisher: \"A & B\" }",
        "  # A draft: “Half true facts: []” is neither true nor false.",
        "  # - id: claimreview/the-mayor-sold-the-bridge",
        "  #   statement: \"\"  # what is known, in place of the claim: \"The mayor sold the bridge.\"",
    ] {
        assert!(out.contains(line), "{line}\n{out}");
    }
    for words in [
        "a draft: claimreview/who-would-buy-a-bridge: the claim is a question",
        "left out: review 5: it has no rating",
        "left out: review 6: it does not say what was claimed",
        "2 facts, 2 drafts of 4 reviews, 2 left out",
    ] {
        assert!(err.contains(words), "{words}\n{err}");
    }
    // What is printed is a registry whose tests pass, and it finds the claim.
    write(&folder, "facts/reviews.yaml", &out);
    assert_eq!(run(&folder, &["test"]).0, 0);
    write(
        &folder,
        "articles/a.md",
        "The harbour bridge of Port Ellis opened in 2001.\n\nThe mayor sold the bridge.\n",
    );
    let (status, out, _) = run(
        &folder,
        &[
            "check",
            "--format",
            "concise",
            "--facts",
            "facts/reviews.yaml",
        ],
    );
    assert_eq!((status, out.lines().count()), (1, 1), "{out}");
}

#[test]
fn pages_and_standard_input_are_read_and_reviews_of_one_claim_put_together() {
    let review = |claim: &str, name: &str| {
        format!(
            "{{\"@type\": \"ClaimReview\", \"claimReviewed\": \"{claim}\", \"author\": \"X\", \"reviewRating\": {{\"alternateName\": \"{name}\"}}}}"
        )
    };
    let ferry = "The ferry carried 340 passengers.";
    let page = format!(
        "<!DOCTYPE html><p>{}</p><script type=\"application/ld+json\">[{}, {}]</script>\n\
         <script type='application/ld+json'>{{broken</script><script type='application/ld+json'>{}</script>",
        review("Not me.", "True"),
        review(ferry, "True"),
        review("It rained.", "Faux"),
        review(ferry, "Correct"),
    );
    let (folder, status, out, err) = import(&page, "page.html");
    assert_eq!(status, 0, "{err}");
    assert!(err.contains("left out: a script is no JSON"), "{err}");
    assert!(err.contains("of 3 reviews"), "{err}");
    assert_eq!(out.matches("publisher: \"X\"").count(), 3, "{out}");
    assert!(!out.contains("Not me"));
    let args = ["facts", "import", "claimreview", "-"];
    let (status, same, _) = factlint(folder.path(), &args, page.as_bytes());
    assert_eq!(status, 0);
    assert_eq!(same.replace("standard input", "page.html"), out);
    let both = format!("[{}, {}]", review(ferry, "True"), review(ferry, "False"));
    let (_, _, out, err) = import(&both, "both.json");
    assert!(
        err.contains("its reviews disagree") && out.starts_with("# ") && out.contains("facts: []"),
        "{err}{out}"
    );
}

#[test]
fn what_is_no_review_is_an_error() {
    for (text, words) in [
        ("{}", "there is no ClaimReview in `x.json`"),
        ("", "is no JSON that can be read"),
        ("<p>", "there is no ClaimReview"),
        ("[[[", "line 1 column"),
    ] {
        let (_, status, out, err) = import(text, "x.json");
        assert_eq!((status, out.as_str()), (2, ""), "{text}");
        assert!(err.contains(words), "{text}: {err}");
    }
    let folder = project();
    assert_eq!(
        run(&folder, &["facts", "import", "claimreview", "no.json"]).0,
        2
    );
}

#[test]
fn verdicts_are_written_as_reviews_and_come_back_as_facts_with_the_same_verdicts() {
    let folder = project();
    let article = "---\ndate: 2025-06-30\n---\nThe **harbour bridge** of [Port Ellis](x) opened\nin 2001.\n\n\
                   The harbour bridge of Port Ellis opened in May 1998.\n\nIt rained.\n";
    write(&folder, "articles/a.md", article);
    let (status, out, err) = run(&folder, &["export", "claimreview"]);
    assert_eq!(status, 0, "{err}");
    let reviews = json(&out);
    let first = &reviews["@graph"][0];
    assert_eq!(reviews["@graph"].as_array().unwrap().len(), 2);
    assert_eq!(
        first["claimReviewed"],
        "The harbour bridge of Port Ellis opened in 2001."
    );
    assert_eq!(first["reviewRating"]["alternateName"], "False");
    assert_eq!(first["itemReviewed"]["appearance"]["url"], "articles/a.md");
    assert_eq!(first["itemReviewed"]["datePublished"], "2025-06-30");
    assert!(
        first["isBasedOn"][0]["name"]
            .as_str()
            .unwrap()
            .contains("Annual report")
    );
    assert_eq!(reviews["@graph"][1]["reviewRating"]["ratingValue"], 5);

    write(&folder, "reviews.json", &out);
    let (status, facts, err) = run(&folder, &["facts", "import", "claimreview", "reviews.json"]);
    assert_eq!(status, 0, "{err}");
    assert!(
        err.contains("2 facts, 0 drafts of 2 reviews, 0 left out"),
        "{err}"
    );
    write(&folder, "again/facts.yaml", facts);
    let (_, again, _) = run(&folder, &["export", "claimreview", "--facts", "again"]);
    let verdicts = |value: &Value| -> Vec<(Value, Value)> {
        let reviews = value["@graph"].as_array().unwrap().iter();
        reviews
            .map(|review| {
                (
                    review["claimReviewed"].clone(),
                    review["reviewRating"].clone(),
                )
            })
            .collect()
    };
    assert_eq!(verdicts(&json(&again)), verdicts(&reviews));
    // Of facts that say the same of a sentence one review is made.
    assert_eq!(
        json(&again)["@graph"][0]["isBasedOn"]
            .as_array()
            .unwrap()
            .len(),
        2
    );
    // A comment keeps a verdict to the project.
    write(
        &folder,
        "articles/a.md",
        format!(
            "<!-- factlint-ignore-file bridge-opening: r -->\n{}",
            &article[25..]
        ),
    );
    let (_, out, _) = run(&folder, &["export", "claimreview"]);
    assert!(!out.contains("\"False\""), "{out}");
}
