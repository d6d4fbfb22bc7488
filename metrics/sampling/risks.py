"""What makes it likelier that a case was closed though nothing, or not that, was done."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import polars as pl

WEIGHTS: Final[Mapping[str, int]] = {
    "at_once": 2,
    "near_due": 1,
    "comment_after": 2,
    "no_specific_message": 1,
    "template_text": 1,
}
"""What each risk adds to the 1 that every case has.

A case with all of them is drawn eight times as often as one with none. Small whole numbers on
purpose: what is weighed back by very unequal odds says little for its size.
"""

RISKS: Final = tuple(WEIGHTS)
"""The risks, in the order in which they are told.

- `at_once`: closed within `AT_ONCE_SECONDS` of being opened.
- `near_due`: stopped within the last `NEAR_SECONDS` before its due.
- `comment_after`: the resident wrote again after the closing.
- `no_specific_message`: no message about the closing names anything done or found.
- `template_text`: the message is a registered template.
"""

AT_ONCE_SECONDS: Final = 600
NEAR_SECONDS: Final = 3_600


def weight() -> pl.Expr:
    """The weight of each row by its risks, which are boolean columns."""
    added = [pl.col(risk).cast(pl.Int64) * points for risk, points in WEIGHTS.items()]
    return 1 + pl.sum_horizontal(added)
