"""What a reopening does to the clock, under each of the four rules that an agreement may name."""

from __future__ import annotations

import polars as pl

from metrics.dues import counted_due, shifted
from metrics.fold.facts import Facts
from metrics.fold.joining import beside
from metrics.instants import second
from metrics.promises import Promises

RULES = ("continuous", "resume", "restart", "first_closure")


def with_rules(
    rows: pl.DataFrame, facts: Facts, promises: Promises, restarted: pl.DataFrame
) -> pl.DataFrame:
    """Add `due_continuous`, `due_resume` and `due_restart`; set `due` and `stop` by the rule.

    - `continuous`: the clock never stopped; the stop is the one that held.
    - `resume`: the spells in which the case was wrongly closed are not counted.
    - `restart`: the target runs anew from the last reopening that annulled a closing.
    - `first_closure`: the first stop counts, whatever came of it; no reopening annuls it.

    A due that is a date, given or published, is the same under all of them but `resume`.

    Args:
        rows: With `due`, `first_stop`, `last_stop` and `reopen_rule`.
        facts: With the closings that were annulled.
        promises: The agreements in force.
        restarted: `row due` of `restarts`, with their pauses.
    """
    asked = rows.select("row", "case", "due", "unit", "calendar")
    few = asked.join(facts.annulled.select("case").unique(), on="case", how="semi")
    resumed = _resumed(few, facts, promises)
    anew = restarted.select("row", due_restart="due")
    both = (
        beside(rows, resumed)
        .pipe(beside, anew)
        .with_columns(
            due_continuous="due",
            due_resume=pl.coalesce("due_resume", "due"),
            due_restart=pl.coalesce("due_restart", "due"),
        )
    )
    rule, first = pl.col("reopen_rule"), pl.col("reopen_rule") == "first_closure"
    return both.with_columns(
        stop=pl.when(first).then("first_stop").otherwise("last_stop"),
        held_until=pl.when(first).then("first_stop").otherwise("held_until"),
        due=pl.when(rule == "resume")
        .then("due_resume")
        .when(rule == "restart")
        .then("due_restart")
        .otherwise("due"),
    )


def restarts(rows: pl.DataFrame, facts: Facts, promises: Promises) -> pl.DataFrame:
    """The rows of reopened cases, counted anew from the last reopening that annulled a closing."""
    last = facts.annulled.group_by("case").agg(again=pl.col("annulled_at").max())
    anew = (
        rows.filter(pl.col("case").is_in(last["case"].implode()) & pl.col("unit").is_not_null())
        .join(last, on="case", maintain_order="left")
        .with_columns(start="again")
        .drop("again")
    )
    return anew.with_columns(due=counted_due(anew, promises.calendars))


def _resumed(few: pl.DataFrame, facts: Facts, promises: Promises) -> pl.DataFrame:
    """`row due_resume`: the due, put off by each spell in which the case was wrongly closed."""
    spells = facts.annulled.with_columns(nth=pl.int_range(pl.len()).over("case"))
    moved = few
    for (_,), group in sorted(spells.partition_by("nth", as_dict=True).items()):
        spell = group.select("case", spell_from=second("at"), spell_until=second("annulled_at"))
        spelt = beside(moved, spell, "case")
        moved = spelt.with_columns(due=shifted(spelt, promises.calendars)).drop(
            "spell_from", "spell_until"
        )
    return moved.select("row", due_resume="due")


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
