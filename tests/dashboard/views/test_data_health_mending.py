"""Words without a mapping: the lines to add are YAML, and a suggestion is only a near name."""

from __future__ import annotations

from typing import Any

import polars as pl
import pytest
import yaml

from agreements.schema.city import City
from agreements.schema.source import SourceMapping
from dashboard.health import UNMAPPED
from dashboard.views.data_health_mending import LINES, Mending, mending, nearest
from tests.dashboard.views.health import a_city, a_mapping


@pytest.fixture
def city() -> City:
    """Two agencies, three services."""
    return a_city()


@pytest.fixture
def mapping() -> SourceMapping:
    """It knows `Parks` and `Pot Hole`."""
    return a_mapping()


def lacks(*words: tuple[str, str, int, bool]) -> pl.DataFrame:
    """Words that rows of the desk hold: field, word, rows, and whether cases carry them."""
    rows = [("desk", *word) for word in words]
    return pl.DataFrame(rows, schema=UNMAPPED, orient="row")


def mended(city: City, mapping: SourceMapping | None, *words: Any) -> Mending:  # noqa: ANN401 - drawn in the tests
    """What the desk's mapping lacks."""
    return mending(lacks(*words), mapping, city, "desk", "Case desk")


@pytest.mark.parametrize(
    ("part", "word", "near"),
    [
        ("services", "pot-hole", "pothole"),
        ("services", "Potholes", "pothole"),
        ("services", "Graffiti on a wall", "graffiti"),
        ("services", "Grafiti", "graffiti"),
        ("agencies", "PARKS DEPT", "parks"),
        ("agencies", "Streets & Roads", "streets"),
        ("services", "Quux", None),
        ("priorities", "Urgent", None),
    ],
)
def test_the_nearest_name_is_suggested_and_nothing_where_none_is_near(
    city: City, mapping: SourceMapping, part: str, word: str, near: str | None
) -> None:
    """By letters: our ids and titles in both languages, and the words that the mapping knows."""
    assert nearest(word, part, mapping, city) == near


def test_the_lines_are_yaml_that_the_mapping_can_take(city: City, mapping: SourceMapping) -> None:
    """Whatever stands in a word: quotes, colons, a sharp sign; ids such as 1 stay text."""
    words = ['Hole: "deep" # 2', "Grafiti", "é\\n"]
    rows = [("service", word, 10 - n, True) for n, word in enumerate(words)]
    lines = mended(city, mapping, *rows, ("district", "Distrct 1", 1, True)).yaml
    read = yaml.safe_load(f"spec:\n{lines}")["spec"]
    assert list(read["services"]) == words
    assert read["services"]["Grafiti"] == "graffiti"
    assert read["districts"] == {"Distrct 1": "1"}


def test_a_word_without_a_near_name_is_left_open(city: City, mapping: SourceMapping) -> None:
    """Pasted as it is, `accord check` refuses the empty name: nobody maps by accident."""
    told = mended(city, mapping, ("service", "Quux", 3, True))
    assert told.table.rows() == [("Service", "Quux", "–", 3)]
    assert (
        told.yaml == '  services:\n    "Quux": ""  # write one of the services of city.yaml, 3 rows'
    )


def test_a_word_that_was_mapped_since_waits_for_another_reading(
    city: City, mapping: SourceMapping
) -> None:
    """Only where cases still lack it; what an old run told may be in place already."""
    told = mended(city, mapping, ("service", "pot  hole", 7, True), ("agency", "Parks", 2, False))
    assert (told.words, told.since, told.since_rows, told.yaml) == (0, 1, 7, "")


def test_the_table_names_things_as_screens_do(city: City, mapping: SourceMapping) -> None:
    """The id stands in the lines to add."""
    told = mended(city, mapping, ("service", "Grafiti", 3, True))
    assert told.table.rows() == [("Service", "Grafiti", "Graffiti on a wall", 3)]


def test_many_words_are_all_in_the_table_and_the_first_get_lines(
    city: City, mapping: SourceMapping
) -> None:
    """Those of most rows."""
    rows = [("service", f"word {n:03}", 500 - n, True) for n in range(LINES + 5)]
    told = mended(city, mapping, *rows)
    assert (told.left, told.words, told.table.height) == (5, LINES + 5, LINES + 5)
    assert told.yaml.count("\n") == LINES


def test_without_a_mapping_there_is_nothing_to_add_lines_to(city: City) -> None:
    """The words are listed all the same."""
    told = mended(city, None, ("service", "Quux", 3, True))
    assert (told.yaml, told.words) == ("", 1)
