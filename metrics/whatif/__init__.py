"""What-if: cases of the past judged by a draft as if it had been in force, beside what judged them.

The one place in which a later version judges an earlier case (METRICS, rule 3), and labelled so.
The draft is put in force for all time (`supposing`), the agency's cases are folded under it as
measuring folds them (`folding`), and both outcomes are set side by side (`comparing`).
"""

from metrics.whatif.comparing import (
    ATTAINMENT,
    MESSAGE_GOALS,
    MONTHS,
    NOT_PROMISED,
    ROWS,
    Side,
    attainment,
    changed,
    coverage,
    goals_of,
    held_against,
    message_goals,
    messages_held,
    monthly,
    side_by_side,
)
from metrics.whatif.folding import Folded, folded, involved, relinked, stood_again
from metrics.whatif.reach import may_fall_due, reach
from metrics.whatif.supposing import supposed, with_declared

__all__ = [
    "ATTAINMENT",
    "MESSAGE_GOALS",
    "MONTHS",
    "NOT_PROMISED",
    "ROWS",
    "Folded",
    "Side",
    "attainment",
    "changed",
    "coverage",
    "folded",
    "goals_of",
    "held_against",
    "involved",
    "may_fall_due",
    "message_goals",
    "messages_held",
    "monthly",
    "reach",
    "relinked",
    "side_by_side",
    "stood_again",
    "supposed",
    "with_declared",
]
