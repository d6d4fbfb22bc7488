"""Tables as files for a spreadsheet, which must not take a cell for a formula."""

from __future__ import annotations

from typing import Final

import polars as pl
from polars.selectors import datetime

_MARK: Final = "\N{BYTE ORDER MARK}"
"""Without it a spreadsheet takes the file for one of its own country's letters."""

_BEGINS_A_FORMULA: Final = r"^[=+\-@\t\r]"


def spreadsheet(table: pl.DataFrame) -> str:
    """The table as a file that people open in a spreadsheet: guarded, marked as UTF-8.

    Instants are written to the minute, as a spreadsheet reads them; programs read `guarded_csv`.
    """
    return _MARK + guarded_csv(table.with_columns(datetime().dt.strftime("%Y-%m-%d %H:%M")))


def guarded_csv(table: pl.DataFrame) -> str:
    """The table as CSV; a text that a spreadsheet would run begins with an apostrophe.

    That is the guard of OWASP's "CSV injection".
    """
    return guarded(table).write_csv()


def guarded(table: pl.DataFrame) -> pl.DataFrame:
    """The table with an apostrophe before each text that a spreadsheet would run."""
    texts = [name for name, dtype in table.schema.items() if dtype == pl.String]
    safe = [
        pl.when(pl.col(name).str.contains(_BEGINS_A_FORMULA))
        .then(pl.format("'{}", name))
        .otherwise(name)
        .alias(name)
        for name in texts
    ]
    return table.with_columns(safe)
