"""Tables of articles, on a local Spark with two workers. `pytest -m spark` runs them alone."""

from __future__ import annotations

import datetime
import json
import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from documents import run_examples

import factlint

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pyspark.sql import DataFrame, SparkSession

pytestmark = pytest.mark.spark

WRONG = "The harbour bridge of Arden opened in 2001."


@pytest.fixture(scope="session")
def spark() -> Iterator[SparkSession]:
    sql = pytest.importorskip("pyspark.sql")
    pytest.importorskip("pyarrow")
    os.environ.update(PYSPARK_PYTHON=sys.executable, SPARK_LOCAL_IP="127.0.0.1")
    session: SparkSession = (
        sql.SparkSession.builder.master("local[2]")
        .config("spark.ui.enabled", "false")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.sql.shuffle.partitions", "2")
        .config("spark.sql.session.timeZone", "UTC")
        # Several batches a partition.
        .config("spark.sql.execution.arrow.maxRecordsPerBatch", "16")
        .getOrCreate()
    )
    yield session
    session.stop()


def checked(df: DataFrame, registry: factlint.Registry, **options: Any) -> list[dict[str, Any]]:
    """The rows as dictionaries, by id and place."""
    from factlint.spark import check  # noqa: PLC0415 - it needs pyspark

    rows = [row.asDict(recursive=True) for row in check(df, registry, **options).collect()]
    return sorted(rows, key=lambda row: (str(row["id"]), row["span"]["start"] if row["span"] else -1))


def test_a_table_equals_the_command_line(
    spark: SparkSession, root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import pyarrow as pa  # noqa: PLC0415 - it may be missing
    from pyarrow import parquet  # noqa: PLC0415
    from pyspark.sql.functions import col  # noqa: PLC0415

    from factlint import _native  # noqa: PLC0415

    monkeypatch.chdir(root)
    report = tmp_path / "findings.json"
    arguments = ["check", "articles", "--format", f"json={report}", "--as-of", "2025-10-18"]
    assert _native.run(["factlint", *arguments]) == 1
    expected = json.loads(report.read_text(encoding="utf-8"))
    paths = [Path(article["path"]) for article in expected["articles"]]
    formats = {".md": "markdown", ".html": "html", ".txt": "plain"}
    table = pa.table(
        {
            "id": [path.as_posix() for path in paths],
            "body": [path.read_bytes() for path in paths],
            "date": ["2025-10-18"] * len(paths),
            "markup": [formats[path.suffix] for path in paths],
        }
    )
    parquet.write_table(table, tmp_path / "articles.parquet", row_group_size=8)
    articles = spark.read.parquet(str(tmp_path / "articles.parquet")).repartition(3)
    found = checked(articles, factlint.Registry.load("facts"), format=col("markup"))
    for row in found:
        assert row.pop("error") is None
        article = row.pop("id")
        assert article == row["path"] or row["code"] == "review-overdue"
    key = json.dumps
    # The command line tells of an overdue fact once a run.
    mine = sorted(key(row, sort_keys=True) for row in found if row["code"] != "review-overdue")
    theirs = sorted(key(entry, sort_keys=True) for entry in expected["findings"] if entry["code"] != "review-overdue")
    assert len(mine) > 50
    assert mine == theirs


def test_bad_rows_are_rows_and_fail_nothing(spark: SparkSession, registry: factlint.Registry) -> None:
    rows = [
        (1, WRONG, "2020-05-01", "plain"),
        (2, None, "2020-05-01", "plain"),
        (3, WRONG, "soon", "plain"),
        (4, WRONG, None, "markdwn"),
        (5, WRONG, None, None),
        (None, WRONG, None, "plain"),
        (7, "A quiet day.", None, "plain"),
        (8, WRONG, None, "html"),
    ]
    df = spark.createDataFrame(rows, "id long, body string, date string, markup string")
    from pyspark.sql.functions import col  # noqa: PLC0415

    found = checked(df, registry, format=col("markup"))
    assert [(row["id"], row["code"], row["error"] and row["error"].partition(";")[0]) for row in found] == [
        (1, "contradicted", None),
        (2, None, "the row has no text"),
        (3, None, "`soon` is no date"),
        (4, None, "`markdwn` is no format"),
        (5, None, "the row has no format"),
        (8, "contradicted", None),
        (None, None, "the row has no id"),
    ]
    assert all(row[name] is None for row in found if row["error"] for name in row if name not in ("id", "error"))


def test_days_of_every_type_are_taken(spark: SparkSession, registry: factlint.Registry) -> None:
    text = "Ines Valdar is not the mayor of Arden."
    days = [datetime.datetime(2019, 5, 1, 12), datetime.datetime(2021, 5, 1, 12)]
    for kind in ("timestamp", "timestamp_ntz", "date", "string"):
        df = spark.createDataFrame([(day, text) for day in days], "day timestamp, body string")
        df = df.selectExpr(f"cast(day as {kind}) as day", "body", "year(day) as year")
        found = checked(df, registry, date="day", id="year", show=["contradicted"])
        assert [row["id"] for row in found] == [2019], kind
    undated = spark.createDataFrame([(WRONG,)], "body string")
    assert len(checked(undated, registry, date=None, id="body")) == 1


def test_what_cannot_work_is_told_before_anything_runs(spark: SparkSession, registry: factlint.Registry) -> None:
    df = spark.createDataFrame([(1, WRONG, "2020")], "id long, body string, date string")
    with pytest.raises(TypeError, match="the column for `text` is bigint; it may be string, binary"):
        checked(df, registry, text="id")
    with pytest.raises(TypeError, match="the column for `date` is bigint"):
        checked(df, registry, date="id")
    with pytest.raises(ValueError, match="did you mean `markdown`"):
        checked(df, registry, format="markdwn")
    with pytest.raises(ValueError, match="did you mean `contradicted`"):
        checked(df, registry, show=["contradict"])


def test_a_registry_is_compiled_once_a_worker(spark: SparkSession, registry: factlint.Registry, tmp_path: Path) -> None:
    """Workers write down what they compile, on more tasks than there are workers."""
    from factlint.registry import Texts, shared  # noqa: PLC0415

    texts = tuple(registry.texts.items())

    def compiles(batches: Iterator[Any]) -> Iterator[Any]:
        def told() -> Texts:
            (tmp_path / f"{os.getpid()}-{time.monotonic_ns()}").touch()
            return texts

        shared("a digest that no other test has", told, jobs=1)
        yield from batches

    df = spark.range(0, 64, 1, 16)
    assert df.mapInArrow(compiles, df.schema).count() == 64
    workers = [name.name.partition("-")[0] for name in tmp_path.iterdir()]
    assert 1 <= len(workers) == len(set(workers)) <= 2


def test_the_examples_of_the_documentation_are_true(
    spark: SparkSession, root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    article = "Pakistan and the Taliban held ceasefire talks in New Delhi in October 2025."
    rows = [(17, "2025-10-23", article), (18, "2025-10-23", "A quiet day."), (19, "soon", article)]
    archive = spark.createDataFrame(rows, "id long, date string, body string").coalesce(1)
    parquet = str(tmp_path / "archive.parquet")
    archive.write.parquet(parquet)
    monkeypatch.chdir(root)
    # The JVM does not follow to another folder.
    assert run_examples(root / "docs" / "spark.md", {"spark": spark}, {"archive.parquet": parquet}) >= 5
