//! JSON that stays data wherever a page holds it.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::ser::{CompactFormatter, Formatter};

use crate::report::escape::escaped;

/// Writes a value as an element of this class that a browser neither shows nor runs.
pub(super) fn element(class: &str, value: &impl Serialize, out: &mut dyn Write) -> io::Result<()> {
    write!(out, "<script type=\"application/json\" class=\"{class}\">")?;
    let mut json = serde_json::Serializer::with_formatter(&mut *out, Inert(CompactFormatter));
    value.serialize(&mut json)?;
    out.write_all(b"</script>\n")
}

/// Writes strings without what ends an element or begins a comment, and without characters that nobody sees.
struct Inert(CompactFormatter);

impl Formatter for Inert {
    fn write_string_fragment<W>(&mut self, writer: &mut W, fragment: &str) -> io::Result<()>
    where
        W: ?Sized + Write,
    {
        for (number, part) in escaped(fragment).split('<').enumerate() {
            if number > 0 {
                writer.write_all(b"\\u003c")?;
            }
            self.0.write_string_fragment(writer, part)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_ends_the_element_and_the_value_stays() {
        let text = "</script><script>alert(1)</script> <!-- a \"b\" \\ < \n\u{2028}";
        let mut out = Vec::new();
        element("a", &[text], &mut out).unwrap();
        let out = String::from_utf8(out).unwrap();
        let body = out.strip_prefix("<script type=\"application/json\" class=\"a\">");
        let body = body
            .and_then(|body| body.strip_suffix("</script>\n"))
            .unwrap();
        assert!(!body.contains('<'), "{body}");
        let read: Vec<String> = serde_json::from_str(body).unwrap();
        assert_eq!(read, [text.replace('\u{2028}', "\u{fffd}")]);
    }
}
