"""The command that judges messages: for every row of a file, each measure with its evidence."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from io import BytesIO, StringIO
from pathlib import Path
from typing import Annotated, Any

import polars as pl
import typer

from agreements.schema.agreement import Agreement
from agreements.schema.rubric import Rubric
from dashboard.cities import opened
from dashboard.commands.output import json_lines, note, table
from dashboard.errors import UsageError, UserError
from dashboard.told.messages import named
from metrics.messages import ABSENT, MEASURES, judge_frame
from metrics.messages.fixing import OF_FIXES
from metrics.messages.repairs import FIX, repairs

_COLUMNS = ("service_type", "agency", "status_word", "message")
_OPTIONAL = ("id", "language")
_IN_FORCE = {"signed", "published"}
_NO_ACTION = "closed_without_action"


def register(app: typer.Typer) -> None:
    """Add this module's command."""
    app.command("judge")(judge)


def judge(
    file: Annotated[
        Path, typer.Argument(help=f"Rows of [id,]{','.join(_COLUMNS)}[,language].", metavar="FILE")
    ],
    city: Annotated[
        str | None,
        typer.Option(help="Whose rubric, terms and templates hold beside the language packs."),
    ] = None,
    rubric: Annotated[
        str | None,
        typer.Option(help="A version of the city's rubric instead of the newest: a what-if."),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="JSON Lines, one a row.")] = False,
) -> None:
    """Judge closing messages: each measure with the rule that fired and the words it rests on."""
    rows = _rows(file)
    if rubric is not None and city is None:
        raise UsageError("--rubric names a city's rubric; name the city with --city.")
    by, agreements, names = _standards(city, rubric)
    what_if = by.name if rubric and by else None
    asked = _asked(rows, names)
    judged = judge_frame(asked, by, agreements)
    judged = pl.concat([judged, repairs(asked, judged, by, agreements)], how="horizontal")
    if as_json:
        json_lines(
            line | ({"what_if": what_if} if what_if else {}) for line in _lines(rows, judged)
        )
    else:
        _show(judged)
        if what_if:
            note(f"What if: judged by {what_if}; agreements may pin another.")


def _rows(file: Path) -> pl.DataFrame:
    """The file's rows as text; an empty field is empty."""
    if not file.exists():
        raise UsageError(f"There is no file {file}; nothing was judged.")
    text = _decoded(file.read_bytes())
    try:
        rows = pl.read_csv(BytesIO(text), infer_schema=False).fill_null("")
    except (pl.exceptions.ComputeError, pl.exceptions.NoDataError):
        # What polars says of it quotes the row, which may hold a resident's words.
        why = _broken_at(text.decode())
        raise UserError(f"{file}{why}. It has to be a comma-separated file.") from None
    rows = rows.rename({name: name.strip().lower() for name in rows.columns})
    missing = [name for name in _COLUMNS if name not in rows.columns]
    if missing:
        raise UserError(
            f"{file}: no column {', '.join(missing)}. The columns are [id,]{','.join(_COLUMNS)}"
            "[,language], with a header."
        )
    return rows.with_row_index("line", offset=1)


def _broken_at(text: str) -> str:
    """The line of the first row that is none, and what is wrong with it."""
    rows = csv.reader(StringIO(text, newline=""), strict=True)
    line, width = 1, 0
    try:
        for row in rows:
            width = width or len(row)
            if len(row) > width:
                return f":{line}: the row has {len(row)} fields, the header {width}"
            line = rows.line_num + 1
    except csv.Error:
        return f":{line}: a quote opens here and never closes, or text follows where it closes"
    return ": it holds no rows" if not width else ": it cannot be read"


def _decoded(raw: bytes) -> bytes:
    """The bytes in UTF-8, which they are, or else are taken for Windows-1252."""
    try:
        return raw.decode("utf-8-sig").encode()
    except UnicodeDecodeError:
        return raw.decode("cp1252", errors="replace").encode()


def _standards(
    city: str | None, version: str | None
) -> tuple[Rubric | None, list[Agreement], Mapping[str, str]]:
    """The newest rubric or the one asked for, the agreements that bind, and ids by name.

    Raises:
        UsageError: The city has no such rubric.
    """
    if city is None:
        return None, [], {}
    folder = opened(city)
    binding = [a.model for a in folder.agreements if a.model.spec.status in _IN_FORCE]
    binding.sort(key=lambda agreement: _numbers(agreement.version))
    rubrics = [rubric.model for rubric in folder.rubrics.values()]
    if version is not None:
        return named(rubrics, version), binding, _ids(folder.city.spec)
    newest = max(rubrics, key=lambda rubric: _numbers(rubric.metadata.version), default=None)
    return newest, binding, _ids(folder.city.spec)


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(map(int, version.split(".")))


def _ids(spec: Any) -> dict[str, str]:  # noqa: ANN401 - a part of the city's schema
    """Ids by the names that a file may use: titles in both languages."""
    named = {**spec.services, **spec.agencies}
    titles = {
        title.lower(): id_
        for id_, part in named.items()
        for title in (part.title.en, part.title.es)
        if title
    }
    return {**titles, **{id_.lower(): id_ for id_ in named}}


def _asked(rows: pl.DataFrame, ids: Mapping[str, str]) -> pl.DataFrame:
    """The rows as the judge takes them: ids where the city knows the name, and the names beside."""
    known = {"service": "service_type", "agency": "agency"}
    language = pl.col("language") if "language" in rows.columns else pl.lit(None, pl.String)
    return rows.select(
        *(
            pl.col(column).str.to_lowercase().str.strip_chars().replace(ids).alias(name)
            for name, column in known.items()
        ),
        "status_word",
        "message",
        service_name="service_type",
        agency_name="agency",
        language=language,
    )


def _lines(rows: pl.DataFrame, judged: pl.DataFrame) -> Iterator[dict[str, Any]]:
    ids = rows["id"] if "id" in rows.columns else rows["line"].cast(pl.String)
    for id_, row in zip(ids, judged.iter_rows(named=True), strict=True):
        measures = {name: _measure(row, name) for name in (*MEASURES, FIX)}
        measures[FIX]["loose"] = row[f"{FIX}_loose"]
        measures[_NO_ACTION] = _measure(row, _NO_ACTION)
        yield {"id": id_, "measures": measures}


def _measure(row: Mapping[str, Any], name: str) -> dict[str, Any]:
    """The verdict, its rule, and the words quoted or the patterns that were not found."""
    rule, words = row[f"{name}_rule"], row[f"{name}_words"]
    evidence = words if words is not None else list({**ABSENT, **OF_FIXES}.get(rule, (rule,)))
    found = {"verdict": row[name], "rule": rule, "evidence": evidence}
    if name == _NO_ACTION:
        return {
            "verdict": row[name],
            "reason": row["no_action_reason"],
            "rule": rule,
            "evidence": evidence,
        }
    return found


def _show(judged: pl.DataFrame) -> None:
    """How many rows passed each measure."""
    counted = [
        (
            name,
            *(
                judged.filter(pl.col(name) == verdict).height
                for verdict in ("pass", "fail", "cannot_tell", "not_applicable")
            ),
        )
        for name in (*MEASURES, FIX)
    ]
    columns = {"Measure": "left", "Pass": "right", "Fail": "right", "Cannot tell": "right"}
    table({**columns, "Not applicable": "right"}, counted)
    closed = judged.filter(pl.col(_NO_ACTION) == "yes")
    by_reason = closed.group_by("no_action_reason").len().sort("no_action_reason")
    reasons = ", ".join(f"{reason} {count:,}" for reason, count in by_reason.iter_rows())
    note(f"Closed without action: {closed.height:,} of {judged.height:,}. By reason: {reasons}.")
