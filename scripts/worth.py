#!/usr/bin/env python3
"""Fits the weights of src/extract/worth/sign.rs on labelled sentences, and prints its table.

Usage: scripts/worth.py [--bin target/release/factlint] [--without SIGN,SIGN] LABELLED.jsonl ...

Each line of the input has a `text` and a `label`; `unsupported` means that the text carries a claim that needs a
source. The number at the end of `id`, if there is one, is its place among its sources. The tool itself says which signs
a text has, by the explanation of `verify --batch`; so a new sign is added to the table with any weight, and then fitted.
Figures are of sentences that the weights were not fitted on: five random folds, then eight folds of neighbours, so that
a debate is never on both sides. Needs scikit-learn (1.9.1 was used).
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score, precision_recall_curve
from sklearn.model_selection import GroupKFold, StratifiedKFold, cross_val_predict

SIGN = re.compile(r"([a-z ]+) \([+-]\d+\.\d+\)")
# How little large weights are punished: the inverse of the strength of the L2 penalty.
C = 0.3
BLOCKS = 8


def signs_of(binary, rows):
    """The signs of each text, as the tool explains them."""
    ask = "".join(json.dumps({"id": i, "text": row["text"]}) + "\n" for i, row in enumerate(rows))
    run = subprocess.run([binary, "verify", "--batch", "-"], input=ask.encode(), stdout=subprocess.PIPE, check=False)
    answers = [json.loads(line) for line in run.stdout.decode().splitlines()]
    lines = ("; ".join(re.findall(r"(?:for a source|against): ([^;]*)", answer["explanation"])) for answer in answers)
    return [{name.strip() for name in SIGN.findall(line)} for line in lines]


def blocks(rows):
    """A number for each row, the same for neighbours."""
    places = [int(found.group()) if (found := re.search(r"\d+$", str(row.get("id", "")))) else at for at, row in enumerate(rows)]
    groups = np.empty(len(rows), int)
    groups[np.argsort(places, kind="stable")] = np.arange(len(rows)) * BLOCKS // len(rows)
    return groups


def figures(gold, probability):
    """F1 and what belongs to it at the best threshold, and at some others."""
    precision, recall, threshold = precision_recall_curve(gold, probability)
    f1 = 2 * precision * recall / np.maximum(precision + recall, 1e-9)
    ats = [int(np.argmax(f1))] + [int(np.searchsorted(threshold, at)) for at in (0.25, 0.3, 0.33, 0.36, 0.4)]
    shown = (f"{threshold[at]:.2f}: P {precision[at]:.3f} R {recall[at]:.3f} F1 {f1[at]:.3f}" for at in ats)
    return f"average precision {average_precision_score(gold, probability):.3f}; " + "; ".join(shown)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bin", default="target/release/factlint")
    parser.add_argument("--without", default="", help="signs to leave out, parted by commas")
    parser.add_argument("labelled", nargs="+")
    args = parser.parse_args()

    rows = [json.loads(line) for path in args.labelled for line in open(path, encoding="utf-8")]
    gold = np.array([row["label"] == "unsupported" for row in rows])
    found = signs_of(args.bin, rows)
    names = sorted(set().union(*found) - set(args.without.split(",")))
    x = np.array([[name in signs for name in names] for signs in found], float)

    model = LogisticRegression(C=C, max_iter=1000)
    for what, folds, groups in (
        ("random folds", StratifiedKFold(5, shuffle=True, random_state=1), None),
        ("folds of neighbours", GroupKFold(BLOCKS), blocks(rows)),
    ):
        probability = cross_val_predict(model, x, gold, groups=groups, cv=folds, method="predict_proba")[:, 1]
        print(f"// {what}: {figures(gold, probability)}")
    model.fit(x, gold)
    print(f"const BIAS: f32 = {model.intercept_[0]:.2f};")
    for name, weight, number, share in sorted(
        zip(names, model.coef_[0], x.sum(0), (x * gold[:, None]).sum(0)), key=lambda row: -row[1]
    ):
        variant = "".join(word.capitalize() for word in name.split())
        print(f'    (Sign::{variant}, "{name}", {weight:.2f}), // {int(number)} sentences, {share / number:.2f} of them')


if __name__ == "__main__":
    main()
