"""What is found: the findings of the JSON format `factlint/check/1` as frozen classes.

The fields are those of `docs/json.md`, under the same names. Byte offsets count the text's UTF-8 and not the characters
of a `str`: `text.encode()[span.start : span.end].decode()` gives the words.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any, Literal


@dataclass(frozen=True, slots=True)
class Span:
    """A half-open range of bytes in the UTF-8 of a text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Place:
    """A line and a column, both from 1; columns count Unicode scalar values, as Python's strings do."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Related:
    """A place elsewhere, mostly in the registry, with a few words about it."""

    path: str
    span: Span
    message: str


@dataclass(frozen=True, slots=True)
class Fix:
    """What could stand in place of a finding's span, and whether it may be put there without being read first."""

    replacement: str
    safe: bool


@dataclass(frozen=True, slots=True)
class Suppression:
    """What keeps a finding from counting (a comment in the article, a baseline), and the reason given."""

    by: str
    reason: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One result of a check.

    Attributes:
        code: `contradicted`, `unsupported`, `supported`, …; `factlint explain CODE` tells more.
        fact: The id of the fact that spoke, if one did.
        severity: How much it matters.
        message: One sentence: what is wrong.
        help: What can be done about it.
        path: The text that `span` is in: the name given to the article, or a file of the registry.
        span: The words concerned.
        start: Where they begin.
        end: Where they end.
        sentence: The sentence around them.
        stated: What the article says.
        expected: What the registry says.
        related: Places elsewhere, the registry's entry first.
        sources: The fact's sources: their addresses, or titles where there is none.
        explanation: How the verdict was reached, a step an entry.
        fingerprint: 16 hexadecimal digits that stay when the problem moves within its text.
        suppressed: What keeps it from counting, if something does.
        fix: What could stand in place of `span`.
    """

    code: str
    fact: str | None
    severity: Literal["error", "warning", "note"]
    message: str
    help: str | None
    path: str
    span: Span
    start: Place
    end: Place
    sentence: Span
    stated: str | None
    expected: str | None
    related: tuple[Related, ...]
    sources: tuple[str, ...]
    explanation: tuple[str, ...]
    fingerprint: str
    suppressed: Suppression | None
    fix: Fix | None

    @classmethod
    def from_json(cls, entry: dict[str, Any]) -> Finding:
        """Takes an entry of `findings` of the JSON format; fields of later versions are left out.

        Raises:
            KeyError: A field of version 1 is missing.
        """
        values = {field.name: entry[field.name] for field in fields(cls)}
        values.update(
            span=Span(**entry["span"]),
            start=Place(**entry["start"]),
            end=Place(**entry["end"]),
            sentence=Span(**entry["sentence"]),
            related=tuple(
                Related(label["path"], Span(**label["span"]), label["message"]) for label in entry["related"]
            ),
            sources=tuple(entry["sources"]),
            explanation=tuple(entry["explanation"]),
            suppressed=entry["suppressed"] and Suppression(**entry["suppressed"]),
            fix=entry["fix"] and Fix(**entry["fix"]),
        )
        return cls(**values)
