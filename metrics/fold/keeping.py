"""What follows from the agreements alone, kept from one month to the next."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar, cast

import polars as pl

_Made = TypeVar("_Made")

_MOST_KEPT = 16
_KEPT: dict[int, tuple[pl.DataFrame, dict[str, Any]]] = {}
"""By the identity of the clauses, which are held so that no others can take their place."""


def kept(clauses: pl.DataFrame, name: str, make: Callable[[], _Made]) -> _Made:
    """What is made of these clauses under a name, made once.

    Args:
        clauses: `metrics.terms.CLAUSES`; other clauses have other things made of them.
        name: What it is.
        make: Makes it, of nothing but the clauses.
    """
    found = _KEPT.get(id(clauses))
    if found is None or found[0] is not clauses:
        if len(_KEPT) >= _MOST_KEPT:
            _KEPT.clear()
        found = _KEPT[id(clauses)] = (clauses, {})
    if name not in found[1]:
        found[1][name] = make()
    return cast("_Made", found[1][name])
