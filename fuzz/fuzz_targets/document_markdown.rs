#![no_main]

mod document;

use factlint::document::Markup;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| document::check(bytes, Markup::Markdown));
