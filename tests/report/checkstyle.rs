//! `checkstyle`, read by the crate `roxmltree`.

use super::*;

#[test]
fn files_hold_their_errors() {
    let text = full_house("checkstyle");
    let document = roxmltree::Document::parse(&text).unwrap();
    let root = document.root_element();
    assert_eq!(
        (root.tag_name().name(), root.attribute("version")),
        ("checkstyle", Some("4.3"))
    );
    let files: Vec<_> = root
        .children()
        .filter(roxmltree::Node::is_element)
        .collect();
    let names: Vec<_> = files
        .iter()
        .map(|file| file.attribute("name").unwrap())
        .collect();
    let hostile_name = hostile().primary.source.name().to_owned();
    assert_eq!(
        names,
        [
            "facts",
            "articles/b ü#%20.md",
            &hostile_name,
            "articles/b ü#%20.md",
            "articles/quiet.md"
        ]
    );
    let error = files[1]
        .children()
        .find(roxmltree::Node::is_element)
        .unwrap();
    let attribute = |name| error.attribute(name).unwrap();
    assert_eq!((attribute("line"), attribute("column")), ("2", "25"));
    assert_eq!(
        (attribute("severity"), attribute("source")),
        ("error", "factlint.contradicted")
    );
    assert_eq!(
        attribute("message"),
        "the year differs (bridge); source: Annual report https://example.org/a?b=c&d; help: correct it"
    );
    let error = files[2]
        .children()
        .find(roxmltree::Node::is_element)
        .unwrap();
    let message = error.attribute("message").unwrap();
    assert!(
        message.starts_with("\"double\" 'single' <b>&amp;</b> ]]> --> ::error::x"),
        "{message}"
    );
    assert!(message.contains('\u{1f600}'));
}
