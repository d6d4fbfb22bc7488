"""What is against a row, in sentences."""

from __future__ import annotations

from collections.abc import Sequence

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


def undated(name: str, column: str, formats: Sequence[str], what: str, where: str) -> pl.Expr:
    """What to say of a cell that is no time, or one of a year that is a slip.

    Args:
        name: Our name of the column.
        column: The source's.
        formats: How its times are written.
        what: What it should be: a date, a time, a day.
        where: The key that lists the formats, and the mapping's file.
    """
    cell = pl.col(name)
    allowed = " or ".join(f"{form} (as {example(form)})" for form in formats)
    mend = f"correct it, or add its form to {where}"
    first, last = YEARS
    far = pl.any_horizontal(outside_years(cell, form) for form in formats)
    why = (
        pl.when(far)
        .then(pl.lit(f"whose year is not from {first} to {last}; correct it"))
        .otherwise(pl.lit(f"which is no {what} written as {allowed}; {mend}"))
    )
    return pl.format(f"column {spelled(column)} holds {{}}, {{}}", quoted(cell), why)


def spelled(text: str) -> str:
    """Text that `pl.format` takes as it is."""
    return text.replace("{", "{{").replace("}", "}}")
