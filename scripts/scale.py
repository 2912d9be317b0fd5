#!/usr/bin/env python3
"""Prints what factlint costs: articles by the thousand against 10 to 100,000 facts, beside `LC_ALL=C wc -w`; a cold
start, with and without the cache; JSON lines; one large file; `verify --batch`.

    python3 scripts/scale.py                 # the whole table: 20,000 articles, up to 100,000 facts; some minutes
    python3 scripts/scale.py --articles 2000 --facts 10 1000 10000

Needs cargo and nothing else. Articles and registries are made by `examples/corpus` (seeded: the same everywhere) below
`target/scale/`. Times are processor time (user and system) of the process, peaks are its resident memory, as the
kernel tells them (wait4); each is the least of `--runs`. Ratios are against `wc -w` in the same run, so that they can be
compared between machines. `typos` is measured where it is installed.
"""

import argparse
import itertools
import json
import os
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


class Cost:
    """What a process took: processor seconds, wall seconds, peak memory in MB."""

    def __init__(self, cpu, wall, peak):
        self.cpu, self.wall, self.peak = cpu, wall, peak


def run(command, runs=1, env=None):
    """The least cost of a command in some runs; its output is thrown away."""
    costs = []
    for _ in range(runs):
        began = time.perf_counter()
        child = subprocess.Popen(
            [str(part) for part in command],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env={**os.environ, **(env or {})},
        )
        _, status, usage = os.wait4(child.pid, 0)
        wall = time.perf_counter() - began
        child.returncode = os.waitstatus_to_exitcode(status)
        # 1 says that something was found.
        if child.returncode not in (0, 1, 2):
            sys.exit(f"{command[0]} ended with {child.returncode}")
        # In kB, but for macOS.
        unit = 1e6 if sys.platform == "darwin" else 1e3
        costs.append(Cost(usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss / unit))
    return Cost(*(min(getattr(cost, name) for cost in costs) for name in ("cpu", "wall", "peak")))


def generate(corpus, kind, number):
    """A folder with so many articles or facts, made if it is not there."""
    folder = ROOT / "target" / "scale" / f"{kind}-{number}"
    if not folder.exists():
        part = folder.with_suffix(".part")
        shutil.rmtree(part, ignore_errors=True)
        subprocess.run([corpus, kind, part, "--number", str(number)], check=True)
        part.rename(folder)
    return folder


def megabytes(files):
    """The size of files."""
    return sum(path.stat().st_size for path in files) / 1e6


def pairs(facts, files, number):
    """JSON lines for `verify --batch`: statements against themselves with a figure or a word changed, against one
    another, and against sentences of articles; each statement comes several times, as evidence does."""
    path = facts.with_name(f"pairs-{number}.jsonl")
    if path.exists():
        return path
    statement = re.compile(r"^\s*(?:- )?statement: (.+)$", re.MULTILINE)
    texts = (file.read_text("utf-8") for file in sorted(facts.glob("*.y*ml")))
    statements = [found.strip("'\" ") for text in texts for found in statement.findall(text)]
    sentences = (
        sentence.replace("\n", " ").strip() + "."
        for file in itertools.cycle(files)
        for sentence in file.read_text("utf-8").split(". ")
        if 60 < len(sentence) < 250 and "<" not in sentence
    )
    with path.with_suffix(".part").open("w", encoding="utf-8") as out:
        for at in range(number):
            known = statements[at // 4 % len(statements)]
            words = known.split(" ")
            words[len(words) // 2] = ("harbour", "1997", "never")[at % 3]
            changed = " ".join(words)
            other = statements[at * 7 % len(statements)]
            text = (known, changed, other, next(sentences))[at % 4]
            out.write(json.dumps({"id": at, "statement": known, "text": text}) + "\n")
    path.with_suffix(".part").rename(path)
    return path


def joined(files, name, join):
    """One file of many, made if it is not there."""
    path = ROOT / "target" / "scale" / name
    if not path.exists():
        part = path.with_suffix(".part")
        with part.open("w", encoding="utf-8") as out:
            for file in files:
                out.write(join(file, file.read_text("utf-8")))
        part.rename(path)
    return path


def as_line(file, text):
    return json.dumps({"id": file.name, "text": text}) + "\n"


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--articles", type=int, default=20_000)
    options.add_argument("--facts", type=int, nargs="+", default=[10, 1_000, 10_000, 100_000])
    options.add_argument("--pairs", type=int, default=20_000)
    options.add_argument("--runs", type=int, default=3)
    options.add_argument("--bin", type=Path, help="a factlint that is built already")
    options.add_argument("--corpus", type=Path, help="the built example `corpus`")
    args = options.parse_args()

    built = ROOT / "target" / "release"
    if not (args.bin and args.corpus):
        subprocess.run(
            ["cargo", "build", "--release", "--locked", "--bins", "--example", "corpus"], cwd=ROOT, check=True
        )
    factlint = (args.bin or built / "factlint").resolve()
    corpus = (args.corpus or built / "examples" / "corpus").resolve()

    articles = generate(corpus, "articles", args.articles)
    few = generate(corpus, "articles", max(args.articles // 20, 1))
    files = sorted(path for path in articles.rglob("*") if path.is_file())
    plain = [path for path in files if path.suffix == ".txt"]
    size = megabytes(files)
    names = articles.with_suffix(".list")
    names.write_bytes(b"".join(os.fsencode(path) + b"\0" for path in files))

    if os.getloadavg()[0] > 0.5:
        print("This machine is not idle: wall clocks, and what threads gain, tell little.\n")
    wc = run(["wc", "-w", f"--files0-from={names}"], args.runs, {"LC_ALL": "C"})
    print(f"{len(files)} articles, {size:.0f} MB; seconds of processor time, × wc -w\n")
    print(f"{'':<38} {'cpu s':>8} {'MB/s':>7} {'× wc':>7} {'wall s':>8} {'peak MB':>8}")

    def row(name, cost, of=size):
        """A line of the table; the ratio is to `wc -w` over as many megabytes."""
        rate = f"{of / cost.cpu:7.1f}" if of else " " * 7
        ratio = f"{cost.cpu / wc.cpu * size / of:7.1f}" if of else " " * 7
        print(f"{name:<38} {cost.cpu:8.3f} {rate} {ratio} {cost.wall:8.2f} {cost.peak:8.0f}", flush=True)

    row("LC_ALL=C wc -w", wc)
    if typos := shutil.which("typos"):
        row("typos, one thread", run([typos, "--threads", "1", "--format", "brief", articles], 1))

    cache = ROOT / "target" / "scale" / "cache"

    def check(facts, jobs, *paths, keep=False):
        kept = ["--cache-dir", cache] if keep else ["--no-cache"]
        return [factlint, "check", "--isolated", "--facts", facts, "--jobs", jobs, "--format", "json", *kept, *paths]

    one = plain[0]
    row("shipped registry, one article, cold", run(check(ROOT / "facts", 1, one), args.runs), None)
    for number in args.facts:
        facts = generate(corpus, "facts", number)
        load = run(check(facts, 1, one), args.runs)
        row(f"{number} facts: load, one article", load, None)
        run(check(facts, 1, one, keep=True))
        kept = run(check(facts, 1, one, keep=True), args.runs)
        row(f"{number} facts: the same from the cache", kept, None)
        row(f"{number} facts: 1/20 of the articles", run(check(facts, 1, few, keep=True)), None)
        single = run(check(facts, 1, articles, keep=True), args.runs)
        row(f"{number} facts, one thread", single)
        double = run(check(facts, 2, articles, keep=True), args.runs)
        row(f"{number} facts, two threads", double)
        gain = (single.wall - kept.wall) / max(double.wall - kept.wall, 1e-9)
        print(f"{'':<38} two threads against one, loading left aside: {gain:.2f} ×")

    number = max((number for number in args.facts if number <= 10_000), default=args.facts[0])
    facts = generate(corpus, "facts", number)
    lines = joined(plain, f"articles-{args.articles}.jsonl", as_line)
    row(f"{number} facts: JSON lines, one thread", run(check(facts, 1, "--input-format", "jsonl", lines, keep=True), args.runs), megabytes([lines]))
    # As many copies as make the size of all articles.
    copies = max(round(size / max(megabytes(plain), 1e-9)), 1)
    single = joined(plain * copies, f"articles-{args.articles}.txt", lambda _, text: text.rstrip() + "\n\n")
    row(f"{number} facts: one file, one thread", run(check(facts, 1, single, keep=True), args.runs), megabytes([single]))

    batch = pairs(facts, plain, args.pairs)
    for threads in (1, 2):
        cost = run([factlint, "verify", "--batch", batch], args.runs, {"RAYON_NUM_THREADS": str(threads)})
        row(f"verify: {args.pairs} pairs, {threads} thread{'s' * (threads > 1)}", cost, None)
        print(f"{'':<38} {args.pairs / cost.wall:.0f} pairs a second, {args.pairs / cost.cpu:.0f} a processor second")


if __name__ == "__main__":
    main()
