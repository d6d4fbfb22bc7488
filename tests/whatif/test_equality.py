"""A what-if is what the engine would measure if the draft really were in force, case by case."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import polars as pl
import pytest

from agreements.folder import ROOT, CityFolder, open_city
from dashboard.city.answers import City
from dashboard.mart import Mart
from dashboard.mart.columns import all_columns
from dashboard.past.whatif import WhatIf
from dashboard.roles import ALL
from metrics.figures import standards_of
from metrics.figures.sight import with_unmeasurable
from metrics.linking import links_of
from metrics.measuring import measured
from metrics.promises import promises_of
from metrics.verdicts import judged
from metrics.whatif import ROWS
from tests.whatif.drafts import SOLID_WASTE, Changes, block_of, draft_of, text_of, tried

TIGHTER: Changes = (
    ("target: {business_days: 10}}", "target: {business_days: 5}}"),
    ("target: {business_hours: 8}", "target: {business_hours: 3}"),
    ("calendar: cart-yard", "calendar: case-desk"),
    ('cutoff: "15:00", due: close_of_business', 'cutoff: "10:00", due: same_time'),
    ("{p1: {business_hours: 10}}", "{p1: {business_hours: 1}}"),
)
OTHER_RULES: Changes = (
    ("rule: continuous, window: {calendar_days: 14}", "rule: restart, window: {calendar_days: 30}"),
    (
        "reason: waiting_on_resident, stops: [resolution]",
        "reason: at_a_lawyer, stops: [resolution]",
    ),
    ("max_each: {business_days: 2}", "max_each: {business_days: 1}"),
    ("by: person, closing_message_counts: true", "closing_message_counts: false"),
)
LESS: Changes = (
    (block_of(SOLID_WASTE, "large_item_pickup"), ""),
    ("code: late_set_out", "code: too_late"),
    ("code: contaminated", "code: no_access"),
    ('stops: "milestone:site_clear"', "stops: closed"),
    ("    duplicate: {void_if: parent_open, reporter_sees: parent_due_and_outcome}\n", ""),
)
ALWAYS = ("effective: {from: 2026-07-01, to: 2027-07-01}",
          "effective: {from: 2020-01-01, to: 2030-01-01}")  # fmt: skip
KEY = ["source", "number", "commitment"]
DUES = ("due", "draft_due")


def in_force(tmp_path: Path, changes: Changes) -> CityFolder:
    """The city in which the changed version is the only one, signed, and holds for ten years."""
    own = shutil.copytree(ROOT / "denver", tmp_path / "denver")
    for file in (own / "solid-waste").iterdir():
        file.unlink()
    text = text_of(SOLID_WASTE, (*changes, ALWAYS, ("status: draft", "status: signed")))
    (own / f"{SOLID_WASTE}.yaml").write_text(text, encoding="utf-8")
    return open_city(str(own))


def as_measured(folder: CityFolder, mart: Mart) -> pl.DataFrame:
    """All verdicts on the city's cases, by the ordinary engine from the whole record."""
    promises = promises_of(folder)
    months = {p.month: p.files for p in mart.manifest.partitions}
    cases, events = (part.collect() for part in all_columns(mart.folder, months))
    links = links_of(cases, events, promises)
    instants = measured(cases, events, links, promises, as_of=mart.manifest.until).instants
    lacks = standards_of(folder, promises, mart.manifest.record.sources).lacks
    seen = with_unmeasurable(instants.lazy(), promises.clauses, lacks)
    verdicts = judged(seen, mart.manifest.as_of).with_columns(pl.col("state").cast(pl.String))
    return verdicts.select(*KEY, "agency", "state", due=pl.coalesce("due_at_cap", "due")).collect()


@pytest.mark.parametrize(
    "changes", [TIGHTER, OTHER_RULES, LESS], ids=["tighter", "other rules", "less"]
)
def test_every_verdict_is_the_one_that_the_engine_gives_with_the_draft_in_force(
    city: City, mart: Mart, tmp_path: Path, changes: Changes
) -> None:
    """Same cases, same states, same dues; and something changes, so that there is something."""
    found = tried(city, mart, draft_of(SOLID_WASTE, changes), date(2000, 1, 1), date(2100, 1, 1))
    expected = as_measured(in_force(tmp_path, changes), mart)
    told = found.rows.filter(pl.col("draft_state") != "not_promised")
    own = expected.filter(pl.col("agency") == "solid-waste")
    assert own.join(told, on=KEY, how="anti").is_empty()
    both = told.join(expected, on=KEY, how="left", suffix="_measured")
    assert both["draft_state"].equals(both["state_measured"], check_names=False)
    assert both["draft_due"].equals(both["due_measured"], check_names=False)
    assert len(found.by_service) > 0


def test_a_draft_equal_to_the_signed_version_flips_nothing(city: City, mart: Mart) -> None:
    """Where one version judged a whole period, the same words judge it alike."""
    draft = draft_of("animal-protection/1.0.0")
    found = tried(city, mart, draft, date(2025, 1, 1), date(2026, 6, 1))
    assert found.versions == ("1.0.0",)
    assert len(found.rows) > 100
    assert found.by_service.is_empty()
    assert found.by_district.is_empty()
    assert found.coverage.is_empty()
    sides = found.attainment.partition_by("side", as_dict=True, include_key=False)
    assert sides["present",].equals(sides["draft",])


def test_a_case_that_the_same_version_judged_keeps_its_verdict(city: City, mart: Mart) -> None:
    """Of several versions, the draft's own words change only what the others judged."""
    rows = tried(city, mart, draft_of(SOLID_WASTE), date(2026, 7, 1), date(2026, 10, 1)).rows
    own = rows.filter(pl.col("version") == "2.1.0")
    assert len(own) > 50
    assert own["state"].equals(own["draft_state"], check_names=False)
    assert own["due"].equals(own["draft_due"], check_names=False)


@pytest.fixture(scope="module")
def tightened(city: City, mart: Mart) -> WhatIf:
    """The last year with everything promised sooner."""
    return tried(city, mart, draft_of(SOLID_WASTE, TIGHTER))


def test_the_present_is_what_the_figures_say(city: City, mart: Mart, tightened: WhatIf) -> None:
    """The side that really judged shows the same numbers as the figure anywhere else."""
    found = tightened
    start, end = found.question.start, found.question.end
    where = (("agency", "solid-waste"),)
    question = city.question(mart.manifest.as_of, ("commitment", "service"), where, start, end)
    figures = city.figures(ALL, ["on_time_due"], question, mart).filter(pl.col("part").is_null())
    told = found.attainment.filter(pl.col("side") == "present", pl.col("service").is_not_null())
    columns = ["commitment", "service", "k", "n", "low", "high", "goal", "goals_missed"]
    promised = told.filter(pl.col("commitment") != "update_cadence").select(columns)
    assert promised.sort(columns).equals(
        figures.select(columns).join(promised, on=columns[:2], how="semi").sort(columns)
    )


def test_each_case_is_counted_once_on_both_sides(tightened: WhatIf) -> None:
    """The seven states add up to the cases of the period, under the draft as at present."""
    found = tightened
    rows = found.rows.filter(pl.col("commitment") == "resolution")
    assert not rows.select(KEY).is_duplicated().any()
    assert found.rows.schema == pl.Schema(ROWS)
    whole = found.attainment.filter(
        pl.col("commitment") == "resolution", pl.col("service").is_null()
    )
    states = ["met", "late", "overdue", "running", "void", "no_commitment", "unmeasurable"]
    counted = dict(whole.select("side", pl.sum_horizontal(states)).iter_rows())
    own = rows.filter(pl.col("agency") == "solid-waste")
    assert counted == {"present": own["in_period"].sum(), "draft": own["draft_in_period"].sum()}


def test_a_short_period_is_the_same_as_the_whole_past_cut_to_it(city: City, mart: Mart) -> None:
    """Older cases that cannot fall due in the period are not folded, and none of it is missing."""
    draft = draft_of(SOLID_WASTE, TIGHTER)
    start, end = date(2026, 3, 1), date(2026, 6, 1)
    whole = tried(city, mart, draft, date(2000, 1, 1), date(2100, 1, 1)).rows
    found = tried(city, mart, draft, start, end).rows
    zone = city.folder.city.spec.timezone
    days = [pl.coalesce(n, "opened").dt.convert_time_zone(zone).dt.date() for n in DUES]
    within = [day.is_between(start, end, closed="left") for day in days]
    there = [within[0] & (pl.col("state") != "not_promised"),
             within[1] & (pl.col("draft_state") != "not_promised")]  # fmt: skip
    expected = whole.with_columns(in_period=there[0], draft_in_period=there[1])
    assert found.equals(expected.filter(pl.col("in_period") | pl.col("draft_in_period")))


def test_declared_events_stand_beside_what_is_kept_on_the_side_that_knows_them(
    city: City, mart: Mart
) -> None:
    """As the figures have them when the same version is in force; the headline knows nothing."""
    nothing = "adjustments: []"
    storm = (
        "adjustments: [{id: storm, from: 2026-03-02, to: 2026-03-16, effect: shift_due, "
        "reason: a storm, approved_by: overseer.sla_office, declared_on: 2026-03-03}]"
    )
    changes = ((nothing, storm),)
    plain, found = (
        tried(city, mart, draft_of(SOLID_WASTE, some)).attainment for some in ((), changes)
    )
    own = ["declared_k", "declared_n", "declared_missed"]
    assert found.drop(own).equals(plain.drop(own))
    told = found.filter(side="draft", commitment="resolution")
    whole = told.filter(pl.col("service").is_null()).to_dicts()[0]
    assert whole["declared_k"] > whole["k"]
    assert told.filter(pl.col("service").is_not_null())["declared_k"].sum() > 0


def test_goals_of_messages_are_held_against_the_messages_that_were_sent(
    city: City, mart: Mart
) -> None:
    """Two ways to one number: the figure's own months, and those of the draft."""
    found = tried(city, mart, draft_of(SOLID_WASTE))
    start, end = found.question.start, found.question.end
    where = (("agency", "solid-waste"),)
    question = city.question(mart.manifest.as_of, (), where, start, end)
    figures = city.figures(ALL, found.messages["figure"].to_list(), question, mart)
    told = figures.select("figure", "part", "k", "n").join(
        found.messages.select("figure", "part"), on=["figure", "part"], nulls_equal=True
    )
    assert found.messages.height > 2
    assert sorted(told.rows(), key=str) == sorted(
        found.messages.select("figure", "part", "k", "n").rows(), key=str
    )
    assert (found.messages["months_below"] <= found.messages["months"]).all()
    assert found.messages["months_below"].sum() > 0


def test_a_month_below_the_drafts_goal_is_a_goal_that_the_draft_would_miss(
    city: City, mart: Mart
) -> None:
    """Two ways to one number; and the present is held against the same months of the year."""
    goal = (("percent: 90, period: month, basis: due_in_period, min_cases: 30",
             "percent: 80, period: month, basis: due_in_period, min_cases: 5"),)  # fmt: skip
    found = tried(city, mart, draft_of(SOLID_WASTE, goal)).attainment
    judged = found.filter(pl.col("goals_total") > 0, side="draft", commitment="resolution")
    assert judged["months"].sum() > 50
    assert judged["goals_missed"].equals(judged["months_below"], check_names=False)
    assert judged["goals_total"].equals(judged["months"], check_names=False)
    present = found.filter(pl.col("service").is_null(), side="present", commitment="resolution")
    assert 0 < present["months_below"].item() < present["months"].item() <= 12 * 7


def test_a_goal_by_the_quarter_is_not_held_against_months(city: City, mart: Mart) -> None:
    """Its quarters are judged like any goal; what single months came to would be another goal."""
    goal = (("percent: 90, period: month, basis: due_in_period, min_cases: 30",
             "percent: 80, period: quarter, basis: due_in_period, min_cases: 5"),)  # fmt: skip
    found = tried(city, mart, draft_of(SOLID_WASTE, goal)).attainment
    draft = found.filter(side="draft", commitment="resolution")
    assert draft["goals_total"].sum() > 10
    assert draft["months"].sum() == 0
    assert 0.8 not in draft["draft_goal"].to_list()
