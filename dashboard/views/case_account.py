"""What the Case page tells beside the sum: pauses, rules, lines, news, ways, the case repeated."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import polars as pl

from dashboard.views.case_told import Names, Told, reason
from dashboard.wording import case_clock as clock_words
from dashboard.wording import declared as declared_words
from dashboard.wording import numbers
from dashboard.wording.verdicts import states
from metrics.explain import Ground, PauseExplanation, Updates

_MANY = 400
"""More stretches than this are not listed; the command line and its JSON have them all."""


_NEWEST = 12
"""Of a case that was left alone for years, so much of the news that was owed is listed."""


@dataclass(frozen=True)
class Block:
    """A part of the page: a heading, sentences in markdown, and a table, which may be empty.

    `case` is the number of another case that the reader may open.
    """

    title: str
    lines: tuple[str, ...]
    table: pl.DataFrame
    case: str | None = None


def blocks(told: Told, names: Names) -> tuple[Block, ...]:
    """What there is to tell beside the sum, in reading order."""
    parts = (
        _declared(told),
        _pauses(told),
        _news(told),
        _way(told, names),
        _repeated(told, names),
        _message(told),
    )
    return tuple(block for part in parts for block in part)


def _declared(told: Told) -> Iterator[Block]:
    """What declared events make of the promise; the verdict above knows nothing of them."""
    found = told.promise.adjusted
    if found is None:
        return
    said = (
        declared_words.aside()
        if found.state == "void"
        else declared_words.of_case(told.local(found.due), states()[found.state])
    )
    events = map(declared_words.event, found.events)
    yield Block(declared_words.title(), (said, *events), pl.DataFrame())


def _text(rows: Sequence[tuple[str, ...]], *columns: str) -> pl.DataFrame:
    return pl.DataFrame(rows, schema=dict.fromkeys(columns, pl.String), orient="row")


def _pauses(told: Told) -> Iterator[Block]:
    if not told.promise.pauses:
        return
    labels = clock_words.labels()
    rows = [
        (clock_words.pause_reason(p.reason), _span(told, p), _effect(told, p))
        for p in told.promise.pauses
    ]
    columns = (labels["pause"], labels["when"], labels["effect"])
    yield Block(labels["pauses"], (), _text(rows, *columns))


def _span(told: Told, pause: PauseExplanation) -> str:
    start = numbers.instant(told.local(pause.start))
    if pause.end is None:
        return clock_words.since(start)
    return f"{start} {numbers.NONE} {numbers.instant(told.local(pause.end))}"


def _effect(told: Told, pause: PauseExplanation) -> str:
    if pause.refused:
        return clock_words.refused(pause.refused)
    added = pause.counted_seconds
    time = numbers.working_time(added) if told.counted else numbers.duration(added)
    parts = [clock_words.pause_counts(time, lasts=pause.end is None)]
    capped = pause.counted_until
    if pause.end and capped and capped < pause.end:
        parts.append(clock_words.stopped_until(told.local(capped)))
    if pause.evidence:
        parts.append(clock_words.evidence(pause.evidence))
    return " ".join(parts)


def rules(told: Told) -> tuple[str, pl.DataFrame]:
    """What each rule for reopenings makes of it, where a reopening annulled a closing."""
    found, labels = told.promise.rules, clock_words.labels()
    columns = (labels["rule"], labels["counted"], labels["verdict"])
    if not told.promise.spells or not found:
        return "", _text([], *columns)
    title = clock_words.rules_title(sum(r.state == "met" for r in found), len(found))
    rows = []
    for r in found:
        name = clock_words.rules()[r.rule]
        time = r.used_seconds
        rows.append(
            (
                clock_words.agreed(name) if r.agreed else name,
                numbers.working_time(time) if told.counted else numbers.duration(time),
                states()[r.state],
            )
        )
    return title, _text(rows, *columns)


@dataclass(frozen=True)
class Line:
    """A line of the agreement behind the verdict: what it says and where, and its number."""

    words: str
    number: int


def grounds(told: Told, names: Names) -> tuple[Line, ...]:
    """The lines of the agreement behind the verdict."""
    return tuple(
        Line(clock_words.ground_at(_says(told, g, names), g.line), g.line)
        for g in told.promise.grounds
    )


def _says(told: Told, ground: Ground, names: Names) -> str:
    """What a line says; of a limit of pauses, how long it is."""
    if ground.rule in {"max_each", "max_total"} and ground.of is not None:
        version = (told.promise.agreement or "", told.promise.version or "")
        if limit := names.limit(*version, ground.of, ground.rule):
            return clock_words.limited(ground.rule, limit)
    return clock_words.ground(ground.rule, _of(told, ground, names))


def _of(told: Told, ground: Ground, names: Names) -> str | None:
    """What a line is about; a calendar and a level of urgency by their names."""
    if ground.of is None:
        return None
    if ground.rule == "level":
        return names.level(told.promise.agreement or "", told.promise.version or "", ground.of)
    return names.calendar(ground.of) if ground.rule == "calendar" else ground.of


def _news(told: Told) -> Iterator[Block]:
    updates = told.case.updates
    if updates is None or not updates.obligations:
        return
    labels = clock_words.labels()
    rows = [
        (
            numbers.instant(told.local(o.due)),
            numbers.instant(told.local(o.told)) if o.told else clock_words.no_news(),
        )
        for o in updates.obligations[-_NEWEST:]
    ]
    total = len(updates.obligations)
    cut = (clock_words.last_of(_NEWEST, total),) if total > _NEWEST else ()
    yield Block(_news_title(updates), cut, _text(rows, labels["owed"], labels["came"]))


def _news_title(updates: Updates) -> str:
    owed = updates.obligations
    return clock_words.news_title(sum(o.told is not None for o in owed), len(owed))


def _way(told: Told, names: Names) -> Iterator[Block]:
    route = told.case.route
    if route is None:
        return
    lost = None if route.lost_seconds is None else numbers.working_time(route.lost_seconds)
    lines = tuple(
        clock_words.handoff(
            told.local(h.at),
            names.agency(h.from_agency) if h.from_agency else clock_words.no_agency(),
            names.agency(h.to_agency) if h.to_agency else None,
            h.reason,
        )
        for h in route.handoffs
    )
    sent = clock_words.way(route.sent_on, lost)
    yield Block(clock_words.labels()["way"], (sent, *lines), pl.DataFrame())


def _repeated(told: Told, names: Names) -> Iterator[Block]:
    parent = told.case.parent
    if parent is None:
        return
    lines = [clock_words.repeats(parent.number, parent.fault, live=parent.live)]
    if parent.due:
        lines.append(clock_words.parent_due(told.local(parent.due)))
    if parent.closed:
        outcome = names.detail(parent.outcome) if parent.outcome else None
        lines.append(clock_words.parent_closed(told.local(parent.closed), outcome))
    elif parent.state:
        lines.append(clock_words.parent_open())
    title = clock_words.labels()["repeats"]
    yield Block(title, tuple(lines), pl.DataFrame(), parent.number)


def _message(told: Told) -> Iterator[Block]:
    case = told.case
    if case.first_closed is None or not _speaks(told):
        return
    said = case.message
    line = (
        clock_words.message(told.local(said), told.local(case.first_closed))
        if said
        else clock_words.no_message()
    )
    yield Block(clock_words.labels()["message"], (line,), pl.DataFrame())


def _speaks(told: Told) -> bool:
    """Whether the case's history holds messages at all: many sources tell of none."""
    promised = {c.commitment for c in told.case.commitments} & {"first_response"}
    kinds = {h.kind for h in told.case.happenings} & {"message_sent", "update_sent"}
    return told.case.message is not None or bool(promised | kinds)


def cut_short(told: Told) -> str:
    """What is said under a list of stretches that does not hold them all; empty where it does."""
    total = len(told.promise.segments)
    return clock_words.first_of(_MANY, total) if total > _MANY else ""


def stretches(told: Told) -> pl.DataFrame:
    """The clock to the second."""
    labels = clock_words.labels()
    rows = [
        (
            numbers.instant_to_the_second(told.local(s.start)),
            numbers.instant_to_the_second(told.local(s.end)),
            clock_words.stretch(s.kind, reason(s)),
            s.counted_seconds,
        )
        for s in told.promise.segments[:_MANY]
    ]
    names = (labels["from"], labels["until"], labels["kind"])
    schema = {**dict.fromkeys(names, pl.String), labels["seconds"]: pl.Int64}
    return pl.DataFrame(rows, schema=schema, orient="row")
