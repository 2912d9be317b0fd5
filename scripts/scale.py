#!/usr/bin/env python3
"""Prints what factlint costs: articles by the thousand against 10 to 100,000 facts, beside `LC_ALL=C wc -w`; a cold
start, with and without the cache; JSON lines; one large file; `verify --batch`.

    python3 scripts/scale.py                 # the whole table: 20,000 articles, up to 100,000 facts; some minutes
    python3 scripts/scale.py --articles 2000 --facts 10 1000 10000
    python3 scripts/scale.py --only threads  # what a second thread gains: on a machine that does nothing else
    python3 scripts/scale.py --only pairs --batch pairs.jsonl    # any file of pairs

Needs cargo and nothing else. Articles and registries are made by `examples/corpus` (seeded: the same everywhere) below
`target/scale/`. Times are processor time (user and system) of the process, peaks are its resident memory, as the
kernel tells them (wait4); each is the least of `--runs`. Ratios are against `wc -w` in the same run, so that they can be
compared between machines. `typos` is measured where it is installed. A second table holds what was measured against what
is to be reached.
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


    @staticmethod
    def least(costs):
        """The least of each."""
        return Cost(*(min(getattr(cost, name) for cost in costs) for name in ("cpu", "wall", "peak")))


def run(command, runs=1, env=None, found=1):
    """The least cost of a command in some runs; its output is thrown away. It ends with 0, or with `found`."""
    return Cost.least([run_at_once([command], env, found) for _ in range(runs)])


def run_at_once(commands, env=None, found=1):
    """The cost of commands that run at the same time: of all of them together, memory that of the largest."""
    began = time.perf_counter()
    children = [
        subprocess.Popen(
            [str(part) for part in command],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env={**os.environ, **(env or {})},
        )
        for command in commands
    ]
    usages = []
    for child in children:
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode not in (0, found):
            sys.exit(f"{child.args[0]} ended with {child.returncode}")
        usages.append(usage)
    wall = time.perf_counter() - began
    # In kB, but for macOS.
    unit = 1e6 if sys.platform == "darwin" else 1e3
    cpu = sum(usage.ru_utime + usage.ru_stime for usage in usages)
    return Cost(cpu, wall, max(usage.ru_maxrss for usage in usages) / unit)


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


def shown(number, unit):
    """A number in three places and more."""
    return f"{number:,.0f}{unit}" if number >= 100 else f"{number:.3g}{unit}"


class Goals:
    """What is to be reached, and what was measured of it."""

    def __init__(self):
        self.rows = []

    def at_most(self, name, measured, limit, unit=""):
        self.rows.append((name, f"at most {limit:g}{unit}", shown(measured, unit), measured <= limit))

    def at_least(self, name, measured, limit, unit=""):
        self.rows.append((name, f"at least {limit:,g}{unit}", shown(measured, unit), measured >= limit))

    def show(self):
        print(f"\n{'to be reached':<52} {'':>16} {'measured':>12}")
        for name, limit, measured, reached in self.rows:
            print(f"{name:<52} {limit:>16} {measured:>12} {'' if reached else '  short'}")


def in_turn(ways, runs):
    """The least cost of each of some ways, each a list of commands that run at once. They take turns, since a machine is slower
    at one time than at another."""
    costs = {way: [] for way in ways}
    for _ in range(runs):
        for way, commands in ways.items():
            costs[way].append(run_at_once(commands))
    return {way: Cost.least(of_way) for way, of_way in costs.items()}


class Scale:
    """One run: what is measured with, and what was found out so far."""

    def __init__(self, args, factlint, corpus):
        self.args, self.factlint, self.corpus = args, factlint, corpus
        self.goals = Goals()
        self.articles = generate(corpus, "articles", args.articles)
        self.few = generate(corpus, "articles", max(args.articles // 20, 1))
        self.files = sorted(path for path in self.articles.rglob("*") if path.is_file())
        self.plain = [path for path in self.files if path.suffix == ".txt"]
        self.size = megabytes(self.files)
        self.cache = ROOT / "target" / "scale" / "cache"
        self.cache.mkdir(parents=True, exist_ok=True)
        # Registries are kept. What was found in articles would be, in the folder that has this name.
        kept = self.cache / "articles"
        if kept.is_dir():
            shutil.rmtree(kept)
        kept.touch()
        names = self.articles.with_suffix(".list")
        names.write_bytes(b"".join(os.fsencode(path) + b"\0" for path in self.files))
        self.count_words = ["env", "LC_ALL=C", "wc", "-w", f"--files0-from={names}"]
        self.wc = run(self.count_words, args.runs)

    def row(self, name, cost, of=None):
        """A line of the table; the ratio is to `wc -w` over as many megabytes."""
        rate = f"{of / cost.cpu:7.1f}" if of else " " * 7
        ratio = f"{self.ratio(cost, of):7.1f}" if of else " " * 7
        print(f"{name:<38} {cost.cpu:8.3f} {rate} {ratio} {cost.wall:8.2f} {cost.peak:8.0f}", flush=True)

    def ratio(self, cost, of):
        return cost.cpu / self.wc.cpu * self.size / of

    def check(self, facts, jobs, *paths, keep=True, config=None):
        kept = ["--cache-dir", self.cache] if keep else ["--no-cache"]
        project = ["--config", config] if config else ["--isolated"]
        return [self.factlint, "check", *project, "--facts", facts, "--jobs", jobs, "--format", "json", *kept, *paths]

    def facts(self, number):
        """A registry, and what it costs to find it in the cache."""
        facts = generate(self.corpus, "facts", number)
        run(self.check(facts, 1, self.plain[0]))
        return facts, run(self.check(facts, 1, self.plain[0]), self.args.runs)

    def usual(self):
        """As many facts as a large registry has."""
        return max((number for number in self.args.facts if number <= 10_000), default=self.args.facts[0])

    def load(self):
        """Registries in a cold process."""
        one = self.plain[0]
        shipped = run(self.check(ROOT / "facts", 1, one, keep=False), self.args.runs)
        self.row("shipped registry, one article, cold", shipped)
        self.goals.at_most("one article, cold, shipped registry", shipped.wall * 1e3, 15, " ms")
        for number in self.args.facts:
            facts, kept = self.facts(number)
            load = run(self.check(facts, 1, one, keep=False), self.args.runs)
            self.row(f"{number} facts: load, one article", load)
            self.row(f"{number} facts: the same from the cache", kept)
            if number >= 10_000:
                self.goals.at_most(f"loading {number} facts", load.wall, number / 10_000, " s")
                self.goals.at_most(f"{number} facts from the cache, of loading", kept.cpu / load.cpu, 0.1)
            if number == 10_000:
                self.goals.at_most("one article, cold, 10000 facts kept", kept.wall * 1e3, 60, " ms")

    def archive(self):
        """Articles by the thousand."""
        registries = {number: self.facts(number)[0] for number in self.args.facts}
        ways = {number: [self.check(facts, 1, self.articles)] for number, facts in registries.items()}
        costs = in_turn({"wc": [self.count_words], **ways}, self.args.runs)
        self.wc = costs.pop("wc")
        self.row("LC_ALL=C wc -w", self.wc, self.size)
        typos = shutil.which("typos")
        if typos:
            typos = run([typos, "--threads", "1", "--format", "brief", self.articles], found=2)
            self.row("typos, one thread", typos, self.size)
        for number, facts in registries.items():
            few = run(self.check(facts, 1, self.few))
            self.row(f"{number} facts: 1/20 of the articles", few)
            single = costs[number]
            self.row(f"{number} facts, one thread", single, self.size)
            if number == self.usual():
                self.goals.at_most(f"{number} facts, × wc -w", self.ratio(single, self.size), 2)
                if typos:
                    self.goals.at_least(f"{number} facts, faster than typos", typos.cpu / single.cpu, 5, " ×")
                self.goals.at_most("peak memory, one thread", single.peak, 100, " MB")
                self.goals.at_most("peak memory, of 1/20 of the articles", single.peak / few.peak, 1.1, " ×")
        few, many = min(costs), max(costs)
        if few < many:
            self.goals.at_most(f"{many} facts, of the time of {few}", costs[many].cpu / costs[few].cpu, 1.4, " ×")

    def threads(self):
        """What a second thread gains, and a second process. Wall clocks: they tell something on an idle machine only."""
        folders = sorted(self.articles.iterdir())
        for number in self.args.facts:
            facts, kept = self.facts(number)
            ways = {
                "one thread": [self.check(facts, 1, self.articles)],
                "two threads": [self.check(facts, 2, self.articles)],
                # What the machine has for a second one that shares nothing with the first.
                "two processes": [self.check(facts, 1, *folders[half::2]) for half in (0, 1)],
            }
            costs = in_turn(ways, self.args.runs)
            for way, cost in costs.items():
                self.row(f"{number} facts, {way}", cost, self.size)
            walls = [cost.wall - kept.wall for cost in costs.values()]
            name = f"{number} facts, two threads, loading left aside"
            self.goals.at_least(name, walls[0] / walls[1], 1.8, " ×")
            print(f"{'':<38} two processes: {walls[0] / walls[2]:.2f} ×; two threads: {walls[0] / walls[1]:.2f} ×")
            double = costs["two threads"]
            if number == self.usual():
                self.goals.at_most("peak memory, two threads", double.peak, 100, " MB")

    def streams(self):
        """Articles as JSON lines, and as one file."""
        number = self.usual()
        facts, kept = self.facts(number)
        plain = megabytes(self.plain)
        # As many copies as make the size of all articles.
        copies = max(round(self.size / max(plain, 1e-9)), 1)
        files = run(self.check(facts, 1, self.articles / "**" / "*.txt"), self.args.runs)
        self.row(f"{number} facts: plain files", files, plain)
        lines = joined(self.plain * copies, f"articles-{self.args.articles}x{copies}.jsonl", as_line)
        cost = run(self.check(facts, 1, "--input-format", "jsonl", lines), self.args.runs)
        self.row(f"{number} facts: JSON lines", cost, megabytes([lines]))
        self.goals.at_most("peak memory, JSON lines", cost.peak, 100, " MB")
        single = joined(self.plain * copies, f"articles-{self.args.articles}x{copies}.txt", lambda _, text: text.rstrip() + "\n\n")
        size = megabytes([single])
        # Larger than what is read where nobody asks for it.
        large = single.with_name("large.toml")
        large.write_text(f"[limits]\nfile-size = {round(size * 1e6) + 1}\n")
        cost = run(self.check(facts, 1, single, config=large), self.args.runs)
        self.row(f"{number} facts: one file", cost, size)
        alone = (files.cpu - kept.cpu) / plain
        self.goals.at_most("one file, of the time of files", (cost.cpu - kept.cpu) / size / alone, 1.1, " ×")
        self.goals.at_most("one file, memory beside the registry's, of its size", (cost.peak - kept.peak) / size, 1.5, " ×")

    def pairs(self):
        """`verify --batch`."""
        batch = self.args.batch or pairs(self.facts(self.usual())[0], self.plain, self.args.pairs)
        number = sum(1 for line in batch.open("rb") if line.strip())
        for threads in (1, 2):
            cost = run([self.factlint, "verify", "--batch", batch], self.args.runs, {"RAYON_NUM_THREADS": str(threads)})
            self.row(f"verify: {number} pairs, {threads} thread{'s' * (threads > 1)}", cost)
            print(f"{'':<38} {number / cost.wall:.0f} pairs a second, {number / cost.cpu:.0f} a processor second")
        self.goals.at_least("pairs a second, two threads", number / cost.wall, 30_000)


PARTS = {
    "load": Scale.load,
    "archive": Scale.archive,
    "threads": Scale.threads,
    "streams": Scale.streams,
    "pairs": Scale.pairs,
}


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--articles", type=int, default=20_000)
    options.add_argument("--facts", type=int, nargs="+", default=[10, 1_000, 10_000, 100_000])
    options.add_argument("--pairs", type=int, default=20_000)
    options.add_argument("--batch", type=Path, help="a file of pairs instead of generated ones")
    options.add_argument("--runs", type=int, default=3)
    options.add_argument("--only", nargs="+", choices=PARTS, default=list(PARTS), help="parts of the table")
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
    if os.getloadavg()[0] > 0.5:
        print("This machine is not idle: wall clocks, and what threads gain, tell little.\n")
    scale = Scale(args, factlint, corpus)
    print(f"{len(scale.files)} articles, {scale.size:.0f} MB; seconds of processor time, × wc -w\n")
    print(f"{'':<38} {'cpu s':>8} {'MB/s':>7} {'× wc':>7} {'wall s':>8} {'peak MB':>8}")
    for part in args.only:
        PARTS[part](scale)
    scale.goals.show()


if __name__ == "__main__":
    main()
