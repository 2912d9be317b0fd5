"""Days, as the library takes them."""

import datetime
from typing import TypeAlias

Day: TypeAlias = datetime.date | str | None
"""A day: a `date` or `datetime`, or text like 2025-10-18, 2025-10, 2025 (of a month or year the last day)."""


def iso(day: Day) -> str | None:
    """The day as text; of a `datetime` its own day, whatever its zone.

    Raises:
        TypeError: It is nothing of the kind.
    """
    if day is None or isinstance(day, str):
        return day
    if isinstance(day, datetime.datetime):
        return day.date().isoformat()
    if isinstance(day, datetime.date):
        return day.isoformat()
    raise TypeError(f"a date is a datetime.date, or a text like 2025-10-18, 2025-10, 2025; not {type(day).__name__}")
