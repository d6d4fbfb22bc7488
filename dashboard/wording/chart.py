"""The words beneath every chart: its figures and its files."""

from __future__ import annotations

from dashboard.wording.language import _


def labels() -> dict[str, str]:
    """The fixed words, by place."""
    return {
        "numbers": _("In numbers and as a file"),
        "picture": _("Download the picture"),
        "file": _("Download the figures"),
    }


def stands(heading: str) -> str:
    """Where the page shows the chart's figures anyway, by its heading in markdown."""
    return _("The figures stand on this page under “{heading}”.", heading=heading)


def table_alt(title: str) -> str:
    """A chart's table, for who cannot see it."""
    return _("The figures of the chart “{title}”", title=title)


def columns() -> dict[str, str]:
    """Column titles of the tables that only charts have, by key."""
    return {
        "name": _("Name"),
        "share": _("Share %"),
        "number": _("Number"),
        "last_tenth": _("In the last tenth %"),
        "agency": _("Agency"),
        "version": _("Version"),
        "state": _("State"),
        "start": _("From"),
        "end": _("Last day"),
    }
