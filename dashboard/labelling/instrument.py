"""The instrument's own precision: what two readers say of the judge, for beside every figure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

import polars as pl
from sqlalchemy import Connection

from dashboard.city.answers import City
from dashboard.labelling.checked import Checked, State, measure_of, unlabelled, without
from dashboard.labelling.judge import judged_by
from dashboard.oversight import labels
from dashboard.peeking import NothingRecordedError, OldLayoutError, UnreachableError, looking
from metrics.labelling.accuracy import LABELLED, Accuracy, accuracy
from metrics.labelling.agreeing import kappa
from metrics.labelling.checks import CHECKS, MEASURES, Check

__all__ = ["Checked", "instrument", "measure_of", "of_draw", "unlabelled"]

NO_ACTION, REASON = "no_action", "no_action_reason"
_NOTHING: Final = (NothingRecordedError, OldLayoutError, UnreachableError)


def instrument(city: City, agency: str | None = None) -> dict[str, Checked]:
    """What readers say of every measure, by the newest draw that says most of it.

    A draw that is settled goes before one that is being read; one of the agency alone before one
    of the whole city, and one of another agency says nothing. The record is only looked at: one
    that cannot be reached has no labels to show.

    Args:
        city: Which city.
        agency: Whose figure it stands beside; None for all agencies'.
    """
    try:
        with looking(city.settings.database) as connection:
            found = [d for d in _draws(connection) if d.asked.agency in {None, agency}]
            return _best(connection, city, found)
    except _NOTHING:
        return unlabelled()


def _draws(connection: Connection) -> Iterable[labels.Draw]:
    return labels.draws(connection) if labels.is_laid_out(connection) else ()


def _best(connection: Connection, city: City, found: Iterable[labels.Draw]) -> dict[str, Checked]:
    newest = sorted(found, key=lambda draw: (draw.asked.agency is not None, draw.id), reverse=True)
    begun = None
    for draw in newest:
        told = of_draw(connection, draw, judged_by(city.folder))
        if told[CHECKS[0].measure].state == "checked":
            return told
        begun = begun or told
    return begun or unlabelled()


def of_draw(connection: Connection, draw: labels.Draw, now: str) -> dict[str, Checked]:
    """What one draw says of every measure.

    Args:
        connection: To the record.
        draw: Which draw.
        now: The fingerprint of today's rules.
    """
    read = labels.Readings(connection, draw)
    how_far = read.progress
    if how_far.disagreements is None or how_far.settled < how_far.disagreements:
        state: State = "under_way" if how_far.readers else "unlabelled"
        return {
            measure: Checked(measure, without(measure, state), draw=draw.id) for measure in MEASURES
        }
    rows = labels.rows_of(connection, draw.id).join(read.settled, on="row")
    said = [labels.verdicts(written) for written in rows["verdicts"]]
    told = {c.measure: _checked(c, rows, said, _kappa(read.pairs, c.label)) for c in CHECKS}
    whole: dict[str, Any] = {
        "draw": draw.id,
        "agency": draw.asked.agency,
        "labelled_on": how_far.last.date() if how_far.last else None,
        "judged_by": draw.asked.judged_by,
        "stale": draw.asked.judged_by != now,
    }
    return {
        measure: Checked(measure, "checked", **told[measure], **whole)
        if measure in told
        else Checked(measure, "not_asked")
        for measure in MEASURES
    }


def _checked(
    check: Check, rows: pl.DataFrame, said: Iterable[labels.Verdicts], agreed: float | None
) -> dict[str, Any]:
    found = [check.found(*verdicts[check.measure]) for verdicts in said]
    known = rows.with_columns(
        found=pl.Series(found, dtype=pl.Boolean), holds=pl.col(check.label) == check.holds
    )
    good = accuracy(known.select(*LABELLED))
    told = {"finds": check.finds, **_flat(good), "readers": labels.READERS, "kappa": agreed}
    return told | ({"reason_right": _reasons(known, said)} if check.label == NO_ACTION else {})


def _reasons(known: pl.DataFrame, said: Iterable[labels.Verdicts]) -> int:
    """Of how many messages judge and readers give one reason for doing nothing."""
    reasons = [verdicts[REASON][0] for verdicts in said]
    same = known["found"] & known["holds"] & (known[REASON] == pl.Series(reasons, dtype=pl.String))
    return int(same.sum())


def _flat(good: Accuracy) -> dict[str, Any]:
    same = (
        "texts_precision", "texts_recall", "both", "judge_alone", "readers_alone", "n",
    )  # fmt: skip
    shares: Mapping[str, Any] = {
        f"{name}{end}": part
        for name in ("precision", "recall")
        for end, part in zip(("", "_low", "_high"), getattr(good, name), strict=True)
    }
    return {**shares, **{name: getattr(good, name) for name in same}}


def _kappa(pairs: pl.DataFrame, label: str) -> float | None:
    return kappa(pairs[f"first_{label}"].to_list(), pairs[f"second_{label}"].to_list())
