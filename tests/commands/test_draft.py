"""`accord draft`: from a signed version over a draft that both sides agree to, to a signed file."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from getpass import getuser
from pathlib import Path

import pytest

from agreements.drafting import NO_REASON, starting_text
from agreements.files import CityFiles
from agreements.folder import ROOT as CITIES
from dashboard.cases.store import Store
from dashboard.city.answers import City
from dashboard.library import open_library
from dashboard.oversight import audit, draft_writing, drafts
from dashboard.oversight.acting import Author
from dashboard.oversight.draft_comments import comment
from dashboard.oversight.draft_steps import agree, move
from dashboard.oversight.keeping import Seen
from dashboard.roles import Role, Viewer
from dashboard.settings import Settings
from tests.commands.accord import accord

NOW = datetime(2026, 10, 2, 9, tzinfo=UTC)
CENTER = Author(Viewer(Role.OPERATOR, source="sign_in"), "Bo Lee")
PARKS = Author(Viewer(Role.AGENCY, "parks", "sign_in"), "Dee Fox")
OLD, NEW = "target: {business_days: 10}", "target: {business_days: 8}"
BASE, MADE = "denver/parks@2.0.0", "denver/parks@2.1.0"
ROLES = ("agency.service_owner", "operator.director", "overseer.chief_of_staff")


@pytest.fixture
def city(tmp_path: Path) -> Path:
    """The demonstration city's files, copied."""
    return Path(shutil.copytree(CITIES / "denver", tmp_path / "denver"))


@pytest.fixture
def settings(city: Path, tmp_path: Path) -> dict[str, str]:
    """Of a command in that city, with a record of its own."""
    return {"city": str(city), "data_dir": str(tmp_path / "data"), "as_of": "2026-10-01"}


@pytest.fixture
def store(settings: dict[str, str]) -> Iterator[Store]:
    """The record's database."""
    opened = City(Settings.model_validate(settings)).record.store
    yield opened
    opened.close()


@pytest.fixture
def files(settings: dict[str, str]) -> CityFiles:
    """The city's files as 311 reads them."""
    return open_library(CENTER.viewer, Settings.model_validate(settings)).files


def test_the_help_of_a_draft_says_that_somebody_must_begin_it() -> None:
    """With a file too, for which nothing else is asked."""
    helped = " ".join(accord("draft", "begin", "--help").out.replace("│", " ").split())
    assert "The draft is kept with --person" in helped
    assert "needed, unless --output writes a file alone" in helped


def test_a_draft_goes_the_whole_way_to_a_version_that_is_signed(
    city: Path, settings: dict[str, str], store: Store, files: CityFiles, tmp_path: Path
) -> None:
    """Begun from a version in force, talked about, agreed, exported, checked, signed, verified."""
    typed = tmp_path / "typed.yaml"
    typed.write_text((starting_text(files, BASE) or "").replace(OLD, NEW), "utf-8")
    begun = accord("draft", "begin", "denver/parks", typed, "--person", "Bo Lee", **settings)
    assert begun.out == f"Draft 1 is begun: to become {MADE}.\n"

    comment(store, files, PARKS, (1, "services.park_maintenance"), "With two more posts", NOW)
    text = drafts.text_of(store, PARKS.viewer, 1).replace(NO_REASON, "two more posts are filled")
    held = drafts.draft(store, CENTER.viewer, 1)
    held = draft_writing.save(store, files, CENTER, (1, held.sha256), text, NOW)
    move(store, CENTER, Seen(1, held.revision), "in_review", "", NOW)
    early = accord("draft", "export", 1, "--person", "Bo Lee", **settings)
    assert (early.code, "still to agree: 311 and the agency" in early.err) == (1, True)
    for author in (PARKS, CENTER):
        agree(store, files, author, (1, held.sha256), NOW, NOW.date())
    assert accord("draft", "list", "--json", **settings).row["state"] == "agreed"

    refused = accord("draft", "export", 1, "-o", city / "city.yaml", **settings)
    assert (refused.code, "says something else; nothing was written" in refused.err) == (1, True)
    # Nothing lies in a file: that the disk refuses is not told as done either.
    nowhere = accord("draft", "export", 1, "-o", city / "city.yaml" / "2.1.0.yaml", **settings)
    assert nowhere.code == 1, nowhere.err
    assert audit.entries(store, CENTER.viewer)[-1].act == "agreed by both sides"
    assert accord("draft", "list", "--json", **settings).row["state"] == "agreed"
    exported = accord("draft", "export", 1, **settings)  # as the page shows the command
    assert exported.code == 0, exported.err
    assert audit.entries(store, CENTER.viewer)[-1].person == getuser()
    file = city / "parks" / "2.1.0.yaml"
    assert file.read_text("utf-8") == drafts.text_of(store, CENTER.viewer, 1)
    assert [f"accord sign {MADE} --role {role} --reference DOCUMENT" for role in ROLES] == [
        line.strip() for line in exported.out.splitlines() if " sign " in line
    ]

    assert accord("check", **settings).code == 0
    for role in ROLES:
        signed = accord("sign", MADE, "--role", role, "--reference", "draft 1", "--on",
                        "2026-11-02", **settings)  # fmt: skip
        assert signed.code == 0, signed.err
    assert "  status: signed" in file.read_text("utf-8").splitlines()
    assert accord("verify", **settings).code == 0
    assert audit.broken(store) == ()
    assert accord("draft", "show", 1, **settings).out == drafts.text_of(store, CENTER.viewer, 1)


def test_an_empty_record_has_no_draft(settings: dict[str, str]) -> None:
    """And a number that there is not is refused in a sentence."""
    assert accord("draft", "list", **settings).out == "No agreement is being negotiated.\n"
    shown = accord("draft", "show", 7, **settings)
    assert (shown.code, shown.err.strip()) == (1, "There is no such draft that you may read.")
