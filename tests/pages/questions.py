"""A small store that raises a question: one agency closes its cases as soon as they are opened."""

from __future__ import annotations

from pathlib import Path

from tests.pages.stores import AS_OF, HEADER, _measured

HASTY, USUAL = 40, 60
"""So many cases are closed within a minute, and so many a week later."""


def hasty(data: Path, more: int = 0) -> Path:
    """A city where Public Works closes 40 graffiti cases in half a minute; returns its folder.

    Args:
        data: Where it lies.
        more: So many further ones are in a second export of it.
    """
    rows = [_row(50_000 + i, "2011-11-01 09:00:30", "PWDx") for i in range(HASTY + more)]
    rows += [_row(60_000 + i, "2011-11-08 09:00:00", "ISD") for i in range(USUAL)]
    rows += [_row(70_000 + i, "2011-11-08 09:00:00", "PWDx") for i in range(USUAL)]
    data.mkdir(parents=True, exist_ok=True)
    export = data / f"export-{more}.csv"
    export.write_text("\n".join([HEADER, *rows]) + "\n", encoding="utf-8")
    return _measured(data, "boston", "boston", [export], AS_OF)


def _row(number: int, closed: str, agency: str) -> str:
    opened, due = "2011-11-01 09:00:00", "2011-11-20 09:00:00"
    return f"{number},{opened},{due},{closed},Closed,,Graffiti Removal,{agency},Self Service,3"
