"""What the message of a case is judged as: who sent it, about what, by which version, and when."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import polars as pl

from agreements.schema.agreement import Agreement
from metrics.local import local_date
from metrics.tables import MESSAGE_KEY

BEFORE = date(1900, 1, 1)
"""The edition of a register of which no template is valid yet, as `metrics.messages` has it."""

EDITIONS: dict[str, pl.DataType] = {
    "agreement": pl.String(),
    "version": pl.String(),
    "edition": pl.Date(),
}
"""One row a day on which the register of a version changed."""


def version_name() -> pl.Expr:
    """What a row's version is called everywhere: `denver/solid-waste@2.1.0`.

    Not by `pl.format`: polars 2.1 gives up where it joins texts over a piece without rows.
    """
    return pl.col("agreement") + "@" + pl.col("version")


def named_in(terms: pl.DataFrame) -> pl.Expr:
    """Whether a row's service, or its whole version, is named.

    Args:
        terms: `agreement version service`; `service` is null where a version is named for all.
    """
    version = version_name()
    service = version + "#" + pl.col("service")
    whole = terms.filter(pl.col("service").is_null())
    single = terms.filter(pl.col("service").is_not_null())
    found = version.is_in(whole.select(version).to_series().implode()) | service.is_in(
        single.select(service).to_series().implode()
    )
    return found.fill_null(value=False)


def editions(agreements: Iterable[Agreement]) -> pl.DataFrame:
    """`agreement version edition`: the days on which a version's register changed, in order."""
    found = {
        (agreement.metadata.id, agreement.version, day)
        for agreement in agreements
        if agreement.spec.quality and agreement.spec.quality.messages
        for template in agreement.spec.quality.messages.templates
        for day in (template.valid.from_, template.valid.to)
        if day
    }
    return pl.DataFrame(sorted(found), schema=EDITIONS, orient="row")


def with_edition(lives: pl.LazyFrame, borders: pl.DataFrame, zone: str) -> pl.LazyFrame:
    """Lives with `edition`: the last day, by their message's, on which their register changed.

    Args:
        lives: `metrics.tables.LIVES`.
        borders: As `editions` gives them.
        zone: The city's: a message is of its local date.
    """
    day = local_date(pl.col("message_at"), zone)
    name = version_name()
    named = borders.with_columns(name=name).group_by("edition").agg("name")
    changes = [
        pl.when(name.is_in(names) & (day >= pl.lit(since))).then(pl.lit(since))
        for since, names in named.sort("edition").iter_rows()
    ]
    registers = borders.select(version_name()).unique().to_series()
    before = pl.when(name.is_in(registers.implode()) & day.is_not_null()).then(pl.lit(BEFORE))
    return lives.with_columns(edition=pl.max_horizontal(before, *changes))


def keys_of(lives: pl.LazyFrame, borders: pl.DataFrame, zone: str) -> pl.DataFrame:
    """The distinct messages of lives, `metrics.tables.MESSAGE_KEY`, in order."""
    told = lives.filter(pl.col("message_text").is_not_null()).rename({"message_text": "text_id"})
    keys = with_edition(told, borders, zone).select(*MESSAGE_KEY).unique()
    return keys.sort(*MESSAGE_KEY).collect()


def joined(
    lives: pl.LazyFrame, messages: pl.LazyFrame, borders: pl.DataFrame, zone: str
) -> pl.LazyFrame:
    """Lives with the verdicts on their message; nulls where there is none, or none was judged."""
    dated = with_edition(lives, borders, zone)
    right = messages.rename({"text_id": "message_text"})
    key = ["message_text" if name == "text_id" else name for name in MESSAGE_KEY]
    return dated.join(right, on=key, how="left", nulls_equal=True)
