"""Reads the database files of WordNet 3.0 (wndb(5WN)); shared by gazetteer.py and lexicon.py."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

POS_FILES = {"n": "noun", "v": "verb", "a": "adj", "r": "adv"}


@dataclass
class Pointer:
    """A relation; `source` and `target` are word numbers from 1, or 0 for the whole synset."""

    symbol: str
    pos: str
    offset: int
    source: int
    target: int


@dataclass
class Synset:
    """A sense shared by several words. `pos` is n, v, a or r (satellite adjectives are a)."""

    pos: str
    offset: int
    lexfile: int
    satellite: bool
    words: list[str]
    pointers: list[Pointer] = field(default_factory=list)

    def targets(self, *symbols: str) -> list[tuple[str, int]]:
        return [(p.pos, p.offset) for p in self.pointers if p.symbol in symbols]


def read_synsets(folder: Path) -> dict[tuple[str, int], Synset]:
    """All synsets, by part of speech and byte offset in WordNet's data file."""
    synsets = {}
    for pos, name in POS_FILES.items():
        for line in (folder / f"data.{name}").read_text("ascii").splitlines():
            if line.startswith("  "):
                continue
            f = line.split(" | ")[0].split()
            count = int(f[3], 16)
            # An adjective's syntactic marker, as in "galore(ip)", is not part of the word.
            words = [w.split("(")[0].replace("_", " ") for w in f[4 : 4 + 2 * count : 2]]
            synset = Synset(pos, int(f[0]), int(f[1]), f[2] == "s", words)
            at = 4 + 2 * count
            pointers = int(f[at])
            for i in range(pointers):
                symbol, offset, target_pos, pair = f[at + 1 + 4 * i : at + 5 + 4 * i]
                synset.pointers.append(
                    Pointer(
                        symbol,
                        "a" if target_pos == "s" else target_pos,
                        int(offset),
                        int(pair[:2], 16),
                        int(pair[2:], 16),
                    )
                )
            synsets[pos, synset.offset] = synset
    return synsets


def read_index(folder: Path) -> dict[tuple[str, str], list[int]]:
    """Offsets of the senses of each lower-case lemma, most frequent first, by (part of speech, lemma)."""
    index = {}
    for pos, name in POS_FILES.items():
        for line in (folder / f"index.{name}").read_text("ascii").splitlines():
            if line.startswith("  "):
                continue
            f = line.split()
            senses = int(f[2])
            index[pos, f[0].replace("_", " ")] = [int(x) for x in f[-senses:]]
    return index


def read_tag_counts(folder: Path) -> dict[tuple[str, str, int], int]:
    """How often a sense was tagged in the semantic concordance, by (part of speech, lemma, sense number)."""
    kinds = {"1": "n", "2": "v", "3": "a", "4": "r", "5": "a"}
    counts = {}
    for line in (folder / "cntlist.rev").read_text("ascii").splitlines():
        key, number, count = line.split()
        lemma, rest = key.split("%")
        counts[kinds[rest[0]], lemma.replace("_", " "), int(number)] = int(count)
    return counts


def read_exceptions(folder: Path) -> list[tuple[str, str, str]]:
    """Irregular inflections: (part of speech, inflected form, base form)."""
    rows = []
    for pos, name in POS_FILES.items():
        for line in (folder / f"{name}.exc").read_text("ascii").splitlines():
            inflected, *bases = line.replace("_", " ").split() if "_" not in line else [
                w.replace("_", " ") for w in line.split()
            ]
            rows += [(pos, inflected, base) for base in bases]
    return rows
