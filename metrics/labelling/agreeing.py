"""How far two readers agree beyond chance: Cohen's kappa."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence


def kappa(first: Sequence[str], second: Sequence[str]) -> float | None:
    """Cohen's kappa of two readers' labels of the same things, in the same order.

    J. Cohen, "A coefficient of agreement for nominal scales", Educational and Psychological
    Measurement 20 (1960): (observed - expected) / (1 - expected) agreement, where the expected is
    what two readers with these habits reach who do not look. None where nothing was read, or both
    gave everything the same one label: chance alone explains that.
    """
    n = len(first)
    if not n:
        return None
    ones, others = Counter(first), Counter(second)
    same = sum(a == b for a, b in zip(first, second, strict=True))
    by_chance = sum(ones[value] * others[value] for value in ones)
    return (n * same - by_chance) / (n * n - by_chance) if n * n != by_chance else None
