"""What the figures of the catalogue are called on screen."""

from __future__ import annotations

from dashboard.wording.language import _


def titles() -> dict[str, str]:
    """The title of each figure that a page shows, by id."""
    return {
        "on_time_due": _("On time, of all that fell due"),
        "on_time_closed": _("On time, of closed cases only: the usual way"),
        "flattery": _("How much kinder the usual way is"),
    }
