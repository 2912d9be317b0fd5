//! Articles as editors send them.

/// An article as plain text, as Markdown, or as HTML, by its number: the extension of its file, and its text.
pub(crate) fn marked_up(text: &str, number: usize) -> (&'static str, String) {
    let (heading, body) = text.split_once("\n\n").unwrap_or(("", text));
    match number % 4 {
        0 => {
            let paragraphs = body.trim_end().replace("\n\n", "</p>\n<p>");
            (
                "html",
                format!("<!doctype html>\n<h1>{heading}</h1>\n<p>{paragraphs}</p>\n"),
            )
        }
        1 => ("md", format!("# {heading}\n\n{body}")),
        _ => ("txt", text.to_owned()),
    }
}
