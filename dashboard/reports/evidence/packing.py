"""Packing the evidence behind figures: rows, lines, agreements, and the means to check them."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import date, datetime
from importlib.metadata import version as version_of
from pathlib import Path
from typing import Any, BinaryIO, Final

import polars as pl

from dashboard.city.answers import City
from dashboard.library import open_library
from dashboard.mart import Mart
from dashboard.plain_json import json_line
from dashboard.reports.evidence.cases import Lines
from dashboard.reports.evidence.files import Version, files_of
from dashboard.reports.evidence.zipping import Zipped
from dashboard.reports.figure_rows import checked_by, csv_of, objects_of
from dashboard.reports.spelled import command, of_mart
from dashboard.roles import Viewer
from dashboard.views.definitions import definitions
from dashboard.wording import evidence as words
from dashboard.wording import language, speaking
from metrics.catalogue import CATALOGUE
from metrics.evidence import HEADLINE, checks_of, way_of
from metrics.figures import FIGURES, Question

_CHECKER: Final = Path(__file__).with_name("recompute.py")
_FORMAT: Final = "accord311 evidence 1"


@dataclass(frozen=True)
class Wanted:
    """What is packed, for whom.

    Attributes:
        viewer: Whose rights hold: an agency gets its own cases.
        ids: Ids of figures.
        question: For when, of which cases, by what.
        known_at: What was recorded later is not known; None takes all.
        language: Of the words in it, `en` or `es`.
    """

    viewer: Viewer
    ids: tuple[str, ...]
    question: Question
    known_at: datetime | None = None
    language: str = "en"


@dataclass(frozen=True)
class Written:
    """What a pack holds: its files, its lines of cases, and the rows of its figures."""

    files: int
    lines: int
    rows: int


@dataclass(frozen=True)
class _Made:
    """What is known of a pack when everything but its own account is in it."""

    wanted: Wanted
    city: City
    mart: Mart
    rows: pl.DataFrame
    lines: Lines
    versions: list[Version]


def write(
    city: City,
    wanted: Wanted,
    mart: Mart,
    file: BinaryIO,
    done: Callable[[int], None] = lambda _: None,
) -> Written:
    """Write a pack: a zip, the same bytes for the same record, files, question and program.

    Args:
        city: The city.
        wanted: What is packed, for whom.
        mart: What was measured.
        file: Where it goes.
        done: Is told how many figures' lines are written.

    Raises:
        NotAllowedError: The viewer may not read cases.
        UnknownFigureError: A figure or dimension that does not exist.
        UserError: The mart, the record or the city's files cannot be read.
    """
    asked = (wanted.viewer.scope, wanted.ids, wanted.question, mart, wanted.known_at)
    rows = city.figures(*asked)
    lines = Lines(city.evidence(*asked), wanted.question.zone, done)
    with speaking(wanted.language), Zipped(file) as packed:
        packed.add("figures.csv", csv_of(rows))
        packed.add("figures.json", _as_json(city, wanted, rows))
        packed.add("cases.csv", lines.pieces())
        files, versions = files_of(open_library(wanted.viewer, city.settings), lines.versions)
        for name, content in files:
            packed.add(name, content)
        made = _Made(wanted, city, mart, rows, lines, versions)
        packed.add("definitions.md", _definitions(wanted.ids))
        packed.add("recompute.json", _json(_plan(made)))
        packed.add(_CHECKER.name, _CHECKER.read_bytes())
        packed.add("README.txt", words.readme(_about(made)))
        packed.add("manifest.json", _json(_manifest(made, packed)))
    return Written(len(packed.members), lines.count, len(rows))


def file_name(wanted: Wanted) -> str:
    """What a pack is called that nobody names."""
    who = dict(wanted.question.where).get("agency") or wanted.viewer.agency
    parts = ("evidence", *wanted.ids[:1], who, f"{wanted.question.today:%Y-%m-%d}")
    return f"{'-'.join(part.replace('_', '-') for part in parts if part)}.zip"


def _as_json(city: City, wanted: Wanted, rows: pl.DataFrame) -> str:
    checked = checked_by(city, wanted.question, rows)
    return "".join(f"{json_line(row)}\n" for row in objects_of(rows, checked))


def _definitions(ids: tuple[str, ...]) -> str:
    """The definitions of the figures, each with what it counts."""
    found = (definitions(CATALOGUE, FIGURES, id_, "").entry for id_ in ids)
    parts = [f"# {words.labels()['definitions']}\n"]
    for entry in filter(None, found):
        facts = "\n".join(f"- **{label}:** {text}" for label, text in entry.facts)
        parts.append(f"## {entry.title} (`{entry.id}`)\n\n{entry.definition}\n\n{facts}\n")
    return "\n".join(parts)


def _plan(made: _Made) -> dict[str, Any]:
    """How each row follows from the lines, for the program that checks it."""
    figures: dict[str, Any] = {
        id_: {"checks": asdict(checks_of(id_)), "rows": {}} for id_ in made.wanted.ids
    }
    for figure, part in _named(made.rows):
        figures[figure]["rows"][part or HEADLINE] = asdict(way_of(figure, part))
    question = made.wanted.question
    return {"as_of": question.as_of.isoformat(), "by": list(question.by), "figures": figures}


def _manifest(made: _Made, packed: Zipped) -> dict[str, Any]:
    held, question = made.mart.manifest, made.wanted.question
    known = made.wanted.known_at
    return {
        "format": _FORMAT,
        "program": f"accord311 {version_of('accord311')}",
        "city": held.city,
        "demonstration": held.demonstration,
        "language": language(),
        "cases_of": made.wanted.viewer.scope,
        "command": _command(made.wanted),
        "as_of": question.as_of.isoformat(),
        "data_until": made.city.known_until(made.mart, known).isoformat(),
        "known_at": known.isoformat() if known else None,
        "mart": {
            "as_of": held.as_of.isoformat(),
            "agreements": held.fingerprint,
            "files": of_mart(held),
            "engine": held.engine,
            "record": held.record.model_dump(mode="json"),
        },
        "audit_log": _log_head(made.city),
        "agreements": [asdict(version) for version in made.versions],
        "members": [asdict(member) for member in packed.members],
    }


def _log_head(city: City) -> dict[str, Any] | None:
    """How long the audit log is and its newest hash; None where there is no log."""
    from dashboard.oversight import audit  # noqa: PLC0415 - the database's half
    from dashboard.peeking import NothingRecordedError, OldLayoutError, looking  # noqa: PLC0415

    try:
        with looking(city.settings.database) as connection:
            head, _ = audit.examined(connection)
    except (NothingRecordedError, OldLayoutError):
        return None
    return {"entries": head.count, "sha256": head.sha256}


def _command(wanted: Wanted, name: str = "evidence") -> str:
    """The command line that asks for this pack, or for its figures."""
    more: dict[str, str | date | None] = {"--known-at": wanted.known_at}
    if name == "evidence":
        more |= {"--agency": wanted.viewer.agency, "--lang": wanted.language}
        more |= {"-o": file_name(wanted)}
    return command(name, wanted.ids, wanted.question, more)


def _about(made: _Made) -> words.About:
    city, wanted = made.city.folder.city, made.wanted
    agency = wanted.viewer.agency
    return words.About(
        city=city.title(language()),
        figures=wanted.ids,
        agency=city.name("agencies", agency, language()) if agency else None,
        as_of=wanted.question.as_of.astimezone(city.zone),
        command=_command(wanted),
        by_figures=_command(wanted, "figures"),
        whole=any(v.handed == "whole" for v in made.versions),
        held_back=tuple(v.name for v in made.versions if v.handed == "without_contacts"),
        left_out=tuple(v.name for v in made.versions if v.handed == "left_out"),
        by_command=tuple(_by_command(made.rows)),
        invented=made.mart.manifest.demonstration,
    )


def _by_command(rows: pl.DataFrame) -> list[str]:
    found = [
        (figure, part) for figure, part in _named(rows) if way_of(figure, part).how == "command"
    ]
    return [f"{figure} {part or ''}".strip() for figure, part in found]


def _named(rows: pl.DataFrame) -> list[tuple[str, str | None]]:
    """Each figure and part once, as they come."""
    return rows.select("figure", "part").unique(maintain_order=True).rows()


def _json(told: dict[str, Any]) -> str:
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"
