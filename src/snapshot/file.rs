//! The file format of insta: metadata in YAML between two lines of `---`, then the text.
//!
//! Only what is written here has to be read here, so the metadata is kept as lines; insta itself, which would bring its
//! own test harness along, stays a dependency of the tests, which hold this against it.

/// What marks a snapshot as one of `factlint snapshot`, whatever program accepted it.
const EXPRESSION: &str = "expression: factlint snapshot";

/// The line around the metadata.
const FENCE: &str = "---";

/// One file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Snapshot {
    /// The lines of the metadata, each with its line feed.
    metadata: String,
    /// The text, with line feeds only and no white space at its end.
    pub text: String,
}

impl Snapshot {
    /// The snapshot of an article, whose path is as the project knows it.
    pub fn new(article: &str, text: &str) -> Self {
        Self {
            metadata: format!("source: {}\n{EXPRESSION}\n", scalar(article)),
            text: normal(text),
        }
    }

    /// Reads a file. One without metadata is all text.
    pub fn parse(file: &str) -> Self {
        let file = file.replace("\r\n", "\n");
        let mut metadata = String::new();
        let mut rest = file.as_str();
        if let Some(inside) = rest.strip_prefix("---\n") {
            let mut lines = inside.split_inclusive('\n');
            let is_inside = |line: &&str| line.trim_end() != FENCE;
            let head: usize = lines.by_ref().take_while(is_inside).map(str::len).sum();
            inside[..head].clone_into(&mut metadata);
            // Behind the second fence, which may be the last line of the file.
            rest = inside[head..].split_once('\n').map_or("", |(_, rest)| rest);
        }
        Self {
            metadata,
            text: normal(rest),
        }
    }

    /// The bytes of the file.
    pub fn render(&self) -> String {
        format!("{FENCE}\n{}{FENCE}\n{}\n", self.metadata, self.text)
    }

    /// Whether `factlint snapshot` made it; other tests may keep snapshots in the same folder.
    pub fn is_ours(&self) -> bool {
        self.metadata.lines().any(|line| line == EXPRESSION)
    }
}

/// As insta compares texts: line feeds alone, and nothing blank at the end.
fn normal(text: &str) -> String {
    text.trim_end().replace("\r\n", "\n")
}

/// A text as a scalar of YAML: plain where that is surely read as text, else in quotes (JSON's are YAML's).
fn scalar(text: &str) -> String {
    let is_plain = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '/' | '.');
    if text.contains('/') && text.starts_with(char::is_alphabetic) && text.chars().all(is_plain) {
        text.to_owned()
    } else {
        serde_json::Value::from(text).to_string()
    }
}
