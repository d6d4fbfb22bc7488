"""Which closing text each closed case got: good, bad and borrowed ones, all invented.

`texts.csv` holds them by what they are about: a topic, an outcome, or anything. In them `{date}` is
the day of the work and `{until}` a week after closing. None names a person, a number to call or an
address.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import polars as pl

from seed.habits import SERVICES
from seed.wall_clock import DAY, ZONE

_SPANISH = 0.12
_KINDS = {"specific": 0.43, "template": 0.30, "shorthand": 0.13, "borrowed": 0.04, "blank": 0.10}
"""How a finished case is closed; `borrowed` is the compost cart's text on another case."""
_BORROWED = "compost_cart_request"
_BORROWERS = "solid-waste"

#: What a service's closing texts are about, where several share them.
_TOPICS = {
    "permit_inspection_request": "permit_inspection",
    "plan_review_question": "permit_status",
    "food_assistance_question": "benefits_status",
    "energy_assistance": "benefits_status",
    "child_care_assistance": "benefits_status",
    "graffiti_park": "graffiti",
    "graffiti_private": "graffiti",
    "zoning_complaint": "property",
    "residential_building_complaint": "property",
}
_WORKPLACE = {name: "office" if h.in_office else "crew" for name, h in SERVICES.items()}

_MONTHS_ES = {
    "January": "enero",
    "February": "febrero",
    "March": "marzo",
    "April": "abril",
    "May": "mayo",
    "June": "junio",
    "July": "julio",
    "August": "agosto",
    "September": "septiembre",
    "October": "octubre",
    "November": "noviembre",
    "December": "diciembre",
}

TEXTS = pl.read_csv(Path(__file__).with_name("texts.csv"))
_POOL = ("about", "wording", "language")
_NUMBERED = TEXTS.with_columns(nth=pl.int_range(pl.len()).over(_POOL))
_SIZES = TEXTS.group_by(_POOL).agg(size=pl.len())


def with_messages(rng: np.random.Generator, cases: pl.DataFrame) -> pl.DataFrame:
    """Add `message`, `kind` and `language` to the cases, null where there is no text.

    Args:
        rng: Where chance comes from.
        cases: With `service`, `agency`, `outcome`, `milestone_at` and `closed` (UTC seconds, null
            while open).
    """
    drawn = _drawn(rng, cases)
    told = (
        drawn.join(_SIZES, on=_POOL, how="left", maintain_order="left")
        .with_columns(nth=(pl.col("chance") * pl.col("size")).floor().cast(pl.Int64))
        .join(_NUMBERED, on=[*_POOL, "nth"], how="left", maintain_order="left")
    )
    return told.select(
        *cases.columns,
        _dated("message"),
        kind=pl.when(pl.col("closed").is_not_null()).then("kind"),
        language=pl.when(pl.col("message").is_not_null()).then("language"),
    )


def _drawn(rng: np.random.Generator, cases: pl.DataFrame) -> pl.DataFrame:
    """Which pool each closed case's text comes from, and a number to choose within it."""
    count = len(cases)
    kind = rng.choice(list(_KINDS), size=count, p=list(_KINDS.values()))
    frame = cases.with_columns(
        kind=pl.Series(kind),
        language=pl.Series(np.where(rng.random(count) < _SPANISH, "es", "en")),
        chance=pl.Series(rng.random(count)),
    )
    return frame.with_columns(kind=_kind()).with_columns(
        about=_about(),
        wording=pl.col("kind").replace({"borrowed": "specific"}),
        language=_language(),
    )


def _kind() -> pl.Expr:
    """Only Solid Waste borrows, for finished work; other outcomes have texts of their own."""
    done, kind = pl.col("outcome") == "done", pl.col("kind")
    borrows = (pl.col("agency") == _BORROWERS) & (pl.col("service") != _BORROWED)
    unsuitable = ((kind == "borrowed") & ~borrows) | ((kind != "blank") & ~done)
    return pl.when(unsuitable).then(pl.lit("specific")).otherwise(kind)


def _about() -> pl.Expr:
    kind, service = pl.col("kind"), pl.col("service")
    own = pl.when(pl.col("outcome") == "done").then(service.replace(_TOPICS)).otherwise("outcome")
    return (
        pl.when(pl.col("closed").is_null() | (kind == "blank"))
        .then(None)
        .when(kind == "borrowed")
        .then(pl.lit(_BORROWED))
        .when(kind == "template")
        .then(pl.lit("any"))
        .when(kind == "shorthand")
        .then(service.replace_strict(_WORKPLACE))
        .otherwise(own)
    )


def _language() -> pl.Expr:
    """Nobody writes shorthand or a test entry's text in Spanish."""
    english = (pl.col("kind") == "shorthand") | (pl.col("outcome") == "test_entry")
    return pl.when(english).then(pl.lit("en")).otherwise("language")


def _dated(column: str) -> pl.Expr:
    """The text with the day of the work, and a week after closing, in its own language."""
    worked, closed = pl.coalesce("milestone_at", "closed"), pl.col("closed")
    return (
        pl.col(column)
        .str.replace("{date}", _day(worked), literal=True)
        .str.replace("{until}", _day(closed + 7 * DAY), literal=True)
    )


def _day(instant: pl.Expr) -> pl.Expr:
    """`October 3` or `3 de octubre`; something even where there is no instant, and no text."""
    utc = pl.from_epoch(instant.fill_null(0)).dt.replace_time_zone("UTC")
    local = utc.dt.convert_time_zone(ZONE).dt
    month, number = local.strftime("%B"), local.day()
    spanish = pl.format("{} de {}", number, month.replace(_MONTHS_ES))
    english = pl.format("{} {}", month, number)
    return pl.when(pl.col("language") == "es").then(spanish).otherwise(english)
