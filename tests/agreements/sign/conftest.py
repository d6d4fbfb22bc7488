"""A small city whose version of parks is in review, ready to be signed."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from agreements.checks import check_files
from agreements.files import CityFiles
from agreements.finding import Finding
from agreements.signing import NewSignature, Signed, sign
from metrics.promised import due_instants

SMALL = Path(__file__).parent.parent / "checks" / "city"
VERSION = "mapleton/parks@1.0.0"
ROLES = ("agency.service_owner", "operator.director", "overseer.chief")


class Signing:
    """A city's folder, and signing in it as `accord sign` does."""

    def __init__(self, city: Path) -> None:
        self.city = city
        self.file = city / "parks" / "1.0.0.yaml"
        self.lock = city / "agreements.lock"

    def sign(self, role: str, *, on: date = date(2025, 12, 10), anew: bool = False) -> Signed:
        """Record one signature."""
        new = NewSignature(role, "contract 2026-0412, page 2", on, "paper")
        return sign(self.city, VERSION, new, _findings, anew=anew)

    def sign_all(self) -> Signed:
        """Every side signs."""
        return [self.sign(role) for role in ROLES][-1]

    def change(self, file: str, old: str, new: str) -> None:
        """Put a text in the place of another that stands there once."""
        path = self.city / file
        text = path.read_text("utf-8")
        assert text.count(old) == 1, f"{file} does not hold this once: {old}"
        path.write_text(text.replace(old, new), "utf-8")


def _findings(files: CityFiles, on: date) -> list[Finding]:
    """What the catalogue says of the layout's form is no part of these tests."""
    return [f for f in check_files(files, on, due_instants) if f.code != "SLA006"]


@pytest.fixture
def desk(tmp_path: Path) -> Signing:
    """The small city, copied."""
    return Signing(Path(shutil.copytree(SMALL, tmp_path / "mapleton")))
