//! The facts of a registry, each read when it is first needed.

use std::sync::{Arc, OnceLock};

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::compiled::Compiled;
use crate::extract::name::Names;
use crate::registry::Registry;

/// Facts that a thread reads at a time: fewer are not worth a second thread.
const FACTS_AT_ONCE: usize = 64;

/// What the facts of a registry say, under their numbers in it. Most facts of a large registry are candidates for no
/// sentence of a run: reading them would cost more time and memory than all else that is kept of them.
#[derive(Debug)]
pub(super) struct Facts {
    registry: Arc<Registry>,
    names: Names,
    compiled: Vec<OnceLock<Box<Compiled>>>,
    numbers: OnceLock<FxHashMap<String, usize>>,
}

impl Facts {
    /// The facts of a registry, none of them read.
    pub(super) fn new(registry: Arc<Registry>, names: Names) -> Self {
        let mut compiled = Vec::new();
        compiled.resize_with(registry.facts.len(), OnceLock::new);
        Self {
            registry,
            names,
            compiled,
            numbers: OnceLock::new(),
        }
    }

    /// A fact made ready; `None` where there is none of this number.
    pub(super) fn get(&self, number: usize) -> Option<&Compiled> {
        let cell = self.compiled.get(number)?;
        if let Some(compiled) = cell.get() {
            return Some(compiled);
        }
        let fact = self.registry.facts.get(number)?;
        Some(cell.get_or_init(|| Box::new(Compiled::new(fact, &self.names, &self.registry))))
    }

    /// All facts in order, read on all threads.
    pub(super) fn all(&self) -> Vec<&Compiled> {
        (0..self.compiled.len())
            .into_par_iter()
            .with_min_len(FACTS_AT_ONCE)
            .filter_map(|number| self.get(number))
            .collect()
    }

    /// The number of the fact of an id.
    pub(super) fn number_of(&self, id: &str) -> Option<usize> {
        let numbers = self.numbers.get_or_init(|| {
            let ids = self.registry.facts.iter().enumerate();
            ids.map(|(number, fact)| (fact.id.value.clone(), number))
                .collect()
        });
        numbers.get(id).copied()
    }
}
