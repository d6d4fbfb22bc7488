"""A Parquet file as chunks of text rows, a batch at a time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq

from dashboard.cases.formats.contents import Content
from dashboard.cases.formats.table import Table, column_names
from dashboard.cases.formats.typed import as_text, csv_line, date_formats, raw_of
from dashboard.cases.rows import CHUNK_ROWS, LINE, RAW, Chunk

_BUFFER = 1 << 20
_FIRST_LINE = 2
"""The header counts as line 1, as it would in the same table as text."""


@dataclass(frozen=True)
class ParquetTable(Table):
    """The rows of a Parquet file."""

    def chunks(self, columns: Sequence[str], rows: int = CHUNK_ROWS) -> Iterator[Chunk]:
        """These columns of its rows in order, some thousand rows at a time."""
        names = list(dict.fromkeys(columns))
        line = _FIRST_LINE
        with _opened(self.content) as file:
            for batch in file.iter_batches(batch_size=rows):
                texts = as_text(_frame(batch, self.header))
                yield Chunk(
                    texts.select(
                        pl.int_range(line, line + len(texts), dtype=pl.Int64).alias(LINE),
                        raw_of(self.header).alias(RAW),
                        *names,
                    )
                )
                line += len(texts)


def open_parquet(content: Content) -> ParquetTable:
    """Look at a Parquet file's columns.

    Raises:
        UserError: It is cut short, or a column holds lists or records instead of values.
    """
    with _opened(content) as file:
        schema = file.schema_arrow
    header = column_names(content.name, 1, schema.names)
    if nested := [f"{f.name} ({f.type})"[:80] for f in schema if pa.types.is_nested(f.type)]:
        raise content.refusal(
            f"columns that hold lists or records, not values, cannot be read: {', '.join(nested)}; "
            "leave them out, or write each of their values as a column of its own."
        )
    return ParquetTable(
        content=content,
        name=content.name,
        described=content.called("Parquet"),
        header=header,
        header_line=csv_line(header),
        date_formats=date_formats(_frame(schema.empty_table(), header).dtypes),
    )


@contextmanager
def _opened(content: Content) -> Iterator[pq.ParquetFile]:
    with content.seekable() as bytes_, _said_in_words(content):
        yield pq.ParquetFile(bytes_, buffer_size=_BUFFER, pre_buffer=False)


@contextmanager
def _said_in_words(content: Content) -> Iterator[None]:
    try:
        yield
    except (pa.ArrowException, OSError):
        raise content.refusal(
            "this Parquet file is damaged or cut short; download or export it again."
        ) from None


def _frame(table: Any, header: Sequence[str]) -> pl.DataFrame:  # noqa: ANN401 - pyarrow has no types
    """A batch of the file as polars has it, zoned times in UTC, columns called as ours."""
    columns = [_in_utc(column) for column in table.columns]
    frame = pl.from_arrow(pa.table(columns, names=[str(n) for n in range(len(columns))]))
    return pl.DataFrame(frame).rename(dict(zip(map(str, range(len(header))), header, strict=True)))


def _in_utc(column: Any) -> Any:  # noqa: ANN401 - pyarrow has no types
    """Polars knows no zones that are a mere offset."""
    zoned = pa.types.is_timestamp(column.type) and column.type.tz
    return column.cast(pa.timestamp("us", "UTC"), safe=False) if zoned else column
