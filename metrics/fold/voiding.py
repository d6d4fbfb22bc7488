"""Why a case leaves every rate: only for reasons that the agreement or the mapping names."""

from __future__ import annotations

import polars as pl

from metrics.fold.happened import Happened
from metrics.fold.joining import beside
from metrics.instants import INSTANT
from metrics.promises import Promises

DUPLICATE = "duplicate"
EXCLUDED = "excluded"
WITHDRAWN = "withdrawn"

_REASONS = ("withdrawn", "test_or_error", "outside_jurisdiction", "excluded")
_BY_EVENT = {"withdrawn": WITHDRAWN, "voided": "test_or_error"}
"""What an event says by its kind, where it gives no reason of these."""
_TAKEN = {"case": pl.UInt32(), "event_reason": pl.String(), "taken_back": INSTANT}


def with_void_reason(facts: pl.DataFrame, happened: Happened, promises: Promises) -> pl.DataFrame:
    """Add `void_reason` and `withdrawn`, the instant at which the requester took the case back.

    The first that holds: the outcome of the closing that held; an event that takes the case back
    or voids it, and that no reopening came after; an exclusion that the agreement names for the
    service, by the closing's outcome or reason; a duplicate whose parent was open, unless the
    agreement in force leaves duplicates in.

    Args:
        facts: `case closed outcome reason agreement version service live_parent duplicates_void`.
        happened: What happened to them.
        promises: With void outcomes and exclusions.
    """
    told = beside(facts, _taken_back(happened), "case")
    told = _with_exclusion(told, promises.exclusions)
    outcomes = dict(promises.void_outcomes)
    by_outcome = pl.col("outcome").replace_strict(outcomes, default=None, return_dtype=pl.String)
    leaves = pl.col("live_parent") & pl.col("duplicates_void").fill_null(value=True)
    duplicate = pl.when(leaves).then(pl.lit(DUPLICATE))
    judged = told.with_columns(
        void_reason=pl.coalesce(by_outcome, "event_reason", "excluded_by", duplicate)
    )
    at_closing = pl.when(pl.col("void_reason") == WITHDRAWN).then("closed")
    return judged.with_columns(withdrawn=pl.coalesce("taken_back", at_closing)).drop(
        "event_reason", "taken_back", "excluded_by"
    )


def _taken_back(happened: Happened) -> pl.DataFrame:
    """Of cases with such an event that stands: `case event_reason taken_back`."""
    marks = happened.of(tuple(_BY_EVENT), "case", "at", "kind", "reason")
    if marks.is_empty():
        return pl.DataFrame(schema=_TAKEN)
    reopened = happened.of(("reopened",), "case", "at").join(marks, on="case", how="semi")
    last = reopened.group_by("case").agg(undone=pl.col("at").max())
    stands = pl.col("undone").is_null() | (pl.col("at") > pl.col("undone"))
    named = pl.when(pl.col("reason").is_in(_REASONS)).then("reason")
    reason = pl.coalesce(
        named, pl.col("kind").cast(pl.String).replace_strict(_BY_EVENT, return_dtype=pl.String)
    )
    return (
        marks.join(last, on="case", how="left")
        .filter(stands)
        .with_columns(event_reason=reason)
        .sort("case", "at", "event_reason")
        .group_by("case")
        .agg(
            pl.col("event_reason").first(),
            taken_back=pl.col("at").filter(pl.col("event_reason") == WITHDRAWN).first(),
        )
    )


def _with_exclusion(facts: pl.DataFrame, exclusions: pl.DataFrame) -> pl.DataFrame:
    """Add `excluded_by`, where what the closing said is an exclusion of the service."""
    if exclusions.is_empty():
        return facts.with_columns(excluded_by=pl.lit(None, pl.String))
    codes = exclusions["code"].unique().implode()
    said = [
        facts.select("case", "agreement", "version", "service", code=name).filter(
            pl.col("code").is_in(codes)
        )
        for name in ("outcome", "reason")
    ]
    key = ["agreement", "version", "code"]
    of_service = pl.col("service_named").is_null() | (pl.col("service") == pl.col("service_named"))
    found = (
        pl.concat(said)
        .join(exclusions.rename({"service": "service_named"}), on=key)
        .filter(of_service)
        .select("case", excluded_by=pl.lit(EXCLUDED))
        .unique()
    )
    return beside(facts, found, "case")
