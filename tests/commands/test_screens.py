"""What a person sees: plain names, whole numbers at the right, at 80 and at 120 columns."""

from __future__ import annotations

import re
from unittest.mock import patch

import pytest

from dashboard.commands.figure_tables import _per_cent
from dashboard.commands.output import console
from tests.commands.accord import accord
from tests.commands.conftest import Settings

widths = pytest.mark.parametrize("width", [80, 120])

RAW = re.compile(r"\b(None|null|nan|pwdx|isd|no_commitment|on_time_\w+|[a-z]+_[a-z_]+)\b")
"""What no screen shows: nothing as Python writes it, and ids."""


def seen(width: int, *words: str, **town: object) -> str:
    """What a terminal of this width shows."""
    with patch.object(console, "_width", width):
        answer = accord(*words, **town)
    assert (answer.code, answer.err) == (0, "")
    return answer.out


@widths
@pytest.mark.parametrize(
    "words",
    [
        ["figures", "on_time_due", "on_time_closed", "flattery", "--by", "agency"],
        ["figures", "on_time_due", "--by", "month,agency,service"],
        ["figures", "on_time_due", "--by", "version,district,channel,quarter"],
        ["cases"],
        ["quarantine", "list"],
    ],
)
def test_a_table_fits_its_terminal_and_shows_no_ids(
    town: Settings, width: int, words: list[str]
) -> None:
    """No number is cut short by it either."""
    lines = seen(width, *words, **town).replace("None named", "").splitlines()
    tables = [line for line in lines if "  " in line]
    assert all(len(line) <= width for line in tables)
    assert not [line for line in tables if RAW.search(line) or re.search(r"\d…", line)]


@widths
def test_cases_are_named_in_words(town: Settings, width: int) -> None:
    """The due stands whole in one line; a long word goes on in the next, and nothing is lost."""
    said = seen(width, "cases", "--where", "agency=isd", **town)
    assert "2011-07-05 09:00" in said
    assert "Done on" in said
    assert "…" not in said


def test_numbers_stand_under_each_other_at_the_right(town: Settings) -> None:
    """The ends of a column's cells are the end of its heading."""
    said = seen(80, "figures", "on_time_due", "--by", "agency", **town)
    heading, *rows = [line for line in said.splitlines() if "  " in line]
    end = heading.index("Of") + len("Of")
    assert [row[:end].split()[-1] for row in rows[:3]] == ["2", "3", "0"]


def test_few_cases_are_said_to_be_too_few(town: Settings) -> None:
    """A share of five cases tells nothing, and says so beside it."""
    said = seen(120, "figures", "on_time_due", **town)
    assert "40.0 %" in said
    assert "Too few to tell" in said


@pytest.mark.parametrize(
    ("value", "shown"),
    [(1.0, "100.0 %"), (0.9999, "> 99.9 %"), (0.5, "50.0 %"), (0.0001, "< 0.1 %"), (0.0, "0.0 %")],
)
def test_a_share_reads_as_all_or_nothing_only_where_it_is(value: float, shown: str) -> None:
    """One late case in ten thousand is not none."""
    assert _per_cent(value) == shown


def test_an_explained_case_is_told_in_words(town: Settings) -> None:
    """Its instants in the city's zone; of ids only the agreement's, beside its file."""
    said = seen(80, "explain", "1002", **town)
    assert "Mon 2011-09-05 09:00:00 EDT" in said
    agreement = re.compile(r"Agreement boston/pwdx, .*yaml, line \d+")
    assert agreement.search(said)
    assert not RAW.search(agreement.sub("", said))
