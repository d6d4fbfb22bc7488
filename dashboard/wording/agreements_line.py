"""The words of the line of time on the Agreements page."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time
from typing import Final

from dashboard.wording import numbers
from dashboard.wording.agreements import nothing_there, version_states
from dashboard.wording.language import _, n_
from dashboard.wording.numbers import listing

MIDNIGHT: Final = time()


def as_of_label(moment: datetime) -> str:
    """Beside the line of today."""
    return _("As of {day}", day=numbers.day(moment))


def line_title(expired: Sequence[str], coming: int) -> str:
    """The finding of the time line."""
    if expired:
        return n_(
            "The agreement of {names} ran out without a successor",
            "The agreements of {names} ran out without a successor",
            len(expired),
            names=listing(expired),
        )
    if coming:
        return n_("{n} version is still to come", "{n} versions are still to come", coming)
    return _("What holds, what held, and what is to come")


def line_note() -> str:
    """How to read the time line."""
    return _(
        "Thick bar: in force. Thick outline: signed, begins later. Violet outline: not signed yet. "
        "Thin bar: past. Dashed upright line: the day for which this page speaks."
    )


def line_alt(lines: Sequence[str]) -> str:
    """The time line in sentences."""
    return _("Versions by agency. {lines}", lines=" ".join(lines))


def line_of(name: str, bars: Sequence[str]) -> str:
    """One lane in a sentence."""
    return f"{name}: {listing(bars) if bars else nothing_there().lower()}."


def bar_of(number: str, window_words: str, state: str) -> str:
    """One bar in words."""
    return _(
        "{number}, {window}, {state}",
        number=number,
        window=window_words,
        state=version_states()[state].lower(),
    )


def and_others(name: str, others: int) -> str:
    """Names whose lanes are one and the same."""
    return n_("{name} and {n} other", "{name} and {n} others", others, name=name)


def own_line_title(versions: int) -> str:
    """Over the time line of one agreement."""
    return n_("Its one version", "Its {n} versions", versions)
