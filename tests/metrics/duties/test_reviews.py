"""The share of reviews that were held on their rhythm, from the first on record on."""

from __future__ import annotations

from datetime import date

import polars as pl
import pytest

from agreements.schema.agreement import Agreement
from metrics.duties.reviews import Agreed, Recorded, reviews_owed
from tests.metrics.duties.test_rhythm import version

ID = "aspen/parks"
MODELS = [version("1.0.0", "2026-05-01", "2027-05-01")]
TODAY = date(2026, 10, 1)


def held(month: int, day: str | None) -> Recorded:
    """A meeting about a month of 2026, held on a day or only planned."""
    start = date(2026, month, 1)
    return Recorded(ID, "meeting", f"{start}", start, date.fromisoformat(day) if day else None)


def kept(rows: pl.DataFrame, part: str | None = None) -> list[tuple[str, bool | None]]:
    """Of each obligation the day to which it belongs, and whether it was kept."""
    own = rows.filter(pl.col("part").eq_missing(pl.lit(part, pl.String)))
    return [(f"{day:%m-%d}", yes) for day, yes in own.select("day", "kept").rows()]


CASES = [
    # what is on record, the obligations
    ([], [("10-01", None)]),
    ([held(8, "2026-09-09")], [("09-09", True)]),
    ([held(8, "2026-10-05")], [("10-01", None)]),
    ([held(7, "2026-09-01")], [("08-31", False), ("09-30", False)]),
    (
        [held(6, "2026-07-31"), held(7, None), held(9, "2026-10-01")],
        [("07-31", True), ("08-31", False), ("09-30", False), ("10-01", True)],
    ),
]


@pytest.mark.parametrize(("recorded", "expected"), CASES)
def test_a_meeting_counts_once_it_was_held_or_is_late(
    recorded: list[Recorded], expected: list[tuple[str, bool | None]]
) -> None:
    """What is still to be held counts nothing, nor what was before the first on record."""
    assert kept(reviews_owed(MODELS, recorded, (), TODAY)) == expected


def test_without_a_register_the_figure_says_why() -> None:
    """An agreement without meetings promises none."""
    told = reviews_owed(MODELS, (), (), TODAY)
    assert told["why"].to_list() == ["no_reviews", "no_decisions"]
    none = version("1.0.0", "2026-05-01", "2027-05-01", None)
    bare = none.model_copy(update={"spec": none.spec.model_copy(update={"review": None})})
    assert reviews_owed([bare], (), (), TODAY)["why"][0] == "nothing_promised"


def test_a_decision_counts_once_it_was_done_or_is_late() -> None:
    """Done on its day is in time; done later, or not, is not."""
    due = date(2026, 9, 10)
    agreed = [
        Agreed(ID, due, date(2026, 9, 10)),
        Agreed(ID, due, date(2026, 9, 11)),
        Agreed(ID, due, None),
        Agreed(ID, date(2026, 10, 1), None),
    ]
    rows = reviews_owed(MODELS, (), agreed, TODAY)
    assert kept(rows, "actions_on_time") == [("09-10", True), ("09-10", False), ("09-10", False)]


def test_the_review_of_the_agreement_itself_counts_by_its_day() -> None:
    """Held or not, once something is on record."""
    later = date(2026, 12, 16)
    renewal = Recorded(ID, "renewal", "1.0.0", date(2026, 5, 1), date(2026, 12, 1))
    rows = reviews_owed(MODELS, [held(11, "2026-12-02"), renewal], (), later)
    assert kept(rows)[-1] == ("12-01", True)


def test_a_later_version_answers_a_review_of_the_agreement_that_was_not_held() -> None:
    """One that was held counts all the same."""
    both = [*MODELS, version("2.0.0", "2026-12-20", "2027-12-20")]
    on_time = held(11, "2026-12-02")
    itself = Recorded(ID, "renewal", "1.0.0", date(2026, 5, 1), date(2026, 12, 1))

    def told(models: list[Agreement], *recorded: Recorded) -> list[tuple[str, bool]]:
        rows = reviews_owed(models, recorded, (), date(2027, 1, 10)).filter(
            pl.col("part").is_null()
        )
        by = pl.col("day").is_in([date(2026, 12, 15), itself.held_on])
        return rows.filter(by).select("version", "kept").rows()

    assert told(MODELS, on_time) == [("1.0.0", False)]
    assert told(both, on_time) == [("2.0.0", False)]
    assert told(both, on_time, itself) == [("1.0.0", True), ("2.0.0", False)]
