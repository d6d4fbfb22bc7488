"""Which text each closing, update, comment and note got, drawn from the corpus and filled in."""

from __future__ import annotations

from functools import cache

import numpy as np
import polars as pl
from polars.expr.datetime import ExprDateTimeNameSpace

from seed.audit import COMPOST
from seed.corpus import COMPOST_CART, REACHED
from seed.wall_clock import DAY, ZONE

TEMPLATE = "any-template-processed-en"
"""The text that one agency sends to a quarter of its closings."""
SWEEP = "any-administrative-quarter-en"
"""The text under which old cases are closed in bulk."""

_OTHER_LANGUAGE = 0.12
"""Spanish speakers who are written to in English."""
_NO_OUTCOME = ""

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

_KEY = ["mood", "service", "outcome", "language"]
_LABELS = (
    "present", "topic", "specific", "case_detail", "timeline", "next_step", "no_action", "private",
    "jargon", "family", "wording",
)  # fmt: skip


def _moods() -> dict[str, pl.Expr]:
    """What a text has to be like, for each mood in which one is drawn."""
    use, wording, present = pl.col("use"), pl.col("wording"), pl.col("present")
    planted = (pl.col("family").fill_null("") == COMPOST_CART) | pl.col("id").is_in(
        [TEMPLATE, SWEEP]
    )
    repeats = pl.col("message").str.contains("{parent}", literal=True)
    closing = (use == "closing") & ~planted
    usual = closing & ~repeats & (wording != "wrong_service")
    full = pl.col("specific") & pl.col("case_detail")
    empty = ~pl.col("specific") & ~pl.col("case_detail") & present
    told = usual & present
    by, unlinked = pl.col("by"), ~repeats
    return {
        "good": usual & full & (wording != "planned"),
        "weak": usual & empty & (wording != "planned"),
        "bare": usual & ~present,
        "planned": usual & (wording == "planned"),
        "wrong": closing & (wording == "wrong_service"),
        "timed": told & pl.col("timeline"),
        "timed_good": told & pl.col("timeline") & full,
        "untimed": told & ~pl.col("timeline"),
        "untimed_weak": told & ~pl.col("timeline") & empty,
        "outcome": usual,
        "linked": closing & repeats,
        "template": pl.col("id") == TEMPLATE,
        "swept": pl.col("id") == SWEEP,
        "cart": pl.col("family") == COMPOST_CART,
        "acknowledgement": use == "acknowledgement",
        "update": unlinked & (use == "update") & wording.is_in(["plain", "template", "office"]),
        "waiting": unlinked
        & (use == "update")
        & wording.is_in(["template", "office"])
        & ~pl.col("specific")
        & ~pl.col("case_detail"),
        "first": unlinked & (use == "update") & (wording == "first"),
        "callback": unlinked & (use == "update") & (wording == "callback"),
        "reply": unlinked & (use == "update") & (wording == "reply"),
        "before": unlinked & (use == "comment") & wording.is_in(["patient", "question"]),
        "after": unlinked & (use == "comment"),
        "chasing": unlinked & (use == "contact_note"),
        "linked_note": repeats & use.is_in(["contact_note", "internal"]),
        "agency_note": unlinked & (use == "internal") & (by == "agency"),
        "operator_note": unlinked & (use == "internal") & (by == "operator"),
    }


@cache
def _pools() -> pl.DataFrame:
    """Every text under every key that it may be drawn for, numbered within the key."""
    texts = REACHED.with_columns(outcome=pl.col("outcome").str.split(" ")).explode("outcome")
    texts = texts.with_columns(pl.col("outcome").fill_null(_NO_OUTCOME))
    by_mood = [texts.filter(fits).with_columns(mood=pl.lit(m)) for m, fits in _moods().items()]
    cart = pl.col("mood") == "cart"
    edition = pl.format("cart {}", pl.col("used_from").rank("dense").over("mood").fill_null(0))
    pools = pl.concat(by_mood).with_columns(mood=pl.when(cart).then(edition).otherwise("mood"))
    return pools.with_columns(nth=pl.int_range(pl.len()).over(_KEY))


@cache
def _sizes() -> pl.DataFrame:
    return _pools().group_by(_KEY).agg(size=pl.len())


def drawn(rng: np.random.Generator, wanted: pl.DataFrame) -> pl.DataFrame:
    """Add a text of the corpus to each row: `message`, its `written` language and its labels.

    Args:
        rng: Where chance comes from.
        wanted: With `mood`, `service`, `outcome` (empty for what is no closing), `language` of the
            requester, and `at`, when it is sent (UTC seconds). No mood, or `blank`, gives none.

    Where no text suits in the language, it is an English one; where none suits the mood, one that
    suits the outcome.
    """
    in_english = pl.Series(rng.random(len(wanted)) < _OTHER_LANGUAGE)
    spoken = pl.when(in_english).then(pl.lit("en")).otherwise(pl.col("language").fill_null("en"))
    keyed = wanted.select(
        mood=_edition(),
        service=pl.when(pl.col("mood") == "cart").then(pl.lit(COMPOST)).otherwise("service"),
        outcome=pl.col("outcome").fill_null(_NO_OUTCOME),
        language=spoken,
        chance=pl.Series(rng.random(len(wanted))),
    ).with_row_index("row")
    found = _found(keyed)
    return (
        wanted.with_row_index("row")
        .join(found, on="row", how="left", maintain_order="left")
        .drop("row")
    )


def _edition() -> pl.Expr:
    """The cart's text has had three wordings; the day of sending tells which."""
    changes = _pools().filter(pl.col("mood").str.starts_with("cart "))["used_from"].drop_nulls()
    days = changes.unique().sort().to_list()
    day = _local(pl.col("at")).date()
    edition = pl.sum_horizontal([pl.lit(0), *((day >= since).cast(pl.Int32) for since in days)])
    return pl.when(pl.col("mood") == "cart").then(pl.format("cart {}", edition)).otherwise("mood")


def _found(keyed: pl.DataFrame) -> pl.DataFrame:
    """The text of each row: as wished, in English, or at least of its outcome."""
    left, parts = keyed.filter(pl.col("mood").is_not_null() & (pl.col("mood") != "blank")), []
    steps: tuple[dict[str, pl.Expr], ...] = (
        {},
        {"language": pl.lit("en")},
        {"mood": pl.lit("outcome")},
    )
    for step in steps:
        sized = left.with_columns(**step).join(_sizes(), on=_KEY, how="left", maintain_order="left")
        parts.append(sized.filter(pl.col("size").is_not_null()))
        left = sized.filter(pl.col("size").is_null()).drop("size")
    nth = (pl.col("chance") * pl.col("size")).floor().cast(pl.Int64)
    return (
        pl.concat(parts)
        .with_columns(nth=nth)
        .join(_pools().select(*_KEY, "nth", "message", *_LABELS), on=[*_KEY, "nth"])
        .select("row", "message", *_LABELS, written="language")
    )


def filled(texts: pl.DataFrame) -> pl.Series:
    """The messages with their slots filled in.

    Args:
        texts: `message`, `written`, `number`, `place`, `parent`, and in UTC seconds `worked`, the
            day gone by, and `at`, when it is sent: the day to come is a week later.
    """
    message = pl.col("message")
    days = (2 + pl.col("at") % 8).cast(pl.String)
    slots = {
        "{date}": _day(pl.col("worked")),
        "{until}": _day(pl.col("at") + 7 * DAY),
        "{days}": days,
        "{place}": pl.col("place"),
        "{number}": pl.col("number"),
        "{parent}": pl.col("parent"),
    }
    rows = texts.with_row_index("row")
    for slot, value in slots.items():
        has = message.str.contains(slot, literal=True)
        new = rows.filter(has).select("row", new=message.str.replace_all(slot, value, literal=True))
        rows = (
            rows.join(new, on="row", how="left", maintain_order="left")
            .with_columns(message=pl.coalesce("new", "message"))
            .drop("new")
        )
    return rows["message"]


def _local(instant: pl.Expr) -> ExprDateTimeNameSpace:
    utc = pl.from_epoch(instant.fill_null(0)).dt.replace_time_zone("UTC")
    return utc.dt.convert_time_zone(ZONE).dt


def _day(instant: pl.Expr) -> pl.Expr:
    """`October 3` or `3 de octubre`; something even where there is no instant, and no text."""
    local = _local(instant)
    month, number = local.strftime("%B"), local.day()
    spanish = pl.format("{} de {}", number, month.replace(_MONTHS_ES))
    english = pl.format("{} {}", month, number)
    return pl.when(pl.col("written") == "es").then(spanish).otherwise(english)
