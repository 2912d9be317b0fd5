#!/usr/bin/env python3
"""Counts the instructions of small fixed pieces of work and holds them against a budget: unlike times, they are the same
in every run on every machine, however busy it is.

    python3 scripts/instructions.py            # compare; exit 1 where a piece costs more than its budget allows
    python3 scripts/instructions.py --update   # write what was counted to the budget, after a change that is worth it
    python3 scripts/instructions.py --hot article    # the functions that one piece spends most in

Counts `target/debug/factlint`, which `cargo test` has built anyway, with `valgrind --tool=callgrind`; where that is not
installed nothing is compared, and it says so. `--release` counts the release build, whose budget stands beside. The
budget, `benches/instructions.json`, is one of Linux on x86-64.
"""

import argparse
import json
import platform
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BUDGET = ROOT / "benches" / "instructions.json"

# More than this beyond the budget is a regression; as much below it, the budget is out of date.
TOLERANCE = 0.10

TOWNS = ["Keld", "Arden", "Holm", "Port Ellis", "Norby", "Stanwick", "Farrow", "Low Marsh"]
FACTS = [
    "The harbour of {town} was closed on {day} September {year} after a storm sank {count} boats.",
    "{town} is the only town that has formally recognised the council of the islands.",
    "Exports of wheat from {town} rose by {day} per cent to {count} tonnes in {year}.",
    "The museum of {town} opened in Lisbon on {day} May {year}.",
    "Anna Dravik was elected mayor of {town} in {year} by a majority of {count} votes.",
]
SENTENCES = [
    "A storm sank {count} boats in September {year}, and the port of {town} was shut, officials said.",
    "Shepherds in the hills keep an eye on the weather and on a stray dog that follows them home.",
    "Mayor Anna Dravik of {town} said that nobody had told her of it before Monday.",
    "The library bought {count} books and three chairs, which the council had promised in spring.",
    "Wheat exports fell by {day} per cent in {year}, the ministry of agriculture announced.",
    "It is not clear whether the museum in Lisbon will open again, he added.",
]


def fill(sentences, number):
    """Sentences with towns, days and figures in them, as many as asked for."""
    return [
        sentences[at % len(sentences)].format(
            town=TOWNS[at % len(TOWNS)], day=at % 27 + 1, year=1950 + at % 70, count=3 + at * 7 % 90
        )
        for at in range(number)
    ]


def write(folder):
    """The inputs of all pieces."""
    statements = fill(FACTS, 60)
    facts = "".join(f"  - id: fact-{at}\n    statement: {text}\n" for at, text in enumerate(statements))
    (folder / "facts.yaml").write_text("facts:\n" + facts)
    # Large enough to be kept.
    many = "".join(
        f"  - id: fact-{at}\n    statement: {text}\n    note: Kept by the people of the town hall.\n"
        for at, text in enumerate(fill(FACTS, 550))
    )
    (folder / "many.yaml").write_text("facts:\n" + many)
    (folder / "empty.txt").write_text("\n")
    paragraphs = [" ".join(fill(SENTENCES, 12)[at : at + 6]) for at in range(0, 12, 6)]
    (folder / "article.txt").write_text("\n\n".join(paragraphs) + "\n")
    (folder / "markup.md").write_text(f"# On *towns*\n\n> **{paragraphs[0]}**\n")
    (folder / "markup.html").write_text(f"<p>{paragraphs[1]} &amp; <i>so on</i></p>\n")
    lines = [{"text": text} for text in fill(SENTENCES, 12)]
    (folder / "lines.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines))
    pairs = zip(statements[:24], fill(SENTENCES, 24))
    batch = [{"id": at, "statement": known, "text": text} for at, (known, text) in enumerate(pairs)]
    (folder / "pairs.jsonl").write_text("".join(json.dumps(pair) + "\n" for pair in batch))


def check(facts, *rest):
    return ["check", "--isolated", "--jobs", "1", "--format", "json", "--facts", facts, *rest]


PIECES = {
    "load": check("facts.yaml", "--no-cache", "empty.txt"),
    "load-kept": check("many.yaml", "--cache-dir", "cache", "empty.txt"),
    "article": check("facts.yaml", "--no-cache", "article.txt"),
    "markup": check("facts.yaml", "--no-cache", "markup.md", "markup.html"),
    "jsonl": check("facts.yaml", "--no-cache", "--input-format", "jsonl", "lines.jsonl"),
    "verify": ["verify", "--batch", "pairs.jsonl"],
}


def count(factlint, piece, folder, out):
    """Instructions of one piece of work."""
    command = ["valgrind", "--tool=callgrind", f"--callgrind-out-file={out}", str(factlint), *PIECES[piece]]
    done = subprocess.run(
        command,
        cwd=folder,
        # A second thread that looks for work counts too, and is luck.
        env={"PATH": "/usr/bin:/bin", "RAYON_NUM_THREADS": "1"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
    )
    found = re.search(r"Collected : (\d+)", done.stderr)
    if done.returncode not in (0, 1) or not found:
        sys.exit(f"{' '.join(command)} ended with {done.returncode}:\n{done.stderr}")
    return int(found[1])


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("pieces", nargs="*", metavar="PIECE", help=f"of {', '.join(PIECES)}; all unless given")
    options.add_argument("--release", action="store_true", help="count the release build, which is built first")
    options.add_argument("--update", action="store_true", help="write the budget")
    options.add_argument("--hot", action="store_true", help="show where the instructions are spent")
    args = options.parse_args()
    if unknown := set(args.pieces) - set(PIECES):
        sys.exit(f"there is no piece {', '.join(sorted(unknown))}: there are {', '.join(PIECES)}")
    if not shutil.which("valgrind"):
        print("valgrind is not installed here: instructions are not counted")
        return
    if (platform.system(), platform.machine()) != ("Linux", "x86_64"):
        print("this is not Linux on x86-64: the budget of instructions is not for this machine")
        return

    profile = "release" if args.release else "debug"
    build = ["cargo", "build", "--locked", "--quiet", "--bin", "factlint"]
    subprocess.run(build + ["--release"] * args.release, cwd=ROOT, check=True)
    metadata = ["cargo", "metadata", "--format-version", "1", "--no-deps", "--locked"]
    target = json.loads(subprocess.run(metadata, cwd=ROOT, check=True, capture_output=True).stdout)["target_directory"]
    factlint = Path(target) / profile / "factlint"
    budget = json.loads(BUDGET.read_text()) if BUDGET.exists() else {}
    allowed = budget.setdefault(profile, {})

    worse = False
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write(folder)
        kept = subprocess.run([factlint, *PIECES["load-kept"]], cwd=folder, stdin=subprocess.DEVNULL, capture_output=True)
        if kept.returncode != 0 or not (folder / "cache").is_dir():
            sys.exit(f"no registry was kept:\n{kept.stderr.decode()}")
        print(f"{profile:<12} {'instructions':>14} {'budget':>14}")
        for piece in args.pieces or PIECES:
            out = folder / f"{piece}.callgrind"
            counted = count(factlint, piece, folder, out)
            before = allowed.get(piece)
            change = f"{counted / before - 1:+.1%}" if before else "new"
            if before and counted > before * (1 + TOLERANCE) and not args.update:
                worse = True
                change += "  more than the budget allows"
            elif before and counted < before * (1 - TOLERANCE) and not args.update:
                change += "  less: `--update` the budget"
            print(f"{piece:<12} {counted:>14,} {before or 0:>14,} {change}", flush=True)
            allowed[piece] = counted
            if args.hot:
                annotate = ["callgrind_annotate", "--threshold=80", out]
                print(subprocess.run(annotate, capture_output=True, text=True).stdout)
    if args.update:
        BUDGET.write_text(json.dumps(budget, indent=2) + "\n")
    elif worse:
        sys.exit("a piece of work costs more instructions: see docs/performance.md, “Instructions”")


if __name__ == "__main__":
    main()
