"""The texts in which a rule found what may be a private person's, for people to decide on."""

from __future__ import annotations

from datetime import datetime
from typing import Final

import polars as pl

from dashboard.city.answers import City
from dashboard.city.scopes import seen
from dashboard.mart import Mart
from dashboard.oversight.private_texts import Entry, entries, standing
from dashboard.roles import Viewer
from dashboard.told.messages import closings, standards, verdicts
from metrics.messages.hiding import hidden
from metrics.messages.judging import CANNOT_TELL, FAIL
from metrics.tables import MESSAGE_KEY

SUSPECTED: Final[dict[str, pl.DataType]] = {
    "text": pl.String(),
    "agency": pl.String(),
    "found": pl.String(),
    "cases": pl.Int64(),
    "services": pl.List(pl.String()),
    "first": pl.Date(),
    "last": pl.Date(),
    "shown": pl.String(),
    "said": pl.String(),
    "entry": pl.Int64(),
    "person": pl.String(),
    "role": pl.String(),
    "at": pl.Datetime("us", "UTC"),
    "note": pl.String(),
}
"""One row a text and agency.

- `found` is what the rule found: `mail`, `phone`, `name`, `unit`, `mail_thread`, or
  `office_number`, which may be an office's and is on no list of public contacts.
- `shown` is the text with what may be personal behind dots.
- `said` is what people say of it: `open`, `confirmed` or `dismissed`; `entry` the number of what
  stands, which a new decision names as `Mark.after`.
"""


_FOUND: Final = ("text", "agency", "found", "cases", "services", "first", "last", "shown")


def suspected(
    city: City,
    scope: str,
    viewer: Viewer,
    mart: Mart,
    as_of: datetime,
    every: pl.DataFrame | None = None,
) -> pl.DataFrame:
    """The closing messages that seem to show a private person, as `SUSPECTED` says.

    Those that nobody has decided on come first, then those of most cases.

    Args:
        city: Whose.
        scope: Whose messages are shown.
        viewer: Who reads what others have decided.
        mart: What was measured.
        as_of: What happened later has not happened.
        every: What `found` gave for the same scope and instant; None reads it.

    Raises:
        NotAllowedError: The scope may not read messages.
        UserError: The database gave up.
    """
    seen(scope, "messages")  # whoever may not read is turned away before anything is read
    told = found(city, scope, mart, as_of) if every is None else every
    held = standing(entries(city.record.store, viewer))
    return _with_decisions(told, held).sort(
        pl.col("said") != "open", "cases", "agency", "text", descending=[False, True, False, False]
    )


def found(city: City, scope: str, mart: Mart, as_of: datetime) -> pl.DataFrame:
    """The same without what people decided: what a rule found in messages, text by text.

    Args:
        city: Whose.
        scope: Whose messages are shown.
        mart: What was measured.
        as_of: What happened later has not happened.

    Raises:
        NotAllowedError: The scope may not read messages.
        UserError: The database gave up.
    """
    mine = seen(scope, "messages")
    told = closings(city, mart, as_of, void=True).filter(mine)
    uses = told.group_by(*MESSAGE_KEY).agg(
        cases=pl.len().cast(pl.Int64), first=pl.col("day").min(), last=pl.col("day").max()
    )
    # A few at a time: of 24 million cases all at once are gigabytes.
    return _found(city, mart, uses.collect(engine="streaming"))


def _found(city: City, mart: Mart, uses: pl.DataFrame) -> pl.DataFrame:
    """The texts that a rule found something in, by agency, with their text masked."""
    key = list(MESSAGE_KEY)
    judged = verdicts(city, uses.select(*key), standards(city), mart)
    private = judged.filter(pl.col("message_private").is_in([FAIL, CANNOT_TELL]))
    kept = private.select(*key, found=pl.col("message_private_rule").str.strip_prefix("private."))
    beside = uses.join(kept, on=key, how="inner", nulls_equal=True)
    summed = beside.group_by("text_id", "agency").agg(
        pl.col("found").mode().sort().first(),
        pl.col("cases").sum(),
        services=pl.col("service").drop_nulls().unique().sort(),
        first=pl.col("first").min(),
        last=pl.col("last").max(),
    )
    return with_words(city, summed.with_columns(text=pl.col("text_id").bin.encode("hex")))


def without_words(found: pl.DataFrame) -> pl.DataFrame:
    """What `found` gave but what a text says: its words are in the record alone."""
    return found.drop("shown")


def with_words(city: City, found: pl.DataFrame) -> pl.DataFrame:
    """The same with what each text says, what may be personal behind dots.

    Args:
        city: Whose record holds the texts.
        found: As `without_words` gave it.

    Raises:
        UserError: The database gave up.
    """
    keyed = found.with_columns(text_id=pl.col("text").str.decode("hex"))
    texts = city.record.texts(keyed["text_id"]).rename({"text": "words"})
    named = keyed.join(texts, on="text_id", how="inner")
    every = pl.repeat(value=True, n=len(named), eager=True)
    return named.with_columns(shown=hidden(named["words"], every)).select(*_FOUND)


def _with_decisions(told: pl.DataFrame, held: dict[tuple[str, str | None], Entry]) -> pl.DataFrame:
    decided = pl.DataFrame(
        [
            (text, agency, e.said, e.id, e.person, e.role, e.at, e.note)
            for (text, agency), e in held.items()
        ],
        schema={
            name: SUSPECTED[name]
            for name in ("text", "agency", "said", "entry", "person", "role", "at", "note")
        },
        orient="row",
    )
    whole = told.join(decided, on=["text", "agency"], how="left", nulls_equal=True)
    return whole.with_columns(pl.col("said").fill_null("open")).select(*SUSPECTED)
