"""Evidence: the lines behind each figure, and how each of its rows is worked out from them."""

from __future__ import annotations

from metrics.evidence.columns import COLUMNS, HEADLINE, INSTANTS
from metrics.evidence.computing import lines
from metrics.evidence.ways import Checks, Way, checks_of, way_of

__all__ = [
    "COLUMNS",
    "HEADLINE",
    "INSTANTS",
    "Checks",
    "Way",
    "checks_of",
    "lines",
    "way_of",
]
