"""A duty that has lapsed asks for one finding of its kind and side, until that was settled."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from agreements.folder import open_city
from dashboard.oversight.finding import Finding, Wanted
from dashboard.oversight.lapsed import lapsed
from metrics.duties import Due, due, in_force

AS_OF = datetime(2026, 10, 1, 6, tzinfo=UTC)
TODAY = date(2026, 10, 1)
DENVER = open_city("denver")
MODELS = [loaded.model for loaded in DENVER.agreements]


def dues() -> tuple[Due, ...]:
    """What Parks' agreement asks for, when nobody has written anything."""
    version = in_force(MODELS, "parks", TODAY)
    assert version is not None
    return due(version, [], TODAY, DENVER.calendars)


def asked(*held: Finding, of: tuple[Due, ...] | None = None) -> dict[str, Wanted]:
    """What is asked for by the kind and the side."""
    found = lapsed("denver", dues() if of is None else of, held, AS_OF)
    return {one.subject.split("|")[2]: one for one in found}


def settled(wanted: Wanted) -> Finding:
    """The same, opened and closed."""
    facts: dict[str, Any] = {name: getattr(wanted, name) for name in Wanted.__dataclass_fields__}
    return Finding(**facts, id=1, revision=2, state="closed", at=AS_OF, trial=False)


def test_all_that_a_side_has_not_done_of_a_kind_is_one_finding() -> None:
    """Of its contacts one, of each other duty one; the mayor's office opens none about itself."""
    found = asked()
    assert set(found) == {
        "contact.agency", "contact.operator", "duty.operator.o3", "sample.operator.sample",
        "check.operator.check",
    }  # fmt: skip
    contacts = found["contact.agency"]
    assert contacts.says == "4 contacts not confirmed (duty a4); due 2026-09-04."
    assert (contacts.about.agency, contacts.about.figure) == ("parks", "contacts_fresh")
    assert contacts.side == "agency"


def test_311_answers_for_its_own_duties() -> None:
    """The finding names the agreement and no agency."""
    own = asked()["duty.operator.o3"]
    assert own.says.startswith("Not done: deliver the monthly data file (duty o3)")
    assert (own.about.agency, own.about.agreement, own.side) == (None, "denver/parks", "operator")


def test_what_is_due_soon_or_has_changed_asks_for_nothing() -> None:
    """Only a day that has passed does."""
    calm = tuple(replace(each, state="soon") for each in dues())
    assert asked(of=calm) == {}


def test_what_was_settled_stays_so_until_something_lapses_anew() -> None:
    """The day since when it is overdue tells the one from the next."""
    contacts = asked()["contact.agency"]
    assert "contact.agency" not in asked(settled(contacts))
    again = tuple(replace(each, by=date(2026, 9, 20)) for each in dues())
    assert "contact.agency" in asked(settled(contacts), of=again)


def test_while_one_stands_there_is_no_other_of_its_kind_and_side() -> None:
    """When the oldest of four contacts is confirmed the other three stay with the same finding."""
    contacts = asked()["contact.agency"]
    standing = replace(settled(contacts), state="open")
    rest = tuple(replace(each, by=date(2026, 9, 20)) for each in dues())
    assert "contact.agency" not in asked(standing, of=rest)
    assert "contact.operator" in asked(standing, of=rest)
