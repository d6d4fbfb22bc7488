"""The figures of a chart as a table, where the page has no table of them anyway."""

from __future__ import annotations

from collections.abc import Sequence

import polars as pl

from agreements.schema.city import City
from dashboard.views import names
from dashboard.views.agreements import Shelf
from dashboard.wording import agreements
from dashboard.wording import chart as words


def of_bands(bands: pl.DataFrame) -> pl.DataFrame:
    """What each band of age is called, and its open cases.

    Args:
        bands: Columns as `dashboard.charts.backlog.BANDS`.
    """
    return _titled(bands.select(name="band", number="n"))


def of_pauses(reasons: pl.DataFrame) -> pl.DataFrame:
    """The share of each reason, and what of it began in the last tenth of the clock, in per cent.

    Args:
        reasons: Columns as `dashboard.charts.pauses.REASONS`.
    """
    shares = {"share": "value", "last_tenth": "last_tenth"}
    named = ((pl.col(column) * 100).round(2).alias(key) for key, column in shares.items())
    return _titled(reasons.select(pl.col("reason").alias("name"), *named))


def of_versions(city: City, shelves: Sequence[Shelf]) -> pl.DataFrame:
    """Each version of some agencies with its first and last day and how it stands.

    Args:
        city: What agencies are called.
        shelves: Their versions.
    """
    name, states = names.agency(city), agreements.version_states()
    rows = [
        (name(shelf.agency), v.number, states[v.state], v.start.date(), v.last_day)
        for shelf in shelves
        for v in shelf.versions
    ]
    schema = {
        "agency": pl.String,
        "version": pl.String,
        "state": pl.String,
        "start": pl.Date,
        "end": pl.Date,
    }
    return _titled(pl.DataFrame(rows, schema=schema, orient="row"))


def _titled(table: pl.DataFrame) -> pl.DataFrame:
    titles = words.columns()
    return table.rename({key: titles[key] for key in table.columns if key in titles})
