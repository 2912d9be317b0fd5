"""Texts judged with no registry, as `factlint verify` does."""

from __future__ import annotations

from dataclasses import dataclass

from factlint import _native
from factlint.dates import Day, iso


@dataclass(frozen=True, slots=True)
class Judgement:
    """A verdict with the way that led to it.

    Attributes:
        verdict: `supported`, `contradicted`, `unsupported` or `silent`.
        kind: What decided: `quantity`, `date`, `place`, `only`, `polarity`, …; empty for silence.
        stated: What the text says, in its words.
        expected: What is known, in the statement's words.
        explanation: The steps of the reading and the comparison.
    """

    verdict: str
    kind: str
    stated: str | None
    expected: str | None
    explanation: tuple[str, ...]


def verify(statement: str, text: str, date: Day = None) -> Judgement:
    """Holds a text against a statement that is known to be true. That the two belong together is presumed.

    Args:
        statement: What is known.
        text: What is to be judged.
        date: The day that the text was written on: a date, or text like 2025-10-18, 2025-10, 2025.

    Raises:
        ValueError: The date cannot be read.
    """
    return _judgement(_native.verify(statement, text, iso(date)))


def needs_source(text: str, date: Day = None) -> Judgement:
    """Tells whether a text carries a claim that would need a source: `unsupported` if so, else `silent`.

    Args:
        text: What is to be judged.
        date: The day that the text was written on: a date, or text like 2025-10-18, 2025-10, 2025.

    Raises:
        ValueError: The date cannot be read.
    """
    return _judgement(_native.needs_source(text, iso(date)))


def _judgement(judged: tuple[str, str, str | None, str | None, list[str]]) -> Judgement:
    verdict, kind, stated, expected, explanation = judged
    return Judgement(verdict, kind, stated, expected, tuple(explanation))
