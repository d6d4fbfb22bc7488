"""What a register of duties says: one entry for each thing that somebody did."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

Register = Literal["contact", "article", "change", "duty"]
"""Which list an entry stands in."""

Act = Literal[
    "confirmed", "outdated", "listed", "reviewed", "retired", "told", "found_out", "done",
    "taken_back",
]  # fmt: skip
"""What was done: a contact is `confirmed` or `outdated` (it has changed), an article `listed`,
`reviewed` or `retired`, a change `told` by the agency or `found_out` by 311, any other duty
`done`."""


@dataclass(frozen=True)
class Told:
    """One entry.

    Attributes:
        number: A later entry has a higher one.
        register: In which list.
        act: What was done.
        agency: With whose agreement it has to do.
        key: Of what: a contact's role, a duty's number in the agreement, or the number of the entry
            by which an article or a change came into its list.
        day: The local day on which it was done.
        title: What the article is called, or what changes.
        topic: What kind of change, or what of a contact has changed.
        services: The ids of the services that it is about.
        effective: The local day on which a change takes effect.
        takes_back: The entry that it takes back.
    """

    number: int
    register: Register
    act: Act
    agency: str
    key: str
    day: date
    title: str = ""
    topic: str = ""
    services: tuple[str, ...] = ()
    effective: date | None = None
    takes_back: int | None = None


def standing(told: Iterable[Told], today: date) -> tuple[Told, ...]:
    """The entries of what was done by a day and not taken back, in their order."""
    ordered = sorted(told, key=lambda entry: entry.number)
    gone = {entry.takes_back for entry in ordered}
    return tuple(
        entry
        for entry in ordered
        if entry.act != "taken_back" and entry.number not in gone and entry.day <= today
    )
