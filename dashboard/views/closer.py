"""A figure that a page looks at closer: what is asked of it, and who is compared."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import polars as pl

from agreements.schema.city import City
from dashboard.views import names
from dashboard.views.case_lists import Behind
from dashboard.views.shares import Share, shares

Called = Callable[[str | None], str]
"""What an id is called."""


@dataclass(frozen=True)
class Asked:
    """What is looked at.

    Attributes:
        figure: The figure that is looked at closer.
        by: `agency` or `service`: what is compared.
    """

    figure: str
    by: str


@dataclass(frozen=True)
class Frames:
    """What the page is made from, all of it figure rows.

    Attributes:
        total: Of everything in scope.
        by_service: By agency and service.
        by_agency: By agency.
        by_month: The figure that is looked at, by month.
        cases: The cases behind it.
    """

    total: pl.DataFrame
    by_service: pl.DataFrame
    by_agency: pl.DataFrame
    by_month: pl.DataFrame
    cases: Behind


@dataclass(frozen=True)
class Compared:
    """Who is held against each other.

    Attributes:
        rows: The shares of those compared.
        called: What they are called, by the columns of the table that lists them.
        by: The column that tells them apart.
    """

    rows: list[Share]
    called: Mapping[str, Called]
    by: str

    def name(self, row: Share) -> str:
        """What one of them is called."""
        return self.called[self.by](row.names[self.by])


def compared(asked: Asked, frames: Frames, city: City) -> Compared:
    """Services, each beside its agency, or agencies."""
    agency = names.agency(city)
    if asked.by == "service":
        called = {"service": names.service(city), "agency": agency}
        return Compared(shares(frames.by_service, asked.figure), called, asked.by)
    return Compared(shares(frames.by_agency, asked.figure), {"agency": agency}, asked.by)
