#!/usr/bin/env python3
"""Fits the weights of src/lexicon/exclusion.rs and prints them.

Usage: scripts/exclusion.py FEATURES_BINARY PAIRS.jsonl…

A line of PAIRS holds two versions of a sentence (`statement`, `text`) and whether they can both be right (`label`:
`supported` or `contradicted`). FEATURES_BINARY is `target/release/examples/exclusion_features`. Needs scikit-learn.

Words count where one stands for one: of versions that say the same, all of them; of others those where nothing else
differs. The weights are those of a logistic regression; how well they do is told by cross-validation over folds that
keep the versions of one sentence together.
"""

from __future__ import annotations

import difflib
import json
import re
import subprocess
import sys

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold, cross_val_predict

FUNCTION_WORDS = set("the a an of to in and or is was were are be been has have had it its that this on at for by with as from".split())


def tokens(text: str) -> list[str]:
    return re.findall(r"\w+(?:['’]\w+)?|[^\w\s]", text.lower())


def content(words: list[str]) -> list[str]:
    return [word for word in words if word not in FUNCTION_WORDS and re.fullmatch("[a-z]+", word)]


def exchanged(statement: str, text: str, agree: bool) -> list[tuple[str, str]]:
    """The words that stand for one another in two versions of a sentence."""
    a, b = tokens(statement), tokens(text)
    matcher = difflib.SequenceMatcher(None, a, b, autojunk=False)
    if matcher.ratio() < 0.7:
        return []
    changes = [(content(a[i:j]), content(b[k:l])) for tag, i, j, k, l in matcher.get_opcodes() if tag != "equal"]
    changes = [change for change in changes if change[0] or change[1]]
    if not agree and len(changes) != 1:
        return []
    return [(x[0], y[0]) for x, y in changes if len(x) == 1 and len(y) == 1]


def main() -> None:
    binary, *paths = sys.argv[1:]
    pairs, excludes, groups, sets = [], [], [], []
    for path in paths:
        for line in open(path, encoding="utf-8"):
            row = json.loads(line)
            if row["label"] not in ("supported", "contradicted"):
                continue
            agree = row["label"] == "supported"
            for pair in exchanged(row["statement"], row["text"], agree):
                pairs.append(pair)
                excludes.append(not agree)
                groups.append(row["statement"])
                sets.append(path)
    lines = "".join(f"{a}\t{b}\n" for a, b in pairs)
    names, *rows = subprocess.run([binary], input=lines, text=True, capture_output=True, check=True).stdout.splitlines()
    features = np.array([[float(x) for x in row.split("\t")] for row in rows])
    excludes, sets = np.array(excludes), np.array(sets)
    model = LogisticRegression(C=2.0, max_iter=5000)
    likely = cross_val_predict(model, features, excludes, groups=groups, cv=GroupKFold(5), method="predict_proba")[:, 1]
    for path in paths:
        wrong, right = likely[(sets == path) & excludes], likely[(sets == path) & ~excludes]
        for least in (0.6, 0.7, 0.8, 0.9):
            print(f"{path}: above {least}: {(wrong > least).sum()} of {len(wrong)} that exclude, {(right > least).sum()} of {len(right)} that do not")
    model.fit(features, excludes)
    for name, weight in zip(names.split("\t"), model.coef_[0]):
        print(f"{weight:6.2f}  {name}")
    print(f"{model.intercept_[0]:6.2f}  bias")


if __name__ == "__main__":
    main()
