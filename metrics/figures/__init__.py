"""Figures: counts, shares, times and intervals by any dimension, computed in one place."""

from __future__ import annotations

from metrics.figures.asked import OBLIGATIONS, VOLUME
from metrics.figures.computing import FIGURES, OF_DUTIES, WHENEVER, figures
from metrics.figures.counting import CUBE, RESOLUTION, chosen
from metrics.figures.cubed import asks_cube, is_by_slice, made_of, needed
from metrics.figures.question import (
    DIMENSIONS,
    Dimension,
    Question,
    UnknownFigureError,
    check_dimensions,
    in_period,
)
from metrics.figures.rates import falls_due
from metrics.figures.rows import ROW
from metrics.figures.standards import Standards, standards_of
from metrics.figures.tallied import TALLIES, is_tallied, reached, tallied_as

__all__ = [
    "CUBE",
    "DIMENSIONS",
    "FIGURES",
    "OBLIGATIONS",
    "OF_DUTIES",
    "RESOLUTION",
    "ROW",
    "TALLIES",
    "VOLUME",
    "WHENEVER",
    "Dimension",
    "Question",
    "Standards",
    "UnknownFigureError",
    "asks_cube",
    "check_dimensions",
    "chosen",
    "falls_due",
    "figures",
    "in_period",
    "is_by_slice",
    "is_tallied",
    "made_of",
    "needed",
    "reached",
    "standards_of",
    "tallied_as",
]
