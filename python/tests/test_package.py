"""The package itself: what it carries, what its documentation shows."""

import dataclasses
import doctest
import importlib.metadata
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from documents import run_examples

import factlint
from factlint import _native


def test_it_carries_types_notices_and_its_version(root: Path) -> None:
    files = {str(file) for file in importlib.metadata.files("factlint") or ()}
    for file in ("factlint/py.typed", "factlint/_native.pyi"):
        assert file in files
    licences = {Path(file).name for file in files if ".dist-info/licenses/" in file}
    assert len(licences) >= 5, licences
    manifest = (root / "Cargo.toml").read_text(encoding="utf-8")
    version = re.search(r'^version = "(.+)"', manifest, re.MULTILINE)
    assert version is not None
    assert factlint.__version__ == version[1] == importlib.metadata.version("factlint")


def test_the_classes_have_the_fields_of_the_json() -> None:
    registry = factlint.Registry({"a.yaml": "facts: [{id: bridge, statement: The bridge is 40 metres long.}]"})
    [entry] = json.loads(
        registry._checker.check("The bridge is 70 metres long.", "a", None, "plain", ["contradicted"], "topic")
    )
    assert {field.name for field in dataclasses.fields(factlint.Finding)} == set(entry)


def test_the_examples_of_the_documentation_are_true(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tried = doctest.testmod(factlint)
    assert tried.attempted >= 3
    assert tried.failed == 0
    monkeypatch.chdir(root)
    assert run_examples(root / "docs" / "python.md", {}) >= 10


def test_everything_public_is_explained() -> None:
    public = [getattr(factlint, name) for name in factlint.__all__ if name != "__version__"]
    methods = [
        method
        for thing in [*public, _native.Checker]
        if isinstance(thing, type)
        for name, method in vars(thing).items()
        if callable(method) and not name.startswith("_")
    ]
    for thing in [*public, *methods, _native.verify, _native.run]:
        assert thing.__doc__, thing


def test_nothing_heavy_is_imported_for_it() -> None:
    code = "import factlint, sys; print([m for m in ('pyarrow', 'pyspark', 'pandas') if m in sys.modules])"
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert shown.stdout == "[]\n"
