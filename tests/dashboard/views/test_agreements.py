"""The Agreements page in words and frames: states, library, text, people, comparison."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import polars as pl
import pytest

from agreements.comparing import Side, computed_changes
from agreements.files import CityFiles, read_files
from agreements.folder import ROOT
from agreements.loaded import Loaded
from agreements.schema.agreement import Agreement
from agreements.schema.people import Person
from dashboard.library import open_library
from dashboard.roles import Role, Viewer
from dashboard.settings import Settings
from dashboard.views.agreements import Shelf, Version, shelves, versions
from dashboard.views.agreements_compare import compare
from dashboard.views.agreements_document import PLACES, document
from dashboard.views.agreements_library import LibraryView, library
from dashboard.views.agreements_people import freshness, people
from dashboard.views.agreements_reading import read
from dashboard.wording import agreements as words
from dashboard.wording import speaking

ZONE = ZoneInfo("America/Denver")
AS_OF = datetime(2026, 10, 1, tzinfo=ZONE)
OVERSEER = Viewer(Role.OVERSEER)


@pytest.fixture(scope="module")
def denver() -> CityFiles:
    """The demonstration city: every state exists to be seen."""
    files, _ = read_files(ROOT / "denver")
    assert files is not None
    return files


Make = Callable[..., list[Loaded[Agreement]]]


@pytest.fixture
def drawn(denver: CityFiles) -> Make:
    """Makes versions of one agreement: `drawn(("1.0.0", "signed", "2024-01-01", "2025-01-01"))`."""
    model = next(a for a in denver.agreements if a.model.agency == "parks")

    def one(number: str, status: str, start: str, end: str | None) -> Loaded[Agreement]:
        window = {"from": start, **({"to": end} if end else {})}
        effective = type(model.model.spec.effective).model_validate(window)
        spec = model.model.spec.model_copy(update={"status": status, "effective": effective})
        metadata = model.model.metadata.model_copy(update={"version": number})
        changed = {"spec": spec, "metadata": metadata}
        return replace(model, model=model.model.model_copy(update=changed))

    return lambda *rows: [one(*row) for row in rows]


@pytest.mark.parametrize(
    ("rows", "states", "shelf"),
    [
        # number, status, from, to                               state of each     of the agency
        ([("1.0.0", "signed", "2025-01-01", "2027-01-01")], ["in_force"], "signed"),
        ([("1.0.0", "published", "2025-01-01", None)], ["in_force"], "published"),
        ([("1.0.0", "signed", "2026-10-01", "2027-01-01")], ["in_force"], "signed"),
        ([("1.0.0", "signed", "2025-01-01", "2026-10-01")], ["expired"], "expired"),
        ([("1.0.0", "signed", "2026-10-02", "2027-01-01")], ["upcoming"], "upcoming"),
        ([("1.0.0", "in_review", "2025-01-01", "2027-01-01")], ["in_review"], "in_review"),
        ([("1.0.0", "draft", "2025-01-01", "2027-01-01")], ["draft"], "draft"),
        ([("1.0.0", "withdrawn", "2025-01-01", "2027-01-01")], ["withdrawn"], "none"),
        (
            [
                ("1.0.0", "signed", "2025-01-01", "2026-01-01"),
                ("2.0.0", "signed", "2026-01-01", "2027-01-01"),
                ("10.0.0", "draft", "2027-01-01", "2028-01-01"),
            ],
            ["superseded", "in_force", "draft"],
            "signed",
        ),
        (
            [
                ("1.0.0", "signed", "2025-01-01", "2026-01-01"),
                ("2.0.0", "in_review", "2026-01-01", "2027-01-01"),
            ],
            ["expired", "in_review"],
            "in_review",
        ),
    ],
)
def test_a_version_stands_as_its_window_and_status_say(
    drawn: Make, rows: list[tuple[str, ...]], states: list[str], shelf: str
) -> None:
    """The first instant is inside the window, the last is not; numbers sort as numbers."""
    found = tuple(versions(drawn(*rows), AS_OF))
    assert [v.state for v in found] == states
    assert Shelf("parks", found).state == shelf


def test_no_version_and_off_system_are_two_things(drawn: Make) -> None:
    """Nobody promised anything; or nobody here can see what becomes of it."""
    assert Shelf("parks", ()).state == "none"
    assert Shelf("parks", (), off_system=True).state == "off_system"
    signed = tuple(versions(drawn(("1.0.0", "signed", "2025-01-01", None)), AS_OF))
    assert Shelf("parks", signed, off_system=True).state == "signed"


def _library(files: CityFiles, figures: pl.DataFrame | None = None) -> LibraryView:
    city = files.city.model
    view = library(city, shelves(city, files.agreements, AS_OF), AS_OF, figures)
    assert view is not None
    return view


def test_the_title_says_who_has_an_agreement_and_whose_ran_out(denver: CityFiles) -> None:
    """The finding, as a chief of staff would say it."""
    title = _library(denver).title
    assert title == (
        "Three of seven agencies have a signed agreement; "
        "the one with Animal Protection ran out on Jun 30"
    )
    with speaking("es"):
        assert _library(denver).title.startswith("Tres de siete dependencias tienen un acuerdo")


def test_every_state_is_to_be_seen_and_what_needs_somebody_comes_first(denver: CityFiles) -> None:
    """Ran out, none, off-system, in review, then what is signed."""
    entries = _library(denver).entries
    assert [e.state for e in entries] == [
        "expired",
        "none",
        "off_system",
        "in_review",
        "signed",
        "signed",
        "signed",
    ]
    ran_out, nothing = entries[0], entries[1]
    assert "Nothing holds since Jul 1, 2026." in ran_out.review
    assert ran_out.links == (("Read version 1.0.0", "denver/animal-protection", "1.0.0"),)
    assert nothing.links == ()


COUNTED = [
    # agency, service, cases without a promise
    ("parks", "park_maintenance", 0),
    ("environment", "noise_complaint", 263),
    ("environment", "abandoned_vehicle", 557),
    ("community-planning", "permit_status", 538),
]


def test_holes_are_ordered_by_the_cases_that_fall_through(denver: CityFiles) -> None:
    """A service that only cases know of is found too."""
    figures = pl.DataFrame(COUNTED, schema=["agency", "service", "no_commitment"], orient="row")
    view = _library(denver, figures)
    assert [hole.words.split("  \n")[0] for hole in view.holes[:3]] == [
        "**Abandoned vehicle** · Environment",
        "**Permit status** · Community Planning",
        "**Noise complaint** · Environment",
    ]
    assert view.holes[0].words.endswith(" 557 cases")
    assert [(hole.agreement, hole.service) for hole in view.holes[:3]] == [
        ("denver/environment", ""), ("", ""), ("denver/environment", ""),
    ]  # fmt: skip
    parks = view.services.filter(pl.col("Agency") == "Parks")
    assert set(parks["State"]) == {"Signed"}


def test_a_service_that_a_signed_agreement_leaves_out_can_be_drafted_into_it(
    denver: CityFiles,
) -> None:
    """It is the agency's own agreement that it goes into; nobody drafts what a version names."""
    counted = [("parks", "abandoned_vehicle", 12)]
    figures = pl.DataFrame(counted, schema=["agency", "service", "no_commitment"], orient="row")
    view = _library(denver, figures)
    assert (view.holes[0].agreement, view.holes[0].service) == ("denver/parks", "abandoned_vehicle")


def test_an_agency_is_not_told_that_others_have_no_case(denver: CityFiles) -> None:
    """Its figures hold its own cases alone: of the others nothing is said, and not nothing."""
    own = pl.DataFrame(COUNTED[:1], schema=["agency", "service", "no_commitment"], orient="row")
    view = _library(denver, own)
    assert view.holes
    assert not any("cases" in hole.words for hole in view.holes)
    counted = view.services.filter(pl.col("Cases without a promise").is_not_null())
    assert set(counted["Agency"]) == {"Parks"}
    assert view.coverage_title.endswith("services that an agreement names")


def test_without_figures_no_count_is_shown_and_no_service_is_guessed(denver: CityFiles) -> None:
    """A resident sees which agencies promise nothing, and not how many cases that is."""
    view = _library(denver)
    assert "Cases without a promise" not in view.services.columns
    assert "cases" not in " ".join(hole.words for hole in view.holes)
    environment = view.coverage.rows.filter(pl.col("name") == "Environment")
    assert environment["note"].item() == "no agreement names a service"


def test_a_service_that_is_retired_or_left_out_of_the_next_version_is_a_hole(
    denver: CityFiles,
) -> None:
    """What counts is the version in force, not that somebody once promised."""
    city = denver.city.model
    shelf = next(s for s in shelves(city, denver.agreements, AS_OF) if s.agency == "parks")
    former, now = shelf.versions
    spec = now.loaded.model.spec
    left = {k: v for k, v in spec.services.items() if k != "graffiti_park"}
    model = now.loaded.model.model_copy(update={"spec": spec.model_copy(update={"services": left})})
    changed = replace(now, loaded=replace(now.loaded, model=model))
    assert shelf.state_of("graffiti_park")[0] == "signed"
    assert replace(shelf, versions=(former, changed)).state_of("graffiti_park")[0] == "expired"


def test_agencies_of_which_the_same_is_to_be_said_share_an_entry_and_a_lane() -> None:
    """Twenty-five departments with one and the same list of dues are one line."""
    files, _ = read_files(ROOT / "boston")
    assert files is not None
    view = _library(files)
    (entry,) = view.entries
    assert entry.name == f"{len(files.city.model.spec.agencies)} agencies"
    assert len(entry.links) == len(files.city.model.spec.agencies)
    assert view.line is not None
    assert view.line.lanes.height == 1
    assert view.title == "The city publishes dues for every agency; no agreement is signed"


def test_a_city_without_agreements_has_no_library(denver: CityFiles) -> None:
    """The page says so in words."""
    city = denver.city.model
    assert library(city, shelves(city, [], AS_OF), AS_OF, None) is None


# One version


def _version(files: CityFiles, agency: str, number: str) -> Version:
    city = files.city.model
    shelf = next(s for s in shelves(city, files.agreements, AS_OF) if s.agency == agency)
    return next(v for v in shelf.versions if v.number == number)


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_section_of_the_text_has_its_place_in_the_file(
    denver: CityFiles, language: str
) -> None:
    """A section that the rendering gains is missed here, and no clause goes without its line."""
    version = _version(denver, "solid-waste", "2.1.0")
    with speaking(language):
        held = open_library(OVERSEER, Settings(city="denver", as_of="2026-10-01"))
        text = held.document(version.loaded, "es" if language == "es" else "en")
        view = document(denver, version, str(text))
    file = Path(version.loaded.document.name).as_posix()
    for section in view.sections:
        assert section.title in {words_of(t, language) for t in PLACES}
        assert file in section.cited or section.title in {"Calendars", "Calendarios"}
    promised = view.sections[0]
    assert len(promised.clauses) == len(version.loaded.model.spec.services)
    lines = file_lines(version.loaded)
    for clause, service in zip(promised.clauses, version.loaded.model.spec.services, strict=True):
        line = int(clause.cited.rsplit(" ", 1)[1])
        assert lines[line - 1].strip().startswith(f"{service}:")


def words_of(title: str, language: str) -> str:
    """A title of the rendering in a language."""
    with speaking(language):
        return words.speaker().say(title)


def file_lines(loaded: Loaded[Agreement]) -> list[str]:
    """The lines of a version's file."""
    model = loaded.model
    path = ROOT / model.metadata.id / f"{model.version}.yaml"
    return path.read_text("utf-8").split("\n")


def test_who_signed_is_a_list_that_a_phone_holds(denver: CityFiles) -> None:
    """Five columns would push the page sideways."""
    version = _version(denver, "solid-waste", "2.1.0")
    text = "## Signatures\n\n| Role | Date | How |\n| --- | --- | --- |\n| Mayor | May 1 | pen |\n"
    (section,) = document(denver, version, text).sections
    assert section.clauses[0].text == "- **Mayor**. Date: May 1; How: pen"


def test_the_promises_stand_in_one_table(denver: CityFiles) -> None:
    """By when and how often, for somebody who never saw the file."""
    version = _version(denver, "solid-waste", "2.1.0")
    held = open_library(OVERSEER, Settings(city="denver", as_of="2026-10-01"))
    table = document(denver, version, str(held.document(version.loaded, "en"))).promises
    row = table.filter(pl.col("Service") == "**Compost cart request**").row(0, named=True)
    assert row["Promise"].startswith("Within 10 working days, until: “Cart delivered”")
    assert row["Goal"] == "90% a month"


def test_people_are_for_those_who_may_see_them(tmp_path: Path) -> None:
    """Duties and contacts are not even put together for anybody else."""
    settings = Settings(city="denver", data_dir=tmp_path, as_of="2026-10-01")
    for viewer, sees in (
        (OVERSEER, True),
        (Viewer(Role.AGENCY, "parks"), True),
        (Viewer(Role.AGENCY, "solid-waste"), False),
        (Viewer(), False),
    ):
        held = open_library(viewer, settings)
        found = shelves(held.files.city.model, held.files.agreements, held.moment)
        shelf = next(s for s in found if s.agency == "parks")
        reading = read(held, shelf, shelf.versions[-1])
        assert (reading.people is not None) == sees
        assert ("@example.gov" in repr(reading)) == sees


@pytest.mark.parametrize(
    ("verified", "to", "every", "state"),
    [
        (date(2026, 7, 3), None, {"calendar_days": 90}, "fresh"),  # the 90th day
        (date(2026, 7, 2), None, {"calendar_days": 90}, "late"),
        (date(2026, 4, 1), None, {"months": 6}, "fresh"),
        (date(2026, 3, 31), None, {"months": 6}, "late"),
        (date(2026, 1, 1), date(2026, 10, 1), {"months": 6}, "left"),
    ],
)
def test_a_contact_is_fresh_until_the_day_on_which_it_is_due(
    verified: date, to: date | None, every: Mapping[str, int], state: str
) -> None:
    """As of October 1, 2026; somebody who left need not be confirmed."""
    person = Person(
        role="agency.operations", title="Desk", email="a@example.gov", verified_on=verified, to=to
    )
    length = type(_every())(**every)
    assert freshness(person, length, AS_OF.date()) == state


def _every() -> Any:  # noqa: ANN401 - a length of time, whatever its unit
    files, _ = read_files(ROOT / "denver")
    assert files is not None
    contacts = files.agreements[0].model.spec.contacts
    assert contacts is not None
    return contacts.verify_every


def test_the_age_of_a_contact_is_said_in_days(denver: CityFiles) -> None:
    """Counted from the city's own day."""
    spec = _version(denver, "solid-waste", "2.1.0").loaded.model.spec
    view = people(spec, date(2026, 10, 1))
    assert view.contacts_title == "All contacts were confirmed within 6 months"
    assert view.contacts[0].confirmed == "confirmed 113 days ago, due every 6 months"
    late = people(spec, date(2027, 1, 1))
    assert late.contacts_title == "8 of 8 contacts are past their confirmation"
    assert {contact.state for contact in late.contacts} == {"late"}
    assert view.duties.height == sum(
        len(getattr(spec.duties, side)) for side in ("agency", "operator", "overseer")
    )


def test_a_contact_that_was_confirmed_in_the_register_is_as_fresh_as_there(
    denver: CityFiles,
) -> None:
    """The file has an older day; one that is still to come is not known yet."""
    spec = _version(denver, "solid-waste", "2.1.0").loaded.model.spec
    known = {"agency.operations": date(2026, 12, 30), "agency.case_manager": date(2027, 1, 2)}
    late = people(spec, date(2027, 1, 1), known)
    assert late.contacts_title == "7 of 8 contacts are past their confirmation"
    (fresh,) = (contact for contact in late.contacts if contact.state == "fresh")
    assert fresh.confirmed == "confirmed 2 days ago, due every 6 months"


# Two versions


def test_a_change_is_told_as_said_and_says_with_its_reason(denver: CityFiles) -> None:
    """Compost cart request: 14 to 10 working days, asked for by the agency."""
    new, old = (_version(denver, "solid-waste", n) for n in ("2.1.0", "2.0.0"))
    view = compare(denver, denver.city.model, new, old)
    assert view.title == "Version 2.1.0 asks more in 2 places than 2.0.0"
    heading, tightened = view.groups[0]
    assert heading == "Tightened: asks more"
    cart = next(change for change in tightened if change.about == "Compost cart request")
    assert (cart.said, cart.says) == ("Within 14 working days", "Within 10 working days")
    assert cart.why == (
        "Yard staffed on Saturdays since April. Asked for by the service owner of the agency."
    )
    assert view.level == "By their effect the changes are **minor**."


def test_every_change_stands_in_one_group_and_none_is_left_out(denver: CityFiles) -> None:
    """Over all pairs of versions of the city, in both directions and languages."""
    by_agency: dict[str, list[Version]] = {}
    for shelf in shelves(denver.city.model, denver.agreements, AS_OF):
        by_agency[shelf.agency] = list(shelf.versions)
    pairs = [(a, b) for found in by_agency.values() for a in found for b in found if a is not b]
    assert pairs
    for new, old in pairs:
        found = computed_changes(Side(denver, old.loaded.model), Side(denver, new.loaded.model))
        with speaking("es"):
            spanish = compare(denver, denver.city.model, new, old)
        view = compare(denver, denver.city.model, new, old)
        for each in (view, spanish):
            assert sum(len(changes) for _, changes in each.groups) == len(found)
            shown = repr(each)
            assert "None" not in shown
            assert "_" not in "".join(c.about for _, group in each.groups for c in group)


def test_targets_in_different_units_are_ordered_on_the_calendar() -> None:
    """One working day is less than 180 calendar days: loosened, and not merely changed."""
    files, _ = read_files(ROOT / "boston")
    assert files is not None
    new, old = (_version(files, "pwdx", n) for n in ("2.0.0", "1.0.0"))
    view = compare(files, files.city.model, new, old)
    loosened = dict(view.groups)["Loosened: asks less"]
    assert [c.about for c in loosened] == ["Traffic Signal Repair, stated target"]
    assert loosened[0].why.startswith("The published dues follow it")


def test_between_versions_that_do_not_follow_each_other_no_reason_is_borrowed(
    denver: CityFiles,
) -> None:
    """A reason is declared for one step alone."""
    new, old = (_version(denver, "solid-waste", n) for n in ("2.1.0", "1.0.0"))
    view = compare(denver, denver.city.model, new, old)
    assert not any(c.why for _, changes in view.groups for c in changes)
    assert view.reasons_note.startswith("Reasons are declared for the step from 2.0.0")
