"""What one resident was told when a case was closed, and every measure's verdict on it."""

from __future__ import annotations

import polars as pl

from dashboard.city.answers import City
from dashboard.city.scopes import within
from dashboard.mart import Mart
from dashboard.mart.messages import judges_of, with_texts
from metrics.messages.cases import quoted_all
from metrics.messages.hiding import hidden
from metrics.tables import MESSAGE_KEY
from metrics.told import with_edition

VERDICTS: dict[str, pl.DataType] = {
    "measure": pl.String(),
    "verdict": pl.String(),
    "rule": pl.String(),
    "words": pl.String(),
    "text": pl.String(),
    "message_at": pl.Datetime("us", "UTC"),
    "service": pl.String(),
    "agency": pl.String(),
    "version": pl.String(),
}
"""One row a measure; the text and the words quoted as they may be shown."""


def message_of(city: City, scope: str, number: str, mart: Mart) -> pl.DataFrame:
    """The last message of a case's first closing, judged from the record: `VERDICTS`.

    No row where there is no such case that may be seen, or nothing was written.

    Args:
        city: Whose case.
        scope: Whose cases may be seen.
        number: The case's.
        mart: What was measured.

    Raises:
        NotAllowedError: The scope may not read cases.
        UserError: The database gave up.
    """
    as_of = mart.manifest.as_of
    if city.explain(scope, number, as_of) is None:
        return pl.DataFrame(schema=VERDICTS)
    question = city.question(as_of)
    lives = mart.tables(lambda: city.record, city.promises, as_of)["lives"]
    own = within(lives, scope).filter(
        pl.col("number") == number, pl.col("message_text").is_not_null()
    )
    keys = with_edition(own, city.promises.editions, question.zone).rename(
        {"message_text": "text_id"}
    )
    told = with_texts(keys.select("message_at", *MESSAGE_KEY).collect(), city.record, city.folder)
    if told.is_empty():
        return pl.DataFrame(schema=VERDICTS)
    return _may_be_shown(quoted_all(told.head(1), judges_of(city.folder))).with_columns(
        pl.col("message_at").dt.convert_time_zone(question.zone)
    )


def _may_be_shown(judged: pl.DataFrame) -> pl.DataFrame:
    """Personal data behind dots; what is so in the text is not to be read beside it either."""
    clean = judged.filter(measure="message_private", verdict="pass").height > 0
    every = pl.repeat(not clean, judged.height, eager=True)
    private = judged.with_columns(
        text=hidden(judged["message"], every), words=hidden(judged["words"], every)
    )
    there = pl.col("text").str.contains(pl.col("words"), literal=True)
    return private.select(*VERDICTS).with_columns(words=pl.when(there).then("words"))
