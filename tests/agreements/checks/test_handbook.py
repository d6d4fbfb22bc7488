"""The page about the checks is made from the rules, and says what waits."""

from __future__ import annotations

import re
from pathlib import Path

from agreements.checks import RULES, WAITING
from agreements.checks.__main__ import PAGE, page
from agreements.checks.handbook import drawn

DESIGN_TABLE = """
001 002 003 004 005 006 007 101 102 103 104 105 106 107 108 109 110 201 202 203 204 205 206
301 302 303 304 305 306 307 308 309 310 311 312 401 402 403 404 405 406 407 408 409 410 411 412
413 414 415 501 502 503 504 505 506 507 508 509 601 602 603 604 605 606 607 608 609 610
701 702 703 704 705 706 707 708 709
"""


def test_the_committed_page_is_current() -> None:
    """`python -m agreements.checks` has been run after the last change of a rule."""
    assert page() == PAGE.read_text("utf-8")


def test_every_code_of_the_catalogue_is_checked_or_waits() -> None:
    """Nothing that was designed has been forgotten."""
    designed = {f"SLA{number}" for number in DESIGN_TABLE.split()}
    assert designed <= RULES.keys() | WAITING.keys()
    assert not {w for w in WAITING.values() if not w.waits_for}


def test_a_rule_is_one_sentence() -> None:
    """Words of rules begin as sentences do and end with a full stop."""
    assert not [rule.code for rule in RULES.values() if not re.match(r"[A-Z].*\.$", rule.words)]


def test_a_change_is_drawn_as_whole_lines() -> None:
    """A part of a line, a line taken out, a line put in."""
    before = "one: 1\ntwo: 2\nthree: 3\n"
    assert drawn(before, "2", "5") == ("- two: 2", "+ two: 5")
    assert drawn(before, "two: 2\n", "") == ("- two: 2",)
    assert drawn(before, "two: 2\n", "two: 2\nmore: 0\n") == ("  two: 2", "+ more: 0")


def test_the_page_lies_where_people_read() -> None:
    """The page is one of the project's own."""
    assert PAGE.relative_to(Path(__file__).resolve().parents[3]) == Path("docs/checks.md")
