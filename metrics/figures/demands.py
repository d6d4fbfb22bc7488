"""What agreements demand of single messages: which measures, of which services, and when."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import polars as pl

from agreements.schema.agreement import Agreement
from metrics.alike import once
from metrics.told import named_in

DEMANDS: dict[str, pl.DataType] = {
    "agreement": pl.String(),
    "version": pl.String(),
    "service": pl.String(),
    "figure": pl.String(),
    "without_action": pl.Boolean(),
}
"""One row a measure that messages must pass: of all services where `service` is null, and only
where nothing was done where `without_action` holds."""

_THEN, _ALWAYS = 1, 2


def demands_of(agreements: Iterable[Agreement]) -> pl.DataFrame:
    """What the `messages` blocks of agreements demand, as `DEMANDS`."""
    rows = [row for agreement in agreements for row in _demands(agreement)]
    return pl.DataFrame(rows, schema=DEMANDS, orient="row")


def _demands(agreement: Agreement) -> Iterator[tuple[str, str, str | None, str, bool]]:
    quality = agreement.spec.quality
    if quality is None or quality.messages is None:
        return
    version = agreement.metadata.id, agreement.version
    for name, figures in quality.messages.required.items():
        service = None if name == "default" else name
        yield from ((*version, service, figure, False) for figure in figures)
    figures = [figure for figure in quality.messages.if_no_action if figure != "reason"]
    yield from ((*version, None, figure, True) for figure in figures)


def demanded_in(figure: str) -> str:
    """The column that tells whether a case's version demands a measure of its message."""
    return f"demanded:{figure}"


def demanded(demands: pl.DataFrame, figure: str, without_action: pl.Expr) -> pl.Expr:
    """Whether the version of a case demands a measure of its message.

    Args:
        demands: `DEMANDS`.
        figure: The measure.
        without_action: Whether nothing was done for the case.
    """
    own = demands.filter(pl.col("figure") == figure)
    always, then = (own.filter(pl.col("without_action") == only) for only in (False, True))
    whose = pl.when(named_in(always)).then(_ALWAYS).when(named_in(then)).then(_THEN)
    found = once(["agreement", "version", "service"], whose, pl.UInt8()).fill_null(0)
    return (found == _ALWAYS) | ((found == _THEN) & without_action)
