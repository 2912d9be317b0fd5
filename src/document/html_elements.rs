//! What the elements of HTML mean for prose.

use super::BlockKind;

/// What an element does to the prose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Element {
    /// Separates blocks and makes its text a block of the given kind.
    Container(BlockKind),
    /// Separates blocks and holds containers: an end of it ends the containers left open inside.
    Group,
    /// Separates blocks.
    Block,
    /// Ends a line.
    Break,
    /// Holds nothing that is prose, and may stand in a line of text without breaking it.
    Dropped,
    /// Holds nothing that is prose, and separates blocks.
    DroppedBlock,
    /// Holds nothing that is prose, but belongs to a line of text: a new block ends it if nothing else does.
    DroppedInline,
    /// Names the document.
    Title,
    /// An image, described by its `alt`.
    Image,
    /// Says something of the document.
    Meta,
    /// A date.
    Time,
    /// Everything else stands in a line of text and changes nothing.
    Inline,
}

/// What the element of a name (in lower case) does.
pub(super) fn element(name: &[u8]) -> Element {
    match name {
        b"h1" | b"h2" | b"h3" | b"h4" | b"h5" | b"h6" => Element::Container(BlockKind::Heading),
        b"li" | b"dt" | b"dd" => Element::Container(BlockKind::ListItem),
        b"td" | b"th" => Element::Container(BlockKind::TableCell),
        b"caption" | b"figcaption" => Element::Container(BlockKind::Caption),
        b"blockquote" => Element::Container(BlockKind::Quote),
        b"ul" | b"ol" | b"dl" | b"menu" | b"table" | b"tr" => Element::Group,
        b"address" | b"article" | b"aside" | b"body" | b"center" | b"details" | b"dialog"
        | b"div" | b"fieldset" | b"figure" | b"footer" | b"form" | b"head" | b"header"
        | b"hgroup" | b"hr" | b"html" | b"legend" | b"main" | b"nav" | b"p" | b"search"
        | b"section" | b"summary" | b"tbody" | b"tfoot" | b"thead" => Element::Block,
        b"br" => Element::Break,
        b"button" | b"canvas" | b"datalist" | b"math" | b"noembed" | b"noframes" | b"noscript"
        | b"script" | b"select" | b"style" | b"svg" | b"template" | b"textarea" => Element::Dropped,
        b"audio" | b"iframe" | b"object" | b"pre" | b"video" => Element::DroppedBlock,
        b"code" | b"del" | b"kbd" | b"s" | b"samp" | b"strike" | b"tt" | b"var" => {
            Element::DroppedInline
        }
        b"title" => Element::Title,
        b"img" => Element::Image,
        b"meta" => Element::Meta,
        b"time" => Element::Time,
        _ => Element::Inline,
    }
}

/// Whether a container of the given name ends one of the other name that is still open ("<li>a<li>b").
pub(super) fn ends_open(new: &[u8], open: &[u8]) -> bool {
    match new {
        b"li" => open == b"li",
        b"dt" | b"dd" => matches!(open, b"dt" | b"dd"),
        b"td" | b"th" => matches!(open, b"td" | b"th"),
        b"tr" => matches!(open, b"td" | b"th" | b"tr"),
        [b'h', b'1'..=b'6'] => matches!(open, [b'h', b'1'..=b'6']),
        _ => false,
    }
}
