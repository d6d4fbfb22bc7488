"""What was planted in the demonstration city is found in the lives of its cases."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import numpy as np
import polars as pl
import pytest

from agreements.folder import open_city
from dashboard.cases.record import Record
from dashboard.cases.store import Store
from metrics.linking import links_of
from metrics.measuring import measured
from metrics.promises import promises_of
from seed.audit import quotas_for
from seed.city import live_city
from tests.demonstration import imported

CASES, SEED = 6_000, 311
WEEKLY = ("missed_trash", "missed_recycling", "missed_compost")
YEAR_FROM = datetime(2025, 10, 1, 6, tzinfo=UTC)
STAMPS = ("*** Closed", "== Workdesk")

Truth = Mapping[str, Any]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the demonstration city was imported."""
    return imported(tmp_path_factory, CASES) / "denver"


@pytest.fixture(scope="module")
def truth(folder: Path) -> Truth:
    """What the generator says of it."""
    said: Truth = json.loads((folder / "export" / "truth.json").read_text("utf-8"))
    return said


@pytest.fixture(scope="module")
def lives(folder: Path) -> pl.DataFrame:
    """The lives of its cases, from the record alone."""
    city = open_city("denver")
    store = Store(f"sqlite:///{folder / 'record.sqlite'}", city.city)
    cases, events = Record(store).cases(), Record(store).events()
    store.engine.dispose()
    promises = promises_of(city)
    return measured(cases, events, links_of(cases, events, promises), promises).lives


@pytest.fixture(scope="module")
def planted() -> pl.DataFrame:
    """The cases as they were made, with all that was planted in each."""
    rng = np.random.default_rng(SEED)
    return live_city(rng, open_city("denver"), CASES, quotas_for(CASES)).cases


def counted(rows: pl.DataFrame, column: str) -> dict[str, int]:
    """How often each value occurs."""
    found = rows.group_by(column).len().to_dicts()
    return {row[column]: row["len"] for row in found}


def test_reopenings_within_the_window_are_those_that_were_planted(
    lives: pl.DataFrame, truth: Truth
) -> None:
    """By agency, of the cases that count and whose window has passed."""
    window = timedelta(days=14)  # planted clearly within fourteen days or clearly after them
    as_of = datetime.fromisoformat(truth["as_of"])
    counts = pl.col("void_reason").is_null()
    passed = lives.filter(counts, pl.col("first_closed") + window <= as_of)
    again = passed.filter(pl.col("reopened") <= pl.col("first_closed") + window)
    k, n = counted(again, "agency"), counted(passed, "agency")
    assert {a: {"k": k.get(a, 0), "n": n[a]} for a in n} == truth["reopened"]
    assert sum(k.values()) > 20


def test_reroutes_and_their_reasons_are_those_that_were_planted(
    lives: pl.DataFrame, truth: Truth
) -> None:
    """All of them, and those of the last year."""
    rerouted = lives.filter(pl.col("reroutes") > 0)
    story = truth["stories"]["reroutes_and_their_reasons"]
    assert counted(rerouted, "reroute_reason") == story["by_reason"]
    last_year = rerouted.filter(pl.col("rerouted") >= YEAR_FROM)
    assert len(last_year) == truth["counts"]["audit"]["reroutes"] > 20


def test_the_first_agency_and_the_way_to_the_last_are_those_that_were_planted(
    lives: pl.DataFrame, planted: pl.DataFrame
) -> None:
    """A rerouted case is settled when it was sent on; any other was with its agency at once."""
    both = lives.join(planted.select("number", "from_agency", "rerouted_at"), on="number")
    first = pl.coalesce("from_agency", "agency")
    assert both.filter(pl.col("first_agency") != first).is_empty()
    sent_on = both.filter(pl.col("rerouted_at").is_not_null())
    settled = pl.col("settled").dt.epoch("s")
    assert sent_on.filter(settled.ne_missing(pl.col("rerouted_at"))).is_empty()
    promised = sent_on.filter(pl.col("agreement").is_not_null())
    assert promised["lost_seconds"].null_count() == 0
    assert promised["lost_seconds"].sum() > 0


def test_duplicates_are_followed_to_the_parents_that_were_planted(
    lives: pl.DataFrame, planted: pl.DataFrame, truth: Truth
) -> None:
    """Case by case: which one each repeats, and whether that was open."""
    story = truth["stories"]["duplicates_whose_parent_can_be_followed"]
    linked = lives.filter(pl.col("parent").is_not_null())
    assert (len(linked), int(linked["live_parent"].sum())) == (
        story["linked"],
        story["parent_was_open"],
    )
    columns = ("number", "parent", "live_parent")
    made = planted.filter(pl.col("parent").is_not_null()).rename({"parent_open": "live_parent"})
    assert linked.select(columns).sort("number").equals(made.select(columns).sort("number"))
    assert lives["link_fault"].null_count() == len(lives)


def test_whoever_was_planted_to_ask_again_is_found_to_have_asked_again(
    lives: pl.DataFrame, planted: pl.DataFrame, truth: Truth
) -> None:
    """Of what is collected weekly only within the week; chance adds a few others."""
    window = timedelta(days=14)
    again = lives.filter(pl.col("next_contact") <= pl.col("first_closed") + window)
    asked = planted.filter("asked_again")
    assert counted(asked, "agency") == truth["stories"]["asked_again_within_two_weeks"]["cases"]
    ordinary = asked.filter(~pl.col("service").is_in(WEEKLY))
    found = set(again["next_contact_number"])
    missed = ordinary.filter(~pl.col("number").is_in(list(found)))
    assert len(ordinary) > 100
    # Where two had asked before, the contact follows both; where the same person came with yet
    # another case in between, that one is the next.
    assert len(missed) <= 3
    weekly = asked.filter(pl.col("service").is_in(WEEKLY))
    assert 0 < len(weekly.filter(pl.col("number").is_in(list(found)))) < len(weekly)
    assert len(again) < 1.3 * len(asked)


def test_comments_after_closing_are_those_that_the_audit_counted(
    lives: pl.DataFrame, planted: pl.DataFrame, truth: Truth
) -> None:
    """By the resident, and some of them answered."""
    commented = lives.filter(pl.col("resident_comment").is_not_null())
    audit = truth["counts"]["audit"]["comments_after_closing"]
    by_agency = counted(commented, "agency")
    assert by_agency["solid-waste"] == audit["solid_waste"]["cases"] > 50
    assert by_agency["community-planning"] == audit["planning"]["cases"] > 10
    made = planted.filter("commented")["number"]
    assert sorted(commented["number"]) == sorted(made)
    answered = commented["comment_answered"].is_not_null().mean()
    assert isinstance(answered, float)
    assert 0.35 < answered < 0.55


def test_a_case_was_told_what_its_first_closing_said(
    lives: pl.DataFrame, planted: pl.DataFrame
) -> None:
    """Those closed once: its text beside the machine's stamp, else the first answer, if any."""
    once = planted.filter(pl.col("closed").is_not_null(), pl.col("reopened_at").is_null())
    told = lives.join(once.select("number", "message", "answered_at"), on="number")
    before = (pl.col("message_at") < pl.col("first_closed")).fill_null(value=False)
    silent = told.filter(before | pl.col("message_text").is_null())
    assert all(text.startswith(STAMPS) for text in silent["message"].drop_nulls())
    assert silent["message_at"].dt.epoch("s").equals(silent["answered_at"])
    assert 100 < silent["answered_at"].null_count() < len(silent) - 100
    rest = told.filter(pl.col("message_at") == pl.col("first_closed"))
    assert len(rest) == len(told) - len(silent) > 1_000
    assert rest["message"].null_count() == 0
