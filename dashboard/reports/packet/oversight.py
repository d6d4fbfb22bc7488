"""The oversight of a review packet: late cases, findings with their courses, duties due."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import tzinfo
from typing import Any, Final

import polars as pl

from dashboard.charts.backlog import backlog
from dashboard.charts.control import control
from dashboard.oversight.waiting import Waiting
from dashboard.reports.blocks import Block, Heading, Items, Line, Mark, Picture, Quote, Table, Words
from dashboard.reports.packet.ground import Ground, as_table, cell, strong
from dashboard.views import chart_tables, duties_cells, names
from dashboard.views.agreements_library import role_words
from dashboard.views.finding import One, one
from dashboard.views.findings import title
from dashboard.wording import duties as duty_words
from dashboard.wording import findings as finding_words
from dashboard.wording import numbers
from dashboard.wording import packet as words
from dashboard.wording.agreements import sentence
from dashboard.wording.markdown import bare
from metrics.duties import Due

LISTED: Final = 20
"""So many of the cases that waited longest are listed."""

LAST_WORDS: Final = 4
"""So many of the newest things that were written about a finding are shown."""


def late_cases(ground: Ground) -> Iterator[Block]:
    """The cases that waited longest, by number: nothing of them is anybody's but the city's."""
    rows, period = ground.read.late, words.period(ground.read.asked.period.name)
    timed = rows.filter(pl.col("days").is_not_null())
    shown, open_ = timed.head(LISTED), timed.filter(pl.col("stop").is_null()).height
    counts = (open_, timed.height - open_, rows.height - timed.height)
    yield Heading(2, words.labels()["late"], new_page=True)
    backlog_ = ground.view.backlog
    if backlog_.bars is not None:
        bars = chart_tables.of_bands(backlog_.bars)
        yield Words((f"{backlog_.title}.",))
        yield Picture(backlog(backlog_.bars), backlog_.alt, as_table(bars, backlog_.title))
        yield Words((backlog_.note,), note=True)
    yield Words((words.late_cases(*counts, shown.height, period),))
    if shown.height:
        titles = words.columns()
        keys = ("case", "service", "due", "days", "state")
        service, zone = names.service(ground.read.city), ground.read.city.zone
        yield Table(
            words.labels()["late"],
            tuple(titles[key] for key in keys),
            tuple(_case(row, service, zone) for row in shown.to_dicts()),
            frozenset({3}),
            widths=(2, 4, 2, 2, 3),
        )


def _case(row: dict[str, Any], service: names.Name, zone: tzinfo) -> tuple[Line, ...]:
    stop = row["stop"]
    state = words.open_yet() if stop is None else words.done_on(stop.astimezone(zone).date())
    return (
        (row["number"],),
        (service(row["service"]),),
        (numbers.day(row["due"].astimezone(zone).date()),),
        (numbers.count(row["days"]),),
        (state,),
    )


def findings(ground: Ground) -> Iterator[Block]:
    """Every finding that stands, whole; those that are settled in a list."""
    labels, oversight = words.labels(), ground.read.oversight
    yield Heading(2, labels["findings"], new_page=True)
    yield Words((words.as_kept(oversight.head.count),), note=True)
    standing = [each for each in oversight.waiting if each.side is not None]
    settled = [each for each in oversight.waiting if each.side is None]
    if not oversight.waiting:
        yield Words((words.no_findings(),))
    for each in standing:
        yield from _finding(each, ground)
    if settled:
        yield Heading(3, labels["settled"])
        yield Items(tuple(_settled(each, ground) for each in settled))


def _settled(each: Waiting, ground: Ground) -> Line:
    named = words.finding(each.finding.id, title(each.finding, ground.read.city))
    return (f"{named}: {finding_words.stages()[each.stage]}.",)


def _finding(each: Waiting, ground: Ground) -> Iterator[Block]:
    read, labels = ground.read, finding_words.labels()
    entries = read.oversight.entries[each.finding.id]
    course = read.oversight.courses.get(each.finding.id)
    seen = one(each, entries, course, read.viewer, read.city, ground.scope.as_of)
    yield Heading(3, words.finding(each.finding.id, seen.title))
    yield Words((_look(seen), ". ", f"{seen.waits}."))
    if seen.says:
        yield Words((" ".join(seen.says.split()),))
    if seen.facts.height:
        yield as_table(seen.facts, labels["promised"])
    if seen.asks.height:
        yield as_table(seen.asks, labels["asked"])
    yield from _course(seen)
    for action in seen.actions:
        state = f"{labels['actions']} ({action.look[1]})"
        yield Words(strong(state, " · ".join([action.what, *map(bare, action.lines)])))
    for said in seen.thread[:LAST_WORDS]:
        yield Quote(cell(said.heading), (" ".join(said.text.split()),))


def _look(seen: One) -> Mark:
    state, said = seen.look
    return Mark("missed" if state == "late" else "few", said)


def _course(seen: One) -> Iterator[Block]:
    if seen.course is None:
        return
    if seen.since:
        yield Words((bare(seen.since),))
    if seen.course.chart is not None:
        table = as_table(seen.course.table, seen.course.title)
        yield Picture(control(seen.course.chart), seen.course.alt, table)


def duties(ground: Ground) -> Iterator[Block]:
    """What each side owes the other and is due or overdue, the most pressing first."""
    dues = [due for due in ground.read.oversight.dues if due.state != "kept"]
    yield Heading(2, words.labels()["duties"])
    if not dues:
        yield Words((words.no_duties(),))
        return
    titles = words.columns()
    keys = ("what", "who", "by", "stands")
    ordered = sorted(dues, key=lambda due: (not due.is_pressing, due.by, due.side, due.key))
    yield Table(
        words.labels()["duties"],
        tuple(titles[key] for key in keys),
        tuple(_due(due, ground) for due in ordered),
    )


def _due(due: Due, ground: Ground) -> tuple[Line, ...]:
    side = ground.name if due.side == "agency" else sentence(duty_words.sides()[due.side])
    role = sentence(role_words(due.role)) if due.role else ""
    mark = Mark("missed" if due.is_pressing else "plain", duties_cells.state_words(due))
    return (
        (_what(due),),
        (f"{side}, {role}" if role and role != side else side,),
        (numbers.day(due.by),),
        (mark, f"; {duty_words.last_done(due.register, due.last)}"),
    )


def _what(due: Due) -> str:
    """The contact by its role alone: who holds it is nobody's on paper."""
    if due.register == "contact":
        return duty_words.to_do("contact", 1, due.side, due.what)
    return duties_cells.what_plain(due)
