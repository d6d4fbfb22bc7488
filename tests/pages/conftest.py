"""The real script on real, small stores."""

from __future__ import annotations

import json
import shutil
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from dashboard.loading import standing
from dashboard.settings import get_settings
from tests.demonstration import imported
from tests.pages import stores
from tests.pages.seen import Open

APP = Path(__file__).parents[2] / "dashboard" / "app.py"

RULES = [
    {"claim": "groups", "value": "mayor", "role": "overseer"},
    {"claim": "groups", "value": "works", "role": "agency", "agency": "pwdx"},
]


@pytest.fixture(scope="session")
def boston(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data folder of a city without goals."""
    return stores.boston(tmp_path_factory.mktemp("boston"))


@pytest.fixture(scope="session")
def denver(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data folder of the demonstration city."""
    return stores.denver(tmp_path_factory.mktemp("denver"))


@pytest.fixture
def data(denver: Path, tmp_path: Path) -> Path:
    """The demonstration city, to be written into."""
    return Path(shutil.copytree(denver, tmp_path / "data"))


@pytest.fixture(scope="session")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data folder of the demonstration city with its log and its contacts counted by day."""
    return imported(tmp_path_factory, 4_000)


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> Iterator[Open]:
    """Opens a page by its address: `opened("overview", data, group="mayor", agency="pwdx")`."""
    monkeypatch.setenv("ACCORD_ROLE_RULES", json.dumps(RULES))
    monkeypatch.setenv("STREAMLIT_CLIENT_SHOW_ERROR_DETAILS", "full")

    def start(
        page: str, data: Path, city: str = "boston", group: str = "mayor", **query: str
    ) -> AppTest:
        monkeypatch.setenv("ACCORD_CITY", city)
        monkeypatch.setenv("ACCORD_DATA_DIR", str(data))
        _look_anew()
        _keep_answers_of(get_settings().model_dump_json())
        app = AppTest.from_file(str(APP), default_timeout=20)
        app.user = {"is_logged_in": True, "name": "Ana", "iat": time.time(), "groups": [group]}
        app.query_params.update(query)
        app.switch_page(f"../pages/{page}.py").run()
        assert not app.exception, app.exception
        return app

    yield start
    _look_anew()


def _look_anew() -> None:
    """At the settings, the city's files and its mart: a test may have changed them."""
    get_settings.cache_clear()
    standing._city.clear()
    standing._held.clear()


_asked: list[str] = []
"""The settings with which the answers that are kept were given."""


def _keep_answers_of(settings: str) -> None:
    """As on a server, whose settings stay the same: what others gave is forgotten."""
    if _asked != [settings]:
        _forget()
        _asked[:] = [settings]


@pytest.fixture(autouse=True, scope="module")
def forgotten() -> Iterator[None]:
    """No answer outlives the file that asked."""
    yield
    _asked.clear()
    _forget()


def _forget() -> None:
    st.cache_resource.clear()
    st.cache_data.clear()
