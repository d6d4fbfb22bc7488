"""The demonstration city's own story: a goal missed twice, answered, met again, and closed."""

from __future__ import annotations

from datetime import UTC, date, datetime

import polars as pl
import pytest

from dashboard.cases.store import Store
from dashboard.city import missed_goals
from dashboard.city.answers import City
from dashboard.mart import Mart
from dashboard.oversight import actions, audit, findings
from dashboard.oversight.acting import Author
from dashboard.oversight.actions import Moves, Plan
from dashboard.oversight.finding import Finding, Wanted
from dashboard.roles import ALL, Role, Viewer
from dashboard.settings import Settings
from tests.demonstration import imported

MAYOR = Author(Viewer(Role.OVERSEER, source="trial"), "Ana Ruiz")
LIAISON = Author(Viewer(Role.AGENCY, "solid-waste", "trial"), "Cleo May")

SUBJECT = "denver/solid-waste#*.message_relevant"
MISSED = ("2026-02", "2026-03")

APRIL, MAY, JUNE = (datetime(2026, month, 1, 6, tzinfo=UTC) for month in (4, 5, 6))
"""Midnight in Denver as these months begin: two months were missed, the next was met."""


@pytest.fixture(scope="module")
def city(tmp_path_factory: pytest.TempPathFactory) -> City:
    """The demonstration city in its small size; its record is read, and never written to."""
    return City(Settings(city="denver", data_dir=imported(tmp_path_factory, 4_000)))


@pytest.fixture(scope="module")
def mart(city: City) -> Mart:
    """What was measured."""
    return city.mart()


@pytest.fixture(scope="module")
def periods(city: City, mart: Mart) -> dict[datetime, pl.DataFrame]:
    """Every goal's months as they stood at three instants."""
    return {at: missed_goals.goals_by_period(city, ALL, mart, at) for at in (APRIL, MAY, JUNE)}


def asked(
    city: City, periods: dict[datetime, pl.DataFrame], at: datetime, held: tuple[Finding, ...] = ()
) -> dict[str, Wanted]:
    """What the agreements ask for at an instant, by subject."""
    return {one.subject: one for one in missed_goals.wanted(city, periods[at], held, at)}


def test_the_rule_names_what_was_promised_missed_and_asked_for(
    city: City, periods: dict[datetime, pl.DataFrame]
) -> None:
    """By the version in force, in the working days of the agency's desk."""
    found = asked(city, periods, APRIL)[SUBJECT]
    about = found.about
    assert (about.agreement, about.version, about.figure) == (
        "denver/solid-waste", "2.0.0", "message_relevant",
    )  # fmt: skip
    assert (found.periods, found.facts[0].goal, found.side) == (MISSED, 0.98, "agency")
    assert [(ask.action, ask.due) for ask in found.asks] == [
        ("written_explanation", date(2026, 4, 15)),
        ("improvement_plan", date(2026, 4, 29)),
    ]
    assert found.due == date(2026, 4, 29)


def test_a_goal_of_311_is_owed_by_311(city: City, periods: dict[datetime, pl.DataFrame]) -> None:
    """Its routing duty is in the same agreement, and was missed in April."""
    found = asked(city, periods, MAY)["denver/solid-waste#*.reroute_rate"]
    assert found.side == "operator"
    assert {ask.owner.partition(".")[0] for ask in found.asks} == {"operator"}


def test_no_agency_is_asked_by_anothers_figures(
    city: City, mart: Mart, periods: dict[datetime, pl.DataFrame]
) -> None:
    """The liaison's own view asks for exactly what the mayor's office sees of it."""
    own = missed_goals.goals_by_period(city, "agency:solid-waste", mart, MAY)
    theirs = missed_goals.wanted(city, own, (), MAY)
    all_ = asked(city, periods, MAY).values()
    assert theirs == tuple(one for one in all_ if one.about.agency == "solid-waste")
    assert {one.about.agency for one in all_} > {"solid-waste"}


def test_a_goal_missed_twice_is_found_answered_met_again_and_closed(
    shared_store: Store, city: City, periods: dict[datetime, pl.DataFrame]
) -> None:
    """The whole way, with every step in a log that holds."""
    store = shared_store
    wanted = asked(city, periods, APRIL)
    ((_done, id_),) = findings.open_all(store, MAYOR, [wanted[SUBJECT]], APRIL)

    def now() -> Finding:
        return next(f for f in findings.findings(store, LIAISON.viewer) if f.id == id_)

    findings.answer(store, LIAISON, now().seen, "Two templates were swapped in February.", APRIL)
    findings.accept(store, MAYOR, now().seen, "", APRIL)
    moves = Moves("message_relevant", "higher", now().facts[0].goal)
    plan = Plan("Put the templates right", "agency.operations", date(2026, 4, 20), moves)
    actions.agree(store, MAYOR, now().seen, plan, APRIL)
    (action,) = [a for a in actions.actions(store, LIAISON.viewer) if a.finding == id_]
    actions.finish(store, LIAISON, action.seen, "Put right on April 3.", MAY, MAY.date())

    assert SUBJECT not in asked(city, periods, MAY)  # the figure has improved: April was met
    april = periods[MAY].filter(
        pl.col("figure") == "message_relevant",
        pl.col("agency") == "solid-waste",
        pl.col("period") == "2026-04",
    )
    assert april["value"].item() >= moves.target
    findings.close(store, MAYOR, now().seen, "The goal was met in April.", MAY)

    # May was missed again: a new row of one, not a third month of what was settled.
    later = asked(city, periods, JUNE, findings.findings(store, MAYOR.viewer))[SUBJECT]
    assert later.periods == ("2026-05",)
    assert [ask.action for ask in later.asks] == ["written_explanation"]
    assert audit.broken(store) == ()
    told = audit.entries(store, LIAISON.viewer, audit.About("finding", str(id_)))
    assert [entry.act for entry in told] == ["opened", "answered", "accepted", "planned", "closed"]


def test_what_was_settled_is_not_asked_for_again(
    shared_store: Store, city: City, periods: dict[datetime, pl.DataFrame]
) -> None:
    """The same months of the same goal, however often the rules are asked."""
    store, subject = shared_store, "denver/solid-waste#*.message_specific"
    wanted = asked(city, periods, APRIL)[subject]
    ((_done, id_),) = findings.open_all(store, MAYOR, [wanted], APRIL)
    found = next(f for f in findings.findings(store, MAYOR.viewer) if f.id == id_)
    findings.withdraw(store, MAYOR, found.seen, "The rubric was changed for these months.", APRIL)
    held = findings.findings(store, MAYOR.viewer)
    assert subject not in asked(city, periods, APRIL, held)
    assert asked(city, periods, MAY, held)[subject].periods == ("2026-04",)
