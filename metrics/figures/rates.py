"""Every figure that is a share of cases, declared: which table, by which instant, who counts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Final, NamedTuple

import numpy as np
import polars as pl

from agreements.calendars import DAY_SECONDS
from metrics.alike import once
from metrics.figures.counting import RESOLUTION, Rate, with_part
from metrics.figures.question import Question
from metrics.figures.standards import Standards
from metrics.figures.telling import TEXT
from metrics.instants import instant, second
from metrics.local import wall_of
from metrics.told import named_in

THIRTY_DAYS = 30
"""The second window of the reopen rate, beside the agreement's."""

_DECIDED = ("met", "late", "overdue")
_DAY = DAY_SECONDS * 1_000_000
_FOR_EVER = 2**62
"""Microseconds."""

_NOT_VOID = pl.col("void_reason").is_null()
_TRANSFERRED = pl.col("transferred").fill_null(value=False) & _NOT_VOID


def with_windows(rows: pl.LazyFrame, standards: Standards, question: Question) -> pl.LazyFrame:
    """Rows with the windows of their version."""
    return standards.with_windows(rows, question)


def with_signed(rows: pl.LazyFrame, standards: Standards, _: Question) -> pl.LazyFrame:
    """Rows with `signed`: whether two sides have signed something for the service."""
    signed = once(["agreement", "version", "service"], named_in(standards.signed), pl.Boolean())
    return rows.with_columns(signed=signed)


def falls_due(_: Question) -> pl.Expr:
    """The due instant, that of an open pause at its cap; without one the opening (rule 4)."""
    return pl.coalesce("due_at_cap", "due", "opened")


def _opened(_: Question) -> pl.Expr:
    return pl.col("opened")


def _closed(_: Question) -> pl.Expr:
    return pl.col("closed")


def _first_closed(_: Question) -> pl.Expr:
    return pl.col("first_closed")


def _met(_: Question) -> pl.Expr:
    return pl.col("state") == "met"


def _due(question: Question) -> pl.Expr:
    """Decided, and due by `as_of`: what was done before its due counts once it is due."""
    return pl.col("state").is_in(_DECIDED) & (second("due") <= instant(question.as_of))


def _promised(_: Question) -> pl.Expr:
    return pl.col("state").is_in([*_DECIDED, "running"])


def _done_and_closed(_: Question) -> pl.Expr:
    # A promise can be kept before its case is closed: that one is not among the closed yet.
    return pl.col("state").is_in(["met", "late"]) & pl.col("closed").is_not_null()


def _passed(start: str, since: pl.Expr) -> pl.Expr:
    """Whether the window after an instant has passed by `as_of`."""
    return second(start) <= since


def _within(question: Question, what: str, start: str, days: pl.Expr) -> pl.Expr:
    """Whether something happened at most so many dates after an instant; not at all is no."""

    def tell(rows: pl.Series) -> pl.Series:
        told = rows.struct.unnest()
        found = np.zeros(len(told), dtype=np.bool_)
        # Of most it did not happen, and wall clocks take their time.
        happened = np.flatnonzero(told["what"].is_not_null().to_numpy())
        if len(happened):
            some = told[pl.Series(happened, dtype=pl.UInt32)]
            at, begun = (wall_of(some[name], question.zone) for name in ("what", "start"))
            passed = (at - begun).cast(pl.Int64).fill_null(_FOR_EVER)
            found[happened] = passed.to_numpy() <= some["days"].cast(pl.Int64).to_numpy() * _DAY
        return pl.Series(found)

    asked = pl.struct(pl.col(what).alias("what"), pl.col(start).alias("start"), days.alias("days"))
    return asked.map_batches(tell, return_dtype=pl.Boolean(), is_elementwise=True)


_WINDOW, _SINCE = pl.col("window_days"), pl.col("window_since")
_REPEAT, _REPEAT_SINCE = pl.col("repeat_days"), pl.col("repeat_since")


def _kept_due(_: Question) -> pl.Expr:
    # What is paused has its window from where it falls due if the pause runs to its cap.
    window_passed = _passed("due", _SINCE) & _passed("due_at_cap", _SINCE).fill_null(value=True)
    return pl.col("state").is_in(_DECIDED) & window_passed


def _kept(question: Question) -> pl.Expr:
    """Met, closed with a real outcome, and neither reopened nor asked about again in the window."""
    return (pl.col("state") == "met") & ~pl.any_horizontal(*met_in_vain(question).values())


def _kept_by_message(question: Question) -> pl.Expr:
    """The same, with the outcome that the message tells; one that tells none has no real one."""
    held = (pl.col("state") == "met") & ~pl.any_horizontal(*_fell(question).values())
    return held & (pl.col("ended") == "no").fill_null(value=False)


def met_in_vain(question: Question) -> dict[str, pl.Expr]:
    """Why what was met is not kept, by name: of `instants` with `unsaid` and their windows."""
    outcome = ("no_action", "unsaid")
    return {**_fell(question), **{name: pl.col(name).is_not_null() for name in outcome}}


def _fell(question: Question) -> dict[str, pl.Expr]:
    """Why a closing did not hold, or that there is none yet."""
    again = ("reopened", "next_contact")
    return {
        "not_closed": pl.col("closed").is_null(),
        **{name: _within(question, name, "stop", _WINDOW) for name in again},
    }


class _Window(NamedTuple):
    """How many days are watched after a closing, and since when a closing's have passed."""

    days: pl.Expr
    since: Callable[[Question], pl.Expr]


_AGREED = _Window(_WINDOW, lambda _: _SINCE)
_REPEATED = _Window(_REPEAT, lambda _: _REPEAT_SINCE)
_THIRTY = _Window(
    pl.lit(THIRTY_DAYS), lambda q: instant(q.days_before(pl.Series([THIRTY_DAYS])).item())
)


def _asked_again(question: Question) -> pl.Expr:
    """Whether the same person came back: with another contact, or by a reopening.

    One within the agreement's window annuls the closing, and is counted there.
    """
    late = ~_within(question, "reopened", "first_closed", _WINDOW)
    reopened = _within(question, "reopened", "first_closed", _REPEAT) & late
    return _within(question, "next_contact", "first_closed", _REPEAT) | reopened


def _after_closing(figure: str, what: str, window: _Window, need: str) -> Rate:
    """A share of first closings after which something happened within a window."""
    closed = _NOT_VOID & pl.col("first_closed").is_not_null()
    return Rate(
        figure=figure,
        table="lives",
        at=_first_closed,
        counted=lambda q: closed & _passed("first_closed", window.since(q)),
        hit=lambda q: _within(q, what, "first_closed", window.days),
        pending=lambda q: closed & ~_passed("first_closed", window.since(q)),
        prepare=with_windows,
        needs=((need,),),
    )


def _commented(_: Question) -> pl.Expr:
    return _NOT_VOID & pl.col("first_closed").is_not_null()


def _transferred(_: Question) -> pl.Expr:
    return _TRANSFERRED


def _told(question: Question) -> pl.Expr:
    return _NOT_VOID & (pl.col("due") <= instant(question.as_of))


def _of_commitment(figure: str, commitment: str) -> Rate:
    return Rate(figure, "instants", falls_due, _due, _met, commitment=commitment, rest=True)


_AUTHORS = ("resident", "operator", "agency")

_COMMENTS = Rate(
    "comments_after_close",
    "lives",
    _first_closed,
    counted=_commented,
    hit=lambda _: pl.any_horizontal(pl.col(f"{who}_comment").is_not_null() for who in _AUTHORS),
    needs=(("commented",),),
)
ON_TIME = Rate("on_time_due", "instants", falls_due, _due, _met, commitment=RESOLUTION)
_REOPENED = _after_closing("reopen_rate", "reopened", _AGREED, "reopened")
_ROUTED = Rate(
    "reroute_rate",
    "lives",
    _opened,
    counted=_transferred,
    hit=lambda _: pl.col("reroutes") > 0,
    needs=(("rerouted",),),
)

KEPT: Final = Rate(
    "kept_promise",
    "instants",
    falls_due,
    counted=_kept_due,
    hit=_kept,
    commitment=RESOLUTION,
    prepare=with_windows,
    needs=(("reopened",), ("requester",), ("outcome",)),
)
KEPT_BY_MESSAGE: Final = replace(
    KEPT,
    hit=_kept_by_message,
    part="by_message",
    nth=1,
    needs=(("reopened",), ("requester",), (TEXT,)),
)
"""Of instants with `ended`, what their message says (`metrics.figures.telling`)."""

DECLARED: Final[tuple[Rate, ...]] = (
    ON_TIME,
    Rate("on_time_received", "instants", _opened, _promised, _met, commitment=RESOLUTION),
    Rate("on_time_closed", "instants", _closed, _done_and_closed, _met, commitment=RESOLUTION),
    KEPT,
    _of_commitment("acknowledged", "acknowledgement"),
    _of_commitment("first_response", "first_response"),
    _of_commitment("first_action", "first_action"),
    Rate(
        "updated",
        "updates",
        lambda _: pl.col("due"),
        counted=_told,
        hit=lambda _: pl.col("told").is_not_null(),
        needs=(("message_sent", "update_sent"),),
    ),
    _REOPENED,
    with_part(_after_closing("reopen_rate", "reopened", _THIRTY, "reopened"), "30_days", 1),
    replace(
        _after_closing("repeat_contact", "next_contact", _REPEATED, "requester"), hit=_asked_again
    ),
    with_part(
        _after_closing("repeat_contact", "next_place_contact", _REPEATED, "place"), "same_place", 1
    ),
    _COMMENTS,
    *(
        with_part(
            Rate(
                "comments_after_close",
                "lives",
                _first_closed,
                counted=_commented,
                hit=lambda _, who=who: pl.col(f"{who}_comment").is_not_null(),  # type: ignore[misc] # mypy infers no lambda's default
                needs=(("commented",),),
            ),
            who,
            nth,
        )
        for nth, who in enumerate(_AUTHORS, start=1)
    ),
    Rate(
        "closed_without_action",
        "lives",
        _closed,
        counted=lambda _: _NOT_VOID & pl.col("closed").is_not_null(),
        hit=lambda _: pl.col("no_action").is_not_null(),
        needs=(("outcome",),),
    ),
    _ROUTED,
    Rate(
        "intake_complete",
        "lives",
        _opened,
        counted=_transferred,
        hit=lambda _: (pl.col("reroutes") == 0) & ~pl.col("missing_information"),
        needs=(("returned", "rerouted"),),
    ),
    Rate(
        "coverage",
        "lives",
        _opened,
        counted=_transferred,
        hit=lambda _: pl.col("signed").fill_null(value=False),
        prepare=with_signed,
    ),
)
"""The shares, in the order in which their rows stand."""
