"""The public glossary says what the city's file says, in both languages."""

from __future__ import annotations

import pytest

from agreements.files import read_files
from agreements.folder import ROOT
from agreements.schema.city import City
from dashboard.views.glossary import glossary
from dashboard.wording import speaking


@pytest.fixture(scope="module")
def denver() -> City:
    """The demonstration city."""
    files, _ = read_files(ROOT / "denver")
    assert files is not None
    return files.city.model


def test_the_title_tells_a_resident_when_a_request_is_over(denver: City) -> None:
    """From the stages that are not open."""
    assert glossary(denver).title == (
        "Your request stays open until it reads “Closed” or “Withdrawn”"
    )
    with speaking("es"):
        assert "“Cerrado” o “Retirado”" in glossary(denver).title


def test_every_stage_stands_with_its_meaning_in_the_order_of_the_file(denver: City) -> None:
    """Word for word as the city wrote it."""
    view = glossary(denver)
    assert [(s.title, s.means) for s in view.stages] == [
        (stage.title.en, stage.means.en) for stage in denver.spec.stages.values()
    ]


def test_an_ending_says_whether_it_is_counted(denver: City) -> None:
    """What is taken out of the figures is named as such."""
    table = dict(glossary(denver).outcomes.rows())
    assert table["**Done**"] == "Counted: on time or late."
    assert table["**Withdrawn**"].startswith("Not counted")
    assert len(table) == len(denver.spec.outcomes)
