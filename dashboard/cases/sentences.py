"""What is against a row, in sentences."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import polars as pl

from dashboard.cases.instants import YEARS, example, outside_years
from dashboard.cases.rows import BadRow

Against = Sequence[tuple[pl.Expr, pl.Expr]]
"""Pairs: whether something is against a row, and in which words."""


def refused_rows(
    rows: pl.DataFrame, against: Against, line: str, raw: str
) -> tuple[pl.DataFrame, list[BadRow]]:
    """The rows that nothing is against, and the others with all that is."""
    faulty = rows.select(pl.any_horizontal(fault for fault, _ in against)).to_series()
    faulty = faulty.fill_null(value=False)
    return rows.filter(~faulty), bad_rows(rows.filter(faulty), against, line, raw)


def bad_rows(refused: pl.DataFrame, against: Against, line: str, raw: str) -> list[BadRow]:
    """Rows with everything that is against each."""
    told = [pl.when(fault).then(sentence) for fault, sentence in against]
    whole = refused.rechunk()  # polars 2.1 panics on a list of sentences over several chunks
    reasons = whole.select(line, raw, reasons=pl.concat_list(told).list.drop_nulls())
    return [BadRow(at, text, tuple(why)) for at, text, why in reasons.rows()]


def quoted(text: pl.Expr) -> pl.Expr:
    """The beginning of a cell in quotes, or that it holds nothing."""
    shown = text.str.slice(0, 40).fill_null("")
    return (
        pl.when(shown.str.strip_chars() == "")
        .then(pl.lit("nothing"))
        .otherwise(pl.format("'{}'", shown))
    )


_NOTHING = (
    *("none", "null", "(null)", "<null>", "[null]", "nil", "nan", "nat", "na", "n/a", "#n/a"),
    *("#null!", "\\n", "-", "--", "---", ".", "?", "0", "unknown", "0000-00-00", "00/00/0000"),
    *("0000-00-00 00:00", "0000-00-00 00:00:00"),
)
"""What systems write in place of a date that there is not."""

_NEEDED = ("opened", "at")
"""Our names of the times without which a row says nothing."""


class Forms(NamedTuple):
    """How the times of a column are written.

    Attributes:
        formats: Formats of chrono's strftime.
        key: What lists them in the mapping.
        file: The mapping's file.
    """

    formats: Sequence[str]
    key: str
    file: str


def undated(name: str, column: str, forms: Forms, what: str) -> pl.Expr:
    """What to say of a cell that is no time, one of a year that is a slip, or a word for nothing.

    Args:
        name: Our name of the column.
        column: The source's.
        forms: How its times are written.
        what: What it should be: a date, a time, a day.
    """
    cell = pl.col(name)
    allowed = " or ".join(f"{form} (as {example(form)})" for form in forms.formats)
    mend = f"correct it, or add its form to {forms.key} in {forms.file}"
    first, last = YEARS
    far = pl.any_horizontal(outside_years(cell, form) for form in forms.formats)
    why = (
        pl.when(cell.str.to_lowercase().is_in(_NOTHING))
        .then(pl.lit(_for_nothing(name, what, forms.file)))
        .when(far)
        .then(pl.lit(f"whose year is not from {first} to {last}; correct it"))
        .otherwise(pl.lit(f"which is no {what} written as {allowed}; {mend}"))
    )
    return pl.format(f"column {spelled(column)} holds {{}}, {{}}", quoted(cell), why)


def _for_nothing(name: str, what: str, file: str) -> str:
    if name in _NEEDED:
        return f"which is no {what} but a word for nothing; fill it in and import again"
    return (
        f"which is no {what}; if it stands for nothing here, add it to blank in {file}, "
        "else correct it"
    )


def spelled(text: str) -> str:
    """Text that `pl.format` takes as it is."""
    return text.replace("{", "{{").replace("}", "}}")
