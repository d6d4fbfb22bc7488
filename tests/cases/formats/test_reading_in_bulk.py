"""Rows are read in bulk where that is safe; what comes out is what the csv module says."""

from __future__ import annotations

import csv
import random
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from dashboard.cases.formats import decoding, open_tables
from dashboard.cases.formats.delimited import DelimitedFile
from dashboard.cases.rows import LINE, RAW
from dashboard.errors import UserError


class Row(NamedTuple):
    """One record: where it begins, its text, and its fields or what is wrong with it."""

    line: int
    raw: str
    told: tuple[str, ...]


def read(path: Path, rows: int) -> list[Row]:
    """A file's records as the program reads them."""
    (table,) = open_tables(path)
    found = []
    for chunk in table.chunks(table.header, rows):
        assert 0 < len(chunk.rows) + len(chunk.bad) <= rows
        values = chunk.rows.select(*table.header).rows()
        good = zip(chunk.rows[LINE], chunk.rows[RAW], values, strict=True)
        found += [Row(*row) for row in good]
        found += [Row(row.line, row.raw, ("-", row.reasons[0][:15])) for row in chunk.bad]
    return sorted(found)


class Plainly:
    """The same with nothing but the csv module, a record at a time: slow, and beyond doubt."""

    def __init__(self, path: Path, table: DelimitedFile) -> None:
        codec, errors = {
            decoding.WESTERN: ("utf-8", "accord311-windows"),
            decoding.MIXED: ("utf-8", "accord311-windows"),
        }.get(table.encoding, (table.encoding, "replace"))
        with path.open(encoding=codec, errors=errors, newline="") as file:
            self.lines = list(file)
        self.table = table
        self.width = len(table.header)

    def rows(self) -> list[Row]:
        """Every record behind the header."""
        return sorted(self._rows(self.table.begins))

    def _rows(self, place: int) -> Iterator[Row]:
        while place < len(self.lines):
            fields, taken = self._record(place)
            raw = "".join(self.lines[place : place + taken]).rstrip("\r\n")
            if fields is None:
                yield Row(place + 1, raw, ("-", "a quote opens h"))
            elif fields and len(fields) != self.width:
                yield Row(place + 1, raw, ("-", f"the row has {len(fields)} fields"[:15]))
            elif "\0" in raw:
                yield Row(place + 1, raw, ("-", "the row holds a"))
            elif fields:
                yield Row(place + 1, raw, tuple(fields))
            place += taken

    def _record(self, place: int) -> tuple[list[str] | None, int]:
        taken = 0

        def lines() -> Iterator[str]:
            nonlocal taken
            for at in range(place, len(self.lines)):
                taken += 1
                yield self.lines[at]

        try:
            fields = next(csv.reader(lines(), delimiter=self.table.delimiter, strict=True))
        except csv.Error:
            return None, 1
        if taken > 1 and len(fields) != self.width:
            behind = self.lines[place + 1 : place + taken]
            rest = csv.reader(behind, delimiter=self.table.delimiter)
            if any(len(row) == self.width for row in rest):
                return None, 1
        return fields, taken


def agree(path: Path, rows: int) -> None:
    """Both readers see the same, whatever stands in the file."""
    try:
        (table,) = open_tables(path)
    except UserError:
        return  # test_refused_files.py says what may be refused
    assert isinstance(table, DelimitedFile)
    assert read(path, rows) == Plainly(path, table).rows()


FIELDS = st.one_of(
    st.sampled_from(
        [
            "",
            "1",
            "Elm St",
            '""',
            '"a,b"',
            '"say ""hi"""',
            '"two\nlines"',
            '"a\r\nb"',
            '"x\n1,2,3\ny"',
        ]
    ),
    st.sampled_from(
        ['x"y', '"open', 'shut"', '"a"b', " ", '" "', "é", "\ufeff", "\r", "\0", '"\r"']
    ),
    st.text(alphabet='a",;\n\r\t \0é\ufeff€', max_size=4),
)
ENDS = st.sampled_from(["\n", "\r\n", "\r", "\n\n", "\r\n\r\n", ",\n", ""])
ROWS = st.lists(st.tuples(st.lists(FIELDS, min_size=3, max_size=3), ENDS), max_size=12)
LENIENT = settings(max_examples=400, deadline=None, suppress_health_check=list(HealthCheck))


@LENIENT
@given(
    rows=ROWS,
    first=st.sampled_from(["a,b,c\n", "\n\na,b,c\r\n", '"a\nb",b,c\n', "a,b,c\r", "a\n"]),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le"]),
    block=st.sampled_from([1, 2, 7, 40, 1 << 20]),
    size=st.sampled_from([1, 2, 5, 1000]),
)
@example(
    rows=[(["1", '"x', "y"], "\n"), (["2", "x", "y"], "\n")],
    first="a,b,c\n",
    encoding="utf-8",
    block=1,
    size=5,
)
def test_both_readers_see_the_same_rows_lines_and_texts(
    tmp_path_factory: pytest.TempPathFactory,
    rows: list[tuple[list[str], str]],
    first: str,
    encoding: str,
    block: int,
    size: int,
) -> None:
    """Broken rows among good ones, and blocks that end anywhere."""
    text = first + "".join(",".join(fields) + end for fields, end in rows)
    path = tmp_path_factory.mktemp("bulk") / "export.csv"
    path.write_bytes(text.encode(encoding, "replace"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(decoding, "BLOCK_BYTES", block)
        agree(path, size)


@LENIENT
@given(content=st.binary(max_size=200), block=st.sampled_from([1, 3, 1 << 20]))
def test_both_readers_see_the_same_in_any_bytes(
    tmp_path_factory: pytest.TempPathFactory, content: bytes, block: int
) -> None:
    """Whatever a download left behind."""
    path = tmp_path_factory.mktemp("bulk") / "export.csv"
    path.write_bytes(b"a,b\n" + content)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(decoding, "BLOCK_BYTES", block)
        agree(path, 100)


def test_both_readers_see_the_same_in_a_large_file(tmp_path: Path) -> None:
    """Large enough to be read by several threads in several blocks."""
    cells = ["1", "Elm St", '""', '"a,b"', '"say ""hi"""', '"two\nlines"', "é", '"', 'x"y', ""]
    chance = random.Random(311)  # noqa: S311 - the same file each time, and no secret
    rows = (
        ",".join(chance.choices(cells, [9, 9, 9, 9, 9, 1, 9, 0.01, 0.1, 9], k=4))
        for _ in range(60_000)
    )
    path = tmp_path / "export.csv"
    path.write_text("a,b,c,d\n" + "\n".join(rows))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(decoding, "BLOCK_BYTES", 1 << 19)
        agree(path, 25_000)
