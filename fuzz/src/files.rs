//! Files around the articles: configuration, baseline, reviews of others.

use std::path::{Path, PathBuf};

use factlint::policy::{Baseline, Config};
use factlint::registry::claimreview::{Entry, render, reviews};
use factlint::registry::load_sources;
use factlint::source::Source;

use super::assert_inside;

/// What can be read is written so that it is read again as the same.
pub(super) fn baseline(bytes: &[u8]) {
    let source = Source::from_bytes("known.yaml", bytes.to_vec());
    match Baseline::parse(source.clone()) {
        Err(fault) => assert_inside(source.text(), fault.primary.span),
        Ok(baseline) => {
            let written = baseline.render();
            match Baseline::parse(Source::new("known.yaml", written.as_str())) {
                Err(fault) => panic!("{}\n{written}", fault.message),
                Ok(again) => assert_eq!(again.render(), written),
            }
        }
    }
}

/// A configuration that may extend itself under other names.
pub(super) fn configuration(bytes: &[u8]) {
    let source = Source::from_bytes("factlint.toml", bytes.to_vec());
    let mut number = 0;
    let mut read = |_: &Path| {
        number += 1;
        if number > 20 {
            return Err("there is no more".to_owned());
        }
        let path = PathBuf::from(format!("/project/{number}/factlint.toml"));
        Ok((source.clone(), path))
    };
    match Config::read(&source, PathBuf::from("/project/factlint.toml"), &mut read) {
        Err(faults) => {
            assert!(!faults.is_empty());
            for fault in &faults {
                assert_inside(fault.primary.source.text(), fault.primary.span);
            }
        }
        Ok(config) => {
            config.selectors();
            config.articles();
            let article = Path::new("/project/articles/2019/a.md");
            config.excludes(article);
            config.effective(article);
        }
    }
}

/// What is imported is a registry without faults, whatever was said in the review.
pub(super) fn claimreview(bytes: &[u8]) {
    let source = Source::from_bytes("reviews.json", bytes.to_vec());
    let (found, unread) = reviews(&source);
    drop(unread);
    if found.is_empty() {
        return;
    }
    let yaml = render(&Entry::of(found), source.name());
    if let Err(faults) = load_sources(vec![Source::new("imported.yaml", yaml.as_str())], None) {
        panic!("{}\n{yaml}", faults[0].message);
    }
}
