"""Every page for an agency's liaison, by every address: nothing of another agency is sent."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from dashboard.navigation import SCREENS
from dashboard.roles import Role
from dashboard.settings import get_settings
from tests.access.drawn import Files, offered, words
from tests.access.house import NUMBER, OTHER, OWN, House

APP = Path(__file__).parents[2] / "dashboard" / "app.py"
RULES = [
    {"claim": "groups", "value": "mayor", "role": "overseer"},
    {"claim": "groups", "value": "liaisons", "role": "agency", "agency": OWN},
]

VARIANTS = {"messages": ({"side": "texts"}, {"side": "private"})}
"""Pages that have several sides, and the further addresses of those."""

WITH_CASES = {"agency", "case", "messages", "timeliness"}
"""Pages that name cases, so that the overseer is shown the other agency's by its address."""

sides = [(screen.name, more) for screen in SCREENS for more in ({}, *VARIANTS.get(screen.name, ()))]


@pytest.fixture(autouse=True)
def server(monkeypatch: pytest.MonkeyPatch, data: Path) -> Iterator[None]:
    """One process whose caches fill up, whoever asks."""
    monkeypatch.setenv("ACCORD_CITY", "denver")
    monkeypatch.setenv("ACCORD_DATA_DIR", str(data))
    monkeypatch.setenv("ACCORD_ROLE_RULES", json.dumps(RULES))
    get_settings.cache_clear()
    yield
    get_settings.cache_clear()


@pytest.fixture(autouse=True, scope="module")
def caches() -> Iterator[None]:
    """Empty before and after."""
    yield
    st.cache_resource.clear()
    st.cache_data.clear()


def shown(page: str, group: str | None, **address: str) -> tuple[str, Files]:
    """What the page sends to somebody of this group, and the files that it offers."""
    app = AppTest.from_file(str(APP), default_timeout=30)
    if group:
        app.user = {"is_logged_in": True, "iat": time.time(), "groups": [group]}
    app.query_params.update(address)
    for name, value in address.items():
        # What a browser may send in a widget's place: the list that is offered binds nobody.
        app.session_state[f"choose_{name}"] = value
    with offered() as files:
        app.switch_page(f"../pages/{page}.py").run()
    assert not app.exception, app.exception
    return words(app), files


def of_another(house: House) -> dict[str, str]:
    """An address that names another agency wherever an address can."""
    question, agency, service, _period = house.findings[OTHER]
    return {
        "agency": OTHER,
        "service": str(service),
        "of": f"agency:{OTHER}",
        "case": house.case_of(OTHER),
        "agreement": f"denver/{OTHER}",
        "finding": "~".join(part or "" for part in (question, agency, service)),
        "period": "all",
    }


def leaks(house: House, sent: str, typed: str = "") -> set[str]:
    """Case numbers and messages of other agencies, but for the number that was typed."""
    numbers = set(NUMBER.findall(sent)) & house.foreign_numbers - {typed}
    return numbers | {text for text in house.foreign_texts if text in sent}


@pytest.mark.parametrize(
    ("page", "more"), sides, ids=[f"{p}{'-'.join(m.values())}" for p, m in sides]
)
def test_no_address_shows_an_agency_anothers_cases(
    house: House, page: str, more: dict[str, str]
) -> None:
    """Nor hands them over as a file; the overseer came first, by the same address."""
    address = {**of_another(house), **more}
    if page in WITH_CASES and not more:
        reached = {name: address[name] for name in ("agency", "case", "finding", "period")}
        seen, _files = shown(page, "mayor", **reached)
        assert leaks(house, seen)
    sent, files = shown(page, "liaisons", **address)
    assert not leaks(house, sent, typed=address["case"])
    for name, made in files.items():
        assert name.endswith(".png") or not leaks(house, made()), name


@pytest.mark.parametrize("page", sorted(WITH_CASES - {"case"}))
def test_a_liaisons_own_page_and_files_hold_its_own_cases_alone(house: House, page: str) -> None:
    """By the page's own address, with all that may be downloaded from it."""
    sent, files = shown(page, "liaisons", period="all")
    assert NUMBER.search(sent)
    assert not leaks(house, sent)
    for name, made in files.items():
        assert name.endswith(".png") or not leaks(house, made()), name


public = [screen.name for screen in SCREENS if Role.PUBLIC in screen.roles]


@pytest.mark.parametrize("page", public)
def test_what_residents_see_and_download_holds_no_case_no_message_no_contact(
    house: House, page: str
) -> None:
    """The addresses of files carry no login, so nothing stands in them that is not everybody's."""
    sent, files = shown(page, None, **of_another(house))
    everything = "\n".join([sent, *(made() for name, made in files.items() if ".png" not in name)])
    told = frozenset(house.city.record.texts(house.lives["message_text"].drop_nulls())["text"])
    assert not set(NUMBER.findall(everything)) & set(house.lives["number"]) - {house.case_of(OTHER)}
    assert not {text for text in told if len(text) > LONG_ENOUGH and text in everything}
    assert not {contact for contact in contacts(house) if contact in everything}


LONG_ENOUGH = 40
"""A template of an agreement is public; what was filled into it is not, and makes it longer."""


def contacts(house: House) -> set[str]:
    """Mail addresses and telephone numbers that the agreements name."""
    found = (a.model.spec.contacts for a in house.city.folder.agreements)
    told = "\n".join(block.model_dump_json() for block in found if block)
    return {w for w in told.replace('"', " ").split() if "@" in w or w.startswith("+")} - {""}
