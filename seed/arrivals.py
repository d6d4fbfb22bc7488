"""When cases come in, about what, how and from where."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, timedelta

import numpy as np
import numpy.typing as npt
import polars as pl

from seed.habits import BURST, FULL_SIZE, PARKS_CASES_A_MONTH, PLANNING, SEASONS, SERVICES
from seed.wall_clock import AS_OF, DAY, HOUR, OPENED_FROM, instants

Weights = npt.NDArray[np.float64]

_FIRST = OPENED_FROM.date()
_DAYS = [_FIRST + timedelta(days=n) for n in range((AS_OF.date() - _FIRST).days)]
_FIRST_DAY = (_FIRST - date(1970, 1, 1)).days
_MONTHS = 24

_WEEKDAY = (1.25, 1.15, 1.08, 1.04, 1.0, 0.42, 0.30)
_WEEKEND = (5, 6)
_ON_A_HOLIDAY = 0.45
_GROWTH_A_YEAR = 0.04
_STORMS_A_WINTER = 11
_DISTRICT = (0.10, 0.09, 0.11, 0.07, 0.07, 0.08, 0.10, 0.09, 0.11, 0.10, 0.08)
_NO_DISTRICT = 0.012
_BURST_HERE = 0.65
"""Of the reports while a burst lasts, the share that comes from its own district."""

_CHANNELS = ("phone", "web", "app", "email", "walk_in", "tty")
_OFFICE_OPEN = (0.48, 0.20, 0.20, 0.07, 0.045, 0.005)
_OFFICE_CLOSED = (0.30, 0.29, 0.32, 0.085, 0.0, 0.005)


def _hours(first: int, last: int, inside: float = 1.0, outside: float = 0.0) -> tuple[float, ...]:
    return tuple(inside if first <= hour < last else outside for hour in range(24))


#: Weight of each hour of the day, for each channel.
_HOURS = (
    _hours(7, 19),
    _hours(7, 22, 1.0, 0.12),
    _hours(6, 23, 1.0, 0.10),
    _hours(7, 22, 1.0, 0.15),
    _hours(8, 16),
    _hours(7, 19),
)


def arrivals(
    rng: np.random.Generator, cases: int, office_closed: Collection[date], *, more: bool = False
) -> pl.DataFrame:
    """The cases as they come in, in order of opening.

    Args:
        rng: Where chance comes from.
        cases: How many, exactly.
        office_closed: The dates on which city offices are closed beside weekends.
        more: Whether they come on top of a whole city's, so that agencies that do not grow with it
            have none of them.

    Returns:
        A frame with `service`, `opened` (UTC seconds), `channel` and `district` (null where
        nobody knew).
    """
    shares = {name: _share(name, cases, more=more) for name in SERVICES}
    weights = np.stack([_daily(rng, name, office_closed) * shares[name] for name in SERVICES])
    drawn = rng.multinomial(cases, weights.ravel() / weights.sum())
    service, day = np.divmod(np.repeat(np.arange(weights.size), drawn), len(_DAYS))
    closed = np.array([when.weekday() in _WEEKEND or when in office_closed for when in _DAYS])
    channel = _channels(rng, closed[day])
    opened = (_FIRST_DAY + day) * DAY + _time_of_day(rng, channel)
    return pl.DataFrame(
        {
            "service": np.array(list(SERVICES))[service],
            "opened": instants(opened),
            "channel": np.array(_CHANNELS)[channel],
            "district": _districts(rng, service, day),
        }
    ).sort("opened", "service", maintain_order=True)


def _daily(rng: np.random.Generator, service: str, office_closed: Collection[date]) -> Weights:
    """The share of a service's cases that is to be expected on each day."""
    habit = SERVICES[service]
    season = SEASONS[habit.season]
    weights: Weights = np.array(
        [
            season[when.month - 1]
            * _WEEKDAY[when.weekday()]
            * (_ON_A_HOLIDAY if when in office_closed else 1.0)
            * (1 + _GROWTH_A_YEAR) ** (n / 365)
            for n, when in enumerate(_DAYS)
        ]
    )
    if habit.season == "snow":
        weights *= _storms(rng, weights)
    if service == BURST[0]:
        weights[_in_burst(np.arange(len(weights)))] *= BURST[4]
    expected: Weights = weights / weights.sum()
    return expected


def _in_burst(days: npt.NDArray[np.int64]) -> npt.NDArray[np.bool_]:
    """Which days of the window lie in the burst."""
    first, end = ((day - _FIRST).days for day in BURST[1:3])
    return (days >= first) & (days < end)


def _share(service: str, cases: int, *, more: bool) -> float:
    """The service's share; a large city's parks and planners hear of no more cases."""
    habit = SERVICES[service]
    theirs = sum(h.share for h in SERVICES.values() if h.agency == habit.agency)
    most = {"parks": PARKS_CASES_A_MONTH * _MONTHS, PLANNING: theirs * FULL_SIZE}
    if habit.agency not in most:
        return habit.share
    return 0.0 if more else habit.share * min(1.0, most[habit.agency] / cases / theirs)


def _storms(rng: np.random.Generator, weights: Weights) -> Weights:
    """Reports of snow come on the day of a storm and the day after."""
    chance = weights / weights.sum()
    days = rng.choice(len(weights), size=2 * _STORMS_A_WINTER, replace=False, p=chance)
    boost = np.full(len(weights), 0.04)
    boost[days] = 1.0
    after = np.minimum(days + 1, len(weights) - 1)
    boost[after] = np.maximum(boost[after], 0.6)
    return boost


def _channels(
    rng: np.random.Generator, office_closed: npt.NDArray[np.bool_]
) -> npt.NDArray[np.int64]:
    mixes = np.cumsum([_OFFICE_OPEN, _OFFICE_CLOSED], axis=1)
    return _draw(rng, mixes[office_closed.astype(np.int64)])


def _time_of_day(rng: np.random.Generator, channel: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    weights = np.array(_HOURS)
    hour = _draw(rng, np.cumsum(weights / weights.sum(axis=1, keepdims=True), axis=1)[channel])
    time: npt.NDArray[np.int64] = hour * HOUR + rng.integers(HOUR, size=len(channel))
    return time


def _draw(rng: np.random.Generator, cumulated: Weights) -> npt.NDArray[np.int64]:
    """For each row, the first column whose cumulated weight passes a random number."""
    passed = rng.random((len(cumulated), 1)) >= cumulated[:, :-1]
    columns: npt.NDArray[np.int64] = passed.sum(axis=1)
    return columns


def _districts(
    rng: np.random.Generator, service: npt.NDArray[np.int64], day: npt.NDArray[np.int64]
) -> pl.Series:
    cases = len(service)
    numbers = rng.choice([str(number) for number in range(1, 12)], size=cases, p=_DISTRICT)
    burst = (service == list(SERVICES).index(BURST[0])) & _in_burst(day)
    numbers = np.where(burst & (rng.random(cases) < _BURST_HERE), BURST[3], numbers)
    return pl.Series(np.where(rng.random(cases) < _NO_DISTRICT, "", numbers)).replace({"": None})
