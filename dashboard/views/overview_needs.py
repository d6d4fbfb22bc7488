"""What needs somebody today: what is past due and soon will be, goals missed, agreements ended."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final, Literal

from dashboard.navigation import AGENCY, AGREEMENTS, DATA_HEALTH, ROUTING, TIMELINESS, Screen
from dashboard.views.agreements import Shelf
from dashboard.views.listing import AT_FIRST, Lead, cases_of
from dashboard.views.overview_frames import Frames, Waiting
from dashboard.views.overview_ledger import hides
from dashboard.views.rows import Row, judged
from dashboard.wording import overview as words
from dashboard.wording import overview_today as today
from dashboard.wording import unkept
from dashboard.wording.markdown import bold

NEEDY: Final = 3
"""So many agencies are told one by one, those with most past due."""

NOTHING: Final = Waiting(0, 0)

RUNS_OUT: Final = timedelta(days=92)
"""So long before its end an agreement without a successor is told: a quarter, to negotiate in."""

DUTIES: Final = ("reroute_rate", "intake_complete")
"""The figures of what 311 promises agencies."""

Name = Callable[[str | None], str]

NeedKind = Literal[
    "missed", "overdue", "soon", "flattered", "ended", "runs_out", "ours", "unmeasurable"
]

_LOOKS: Final[Mapping[NeedKind, str]] = {
    "soon": "unknown",
    "ended": "uncovered",
    "runs_out": "unknown",
    "ours": "missed",
}
"""The look of a badge where it is not called like the kind."""


@dataclass(frozen=True)
class Need:
    """What needs somebody, and where to look."""

    kinds: tuple[NeedKind, ...]
    words: str
    agency: str | None = None
    link: str = ""
    screen: Screen = AGENCY
    address: tuple[tuple[str, str], ...] = ()
    cases: tuple[Lead, ...] = ()

    @property
    def badges(self) -> tuple[tuple[str, str], ...]:
        """Each kind's look, and its word."""
        return tuple((_LOOKS.get(kind, kind), today.need_badges()[kind]) for kind in self.kinds)


def needs(
    all_: Row,
    found: Sequence[Row],
    frames: Frames,
    shelves: Sequence[Shelf],
    as_of: datetime,
    name: Name,
) -> list[Need]:
    """Only what the figures and the agreements show, the largest pile first.

    Args:
        all_: Everything in scope.
        found: The rows.
        frames: What waits, and the duties of 311.
        shelves: The agreements of the agencies in scope.
        as_of: The local instant as of which the figures stand.
        name: What an agency or service id is called.
    """
    return [
        *list(_piles(found, frames, name))[:NEEDY],
        *_ours(frames),
        *_ending(shelves, as_of.date(), name if frames.by == "agency" else None),
        *_unmeasurable(all_, found, frames.by),
    ]


def also(frames: Frames, name: Name) -> str:
    """Who else has work past due, in a line; empty where nobody has."""
    piles = sorted(frames.now.items(), key=lambda item: -item[1].overdue)
    rest = [(name(id_), waiting.overdue) for id_, waiting in piles[NEEDY:] if waiting.overdue]
    return today.also_overdue(rest) if rest else ""


def _piles(found: Sequence[Row], frames: Frames, name: Name) -> Iterator[Need]:
    """An entry a name, also of one of which nothing is in the period."""
    oldest = dict(frames.waiting.select("agency", "oldest_due").rows())
    now, rows = frames.now, {row.id: row for row in found}
    ids = dict.fromkeys([*rows, *now])
    for id_ in sorted(ids, key=lambda id_: -now.get(id_, NOTHING).overdue):
        since = oldest.get(id_) if frames.by == "agency" else None
        row, waiting = rows.get(id_), now.get(id_, NOTHING)
        said = _said(row, waiting, since)
        if set(said) - {"soon"}:
            ways = tuple(_cases(row, waiting, (frames.by, id_))) if id_ else ()
            yield _need(id_, name(id_), said, ways, frames.by)


def _said(row: Row | None, waiting: Waiting, oldest: datetime | None) -> dict[NeedKind, str]:
    """What one name needs: work past due, goals missed, a rate that the usual way hides."""
    said: dict[NeedKind, str] = {}
    if waiting.overdue:
        said["overdue"] = today.need_overdue(waiting.overdue, oldest, waiting.soon)
    elif waiting.soon:
        said["soon"] = today.due_soon(waiting.soon)
    if row and row.missed:
        said["missed"] = words.need_missed(judged(row).words)
    if row and hides(row) and row.rate is not None and row.usual is not None:
        said["flattered"] = words.need_flattered(row.rate, row.usual)
    return said


def _cases(row: Row | None, waiting: Waiting, whose: tuple[str, str]) -> Iterator[Lead]:
    """The ways to the cases that an entry speaks of: past due now, and late in the period."""
    if waiting.overdue:
        yield Lead(today.overdue_cases(waiting.overdue), TIMELINESS, (whose, AT_FIRST))
    if row and row.missed and (late := cases_of(
        unkept.offers(row.n - row.k)["on_time_due"], "on_time_due", (whose,)
    )):  # fmt: skip
        yield late


def _need(
    id_: str | None, name: str, said: Mapping[NeedKind, str], ways: tuple[Lead, ...], by: str
) -> Need:
    text = words.need_of(name, tuple(said.values()))
    look = ("look", f"on_time_due.{id_ or ''}") if by == "service" else ("agency", id_ or "")
    return Need(tuple(said), text, id_, words.need_link(name) if id_ else "", AGENCY, (look,), ways)


def _ours(frames: Frames) -> Iterator[Need]:
    """What 311 promised agencies and did not keep."""
    missed = [s for s in map(frames.share, DUTIES) if s and s.goals_missed]
    if missed:
        text = today.need_ours([(s.figure, s.goals_missed, s.goals_total) for s in missed])
        yield Need(("ours",), text, None, today.labels()["to_routing"], ROUTING)


def _ending(shelves: Sequence[Shelf], day: date, name: Name | None) -> Iterator[Need]:
    """Agreements that ended, or will within a quarter, without one that follows."""
    for shelf in shelves:
        version = shelf.told_by
        last = version.last_day if version else None
        if version is None or last is None or any(v.state == "upcoming" for v in shelf.also):
            continue
        said = f"{bold(name(shelf.agency))}: " if name else ""
        address = (("agreement", version.loaded.model.metadata.id),)
        to, link = AGREEMENTS, today.labels()["to_agreement"]
        if version.state == "expired":
            yield Need(("ended",), today.need_ended(said, last), shelf.agency, link, to, address)
        elif version.state == "in_force" and last - day <= RUNS_OUT:
            text = today.need_runs_out(said, last)
            yield Need(("runs_out",), text, shelf.agency, link, to, address)


def _unmeasurable(all_: Row, found: Sequence[Row], by: str) -> Iterator[Need]:
    """An agency does not see the page that this leads to."""
    cases = all_.states["unmeasurable"]
    if cases:
        most = max(found, key=lambda row: row.states["unmeasurable"])
        text = words.need_unmeasurable(cases, most.name if len(found) > 1 else None)
        link = today.labels()["to_health"] if by == "agency" else ""
        yield Need(("unmeasurable",), text, most.id, link, DATA_HEALTH)
