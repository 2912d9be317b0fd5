#!/usr/bin/env python3
"""Shows where the time goes: builds factlint so that its functions have names, runs one piece of work, and prints what
takes most of it.

    python3 scripts/hotspots.py articles                # 300 synthetic articles against 1,000 facts
    python3 scripts/hotspots.py articles --facts 10000 --articles 1000
    python3 scripts/hotspots.py load --facts 10000      # a registry without the cache
    python3 scripts/hotspots.py kept --facts 10000      # with it
    python3 scripts/hotspots.py verify --batch pairs.jsonl
    python3 scripts/hotspots.py check -- articles --facts facts    # any command

Uses `perf` where it is installed, else `valgrind --tool=callgrind` (fifty times slower, but exact). What was recorded stays
below `target/scale/`, for `perf report` or KCachegrind. Articles and registries are those of `scripts/scale.py`.
"""

import argparse
import os
import shutil
import subprocess
import sys

from scale import ROOT, generate

FOLDER = ROOT / "target" / "scale"


def work(args, corpus):
    """The arguments of factlint for a piece of work."""
    if args.work == "verify":
        if not args.batch:
            sys.exit("name a file of pairs: --batch FILE (`scripts/scale.py` makes target/scale/pairs-20000.jsonl)")
        return ["verify", "--batch", args.batch]
    if args.work == "check":
        return ["check", *args.rest]
    facts = generate(corpus, "facts", args.facts)
    articles = generate(corpus, "articles", 1 if args.work in ("load", "kept") else args.articles)
    cache = ["--no-cache"] if args.work == "load" else ["--cache-dir", FOLDER / "cache"]
    return ["check", "--isolated", "--jobs", "1", "--format", "json", "--facts", facts, *cache, articles]


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("work", choices=["articles", "load", "kept", "verify", "check"])
    options.add_argument("rest", nargs="*", help="arguments of `check`")
    options.add_argument("--facts", type=int, default=1_000)
    options.add_argument("--articles", type=int, default=300)
    options.add_argument("--batch")
    options.add_argument("--callgrind", action="store_true", help="count instructions even where perf is installed")
    options.add_argument("--lines", type=int, default=40, help="functions to be shown")
    args = options.parse_args()

    build = ["cargo", "build", "--profile", "profiling", "--locked", "--bins", "--example", "corpus"]
    subprocess.run(build, cwd=ROOT, check=True)
    built = ROOT / "target" / "profiling"
    command = [built / "factlint", *work(args, built / "examples" / "corpus")]
    FOLDER.mkdir(parents=True, exist_ok=True)
    env = {**os.environ, "RAYON_NUM_THREADS": "1"}

    def run(tool):
        done = subprocess.run([*tool, *command], env=env, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
        if done.returncode not in (0, 1, 2):
            sys.exit(f"{tool[0]} ended with {done.returncode}")

    if args.work == "kept":
        run([])
    if shutil.which("perf") and not args.callgrind:
        data = FOLDER / "perf.data"
        run(["perf", "record", "--freq=2000", "--call-graph=dwarf,16384", f"--output={data}"])
        report = ["perf", "report", f"--input={data}", "--no-children", "--no-inline", "--call-graph=none", "--stdio"]
        shown = subprocess.run(report, capture_output=True, text=True).stdout
        lines = [line for line in shown.splitlines() if line.strip() and not line.startswith("#")]
        print("\n".join(lines[: args.lines]))
        print(f"\nmore: perf report --input={data}")
    elif shutil.which("valgrind"):
        data = FOLDER / "callgrind.out"
        run(["valgrind", "--tool=callgrind", f"--callgrind-out-file={data}"])
        shown = subprocess.run(["callgrind_annotate", data], capture_output=True, text=True).stdout
        print("\n".join(shown.splitlines()[: args.lines + 25]))
        print(f"\nmore: callgrind_annotate --inclusive=yes {data}")
    else:
        sys.exit("neither perf nor valgrind is installed here: nothing can be profiled")


if __name__ == "__main__":
    main()
