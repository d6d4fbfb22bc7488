"""The page of definitions: one figure in full, or those that a search leaves."""

from __future__ import annotations

import pytest

from dashboard.views.definitions import SHOWN, SHOWN_ON, Definitions, definitions
from dashboard.wording import speaking
from dashboard.wording.shares import signal_rules
from metrics.catalogue import DEFINITIONS
from metrics.reading import SIGNALS


def _page(figure: str = "", find: str = "") -> Definitions:
    return definitions(DEFINITIONS, dict.fromkeys(SHOWN), figure, find)


def _left(find: str) -> list[str]:
    return [line.id for _, lines in _page(find=find).lists for line in lines]


def test_without_a_question_all_figures_are_listed_in_their_order() -> None:
    """Under the headings of the handbook."""
    assert _left("") == list(DEFINITIONS)
    assert next(heading for heading, _ in _page().lists) == "Was it done in time"
    assert _page().entry is None


def test_the_title_counts_the_figures() -> None:
    """As many as the catalogue has."""
    assert _page().title == f"{len(DEFINITIONS)} figures, each with what it counts"


def test_a_figure_that_the_address_names_is_told_in_full() -> None:
    """With its counts, what goes wrong elsewhere, an example, and where it is shown."""
    entry = _page("on_time_due").entry
    assert entry is not None
    facts = dict(entry.facts)
    assert facts["Counted (k)"] == "cases met"
    assert facts["Out of (n)"].startswith("cases due in the period")
    assert "87.5%" in facts["What goes wrong elsewhere"]
    assert "70 of 100 is 70%" in facts["Worked example"]
    assert facts["How it is said"] == "k of n cases that fell due were done on time."
    assert facts["Who may see it"] == "Everybody"
    assert entry.screens == SHOWN_ON["on_time_due"]
    assert entry.command.endswith("`accord figures on_time_due`")
    assert not _page("on_time_due").lists


@pytest.mark.parametrize("figure", DEFINITIONS)
def test_every_figure_can_be_looked_at(figure: str) -> None:
    """Each fact has words."""
    entry = _page(figure).entry
    assert entry is not None
    assert all(text.strip() for _, text in entry.facts)


def test_only_what_can_be_computed_offers_a_command() -> None:
    """A command that fails would be a false promise."""
    offered = {i for i in DEFINITIONS if (entry := _page(i).entry) and entry.command}
    assert offered == set(SHOWN)


def test_the_rows_beside_a_figure_are_named() -> None:
    """In words."""
    entry = _page("review_held").entry
    assert entry is not None
    assert dict(entry.facts)["Beside it stand"] == "actions closed on time"


@pytest.mark.parametrize(
    ("find", "found"),
    [
        ("flattery", ["flattery"]),
        ("Two HUNDRED", ["days_late"]),
        ("vanish overdue", ["on_time_due"]),
        ("no such thing", []),
    ],
)
def test_a_search_leaves_the_figures_that_speak_of_every_word(find: str, found: list[str]) -> None:
    """In the name, the definition, the example or the id; small and capital letters are one."""
    assert _left(find) == found


def test_a_search_in_spanish_needs_no_accents() -> None:
    """Nobody types them into a search."""
    with speaking("es"):
        assert "days_late" in _left("dias habiles")
        assert _left("días hábiles") == _left("dias habiles")


def test_a_search_says_how_many_it_found() -> None:
    """And what to do where it found none."""
    assert _page().found == ""
    assert _page(find="flattery").found == "1 figure found"
    assert _page(find=" nonsense ").found.startswith("No figure speaks of “nonsense”")


def test_a_search_beside_a_figure_shows_what_it_found() -> None:
    """The figure stays, as it is in the address."""
    page = _page("on_time_due", "flattery")
    assert page.entry is not None
    assert [line.id for _, lines in page.lists for line in lines] == ["flattery"]


def test_a_figure_that_does_not_exist_is_named_and_all_are_offered() -> None:
    """A link from long ago leads somewhere."""
    page = _page("happiness")
    assert "happiness" in page.missing
    assert page.entry is None
    assert len(page.lists) == 5


def test_the_seven_states_are_told_in_one_table() -> None:
    """A sentence each."""
    table = _page().states
    assert table.height == 7
    assert table.row(0) == ("**Done on time**", "The work stopped at or before its due time.")


def test_usual_noise_and_signal_are_defined_with_every_rule_that_makes_a_signal() -> None:
    """A chart draws months within its limits as signals; here stands why."""
    said = " ".join(_page().signals)
    assert "first 12 months" in said
    assert "2.66 times the mean step" in said
    assert set(signal_rules()) == set(SIGNALS)
    assert all(rule in said for rule in signal_rules().values())
