"""Agencies and districts on one service, and districts like for like: what chance explains."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import polars as pl

from agreements.schema.city import City
from dashboard.charts.funnel import ROWS, Funnel
from dashboard.charts.like_for_like import DISTRICTS
from dashboard.views import names
from dashboard.views.timeliness import Drawn, Name
from dashboard.wording import figures_charts as chart_words
from dashboard.wording import shares as share_words
from dashboard.wording import timeliness as time_words
from dashboard.wording import timeliness_places as words
from dashboard.wording import verdicts
from metrics.goals import MIN_CASES
from metrics.reading import curve, funnel, like_for_like

_FEW_NAMES = 3
"""Fewer names are no funnel."""

NAMED_AT_MOST = 4
"""More names beside their points would lie on each other."""

_WORSE, _BETTER = ("worse", "much_worse"), ("better", "much_better")


@dataclass(frozen=True)
class Places:
    """Both comparisons, each with its table; an empty one where there is nothing to compare."""

    funnel: Drawn
    funnel_table: pl.DataFrame
    districts: Drawn
    districts_table: pl.DataFrame


def places(
    by_district: pl.DataFrame, by_agency: pl.DataFrame, service: str | None, city: City
) -> Places:
    """Both comparisons.

    Args:
        by_district: `on_time_due` by `district` and `service`.
        by_agency: `on_time_due` by `agency` and `service`.
        service: The one that is asked for; None takes the one with most late cases.
        city: What ids are called.
    """
    due = by_district.filter(pl.col("n") > 0)
    found = like_for_like(due) if due["district"].count() else None
    drawn, table = _funnel(due, by_agency.filter(pl.col("n") > 0), service, city)
    return Places(drawn, table, _districts(found, city), _table(found, city))


def district(city: City) -> Name:
    """What a district is called; cases without one have a name too."""
    return names.district(city, words.no_district())


def _funnel(
    by_district: pl.DataFrame, by_agency: pl.DataFrame, service: str | None, city: City
) -> tuple[Drawn, pl.DataFrame]:
    asked = service or _with_most_late(by_district)
    if asked is None:
        return Drawn(words.no_funnel()), pl.DataFrame()
    agencies = by_agency.filter(pl.col("service") == asked)
    across = "agency" if agencies.height >= _FEW_NAMES else "district"
    name = names.agency(city) if across == "agency" else district(city)
    own = agencies if across == "agency" else by_district.filter(pl.col("service") == asked)
    if own.filter(pl.col("n") >= MIN_CASES).height < _FEW_NAMES:
        return Drawn(words.no_funnel()), pl.DataFrame()
    return _compared(own, across, name, (names.service(city)(asked), service is not None))


def _with_most_late(rows: pl.DataFrame) -> str | None:
    late = rows.group_by("service").agg(late=(pl.col("n") - pl.col("k")).sum())
    named = late.filter(pl.col("service").is_not_null())
    ordered = named.sort("late", "service", descending=[True, False])
    return None if ordered.is_empty() else ordered["service"].to_list()[0]


def _compared(
    own: pl.DataFrame, across: str, name: Name, about: tuple[str, bool]
) -> tuple[Drawn, pl.DataFrame]:
    """The funnel of one service, round its goal or else round the rate of all."""
    service, chosen = about
    goals = own["goal"].drop_nulls().unique().to_list()
    k, n = own.select(pl.col("k", "n").sum()).row(0)
    one = len(goals) == 1 and own["goal"].null_count() == 0
    goal = float(goals[0]) if one else k / n
    found = funnel(own.select(across, "k", "n"), goal=goal, least=MIN_CASES).with_columns(
        name=pl.col(across).map_elements(name, return_dtype=pl.String, skip_nulls=False)
    )
    tips = [words.tip(*row) for row in found.select("name", "value", "k", "n").rows()]
    outside = _named(found, (*_WORSE, *_BETTER))
    known = found.filter(pl.col(across).is_not_null())
    inner, outer = chart_words.funnel_limits()
    most: int = found["n"].max()  # type: ignore[assignment] # a column of counts
    named = _furthest(found)
    drawn = Drawn(
        title=words.funnel_title(
            service,
            _named(known, _WORSE) or _named(found, _WORSE),
            words.across()[across],
            goal=one,
        ),
        data=Funnel(
            rows=named.with_columns(tip=pl.Series(tips, dtype=pl.String)).select(*ROWS),
            limits=curve(most, goal=goal, least=MIN_CASES),
            goal=chart_words.goal(goal) if one else words.rate_mark(goal),
            inner=inner,
            outer=outer,
            below=chart_words.funnel_below(),
        ),
        alt=chart_words.funnel_alt(outside, found.height, goal),
        note=words.funnel_note(goal=one, chosen=chosen, cut=len(outside) > NAMED_AT_MOST),
    )
    return drawn, _in_numbers(found)


def _furthest(found: pl.DataFrame) -> pl.DataFrame:
    """The names of those alone that lie furthest from the line, where too many are outside."""
    away = (pl.col("value") - pl.col("goal")).abs().rank("ordinal", descending=True)
    outside = pl.col("state").is_in((*_WORSE, *_BETTER))
    place = pl.when(outside).then(away.over(outside))
    return found.with_columns(
        name=pl.when(~outside | (place <= NAMED_AT_MOST)).then("name").otherwise(pl.lit(""))
    )


def _in_numbers(found: pl.DataFrame) -> pl.DataFrame:
    titles, counted, said = time_words.columns(), share_words.columns(), words.funnel_states()
    return found.sort("value", "name").select(
        pl.col("name").alias(titles["name"]),
        pl.col("state").replace_strict(said, return_dtype=pl.String).alias(titles["standing"]),
        (pl.col("value") * 100).round(1).alias(titles["on_time"]),
        pl.col("k").alias(counted["k"]),
        pl.col("n").alias(counted["n"]),
    )


def _named(found: pl.DataFrame, states: tuple[str, ...]) -> list[str]:
    return found.filter(pl.col("state").is_in(states))["name"].to_list()


def _with_names(found: pl.DataFrame, city: City) -> pl.DataFrame:
    """With the names of districts, those that get least for their services first."""
    name = district(city)
    return found.sort("ratio", "district", nulls_last=True).with_columns(
        name=pl.col("district").map_elements(name, return_dtype=pl.String, skip_nulls=False)
    )


def _districts(found: pl.DataFrame | None, city: City) -> Drawn:
    if found is None:
        return Drawn(words.no_districts())
    named = _with_names(found, city)
    said = chart_words.district_words()
    lines = [_line(row, said) for row in named.to_dicts()]
    worse, better = _named(named, _WORSE), _named(named, _BETTER)
    return Drawn(
        title=words.districts_few() if _all_few(named) else words.districts_title(worse),
        data=pl.DataFrame(lines, schema=DISTRICTS, orient="row"),
        alt=chart_words.district_alt(worse, better, named.height),
        note=f"{words.districts_note()} {chart_words.district_caution()}",
    )


def _all_few(found: pl.DataFrame) -> bool:
    return bool((found["state"] == "few").all())


def _line(row: Mapping[str, object], said: Mapping[str, str]) -> tuple[object, ...]:
    value, expected = row["value"], row["expected_value"]
    return (
        row["name"], value, expected, row["low95"], row["high95"], row["state"],
        said[str(row["state"])], time_words.exact(value),  # type: ignore[arg-type] # a share
        verdicts.of(row["k"], row["n"]), "",  # type: ignore[arg-type] # counts
    )  # fmt: skip


def _table(found: pl.DataFrame | None, city: City) -> pl.DataFrame:
    titles, said = time_words.columns(), chart_words.district_words()
    counted = share_words.columns()
    if found is None:
        return pl.DataFrame()
    return _with_names(found, city).select(
        pl.col("name").alias(titles["district"]),
        pl.col("state").replace_strict(said, return_dtype=pl.String).alias(titles["verdict"]),
        (pl.col("value") * 100).round(1).alias(titles["on_time"]),
        (pl.col("expected_value") * 100).round(1).alias(titles["expected"]),
        pl.col("k").alias(counted["k"]),
        pl.col("n").alias(counted["n"]),
    )
