"""Which version covers a case, and why each other one does not."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal
from zoneinfo import ZoneInfo

from agreements.expanding import EVERY_OTHER
from agreements.loaded import Loaded
from agreements.schema.agreement import Agreement

Why = Literal[
    "covers",
    "other_agency",
    "passed_on",
    "draft",
    "in_review",
    "withdrawn",
    "upcoming",
    "expired",
    "superseded",
    "no_service",
]
"""The first thing that keeps a version from covering a case; `covers` where nothing does."""


@dataclass(frozen=True)
class Claim:
    """What one version has to do with a case.

    Attributes:
        version: `id@version`.
        why: Whether it covers the case, or what keeps it from doing so; `passed_on` where its
            agency held the case at another time than that which counts.
        service: The entry that covers the case: its service, or `EVERY_OTHER`.
        start: The window's first local moment.
        end: The first moment after the window; None where it is open.
        file: The version's file.
        line: Where the file says it.
    """

    version: str
    why: Why
    service: str | None
    start: datetime
    end: datetime | None
    file: str
    line: int


def claims(
    agreements: Sequence[Loaded[Agreement]],
    agency: str | None,
    service: str | None,
    opened: datetime,
    zone: ZoneInfo,
    others: Collection[str] = (),
) -> list[Claim]:
    """Every version with what it has to do with a case; the one that covers it first.

    Args:
        agreements: All versions of the city.
        agency: The agency whose promise judges the case; None where it is unknown.
        service: What the case asks for; None where it is unknown.
        opened: When the case was opened, as an instant.
        zone: The city's time zone, in which windows are written.
        others: The other agencies that held the case, or hold it.
    """
    local = opened.astimezone(zone)
    found = [
        _passed_on(_claim(a, a.model.agency, service, local, agreements))
        if a.model.agency in others and a.model.agency != agency
        else _claim(a, agency, service, local, agreements)
        for a in agreements
    ]
    return sorted(found, key=lambda c: (c.why != "covers", c.why == "other_agency", c.version))


def _passed_on(claim: Claim) -> Claim:
    """The same of an agency that held the case at another time."""
    return replace(claim, why="passed_on", service=None) if claim.why == "covers" else claim


def _claim(
    loaded: Loaded[Agreement],
    agency: str | None,
    service: str | None,
    opened: datetime,
    everything: Sequence[Loaded[Agreement]],
) -> Claim:
    agreement, window = loaded.model, loaded.model.spec.effective
    why = _why(agreement, agency, service, opened, everything)
    terms = agreement.terms_for(service)
    path = {
        "covers": terms[1] if terms else ("spec",),
        "no_service": ("spec", "services"),
        "other_agency": ("metadata", "id"),
    }.get(why, ("spec", "status" if why in {"draft", "in_review", "withdrawn"} else "effective"))
    entry = service if service in agreement.spec.services else EVERY_OTHER
    covering = entry if why == "covers" else None
    line = loaded.document.line(*path)
    name = loaded.document.name
    return Claim(agreement.name, why, covering, window.from_, window.until, name, line)


def _why(
    agreement: Agreement,
    agency: str | None,
    service: str | None,
    opened: datetime,
    everything: Sequence[Loaded[Agreement]],
) -> Why:
    window, status = agreement.spec.effective, agreement.spec.status
    if agreement.agency != agency:
        return "other_agency"
    if status in {"draft", "in_review", "withdrawn"}:
        return status
    if opened.timestamp() < _seconds(window.from_, opened):
        return "upcoming"
    if window.until and opened.timestamp() >= _seconds(window.until, opened):
        return "superseded" if _followed(agreement, everything) else "expired"
    return "covers" if agreement.terms_for(service) else "no_service"


def _seconds(edge: datetime, opened: datetime) -> float:
    """A local edge as an instant: two local times of one zone compare by the wall clock."""
    return edge.replace(tzinfo=opened.tzinfo).timestamp()


def _followed(agreement: Agreement, everything: Sequence[Loaded[Agreement]]) -> bool:
    """Whether a later version in force begins where this one ends, or later."""
    end = agreement.spec.effective.until
    return any(
        a.model.metadata.id == agreement.metadata.id
        and a.model.in_force_by_status
        and end is not None
        and a.model.spec.effective.from_ >= end
        for a in everything
    )
