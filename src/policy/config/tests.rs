//! Configurations as people write them, right and wrong.

use std::collections::BTreeMap;

use super::*;
use crate::finding::Severity;
use crate::policy::Unsupported;

/// Reads `/p/factlint.toml` among files of these paths and texts.
fn read(files: &[(&str, &str)]) -> Result<Config, Vec<Finding>> {
    let files: BTreeMap<PathBuf, &str> = files
        .iter()
        .map(|(path, text)| (Path::new("/p").join(path), *text))
        .collect();
    let source = |path: &Path| {
        let text = files.get(path).ok_or("it does not exist")?;
        Ok((
            Source::new(relative(Path::new("/p"), path), *text),
            path.to_path_buf(),
        ))
    };
    let root = PathBuf::from("/p/factlint.toml");
    let (first, _) = source(&root)
        .map_err(|error: &str| panic!("{error}"))
        .unwrap();
    Config::read(&first, root, &mut |path| {
        source(path).map_err(str::to_owned)
    })
}

fn parse(text: &str) -> Result<Config, Vec<Finding>> {
    read(&[("factlint.toml", text)])
}

fn messages(text: &str) -> Vec<String> {
    let faults = parse(text).unwrap_err();
    faults.into_iter().map(|fault| fault.message).collect()
}

fn day(config: &Config, path: &str) -> Option<String> {
    let date = config.effective(&Path::new("/p").join(path)).date;
    date.map(|date| date.value.to_string())
}

#[test]
fn the_last_override_that_has_a_say_wins() {
    let config = parse(
        "facts = \"registry\"\nunsupported = \"off\"\n\
         [[overrides]]\npaths = [\"a/**\"]\ndate = 2023-02-01\nseverity = \"note\"\nunsupported = \"all\"\n\
         [[overrides]]\npaths = [\"./a/new.md\"]\ndate = \"2025-10\"\n",
    )
    .unwrap();
    assert_eq!(config.facts().unwrap().value, Path::new("/p/registry"));
    assert_eq!(day(&config, "a/b/old.md").as_deref(), Some("2023-02-01"));
    assert_eq!(day(&config, "a/new.md").as_deref(), Some("2025-10-31"));
    assert_eq!(day(&config, "b/new.md"), None);
    let new = config.effective(Path::new("/p/a/new.md"));
    let severity = new.severities().of(Code::Contradicted, None);
    assert_eq!(severity, Some(Severity::Note));
    let mode = new.unsupported.unwrap();
    assert_eq!(
        (mode.value, mode.place().as_str()),
        (Unsupported::All, "factlint.toml:7")
    );
    let elsewhere = config.effective(Path::new("/p/b.md")).unsupported.unwrap();
    assert_eq!(elsewhere.value, Unsupported::Off);
}

#[test]
fn severities_are_named_by_fact_tag_and_code_in_the_order_of_the_file() {
    let config = parse(
        "[severity]\nunsupported = \"note\"\n\"talks-*\" = \"warning\"\n\"tag:war\" = \"error\"\n",
    )
    .unwrap();
    let rules = config.effective(Path::new("/p/a.md")).severity;
    let names: Vec<_> = rules
        .iter()
        .map(|rule| rule.value.selector.as_ref().unwrap().as_str())
        .collect();
    assert_eq!(names, ["unsupported", "talks-*", "tag:war"]);
    assert_eq!(rules[1].place(), "factlint.toml:3");
}

#[test]
fn what_is_extended_holds_where_nothing_nearer_does() {
    let config = read(&[
        (
            "factlint.toml",
            "extends = [\"../house.toml\", \"b.toml\"]\nignore = [\"toll\"]\n",
        ),
        (
            "../house.toml",
            "facts = \"facts\"\nfail-on = \"warning\"\nignore = [\"talks-*\"]\nunsupported = \"off\"\n\
             [[overrides]]\npaths = [\"p/old/**\"]\ndate = \"2019\"\n",
        ),
        ("b.toml", "unsupported = \"all\"\nmax-warnings = 3\n"),
    ]);
    // `..` is not resolved by this test's reader, so the path is told as it was joined.
    let config = config.unwrap();
    assert_eq!(config.facts().unwrap().value, Path::new("/p/../facts"));
    assert_eq!(config.fail_on().unwrap().value, FailOn::Warning);
    assert_eq!(config.max_warnings().unwrap().value, 3);
    let effective = config.effective(Path::new("/p/old/a.md"));
    assert_eq!(effective.unsupported.unwrap().value, Unsupported::All);
    let ignored: Vec<&str> = effective
        .ignore
        .iter()
        .map(|one| one.value.as_str())
        .collect();
    assert_eq!(ignored, ["talks-*", "toll"]);
}

#[test]
fn files_that_extend_one_another_in_a_circle_are_told_with_the_circle() {
    let faults = read(&[
        ("factlint.toml", "extends = \"a.toml\"\n"),
        ("a.toml", "extends = \"b.toml\"\n"),
        ("b.toml", "extends = \"a.toml\"\n"),
    ])
    .unwrap_err();
    assert_eq!(faults.len(), 1);
    assert!(
        faults[0]
            .message
            .ends_with("a.toml extends b.toml extends a.toml"),
        "{}",
        faults[0].message
    );
    assert_eq!(faults[0].primary.source.name(), "b.toml");
}

#[test]
fn a_chain_that_is_too_long_and_a_file_that_is_not_there_are_told() {
    let names: Vec<String> = (0..20).map(|n| format!("{n}.toml")).collect();
    let texts: Vec<String> = (1..21)
        .map(|n| format!("extends = \"{n}.toml\"\n"))
        .collect();
    let mut files = vec![("factlint.toml", "extends = \"0.toml\"\n")];
    files.extend(
        names
            .iter()
            .zip(&texts)
            .map(|(name, text)| (name.as_str(), text.as_str())),
    );
    let faults = read(&files).unwrap_err();
    assert!(
        faults[0].message.contains("more often than 10"),
        "{}",
        faults[0].message
    );
    let faults = parse("extends = [\"nowhere.toml\"]\n").unwrap_err();
    assert!(
        faults[0]
            .message
            .contains("`nowhere.toml` cannot be extended: it does not exist"),
        "{}",
        faults[0].message
    );
}

#[test]
fn an_unknown_key_is_shown_with_the_near_one_at_its_place() {
    let text = "fact = \"registry\"\nunsuported = \"off\"\n[[overrides]]\npath = [\"a\"]\n";
    let faults = parse(text).unwrap_err();
    let told: Vec<(&str, bool)> = faults
        .iter()
        .map(|fault| {
            (
                &text[fault.primary.span.range()],
                fault.message.contains("did you mean"),
            )
        })
        .filter(|(key, _)| !key.contains('['))
        .collect();
    assert_eq!(told, [("fact", true), ("unsuported", true), ("path", true)]);
    assert!(messages("unsupported = \"topics\"")[0].contains("did you mean `topic`?"));
}

#[test]
fn all_faults_of_a_file_come_in_one_run() {
    for (text, words) in [
        (
            "facts = 3",
            "`facts` has to be a text, and this is a number",
        ),
        ("facts = \" \"", "blank"),
        ("articles = []", "`articles` is empty"),
        ("select = []", "`select` is empty"),
        ("select = [\"tags:x\"]", "did you mean `tag`?"),
        ("ignore = [\"a[\"]", "no glob"),
        ("exclude = [\"a[\"]", "no glob"),
        ("max-warnings = -1", "a number from 0 on"),
        ("fail-on = \"errors\"", "did you mean `error`?"),
        (
            "severity = \"fatal\"",
            "one of \"error\", \"warning\", \"note\"",
        ),
        ("severity = { toll = 1 }", "`toll` has to be one of"),
        ("date = 2025", "a day, a month or a year"),
        ("date = \"2025-13-01\"", "is no date"),
        ("overrides = 1", "each under `[[overrides]]`"),
        ("[[overrides]]\ndate = 2025-01-01", "`paths` is missing"),
        ("facts = ", ""),
    ] {
        let told = messages(text);
        assert_eq!(told.len(), 1, "{text}: {told:?}");
        assert!(told[0].contains(words), "{text}: {told:?}");
    }
    let both = messages("date = \"x\"\n[[overrides]]\npaths = [\"a[\"]\ndate = \"2025-13-01\"\n");
    assert_eq!(both.len(), 3, "{both:?}");
}

#[test]
fn articles_are_left_out_by_the_nearest_list() {
    let config = read(&[
        (
            "factlint.toml",
            "extends = \"b.toml\"\nexclude = [\"drafts/**\"]\n",
        ),
        ("b.toml", "exclude = [\"old/**\"]\n"),
    ])
    .unwrap();
    assert!(config.excludes(Path::new("/p/drafts/a/b.md")));
    assert!(!config.excludes(Path::new("/p/old/a.md")));
}

proptest::proptest! {
    #[test]
    fn no_text_makes_it_panic(text in "\\PC{0,60}") {
        let _ = parse(&text);
    }

    #[test]
    fn nor_do_values_of_any_kind(
        key in "facts|articles|select|severity|date|overrides|max-warnings|extends|exclude",
        value in "1|-1|1.5|true|\"x\"|\\[\\]|\\[1\\]|\\{\\}|\\{ a = 1 \\}|2025-01-01|\\[\\{\\}\\]|[0-9]{30}",
    ) {
        let _ = parse(&format!("{key} = {value}\n"));
    }
}
