"""How soon a comment on a closed case is to be answered, by version, and by when each was."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import polars as pl

from agreements.calendars import WorkingCalendar
from agreements.loaded import Loaded
from agreements.schema.agreement import Agreement
from agreements.schema.base import Duration
from agreements.schema.timing import BusinessDay
from metrics.instants import INSTANT, epoch_seconds, from_epoch_seconds
from metrics.promised import due_instants

_VERSION = ["agreement", "version"]

REPLIES: dict[str, pl.DataType] = {
    "agreement": pl.String(),
    "version": pl.String(),
    "unit": pl.String(),
    "amount": pl.Int64(),
    "calendar": pl.String(),
    "cutoff": pl.String(),
    "day_rule": pl.String(),
}
"""One row a version that promises it. It names no calendar of its own: that of first responses,
and null where the version promises none of its services in common."""


def replies_of(agreements: Iterable[Loaded[Agreement]]) -> pl.DataFrame:
    """`REPLIES` of the versions in force."""
    models = [a.model for a in agreements if a.model.in_force_by_status]
    rows = [row for model in models for row in _replies(model)]
    return pl.DataFrame(rows, schema=REPLIES, orient="row")


def _replies(agreement: Agreement) -> Iterator[dict[str, Any]]:
    spec = agreement.spec
    promised = spec.quality.comment_after_close if spec.quality else None
    response = spec.defaults.first_response
    if promised:
        yield {
            "agreement": agreement.metadata.id,
            "version": agreement.version,
            "unit": promised.reply_within.unit,
            "amount": promised.reply_within.amount,
            "calendar": response.calendar if response else None,
            "cutoff": spec.clock.business_day.cutoff,
            "day_rule": spec.clock.business_day.due,
        }


def with_reply_due(
    lives: pl.DataFrame,
    replies: pl.DataFrame,
    clauses: pl.DataFrame,
    calendars: Mapping[str, WorkingCalendar],
) -> pl.DataFrame:
    """Lives with a resident's comment and a promise to answer it, with its `reply_due`.

    It is counted on the version's calendar of first responses; where it has none in common, on
    that of the service's first response, and else on that of its resolution. A promise whose
    calendar is not known has no due, and its rows are left out.
    """
    commented = lives.filter(pl.col("resident_comment").is_not_null())
    joined = commented.join(replies, on=["agreement", "version"])
    rows = joined.with_columns(pl.coalesce("calendar", _of_service(joined, clauses)))
    groups = rows.partition_by(list(REPLIES)[2:], maintain_order=True)
    parts = [part for group in groups if (part := _due(group, calendars)) is not None]
    none = rows.clear().with_columns(reply_due=pl.lit(None, INSTANT))
    return pl.concat([none, *parts])


def _of_service(rows: pl.DataFrame, clauses: pl.DataFrame) -> pl.Series:
    """The calendar by which each row's service, or every other one, is answered or done."""
    named = clauses.filter(pl.col("calendar").is_not_null())
    found = rows.select(*_VERSION, "service")
    names = []
    for commitment in ("first_response", "resolution"):
        promised = named.filter(commitment=commitment).unique([*_VERSION, "service"], keep="first")
        own, others = f"{commitment}_own", f"{commitment}_others"
        wanted = promised.select(*_VERSION, "service", pl.col("calendar").alias(own))
        found = found.join(wanted, on=[*_VERSION, "service"], how="left", maintain_order="left")
        rest = promised.filter(pl.col("service").is_null())
        found = found.join(
            rest.select(*_VERSION, pl.col("calendar").alias(others)),
            on=_VERSION, how="left", maintain_order="left",
        )  # fmt: skip
        names += [own, others]
    return found.select(pl.coalesce(names)).to_series()


def _due(group: pl.DataFrame, calendars: Mapping[str, WorkingCalendar]) -> pl.DataFrame | None:
    first = group.row(0, named=True)
    if first["calendar"] not in calendars:
        return None
    days = BusinessDay(cutoff=first["cutoff"], due=first["day_rule"])
    target = Duration.model_validate({first["unit"]: first["amount"]})
    starts = epoch_seconds(group["resident_comment"])
    dues = due_instants(calendars[first["calendar"]], starts, target, days)
    return None if dues is None else group.with_columns(reply_due=from_epoch_seconds(dues))
