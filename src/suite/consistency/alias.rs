//! Names that two entities share.

use rustc_hash::FxHashMap;

use crate::extract::name::fold_words;
use crate::finding::{Code, Finding};
use crate::registry::{Entity, Located};

/// Names of two entities that are one name to the reader, who passes over accents, hyphens and capitals: only the
/// first entity is ever found by it.
pub(super) fn collisions(entities: &[Entity]) -> Vec<Finding> {
    let mut owners: FxHashMap<String, (&Entity, &Located<String>)> = FxHashMap::default();
    let mut found = Vec::new();
    for entity in entities {
        for name in &entity.names {
            let key = fold_words(&name.value).join(" ");
            let Some((owner, first)) = owners.get(&key) else {
                owners.insert(key, (entity, name));
                continue;
            };
            if owner.id.value == entity.id.value {
                continue;
            }
            let message = format!(
                "`{}` of `{}` is read as `{}` of `{}`",
                name.value, entity.id.value, first.value, owner.id.value
            );
            let label = format!("a name of `{}`", owner.id.value);
            found.push(
                Finding::in_registry(Code::AmbiguousAlias, &entity.file, name.span, message)
                    .help("keep it for one of them; the other can list it under `not`")
                    .related(&owner.file, first.span, label),
            );
        }
    }
    found
}
