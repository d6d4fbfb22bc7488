"""The public glossary says what the city's file says, in both languages."""

from __future__ import annotations

from typing import get_args

import pytest

from agreements.files import read_files
from agreements.folder import ROOT
from agreements.schema.city import City, NoAction
from dashboard.views.glossary import glossary
from dashboard.wording import glossary as words
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
    """Word for word as the city wrote it, with whether a request in it is open."""
    rows = glossary(denver).stages.rows()
    assert [means for _name, means in rows] == [s.means.en for s in denver.spec.stages.values()]
    assert ["Open" in name for name, _means in rows] == [
        stage.open for stage in denver.spec.stages.values()
    ]
    assert rows[0][0].startswith("**1. Received**")


ENDINGS = [
    # ending, what a resident reads, whether it leaves the figures
    ("Done", "The agency says that its work is over.", False),
    ("No action needed", "there was nothing left to do", False),
    ("Reported before", "Somebody had reported it before.", False),
    ("No access", "behind a locked gate", False),
    ("Not the city's to do", "The city may not do it.", True),
    ("Withdrawn", "took it back", True),
    ("Test or entered in error", "a test, or entered by mistake", True),
]


@pytest.mark.parametrize(("name", "means", "left_out"), ENDINGS, ids=[e[0] for e in ENDINGS])
def test_an_ending_says_what_it_means_and_whether_it_is_counted(
    denver: City, name: str, means: str, *, left_out: bool
) -> None:
    """What is taken out of the figures is named as such."""
    table = dict(glossary(denver).outcomes.rows())
    assert len(table) == len(denver.spec.outcomes)
    assert means in table[f"**{name}**"]
    assert ("Not counted" in table[f"**{name}**"]) is left_out


def test_every_reason_for_doing_nothing_has_words_of_its_own() -> None:
    """A letter of the rubric that the city may use is never left without its meaning."""
    said = [words.ending(reason, None) for reason in get_args(NoAction)]
    assert words.ending(None, None) not in said
    assert len(set(said)) == len(said)
