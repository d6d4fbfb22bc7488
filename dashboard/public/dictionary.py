"""What every column of the public data means, in the language spoken; writes `docs/public.md`.

The page, the files and their descriptions are all made from here, so that they cannot differ.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from dashboard.wording import public_tables as words

PAGE = Path(__file__).resolve().parents[2] / "docs" / "public.md"

KEPT = (
    "What was published is kept in `published/editions.json` beside the record. Save it with the "
    "record: it does not come back by measuring again. `accord correct --start-over` publishes all "
    "of it anew without looking at the former numbers: who has read those can compare."
)


class Column(NamedTuple):
    """A column: what it is called in the files, and what it means."""

    name: str
    meaning: str


class Table(NamedTuple):
    """A table that everybody may read.

    Attributes:
        id: As `dashboard.public.PublicTables` names it.
        title: What it is called.
        meaning: What a row of it is.
        columns: In the order of the files, but for names beside ids.
        files: Where it lies among the published files.
    """

    id: str
    title: str
    meaning: str
    columns: tuple[Column, ...]
    files: tuple[str, ...]


def dictionary() -> tuple[Table, ...]:
    """All tables, in the language spoken."""
    titles, meanings = words.titles(), words.tables()
    counts, others = words.counted(), _others()
    return tuple(
        Table(id_, title, meanings[id_], _columns(others.get(id_, counts)), files_of(id_))
        for id_, title in titles.items()
    )


def files_of(table: str) -> tuple[str, str]:
    """Where a table lies among the published files: for spreadsheets, and for programs."""
    stem = f"data/{table.replace('_', '-')}"
    return f"{stem}.csv", f"{stem}.json"


def _others() -> dict[str, dict[str, str]]:
    """The columns of the tables that do not count."""
    return {
        "expected": words.expected(),
        "promises": words.promised(),
        "corrections": words.corrections(),
    }


def _columns(meanings: Mapping[str, str]) -> tuple[Column, ...]:
    return tuple(Column(name, meaning) for name, meaning in meanings.items())


def page() -> str:
    """The page in Markdown, in English."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    told = {found.id: found for found in dictionary()}
    yield "# Public tables"
    yield ""
    yield "What residents and council members read, and all that the public role may read."
    yield "This page is made from the code: `python -m dashboard.public.dictionary`."
    yield ""
    yield from (f"- {rule}" for rule in (*words.rules(), KEPT))
    yield from _markdown("Tables", {f"`{t.id}`": t.meaning for t in told.values()})
    yield from _markdown("Columns of each table that counts", _named(told["city"]))
    for id_ in _others():
        yield from _markdown(told[id_].title, _named(told[id_]))
    yield from _of_files()


def _of_files() -> Iterator[str]:
    yield from (
        "",
        "## Files",
        "",
        "`accord publish` writes each table beside its pages, twice: " + _listed() + ".",
        "Addresses stay as they are. After each column with an id stand its names, one a language.",
        "`data/dictionary.json` holds what stands here, in every language that is published;",
        "`data/datapackage.json` describes the files for programs (Frictionless data package);",
        "`data/publication.json` says from when all of it is, and the SHA-256 of each file.",
        "A spreadsheet's text that would be taken for a formula begins with an apostrophe.",
    )


def _listed() -> str:
    return ", ".join(f"`{found.files[0]}` and `.json`" for found in dictionary())


def _named(table: Table) -> dict[str, str]:
    return {f"`{column.name}`": column.meaning for column in table.columns}


def _markdown(title: str, rows: Mapping[str, str]) -> Iterator[str]:
    yield from ("", f"## {title}", "", "| name | meaning |", "|---|---|")
    yield from (f"| {name} | {meaning} |" for name, meaning in rows.items())


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
