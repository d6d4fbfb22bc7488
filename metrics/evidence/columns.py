"""The columns of a line of evidence: whose it is, what decides it, and where it counts."""

from __future__ import annotations

from typing import Final

import polars as pl

from metrics.figures.question import PERIODS, with_periods
from metrics.verdicts import FLAGS

HEADLINE: Final = "headline"
"""What the lists call the row of a figure that is no part."""

SEPARATOR: Final = ";"
"""Between the names of a list within a cell."""

CASE: Final = (
    "source", "number", "agency", "service", "district", "channel", "agreement", "version",
)  # fmt: skip
JUDGED: Final = (
    *CASE, "commitment", "clause", "opened", "start", "due", "due_at_cap", "stated_due", "stop",
    "closed", "reopened", "next_contact", "no_action", "unsaid", "ended", "window_days",
    "missing", "unmeasurable", "void_reason", "state", "flags",
)  # fmt: skip
TOLD: Final = (*CASE, "commitment", "clause", "start", "due", "told", "void_reason", "state")
LIFE: Final = (
    *CASE, "opened", "first_closed", "closed", "last_closed", "withdrawn", "reopened",
    "next_contact", "next_place_contact", "resident_comment", "operator_comment", "agency_comment",
    "comment_answered", "reply_due", "outcome", "no_action", "closings", "reroutes",
    "reroute_reason", "missing_information", "transferred", "signed", "window_days",
    "repeat_days", "void_reason",
)  # fmt: skip
MESSAGE: Final = (
    *CASE, "first_closed", "closed", "message_at", "no_action", "void_reason", "silent",
    "verdict", "rule", "ended", "demanded", "nothing_done", "fix", "announces", "template",
    "text_key",
)  # fmt: skip
OWED: Final = ("agency", "agreement", "version", "kept", "why")

AMOUNTS: Final = (
    "closings_after_first", "comment_seconds", "resident_comment_seconds",
    "operator_comment_seconds", "agency_comment_seconds", "late_seconds", "lost_seconds",
    "seconds", "seconds_to_acceptance", "seconds_from_acceptance", "age_seconds",
    "worked_seconds", "paused_seconds", "pause_reason", "share_used",
)  # fmt: skip
"""What is added up, or of which the middle is sought."""

CLOCKS: Final[dict[str | None, str]] = {
    None: "seconds",
    "to_acceptance": "seconds_to_acceptance",
    "from_acceptance": "seconds_from_acceptance",
}
"""The column of each clock of a life, by part."""

COLUMNS: Final = tuple(
    dict.fromkeys((
        "figure", *CASE, "month", "quarter", "day", *JUDGED, *LIFE, *TOLD, *MESSAGE, *OWED,
        *AMOUNTS, "in_n", "in_k", "out",
    ))
)  # fmt: skip
"""The columns of a line in their order; one that no figure of a pack has is left out.

- `in_n` and `in_k` name the rows of the figure in whose n and k the line counts, `headline` for
  the one that is no part, separated by semicolons.
- `out` says why it is not in the headline's n: `void`, `no_commitment`, `unmeasurable`, `running`
  (not due yet), `unseen` (its source cannot show it), `waiting` (a window has not passed),
  `not_counted` (the figure is not about it).
- `day` is the local date by which it belongs to a period; `month` and `quarter` are its own.
"""

INSTANTS: Final = (
    "opened", "start", "due", "due_at_cap", "stated_due", "stop", "closed", "first_closed",
    "last_closed", "withdrawn", "reopened", "next_contact", "next_place_contact",
    "resident_comment", "operator_comment", "agency_comment", "comment_answered", "reply_due",
    "told", "message_at",
)  # fmt: skip


def named(tests: dict[str, pl.Expr]) -> pl.Expr:
    """The names of the tests that hold of a row, one after the other; null where none does."""
    if not tests:
        return pl.lit(None, pl.String)
    held = [pl.when(test.fill_null(value=False)).then(pl.lit(name)) for name, test in tests.items()]
    some = pl.any_horizontal(test.fill_null(value=False) for test in tests.values())
    return pl.when(some).then(pl.concat_str(held, separator=SEPARATOR, ignore_nulls=True))


def flags(*always: str) -> pl.Expr:
    """What a person should know beside the state, one after the other."""
    own = {flag: pl.lit(value=True) for flag in always}
    return named({**{flag: pl.col(flag) for flag in FLAGS}, **own})


def chosen_of(frame: pl.LazyFrame, told: tuple[str, ...], *more: str) -> pl.LazyFrame:
    """The columns of a line that a frame has, with the month and quarter of its `day`."""
    dated = with_periods(frame)
    there = set(dated.collect_schema())
    wanted = dict.fromkeys((*told, *more, *PERIODS, "day", "in_n", "in_k", "out"))
    return dated.select(name for name in wanted if name in there)
