"""Review packets of the demonstration city, made once for all tests that read them."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import pytest

from agreements.schema.base import Language
from dashboard.city.answers import City
from dashboard.reports.blocks import Block, Document, Together
from dashboard.reports.packet.asking import Wanted, asked
from dashboard.reports.packet.document import packet
from dashboard.reports.packet.reading import Read, read
from dashboard.roles import Role, Viewer
from dashboard.settings import Settings
from dashboard.wording import speaking
from tests.demonstration import imported

OFFICE = Viewer(Role.OVERSEER)

Made = Callable[..., Document]
Reading = Callable[..., Read]


@pytest.fixture(scope="session")
def city(tmp_path_factory: pytest.TempPathFactory) -> City:
    """The demonstration city in its small size, with its registers."""
    return City(Settings(city="denver", data_dir=imported(tmp_path_factory, 4_000)))


@pytest.fixture(scope="session")
def reading(city: City) -> Reading:
    """Reads what a packet is made from, each once."""
    mart = city.mart()

    @cache
    def look(agency: str, viewer: Viewer = OFFICE) -> Read:
        which = asked(city.folder.city, mart.manifest, Wanted(agency))
        return read(city, viewer, which, mart)

    return look


@pytest.fixture(scope="session")
def made(reading: Reading) -> Made:
    """Makes the packet of an agency, each once."""

    @cache
    def make(agency: str = "solid-waste", language: Language = "en") -> Document:
        with speaking(language):
            return packet(reading(agency), language)

    return make


def flat(document: Document) -> list[Block]:
    """Its blocks in the order of reading."""
    found: list[Block] = []
    for block in document.blocks:
        found += block.blocks if isinstance(block, Together) else [block]
    return found
