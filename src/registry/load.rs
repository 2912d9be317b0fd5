//! Files → registry.

use std::path::Path;
use std::sync::LazyLock;

use jiff::civil::Date;
use rayon::prelude::*;
use schemars::Schema;
use schemars::generate::SchemaSettings;
use schemars::transform::RecursiveTransform;
use serde_json::Value;
use walkdir::{DirEntry, WalkDir};

use super::decode::decode;
use super::extends::{Buffers, Loaded, load_all, shown};
use super::fit;
use super::model::Registry;
use super::raw::RawFile;
use super::shape::Shape;
use super::validate::{Decoded, validate};
use super::yaml;
use crate::finding::{Code, Finding};
use crate::limits::{Limit, Limits};
use crate::source::{Source, Span, read_file};

/// Loads a folder of `.yaml` and `.yml` files, or a single file, and the registries that it extends, as long as they
/// lie in the folder around it. Otherwise as [`load_within`].
///
/// # Errors
///
/// As [`load_within`].
pub fn load(path: &Path, as_of: Option<Date>) -> Result<Registry, Vec<Finding>> {
    let path_is_bare = path
        .parent()
        .is_none_or(|parent| parent.as_os_str().is_empty());
    let around = path.parent().filter(|_| !path_is_bare);
    load_within(path, around.unwrap_or(Path::new(".")), as_of)
}

/// Loads a folder of `.yaml` and `.yml` files, or a single file, and the registries that it extends, which have to lie
/// below `root`. Hidden files and folders are left out; the order is that of the paths, a registry before those that
/// it extends. Sources dated after `as_of` are faults; without it no day is too late.
///
/// # Errors
///
/// Every fault of every file, in order of place. A registry with one is not loaded at all. A path that does
/// not exist, cannot be read or holds no file is [`Code::NoRegistry`], with an empty source of that name.
pub fn load_within(
    path: &Path,
    root: &Path,
    as_of: Option<Date>,
) -> Result<Registry, Vec<Finding>> {
    load_buffered(path, root, as_of, &Buffers::new(), &Limits::default())
}

/// As [`load_within`], with texts in place of those of some files, and limits of how much is read.
///
/// # Errors
///
/// As [`load_within`].
pub fn load_buffered(
    path: &Path,
    root: &Path,
    as_of: Option<Date>,
    buffers: &Buffers,
    limits: &Limits,
) -> Result<Registry, Vec<Finding>> {
    let Loaded {
        decoded,
        mut faults,
        paths,
    } = load_all(path, root, buffers, limits);
    // Stable: faults of one file stay in the order of their places.
    faults.sort_by(|a, b| a.primary.source.name().cmp(b.primary.source.name()));
    match validate(decoded, as_of, limits) {
        Ok(registry) if faults.is_empty() => return Ok(Registry { paths, ..registry }),
        Ok(_) => {}
        Err(more) => faults.extend(more),
    }
    Err(Finding::no_more_than(faults, limits))
}

/// The files of one registry, in order of their names.
pub(super) fn files(
    path: &Path,
    limits: &Limits,
    sources: &mut Vec<Source>,
    faults: &mut Vec<Finding>,
) {
    // A name given by the caller is never hidden, whatever it begins with.
    let visible = |entry: &DirEntry| {
        entry.depth() == 0 || !entry.file_name().to_string_lossy().starts_with('.')
    };
    let before = faults.len();
    for entry in WalkDir::new(path)
        .follow_links(true)
        .into_iter()
        .filter_entry(visible)
    {
        match entry {
            Ok(entry) if is_registry_file(&entry) => {
                match read_file(entry.path(), limits, Limit::RegistrySize) {
                    Ok(bytes) => sources.push(Source::from_bytes(shown(entry.path()), bytes)),
                    Err(error) => faults.push(unreadable(entry.path(), &error.to_string())),
                }
            }
            Ok(_) => {}
            Err(error) => {
                let reason = match error.io_error() {
                    Some(error) => error.to_string(),
                    None => "a link leads back to a folder around it".to_owned(),
                };
                faults.push(unreadable(error.path().unwrap_or(path), &reason));
            }
        }
    }
    if sources.is_empty() && faults.len() == before {
        let reason = "there is no `.yaml` or `.yml` file in it";
        faults.push(unreadable(path, reason));
    }
    // The walk's order is the file system's; names are compared as they are shown, the same on every system.
    sources.sort_by(|a, b| a.name().cmp(b.name()));
}

/// Loads texts that are there already, in the order given. Reads no file and no clock: the texts of registries that
/// they extend are to be given as well.
///
/// # Errors
///
/// As [`load_within`].
pub fn load_sources(sources: Vec<Source>, as_of: Option<Date>) -> Result<Registry, Vec<Finding>> {
    let limits = Limits::default();
    validate(read(sources, &limits), as_of, &limits)
}

/// Parses texts, checks their shape and decodes what can be.
pub(super) fn read(sources: Vec<Source>, limits: &Limits) -> Vec<Decoded> {
    let sources = sources.into_par_iter();
    sources.map(|source| read_one(source, limits)).collect()
}

/// The JSON Schema (draft 2020-12) of a registry file, generated from the types that decode it.
pub fn json_schema() -> Value {
    // A key that is left out has no value of its own to be offered: the defaults of the raw types are empty, and editors
    // (Red Hat's YAML server) fall over them.
    let settings =
        SchemaSettings::default().with_transform(RecursiveTransform(|schema: &mut Schema| {
            schema.remove("default");
        }));
    settings
        .into_generator()
        .into_root_schema_for::<RawFile>()
        .to_value()
}

/// The shape of a file; `None` only if the raw types outgrow [`Shape`], which a test excludes.
pub(super) static SHAPE: LazyLock<Option<Shape>> = LazyLock::new(|| {
    let settings = SchemaSettings::default().with(|settings| settings.inline_subschemas = true);
    let schema = settings.into_generator().into_root_schema_for::<RawFile>();
    Shape::from_schema(schema.as_value())
});

fn read_one(file: Source, limits: &Limits) -> Decoded {
    let mut faults = Vec::new();
    if let Some(at) = file.invalid_utf8() {
        let span = Span::new(at, at + 1);
        let message = "this byte is not UTF-8";
        let fault = Finding::in_registry(Code::InvalidUtf8, &file, span, message);
        faults.push(fault.help("save the file as UTF-8"));
        return Decoded {
            file,
            raw: None,
            faults,
        };
    }
    let root = yaml::parse(&file, limits, &mut faults);
    let raw = match root {
        // An empty file, or one with comments only, holds nothing and is right.
        None if faults.is_empty() => Some(RawFile::default()),
        Some(root) if root.is_null() => Some(RawFile::default()),
        None => None,
        Some(root) => {
            let misfits = SHAPE
                .as_ref()
                .map(|shape| fit::check(shape, &root, &file, limits, &mut faults))
                .unwrap_or_default();
            let raw: Result<RawFile, _> = decode(&root, &misfits);
            if let (Err(error), true) = (&raw, faults.is_empty()) {
                let message = format!("this cannot be read: {error}");
                faults.push(Finding::in_registry(
                    Code::WrongType,
                    &file,
                    root.span,
                    message,
                ));
            }
            raw.ok()
        }
    };
    Decoded { file, raw, faults }
}

fn is_registry_file(entry: &DirEntry) -> bool {
    let is_yaml = || {
        let extension = entry
            .path()
            .extension()
            .and_then(|extension| extension.to_str());
        extension.is_some_and(|extension| {
            extension.eq_ignore_ascii_case("yaml") || extension.eq_ignore_ascii_case("yml")
        })
    };
    entry.file_type().is_file() && (entry.depth() == 0 || is_yaml())
}

fn unreadable(path: &Path, reason: &str) -> Finding {
    let name = shown(path);
    let message = format!("no registry at `{name}`: {reason}");
    let file = Source::new(name, "");
    Finding::in_registry(Code::NoRegistry, &file, Span::default(), message)
        .help("name the folder of facts with `--facts`")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The check of shape covers the whole format: no type of the raw entries is beyond it.
    #[test]
    fn the_schema_is_a_shape() {
        let Some(Shape::Table(file)) = &*SHAPE else {
            panic!("{:?}", *SHAPE)
        };
        let Some(Shape::List(fact)) = file.fields.get("facts") else {
            panic!("{file:?}")
        };
        let Shape::Table(fact) = &**fact else {
            panic!("{fact:?}")
        };
        assert_eq!(fact.required, ["id", "statement"]);
        assert!(matches!(fact.fields["severity"], Shape::Choice(_)));
        let Shape::Table(expect) = &fact.fields["expect"] else {
            panic!("{fact:?}")
        };
        assert!(expect.exactly_one);
        assert!(matches!(expect.fields["quantity"], Shape::Either(..)));
        assert!(matches!(expect.fields["holds"], Shape::Bool));
    }
}
