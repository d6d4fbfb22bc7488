"""Each side writes what it has done of its duties; nothing goes, and the second one is told."""

from __future__ import annotations

import uuid
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from agreements.folder import open_city
from dashboard.cases.store import Store
from dashboard.errors import NotAllowedError, UserError
from dashboard.oversight import audit
from dashboard.oversight.acting import Author, ChangedMeanwhileError
from dashboard.oversight.disputes import About, raise_dispute
from dashboard.oversight.duties import (
    LONGEST_TITLE,
    Entry,
    Line,
    duties_due,
    entries,
    may_take_back,
    take_back,
    told_by,
    write,
)
from dashboard.roles import Role, Viewer

NOW = datetime(2026, 9, 30, 16, tzinfo=UTC)
LATER = NOW + timedelta(hours=1)
AS_OF = datetime(2026, 10, 1, 6, tzinfo=UTC)
TODAY = date(2026, 9, 30)
MAYOR = Author(Viewer(Role.OVERSEER, source="sign_in"), "Ana Ruiz")
CENTER = Author(Viewer(Role.OPERATOR, source="trial"), "Bo Lee")
WASTE = Author(Viewer(Role.AGENCY, "solid-waste", "sign_in"), "Cleo May")
PARKS = Author(Viewer(Role.AGENCY, "parks", "sign_in"), "Dee Fox")
PUBLIC = Author(Viewer(), "Eve")
EVERYBODY = (MAYOR, CENTER, WASTE, PARKS, PUBLIC)

CONTACT = Line("contact", "confirmed", "parks", "agency.operations", TODAY, "agency")
ARTICLE = Line("article", "listed", "parks", "", TODAY, "agency", title="Shelters")
CHANGE = Line("change", "told", "parks", "", TODAY, "agency", title="Hours", topic="hours",
              services=("park_maintenance",), effective=date(2026, 12, 1))  # fmt: skip
FILE = Line("duty", "done", "parks", "o3", TODAY, "operator", evidence="file 9")
DENVER = open_city("denver")


@pytest.fixture
def store(shared_store: Store) -> Store:
    """One that other tests have written entries of their own in."""
    return shared_store


def named(line: Line) -> Line:
    """The same with a name that no other test knows."""
    return replace(line, title=f"{line.title} {uuid.uuid4().hex}")


def newest(store: Store, author: Author = MAYOR) -> Entry:
    """What was written last, as far as somebody reads it."""
    return entries(store, author.viewer)[-1]


def seen(store: Store) -> int:
    """The newest entry that somebody has just looked at."""
    return max((e.told.number for e in entries(store, MAYOR.viewer)), default=0)


def written(store: Store, line: Line, by: Author = PARKS) -> int:
    """One line that was written."""
    (number,) = write(store, by, [line], seen(store), NOW)
    return number


def test_an_entry_is_kept_as_it_was_written_and_told_to_the_log(store: Store) -> None:
    """With its person, role and instant; the log's chain holds."""
    line = named(CHANGE)
    number = written(store, line)
    held = newest(store)
    told = held.told
    assert (told.number, told.key, told.title, told.effective) == (
        number, str(number), line.title, line.effective,
    )  # fmt: skip
    assert (told.services, told.topic, told.day) == (line.services, "hours", TODAY)
    assert (held.person, held.role, held.at, held.trial) == ("Dee Fox", "agency", NOW, False)
    logged = audit.entries(store, MAYOR.viewer, audit.About("change", str(number)))[-1]
    assert (logged.act, logged.person, logged.said["title"]) == ("told", "Dee Fox", line.title)
    assert audit.broken(store) == ()


WRITERS = [
    (CONTACT, [PARKS]),
    (replace(CONTACT, key="operator.director", side="operator"), [CENTER]),
    (replace(CONTACT, key="overseer.sla_office", side="overseer"), [MAYOR]),
    (ARTICLE, [PARKS, CENTER]),
    (replace(ARTICLE, reviewed=TODAY), [PARKS]),
    (replace(ARTICLE, act="reviewed", key="1"), [PARKS]),
    (CHANGE, [PARKS]),
    (replace(CHANGE, act="found_out", side="operator"), [CENTER]),
    (FILE, [CENTER]),
]


@pytest.mark.parametrize(("line", "allowed"), WRITERS, ids=lambda v: getattr(v, "act", ""))
def test_each_side_says_what_it_has_done_itself(
    store: Store, line: Line, allowed: list[Author]
) -> None:
    """An agency of its own agreement alone; the public nothing."""
    for author in EVERYBODY:
        said = named(line) if line.title else line
        if author in allowed:
            write(store, author, [said], seen(store), NOW)
            assert newest(store).person == author.person
        else:
            with pytest.raises(NotAllowedError):
                write(store, author, [said], seen(store), NOW)


FALSE_SIDES = [
    (replace(CONTACT, key="operator.director"), PARKS),
    (replace(CONTACT, side="operator"), CENTER),
    (replace(ARTICLE, act="reviewed", key="1", side="operator"), CENTER),
    (replace(CHANGE, side="overseer"), MAYOR),
]


@pytest.mark.parametrize(("line", "author"), FALSE_SIDES)
def test_nobody_says_anothers_part_by_naming_their_own_side(
    store: Store, line: Line, author: Author
) -> None:
    """A contact is of its role's side; articles and changes are the agency's."""
    with pytest.raises(NotAllowedError):
        write(store, author, [line], seen(store), NOW)


def test_each_agency_reads_its_own_and_the_public_none(store: Store) -> None:
    """Whoever wrote it."""
    written(store, CONTACT)
    written(store, replace(CONTACT, agency="solid-waste"), WASTE)
    assert {e.told.agency for e in entries(store, PARKS.viewer)} == {"parks"}
    assert {e.told.agency for e in entries(store, CENTER.viewer)} == {"parks", "solid-waste"}
    with pytest.raises(NotAllowedError):
        entries(store, PUBLIC.viewer)


def test_who_comes_second_is_told_who_was_first_and_nothing_is_kept(store: Store) -> None:
    """Of several lines none, though only one of them had changed."""
    before = seen(store)
    written(store, CONTACT)
    other = replace(CONTACT, key="agency.case_manager")
    with pytest.raises(ChangedMeanwhileError, match="Dee Fox on 2026-09-30 16:00 UTC"):
        write(store, PARKS, [other, CONTACT], before, LATER)
    assert newest(store).told.key == "agency.operations"


def test_the_same_article_is_not_listed_twice(store: Store) -> None:
    """Not even by who has seen the first; another agency's may be called the same."""
    line = named(ARTICLE)
    written(store, line)
    with pytest.raises(ChangedMeanwhileError):
        write(store, CENTER, [replace(line, title=line.title.upper())], seen(store), LATER)
    written(store, replace(line, agency="solid-waste"), WASTE)


def test_an_article_can_be_listed_with_its_last_review(store: Store) -> None:
    """Which is an entry of its own."""
    listed, reviewed = write(
        store, PARKS, [replace(named(ARTICLE), reviewed=date(2026, 8, 1))], seen(store), NOW
    )
    found = {e.told.number: e.told for e in entries(store, PARKS.viewer)}
    assert (found[reviewed].act, found[reviewed].key) == ("reviewed", str(listed))
    assert found[reviewed].day == date(2026, 8, 1)


def test_an_entry_is_taken_back_by_a_further_one_with_its_reason(store: Store) -> None:
    """Once, and by the side that wrote it."""
    number = written(store, CONTACT)
    for author in (MAYOR, CENTER, WASTE, PUBLIC):
        with pytest.raises(NotAllowedError):
            take_back(store, author, number, "Wrong day", LATER)
    with pytest.raises(UserError, match="Write why"):
        take_back(store, PARKS, number, "  ", LATER)
    assert may_take_back(PARKS.viewer, newest(store))
    take_back(store, PARKS, number, "Wrong day", LATER)
    back = newest(store)
    assert (back.told.takes_back, back.because) == (number, "Wrong day")
    assert not may_take_back(PARKS.viewer, back)
    with pytest.raises(ChangedMeanwhileError, match="taken back already"):
        take_back(store, PARKS, number, "Again", LATER)


INCOMPLETE = [
    (replace(ARTICLE, title=" "), "without a name"),
    (replace(ARTICLE, title="x" * (LONGEST_TITLE + 1)), "201 letters; 200 are kept"),
    (replace(CHANGE, effective=None), "from which day"),
    (replace(CHANGE, topic="weather"), "no kind of change; known are route"),
    (replace(CONTACT, act="outdated", topic="moved"), "no change; known are another_holder"),
    (replace(CONTACT, day=TODAY + timedelta(days=2)), "2026-10-02 is still to come"),
    (replace(FILE, evidence="x" * 2_000), "more than 1000 letters"),
]


@pytest.mark.parametrize(("line", "said"), INCOMPLETE)
def test_what_is_not_whole_is_refused_in_words(store: Store, line: Line, said: str) -> None:
    """Nothing is written."""
    before = seen(store)
    with pytest.raises(UserError, match=said):
        write(store, CENTER if line.side == "operator" else PARKS, [line], before, NOW)
    assert seen(store) == before


@pytest.mark.parametrize("verb", ["UPDATE duties_register SET day = '2020-01-01'",
                                  "DELETE FROM duties_register"])  # fmt: skip
def test_the_database_itself_refuses_to_change_an_entry(store: Store, verb: str) -> None:
    """Whoever opens it with another tool meets the same."""
    written(store, CONTACT)
    with pytest.raises(DBAPIError, match="stays as it was written"), store.engine.begin() as raw:
        raw.execute(text(verb))


def test_what_was_written_later_was_not_known_before(store: Store) -> None:
    """The register as it was at an instant."""
    written(store, CONTACT)
    with store.reading() as connection:
        assert told_by(connection, NOW - timedelta(days=1)) == ()
        assert len(told_by(connection)) == len(entries(store, MAYOR.viewer))


def test_what_is_due_follows_the_register_and_keeps_to_the_viewer(store: Store) -> None:
    """A contact that was confirmed is no longer overdue; an objection waits for the mayor."""
    about = About("parks", None, "", b"d" * 32, "message_specific", "fail", "rule")
    number = raise_dispute(store, PARKS, about, "It names the place.", NOW, "rules")
    written(store, replace(CONTACT, key="agency.knowledge_owner"))
    found = {d.key: d for d in duties_due(DENVER, store, PARKS.viewer, AS_OF)}
    assert {d.agency for d in found.values()} == {"parks"}
    assert found["agency.knowledge_owner"].state == "kept"
    assert found["agency.service_owner"].state == "lapsed"
    assert (found[str(number)].register, found[str(number)].by) == ("decision", date(2026, 10, 14))
    everybodys = duties_due(DENVER, store, MAYOR.viewer, AS_OF)
    assert {d.agency for d in everybodys} == {"parks", "solid-waste", "transportation"}
    with pytest.raises(NotAllowedError):
        duties_due(DENVER, store, PUBLIC.viewer, AS_OF)
