//! Text of HTML: character references ("&amp;", "&#8217;") and the bytes they take.

use std::convert::Infallible;

use html5gum::Tokenizer;
use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};

/// No name of an entity is longer.
const LONGEST_ENTITY: usize = 40;
const EMPTY_TAG: &str = "</>";

/// A piece of raw text.
pub(super) enum Decoded<'a> {
    /// So many bytes that stand for themselves.
    Verbatim(usize),
    /// A character reference: what it stands for and its length.
    Entity(&'a str, usize),
}

/// Cuts raw text at its character references and gives each piece with its offset, in order.
pub(super) fn decode(raw: &str, mut each: impl FnMut(Decoded<'_>, usize)) {
    let bytes = raw.as_bytes();
    let mut done = 0;
    for at in memchr::memchr2_iter(b'&', b'<', bytes) {
        if bytes[at] == b'<' {
            // The tokenizer leaves "</>" out as browsers do, but runs the text on both sides together.
            if raw[at..].starts_with(EMPTY_TAG) {
                if done < at {
                    each(Decoded::Verbatim(at - done), done);
                }
                done = at + EMPTY_TAG.len();
            }
            continue;
        }
        let name = bytes[at + 1..]
            .iter()
            .take(LONGEST_ENTITY)
            .take_while(|byte| byte.is_ascii_alphanumeric() || **byte == b'#')
            .count();
        if name == 0 {
            continue;
        }
        let semicolon = usize::from(bytes.get(at + 1 + name) == Some(&b';'));
        let len = 1 + name + semicolon;
        let piece = &raw[at..at + len];
        let Some(text) = reference(piece) else {
            continue;
        };
        if done < at {
            each(Decoded::Verbatim(at - done), done);
        }
        each(Decoded::Entity(&text, len), at);
        done = at + len;
    }
    if done < raw.len() {
        each(Decoded::Verbatim(raw.len() - done), done);
    }
}

/// Raw text with its character references decoded.
pub(super) fn decode_all(raw: &str) -> String {
    let mut text = String::with_capacity(raw.len());
    decode(raw, |piece, at| match piece {
        Decoded::Verbatim(len) => text.push_str(raw.get(at..at + len).unwrap_or_default()),
        Decoded::Entity(decoded, _) => text.push_str(decoded),
    });
    text
}

/// What a character reference stands for; `None` if it stands for itself. The tokenizer knows their names, so
/// it is asked about the reference alone: its whole length then belongs to the answer.
fn reference(piece: &str) -> Option<String> {
    let mut text = String::new();
    let emitter: CallbackEmitter<_, Infallible, ()> =
        CallbackEmitter::new(|event: CallbackEvent<'_>, _: html5gum::Span<()>| {
            if let CallbackEvent::String { value } = event {
                text.push_str(&String::from_utf8_lossy(value));
            }
            None
        });
    let Ok(()) = Tokenizer::new_with_emitter(piece, emitter).finish();
    (text != piece).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        /// The tokenizer's spans are what every offset in HTML rests on: the raw text of each, decoded here,
        /// must be the text that the tokenizer gives.
        #[test]
        fn spans_of_the_tokenizer_hold_the_text_it_gives(pieces in prop::collection::vec(
            prop::sample::select(vec![
                "a", "\u{e9}", " ", "\n", "\r\n", "&amp;", "&#8217;", "&lt", "&", "&x", "&;", "&#", "&#x", "<", "</", "< ",
                "<b>", "</b>", "<p a='b>'>", "<p a=b>", "<br/>", "<!--", "-->", "<!", "<?", ">", "\"", "'", "-", "\u{1f600}",
                "<title>", "</title>", "</titl", "<textarea>", "</textarea>", "]]>", "<![CDATA[", "&nbsp",
            ]), 0..25)
        ) {
            let text = pieces.concat();
            let mut found = Vec::new();
            let mut emitter: CallbackEmitter<_, Infallible, usize> =
                CallbackEmitter::new(|event: CallbackEvent<'_>, span: html5gum::Span<usize>| {
                    if let CallbackEvent::String { value } = event {
                        let value = String::from_utf8_lossy(value).into_owned();
                        found.push((value, span.start..span.end));
                    }
                    None
                });
            emitter.naively_switch_states(true);
            let Ok(()) = Tokenizer::new_with_emitter(&text, emitter).finish();
            for (value, span) in found {
                let raw = text.get(span.clone()).map(|raw| decode_all(raw).replace("\r\n", "\n"));
                prop_assert_eq!(raw, Some(value.replace(EMPTY_TAG, "")), "{:?} in {:?}", span, text);
            }
        }
    }

    #[test]
    fn references_are_decoded_as_browsers_do() {
        for (raw, text) in [
            ("a &amp; b", "a & b"),
            ("AT&T & co", "AT&T & co"),
            ("&lt&gt;&nbsp;", "<>\u{a0}"),
            ("&#8217;&#x2019;&#59;", "\u{2019}\u{2019};"),
            ("&bogus; &;&#; &#x;", "&bogus; &;&#; &#x;"),
            ("&#0;&#xD800;&#x110000;", "\u{fffd}\u{fffd}\u{fffd}"),
            ("&fjlig;&notit;", "fj\u{ac}it;"),
            ("&\u{e9};&&amp", "&\u{e9};&&"),
        ] {
            assert_eq!(decode_all(raw), text, "{raw}");
        }
    }
}
