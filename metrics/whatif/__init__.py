"""What-if: cases of the past judged by a draft as if it had been in force, beside what judged them.

The one place in which a later version judges an earlier case (METRICS, rule 3), and labelled so.
The draft is put in force for all time (`supposing`), the agency's cases are folded under it as
measuring folds them (`folding`), and both outcomes are set side by side (`comparing`).
"""

from metrics.whatif.comparing import (
    ATTAINMENT,
    NOT_PROMISED,
    ROWS,
    Side,
    attainment,
    changed,
    coverage,
    side_by_side,
)
from metrics.whatif.folding import Folded, folded, involved, relinked
from metrics.whatif.reach import may_fall_due, reach
from metrics.whatif.supposing import supposed

__all__ = [
    "ATTAINMENT",
    "NOT_PROMISED",
    "ROWS",
    "Folded",
    "Side",
    "attainment",
    "changed",
    "coverage",
    "folded",
    "involved",
    "may_fall_due",
    "reach",
    "relinked",
    "side_by_side",
    "supposed",
]
