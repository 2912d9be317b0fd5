"""Arrow batches of articles in, batches of findings out: what each worker of `factlint.spark` runs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import pyarrow as pa

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.registry import Registry

_SPAN: Final = pa.struct([("start", pa.int64()), ("end", pa.int64())])
_PLACE: Final = pa.struct([("line", pa.int64()), ("column", pa.int64())])
_RELATED: Final = pa.struct([("path", pa.string()), ("span", _SPAN), ("message", pa.string())])

FOUND: Final = pa.schema(
    [
        ("error", pa.string()),
        ("code", pa.string()),
        ("fact", pa.string()),
        ("severity", pa.string()),
        ("message", pa.string()),
        ("help", pa.string()),
        ("path", pa.string()),
        ("span", _SPAN),
        ("start", _PLACE),
        ("end", _PLACE),
        ("sentence", _SPAN),
        ("stated", pa.string()),
        ("expected", pa.string()),
        ("related", pa.list_(_RELATED)),
        ("sources", pa.list_(pa.string())),
        ("explanation", pa.list_(pa.string())),
        ("fingerprint", pa.string()),
        ("suppressed", pa.struct([("by", pa.string()), ("reason", pa.string())])),
        ("fix", pa.struct([("replacement", pa.string()), ("safe", pa.bool_())])),
    ]
)
"""What is told of an article beside its id: either what kept it from being checked, or a finding."""


def check_batch(batch: pa.RecordBatch, registry: Registry, *, show: Sequence[str], unsupported: str) -> pa.RecordBatch:
    """Checks the articles of a batch.

    Args:
        batch: The columns `id` (of any type), `path` (the id as text), `text` (text or bytes), `date` (text) and
            `format`. Only dates may be null; other articles cannot be checked.
        registry: The facts.
        show: The verdicts to report.
        unsupported: As for `Registry.check`.

    Returns:
        The columns `id` and those of `FOUND`: a row for each finding, in order, and one with an `error` for each
        article that could not be checked.
    """
    rows: list[dict[str, Any]] = []
    owners: list[int] = []
    # Value by value: a batch may hold ten thousand articles, which need not stand in memory twice.
    columns = [(value.as_py() for value in batch.column(name)) for name in ("path", "text", "date", "format")]
    for at, (path, text, date, markup) in enumerate(zip(*columns, strict=True)):
        try:
            for name, value in (("id", path), ("text", text), ("format", markup)):
                if value is None:
                    raise ValueError(f"the row has no {name}")
            found = registry.entries(text, date=date, format=markup, path=path, show=show, unsupported=unsupported)
        except Exception as error:  # Whatever it is concerns one article of very many.
            found = [{"error": str(error)}]
        rows.extend(found)
        owners.extend([at] * len(found))
    told = pa.RecordBatch.from_pylist(rows, schema=FOUND)
    ids = batch.column("id").take(pa.array(owners, pa.int64()))
    return pa.RecordBatch.from_arrays([ids, *told.columns], names=["id", *FOUND.names])
