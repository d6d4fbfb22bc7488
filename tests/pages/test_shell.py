"""What stands on every page: the field for a case, the languages, the roles, the newest mart."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from streamlit.runtime.caching import cache_utils
from streamlit.testing.v1 import AppTest

from dashboard import banner, trial
from dashboard.city.answers import City
from dashboard.loading.standing import FRESH_FOR
from dashboard.mart import measure
from dashboard.settings import Settings
from tests.pages import stores
from tests.pages.seen import Open, title, words

DATES = {"period": "dates", "from": "2011-10-01", "to": "2011-11-30"}
YEAR = {"period": "year", "from": "2010-12-01", "to": "2011-11-30"}
"""The last twelve months, with the days that they are now."""

ADDRESSES = [
    # page, what its address says
    ("overview", {**YEAR, "agency": "isd"}),
    ("overview", {**DATES, "agency": "pwdx"}),
    ("agency", {**YEAR, "agency": "isd"}),
    ("timeliness", {**YEAR, "by": "service"}),
    ("timeliness", {**DATES, "agency": "pwdx"}),
    ("reopenings", {**YEAR, "agency": "pwdx", "look": "repeat_contact"}),
    ("messages", {**YEAR, "agency": "pwdx", "side": "texts"}),
    ("routing", {**YEAR, "look": "reroute_rate", "by": "agency"}),
    ("integrity", {**YEAR, "agency": "isd"}),
    ("case", {"case": stores.LATE}),
    ("agreements", {"agreement": "boston/pwdx"}),
    ("definitions", {"figure": "on_time_due"}),
]


def said(app: AppTest) -> dict[str, str]:
    """What the address says after the page was drawn."""
    every = app.query_params.items()
    return {name: said if isinstance(said, str) else said[-1] for name, said in every}


@pytest.fixture
def trial_on(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A process that was asked for a trial; the sessions of these tests have no headers."""
    monkeypatch.setattr(banner, "trial_is_on", lambda: True)
    monkeypatch.setattr("dashboard.access.trial_is_on", lambda: True)
    yield
    trial.forbid()


@pytest.mark.parametrize(("page", "address"), ADDRESSES)
def test_the_address_is_the_state_and_outlasts_the_language(
    opened: Open, boston: Path, page: str, address: dict[str, str]
) -> None:
    """A copied address shows the same; switching to Spanish and back leaves the rest as it was."""
    app = opened(page, boston, **address)
    english = title(app)
    assert said(app) == address
    app.button_group(key="lang").set_value("es").run()
    assert said(app) == {**address, "lang": "es"}
    assert title(app) != english
    assert title(opened(page, boston, **address, lang="es")) == title(app)
    app.button_group(key="lang").set_value("en").run()
    assert title(app) == english
    assert said(app).get("lang", "en") == "en"


def test_a_link_copied_last_month_shows_the_same_days_this_month(
    opened: Open, boston: Path
) -> None:
    """By then they are a period of their own; choosing another one lets go of them."""
    app = opened("timeliness", boston, **{**DATES, "period": "month"})
    assert said(app) == DATES
    app.button_group(key="choose_period").set_value("year").run()
    assert said(app) == YEAR


def test_a_language_that_is_not_spoken_here_is_said(opened: Open, boston: Path) -> None:
    """The page is English then, and nothing of it stays in the address."""
    app = opened("overview", boston, lang="xx")
    assert "The address says xx, which is no choice here." in words(app)
    assert "lang" not in said(app)
    app.run()
    assert "The address says" not in words(app)


def test_the_language_outlasts_the_menu_which_drops_the_address(opened: Open, boston: Path) -> None:
    """And stands in the address again, to be copied."""
    app = opened("overview", boston, lang="es")
    app.query_params.clear()
    app.switch_page("../pages/routing.py").run()
    assert said(app) == {"lang": "es"}


def test_choices_go_along_through_the_menu_and_past_pages_without_them(
    opened: Open, boston: Path
) -> None:
    """All is chosen again by choosing it; an address that says something is taken as it is."""
    app = opened("timeliness", boston, **DATES, agency="pwdx")
    for page in ("case", "routing", "integrity"):
        app.query_params.clear()
        app.switch_page(f"../pages/{page}.py").run()
    assert said(app) == {**DATES, "agency": "pwdx"}
    app.button_group(key="choose_period").set_value("all").run()
    app.selectbox(key="choose_agency").set_value("all").run()
    app.query_params.clear()
    app.switch_page("../pages/routing.py").run()
    assert said(app) == {}
    app.query_params.update({"agency": "isd"})
    app.switch_page("../pages/timeliness.py").run()
    assert said(app) == {"agency": "isd"}


def test_a_service_goes_past_a_page_without_services_unless_the_agency_changes_there(
    opened: Open, boston: Path
) -> None:
    """Few services are of two agencies: it would empty the next page."""
    served = {"agency": "pwdx", "service": "graffiti_removal"}
    app = opened("timeliness", boston, **served)
    for page in ("overview", "routing"):
        app.query_params.clear()
        app.switch_page(f"../pages/{page}.py").run()
    assert said(app).items() >= served.items()
    app.query_params.clear()
    app.switch_page("../pages/overview.py").run()
    app.selectbox(key="choose_agency").set_value("isd").run()
    app.query_params.clear()
    app.switch_page("../pages/routing.py").run()
    assert said(app)["agency"] == "isd"
    assert "service" not in said(app)


def test_the_agency_that_a_page_begins_with_does_not_go_along(opened: Open, boston: Path) -> None:
    """Nobody chose it."""
    app = opened("agency", boston)
    assert said(app)["agency"] == "isd"
    app.query_params.clear()
    app.switch_page("../pages/overview.py").run()
    assert "agency" not in said(app)


def test_going_back_to_a_bare_address_shows_what_was_chosen(opened: Open, boston: Path) -> None:
    """The menu leaves one behind on the way; the page would begin with another period."""
    app = opened("timeliness", boston, **YEAR, agency="isd")
    app.query_params.clear()
    app.switch_page("../pages/overview.py").run()
    app.query_params.clear()
    app.run()
    assert said(app) == {**YEAR, "agency": "isd"}


def test_going_back_to_before_a_choice_shows_what_was_there(opened: Open, boston: Path) -> None:
    """A bare address that no menu left is the page as it began."""
    app = opened("timeliness", boston)
    app.selectbox(key="choose_agency").set_value("isd").run()
    app.query_params.clear()
    app.run()
    assert said(app) == {}


def test_the_period_that_came_along_goes_on_with_the_links_of_the_overview(
    opened: Open, boston: Path
) -> None:
    """Also on its first run, when the address does not say it yet."""
    app = opened("timeliness", boston, period="year")
    app.query_params.clear()
    app.switch_page("../pages/overview.py").run()
    led = {link.proto.query_string for link in app.get("page_link")}
    assert said(app) == YEAR
    assert any("period=" in query for query in led)
    assert all("period=year" in query for query in led if "period=" in query)


@pytest.mark.usefixtures("trial_on")
def test_the_role_of_a_trial_stands_in_the_address_and_keeps_the_rest(
    opened: Open, boston: Path
) -> None:
    """The overseer, who is the default, needs no word."""
    app = opened("timeliness", boston, period="year")
    app.selectbox(key="as").set_value("operator").run()
    assert said(app) == {**YEAR, "as": "operator"}
    assert app.selectbox(key="as").value == "operator"
    again = opened("timeliness", boston, **{"as": "public"})
    assert title(again) == "This page is not open to you"


@pytest.mark.usefixtures("trial_on")
@pytest.mark.parametrize(
    ("page", "lands"), [("timeliness", "summary"), ("definitions", "definitions")]
)
def test_who_turns_into_a_resident_reads_what_residents_may(
    opened: Open, boston: Path, page: str, lands: str
) -> None:
    """The summary in place of a closed door; a page that is open to all stays."""
    app = opened(page, boston)
    app.selectbox(key="as").set_value("public").run()
    assert title(app) == title(opened(lands, boston, **{"as": "public"}))
    assert said(app) == {"as": "public"}


def test_a_case_is_found_by_its_number_from_any_page(opened: Open, boston: Path) -> None:
    """Enter leads to it; the language goes along, the filters of the other page do not."""
    app = opened("routing", boston, period="year", lang="es")
    app.text_input(key="find_case").input(stores.LATE).run()
    assert said(app) == {"case": stores.LATE, "lang": "es"}
    assert stores.LATE in title(app)
    app.text_input(key="find_case").input("no such").run()
    assert title(app) == "Ningún caso con este número"


def test_a_resident_has_no_field_for_cases(opened: Open, boston: Path) -> None:
    """Only the languages."""
    app = opened("definitions", boston, group="nobody")
    assert "find_case" not in {field.key for field in app.text_input}
    assert app.button_group(key="lang").value == "en"


def test_a_new_mart_is_on_the_page_within_a_minute(
    opened: Open, boston: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By the clock of Streamlit's caches, which this test moves; the server is not started anew."""
    now = [0.0]
    monkeypatch.setattr(cache_utils, "TTLCACHE_TIMER", lambda: now[0])
    data = Path(shutil.copytree(boston, tmp_path / "data"))
    app = opened("timeliness", data)
    assert "As of Dec 31, 2011" in words(app)
    city = City(Settings(city="boston", data_dir=data))
    before = city.mart().manifest.as_of
    measure(city.record, city.folder, city.settings.mart, as_of=before.replace(day=1))
    city.record.store.engine.dispose()
    now[0] += float(FRESH_FOR.removesuffix("s")) + 1
    app.run()
    assert "As of Dec 1, 2011" in words(app)
    seconds = [float(text.removesuffix("s")) for text in (FRESH_FOR, banner.LOOKS_EVERY)]
    assert sum(seconds) <= 40  # the rest of a minute is for reading and drawing


def test_an_open_page_is_drawn_anew_when_its_mart_was_replaced() -> None:
    """Once: then it was drawn from the newest."""

    def page() -> None:
        import streamlit as st  # noqa: PLC0415 - the body runs as a script of its own

        from dashboard import banner, loading  # noqa: PLC0415

        st.session_state.runs = st.session_state.get("runs", 0) + 1
        drawn = "an older one" if st.session_state.runs == 1 else loading.current_key()
        banner.look_for_newer(drawn)

    app = AppTest.from_function(page).run()
    assert app.session_state.runs == 2
