"""A store of each kind of database that the tests of a module share: what is written is kept."""

from __future__ import annotations

import uuid
from collections.abc import Iterator

import psycopg
import pytest

from dashboard.cases.store import Store
from tests.cases.town import city_named


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def shared_store(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Store]:
    """Laid out once; its tests write entries of their own, and none of another's."""
    if request.param == "sqlite":
        address = f"sqlite:///{tmp_path_factory.mktemp('store') / 'record.sqlite'}"
    else:
        server: str = request.getfixturevalue("postgresql")
        name = f"test_{uuid.uuid4().hex}"
        with psycopg.connect(server.format(database="postgres"), autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name}".encode())
        address = server.format(database=name)
    opened = Store(address, city_named("aspen"))
    yield opened
    opened.close()
