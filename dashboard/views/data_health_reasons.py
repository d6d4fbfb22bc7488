"""Why rows were put aside, the same reason with other values told once."""

from __future__ import annotations

import re
from typing import Any, Final

import polars as pl

from dashboard.health import GAP, without_values
from dashboard.views.data_health_rows import without_contacts
from dashboard.wording import data_health as words
from dashboard.wording.markdown import plain
from dashboard.wording.put_aside import told

REASONS_SHOWN: Final = 40
"""More reasons than this are read by nobody; the most frequent come first."""

_QUOTED = re.compile(r"'[^']*'")


def reasons(waiting: pl.DataFrame) -> pl.DataFrame:
    """The most frequent reasons against rows of one source, in markdown, with place and `rows`.

    Args:
        waiting: `dashboard.health.WAITING` of that source.
    """
    kept = waiting.with_columns(like=without_values(pl.col("reason"))).sort(
        "rows", "file", "first_line", descending=[True, False, False]
    )
    each = kept.group_by("like", maintain_order=True).agg(
        pl.col("rows").sum(),
        pl.col("reason").n_unique().alias("different"),
        pl.col("reason").first(),
        pl.col("file").first(),
        pl.col("first_line").first(),
    )
    most = each.sort("rows", descending=True, maintain_order=True).head(REASONS_SHOWN)
    rows = [_row(row) for row in most.to_dicts()]
    return pl.DataFrame(rows, schema=_schema(), orient="row")


def _schema() -> dict[str, type[pl.DataType]]:
    titles = words.columns()
    return {titles["why"]: pl.String, titles["where"]: pl.String, titles["rows"]: pl.Int64}


def _row(row: dict[str, Any]) -> tuple[str, str, int]:
    many = row["different"] > 1
    why, fix = _halves(told(without_contacts(row["like"] if many else row["reason"])))
    if many:
        why = f"{why} ({words.many_values(row['different'], _example(row))})"
    said = "  \n".join(plain(_sentence(part)) for part in (why, fix) if part)
    return said, plain(words.place(row["file"], row["first_line"])), row["rows"]


def _example(row: dict[str, Any]) -> str | None:
    """The value of the most frequent row; none where the viewer may not read values."""
    quoted = _QUOTED.search(row["reason"])
    return without_contacts(quoted[0]) if quoted and quoted[0] not in {GAP, "''"} else None


def _halves(reason: str) -> tuple[str, str]:
    """What is wrong, and what to do: the part behind the last semicolon."""
    why, _, fix = reason.rpartition("; ")
    return (why, fix) if why else (reason, "")


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]
