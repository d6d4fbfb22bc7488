"""The first page of a review packet: what was promised, what happened, what needs a decision."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Final

import polars as pl

from dashboard.oversight.waiting import Waiting
from dashboard.reports.blocks import Block, Heading, Items, Line, Strong, Words
from dashboard.reports.packet.ground import Ground, brief, strong
from dashboard.reports.packet.messages import furthest
from dashboard.views.agency_promises import RESOLUTION, Promise, duties, met, missed, too_few
from dashboard.views.findings import title, waits
from dashboard.views.shares import Share, shares
from dashboard.wording import findings as finding_words
from dashboard.wording import packet as words
from dashboard.wording.agreements import sentence
from dashboard.wording.duties import sides
from dashboard.wording.markdown import bare
from dashboard.wording.numbers import listing
from dashboard.wording.numbers import share as written

FURTHEST: Final = 4
"""So many missed promises are named on the first page."""

DECISIONS: Final = 8
"""So many lines of what needs a decision have room on it."""

NAMED: Final = 3
"""So many findings that nobody has opened are named."""

ENDS_SOON: Final = timedelta(days=120)
"""A version that ends within this is to be renewed or let go: to negotiate one takes a season."""


def summary(ground: Ground) -> Iterator[Block]:
    """The page."""
    labels = words.labels()
    yield Heading(1, ground.view.title)
    yield Words((bare(ground.view.context),), note=True)
    yield Heading(2, labels["promised"])
    yield Words((_promised(ground),))
    if named := list(_named(ground)):
        yield Items(tuple(named))
    yield Heading(2, labels["happened"])
    yield Items(tuple(_happened(ground)))
    yield Heading(2, labels["decision"])
    needed = list(_needed(ground))
    if not needed:
        yield Words((words.nothing_to_decide(),))
        return
    more = len(needed) - DECISIONS
    shown = [*needed[:DECISIONS], *([(words.and_more(more),)] if more > 0 else [])]
    yield Items(tuple(shown))


def _promised(ground: Ground) -> str:
    view, read = ground.view, ground.read
    if view.in_force is None or _is_over(ground):
        return words.no_promises(agency=ground.name)
    own = len(ground.promised)
    said = words.made_promises(
        view.in_force.version, view.in_force.holds, own, len(duties(read.now.total))
    )
    version = ground.shelf.told_by if ground.shelf else None
    published = version is not None and version.loaded.model.spec.status == "published"
    return f"{said} {words.unsigned()}" if published else said


def _named(ground: Ground) -> Iterator[Line]:
    """What each promise is about: one service, or all that have it together."""
    found = ground.promised
    services = sorted(p.name for p in found if p.figure == RESOLUTION)
    others = [p.name for p in found if p.figure != RESOLUTION]
    if services:
        yield strong(words.labels()["in_time"], f"{listing(services)}.")
    if others:
        yield strong(words.labels()["each_case"], f"{listing(others)}.")


def _happened(ground: Ground) -> Iterator[Line]:
    yield (_fell_due(ground),)
    found = ground.view.promises
    broken, kept, few = missed(found), met(found), too_few(found)
    told = len(broken) + len(kept)
    if broken:
        first = ", ".join(_in_brief(ground, p) for p in broken[:FURTHEST])
        yield (Strong(words.missed(len(broken), told)), f" {first}.")
    elif ground.promised:
        yield (Strong(words.none_missed(told)),)
    if broken and kept:
        yield (words.met([p.alone for p in kept]),)
    if few:
        yield (words.few([p.alone for p in few]),)
    yield (f"{ground.view.backlog.title}.",)
    if said := furthest(ground):
        yield strong(words.labels()["messages"], said)
    of_operator = duties(ground.read.now.total)
    if missed(of_operator) or met(of_operator):
        yield (f"{ground.view.duties.title}.",)


def _fell_due(ground: Ground) -> str:
    now, before = (_whole(rows) for rows in (ground.read.now.total, ground.read.before.total))
    return words.fell_due(now.k, now.n, now.value, before.value if before.n else None)


def _whole(total: pl.DataFrame) -> Share:
    (found,) = shares(total, RESOLUTION)
    return found


def _in_brief(ground: Ground, promise: Promise) -> str:
    share, former = promise.share, ground.before.get(promise.key)
    goal = None if share.goal is None else written(share.goal)
    before = brief(former.share) if former and former.measured else None
    return words.of_promise(promise.alone, brief(share), goal, before)


def _needed(ground: Ground) -> Iterator[Line]:
    """What somebody has to decide or do: late first, then what the mayor's office decides."""
    oversight, city = ground.read.oversight, ground.read.city
    standing = [one for one in oversight.waiting if one.side is not None]
    late = [one for one in standing if one.is_late]
    yield from (_finding(ground, one) for one in late)
    yield from _agreement(ground)
    yield from (_finding(ground, one) for one in standing
                if one.side == "overseer" and not one.is_late)  # fmt: skip
    moves = Counter("open" if one.move == "open" else "raise" for one in oversight.planned)
    if moves["open"]:
        named = [title(one.wanted, city) for one in oversight.planned if one.move == "open"]
        yield (words.unopened(moves["open"]), f": {_some(named)}.")
    if moves["raise"]:
        yield (words.raised(moves["raise"]), ".")
    pressing = Counter(due.side for due in oversight.dues if due.is_pressing)
    for side in ("agency", "operator", "overseer"):
        if n := pressing[side]:
            who = ground.name if side == "agency" else sentence(sides()[side])
            yield (words.duties_overdue(n, who), ".")
    yield from (_finding(ground, one) for one in standing
                if one.side != "overseer" and not one.is_late)  # fmt: skip


def _some(named: Sequence[str]) -> str:
    """The first of them, and how many there are besides."""
    more = [words.more(len(named) - NAMED)] if len(named) > NAMED else []
    return "; ".join([*named[:NAMED], *more])


def _finding(ground: Ground, one: Waiting) -> Line:
    city = ground.read.city
    named = words.finding(one.finding.id, title(one.finding, city))
    late = f"{finding_words.stages()['late']}: " if one.is_late else ""
    return (Strong(f"{named}."), f" {late}{waits(one, city)}.")


def _agreement(ground: Ground) -> Iterator[Line]:
    held, last = ground.view.in_force, _last_day(ground)
    if held is None:
        yield (words.none_ever(), ".")
    elif last is not None and _is_over(ground):
        yield (words.ended(held.version, last), ".")
    elif last is not None and last - ground.scope.as_of.date() <= ENDS_SOON:
        versions = ground.shelf.versions if ground.shelf else ()
        if not any(version.state == "upcoming" for version in versions):
            yield (words.ends(held.version, last), ".")


def _last_day(ground: Ground) -> date | None:
    version = ground.shelf.told_by if ground.shelf else None
    return version.last_day if version else None


def _is_over(ground: Ground) -> bool:
    version = ground.shelf.told_by if ground.shelf else None
    return version is not None and version.state == "expired"
