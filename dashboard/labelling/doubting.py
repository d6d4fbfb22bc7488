"""Messages of which a model of the readers' labels says otherwise than the rules: read these first.

What the model says is shown to whoever reads and is in no figure.
"""

from __future__ import annotations

from typing import Final

import polars as pl

from dashboard.city.answers import City
from dashboard.errors import UserError
from dashboard.labelling.population import Period, check_rules, population
from dashboard.mart import Mart
from dashboard.oversight import labels
from metrics.labelling.checks import CHECKS
from metrics.labelling.drawing import DOUBTED
from metrics.labelling.guide import NAMES
from metrics.labelling.second_opinion import (
    LEAST_OF_EACH,
    LEAST_READ,
    MESSAGE,
    STATUS_WORD,
    differing,
    enough,
)

_SURE: Final = 0.75
"""So sure the model has to be of the contrary for a message to be drawn more often."""
_READ: Final = dict.fromkeys((STATUS_WORD, MESSAGE, *NAMES), pl.String)


def settled(city: City) -> pl.DataFrame:
    """What readers settled in any draw: `status_word`, `message` and the labels of `NAMES`.

    A message whose text expired is not among them; one of two draws counts as the later says.
    """
    parts = [pl.DataFrame(schema=_READ)]
    with city.record.store.engine.connect() as connection:
        for made in labels.draws(connection):
            read = labels.Readings(connection, made)
            if read.progress.disagreements is not None:
                rows = labels.rows_of(connection, made.id).join(read.settled, on="row")
                parts.append(_with_texts(city, rows).select(*_READ))
    return pl.concat(parts).unique([STATUS_WORD, MESSAGE], keep="last", maintain_order=True)


def _with_texts(city: City, rows: pl.DataFrame) -> pl.DataFrame:
    held = city.record.texts(rows["text_id"]).rename({"text": MESSAGE})
    return rows.join(held, on="text_id", maintain_order="left")


def doubts(city: City, mart: Mart, period: Period) -> pl.DataFrame:
    """The messages on which the model and the rules differ, the surest first.

    Args:
        city: Whose messages.
        mart: What was measured.
        period: Of which closings.

    Returns:
        `agency service status_word message cases`, the `measure`, its verdict (`says`) and `rule`,
        `found` and `chance` as `second_opinion.differing` gives them.

    Raises:
        UserError: Too little was read, no text is held, or the rules have changed since the mart
            was measured.
    """
    read = settled(city)
    if not any(enough(read, check) for check in CHECKS):
        raise UserError(
            f"Readers have settled {len(read):,} messages. A second opinion takes {LEAST_READ:,}, "
            f"of which {LEAST_OF_EACH} have a label and {LEAST_OF_EACH} have not: accord label "
            "draw."
        )
    check_rules(city, mart)
    rows = _with_texts(city, population(city, mart, period))
    apart = differing(read, rows)
    told = apart.join(rows.with_row_index("row"), on="row", maintain_order="left")
    of = {check.measure: pl.col("measure") == check.measure for check in CHECKS}
    return told.select(
        "agency", "service", STATUS_WORD, MESSAGE, "cases", "measure", "found", "chance",
        says=pl.coalesce(pl.when(is_).then(pl.col(m).cast(pl.String)) for m, is_ in of.items()),
        rule=pl.coalesce(pl.when(is_).then(f"{m}_rule") for m, is_ in of.items()),
    )  # fmt: skip


def with_doubts(city: City, rows: pl.DataFrame) -> pl.DataFrame:
    """Rows that may be drawn with `DOUBTED`: the measure that the model doubts most, or nothing.

    Args:
        city: Whose readers' labels are learnt from.
        rows: As `population` gives them, with `text`.
    """
    apart = differing(settled(city), rows.rename({"text": MESSAGE}))
    sure = (pl.col("chance") - pl.col("found").cast(pl.Float64)).abs() >= _SURE
    first = apart.filter(sure).unique("row", keep="first", maintain_order=True)
    doubted = first.select("row", pl.col("measure").alias(DOUBTED))
    numbered = rows.with_columns(row=pl.int_range(pl.len(), dtype=pl.Int64))
    return numbered.join(doubted, on="row", how="left", maintain_order="left").drop("row")
