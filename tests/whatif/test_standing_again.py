"""Which cases repeat another under other promises, told from what the mart says they repeat."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from random import Random

import polars as pl
import pytest
from polars.testing import assert_frame_equal

from metrics.fold.knowing import KEY
from metrics.linking import links_of
from metrics.tables import CASES, EVENTS, LINKS, empty
from metrics.whatif import relinked, stood_again
from tests.metrics.linking.drawn import promised
from tests.metrics.table import when

JUNE, END = when("2026-06-01 00:00"), when("2027-01-01 00:00")
SIGNED = promised()
DRAFT = replace(promised(), void_outcomes={"test_entry": "test_or_error"}, families={})
"""Closings as withdrawn do not make a case void, and every service is a family of its own."""


def record(random: Random) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Forty cases that repeat one another, or nobody's, and how they were closed."""
    cases, events = [], []
    for number in range(40):
        key = {"source": "desk", "number": str(number)}
        opened = JUNE + timedelta(hours=random.randrange(900))
        parent = random.choice((None, None, str(random.randrange(43))))
        service = random.choice(("trash", "compost", "pothole"))
        cases.append({**dict.fromkeys(CASES), **key, "agency": "crews", "service": service,
                      "opened": opened, "parent": parent})  # fmt: skip
        told: list[dict[str, object]] = [{"kind": "opened", "at": opened}]
        kinds = ("closed", "reopened", "linked", "closed", "voided")
        for kind in random.sample(kinds, random.randrange(3)):
            outcome = random.choice((None, "withdrawn", "test_entry"))
            other = str(random.randrange(43))
            at = opened + timedelta(hours=random.randrange(1, 400))
            told.append({"kind": kind, "at": at, "outcome": outcome, "value": other})
        events += [{**dict.fromkeys(EVENTS), **key, "recorded_at": e["at"], **e} for e in told]
    return (
        pl.DataFrame(cases, schema=CASES, orient="row"),
        pl.DataFrame(events, schema=EVENTS, orient="row"),
    )


@pytest.mark.parametrize("seed", range(12))
def test_what_stands_under_a_draft_is_what_linking_all_again_says(seed: int) -> None:
    """Of all cases, and of some of them; that a draft voids other roots changes some."""
    cases, events = record(Random(seed))  # noqa: S311 - to draw, not to hide
    held, whole = links_of(cases, events, SIGNED), (cases.lazy(), events.lazy())
    expected = relinked(*whole, DRAFT, END)
    told = held.filter(pl.col("parent").is_not_null() | pl.col("link_fault").is_not_null())
    assert_frame_equal(stood_again(told, *whole, DRAFT).sort(KEY), expected.sort(KEY))
    some = told.gather_every(3)
    few = expected.join(some, on=KEY, how="semi")
    assert_frame_equal(stood_again(some, *whole, DRAFT).sort(KEY), few.sort(KEY))


def test_a_draft_stands_by_other_roots_than_the_signed_version() -> None:
    """Else the test above could not tell the two apart."""
    cases, events = record(Random(5))  # noqa: S311 - as above
    held = links_of(cases, events, SIGNED).filter(pl.col("parent").is_not_null())
    anew = stood_again(held, cases.lazy(), events.lazy(), DRAFT)
    both = held.join(anew, on=KEY, suffix="_draft")
    assert both.filter(pl.col("live_parent") != pl.col("live_parent_draft")).height > 0
    assert links_of(cases, events, SIGNED)["link_fault"].n_unique() > 1


def test_where_nothing_repeats_anything_there_are_no_links() -> None:
    """No case is looked for then."""
    cases, events = record(Random(0))  # noqa: S311 - as above
    found = stood_again(empty(LINKS), cases.lazy(), events.lazy(), DRAFT)
    assert_frame_equal(found, empty(LINKS))
