"""What a person reads on a terminal: cases, by their names."""

from __future__ import annotations

from typing import Final

import polars as pl

from agreements.schema.city import City, NameKind
from dashboard.commands.output import table
from dashboard.wording.case import commitments, readable
from dashboard.wording.numbers import NONE
from dashboard.wording.verdicts import states

NAMED: Final[dict[str, NameKind]] = {
    "agency": "agencies",
    "service": "services",
    "district": "districts",
    "channel": "channels",
}
"""The dimensions that the city gives names to, and the part of its file that has them."""


def named(city: City, dimension: str, id_: str | None) -> str:
    """What something is called; an id without a name as words."""
    kind = NAMED.get(dimension)
    if id_ is None:
        return "None named" if kind else NONE
    return str(city.name(kind, id_)) if kind else readable(id_)


def show_cases(rows: pl.DataFrame, city: City) -> None:
    """A row a case and commitment, which is named where the rows are of several."""
    kinds = states()
    several = rows["commitment"].n_unique() > 1
    shown = (
        (
            number, named(city, "agency", agency), named(city, "service", service),
            *([commitments(commitment)] if several else []), kinds[state], *at,
        )
        for number, agency, service, commitment, state, *at in rows.select(
            "number", "agency", "service", "commitment", "state", "due", "stop"
        ).rows()
    )  # fmt: skip
    words = ("Agency", "Service", *(["Promise"] if several else []), "State")
    columns = {"Number": "whole", **dict.fromkeys(words, "left"), "Due": "right", "Done": "right"}
    table(columns, shown)
