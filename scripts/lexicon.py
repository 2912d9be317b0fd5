#!/usr/bin/env python3
"""Writes data/wordnet/*.tsv: WordNet 3.0 without glosses, as tables that build/lexicon.rs compiles.

Usage: scripts/lexicon.py WORDNET_FOLDER (the files of Debian's wordnet-base; see data/README.md).

Kept: words of at most three parts, their senses by frequency with tag counts, and the relations that the
checks use. Synsets without a kept word stay only where the hypernyms of others pass through them.
"""

from __future__ import annotations

import sys
from pathlib import Path

import wordnet

OUT = Path(__file__).resolve().parent.parent / "data" / "wordnet"
# Relations between synsets.
SYNSET_RELATIONS = {"@": "hypernym", "@i": "instance", "&": "similar", "*": "entailment", "$": "verb-group", "#p": "part-of", "=": "attribute"}
# Relations between words, kept as pairs of lemmas.
WORD_RELATIONS = {"!": "antonym", "+": "derivation", "\\": "pertainym"}
PARTS = 3
# Lexicographer files noun.animal and noun.plant.
SPECIES = (5, 20)


def main():
    folder = Path(sys.argv[1])
    synsets, index = wordnet.read_synsets(folder), wordnet.read_index(folder)
    counts = wordnet.read_tag_counts(folder)
    OUT.mkdir(parents=True, exist_ok=True)

    def is_kept(pos, lemma, senses):
        parts = len(lemma.split(" "))
        # Species that newspapers do not name: several words, or a family's Latin name, never met in a text.
        species = all(synsets[pos, s].lexfile in SPECIES for s in senses)
        unmet = not any(counts.get((pos, lemma, i)) for i in range(1, len(senses) + 1))
        latin = lemma.endswith(("aceae", "idae", "ales"))
        return parts <= PARTS and not (pos == "n" and species and unmet and (parts > 1 or latin))

    kept = {(pos, lemma): senses for (pos, lemma), senses in index.items() if is_kept(pos, lemma, senses)}
    used = {(pos, offset) for (pos, _), senses in kept.items() for offset in senses}
    todo = list(used)
    while todo:
        for target in synsets[todo.pop()].targets("@", "@i"):
            if target not in used:
                used.add(target)
                todo.append(target)
    number = {key: i for i, key in enumerate(sorted(used))}

    rows = []
    for (pos, lemma), senses in kept.items():
        cells = []
        for i, offset in enumerate(senses, 1):
            count = counts.get((pos, lemma, i), 0)
            cells.append(f"{number[pos, offset]}:{count}" if count else str(number[pos, offset]))
        rows.append((lemma, pos, " ".join(cells)))
    write("lemmas.tsv", ("lemma", "pos", "senses"), rows)

    rows = []
    for key in used:
        s = synsets[key]
        related = []
        for symbol, name in SYNSET_RELATIONS.items():
            targets = sorted({number[p.pos, p.offset] for p in s.pointers
                              if p.symbol == symbol and p.source == 0 and (p.pos, p.offset) in number})
            if targets:
                related.append(f"{name}={','.join(map(str, targets))}")
        # Antonymy is a relation of words; the senses are kept too, for opposites by way of a similar adjective.
        targets = sorted({number[p.pos, p.offset] for p in s.pointers if p.symbol == "!" and (p.pos, p.offset) in number})
        if targets:
            related.append(f"opposite={','.join(map(str, targets))}")
        rows.append((number[key], s.pos, s.lexfile, " ".join(related)))
    write("synsets.tsv", ("synset", "pos", "lexfile", "relations"), rows)

    rows = set()
    for key in used:
        s = synsets[key]
        for p in s.pointers:
            if p.symbol in WORD_RELATIONS and p.source:
                source = s.words[p.source - 1].lower()
                target = synsets[p.pos, p.offset].words[p.target - 1].lower() if p.target else ""
                if (s.pos, source) in kept and (p.pos, target) in kept:
                    rows.add((source, s.pos, WORD_RELATIONS[p.symbol], target, p.pos))
    write("relations.tsv", ("lemma", "pos", "relation", "target", "target-pos"), rows)

    rows = {(inflected, pos, base) for pos, inflected, base in wordnet.read_exceptions(folder) if (pos, base) in kept}
    write("exceptions.tsv", ("form", "pos", "lemma"), rows)


def write(name, header, rows):
    lines = ["\t".join(header), *("\t".join(map(str, row)) for row in sorted(rows))]
    (OUT / name).write_text("\n".join(lines) + "\n", "ascii")


if __name__ == "__main__":
    main()
