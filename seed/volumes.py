"""How many contacts came in by day: calls in the numbers of the audit, and what becomes cases."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date, timedelta

import numpy as np
import polars as pl

from seed.audit import Quotas
from seed.wall_clock import AS_OF, OPENED_FROM, ZONE

_FIRST, _LAST = OPENED_FROM.date(), AS_OF.date()
_DAYS = [_FIRST + timedelta(days=n) for n in range((_LAST - _FIRST).days)]
_LAST_YEAR_FROM = date(2025, 10, 1)
_YEAR_BEFORE = 1.03
"""Calls of the first year, against the last."""
_WEEKDAY = (1.30, 1.18, 1.10, 1.05, 1.0, 0.30, 0.22)
_ON_A_HOLIDAY = 0.25
_SPANISH = 0.11
_CALLS = ("Voice - English", "Voice - Spanish")
_BESIDE: Mapping[str, float] = {"Web Form": 1.2, "Mobile App": 1.05, "Email": 1.6, "Walk-In": 1.4}
"""Contacts of a medium for each case that came in by it: not each becomes one."""
_RARE = "TTY"


def volumes(
    rng: np.random.Generator,
    cases: pl.DataFrame,
    quotas: Quotas,
    office_closed: Collection[date],
    channels: Mapping[str, str],
) -> pl.DataFrame:
    """Contacts by `day` and `medium`: `n`, of every day of the window and every medium.

    Args:
        rng: Where chance comes from.
        cases: With `opened` and `channel`.
        quotas: How many calls there were in the last year.
        office_closed: The dates on which city offices are closed beside weekends.
        channels: The media, and our channels.
    """
    calls = _calls(rng, quotas, office_closed)
    spanish = rng.binomial(calls, _SPANISH)
    parts = [_series(_CALLS[0], calls - spanish), _series(_CALLS[1], spanish)]
    opened = pl.from_epoch("opened").dt.replace_time_zone("UTC").dt.convert_time_zone(ZONE)
    came = cases.group_by(opened.dt.date().alias("day"), "channel").agg(cases=pl.len())
    for medium in (*_BESIDE, _RARE):
        theirs = pl.DataFrame({"day": _DAYS}).join(
            came.filter(channel=channels[medium]), on="day", how="left", maintain_order="left"
        )
        held = theirs["cases"].fill_null(0).to_numpy()
        more = rng.poisson(held * (_BESIDE.get(medium, 1.0) - 1.0))
        parts.append(_series(medium, held + more))
    return pl.concat(parts).sort("day", "medium")


def _series(medium: str, counts: np.ndarray[tuple[int], np.dtype[np.int64]]) -> pl.DataFrame:
    days = pl.Series("day", _DAYS, dtype=pl.Date)
    return pl.DataFrame({"day": days, "n": counts}).with_columns(medium=pl.lit(medium))


def _calls(
    rng: np.random.Generator, quotas: Quotas, office_closed: Collection[date]
) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    """Calls by day: exactly as many in the last year as are to be planted."""
    weights = np.array(
        [
            _WEEKDAY[day.weekday()] * (_ON_A_HOLIDAY if day in office_closed else 1.0)
            for day in _DAYS
        ]
    )
    weights *= rng.lognormal(0, 0.06, len(weights))
    last = np.array([day >= _LAST_YEAR_FROM for day in _DAYS])
    calls = np.zeros(len(_DAYS), dtype=np.int64)
    for year, number in ((last, quotas.calls), (~last, round(quotas.calls * _YEAR_BEFORE))):
        calls[year] = rng.multinomial(number, weights[year] / weights[year].sum())
    return calls
