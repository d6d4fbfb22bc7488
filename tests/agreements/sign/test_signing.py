"""Recording signatures."""

from __future__ import annotations

import difflib
import hashlib
import json
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from agreements.canonical import canonical_hash
from agreements.files import read_files
from agreements.signing import SigningError, find_version
from agreements.verifying import verify

if TYPE_CHECKING:
    from tests.agreements.sign.conftest import Signing
else:
    Signing = Any


class TestAccepted:
    """What a signature writes."""

    def test_a_signature_adds_its_lines_and_changes_no_other(self, desk: Signing) -> None:
        """Comments, order and layout stay as they were."""
        before = desk.file.read_text("utf-8").splitlines()
        signed = desk.sign("agency.service_owner")
        after = desk.file.read_text("utf-8").splitlines()
        changed = [d for d in difflib.ndiff(before, after) if d[0] in "+-"]
        assert changed == [
            "+   signatories:",
            '+     - {role: agency.service_owner, signed_on: 2025-12-10, method: paper, reference: "contract 2026-0412, page 2",',  # noqa: E501 - a line of the file
            f"+        sha256: {signed.canonical}}}",
        ]

    def test_the_version_is_signed_once_every_side_has_signed(self, desk: Signing) -> None:
        """One side after the other; only the last sets the status and pins the version."""
        first = desk.sign("agency.service_owner")
        assert first.missing == ("operator", "overseer")
        assert "status: in_review" in desk.file.read_text("utf-8")
        assert not desk.lock.exists()
        desk.sign("operator.director")
        last = desk.sign("overseer.chief")
        assert last.missing == ()
        assert "status: signed" in desk.file.read_text("utf-8")
        assert "mapleton/parks@1.0.0" in json.loads(desk.lock.read_text("utf-8"))["versions"]

    def test_every_signature_names_the_same_text(self, desk: Signing) -> None:
        """Signatures and status are no part of what is signed."""
        hashes = {desk.sign(role).canonical for role in ("agency.service_owner", "overseer.chief")}
        files, _ = read_files(desk.city)
        assert files
        version = find_version(files, "mapleton/parks@1.0.0")
        assert version
        assert hashes == {canonical_hash(files, version.model)}

    def test_the_lock_pins_the_bytes_of_the_file(self, desk: Signing) -> None:
        """Its second hash is that of the file as it lies there."""
        desk.sign_all()
        pin = json.loads(desk.lock.read_text("utf-8"))["versions"]["mapleton/parks@1.0.0"]
        assert pin["file"] == hashlib.sha256(desk.file.read_bytes()).hexdigest()
        assert set(pin["parts"]) == {
            "agreement", "calendar crews", "calendar desk", "holidays offices", "rubric city@1.0.0",
        }  # fmt: skip

    def test_a_pending_signature_is_filled_in_where_it_stands(self, desk: Signing) -> None:
        """A prepared entry keeps its place."""
        with desk.file.open("a", encoding="utf-8") as file:
            file.write(
                "  signatories:\n"
                "    - {role: operator.director, signed_on: 2025-01-01, method: paper, "
                "reference: draft, sha256: pending-canonical-hash}    # first\n"
            )
        signed = desk.sign("operator.director")
        text = desk.file.read_text("utf-8")
        assert f"sha256: {signed.canonical}}}    # first" in text
        assert text.count("operator.director, signed_on") == 1

    def test_an_interrupted_run_is_finished_by_running_it_again(self, desk: Signing) -> None:
        """The file was written and the lock was not: the same signature pins the version."""
        desk.sign_all()
        desk.lock.unlink()
        before = desk.file.read_bytes()
        desk.sign("overseer.chief")
        assert desk.file.read_bytes() == before
        assert not [b for b in verify(desk.city) if b.version == "mapleton/parks@1.0.0"]


class TestRefused:
    """What keeps a signature from being recorded; the file then stays as it was."""

    @pytest.mark.parametrize(
        ("role", "on", "because"),
        [
            ("agency.director", date(2025, 12, 10), "Nobody holds the role agency.director"),
            ("library.head", date(2025, 12, 10), "is of no party"),
        ],
    )
    def test_a_role_that_nobody_holds(
        self, desk: Signing, role: str, on: date, because: str
    ) -> None:
        """The version's own contacts say who holds what."""
        before = desk.file.read_bytes()
        with pytest.raises(SigningError, match=because):
            desk.sign(role, on=on)
        assert desk.file.read_bytes() == before

    @pytest.mark.parametrize(
        ("start", "end", "on", "held"),
        [
            ("2025-12-10", "2026-12-10", date(2025, 12, 10), True),
            ("2025-12-11", "2026-12-10", date(2025, 12, 10), False),
            ("2025-01-01", "2025-12-10", date(2025, 12, 10), False),
            ("2025-01-01", "2025-12-10", date(2025, 12, 9), True),
        ],
    )
    def test_a_role_is_held_from_its_first_day_and_before_its_last(
        self, desk: Signing, start: str, end: str, on: date, *, held: bool
    ) -> None:
        """The day after the last is no longer held."""
        desk.change(
            "parks/1.0.0.yaml",
            "title: Chief of staff, email: chief@example.gov,",
            f"title: Chief of staff, email: chief@example.gov, from: {start}, to: {end},",
        )
        if held:
            assert desk.sign("overseer.chief", on=on).missing == ("operator", "agency")
        else:
            with pytest.raises(SigningError, match="Nobody holds"):
                desk.sign("overseer.chief", on=on)

    def test_the_same_role_twice(self, desk: Signing) -> None:
        """A second signature of a role says nothing more."""
        desk.sign("operator.director")
        with pytest.raises(SigningError, match=r"has signed mapleton/parks@1\.0\.0 already"):
            desk.sign("operator.director")

    def test_a_text_that_changed_after_somebody_signed_it(self, desk: Signing) -> None:
        """The others would sign something else than the first."""
        desk.sign("operator.director")
        desk.change("parks/1.0.0.yaml", "target: {business_days: 5}", "target: {business_days: 6}")
        with pytest.raises(SigningError, match="has changed since operator"):
            desk.sign("agency.service_owner")

    def test_a_signed_version_whose_calendar_changed(self, desk: Signing) -> None:
        """What is signed is the promise, and its calendar is a part of it."""
        desk.sign_all()
        desk.change("holidays/offices.yaml", "2026-05-25", "2026-05-26")
        with pytest.raises(SigningError, match="A signed version never changes"):
            desk.sign("operator.quality")

    def test_a_version_with_findings(self, desk: Signing) -> None:
        """An error blocks signing; it is told with its line."""
        desk.change("parks/1.0.0.yaml", "calendar: crews\n      first_action", "first_action")
        with pytest.raises(SigningError, match=r"1\.0\.0\.yaml:\d+:\d+ error SLA"):
            desk.sign("operator.director")

    def test_signing_anew_in_a_real_city(self, desk: Signing) -> None:
        """Only a demonstration may sign its versions again."""
        desk.sign_all()
        with pytest.raises(SigningError, match="Only a demonstration city"):
            desk.sign("operator.director", anew=True)

    def test_a_version_that_does_not_exist(self, desk: Signing) -> None:
        """The known ones are named."""
        desk.file.rename(desk.file.with_name("1.0.1.yaml"))
        with pytest.raises(SigningError, match=r"There is no version|findings"):
            desk.sign("operator.director")


def test_a_demonstration_city_signs_a_changed_version_anew(desk: Signing) -> None:
    """The former signatures and the pin go; the version is in review until all have signed."""
    desk.change(
        "city.yaml", "timezone: America/Denver", "timezone: America/Denver\n  demonstration: true"
    )
    desk.sign_all()
    desk.change("parks/1.0.0.yaml", "target: {business_days: 5}", "target: {business_days: 6}")
    again = desk.sign("operator.director", anew=True)
    text = desk.file.read_text("utf-8")
    assert again.missing == ("agency", "overseer")
    assert "status: in_review" in text
    assert text.count("signed_on") == 1
    assert json.loads(desk.lock.read_text("utf-8"))["versions"] == {}
