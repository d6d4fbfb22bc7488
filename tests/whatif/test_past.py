"""The past of an agency under a draft: lately, and whenever its cases were opened."""

from __future__ import annotations

from collections.abc import Callable

import polars as pl
import pytest
from polars.testing import assert_frame_equal

from agreements.trying import terms_of
from dashboard.city.answers import City
from dashboard.mart import Mart
from dashboard.past.realistic import Past, past
from dashboard.roles import ALL
from metrics.backlog_plan import flow_of
from tests.whatif.drafts import draft_of

VERSIONS = ("solid-waste/2.1.0", "transportation/1.1.0", "animal-protection/1.0.0", "parks/2.0.0")


@pytest.mark.parametrize("version", VERSIONS)
def test_lately_holds_all_that_the_workbench_tells(city: City, mart: Mart, version: str) -> None:
    """The year's cases, and the flow and backlog of all; of older ones few are left."""
    draft, question = draft_of(version), city.question(mart.manifest.as_of)
    assert draft.version
    whole, few = (past(ALL, draft, question, mart, lately=lately) for lately in (False, True))
    assert len(few.lives) < len(whole.lives)
    for service, terms in terms_of(draft.version.model).items():
        for promise in terms:
            every, some = (_of_promise(held, service, promise) for held in (whole, few))
            assert flow_of(some, few.as_of, 5, 5) == flow_of(every, whole.as_of, 5, 5)
            year = pl.col("opened") >= pl.lit(whole.as_of).dt.offset_by("-1y")
            assert_frame_equal(some.filter(year), every.filter(year), check_row_order=False)


def _of_promise(held: Past, service: str, promise: str) -> pl.DataFrame:
    return held.lives.filter(service=service, commitment=promise)


@pytest.mark.parametrize(
    ("former", "later", "reads"),
    [
        ("target: {business_days: 10}}", "target: {business_days: 5}}", 1),
        ("{p1: {business_hours: 10}}", "{p1: {business_hours: 1}}", 1),
        ("goal: {percent: 90,", "goal: {percent: 80,", 1),
        ("by_priority: {p1: {business_hours: 10}}", "by_priority: {p2: {business_hours: 10}}", 2),
        ("target: {business_days: 10}}", "target: {business_hours: 90}}", 2),
        ("calendar: cart-yard", "calendar: case-desk", 2),
        ("max_each: {business_days: 2}", "max_each: {business_days: 1}", 2),
        ("rule: continuous, window", "rule: restart, window", 2),
    ],
)  # fmt: skip
def test_drafts_that_differ_in_targets_and_goals_alone_have_one_past(
    city: City, mart: Mart, former: str, later: str, reads: int
) -> None:
    """What was read for one text is the other's; of other rules all is read anew."""
    question, kept = city.question(mart.manifest.as_of), dict[str, pl.DataFrame]()

    def keep(mark: str, read: Callable[[], pl.DataFrame]) -> pl.DataFrame:
        return kept[mark] if mark in kept else kept.setdefault(mark, read())

    drafts = [draft_of(VERSIONS[0], changes) for changes in ((), ((former, later),))]
    found = [past(ALL, draft, question, mart, lately=True, keep=keep) for draft in drafts]
    assert len(kept) == reads
    alone = past(ALL, drafts[1], question, mart, lately=True)
    assert_frame_equal(found[1].lives, alone.lives)
    assert found[1].promises.clauses.equals(alone.promises.clauses)
