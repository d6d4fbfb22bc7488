"""The shares of messages, declared: of whom each measure is asked, and who passes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Final

import polars as pl

from metrics.figures.counting import Rate, Test
from metrics.figures.demands import demanded_in
from metrics.figures.question import Question
from metrics.figures.telling import TABLE, TEXT

_NEEDS = ((TEXT,),)
SILENT: Final = ("blank", "status_only", "first_answer")
"""Why a closing has no message of its outcome."""

DEMANDED: Final = frozenset({"message_timeline", "message_next_step"})
"""Figures that ask whether the agreement demands the measure."""

_NOT_VOID = pl.col("void_reason").is_null()
_CLOSED = _NOT_VOID & pl.col("first_closed").is_not_null()
_OF_OUTCOME = _CLOSED & pl.col("of_outcome")
_HAS_MESSAGE = _CLOSED & pl.col("has_message")
_AUTHORS = ("resident_comment", "operator_comment", "agency_comment")
_COMMENTED = pl.any_horizontal(pl.col(name).is_not_null() for name in _AUTHORS)
_DECIDED = ("pass", "fail")


def _first_closed(_: Question) -> pl.Expr:
    return pl.col("first_closed")


def _fixed(test: pl.Expr) -> Test:
    """A test that is the same whatever is asked."""

    def same(_: Question) -> pl.Expr:
        return test

    return same


def _share(
    figure: str,
    counted: pl.Expr,
    hit: pl.Expr,
    part: str | None = None,
    nth: int = 0,
    at: Callable[[Question], pl.Expr] = _first_closed,
) -> Rate:
    return Rate(figure, TABLE, at, _fixed(counted), _fixed(hit), part=part, nth=nth, needs=_NEEDS)


def _measure(figure: str, asked_of: pl.Expr, **parts: tuple[pl.Expr, pl.Expr]) -> Iterator[Rate]:
    """A measure's share of those that it could be told of, and its parts in their order."""
    verdict = pl.col(figure)
    yield _share(figure, asked_of & verdict.is_in(_DECIDED), verdict == "pass")
    for nth, (part, (counted, hit)) in enumerate(parts.items(), start=1):
        yield _share(figure, counted, hit, part, nth)


_NO_WORDS = (_CLOSED, ~pl.col("of_outcome"))
_NO_MESSAGE = (_CLOSED, ~pl.col("has_message"))


def _not_told(figure: str, verdict: str) -> tuple[pl.Expr, pl.Expr]:
    """How many of all closings have a message of which this measure cannot be told."""
    return _CLOSED, pl.col("of_outcome") & (pl.col(figure) == verdict)


def _present() -> Iterator[Rate]:
    figure = "message_present"
    yield _share(figure, _CLOSED, pl.col("of_outcome"))
    for nth, why in enumerate(SILENT, start=1):
        yield _share(figure, _CLOSED, pl.col("silent") == why, why, nth)


def _relevant() -> Iterator[Rate]:
    """Only a confirmed wrong one fails: what nobody can tell is in k, and counted beside it."""
    figure = "message_relevant"
    yield _share(figure, _OF_OUTCOME, pl.col(figure) != "fail")
    yield _share(figure, *_not_told(figure, "cannot_tell"), "cannot_tell", 1)
    yield _share(figure, *_NO_WORDS, "no_words", 2)


def _timeline() -> Iterator[Rate]:
    figure = "message_timeline"
    demanded = pl.col(demanded_in(figure))
    yield _share(figure, _OF_OUTCOME & demanded, pl.col(figure) == "pass")
    yield _share(figure, _OF_OUTCOME, pl.col(figure) == "pass", "every_message", 1)
    yield _share(figure, _CLOSED, pl.col("of_outcome") & ~demanded, "not_demanded", 2)
    yield _share(figure, *_NO_WORDS, "no_words", 3)


def _next_step() -> Iterator[Rate]:
    figure = "message_next_step"
    passes = pl.col(figure) == "pass"
    needed = _OF_OUTCOME & (pl.col(demanded_in(figure)) | pl.col("nothing_done"))
    yield from _measure(figure, _OF_OUTCOME, required=(needed, passes), no_words=_NO_WORDS)


def _language() -> Iterator[Rate]:
    figure = "message_language"
    others = {name: _not_told(figure, name) for name in ("cannot_tell", "not_applicable")}
    yield from _measure(figure, _OF_OUTCOME, **others, no_words=_NO_WORDS)


def _private() -> Iterator[Rate]:
    """Of all messages; those of which a person has to say whether it is private are beside it."""
    figure = "message_private"
    unsure = (_CLOSED, pl.col("has_message") & (pl.col(figure) == "cannot_tell"))
    yield from _measure(figure, _HAS_MESSAGE, cannot_tell=unsure, no_message=_NO_MESSAGE)


def _fix() -> Iterator[Rate]:
    figure, fix = "fix_evidence", pl.col("fix")
    yield _share(figure, _HAS_MESSAGE, (fix == "strict").fill_null(value=False))
    yield _share(figure, _HAS_MESSAGE, fix.is_not_null(), "loose", 1)


def _closed(_: Question) -> pl.Expr:
    return pl.col("closed")


_HELD = _NOT_VOID & pl.col("closed").is_not_null()
BY_MESSAGE: Final = (
    _share("closed_without_action", _HELD & pl.col("ended").is_not_null(),
           pl.col("ended") == "yes", "by_message", 1, _closed),
    _share("closed_without_action", _HELD, pl.col("ended").is_null(),
           "by_message_cannot_tell", 2, _closed),
)  # fmt: skip
"""What messages say of closings without action, beside what closing codes do."""

MESSAGE_RATES: Final = (
    *_present(),
    *_relevant(),
    *_measure(
        "message_specific",
        _OF_OUTCOME,
        # The stricter tier: of those that name what was done or found.
        case_detail=(
            _OF_OUTCOME,
            (pl.col("message_specific") == "pass") & (pl.col("case_detail") == "pass"),
        ),
        no_words=_NO_WORDS,
    ),
    *_timeline(),
    *_next_step(),
    *_measure("message_plain", _OF_OUTCOME, no_words=_NO_WORDS),
    *_private(),
    *_language(),
    *_fix(),
    replace(
        _share(
            "no_message_before",
            _CLOSED & _COMMENTED,
            ~(pl.col("of_outcome") & (pl.col("message_specific") == "pass")).fill_null(value=False),
        ),
        needs=(("commented",), *_NEEDS),
    ),
)
"""In the order in which their rows stand."""
