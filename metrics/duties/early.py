"""What brings the review of an agreement forward: the conditions that figures can tell."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

_WORDS: Final[Mapping[str, int]] = {
    word: n
    for n, word in enumerate(
        ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"), start=1
    )
}
_VOLUME: Final = re.compile(r"volume_change_(\d{1,3})_percent")
_MISSED: Final = re.compile(r"([a-z]+|\d+)_services?_missed_([a-z]+|\d+)_periods?")


@dataclass(frozen=True)
class VolumeChange:
    """Cases came in by so large a share more or less than a year before."""

    share: float

    def holds(self, now: int, then: int) -> bool:
        """Whether it did: so many came in now, and in the same months of the year before."""
        return then > 0 and abs(now - then) >= self.share * then


@dataclass(frozen=True)
class ServicesMissed:
    """So many services missed a goal for so many periods in a row."""

    services: int
    periods: int

    def holds(self, in_a_row: Iterable[int]) -> bool:
        """Whether they did: of each service that missed its goal, for how many periods."""
        return sum(run >= self.periods for run in in_a_row) >= self.services


Early = VolumeChange | ServicesMissed


def told_by_figures(label: str) -> Early | None:
    """A condition of `early_if` as figures can tell it; None where people have to say it.

    Args:
        label: As an agreement has it: `volume_change_25_percent`, or
            `two_services_missed_two_periods`; any other, such as `new_law`, is for people.
    """
    if volume := _VOLUME.fullmatch(label):
        return VolumeChange(int(volume[1]) / 100)
    if missed := _MISSED.fullmatch(label):
        services, periods = (_number(word) for word in missed.groups())
        return ServicesMissed(services, periods) if services and periods else None
    return None


def _number(word: str) -> int:
    return int(word) if word.isdigit() else _WORDS.get(word, 0)
