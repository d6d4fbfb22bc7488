"""The messages of a review packet: measures, and some as residents read them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from dashboard.reports.blocks import Block, Heading, Line, Quote, Strong, Table, Words
from dashboard.reports.packet.ground import Ground, verdict
from dashboard.views import names
from dashboard.views.agency_promises import Promise
from dashboard.views.messages_measures import furthest as furthest_of
from dashboard.views.messages_measures import measured
from dashboard.wording import messages as message_words
from dashboard.wording import numbers, verdicts
from dashboard.wording import packet as words


def furthest(ground: Ground) -> str:
    """What the first page says of messages; empty where nothing can be told of them."""
    found = measured(ground.read.messages)
    if not any(one.measured for one in found):
        return ""
    return f"{furthest_of(found)}."


def messages(ground: Ground) -> Iterator[Block]:
    """Measures and examples."""
    found = measured(ground.read.messages)
    yield Heading(2, words.labels()["messages"], new_page=True)
    if not any(one.measured for one in found):
        yield Words((words.no_messages(),))
        return
    yield Words((words.messages_lead(max(one.share.n for one in found)),))
    yield _table(found)
    yield from _examples(ground, found)


def _table(found: Sequence[Promise]) -> Table:
    titles = words.columns()
    keys = ("measure", "verdict", "share", "counted", "goal")
    return Table(
        words.labels()["messages"],
        tuple(titles[key] for key in keys),
        tuple(_row(one) for one in found),
        frozenset({2, 3, 4}),
    )


def _row(one: Promise) -> tuple[Line, ...]:
    share = one.share
    if not one.measured:
        return ((one.name,), (verdict(one),), *[(numbers.NONE,)] * 3)
    goal = numbers.NONE if share.goal is None else numbers.share(share.goal)
    return (
        (one.name,),
        (verdict(one),),
        (numbers.rate(share.value, share.goal),),
        (verdicts.of(share.k, share.n),),
        (goal,),
    )


def _examples(ground: Ground, found: Sequence[Promise]) -> Iterator[Block]:
    look, rows = ground.read.look, ground.read.examples
    if look is None or rows.is_empty():
        return
    share = next(one.share for one in found if one.figure == look.figure)
    failing = message_words.failing()[look.figure]
    yield Words((Strong(words.examples_of(failing, share.n - share.k)),))
    service = names.service(ground.read.city)
    for row in rows.to_dicts():
        yield _quote(row, service)


def _quote(row: dict[str, Any], service: names.Name) -> Quote:
    closed = row["first_closed"].date()
    head = words.example_head(row["number"], service(row["service"]), closed)
    return Quote((head,), (" ".join(row["text"].split()),))
