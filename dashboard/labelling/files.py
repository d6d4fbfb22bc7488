"""The files that readers fill in: written blind and each in an order of its own, and read back."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import polars as pl

from dashboard.cases.formats import open_tables
from dashboard.cases.rows import LINE, RowTable
from dashboard.errors import UserError
from dashboard.spreadsheets import spreadsheet
from metrics.labelling.guide import LABELS, NAMES, Wrong, is_yes, read_labels
from metrics.messages.privacy import shown
from metrics.messages.reading import folded

ID, MESSAGE, NOTE = "id", "message", "note"
GIVEN: Final = (ID, "city", "service_type", "agency", "status_word", MESSAGE)
COLUMNS: Final = (*GIVEN, *NAMES, NOTE)
SETTLED: Final = "settled"
"""What is marked in the file of disagreements when a row is settled."""

_NAMED: Final = re.compile(r"D(\d{1,9})-(\d{1,9})")

LONGEST_NOTE: Final = 2_000


@dataclass(frozen=True)
class Problem:
    """What is wrong with a file, where: `reader.csv:12:specific: 'maybe' is no label; …`."""

    file: str
    line: int
    column: str
    said: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}: {self.said}"


@dataclass(frozen=True)
class Filled:
    """A file that came back: every row of it is one of these.

    Attributes:
        labels: By row of the draw, the labels of `NAMES` and a `note`.
        blank: Rows that the reader has not come to yet.
        refused: Rows with something wrong.
        problems: All that is wrong.
    """

    labels: Mapping[int, Mapping[str, str]]
    blank: int
    refused: int
    problems: tuple[Problem, ...]

    @property
    def read(self) -> int:
        """Rows of the file."""
        return len(self.labels) + self.blank + self.refused


def id_of(draw: int, row: int) -> str:
    """What a row is called in a file: a spreadsheet takes it for no date and no number."""
    return f"D{draw}-{row:03}"


def written(rows: pl.DataFrame, draw: int, *, masked: bool) -> pl.DataFrame:
    """The rows of a draw as a reader gets them, in order, nothing of the judge with them.

    Args:
        rows: `row city service_type agency status_word message`, names in words.
        draw: Its number.
        masked: Whether private data are hidden behind dots.
    """
    told = rows.with_columns(
        pl.Series(ID, [id_of(draw, row) for row in rows["row"]], dtype=pl.String),
        message=shown(rows[MESSAGE]) if masked else rows[MESSAGE],
        **{name: pl.lit("") for name in (*NAMES, NOTE)},
    )
    return told.select("row", *COLUMNS)


def in_order(told: pl.DataFrame, seed: int, reader: int) -> pl.DataFrame:
    """The rows in the order of one reader: another's tiredness falls on other messages."""
    keys = [f"{seed}|{reader}|{row}" for row in told["row"]]
    order = pl.Series([hashlib.sha256(key.encode()).hexdigest() for key in keys], dtype=pl.String)
    return told.sort(order)


def write(table: pl.DataFrame, path: Path) -> None:
    """Write a table that is to be filled in; no file that is there is written over.

    Raises:
        UserError: There is a file of that name, with somebody's labels perhaps.
    """
    try:
        with path.open("x", encoding="utf-8", newline="") as file:
            file.write(spreadsheet(table))
    except FileExistsError:
        raise UserError(
            f"{path} is there already, and may hold somebody's labels; name another file."
        ) from None


def two_paths(out: Path) -> tuple[Path, Path, Path]:
    """The files of the two readers, and that of the guide, beside each other."""
    stem, suffix = out.with_suffix(""), out.suffix or ".csv"
    first, second = (Path(f"{stem}-reader-{n}{suffix}") for n in (1, 2))
    return first, second, Path(f"{stem}-guide.txt")


def guide() -> str:
    """What each column asks and takes, for the readers."""
    head = (
        "Answer as a resident who knows nothing about the city's systems, on the text alone.\n"
        "Machine stamps say nothing; the status word stands apart. Fill in every row, keep the "
        "other\ncolumns as they are, and do not talk about rows before both of you are done.\n"
        "If present is False, relevant is n, and specific, timeline and next_step are False.\n"
    )
    asked = [f"{label.name}: {label.told}\n  {label.asks}\n" for label in LABELS]
    return "\n".join([head, *asked, f"{NOTE}: any words, or blank\n  What the others should know."])


def apart(told: pl.DataFrame, pairs: pl.DataFrame) -> pl.DataFrame:
    """The rows that are to be settled: what both said filled in, what they differ in beside it.

    Args:
        told: As `written` gives them.
        pairs: The rows on which the readers differ, `first_…` and `second_…` of `NAMES`.
    """
    same = [
        pl.when(pl.col(f"first_{name}") == pl.col(f"second_{name}"))
        .then(f"first_{name}")
        .otherwise(pl.lit(""))
        .alias(name)
        for name in NAMES
    ]
    said = [_differing(place).alias(f"{place}_reader") for place in ("first", "second")]
    joined = told.select("row", *GIVEN, NOTE).join(pairs.drop("row_right", strict=False), on="row")
    return joined.select(*GIVEN, *said, *same, NOTE, pl.lit("").alias(SETTLED))


def _differing(place: str) -> pl.Expr:
    """`specific True, private blank`: what one of them said where they differ."""
    said = [
        pl.when(pl.col(f"first_{name}") != pl.col(f"second_{name}")).then(
            pl.format("{} {}", pl.lit(name), pl.col(f"{place}_{name}").replace("", "blank"))
        )
        for name in NAMES
    ]
    note = pl.when(pl.col(f"{place}_{NOTE}") != "").then(f"{place}_{NOTE}")
    return pl.concat_str([*said, note], separator=", ", ignore_nulls=True)


def filled(path: Path, expected: pl.DataFrame, draw: int, *, marked: bool = False) -> Filled:
    """Read a file that came back; everything wrong with it is told at once.

    Args:
        path: Text or workbook, as the reader's program saved it.
        expected: What was drawn: `row` and `message`, unmasked.
        draw: Which draw's.
        marked: Whether a row counts only where `settled` says so.

    Raises:
        UserError: It cannot be read at all, or lacks a column.
    """
    table = _table(path, (SETTLED,) if marked else ())
    back = _Back(table.name, draw, _messages(expected))
    for chunk in table.chunks(list(_ours(table).values())):
        for bad in chunk.bad:
            back.refuse(bad.line, [Wrong("row", reason) for reason in bad.reasons])
        for line, cells in _cells(chunk.rows, _ours(table)):
            back.take(line, cells, done=not marked or is_yes(cells[SETTLED]))
    return Filled(back.labels, back.blank, back.refused, tuple(back.problems))


def draw_of(path: Path) -> int:
    """Which draw a file is of: that of the first row that says so.

    Raises:
        UserError: It cannot be read, lacks a column, or no row says so.
    """
    table = _table(path, ())
    for chunk in table.chunks(list(_ours(table).values())):
        for _, cells in _cells(chunk.rows, _ours(table)):
            if named := _NAMED.fullmatch(cells[ID].strip().lstrip("'")):
                return int(named[1])
    raise UserError(f"{table.name}: no row has an id such as {id_of(1, 1)}; this is no drawn file.")


def _messages(expected: pl.DataFrame) -> dict[int, set[str]]:
    """Of each row what its message may read as, masked or not; nothing once its text expired."""
    texts = expected.select("row", MESSAGE, masked=shown(expected[MESSAGE]))
    return {row: {_plain(text) for text in told if text is not None} for row, *told in texts.rows()}


class _Back:
    """The rows of a file, one after the other."""

    def __init__(self, name: str, draw: int, messages: Mapping[int, set[str]]) -> None:
        self.labels: dict[int, Mapping[str, str]] = {}
        self.problems: list[Problem] = []
        self.blank = self.refused = 0
        self._name, self._draw, self._messages = name, draw, messages

    def refuse(self, line: int, wrong: Iterable[Wrong]) -> None:
        """Leave a row out, and say all that is wrong with it."""
        self.refused += 1
        self.problems += [Problem(self._name, line, *one) for one in wrong]

    def take(self, line: int, cells: Mapping[str, str], *, done: bool) -> None:
        """Read a row."""
        row, astray = self._row(cells)
        reading = read_labels(cells)
        wrong = [*astray, *(reading.wrong if done else ()), *_wrong_note(cells[NOTE])]
        if wrong:
            self.refuse(line, wrong)
        elif reading.labels and done:
            self.labels[row] = {**reading.labels, NOTE: cells[NOTE].strip()}
        else:
            self.blank += 1

    def _row(self, cells: Mapping[str, str]) -> tuple[int, list[Wrong]]:
        """Which row of the draw it is, if it is one, and its message is the one that was drawn."""
        id_ = cells[ID].strip().lstrip("'")
        named = _NAMED.fullmatch(id_)
        if not named:
            return 0, [Wrong(ID, f"{id_!r} is no row; it reads as {id_of(self._draw, 1)}")]
        draw, row = int(named[1]), int(named[2])
        if draw != self._draw or row not in self._messages:
            return row, [Wrong(ID, f"{id_} is no row of draw {self._draw}")]
        if row in self.labels:
            return row, [Wrong(ID, f"{id_} stands twice in the file")]
        told = self._messages[row]
        if told and _plain(cells[MESSAGE]) not in told:
            return row, [Wrong(MESSAGE, "not the one that was drawn; were columns sorted apart?")]
        return row, []


def _plain(message: str) -> str:
    """What is left of a message whatever a spreadsheet did to it."""
    return folded(message.lstrip("'")).replace(" ", "")


def _wrong_note(note: str) -> list[Wrong]:
    long = len(note) > LONGEST_NOTE
    return [Wrong(NOTE, f"{len(note):,} letters; {LONGEST_NOTE:,} are kept at most")] * long


def _table(path: Path, beside: Sequence[str]) -> RowTable:
    """The file's table, with every column that is needed."""
    tables = open_tables(path)
    if len(tables) != 1:
        raise UserError(f"{path}: this holds {len(tables)} tables; keep the one with the labels.")
    (table,) = tables
    theirs = {name.strip().lower() for name in table.header}
    if missing := [name for name in (ID, MESSAGE, *NAMES, *beside) if name not in theirs]:
        raise UserError(
            f"{table.name}:1: no column {', '.join(missing)}. The file that was drawn has the "
            f"columns {', '.join(COLUMNS)}."
        )
    return table


def _ours(table: RowTable) -> dict[str, str]:
    """The file's columns by our names."""
    theirs = {name.strip().lower(): name for name in table.header}
    return {name: theirs[name] for name in (*COLUMNS, SETTLED) if name in theirs}


def _cells(rows: pl.DataFrame, ours: Mapping[str, str]) -> Iterator[tuple[int, dict[str, str]]]:
    absent = dict.fromkeys((*COLUMNS, SETTLED), "")
    for row in rows.to_dicts():
        yield row[LINE], absent | {name: row[their] or "" for name, their in ours.items()}
