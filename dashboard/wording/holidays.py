"""The names of holidays: lists of them are written in English."""

from __future__ import annotations

from typing import Final

from dashboard.wording.language import _

_OBSERVED: Final = " observed"


def holiday(name: str) -> str:
    """A holiday as the page's language calls it; one that is not known here stands as it is.

    Args:
        name: As the list has it; on the day in its place it ends in "observed".
    """
    day = name.removesuffix(_OBSERVED)
    known = _known().get(day)
    if known is None:
        return name
    return known if day == name else _("{holiday} observed", holiday=known)


def _known() -> dict[str, str]:
    """The holidays that cities of the country keep, as their lists name them."""
    return {
        "New Year's Day": _("New Year's Day"),
        "Martin Luther King Jr. Day": _("Martin Luther King Jr. Day"),
        "Presidents Day": _("Presidents Day"),
        "Cesar Chavez Day": _("Cesar Chavez Day"),
        "Memorial Day": _("Memorial Day"),
        "Juneteenth": _("Juneteenth"),
        "Independence Day": _("Independence Day"),
        "Labor Day": _("Labor Day"),
        "Columbus Day": _("Columbus Day"),
        "Indigenous Peoples' Day": _("Indigenous Peoples' Day"),
        "Veterans Day": _("Veterans Day"),
        "Thanksgiving Day": _("Thanksgiving Day"),
        "Christmas Day": _("Christmas Day"),
    }
