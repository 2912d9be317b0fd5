#!/usr/bin/env python3
"""Writes data/moby/thesaurus.tsv: which words may stand for one another, from the Moby Thesaurus II.

Usage: scripts/thesaurus.py WORDS_TXT (a root word and its related words a line, parted by commas; see data/README.md).

Kept: single words that WordNet has (data/wordnet/lemmas.tsv), each pair once, under the word that sorts first.
"""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from pathlib import Path

DATA = Path(__file__).resolve().parent.parent / "data"


def known_words() -> set[str]:
    with open(DATA / "wordnet" / "lemmas.tsv", encoding="utf-8") as table:
        lemmas = (line.split("\t")[0] for line in table)
        return {lemma for lemma in lemmas if re.fullmatch("[a-z]+", lemma)}


def main() -> None:
    known = known_words()
    related: dict[str, set[str]] = defaultdict(set)
    with open(sys.argv[1], encoding="latin-1") as thesaurus:
        for line in thesaurus:
            root, *others = (word.strip() for word in line.split(","))
            for other in others:
                if root in known and other in known and root != other:
                    related[min(root, other)].add(max(root, other))
    with open(DATA / "moby" / "thesaurus.tsv", "w", encoding="utf-8") as out:
        out.write("lemma\trelated\n")
        for lemma in sorted(related):
            out.write(f"{lemma}\t{' '.join(sorted(related[lemma]))}\n")


if __name__ == "__main__":
    main()
