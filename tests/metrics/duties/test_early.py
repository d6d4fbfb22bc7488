"""What brings a review forward is told by figures where its words say a number."""

from __future__ import annotations

import pytest

from agreements.folder import open_city
from metrics.duties.early import ServicesMissed, VolumeChange, told_by_figures

LABELS = {
    "volume_change_25_percent": VolumeChange(0.25),
    "two_services_missed_two_periods": ServicesMissed(2, 2),
    "1_service_missed_3_periods": ServicesMissed(1, 3),
    "zero_services_missed_two_periods": None,
    "many_services_missed_two_periods": None,
    "new_law": None,
}


@pytest.mark.parametrize("label", LABELS)
def test_a_label_that_says_a_number_is_understood(label: str) -> None:
    """Any other is left to people."""
    assert told_by_figures(label) == LABELS[label]


def test_the_demonstration_citys_agreements_say_what_figures_tell() -> None:
    """All of theirs but a new law."""
    reviews = [a.model.spec.review for a in open_city("denver").agreements]
    labels = {label for review in reviews if review for label in review.early_if}
    assert {label for label in labels if told_by_figures(label) is None} == {"new_law"}


@pytest.mark.parametrize(
    ("now", "then", "holds"),
    [(125, 100, True), (124, 100, False), (75, 100, True), (76, 100, False), (5, 0, False)],
)
def test_a_change_of_volume_counts_either_way(now: int, then: int, *, holds: bool) -> None:
    """Against a year without cases there is no share."""
    assert VolumeChange(0.25).holds(now, then) is holds


def test_services_count_that_missed_their_goal_for_so_long_or_longer() -> None:
    """Two of them for two periods."""
    assert ServicesMissed(2, 2).holds([2, 1, 3])
    assert not ServicesMissed(2, 2).holds([2, 1, 1])
