"""What was owed and what was kept of it, for the figures about duties."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date
from typing import Any

import polars as pl

from agreements.schema.agreement import Agreement
from metrics.duties.counting import Calendars
from metrics.duties.due import Due, State, due, in_force
from metrics.duties.notices import Notice, notices
from metrics.duties.register import Told
from metrics.figures.asked import OBLIGATIONS

_FIGURES = {"contact": "contacts_fresh", "article": "knowledge_fresh"}
_EMPTY = {"contact": "nothing_promised", "article": "no_articles"}
"""Why there is nothing to count where an agreement is in force."""

_KEPT: frozenset[State] = frozenset({"soon", "kept"})

Row = dict[str, Any]


def owed(
    versions: Sequence[Agreement], told: Collection[Told], today: date, calendars: Calendars
) -> pl.DataFrame:
    """`OBLIGATIONS` of contacts, articles and changes, by the agencies that agreements name.

    Args:
        versions: All versions of all agreements, `<city>/<agency>` each.
        told: The entries of the register that stand (`metrics.duties.standing`).
        today: The local day: contacts and articles are as they are on it; a change counts from the
            day on which it takes effect.
        calendars: By name.
    """
    promised = [version for version in versions if version.in_force_by_status]
    ids = {version.agency: version.metadata.id for version in promised}
    changes = [n for n in notices(versions, told, calendars) if n.effective <= today]
    rows: list[Row] = []
    for agency, id_ in ids.items():
        version = in_force(promised, agency, today)
        found = due(version, told, today, calendars) if version else ()
        rows += _of_now(id_, version, found, today)
        rows += _of_changes(id_, version, [n for n in changes if n.agency == agency], today)
    return pl.DataFrame(rows, schema=OBLIGATIONS, orient="row")


def _of_now(
    id_: str, version: Agreement | None, found: Iterable[Due], today: date
) -> Iterator[Row]:
    for register, figure in _FIGURES.items():
        own = [each for each in found if each.register == register]
        if not own:
            why = _EMPTY[register] if version else "nothing_promised"
            yield _row(figure, id_, version, today, why=why)
        for each in own:
            yield _row(figure, id_, version, today, kept=each.state in _KEPT)


def _of_changes(
    id_: str, version: Agreement | None, found: Sequence[Notice], today: date
) -> Iterator[Row]:
    counted = [notice for notice in found if notice.in_time is not None]
    if not counted:
        why = "no_changes" if version else "nothing_promised"
        yield _row("change_notice", id_, version, today, why=why)
    for notice in counted:
        row = _row("change_notice", id_, version, notice.effective, kept=notice.in_time)
        yield row | {"version": notice.version}


def _row(
    figure: str, id_: str, version: Agreement | None, day: date,
    *, kept: bool | None = None, why: str | None = None,
) -> Row:  # fmt: skip
    return {
        "figure": figure,
        "part": None,
        "agency": id_.partition("/")[2],
        "agreement": id_,
        "version": version.version if version else None,
        "day": day,
        "kept": kept,
        "why": why,
    }
