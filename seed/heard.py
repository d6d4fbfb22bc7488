"""What residents heard from people, held against what was promised, as a patient reader would.

Worked out from the journal, the closings and the calendars alone, apart from the engine.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
import polars as pl

from seed.corpus import STAMPS
from seed.promises import URGENT, Promise, Words
from seed.truth import Share, by, groups, month
from seed.wall_clock import AS_OF

_AS_OF = int(AS_OF.timestamp())
_NEVER = 1 << 60
_LIFETIME = 1 << 34
"""More seconds than any instant has since 1970."""

_MESSAGES = ("message_sent", "update_sent")

Months = dict[str, dict[str, Share]]
"""By agency and month of Denver."""


class Told(NamedTuple):
    """The cases, and everything that a person told their residents.

    Attributes:
        cases: All cases, judged.
        words: `number at`: public messages, updates and closings with a text, in seconds.
        turns: `number opens at`: closings and reopenings.
    """

    cases: pl.DataFrame
    words: pl.DataFrame
    turns: pl.DataFrame


def told(cases: pl.DataFrame, journal: pl.DataFrame) -> Told:
    """Who was told what when, from the export and the log.

    Args:
        cases: The cases, judged.
        journal: What happened besides.
    """
    by_person = pl.col("actor").is_in(["agency", "operator"]) & (pl.col("audience") == "public")
    sent = journal.filter(pl.col("kind").is_in(_MESSAGES), by_person).select("number", "at")
    closings = [
        cases.select("number", at="closed", text="message").drop_nulls("at"),
        journal.filter(pl.col("kind") == "closed").select("number", "at", "text"),
    ]
    ended = pl.concat(closings)
    turns = [
        ended.select("number", "at", opens=pl.lit(value=False)),
        journal.filter(pl.col("kind") == "reopened").select(
            "number", "at", opens=pl.lit(value=True)
        ),
    ]
    spoken = ended.filter(says_something(pl.col("text"))).select("number", "at")
    return Told(cases, pl.concat([sent, spoken]), pl.concat(turns))


def says_something(text: pl.Expr) -> pl.Expr:
    """Whether a closing has more of a text than the case system's stamps."""
    for stamp in STAMPS:
        text = text.str.replace(stamp, "")
    return text.str.strip_chars().str.len_chars().fill_null(0) > 0


def only_answered(cases: pl.DataFrame) -> dict[str, int]:
    """By agency, the cases whose last message before a silent closing was the first answer.

    Args:
        cases: As they were lived. Of those opened again, the first closing had a text.
    """
    silent = pl.col("closed").is_not_null() & ~says_something(pl.col("message"))
    once, answered = pl.col("reopened_at").is_null(), pl.col("answered_at").is_not_null()
    return by(cases.filter(silent, once, answered), "agency")


def first_responses(known: Told, promised: Mapping[str, Words]) -> Months:
    """First responses that were due by the end of the window, and those in time.

    Args:
        known: What residents were told.
        promised: What is promised of messages, by service.
    """
    first = known.words.group_by("number").agg(heard=pl.col("at").min())
    rows = known.cases.filter(~pl.col("is_void")).join(first, on="number", how="left")
    dues = [
        _with_due(theirs.filter(_covered(promise)), promise)
        for service, theirs in groups(rows, "service")
        for promise in promised[service].first
    ]
    due = _all(dues).filter(pl.col("reply_due") <= _AS_OF)
    return _by_month(due, "reply_due", pl.col("heard") <= pl.col("reply_due"))


def _covered(promise: Promise) -> pl.Expr:
    return (pl.col("opened") >= promise.opened_from) & (pl.col("opened") < promise.opened_before)


def _with_due(cases: pl.DataFrame, promise: Promise) -> pl.DataFrame:
    urgent = (cases["priority"] == URGENT).to_numpy()
    due = promise.due(cases["opened"].to_numpy(), urgent)
    return cases.select("agency", "heard", reply_due=pl.Series(due, dtype=pl.Int64))


_REPLIES = {"agency": pl.String(), "heard": pl.Int64(), "reply_due": pl.Int64()}


def _all(parts: list[pl.DataFrame]) -> pl.DataFrame:
    return pl.concat([pl.DataFrame(schema=_REPLIES), *parts])


def _by_month(rows: pl.DataFrame, at: str, kept: pl.Expr) -> Months:
    """How many there are by agency and the month of an instant, and how many of them were kept."""
    counted = (
        rows.with_columns(kept=kept.fill_null(value=False), month=month(at))
        .group_by("agency", "month")
        .agg(k=pl.col("kept").sum(), n=pl.len())
        .sort("agency", "month")
    )
    months: Months = {}
    for row in counted.to_dicts():
        months.setdefault(row["agency"], {})[row["month"]] = {"k": row["k"], "n": row["n"]}
    return months


def intervals(known: Told, promised: Mapping[str, Words]) -> pl.DataFrame:
    """Every interval after which residents were owed news: `number begin end kept agency due`.

    The first begins with the opening, others with each reopening, the last message of one that was
    kept, and the end of one in which nobody wrote. An interval is owed when the case was open at
    its end, and that end has come. What is told within the first one is the first response, which
    is a promise of its own: the next one begins with it.

    Args:
        known: What residents were told.
        promised: What is promised of messages, by service.
    """
    owed = known.cases.filter(~pl.col("is_void"))
    alike: dict[tuple[object, ...], tuple[Promise, list[pl.DataFrame]]] = {}
    for service, theirs in groups(owed, "service"):
        for promise in promised[service].news:
            covered = theirs.filter(_covered(promise))
            alike.setdefault(promise.terms, (promise, []))[1].append(covered)
    parts = [_intervals(pl.concat(cases), known, promise) for promise, cases in alike.values()]
    every = pl.concat([pl.DataFrame(schema=_ENDS), *parts])
    return every.join(owed.select("number", "agency", "due"), on="number", maintain_order="left")


def updates(owed: pl.DataFrame) -> Months:
    """The `intervals` by agency and the month of their end, and those that were kept."""
    return _by_month(owed, "end", pl.col("kept"))


_ENDS = {"number": pl.String(), "begin": pl.Int64(), "end": pl.Int64(), "kept": pl.Boolean()}


def _intervals(cases: pl.DataFrame, known: Told, promise: Promise) -> pl.DataFrame:
    """Those of cases whose intervals are counted alike: `number begin end kept`."""
    spells, words = _spells(cases, known), _Words.of(_spells(cases, known), known.words)
    since, until = (spells[c].to_numpy() for c in ("since", "until"))
    rows = np.arange(len(spells))
    begin, times = since, np.ones(len(rows), np.int64)
    # Where the resident was told something at the opening itself, that was the answer.
    asks = (spells["nth"] == 0).to_numpy() & (words.last(rows, since) < since)
    base, found = begin, []
    while len(rows):
        end = promise.nth(base, times)
        first, last = words.first_after(rows, begin), words.last(rows, end)
        told = first <= end
        answer = asks & told & (times == 1)
        open_then = (end < until[rows]) | ((end == until[rows]) & told)
        counts = open_then & (end <= _AS_OF) & ~answer
        found.append((rows[counts], begin[counts], end[counts], told[counts]))
        begin = np.where(answer, first, np.where(told, last, end))
        base, times = np.where(told, begin, base), np.where(told, 1, times + 1)
        on, asks = end <= np.minimum(until[rows], _AS_OF), asks & ~told
        rows, begin, base, times, asks = (c[on] for c in (rows, begin, base, times, asks))
    if not found:
        return pl.DataFrame(schema=_ENDS)
    places, begins, ends, told_then = (np.concatenate(c) for c in zip(*found, strict=True))
    given = {"begin": begins, "end": ends, "kept": told_then}
    return spells.select("number")[places].with_columns(
        pl.Series(name, values) for name, values in given.items()
    )


class _Words(NamedTuple):
    """When residents were told something, open time after open time.

    Attributes:
        key: Its instants, each open time's moved behind those of the one before.
    """

    key: npt.NDArray[np.int64]

    @classmethod
    def of(cls, spells: pl.DataFrame, words: pl.DataFrame) -> _Words:
        """Those of `number at` that fall into open times, from their begin to their end."""
        placed = words.join(spells.with_row_index("place"), on="number").filter(
            pl.col("at").is_between(pl.col("since"), pl.col("until"))
        )
        keys = placed["place"].to_numpy().astype(np.int64) * _LIFETIME + placed["at"].to_numpy()
        return cls(np.sort(keys))

    def last(self, places: npt.NDArray[Any], upto: npt.NDArray[Any]) -> npt.NDArray[np.int64]:
        """The last word of each open time up to an instant; -1 where there is none."""
        found = np.searchsorted(self.key, places * _LIFETIME + upto, side="right") - 1
        return self._at(places, found, none=-1)

    def first_after(
        self, places: npt.NDArray[Any], since: npt.NDArray[Any]
    ) -> npt.NDArray[np.int64]:
        """The first word of each open time after an instant; never, where there is none."""
        found = np.searchsorted(self.key, places * _LIFETIME + since, side="right")
        return self._at(places, found, none=_NEVER)

    def _at(
        self, places: npt.NDArray[Any], nth: npt.NDArray[Any], none: int
    ) -> npt.NDArray[np.int64]:
        """When that was, if it is a word of that open time."""
        key = np.append(self.key, -1)[nth]
        return np.where((key >= 0) & (key // _LIFETIME == places), key % _LIFETIME, none)


def _spells(cases: pl.DataFrame, known: Told) -> pl.DataFrame:
    """The times in which the cases were open, one after the other: `number since until nth`."""
    turns = known.turns.join(cases.select("number"), on="number", how="semi")
    opened = cases.select("number", at="opened", opens=pl.lit(value=True))
    begins = pl.concat([opened, turns.filter("opens").select(opened.columns)])
    ends = turns.filter(~pl.col("opens")).select("number", "at").sort("number", "at")
    nth = pl.int_range(pl.len()).over("number")
    numbered = begins.sort("number", "at").with_columns(nth=nth).rename({"at": "since"})
    return numbered.join(
        ends.with_columns(nth=nth).rename({"at": "until"}), on=["number", "nth"], how="left"
    ).select("number", "since", pl.col("until").fill_null(_NEVER), "nth")
