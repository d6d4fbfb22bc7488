"""A second opinion on messages: a linear model of what readers settled, for people to read by.

The judge's rules are lists of words, and no list is ever complete. A model of the letters errs
elsewhere: where the two differ, the rules are wrong several times as often as on the whole. So
these messages are worth reading first. What the model says is no verdict and is in no figure.

The model is logistic regression on groups of two to five letters, hashed, with Nesterov's
accelerated gradient: nothing in it is drawn by chance, so the same labels give the same list.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

import numpy as np
import polars as pl
from numpy.typing import NDArray

from metrics.labelling.checks import CHECKS, Check
from metrics.messages.reading import folded, masked

LEAST_READ: Final = 100
"""With fewer messages read the model knows nothing worth a reader's time."""
LEAST_OF_EACH: Final = 10
"""Of a label as many have to hold, and as many not."""

STATUS_WORD, MESSAGE = "status_word", "message"

_BITS: Final = 15
_PLACES: Final = 1 << _BITS
_GROUPS: Final = (2, 3, 4, 5)
_AT_ONCE: Final = 2_000
_ROUNDS: Final = 300
_RIDGE: Final = 3e-4
_STEP: Final = 2.0
"""The inverse of the steepest that the loss can bend, for rows of length one and a constant."""

_EVEN: Final = 0.5

Numbers = NDArray[np.float64]


class _Groups(NamedTuple):
    """Which groups of letters each text holds: places of a sparse matrix of `texts` rows."""

    row: NDArray[np.int64]
    place: NDArray[np.int64]
    weight: Numbers
    texts: int

    def times(self, by: Numbers) -> Numbers:
        """The matrix times one number a place."""
        summed = np.bincount(self.row, by[self.place] * self.weight, self.texts)
        return summed.astype(np.float64)

    def transposed(self, by: Numbers) -> Numbers:
        """One number a text times the matrix."""
        summed = np.bincount(self.place, by[self.row] * self.weight, _PLACES)
        return summed.astype(np.float64)


def differing(read: pl.DataFrame, judged: pl.DataFrame) -> pl.DataFrame:
    """The messages of which the model says otherwise than the judge, the surest first.

    Args:
        read: What readers settled: `status_word`, `message` and the labels of `guide.NAMES`.
        judged: What the judge judged: `status_word`, `message`, and of every measure of `CHECKS`
            its verdict under its name and `…_rule`.

    Returns:
        `row` (the place in `judged`, from 0), `measure`, `found` (whether the judge finds what is
        looked for) and `chance` (that readers would, 0 to 1, in hundredths). Of measures of which
        too little was read there is nothing.
    """
    told = [check for check in CHECKS if enough(read, check)]
    none = pl.DataFrame(
        schema={"row": pl.Int64, "measure": pl.String, "found": pl.Boolean, "chance": pl.Float64}
    )
    if not told or judged.is_empty():
        return none
    known, asked = _groups(_texts(read)), _groups(_texts(judged))
    parts = [_differing(check, read, judged, (known, asked)) for check in told]
    surest = (pl.col("chance") - pl.col("found").cast(pl.Float64)).abs().neg()
    return pl.concat([none, *parts]).sort(surest, "row", "measure")


def enough(read: pl.DataFrame, check: Check) -> bool:
    """Whether readers have read enough of what answers a measure."""
    holds = int((read[check.label] == check.holds).sum())
    return len(read) >= LEAST_READ and min(holds, len(read) - holds) >= LEAST_OF_EACH


def _differing(
    check: Check, read: pl.DataFrame, judged: pl.DataFrame, of: tuple[_Groups, _Groups]
) -> pl.DataFrame:
    holds = (read[check.label] == check.holds).to_numpy().astype(np.float64)
    chance = pl.Series(_chances(of[1], _fitted(of[0], holds))).round(2)
    by, not_by = pl.col(f"{check.measure}_rule"), pl.lit(check.not_by, pl.String)
    found = (pl.col(check.measure).cast(pl.String) == check.finds) & by.ne_missing(not_by)
    told = judged.select(found=found.fill_null(value=False)).with_columns(
        row=pl.int_range(pl.len(), dtype=pl.Int64), measure=pl.lit(check.measure), chance=chance
    )
    apart = told.filter((pl.col("chance") > _EVEN) != pl.col("found"))
    return apart.select("row", "measure", "found", "chance")


def _texts(rows: pl.DataFrame) -> pl.Series:
    both = pl.format("{} | {}", pl.col(STATUS_WORD).fill_null(""), pl.col(MESSAGE).fill_null(""))
    written = rows.select(both).to_series()
    return masked(pl.Series([folded(text) for text in written], dtype=pl.String))


def _groups(texts: pl.Series) -> _Groups:
    """Each group of letters of each text once; every text has length one."""
    parts = list(_in_parts(texts.to_list()))
    row = np.concatenate([row for row, _ in parts])
    place = np.concatenate([place for _, place in parts])
    held = np.bincount(row, minlength=len(texts)).clip(1)
    return _Groups(row, place, 1 / np.sqrt(held[row]), len(texts))


def _in_parts(texts: Sequence[str]) -> Iterator[tuple[NDArray[np.int64], NDArray[np.int64]]]:
    for first in range(0, len(texts), _AT_ONCE):
        written = [f" {text} ".encode() for text in texts[first : first + _AT_ONCE]]
        letters = np.frombuffer(b"".join(written), np.uint8).astype(np.uint64)
        owner = np.repeat(np.arange(first, first + len(written)), [len(one) for one in written])
        keys = np.unique(np.concatenate([_hashed(letters, owner, size) for size in _GROUPS]))
        yield keys >> _BITS, keys & (_PLACES - 1)


def _hashed(letters: NDArray[np.uint64], owner: NDArray[np.int64], size: int) -> NDArray[np.int64]:
    """Of each group of so many letters within one text its row and place, as one number."""
    groups = max(len(letters) - size + 1, 0)
    mixed = np.full(groups, size, np.uint64)
    for nth in range(size):
        mixed = mixed * np.uint64(0x100000001B3) + letters[nth : nth + groups]
    mixed = (mixed ^ (mixed >> np.uint64(29))) * np.uint64(0x9E3779B97F4A7C15)
    place = (mixed >> np.uint64(64 - _BITS)).astype(np.int64)
    within = owner[:groups] == owner[size - 1 : size - 1 + groups]
    keys: NDArray[np.int64] = ((owner[:groups] << _BITS) | place)[within]
    return keys


def _fitted(groups: _Groups, holds: Numbers) -> Numbers:
    """The weight of each place, and last that of the constant."""
    now = ahead = np.zeros(_PLACES + 1)
    pace = 1.0
    for _ in range(_ROUNDS):
        wrong = (_chances(groups, ahead) - holds) / groups.texts
        slope = np.append(groups.transposed(wrong) + _RIDGE * ahead[:-1], wrong.sum())
        after = ahead - _STEP * slope
        quicker = (1 + np.sqrt(1 + 4 * pace * pace)) / 2
        ahead = after + (pace - 1) / quicker * (after - now)
        now, pace = after, quicker
    return now


def _chances(groups: _Groups, weights: Numbers) -> Numbers:
    chances: Numbers = 1 / (1 + np.exp(-(groups.times(weights[:-1]) + weights[-1])))
    return chances
