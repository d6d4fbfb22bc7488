"""Few new rows in the place of former ones in a long table that is in order: nothing is sorted."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import polars as pl

_CASE = ["source", "number"]

Places = npt.NDArray[np.int64]


def spliced(
    rows: pl.DataFrame, anew: pl.DataFrame, changed: pl.DataFrame, by: Sequence[str]
) -> pl.DataFrame:
    """The rows with those of changed cases in the place of their former ones.

    Args:
        rows: In order of `by`.
        anew: Rows of changed cases alone, likewise.
        changed: `source number`.
        by: Columns of few values, then `source` and `number`, and whatever settles the order of the
            rows of one case.
    """
    return set_into(rows, np.flatnonzero(~is_of(rows, changed)), anew, by)


def set_into(
    rows: pl.DataFrame, kept: Places, anew: pl.DataFrame, by: Sequence[str]
) -> pl.DataFrame:
    """Those rows that stay, in rising order, and where they belong the rows of other cases."""
    # All former rows of a case go: what comes before the first of them comes before the new ones.
    before = np.searchsorted(kept, _places(rows, anew, [*by[: by.index("number")]]))
    # In one piece first: to look for each row among several takes three times as long.
    both = pl.concat([rows, anew.select(rows.columns)], rechunk=True)
    return both[np.insert(kept, before, np.arange(len(anew)) + len(rows))]


def is_of(rows: pl.DataFrame, cases: pl.DataFrame) -> npt.NDArray[np.bool_]:
    """Which rows are of these cases."""
    found = rows["number"].is_in(cases["number"].unique().implode()).to_numpy()
    if not _are_one(cases["source"], rows["source"]):
        some = np.flatnonzero(found)
        there = rows[some].select(_CASE).with_row_index().join(cases, on=_CASE, how="semi")
        found = np.zeros(len(rows), dtype=np.bool_)
        found[some[there["index"].to_numpy()]] = True
    return found


def _are_one(*columns: pl.Series) -> bool:
    """Whether all of these are the same text."""
    held = [column for column in columns if len(column)]
    return all((column == held[0][0]).all() for column in held)


def _places(rows: pl.DataFrame, anew: pl.DataFrame, lead: list[str]) -> Places:
    """Before which row each new one comes."""
    held = _runs(rows, lead)
    places = np.zeros(len(anew), dtype=np.int64)
    for key, (begin, numbers) in _runs(anew, lead).items():
        earlier = sum(len(among) for other, (_, among) in held.items() if other < key)
        start, among = held.get(key, (earlier, numbers.clear()))
        nth = among.search_sorted(numbers).to_numpy() + start
        places[begin : begin + len(numbers)] = nth
    return places


def _runs(rows: pl.DataFrame, lead: list[str]) -> dict[tuple[str, ...], tuple[int, pl.Series]]:
    """Where the rows begin that agree in the leading columns, and their numbers."""
    runs = rows.select(run=pl.struct(lead).rle_id()).to_series()
    starts = runs.arg_unique().sort() if len(runs) else runs
    ends = [*starts[1:], len(rows)][: len(starts)]
    return {
        rows.select(lead).row(start): (start, rows["number"].slice(start, end - start))
        for start, end in zip(starts, ends, strict=True)
    }
