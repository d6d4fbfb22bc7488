"""What files are called that a page hands over."""

from __future__ import annotations

from dashboard import loading
from dashboard.access import current_viewer
from dashboard.address import said
from dashboard.components.saying import now


def file_name(what: str, kind: str, *, of_now: bool = False) -> str:
    """What is in the file, of which agency, and as of which day: `overdue-parks-2026-10-01.csv`.

    Args:
        what: What is in it.
        kind: The end of its name, without the point.
        of_now: Whether it holds what is written at this moment, whatever the figures are of.
    """
    mart, city = loading.current_mart(), loading.city()
    as_of = mart.manifest.as_of if mart and not of_now else now()
    agency = current_viewer().agency or said("agency")
    known = agency if agency in city.spec.agencies else ""
    day = f"{as_of.astimezone(city.zone):%Y-%m-%d}"
    return f"{'-'.join(filter(None, [what.replace('_', '-'), known, day]))}.{kind}"
