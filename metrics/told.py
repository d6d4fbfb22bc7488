"""What the message of a case is judged as: who sent it, about what, by which version, and when."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import numpy as np
import numpy.typing as npt
import polars as pl

from agreements.schema.agreement import Agreement
from metrics.alike import NUMBER, alike, once
from metrics.local import local_date
from metrics.ranking import Numbers, counted_on, in_order, together
from metrics.tables import MESSAGE_KEY

BEFORE = date(1900, 1, 1)
"""The edition of a register of which no template is valid yet, as `metrics.messages` has it."""

EDITIONS: dict[str, pl.DataType] = {
    "agreement": pl.String(),
    "version": pl.String(),
    "edition": pl.Date(),
}
"""One row a day on which the register of a version changed."""

_GROUP = ["agency", "service", "language", "agreement", "version"]
_GROUP_BITS = 16
"""So many groups and editions there may be, as a power of two, for them to be told by numbers."""

_DAY = "_day"
"""The local date of a message, told once for all that is asked of it."""

_DIGEST = 32
"""Bytes of what a text is named by."""


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
    dated = lives.with_columns(local_date(pl.col("message_at"), zone).alias(_DAY))
    day, name = pl.col(_DAY), version_name()
    named = borders.with_columns(name=name).group_by("edition").agg("name")
    changes = [
        pl.when(_is_named(names) & (day >= pl.lit(since))).then(pl.lit(since))
        for since, names in named.sort("edition").iter_rows()
    ]
    registers = borders.select(version_name()).unique().to_series()
    before = pl.when(_is_named(registers.to_list()) & day.is_not_null()).then(pl.lit(BEFORE))
    return dated.with_columns(edition=pl.max_horizontal(before, *changes)).drop(_DAY)


def _is_named(versions: list[str]) -> pl.Expr:
    """Whether a row's version is one of these, asked once of all rows of a version."""
    return once(["agreement", "version"], version_name().is_in(versions), pl.Boolean())


def keys_of(lives: pl.LazyFrame, borders: pl.DataFrame, zone: str) -> pl.DataFrame:
    """The distinct messages of lives, `metrics.tables.MESSAGE_KEY`, in order."""
    rows = lives.select(*_GROUP, "message_at", text_id="message_text").collect()
    numbers, groups = alike(rows, _GROUP)
    dated = with_edition(rows.with_columns(numbers.alias(NUMBER)).lazy(), borders, zone)
    group = in_order(numbers, groups)
    edition = counted_on(dated.select("edition").collect().to_series())
    places = _distinct(together([group, edition]), rows["text_id"])
    if places is None:
        told = dated.filter(pl.col("text_id").is_not_null()).select(*MESSAGE_KEY)
        return told.unique().sort(*MESSAGE_KEY).collect()
    found = [values[pl.Series(codes[places])] for codes, values in (group, edition)]
    texts = rows["text_id"].gather(places).to_frame()
    return pl.concat([*found, texts], how="horizontal").select(*MESSAGE_KEY)


def _distinct(groups: Numbers, texts: pl.Series) -> npt.NDArray[np.intp] | None:
    """Where each text of each group stands once, by group and text.

    Digests are put in order by how they begin, and compared whole, as numbers: to look at the bytes
    of each in turn takes longer. None where that does not tell: of texts that are no digests, and
    of two that begin alike.
    """
    there = np.flatnonzero(texts.is_not_null().to_numpy())
    sizes = texts.bin.size()
    if (sizes.min(), sizes.max()) != (_DIGEST, _DIGEST) or groups.max(initial=0) >> _GROUP_BITS:
        return None
    words = (
        texts.bin.slice(begin, 8).bin.reinterpret(dtype=pl.UInt64, endianness="big").fill_null(0)
        for begin in range(0, _DIGEST, 8)
    )
    begins = next(words).to_numpy()[there]
    whole = groups[there].astype(np.uint64) << np.uint64(64 - _GROUP_BITS)
    whole |= begins >> np.uint64(_GROUP_BITS)
    order = np.argsort(whole)
    places, told = there[order], whole[order]
    again = np.flatnonzero(told[1:] == told[:-1])
    for word in (begins[order], *(word.to_numpy()[places] for word in words)):
        if (word[again] != word[again + 1]).any():
            return None
    return np.delete(places, again + 1)


def joined(
    lives: pl.LazyFrame, messages: pl.LazyFrame, borders: pl.DataFrame, zone: str
) -> pl.LazyFrame:
    """Lives with the verdicts on their message; nulls where there is none, or none was judged."""
    dated = with_edition(lives, borders, zone)
    right = messages.rename({"text_id": "message_text"})
    key = ["message_text" if name == "text_id" else name for name in MESSAGE_KEY]
    return dated.join(right, on=key, how="left", nulls_equal=True)
