"""Every reader of case data asks who reads: an agency gets its own rows and never another's."""

from __future__ import annotations

import ast
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
import streamlit as st

from agreements.files import CityFiles
from dashboard import loading
from dashboard.errors import NotAllowedError, UserError
from dashboard.roles import Viewer
from dashboard.settings import get_settings
from tests.access.house import LIAISON, NUMBER, OPERATOR, OTHER, OVERSEER, OWN, STRANGERS, House
from tests.access.house import cells as said
from tests.access.readers import (
    BEHIND_A_CHECK,
    BY_SCOPE,
    BY_VIEWER,
    COMMAND_LINE_ALONE,
    LOADING,
    OF_311_ALONE,
    OPEN,
    WRITERS,
    Asking,
    Read,
    functions,
    says_who,
)

ROOT = Path(__file__).parents[2]
FOUND = dict(functions())
ASKED = {**BY_SCOPE, **BY_VIEWER, **OPEN, **OF_311_ALONE}
ONLY_COUNTS = {"dashboard.city.scopes.seen", "dashboard.loading.messages.checked"}
"""They hand out an expression, and shares of agreement between readers: no row of anybody's."""

NONE_HERE = {"declared", "known"}
"""The demonstration city has none, and no server keeps answers here."""

through = {name.rpartition(".")[2] for name in LOADING} | {"message_of", "templates"}
direct = {name: read for name, read in BY_SCOPE.items() if name.rpartition(".")[2] not in through}
readers = {n: read for n, read in {**direct, **BY_VIEWER}.items() if n not in ONLY_COUNTS}
"""What pages ask through the caches, and the readers that nothing caches."""

each = pytest.mark.parametrize("name", readers)
nobody = "nobody-at-all"


@pytest.fixture(autouse=True, scope="module")
def server(data: Path) -> Iterator[None]:
    """One process whose caches fill up, whoever asks: as on a server."""
    with patch.dict(os.environ, {"ACCORD_CITY": "denver", "ACCORD_DATA_DIR": str(data)}):
        _forget()
        yield
    _forget()


def _forget() -> None:
    get_settings.cache_clear()
    st.cache_resource.clear()
    st.cache_data.clear()


@pytest.fixture(scope="module")
def texts(house: House) -> dict[str, str]:
    """A text that each of the two agencies closes cases with."""
    assert house.data
    found = {a: loading.texts(OVERSEER, a, None, None).texts["id"] for a in (OWN, OTHER)}
    return {agency: str(ids[0]) for agency, ids in found.items()}


def test_a_new_reader_is_either_told_who_asks_or_listed_with_its_reason() -> None:
    """And every one that is told has its line in the tables that are asked below."""
    told = {name for name, function in FOUND.items() if says_who(function)}
    assert set(FOUND) - told == {*BEHIND_A_CHECK, *COMMAND_LINE_ALONE} & set(FOUND)
    assert told == (set(ASKED) - {"dashboard.city.scopes.seen"}) | WRITERS
    assert set(BEHIND_A_CHECK) | COMMAND_LINE_ALONE <= set(FOUND)


def test_no_page_uses_what_is_for_the_command_line() -> None:
    """Nor a reader that its neighbours have to filter: not from a page, a component or a view."""
    drawn = [*(ROOT / "pages").glob("*.py")]
    drawn += [f for part in ("components", "views") for f in (ROOT / "dashboard" / part).glob("*")]
    unfiltered = {n for n in BEHIND_A_CHECK if ".told.messages." in n or ".counting." in n}
    unfiltered |= COMMAND_LINE_ALONE
    used = {name for file in drawn if file.suffix == ".py" for name in _imported(file)}
    assert not used & (unfiltered | {name.rpartition(".")[0] for name in COMMAND_LINE_ALONE})
    assert "dashboard.loading" in used


def test_nothing_is_cached_for_sessions_to_share_but_by_the_readers() -> None:
    """Their keys hold the scope; a cache of drawn things beside them would have to prove it too."""
    code = [*(ROOT / "pages").glob("*.py"), *(ROOT / "dashboard").rglob("*.py")]
    sharing = {f.parent.name for f in code if "st.cache_" in f.read_text("utf-8")}
    assert sharing == {"loading"}


def _imported(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


@pytest.mark.parametrize(
    "scope", ["", "public", "operator", "ALL", "agency", "agency:", "Agency:x"]
)
@pytest.mark.parametrize("name", BY_SCOPE)
def test_a_scope_that_is_none_of_ours_reads_nothing(house: House, name: str, scope: str) -> None:
    """An unknown word is nobody's, not everybody's."""

    class Odd(Viewer):
        @property
        def scope(self) -> str:
            return word

    word = scope
    with pytest.raises(NotAllowedError):
        BY_SCOPE[name](house.asked_by(Odd(), None))


@pytest.mark.parametrize("stranger", STRANGERS, ids=["nobody", "unknown"])
@pytest.mark.parametrize("name", [*BY_VIEWER, *OF_311_ALONE])
def test_the_public_reads_no_case(house: House, name: str, stranger: Viewer) -> None:
    """Not signed in, or signed in and unknown; after the overseer has warmed the cache."""
    read = ASKED[name]
    read(house.asked_by(OVERSEER if name not in OF_311_ALONE else OPERATOR, OTHER))
    with pytest.raises(UserError) as refused:
        read(house.asked_by(stranger, OTHER))
    # What a person types is answered as if there were no such case.
    typed = name.endswith(("about_case", "about_message"))
    assert isinstance(refused.value, NotAllowedError) is not typed


def answered(read: Read, asking: Asking) -> list[tuple[str, str]]:
    """What an answer says, or the sentence by which it is refused, without the number asked."""
    try:
        return list(said(read(asking)))
    except UserError as error:
        return [("", str(error).replace(asking.number, ""))]


@each
@pytest.mark.parametrize("about", [OTHER, None], ids=["another's", "all"])
def test_an_agency_is_told_nothing_of_anothers(
    house: House, texts: dict[str, str], name: str, about: str | None
) -> None:
    """Neither a case number nor a message nor a row; the overseer, who asked before, is."""
    read: Read = readers[name]
    everything = list(said(read(house.asked_by(OVERSEER, about, texts[OTHER]))))
    told = answered(read, house.asked_by(LIAISON, about, texts[OTHER]))
    words = "\n".join(word for _, word in told)
    assert not set(NUMBER.findall(words)) & house.foreign_numbers
    assert not {text for text in house.foreign_texts if text in words}
    assert {word for column, word in told if column == "agency"} <= {OWN}
    assert everything or name.rpartition(".")[2] in NONE_HERE


@each
def test_asking_for_anothers_is_answered_like_asking_for_nobodys(
    house: House, texts: dict[str, str], name: str
) -> None:
    """So that not even a count tells whether there is anything."""
    read: Read = readers[name]

    told = [answered(read, house.asked_by(LIAISON, a, texts[OTHER])) for a in (OTHER, nobody)]
    assert told[0] == told[1]


BY_FILTER = {
    *("figures", "counts", "waits", "by_rule", "handed_over", "overdue", "overdue_cases"),
    *("cases", "cases_behind", "listed", "first_listed", "open_cases"),
    *("examples", "texts"),
}


@pytest.mark.parametrize("name", [n for n in readers if n.rpartition(".")[2] in BY_FILTER])
def test_an_agency_reads_what_the_overseer_reads_of_it(house: House, name: str) -> None:
    """No more, and no less: its sums hold nobody else's cases."""
    read = readers[name]
    whole = list(said(read(house.asked_by(OVERSEER, OWN))))
    assert list(said(read(house.asked_by(LIAISON, None)))) == whole
    assert list(said(read(house.asked_by(LIAISON, OWN)))) == whole
    assert whole
    assert list(said(read(house.asked_by(OVERSEER, OTHER)))) != whole


@pytest.mark.parametrize("name", [name for name in OPEN if ".library." in name])
def test_agreements_are_everybodys_without_anothers_contacts(house: House, name: str) -> None:
    """What is still negotiated, and who stands behind a role, is for the two sides alone."""

    def contacts(viewer: Viewer) -> dict[str, bool]:
        held: Any = OPEN[name](house.asked_by(viewer, None))
        files: CityFiles = getattr(held, "files", held)
        return {a.model.agency: a.model.spec.contacts is not None for a in files.agreements}

    assert all(contacts(OVERSEER).values())
    assert [agency for agency, shown in contacts(LIAISON).items() if shown] == [OWN]
    assert not any(contacts(STRANGERS[0]).values())
    assert set(contacts(STRANGERS[0])) >= {OWN, OTHER}


def test_the_public_tables_are_the_same_for_everybody(house: House) -> None:
    """What a stranger reads is what the mayor's office reads, and names no case."""
    name = "dashboard.loading.public.public"
    seen = [list(said(OPEN[name](house.asked_by(v, None)))) for v in (STRANGERS[0], OVERSEER)]
    assert seen[0] == seen[1]
    assert seen[0]
    assert not any(NUMBER.search(word) for _, word in seen[0])


@pytest.mark.parametrize("name", OF_311_ALONE)
def test_the_records_health_is_for_311_and_the_mayors_office(house: House, name: str) -> None:
    """Rows as they were received are for 311 alone."""
    read = OF_311_ALONE[name]
    read(house.asked_by(OPERATOR, None))
    with pytest.raises(NotAllowedError):
        read(house.asked_by(LIAISON, None))
    if name.endswith("held_rows"):
        with pytest.raises(NotAllowedError):
            read(house.asked_by(OVERSEER, None))


def test_oversight_tells_an_agency_what_was_written_about_it_alone(house: House) -> None:
    """Objections, questions that were looked into, decisions on texts."""
    for name, read in BY_VIEWER.items():
        if ".oversight." in name:
            assert OTHER in str(read(house.asked_by(OVERSEER, None)))
            assert OWN in str(read(house.asked_by(LIAISON, OWN)))
            assert OTHER not in str(answered(read, house.asked_by(LIAISON, None)))
