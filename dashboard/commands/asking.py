"""Commands that ask: figures, cases, explain."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from typing import Annotated, Any, cast

import polars as pl
import typer

from agreements.schema.city import City as CitySchema
from dashboard.answers import ALL, City
from dashboard.commands.output import json_lines, note, say, table
from dashboard.dates import date_from, instant_from
from dashboard.errors import UsageError, UserError
from dashboard.settings import get_settings
from metrics.catalogue import CATALOGUE
from metrics.explain import CaseExplanation, CommitmentExplanation, Segment
from metrics.figures import DIMENSIONS, Dimension, Question, UnknownFigureError
from metrics.verdicts import STATES

Json = Annotated[bool, typer.Option("--json", help="JSON Lines.")]
Csv = Annotated[bool, typer.Option("--csv", help="Comma-separated.")]
Where = Annotated[
    list[str] | None, typer.Option(help="column=value; give it again for more.", show_default=False)
]
AsOf = Annotated[
    str | None, typer.Option(help="The instant for which the answer holds; default: the mart's.")
]


def register(app: typer.Typer) -> None:
    """Add this module's commands."""
    app.command("figures")(figures)
    app.command("cases")(cases)
    app.command("explain")(explain)


def figures(
    ids: Annotated[list[str], typer.Argument(help="Ids of the catalogue, such as on_time_due.")],
    by: Annotated[str, typer.Option(help=f"Any of {', '.join(DIMENSIONS)}, with commas.")] = "",
    where: Where = None,
    from_: Annotated[str | None, typer.Option("--from", help="First date of the period.")] = None,
    to: Annotated[str | None, typer.Option("--to", help="The date after the last.")] = None,
    as_of: AsOf = None,
    as_json: Json = False,
    as_csv: Csv = False,
) -> None:
    """Any figure, by any dimension, with its counts, interval and the seven states."""
    city = City(get_settings())
    question = city.question(
        by=cast("tuple[Dimension, ...]", tuple(filter(None, by.split(",")))),
        where=_pairs(where),
        start=date_from(from_, "--from") if from_ else None,
        end=date_from(to, "--to") if to else None,
        as_of=_as_of(city, as_of),
    )
    try:
        rows = city.figures(ALL, ids, question)
    except UnknownFigureError as error:
        raise UsageError(f"{str(error)[:1].upper()}{str(error)[1:]}.") from None
    _warn_past_data(city, question)
    if as_csv:
        say(rows.write_csv().rstrip("\n"))
    elif as_json:
        json_lines(map(_contract, rows.to_dicts()))
    else:
        _figure_table(rows, question, city.folder.city)


def _as_of(city: City, given: str | None) -> datetime | None:
    text = given or get_settings().as_of
    return instant_from(text, city.folder.city.zone) if text else None


def _pairs(where: list[str] | None) -> tuple[tuple[str, str], ...]:
    pairs = []
    for text in where or []:
        column, equals, value = text.partition("=")
        if not equals:
            raise UsageError(f"--where is {text!r}; write it as column=value.")
        pairs.append((column, value))
    return tuple(pairs)


def _warn_past_data(city: City, question: Question) -> None:
    until = city.mart().manifest.data_until
    if question.as_of > until:
        note(
            f"The data ends on {until.isoformat()}, before {question.as_of.isoformat()}: a case "
            "counted as open may have been closed since."
        )


def _contract(row: dict[str, Any]) -> dict[str, Any]:
    """A row in the shape that scripts rely on: states as one object, absent measures as null."""
    states = {state: row.pop(state) for state in STATES}
    head = ["figure", "k", "n", "value", "low", "high", "goal", "verdict"]
    head += ["goals_missed", "goals_total", "signal"]
    shown = {name: row.pop(name) for name in head}
    tail = {
        name: row.pop(name) for name in ("provisional", "not_measurable", "as_of", "data_until")
    }
    percentiles = dict.fromkeys(("median", "p80", "p90"))
    return {**shown, "states": states, **percentiles, **tail, **row}


def _figure_table(rows: pl.DataFrame, question: Question, city: CitySchema) -> None:
    """One table a figure, each under the figure's id."""
    for (figure,), of_figure in rows.partition_by("figure", as_dict=True).items():
        say(f"{figure}: {CATALOGUE[str(figure)].definition}")
        columns = {
            **{name.capitalize(): "left" for name in question.by},
            **dict.fromkeys(("Share", "k", "n", "Likely range", "Overdue", "No promise"), "right"),
        }
        table(columns, (_figure_cells(row, question, city) for row in of_figure.to_dicts()))
        say("")


def _figure_cells(row: Mapping[str, Any], question: Question, city: CitySchema) -> Iterator[object]:
    for name in question.by:
        yield _named(city, name, row[name])
    unit = " points" if CATALOGUE[row["figure"]].unit == "points" else " %"
    yield None if row["value"] is None else f"{100 * row['value']:.1f}{unit}"
    yield row["k"]
    yield row["n"]
    known = row["low"] is not None
    yield f"{100 * row['low']:.1f}–{100 * row['high']:.1f} %" if known else None
    yield row["overdue"]
    yield row["no_commitment"]


def _named(city: CitySchema, dimension: Dimension, value: str | None) -> str | None:
    match dimension:
        case "agency":
            return city.name("agencies", value)
        case "service":
            return city.name("services", value)
        case "district":
            return city.name("districts", value)
        case "channel":
            return city.name("channels", value)
        case _:
            return value


def cases(
    where: Where = None,
    state: Annotated[str | None, typer.Option(help=f"One of {', '.join(STATES)}.")] = None,
    as_of: AsOf = None,
    as_json: Json = False,
) -> None:
    """The cases behind a figure."""
    if state and state not in STATES:
        raise UsageError(f"There is no state {state!r}; known are {', '.join(STATES)}.")
    city = City(get_settings())
    question = city.question(where=_pairs(where), as_of=_as_of(city, as_of))
    try:
        rows = city.cases(ALL, question, state)
    except UnknownFigureError as error:
        raise UsageError(f"{str(error)[:1].upper()}{str(error)[1:]}.") from None
    if as_json:
        json_lines(rows.to_dicts())
        return
    shown = ["number", "agency", "service", "state", "start", "due", "stop"]
    table(dict.fromkeys(map(str.capitalize, shown), "left"), rows.select(shown).rows())


def explain(
    case: Annotated[str, typer.Argument(help="The case's number.")],
    as_of: AsOf = None,
    as_json: Json = False,
) -> None:
    """How one case was judged, with the line of the agreement behind it."""
    city = City(get_settings())
    question = city.question(as_of=_as_of(city, as_of))
    found = city.explain(ALL, case, question.as_of)
    if found is None:
        raise UserError(
            f"There is no case {case!r} in {city.folder.city.title()} as of "
            f"{question.as_of.isoformat()}; check the number."
        )
    if as_json:
        commitments = [_commitment_json(c) for c in found.commitments]
        json_lines([{"number": found.number, "commitments": commitments}])
    else:
        _print_explanation(found, city.folder.city)


def _commitment_json(c: CommitmentExplanation) -> dict[str, Any]:
    return {
        "commitment": c.commitment,
        "version": c.version,
        "state": c.state,
        "due": c.due,
        "segments": [_segment_json(s) for s in c.segments],
        "line": f"{c.file}:{c.line}" if c.file else None,
        "agreement": c.agreement,
        "start": c.start,
        "stop": c.stop,
        "closed": c.closed,
        "promise": c.promise,
        "missing": c.missing,
        "void_reason": c.void_reason,
        "unmeasurable": c.unmeasurable,
        "flags": list(c.flags),
    }


def _segment_json(s: Segment) -> dict[str, Any]:
    return {
        "from": s.start,
        "to": s.end,
        "kind": s.kind,
        "reason": s.reason,
        "counted_seconds": s.counted_seconds,
    }


def _print_explanation(case: CaseExplanation, city: CitySchema) -> None:
    agency, service = city.name("agencies", case.agency), city.name("services", case.service)
    say(f"Case {case.number}: {service or 'service unknown'}, {agency or 'agency unknown'}")
    say(f"Opened {_when(case.opened)}; judged as of {_when(case.as_of)}.")
    for c in case.commitments:
        say(f"\n{c.commitment.capitalize()}: {c.state.replace('_', ' ')}")
        if c.agreement:
            say(f"  {c.agreement} {c.version}, {c.file}:{c.line}")
        for name in ("due", "stop", "closed"):
            at = getattr(c, name)
            if at:
                say(f"  {name}: {_when(at)}")
        for problem in filter(None, (c.missing, c.void_reason, c.unmeasurable)):
            say(f"  because: {problem.replace('_', ' ')}")
        for s in c.segments:
            length = timedelta(seconds=s.counted_seconds)
            why = f", {s.reason}" if s.reason else ""
            say(f"  {_when(s.start)} to {_when(s.end)}: {s.kind}{why}, counts {length}")
    say("\nWhat happened")
    for h in case.happenings:
        extra = f" ({h.detail.replace('_', ' ')})" if h.detail else ""
        say(f"  {_when(h.at)}: {h.kind}{extra}")


def _when(at: datetime) -> str:
    return f"{at:%a %Y-%m-%d %H:%M:%S %Z}"
