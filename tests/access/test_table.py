"""The document of who may see what says what the menu says."""

from __future__ import annotations

import pytest

from dashboard.access_table import CLOSED, PAGE, READS, TITLES, page, table
from dashboard.navigation import SCREENS, STAFF, Screen
from dashboard.roles import Role


def test_the_document_is_up_to_date() -> None:
    """Written anew by `python -m dashboard.access_table`."""
    assert PAGE.read_text("utf-8") == page()


def test_it_has_every_page_and_closes_it_to_whom_the_menu_does() -> None:
    """A row a page, a column a role."""
    rows = [[cell.strip() for cell in row.split("|")[1:-1]] for row in table().splitlines()[2:]]
    assert [row[0] for row in rows] == [screen.title for screen in SCREENS]
    for screen, row in zip(SCREENS, rows, strict=True):
        closed = {role for role, cell in zip(TITLES, row[1:], strict=True) if cell == CLOSED}
        assert closed == set(Role) - screen.roles


def test_a_new_page_without_its_line_is_noticed() -> None:
    """And a line that no role reads by is none."""
    with pytest.raises(KeyError, match="new"):
        table((Screen("new", "New", "", STAFF),))
    for screen in SCREENS:
        assert set(READS[screen.name]) == screen.roles
