"""What the demonstration city tells each side: its own, the urgent first, and no person's name."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import polars as pl
import pytest
from sqlalchemy import delete, insert

from agreements.folder import open_city
from dashboard.cases import tables
from dashboard.city.answers import City
from dashboard.errors import NotAllowedError
from dashboard.mart import Mart
from dashboard.navigation import SCREENS
from dashboard.notices.contents import Asking, contents
from dashboard.notices.figures import Named, of_goals
from dashboard.notices.lines import Line, path, sorted_by_news, states
from dashboard.notices.record import of_record
from dashboard.oversight import findings
from dashboard.oversight.acting import Author, micros
from dashboard.oversight.finding import About, Wanted
from dashboard.roles import Role, Viewer
from dashboard.settings import Settings
from dashboard.views.reviews import register
from dashboard.wording import speaking
from metrics.missed import PERIODS

OVERSEER, OPERATOR = (Viewer(role, source="sign_in") for role in (Role.OVERSEER, Role.OPERATOR))
AGENCIES = ("solid-waste", "transportation", "parks")
LIAISONS = tuple(Viewer(Role.AGENCY, agency, "sign_in") for agency in AGENCIES)
EVERYBODY = (OVERSEER, OPERATOR, *LIAISONS)
NUMBER = re.compile(r"\d\d-\d{7}")
DENVER = open_city("denver")

each = pytest.mark.parametrize("viewer", EVERYBODY, ids=lambda v: v.agency or v.role.value)


@pytest.fixture(scope="module")
def city(demonstration: Path) -> City:
    """The city with its oversight."""
    return City(Settings(city="denver", data_dir=demonstration))


@cache
def asking(city: City, viewer: Viewer, since: datetime | None = None) -> Asking:
    """A message as of the city's own instant."""
    mart = city.mart()
    as_of = mart.manifest.as_of.astimezone(city.folder.city.zone)
    return Asking(city, mart, viewer, as_of, since)


@cache
def told(city: City, viewer: Viewer, language: str = "en") -> tuple[Line, ...]:
    """Every line, what comes first before all."""
    with speaking(language):
        return sorted_by_news(contents(asking(city, viewer)), {}).news


def words(lines: tuple[Line, ...]) -> str:
    """Everything that a reader sees or clicks."""
    return "\n".join(f"{o.title}\n{o.words}\n{path(o.screen, o.address, 'en')}" for o in lines)


@pytest.mark.parametrize("viewer", LIAISONS, ids=AGENCIES)
@pytest.mark.parametrize("language", ["en", "es"])
def test_an_agency_reads_nothing_of_another(city: City, viewer: Viewer, language: str) -> None:
    """Neither a name nor an id, in words, links and what is kept for the next day."""
    seen = words(told(city, viewer, language)) + str(states(told(city, viewer, language)))
    assert seen
    for other in city.folder.city.spec.agencies:
        if other != viewer.agency:
            named = str(city.folder.city.name("agencies", other, language))
            assert other not in re.split(r"[^a-z-]", seen)
            assert named not in seen or named in _services(language)


@cache
def _services(language: str) -> str:
    """A service may be called like an agency: Parks, Park maintenance."""
    spec = DENVER.city.spec
    return "\n".join(str(DENVER.city.name("services", id_, language)) for id_ in spec.services)


@each
def test_no_case_and_no_person_is_named(city: City, viewer: Viewer) -> None:
    """Numbers of cases, holders of contacts, and what somebody typed stay where they are."""
    seen = words(told(city, viewer))
    people = {
        name
        for loaded in city.folder.agreements
        if loaded.model.spec.contacts
        for person in loaded.model.spec.contacts.people
        for name in (person.email, person.phone)
        if name
    }
    assert people
    assert not NUMBER.search(seen)
    assert not [name for name in people if name in seen]


def test_the_public_is_told_nothing(city: City) -> None:
    """Whoever asks as nobody."""
    with pytest.raises(NotAllowedError):
        contents(asking(city, Viewer()))


@each
def test_the_first_line_is_something_to_do_by_that_side(city: City, viewer: Viewer) -> None:
    """What is past its day before what is not."""
    lines = told(city, viewer)
    firsts = {
        "overseer": "The review with Animal Protection is overdue",
        "operator": "The review with Animal Protection is overdue",
        "transportation": "Finding # is past its day",
        "solid-waste": "Finding # is past its day",
        "parks": "4 contacts are stale",
    }
    first = re.sub(r"(?<=Finding )\d", "#", lines[0].title)
    assert first.startswith(firsts[viewer.agency or viewer.role.value])
    assert [line.todo for line in lines] == sorted((line.todo for line in lines), reverse=True)
    assert len({line.key for line in lines}) == len(lines)


@each
def test_every_line_leads_to_a_page_of_that_role_that_knows_what_it_is_asked(
    city: City, viewer: Viewer
) -> None:
    """A page's own words for it: an id, a list, a step that has cases."""
    known: dict[str, Any] = {
        "finding": {str(f.id) for f in findings.findings(city.record.store, viewer)},
        "agency": set(AGENCIES) | {"animal-protection"},
        "list": {"contacts", "articles", "duties"},
        "since": {"new", "all"},
        "step": {"75", "100", "150", "200"},
        "draft": set(),
    }
    held = register([a.model for a in city.folder.agreements], (), (),
                    asking(city, viewer).today, city.folder.city)  # fmt: skip
    known["agreement"] = {m.due.agreement for m in held.meetings}
    known["review"] = {m.due.key for m in held.meetings}
    for line in told(city, viewer):
        assert viewer.role in line.screen.roles
        url = urlsplit(path(line.screen, line.address, "en"))
        assert url.path[1:] in {screen.name for screen in SCREENS}
        for name, value in parse_qsl(url.query):
            assert value in known[name], (name, value)


def test_the_same_city_tells_the_same_twice_and_in_two_languages(city: City) -> None:
    """States know no language: who changes it is not told everything anew."""
    again = contents(asking(city, OVERSEER))
    assert sorted_by_news(again, {}).news == told(city, OVERSEER)
    assert states(told(city, OVERSEER, "es")) == states(again)
    assert sorted_by_news(again, states(again)).news == ()
    assert {line.title for line in told(city, OVERSEER, "es")}.isdisjoint(
        line.title for line in again
    )


def test_an_escalation_is_told_with_what_came_since(city: City) -> None:
    """Not with all that stand at the step; the counts are those of the page."""
    at = asking(city, LIAISONS[1]).as_of
    rows = city.escalations(LIAISONS[1].scope, at, city.mart()).filter("stands")
    mine = rows.filter(
        pl.col("notify").list.eval(pl.element().str.starts_with("agency.")).list.any()
    )
    since = mine["reached"].sort()[-2]

    lines = contents(asking(city, LIAISONS[1], since.astimezone(UTC)))

    fresh = [line for line in lines if line.key.startswith("escalated:") and "came" in line.title]
    numbers = [int(line.title.split()[0]) for line in fresh]
    assert sum(numbers) == mine.filter(pl.col("reached") > since).height == 1


GOALS = """
agency service figure      period  verdict signal
parks  grass   on_time_due 2026-08 met     better
parks  grass   on_time_due 2026-09 missed  worse
parks  trees   on_time_due 2026-08 missed  worse
parks  trees   on_time_due 2026-09 missed  worse
parks  -       reopen_rate 2026-08 missed  worse
roads  signs   on_time_due 2026-09 missed  noise
roads  lamps   on_time_due 2026-07 missed  worse
roads  holes   on_time_due 2026-Q2 met     better
roads  holes   on_time_due 2026-Q3 missed  worse
"""


def test_a_goal_is_newly_missed_in_the_period_that_ended_last_and_not_before() -> None:
    """One line an agency and period; a miss that may be chance is called so."""
    rows = [row.split() for row in GOALS.strip().splitlines()]
    drawn = pl.DataFrame(rows[1:], schema=rows[0], orient="row").with_columns(
        service=pl.col("service").replace("-", None), commitment=pl.lit("resolution"),
        part=pl.lit(None, pl.String), better=pl.lit("higher"), version=pl.lit("1.0.0"),
        k=pl.lit(1), n=pl.lit(2), value=pl.lit(0.5), goal=pl.lit(0.9),
    ).select(pl.col(name).cast(type_) for name, type_ in PERIODS.items())  # fmt: skip
    named = Named(lambda id_: str(id_).title(), lambda id_: str(id_).title())

    lines = list(of_goals(drawn, named, datetime(2026, 10, 1, tzinfo=UTC)))

    assert [(line.key, line.words) for line in lines] == [
        ("goals:parks:2026-09", "Parks: Grass, in Sep 2026."),
        ("goals:roads:2026-09", "Roads: Signs, in Sep 2026. This may be chance."),
        ("goals:roads:2026-Q3", "Roads: Holes, in quarter 3 of 2026."),
    ]
    assert not any(line.todo for line in lines)


def test_a_finding_opened_by_hand_is_told_without_the_words_of_it(city: City) -> None:
    """They may name somebody; the page shows them to who may read it."""
    typed = "Ask Maria Lopez at 720-555-0123"
    about = About("parks", "denver/parks", "1.0.0")
    at = asking(city, OVERSEER).as_of
    wanted = Wanted("by_hand", "by hand: one", about, typed, (), (), at, at.date())
    findings.open_by_hand(city.record.store, Author(OVERSEER, "Ana"), wanted, at)

    seen = contents(asking(city, LIAISONS[2]))

    (line,) = (line for line in seen if line.key.startswith("finding:"))
    assert line.words.startswith("Opened by hand.")
    assert not [word for word in typed.split() if len(word) > 3 and word in words(seen)]


def test_a_sync_that_failed_comes_first_for_311_and_last_for_the_office(city: City) -> None:
    """Until a later one of that source comes to its end; agencies are not asked."""
    source = next(iter(city.folder.sources))
    at = micros(datetime(2026, 9, 30, 8, tzinfo=UTC))
    run = {"source": source, "kind": "sync", "file": "", "sha256": "x", "status": "failed",
           "read": 0, "accepted": 0, "unchanged": 0, "quarantined": 0, "unmapped": "[]",
           "error": "no route", "started_at": at, "finished_at": at}  # fmt: skip
    with city.record.store.writing() as connection:
        key = connection.execute(insert(tables.runs).values(**run)).inserted_primary_key
    try:
        ours, theirs = (list(_record(city, viewer)) for viewer in (OPERATOR, OVERSEER))
    finally:
        with city.record.store.writing() as connection:
            own = tables.runs.c.id == (key[0] if key else 0)
            connection.execute(delete(tables.runs).where(own))

    assert [line.key for line in ours] == [line.key for line in theirs] == [f"run:{source}"]
    assert ours[0].title.startswith("The sync of ")
    assert (ours[0].todo, theirs[0].todo) == (True, False)
    assert ours[0].rank < min(line.rank for line in told(city, OPERATOR))
    assert theirs[0].rank > max(line.rank for line in told(city, OVERSEER))
    assert list(_record(city, OPERATOR)) == []
    with pytest.raises(NotAllowedError):
        list(_record(city, LIAISONS[0]))


def _record(city: City, viewer: Viewer) -> Any:  # noqa: ANN401 - an iterator of lines
    held = asking(city, viewer)
    return of_record(city, held.mart, viewer, held.as_of)


@pytest.mark.parametrize(
    ("days", "keys"), [(0, []), (1, []), (2, ["old_figures"]), (30, ["old_figures"])]
)
def test_figures_that_nobody_refreshed_are_told_once_they_are_two_days_old(
    city: City, days: int, keys: list[str]
) -> None:
    """Of a real city: invented data stands still. How old they are changes nothing of the state."""
    held = asking(city, OPERATOR)
    assert held.mart is not None
    manifest = held.mart.manifest.model_copy(update={"demonstration": False})
    real = Mart(held.mart.folder, manifest)
    lines = list(of_record(city, real, OPERATOR, held.as_of + timedelta(days=days)))
    assert [line.key for line in lines] == keys
    assert all(line.state == held.as_of.isoformat() for line in lines)


@pytest.mark.parametrize(("days", "keys"), [(34, []), (35, ["old_data"])])
def test_data_that_comes_as_files_is_old_after_a_month(
    city: City, days: int, keys: list[str]
) -> None:
    """Though it is measured every night; a connected system is told of after two days."""
    held = asking(city, OPERATOR)
    assert held.mart is not None
    now = held.as_of + timedelta(days=days)
    manifest = held.mart.manifest.model_copy(update={"demonstration": False, "as_of": now})
    lines = list(of_record(city, Mart(held.mart.folder, manifest), OPERATOR, now))
    assert [line.key for line in lines] == keys


def test_without_a_mart_the_rest_is_told_all_the_same(city: City) -> None:
    """Agreements that changed since the last measuring silence figures, not oversight."""
    lines = contents(replace(asking(city, OPERATOR), mart=None))
    keys = {line.key.partition(":")[0] for line in lines}
    assert {"no_figures", "review", "duties"} <= keys
    assert not {"escalated", "goals"} & keys
