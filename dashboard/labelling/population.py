"""The messages of a city that may be drawn: each distinct one once, judged, with its cases."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

import polars as pl

from dashboard.city.answers import City
from dashboard.errors import UserError
from dashboard.mart import Mart
from dashboard.mart.messages import judges_of
from metrics.figures import Question, in_period
from metrics.figures.telling import TABLE, with_verdicts
from metrics.labelling.checks import CHECKS
from metrics.labelling.drawing import KEY
from metrics.tables import MESSAGE_KEY

_FIRST_ANSWER: Final = "first_answer"
_VERDICTS: Final = [f"{check.measure}{end}" for check in CHECKS for end in ("", "_rule")]
_OF_MESSAGE: Final = ["status_word", *_VERDICTS, "no_action_reason"]


@dataclass(frozen=True)
class Period:
    """Whose closings, and when: an agency or all, from a local day to the day after the last."""

    agency: str | None = None
    start: date | None = None
    end: date | None = None


def population(city: City, mart: Mart, period: Period) -> pl.DataFrame:
    """The messages that message figures count, each distinct one once: `KEY`, `cases`, verdicts.

    Counted are first closings that are not void; a first answer, sent before anybody could know
    the outcome, is no message of it. One that several versions judge is judged as most of its cases
    are. `text_id` is the record's; the verdict and rule of each measure of `CHECKS` stand under its
    name and `…_rule`, and `no_action_reason` beside them.

    Raises:
        UserError: No texts are held.
    """
    question = city.question(
        mart.manifest.as_of, start=period.start, end=period.end,
        where=(("agency", period.agency),) if period.agency else (),
    )  # fmt: skip
    tables = mart.tables(lambda: city.record, city.promises, question.as_of)
    if TABLE not in tables:
        raise UserError("The texts of messages are not held, so there is nothing to read.")
    cases = closings(city, mart, tables, question)
    counted = cases.group_by(*MESSAGE_KEY).agg(cases=pl.len().cast(pl.Int64))
    judged = tables[TABLE].select(*MESSAGE_KEY, *_OF_MESSAGE)
    rows = counted.join(judged, on=list(MESSAGE_KEY), nulls_equal=True).collect()
    return _once(rows.with_columns(pl.col("status_word").fill_null("")))


def closings(
    city: City, mart: Mart, tables: Mapping[str, pl.LazyFrame], question: Question
) -> pl.LazyFrame:
    """The cases of a question whose closing had a message, with its verdicts and `text_id`."""
    told = with_verdicts(tables["lives"], tables, city.standards(mart), question.zone)
    chosen = told.filter(
        pl.col("message_text").is_not_null(),
        pl.col("void_reason").is_null(),
        pl.col("silent").ne_missing(_FIRST_ANSWER),
        *(pl.col(column) == value for column, value in question.where),
    ).rename({"message_text": "text_id"})
    return in_period(chosen, question, pl.col("first_closed"))


def _once(rows: pl.DataFrame) -> pl.DataFrame:
    """Each agency, service, status word and text once, judged as most of its cases are."""
    variant = [name for name in MESSAGE_KEY if name not in KEY]
    most = rows.sort(*KEY, pl.col("cases").neg(), *variant, nulls_last=True)
    once = most.unique(KEY, keep="first", maintain_order=True)
    sums = rows.group_by(*KEY).agg(pl.col("cases").sum())
    return once.drop("cases", *variant).join(sums, on=list(KEY), nulls_equal=True).sort(*KEY)


def check_rules(city: City, mart: Mart) -> None:
    """Refuse to draw by verdicts that today's rules did not give.

    Raises:
        UserError: The rules have changed since the mart was measured.
    """
    today = {judge.name for judge in judges_of(city.folder)}
    judged = mart.messages().get(TABLE, pl.LazyFrame(schema={"judged_by": pl.String()}))
    if not set(judged.select("judged_by").unique().collect()["judged_by"]) <= today:
        raise UserError(
            "The rules have changed since the messages were judged; run `accord measure` first."
        )
