"""The past under a draft's rules with nothing falling due: what realistic targets are read from.

Rights are checked here: an agency reads its own past, 311 and the mayor's office everybody's.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Final

import polars as pl

from agreements.inserting import Inserted
from dashboard.city.opened import reading
from dashboard.errors import NotAllowedError
from dashboard.mart import Mart
from dashboard.mart.files import scan_frames
from dashboard.past.whatif import folded_past, in_force
from dashboard.roles import may_read
from metrics.backlog_plan import WEEKS_SEEN
from metrics.figures import Question
from metrics.fold.knowing import KEY
from metrics.instants import instant
from metrics.promises import Promises, promises_of
from metrics.realistic import LIVES, endless, lives_of
from metrics.tables import LIVES as LIVES_OF_MART

_YEAR = timedelta(days=367)
"""A year of any length, and a day."""

_NO_RULE: Final = ("goal", "min_cases", "file", "line")
"""What a clause says that no case's time follows from."""

Keep = Callable[[str, Callable[[], pl.DataFrame]], pl.DataFrame]
"""Gives the lives of a mark: those that were kept, or those that are read now."""


def _not_kept(_mark: str, read: Callable[[], pl.DataFrame]) -> pl.DataFrame:
    return read()


@dataclass(frozen=True)
class Past:
    """How long everything took by the rules of a draft.

    Attributes:
        lives: `metrics.realistic.LIVES` of every case of the agency, whenever it was opened; or of
            those that `past` was asked for.
        promises: Those of the draft.
        as_of: For when it is told.
    """

    lives: pl.DataFrame
    promises: Promises
    as_of: datetime


def past(
    scope: str,
    draft: Inserted,
    question: Question,
    mart: Mart,
    *,
    lately: bool = False,
    keep: Keep = _not_kept,
) -> Past:
    """The past of the draft's agency, by the draft's clocks, starts, stops, pauses and exclusions.

    Args:
        scope: Whose cases may be read.
        draft: The city's files with the draft among them.
        question: For when.
        mart: What was measured.
        lately: Only cases opened in the year before, and of older ones those that are open or began
            or ended in the weeks of which `metrics.backlog_plan` takes the rates: a record of
            fifteen years takes no longer then than one of two.
        keep: Gives what was read for the same mart, question and rules, or reads it.

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
    lives = keep(_mark(agency, promises), lambda: _lives(promises, agency, question, mart, lately))
    return Past(lives, promises, question.as_of)


def _mark(agency: str, promises: Promises) -> str:
    """Tells what lives follow from: the rules of all promises, and not how long they are.

    Drafts that differ in a target or a goal alone have the same past.
    """
    held = endless(promises)
    tables = [
        held.clauses.drop(_NO_RULE),
        promises.targets.filter(pl.col("season_from").is_null()).select("clause", "priority"),
        *(held.pauses, held.exclusions, held.adjustments, held.editions),
    ]
    told = repr((agency, sorted(held.operators), [table.rows() for table in tables]))
    return hashlib.sha256(told.encode()).hexdigest()


def _lives(
    promises: Promises,
    agency: str,
    question: Question,
    mart: Mart,
    lately: bool,  # noqa: FBT001 - as `past` was asked
) -> pl.DataFrame:
    # At another instant than the mart's other cases are open.
    same = question.as_of == mart.manifest.as_of and not mart.looks_back(question.as_of)
    few = lately and same
    since = question.as_of.astimezone(UTC) - _YEAR
    asked = replace(question, start=since.date()) if few else question
    with reading():
        older = _still_told(mart, since) if few else None
        found = folded_past(mart, endless(promises), agency, asked, older).instants
    mine = found.filter(pl.col("agency") == agency)
    return lives_of(mine, promises, question.as_of).select(*LIVES)


def _still_told(mart: Mart, since: datetime) -> pl.DataFrame:
    """Of the months before an instant's the cases that may be open, or began or ended lately.

    Under whatever promises: a case that was closed and never reopened is closed under all, and it
    began and ended no later than at its last event.

    Returns:
        `source number opened`.
    """
    earlier = (p for p in mart.manifest.partitions if p.month < f"{since:%Y-%m}")
    lives = scan_frames(mart.folder, (p.files["lives"] for p in earlier), LIVES_OF_MART)
    weeks = instant(mart.manifest.as_of - timedelta(weeks=WEEKS_SEEN, days=1))
    told = pl.col("closed").is_null() | (pl.col("reopenings") > 0) | (pl.col("valid_from") >= weeks)
    return lives.filter(told.fill_null(value=True)).select(*KEY, "opened").collect()
