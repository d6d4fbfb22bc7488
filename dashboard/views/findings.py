"""The list of findings as words and frames: what needs somebody, what is open, what is settled."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import polars as pl

from agreements.schema.city import City
from dashboard.navigation import AGENCY, INTEGRITY, TIMELINESS, Screen
from dashboard.oversight.finding import Fact, Side, Wanted
from dashboard.oversight.findings import Planned
from dashboard.oversight.lapsed import NOT_DONE
from dashboard.oversight.waiting import Waiting
from dashboard.roles import Role, Viewer
from dashboard.views import names
from dashboard.views.about import Scope
from dashboard.views.head import context
from dashboard.views.overview_changes import OUTCOMES
from dashboard.wording import findings as words
from dashboard.wording import findings_proposed as proposed_words
from dashboard.wording.agreements import as_filed
from dashboard.wording.case import commitments
from dashboard.wording.figures import short_names, titles
from dashboard.wording.markdown import bold, plain

_LONGEST_NAME = 60


@dataclass(frozen=True)
class Line:
    """One finding of a list.

    Attributes:
        id: Its number.
        look: Its badge's look, and the word on it.
        words: What it is about and what it waits for, in markdown.
        whose: The agency that it is about.
        link: The words of the way to it.
    """

    id: int
    look: tuple[str, str]
    words: str
    whose: str
    link: str


@dataclass(frozen=True)
class Proposal:
    """A finding that figures give reason for.

    Attributes:
        wanted: The finding, to be opened.
        words: What it is about, in markdown.
        link: The words of the way to the figure or the question.
        screen: Where that is.
        address: What it is asked for.
    """

    wanted: Wanted
    words: str
    link: str
    screen: Screen
    address: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Listed:
    """Everything that the list shows, in reading order.

    Attributes:
        title: The finding.
        context: As of when, by which agreements.
        asks: How much the rules ask for that nobody has opened; empty for nothing.
        plan: What opening it would do, one row each.
        wanted: The same, to be opened.
        button: What opens them.
        proposed: What the figures give reason to ask besides.
        now: What is late, or waits for the reader.
        open: What else is open.
        settled: What is closed or withdrawn.
    """

    title: str
    context: str
    asks: str
    plan: pl.DataFrame
    wanted: tuple[Wanted, ...]
    button: str
    proposed: tuple[Proposal, ...]
    now: tuple[Line, ...]
    open: tuple[Line, ...]
    settled: tuple[Line, ...]


def listed(
    scope: Scope,
    found: Sequence[Waiting],
    asked: tuple[Sequence[Planned], Sequence[Wanted]],
    viewer: Viewer,
    city: City,
) -> Listed:
    """The list.

    Args:
        scope: What the page is about.
        found: The findings, the most urgent first.
        asked: What opening by rule would do, and what the figures give reason for besides.
        viewer: Who reads.
        city: What ids are called.
    """
    planned, proposed = asked
    standing = [one for one in found if one.side is not None]
    now = [one for one in standing if one.is_late or one.side == side_of(viewer)]
    late = sum(one.is_late for one in standing)
    new = sum(one.move == "open" for one in planned)
    return Listed(
        title=words.title(late, len(standing), new),
        context=context(scope, words.lead(), cases=False),
        asks=words.asks_for(new, len(planned) - new) if planned else "",
        plan=_plan(planned, city),
        wanted=tuple(one.wanted for one in planned),
        button=words.open_these(new, len(planned) - new),
        proposed=tuple(_proposal(one, city) for one in proposed),
        now=_lines(now, city),
        open=_lines((one for one in standing if one not in now), city),
        settled=_lines((one for one in found if one.side is None), city),
    )


def side_of(viewer: Viewer) -> Side | None:
    """Whose turn is this viewer's."""
    sides: Mapping[Role, Side] = {
        Role.AGENCY: "agency",
        Role.OPERATOR: "operator",
        Role.OVERSEER: "overseer",
    }
    return sides.get(viewer.role)


def _lines(found: Iterable[Waiting], city: City) -> tuple[Line, ...]:
    return tuple(_line(one, city) for one in found)


def _line(one: Waiting, city: City) -> Line:
    finding, agency = one.finding, whose(one.finding, city)
    said = f"{bold(title(finding, city))} ({plain(agency)}). {plain(waits(one, city))}."
    return Line(finding.id, look(one), said, agency, words.link(finding.id))


def look(one: Waiting) -> tuple[str, str]:
    """The badge of a finding."""
    state = "late" if one.is_late else one.stage
    return state, words.stages()[state]


def waits(one: Waiting, city: City) -> str:
    """What a finding waits for."""
    side = one.side or "overseer"
    who = whose(one.finding, city) if side == "agency" else words.sides()[side]
    return words.waits(one.stage, who, one.by, one.days_left)


def title(finding: Wanted, city: City) -> str:
    """What is wrong, in a line."""
    if finding.sort == "goal_missed":
        return words.missed(name(finding, city), finding.periods)
    if finding.sort == "duty_lapsed":
        return _lapsed(finding)
    if finding.sort == "signal":
        *_rule, side, since = finding.subject.split("|")
        return proposed_words.signal(finding.about.figure or "", since, above=side == "above")
    if finding.sort == "integrity":
        return _question(finding, city)
    said = " ".join(finding.says.partition(";")[0].split())
    return said if len(said) <= _LONGEST_NAME else f"{said[:_LONGEST_NAME].rstrip()}…"


def _lapsed(finding: Wanted) -> str:
    """`duty_lapsed|denver/parks|contact.agency|2026-09-04` in words."""
    kind, since = finding.subject.split("|")[2], _since(finding)
    known = words.lapsed(kind.partition(".")[0], since)
    what = finding.says.partition(";")[0].partition(" (duty ")[0]
    return known or words.not_done(as_filed(what.removeprefix(NOT_DONE)), since)


def _since(finding: Wanted) -> date:
    """The last day on which a duty that has lapsed was to be done."""
    return date.fromisoformat(finding.subject.rpartition("|")[2])


def _question(finding: Wanted, city: City) -> str:
    """`integrity|denver/transportation|paused_near_due~sidewalk_damage|2026-10` in words."""
    service = finding.about.service
    asked, *_service = finding.subject.split("|")[2].split("~")
    return proposed_words.question(asked, names.service(city)(service) if service else "")


def _proposal(wanted: Wanted, city: City) -> Proposal:
    said = f"{bold(title(wanted, city))} ({plain(whose(wanted, city))})"
    return Proposal(wanted, said, proposed_words.labels()[wanted.sort], *_seen_at(wanted))


def _seen_at(wanted: Wanted) -> tuple[Screen, tuple[tuple[str, str], ...]]:
    """Where the figure or the question of a proposal is looked at."""
    agency, figure = wanted.about.agency or "", wanted.about.figure or ""
    if wanted.sort == "integrity":
        asked, _between, service = wanted.subject.split("|")[2].partition("~")
        card = f"{asked}~{agency}~{service}"
        return INTEGRITY, (("period", "year"), ("agency", agency), ("finding", card))
    if figure in OUTCOMES:
        return TIMELINESS, (("agency", agency),)
    return AGENCY, (("agency", agency), ("look", figure))


def name(finding: Wanted, city: City) -> str:
    """What a finding about a goal is about: the service, or the figure that is about all."""
    about = finding.about
    if about.service:
        return names.service(city)(about.service)
    return titles().get(about.figure or "", about.figure or "")


def whose(finding: Wanted, city: City) -> str:
    """The agency that a finding is about."""
    about, agreement = finding.about.agency, finding.about.agreement
    if about:
        return names.agency(city)(about)
    if agreement:
        return words.itself_with(names.agency(city)(agreement.partition("/")[2]))
    return words.city_itself()


def promise(fact: Fact) -> str:
    """What a goal is about: the commitment, or the figure's short name."""
    if fact.commitment:
        named = {"update_cadence": "updated"}
        return commitments(named.get(fact.commitment, fact.commitment))
    return short_names().get(fact.figure, fact.figure)


def _plan(planned: Sequence[Planned], city: City) -> pl.DataFrame:
    labels = words.labels()
    rows = [
        (
            f"{bold(title(one.wanted, city))}  \n{plain(whose(one.wanted, city))}",
            words.moves()[one.move],
            _first(one.wanted),
        )
        for one in planned
    ]
    named = (labels["service"], labels["state"], labels["last"])
    return pl.DataFrame(rows, schema=dict.fromkeys(named, pl.String), orient="row")


def _first(wanted: Wanted) -> str:
    """The goal that should move first, as it was reached last; for how long a duty is overdue."""
    if wanted.sort == "duty_lapsed":
        return words.overdue_for((wanted.as_of.date() - _since(wanted)).days)
    if not wanted.facts:
        return ""
    fact = wanted.facts[0]
    reached = words.reached(fact.k, fact.n, fact.k / fact.n, fact.goal)
    return f"{promise(fact)}: {reached}; {words.goal(fact.goal, fact.better)}"
