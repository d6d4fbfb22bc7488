"""The cases behind lengths of time: how long each was waited for, the longest first."""

from __future__ import annotations

from typing import Final

import polars as pl

from metrics.figures.asked import OF_CASE, Asked
from metrics.figures.question import UnknownFigureError
from metrics.figures.times import clocks_of, recent

WAITED: Final[tuple[tuple[str, str | None], ...]] = (
    ("time_to_close", None),
    ("time_to_close", "to_acceptance"),
    ("time_to_close", "from_acceptance"),
    ("expected_time", None),
)
"""The figures about how long something takes, each with its part: a clock of its own."""

HOW: Final = ("closed", "accepted", "not_accepted", "withdrawn", "reopened", "open")
"""How a wait stands: it ended with what its clock waits for (`closed`, `accepted`) or before that
(`withdrawn`, or `not_accepted`, closed without ever being accepted), or it goes on: `open`, or
`reopened` after a closing."""


def waited(asked: Asked, figure: str, part: str | None = None) -> pl.LazyFrame:
    """The cases that a clock counts in its n, so that who has them all finds its times again.

    Args:
        asked: What is asked.
        figure: One of `WAITED`.
        part: Its part.

    Returns:
        `OF_CASE` with `since`, when the clock began; `until`, when it ended, null while it runs;
        `how`, one of `HOW`; and `waited`, the seconds until then or `as_of`. The longest first.

    Raises:
        UnknownFigureError: A figure or part that is no such clock.
    """
    if (figure, part) not in WAITED:
        raise UnknownFigureError(f"{figure!r}, {part!r} is no clock that cases are told of")
    lives = recent(asked) if figure == "expected_time" else clocks_of(asked)[part]
    since = "accepted" if part == "from_acceptance" else "opened"
    told = lives.filter("there").select(
        *OF_CASE, since=since, how=_how(part), waited="seconds"
    ).with_columns(
        until=pl.when(~pl.col("how").is_in(["open", "reopened"])).then(
            pl.col("since") + pl.duration(seconds="waited")
        )
    )  # fmt: skip
    return told.sort(
        ["waited", "since", "source", "number"], descending=[True, False, False, False]
    )


def _how(part: str | None) -> pl.Expr:
    """The first of these that holds."""
    ends, again = pl.col("withdrawn").is_not_null(), pl.col("reopenings") > 0
    to_acceptance = part == "to_acceptance"
    closed = pl.when(again).then("last_closed").otherwise("closed").is_not_null()
    return (
        pl.when("ended")
        .then(pl.lit("accepted" if to_acceptance else "closed"))
        .when(ends)
        .then(pl.lit("withdrawn"))
        .when(closed)
        .then(pl.lit("not_accepted"))
        .when(again)
        .then(pl.lit("reopened"))
        .otherwise(pl.lit("open"))
    )
