"""The small city's record, on each kind of database."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from dashboard.cases.store import Store
from tests.cases.town import Desk, city_named

NewDesk = Callable[[str], Desk]


@pytest.fixture
def new_desk(tmp_path: Path) -> Iterator[NewDesk]:
    """A function that opens the small city's record at an address."""
    stores: list[Store] = []

    def opened(address: str) -> Desk:
        stores.append(Store(address, city_named("aspen")))
        return Desk(tmp_path, stores[-1])

    yield opened
    for store in stores:
        store.close()


@pytest.fixture
def desk(new_desk: NewDesk, laid_out: str) -> Desk:
    """The small city's empty record, on each kind of database."""
    return new_desk(laid_out)
