"""The catalogue: every figure with its definition, so that none is shown without one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Basis = Literal["due", "closed", "gap"]


@dataclass(frozen=True)
class Definition:
    """What a figure is, in the words of METRICS; its words on screen live in the wording.

    Attributes:
        id: The name that commands and addresses use.
        definition: One sentence.
        numerator: What k counts.
        denominator: What n counts.
        pitfall: What goes wrong elsewhere.
        unit: What the value is in.
        better: Which direction is good.
        basis: By which instant a case belongs to a period.
    """

    id: str
    definition: str
    numerator: str
    denominator: str
    pitfall: str
    unit: Literal["share", "points"]
    better: Literal["higher", "lower"]
    basis: Basis


CATALOGUE: dict[str, Definition] = {
    d.id: d
    for d in (
        Definition(
            id="on_time_due",
            definition="The share of cases that fell due and were done on time.",
            numerator="cases met",
            denominator="cases due in the period and by the as-of instant, not void: "
            "met, late and overdue",
            pitfall="Dividing by closed cases lets open overdue work vanish: 70 on time, 10 late "
            "and 20 still open and overdue is 87.5 % that way and 70 % this way.",
            unit="share",
            better="higher",
            basis="due",
        ),
        Definition(
            id="on_time_closed",
            definition="The usual way: the share of closed cases that were done on time.",
            numerator="cases met",
            denominator="cases closed in the period with a promise: met and late",
            pitfall="Leaving old work open raises it; it is only ever shown beside the headline.",
            unit="share",
            better="higher",
            basis="closed",
        ),
        Definition(
            id="flattery",
            definition="How much kinder the usual way of counting is than the headline.",
            numerator="none: on-time rate, closed basis, less on-time rate, due basis",
            denominator="none",
            pitfall="A large gap means that open overdue work is missing from the usual figure.",
            unit="points",
            better="lower",
            basis="gap",
        ),
    )
}
"""The figures that can be computed, by id."""
