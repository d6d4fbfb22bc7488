"""What pages read is cached for each scope by itself, and follows the mart."""

from __future__ import annotations

import importlib
import inspect
import json
import os
import pkgutil
import shutil
from collections.abc import Callable, Iterator
from datetime import date
from itertools import count
from pathlib import Path
from unittest.mock import Mock, patch

import pytest
import streamlit as st

from dashboard import loading
from dashboard.city.answers import City
from dashboard.components import (
    agency,
    messages,
    messages_texts,
    reopenings,
    routing,
    timeliness_reading,
)
from dashboard.components.choices import Choice
from dashboard.components.data_health import read_checks
from dashboard.components.opening import ground_of
from dashboard.errors import NotAllowedError
from dashboard.health import open_health
from dashboard.loading import ahead, standing
from dashboard.mart import Mart, measure
from dashboard.past.whatif import WhatIf, whatif
from dashboard.roles import Role, Viewer
from dashboard.serving import beforehand, warming
from dashboard.settings import Settings, get_settings
from dashboard.views.overview_frames import MONTHLY
from dashboard.views.periods import bounds, half_open
from dashboard.views.timeliness import COMPARED, FIGURES
from dashboard.wording import speak
from dashboard.wording.language import language, speaking

OVERSEER = Viewer(Role.OVERSEER)
PUBLIC = Viewer()
ISD = Viewer(Role.AGENCY, "isd")
PWDX = Viewer(Role.AGENCY, "pwdx")

MODULES = [
    importlib.import_module(f"{loading.__name__}.{module.name}")
    for module in pkgutil.iter_modules(loading.__path__)
]

OF_NOBODY = {"_city", "_held"}
"""What is cached of the city and its mart, before anybody has asked."""


@pytest.fixture(autouse=True)
def page(settings: Settings) -> Iterator[None]:
    """A server's process: its settings, its caches empty before and after."""
    environment = {"ACCORD_CITY": settings.city, "ACCORD_DATA_DIR": str(settings.data_dir)}
    with patch.dict(os.environ, environment):
        _forget()
        yield
    _forget()


def _forget() -> None:
    get_settings.cache_clear()
    st.cache_resource.clear()
    st.cache_data.clear()


def test_every_cached_reader_of_cases_has_the_scope_among_its_keys() -> None:
    """A parameter that begins with an underscore would not be looked up."""
    cached = {
        name: function
        for module in MODULES
        for name, function in vars(module).items()
        if hasattr(function, "clear") and hasattr(function, "__wrapped__")
    }
    assert set(cached) > OF_NOBODY
    for name in set(cached) - OF_NOBODY:
        parameters = list(inspect.signature(inspect.unwrap(cached[name])).parameters)
        assert parameters[:2] == ["key", "scope"], name


def test_every_reader_of_a_page_passes_the_viewers_own_scope() -> None:
    """None has a way round it."""
    functions = [pair for m in MODULES for pair in inspect.getmembers(m, inspect.isfunction)]
    takers = [f for name, f in functions if name[0] != "_"]
    readers = [f for f in takers if "viewer" in inspect.signature(f).parameters]
    public = {name for name in loading.__all__ if "viewer" in _parameters(getattr(loading, name))}
    assert {f.__name__ for f in readers} == public >= {"figures", "counts", "overdue", "explain"}
    for reader in readers:
        source = inspect.getsource(reader)
        # What asks for rights itself is handed the viewer, who is known to nobody else; so is
        # another of these readers.
        handed = ("viewer.scope", "held.mart, viewer, ", "Wanted(viewer, ", "screen(viewer, ")
        assert any(way in source for way in handed), reader.__name__


def _parameters(reader: object) -> set[str]:
    return set(inspect.signature(reader).parameters) if inspect.isfunction(reader) else set()


def test_what_the_overseer_warmed_never_answers_an_agency_or_the_public() -> None:
    """Each reader, in the order that would leak."""
    everything = loading.figures(OVERSEER, ("on_time_due",))
    assert everything["n"].item() == 5
    assert loading.figures(ISD, ("on_time_due",))["n"].item() == 2
    assert loading.figures(PWDX, ("on_time_due",))["n"].item() == 3
    assert set(loading.overdue(OVERSEER)["agency"]) == {"isd", "pwdx"}
    assert loading.overdue(ISD)["agency"].to_list() == ["isd"]
    assert len(loading.overdue_cases(OVERSEER)) == 2
    assert loading.overdue_cases(PWDX)["number"].to_list() == ["1003"]
    assert loading.explain(OVERSEER, "1001")
    assert loading.explain(ISD, "1001") is None
    for asked in (
        lambda: loading.figures(PUBLIC, ("on_time_due",)),
        lambda: loading.overdue(PUBLIC),
        lambda: loading.overdue_cases(PUBLIC),
        lambda: loading.explain(PUBLIC, "1001"),
    ):
        with pytest.raises(NotAllowedError):
            asked()


def test_counts_of_the_cube_are_the_figures_and_keep_to_the_scope() -> None:
    """The same k, n and states, without reading a case; an agency's are its own."""
    figures = loading.figures(OVERSEER, ("on_time_due",), by=("agency",))
    counts = loading.counts(OVERSEER, "due", by=("agency",))
    same = ["agency", "k", "n", "met", "late", "overdue", "running", "void", "no_commitment"]
    assert counts.select(same).rows() == figures.select(same).rows()
    assert set(loading.counts(ISD, "due", by=("agency",))["agency"]) == {"isd"}
    assert loading.counts(ISD, "due")["n"].item() == 2
    assert loading.counts(OVERSEER, "received", part="days")["n"].item() == 8
    with pytest.raises(NotAllowedError):
        loading.counts(PUBLIC, "due")


def test_what_an_agency_warmed_never_answers_the_overseer() -> None:
    """A case hidden from one is there for the other."""
    assert loading.explain(ISD, "1001") is None
    assert loading.explain(OVERSEER, "1001")


def test_a_warm_answer_is_the_same_frame() -> None:
    """It costs nothing the second time."""
    assert loading.figures(ISD, ("on_time_due",)) is loading.figures(ISD, ("on_time_due",))


def test_what_is_so_today_is_asked_once_for_all_periods() -> None:
    """Open cases are the same in each, beside figures that are not."""
    asked, july = ("backlog", "on_time_due"), (date(2026, 7, 1), date(2026, 8, 1))
    held = standing.standing()
    with patch.object(City, "figures", autospec=True, side_effect=City.figures) as read:
        found = [loading.figures(OVERSEER, asked, (), (), *days) for days in ((None, None), july)]
    assert [call.args[2] for call in read.call_args_list].count(("backlog",)) == 1
    for rows, days in zip(found, ((), july), strict=True):
        question = held.question((), (), *days)
        assert rows.equals(held.city.figures("all", asked, question, held.mart))


def test_a_new_mart_is_seen_without_a_restart(city: City) -> None:
    """When the held one is let go, which happens within 20 seconds."""
    before = loading.current_mart()
    again = before.manifest.as_of.replace(day=1) if before else None
    measure(city.record, city.folder, city.settings.mart, as_of=again)
    standing._held.clear()
    after = loading.current_mart()
    assert after
    assert after.manifest.as_of == again
    assert loading.figures(OVERSEER, ("on_time_due",))["as_of"].item() == again


def test_a_kept_page_is_made_anew_for_others_other_words_and_other_names(
    settings: Settings, tmp_path: Path
) -> None:
    """A name in the city's file changes what a page says, and nothing that was measured."""
    nth = count(1)

    def view(viewer: Viewer, asked: str = "quarter") -> int:
        return loading.view(viewer, "overview", asked, lambda: next(nth))

    folder = Path(shutil.copytree(settings.city, tmp_path / "boston"))
    with patch.dict(os.environ, {"ACCORD_CITY": str(folder)}):
        get_settings.cache_clear()
        assert [view(OVERSEER), view(OVERSEER), view(ISD), view(OVERSEER, "month")] == [1, 1, 2, 3]
        speak("es")
        assert view(OVERSEER) == 4
        speak("en")
        assert view(OVERSEER) == 1
        file = folder / "city.yaml"
        renamed = file.read_text("utf-8").replace('en: "Public Works"', 'en: "Works"')
        assert renamed != file.read_text("utf-8")
        file.write_text(renamed, "utf-8")
        assert view(OVERSEER) == 5


def test_a_mart_taken_away_is_missed_at_once_and_back_when_measured(city: City) -> None:
    """In place of a fault, the page says what to do."""
    assert loading.problem() is None
    shutil.rmtree(city.settings.mart)
    assert loading.current_mart() is None
    assert "Nothing has been measured" in str(loading.problem())
    measure(city.record, city.folder, city.settings.mart)
    assert loading.current_mart()
    assert loading.figures(OVERSEER, ("on_time_due",))["n"].item() == 5


def test_files_with_findings_are_said_and_mended_without_a_restart(
    settings: Settings, tmp_path: Path
) -> None:
    """As soon as the file has changed."""
    folder = Path(shutil.copytree(settings.city, tmp_path / "boston"))
    file, good = folder / "city.yaml", (folder / "city.yaml").read_text("utf-8")
    with patch.dict(os.environ, {"ACCORD_CITY": str(folder)}):
        get_settings.cache_clear()
        file.write_text(good + "colour: red\n", encoding="utf-8")
        assert loading.current_mart() is None
        assert "accord check" in str(loading.problem())
        file.write_text(good, encoding="utf-8")
        assert loading.problem() is None
        assert loading.city().id == "boston"


def test_what_the_overview_asks_first_is_there_before_anybody_asks() -> None:
    """For those who may read all cases; the public is refused as ever."""
    with patch("gc.freeze"):
        warming.make_first_page()
    with patch.object(City, "figures", side_effect=AssertionError("asked again")):
        assert not loading.figures(OVERSEER, MONTHLY, ("agency", "month")).is_empty()
        with pytest.raises(AssertionError, match="asked again"):
            loading.figures(ISD, MONTHLY, ("agency", "month"))
    with pytest.raises(NotAllowedError):
        loading.figures(PUBLIC, MONTHLY, ("agency", "month"))


def test_a_server_without_figures_looks_ahead_at_nothing(
    settings: Settings, caplog: pytest.LogCaptureFixture
) -> None:
    """Whoever comes is told why, and so is whoever reads its log; the server stands."""
    shutil.rmtree(settings.data_dir)
    with patch("gc.freeze"):
        warming.make_first_page()
    assert loading.current_mart() is None
    assert "run `accord import`, then `accord measure`" in caplog.text


def test_a_server_with_figures_of_another_version_says_how_to_make_them_anew(
    settings: Settings, caplog: pytest.LogCaptureFixture
) -> None:
    """After an upgrade: nothing of the record is lost."""
    manifest = settings.mart / "manifest.json"
    held = json.loads(manifest.read_text("utf-8"))
    manifest.write_text(json.dumps(held | {"layout": "0123456789abcdef"}), encoding="utf-8")
    with patch("gc.freeze"):
        warming.make_first_page()
    assert "of another version of Accord 311; run `accord measure`" in caplog.text


OCTOBER = (date(2011, 10, 1), date(2011, 10, 31))
ALL_TIME = (None, None)
ASKED = ("on_time_due",)


@pytest.fixture
def looking_ahead() -> Iterator[None]:
    """A server that looks ahead, each time that the test says so."""
    with patch.object(ahead, "_begun", [None]), patch("dashboard.turns.QUIET", 0):
        yield
        ahead.forget()


@pytest.mark.usefixtures("looking_ahead")
def test_the_cases_behind_a_figure_are_looked_for_in_the_other_periods_too() -> None:
    """What is told case by case names its period in itself."""
    ahead.offer(OCTOBER, [OCTOBER, ALL_TIME])
    told = loading.Told("reopen_rate", None, (), *half_open(OCTOBER))
    loading.newest_behind(ISD, told)
    ahead.drawn()
    assert ahead.waiting() == 1
    ahead.ask_next()
    with patch.object(City, "cases_behind", side_effect=AssertionError("asked again")):
        loading.newest_behind(ISD, told._replace(start=None, end=None))
        with pytest.raises(AssertionError, match="asked again"):
            loading.newest_behind(OVERSEER, told._replace(start=None, end=None))


@pytest.mark.usefixtures("looking_ahead")
def test_other_periods_of_a_page_are_there_before_they_are_chosen() -> None:
    """What the page asked of its own period is asked of the others, by the same scope alone."""
    ahead.offer(OCTOBER, [OCTOBER, ALL_TIME])
    loading.figures(ISD, ASKED, (), (), *half_open(OCTOBER))
    loading.figures(ISD, ASKED, ("month",))  # of all time, on every page of whatever period
    ahead.drawn()
    assert ahead.waiting() == 1
    ahead.ask_next()
    with patch.object(City, "figures", side_effect=AssertionError("asked again")):
        whole = loading.figures(ISD, ASKED, (), (), *ALL_TIME)
        with pytest.raises(AssertionError, match="asked again"):
            loading.figures(OVERSEER, ASKED, (), (), *ALL_TIME)
    assert whole.equals(loading.figures(ISD, ASKED, (), ()))


@pytest.mark.usefixtures("looking_ahead")
def test_what_a_page_makes_of_its_answers_is_made_in_the_readers_language() -> None:
    """For each language once, and not for the period that is drawn already."""
    made = []
    for code in ("es", "en", "es"):
        with speaking(code):
            ahead.offer(OCTOBER, [OCTOBER, ALL_TIME])
            ahead.also("a page", lambda period: made.append((language(), period)))
            ahead.drawn()
    for _ in range(ahead.waiting()):
        ahead.ask_next()
    assert sorted(made) == [("en", ALL_TIME), ("es", ALL_TIME)]


@pytest.mark.usefixtures("looking_ahead")
def test_the_page_about_time_is_made_for_the_other_periods_before_they_are_chosen() -> None:
    """All of it: for the same reader, and nobody else."""
    mart = loading.current_mart()
    assert mart
    ground, choice = ground_of(OVERSEER, mart.manifest), Choice(None, None, OCTOBER)
    ahead.offer(OCTOBER, [OCTOBER, ALL_TIME])
    timeliness_reading.page(OVERSEER, ground, choice, "agency")
    ahead.drawn()
    for _ in range(ahead.waiting()):
        ahead.ask_next()
    whole = Choice(None, None, ALL_TIME)
    late = AssertionError("made again")
    with patch.object(timeliness_reading, "timeliness", side_effect=late):
        assert timeliness_reading.page(OVERSEER, ground, whole, "agency")
        with pytest.raises(AssertionError, match="made again"):
            timeliness_reading.page(ISD, ground, whole, "agency")


@pytest.mark.usefixtures("looking_ahead")
def test_many_readers_of_a_page_ask_its_other_periods_once() -> None:
    """The next one finds them asked, or waiting."""
    for _ in range(2):
        ahead.offer(OCTOBER, [ALL_TIME])
        loading.figures(ISD, ASKED, (), (), *half_open(OCTOBER))
        ahead.drawn()
    assert ahead.waiting() == 1


@pytest.mark.usefixtures("looking_ahead")
def test_what_takes_long_is_left_to_who_asks_for_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """The rest of that page too; what cannot be read stops nobody's server."""
    monkeypatch.setattr(ahead, "DEAR", -1.0)
    ahead.offer(OCTOBER, [ALL_TIME])
    loading.figures(ISD, ASKED, (), (), *half_open(OCTOBER))
    loading.handed_over(ISD, (), *half_open(OCTOBER))
    ahead.drawn()
    assert ahead.waiting() == 2
    with patch.object(City, "figures", side_effect=OSError("the disk")):
        ahead.ask_next()
    assert ahead.waiting() == 0


@pytest.mark.usefixtures("looking_ahead")
def test_of_each_new_mart_is_asked_what_takes_longest(settings: Settings) -> None:
    """Once; a question that cannot be answered keeps no other from being asked."""
    asked = []

    def always() -> Iterator[Callable[[], object]]:
        yield Mock(side_effect=OSError("the disk"))
        yield Mock(side_effect=ZeroDivisionError)
        yield lambda: asked.append(loading.current_key())

    key = ahead.ask_always(always, None)
    assert ahead.ask_always(always, key) == key
    assert asked == [key]
    shutil.rmtree(settings.data_dir)
    assert ahead.ask_always(always, "another") is None
    assert asked == [key]


def test_what_takes_longest_is_there_before_anybody_asks() -> None:
    """By the keys by which pages ask: for those who may read all cases, and nobody else."""
    for ask in (*beforehand.dear(), *beforehand.dearest()):
        ask()
    late = AssertionError("asked again")
    with patch.object(City, "figures", side_effect=late), patch("dashboard.health.found", late):
        assert not read_checks(OVERSEER).is_empty()
        assert open_health(OVERSEER, get_settings()).found.runs
        with pytest.raises(NotAllowedError):
            open_health(ISD, get_settings())
    ids = (FIGURES, COMPARED)
    with patch.object(City, "timing", side_effect=late), patch.object(City, "screen", None):
        assert not loading.timing(OVERSEER, ids, "agency").total.is_empty()
        loading.screen(OVERSEER)
        assert loading.timing(OVERSEER, ids, "service", (("agency", "isd"),)).total["n"].sum()
        with pytest.raises(AssertionError, match="asked again"):
            loading.timing(ISD, ids, "agency")


def test_of_a_large_city_each_service_is_there_before_anybody_asks() -> None:
    """It says what its cases say that are read for it alone; two agencies' is no agency's own."""
    ids, removal = (FIGURES, COMPARED), ("service", "graffiti_removal")
    asked = [(("agency", agency), removal) for agency in ("isd", "pwdx")]
    alone = [loading.timing(OVERSEER, ids, "service", where) for where in asked]
    mart = loading.current_mart()
    assert mart
    local = mart.manifest.as_of.astimezone(loading.city().zone)
    _forget()
    with patch.object(beforehand, "CASES", 0):
        for ask in beforehand.dearest():
            ask()
    late = AssertionError("asked again")
    with patch.object(City, "timing", side_effect=late), patch.object(City, "screen", None):
        for days in (half_open(bounds(period, local)) for period in ("month", "quarter", "year")):
            loading.timing(OVERSEER, ids, "agency", (), *days)
            loading.screen(OVERSEER, *days)
        for where, before in zip(asked, alone, strict=True):
            found = loading.timing(OVERSEER, ids, "service", where)
            assert [rows.rows() for rows in found] == [rows.rows() for rows in before]
        with pytest.raises(AssertionError, match="asked again"):
            loading.timing(OVERSEER, ids, "service", (removal,))
    assert all(len(told.total) for told in alone)


def test_of_a_large_city_pages_are_read_before_anybody_opens_them() -> None:
    """All that a page asks as it begins; of what is public for strangers too, and nobody else's."""
    with patch.object(beforehand, "CASES", 0):
        for ask in (*beforehand.dear(), *beforehand.dearest()):
            ask()
    ground = ground_of(OVERSEER, standing.standing().mart.manifest)
    local = ground.held.as_of.astimezone(ground.city.zone)
    late = AssertionError("asked again")
    with patch.object(Mart, "tables", side_effect=late), patch.object(Mart, "cells", None):
        for page in (routing, reopenings, messages):
            for period in ((None, None), bounds("quarter", local)):
                page.ready(OVERSEER, ground, Choice(None, None, period))
            page.ready(OVERSEER, ground, Choice("isd", None, (None, None)))
            with pytest.raises(AssertionError, match="asked again"):
                page.ready(ISD, ground, Choice(None, None, (None, None)))
        for agency_ in ("isd", "pwdx"):
            agency.ready(OVERSEER, ground, Choice(agency_, None, (None, None)))
        for viewer in (PUBLIC, ISD, OVERSEER):
            assert loading.public(viewer) is loading.public(PUBLIC)


def test_what_a_changed_text_is_held_against_is_there_in_a_large_city() -> None:
    """The past year under each signed text, beside what the Workbench begins with."""
    read = "dashboard.loading.workbench.try_out"
    assert [ask() for ask in loading.signed_trials(OVERSEER)]
    with patch(read, wraps=whatif) as tried:
        told = [ask() for ask in loading.signed_trials(OVERSEER, changed=True)]
    assert tried.call_count == sum(isinstance(one, WhatIf) for one in told) > 0
    with patch(read, side_effect=AssertionError("asked again")):
        assert [ask() for ask in loading.signed_trials(OVERSEER, changed=True)] == told
        with pytest.raises(NotAllowedError):
            next(loading.signed_trials(ISD, changed=True))


@pytest.mark.parametrize("cases", [0, beforehand.CASES])
def test_of_a_large_city_more_is_asked_beforehand(cases: int) -> None:
    """What takes seconds there, and no time in a small one."""
    with patch.object(beforehand, "CASES", cases):
        asked = {getattr(ask, "func", ask) for ask in beforehand.dearest()}
    more = {timeliness_reading.ready_each, routing.ready, agency.ready, messages.ready}
    assert asked & more == (set() if cases else more)
    assert {timeliness_reading.ready, loading.suspected, messages_texts.ready} < asked


@pytest.mark.usefixtures("looking_ahead")
def test_what_takes_seconds_waits_until_nobody_looks(monkeypatch: pytest.MonkeyPatch) -> None:
    """What pages want next is asked meanwhile; of another mart it is given up."""
    key, asked = loading.current_key(), []
    monkeypatch.setattr("dashboard.turns.is_quiet", Mock(side_effect=[False, True, False]))
    ahead.offer(OCTOBER, [ALL_TIME])
    loading.figures(ISD, ASKED, (), (), *half_open(OCTOBER))
    ahead.drawn()
    ahead.ask_calmly(lambda: [lambda: asked.append(ahead.waiting())], key)
    assert asked == [0]
    ahead.ask_calmly(lambda: [lambda: asked.append(1)], "another")
    assert asked == [0]


def test_the_integrity_screen_is_read_once_for_all_agencies() -> None:
    """Each sees its own rows of it, and the public none."""
    every = loading.screen(OVERSEER)
    with patch("dashboard.city.answers.integrity.screen", side_effect=AssertionError("read again")):
        assert loading.screen(ISD).equals(every.filter(agency="isd"))
        with pytest.raises(NotAllowedError):
            loading.screen(PUBLIC)
    with pytest.raises(NotAllowedError):
        loading.screen(PUBLIC, *half_open(OCTOBER))


def test_escalations_are_read_once_for_all_agencies() -> None:
    """Each sees its own of them, as it would read them alone; the public none."""
    alone = loading.escalations(ISD)
    _forget()
    every = loading.escalations(OVERSEER)
    late = AssertionError("read again")
    with patch("dashboard.city.answers.escalations", side_effect=late):
        assert loading.escalations(ISD).equals(every.filter(agency="isd"))
        assert loading.escalations(ISD).equals(alone)
        with pytest.raises(NotAllowedError):
            loading.escalations(PUBLIC)
    _forget()
    with (
        patch("dashboard.city.answers.escalations", side_effect=late),
        pytest.raises(NotAllowedError),
    ):
        loading.escalations(PUBLIC)


def test_once_all_time_is_asked_a_period_of_the_screen_is_cut_from_it() -> None:
    """It is what its own months say, and nothing is read again."""
    days = half_open(OCTOBER)
    own = loading.screen(OVERSEER, *days)
    st.cache_resource.clear()
    loading.screen(OVERSEER)
    with patch.object(Mart, "tables", side_effect=AssertionError("read again")):
        assert loading.screen(OVERSEER, *days).equals(own)


def test_a_command_looks_ahead_at_nothing() -> None:
    """Nor does a page that is drawn without a server, as in this suite."""
    ahead.offer(OCTOBER, [ALL_TIME])
    loading.figures(ISD, ASKED, (), (), *half_open(OCTOBER))
    ahead.drawn()
    assert ahead.waiting() == 0


@pytest.mark.usefixtures("looking_ahead")
def test_what_is_made_beforehand_stands_on_the_same_ground_as_the_page() -> None:
    """With the city's agreements: else it would not say which ended before the period."""
    mart = loading.current_mart()
    assert mart
    (_, ground) = beforehand._asked() or (None, None)
    assert ground == ground_of(OVERSEER, mart.manifest)
    assert ground.agreements
