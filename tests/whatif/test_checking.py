"""`accord check --with-data`: targets that history calls loose or out of reach (SLA411)."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from agreements.folder import ROOT as CITIES
from dashboard.answers import City
from dashboard.checking_data import findings_with_data
from dashboard.errors import UsageError
from tests.commands.accord import accord

TODAY = date(2026, 10, 1)
DENVER = CITIES / "denver"


def test_the_target_that_was_planted_too_loose_is_found_at_its_line(city: City) -> None:
    """Large item pickup: half of what is promised is needed; what has ended is left out."""
    found = findings_with_data(city, [DENVER / "solid-waste"], TODAY)
    (loose,) = (f for f in found if f.path == "spec.services.large_item_pickup.resolution.target")
    assert (loose.code, loose.severity) == ("SLA411", "warning")
    assert Path(loose.file).name == "2.1.0.yaml"
    assert loose.message.startswith(
        "resolution is promised within 25 business days, and nine in ten of "
    )
    line = Path(loose.file).read_text("utf-8").splitlines()[loose.line - 1]
    assert "business_days: 25" in line
    assert {Path(f.file).parent.name for f in found} == {"solid-waste"}


def test_another_citys_promises_are_not_held_against_these_cases(city: City) -> None:
    """A whole folder of cities is asked of the one that is measured."""
    with pytest.raises(UsageError, match="set ACCORD_CITY"):
        findings_with_data(city, [CITIES / "boston"], TODAY)
    whole = findings_with_data(city, [CITIES], TODAY)
    assert whole == findings_with_data(city, [DENVER], TODAY) != []


def test_the_command_says_it_beside_the_other_findings(data: Path) -> None:
    """And which rules about the record nobody checks yet."""
    told = accord("check", "--with-data", "--as-of", f"{TODAY}", data_dir=data)
    assert (told.code, "warning SLA411 resolution is promised within 25" in told.out) == (1, True)
    assert "SLA202, SLA203, SLA404, SLA408" in told.err
    assert "SLA411" not in told.err
