"""The workbench as words and frames: what a draft would have made of the past year."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any, Final

import polars as pl

from agreements.finding import Finding
from agreements.schema.city import City
from dashboard.past.whatif import WhatIf
from dashboard.views import names
from dashboard.views.about import Scope
from dashboard.views.case_lists import CaseList
from dashboard.views.head import line
from dashboard.wording import shares as share_words
from dashboard.wording import workbench as words
from dashboard.wording import workbench_findings as finding_words
from dashboard.wording.figures import titles as figure_titles
from dashboard.wording.markdown import plain
from metrics.whatif import NOT_PROMISED, changed, coverage, held_against

_KEPT, _MISSED = ("met",), ("late", "overdue")
_UNPROMISED: Final = ("no_commitment", NOT_PROMISED)
_OF_PROMISE: Final = ["commitment", "service"]
_OF_MESSAGE: Final = ["figure", "part"]
_TOLD: Final = ("k", "n", "goal", "goals_missed", "goals_total")

MOST_CHANGES: Final = 24
"""Rows of changes that are shown; the file has every case."""

MOST_CASES: Final = 100


@dataclass(frozen=True)
class Changes:
    """What a draft changes, in reading order.

    Attributes:
        lead: All of it in one sentence.
        kept_title: Over what is kept then and now.
        kept: That, in markdown.
        kept_note: How the table counts, and what it leaves out.
        messages: Goals of messages that are others than before, against those that were sent.
        by: The verdicts that change, by `service` and by `district`.
        covered: What is promised that was not, and the other way round.
        cases: Those that come out differently.
    """

    lead: str
    kept_title: str
    kept: pl.DataFrame
    kept_note: str
    messages: pl.DataFrame
    by: dict[str, pl.DataFrame]
    covered: str
    cases: CaseList


@dataclass(frozen=True)
class Counted:
    """How many promises come out differently.

    Attributes:
        later: Kept ones that would be late.
        kept: Late ones that would be kept.
        lost: Those that would be promised nothing any more.
        other: What changes besides.
        total: All promises of the year.
    """

    later: int
    kept: int
    lost: int
    other: int
    total: int


def counted(found: WhatIf) -> Counted:
    """What changes, in numbers."""
    state, draft = pl.col("state"), pl.col("draft_state")
    later = state.is_in(_KEPT) & draft.is_in(_MISSED)
    kept = state.is_in(_MISSED) & draft.is_in(_KEPT)
    turned, won = found.rows.select(later.sum(), kept.sum().alias("kept")).row(0)
    gone = int(found.coverage["lost"].sum())
    differ = found.rows.filter(state != draft).height
    return Counted(turned, won, gone, differ - turned - won, len(found.rows))


@dataclass(frozen=True)
class _First:
    """What becomes of the promises where nothing was promised all year."""

    kept: int
    late: int
    undecided: int


def _first(found: WhatIf) -> _First | None:
    """The promises of a first agreement; None where something was promised before."""
    was, draft = pl.col("state"), pl.col("draft_state")
    new = found.rows.filter(~draft.is_in(_UNPROMISED))
    if new.is_empty() or not found.rows.select(was.is_in(_UNPROMISED).all()).item():
        return None
    kept, late = new.select(draft.is_in(_KEPT).sum(), late=draft.is_in(_MISSED).sum()).row(0)
    return _First(kept, late, new.height - kept - late)


def against(base: WhatIf, found: WhatIf) -> WhatIf:
    """A draft beside the version that it began from, both as if in force for the whole year.

    What really judged the year may be several versions: beside them a draft would seem to change
    what an earlier change of version did. A promise that belongs to the year under one of the two
    alone has the verdict under the other that it really had.

    Args:
        base: What that version would have made of the year.
        found: What the draft would have.
    """
    key = ["source", "number", "commitment"]
    both = found.rows.join(base.rows, on=key, how="full", coalesce=True, suffix="_base")
    own = [name for name in found.rows.columns if name not in {*key, "state", "draft_state"}]
    rows = both.select(
        *key,
        *(pl.coalesce(name, f"{name}_base").alias(name) for name in own),
        state=pl.coalesce("draft_state_base", "state"),
        draft_state=pl.coalesce("draft_state", "state_base"),
    ).select(found.rows.columns)
    months = base.months.filter(side="draft").with_columns(side=pl.lit("present"))
    held = held_against(months, found.goals)
    present = base.attainment.filter(side="draft").drop("draft_goal", "months_below", "months")
    named = present.join(held, on=_OF_PROMISE, how="left", nulls_equal=True).with_columns(
        side=pl.lit("present")
    )
    return replace(
        found,
        rows=rows,
        by_service=changed(rows, "service"),
        by_district=changed(rows, "district"),
        attainment=pl.concat(
            [
                named.select(found.attainment.columns),
                found.attainment.filter(side="draft"),
            ]
        ),
        months=pl.concat([months, found.months.filter(side="draft")]),
        messages=_with_former(base.messages, found.messages),
        coverage=coverage(rows),
    )


def _with_former(base: pl.DataFrame, found: pl.DataFrame) -> pl.DataFrame:
    """A draft's goals of messages beside those of the version in force, all year."""
    former = base.select(*_OF_MESSAGE, former_goal="draft_goal", goals_missed="months_below",
                         goals_total="months")  # fmt: skip
    rest = found.drop("goals_missed", "goals_total")
    return rest.join(former, on=_OF_MESSAGE, how="left", nulls_equal=True)


def title(found: WhatIf | None, findings: Sequence[Finding], agency: str) -> str:
    """The finding: what changes most.

    Args:
        found: What the draft would have made of the year; None where it was not tried.
        findings: What the checks say, where that prevents trying it.
        agency: Whose agreement it is.
    """
    if found is None:
        errors = sum(finding.severity == "error" for finding in findings)
        return words.title_unusable(errors) if errors else words.title_unchanged(agency)
    if (first := _first(found)) is not None:
        return words.title_first(first.kept, first.kept + first.late)
    told = counted(found)
    most = max(told.later, told.kept, told.lost)
    if not most:
        return words.title_other(told.other) if told.other else words.title_same()
    if told.later == most:
        return words.title_later(told.later)
    return words.title_kept(told.kept) if told.kept == most else words.title_lost(told.lost)


def context(scope: Scope, found: WhatIf | None, beside: str) -> str:
    """As of when, which cases, beside which version, and that it is a trial.

    Args:
        scope: The city, and as of when.
        found: What the draft would have made of the year; None where it was not tried.
        beside: The version that it is compared with; empty for those that really judged.
    """
    cases = [] if found is None else [_period(found), words.beside(beside)]
    rest = (*cases, words.trial())
    return line(scope.city, scope.as_of, *rest, demonstration=scope.demonstration)


def _period(found: WhatIf) -> str:
    start, end = found.question.start, found.question.end
    return words.period(start, end - timedelta(days=1)) if start and end else ""


def findings_table(findings: Sequence[Finding], text: str) -> pl.DataFrame:
    """What the checks say, the gravest first, in markdown.

    Args:
        findings: What they found.
        text: In this text: each finding quotes its line.
    """
    order, lines = {"error": 0, "warning": 1, "info": 2}, ["", *text.splitlines()]
    ordered = sorted(findings, key=lambda f: (order[f.severity], f))
    told = [finding_words.finding(f, lines[f.line] if f.line < len(lines) else "") for f in ordered]
    return pl.DataFrame(
        told, schema=dict.fromkeys(finding_words.finding_columns(), pl.String), orient="row"
    )


def changes(found: WhatIf, city: City) -> Changes:
    """What a draft would have changed.

    Args:
        found: The what-if.
        city: What ids are called.
    """
    told, first = counted(found), _first(found)
    kept, moved, others, bases = _kept(found, city)
    gained, lost = (int(found.coverage[name].sum()) for name in ("gained", "lost"))
    frames = {"service": found.by_service, "district": found.by_district}
    return Changes(
        lead=words.lead(told.later, told.kept, told.other, told.total)
        if first is None
        else words.lead_first(first.kept, first.late, first.undecided),
        kept_title=words.kept_title(moved.more_or_less, moved.new, moved.gone),
        kept=kept,
        kept_note=_kept_note(kept, others, bases),
        messages=_messages(found.messages),
        by={by: _by(rows, by, city) for by, rows in frames.items()},
        covered=words.covered(gained, lost),
        cases=_cases(found.rows, city),
    )


def _kept_note(kept: pl.DataFrame, others: int, bases: tuple[int, int]) -> str:
    told = [words.counted_apart(*bases)] if kept.height else []
    return " ".join([*told, *([words.others_stay(others)] if others else [])])


@dataclass(frozen=True)
class _Moved:
    """How many promises are kept more or less often, are new, and are made no longer."""

    more_or_less: int
    new: int
    gone: int


def _kept(found: WhatIf, city: City) -> tuple[pl.DataFrame, _Moved, int, tuple[int, int]]:
    """The promises that come out differently; how they do; and how many others there are.

    Last, how many cases those promises are about now and under the draft. One of which only the
    goal is another comes out differently and is kept as often as before.
    """
    present, draft = (found.attainment.filter(side=side) for side in ("present", "draft"))
    both = present.join(draft, on=_OF_PROMISE, how="full", coalesce=True, nulls_equal=True)
    of_services = both.filter(pl.col("service").is_not_null())
    moved = pl.any_horizontal(_differs(name) for name in _TOLD)
    gap = (pl.col("value_right") - pl.col("value")).abs()
    told = of_services.join(_made(found.rows), on=_OF_PROMISE, how="left", maintain_order="left")
    rows = told.filter(moved).sort(
        gap.fill_null(1.0), *_OF_PROMISE, descending=[True, False, False]
    )
    name, promise = names.service(city), words.promises()
    lines = [
        (
            words.of_promise(name(row["service"]), promise[row["commitment"]]),
            words.nothing_promised()
            if row["new"]
            else _attained(row, "", at_goal=row["goal"] != row["goal_right"]),
            words.nothing_promised() if row["gone"] else _attained(row, "_right"),
        )
        for row in rows.to_dicts()
    ]
    table = pl.DataFrame(lines, schema=dict.fromkeys(words.kept_columns(), pl.String), orient="row")
    new, gone = rows.select(pl.col("new", "gone").fill_null(value=False).sum()).row(0)
    differ = rows.filter(_differs("k") | _differs("n")).height
    bases = rows.select(pl.col("n", "n_right").sum()).row(0)
    return table, _Moved(differ - new - gone, new, gone), told.height - rows.height, bases


def _made(rows: pl.DataFrame) -> pl.DataFrame:
    """Of each promise of a service whether the draft alone makes it, or no longer does."""
    was, draft = (~pl.col(name).is_in(_UNPROMISED).all() for name in ("state", "draft_state"))
    return rows.group_by(_OF_PROMISE).agg(new=draft & ~was, gone=was & ~draft)


def _differs(name: str) -> pl.Expr:
    """Whether a promise has another number under the draft."""
    return pl.col(name).ne_missing(pl.col(f"{name}_right"))


def _messages(found: pl.DataFrame) -> pl.DataFrame:
    """Of each goal of messages that changes: how often it was missed, and would have been."""
    if "former_goal" not in found.columns:
        return pl.DataFrame()
    titles = figure_titles()
    lines = [
        (
            f"**{plain(titles[row['figure']])}**",
            words.months_at(row["former_goal"], row["goals_missed"], row["goals_total"]),
            words.months_at(row["draft_goal"], row["months_below"], row["months"]),
        )
        for row in found.filter(pl.col("draft_goal").ne_missing(pl.col("former_goal"))).to_dicts()
    ]
    return pl.DataFrame(lines, schema=dict.fromkeys(words.kept_columns(), pl.String), orient="row")


def _attained(row: Mapping[str, Any], side: str, *, at_goal: bool = False) -> str:
    """What is kept on one side; with events that were declared, and at the goal that is tried."""
    told = [words.attained(*(row[f"{name}{side}"] for name in _TOLD))]
    k, n = row[f"declared_k{side}"], row[f"declared_n{side}"]
    if n:
        told.append(words.with_declared(k, n))
    if at_goal and row["draft_goal"] is not None and row["months"]:
        told.append(words.at_goal(row["draft_goal"], row["months_below"], row["months"]))
    return "  \n".join(told)


def _by(rows: pl.DataFrame, by: str, city: City) -> pl.DataFrame:
    """Verdicts that change, most first; all promises of a case's kind together."""
    group = [by, "state", "draft_state"]
    summed = rows.group_by(group).agg(pl.col("k").sum())
    most = summed.sort("k", *group, descending=[True, False, False, False], nulls_last=True)
    named = names.service(city) if by == "service" else _district(city)
    lines = [
        (named(row[by]), words.from_to(row["state"], row["draft_state"]), row["k"])
        for row in most.head(MOST_CHANGES).to_dicts()
    ]
    first, verdict, cases = words.change_columns(by)
    schema = {first: pl.String, verdict: pl.String, cases: pl.Int64}
    return pl.DataFrame(lines, schema=schema, orient="row")


def _district(city: City) -> names.Name:
    known, unnamed = names.of_case(city).district, words.no_district()
    return lambda id_: known(id_) if id_ else unnamed


def _cases(rows: pl.DataFrame, city: City) -> CaseList:
    """The promises that come out differently, the newest first."""
    differ = rows.filter(pl.col("state") != pl.col("draft_state")).sort(
        "opened", "number", descending=[True, False]
    )
    name, promise, states = names.service(city), words.promises(), words.states()
    titles = words.case_columns()
    columns = (
        pl.col("number"),
        pl.col("service").map_elements(name, return_dtype=pl.String, skip_nulls=False),
        pl.col("commitment").replace(promise),
        pl.col("state").replace(states),
        pl.col("draft_state").replace(states),
    )
    told = differ.select(column.alias(title) for column, title in zip(columns, titles, strict=True))
    shown = told.head(MOST_CASES)
    return CaseList(
        words.cases_title(told.height), shown, titles[:1], lambda: told, "what-if",
        share_words.cases_note(shown.height, told.height),
    )  # fmt: skip
