"""Waits, pauses and states case by case: the lists of the page about time."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final, NamedTuple

import polars as pl

from agreements.schema.city import City
from dashboard.views import names
from dashboard.views.case_lists import Behind, CaseList, called
from dashboard.views.periods import Bounds
from dashboard.views.rows import STATES
from dashboard.wording import numbers, verdicts
from dashboard.wording import time_lists as words
from dashboard.wording import timeliness as timeliness_words
from dashboard.wording.language import spoken_later
from dashboard.wording.markdown import plain
from dashboard.wording.shares import SHOWN_ROWS

CLOCKS: Final[Mapping[str, tuple[str, str | None]]] = {
    "time_to_close": ("time_to_close", None),
    "to_acceptance": ("time_to_close", "to_acceptance"),
    "from_acceptance": ("time_to_close", "from_acceptance"),
}
"""The clocks by the name that the address has for their list: figure and part."""

EXPECTED: Final = "expected_time"
PAUSED: Final = "paused_share"
EVERY: Final = "all"
"""What the address calls all reasons for a pause."""


@dataclass(frozen=True)
class Asked:
    """A list as it was asked for.

    Attributes:
        behind: Its cases, as `metrics.figures.listed` tells them.
        where: The one agency and the one service it is about, by these names; without, all.
        period: First and last day.
    """

    behind: Behind
    where: Mapping[str, str]
    period: Bounds


def clocks(total: pl.DataFrame) -> dict[str, str]:
    """The clocks of which cases can be told, by the figures of the page: what each is called."""
    rows = total.filter(pl.col("figure") == "time_to_close", pl.col("n") > 0)
    told = set(rows["part"])
    return {name: said for name, said in words.clocks().items() if CLOCKS[name][1] in told}


def reasons(total: pl.DataFrame) -> dict[str, str]:
    """The reasons for pauses, most first, and all of them together; empty where nothing paused."""
    rows = total.filter(pl.col("figure") == PAUSED, pl.col("k") > 0)
    parts = rows.sort("k", "part", descending=[True, False])["part"].drop_nulls().to_list()
    if not parts:
        return {}
    labels = words.labels()
    known = {"last_tenth": labels["last_tenth"]}
    alone = [part for part in parts if part not in known]
    return {
        EVERY: labels["all_reasons"],
        **{part: timeliness_words.reason(part) for part in alone},
        **{part: said for part, said in known.items() if part in parts},
    }


def states(total: pl.DataFrame) -> dict[str, int]:
    """How many cases of the page are in each state; none without any."""
    row = total.filter(pl.col("figure") == "on_time_due", pl.col("part").is_null())
    counted = row.select(pl.col(state).sum() for state in STATES).row(0, named=True)
    return {state: n for state, n in counted.items() if n}


def state_names(held: Mapping[str, int]) -> dict[str, str]:
    """What the states are called of which there are cases."""
    return {state: said for state, said in verdicts.states().items() if state in held}


def waits(clock: str, asked: Asked, city: City) -> CaseList:
    """The cases of a clock, the longest wait first.

    Args:
        clock: A name of `CLOCKS`, or `EXPECTED`.
        asked: Its cases.
        city: What ids are called.
    """

    def told(cases: pl.DataFrame) -> pl.DataFrame:
        accepted = {"since": _minute("since")} if clock == "from_acceptance" else {}
        return cases.select(
            case="number",
            waited=(pl.col("waited") / numbers.DAY).round(1),
            how=called(cases, "how", lambda how: words.how()[how or ""]),
            **_whose(cases, city),
            **accepted,
            until=_minute("until"),
        )

    title = words.wait_titles(asked.behind.n)[clock]
    note = words.wait_note(clock, *asked.period)
    return _list(asked, told, _Said(title, f"waited-{clock}", note, words.wait_alt()))


def paused(reason: str, asked: Asked, city: City) -> CaseList:
    """The cases whose clock was stopped, the longest first.

    Args:
        reason: Of which reason, `last_tenth`, or `EVERY`.
        asked: Its cases.
        city: What ids are called.
    """
    named, yes = timeliness_words.reason, words.labels()["paused_now"]

    def told(cases: pl.DataFrame) -> pl.DataFrame:
        known = {code: named(code) for code in cases["reasons"].explode().unique().drop_nulls()}
        return cases.select(
            case="number",
            paused=(pl.col("seconds") / numbers.HOUR).round(1),
            reasons=pl.col("reasons")
            .list.eval(pl.element().replace_strict(known, return_dtype=pl.String))
            .list.join("; "),
            pauses="pauses",
            lasts=pl.when("lasts").then(pl.lit(yes)),
            **_whose(cases, city),
        )

    title = words.paused_title(asked.behind.n)
    if reason not in {EVERY, "last_tenth"}:
        title = f"{title}: {plain(named(reason))}"
    note = words.paused_note(*asked.period)
    return _list(asked, told, _Said(title, f"paused-{reason}", note, words.paused_alt()))


def in_state(state: str, asked: Asked, city: City) -> CaseList:
    """The cases in a state.

    Args:
        state: One of the seven.
        asked: Its cases.
        city: What ids are called.
    """
    reasoned = state in {"void", "no_commitment", "unmeasurable"}
    without = ("due",) if state == "no_commitment" else ()
    without = (*without, "ended") if state in {"overdue", "running"} else without

    def told(cases: pl.DataFrame) -> pl.DataFrame:
        why = {"why": called(cases, "why", lambda one: words.why(state, one))} if reasoned else {}
        return cases.select(
            case="number",
            **why,
            **_whose(cases, city),
            due=_minute("due"),
            ended=_minute("ended"),
        ).drop(without)

    title = words.state_titles(asked.behind.n)[state]
    note, alt = words.state_note(state, *asked.period), words.state_alt(verdicts.states()[state])
    return _list(asked, told, _Said(title, f"state-{state}", note, alt))


def _minute(name: str) -> pl.Expr:
    """A local instant as it stands on a clock."""
    return pl.col(name).dt.replace_time_zone(None)


def _whose(cases: pl.DataFrame, city: City) -> dict[str, pl.Expr]:
    """What every list tells of a case."""
    return {
        "service": called(cases, "service", names.service(city)),
        "agency": called(cases, "agency", names.agency(city)),
        "district": called(cases, "district", names.district(city, numbers.NONE)),
        "opened": pl.col("opened").dt.date(),
    }


class _Said(NamedTuple):
    """What is said of a list: its heading, its file's name, and what stands under it."""

    title: str
    name: str
    note: str
    alt: str


def _list(asked: Asked, tell: Callable[[pl.DataFrame], pl.DataFrame], said: _Said) -> CaseList:
    titles, behind = words.columns(), asked.behind

    def named(cases: pl.DataFrame) -> pl.DataFrame:
        told = tell(cases)
        return told.drop(name for name in asked.where if name in told.columns).rename(
            lambda key: titles[key]
        )

    shown = named(behind.first.head(SHOWN_ROWS))
    days = [f"{day:%Y-%m-%d}" for day in asked.period if day]
    service = [asked.where["service"]] if "service" in asked.where else []
    return CaseList(
        title=said.title,
        table=shown,
        links=(titles["case"],),
        file=spoken_later(lambda: named(behind.every())),
        name="-".join([said.name, *service, *days]),
        note=f"{said.note} {words.shown_of(shown.height, behind.n)}".strip(),
        alt=said.alt,
    )
