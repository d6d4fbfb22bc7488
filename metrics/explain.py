"""How one case was judged, as data: the same object feeds the command line and the Case page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

SegmentKind = Literal["open", "closed", "late"]


@dataclass(frozen=True)
class Segment:
    """One stretch of a case's clock.

    Attributes:
        start: When it begins, in the city's zone, to the second.
        end: When it ends.
        kind: `open` counts, `closed` does not, `late` counts past the due.
        reason: Why it does not count (a holiday's name, `weekend`, `outside hours`), else empty.
        counted_seconds: What it adds to the clock.
    """

    start: datetime
    end: datetime
    kind: SegmentKind
    reason: str
    counted_seconds: int


@dataclass(frozen=True)
class CommitmentExplanation:
    """One promise about the case, and what came of it.

    `missing` says why there is no promise: `no_agreement`, `no_service` or `no_due`.
    `promise` is the target as the agreement writes it: `{"business_days": 2}` or
    `{"due_field": "published_due"}`.
    """

    commitment: str
    agreement: str | None
    version: str | None
    state: str
    start: datetime
    due: datetime | None
    stop: datetime | None
    closed: datetime | None
    promise: Mapping[str, object]
    calendar: str | None
    segments: tuple[Segment, ...]
    file: str | None
    line: int | None
    flags: tuple[str, ...] = ()
    void_reason: str | None = None
    unmeasurable: str | None = None
    missing: str | None = None


@dataclass(frozen=True)
class Happening:
    """One event of the case; `detail` is a name, a reason or an outcome, never free text."""

    at: datetime
    kind: str
    actor: str | None
    detail: str | None


@dataclass(frozen=True)
class CaseExplanation:
    """A case, its promises and its events, as of one instant."""

    number: str
    source: str
    service: str | None
    agency: str | None
    channel: str | None
    district: str | None
    opened: datetime
    as_of: datetime
    commitments: tuple[CommitmentExplanation, ...]
    happenings: tuple[Happening, ...]
