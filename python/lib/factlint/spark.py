"""Whole tables of articles held against a registry, with PySpark: `pip install 'factlint[spark]'`.

    >>> import factlint, factlint.spark
    >>> registry = factlint.Registry.load("facts")
    >>> articles = spark.read.parquet("archive.parquet")
    >>> findings = factlint.spark.check(articles, registry, text="body", date="date", id="id")
    >>> findings.where("code = 'contradicted'").select("id", "fact", "stated", "expected").show()

Every executor needs the package; `docs/spark.md` tells how it gets there and what a run costs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pyspark.sql import Column, DataFrame
from pyspark.sql import functions as sql
from pyspark.sql.pandas.types import from_arrow_schema
from pyspark.sql.types import (
    BinaryType,
    DataType,
    DateType,
    StringType,
    StructField,
    StructType,
    TimestampNTZType,
    TimestampType,
)

from factlint import _native
from factlint.batches import FOUND, check_batch
from factlint.registry import SHOWN, Registry, Texts, Unsupported, Verdict, shared

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    import pyarrow as pa


def check(
    df: DataFrame,
    registry: Registry,
    text: str | Column = "body",
    date: str | Column | None = "date",
    id: str | Column = "id",
    *,
    format: str | Column = "plain",
    show: Iterable[Verdict] = SHOWN,
    unsupported: Unsupported = "topic",
) -> DataFrame:
    """Holds every article of a table against a registry.

    The registry travels as YAML, once to each machine (a broadcast), and is compiled once by each worker process.
    Nothing runs before the result is used.

    Args:
        df: The articles, a row each. Columns that are not named here are not read.
        registry: The facts.
        text: The column with the article, text or binary.
        date: The column with the day to judge by, a date, a timestamp (its day in the session's time zone) or text like
            2025-10-18, 2025-10, 2025; an article's own front matter goes before. `None` if there is none.
        id: The column that names the article, of any type that can be written as text. It comes back as it is, and
            as text it is the `path` of findings.
        format: The markup of all articles (`plain`, `markdown`, `html`), or a column with that of each.
        show: The verdicts to report; findings about the articles themselves always are.
        unsupported: As for `Registry.check`.

    Returns:
        A row for each finding: `id`, `error`, and the fields of `Finding` under the same names. An article that cannot
        be checked (no id, no text, a date or format that cannot be read) has one row in which only `id` and `error`
        are set; it fails nothing else. Articles without findings have no row.

    Raises:
        TypeError: A column has a type that is none of these.
        ValueError: There is no such format or verdict.
    """
    shown = list(show)
    # What is wrong with the options is told here, and not by each row of the result.
    registry.entries(
        "",
        date=None,
        format=format if isinstance(format, str) else "plain",
        path="",
        show=shown,
        unsupported=unsupported,
    )
    named = df.select(
        _column(id).alias("id"),
        _column(text).alias("text"),
        sql.lit(None).cast("string").alias("date") if date is None else _column(date).alias("date"),
        sql.lit(format).alias("format") if isinstance(format, str) else format.alias("format"),
    )
    types = {field.name: field.dataType for field in named.schema.fields}
    _require(types, "text", StringType, BinaryType)
    _require(types, "date", StringType, DateType, TimestampType, TimestampNTZType)
    _require(types, "format", StringType)
    day = sql.col("date") if isinstance(types["date"], StringType) else sql.col("date").cast("date").cast("string")
    articles = named.select("id", sql.col("id").cast("string").alias("path"), "text", day.alias("date"), "format")
    found = from_arrow_schema(FOUND)
    return articles.mapInArrow(
        _worker(df, registry, shown, unsupported),
        StructType([StructField("id", types["id"]), *found.fields]),
    )


def _column(column: str | Column) -> Column:
    return sql.col(column) if isinstance(column, str) else column


def _require(types: dict[str, DataType], name: str, *allowed: type[DataType]) -> None:
    found = types[name]
    if not isinstance(found, allowed):
        names = ", ".join(kind.typeName() for kind in allowed)
        raise TypeError(f"the column for `{name}` is {found.simpleString()}; it may be {names}")


def _worker(
    df: DataFrame, registry: Registry, show: list[Verdict], unsupported: Unsupported
) -> Callable[[Iterator[pa.RecordBatch]], Iterator[pa.RecordBatch]]:
    """What a worker runs on the batches of a partition."""
    texts = _sent(df, tuple(registry.texts.items()))
    digest, version = registry.digest, _native.__version__

    def check_batches(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        if _native.__version__ != version:
            raise RuntimeError(
                f"this worker has factlint {_native.__version__}, and the driver {version}: their findings may differ"
            )
        # On one thread: the machine's other cores have workers of their own.
        here = shared(digest, texts, jobs=1)
        for batch in batches:
            yield check_batch(batch, here, show=show, unsupported=unsupported)

    return check_batches


def _sent(df: DataFrame, texts: Texts) -> Callable[[], Texts]:
    """Gives the texts to workers: by broadcast, or with the task where there is none (Spark Connect)."""
    try:
        context: Any = df.sparkSession.sparkContext
    except (AttributeError, NotImplementedError):
        return lambda: texts
    broadcast = context.broadcast(texts)
    return lambda: broadcast.value
