"""The exact counts behind the public tables, read from the mart; never shown as they are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

import polars as pl

from dashboard.city.answers import City
from dashboard.mart import Mart
from dashboard.roles import ALL
from metrics.figures import RESOLUTION, Dimension
from metrics.figures.question import span_of
from metrics.public import CHAIN, COUNTS, NOTHING_PROMISED, Kind, kind_of, months_of

PART_OF: Mapping[Kind, Dimension] = {"month": "agency", "quarter": "district"}
"""What the periods are divided into: months by agency, quarters by district."""


def counts(city: City, mart: Mart, kind: Kind, periods: Sequence[str]) -> dict[str, pl.DataFrame]:
    """`metrics.public.COUNTS` of some periods, in the order in which further rows are hidden.

    That is by how many requests each part had in the year before: few first.

    Args:
        city: The city, with its promises.
        mart: What was measured.
        kind: Of which kind the periods are.
        periods: Whole ones, oldest first; at least one.
    """
    flow = _flow(city, mart, kind)
    judged = _judged(city, mart, kind, periods)
    promised = _promised(city, kind)
    return {period: _of_period(period, flow, judged, promised) for period in periods}


def first_whole_day(mart: Mart) -> date:
    """The second day of the record: what fell due in its first month is not all in it."""
    first = min((part.month for part in mart.manifest.partitions), default="9000-01")
    return date.fromisoformat(f"{first}-02")


def _flow(city: City, mart: Mart, kind: Kind) -> pl.DataFrame:
    """`of`, `month`, `received`, `closed`: all requests, whatever was promised."""
    by_district = PART_OF[kind] == "district"
    cells = city.cells(ALL, mart.manifest.as_of, mart).filter(
        pl.col("part") == ("districts" if by_district else "services"),
        pl.col("commitment") == RESOLUTION,
        pl.col("basis").is_in(["received", "closed"]),
    )
    of = pl.col("slice" if by_district else "agency").cast(pl.String).alias("of")
    n = pl.col("n")
    return (
        cells.group_by(of, month="period")
        .agg(
            received=n.filter(pl.col("basis") == "received").sum(),
            closed=n.filter(pl.col("basis") == "closed").sum(),
        )
        .collect()
    )


def _judged(city: City, mart: Mart, kind: Kind, periods: Sequence[str]) -> pl.DataFrame:
    """`of`, `period`, `due`, `on_time`, `kept`: promises that fell due."""
    part = PART_OF[kind]
    start, end = span_of(kind, periods[0])[0], span_of(kind, periods[-1])[1]
    question = city.question(mart.manifest.as_of, (part, kind), start=start, end=end)
    rows = city.figures(ALL, ["on_time_due", "kept_promise"], question, mart)
    plain = rows.filter(pl.col("part").is_null())
    due, kept = (plain.filter(figure=name) for name in ("on_time_due", "kept_promise"))
    joined = due.join(kept, on=[part, kind], how="left", nulls_equal=True, suffix="_kept")
    unseen = (pl.col("not_measurable") != NOTHING_PROMISED).fill_null(value=False)
    # Only where it can be told of every promise that fell due is it told of any.
    told = pl.col("n_kept").fill_null(0) == pl.col("n").fill_null(0)
    return joined.select(
        of=part,
        period=kind,
        due=pl.when(~unseen).then(pl.col("n").fill_null(0)),
        on_time=pl.when(~unseen).then(pl.col("k").fill_null(0)),
        kept=pl.when(~unseen & told).then(pl.col("k_kept").fill_null(0)),
    )


def _promised(city: City, kind: Kind) -> pl.DataFrame:
    """`of`, `from`, `to`: local days between which promises are in force.

    Whatever an agency promises it promises in every district: `of` is null there.
    """
    zone = city.folder.city.spec.timezone
    of = pl.col("agency") if kind == "month" else pl.lit(None, pl.String)
    days = (pl.col(edge).dt.convert_time_zone(zone).dt.date() for edge in ("from", "to"))
    return city.promises.clauses.filter(commitment=RESOLUTION).select(of.alias("of"), *days)


def _of_period(
    period: str, flow: pl.DataFrame, judged: pl.DataFrame, promised: pl.DataFrame
) -> pl.DataFrame:
    """Every part that ever had a request, with its counts of the period."""
    kind = kind_of(period)
    start, end = span_of(kind, period)
    year_before = pl.lit(f"{start.year - 1}-{start.month:02d}"), pl.lit(f"{start:%Y-%m}")
    within = pl.col("month").is_in([period] if kind == "month" else months_of(period))
    before = pl.col("month").is_between(*year_before, closed="left")
    requests = flow.group_by("of").agg(
        pl.col("received", "closed").filter(within).sum(),
        before=pl.col("received").filter(before).sum(),
    )
    joined = requests.join(
        judged.filter(pl.col("period") == period), on="of", how="left", nulls_equal=True
    )
    there = pl.col("period").is_not_null()  # none fell due: that is nought, and not unseen
    fell_due = [pl.when(there).then(name).otherwise(0).alias(name) for name in CHAIN]
    counted = joined.with_columns(*fell_due, promised=_in_force(promised, start, end))
    columns = (pl.col(name).cast(dtype) for name, dtype in COUNTS.items())
    return counted.sort("before", "of").select(columns)


def _in_force(promised: pl.DataFrame, start: date, end: date) -> pl.Expr:
    """Whether a part has a promise that is in force on some day of a period."""
    ends = pl.col("to").is_null() | (pl.col("to") > start)
    parts = promised.filter(ends & (pl.col("from") < end))["of"].unique().to_list()
    return pl.lit(value=True) if None in parts else pl.col("of").is_in(parts).fill_null(value=False)
