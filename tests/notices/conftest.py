"""Inboxes for the tests of a module, emptied for each."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.demonstration import imported
from tests.notices.inboxes import Inbox, post_office, web
from tests.oversight.conftest import shared_store

__all__ = ["shared_store"]


@pytest.fixture(scope="module")
def _web() -> Iterator[Inbox]:
    with web() as inbox:
        yield inbox


@pytest.fixture(scope="module")
def _post_office() -> Iterator[Inbox]:
    with post_office() as inbox:
        yield inbox


@pytest.fixture
def inbox(_web: Inbox) -> Iterator[Inbox]:
    """A server of HTTP in a good mood; whoever waits for it is let go afterwards."""
    yield from _fresh(_web)


@pytest.fixture
def office(_post_office: Inbox) -> Iterator[Inbox]:
    """A server of mail in a good mood."""
    yield from _fresh(_post_office)


def _fresh(held: Inbox) -> Iterator[Inbox]:
    held.mood = "well"
    held.posts.clear()
    held.mails.clear()
    held.over.clear()
    yield held
    held.over.set()


@pytest.fixture(scope="package")
def demonstration(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder of the demonstration city, with its oversight."""
    return imported(tmp_path_factory, 4_000)
