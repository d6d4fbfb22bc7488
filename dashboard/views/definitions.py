"""What the figures on a page mean, from the catalogue of definitions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from dashboard.wording import _
from dashboard.wording import overview as words
from dashboard.wording.figures import titles
from metrics.catalogue import Definition

SHOWN: Final = ("on_time_due", "on_time_closed", "flattery")
"""The figures of the Overview page, in the order in which they are read."""


@dataclass(frozen=True)
class Meaning:
    """A figure's title, what it is, and labelled parts of its definition."""

    title: str
    definition: str
    parts: tuple[tuple[str, str], ...]


def meanings(catalogue: Mapping[str, Definition]) -> tuple[Meaning, ...]:
    """The definitions of the figures that the Overview shows, as far as the catalogue has them."""
    return tuple(_meaning(id_, catalogue[id_]) for id_ in SHOWN if id_ in catalogue)


def _meaning(id_: str, known: Definition) -> Meaning:
    labels = words.labels()
    parts = (
        (labels["numerator"], known.numerator),
        (labels["denominator"], known.denominator),
        (labels["pitfall"], known.pitfall),
    )
    return Meaning(
        titles()[id_], _(known.definition), tuple((label, _(text)) for label, text in parts if text)
    )
