"""Whatever happens to a file on its way, it is read or refused in a sentence."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma

import polars as pl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dashboard.cases.formats import open_tables
from dashboard.errors import UserError
from tests.cases.formats.made import Cell, ods, xls, xlsb, xlsx, zipped

ROWS: list[list[Cell]] = [["a", "b", "c"]]
ROWS += [[n, "x" * n, None] for n in range(30)]


def parquet() -> bytes:
    """A Parquet file with a few types."""
    file = io.BytesIO()
    frame = pl.DataFrame({"a": range(300), "b": [0.5] * 300, "c": ["x", "é", "zz"] * 100})
    frame.write_parquet(file, row_group_size=100)
    return file.getvalue()


TEXT = b"a,b,c\n" + b"1,2,3\n" * 200
WHOLE = {
    "xlsx": xlsx({"One": ROWS, "Two": ROWS}),
    "xlsb": xlsb(ROWS),
    "xls": xls(ROWS),
    "ods": ods(ROWS),
    "parquet": parquet(),
    "zip": zipped({"a.csv": TEXT, "b.csv": TEXT, "c.parquet": parquet()}),
    "gzip": gzip.compress(TEXT),
    "bzip2": bz2.compress(TEXT),
    "xz": lzma.compress(TEXT),
}
WITHOUT_CHECKSUMS = "xls"
"""Its damage cannot be told from what was written, and may ask for all of the memory."""

BLOWS = st.lists(st.tuples(st.floats(0, 0.999), st.binary(min_size=1, max_size=8)), max_size=4)


@pytest.mark.parametrize("name", WHOLE)
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(blows=BLOWS, kept=st.one_of(st.just(1.0), st.floats(0.01, 1)))
def test_a_damaged_file_is_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory,
    name: str,
    blows: list[tuple[float, bytes]],
    kept: float,
) -> None:
    """Bytes overwritten anywhere, and the rest cut off: no crash, and the file is named."""
    data = bytearray(WHOLE[name])
    for at, blow in blows if name != WITHOUT_CHECKSUMS else []:
        place = int(at * len(data))
        data[place : place + len(blow)] = blow
    path = tmp_path_factory.mktemp("damage") / "export"
    path.write_bytes(data[: max(1, int(kept * len(data)))])

    try:
        for table in open_tables(path):
            for chunk in table.chunks(table.header[:1], 10):
                assert len(chunk.rows) + len(chunk.bad) > 0
    except UserError as refused:
        if not str(refused).startswith("export:"):
            raise
