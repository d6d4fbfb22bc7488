"""The page of escalations as words and frames: who must be told of which open cases."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import polars as pl

from agreements.schema.base import Duration
from agreements.schema.city import City
from dashboard.views import names
from dashboard.views.about import Scope
from dashboard.views.agreements_library import role_words
from dashboard.views.case_lists import CaseList
from dashboard.views.head import context
from dashboard.wording import agreements as agreement_words
from dashboard.wording import escalations as words
from dashboard.wording import shares as share_words
from dashboard.wording.markdown import plain

NEW, ALL = "new", "all"
"""Which of the cases at a step: those of the last working day, or all."""


@dataclass(frozen=True)
class Asked:
    """What the reader looks at.

    Attributes:
        percent: The step; None for steps that are still to come.
        new: Whether only those of the last working day are listed.
    """

    percent: int | None
    new: bool


@dataclass(frozen=True)
class Ladder:
    """What stands at which step, before one is chosen.

    Attributes:
        title: The finding.
        context: As of when, by which agreements.
        lead: How many in all.
        steps: One row a step: words for a table.
        choices: What can be looked at: `next`, or a percentage as text, with its words.
        first: What is looked at unless the address says otherwise.
        since: `new` unless nothing is new at it.
    """

    title: str
    context: str
    lead: str
    steps: pl.DataFrame
    choices: dict[str, str]
    first: str
    since: str


@dataclass(frozen=True)
class Listed:
    """The cases at one step: by agency, then one by one."""

    by_agency: pl.DataFrame
    cases: CaseList


def ladder(rows: pl.DataFrame, scope: Scope) -> Ladder:
    """The steps with their counts, the highest first.

    Args:
        rows: `metrics.escalation.ESCALATIONS`, as far as the viewer sees and has chosen.
        scope: What the page is about.
    """
    standing, coming = rows.filter("stands"), _coming(rows)
    percents = standing["at_percent"].unique().sort(descending=True).to_list()
    highest = standing.filter(at_percent=percents[0]) if percents else standing
    new_at = standing.filter("is_new")["at_percent"].unique().sort(descending=True).to_list()
    first = str((new_at or percents or [words.NEXT])[0])
    return Ladder(
        title=words.title(percents[0] if percents else None, _new(highest), highest.height),
        context=context(scope, words.labels()["open"]),
        lead=words.lead(standing.height, _new(standing), coming.height),
        steps=_steps(standing, coming, percents),
        choices={**{str(p): words.step(p) for p in percents}, words.NEXT: words.coming()},
        first=first,
        since=NEW if new_at else ALL,
    )


def newest(rows: pl.DataFrame) -> tuple[int, int] | None:
    """The highest step to which cases came in the last working day, and how many did.

    Args:
        rows: As `ladder` takes them.

    Returns:
        None where none came to any.
    """
    new = rows.filter("stands", "is_new")
    if new.is_empty():
        return None
    found = new.group_by("at_percent").len().sort("at_percent").row(-1)
    return int(found[0]), int(found[1])


def _coming(rows: pl.DataFrame) -> pl.DataFrame:
    """The next step of each promise that is still to come: the first one where there are two."""
    soonest = rows.filter(~pl.col("is_reached")).sort("at_percent")
    return soonest.unique(["source", "number", "commitment"], keep="first", maintain_order=True)


def _new(rows: pl.DataFrame) -> int:
    return int(rows["is_new"].sum())


def _steps(standing: pl.DataFrame, coming: pl.DataFrame, percents: Sequence[int]) -> pl.DataFrame:
    titles = words.columns()
    rows = [_step(percent, standing.filter(at_percent=percent)) for percent in percents]
    if not coming.is_empty():
        told = words.cell_of_told(_roles(coming), ())
        rows.append((words.cell_of_coming(), str(coming.height), told))
    schema = {titles[key]: pl.String for key in ("step", "cases", "told")}
    return pl.DataFrame(rows, schema=schema, orient="row")


def _step(percent: int, rows: pl.DataFrame) -> tuple[str, str, str]:
    return (
        words.cell_of_step(percent),
        words.cell_of_cases(rows.height, _new(rows)),
        words.cell_of_told(_roles(rows), _answers(rows)),
    )


def _roles(rows: pl.DataFrame) -> list[str]:
    """Who must be told, in words, each once."""
    roles = rows["notify"].explode().drop_nulls().unique(maintain_order=True)
    return [role_words(role) for role in roles]


def _answers(rows: pl.DataFrame) -> list[str]:
    """How soon an answer is due, each length once."""
    lengths = rows.select("answer_unit", "answer_amount").drop_nulls().unique().sort(pl.all())
    speaker = agreement_words.speaker()
    return [
        words.answer(speaker.length(Duration(**{unit: amount}))) for unit, amount in lengths.rows()
    ]


def listed(rows: pl.DataFrame, asked: Asked, city: City) -> Listed:
    """The cases that were asked for, by agency and one by one.

    Args:
        rows: As `ladder` takes them.
        asked: Which step, and whether only what is new.
        city: What ids are called.
    """
    if asked.percent is None:
        wanted = _coming(rows)
    else:
        wanted = rows.filter("stands", at_percent=asked.percent)
        wanted = wanted.filter("is_new") if asked.new else wanted
    return Listed(_by_agency(wanted, city), _cases(wanted, asked, city))


def _by_agency(rows: pl.DataFrame, city: City) -> pl.DataFrame:
    """Whose cases they are, and which offices must be told of them."""
    titles, name = words.columns(), names.agency(city)
    grouped = rows.group_by("agency", maintain_order=True).agg(
        pl.len(), pl.col("notify").explode(), pl.col("told").explode()
    )
    told = [
        (plain(name(agency)), count, words.cell_of_told(_offices(notify, titled), ()))
        for agency, count, notify, titled in grouped.sort("len", descending=True).rows()
    ]
    schema = {
        titles["agency"]: pl.String, titles["cases"]: pl.Int64, titles["told"]: pl.String,
    }  # fmt: skip
    return pl.DataFrame(told, schema=schema, orient="row")


def _offices(roles: Iterable[str], titled: Iterable[str | None]) -> list[str]:
    """Each office once, in the words of the steps above, and as the agreement titles it."""
    holders = dict(zip(roles, titled, strict=True))
    return [
        words.held(role_words(role), title) if title else words.nobody_holds(role_words(role))
        for role, title in holders.items()
    ]


def _cases(rows: pl.DataFrame, asked: Asked, city: City) -> CaseList:
    """The longest at the step first; for what is coming, the soonest."""
    titles = words.columns()
    reached = titles["reaches" if asked.percent is None else "reached"]
    agency, service = names.agency(city), names.service(city)
    told = rows.sort("reached", "number").select(
        pl.col("number").alias(titles["case"]),
        pl.col("used").alias(titles["times"]),
        pl.col("agency").replace_strict(_named(rows["agency"], agency), return_dtype=pl.String)
        .alias(titles["agency"]),
        pl.col("service").replace_strict(_named(rows["service"], service), return_dtype=pl.String)
        .alias(titles["service"]),
        pl.col("at_percent").alias(titles["per_cent"]),
        pl.col("due").dt.date().alias(titles["due"]),
        pl.col("reached").dt.replace_time_zone(None).alias(reached),
        pl.col("answer_by").dt.date().alias(titles["answer"]),
        pl.col("told").list.join("; ", ignore_nulls=True).alias(titles["who"]),
    )  # fmt: skip
    empty = [name for name in (titles["answer"],) if not told[name].count()]
    same = [] if asked.percent is None else [titles["per_cent"]]
    shown = told.drop(titles["who"], *empty, *same).head(share_words.SHOWN_ROWS)
    return CaseList(
        words.list_title(told.height, asked.percent, new=asked.new),
        shown,
        (titles["case"],),
        lambda: told,
        "escalations",
        words.list_note(shown.height, told.height),
    )


def _named(ids: pl.Series, name: names.Name) -> dict[str | None, str]:
    return {id_: name(id_) for id_ in ids.unique()}
