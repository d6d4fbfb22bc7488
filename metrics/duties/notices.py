"""Changes of services: whether 311 was told with the agreed lead, or found out for itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from agreements.schema.agreement import Agreement
from metrics.duties.counting import Calendars, earlier, office
from metrics.duties.due import CHANGES, in_force, of_side
from metrics.duties.register import Told


@dataclass(frozen=True)
class Notice:
    """One change and how 311 came to know of it.

    Attributes:
        agency: Whose.
        version: The version in force when it took effect; None where there was none.
        key: Its number in the register.
        title: What changes.
        topic: What kind of change.
        services: The ids of the services.
        effective: The day on which it takes effect.
        told_on: The day on which 311 was told; None where it was not.
        found_on: The day on which 311 found out for itself; None where it did not.
        by: The last day on which telling was in time; None where nothing was agreed.
    """

    agency: str
    version: str | None
    key: str
    title: str
    topic: str
    services: tuple[str, ...]
    effective: date
    told_on: date | None
    found_on: date | None
    by: date | None

    @property
    def in_time(self) -> bool | None:
        """Whether 311 was told with the agreed lead; None where no lead was agreed."""
        if self.by is None:
            return None
        return self.told_on is not None and self.told_on <= self.by


def notices(
    versions: Sequence[Agreement], told: Iterable[Told], calendars: Calendars
) -> tuple[Notice, ...]:
    """Every change in the register, the latest to take effect first.

    The lead is that of the version in force on the day on which the change takes effect, counted
    back from that day; the day itself is not one of them.

    Args:
        versions: All versions of all agreements.
        told: The entries that stand.
        calendars: By name.
    """
    changes: dict[str, list[Told]] = {}
    for entry in told:
        if entry.register == "change":
            changes.setdefault(entry.key, []).append(entry)
    found = [_notice(versions, entries, calendars) for entries in changes.values()]
    return tuple(sorted(filter(None, found), key=lambda n: (n.effective, n.key), reverse=True))


def _notice(
    versions: Sequence[Agreement], entries: Sequence[Told], calendars: Calendars
) -> Notice | None:
    """One change by its entries; None where the one that names its day was taken back."""
    first = next((entry for entry in entries if entry.effective), None)
    if first is None or first.effective is None:
        return None
    version = in_force(versions, first.agency, first.effective)
    return Notice(
        first.agency, version.version if version else None, first.key, first.title, first.topic,
        first.services, first.effective,
        told_on=min(_days(entries, "told"), default=None),
        found_on=min(_days(entries, "found_out"), default=None),
        by=lead_ends(version, first.effective, calendars) if version else None,
    )  # fmt: skip


def _days(entries: Iterable[Told], act: str) -> Iterator[date]:
    return (entry.day for entry in entries if entry.act == act)


def lead_ends(version: Agreement, effective: date, calendars: Calendars) -> date | None:
    """The last day on which telling of a change is in time; None where no lead was agreed."""
    named = [d.ahead for _, d in of_side(version) if d.evidence == CHANGES and d.ahead]
    calendar = calendars.get(office(version) or "")
    return earlier(effective, named[0], calendar) if named else None
