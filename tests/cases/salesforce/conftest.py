"""Small organisations on loopback, and empty records on each kind of database."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

from dashboard.cases.store import Store
from tests.cases.salesforce.town import Desk, Town
from tests.cases.town import city_named
from tests.servers.salesforce import served

NewTown = Callable[..., Town]


@pytest.fixture
def new_town() -> Iterator[NewTown]:
    """A function that founds a town and serves its organisation."""
    with ExitStack() as stack:

        def founded(life: str = "", **behaviour: object) -> Town:
            town = Town(life, **behaviour)
            stack.enter_context(contextmanager(served)(town.org))
            return town

        yield founded


@pytest.fixture
def new_desk(tmp_path: Path) -> Iterator[Callable[[str], Desk]]:
    """A function that opens a record at an address."""
    stores: list[Store] = []

    def opened(address: str) -> Desk:
        stores.append(Store(address, city_named("aspen")))
        return Desk(stores[-1], tmp_path)

    yield opened
    for store in stores:
        store.close()


@pytest.fixture
def desk(new_desk: Callable[[str], Desk], tmp_path: Path) -> Desk:
    """An empty record."""
    return new_desk(f"sqlite:///{tmp_path / 'record.sqlite'}")
