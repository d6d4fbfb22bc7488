"""The words of the choices above a page."""

from __future__ import annotations

from dashboard.wording.language import _


def periods() -> dict[str, str]:
    """The choices of the period, by the code in the address."""
    return {
        "all": _("All"),
        "month": _("Last month"),
        "quarter": _("Last quarter"),
        "year": _("Last 12 months"),
        "dates": _("From, to"),
    }


def labels() -> dict[str, str]:
    """The fixed words, by place."""
    return {
        "agency": _("Agency"),
        "all_agencies": _("All agencies"),
        "service": _("Service"),
        "all_services": _("All services"),
        "first": _("First day"),
        "last": _("Last day"),
    }
