"""What a person reads on a terminal of figures: a table each, in words and whole numbers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

import polars as pl

from agreements.schema.city import City
from dashboard.city.declared import Touched
from dashboard.commands.output import console, say, table
from dashboard.commands.screens import NAMED, named
from dashboard.wording import data_checks, declared
from dashboard.wording.case import readable
from dashboard.wording.figures import (
    about,
    one_text_for_many,
    only_text,
    part_names,
    said_reason,
    titles,
)
from metrics.catalogue import CATALOGUE
from metrics.figures import OF_DUTIES, Question
from metrics.figures.computing import means_nothing
from metrics.figures.messages import ANNOUNCES, MIXED, TEMPLATE_WARNING, TEXT_PRESENT
from metrics.figures.rows import BESIDE_THE_POINT
from metrics.goals import MIN_CASES

Row = Mapping[str, Any]
Cells = Iterator[object]

_ON_TIME = ("on_time_due", "on_time_received", "on_time_closed")
_BESIDE = ("Past due", "No promise")
_WORDS = 18
"""The columns that names and verdicts want of a line."""
_NUMBERS = 62
"""The columns that all numbers take."""

_HOUR, _DAY = 3_600, 86_400
_OF_TIME = ("paused_share",)
"""Shares of seconds, not of cases."""
_WORKING = ("reroute_cost",)
"""Working time: a day of it is nowhere 24 hours."""

_LETTERS = {
    "D": "Duplicate without an open first case",
    "R": "Referred",
    "J": "Not the city's",
    "L": "Not found",
    "A": "No access",
    "I": "Too little information",
    "C": "Cancelled",
    "X": "Administrative",
    "P": "Not done yet",
}
"""What the rubric's letters for a closing without action stand for."""

_WHY = {
    "nothing_promised": "Nothing was promised",
    "no_contact_volume": "No contacts were counted",
    "no_articles": "No articles are listed",
    "no_changes": "No changes are registered",
    "no_reviews": "No review is on record",
    "no_decisions": "No decision of a review has fallen due",
    "no_requester": "No source tells who asked",
    "no_place": "No source tells the place",
    "no_outcome": "No source tells how cases end",
    "no_reopened": "No source shows reopenings",
    "no_rerouted": "No source shows that a case is passed on",
    "no_returned": "No source shows that a case is given back",
    "no_paused": "No source shows pauses",
    "no_message_sent": "No source shows messages",
    "no_commented": "No source shows comments",
    "no_text": "The texts of messages are not held",
    "no_accepted": "No source shows when an agency accepts a case",
    "no_acknowledged": "No source shows acknowledgements",
    "no_started": "No source shows when work began",
}


def show_figures(
    rows: pl.DataFrame,
    question: Question,
    city: City,
    beside: Mapping[str, Sequence[str]] | None = None,
) -> None:
    """One table a figure, each under its name and definition, `beside` below it."""
    if rows.is_empty():
        say("No case belongs to this choice.")
    for (figure,), found in rows.partition_by("figure", as_dict=True, maintain_order=True).items():
        id_ = str(figure)
        say(f"{titles().get(id_, readable(id_).capitalize())}\n{CATALOGUE[id_].definition}")
        if said := means_nothing(id_, question):
            say(f"{said}.\n")
            continue
        # Of a part that the question cannot be asked of nobody misses the row.
        shown = [row for row in found.to_dicts() if row["not_measurable"] != BESIDE_THE_POINT]
        _drawing(id_)(shown, question, city)
        for line in (*_of_texts(shown), *(beside or {}).get(id_, ())):
            say(line)
        say("")


def _of_texts(rows: Sequence[Row]) -> Iterator[str]:
    """What a reader of figures about messages has to know beside the numbers."""
    if any(row["known_by"] in {TEXT_PRESENT, MIXED} for row in rows):
        yield only_text()
    uses = [r["value"] for r in rows if r["figure"] == "template_share" and r["part"] is None]
    if any(value is not None and value > TEMPLATE_WARNING for value in uses):
        yield one_text_for_many(f"{TEMPLATE_WARNING:.0%}")


def show_declared(found: Iterable[Touched]) -> None:
    """The declared events behind the rows that have them in."""
    say("Declared events; the first row of each figure is the one without them.")
    for touched in found:
        e = touched.event
        days = f"{e.start:%Y-%m-%d} until {e.end:%Y-%m-%d}"
        said = f"{readable(e.id).capitalize()}, {days}: {declared.effects()[e.effect]}. {e.reason}."
        say(f"  {said} {declared.touched(touched.cases)} {e.file}, line {e.line}")


def _drawing(figure: str) -> Callable[[Sequence[Row], Question, City], None]:
    match CATALOGUE[figure].unit:
        case "points":
            return _gaps
        case "duration" | "days":
            return _times
        case "count":
            return _numbers
        case _:
            return _shares


def _shares(rows: Sequence[Row], question: Question, city: City) -> None:
    told = any(map(_judgement, rows))
    beside = _has_parts(rows)
    has_states = rows[0]["met"] is not None
    wide = console.width >= _NUMBERS + _WORDS * (len(question.by) + told + beside)
    counted = "On time" if rows[0]["figure"] in _ON_TIME else "Counted"
    columns = _sides(question, rows) | dict.fromkeys(
        ("Share", counted, "Of", "Likely range", *_BESIDE * (wide and has_states)), "right"
    )
    cells = (
        (
            *_named_cells(row, question, city, beside=beside),
            *_share_cells(row),
            *((row["overdue"], row["no_commitment"]) if wide and has_states else ()),
            *((_judgement(row) or None,) if told else ()),
        )
        for row in rows
    )
    table(columns | ({"Verdict": "left"} if told else {}), cells)
    if has_states and not wide:
        say("A wider window also shows what is past due and what nothing was promised for.")


def _has_parts(rows: Sequence[Row]) -> bool:
    return any(row["part"] for row in rows)


def _sides(question: Question, rows: Sequence[Row]) -> dict[str, str]:
    sides = {name.capitalize(): "left" if name in NAMED else "whole" for name in question.by}
    return sides | ({"": "left"} if _has_parts(rows) else {})


def _share_cells(row: Row) -> Cells:
    per_thousand = row["part"] == "distinct_texts" and row["value"] is not None
    yield f"{1_000 * row['value']:,.1f}" if per_thousand else _per_cent(row["value"])
    yield _counted(row, "k")
    yield _counted(row, "n")
    known = row["low"] is not None
    yield f"{100 * row['low']:.1f}–{100 * row['high']:.1f} %" if known else None


def _counted(row: Row, name: str) -> object:
    """A count of cases; of working time the hours."""
    number = row[name]
    if row["figure"] in _OF_TIME and number is not None:
        return f"{number / _HOUR:,.0f} hours"
    return number


def _per_cent(value: float | None) -> str | None:
    """One decimal; what is not none or all is never written as 0 or 100."""
    if value is None:
        return None
    if round(value, 3) in {0, 1} - {value}:
        return "> 99.9 %" if round(value) else "< 0.1 %"
    return f"{100 * value:.1f} %"


def _judgement(row: Row) -> str:
    """What the goals say of a row, whether it is too small to say anything, or why it says none."""
    most = " at most" if CATALOGUE[row["figure"]].direction == "lower" else ""
    goal = "" if row["goal"] is None else f" (goal{most} {100 * row['goal']:g} %)"
    if row["not_measurable"]:
        return _why(row["not_measurable"])
    if row["verdict"] in {"met", "missed"}:
        return f"{row['verdict'].capitalize()}{goal}"
    if row["goals_total"]:
        return f"{row['goals_missed']} of {row['goals_total']} goals missed{goal}"
    small = 0 < (row["n"] or 0) < MIN_CASES and row["figure"] not in OF_DUTIES
    few = "too_few" in {row["verdict"], row["signal"]} or small
    return "Too few to tell" if few else ""


def _why(code: str) -> str:
    return _WHY.get(code, readable(code).capitalize())


def _gaps(rows: Sequence[Row], question: Question, city: City) -> None:
    table(
        _sides(question, rows) | {"Gap": "right"},
        ((*_named_cells(r, question, city), _points(r["value"])) for r in rows),
    )


def _points(value: float | None) -> str | None:
    return None if value is None else f"{100 * value:.1f} points"


def _times(rows: Sequence[Row], question: Question, city: City) -> None:
    beside = _has_parts(rows)
    columns = _sides(question, rows) | dict.fromkeys(
        ("Half by", "Eight in ten", "Nine in ten", "Cases"), "right"
    )
    cells = ((*_named_cells(r, question, city, beside=beside), *_time_cells(r)) for r in rows)
    table(columns, cells)
    for words in dict.fromkeys(_why(r["not_measurable"]) for r in rows if r["not_measurable"]):
        say(f"{words}.")


def _time_cells(row: Row) -> Cells:
    ratio = row["value"] is not None
    yield f"{row['value']:.2f}" if ratio else _length(row["median"], row)
    yield None if ratio else _length(row["p80"], row)
    yield None if ratio else _length(row["p90"], row)
    yield row["n"]


def _length(seconds: float | None, row: Row) -> str | None:
    """Days; hours below one and of working time; and where the curve does not get there."""
    if seconds is None:
        is_curve = row["figure"] in {"time_to_close", "expected_time"} and row["n"]
        return "not yet reached" if is_curve else None
    if CATALOGUE[row["figure"]].unit == "days":
        return f"{seconds / _DAY:,.1f} working days"
    if seconds < _DAY or row["figure"] in _WORKING:
        return f"{seconds / _HOUR:,.1f} hours"
    return f"{seconds / _DAY:.1f} days"


def _numbers(rows: Sequence[Row], question: Question, city: City) -> None:
    cells = (
        (
            *_named_cells(r, question, city, beside=True),
            _length(r["value"], r) if r["part"] == "oldest" else r["n" if _is_all(r) else "k"],
        )
        for r in rows
    )
    table(_sides(question, rows) | {"Cases": "right"}, cells)


def _is_all(row: Row) -> bool:
    return row["part"] is None


def _named_cells(row: Row, question: Question, city: City, *, beside: bool = False) -> Cells:
    for dimension in question.by:
        yield named(city, dimension, row[dimension])
    if beside:
        yield _part(row["part"], city)


def _of_messages(part: str, city: City) -> str | None:
    """The name of a part that messages tell of a service, or of a reason."""
    if part.startswith(ANNOUNCES):
        return about(str(city.name("services", part.removeprefix(ANNOUNCES))))
    reason = _LETTERS.get(part.removeprefix("by_message:"))
    return said_reason(reason) if reason else None


def _part(part: str | None, city: City) -> str:
    if part is None:
        return "All"
    known = part_names() | data_checks.names()
    words = _LETTERS.get(part) or known.get(part) or _of_messages(part, city)
    words = words or readable(str(city.name("outcomes", part)))
    return f"{words[:1].upper()}{words[1:]}"
