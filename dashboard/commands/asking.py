"""Commands that ask: figures, cases, explain."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from difflib import get_close_matches
from typing import Annotated, Any, cast

import polars as pl
import typer

from dashboard.city.answers import City
from dashboard.commands.explaining import as_json as case_as_json
from dashboard.commands.explaining import show_case
from dashboard.commands.figure_tables import show_declared, show_figures
from dashboard.commands.output import json_lines, note, say
from dashboard.commands.screens import show_cases
from dashboard.dates import dates_from, instant_from
from dashboard.errors import UsageError, UserError, Wrongs
from dashboard.labelling.checked import Checked, measure_of
from dashboard.mart import Mart
from dashboard.reports.figure_rows import checked_by, csv_of, objects_of
from dashboard.roles import ALL
from dashboard.settings import get_settings
from dashboard.wording.instrument import told as checked_by_readers
from metrics.figures import DIMENSIONS, Dimension, Question, UnknownFigureError
from metrics.figures.adjusted import PARTS
from metrics.figures.computing import check_ids
from metrics.verdicts import STATES

Json = Annotated[bool, typer.Option("--json", help="JSON Lines.")]
Csv = Annotated[bool, typer.Option("--csv", help="Comma-separated.")]
Where = Annotated[
    list[str] | None,
    typer.Option(help="column=value; again for another column.", show_default=False),
]
Commitment = Annotated[str | None, typer.Option(help="The same as --where commitment=…")]
From = Annotated[str | None, typer.Option("--from", help="First date of the period.")]
To = Annotated[str | None, typer.Option("--to", help="The date after the last.")]
KnownAt = Annotated[
    str | None, typer.Option(help="Only what was recorded by this instant; default: everything.")
]
_HOLDS = "The instant for which it holds; default: ACCORD_AS_OF, else the mart's"
AsOf = Annotated[str | None, typer.Option(help=f"{_HOLDS}.")]
AsOfKnown = Annotated[
    str | None,
    typer.Option(
        "--as-of",
        help=f"{_HOLDS}, or with --known-at the last at which the data known then was whole.",
    ),
]

_PERIODS = {
    "month": (re.compile(r"\d{4}-(0[1-9]|1[0-2])"), "2026-09"),
    "quarter": (re.compile(r"\d{4}-Q[1-4]"), "2026-Q3"),
}
_LISTED = 12
"""More values than this are not listed in an error."""


def register(app: typer.Typer) -> None:
    """Add this module's commands."""
    app.command("figures")(figures)
    app.command("cases")(cases)
    app.command("explain")(explain)


def figures(
    ids: Annotated[list[str], typer.Argument(help="Ids of the catalogue, such as on_time_due.")],
    by: Annotated[str, typer.Option(help=f"Any of {', '.join(DIMENSIONS)}, with commas.")] = "",
    where: Where = None,
    commitment: Commitment = None,
    from_: From = None,
    to: To = None,
    as_of: AsOfKnown = None,
    known_at: KnownAt = None,
    as_json: Json = False,
    as_csv: Csv = False,
) -> None:
    """Any figure, by any dimension, with its counts, interval and the seven states."""
    if as_json and as_csv:
        raise UsageError("Choose one of --json and --csv.")
    city = City(get_settings())
    mart = city.mart()
    conditions = [by, *wanted(where, commitment)]
    wrongs = Wrongs()
    with wrongs.noted():
        known_ids(ids)
    with wrongs.noted():
        question, known = question_of(city, mart, conditions, (from_, to), as_of, known_at)
    wrongs.tell()
    rows = city.figures(ALL, list(dict.fromkeys(ids)), question, mart, known)
    warn_before_data(question, city, mart)
    warn_past_data(question, city.known_until(mart, known))
    warn_unknown(city, known)
    if as_csv:
        say(csv_of(rows).rstrip("\n"))
    elif as_json:
        json_lines(objects_of(rows, checked_by(city, question, rows)))
    else:
        beside = _beside(checked_by(city, question, rows), rows)
        show_figures(rows, question, city.folder.city, beside)
        if set(rows["part"]) & set(PARTS):
            show_declared(city.declared(ALL, question, mart))


def known_ids(ids: Sequence[str]) -> None:
    """Check that the catalogue has each of these.

    Raises:
        UsageError: It has not; names those that it has.
    """
    try:
        check_ids(ids)
    except UnknownFigureError as error:
        raise UsageError(f"{str(error)[:1].upper()}{str(error)[1:]}.") from None


def wanted(where: list[str] | None, commitment: str | None = None) -> list[str]:
    """The conditions of the options, each as column=value."""
    return [*(where or []), *([f"commitment={commitment}"] if commitment else [])]


def question_of(
    city: City,
    mart: Mart,
    by_and_where: list[str],
    period: tuple[str | None, str | None],
    as_of: str | None,
    known_at: str | None = None,
) -> tuple[Question, datetime | None]:
    """The question of a command's options, each checked; and the instant of `known_at`.

    Args:
        city: Whose names are known.
        mart: Whose instant holds where none is asked for.
        by_and_where: The dimensions with commas, then the conditions.
        period: The first date, and the date after the last.
        as_of: The instant.
        known_at: What was recorded later is not known; past what was known then no case is open.

    Raises:
        UsageError: Some of them do not exist, or are written otherwise: all of these.
    """
    by, *where = by_and_where
    wrongs = Wrongs()
    with wrongs.noted():
        start, end = dates_from(*period)
    with wrongs.noted():
        dimensions = _dimensions(by)
    with wrongs.noted():
        pairs = _pairs(city, where)
    with wrongs.noted():
        at = _as_of(city, as_of)
    with wrongs.noted():
        zone = city.folder.city.zone
        known = instant_from(known_at, zone, "--known-at") if known_at else None
    wrongs.tell()
    at = at or _own_instant(city, mart, known)
    return city.question(at, dimensions, pairs, start, end), known


def _own_instant(city: City, mart: Mart, known: datetime | None) -> datetime:
    """The mart's instant, or an earlier one until which was known by then what happened."""
    held = mart.manifest.as_of
    return held if known is None else min(held, city.known_until(mart, known))


def _dimensions(text: str) -> tuple[Dimension, ...]:
    names, wrongs = dict[str, None](), Wrongs()
    for name in filter(None, map(str.strip, text.split(","))):
        with wrongs.noted():
            names[_dimension(name)] = None
    wrongs.tell()
    return cast("tuple[Dimension, ...]", tuple(names))


def _dimension(name: str) -> str:
    if name not in DIMENSIONS:
        raise UsageError(f"There is no dimension {name!r}; known are {', '.join(DIMENSIONS)}.")
    return name


def _as_of(city: City, given: str | None) -> datetime | None:
    zone = city.folder.city.zone
    if given is not None:
        return instant_from(given, zone)
    text = get_settings().as_of
    return instant_from(text, zone, "ACCORD_AS_OF") if text else None


def _pairs(city: City, where: list[str]) -> tuple[tuple[str, str], ...]:
    pairs, wrongs = dict[str, str](), Wrongs()
    for text in where:
        with wrongs.noted():
            column, value = _pair(city, text)
            if pairs.setdefault(column, value) != value:
                raise UsageError(
                    f"--where names two values of {column}, {pairs[column]!r} and {value!r}, and "
                    "no case has both; ask for each by itself."
                )
    wrongs.tell()
    return tuple(pairs.items())


def _pair(city: City, text: str) -> tuple[str, str]:
    column, equals, value = text.partition("=")
    if not equals:
        raise UsageError(f"--where is {text!r}; write it as column=value.")
    check_value(city, _dimension(column), value)
    return column, value


def check_value(city: City, column: str, value: str) -> None:
    """Refuse a name that is misspelt: it has no cases, and would be answered with noughts."""
    if column in _PERIODS:
        form, example = _PERIODS[column]
        if not form.fullmatch(value):
            raise UsageError(f"There is no {column} {value!r}; write it as {example}.")
    elif value not in (known := sorted(_values(city, column))):
        raise UsageError(f"There is no {column} {value!r}; {_hint(value, known)}.")


def _values(city: City, column: str) -> Iterable[str]:
    spec, clauses = city.folder.city.spec, city.promises.clauses
    match column:
        case "agency":
            return spec.agencies
        case "service":
            return spec.services
        case "district":
            return spec.districts
        case "channel":
            return spec.channels
        case _:
            return {*clauses[column].unique().to_list(), *_ALWAYS.get(column, ())}


_ALWAYS = {"commitment": ("resolution",)}
"""What a case without a promise is listed under."""


def _hint(value: str, known: list[str]) -> str:
    near = get_close_matches(value, known, n=1)
    if near:
        return f"the nearest is {near[0]!r}"
    if len(known) > _LISTED:
        return f"city.yaml names {len(known)}, such as {known[0]}"
    return f"known are {', '.join(known)}" if known else "the city names none"


def warn_past_data(question: Question, until: datetime) -> None:
    """Say on standard error that the data ends before the instant that is asked about."""
    if question.as_of > until:
        note(
            f"The data ends on {until.isoformat()}, before {question.as_of.isoformat()}: a case "
            "counted as open may have been closed since."
        )


def warn_before_data(question: Question, city: City, mart: Mart) -> None:
    """Say on standard error that the data begins later: no case is no answer."""
    first = min((part.month for part in mart.manifest.partitions), default=None)
    last = question.as_of.astimezone(city.folder.city.zone).strftime("%Y-%m")
    if first and last < first:
        note(
            f"The data begins in {first}, after {question.as_of.isoformat()}: there is no case yet."
        )


def warn_unknown(city: City, known: datetime | None) -> None:
    """Say on standard error that nothing was on record yet: no case is not what happened."""
    begun = city.record.begun() if known else None
    if known and begun and known < begun:
        zone = city.folder.city.zone
        note(
            f"Nothing was on record yet on {known.astimezone(zone).isoformat()}: what is known "
            f"begins on {begun.astimezone(zone).isoformat()}. The figures are of no case."
        )


def _beside(checked: Mapping[str, Checked], rows: pl.DataFrame) -> dict[str, list[str]]:
    """What is said below each figure of the judge's own precision."""
    beside: dict[str, list[str]] = {}
    for figure, part in rows.select("figure", "part").unique(maintain_order=True).iter_rows():
        measure = measure_of(figure, part)
        said = measure and checked_by_readers(checked[measure])
        if said and said not in beside.setdefault(figure, []):
            beside[figure].append(said)
    return beside


def cases(
    where: Where = None,
    commitment: Commitment = None,
    state: Annotated[str | None, typer.Option(help=f"One of {', '.join(STATES)}.")] = None,
    from_: From = None,
    to: To = None,
    as_of: AsOf = None,
    as_json: Json = False,
) -> None:
    """The cases behind a figure."""
    wrongs = Wrongs()
    with wrongs.noted():
        if state is not None and state not in STATES:
            raise UsageError(f"There is no state {state!r}; known are {', '.join(STATES)}.")
    city = City(get_settings())
    mart = city.mart()
    conditions = ["", *wanted(where, commitment)]
    with wrongs.noted():
        question, _known = question_of(city, mart, conditions, (from_, to), as_of)
    wrongs.tell()
    rows = city.cases(ALL, question, state, mart)
    warn_past_data(question, mart.manifest.data_until)
    if as_json:
        json_lines(map(_case, rows.iter_rows(named=True)))
    elif rows.is_empty():
        say("No case answers to that.")
    else:
        show_cases(rows, city.folder.city)


_ADJUSTED = ("adjusted_due", "adjusted_state", "adjustments")


def _case(row: dict[str, Any]) -> dict[str, Any]:
    """A row; what declared events make of it only where one touches it."""
    if row["adjustments"] is None:
        return {name: value for name, value in row.items() if name not in _ADJUSTED}
    return row


def explain(
    case: Annotated[str, typer.Argument(help="The case's number.")],
    as_of: AsOf = None,
    as_json: Json = False,
) -> None:
    """How one case was judged, with the line of the agreement behind it."""
    city = City(get_settings())
    mart = city.mart()
    question, _known = question_of(city, mart, [""], (None, None), as_of)
    found = city.explain(ALL, case, question.as_of)
    if found is None:
        raise UserError(
            f"There is no case {case!r} in {city.folder.city.title()} as of "
            f"{question.as_of.isoformat()}; check the number."
        )
    warn_past_data(question, mart.manifest.data_until)
    if as_json:
        json_lines([case_as_json(found)])
    else:
        show_case(found, city.folder.city)
