"""What a person reads on a terminal: figures, cases and one case, by their names."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

import polars as pl

from agreements.schema.city import City
from dashboard.commands.output import console, say, table
from dashboard.wording.case import (
    flags,
    happenings,
    missing_promise,
    readable,
    unmeasurable_reason,
    void_reason,
)
from dashboard.wording.figures import titles
from dashboard.wording.numbers import NONE
from dashboard.wording.verdicts import states
from metrics.catalogue import CATALOGUE
from metrics.explain import CaseExplanation, CommitmentExplanation
from metrics.figures import Question
from metrics.goals import MIN_CASES

Row = Mapping[str, Any]

_NAMED: dict[str, Any] = {
    "agency": "agencies",
    "service": "services",
    "district": "districts",
    "channel": "channels",
}
_SHARES = ("Share", "On time", "Of", "Likely range")
_BESIDE = ("Past due", "No promise")
_WORDS = 18
"""The columns that names and verdicts want of a line."""
_NUMBERS = 62
"""The columns that all numbers take."""


def show_figures(rows: pl.DataFrame, question: Question, city: City) -> None:
    """One table a figure, each under its name and definition."""
    if rows.is_empty():
        say("No case belongs to this choice.")
    for (figure,), found in rows.partition_by("figure", as_dict=True, maintain_order=True).items():
        id_ = str(figure)
        say(f"{titles()[id_]}\n{CATALOGUE[id_].definition}")
        draw = _gaps if CATALOGUE[id_].unit == "points" else _shares
        draw(found.to_dicts(), question, city)
        say("")


def _shares(rows: Sequence[Row], question: Question, city: City) -> None:
    judged = any(map(_judgement, rows))
    wide = console.width >= _NUMBERS + _WORDS * (len(question.by) + judged)
    columns = _sides(question) | dict.fromkeys(_SHARES + _BESIDE * wide, "right")
    verdict = {"Verdict": "left"} if judged else {}
    cells = (
        (
            *_named_cells(row, question, city),
            *_share_cells(row),
            *((row["overdue"], row["no_commitment"]) if wide else ()),
            *((_judgement(row) or None,) if judged else ()),
        )
        for row in rows
    )
    table(columns | verdict, cells)
    if not wide:
        say("A wider window also shows what is past due and what nothing was promised for.")


def _sides(question: Question) -> dict[str, str]:
    return {name.capitalize(): "left" if name in _NAMED else "whole" for name in question.by}


def _share_cells(row: Row) -> Iterator[object]:
    yield _per_cent(row["value"])
    yield row["k"]
    yield row["n"]
    known = row["low"] is not None
    yield f"{100 * row['low']:.1f}–{100 * row['high']:.1f} %" if known else None


def _per_cent(value: float | None) -> str | None:
    """One decimal; what is not none or all is never written as 0 or 100."""
    if value is None:
        return None
    if round(value, 3) in {0, 1} - {value}:
        return "> 99.9 %" if round(value) else "< 0.1 %"
    return f"{100 * value:.1f} %"


def _judgement(row: Row) -> str:
    """What the goals say of a row, and whether it is too small to say anything."""
    goal = "" if row["goal"] is None else f" (goal {100 * row['goal']:g} %)"
    if row["verdict"] in {"met", "missed"}:
        return f"{row['verdict'].capitalize()}{goal}"
    if row["goals_total"]:
        return f"{row['goals_missed']} of {row['goals_total']} monthly goals missed{goal}"
    few = row["verdict"] == "too_few" or row["signal"] == "too_few" or 0 < row["n"] < MIN_CASES
    return "Too few to tell" if few else ""


def _gaps(rows: Sequence[Row], question: Question, city: City) -> None:
    table(
        _sides(question) | {"Gap": "right"},
        ((*_named_cells(r, question, city), _points(r["value"])) for r in rows),
    )


def _points(value: float | None) -> str | None:
    return None if value is None else f"{100 * value:.1f} points"


def _named_cells(row: Row, question: Question, city: City) -> Iterator[str]:
    for dimension in question.by:
        yield _name(city, dimension, row[dimension])


def _name(city: City, dimension: str, id_: str | None) -> str:
    kind = _NAMED.get(dimension)
    if id_ is None:
        return "None named" if kind else NONE
    return str(city.name(kind, id_)) if kind else readable(id_)


def show_cases(rows: pl.DataFrame, city: City) -> None:
    """A row a case and commitment."""
    words = states()
    shown = (
        (number, _name(city, "agency", agency), _name(city, "service", service), words[state], *at)
        for number, agency, service, state, *at in rows.select(
            "number", "agency", "service", "state", "due", "stop"
        ).rows()
    )
    words_of = dict.fromkeys(("Agency", "Service", "State"), "left")
    table({"Number": "whole", **words_of, "Due": "right", "Done": "right"}, shown)


def show_case(case: CaseExplanation, city: City) -> None:
    """How one case was judged."""
    service, agency = (_name(city, k, getattr(case, k)) for k in ("service", "agency"))
    say(f"Case {case.number}. Service: {service}. Agency: {agency}.")
    say(f"Opened {_when(case.opened)}; judged as of {_when(case.as_of)}.")
    for commitment in case.commitments:
        for line in _commitment_lines(commitment):
            say(line)
    say("\nWhat happened")
    for h in case.happenings:
        detail = f" ({_detail(city, h.detail)})" if h.detail else ""
        say(f"  {_when(h.at)}: {happenings().get(h.kind, readable(h.kind))}{detail}")


def _commitment_lines(c: CommitmentExplanation) -> Iterator[str]:
    yield f"\n{readable(c.commitment).capitalize()}: {states()[c.state].lower()}"
    if c.agreement:
        yield f"  Agreement {c.agreement}, version {c.version}: {c.file}, line {c.line}"
    for words, at in (("Due", c.due), ("Done", c.stop), ("Closed", c.closed)):
        if at:
            yield f"  {words} {_when(at)}"
    yield from (f"  {words}" for words in _remarks(c))
    for s in c.segments:
        why = f", {readable(s.reason)}" if s.reason else ""
        length = timedelta(seconds=s.counted_seconds)
        yield f"  {_when(s.start)} to {_when(s.end)}: {s.kind}{why}, counts {length}"


def _remarks(c: CommitmentExplanation) -> Iterator[str]:
    """Why there is no verdict, and what a person should know beside it."""
    why: dict[str, tuple[Callable[[str | None], str], str | None]] = {
        "no_commitment": (missing_promise, c.missing),
        "void": (void_reason, c.void_reason),
        "unmeasurable": (unmeasurable_reason, c.unmeasurable),
    }
    if c.state in why:
        words, reason = why[c.state]
        yield words(reason)
    yield from (f"{flags()[flag]}." for flag in c.flags if flag in flags())


def _detail(city: City, id_: str) -> str:
    for kind in (city.spec.milestones, city.spec.outcomes):
        if id_ in kind:
            return kind[id_].title.en
    return readable(id_)


def _when(at: datetime) -> str:
    return f"{at:%a %Y-%m-%d %H:%M:%S %Z}"
