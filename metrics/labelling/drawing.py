"""Drawing messages for readers: by chance, where the judge may err more often, with known odds.

Messages are divided into strata by the rarest verdict and rule that the judge gave them (or by what
a second opinion doubts in it, where that is rarer), and by how many cases they went to. Of each
stratum as many are drawn as the square root of its cases asks for (M. D. Bankier, "Power
allocations", The American Statistician 42 (1988)), at least two: rare verdicts are read often
enough to say something of them, and the odds that are kept beside each message let shares of all
cases be estimated from the few that were read.

Chance is SHA-256 of the seed and the message: the same draw comes out on every machine, in whatever
order the messages are given, and anybody can draw it again.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from math import sqrt
from typing import Final

import polars as pl

from metrics.labelling.checks import CHECKS

KEY: Final = ("agency", "service", "status_word", "text_id")
"""What distinguishes messages that are drawn."""

DOUBTED: Final = "doubted"
"""The measure of which a second opinion says otherwise than the judge; null where it agrees."""

LEAST: Final = 2
"""Of a stratum at least as many are read: one says nothing of how much they differ."""

_BANDS: Final = ((1, "1 case"), (9, "2 to 9 cases"), (99, "10 to 99 cases"))
_MANY: Final = "100 cases or more"
_NAMED_RULES: Final = r"^(register\.not_for_this_service|register|terms\.own|terms\.foreign)\..*$"
"""Rules that carry the name of a template or service: of their kind there is one stratum."""


def draw(rows: pl.DataFrame, n: int, seed: int) -> pl.DataFrame:
    """Draw messages for readers.

    Args:
        rows: One a distinct message: `KEY` (`text_id` as bytes), `cases`, and of every measure of
            `CHECKS` its verdict under its name and `…_rule`; and `DOUBTED`, where there is a second
            opinion.
        n: How many; all of them where there are no more.
        seed: Another seed draws others.

    Returns:
        The rows drawn with `stratum`, `stratum_rows`, `stratum_drawn` and `probability` (that a
        message of its stratum is drawn), in an order that says nothing of their strata.
    """
    told = rows.with_columns(chance=_chances(rows, seed), stratum=strata(rows, n))
    sizes = told.group_by("stratum").agg(rows=pl.len(), cases=pl.col("cases").sum())
    sizes = sizes.sort("stratum")
    shares = allocation(sizes["rows"].to_list(), sizes["cases"].to_list(), n)
    sizes = sizes.select("stratum", stratum_rows="rows", stratum_drawn=pl.Series(shares))
    placed = told.join(sizes, on="stratum").with_columns(
        place=pl.col("chance").rank("ordinal").over("stratum")
    )
    chosen = placed.filter(pl.col("place") <= pl.col("stratum_drawn")).sort("chance")
    odds = pl.col("stratum_drawn") / pl.col("stratum_rows")
    return chosen.with_columns(probability=odds).drop("chance", "place")


def _chances(rows: pl.DataFrame, seed: int) -> pl.Series:
    keys = rows.select(
        pl.format(
            "{}|{}|{}|{}|{}", pl.lit(seed), *(pl.col(name).fill_null("") for name in KEY[:3]),
            pl.col("text_id").bin.encode("hex"),
        )
    ).to_series()  # fmt: skip
    return pl.Series([hashlib.sha256(key.encode()).hexdigest() for key in keys], dtype=pl.String)


def strata(rows: pl.DataFrame, n: int) -> pl.Series:
    """Of each message its stratum: the finest division with at least `LEAST` to draw of each."""
    ruled = [_cell(check.measure, with_rule=True) for check in CHECKS]
    judged = [_cell(check.measure, with_rule=False) for check in CHECKS]
    if DOUBTED in rows.columns:
        doubted = pl.format("doubted {}", pl.col(DOUBTED).fill_null("in nothing"))
        ruled, judged = [*ruled, doubted], [*judged, doubted]
    band = _band()
    divisions = rows.select(
        pl.concat_str(_rarest(ruled), band, separator=", "),
        pl.concat_str(_rarest(judged), band, separator=", ").alias("judged"),
        _rarest(judged).alias("not by cases"),
        band.alias("band"),
        pl.lit("all messages").alias("all"),
    )
    fit = (column for column in divisions if column.n_unique() * LEAST <= n)
    return next(fit, divisions["all"]).alias("stratum")


def _cell(measure: str, *, with_rule: bool) -> pl.Expr:
    rule = pl.col(f"{measure}_rule").str.replace(_NAMED_RULES, "${1}").fill_null("")
    parts = [pl.lit(measure), pl.col(measure).cast(pl.String).fill_null(""), rule]
    return pl.concat_str(parts if with_rule else parts[:2], separator=" ")


def _rarest(cells: Sequence[pl.Expr]) -> pl.Expr:
    """Of each message the cell that it shares with the fewest others."""
    counts = pl.concat_list(pl.len().over(cell) for cell in cells)
    return pl.concat_list(cells).list.get(counts.list.arg_min())


def _band() -> pl.Expr:
    band: pl.Expr = pl.lit(_MANY)
    for most, name in reversed(_BANDS):
        band = pl.when(pl.col("cases") <= most).then(pl.lit(name)).otherwise(band)
    return band


def allocation(rows: Sequence[int], cases: Sequence[int], n: int) -> list[int]:
    """How many are drawn of each stratum: by the root of its cases, `LEAST` to all of its rows.

    They add up to `n`, or to all rows where these are fewer.
    """
    left = min(n, sum(rows))
    given = [0] * len(rows)
    for stratum, held in enumerate(rows):
        given[stratum] = min(LEAST, held, left)
        left -= given[stratum]
    wanted = [sqrt(number) for number in cases]
    while left:
        # One after the other to whom most is owing: what a full stratum cannot take, others get.
        open_ = [s for s, held in enumerate(rows) if given[s] < held]
        owed = max(open_, key=lambda s: (wanted[s] / (given[s] + 1), -s))
        given[owed] += 1
        left -= 1
    return given
