"""The library, in Rust. Users take the classes and functions of `factlint`, which say more."""

import os
from collections.abc import Sequence
from typing import final

__all__ = ["Checker", "__version__", "needs_source", "run", "verify"]

__version__: str

_Judged = tuple[str, str, str | None, str | None, list[str]]

@final
class Checker:
    """A registry whose statements are read and indexed. It never changes, so that threads may share it."""

    @staticmethod
    def load(path: str | os.PathLike[str], jobs: int | None = None) -> Checker: ...
    @staticmethod
    def from_texts(texts: Sequence[tuple[str, str]], jobs: int | None = None) -> Checker: ...
    def texts(self) -> list[tuple[str, str]]: ...
    def __len__(self) -> int: ...
    def check(
        self,
        text: str | bytes,
        path: str,
        date: str | None,
        format: str,
        show: Sequence[str],
        unsupported: str,
    ) -> str: ...

def verify(statement: str, text: str, date: str | None) -> _Judged: ...
def needs_source(text: str, date: str | None) -> _Judged: ...
def run(arguments: Sequence[str]) -> int: ...
