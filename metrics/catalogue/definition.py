"""What the definition of a figure says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Section = Literal["timeliness", "after_closing", "routing", "messages", "duties"]
"""The sections of the handbook, in its order."""

Basis = Literal["due", "closed", "gap", "opened", "first_closed", "event", "now"]
"""By which instant a row belongs to a period.

`due` is the due instant, and the opening where there is none; `closed` the closing that held;
`first_closed` the first closing; `gap` is the difference of two bases; `event` counts each event
at its own instant; `now` knows no period, only the as-of instant.
"""

Unit = Literal["share", "points", "duration", "days", "count", "list"]
"""What the value is: a fraction, a difference of two, seconds, working days, a number, or none."""


@dataclass(frozen=True, kw_only=True)
class Definition:
    """What a figure is, in the words of METRICS; its names on screen live in the wording.

    Attributes:
        id: The name that commands and addresses use.
        section: Where it stands in the handbook.
        definition: One sentence.
        numerator: What k counts.
        denominator: What n counts.
        pitfall: What goes wrong elsewhere.
        example: A worked example in small numbers.
        unit: What the value is in.
        direction: Which direction is good; `none` where neither is by itself.
        audience: Whether the public may see it, or staff alone.
        basis: By which instant a row belongs to a period.
        needs: The kinds of events, and what else, that a source must show for it.
        parts: The ids of its further rows, which stand beside the headline.
    """

    id: str
    section: Section
    definition: str
    numerator: str
    denominator: str
    pitfall: str
    example: str
    unit: Unit = "share"
    direction: Literal["higher", "lower", "none"]
    audience: Literal["public", "staff"] = "staff"
    basis: Basis
    needs: tuple[str, ...]
    parts: tuple[str, ...] = ()
