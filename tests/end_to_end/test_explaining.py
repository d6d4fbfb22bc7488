"""Explained cases of the demonstration city: each number is the mart's, each line says it."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from agreements.folder import ROOT
from dashboard.city.answers import City
from dashboard.city.repeats import with_repeated
from dashboard.roles import ALL
from dashboard.settings import Settings as AppSettings
from metrics.explain import CaseExplanation, CommitmentExplanation
from metrics.explaining import explanations
from metrics.verdicts import judged
from tests.commands.accord import accord
from tests.demonstration import imported

CASES = 4_000

SAYS = {
    "target": "target", "level": ":", "calendar": "calendar", "business_day": "business_day",
    "pause": "reason:", "max_each": "max_each", "max_total": "max_total", "reopen": "reopen",
    "every": "every", "due": "due_", "priority": "change", "duplicate": "duplicate",
}  # fmt: skip
"""What stands on the line of each rule."""


@pytest.fixture(scope="module")
def city(tmp_path_factory: pytest.TempPathFactory) -> City:
    """The demonstration city in the size that many tests share."""
    return City(AppSettings(city="denver", data_dir=imported(tmp_path_factory, CASES)))


@pytest.fixture(scope="module")
def told(city: City) -> list[CaseExplanation]:
    """Every case of it, explained."""
    cases, events = city.record.cases(), city.record.events()
    as_of = city.mart().manifest.as_of
    return list(explanations(cases, events, city.promises, as_of, city.grounds))


def test_state_due_and_stop_of_every_promise_are_the_marts(
    city: City, told: list[CaseExplanation]
) -> None:
    """What is explained is what was measured."""
    mart = city.mart()
    as_of = mart.manifest.as_of
    rows = judged(mart.instants(lambda: city.record, city.promises, as_of), as_of).collect()
    measured = {
        (row["number"], row["commitment"]): (
            row["state"],
            row["due_at_cap"] or row["due"],
            row["stop"],
        )
        for row in rows.to_dicts()
    }
    explained = {
        (case.number, c.commitment): (c.state, c.due, c.stop)
        for case in told
        for c in case.commitments
    }
    assert len(told) == CASES
    assert explained == measured


def test_every_clock_adds_up(told: list[CaseExplanation]) -> None:
    """Without a gap; the due is where what was promised is used up, pauses left out."""
    clocks = [c for case in told for c in case.commitments if c.segments]
    assert len(clocks) > CASES
    assert [c for c in clocks if not adds_up(c)] == []


def adds_up(c: CommitmentExplanation) -> bool:
    """Whether the segments give every number that is told of a clock."""
    due = max(d for d in (c.due, c.due_at_cap) if d)
    passed = c.segments[-1].end >= due
    before = sum(s.counted_seconds for s in c.segments if s.end <= due)
    paused = sum(s.working_seconds for s in c.segments if s.kind == "paused")
    return (
        all(a.end == b.start for a, b in pairwise(c.segments))
        and sum(s.counted_seconds for s in c.segments) == c.used_seconds
        and (not passed or before == c.allowed_seconds)
        and (c.due_at_cap is not None or paused == c.paused_seconds)
    )


def test_each_line_says_what_it_is_quoted_for(told: list[CaseExplanation]) -> None:
    """Somebody who opens the file at that line reads the rule."""
    grounds = {g for case in told for c in case.commitments for g in c.grounds}
    grounds |= {g for case in told if case.updates for g in case.updates.grounds}
    assert {"target", "calendar", "business_day", "pause", "reopen", "every"} <= {
        g.rule for g in grounds
    }
    for ground in grounds:
        lines = Path(ROOT.parent, ground.file).read_text("utf-8").splitlines()
        assert SAYS[ground.rule] in lines[ground.line - 1], ground


def test_a_duplicate_tells_its_parents_outcome(city: City, told: list[CaseExplanation]) -> None:
    """Its reporter is shown that one's due and outcome; an agency not another agency's."""
    as_of = city.mart().manifest.as_of
    repeats = [c for c in told if c.parent and c.parent.live]
    assert repeats
    for case in repeats[:5]:
        alone = city.explain(ALL, case.number, as_of)
        assert alone is not None
        assert alone.parent == case.parent
        assert case.parent is not None
        parent = next(c for c in told if c.number == case.parent.number)
        (resolution,) = [c for c in parent.commitments if c.commitment == "resolution"]
        assert (case.parent.due, case.parent.state) == (resolution.due, resolution.state)
        own = city.explain(f"agency:{case.agency}", case.number, as_of)
        assert own is not None
        assert own.parent is not None
        same = parent.agency == case.agency
        assert own.parent.number == (case.parent.number if same else None)


def test_a_chain_is_read_up_to_its_root_and_a_circle_ends(
    city: City, told: list[CaseExplanation]
) -> None:
    """From the record one by one; a link to itself leads nowhere."""
    as_of = city.mart().manifest.as_of
    repeat = next(c for c in told if c.parent and c.parent.live)
    assert repeat.parent is not None
    own, events = city.record.case(repeat.number)
    chain, happened = with_repeated(city.record, own, events, as_of)
    assert chain["number"].to_list() == [repeat.number, repeat.parent.number]
    assert set(happened["number"]) == set(chain["number"])
    for number in (repeat.number, "no such case"):
        circle = events.with_columns(value=pl.when(kind="linked").then(pl.lit(number)))
        alone, _ = with_repeated(city.record, own, circle, as_of)
        assert alone["number"].to_list() == [repeat.number]


def test_the_command_tells_the_same_as_json_and_in_words(
    city: City, told: list[CaseExplanation]
) -> None:
    """The keys that scripts rely on, and those that were added beside them."""
    case = next(c for c in told if any(p.spells for p in c.commitments))
    settings: dict[str, Any] = {"data_dir": city.settings.data_dir}
    row = accord("explain", case.number, "--json", **settings).row
    own = next(c for c in row["commitments"] if c["commitment"] == "resolution")
    assert {"commitment", "version", "state", "due", "segments", "line"} <= own.keys()
    assert {"from", "to", "kind", "reason", "counted_seconds"} <= own["segments"][0].keys()
    assert [r["rule"] for r in own["rules"]] == ["first_closure", "restart", "resume", "continuous"]
    assert sum(s["counted_seconds"] for s in own["segments"]) == own["used_seconds"]
    assert json.dumps(row)
    said = accord("explain", case.number, **settings).out
    assert "What each rule for reopenings makes of it:" in said
    assert "The resident waited" in said
