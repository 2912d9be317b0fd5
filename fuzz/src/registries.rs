//! Registries: YAML of any kind gives faults at places of it, or a registry that can be used.

use factlint::check::Checker;
use factlint::registry::load_sources;
use factlint::report::{Style, render_finding};
use factlint::source::Source;

use super::assert_inside;

pub(super) fn registry(bytes: &[u8]) {
    let source = Source::from_bytes("facts/a.yaml", bytes.to_vec());
    match load_sources(vec![source], None) {
        Err(faults) => {
            assert!(!faults.is_empty());
            for fault in &faults {
                assert_inside(fault.primary.source.text(), fault.primary.span);
                for label in &fault.related {
                    assert_inside(label.source.text(), label.span);
                }
            }
            // All are alike to a renderer.
            for fault in faults.iter().take(3) {
                render_finding(fault, Style::default());
            }
        }
        Ok(registry) => {
            let checker = Checker::new(registry);
            for fact in &checker.registry().facts {
                assert_inside(fact.file.text(), fact.span);
                assert_inside(fact.file.text(), fact.statement.span);
                checker.reading(fact);
            }
        }
    }
}
