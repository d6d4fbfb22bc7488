"""The catalogue holds every figure that was designed, and each definition stands by itself."""

from __future__ import annotations

import re
from itertools import chain

import pytest

from metrics.catalogue import DEFINITIONS, Definition
from metrics.catalogue.__main__ import PAGE
from metrics.catalogue.handbook import handbook

DESIGNED = """
timeliness     on_time_due on_time_received on_time_closed flattery kept_promise acknowledged
timeliness     first_response first_action updated days_late time_to_close expected_time
timeliness     paused_share backlog flow
after_closing  reopen_rate repeat_contact comments_after_close no_message_before
after_closing  closed_without_action
routing        reroute_rate reroute_cost intake_complete
messages       message_present message_relevant message_specific message_timeline
messages       message_next_step message_plain message_private message_language template_share
messages       fix_evidence
duties         coverage contacts_fresh knowledge_fresh change_notice review_held data_checks
"""

every = pytest.mark.parametrize("figure", DEFINITIONS.values(), ids=list(DEFINITIONS))


def _table(text: str) -> list[tuple[str, str]]:
    lines = (line.split() for line in text.strip().splitlines())
    return list(chain.from_iterable([(first, id_) for id_ in rest] for first, *rest in lines))


def test_every_designed_figure_is_defined_in_its_section_and_no_other() -> None:
    """In the order of the design."""
    assert [(d.section, id_) for id_, d in DEFINITIONS.items()] == _table(DESIGNED)


@every
def test_a_definition_can_stand_on_a_screen(figure: Definition) -> None:
    """A sentence each for what it is and what goes wrong elsewhere; counts in words."""
    for sentence in (figure.definition, figure.pitfall, figure.example):
        assert re.match(r"[A-Z“0-9]", sentence)
        assert re.search(r"[.”]$", sentence)
    for counted in (figure.numerator, figure.denominator, *figure.needs):
        assert counted
        assert not counted.endswith(".")


@every
def test_parts_are_named_once(figure: Definition) -> None:
    """Each row beside the headline has one name."""
    assert len(set(figure.parts)) == len(figure.parts)


@every
def test_a_worked_example_is_worked_right(figure: Definition) -> None:
    """Where it says that so many of so many is so much, it is."""
    found = re.findall(r"([\d,]+) of ([\d,]+) (?:is|promises were kept:) ([\d.]+)%", figure.example)
    for k, n, percent in found:
        share = int(k.replace(",", "")) / int(n.replace(",", ""))
        assert share * 100 == pytest.approx(float(percent), abs=0.05)


def test_ten_examples_are_worked_out_in_so_many_words() -> None:
    """The check above has something to check."""
    worked = [d for d in DEFINITIONS.values() if re.search(r"\d of [\d,]+ is \d", d.example)]
    assert len(worked) >= 10


def test_the_committed_page_is_current() -> None:
    """`python -m metrics.catalogue` has been run after the last change of a definition."""
    assert handbook(DEFINITIONS) == PAGE.read_text("utf-8")


def test_the_page_says_of_each_figure_what_it_counts() -> None:
    """Every figure is a heading."""
    page = handbook(DEFINITIONS)
    assert re.findall(r"^### (\w+)$", page, re.MULTILINE) == list(DEFINITIONS)
    assert all(d.numerator in page and d.denominator in page for d in DEFINITIONS.values())
