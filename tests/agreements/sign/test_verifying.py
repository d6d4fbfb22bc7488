"""Finding what changed after it was signed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from agreements.folder import ROOT
from agreements.signing import pin_published
from agreements.verifying import Breach, verify

if TYPE_CHECKING:
    from tests.agreements.sign.conftest import Signing
else:
    Signing = Any

PARKS = "mapleton/parks@1.0.0"
CITIES = sorted(path.parent.name for path in ROOT.glob("*/city.yaml"))


def told(desk: Signing) -> list[Breach]:
    """What is said of the version that these tests sign."""
    return [b for b in verify(desk.city) if b.version == PARKS]


@pytest.mark.parametrize("city", CITIES)
def test_every_shipped_version_stands_as_it_was_pinned(city: str) -> None:
    """A change of a signed version, or of a calendar that it uses, fails here."""
    assert verify(ROOT / city) == []


def test_a_version_just_signed_stands(desk: Signing) -> None:
    """Nothing is said of it."""
    desk.sign_all()
    assert told(desk) == []


@pytest.mark.parametrize(
    ("file", "old", "new", "changed"),
    [
        (
            "parks/1.0.0.yaml",
            "target: {business_days: 5}",
            "target: {business_days: 6}",
            "agreement",
        ),
        ("parks/1.0.0.yaml", "percent: 85", "percent: 84", "agreement"),
        ("calendars/crews.yaml", 'fri: [["07:00"', 'fri: [["06:00"', "calendar crews"),
        ("holidays/offices.yaml", "2026-05-25", "2026-05-26", "holidays offices"),
        ("calendars/desk.yaml", '"12:00"]], reason', '"11:00"]], reason', "calendar desk"),
    ],
)
def test_a_change_of_terms_is_found_and_named(
    desk: Signing, file: str, old: str, new: str, changed: str
) -> None:
    """Also where it lies in another file than the version's own."""
    desk.sign_all()
    desk.change(file, old, new)
    breach = next(b for b in told(desk) if b.kind == "text_changed")
    assert breach.changed == (changed,)
    assert changed.removeprefix("agreement") in breach.words


def test_a_changed_rubric_is_named(desk: Signing) -> None:
    """The rubric is pinned by its version, and by what it says."""
    desk.sign_all()
    desk.change("rubric/city/1.0.0.yaml", "[message_present]", "[message_plain]")
    assert told(desk)[0].changed == ("rubric city@1.0.0",)


def test_a_comment_in_a_signed_file_is_found(desk: Signing) -> None:
    """Its terms are the same, its bytes are not."""
    desk.sign_all()
    desk.file.write_text(desk.file.read_text("utf-8") + "# seen\n", "utf-8")
    assert [b.kind for b in told(desk)] == ["file_changed"]


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (
            "holidays/offices.yaml",
            "    - {date: 2027-01-01, name: New Year's Day}",
            "    - {date: 2027-01-01, name: New Year's Day}\n    - {date: 2027-02-15, name: Rest}",
        ),
        ("holidays/offices.yaml", "verified_on: 2025-11-01", "verified_on: 2026-05-01"),
        ("calendars/crews.yaml", "spec:", "# The plan of the crews.\nspec:"),
    ],
)  # fmt: skip
def test_work_that_changes_no_promise_is_not_found(
    desk: Signing, file: str, old: str, new: str
) -> None:
    """Holidays of later years, dates of verification and comments leave what was signed alone."""
    desk.sign_all()
    desk.change(file, old, new)
    assert told(desk) == []


def test_a_pinned_version_that_is_gone_is_found(desk: Signing) -> None:
    """A deleted file does not delete its promise."""
    desk.sign_all()
    desk.file.unlink()
    assert [b.kind for b in told(desk)] == ["gone"]


def test_a_signed_version_without_a_pin_is_found(desk: Signing) -> None:
    """Writing `signed` by hand is not signing."""
    desk.sign_all()
    desk.lock.unlink()
    assert [b.kind for b in told(desk)] == ["not_pinned"]


def test_a_pinned_version_called_a_draft_again_is_found(desk: Signing) -> None:
    """Its status may only change to withdrawn."""
    desk.sign_all()
    desk.change("parks/1.0.0.yaml", "status: signed", "status: draft")
    assert "not_in_force" in [b.kind for b in told(desk)]


def test_a_withdrawn_version_keeps_its_text(desk: Signing) -> None:
    """Withdrawing changes the file's bytes, and no term."""
    desk.sign_all()
    desk.change("parks/1.0.0.yaml", "status: signed", "status: withdrawn")
    assert told(desk) == []


def test_pinning_adds_published_versions_and_changes_no_line(desk: Signing) -> None:
    """Run again it adds nothing, also when a published file has changed since."""
    published = pin_published(desk.city)
    before = desk.lock.read_bytes() if desk.lock.exists() else b""
    for name in published:
        path = desk.city / name.split("/")[1].replace("@", "/")
        file = path.with_name(path.name + ".yaml")
        file.write_text(file.read_text("utf-8") + "# a note\n", "utf-8")
    assert published
    assert pin_published(desk.city) == []
    assert desk.lock.read_bytes() == before
    assert {b.version for b in verify(desk.city) if b.kind == "file_changed"} == set(published)
