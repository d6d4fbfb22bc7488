"""What commands print: JSON Lines and tables to standard output, the rest to standard error."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date, datetime
from typing import Any

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table

console = Console()
notes = Console(stderr=True)


def say(text: str) -> None:
    """A line of standard output, as it is."""
    sys.stdout.write(text + "\n")


def note(text: str) -> None:
    """A line of standard error."""
    notes.print(text, markup=False, highlight=False, soft_wrap=True)


def json_lines(rows: Iterable[Mapping[str, Any]]) -> None:
    """One object a line; instants as ISO 8601 with offset."""
    for row in rows:
        say(json.dumps(row, ensure_ascii=False, default=_plain))


def _plain(value: object) -> str:
    if isinstance(value, datetime | date):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} has no JSON form")


def table(columns: Mapping[str, str], rows: Iterable[Iterable[object]]) -> None:
    """A table; `columns` gives each heading and whether it stands `left` or `right`."""
    drawn = Table(box=None, pad_edge=False, header_style="bold")
    for heading, side in columns.items():
        right = side == "right"
        drawn.add_column(heading, justify="right" if right else "left", no_wrap=right)
    for row in rows:
        drawn.add_row(*(_cell(value) for value in row))
    console.print(drawn)


def _cell(value: object) -> str:
    if value is None:
        return "–"
    if isinstance(value, int):
        return f"{value:,}"
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%d %H:%M}"
    return str(value)


@contextmanager
def progress(what: str, total: int | None = None) -> Iterator[Any]:
    """A bar on standard error while something long runs; call it with how much is done."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, TimeElapsedColumn(), console=notes, transient=True) as bar:
        task = bar.add_task(what, total=total)

        def done(amount: int, of: int | None = None) -> None:
            bar.update(task, completed=amount, total=of if of is not None else total)

        yield done
