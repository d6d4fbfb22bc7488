"""What a reopening does to the clock, under each of the four rules that an agreement may name."""

from __future__ import annotations

from typing import NamedTuple

import polars as pl

from metrics.dues import counted_due
from metrics.fold.changes import no_earlier
from metrics.fold.facts import Facts
from metrics.fold.joining import beside
from metrics.fold.pausing import Paused, with_moved_dues
from metrics.instants import second
from metrics.promises import Promises

_KEY = ["source", "number", "commitment"]
_MOVED = ("due", "due_at_cap", "paused_seconds")
_ENDED = pl.coalesce("last_stop", "closed")
"""What ends a clock that a reopening set going: a closing does so without the promised stop too."""


class Counted(NamedTuple):
    """Rows counted as one rule has it, with their pauses as `PAUSES`."""

    rows: pl.DataFrame
    pauses: pl.DataFrame


def with_rules(
    rows: pl.DataFrame, facts: Facts, paused: Paused, promises: Promises, pauses: pl.DataFrame
) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Add `due_continuous`, `due_resume` and `due_restart`; set `due` and `stop` by the rule.

    - `continuous`: the clock never stopped; the stop is the one that held.
    - `resume`: the spells in which the case was wrongly closed are not counted.
    - `restart`: the target runs anew from the last reopening that annulled a closing.
    - `first_closure`: the first stop counts, whatever came of it; no reopening annuls it.

    A due that is a date, given or published, is the same under all of them but `resume`. What the
    pauses do to the due is told for the rule that judges: `due_at_cap`, `paused_seconds`, and the
    list of them, which is given back with the rows.

    Args:
        rows: With dues moved by pauses, `first_stop`, `last_stop` and `reopen_rule`.
        facts: With the closings that were annulled.
        paused: Which cases were paused.
        promises: The agreements in force.
        pauses: `PAUSES` of all rows, as if no closing had been annulled.
    """
    reopened = rows.filter(pl.col("case").is_in(facts.annulled["case"].unique().implode()))
    resumed = _resumed(reopened, facts, paused, promises)
    restarted = _restarted(reopened, facts, paused, promises)
    both = (
        rows.with_columns(due_continuous="due")
        .pipe(_ruled, resumed.rows, "resume")
        .pipe(_ruled, restarted.rows, "restart")
    )
    first = pl.col("reopen_rule") == "first_closure"
    told = both.with_columns(
        stop=pl.when(first).then("first_stop").otherwise("last_stop"),
        held_until=pl.when(first).then("first_stop").otherwise("held_until"),
    )
    return told, _listed(pauses, resumed, restarted)


def _ruled(rows: pl.DataFrame, counted: pl.DataFrame, rule: str) -> pl.DataFrame:
    """The rows with the due of a rule, which is the one that judges where that is agreed."""
    told = counted.select("row", *(pl.col(name).alias(f"{name}_{rule}") for name in _MOVED))
    both = beside(rows, told)
    agreed = (pl.col("reopen_rule") == rule) & pl.col(f"due_{rule}").is_not_null()
    return both.with_columns(
        *(pl.when(agreed).then(f"{name}_{rule}").otherwise(name).alias(name) for name in _MOVED),
        pl.coalesce(f"due_{rule}", "due_continuous").alias(f"due_{rule}"),
    )


def _resumed(reopened: pl.DataFrame, facts: Facts, paused: Paused, promises: Promises) -> Counted:
    """Put off by pauses and by the spells in which the case was wrongly closed, as they came."""
    spells = (
        reopened.select("row", "case")
        .join(facts.annulled, on="case")
        .select("row", begun=second("at"), ended=second("annulled_at"))
    )
    plain = reopened.with_columns(due="due_unpaused", stop=_ENDED)
    return _counted(plain, paused, promises, spells)


def _restarted(reopened: pl.DataFrame, facts: Facts, paused: Paused, promises: Promises) -> Counted:
    """Counted anew from the last reopening that annulled a closing, with the pauses since then."""
    last = facts.annulled.group_by("case").agg(again=pl.col("annulled_at").max())
    anew = (
        reopened.filter(pl.col("unit").is_not_null())
        .join(last, on="case", maintain_order="left")
        .with_columns(start="again", stop=_ENDED)
        .drop("again")
    )
    plain = anew.with_columns(due=counted_due(anew, promises.calendars))
    return _counted(plain, paused, promises)


def _counted(
    plain: pl.DataFrame, paused: Paused, promises: Promises, spells: pl.DataFrame | None = None
) -> Counted:
    (moved,), listed = with_moved_dues([plain], paused, promises, spells)
    changed = pl.col("priority_changed")
    dues = (no_earlier(name, changed) for name in ("due", "due_at_cap"))
    return Counted(moved.with_columns(*dues), listed)


def _listed(pauses: pl.DataFrame, resumed: Counted, restarted: Counted) -> pl.DataFrame:
    """The pauses, with what they do where the clock was resumed or restarted.

    What was paused before a restart stays as it was: that clock had run.
    """
    if pauses.is_empty():
        return pauses
    resume = resumed.rows.filter(reopen_rule="resume").select(_KEY)
    restart = restarted.rows.filter(reopen_rule="restart").select(*_KEY, again="start")
    before = pauses.join(restart, on=_KEY).filter(pl.col("end") <= pl.col("again"))
    told = [
        pauses.join(pl.concat([resume, restart.select(_KEY)]), on=_KEY, how="anti"),
        resumed.pauses.join(resume, on=_KEY, how="semi"),
        before.drop("again"),
        restarted.pauses.join(restart, on=_KEY, how="semi"),
    ]
    return pl.concat(told).sort(*_KEY, "start", "reason", "clause", nulls_last=True)


def with_reopened_after_due(rows: pl.DataFrame, stops: pl.DataFrame, facts: Facts) -> pl.DataFrame:
    """Add `reopened_after_due`: the stop came in time, and was annulled once the due had passed.

    Only under `continuous` does that turn what was met into late.
    """
    annulling = facts.annulled.select("case", "annulled_at")
    undone = (
        rows.select("row", "case", "due", "reopen_rule")
        .join(annulling, on="case")
        .filter(pl.col("reopen_rule") == "continuous")
        .with_columns(second("due"))
        .join(stops, on="row")
        .filter(pl.col("annulled_at") > pl.col("at"))
        .group_by("row", "at", "due")
        .agg(pl.col("annulled_at").min())
        .filter(second("at") <= pl.col("due"), second("annulled_at") > pl.col("due"))
    )
    flagged = undone.select("row", reopened_after_due=pl.lit(value=True)).unique()
    return beside(rows, flagged).with_columns(pl.col("reopened_after_due").fill_null(value=False))
