"""A small demonstration city, and one pack of every figure of it, made once."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from pathlib import Path

import pytest

from dashboard.city.answers import City
from dashboard.reports.evidence import Wanted, write
from dashboard.roles import Role, Viewer
from dashboard.settings import Settings
from metrics.figures import FIGURES, Dimension
from tests.demonstration import imported
from tests.reports.evidence.packs import unpacked

LIAISON = Viewer(Role.AGENCY, "parks", "sign_in")


@pytest.fixture(scope="session")
def city(tmp_path_factory: pytest.TempPathFactory) -> City:
    """Denver, as invented."""
    return City(Settings(city="denver", data_dir=imported(tmp_path_factory, 4_000)))


def pack(
    city: City,
    viewer: Viewer,
    ids: tuple[str, ...],
    by: tuple[Dimension, ...] = (),
    language: str = "en",
) -> bytes:
    """A pack of the last quarter, as of the mart's own instant."""
    mart, file = city.mart(), BytesIO()
    question = city.question(mart.manifest.as_of, by, (), date(2026, 7, 1), date(2026, 10, 1))
    write(city, Wanted(viewer, ids, question, language=language), mart, file)
    return file.getvalue()


@pytest.fixture(scope="session")
def whole(city: City, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every figure by agency and month, unpacked; for reading only."""
    made = pack(city, Viewer(Role.OVERSEER), tuple(FIGURES), ("agency", "month"))
    return unpacked(made, tmp_path_factory.mktemp("whole"))


@pytest.fixture(scope="session")
def few(city: City, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Some figures of one agency by month, unpacked; for reading only."""
    ids = ("on_time_due", "time_to_close", "message_specific", "reopen_rate")
    made = pack(city, Viewer(Role.AGENCY, "solid-waste", "sign_in"), ids, ("agency", "month"))
    return unpacked(made, tmp_path_factory.mktemp("few"))


@pytest.fixture(scope="session")
def of_agency(city: City, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What an agency's liaison gets, in Spanish, unpacked; for reading only."""
    made = pack(city, LIAISON, ("kept_promise", "contacts_fresh"), language="es")
    return unpacked(made, tmp_path_factory.mktemp("agency"))
