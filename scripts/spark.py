#!/usr/bin/env python3
"""Checks a Parquet of generated articles with a local Spark, and holds the result against the command line's.

    .ci/run spark                                           # leaves what is needed in target/python
    target/python/bin/python scripts/spark.py               # 100,000 articles (500 MB), one and two workers
    target/python/bin/python scripts/spark.py --articles 2000 --facts 10 1000

Needs cargo, Java, and a Python that has `factlint[spark]`; for figures, a release build of the wheel (`docs/spark.md`).
Articles and registries are those of `scripts/scale.py`. Each run is a Spark of its own. Its processor time is that of
the JVM and of the Python workers, and its peak memory that of one worker, where there is a /proc to read them from;
Spark's own start is left out.
The exit status is 1 where the findings of any run are not those of `factlint check --format json`.
"""

import argparse
import json
import os
import subprocess
import sys
import sysconfig
import time
from pathlib import Path

from scale import ROOT, generate, run

DAY = "2025-10-18"
FORMATS = {".md": "markdown", ".html": "html", ".txt": "plain"}
PER_FILE = 5_000


def parquet(articles):
    """The articles as a folder of Parquet files, made if it is not there."""
    import pyarrow as pa
    from pyarrow import parquet as pq

    folder = articles.with_suffix(".parquet")
    if not folder.exists():
        part = articles.with_suffix(".parquet.part")
        part.mkdir(exist_ok=True)
        files = sorted(path for path in articles.rglob("*") if path.is_file())
        for start in range(0, len(files), PER_FILE):
            some = files[start : start + PER_FILE]
            table = pa.table(
                {
                    "id": [str(path) for path in some],
                    "date": [DAY] * len(some),
                    "markup": [FORMATS[path.suffix] for path in some],
                    "body": [path.read_text(encoding="utf-8") for path in some],
                }
            )
            pq.write_table(table, part / f"{start:08}.parquet", row_group_size=1_000)
        part.rename(folder)
    return folder


def descendants(pid):
    """Name, processor seconds and peak memory (MB) of every process below one, as the kernel tells them."""
    found, parents = {}, {}
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            name, fields = (entry / "stat").read_text().split("(", 1)[1].rsplit(")", 1)
            status = dict(line.split(":", 1) for line in (entry / "status").read_text().splitlines())
        except OSError:
            continue  # It ended meanwhile.
        fields = fields.split()
        parents[int(entry.name)] = int(fields[1])
        ticks = os.sysconf("SC_CLK_TCK")
        peak = int(status.get("VmHWM", "0 kB").split()[0]) / 1e3
        found[int(entry.name)] = name, (int(fields[11]) + int(fields[12])) / ticks, peak
    below = {pid}
    while more := {child for child, parent in parents.items() if parent in below} - below:
        below |= more
    return [found[child] for child in below - {pid}]


def spark_run(args):
    """One run with a Spark of its own: prints its figures as JSON."""
    from pyspark.sql import SparkSession, functions

    import factlint
    import factlint.spark

    os.environ.update(PYSPARK_PYTHON=sys.executable, SPARK_LOCAL_IP="127.0.0.1")
    spark = (
        SparkSession.builder.master(f"local[{args.run}]")
        .config("spark.ui.enabled", "false")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.driver.memory", "2g")
        .config("spark.ui.showConsoleProgress", "false")
        .getOrCreate()
    )
    spark.sparkContext.setLogLevel("ERROR")
    spark.range(1).count()
    before = sum(cpu for _, cpu, _ in descendants(os.getpid()))
    began = time.perf_counter()
    registry = factlint.Registry.load(args.registry)
    articles = spark.read.parquet(str(args.parquet))
    found = factlint.spark.check(articles, registry, format=functions.col("markup"))
    found.write.mode("overwrite").json(str(args.output), ignoreNullFields=False)
    wall = time.perf_counter() - began
    below = descendants(os.getpid())
    workers = [process for process in below if process[0].startswith("python")]
    python = sum(cpu for _, cpu, _ in workers)
    jvm = sum(cpu for _, cpu, _ in below) - python - before
    peak = max((peak for _, _, peak in workers), default=0)
    spark.stop()
    print(json.dumps({"wall": wall, "python": python, "jvm": jvm, "peak": peak}))


def entries(findings):
    """Findings in an order that does not depend on how they came about."""
    return sorted(json.dumps(finding, sort_keys=True) for finding in findings)


def of_spark(folder):
    """The findings that Spark wrote, as they stand in the command line's JSON."""
    for file in sorted(folder.glob("*.json")):
        for line in file.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            if row.pop("error") is not None:
                sys.exit(f"an article could not be checked: {line}")
            row.pop("id")
            yield row


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--articles", type=int, default=100_000)
    options.add_argument("--facts", type=int, nargs="+", default=[10])
    options.add_argument("--workers", type=int, nargs="+", default=[1, 2])
    options.add_argument("--corpus", type=Path, help="the built example `corpus`")
    options.add_argument("--run", type=int, help=argparse.SUPPRESS)
    for inner in ("--registry", "--parquet", "--output"):
        options.add_argument(inner, type=Path, help=argparse.SUPPRESS)
    args = options.parse_args()
    if args.run:
        spark_run(args)
        return

    corpus = args.corpus
    if not corpus:
        subprocess.run(["cargo", "build", "--release", "--locked", "--example", "corpus"], cwd=ROOT, check=True)
        corpus = ROOT / "target" / "release" / "examples" / "corpus"
    corpus = corpus.resolve()
    os.chdir(ROOT)
    articles = generate(corpus, "articles", args.articles).relative_to(ROOT)
    table = parquet(articles)
    size = sum(path.stat().st_size for path in articles.rglob("*") if path.is_file()) / 1e6
    command = Path(sysconfig.get_path("scripts")) / "factlint"
    print(f"{args.articles} articles, {size:.0f} MB\n")
    titles = f"{'wall s':>8} {'MB/s':>7} {'cpu s':>8} {'of it JVM':>9} {'cpu ms/MB':>9} {'peak MB':>8}"
    print(f"{'':<32} {titles}", flush=True)

    def row(name, wall, cpu, jvm=None, peak=None):
        jvm = f"{jvm:9.1f}" if jvm is not None else " " * 9
        peak = f"{peak:8.0f}" if peak is not None else ""
        cost = f"{wall:8.1f} {size / wall:7.1f} {cpu:8.1f} {jvm} {1000 * cpu / size:9.0f} {peak}"
        print(f"{name:<32} {cost}", flush=True)

    different = False
    for number in args.facts:
        facts = generate(corpus, "facts", number).relative_to(ROOT)
        report = articles.with_name(f"spark-{number}.json")
        arguments = ["check", "--facts", facts, "--as-of", DAY, "--jobs", 1, f"--format=json={report}", articles]
        cost = run([command, *arguments])
        row(f"{number} facts, command line, 1 thread", cost.wall, cost.cpu)
        expected = entries(json.loads(report.read_text(encoding="utf-8"))["findings"])
        for workers in args.workers:
            output = articles.with_name(f"spark-{number}-{workers}")
            inner = ["--registry", facts, "--parquet", table, "--output", output]
            ended = subprocess.run(
                [sys.executable, __file__, "--run", str(workers), *map(str, inner)],
                stdout=subprocess.PIPE,
                check=True,
            )
            cost = json.loads(ended.stdout.splitlines()[-1])
            cpu = cost["python"] + cost["jvm"]
            row(f"{number} facts, Spark, {workers} workers", cost["wall"], cpu, cost["jvm"], cost["peak"])
            found = entries(of_spark(output))
            different |= found != expected
            same = "the same" if found == expected else "OTHER"
            print(f"{'':<32} {len(found)} findings, {same} as the command line's {len(expected)}", flush=True)
    sys.exit(1 if different else 0)


if __name__ == "__main__":
    main()
