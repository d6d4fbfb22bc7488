"""Rows of cases: the cases themselves, their openings and closings, and what was deleted."""

from __future__ import annotations

import polars as pl

from agreements.schema.city import City
from agreements.schema.source import SourceMapping
from dashboard.cases.entering import ENTERED_CASE
from dashboard.cases.lookup import Lookup
from dashboard.cases.remote import Page
from dashboard.cases.remote.salesforce.streams import TRACKED, TURNS
from dashboard.cases.remote.salesforce.told import (
    SALESFORCE_TIMES,
    Told,
    event,
    events_in_order,
)
from dashboard.cases.rows import LINE
from dashboard.cases.translation import Translated, Translator
from metrics.instants import INSTANT

_MASTER = "MasterRecord.CaseNumber"
_WORDS_LENGTH = 256
_CLOSING_STANDS = pl.duration(microseconds=1)
"""The history tells a closing without its words; the case tells the same one with them, later."""
_SAME_READING = pl.duration(minutes=1)
"""A turn much later than the row was made after it had been read: the next sync sees both."""


def cases_told(page: Page, mapping: SourceMapping, city: City, hash_key: str | None) -> Told:
    """A page of cases.

    A case whose status is tracked is closed when its history says so, to the second, and at
    ClosedDate where its history no longer reaches back to it. A deleted case is voided; one that
    was merged into another is linked to it, too, and nothing more will become of it.
    """
    fitted = _fitted(mapping)
    translator = Translator(fitted, city, page.header, page.stream, SALESFORCE_TIMES, hash_key)
    translated = translator.translate(page.chunk)
    rows = _rows(translated.batch, page, mapping, city)
    compared = rows.filter(~pl.col("tracked") & ~pl.col("deleted"))["line"]
    now = pl.col("line").is_in(compared.implode())
    snapshot = Translated(translated.batch.filter(now), [], translated.unmapped, 0)
    rows = rows.filter(~now)
    newest = rows.sort("seen_at", "line").unique("number", keep="last", maintain_order=True)
    return Told(
        cases=newest.select(name for name in ENTERED_CASE if name in newest.columns),
        events=_events(rows, by_system=translator.columns["opened"] == "CreatedDate"),
        bad=translated.bad,
        raws=rows.select("line", "raw"),
        read=len(rows) + len(translated.bad),
        absent=translator.absent,
        snapshot=snapshot if len(snapshot.batch) else None,
        unmapped=translated.unmapped,
        unclear_times=translated.unclear_times,
    )


def _fitted(mapping: SourceMapping) -> SourceMapping:
    """The mapping with what every case of Salesforce has."""
    columns = mapping.spec.columns
    given = {"updated": ["SystemModstamp"], "closed": columns.closed or ["ClosedDate"]}
    spec = mapping.spec.model_copy(update={"columns": columns.model_copy(update=given)})
    return mapping.model_copy(update={"spec": spec})


def _rows(batch: pl.DataFrame, page: Page, mapping: SourceMapping, city: City) -> pl.DataFrame:
    """The good rows with what only Salesforce knows of them."""
    found = page.chunk.rows
    blank = pl.lit("")
    master = pl.col(_MASTER) if _MASTER in found.columns else blank
    own = found.select(
        pl.col(LINE).alias("line"),
        deleted=pl.col("IsDeleted") == "true",
        master=pl.when(master != "").then(master),
        tracked=pl.col(TRACKED) == "true",
        turns=pl.col(TURNS),
    )
    rows = batch.join(own, on="line", how="left", maintain_order="left")
    return (
        rows.join(_closings(rows, mapping, city), on="line", how="left", maintain_order="left")
        .with_columns(
            closed=pl.when(~pl.col("open")).then(pl.coalesce("turned", "closed")),
            closed_on_day=pl.col("closed_on_day") & pl.col("turned").is_null(),
            parent=pl.coalesce("master", "parent"),
        )
        .drop("turned")
    )


def _at(text: pl.Expr) -> pl.Expr:
    spelled = text.str.replace("Z$", "+00:00")
    return spelled.str.to_datetime(SALESFORCE_TIMES[0], time_unit="us", time_zone="UTC").cast(
        INSTANT
    )


def _closings(rows: pl.DataFrame, mapping: SourceMapping, city: City) -> pl.DataFrame:
    """`line`, `turned`: when each case's status last turned from an open stage to a closed one."""
    stages = {name: stage.open for name, stage in city.spec.stages.items()}
    statuses = Lookup(mapping.spec.statuses)
    turns = (
        rows.select("line", "seen_at", pl.col("turns").str.split("\n"))
        .explode("turns")
        .filter(pl.col("turns") != "")
    )
    parts = turns["turns"].str.split("\t").to_frame("part")
    told = turns.with_columns(
        parts.select(
            turned=_at(pl.col("part").list.get(0)),
            old=pl.col("part").list.get(1),
            new=pl.col("part").list.get(2),
        )
    )
    was, now = (
        statuses.ours(told[name]).replace_strict(stages, default=None, return_dtype=pl.Boolean)
        for name in ("old", "new")
    )
    known = pl.col("turned") <= pl.col("seen_at") + _SAME_READING
    return (
        told.with_columns(was=was, now=now)
        .filter(pl.col("was") & ~pl.col("now") & known)
        .group_by("line")
        .agg(pl.col("turned").max())
    )


def _events(rows: pl.DataFrame, *, by_system: bool) -> pl.DataFrame:
    """What the cases themselves tell of what happened."""
    seen = rows.with_columns(recorded_at="seen_at")
    began = rows.with_columns(recorded_at="opened" if by_system else "seen_at")
    ended = seen.with_columns(
        recorded_at=pl.max_horizontal("seen_at", pl.col("closed") + _CLOSING_STANDS)
    )
    public, agency, internal = pl.lit("public"), pl.lit("agency"), pl.lit("internal")
    closings = ended.filter(pl.col("closed").is_not_null()).select(
        event(
            "closed",
            "closed",
            actor=agency,
            audience=public,
            value=pl.col("outcome_word").str.slice(0, _WORDS_LENGTH),
            reason=pl.when("closed_on_day").then(pl.lit("date_only")),
            outcome=pl.col("outcome"),
            text=pl.col("message"),
        )
    )
    why = pl.when(pl.col("master").is_null()).then(pl.lit("deleted")).otherwise(pl.lit("merged"))
    gone = seen.filter("deleted")
    merged = gone.filter(pl.col("master").is_not_null())
    return events_in_order(
        [
            began.select(event("opened", "opened", audience=public)),
            *_milestones(seen),
            closings,
            merged.select(
                event("seen_at", "linked", audience=internal, value=pl.col("master"), reason=why)
            ),
            gone.select(event("seen_at", "voided", audience=internal, reason=why)),
        ]
    )


def _milestones(rows: pl.DataFrame) -> list[pl.DataFrame]:
    columns = [c for c in rows.columns if c.startswith("milestone:")]
    return [
        rows.filter(pl.col(column).is_not_null()).select(
            event(
                column,
                "milestone",
                actor=pl.lit("agency"),
                name=pl.lit(column.removeprefix("milestone:")),
            )
        )
        for column in columns
    ]
