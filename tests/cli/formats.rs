//! `--format`: what reaches which file, whatever the machine, the folder and the way paths are typed.

use super::*;

const FORMATS: [&str; 11] = [
    "full",
    "concise",
    "json",
    "json-lines",
    "sarif",
    "github",
    "gitlab",
    "junit",
    "rdjson",
    "checkstyle",
    "html",
];

/// A project with a contradiction and a hostile name.
fn wrong() -> TempDir {
    let folder = project();
    write(
        &folder,
        "articles/a new #1.md",
        "The harbour bridge of Port Ellis opened on 9 June 2001.\n",
    );
    folder
}

/// Every format to a file of its own, and what stands in these files.
fn reports(folder: &TempDir, paths: &[&str]) -> Vec<String> {
    let outputs: Vec<String> = FORMATS
        .iter()
        .map(|format| format!("{format}=out/{format}"))
        .collect();
    fs::create_dir_all(folder.path().join("out")).unwrap();
    let mut args = vec!["check"];
    for output in &outputs {
        args.extend(["--format", output]);
    }
    args.extend(paths);
    let (status, out, err) = run(folder, &args);
    assert_eq!((status, out.as_str()), (1, ""), "{err}");
    let read = |format| fs::read_to_string(folder.path().join("out").join(format)).unwrap();
    FORMATS.into_iter().map(read).collect()
}

#[test]
fn no_report_depends_on_the_folder_or_on_how_paths_are_typed() {
    let (one, two) = (wrong(), wrong());
    let expected = reports(&one, &[]);
    for (format, report) in FORMATS.iter().zip(&expected) {
        let machine = one.path().to_str().unwrap();
        assert!(!report.contains(machine), "{format}: {report}");
        assert!(report.contains("the known date") || *format != "full");
    }
    assert_eq!(reports(&two, &[]), expected);
    let absolute = two.path().join("articles");
    let facts = two.path().join("facts");
    let (absolute, facts) = (absolute.to_str().unwrap(), facts.to_str().unwrap());
    assert_eq!(reports(&two, &["./articles"]), expected);
    assert_eq!(reports(&two, &[absolute, "--facts", facts]), expected);
    assert_eq!(reports(&two, &["articles/./"]), expected);
}

#[test]
fn html_shows_every_verdict_and_all_facts_unless_it_is_asked_for_some() {
    let folder = wrong();
    let right = "The harbour bridge of Port Ellis opened on 4 May 1998.\n";
    write(&folder, "articles/right.md", right);
    let page = |args: &[&str]| {
        let base = ["check", "--format", "html=page.html", "--format", "concise"];
        let (_, concise, _) = run(&folder, &[&base, args].concat());
        assert!(!concise.contains("[supported]"), "{concise}");
        fs::read_to_string(folder.path().join("page.html")).unwrap()
    };
    let all = page(&[]);
    assert!(all.contains(r#""code":"supported""#) && all.contains(r#""code":"contradicted""#));
    assert!(all.contains("It rained."), "an article without findings");
    assert_eq!(all.matches(r#"class="fact""#).count(), 1);
    assert!(all.contains("Harbour Board"));
    let some = page(&["--show", "contradicted"]);
    assert!(!some.contains(r#""code":"supported""#) && some.contains(r#""code":"contradicted""#));
}

#[test]
fn a_folder_that_is_not_there_is_named_as_it_was_typed() {
    let folder = wrong();
    let (status, _, err) = run(&folder, &["check", "--format", "sarif=lost/x.sarif"]);
    assert_eq!(status, 2);
    assert!(
        err.contains("lost/x.sarif: there is no folder `lost`"),
        "{err}"
    );
    assert!(!err.contains(folder.path().to_str().unwrap()), "{err}");
}

#[test]
fn formats_share_standard_output_one_behind_the_other() {
    let folder = wrong();
    let (_, first, _) = run(&folder, &["check", "--format", "concise"]);
    let (_, second, _) = run(&folder, &["check", "--format", "github"]);
    let both = ["check", "--format", "concise", "--format", "github"];
    let (status, out, _) = run(&folder, &both);
    assert_eq!((status, out), (1, first + &second));
    assert!(second.starts_with("::error file=articles/a new #1.md,line=1,"));
}

#[test]
fn faults_of_the_registry_stand_in_the_reports_of_ci() {
    let folder = wrong();
    write(&folder, "facts/bad.yaml", "facts:\n  - id: nothing\n");
    let (status, out, err) = run(
        &folder,
        &["check", "--format", "github", "--format", "sarif=out.sarif"],
    );
    assert_eq!(status, 2, "{err}");
    assert!(
        out.starts_with("::error file=facts/bad.yaml,line=2,"),
        "{out}"
    );
    assert!(err.contains("missing-key"), "{err}");
    let sarif = json(&fs::read_to_string(folder.path().join("out.sarif")).unwrap());
    let run_of = &sarif["runs"][0];
    assert_eq!(run_of["results"][0]["ruleId"], "missing-key");
    assert_eq!(run_of["invocations"][0]["executionSuccessful"], false);
    let (status, out, _) = run(&folder, &["check", "--format", "json"]);
    assert_eq!((status, out.as_str()), (2, ""), "standard error has them");
}

/// A report to `/dev/null` once took its place by a rename: a pipe that a shell opened shows the same without harm.
#[cfg(target_os = "linux")]
#[test]
fn what_a_shell_opened_is_written_to_and_stays_what_it_is() {
    let folder = wrong();
    let program = env!("CARGO_BIN_EXE_factlint");
    for command in ["check", "compare articles articles", "test"] {
        for place in ["/dev/fd/3", "/proc/self/fd/3", "/dev/stdout"] {
            let line = format!("{program} {command} --format json={place} 3>&1 | cat");
            let mut shell = std::process::Command::new("sh");
            let output = shell.current_dir(folder.path()).args(["-c", &line]);
            let output = output.output().unwrap();
            assert!(output.stdout.starts_with(b"{"), "{line}: {output:?}");
            let told = String::from_utf8(output.stderr).unwrap();
            assert!(!told.contains("error:"), "{line}: {told}");
        }
    }
}
