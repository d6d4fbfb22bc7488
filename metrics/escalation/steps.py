"""The steps that agreements name: at how much of a target who is told, and how soon they answer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

import polars as pl

from agreements.loaded import Loaded
from agreements.schema.agreement import Agreement
from metrics.terms import Row, Types

STEPS: Types = {
    "agreement": pl.String(),
    "version": pl.String(),
    "commitment": pl.String(),
    "at_percent": pl.Int64(),
    "notify": pl.List(pl.String()),
    "told": pl.List(pl.String()),
    "answer_unit": pl.String(),
    "answer_amount": pl.Int64(),
    "file": pl.String(),
    "line": pl.Int64(),
}
"""One row a version in force and step.

`notify` are roles, `told` the titles of those who hold them, in the same order, null where nobody
does; without an answer both of its columns are null.
"""

_Holders = Mapping[tuple[str, str], str]
"""Titles by agreement and role."""


def steps_of(agreements: Iterable[Loaded[Agreement]], day: date) -> pl.DataFrame:
    """The table `STEPS` of the versions in force.

    The terms are each version's own. Who holds a role on the day is said by the newest version
    that has begun: people change while a case waits.

    Args:
        agreements: All versions.
        day: The local date for which the holders are told.
    """
    in_force = [loaded for loaded in agreements if loaded.model.in_force_by_status]
    holders = _holders((loaded.model for loaded in in_force), day)
    rows = [row for loaded in in_force for row in _rows(loaded, holders)]
    return pl.DataFrame(rows, schema=STEPS, orient="row")


def _rows(loaded: Loaded[Agreement], holders: _Holders) -> Iterator[Row]:
    escalation, id_ = loaded.model.spec.escalation, loaded.model.metadata.id
    for nth, step in enumerate(escalation.case if escalation else []):
        answer = step.answer_within
        yield {
            "agreement": id_,
            "version": loaded.model.version,
            "commitment": step.of,
            "at_percent": step.at_percent,
            "notify": step.notify,
            "told": [holders.get((id_, role)) for role in step.notify],
            "answer_unit": answer.unit if answer else None,
            "answer_amount": answer.amount if answer else None,
            "file": loaded.document.name,
            "line": loaded.document.line("spec", "escalation", "case", nth),
        }


def _holders(versions: Iterable[Agreement], day: date) -> dict[tuple[str, str], str]:
    """Titles by agreement and role on a day, the newest version's last and so standing."""
    begun = [v for v in versions if v.spec.effective.from_.date() <= day]
    begun.sort(key=lambda version: version.spec.effective.from_)
    return {
        (version.metadata.id, person.role): person.title
        for version in begun
        for person in (version.spec.contacts.people if version.spec.contacts else [])
        if person.holds_on(day)
    }
