"""What a resident can expect of each kind of request: what is promised, and how long it takes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import polars as pl

from agreements.schema.city import City
from dashboard.views import names
from dashboard.views.summary import Part
from dashboard.wording import language, numbers
from dashboard.wording import summary_expected as words
from dashboard.wording.markdown import bold, note, plain, sentences

if TYPE_CHECKING:
    from dashboard.public import Promise, PublicTables

HOUR = 3600
EVERY_OTHER = "*"
"""Stands for all kinds of request of an agency that its agreement does not name."""


@dataclass(frozen=True)
class Request:
    """A kind of request: what it is called, its promises, and its two times in words.

    Attributes:
        name: What it is called.
        promises: Each promise in full.
        short: Who promises it, and by when.
        half: Within what time half are done.
        most: Within what time eight in ten are done.
    """

    name: str
    promises: tuple[str, ...]
    short: tuple[str, ...]
    half: str
    most: str


@dataclass(frozen=True)
class Expected:
    """Everything that is said about expectations, by the service's id.

    Attributes:
        requests: Kinds of request in the order of their names.
        note: From what the times are taken.
        published: Said where the promises are the city's own; else empty.
    """

    requests: Mapping[str, Request]
    note: str
    published: str


def expected(tables: PublicTables, city: City, part: Part) -> Expected:
    """What can be expected in the whole city; of an agency what it has promised.

    Args:
        tables: The figures that anybody may read.
        city: What ids are called.
        part: The part of the city that is looked at; a district has no times of its own.
    """
    own = [p for p in tables.promises if part.kind != "agency" or p.agency == part.id]
    times = {row["service"]: row for row in tables.expected.to_dicts()}
    asked = dict.fromkeys(p.service for p in own)
    if part.kind != "agency":
        asked |= dict.fromkeys(times)
    found = {
        id_: Request(_name(city, id_, own), *_promises(own, id_, city), *_times(times.get(id_)))
        for id_ in asked
        if id_ is not None
    }
    standing = {p.standing for p in own}
    return Expected(
        dict(sorted(found.items(), key=lambda item: (item[0] == EVERY_OTHER, item[1].name))),
        words.expect_note(),
        words.published_only() if standing == {"published"} else "",
    )


def _name(city: City, service: str, own: Sequence[Promise]) -> str:
    if service != EVERY_OTHER:
        return names.service(city)(service)
    agencies = {names.agency(city)(p.agency) for p in own if p.service == EVERY_OTHER}
    return words.every_other(sorted(agencies))


def _promises(
    own: Sequence[Promise], service: str, city: City
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The promises in full, and short."""
    given = [(p, _by_when(p, names.agency(city)(p.agency))) for p in own if p.service == service]
    return tuple(_in_full(p, said) for p, said in given), tuple(said for _, said in given)


def _by_when(promise: Promise, agency: str) -> str:
    time = None if promise.time is None else promise.time[language()]
    return words.promised_by(agency, promise.due, time)


def _in_full(promise: Promise, by_when: str) -> str:
    """A promise in sentences: by when, what has to have happened, how often."""
    parts = [by_when, words.done_means(promise.done[language()])]
    if promise.varies:
        parts.append(words.varies())
    if promise.goal is not None:
        parts.append(words.goal(promise.goal))
    return sentences(parts)


def _times(row: Mapping[str, object] | None) -> tuple[str, str]:
    if row is None or row["why"] == "too_few":
        return words.expect_few(), words.expect_few()
    return _time(row["half_hours"]), _time(row["most_hours"])


def _time(hours: object) -> str:
    return numbers.duration(hours * HOUR) if isinstance(hours, int) else words.expect_longer()


def table(view: Expected) -> pl.DataFrame:
    """All kinds of request: name and promise, half by, eight in ten by."""
    rows = [
        (f"{bold(each.name)}  \n{note(_joined(each))}", plain(each.half), plain(each.most))
        for each in view.requests.values()
    ]
    columns = words.expect_columns()
    return pl.DataFrame(rows, schema=dict.fromkeys(columns, pl.String), orient="row")


def _joined(request: Request) -> str:
    return "  \n".join(map(plain, request.short)) or words.no_promise()


def one(request: Request) -> tuple[str, ...]:
    """A kind of request in sentences, in markdown."""
    promises = tuple(plain(said) for said in request.promises) or (words.no_promise(),)
    return *promises, words.takes(request.half, request.most)
