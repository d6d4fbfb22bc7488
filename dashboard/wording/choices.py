"""The words of the choices above a page."""

from __future__ import annotations

from datetime import date

from dashboard.wording import numbers
from dashboard.wording.language import _
from dashboard.wording.markdown import plain


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
        "others": _("Choose other cases"),
    }


def not_offered(asked: str) -> str:
    """The address names a choice that there is not."""
    return _("The address says {asked}, which is no choice here.", asked=plain(asked))


def other_days(first: str, last: str, earliest: date, latest: date) -> str:
    """The days of the address are in no order, or outside what can be shown."""
    return _(
        "The address says {first} to {last}. Shown are days in their order, from {earliest} to "
        "{latest}.",
        first=plain(first),
        last=plain(last),
        earliest=numbers.day(earliest),
        latest=numbers.day(latest),
    )
