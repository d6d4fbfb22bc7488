"""The cases whose clock stood still, the longest first."""

from __future__ import annotations

import polars as pl

from metrics.figures.asked import OF_CASE, Asked
from metrics.figures.pausing import LAST_TENTH, paused


def paused_cases(asked: Asked, part: str | None = None) -> pl.LazyFrame:
    """The cases whose pauses a part of `paused_share` adds up.

    Args:
        asked: What is asked.
        part: A reason; `last_tenth` for pauses that began in the last tenth of the clock; None for
            all of them.

    Returns:
        `OF_CASE` with `reasons`, each once; `pauses`, how many; `lasts`, whether one goes on; and
        `seconds` of working time that they took, whose sum is the figure's k. The longest first.
    """
    pauses = paused(asked, OF_CASE)
    if part == "last_tenth":
        pauses = pauses.filter(pl.col("share_used") >= LAST_TENTH)
    elif part is not None:
        pauses = pauses.filter(pl.col("reason") == part)
    until = pl.col("counted_until")
    told = pauses.lazy().filter(pl.col("seconds") > 0).group_by(OF_CASE).agg(
        reasons=pl.col("reason").unique().sort(),
        pauses=pl.len().cast(pl.Int64),
        lasts=(until.is_null() | (until > pl.col("as_of"))).any(),
        seconds=pl.col("seconds").sum().cast(pl.Int64),
    )  # fmt: skip
    return told.sort(
        ["seconds", "opened", "source", "number"], descending=[True, False, False, False]
    )
