"""Cases with the verdicts on the last message to their resident: what message figures count."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

import polars as pl

from metrics.tables import MESSAGE_KEY, MESSAGES
from metrics.told import joined

if TYPE_CHECKING:
    from metrics.figures.standards import Standards

TABLE: Final = "messages"
TEXT = "text"
"""What a source lacks that holds no words of messages."""

_OF_MESSAGE = [
    name for name, dtype in MESSAGES.items() if name not in {"judged_by", "status_word", "words"}
]

_UNJUDGED = [
    pl.lit(None, MESSAGES[name]).alias(name) for name in _OF_MESSAGE if name not in MESSAGE_KEY
]

TOLD = (
    "source", "number", "agency", "service", "district", "channel", "agreement", "version",
    "first_closed", "closed", "void_reason", "no_action", "resident_comment", "operator_comment",
    "agency_comment", "message_present", "message_relevant", "message_specific", "case_detail",
    "message_timeline", "message_next_step", "message_plain", "message_private",
    "message_language", "masked", "announces", "fix", "no_action_reason", "silent", "has_message",
    "of_outcome", "ended", "nothing_done",
)  # fmt: skip
"""The columns of cases that message figures are made of."""


def with_verdicts(
    lives: pl.LazyFrame, tables: Mapping[str, pl.LazyFrame], standards: Standards, zone: str
) -> pl.LazyFrame:
    """Closed cases with the verdicts on their message, and what that message is.

    Adds `has_message` (one that is about the closing), `of_outcome` (it has words of the outcome),
    `silent` (why it has not: `blank`, `first_answer`, `status_only`), and `nothing_done`.

    A message sent before the closing is about the closing only where it tells what was done or
    found, why nothing was, or that it is done: "we have your request" was written before anybody
    could know. One sent with the closing is judged by its words alone.

    Args:
        lives: `metrics.tables.LIVES`.
        tables: With `messages` (`metrics.tables.MESSAGES`), where texts are held.
        standards: Which editions of a register there are.
        zone: The city's.
    """
    closed = lives.filter(pl.col("first_closed").is_not_null())
    if TABLE in tables:
        verdicts = tables[TABLE].select(_OF_MESSAGE)
        told = joined(closed, verdicts, standards.editions, zone)
    else:  # none was judged, and nothing has to be looked for
        told = closed.with_columns(_UNJUDGED)
    blank = pl.col("message_present_rule").fill_null("present.blank") == "present.blank"
    early = (pl.col("message_at") < pl.col("first_closed")) & ~pl.col("tells_outcome")
    passes = pl.col("message_present") == "pass"
    silent = (
        pl.when(blank)
        .then(pl.lit("blank"))
        .when(early)
        .then(pl.lit("first_answer"))
        .when(~passes)
        .then(pl.lit("status_only"))
    )
    return (
        told.with_columns(silent=silent)
        .with_columns(
            has_message=~pl.col("silent").is_in(["blank", "first_answer"]).fill_null(value=False),
            of_outcome=pl.col("silent").is_null(),
            ended=_ended(),
        )
        .with_columns(nothing_done=_nothing_done())
    )


def _nothing_done() -> pl.Expr:
    """Whether nothing was done, by the closing code or by the message."""
    by_message = (pl.col("ended") == "yes").fill_null(value=False)
    return by_message | pl.col("no_action").is_not_null()


def _ended() -> pl.Expr:
    """What the message says of the closing that held: `yes`, nothing was done, `no`, or null.

    A duplicate of a case that was open is followed to that one: it is no closing without action.
    Of a case that was opened again the message belongs to another closing.
    """
    answer, reason = pl.col("closed_without_action"), pl.col("no_action_reason")
    followed = (reason == "D") & pl.col("live_parent").fill_null(value=False)
    own = ~pl.col("silent").is_in(["blank", "first_answer"]).fill_null(value=False)
    held = own & (pl.col("closed") == pl.col("first_closed")) & (answer != "cannot_tell")
    return pl.when(held & followed).then(pl.lit("no")).when(held).then(answer)
