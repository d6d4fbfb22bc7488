"""The shares of a question for which no row is read: all of them from cube and tallies at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

import polars as pl

from metrics.figures.asked import Asked
from metrics.figures.counting import CUBE, Rate, cells_of, cells_of_tallies
from metrics.figures.cubed import is_cubed, made_of
from metrics.figures.message_rates import MESSAGE_RATES
from metrics.figures.messages import headline_of, seeing, shared_with, told_rates
from metrics.figures.rates import DECLARED, KEPT_BY_MESSAGE
from metrics.figures.shares import Shares, cells_named, shares_together
from metrics.figures.standards import Standards
from metrics.figures.tallied import COUNTS, TALLIES

_BY_MESSAGE = frozenset({*(rate.figure for rate in MESSAGE_RATES), "closed_without_action"})
"""The figures of which verdicts on messages make rates."""

_Held = tuple[Rate, Standards]


def with_shares_together(asked: Asked, ids: Iterable[str]) -> Asked:
    """The same question with the shares of these figures that need no row.

    A page asks for a dozen figures: one after the other they take several times as long, as each
    query costs the same time, however little it reads.

    Args:
        asked: What is asked.
        ids: Of figures.
    """
    figures = made_of(ids)
    cubed = list(_cubed(asked, figures))
    tallied = list(_tallied(asked, figures))
    cells = [*_of_cube(asked, cubed), *_of_tallies(asked, tallied)]
    if not cells:
        return asked
    rates = [*cubed, *tallied]
    known = {(one.figure, one.part) for one, _ in rates}
    together = pl.concat(cells, how="diagonal_relaxed")
    return replace(asked, together=Shares(known, shares_together(rates, together, asked.question)))


def _cubed(asked: Asked, figures: set[str]) -> Iterator[_Held]:
    """The rates that the cube answers."""
    for rate in DECLARED if CUBE in asked.tables else ():
        if rate.figure in figures and is_cubed(rate.figure, asked.question, asked.standards):
            yield rate, asked.standards


def _tallied(asked: Asked, figures: set[str]) -> Iterator[_Held]:
    """The rates that tallies answer, those by messages with what sources of texts lack."""
    answered = {id_ for id_ in figures if asked.tallies(id_) is not None}
    yield from ((rate, asked.standards) for rate in DECLARED if rate.figure in answered)
    for id_ in sorted(answered & _BY_MESSAGE):
        standards = seeing(asked, id_)
        yield from ((rate, standards) for rate in told_rates(asked, id_))
    if KEPT_BY_MESSAGE.figure in answered:
        yield KEPT_BY_MESSAGE, seeing(asked, KEPT_BY_MESSAGE.figure)


def _of_cube(asked: Asked, held: Sequence[_Held]) -> Iterator[pl.DataFrame]:
    tables = {CUBE: asked.tables[CUBE]} if held else {}
    for rate, standards in held:
        yield cells_named([rate], [cells_of(rate, tables, standards, asked.question)])


def _of_tallies(asked: Asked, held: Sequence[_Held]) -> Iterator[pl.DataFrame]:
    """The cells of tallies; parts that the data name borrow counts from their headline."""
    if not held:
        return
    rates = [rate for rate, _ in held]
    tallies = asked.tables[TALLIES]
    cells = cells_of_tallies(rates, tallies, asked.question)
    yield cells
    for rate in rates:
        if shared := shared_with(rate):
            headline = pl.col("part").eq_missing(pl.lit(headline_of(rate), pl.String))
            others = [pl.lit(0, pl.Int64).alias(name) for name in COUNTS if name not in shared]
            whole = cells.filter(pl.col("figure") == rate.figure, headline)
            yield whole.with_columns(*others, part=pl.lit(rate.part, pl.String))
