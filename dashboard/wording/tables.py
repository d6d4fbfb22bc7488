"""The words beneath a table on paper."""

from __future__ import annotations

from dashboard.wording.language import _
from dashboard.wording.numbers import count


def on_paper(shown: int, all_: int) -> str:
    """Beneath a table that is cut where it is printed."""
    return _(
        "The first {shown} of the {all} rows on screen are printed.",
        shown=count(shown), all=count(all_),
    )  # fmt: skip
