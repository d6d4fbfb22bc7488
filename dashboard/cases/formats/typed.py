"""Typed cells as text: one way to write each type, whatever file it came from."""

from __future__ import annotations

from collections.abc import Iterable

import polars as pl

TIME, ZONED_TIME, DAY = "%Y-%m-%d %H:%M:%S%.f", "%Y-%m-%d %H:%M:%S%.f%z", "%Y-%m-%d"
"""How typed times are written; fractions of a second only where there are some."""

_NEEDS_QUOTES = r'[",\r\n]'


def date_formats(types: Iterable[pl.DataType]) -> tuple[str, ...]:
    """The formats in which columns of these types are written, each once."""
    return tuple(dict.fromkeys(form for dtype in types if (form := _date_format(dtype))))


def as_text(frame: pl.DataFrame) -> pl.DataFrame:
    """Every cell as text, nothing as "".

    Whole numbers have no point, also where they were stored as floats. A float so large that its
    last digits are lost keeps its exponent, so that nobody takes it for a number of a case.
    """
    frame = frame.with_columns(
        _decoded(frame[name]) for name, dtype in frame.schema.items() if dtype == pl.Binary
    )
    return frame.select(_text(name, dtype).fill_null("") for name, dtype in frame.schema.items())


def raw_of(names: Iterable[str]) -> pl.Expr:
    """A row of text columns as a line of CSV."""
    return pl.concat_str([_in_csv(pl.col(name)) for name in names], separator=",")


def csv_line(cells: Iterable[str]) -> str:
    """A few cells as a line of CSV."""
    frame = pl.DataFrame({str(n): [cell] for n, cell in enumerate(cells)})
    line: str = frame.select(raw_of(frame.columns)).item()
    return line


def _in_csv(text: pl.Expr) -> pl.Expr:
    quoted = pl.format('"{}"', text.str.replace_all('"', '""', literal=True))
    return pl.when(text.str.contains(_NEEDS_QUOTES)).then(quoted).otherwise(text)


def _date_format(dtype: pl.DataType) -> str | None:
    if isinstance(dtype, pl.Datetime):
        return ZONED_TIME if dtype.time_zone else TIME
    return DAY if isinstance(dtype, pl.Date) else None


def _text(name: str, dtype: pl.DataType) -> pl.Expr:
    column = pl.col(name)
    if form := _date_format(dtype):
        return column.dt.to_string(form)
    if dtype.is_float():
        return column.fill_nan(None).cast(pl.String).str.strip_suffix(".0")
    if isinstance(dtype, pl.Decimal):
        return _without_zeros(column.cast(pl.String)) if dtype.scale else column.cast(pl.String)
    if isinstance(dtype, pl.Duration):
        return column.dt.to_string("iso")
    return column.cast(pl.String)


def _decoded(column: pl.Series) -> pl.Series:
    """Bytes as the text that they mostly are; what is none, as a picture, in hexadecimal."""
    try:
        return column.cast(pl.String)
    except pl.exceptions.ComputeError:
        return pl.Series(column.name, [_text_or_hex(value) for value in column], pl.String)


def _text_or_hex(value: bytes | None) -> str | None:
    try:
        return value.decode() if value is not None else None
    except UnicodeDecodeError:
        return value.hex() if value is not None else None


def _without_zeros(decimal: pl.Expr) -> pl.Expr:
    return decimal.str.strip_chars_end("0").str.strip_suffix(".")
