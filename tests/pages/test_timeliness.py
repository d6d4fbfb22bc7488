"""The page about time on real stores, as each role sees it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.pages.seen import Open, title, unfold, words

NEAR = "In the last tenth %"


def headers(app: AppTest) -> list[str]:
    """The findings of the charts and tables, in reading order."""
    return [str(header.value) for header in app.header]


def test_the_kind_way_of_counting_stands_beside_the_honest_one(opened: Open, boston: Path) -> None:
    """81 of 104 due are on time; of the 82 closed, 81 are: 21 points kinder; one is not due."""
    app = opened("timeliness", boston)
    assert title(app) == "78% on time; counted the usual way it would be 99%"
    assert "81 of 104" in words(app)
    assert "Of all that came in, 77.1–78.1% will have been done on time: 1 of 105" in words(app)
    assert headers(app)[0].startswith("The usual way is kindest to Inspectional Services: 100%")
    table = app.dataframe[-1].value.set_index("Agency")
    assert table.loc["Inspectional Services", "Gap, points"] == 51.2


def test_the_verdict_on_goals_is_a_shape_and_words_as_on_every_page(
    opened: Open, whole: Path
) -> None:
    """As a sentence in grey it read as a note; 4,000 cases are too few a month for a goal."""
    app = opened("timeliness", whole, city="denver")
    (said,) = [str(b.value) for b in app.markdown if "Too few a month" in str(b.value)]
    assert re.fullmatch(r":small\[:gray\[:material/\w+: Too few a month for a goal\]\]", said)


def test_lateness_is_in_working_days_or_says_that_too_few_are_late(
    opened: Open, boston: Path
) -> None:
    """22 late cases of one agency are too few for a chart of names; the headline tells all."""
    app = opened("timeliness", boston)
    assert "Too few late cases to compare; 30 are needed" in headers(app)
    assert any("working days" in block.value for block in app.markdown)


def test_what_a_resident_can_expect_is_a_sentence(opened: Open, whole: Path) -> None:
    """Half by, eight in ten by; of the last 90 days."""
    app = opened("timeliness", whole, city="denver")
    assert "Half by " in words(app)
    assert "By the cases opened in the last 90 days." in words(app)


def test_how_much_was_paused_near_the_due_is_told_of_all_reasons_alone(
    opened: Open, whole: Path
) -> None:
    """The figure has no such share of a single reason, and an unknown share is not nought."""
    app = unfold(opened("timeliness", whole, city="denver"), "pauses")
    (near,) = [f.value[NEAR] for f in app.dataframe if NEAR in f.value.columns]
    assert len(near) > 1
    assert near.notna().to_list() == [True, *[False] * (len(near) - 1)]


def test_whether_a_month_is_a_signal_or_noise_is_told_of_all_months(
    opened: Open, boston: Path, whole: Path
) -> None:
    """Solid Waste falls in the summer of 2026, and the period that is looked at hides nothing."""
    fallen = opened("timeliness", whole, city="denver", agency="solid-waste", period="month")
    (said,) = [head for head in headers(fallen) if head.startswith("On time: ")]
    assert "below" in said or "lower" in said or "fell" in said, said
    few = opened("timeliness", boston)
    assert "On time: too few months to say what is usual" in headers(few)


def test_both_clocks_stand_in_one_table(opened: Open, whole: Path) -> None:
    """The resident's from opening to closing, the agency's from acceptance."""
    app = opened("timeliness", whole, city="denver")
    clocks = next(table.value for table in app.table if "Clock" in table.value.columns)
    assert list(clocks["Clock"]) == [
        "**The resident's clock, from opening to closing**",
        "**Until the agency accepted it**",
        "**The agency's clock, from acceptance**",
    ]


def test_the_four_rules_for_reopenings_judge_the_same_cases(opened: Open, whole: Path) -> None:
    """Each with its rate and what it is worth; the agreed one is named."""
    app = opened("timeliness", whole, city="denver")
    rules = next(t.value for t in app.table if "Rule for reopenings" in t.value.columns)
    assert len(rules) == 4
    assert "as agreed" in rules["Rule for reopenings"].iloc[0]
    assert rules["What it is worth"].iloc[0] == "the same"


def test_pauses_are_told_by_reason_and_the_refused_apart(opened: Open, whole: Path) -> None:
    """Words for the reasons of the log, not its codes."""
    app = opened("timeliness", whole, city="denver")
    assert any(head.startswith("Most paused for “") for head in headers(app))
    assert "Pauses that stopped nothing" in headers(app)
    assert "waiting_on_resident" not in str(app.get("vega_lite_chart"))


def test_a_source_without_a_log_cannot_show_pauses(opened: Open, boston: Path) -> None:
    """Not measurable is not zero, and says what is missing."""
    app = opened("timeliness", boston)
    assert "Not measurable: its system shows no pauses" in headers(app)
    assert "Not measurable: its system does not show who took a case" in str(
        [list(t.value.iloc[:, 1]) for t in app.table]
    )


def test_one_service_is_compared_across_districts_and_all_like_for_like(
    opened: Open, whole: Path
) -> None:
    """With the tables of both, and the caution that reporting differs."""
    page = opened("timeliness", whole, city="denver", service="missed_trash")
    app = unfold(page, "funnel", "districts")
    assert any(head.startswith("Missed trash collection: ") for head in headers(app))
    assert any(head.startswith("Like for like, ") for head in headers(app))
    assert "How often people report differs by neighborhood" in words(app)
    numbers = {tuple(frame.value.columns)[:2] for frame in app.dataframe}
    assert ("Name", "On this service") in numbers
    assert ("District", "Like for like") in numbers


def test_services_can_be_compared_instead_of_agencies(opened: Open, whole: Path) -> None:
    """By the address, so that it can be sent."""
    app = opened("timeliness", whole, city="denver", by="service")
    assert app.dataframe[-1].value.columns[0] == "Service"


def test_the_dues_of_each_name_add_up_to_the_headline(opened: Open, whole: Path) -> None:
    """Nothing is dropped between the headline and the table."""
    app = opened("timeliness", whole, city="denver")
    due = int(app.dataframe[-1].value["Due cases"].sum())
    assert f"of {due:,}." in words(app) or f"of {due:,};" in words(app)


def test_a_liaison_sees_its_own_services(opened: Open, boston: Path) -> None:
    """No other agency is named, in no chart and no table."""
    app = opened("timeliness", boston, group="works")
    assert "Inspectional" not in words(app)
    assert all("Inspectional" not in frame.value.to_string() for frame in app.dataframe)
    assert all("Inspectional" not in c.proto.spec for c in app.get("vega_lite_chart"))


def test_a_service_that_an_agency_never_has_is_named_as_the_cause(
    opened: Open, whole: Path
) -> None:
    """Another period would not help; the way on keeps the agency."""
    asked = {"agency": "parks", "service": "missed_trash"}
    app = opened("timeliness", whole, city="denver", period="year", **asked)
    assert title(app) == "Nothing of this service"
    assert "No case of Parks is of the service Missed trash" in words(app)
    (way,) = app.get("page_link")
    assert "agency=parks" in way.proto.query_string
    assert "service" not in way.proto.query_string


def test_the_address_of_another_agency_gives_a_sentence_and_no_data(
    opened: Open, boston: Path
) -> None:
    """Rights are those of the viewer, whatever the address says."""
    app = opened("timeliness", boston, group="works", agency="isd")
    assert title(app) == "This is about another agency"
    assert not app.dataframe
    assert not app.get("vega_lite_chart")


def test_who_is_nobody_here_sees_nothing(opened: Open, boston: Path) -> None:
    """A resident has no role."""
    app = opened("timeliness", boston, group="nobody")
    assert title(app) == "This page is not open to you"
    assert not app.dataframe


def test_without_figures_the_page_says_which_command_makes_some(
    opened: Open, tmp_path: Path
) -> None:
    """An empty store is the first thing that anybody sees."""
    assert title(opened("timeliness", tmp_path)) == "There are no figures to show"


def test_an_agency_that_promises_nothing_has_waits_and_no_verdicts(
    opened: Open, whole: Path
) -> None:
    """What is not promised cannot be late, but residents wait."""
    app = opened("timeliness", whole, city="denver", agency="community-planning")
    assert title(app) == "Nothing that was promised has fallen due"
    assert "Nothing is late." not in words(app)
    assert not [said for said in headers(app) if said.startswith(("Too few", "No "))]


def test_a_period_without_a_case_offers_a_way_out(opened: Open, boston: Path) -> None:
    """No empty chart: words and a next step."""
    app = opened("timeliness", boston, period="month", agency="bps")
    assert not app.get("vega_lite_chart")
    assert "Show all periods and services" in [link.proto.label for link in app.get("page_link")]


@pytest.mark.parametrize("lang", ["es"])
def test_the_page_speaks_spanish(opened: Open, whole: Path, lang: str) -> None:
    """Its title, its findings, and the names of services in the list of cases."""
    app = opened("timeliness", whole, city="denver", lang=lang)
    assert "a tiempo" in title(app)
    cases = next(f.value for f in app.dataframe if "Días de vencido" in f.value.columns)
    assert not {n for n in cases["Servicio"] if n.startswith(("Missed", "Damaged", "Illegal"))}
