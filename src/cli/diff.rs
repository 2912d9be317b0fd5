//! Two texts as a unified diff.

use std::io::{self, Write};
use std::time::Duration;

use similar::TextDiff;

use super::console::Console;
use super::failure::Failure;
use crate::report::{Style, escaped};
use crate::snapshot::is_too_much;

/// A text and the name that it goes by.
pub(super) type Named<'t> = (&'t str, &'t str);

/// Prints what differs, in colours where those are wanted; on a terminal no text can do more than be read.
pub(super) fn print(
    console: &mut Console,
    before: Named<'_>,
    after: Named<'_>,
) -> Result<(), Failure> {
    show(console, &unified(before, after))
}

/// Prints a diff in the same way.
pub(super) fn show(console: &mut Console, diff: &str) -> Result<(), Failure> {
    let diff = if console.is_terminal() {
        escaped(diff)
    } else {
        diff.into()
    };
    let style = console.style();
    Ok(write(&diff, style, console.out())?)
}

/// Writes a diff, in colours where the style has some.
pub(super) fn write(diff: &str, style: Style, out: &mut dyn Write) -> io::Result<()> {
    if !style.color {
        return write!(out, "{diff}");
    }
    for line in diff.split_inclusive('\n') {
        let color = match line.as_bytes().first() {
            Some(b'+') => "32",
            Some(b'-') => "31",
            Some(b'@') => "36",
            _ => {
                write!(out, "{line}")?;
                continue;
            }
        };
        let bare = line.trim_end_matches('\n');
        writeln!(out, "\u{1b}[{color}m{bare}\u{1b}[0m")?;
    }
    Ok(())
}

/// The diff with three lines around each change.
pub(super) fn unified(before: Named<'_>, after: Named<'_>) -> String {
    let diff = lines(before.1, after.1);
    let mut diff = diff.unified_diff();
    diff.context_radius(3).header(before.0, after.0).to_string()
}

/// What differs between two texts, line by line; where that is too much, all lines but those that both begin and end with.
pub(super) fn lines<'t>(before: &'t str, after: &'t str) -> TextDiff<'t, 't, 't, str> {
    let rows = |text: &'t str| -> Vec<&'t str> { text.split_inclusive('\n').collect() };
    let mut config = TextDiff::configure();
    if is_too_much(&rows(before), &rows(after)) {
        // Out of time before it begins, it takes the lines in between for others: the clock has no say in it.
        config.timeout(Duration::ZERO);
    }
    config.diff_lines(before, after)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_too_much_to_be_compared_is_taken_for_other_text() {
        let many = |word: &str| format!("same\n{}end\n", format!("{word}\n").repeat(30_000));
        let (old, new) = (many("old"), many("new"));
        let diff = unified(("a", &old), ("b", &new));
        assert!(diff.contains("@@ -1,30002 +1,30002 @@\n same\n-old\n"));
        assert!(diff.ends_with("+new\n end\n"));
        // One line of very many is still one line.
        let diff = unified(("a", &old), ("b", &old.replacen("old\n", "new\n", 1)));
        assert_eq!(diff.matches("\n-").count(), 1);
    }
}
