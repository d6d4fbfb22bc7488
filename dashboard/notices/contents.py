"""What a digest tells somebody: each reader of oversight and figures, asked as that person."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cached_property
from itertools import groupby
from typing import TYPE_CHECKING, Final

from dashboard.city import missed_goals
from dashboard.navigation import DRAFTS, DUTIES, FINDINGS, REVIEWS
from dashboard.notices.figures import NAMED, named_for, of_escalations, of_goals
from dashboard.notices.lines import Line, Rank, digested, most_first
from dashboard.notices.record import of_record
from dashboard.oversight import decisions, drafts, reviews
from dashboard.oversight.actions import actions
from dashboard.oversight.duties import duties_due
from dashboard.oversight.finding import Wanted
from dashboard.oversight.findings import findings, planned
from dashboard.oversight.waiting import Waiting, waiting
from dashboard.roles import Role, Viewer
from dashboard.views import names
from dashboard.views.findings import side_of, title, waits, whose
from dashboard.views.reviews import Meeting, register
from dashboard.wording import findings as finding_words
from dashboard.wording import notices as words
from metrics.duties.due import Due

if TYPE_CHECKING:
    from dashboard.city.answers import City
    from dashboard.mart import Mart

WEEK: Final = timedelta(days=7)
"""So far ahead meetings and duties are told."""


@dataclass(frozen=True)
class Asking:
    """What a digest is made from.

    Attributes:
        city: Its files and its record.
        mart: What was measured; None where nothing is that fits the agreements.
        viewer: As whom everything is read.
        as_of: The local instant of the message: its day is today.
        since: As of when the figures of the last message stood; None for the first.
    """

    city: City
    mart: Mart | None
    viewer: Viewer
    as_of: datetime
    since: datetime | None

    @property
    def today(self) -> date:
        """The local day."""
        return self.as_of.date()

    @property
    def figures_at(self) -> datetime | None:
        """As of when figures are read: what happened after the mart was made is not known."""
        if self.mart is None:
            return None
        return min(self.as_of, self.mart.manifest.as_of).astimezone(self.as_of.tzinfo)

    @property
    def sees_all(self) -> bool:
        """Whether the viewer reads of more than one agency."""
        return self.viewer.agency is None

    @cached_property
    def agency(self) -> names.Name:
        """What an agency is called."""
        return names.agency(self.city.folder.city)

    def named(self, agency: str | None) -> str | None:
        """An agency's name, where the reader reads of several."""
        return self.agency(agency) if self.sees_all and agency else None


def contents(asking: Asking) -> tuple[Line, ...]:
    """Every line that holds now, whether it was told before or not.

    Args:
        asking: For whom, as of when.

    Raises:
        NotAllowedError: The public is told nothing.
        UserError: The database gave up.
    """
    return tuple(_lines(asking))


def _lines(asking: Asking) -> Iterator[Line]:
    city, viewer = asking.city, asking.viewer
    store = city.record.store
    held = findings(store, viewer)
    found = waiting(held, actions(store, viewer), asking.today)
    if asking.sees_all:
        yield from of_record(city, asking.mart, viewer, asking.as_of)
    yield from _own_findings(asking, found)
    yield from _late_elsewhere(asking, found)
    yield from _meetings(asking)
    yield from _drafts(asking)
    yield from _duties(asking)
    if asking.mart is None or asking.figures_at is None:
        return
    at = asking.figures_at
    yield from of_escalations(city, asking.mart, viewer, at, asking.since)
    periods = missed_goals.goals_by_period(city, viewer.scope, asking.mart, at)
    yield from of_goals(periods, named_for(city, viewer.agency), at)
    if viewer.role is Role.OVERSEER:
        asked = missed_goals.asked_for(city, viewer, periods, held, at)
        new = [one.wanted for one in planned(asked, held) if one.move == "open"]
        yield from _unopened(asking, new)


def _own_findings(asking: Asking, found: Iterable[Waiting]) -> Iterator[Line]:
    """What waits for the reader's side, each by itself."""
    city, side = asking.city.folder.city, side_of(asking.viewer)
    for one in found:
        if one.side != side:
            continue
        agency = whose(one.finding, city) if asking.sees_all else None
        yield Line(
            key=f"finding:{one.finding.id}",
            state=f"{one.stage} {one.by or ''} {'late' if one.is_late else ''}".strip(),
            rank=Rank.LATE if one.is_late else Rank.WAITS,
            title=words.finding_title(one.finding.id, one.stage, late=one.is_late),
            words=words.finding_about(_about(one, asking), agency, waits(one, city)),
            screen=FINDINGS,
            address=(("finding", str(one.finding.id)),),
        )


def _about(one: Waiting, asking: Asking) -> str:
    """What a finding is about, without a word that somebody typed."""
    if one.finding.sort == "goal_missed":
        return title(one.finding, asking.city.folder.city)
    return words.sorts()[one.finding.sort]


def _late_elsewhere(asking: Asking, found: Iterable[Waiting]) -> Iterator[Line]:
    """What is late with others, for who reads of all."""
    if not asking.sees_all:
        return
    side = side_of(asking.viewer)
    late = [one for one in found if one.is_late and one.side != side]
    if late:
        city = asking.city.folder.city
        said = words.late_at(most_first(whose(one.finding, city) for one in late))
        ids = [one.finding.id for one in late]
        yield Line("late", digested(ids), Rank.OTHERS_LATE, *said, FINDINGS, todo=False)


def _unopened(asking: Asking, wanted: Sequence[Wanted]) -> Iterator[Line]:
    """What the agreements ask for and nobody has opened."""
    if wanted:
        ours = finding_words.city_itself()
        named = (one.about.agency and asking.agency(one.about.agency) for one in wanted)
        whom = sorted({name or ours for name in named})
        state = digested([one.subject for one in wanted])
        yield Line("unopened", state, Rank.TO_OPEN, *words.unopened(len(wanted), whom), FINDINGS)


def _meetings(asking: Asking) -> Iterator[Line]:
    """Reviews that are overdue, and those of the next week."""
    city, viewer = asking.city, asking.viewer
    store = city.record.store
    models = [loaded.model for loaded in city.folder.agreements]
    own = [model for model in models if viewer.agency in {None, model.agency}]
    held, made = reviews.held_reviews(store, viewer), decisions.made(store, viewer)
    known = register(own, held, made, asking.today, city.folder.city).meetings
    for meeting in sorted(known, key=_day_of):
        on = _day_of(meeting)
        overdue = meeting.state == "overdue"
        next_week = meeting.state in {"open", "planned"} and on <= asking.today + WEEK
        if overdue or next_week:
            yield _meeting(asking, meeting, on)


def _day_of(meeting: Meeting) -> date:
    """The day that is planned and not past its last one; else the last one."""
    planned_on = meeting.review.planned_on if meeting.review else None
    return planned_on if planned_on and meeting.state == "planned" else meeting.due.by


def _meeting(asking: Asking, meeting: Meeting, on: date) -> Line:
    overdue, is_planned = meeting.state == "overdue", meeting.state == "planned"
    agency = asking.named(meeting.due.agency)
    return Line(
        f"review:{meeting.due.agreement}:{meeting.due.key}",
        f"{meeting.state} {on}",
        Rank.OVERDUE if overdue else Rank.MEETING,
        *words.review(agency, meeting.about, on, planned=is_planned, overdue=overdue),
        REVIEWS,
        tuple(meeting.address.items()),
    )


def _drafts(asking: Asking) -> Iterator[Line]:
    """Drafts in review to which the reader's side has yet to agree."""
    viewer = asking.viewer
    side = drafts.side_of(viewer)
    for one in drafts.drafts(asking.city.record.store, viewer):
        if one.state == "in_review" and side in one.missing:
            agency, again = asking.named(one.agency), side in one.annulled
            yield Line(
                f"draft:{one.id}", one.sha256[:16], Rank.DRAFT,
                *words.draft(one.id, agency, one.version, again=again),
                DRAFTS, (("draft", str(one.id)),),
            )  # fmt: skip


def _duties(asking: Asking) -> Iterator[Line]:
    """What the reader's side owes by register, what comes within a week, what others owe."""
    city, viewer = asking.city, asking.viewer
    side = side_of(viewer)
    every = duties_due(city.folder, city.record.store, viewer, asking.as_of)
    own = sorted((d for d in every if d.side == side), key=lambda d: d.register)
    for kind, these in groupby((d for d in own if d.is_pressing), key=lambda d: d.register):
        lapsed = list(these)
        said = words.duties(kind, len(lapsed), _about_duties(asking, lapsed), _first(lapsed))
        yield Line(f"duties:{kind}", _state(lapsed), Rank.LAPSED, *said, DUTIES, _list_of(kind))
    soon = [d for d in own if d.state == "soon" and d.by <= asking.today + WEEK]
    if soon:
        said = words.duties_soon(len(soon), _about_duties(asking, soon), _first(soon))
        yield Line("duties_soon", _state(soon), Rank.SOON, *said, DUTIES)
    others = [d for d in every if d.side != side and d.is_pressing]
    if others and asking.sees_all:
        by_whom = most_first(asking.agency(d.agency) for d in others)
        said = words.duties_of_others(by_whom, sum(d.register == "contact" for d in others))
        yield Line(
            "duties_of_others", _state(others), Rank.OTHERS_LAPSED, *said, DUTIES, todo=False
        )


def _list_of(register: str) -> tuple[tuple[str, str], ...]:
    """The register in which duties of a kind are settled, as the page's address calls it."""
    lists = {"contact": "contacts", "article": "articles", "duty": "duties"}
    return (("list", lists[register]),) if register in lists else ()


def _about_duties(asking: Asking, dues: Sequence[Due]) -> str:
    """With whom, where the reader has to do with several; and what, as the agreement words it."""
    whom = sorted({asking.agency(d.agency) for d in dues}) if asking.sees_all else []
    what = list(dict.fromkeys(d.what for d in dues if d.register == "duty"))
    return words.with_whom(whom, what[:NAMED], len(what[NAMED:]))


def _first(dues: Iterable[Due]) -> date:
    return min(d.by for d in dues)


def _state(dues: Iterable[Due]) -> str:
    return digested([f"{d.agency} {d.register} {d.key} {d.by} {d.state}" for d in dues])
