"""One finding as words and frames: promise, course, what was asked, agreed and written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

import polars as pl

from agreements.schema.city import City
from dashboard.oversight import actions as acts
from dashboard.oversight.actions import Action
from dashboard.oversight.audit import Entry
from dashboard.oversight.finding import Finding, may_answer, may_open
from dashboard.oversight.keeping import BEFORE
from dashboard.oversight.waiting import Waiting
from dashboard.roles import Viewer
from dashboard.views import share_trend
from dashboard.views.agreements_library import context, role_words
from dashboard.views.findings import look, name, promise, title, waits, whose
from dashboard.views.listing import Lead, cases_of
from dashboard.views.periods import DATES
from dashboard.views.share_trend import Trend
from dashboard.wording import findings as words
from dashboard.wording import numbers
from dashboard.wording.agreements import sentence as capital
from dashboard.wording.agreements import speaker
from dashboard.wording.figures import short_names
from dashboard.wording.markdown import bold, plain
from metrics.figures.question import span_of

_SHORT: Final = 60
"""Letters of what the title says whole."""

_RARE: Final = {"withdraw", "reopen"}
"""What is offered last."""


@dataclass(frozen=True)
class Said:
    """Something that was written: a heading in markdown, and the text as it was written."""

    heading: str
    text: str


@dataclass(frozen=True)
class Agreed:
    """An action.

    Attributes:
        action: The action.
        look: Its badge's look, and the word on it.
        what: What was agreed, as it was written.
        lines: Who, by when, and the figure that should move.
        doing: What the reader can do about it.
    """

    action: Action
    look: tuple[str, str]
    what: str
    lines: tuple[str, ...]
    doing: tuple[str, ...]


@dataclass(frozen=True)
class One:
    """Everything that the page of a finding shows, in reading order."""

    finding: Finding
    title: str
    context: str
    says: str
    promised: str
    facts: pl.DataFrame
    cases: tuple[Lead, ...]
    asks: pl.DataFrame
    look: tuple[str, str]
    waits: str
    course: Trend | None
    since: str
    actions: tuple[Agreed, ...]
    thread: tuple[Said, ...]
    doing: tuple[str, ...]


def one(
    waiting: Waiting,
    entries: Sequence[Entry],
    course: pl.DataFrame | None,
    viewer: Viewer,
    city: City,
    as_of: datetime,
) -> One:
    """The page of a finding.

    Args:
        waiting: The finding, its actions and what it waits for.
        entries: What the log says of it and of its actions.
        course: The figure that should move, by `month`; None where there is none.
        viewer: Who reads.
        city: What ids are called.
        as_of: Local instant as of which the figures stand.
    """
    finding = waiting.finding
    return One(
        finding=finding,
        title=title(finding, city),
        context=context(city, as_of, plain(_opened(finding, entries, city))),
        says="" if finding.sort == "by_hand" and len(finding.says) < _SHORT else finding.says,
        promised=_promised(finding, city),
        facts=_facts(finding),
        cases=tuple(_cases(finding, city)),
        asks=_asks(finding),
        look=look(waiting),
        waits=waits(waiting, city),
        course=None if course is None else _course(finding, course, city),
        since="" if course is None else _since(finding, course, city),
        actions=tuple(_agreed(a, waiting.today, viewer) for a in waiting.actions),
        thread=tuple(_thread(entries, city)),
        doing=_doing(waiting, viewer),
    )


def _opened(finding: Finding, entries: Sequence[Entry], city: City) -> str:
    first = next((entry for entry in entries if entry.about.kind == "finding"), None)
    opened = finding.at.astimezone(city.zone).date()
    said = words.opened_on(opened, first.person if first else "", trial=finding.trial)
    return f"{whose(finding, city)} · {said}"


def _promised(finding: Finding, city: City) -> str:
    about = finding.about
    if not about.agreement or not about.version:
        return ""
    subject = name(finding, city) if finding.facts else title(finding, city)
    return words.promised(subject, whose(finding, city), about.version)


def _facts(finding: Finding) -> pl.DataFrame:
    labels = words.labels()
    rows = [
        (
            f"{bold(promise(fact))}  \n{words.goal(fact.goal, fact.better)}",
            "  \n".join(
                [
                    words.reached(fact.k, fact.n, fact.k / fact.n, fact.goal),
                    words.period(fact.periods[-1]),
                ]
            ),
            words.in_a_row(fact.periods, noise=fact.noise),
        )
        for fact in finding.facts
    ]
    named = (labels["promise"], labels["last"], labels["row"])
    return pl.DataFrame(rows, schema=dict.fromkeys(named, pl.String), orient="row")


def _cases(finding: Finding, city: City) -> Iterator[Lead]:
    """The ways to the cases behind the goals that were missed, in the last period of each."""
    about = finding.about
    named = (
        ("agency", about.agency, set(city.spec.agencies)),
        ("service", about.service, set(city.spec.services)),
    )
    whose = tuple((name, value) for name, value, ids in named if value and value in ids)
    for fact in finding.facts:
        last = fact.periods[-1]
        first, end = span_of("quarter" if "Q" in last else "month", last)
        days = (("period", DATES), ("from", f"{first}"), ("to", f"{end - timedelta(days=1)}"))
        said = words.cases_of(promise(fact))
        # Of a part alone no page lists the cases.
        if fact.part is None and (lead := cases_of(said, fact.figure, (*whose, *days))):
            yield lead


def _asks(finding: Finding) -> pl.DataFrame:
    labels = words.labels()
    rows = [
        (sentence(ask.action), sentence(role_words(ask.owner)), numbers.day(ask.due))
        for ask in finding.asks
    ]
    named = (labels["action"], labels["owner"], labels["by"])
    return pl.DataFrame(rows, schema=dict.fromkeys(named, pl.String), orient="row")


def sentence(label: str) -> str:
    """A word of an agreement as a person writes it, with a capital."""
    return capital(speaker().label(label))


def _course(finding: Finding, course: pl.DataFrame, city: City) -> Trend:
    """The months before the opening say what is usual: what it does since is held against that."""
    opened = _month_opened(finding, city)
    figure = finding.about.figure or ""
    promised = promise(finding.facts[0]) if finding.facts else ""
    called = f"{name(finding, city)}, {promised[:1].lower()}{promised[1:]}" if promised else ""
    return share_trend.trend(course, figure, called, marks=[(opened, words.finding_opened())])


def _month_opened(finding: Finding, city: City) -> date:
    """The month after those that led to it, however long afterwards somebody opened it."""
    return min(finding.at, finding.as_of).astimezone(city.zone).date().replace(day=1)


def _since(finding: Finding, course: pl.DataFrame, city: City) -> str:
    """The last month before the opening, the newest one since, and the goal."""
    opened = f"{_month_opened(finding, city):%Y-%m}"
    judged = course.filter(
        pl.col("n") > 0, pl.col("value").is_not_null(), pl.col("part").is_null()
    ).sort("month")
    before, since = (
        judged.filter(pl.col("month") < opened),
        judged.filter(pl.col("month") >= opened),
    )
    if before.is_empty() or not finding.facts:
        return ""
    fact = finding.facts[0]
    goal = words.goal(fact.goal, fact.better)
    then, now = (_share(part, fact.goal) for part in (before, since))
    said = words.course(then, now, goal) if now else words.not_since(then, goal)
    version = finding.about.version
    return f"{said} {words.every_version(version)}" if version else said


def _share(months: pl.DataFrame, goal: float) -> str:
    if months.is_empty():
        return ""
    last = months.row(-1, named=True)
    return words.in_month(numbers.share(last["value"], goal), last["month"])


def _agreed(action: Action, today: date, viewer: Viewer) -> Agreed:
    state = "late" if action.is_late(today) else action.state
    plan = action.plan
    days = (plan.due - today).days
    lines = [f"{sentence(role_words(plan.owner))}, {words.until(plan.due, days)}"]
    if action.state != "agreed":
        lines = [sentence(role_words(plan.owner))]
    if plan.moves:
        called = short_names().get(plan.moves.figure, plan.moves.figure)
        target = numbers.share(plan.moves.target) if plan.moves.target is not None else ""
        lines.append(words.should_move(called, target, lower=plan.moves.better == "lower"))
    mine = ("finish",) if acts.may_do(viewer, action) else ()
    office = ("postpone", "drop") if may_open(viewer) else ()
    doing = (*mine, *office) if action.state == "agreed" else ()
    return Agreed(action, (state, words.action_states()[state]), plan.what, tuple(lines), doing)


def _thread(entries: Iterable[Entry], city: City) -> Iterable[Said]:
    """What was done, the newest first; what is said twice in one moment stands once."""
    told: set[tuple[object, ...]] = set()
    for entry in sorted(entries, key=lambda entry: -entry.id):
        if (entry.at, entry.person, entry.because) in told and entry.act == "planned":
            continue
        told.add((entry.at, entry.person, entry.because))
        at = entry.at.astimezone(city.zone)
        who = words.written(entry.person, entry.role, at, trial=entry.trial)
        did = words.did(entry.about.kind, entry.act)
        yield Said(f"{who}: {did}{_moved(entry)}", entry.because)


def overtaken(entries: Iterable[Entry], city: City, text: str) -> str:
    """What others did meanwhile and what the reader wrote, whose field may be gone, in markdown."""
    return words.changed_meanwhile([said.heading for said in _thread(entries, city)], text)


def _moved(entry: Entry) -> str:
    """The new day, where one was given."""
    due = entry.said.get("due")
    if f"due{BEFORE}" in entry.said and isinstance(due, str):
        return f", {words.labels()['by'].lower()} {numbers.day(date.fromisoformat(due))}"
    return ""


def _doing(waiting: Waiting, viewer: Viewer) -> tuple[str, ...]:
    """What the reader can do, the likeliest first."""
    finding = waiting.finding
    waits = finding.state in {"open", "returned"}
    own = ["answer"] if waits and may_answer(viewer, finding) else []
    office = _of_office(waiting) if may_open(viewer) else []
    last = [doing for doing in office if doing in _RARE]
    return (*own, *(doing for doing in office if doing not in _RARE), "remark", *last)


def _of_office(waiting: Waiting) -> list[str]:
    if waiting.side is None:
        return ["reopen"]
    pending = any(action.state == "agreed" for action in waiting.actions)
    found = []
    if waiting.finding.state == "answered":
        found += ["accept", "return"]
    if waiting.finding.state == "accepted":
        found += ["plan"] if waiting.stage != "done" else ["close", "plan"]
    if waiting.finding.state in {"answered", "accepted"} and not pending and "close" not in found:
        found.append("close")
    return [*found, *([] if pending else ["withdraw"])]
