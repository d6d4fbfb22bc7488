"""What commands print: JSON Lines and tables to standard output, the rest to standard error."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

import typer
from rich.console import Console, JustifyMethod
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table

from dashboard.errors import UserError
from dashboard.plain_json import json_line

_PIPED = 160
"""Columns of a table that goes into a file or another command: nobody's window is too narrow."""

console = Console(width=None if sys.stdout.isatty() or "COLUMNS" in os.environ else _PIPED)
notes = Console(stderr=True)


_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
"""What a terminal obeys and nobody reads: all but tabs and line ends."""


def shown(text: str) -> str:
    """Text with what a terminal would obey written out, as JSON writes it.

    A source may hold anything, and a file of it must not move somebody's cursor. Lines that end
    as on another system end here as they do on this one.
    """
    lines = text.replace("\r\n", "\n")
    return _CONTROLS.sub(lambda found: f"\\u{ord(found[0]):04x}", lines)


def say(text: str) -> None:
    """A line of standard output.

    Raises:
        typer.Exit: Nobody reads on (`| head`): the command is done.
    """
    _write(shown(text))


def _write(text: str) -> None:
    try:
        sys.stdout.write(text + "\n")
    except BrokenPipeError:
        fall_silent()
        raise typer.Exit from None


def fall_silent() -> None:
    """Nothing more is written to standard output, at the process's end either."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


def note(text: str) -> None:
    """A line of standard error."""
    notes.print(shown(text), markup=False, highlight=False, soft_wrap=True)


def json_lines(rows: Iterable[Mapping[str, Any]]) -> None:
    """One object a line; instants as ISO 8601 with offset."""
    for row in rows:
        say(json_line(row))


def table(columns: Mapping[str, str], rows: Iterable[Iterable[object]]) -> None:
    """A table; `columns` gives each heading and its side.

    `left` is words, which may go on in the next line; `right` is numbers and `whole` is names such
    as 2026-09, which may not.
    """
    drawn = Table(box=None, pad_edge=False, header_style="bold")
    for heading, side in columns.items():
        justify: JustifyMethod = "right" if side == "right" else "left"
        drawn.add_column(heading, justify=justify, no_wrap=side != "left", overflow="fold")
    for row in rows:
        drawn.add_row(*(_cell(value) for value in row))
    with console.capture() as written:
        console.print(drawn)
    _write(written.get().rstrip("\n"))  # the cells are fit to be shown; bold headings are ours


def _cell(value: object) -> str:
    if value is None:
        return "–"
    if isinstance(value, int):
        return f"{value:,}"
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%d %H:%M}"
    return shown(str(value))


def check_place(output: Path) -> None:
    """Before anything is computed: a file for which there is no place is not worth the wait.

    Raises:
        UserError: There is no such folder, or a folder of that name.
    """
    if not output.parent.is_dir():
        raise UserError(unwritable(output, f"there is no folder {output.parent}"))
    if output.is_dir():
        raise UserError(unwritable(output, "there is a folder of that name"))


def unwritable(output: Path, why: str) -> str:
    """What to say of a file that `-o` names and that cannot be written."""
    return f"{output} cannot be written: {why}. Choose another place with -o."


@contextmanager
def progress(what: str, total: int | None = None) -> Iterator[Any]:
    """A bar on standard error while something long runs; call it with how much is done."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(
        *columns,
        TimeElapsedColumn(),
        console=notes,
        transient=True,
        disable=not notes.is_terminal,  # a log wants no bar, and no empty line in its place
    ) as bar:
        task = bar.add_task(what, total=total)

        def done(amount: int, of: int | None = None) -> None:
            bar.update(task, completed=amount, total=of if of is not None else total)

        yield done
