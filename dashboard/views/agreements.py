"""Which version of which agreement holds when: the states that the Agreements page speaks of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final, Literal

from agreements.loaded import Loaded
from agreements.schema.agreement import Agreement
from agreements.schema.city import City

VersionState = Literal[
    "in_force", "upcoming", "in_review", "draft", "expired", "superseded", "withdrawn"
]
State = Literal[
    "signed", "published", "upcoming", "in_review", "draft", "expired", "off_system", "none"
]
STATES: Final[tuple[State, ...]] = (
    "signed",
    "published",
    "upcoming",
    "in_review",
    "draft",
    "expired",
    "off_system",
    "none",
)
"""From the firmest to nothing; a name takes the first that fits."""

_TELLING: Final[tuple[VersionState, ...]] = (
    "in_force",
    "upcoming",
    "in_review",
    "draft",
    "expired",
    "superseded",
)
"""Which version tells an agency's state; one that was withdrawn tells nothing."""

NEEDS_FIRST: Final[tuple[State, ...]] = (
    "expired",
    "none",
    "off_system",
    "draft",
    "in_review",
    "upcoming",
    "signed",
    "published",
)
"""The order of agencies on a page: what needs somebody comes first."""


@dataclass(frozen=True)
class Version:
    """A version and how it stands at an instant."""

    loaded: Loaded[Agreement]
    state: VersionState

    @property
    def number(self) -> str:
        """Its three parts."""
        return self.loaded.model.version

    @property
    def start(self) -> datetime:
        """The first local instant at which it holds."""
        return self.loaded.model.spec.effective.from_

    @property
    def end(self) -> datetime | None:
        """The first local instant at which it holds no more; None without an end."""
        return self.loaded.model.spec.effective.until

    @property
    def last_day(self) -> date | None:
        """The last date on which it holds."""
        return (self.end - timedelta(microseconds=1)).date() if self.end else None

    @property
    def signers(self) -> tuple[str, ...]:
        """The roles that signed, in the order of the file."""
        return tuple(s.role for s in self.loaded.model.spec.signatories)

    @property
    def means(self) -> State:
        """What its state makes of the agency's."""
        if self.state == "in_force":
            status = self.loaded.model.spec.status
            return "published" if status == "published" else "signed"
        return "expired" if self.state in {"superseded", "withdrawn"} else self.state  # type: ignore[return-value] # the rest bear one name in both


@dataclass(frozen=True)
class Shelf:
    """An agency with all its versions, the oldest first."""

    agency: str
    versions: tuple[Version, ...]
    off_system: bool = False

    @property
    def told_by(self) -> Version | None:
        """The version that tells the state; of several in one state the last."""
        for state in _TELLING:
            found = [v for v in self.versions if v.state == state]
            if found:
                return found[0] if state == "upcoming" else found[-1]
        return None

    @property
    def state(self) -> State:
        """How the agency stands."""
        return self.told_by.means if self.told_by else self._nothing

    @property
    def also(self) -> tuple[Version, ...]:
        """Versions that are still to come beside the one that tells the state."""
        coming = ("upcoming", "in_review", "draft")
        return tuple(v for v in self.versions if v.state in coming and v is not self.told_by)

    def state_of(self, service: str | None) -> tuple[State, Version | None]:
        """How one service stands, and the version that says so."""
        for state in _TELLING:
            for version in reversed(self.versions):
                if version.state == state and promises(version, service):
                    return version.means, version
        return self._nothing, None

    @property
    def _nothing(self) -> State:
        return "off_system" if self.off_system else "none"


def promises(version: Version, service: str | None) -> bool:
    """Whether a version promises anything for a service that is still offered."""
    found = version.loaded.model.terms_for(service)
    return found is not None and not found[0].retired


def shelves(city: City, loaded: Iterable[Loaded[Agreement]], as_of: datetime) -> tuple[Shelf, ...]:
    """Every agency of the city with its versions, in the order of `city.yaml`.

    Args:
        city: Its agencies.
        loaded: The versions that the viewer may see.
        as_of: The local instant for which the states hold.
    """
    by_agency: dict[str, list[Loaded[Agreement]]] = {agency: [] for agency in city.spec.agencies}
    for version in loaded:
        by_agency.setdefault(version.model.agency, []).append(version)
    agencies = city.spec.agencies
    return tuple(
        Shelf(
            agency,
            tuple(versions(found, as_of)),
            off_system=agency in agencies and agencies[agency].off_system,
        )
        for agency, found in by_agency.items()
    )


def by_need(shelves: Sequence[Shelf]) -> list[Shelf]:
    """What needs somebody comes first."""
    return sorted(shelves, key=lambda shelf: NEEDS_FIRST.index(shelf.state))


def shelf_of(
    city: City, loaded: Iterable[Loaded[Agreement]], as_of: datetime, agency: str | None
) -> Shelf | None:
    """The versions of one agency; None where the city has no such agency.

    Args:
        city: Its agencies.
        loaded: The versions that the viewer may see.
        as_of: The local instant for which the states hold.
        agency: Its id.
    """
    return next((s for s in shelves(city, loaded, as_of) if s.agency == agency), None)


def versions(found: Sequence[Loaded[Agreement]], as_of: datetime) -> Iterator[Version]:
    """The versions of one agreement by number, each with its state at `as_of`."""
    at = as_of.replace(tzinfo=None)
    for loaded in sorted(found, key=lambda a: tuple(map(int, a.model.version.split(".")))):
        yield Version(loaded, _state(loaded.model, [a.model for a in found], at))


def _state(agreement: Agreement, all_: Sequence[Agreement], at: datetime) -> VersionState:
    status, window = agreement.spec.status, agreement.spec.effective
    if status not in {"signed", "published"}:
        return status  # type: ignore[return-value] # draft, in_review and withdrawn
    if at < window.from_:
        return "upcoming"
    if window.until is None or at < window.until:
        return "in_force"
    followed = any(
        other.in_force_by_status and other.spec.effective.from_ > window.from_ for other in all_
    )
    return "superseded" if followed else "expired"
