"""Tallies kept up: what few cases added is taken off, and what they add now is added."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Final

import polars as pl

from metrics.figures.standards import Standards
from metrics.figures.tallied import COUNTS, LACKING, TALLY
from metrics.figures.tallying import added, tallies_of

Tables = Mapping[str, pl.DataFrame]

COME: Final = "+"
GONE: Final = "-"
_MARK: Final = "channel"
"""Whole cases are told apart by this column, which every table has and no tally is counted by."""


_NEVER_BELOW: Final = [*(name for name in COUNTS if name != "no_commitment"), LACKING]
"""Cases without a commitment are all less those that have it, who may stand under others."""


def marked(tables: Tables, mark: str) -> dict[str, pl.DataFrame]:
    """Rows of some cases under a mark, by which their tallies stand apart from those of others.

    Their numbers are marked too: one case may be among those that went and those that came.
    """
    return {
        name: rows.with_columns(number=pl.concat_str(pl.lit(mark), "number"))
        for name, rows in under(tables, mark).items()
    }


def under(tables: Tables, mark: str) -> dict[str, pl.DataFrame]:
    """The same of cases of which none is among others that are counted with them."""
    return {name: rows.with_columns(pl.lit(mark).alias(_MARK)) for name, rows in tables.items()}


def tallies_apart(
    tables: Mapping[str, pl.LazyFrame], standards: Standards, as_of: datetime, zone: str
) -> dict[str, pl.DataFrame]:
    """The tallies of marked cases by their mark, in one pass over all of them.

    Args:
        tables: As `tallies_of` takes them, the rows of cases `marked`.
        standards: What figures are held against.
        as_of: No earlier than the instant from which on the cases hold.
        zone: The city's.
    """
    found = tallies_of(tables, standards, as_of, zone, beside=(_MARK,))
    return {
        str(mark): rows.select(*TALLY)
        for (mark,), rows in found.partition_by(_MARK, as_dict=True).items()
    }


def kept_up(
    held: pl.DataFrame, come: pl.DataFrame | None, gone: pl.DataFrame | None
) -> pl.DataFrame | None:
    """The tallies of before with those of cases that came and without those of cases that went.

    None where they do not add up: then they are not of the same cases, or of other rules.

    Args:
        held: `TALLY` of before.
        come: Those to add.
        gone: Those to take off: all of their cases are counted in `held`.
    """
    none = held.clear()
    counts = [*COUNTS, LACKING]
    off = (none if gone is None else gone).lazy().with_columns(-pl.col(counts))
    parts = [held.lazy(), (none if come is None else come).lazy(), off]
    whole = added(parts).with_columns(lacked=pl.when(pl.col(LACKING) > 0).then("lacked")).collect()
    below = pl.any_horizontal(pl.col(_NEVER_BELOW) < 0)
    return None if whole.select(below.any()).item() else whole
