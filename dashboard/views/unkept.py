"""The cases that broke a promise as a list: those late the longest first, and why each counts."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import partial

import polars as pl

from agreements.schema.city import City
from dashboard.freshness import days_from
from dashboard.views import names
from dashboard.views.case_lists import Behind, CaseList, called
from dashboard.views.periods import Bounds
from dashboard.wording import unkept as words
from dashboard.wording.language import spoken_later
from dashboard.wording.markdown import plain
from dashboard.wording.numbers import NONE
from dashboard.wording.shares import SHOWN_ROWS
from metrics.figures.unkept import OF_PROMISES


@dataclass(frozen=True)
class Broken:
    """A promise as it was asked for, and the cases that broke it.

    Attributes:
        figure: Its id, of one that says of each promise whether it was kept.
        behind: The cases, as `metrics.figures.listed` tells them.
        where: The one agency and the one service it is about, by these names; without, all.
        period: First and last day.
    """

    figure: str
    behind: Behind
    where: Mapping[str, str]
    period: Bounds


def numbers(rows: pl.DataFrame) -> dict[str, int]:
    """How many promises each figure counts that were not kept; without those that all were.

    Args:
        rows: The figures of `OF_PROMISES` of all cases of a choice.
    """
    heads = rows.filter(pl.col("part").is_null()).group_by("figure")
    short = dict(heads.agg(pl.col("n").sum() - pl.col("k").sum()).rows())
    return {figure: short[figure] for figure in OF_PROMISES if short.get(figure)}


def unkept(broken: Broken, as_of: datetime, city: City) -> CaseList:
    """The list of the cases that broke a promise.

    Args:
        broken: Which promise, and its cases.
        as_of: The local instant as of which the figures stand.
        city: What ids are called.
    """
    behind, where = broken.behind, broken.where
    # What was to be said by then is not said later.
    never = ("late", "ended") if broken.figure == "updated" else ()
    tell = partial(_told, as_of=as_of, city=city, without=(*where, *never))
    shown = tell(behind.first.head(SHOWN_ROWS))
    title = plain(words.titles(behind.n)[broken.figure])
    if "service" in where:
        title = words.of_service(title, plain(names.service(city)(where["service"])))
    days = [f"{day:%Y-%m-%d}" for day in broken.period if day]
    return CaseList(
        title=title,
        table=shown,
        links=(words.columns()["case"],),
        file=spoken_later(lambda: tell(behind.every())),
        name="-".join(["not-kept", broken.figure, *filter(None, [where.get("service")]), *days]),
        note=words.note(broken.figure, shown.height, behind.n, *broken.period),
        alt=words.alt(),
    )


def _told(
    cases: pl.DataFrame, as_of: datetime, city: City, without: Collection[str]
) -> pl.DataFrame:
    """What is told of some of them, some columns left out."""
    titles = words.columns()
    until = pl.coalesce("ended", pl.lit(as_of).dt.convert_time_zone(str(city.zone)))
    told = cases.select(
        case="number",
        late=pl.when(pl.col("late") > 0).then(days_from(pl.col("due"), until)),
        why=called(cases, "why", lambda why: words.why()[why or ""]),
        service=called(cases, "service", names.service(city)),
        agency=called(cases, "agency", names.agency(city)),
        district=called(cases, "district", names.district(city, NONE)),
        opened=pl.col("opened").dt.date(),
        due=pl.col("due").dt.replace_time_zone(None),
        ended=pl.col("ended").dt.replace_time_zone(None),
    )
    return told.drop(*without).rename(lambda key: titles[key])
