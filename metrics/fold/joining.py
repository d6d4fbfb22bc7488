"""Joining a few found things to many wide rows, without copying the rows."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import polars as pl

from metrics.instants import INSTANT

Mask = npt.NDArray[np.bool_]
Places = npt.NDArray[np.uint32]


def beside(
    rows: pl.DataFrame, found: pl.DataFrame, on: str | Sequence[str] = "row"
) -> pl.DataFrame:
    """The rows with the columns of what was found, which has at most one row for each of them.

    Where nothing was found they are null. Columns of the same names are replaced.
    """
    key = [on] if isinstance(on, str) else list(on)
    names = [name for name in found.columns if name not in key]
    if found.is_empty():
        return having(rows, found[names].clear(len(rows))) if names else rows
    if len(key) == 1 and rows[key[0]].dtype.is_unsigned_integer():
        return having(rows, _at(found[names], rows[key[0]], found[key[0]]))
    told = rows.select(key).join(found, on=key, how="left", maintain_order="left")
    return having(rows, told[names])


def numbered(found: pl.DataFrame, cases: pl.DataFrame) -> pl.DataFrame:
    """What was found of these cases by their names, with the number of the `case`."""
    if "case" in found.columns:
        return found
    return found.join(cases.select("source", "number", "case"), on=["source", "number"])


def having(rows: pl.DataFrame, values: pl.DataFrame) -> pl.DataFrame:
    """The rows with columns that stand beside them, in the place of those of the same name.

    A plan for it, as `with_columns` makes one, would take longer than all else in a short month.
    """
    both = rows.clone()
    for column in values.get_columns():
        if column.name in rows.columns:
            both.replace_column(rows.get_column_index(column.name), column)
        else:
            both.insert_column(both.width, column)
    return both


def _at(values: pl.DataFrame, wanted: pl.Series, numbers: pl.Series) -> pl.DataFrame:
    """The values that stand under the wanted numbers, null where there are none."""
    if len(wanted) == len(numbers) and np.array_equal(wanted.to_numpy(), numbers.to_numpy()):
        return values
    return values[places_of(wanted, numbers)]


def places_of(wanted: pl.Series, numbers: pl.Series) -> pl.Series:
    """Where each wanted number stands among some numbers, none of which comes twice, or null."""
    places, there = _looked_up(wanted, numbers)
    found = pl.Series(places)
    return found if there.all() else found.set(pl.Series(~there), None)


def _looked_up(wanted: pl.Series, numbers: pl.Series) -> tuple[Places, Mask]:
    """The same, and whether there is any."""
    most = max(_greatest(wanted), _greatest(numbers))
    places = np.full(most + 1, len(numbers), dtype=np.uint32)
    places[numbers.to_numpy()] = np.arange(len(numbers), dtype=np.uint32)
    place = places[wanted.to_numpy()]
    return place, place < len(numbers)


def _greatest(numbers: pl.Series) -> int:
    greatest = numbers.max()
    return greatest if isinstance(greatest, int) else 0


def replaced(cases: pl.DataFrame, found: pl.DataFrame) -> pl.DataFrame:
    """The cases, numbered as they stand, with what was found of a few in the place of theirs.

    What is found has at most one row a case and the same columns, or some of them.
    """
    place = np.arange(len(cases), dtype=np.uint32)
    place[found["case"].to_numpy()] = np.arange(len(found), dtype=np.uint32) + len(cases)
    names = [name for name in found.columns if name != "case"]
    both = pl.concat([cases[names], found[names]], rechunk=True)
    return having(cases, both[pl.Series(place)])


def paired(rows: pl.DataFrame, found: pl.DataFrame, on: str = "case") -> pl.DataFrame:
    """Each row with each thing found for it, in no order; both number their cases alike."""
    if not is_rising(rows[on]):
        return rows.join(found, on=on)
    place, there = _looked_up(found[on], rows[on])
    some = found if there.all() else found.filter(pl.Series(there))
    names = [name for name in rows.columns if name != on]
    return having(some, rows[names][pl.Series(place[there])])


def is_rising(numbers: pl.Series) -> bool:
    """Whether each number is greater than the one before: none comes twice."""
    whole = numbers.to_numpy()
    return bool((whole[1:] > whole[:-1]).all())


def earliest(found: pl.DataFrame, on: str, at: str, name: str) -> pl.DataFrame:
    """The first instant under each number, as `name`."""
    return _reduced(found[on], found[at], name, np.minimum)


def latest(found: pl.DataFrame, on: str, at: str, name: str) -> pl.DataFrame:
    """The last instant under each number, as `name`."""
    return _reduced(found[on], found[at], name, np.maximum)


def _reduced(on: pl.Series, at: pl.Series, name: str, better: np.ufunc) -> pl.DataFrame:
    """One instant under each number; those under one number mostly lie side by side."""
    if is_rising(on):
        return pl.DataFrame([on, at.alias(name)])
    numbers, instants = on.to_numpy(), at.to_physical().to_numpy()
    if (numbers[1:] < numbers[:-1]).any():
        order = np.argsort(numbers, kind="stable")
        numbers, instants = numbers[order], instants[order]
    starts = np.flatnonzero(np.append(True, numbers[1:] != numbers[:-1]))
    best = pl.Series(name, better.reduceat(instants, starts)).cast(INSTANT)
    return pl.DataFrame([pl.Series(on.name, numbers[starts]), best])
