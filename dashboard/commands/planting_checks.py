"""Draws a sample of the demonstration city's closed cases and enters what its people found."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Final

from dashboard.city.answers import City
from dashboard.oversight.acting import Author
from dashboard.oversight.verification import (
    Asked,
    Case,
    Check,
    Found,
    draw_sample,
    draws,
    enter,
    sample,
)
from dashboard.roles import ALL, Role, Viewer
from dashboard.views.periods import half_open
from seed.registers import PERSONS

_AT: Final = datetime(2026, 10, 1, 16, tzinfo=UTC)
"""The morning after the quarter, in Denver."""

_AGENCY: Final = "solid-waste"
_START, _END = date(2026, 7, 1), date(2026, 9, 30)
_SIZE: Final = 60
"""What its agreement promises for a quarter."""

_CHECKED: Final = 44
"""So many are checked already: enough to tell, and some are left to do."""

_SEED: Final = 311
_DESK: Final = Author(Viewer(Role.OPERATOR, source="trial"), PERSONS["operator"])
_BY: Final = "Case quality desk (invented)"


def checked(city: City) -> int:
    """Draw the sample of a quarter and enter results; where there is a draw, nothing is done.

    Args:
        city: The demonstration city, measured.

    Returns:
        How many results were entered.
    """
    store, mart = city.record.store, city.mart()
    if draws(store, _DESK.viewer):
        return 0
    as_of = mart.manifest.as_of
    where = (("agency", _AGENCY),)
    question = city.question(as_of, (), where, *half_open((_START, _END)))
    population = city.checkable(ALL, question, mart)
    if population.is_empty():
        return 0
    asked = Asked(_AGENCY, _START, _END, as_of, _SIZE)
    id_ = draw_sample(store, _DESK, asked, population, _SEED, _AT)
    drawn = sample(store, _DESK.viewer, id_)
    cases = drawn.cases[:_CHECKED] if drawn else ()
    for case in cases:
        enter(store, _DESK, case, _check(case), 0, _AT)
    return len(cases)


def _check(case: Case) -> Check:
    """Mostly fine; where the resident wrote again, every second time it is not."""
    return Check("photo" if case.nth % 3 == 0 else "call", _found(case), _AT.date(), _BY)


def _found(case: Case) -> Found:
    if case.nth % 9 == 4:  # noqa: PLR2004 - any rhythm will do
        return "cannot_tell"
    wrote = "comment_after" in case.risks and case.nth % 2 == 0
    return "false" if wrote or case.nth % 14 == 5 else "holds"  # noqa: PLR2004 - as above
