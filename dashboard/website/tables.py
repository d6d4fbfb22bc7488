"""The public tables as files, for spreadsheets and for programs, with what each column means."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import PurePosixPath
from typing import Any, Final, NamedTuple

import polars as pl

from agreements.schema.city import City
from dashboard.public import PublicTables
from dashboard.public.dictionary import Table, dictionary, files_of
from dashboard.spreadsheets import guarded_csv
from dashboard.views import names
from dashboard.views.summary import district, shared
from dashboard.wording import public_tables as words
from dashboard.wording.language import speaking

DICTIONARY, PACKAGE = "data/dictionary.json", "data/datapackage.json"

_TYPES: Final[Mapping[type[pl.DataType], str]] = {
    pl.Int64: "integer",
    pl.Float64: "number",
    pl.Boolean: "boolean",
    pl.Date: "date",
}
"""What a data package calls the type of a column; all others are texts."""

_CORRECTIONS: Final = {
    "on": pl.Date(),
    "period": pl.String(),
    "table": pl.String(),
    "of": pl.String(),
    "count": pl.String(),
    "before": pl.Int64(),
    "after": pl.Int64(),
    "because": pl.String(),
}
_PROMISED: Final = {
    "agency": pl.String(),
    "service": pl.String(),
    "agreement": pl.String(),
    "standing": pl.String(),
    "due": pl.String(),
    "varies": pl.Boolean(),
    "goal": pl.Float64(),
}

Names = Callable[[City], names.Name]
Texts = Mapping[str, Any]


class _Told(NamedTuple):
    """All tables by id, and what they mean in each language."""

    frames: Mapping[str, pl.DataFrame]
    meanings: Mapping[str, Mapping[str, Table]]
    rules: Mapping[str, tuple[str, ...]]
    names: Mapping[str, str]


def files(tables: PublicTables, city: City, languages: Sequence[str]) -> dict[str, bytes]:
    """All public tables with what they mean, by path; the same bytes for the same tables.

    Args:
        tables: What the public reads.
        city: What ids are called.
        languages: In which names, promises and meanings are written.
    """
    told, head = _told(tables, city, languages), _head(tables, city)
    found = dict[str, bytes]()
    for id_, frame in told.frames.items():
        spreadsheet, program = files_of(id_)
        found[spreadsheet] = guarded_csv(_flat(frame)).encode()
        found[program] = _json({"table": id_, **head, "rows": frame.to_dicts()})
    package = {"name": city.id, **head, "resources": _resources(told, found)}
    return found | {
        DICTIONARY: _json({**head, "rules": told.rules, "tables": _dictionary(told)}),
        PACKAGE: _json({"profile": "tabular-data-package", **package}),
    }


def _told(tables: PublicTables, city: City, languages: Sequence[str]) -> _Told:
    meanings, rules, called = {}, {}, {}
    for code in languages:
        with speaking(code):
            meanings[code] = {found.id: found for found in dictionary()}
            rules[code], called[code] = words.rules(), words.name()
    return _Told(_frames(tables, city, languages), meanings, rules, called)


def _head(tables: PublicTables, city: City) -> Texts:
    """From when all of it is, and whether it is invented."""
    return {
        "city": city.id,
        "as_of": tables.as_of.isoformat(),
        "data_until": tables.data_until.isoformat(),
        "demonstration": tables.demonstration,
    }


def _frames(tables: PublicTables, city: City, languages: Sequence[str]) -> dict[str, pl.DataFrame]:
    """The tables with the names of their ids."""

    def named(frame: pl.DataFrame, **ids: Names) -> pl.DataFrame:
        for column, names_of in ids.items():
            frame = _with_names(frame, column, _called(names_of, city, languages))
        return frame

    return {
        "city": named(shared(tables.city), of=_whole),
        "city_quarters": named(shared(tables.city_quarters), of=_whole),
        "agencies": named(shared(tables.agencies), of=names.agency),
        "districts": named(shared(tables.districts), of=district),
        "expected": named(tables.expected, service=names.service),
        "promises": named(_promises(tables, languages), agency=names.agency, service=_service),
        "corrections": _corrections(tables),
    }


def _whole(city: City) -> names.Name:
    called = names.title(city)
    return lambda _: called


def _service(city: City) -> names.Name:
    """The name of a service that is promised something; every other one of an agency has none."""
    named = names.service(city)
    return lambda id_: "*" if id_ == "*" else named(id_)


def _called(of: Names, city: City, languages: Sequence[str]) -> dict[str, names.Name]:
    """What ids are called, by language."""
    found = dict[str, names.Name]()
    for code in languages:
        with speaking(code):
            found[code] = of(city)
    return found


def _with_names(frame: pl.DataFrame, column: str, called: Mapping[str, names.Name]) -> pl.DataFrame:
    """The frame with what the ids of a column are called, beside it."""
    first = frame.columns.index(column) + 1
    spoken = [
        pl.Series(_named(column, code), map(name, frame[column]), pl.String)
        for code, name in called.items()
    ]
    return frame.select(*frame.columns[:first], *spoken, *frame.columns[first:])


def _named(column: str, language: str) -> str:
    """The column with the names of the ids of another."""
    return f"{'' if column == 'of' else f'{column}_'}name_{language}"


def _promises(tables: PublicTables, languages: Sequence[str]) -> pl.DataFrame:
    """What is promised, with the words of each language."""
    rows = tables.promises
    fixed = pl.DataFrame(
        [[getattr(one, name) for name in _PROMISED] for one in rows], _PROMISED, orient="row"
    )
    spoken = [
        pl.Series(f"{name}_{code}", [(getattr(one, name) or {}).get(code) for one in rows],
                  pl.String)
        for name in ("time", "done")
        for code in languages
    ]  # fmt: skip
    return fixed.with_columns(spoken)


def _corrections(tables: PublicTables) -> pl.DataFrame:
    """Each number that was corrected, the oldest first."""
    rows = [
        (one.on, one.period, change.table, change.of, change.column, change.old, change.new,
         one.because)
        for one in tables.corrections
        for change in one.changes
    ]  # fmt: skip
    return pl.DataFrame(rows, _CORRECTIONS, orient="row")


def _flat(frame: pl.DataFrame) -> pl.DataFrame:
    """The frame with lists as words in one cell."""
    lists = [name for name, dtype in frame.schema.items() if dtype == pl.List(pl.String)]
    joined = (pl.col(name).list.join(" ").replace("", None) for name in lists)
    return frame.with_columns(joined)


def _dictionary(told: _Told) -> list[Texts]:
    """Every table with every column of its files, in every language."""
    return [
        {
            "id": id_,
            "files": [PurePosixPath(file).name for file in files_of(id_)],
            "title": {code: by_id[id_].title for code, by_id in told.meanings.items()},
            "meaning": {code: by_id[id_].meaning for code, by_id in told.meanings.items()},
            "columns": [
                {"name": name, "type": _type(dtype), "meaning": _meaning(told, id_, name)}
                for name, dtype in frame.schema.items()
            ],
        }
        for id_, frame in told.frames.items()
    ]


def _meaning(told: _Told, table: str, column: str) -> dict[str, str]:
    """What a column means, by language; it can be the words or the name in one of them."""
    found = dict[str, str]()
    for code, by_id in told.meanings.items():
        known = dict(by_id[table].columns)
        spoken = known.get(column.rpartition("_")[0], told.names[code])
        found[code] = known.get(column, spoken)
    return found


def _resources(told: _Told, found: Mapping[str, bytes]) -> list[Texts]:
    """The files for spreadsheets as a Frictionless data package has them."""
    return [
        {
            "name": id_.replace("_", "-"),
            "path": PurePosixPath(path := files_of(id_)[0]).name,
            "profile": "tabular-data-resource",
            "format": "csv",
            "mediatype": "text/csv",
            "encoding": "utf-8",
            "bytes": len(found[path]),
            "hash": f"sha256:{hashlib.sha256(found[path]).hexdigest()}",
            "schema": {
                "fields": [
                    {"name": name, "type": _type(dtype),
                     "description": next(iter(_meaning(told, id_, name).values()))}
                    for name, dtype in frame.schema.items()
                ],
                "missingValues": [""],
            },
        }
        for id_, frame in told.frames.items()
    ]  # fmt: skip


def _type(dtype: pl.DataType) -> str:
    return _TYPES.get(type(dtype), "string")


def _json(value: Texts) -> bytes:
    """As a person can read it too; dates as they are written everywhere."""
    return f"{json.dumps(value, ensure_ascii=False, indent=1, default=str)}\n".encode()
