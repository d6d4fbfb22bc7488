"""Rows of figures as scripts read them: comma-separated, and as JSON Lines."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, Final

import polars as pl

from dashboard.labelling.checked import Checked, measure_of
from metrics.verdicts import STATES

if TYPE_CHECKING:
    from dashboard.city.answers import City
    from metrics.figures import Question

_HEAD: Final = (
    "figure", "k", "n", "value", "low", "high", "goal", "verdict", "goals_missed", "goals_total",
    "signal",
)  # fmt: skip
_TAIL: Final = (
    "median", "p80", "p90", "provisional", "not_measurable", "as_of", "data_until", "part",
    "left_out", "known_by",
)  # fmt: skip

_DATED: Final = ("as_of", "data_until")


def csv_of(rows: pl.DataFrame) -> str:
    """With a header; instants as ISO 8601 with offset, as in JSON."""
    instants = [pl.col(name).dt.to_string("%Y-%m-%dT%H:%M:%S%.f%:z") for name in _DATED]
    return rows.with_columns(instants).write_csv()


def objects_of(rows: pl.DataFrame, checked: Mapping[str, Checked]) -> Iterator[dict[str, Any]]:
    """The rows in the shape that scripts rely on: states as one object, absent measures as null.

    One that rests on the judge of messages has beside it how far that can be trusted.
    """
    return (_object(row, checked) for row in rows.to_dicts())


def _object(row: dict[str, Any], checked: Mapping[str, Checked]) -> dict[str, Any]:
    if measure := measure_of(row["figure"], row["part"]):
        row["instrument"] = checked[measure].as_json()
    states = {state: row.pop(state) for state in STATES}
    shown = {name: row.pop(name) for name in _HEAD}
    beside = {name: row.pop(name) for name in _TAIL}
    return {**shown, "states": states, **beside, **row}


def checked_by(city: City, question: Question, rows: pl.DataFrame) -> Mapping[str, Checked]:
    """What readers say of the judge, where a figure rests on its verdicts; else nothing."""
    if not any(measure_of(*row) for row in rows.select("figure", "part").unique().rows()):
        return {}
    # Other figures come from the mart alone: the database's imports take half a second.
    from dashboard.labelling.instrument import instrument  # noqa: PLC0415 - see above

    return instrument(city, dict(question.where).get("agency"))
