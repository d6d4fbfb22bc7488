"""Single messages behind a figure: with the words that the verdict rests on, for who may see them.

The mart holds verdicts and no text: the messages are read from the record and judged again.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from functools import partial

import polars as pl

from dashboard.city.answers import City
from dashboard.mart import Mart
from dashboard.mart.messages import judges_of, with_texts
from metrics.figures import Question
from metrics.figures.behind import NEWEST
from metrics.figures.telling import TABLE
from metrics.instants import instant
from metrics.messages.cases import quoted
from metrics.messages.hiding import hidden
from metrics.tables import MEASURES, MESSAGE_KEY
from metrics.told import with_edition

_JUDGED_AS = {"no_message_before": "message_specific", "fix_evidence": "message_specific"}
"""The measure whose words are quoted of a figure that has none of its own name."""
_KEY = ["source", "number"]

Behind = Callable[[], pl.DataFrame]
"""Reads cases as `City.cases_behind` names them: those that somebody may see."""

EXAMPLE: dict[str, pl.DataType] = {
    "number": pl.String(),
    "agency": pl.String(),
    "service": pl.String(),
    "first_closed": pl.Datetime("us", "UTC"),
    "text_id": pl.Binary(),
    "verdict": pl.String(),
    "rule": pl.String(),
    "words": pl.String(),
    "text": pl.String(),
}
"""One row a message; `words` and `text` as they may be shown, what is private behind dots."""


def examples(  # noqa: PLR0913 - whose, of what, and how many
    city: City,
    scope: str,
    question: Question,
    mart: Mart,
    figure: str,
    part: str | None = None,
    *,
    limit: int = 20,
) -> pl.DataFrame:
    """The newest messages behind a figure, as `City.cases_behind` names the cases: `EXAMPLE`.

    A case without any message has none and is not among them.

    Args:
        city: Whose.
        scope: Whose cases may be seen.
        question: As the figure was asked.
        mart: What was measured.
        figure: Its id.
        part: Its part.
        limit: How many at most.

    Raises:
        NotAllowedError: The scope may not read cases.
        UserError: The database gave up.
    """
    every = partial(city.cases_behind, scope, question, figure, part, mart)
    told = newest(city, question, mart, (partial(every, NEWEST), every), limit)
    return shown(city, question, mart, told, measure_of(figure, part))


def shown(
    city: City, question: Question, mart: Mart, told: pl.DataFrame, measure: str
) -> pl.DataFrame:
    """Messages judged and as they may be read: `EXAMPLE`.

    Args:
        city: Whose.
        question: As of when.
        mart: What was measured.
        told: As `newest` gives them.
        measure: Whose words are quoted; see `measure_of`.

    Raises:
        UserError: The database gave up.
    """
    texts = with_texts(told, city.record, city.folder)
    if texts.is_empty():
        return pl.DataFrame(schema=EXAMPLE).with_columns(
            pl.col("first_closed").dt.convert_time_zone(question.zone)
        )
    judged = quoted(texts, judges_of(city.folder), measure)
    secret = _private(judged, mart.tables(lambda: city.record, city.promises, question.as_of))
    private = judged.with_columns(
        text=hidden(judged["message"], secret), words=hidden(judged["words"], secret)
    )
    # Words that are behind dots in the text are not to be read beside it either.
    there = pl.col("text").str.contains(pl.col("words"), literal=True)
    private = private.with_columns(words=pl.when(there).then("words"))
    zoned = pl.col("first_closed").dt.convert_time_zone(question.zone)
    return private.select(*EXAMPLE).with_columns(zoned)


def newest(
    city: City, question: Question, mart: Mart, behind: tuple[Behind, Behind], limit: int
) -> pl.DataFrame:
    """The newest messages of some cases: `number`, `first_closed`, `metrics.tables.MESSAGE_KEY`.

    They are looked for among the newest cases, unless most of these have none.

    Args:
        city: Whose.
        question: As of when.
        mart: What was measured.
        behind: Reads the newest `NEWEST` of the cases, and reads all of them.
        limit: How many at most.
    """
    some, every = behind
    few = some()
    found = _with_message(city, mart, question, few, limit)
    if len(few) < NEWEST or (len(found) == limit and _all_later(found, few)):
        return found
    return _with_message(city, mart, question, every(), limit)


def _all_later(found: pl.DataFrame, few: pl.DataFrame) -> bool:
    """Whether the messages came after anything that is told of the cases that were not looked at.

    A case that is told of by what came after its first closing was closed no later than that.
    """
    told, closed = few["told"].min(), found["first_closed"].min()
    return isinstance(told, datetime) and isinstance(closed, datetime) and closed > told


def _with_message(
    city: City, mart: Mart, question: Question, cases: pl.DataFrame, limit: int
) -> pl.DataFrame:
    lives = mart.tables(lambda: city.record, city.promises, question.as_of)["lives"]
    first = cases["first_closed"].min()
    since = instant(first if isinstance(first, datetime) else question.as_of)
    # What was closed before the first of them is not even read.
    named = lives.filter(pl.col("first_closed") >= since, pl.col("message_text").is_not_null())
    own = named.join(cases.lazy().select(_KEY), on=_KEY, how="semi")
    dated = with_edition(own, city.promises.editions, question.zone)
    newest = dated.sort("first_closed", *_KEY, descending=[True, False, False]).head(limit)
    told = newest.rename({"message_text": "text_id"})
    return told.select("number", "first_closed", *MESSAGE_KEY).collect()


def _private(told: pl.DataFrame, tables: Mapping[str, pl.LazyFrame]) -> pl.Series:
    """Whether each message may show a private person: where no verdict is held, too."""
    if TABLE not in tables:
        return pl.repeat(value=True, n=told.height, eager=True)
    key = list(MESSAGE_KEY)
    asked = told.lazy().select(key).unique()
    verdicts = tables[TABLE].select(*key, "message_private")
    held = verdicts.join(asked, on=key, how="semi", nulls_equal=True).collect()
    known = told.join(held, on=key, how="left", nulls_equal=True, maintain_order="left")
    return known["message_private"].ne_missing("pass")


def measure_of(figure: str, part: str | None) -> str:
    """The measure whose words stand for a figure."""
    if figure == "closed_without_action" or part in MEASURES:
        return part if part in MEASURES and part else figure
    return figure if figure in MEASURES else _JUDGED_AS.get(figure, "message_present")
