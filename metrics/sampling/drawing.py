"""A draw with unequal odds: each case's own are known beforehand, and as many come as were asked.

Systematic sampling with probability proportional to size, in random order: W. G. Madow, "On the
theory of systematic sampling, II", Annals of Mathematical Statistics 20 (1949); H. O. Hartley and
J. N. K. Rao, "Sampling with unequal probabilities and without replacement", Annals of Mathematical
Statistics 33 (1962). Chance is the Philox stream of the seed, whose numbers are the same on every
machine: anybody with the population and the seed can draw the same sample again.
"""

from __future__ import annotations

from typing import Final

import numpy as np
import numpy.typing as npt
import polars as pl

Floats = npt.NDArray[np.float64]

_HAIR: Final = 1e-9
"""Far below one case; sums of odds are not quite whole."""


def probabilities(weights: npt.ArrayLike, n: int) -> Floats:
    """The odds of each case to be among n: proportional to its weight, at most 1.

    They add up to n, or to all cases where there are no more.

    Raises:
        ValueError: A weight is not above 0, or n is not at least 1.
    """
    sizes = np.asarray(weights, dtype=np.float64)
    if n < 1 or not np.all(sizes > 0):
        raise ValueError("every case has a weight above 0, and at least one case is drawn")
    if n >= sizes.size:
        return np.ones(sizes.size)
    odds = n * sizes / sizes.sum()
    while (odds > 1 + _HAIR).any():
        # What is drawn for certain leaves the rest of the draw to the others.
        sure = odds >= 1
        left = sizes[~sure]
        odds[sure], odds[~sure] = 1.0, (n - sure.sum()) * left / left.sum()
    clipped: Floats = odds.clip(max=1.0)
    return clipped


def draw(rows: pl.DataFrame, n: int, seed: int) -> pl.DataFrame:
    """Draw n cases, likelier ones by their weight.

    Args:
        rows: `source`, `number` and `weight`, in any order.
        n: How many; all of them where there are no more.
        seed: Another one draws others; not below 0.

    Returns:
        The rows drawn with `probability`, in the order of chance in which they came, and `nth`,
        their place in it from 1.

    Raises:
        ValueError: A weight is not above 0, or n is not at least 1.
    """
    ordered = rows.sort("source", "number")
    odds = probabilities(ordered["weight"].to_numpy(), n)
    # Raw numbers of the stream, not those of a distribution, which a newer numpy may make anew.
    chance = np.random.Philox(key=seed).random_raw(len(ordered) + 1)
    order = np.argsort(chance[1:], kind="stable")
    start = float(chance[0]) / 2.0**64
    before = np.floor(np.concatenate([[0.0], np.cumsum(odds[order])]) - start + _HAIR)
    picked = order[np.diff(before) > 0]
    drawn = ordered.with_columns(probability=pl.Series(odds))[picked]
    return drawn.with_row_index("nth", offset=1)
