//! The reviewer's own editor.

use std::env;
use std::io;
use std::path::Path;
use std::process::Command;

/// Where an editor's name is looked for, in this order.
const VARIABLES: [&str; 2] = ["VISUAL", "EDITOR"];

/// What is there where nobody has said anything.
const USUAL: &str = if cfg!(windows) { "notepad" } else { "vi" };

/// Opens a file at a line (from 1), and waits until the editor ends.
///
/// # Errors
/// Where it cannot be started, or ends with an error.
pub(super) fn open(file: &Path, line: usize) -> io::Result<()> {
    let named = VARIABLES.iter().filter_map(|name| env::var(name).ok());
    let editor = named
        .into_iter()
        .find(|value| !value.trim().is_empty())
        .unwrap_or_else(|| USUAL.to_owned());
    let status = command(&editor)
        .args(arguments(&editor, file, line))
        .status();
    let status = status.map_err(|error| io::Error::new(error.kind(), told(&editor)))?;
    if status.success() {
        Ok(())
    } else {
        Err(io::Error::other(told(&editor)))
    }
}

fn told(editor: &str) -> String {
    format!("`{editor}` failed: set VISUAL or EDITOR to the editor that you want")
}

/// The variables hold a command of the shell, as git and others take them: "code --wait".
#[cfg(unix)]
fn command(editor: &str) -> Command {
    let mut command = Command::new("sh");
    command
        .arg("-c")
        .arg(format!("{editor} \"$@\""))
        .arg(editor);
    command
}

#[cfg(not(unix))]
fn command(editor: &str) -> Command {
    let mut words = editor.split_whitespace();
    let mut command = Command::new(words.next().unwrap_or(USUAL));
    command.args(words);
    command
}

/// The file, with its line where it is known how that editor is told.
fn arguments(editor: &str, file: &Path, line: usize) -> Vec<String> {
    let program = editor.split_whitespace().next().unwrap_or_default();
    let name = Path::new(program).file_stem().unwrap_or_default();
    let path = file.to_string_lossy().into_owned();
    match name.to_string_lossy().as_ref() {
        "vi" | "vim" | "nvim" | "nano" | "emacs" | "emacsclient" | "kak" | "micro" | "joe"
        | "mg" | "ne" => vec![format!("+{line}"), path],
        "code" | "codium" | "cursor" => vec!["--goto".to_owned(), format!("{path}:{line}")],
        "hx" | "helix" | "subl" | "zed" => vec![format!("{path}:{line}")],
        _ => vec![path],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn editors_are_told_the_line_in_their_own_way() {
        let of = |editor: &str| arguments(editor, Path::new("facts/a b.yaml"), 7).join(" ");
        assert_eq!(of("/usr/bin/vim -u NONE"), "+7 facts/a b.yaml");
        assert_eq!(of("code --wait"), "--goto facts/a b.yaml:7");
        assert_eq!(of("hx"), "facts/a b.yaml:7");
        assert_eq!(of("gedit -w"), "facts/a b.yaml");
        assert_eq!(of(""), "facts/a b.yaml");
    }
}
