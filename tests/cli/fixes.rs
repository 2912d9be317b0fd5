//! `--fix` and `--diff`: what is put into articles, and what is left alone.

use super::*;

const FACTS: &str = "facts:
  - id: talks
    statement: The talks on the harbour of Arden were held in Doha.
  - id: bridge-opening
    statement: The harbour bridge of Port Ellis opened on 4 May 1998.
";

const TALKS: &str = "The talks on the harbour of Arden were held in New Delhi.";

fn article(text: &str) -> TempDir {
    let folder = TempDir::new().unwrap();
    write(&folder, "facts/a.yaml", FACTS);
    write(&folder, "articles/a.md", text);
    folder
}

fn text(folder: &TempDir) -> String {
    fs::read_to_string(folder.path().join("articles/a.md")).unwrap()
}

#[test]
fn values_are_put_in_only_where_that_is_allowed() {
    let folder = article(&format!("{TALKS}\n"));
    let (status, _, err) = run(&folder, &["check", "--fix"]);
    assert_eq!(status, 1);
    assert!(
        err.contains("1 unsafe fix is not applied without --unsafe-fixes"),
        "{err}"
    );
    assert_eq!(text(&folder), format!("{TALKS}\n"));
    let (status, out, err) = run(&folder, &["check", "--fix", "--unsafe-fixes"]);
    assert_eq!((status, out.as_str()), (0, ""), "{err}");
    assert!(err.contains("applied 1 fix in 1 article"), "{err}");
    assert_eq!(
        text(&folder),
        "The talks on the harbour of Arden were held in Doha.\n"
    );
    let (status, _, err) = run(&folder, &["check", "--fix", "--unsafe-fixes"]);
    assert_eq!(status, 0);
    assert!(err.contains("applied 0 fixes in 0 articles"), "{err}");
    assert_eq!(run(&folder, &["check"]).0, 0);
}

#[test]
fn byte_order_marks_and_line_ends_stay_and_markup_is_not_replaced() {
    let folder = article(&format!(
        "\u{feff}# Harbour\r\n\r\n{TALKS}\r\nIt rained.\r\n\r\nThe harbour bridge of Port Ellis opened on 4 May 1999.\r\n"
    ));
    let (status, out, err) = run(&folder, &["check", "--fix", "--unsafe-fixes"]);
    assert_eq!(status, 0, "{out}{err}");
    assert_eq!(
        text(&folder),
        "\u{feff}# Harbour\r\n\r\nThe talks on the harbour of Arden were held in Doha.\r\nIt rained.\r\n\r\n\
         The harbour bridge of Port Ellis opened on 4 May 1998.\r\n"
    );
    for place in [
        "**New** Delhi",
        "New&nbsp;Delhi",
        "New\nDelhi",
        "New *Delhi*",
    ] {
        let written = TALKS.replace("New Delhi", place) + "\n";
        let folder = article(&written);
        let (_, _, err) = run(&folder, &["check", "--fix", "--unsafe-fixes"]);
        assert!(err.contains("applied 0 fixes"), "{place}: {err}");
        assert_eq!(text(&folder), written);
    }
    // Emphasis around the whole value is no part of it.
    let folder = article(&(TALKS.replace("New Delhi", "**New Delhi**") + "\n"));
    assert_eq!(run(&folder, &["check", "--fix", "--unsafe-fixes"]).0, 0);
    assert!(text(&folder).contains("in **Doha**."));
}

#[test]
fn a_diff_changes_nothing_and_fits_patch() {
    let folder = article(&format!("It rained.\n\n{TALKS}\n"));
    let (status, out, err) = run(&folder, &["check", "--diff", "--unsafe-fixes"]);
    assert_eq!(status, 1);
    assert_eq!(
        out,
        "--- articles/a.md\n+++ articles/a.md\n@@ -1,3 +1,3 @@\n It rained.\n \n\
         -The talks on the harbour of Arden were held in New Delhi.\n\
         +The talks on the harbour of Arden were held in Doha.\n"
    );
    assert!(err.contains("would apply 1 fix in 1 article"), "{err}");
    assert!(text(&folder).contains("New Delhi"));
    let (status, out, _) = run(&folder, &["check", "--diff"]);
    assert_eq!((status, out.as_str()), (0, ""));
    let (status, _, err) = run(&folder, &["check", "--diff", "--format", "json"]);
    assert_eq!(status, 2);
    assert!(err.contains("--format FORMAT=FILE"), "{err}");
}

#[test]
fn what_a_run_does_not_report_it_does_not_fix() {
    let folder = article(&format!("{TALKS}\n"));
    let (_, _, err) = run(
        &folder,
        &["check", "--fix", "--unsafe-fixes", "--ignore", "talks"],
    );
    assert!(err.contains("applied 0 fixes"), "{err}");
    write(
        &folder,
        "articles/b.txt",
        b"The talks on the harbour of Arden were held in New Delhi. Z\xfcrich.\n",
    );
    let (status, _, _) = run(
        &folder,
        &["check", "--fix", "--unsafe-fixes", "articles/b.txt"],
    );
    assert_eq!(status, 1);
    let bytes = fs::read(folder.path().join("articles/b.txt")).unwrap();
    assert!(bytes.ends_with(b"New Delhi. Z\xfcrich.\n"));
}

#[test]
fn what_the_baseline_knows_is_left_alone_until_its_row_is_gone() {
    let folder = article(&format!("{TALKS}\n"));
    let adopt = ["check", "--baseline", "known.yaml", "--write-baseline"];
    assert_eq!(run(&folder, &adopt).0, 0);
    let new = "The harbour bridge of Port Ellis opened on 4 May 1999.";
    write(&folder, "articles/a.md", format!("{TALKS}\n\n{new}\n"));
    let fix = ["check", "--baseline", "known.yaml", "--fix"];
    let (status, _, err) = run(&folder, &fix);
    assert_eq!(status, 1);
    assert!(err.contains("1 unsafe fix is not applied"), "{err}");
    let diff = [
        "check",
        "--baseline",
        "known.yaml",
        "--diff",
        "--unsafe-fixes",
    ];
    let (status, out, _) = run(&folder, &diff);
    assert_eq!(status, 1);
    assert!(
        out.contains("+The harbour") && !out.contains("Doha"),
        "{out}"
    );
    let (status, _, err) = run(&folder, &[&fix[..], &["--unsafe-fixes"]].concat());
    assert_eq!(status, 0, "{err}");
    assert!(err.contains("applied 1 fix in 1 article"), "{err}");
    assert!(text(&folder).starts_with(TALKS) && text(&folder).contains("1998"));
    assert_eq!(run(&folder, &["check", "--fix", "--unsafe-fixes"]).0, 0);
    assert!(text(&folder).contains("Doha"));
}

#[test]
fn standard_input_is_fixed_to_standard_output() {
    let folder = article("It rained.\n");
    let args = [
        "check",
        "-",
        "--stdin-filename",
        "articles/new.md",
        "--fix",
        "--unsafe-fixes",
    ];
    let (status, out, err) = factlint(folder.path(), &args, TALKS.as_bytes());
    assert_eq!(status, 0, "{err}");
    assert_eq!(out, "The talks on the harbour of Arden were held in Doha.");
    let (_, out, _) = factlint(folder.path(), &args, b"It rained.\r\n");
    assert_eq!(out, "It rained.\r\n");
    let (status, out, err) = factlint(folder.path(), &args, b"Z\xfcrich.\n");
    assert_eq!((status, out.as_str()), (2, ""), "{err}");
}

#[cfg(unix)]
#[test]
fn a_file_that_is_fixed_keeps_its_permissions_and_leaves_nothing_beside_it() {
    use std::os::unix::fs::PermissionsExt;
    let folder = article(&format!("{TALKS}\n"));
    let path = folder.path().join("articles/a.md");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o604)).unwrap();
    run(&folder, &["check", "--fix", "--unsafe-fixes"]);
    assert_eq!(
        fs::metadata(&path).unwrap().permissions().mode() & 0o777,
        0o604
    );
    assert_eq!(
        fs::read_dir(folder.path().join("articles"))
            .unwrap()
            .count(),
        1
    );
}

#[test]
fn a_diff_in_colours_is_the_same_diff() {
    let folder = article(&format!("It rained.\n\n{TALKS}\n"));
    let (_, plain, _) = run(&folder, &["check", "--diff", "--unsafe-fixes"]);
    let (status, coloured, _) = run(
        &folder,
        &["check", "--diff", "--unsafe-fixes", "--color", "always"],
    );
    assert_eq!(status, 1);
    assert!(coloured.contains("\u{1b}[31m-The talks"), "{coloured}");
    assert!(coloured.contains("\u{1b}[32m+The talks"), "{coloured}");
    assert!(coloured.contains("\u{1b}[36m@@ -1,3"), "{coloured}");
    let mut bare = coloured;
    for code in ["31", "32", "36", "0"] {
        bare = bare.replace(&format!("\u{1b}[{code}m"), "");
    }
    assert_eq!(bare, plain);
}
