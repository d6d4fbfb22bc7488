"""What the data passed and failed, as a table: the checks that cases fail first."""

from __future__ import annotations

from typing import Any

import polars as pl

from dashboard.wording import data_checks as words
from dashboard.wording import numbers, verdicts
from dashboard.wording import shares as share_words
from dashboard.wording.markdown import bold


def checks(rows: pl.DataFrame) -> pl.DataFrame:
    """A line a check: its name with what to do where cases fail it, their share, and k of n.

    Args:
        rows: `data_checks` of all cases (`metrics.figures.ROW`).
    """
    failing = (pl.col("k") < pl.col("n")).fill_null(value=False)
    ordered = rows.sort(failing, descending=True, maintain_order=True)
    lines = [_line(row) for row in ordered.to_dicts()]
    return pl.DataFrame(lines, schema=dict.fromkeys(words.columns(), pl.String), orient="row")


def _line(row: dict[str, Any]) -> tuple[str, str, str]:
    name = bold(words.names()[row["part"]])
    if row["not_measurable"]:
        return name, numbers.NONE, share_words.not_measurable(row["not_measurable"])
    counts = words.passed(verdicts.of(row["k"], row["n"]), row["left_out"] or 0)
    # Beneath the name, not beside it: a fourth column is too wide for a phone.
    to_do = f"  \n{words.to_do()[row['part']]}" if row["k"] < row["n"] else ""
    return f"{name}{to_do}", numbers.share(row["value"]), counts
