#!/usr/bin/env python3
"""Prints what checking costs: articles by the thousand against 10 to 100,000 facts, beside `LC_ALL=C wc -w`.

    python3 scripts/scale.py                 # the whole table: 20,000 articles, up to 100,000 facts; some minutes
    python3 scripts/scale.py --articles 2000 --facts 10 1000 10000

Needs cargo and nothing else. Articles and registries are made by `examples/corpus` (seeded: the same everywhere) below
`target/scale/`. Times are processor time (user and system) of the process, peaks are its resident memory, as the
kernel tells them (wait4); each is the least of `--runs`. Ratios are against `wc -w` in the same run, so that they can be
compared between machines. `typos` is measured where it is installed.
"""

import argparse
import os
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


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--articles", type=int, default=20_000)
    options.add_argument("--facts", type=int, nargs="+", default=[10, 1_000, 10_000, 100_000])
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
    size = sum(path.stat().st_size for path in files) / 1e6
    names = articles.with_suffix(".list")
    names.write_bytes(b"".join(os.fsencode(path) + b"\0" for path in files))

    wc = run(["wc", "-w", f"--files0-from={names}"], args.runs, {"LC_ALL": "C"})
    print(f"{len(files)} articles, {size:.0f} MB; seconds of processor time, × wc -w\n")
    print(f"{'':<34} {'cpu s':>8} {'MB/s':>7} {'× wc':>7} {'wall s':>8} {'peak MB':>8}")

    def row(name, cost, megabytes=size):
        rate = f"{megabytes / cost.cpu:7.1f}" if megabytes else " " * 7
        ratio = f"{cost.cpu / wc.cpu:7.1f}" if megabytes else " " * 7
        print(f"{name:<34} {cost.cpu:8.2f} {rate} {ratio} {cost.wall:8.2f} {cost.peak:8.0f}", flush=True)

    row("LC_ALL=C wc -w", wc)
    if typos := shutil.which("typos"):
        row("typos, one thread", run([typos, "--threads", "1", "--format", "brief", articles], 1))

    def check(facts, jobs, *paths):
        return [factlint, "check", "--facts", facts, "--jobs", jobs, "--format", "json", *paths]

    one = next(path for path in files if path.suffix == ".txt")
    for number in args.facts:
        facts = generate(corpus, "facts", number)
        load = run(check(facts, 1, one), args.runs)
        row(f"{number} facts: load, one article", load, None)
        row(f"{number} facts: 1/20 of the articles", run(check(facts, 1, few), 1), None)
        single = run(check(facts, 1, articles), args.runs)
        row(f"{number} facts, one thread", single)
        double = run(check(facts, 2, articles), args.runs)
        row(f"{number} facts, two threads", double)
        gain = (single.wall - load.wall) / max(double.wall - load.wall, 1e-9)
        print(f"{'':<34} two threads against one, loading left aside: {gain:.2f} ×")


if __name__ == "__main__":
    main()
