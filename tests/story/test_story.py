"""The whole story: a promise made from history, missed twice, answered, mended, and closed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from agreements.drafting import NO_REASON, starting_text
from agreements.inserting import inserted
from agreements.trying import terms_of
from dashboard.cases.store import Store
from dashboard.city.answers import City
from dashboard.oversight import actions, audit, draft_writing, drafts, findings
from dashboard.oversight.acting import Author
from dashboard.oversight.actions import Moves, Plan
from dashboard.oversight.draft_steps import agree, move
from dashboard.oversight.finding import Finding
from dashboard.oversight.keeping import Seen
from dashboard.past.realistic import past
from dashboard.roles import ALL, Role, Viewer
from dashboard.settings import Settings
from metrics.realistic import realistic, told_of
from tests.commands.accord import accord
from tests.demonstration import exported
from tests.story.street_signs import AGREEMENT, NEXT, SIGN, SIGNED, House, lived_in

MAYOR = Author(Viewer(Role.OVERSEER, source="trial"), "Ana Ruiz")
CENTER = Author(Viewer(Role.OPERATOR, source="trial"), "Bo Lee")
STREETS = Author(Viewer(Role.AGENCY, "transportation", "trial"), "Cleo May")

ANSWER, REPLACED = "first_response", "resolution"

TALKED = datetime(2026, 1, 15, 17, tzinfo=UTC)
"""The agreement of 2024 ends on March 1, 2026."""

AUGUST = datetime(2026, 8, 1, 6, tzinfo=UTC)
OCTOBER = datetime(2026, 10, 1, 6, tzinfo=UTC)
"""Midnight in Denver as these months begin."""


@pytest.fixture
def house(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> House:
    """A year and a half of signs, promised until March 2026 and by nobody afterwards."""
    return lived_in(tmp_path, exported(tmp_path_factory))


@pytest.fixture
def store(house: House) -> Iterator[Store]:
    """Its record."""
    opened = City(Settings.model_validate(house.settings)).record.store
    yield opened
    opened.close()


def test_a_promise_made_from_history_is_missed_twice_answered_mended_and_closed(
    house: House, store: Store
) -> None:
    """From the first word about it to the figure that proved it, with a log that holds."""
    house.accord("measure", "--as-of", TALKED.isoformat())
    goals = _what_history_supports(house)
    assert goals == {ANSWER: 80, REPLACED: 70}
    number = _agreed(store, house, goals)
    house.signed(number)

    house.accord("measure", "--as-of", AUGUST.isoformat())
    found = _found(house, store)
    assert (found.about.version, found.about.commitment) == ("2.0.0", ANSWER)
    assert found.periods == ("2026-06", "2026-07")
    assert [ask.action for ask in found.asks] == ["written_explanation", "improvement_plan"]
    _answered_and_agreed(store, found)

    house.accord("measure", "--as-of", OCTOBER.isoformat())
    months = _by_month(house)
    assert months["2026-07"]["value"] < 0.8 <= months["2026-09"]["value"]
    asked = house.accord("findings", "open", "--dry-run", "--json").rows
    assert found.subject not in {row["subject"] for row in asked}
    _closed(store, found.id, months["2026-09"]["value"])
    assert "entries hold; the newest hash is" in _doctor(house)
    assert audit.broken(store) == ()
    told = audit.entries(store, STREETS.viewer, audit.About("finding", str(found.id)))
    assert [entry.act for entry in told] == ["opened", "answered", "accepted", "planned", "closed"]


def _what_history_supports(house: House) -> dict[str, float]:
    """The share of a year's cases that kept each promise of signs, in steps of five per cent."""
    city = City(Settings.model_validate(house.settings))
    files = house.files()
    text = inserted(files, starting_text(files, SIGNED) or "", "signed")
    assert text.version is not None
    found = past(ALL, text, city.question(TALKED), city.mart())
    goals = {}
    for name, term in terms_of(text.version.model)[SIGN].items():
        lives = found.lives.filter(pl.col("service") == SIGN, pl.col("commitment") == name)
        assert term.target is not None
        share = told_of(realistic(lives), term.target.amount).share
        assert share is not None
        goals[name] = share * 100 // 5 * 5
    return goals


def _agreed(store: Store, house: House, goals: dict[str, float]) -> int:
    """A draft with these goals, its reasons said, to which both sides agree; its number."""
    files = house.files()
    text = house.with_goals(goals)
    number = draft_writing.create(store, files, CENTER, AGREEMENT, text, TALKED)
    held = drafts.draft(store, CENTER.viewer, number)
    assert (held.name, held.based_on) == (NEXT, "1.0.0")
    reasoned = drafts.text_of(store, CENTER.viewer, number).replace(
        NO_REASON, "what the year 2025 came to, in steps of five"
    )
    held = draft_writing.save(store, files, CENTER, (number, held.sha256), reasoned, TALKED)
    move(store, CENTER, Seen(number, held.revision), "in_review", "", TALKED)
    for author in (STREETS, CENTER):
        agree(store, files, author, (number, held.sha256), TALKED, TALKED.date())
    return number


def _found(house: House, store: Store) -> Finding:
    """The finding about signs that the rules open."""
    done = house.accord("findings", "open", "--person", "Ana Ruiz", "--json").rows
    (row,) = [row for row in done if row["service"] == SIGN]
    return _now(store, row["finding"])


def _now(store: Store, id_: int) -> Finding:
    return next(one for one in findings.findings(store, STREETS.viewer) if one.id == id_)


def _answered_and_agreed(store: Store, found: Finding) -> None:
    """The agency says why; the mayor's office accepts it, and an action is agreed and done."""
    fact, about = found.facts[0], found.about
    findings.answer(store, STREETS, found.seen, "The case desk has one clerk in summer.", AUGUST)
    findings.accept(store, MAYOR, _now(store, found.id).seen, "", AUGUST)
    moves = Moves(fact.figure, fact.better, fact.goal, about.service, about.commitment)
    plan = Plan("Fill the second post at the desk", "agency.operations", date(2026, 9, 1), moves)
    actions.agree(store, MAYOR, _now(store, found.id).seen, plan, AUGUST)
    (action,) = (one for one in actions.actions(store, STREETS.viewer) if one.finding == found.id)
    actions.finish(store, STREETS, action.seen, "Filled since August 31.", OCTOBER, OCTOBER.date())


def _by_month(house: House) -> dict[str, dict[str, Any]]:
    rows = house.accord(
        "figures",
        "on_time_due",
        "--by",
        "month",
        "--where",
        f"service={SIGN}",
        "--commitment",
        ANSWER,
        "--json",
    ).rows
    return {row["month"]: row for row in rows}


def _closed(store: Store, id_: int, share: float) -> None:
    says = f"September: {share:.0%} were answered in time; 80% is promised."
    findings.close(store, MAYOR, _now(store, id_).seen, says, OCTOBER)


def _doctor(house: House) -> str:
    return accord("doctor", **house.settings).out
