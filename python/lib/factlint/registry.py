"""Registries of facts."""

from __future__ import annotations

import hashlib
import json
from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any, Final, Literal

from factlint import _native
from factlint.dates import Day, iso
from factlint.finding import Finding

if TYPE_CHECKING:
    import os

Format = Literal["plain", "markdown", "html"]
Verdict = Literal["contradicted", "unsupported", "supported"]
Unsupported = Literal["topic", "all", "off"]

SHOWN: Final[tuple[Verdict, ...]] = ("contradicted", "unsupported")
"""The verdicts that are reported unless others are asked for."""

Texts = tuple[tuple[str, str], ...]


class Registry:
    """Facts, read and indexed, to hold articles against.

    It never changes. Threads may share it, and run at the same time: the interpreter's lock is released while a text is
    checked. Pickled it is its YAML; where it arrives it is compiled once a process, however often it comes.
    """

    __slots__ = ("_checker", "_digest")

    _checker: _native.Checker
    _digest: str

    def __init__(self, texts: Mapping[str, str], *, jobs: int | None = None) -> None:
        """Loads YAML texts.

        Args:
            texts: Each text under the name that findings give it; their order is kept.
            jobs: Threads to load with, by default one a core.

        Raises:
            RegistryError: With all faults of all texts.
        """
        self._hold(_native.Checker.from_texts(list(texts.items()), jobs))

    @classmethod
    def load(cls, path: str | os.PathLike[str], *, jobs: int | None = None) -> Registry:
        """Loads a folder of `.yaml` and `.yml` files, folders below included, or a single file.

        Args:
            path: The folder or file. Findings name files by it, as they are seen from the current folder.
            jobs: Threads to load with, by default one a core.

        Raises:
            RegistryError: With all faults of all files, or because there is no registry at the path.
        """
        return cls._of(_native.Checker.load(path, jobs))

    def check(
        self,
        text: str | bytes,
        *,
        date: Day = None,
        format: Format = "plain",
        path: str = "<text>",
        show: Iterable[Verdict] = SHOWN,
        unsupported: Unsupported = "topic",
    ) -> list[Finding]:
        """Holds one article against the facts.

        Args:
            text: The article; as `bytes` it may be any, and those that are no UTF-8 are a finding.
            date: The day to judge by where the article's front matter names none: a date, or text like 2025-10-18,
                2025-10, 2025. Without any, facts speak whenever they hold, and "last year" means nothing.
            format: The markup: `plain`, `markdown` or `html`.
            path: The name that findings give the article; their fingerprints depend on it.
            show: The verdicts to report. Findings about the article itself (`invalid-utf8`, …) always are.
            unsupported: Of claims that no fact establishes, report those on a `topic` of the registry, `all` that
                would need a source, or none (`off`).

        Returns:
            The findings, in order of their places. Those that a comment of the article keeps from counting are among
            them, and say so in `suppressed`.

        Raises:
            ValueError: The date cannot be read, or there is no such format or verdict.
        """
        found = self.entries(text, date=iso(date), format=format, path=path, show=show, unsupported=unsupported)
        return [Finding.from_json(entry) for entry in found]

    def entries(
        self,
        text: str | bytes,
        *,
        date: str | None,
        format: str,
        path: str,
        show: Iterable[str],
        unsupported: str,
    ) -> list[dict[str, Any]]:
        """As `check`, with findings as they stand in JSON: dictionaries, for tables and files."""
        found: list[dict[str, Any]] = json.loads(self._checker.check(text, path, date, format, list(show), unsupported))
        return found

    @property
    def texts(self) -> dict[str, str]:
        """The YAML that it was loaded from, by name."""
        return dict(self._checker.texts())

    @property
    def digest(self) -> str:
        """A hash of its texts and their names: equal registries have equal ones."""
        return self._digest

    def __len__(self) -> int:
        """The number of facts."""
        return len(self._checker)

    def __repr__(self) -> str:
        """How many facts of how many files."""
        return f"<factlint.Registry: {len(self)} facts of {len(self._checker.texts())} files>"

    def __eq__(self, other: object) -> bool:
        """Whether it was made of the same texts."""
        return isinstance(other, Registry) and self._digest == other._digest

    def __hash__(self) -> int:
        """By its texts."""
        return hash(self._digest)

    def __reduce__(self) -> tuple[Callable[[str, Texts], Registry], tuple[str, Texts]]:
        """Pickles its texts."""
        return _arrived, (self._digest, tuple(self._checker.texts()))

    @classmethod
    def _of(cls, checker: _native.Checker) -> Registry:
        registry = cls.__new__(cls)
        registry._hold(checker)
        return registry

    def _hold(self, checker: _native.Checker) -> None:
        self._checker = checker
        # Lengths keep ("ab", "c") and ("a", "bc") apart.
        digest = hashlib.sha256()
        for part in (part.encode() for pair in checker.texts() for part in pair):
            digest.update(b"%d:" % len(part))
            digest.update(part)
        self._digest = digest.hexdigest()


_KEPT: Final = 4
"""Registries that a process keeps for the next one that arrives; a process mostly sees one."""

_kept: OrderedDict[str, Registry] = OrderedDict()


def shared(digest: str, texts: Callable[[], Texts], *, jobs: int | None = None) -> Registry:
    """The registry of a digest, compiled if this process does not hold it.

    Args:
        digest: What `Registry.digest` was where the texts come from.
        texts: Gives them; called only if they are needed.
        jobs: Threads to compile with, by default one a core.
    """
    registry = _kept.get(digest)
    if registry is None:
        registry = Registry._of(_native.Checker.from_texts(texts(), jobs))
        _kept[digest] = registry
        while len(_kept) > _KEPT:
            _kept.popitem(last=False)
    return registry


def _arrived(digest: str, texts: Texts) -> Registry:
    return shared(digest, lambda: texts)
