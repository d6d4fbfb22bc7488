"""A draft is negotiated in the database; nothing is lost, and both sides agree to one text."""

from __future__ import annotations

import hashlib
from datetime import UTC, date, datetime, timedelta
from functools import cache
from pathlib import Path

import pytest
from sqlalchemy import text as sql
from sqlalchemy.exc import DBAPIError

from agreements.drafting import NO_REASON, completed
from agreements.files import CityFiles, read_files
from dashboard.cases.store import Store
from dashboard.errors import NotAllowedError, UserError
from dashboard.oversight import audit
from dashboard.oversight.acting import Author, ChangedMeanwhileError
from dashboard.oversight.draft_comments import comment, comments, settle
from dashboard.oversight.draft_steps import agree, checked, export, move, take_back
from dashboard.oversight.draft_writing import TextChangedError, create, propose, save
from dashboard.oversight.drafts import Draft, draft, drafts, every_text, newest_of, text_of
from dashboard.oversight.keeping import OvertakenError, Seen
from dashboard.roles import Role, Viewer
from metrics.promised import week_dues

CITY = Path(__file__).parents[1] / "agreements" / "checks" / "city"
ROADS = "mapleton/roads"
NOW = datetime(2026, 11, 3, 9, 30, tzinfo=UTC)
TODAY = date(2026, 10, 1)
MAYOR = Author(Viewer(Role.OVERSEER, source="sign_in"), "Ana Ruiz")
CENTER = Author(Viewer(Role.OPERATOR, source="trial"), "Bo Lee")
WORKS = Author(Viewer(Role.AGENCY, "roads", "sign_in"), "Cleo May")
PARKS = Author(Viewer(Role.AGENCY, "parks", "sign_in"), "Dee Fox")
PUBLIC = Author(Viewer(), "Eve")

SIGNED = "target: {business_days: 3}"
PLACE = "services.pothole.resolution.target"


@cache
def files() -> CityFiles:
    """The small city of the checks, whose roads have two versions."""
    read, findings = read_files(CITY)
    assert read is not None, findings
    return read


@cache
def with_target(days: int, why: str = "") -> str:
    """The version in force with another target, as somebody would type it."""
    text = (CITY / "roads" / "1.1.0.yaml").read_text("utf-8")
    assert text.count(SIGNED) == 1
    return text.replace(SIGNED, f"target: {{business_days: {days}}}" + why)


@pytest.fixture
def store(shared_store: Store) -> Store:
    """One that other tests have written drafts of their own in."""
    return shared_store


@cache
def explained() -> str:
    """A text that asks for a day less, as it is kept once its reason is given."""
    made = completed(files(), with_target(2), week_dues, "operator")
    return made.replace(NO_REASON, "a third crew")


@pytest.fixture
def begun(store: Store) -> Draft:
    """A draft of it, in review."""
    id_ = create(store, files(), CENTER, ROADS, explained(), NOW)
    move(store, CENTER, Seen(id_, 1), "in_review", "", NOW)
    return draft(store, CENTER.viewer, id_)


def agreed(store: Store, of: Draft, *authors: Author) -> Draft:
    """The draft after some have agreed to its text."""
    now = of
    for author in authors:
        now = agree(store, files(), author, (of.id, of.sha256), NOW, TODAY)
    return now


def test_what_is_computed_is_written_into_a_copy_of_a_signed_version(store: Store) -> None:
    """Number, window, hash of the version before, level and change; no signature is left."""
    id_ = create(store, files(), CENTER, ROADS, with_target(2), NOW)
    held, text = draft(store, MAYOR.viewer, id_), text_of(store, MAYOR.viewer, id_)
    assert (held.name, held.based_on, held.state) == (f"{ROADS}@1.2.0", "1.1.0", "draft")
    assert held.sha256 == hashlib.sha256(text.encode()).hexdigest()
    for line in (
        "  status: draft",
        "  effective: {from: 2027-01-01, to: 2028-01-01}",
        f"  supersedes: {{version: 1.1.0, sha256: {held.based_sha256}}}",
        "  change_level: minor",
        f"    - {{path: {PLACE}, kind: tightened, from: {{business_days: 3}}, to: {{business_days: 2}},",  # noqa: E501 - a line of the file
        "  signatories: []",
    ):
        assert line in text.split("\n")


def test_a_looser_promise_makes_the_next_number_a_major_one(store: Store) -> None:
    """The level, and with it the number, follow the text from one saving to the next."""
    id_ = create(store, files(), CENTER, ROADS, with_target(2), NOW)
    held = draft(store, CENTER.viewer, id_)
    looser = text_of(store, CENTER.viewer, id_).replace("business_days: 2}}", "business_days: 4}}")
    now = save(store, files(), CENTER, (id_, held.sha256), looser, NOW)
    assert (held.version, now.version) == ("1.2.0", "2.0.0")
    assert "change_level: major" in text_of(store, CENTER.viewer, id_)


def test_every_text_stays_readable(store: Store, begun: Draft) -> None:
    """In the order in which they were written, each with who wrote it."""
    save(store, files(), CENTER, (begun.id, begun.sha256), with_target(1), NOW)
    first, second = every_text(store, WORKS.viewer, begun.id)
    assert (first.number, second.number) == (1, 2)
    assert first.text == explained()
    assert "business_days: 1" in second.text
    assert {first.person, second.person} == {"Bo Lee"}


def test_whoever_saves_second_is_told_and_keeps_their_text(store: Store, begun: Draft) -> None:
    """It stands beside the text that came first, which stays the draft's."""
    read = (begun.id, begun.sha256)
    save(store, files(), CENTER, read, with_target(1), NOW)
    with pytest.raises(TextChangedError, match=r"Bo Lee saved another text \(number 2\)") as told:
        save(store, files(), MAYOR, read, with_target(5), NOW)
    *_, first, second = every_text(store, MAYOR.viewer, begun.id)
    assert (first.kind, second.kind, second.number) == ("saved", "beside", told.value.beside)
    assert "business_days: 5" in second.text
    assert text_of(store, MAYOR.viewer, begun.id) == first.text


def test_an_agency_proposes_a_text_and_311_takes_it_over(store: Store, begun: Draft) -> None:
    """Until then it is not the draft's."""
    with pytest.raises(UserError, match="Say why"):
        propose(store, files(), WORKS, begun.id, (with_target(1), " "), NOW)
    number = propose(store, files(), WORKS, begun.id, (with_target(1), "We can do more"), NOW)
    proposed = every_text(store, CENTER.viewer, begun.id)[number - 1]
    assert (proposed.kind, proposed.note, proposed.role) == ("beside", "We can do more", "agency")
    assert draft(store, CENTER.viewer, begun.id).sha256 == begun.sha256
    save(store, files(), CENTER, (begun.id, begun.sha256), proposed.text, NOW)
    assert draft(store, CENTER.viewer, begun.id).sha256 == proposed.sha256


def test_with_both_sides_a_draft_is_agreed(store: Store, begun: Draft) -> None:
    """Each agrees to the very text that it read, and once."""
    half = agreed(store, begun, WORKS)
    assert (half.state, half.agreed) == ("in_review", ("agency",))
    with pytest.raises(UserError, match="already"):
        agreed(store, begun, WORKS)
    assert agreed(store, begun, CENTER).state == "agreed"


def test_a_later_text_annuls_what_both_agreed_to(store: Store, begun: Draft) -> None:
    """The draft is in review again, and the log tells who had agreed."""
    agreed(store, begun, WORKS, CENTER)
    now = save(store, files(), MAYOR, (begun.id, begun.sha256), with_target(1), NOW)
    assert (now.state, now.agreed, now.annulled) == ("in_review", (), ("operator", "agency"))
    log = audit.entries(store, MAYOR.viewer, audit.About("draft", str(begun.id)))
    assert log[-1].act == "annulled"
    assert log[-1].said == {"sides": "operator, agency", "sha256": begun.sha256}
    with pytest.raises(ChangedMeanwhileError, match="read it again"):
        agreed(store, begun, WORKS)


def test_nobody_agrees_to_a_change_without_a_reason(store: Store) -> None:
    """Nor to a text with findings; both are named."""
    id_ = create(store, files(), CENTER, ROADS, with_target(2), NOW)
    move(store, CENTER, Seen(id_, 1), "in_review", "", NOW)
    held = draft(store, CENTER.viewer, id_)
    with pytest.raises(UserError, match=f"Nobody has said why {PLACE} changes"):
        agreed(store, held, WORKS)
    broken = with_target(2).replace("calendar: crews", "calendar: nowhere")
    now = save(store, files(), CENTER, (id_, held.sha256), broken, NOW)
    with pytest.raises(UserError, match=rf"draft {id_}:\d+:\d+ error SLA.*nowhere"):
        agreed(store, now, WORKS)


def test_a_side_takes_back_what_it_agreed_to(store: Store, begun: Draft) -> None:
    """With its reason; the draft is in review again."""
    agreed(store, begun, WORKS, CENTER)
    with pytest.raises(UserError, match="Say why"):
        take_back(store, WORKS, begun.id, "", NOW)
    take_back(store, WORKS, begun.id, "The crew is not hired yet", NOW)
    now = draft(store, WORKS.viewer, begun.id)
    assert (now.state, now.agreed) == ("in_review", ("operator",))


def test_only_what_both_agreed_to_is_exported(store: Store, begun: Draft) -> None:
    """Word for word, and named as its file will be."""
    with pytest.raises(UserError, match="still to agree: 311 and the agency"):
        export(store, files(), CENTER, begun.id, NOW, TODAY)
    agreed(store, begun, WORKS, CENTER)
    made = export(store, files(), CENTER, begun.id, NOW, TODAY)
    assert (made.path, hashlib.sha256(made.text.encode()).hexdigest()) == (
        "roads/1.2.0.yaml",
        begun.sha256,
    )
    assert draft(store, CENTER.viewer, begun.id).state == "exported"
    with pytest.raises(UserError, match="was exported to be signed; take it up again"):
        save(store, files(), CENTER, (begun.id, begun.sha256), with_target(1), NOW)


def test_who_takes_up_an_exported_draft_says_why_and_both_agree_anew(
    store: Store, begun: Draft
) -> None:
    """What was agreed before is annulled."""
    agreed(store, begun, WORKS, CENTER)
    export(store, files(), CENTER, begun.id, NOW, TODAY)
    seen = Seen(begun.id, draft(store, CENTER.viewer, begun.id).revision)
    with pytest.raises(UserError, match="Say why"):
        move(store, CENTER, seen, "in_review", " ", NOW)
    move(store, CENTER, seen, "in_review", "The lawyers found a word", NOW)
    now = draft(store, CENTER.viewer, begun.id)
    assert (now.state, now.agreed, now.annulled) == ("in_review", (), ("operator", "agency"))


def test_of_two_who_move_a_draft_the_second_is_told_who_came_first(
    store: Store, begun: Draft
) -> None:
    """And nothing of theirs is done."""
    seen = Seen(begun.id, begun.revision)
    move(store, CENTER, seen, "withdrawn", "No money this year", NOW)
    with pytest.raises(OvertakenError, match="Bo Lee withdrawn it"):
        move(store, MAYOR, seen, "draft", "Once more", NOW)
    assert draft(store, MAYOR.viewer, begun.id).state == "withdrawn"
    assert begun.agreement not in {
        name for name, d in newest_of([draft(store, MAYOR.viewer, begun.id)]).items() if d
    }


def test_a_comment_names_a_place_that_there_is_and_can_be_settled(
    store: Store, begun: Draft
) -> None:
    """By the other side too; of two who settle it the second is told."""
    with pytest.raises(UserError, match=r"no 'services\.lamp'"):
        comment(store, files(), WORKS, (begun.id, "services.lamp"), "Which lamp?", NOW)
    of_whole = comment(store, files(), CENTER, (begun.id, ""), "Until Friday, please", NOW)
    id_ = comment(store, files(), WORKS, (begun.id, f"spec.{PLACE}"), "Two days?", NOW)
    whole, placed = comments(store, WORKS.viewer, begun.id)
    assert (whole.id, whole.path, placed.path, placed.text) == (of_whole, "", PLACE, 1)
    settle(store, CENTER, Seen(id_, 1), NOW + timedelta(hours=1))
    assert comments(store, WORKS.viewer, begun.id)[1].settled_by == "Bo Lee"
    with pytest.raises(OvertakenError):
        settle(store, WORKS, Seen(id_, 1), NOW)


def test_an_agency_reads_its_own_and_writes_none(store: Store, begun: Draft) -> None:
    """Another agency does not learn that there is one; the public reads nothing."""
    assert begun.id in {d.id for d in drafts(store, WORKS.viewer)}
    assert begun.id not in {d.id for d in drafts(store, PARKS.viewer)}
    for read in (draft, text_of, every_text, comments):
        with pytest.raises(UserError, match="There is no such draft"):
            read(store, PARKS.viewer, begun.id)
        with pytest.raises(NotAllowedError):
            read(store, PUBLIC.viewer, begun.id)
    for author in (WORKS, PARKS, PUBLIC):
        with pytest.raises(NotAllowedError):
            create(store, files(), author, ROADS, with_target(2), NOW)
        with pytest.raises(NotAllowedError):
            save(store, files(), author, (begun.id, begun.sha256), with_target(1), NOW)
        with pytest.raises(NotAllowedError):
            move(store, author, Seen(begun.id, begun.revision), "withdrawn", "No", NOW)
        with pytest.raises(NotAllowedError):
            export(store, files(), author, begun.id, NOW, TODAY)
    for author in (MAYOR, PUBLIC):
        with pytest.raises(NotAllowedError):
            agreed(store, begun, author)
        with pytest.raises(NotAllowedError):
            take_back(store, author, begun.id, "No", NOW)


def test_a_text_that_cannot_be_read_is_kept_as_it_was_typed(store: Store, begun: Draft) -> None:
    """Nothing is lost because a bracket is missing."""
    typed = with_target(2).replace("{business_days: 2}", "{business_days: 2")
    save(store, files(), CENTER, (begun.id, begun.sha256), typed, NOW)
    assert text_of(store, CENTER.viewer, begun.id) == typed
    assert not checked(files(), typed, "draft", TODAY).stands


@pytest.mark.parametrize(
    ("agreement", "text", "said"),
    [
        ("mapleton/nobody", with_target(2), "names no agency"),
        ("boston/roads", with_target(2), "names no agency"),
        ("mapleton/parks", with_target(2), "a text of mapleton/roads, not of mapleton/parks"),
        (ROADS, "  ", "There is no text"),
        (ROADS, "x" * 1_000_001, "more than 1,000,000 bytes"),
    ],
    ids=["no agency", "another city", "another agreement", "empty", "too long"],
)
def test_what_is_no_draft_of_an_agreement_is_refused(
    store: Store, agreement: str, text: str, said: str
) -> None:
    """With what is wrong with it."""
    with pytest.raises(UserError, match=said):
        create(store, files(), CENTER, agreement, text, NOW)


@pytest.mark.parametrize("table", ["drafts", "draft_texts", "draft_comments", "draft_consents"])
def test_the_database_itself_removes_nothing(store: Store, begun: Draft, table: str) -> None:
    """Whoever opens it with another tool meets the same."""
    comment(store, files(), CENTER, (begun.id, ""), "Here", NOW)
    agreed(store, begun, WORKS)
    with pytest.raises(DBAPIError), store.engine.begin() as connection:
        connection.execute(sql(f"DELETE FROM {table}"))  # noqa: S608 - a name from above
