"""Lines of an agenda from the other registers: findings, actions, duties, drafts; without words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from dashboard.oversight.actions import Action
from dashboard.oversight.agenda import Item
from dashboard.oversight.drafts import Draft
from dashboard.oversight.waiting import Waiting
from dashboard.views.reviews_agenda import Asking, Facts, Said, course
from metrics.duties import Due
from metrics.reading.lately import FIGURES


def of_findings(found: Iterable[Waiting], facts: Facts, asking: Asking) -> Iterator[Item]:
    """Findings that stand, with who is next, and how the figure went since each was opened."""
    for one in found:
        finding = one.finding
        if finding.about.agency != asking.agency or one.side is None:
            continue
        about, since = finding.about, f"{finding.at:%Y-%m}"
        said: Said = {
            "sort": finding.sort, "says": finding.says, "service": about.service,
            "figure": about.figure, "stage": one.stage, "side": one.side,
            "by": one.by.isoformat() if one.by else None, "late": one.is_late,
            **_course(facts, about.figure, about.service, since),
        }  # fmt: skip
        yield Item("finding", said, "findings", {"finding": str(finding.id)})


def of_actions(found: Iterable[Action], facts: Facts, asking: Asking) -> Iterator[Item]:
    """Actions under way or settled since, with the course of the figure that should move."""
    for action in found:
        if action.agency != asking.agency:
            continue
        plan, moves = action.plan, action.plan.moves
        figure, service = (moves.figure, moves.service) if moves else (None, None)
        said: Said = {
            "says": plan.what, "owner": plan.owner, "by": plan.due.isoformat(),
            "late": action.is_late(asking.today), "figure": figure, "service": service,
            **_course(facts, figure, service, f"{action.at:%Y-%m}"),
        }  # fmt: skip
        finding = {"finding": str(action.finding)} if action.finding else {}
        screen = "findings" if finding else ""
        if action.state == "agreed":
            yield Item("action", said, screen, finding)
        elif action.settled_on and asking.tells(action.settled_on):
            late = action.state == "done" and action.settled_on > plan.due
            became: Said = {"state": action.state, "on": f"{action.settled_on}", "late": late}
            yield Item("settled", {**said, **became}, screen, finding)


def _course(facts: Facts, figure: str | None, service: str | None, since: str) -> Said:
    if service:
        return course(facts.services.filter(service=service), figure, since)
    watched = figure in FIGURES
    return course(facts.months if watched else facts.whole, figure, since)


def of_duties(found: Iterable[Due], asking: Asking) -> Iterator[Item]:
    """What lapsed, by list and side; duties of their own one by one."""
    own = [due for due in found if due.agency == asking.agency and due.is_pressing]
    ordered = sorted(own, key=_list)
    for (register, side, _duty), dues in groupby(ordered, key=_list):
        some = list(dues)
        first = min(some, key=lambda due: due.by)
        said: Said = {
            "register": register, "side": side, "n": len(some),
            "duty": first.what if first.stands_alone else "",
            "by": first.by.isoformat(), "days": -first.days_left,
        }  # fmt: skip
        yield Item("duty", said, "duties", {"agency": asking.agency})


def _list(due: Due) -> tuple[str, str, str]:
    return due.register, due.side, due.duty if due.register == "duty" else ""


def of_drafts(found: Iterable[Draft], asking: Asking) -> Iterator[Item]:
    """Drafts of the agreement on which somebody has to act."""
    for draft in found:
        if draft.agreement == asking.agreement.metadata.id and draft.state in {
            "in_review", "agreed", "exported",
        }:  # fmt: skip
            said: Said = {"version": draft.version, "state": draft.state}
            yield Item("draft", said, "drafts", {"draft": str(draft.id)})
