"""What a page is about: which city and cases, as of when, judged by how many agreements."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True)
class Scope:
    """What the page is about.

    Attributes:
        city: The city's name.
        demonstration: Whether its data is invented.
        as_of: Local instant as of which the figures stand.
        data_until: Local instant until which the data reaches.
        signed: Signed agreements by which cases are judged.
        published: Lists of published dues by which cases are judged.
        start: First day of the period, None for all.
        end: Last day of the period, None for all.
        agency: The one agency looked at, by its name; None for all.
        ended: How many of the signed agreements ended before the period: they judge what was
            promised while they held, and fell due later.
    """

    city: str
    demonstration: bool
    as_of: datetime
    data_until: datetime
    signed: int
    published: int
    start: date | None = None
    end: date | None = None
    agency: str | None = None
    ended: int = 0
