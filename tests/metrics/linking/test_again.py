"""Linking only what a change can touch gives the links that linking all of it gives."""

from __future__ import annotations

from datetime import datetime, timedelta
from random import Random

import polars as pl
import pytest

from metrics.fold.knowing import KEY
from metrics.linking import links_of
from metrics.linking.again import contacts_again, links_again, touched_by
from metrics.linking.chains import chained
from metrics.linking.contacts import stop_kinds, with_family
from metrics.promises import reach
from metrics.tables import CASES, EVENTS, LINKS
from tests.metrics.linking.drawn import promised
from tests.metrics.table import when

PLACES = (None, "1 Elm Street", " 1 ELM street", "2 Oak Street", "39.73915, -104.98470",
          "39.73930, -104.98470", "39.73941, -104.98470", "point(-104.9847 39.7395)")  # fmt: skip
"""The points lie along a street, 12 to 17 metres from one to the next."""

SINCE = when("2026-08-01 00:00")
PROMISES = promised()
Row = dict[str, object]


def case(number: int, opened: datetime, random: Random) -> Row:
    """A case that somebody opened somewhere about something."""
    return {
        **dict.fromkeys(CASES),
        "source": "desk",
        "number": str(number),
        "opened": opened,
        "agency": "crews",
        "service": random.choice(("trash", "compost", "pothole")),
        "requester": random.choice((None, "ann", "bob", "eve")),
        "place": random.choice(PLACES),
        "parent": random.choice((None, None, None, str(random.randrange(45)))),
    }


def events_of(number: str, opened: datetime, random: Random) -> list[Row]:
    """It is opened, and closed now and again, now and then months later."""
    closings = [
        opened + timedelta(days=random.choice((0, 1, 5, 40, 150)), hours=random.randrange(20))
        for _ in range(random.randrange(3))
    ]
    told = [("opened", opened), *(("closed", at) for at in closings)]
    named = {**dict.fromkeys(EVENTS), "source": "desk", "number": number}
    return [{**named, "kind": kind, "at": at, "recorded_at": at} for kind, at in told]


def record(rows: list[Row], random: Random) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Cases and what happened to them."""
    told = [e for r in rows for e in events_of(str(r["number"]), r["opened"], random)]  # type: ignore[arg-type] # an instant
    return (
        pl.DataFrame(rows, schema=CASES, orient="row"),
        pl.DataFrame(told, schema=EVENTS, orient="row"),
    )


@pytest.mark.parametrize("seed", range(20))
def test_links_found_again_are_those_of_the_whole_record(seed: int) -> None:
    """Whoever asked, wherever, whatever repeats what: of a change to the newest cases.

    No case is looked at of which nothing happened for longer than contacts are followed.
    """
    random = Random(seed)  # noqa: S311 - to draw, not to hide
    days = [*(random.randrange(200) for _ in range(30)), *(random.randrange(60) for _ in range(10))]
    old = [case(n, SINCE - timedelta(days=d, minutes=n), random) for n, d in enumerate(days)]
    new = [case(n, SINCE + timedelta(days=random.randrange(60)), random) for n in range(40, 50)]
    cases, events = record([*old, *new[:5]], random)
    # Three are otherwise than they were, two are gone over unchanged, and five are new.
    anew = [case(int(str(r["number"])), r["opened"], random) for r in new[:3]] + new[3:]  # type: ignore[arg-type] # as above
    changed, told = record(anew, random)
    now = pl.concat([cases.join(changed, on=KEY, how="anti"), changed])
    happened = pl.concat([events.join(changed, on=KEY, how="anti"), told])
    before = links_of(cases, events, PROMISES)
    former = cases.join(changed, on=KEY, how="semi")

    touched = touched_by(pl.concat([former, changed]))
    begin = touched.since - reach(PROMISES)
    late = happened.filter(pl.col("at") >= begin, pl.col("kind").is_in(stop_kinds(PROMISES)))
    some = now.filter(
        (pl.col("opened") >= begin) | pl.col("number").is_in(late["number"].implode())
    )
    asked = some.select(*KEY, "opened", "service", "requester", "place")
    met = contacts_again(asked.lazy(), late.lazy(), touched, PROMISES)
    every = with_family(now.lazy(), PROMISES)
    chains = now.select(KEY).join(chained(every, happened.lazy(), PROMISES), on=KEY, how="left")
    others = before.join(changed, on=KEY, how="anti")
    found = links_again(others, met, chains, touched.since)

    assert found.sort(KEY).equals(links_of(now, happened, PROMISES))
    assert found.schema == pl.Schema(LINKS)
