"""Which pauses the agreement lets stop which promise, and whether they show what it asks for."""

from __future__ import annotations

import polars as pl

from metrics.promises import Promises

MESSAGE = "resident_message"
"""The evidence that the resident was told; all other kinds are documents."""

_CASE = ["source", "number"]
_RULE = ["agreement", "version", "commitment", "reason"]


def ruled(rows: pl.DataFrame, spans: pl.DataFrame, promises: Promises) -> pl.DataFrame:
    """The pauses of each row's clock, with the rule that allows them.

    A pause is one of a clock that it overlaps: one that began at the stop or later, or ended
    before the start, is none. Every pause is one of the resolution's, allowed or not; of another
    commitment only where the agreement lets its reason stop it.

    Args:
        rows: Clocks that run: `row source number agreement version commitment start stop` and
            whatever else is to be kept.
        spans: The table `SPANS`.
        promises: Of which `pauses` are the rules.

    Returns:
        The columns of both, those of the rule, and `allowed`.
    """
    rules = promises.pauses.with_columns(allowed=pl.lit(True))
    return (
        spans.join(rows, on=_CASE)
        .filter(
            (pl.max_horizontal("begun", "start") < pl.col("stop")).fill_null(value=True),
            (pl.col("ended") > pl.col("start")).fill_null(value=True),
        )
        .join(rules, on=_RULE, how="left")
        .with_columns(pl.col("allowed").fill_null(value=False))
        .filter(pl.col("allowed") | (pl.col("commitment") == "resolution"))
        .sort("row", "begun", "ended", "reason", nulls_last=True)
    )


def with_evidence(pauses: pl.DataFrame, events: pl.DataFrame, promises: Promises) -> pl.DataFrame:
    """Add `evidence`: `shown`, `missing`, `not_told`, or null where the rule asks for none.

    - `resident_message` is shown by a pause that the resident may read, or by a public message or
      update of somebody other than the resident and the system, within the agreement's grace of
      the pause's begin. It is missing where the source says that the pause was internal and there
      is no such message.
    - Anything else is a document (a ticket, a declaration, a photograph): it is shown by a number,
      a name or a text with the pause. No log says that there was none, so it is never missing.
    - Where the source does not tell, it is `not_told`.
    """
    asks = pl.col("needs") == MESSAGE
    told = pauses.with_row_index("place").join(
        _announced(pauses, events, promises), on="place", how="left", maintain_order="left"
    )
    message = pl.col("public") | pl.col("announced").is_not_null()
    shown = pl.when(asks).then(message).otherwise("documented")
    return told.with_columns(
        evidence=pl.when(pl.col("needs").is_null())
        .then(None)
        .when(shown)
        .then(pl.lit("shown"))
        .when(asks & pl.col("internal"))
        .then(pl.lit("missing"))
        .otherwise(pl.lit("not_told"))
    ).drop("place", "announced")


def _announced(pauses: pl.DataFrame, events: pl.DataFrame, promises: Promises) -> pl.DataFrame:
    """The places of pauses at whose begin the resident was told something: `place announced`."""
    asking = (
        pauses.with_row_index("place")
        .filter(needs=MESSAGE, public=False)
        .join(_graces(promises), on="clause", how="left")
        .select("place", *_CASE, "begun", pl.duration(minutes="grace").alias("grace"))
    )
    messages = events.filter(news()).select(*_CASE, "at").join(asking, on=_CASE)
    near = (pl.col("at") - pl.col("begun")).abs() <= pl.col("grace")
    return messages.filter(near).select("place", announced=pl.lit(True)).unique()


def _graces(promises: Promises) -> pl.DataFrame:
    """How many minutes around an event a message still belongs to it: `clause grace`."""
    return promises.clauses.select("clause", grace="message_grace_minutes")


def news() -> pl.Expr:
    """Whether an event is a word to the resident by a person: public, and not of the system."""
    said = pl.col("kind").is_in(["message_sent", "update_sent"])
    machine_or_resident = pl.col("actor").is_in(["system", "resident"]).fill_null(value=False)
    return said & ~machine_or_resident & (pl.col("audience") == "public").fill_null(value=True)
