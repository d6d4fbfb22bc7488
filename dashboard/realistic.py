"""The past under a draft's rules with nothing falling due: what realistic targets are read from.

Rights are checked here: an agency reads its own past, 311 and the mayor's office everybody's.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import polars as pl

from agreements.inserting import Inserted
from dashboard.errors import NotAllowedError
from dashboard.mart import Mart
from dashboard.opened import reading
from dashboard.roles import may_read
from dashboard.whatif import folded_past, in_force
from metrics.figures import Question
from metrics.promises import Promises, promises_of
from metrics.realistic import LIVES, endless, lives_of


@dataclass(frozen=True)
class Past:
    """How long everything took by the rules of a draft.

    Attributes:
        lives: `metrics.realistic.LIVES` of every case of the agency, whenever it was opened.
        promises: Those of the draft.
        as_of: For when it is told.
    """

    lives: pl.DataFrame
    promises: Promises
    as_of: datetime


def past(scope: str, draft: Inserted, question: Question, mart: Mart) -> Past:
    """The past of the draft's agency, by the draft's clocks, starts, stops, pauses and exclusions.

    Args:
        scope: Whose cases may be read.
        draft: The city's files with the draft among them.
        question: For when.
        mart: What was measured.

    Raises:
        NotAllowedError: The scope may not read the agency's cases.
        FindingsError: The draft cannot be used; says each finding with its line.
        UserError: The mart's files cannot be read.
    """
    folder = in_force(draft)
    agency = draft.version.model.agency if draft.version else ""
    if not may_read(scope, agency):
        raise NotAllowedError("Only the agency itself, 311 and the mayor's office read its past.")
    promises = promises_of(folder)
    with reading():
        found = folded_past(mart, endless(promises), agency, question).instants
    mine = found.filter(pl.col("agency") == agency)
    lives = lives_of(mine, promises, question.as_of)
    return Past(lives.select(*LIVES), promises, question.as_of)
