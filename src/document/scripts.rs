//! Data that pages carry in scripts.

use std::convert::Infallible;

use html5gum::Tokenizer;
use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};

use crate::source::Span;

/// Where the texts of all `<script>` elements of a type (in lower case) stand in a page.
pub fn scripts(page: &str, kind: &str) -> Vec<Span> {
    let mut found: Vec<Span> = Vec::new();
    let mut in_script = false;
    let mut is_type = false;
    let mut wanted = false;
    // What stands between a start and an end tag of a script is one piece of text or several that follow each other.
    let mut open: Option<Span> = None;
    let mut emitter: CallbackEmitter<_, Infallible, usize> =
        CallbackEmitter::new(|event: CallbackEvent<'_>, at: html5gum::Span<usize>| {
            let at = Span::new(at.start, at.end);
            match event {
                CallbackEvent::OpenStartTag { name } => {
                    in_script = name == b"script";
                    wanted = false;
                }
                CallbackEvent::AttributeName { name } => is_type = name == b"type",
                CallbackEvent::AttributeValue { value } => {
                    let value = String::from_utf8_lossy(value).to_ascii_lowercase();
                    let value = value.split(';').next().unwrap_or_default().trim();
                    wanted |= in_script && is_type && value == kind;
                }
                CallbackEvent::String { .. } if wanted => {
                    open = Some(open.map_or(at, |so_far| so_far.to(at)));
                }
                CallbackEvent::EndTag { .. } => {
                    found.extend(open.take());
                    wanted = false;
                }
                _ => {}
            }
            None
        });
    emitter.naively_switch_states(true);
    let Ok(()) = Tokenizer::new_with_emitter(page, emitter).finish();
    found.extend(open);
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_scripts_of_the_type_are_taken() {
        let page = "<p>{}</p><script>var a = '<p>';</script>\
                    <script id=x TYPE='application/LD+JSON; charset=utf-8'>{\"a\": \"<b> &amp;\"}</script>\
                    <p type='application/ld+json'>no</p><script type=\"application/ld+json\">[]";
        let found: Vec<&str> = scripts(page, "application/ld+json")
            .into_iter()
            .map(|span| &page[span.range()])
            .collect();
        assert_eq!(found, ["{\"a\": \"<b> &amp;\"}", "[]"]);
    }
}
