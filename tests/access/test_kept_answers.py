"""Answers that outlive a server's process: the same to whoever may read them, nobody else's."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from unittest.mock import Mock, patch
from zipfile import ZipFile

import polars as pl
import pytest
import streamlit as st
from polars.testing import assert_frame_equal

from dashboard import loading
from dashboard.city.answers import City
from dashboard.errors import NotAllowedError
from dashboard.loading import ahead, keeping, standing
from dashboard.roles import Viewer
from dashboard.settings import get_settings
from metrics.figures.timing import Timing
from tests.access.house import LIAISON, OTHER, OVERSEER, OWN, STRANGERS, House
from tests.access.house import cells as said
from tests.access.readers import FIGURES, LOADING

KEPT = [
    "measured.figures", "measured.handed_over", "timing.timing", "timing.timing_by_parts",
    "escalations.escalations", "integrity.screen", "messages.texts", "messages.suspected",
    "workbench.draft_past", "workbench.draft_whatif", "cases.overdue_cases",
    "cases.newest_behind", "cases.first_listed",
]  # fmt: skip
"""Readers whose answers are kept."""

UNREAD = Mock(side_effect=AssertionError("a case was read"))
FROM_CASES = dict.fromkeys(("figures", "timing", "escalations", "screened", "handed_over"), UNREAD)
"""What reads the cases of a city for them."""


@pytest.fixture(autouse=True, scope="module")
def kept(data: Path, house: House) -> Iterator[Path]:
    """The overseer was asked everything beforehand by a server, which was then started again."""
    with (
        patch.dict(os.environ, {"ACCORD_CITY": "denver", "ACCORD_DATA_DIR": str(data)}),
        patch.object(keeping, "DEAR", -1.0),
    ):
        _start_again()
        keeping.begin()
        with keeping.beforehand():
            for name in KEPT:
                LOADING[name](house.asked_by(OVERSEER, OTHER))
        yield data / "denver" / keeping.FOLDER
        keeping.forget_all()
        keeping.end()
        _start_again()


def _start_again() -> None:
    get_settings.cache_clear()
    st.cache_resource.clear()


@contextmanager
def _nothing_kept() -> Iterator[None]:
    keeping.end()
    _start_again()
    try:
        yield
    finally:
        keeping.begin()


@pytest.mark.parametrize("name", KEPT)
def test_whoever_may_read_all_is_told_the_same_without_a_case_being_read(
    house: House, name: str
) -> None:
    """What was kept is what would be read."""
    asking = house.asked_by(OVERSEER, OTHER)
    _start_again()
    with patch.multiple(City, **FROM_CASES), patch("dashboard.mart.Mart.tables", UNREAD):
        told = list(said(LOADING[name](asking)))

    with _nothing_kept():
        assert told == list(said(LOADING[name](asking)))
    assert told


@pytest.mark.parametrize("name", KEPT)
def test_an_agency_is_told_what_it_is_told_where_nothing_is_kept(house: House, name: str) -> None:
    """Its own, and nothing of another's; and what it asked is not kept."""
    for about in (OWN, OTHER):
        _start_again()
        before = _files()
        with keeping.beforehand():
            told = _answered(house, name, about)
        assert _files() == before

        with _nothing_kept():
            assert told == _answered(house, name, about)


def _answered(house: House, name: str, about: str) -> list[tuple[str, str]]:
    try:
        return list(said(LOADING[name](house.asked_by(LIAISON, about))))
    except NotAllowedError as refused:
        return [("refused", str(refused))]


@pytest.mark.parametrize("stranger", STRANGERS, ids=["nobody", "unknown"])
@pytest.mark.parametrize("name", KEPT)
def test_the_public_is_turned_away_from_what_is_kept(
    house: House, name: str, stranger: Viewer
) -> None:
    """As from what is read."""
    _start_again()
    with pytest.raises(NotAllowedError):
        LOADING[name](house.asked_by(stranger, OTHER))


def test_what_a_reader_asks_by_herself_is_not_kept(house: House) -> None:
    """Else her choices would fill the disk."""
    before = _files()
    _start_again()
    LOADING["measured.figures"](house.asked_by(OVERSEER, OWN))
    assert _files() == before


def test_no_file_holds_a_word_that_a_resident_was_told_or_who_asked(house: House) -> None:
    """Messages are in the record alone, and so is who asked, and from where."""
    cases = house.city.record.cases()
    secret = {*house.city.record.texts(house.lives["message_text"].drop_nulls().unique())["text"]}
    secret |= {*cases["requester"].drop_nulls(), *cases["place"].drop_nulls()}
    held = set()
    for file in _files():
        with ZipFile(file) as packed:
            for name in packed.namelist():
                rows = pl.read_parquet(packed.read(name))
                held |= {word for column in rows.select(pl.col(pl.String)) for word in column}
    assert held
    assert not held & (secret - {""})


def test_a_part_that_was_not_kept_is_told_as_if_all_were_read() -> None:
    """Also where the answer about the whole was kept, and not what it was made of."""
    part = (("agency", OTHER),)

    def told() -> list[Timing]:
        _start_again()
        ids = (FIGURES, FIGURES)
        return loading.timing_by_parts(OVERSEER, ids, "agency", (), {OTHER: [part]})

    before = set(_files())
    with keeping.beforehand():
        whole = told()
    found = keeping._kept(standing.standing(), OVERSEER.scope)
    assert found
    of_part = found._path(("timing", (FIGURES, FIGURES), "agency", (part, None, None)))
    assert {*_files()} - before
    of_part.unlink()
    for mine, again in zip(whole, told(), strict=True):
        for rows, same in zip(mine, again, strict=True):
            assert_frame_equal(rows, same)


def test_a_new_mart_takes_them_with_it(house: House) -> None:
    """They are answers from another one."""
    assert _files()
    found = standing.standing()
    assert keeping.known(found, OVERSEER.scope, ("escalations",))
    newer = standing.Held(found.city, found.mart, "another")
    assert keeping.known(newer, OVERSEER.scope, ("escalations",)) is None
    assert not _files()
    assert house.data


def test_where_there_is_no_mart_any_more_nothing_is_kept(house: House) -> None:
    """What was told of cases goes with them."""
    _start_again()
    with keeping.beforehand():
        LOADING["escalations.escalations"](house.asked_by(OVERSEER, None))
    assert _files()
    with patch.object(ahead, "_key", return_value=None):
        ahead.ask_always(list, "the mart before")
    assert not _files()


def _files() -> list[Path]:
    return sorted((get_settings().city_dir / keeping.FOLDER).glob("*/*"))
