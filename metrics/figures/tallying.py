"""Tallies made: of some cases every share that can be added up, by month, agency and service."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Final

import polars as pl

from metrics.figures.after_closing import (
    CLOSED_FOR,
    RECLOSURES,
    REROUTED_FOR,
    UNSAID,
    ended_in,
    reasons_of,
    reclosed,
    unsaid_of,
)
from metrics.figures.asked import Asked
from metrics.figures.counting import (
    RESOLUTION,
    Rate,
    counts_by_commitment,
    counts_of,
    counts_together,
)
from metrics.figures.cubed import CUBED, shows_all
from metrics.figures.grouping import numbered
from metrics.figures.message_rates import MESSAGE_RATES
from metrics.figures.messages import counted_of, reason_rates, relevant_rates, seeing, shared_with
from metrics.figures.pausing import WORKED, worked_for
from metrics.figures.question import Dimension, Question
from metrics.figures.rates import DECLARED, KEPT, KEPT_BY_MESSAGE
from metrics.figures.standards import Standards
from metrics.figures.tallied import COUNTS, KEYS, LACKING, REASON, TALLY, VALUES

_VALUES: Final = ("source", "announces", "no_action_reason")
"""Columns of closings whose values a figure's parts depend on."""


_BY: Final[tuple[Dimension, ...]] = ("agency", "service", "version")
_BESIDE: Final[tuple[Dimension, ...]] = ("district", "channel")
"""What tallies are not counted by unless it is asked for."""

_KEY: Final = ("source", "number")
_OF_PROMISE: Final = (
    *_KEY, "agency", "service", "agreement", "version", "clause", "commitment", "opened", "due",
    "due_at_cap", "start", "stop", "closed", "reopened", "next_contact", "no_action",
    "unmeasurable", "state", "provisional",
)  # fmt: skip
"""The columns of judged instants that shares are made of."""


def tallies_of(
    tables: Mapping[str, pl.LazyFrame],
    standards: Standards,
    as_of: datetime,
    zone: str,
    beside: tuple[Dimension, ...] = (),
) -> pl.DataFrame:
    """The tallies of some cases at `as_of`, `TALLY`; those of several can be added up.

    Args:
        tables: `instants`, `lives`, `updates` of `metrics.tables`, and `messages`, where there is.
        standards: What figures are held against; goals play no part.
        as_of: No earlier than the instant from which on the cases hold.
        zone: The city's: months are its own.
        beside: Some of `_BESIDE` that cases are counted by as well; the rows have them too.
    """
    # What declared events make of shares stands beside them, and is worked out from rows.
    plain = replace(standards, adjustments=standards.adjustments.clear())
    question = Question(as_of, zone, by=(*_BY, *beside))
    lives, groups = numbered(tables["lives"].collect(), [*question.by, "agreement"])
    asked = Asked({**tables, "lives": lives.lazy()}, plain, question)
    counts = [
        *_of_cases(asked, groups),
        *_of_promises(asked),
        *_of_messages(asked, groups),
        *_of_values(asked),
    ]
    return added([_whole(counts, beside)], beside).collect()


def _whole(counts: list[pl.DataFrame], beside: Sequence[str]) -> pl.LazyFrame:
    """Counts of figures as tallies; what is not told of them is nought, or null."""
    types = {**TALLY, **dict.fromkeys(beside, pl.String())}
    none = pl.DataFrame(schema=types)
    # At once: of so many small tables a plan for each would take longer than all that is in them.
    whole = pl.concat([none, *counts], how="diagonal_relaxed").lazy()
    told = whole.with_columns(pl.col(*COUNTS, LACKING).fill_null(0))
    return told.select(pl.col(name).cast(dtype) for name, dtype in types.items())


def added(parts: Iterable[pl.LazyFrame], beside: Sequence[str] = ()) -> pl.LazyFrame:
    """Tallies of several groups of cases as those of all, each once, in order.

    A group of which nothing is counted has none: so that what is taken off leaves nothing.
    """
    types = {**TALLY, **dict.fromkeys(beside, pl.String())}
    sums = [pl.col(*COUNTS, LACKING).sum(), pl.col("lacked").min()]
    together = pl.concat([pl.LazyFrame(schema=types), *parts])
    summed = together.group_by(*KEYS, *beside).agg(sums).select(*types)
    return summed.filter(pl.any_horizontal(pl.col(COUNTS) != 0)).sort(*KEYS, *beside)


def _of_cases(asked: Asked, groups: pl.DataFrame) -> Iterator[pl.DataFrame]:
    """Of whole cases: rates in one pass where they are dated alike, reasons, and re-closures."""
    lives = asked.lives()
    for rates in _alike(rate for rate in DECLARED if rate.table == "lives"):
        rows = _prepared(rates, lives, asked)
        yield from _together(rates, rows, asked.standards, asked.question, groups)
    for why in (CLOSED_FOR, REROUTED_FOR):
        found = reasons_of(asked, why)
        yield _named(found, why.figure, _apart(REASON, found[why.column]))
    yield _named(reclosed(asked), "reopen_rate", RECLOSURES)


def _alike(rates: Iterable[Rate]) -> Iterator[list[Rate]]:
    """Rates that are dated alike: they can be counted in one pass."""
    found: dict[object, list[Rate]] = {}
    for rate in rates:
        found.setdefault(rate.at, []).append(rate)
    yield from found.values()


def _prepared(rates: Iterable[Rate], rows: pl.LazyFrame, asked: Asked) -> pl.LazyFrame:
    """Rows joined with what any of the rates needs to know of them."""
    for prepare in {rate.prepare: None for rate in rates if rate.prepare}:
        rows = prepare(rows, asked.standards, asked.question)
    return rows


def _of_promises(asked: Asked) -> Iterator[pl.DataFrame]:
    """Of promises and updates, those aside that the cube can answer."""
    apart = {KEPT.figure, *(CUBED if shows_all(asked.standards) else ())}
    # Each of a dozen passes would judge every row again.
    beside = [name for name in asked.by if name not in _OF_PROMISE]
    promises = asked.judged["instants"].select(*_OF_PROMISE, *beside).collect()
    judged, groups = numbered(promises, [*asked.by, "clause", "commitment"])
    rates = [rate for rate in DECLARED if rate.table != "lives" and rate.figure not in apart]
    firsts = [rate for rate in rates if rate.rest]
    counts = counts_by_commitment(firsts, judged.lazy(), asked.standards, asked.question, groups)
    for rate, found in zip(firsts, counts, strict=True):
        yield _named(found, rate.figure, rate.part)
    for rate in rates:
        if rate.commitment is None:
            yield _counted(rate, asked)
    resolved = judged.filter(pl.col("commitment") == RESOLUTION)
    yield _named(worked_for(resolved.lazy(), asked), "paused_share", WORKED)
    ended = pl.concat([resolved, _endings(resolved, asked)], how="horizontal")
    # What a source without texts lacks is asked by nothing but what is told by messages.
    standards = seeing(asked, KEPT.figure)
    of_resolutions = [rate for rate in rates if rate.commitment == RESOLUTION]
    for alike in _alike([*of_resolutions, KEPT, KEPT_BY_MESSAGE]):
        rows = ended.lazy() if KEPT in alike else resolved.lazy()
        told = _prepared(alike, rows, asked)
        yield from _together(alike, told, standards, asked.question, groups)


def _endings(resolved: pl.DataFrame, asked: Asked) -> pl.DataFrame:
    """Beside each row `unsaid` and `ended`: what its outcome and its message say of the end."""
    lives = asked.table("lives").select(*_KEY, "first_closed", "closed", "outcome").collect()
    closed = lives["first_closed"].is_not_null()
    in_order = resolved.select(_KEY).equals(lives.select(_KEY)) and (
        lives.filter(closed).select(_KEY).equals(asked.told.select(_KEY))
    )
    if in_order:  # as measuring gives them: nothing has to be looked for
        places = pl.when(closed).then(closed.cum_sum() - 1)
        ended = asked.told["ended"].gather(lives.select(places).to_series())
        return lives.select(unsaid=pl.when(UNSAID).then(pl.lit(value=True)), ended=ended)
    # Joined to the names alone: all columns would be copied for each of the two.
    found = resolved.lazy().select(_KEY)
    for told in (unsaid_of(asked), ended_in(asked.told.lazy())):
        found = found.join(told, on=_KEY, how="left", maintain_order="left")
    return found.select("unsaid", "ended").collect()


def _of_messages(asked: Asked, groups: pl.DataFrame) -> Iterator[pl.DataFrame]:
    """Of messages, with the parts that these cases' messages name."""
    relevant = relevant_rates(asked.told_values("announces", "message_relevant"))
    rates = [*relevant, *(r for r in MESSAGE_RATES if r.figure != relevant[0].figure)]
    reasons = reason_rates(asked.told_values("no_action_reason", "closed_without_action"))
    for together in (rates, reasons):
        yield from _together(*counted_of(asked, together), asked.question, groups)


def _own(counts: pl.DataFrame, shared: Collection[str]) -> pl.DataFrame:
    """Counts without those that are shared with a headline, and without groups that have none."""
    if not shared:
        return counts
    own = [name for name in ("k", "n") if name not in shared]
    return counts.drop(shared).filter(pl.any_horizontal(pl.col(own) > 0))


def _of_values(asked: Asked) -> Iterator[pl.DataFrame]:
    """Which values there are, so that it can be told without reading a case."""
    own = list(dict.fromkeys([*asked.by, "agreement"]))
    for column in _VALUES:
        counts = asked.told.drop_nulls(column).group_by(*own, column).agg(n=pl.len())
        yield _named(counts, VALUES, _apart(column, counts[column]))


def _together(
    rates: list[Rate],
    rows: pl.LazyFrame,
    standards: Standards,
    question: Question,
    groups: pl.DataFrame,
) -> Iterator[pl.DataFrame]:
    counts = counts_together(rates, rows, standards, question, groups)
    for rate, found in zip(rates, counts, strict=True):
        yield _named(_own(found, shared_with(rate)), rate.figure, rate.part)


def _counted(rate: Rate, asked: Asked) -> pl.DataFrame:
    found = counts_of(rate, asked.judged, asked.standards, asked.question)
    return _named(found, rate.figure, rate.part)


def _named(counts: pl.DataFrame, figure: str, part: str | pl.Series | None) -> pl.DataFrame:
    """Counts of a figure and part.

    Columns are set beside them: for each of sixty small tables a plan would take longer.
    """
    parts = part if isinstance(part, pl.Series) else _same(part, len(counts))
    return counts.hstack([_same(figure, len(counts)).alias("figure"), parts.alias("part")])


def _same(text: str | None, rows: int) -> pl.Series:
    """One text for all rows."""
    return pl.Series([text], dtype=pl.String).new_from_index(0, rows)


def _apart(begin: str, values: pl.Series) -> pl.Series:
    """Parts that the data name."""
    return pl.select(pl.format(f"{begin}:{{}}", values)).to_series()
