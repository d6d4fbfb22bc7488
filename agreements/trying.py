"""Trying other terms: what a form shows of a version, and its text with one of them changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal

from agreements.expanding import COMMITMENTS, Commitment, commitments, expanded
from agreements.loaded import Loaded
from agreements.putting import put
from agreements.schema.agreement import Agreement
from agreements.schema.base import Duration
from agreements.schema.services import UpdateCadence
from agreements.yaml_source import Path_

Cap = Literal["max_each", "max_total"]

UNITS = ("business_minutes", "business_hours", "business_days", "calendar_days")
"""The units that a target may have."""

CAPS: Final[tuple[Cap, ...]] = ("max_each", "max_total")
"""How long one pause of a reason may last, and all of them together."""

REOPEN: Path_ = ("spec", "clock", "reopen")
PAUSES: Path_ = ("spec", "clock", "pauses")


@dataclass(frozen=True)
class Term:
    """One promise of a service, with nothing left to look up.

    Attributes:
        commitment: Its name, one of `agreements.expanding.COMMITMENTS`.
        target: Within how long; None where the due comes from the data.
        goal: The share to reach in per cent; None without one.
        calendar: On which calendar it is counted; None where the city publishes only a due.
    """

    commitment: str
    target: Duration | None
    goal: float | None
    calendar: str | None


def terms_of(model: Agreement) -> dict[str, dict[str, Term]]:
    """The promises of each service by their names, in the order of a case's life."""
    return {
        service: {name: _term(name, part) for name, part in commitments(terms)}
        for service, terms in expanded(model).items()
    }


def _term(name: str, part: Commitment) -> Term:
    target = part.every if isinstance(part, UpdateCadence) else part.target
    goal = part.goal.percent if part.goal else None
    return Term(name, target, goal, part.calendar)


def with_target(text: str, version: Loaded[Agreement], place: tuple[str, str], to: Duration) -> str:
    """The text with another target for one promise.

    Args:
        text: The version's.
        version: What the text says.
        place: The service's id and the promise's name.
        to: The target.
    """
    return _with_term(text, version, place, {_length_of(place[1]): {to.unit: to.amount}})


def with_goal(text: str, version: Loaded[Agreement], place: tuple[str, str], to: float) -> str:
    """The text with another share to reach, in per cent; the goal's other parts stay."""
    own = _own(version, place).get("goal") or {}
    percent = int(to) if to == int(to) else to
    return _with_term(text, version, place, {"goal": {**own, "percent": percent}})


def with_calendar(text: str, version: Loaded[Agreement], place: tuple[str, str], to: str) -> str:
    """The text with one promise counted on another calendar."""
    return _with_term(text, version, place, {"calendar": to})


def _with_term(
    text: str, version: Loaded[Agreement], place: tuple[str, str], new: Mapping[str, Any]
) -> str:
    """A promise that only the defaults make becomes the service's own, target and all."""
    path = _path(*place)
    own = _own(version, place)
    if own:
        for key, value in new.items():
            text = put(text, version.document.data, (*path, key), value)
        return text
    term = terms_of(version.model)[place[0]][place[1]]
    target = term.target
    held = {_length_of(place[1]): {target.unit: target.amount}} if target else {}
    return put(text, version.document.data, path, {**held, **new})


def _length_of(commitment: str) -> str:
    """The key under which a promise says within how long."""
    return "every" if commitment == "update_cadence" else "target"


def _path(service: str, commitment: str) -> Path_:
    if commitment not in COMMITMENTS:
        raise KeyError(commitment)
    return (*_service(service), commitment)


def _service(service: str) -> Path_:
    return ("spec", "every_other_service") if service == "*" else ("spec", "services", service)


def _own(version: Loaded[Agreement], place: tuple[str, str]) -> Mapping[str, Any]:
    """What the file itself says of a promise; nothing where the defaults make it."""
    found = at(version, _path(*place))
    return found if isinstance(found, Mapping) else {}


def at(version: Loaded[Agreement], path: Path_) -> Any:  # noqa: ANN401 - plain data of any kind
    """The plain data at a path of a version's file; None where there is none."""
    found = version.document.data
    for step in path:
        found = found.get(step) if isinstance(found, Mapping) else None
    return found


def usual_calendar(model: Agreement) -> str | None:
    """The calendar on which most services of a version count their resolution."""
    terms = [promises.get("resolution") for promises in terms_of(model).values()]
    counted = Counter(term.calendar for term in terms if term and term.calendar)
    return counted.most_common(1)[0][0] if counted else None


def with_service(
    text: str, version: Loaded[Agreement], service: str, calendar: str, to: Duration
) -> str:
    """The text with a promise for one more service: closed within a time.

    Args:
        text: The version's.
        version: What the text says.
        service: Its id in the city's file.
        calendar: On which calendar it is counted.
        to: Within how long.
    """
    resolution = {"stops": "closed", "target": {to.unit: to.amount}}
    path = ("spec", "services", service)
    return put(text, version.document.data, path, {"calendar": calendar, "resolution": resolution})


def with_reopening(text: str, version: Loaded[Agreement], rule: str, days: int) -> str:
    """The text with another rule for reopenings and the days within which one counts."""
    own = at(version, REOPEN) or {}
    listed = [other for other in own.get("also_report", ()) if other != rule]
    more = {"also_report": listed} if "also_report" in own else {}
    changed = {**own, "rule": rule, "window": {"calendar_days": days}, **more}
    return put(text, version.document.data, REOPEN, changed)


def cap_of(pause: Mapping[str, Any], cap: Cap) -> Duration | None:
    """How long a pause of a file may last; None where nothing limits it."""
    return Duration.model_validate(pause[cap]) if pause.get(cap) else None


def with_cap(
    text: str, version: Loaded[Agreement], reason: str, cap: Cap, to: Duration | None
) -> str:
    """The text with another limit to the pauses of a reason.

    Args:
        text: The version's.
        version: What the text says.
        reason: Of the pause.
        cap: Which limit.
        to: The limit; None for none.
    """
    new = None if to is None else {to.unit: to.amount}
    items = [
        {k: v for k, v in {**pause, cap: new}.items() if v is not None}
        if pause["reason"] == reason
        else pause
        for pause in at(version, PAUSES) or ()
    ]
    return with_items(text, version, PAUSES, items)


def with_exclusion(
    text: str, version: Loaded[Agreement], service: str, exclusion: Mapping[str, Any]
) -> str:
    """The text with one more reason for which a case of a service does not count.

    Args:
        text: The version's.
        version: What the text says.
        service: Its id.
        exclusion: `code`, `when` and `resident_told`; one with the same code is replaced.
    """
    path = excluded_at(service)
    held = [item for item in at(version, path) or () if item["code"] != exclusion["code"]]
    return with_items(text, version, path, [*held, exclusion])


def excludable(version: Loaded[Agreement], outcomes: Sequence[str]) -> dict[str, str]:
    """What can be said not to count, by code, with its wording in this agreement, if it has one.

    Args:
        version: The version: what one service excludes can be excluded of another.
        outcomes: The outcomes of the city's closings, which codes may be as well.
    """
    services = version.model.spec.services.values()
    known = {each.code: each.when.en for terms in services for each in terms.excluded}
    return {**dict.fromkeys(outcomes, ""), **known}


def excluded_at(service: str) -> Path_:
    """Where a service names the reasons for which a case of it does not count."""
    return (*_service(service), "excluded")


def kept_items(
    known: Sequence[Mapping[str, Any]], key: str, wanted: Sequence[str]
) -> list[Mapping[str, Any]]:
    """Those of the items whose `key` is wanted, each once, in their order."""
    items = {item[key]: item for item in known}
    return [item for name, item in items.items() if name in wanted]


def with_items(
    text: str, version: Loaded[Agreement], path: Path_, items: Sequence[Mapping[str, Any]]
) -> str:
    """The text with another list at a path: pauses, or what is excluded."""
    return put(text, version.document.data, path, list(items))
