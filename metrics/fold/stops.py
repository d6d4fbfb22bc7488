"""What stops each promise: the events that it names, and those that no reopening annulled."""

from __future__ import annotations

import polars as pl

from metrics.fold.happened import Happened
from metrics.fold.joining import earliest, paired
from metrics.instants import INSTANT

MESSAGES = ("message_sent", "update_sent")
"""Both are messages to the resident, where they are public."""

STOPS: dict[str, pl.DataType] = {"row": pl.UInt32(), "at": INSTANT, "is_closing": pl.Boolean()}


def stops_of(rows: pl.DataFrame, happened: Happened) -> pl.DataFrame:
    """All events that stop each row's promise, as `STOPS`, in no order.

    - A message counts where it is public and not the resident's own; a promise that a person keeps
      is not kept by the system.
    - Where a closing message counts, a closing that tells the resident something is a message.

    Args:
        rows: `row case stop_kind stop_name by_person closing_message_counts`.
        happened: What happened to them.
    """
    kinds = sorted({*rows["stop_kind"].unique()} - {None})
    parts = [_of_kind(rows, happened, kind) for kind in kinds]
    if "message_sent" in kinds:
        parts.append(_closing_messages(rows, happened))
    return pl.concat([pl.DataFrame(schema=STOPS), *parts])


def _of_kind(wanted: pl.DataFrame, happened: Happened, kind: str) -> pl.DataFrame:
    rows = wanted.filter(pl.col("stop_kind") == kind)
    is_message, is_named = kind == "message_sent", rows["stop_name"].null_count() < len(rows)
    by_whom = is_message or bool(rows["by_person"].any())
    asked = {"name": is_named, "actor": by_whom, "audience": is_message}
    told = happened.of(
        MESSAGES if is_message else (kind,),
        *("case", "at", *(name for name, is_asked in asked.items() if is_asked)),
        cases=rows["case"],
    )
    marks = told.filter(_heard()) if is_message else told
    found = paired(rows, marks)
    if by_whom:
        found = found.filter(_by_whom())
    if is_named:
        found = found.filter(
            pl.col("stop_name").is_null() | (pl.col("name") == pl.col("stop_name"))
        )
    return found.select("row", "at", is_closing=pl.lit(kind == "closed"))


def _closing_messages(wanted: pl.DataFrame, happened: Happened) -> pl.DataFrame:
    counts = (pl.col("stop_kind") == "message_sent") & pl.col("closing_message_counts")
    rows = wanted.filter(counts)
    told = happened.of(
        ("closed",), "case", "at", "actor", "audience", "text_id", cases=rows["case"]
    )
    closings = told.filter(pl.col("text_id").is_not_null(), _heard())
    found = paired(rows, closings).lazy().filter(_by_whom())
    return found.select("row", "at", is_closing=pl.lit(value=False)).collect()


def _heard() -> pl.Expr:
    """Whether the resident is told: a source that tells no audience shows what is public."""
    return pl.col("audience").ne_missing("internal") & pl.col("actor").ne_missing("resident")


def _by_whom() -> pl.Expr:
    automatic = (pl.col("actor") == "system").fill_null(value=False)
    return ~(pl.col("by_person").fill_null(value=False) & automatic)


def reached(marks: pl.DataFrame, annulled: pl.DataFrame) -> pl.DataFrame:
    """Of each row: `first_stop`, and `last_stop`, the first one that no reopening annulled.

    Another stop than a closing holds from the last reopening that annulled a closing on: what was
    reached before it was not the end.

    Args:
        marks: Stops other than closings, or of a promise that no reopening undoes.
        annulled: `row annulled_at`, the reopenings that annulled a closing.
    """
    firsts = earliest(marks, "row", "at", "first_stop")
    if annulled.is_empty():
        return firsts.with_columns(last_stop="first_stop")
    last = annulled.group_by("row").agg(pl.col("annulled_at").max())
    again = marks.join(last, on="row", how="semi")
    held = (
        again.join(last, on="row")
        .filter(pl.col("at") >= pl.col("annulled_at"))
        .group_by("row")
        .agg(again=pl.col("at").min())
    )
    return (
        firsts.join(held, on="row", how="left")
        .join(last, on="row", how="left")
        .with_columns(
            last_stop=pl.when(pl.col("annulled_at").is_null()).then("first_stop").otherwise("again")
        )
        .select("row", "first_stop", "last_stop")
    )
