"""What readers may write, and what is said of anything else."""

from __future__ import annotations

import pytest

from metrics.labelling.guide import LABELS, NAMES, read_labels

GOOD = {
    "present": "True", "relevant": "1", "specific": "True", "case_detail": "False",
    "timeline": "False", "next_step": "False", "no_action": "False", "no_action_reason": "",
    "private": "", "jargon": "False", "ambiguous": "False",
}  # fmt: skip
BARE = GOOD | {"present": "False", "relevant": "n", "specific": "False"}


def test_what_the_guide_asks_for_is_kept_as_it_is() -> None:
    """Column by column."""
    assert read_labels(GOOD) == (GOOD, ())
    assert list(GOOD) == list(NAMES)


@pytest.mark.parametrize("yes", ["TRUE", " true ", "yes", "Y", "1", "Sí", "verdadero"])
def test_a_spreadsheet_may_write_yes_as_it_likes(yes: str) -> None:
    """Whatever its language and capitals."""
    assert read_labels(GOOD | {"present": yes}).labels == GOOD


def test_a_row_that_was_not_come_to_is_blank_and_not_wrong() -> None:
    """Nothing is written in it."""
    assert read_labels({}) == ({}, ())
    assert read_labels(dict.fromkeys(NAMES, " ")) == ({}, ())


@pytest.mark.parametrize(
    ("column", "cell", "said"),
    [
        ("present", "maybe", "'maybe' is no label; write True or False"),
        ("present", "", "blank; write True or False"),
        ("relevant", "2", "'2' is no label; write 1, 0 or n"),
        ("no_action_reason", "Z", "'Z' is no label; write D, R, J"),
        ("private", "x", "'x' is no label; write v, f or blank"),
        ("no_action_reason", "D", "D, though no_action is False; leave it blank"),
        ("no_action", "True", "blank, though no_action is True; write D, R, J"),
    ],
)
def test_a_value_that_cannot_be_is_told_with_what_can(column: str, cell: str, said: str) -> None:
    """In the column where it is to be mended."""
    (wrong,) = read_labels(GOOD | {column: cell}).wrong
    assert wrong.column == ("no_action_reason" if column == "no_action" else column)
    assert wrong.said.startswith(said)


def test_a_message_that_says_nothing_has_nothing_by_definition() -> None:
    """The guide's own rule."""
    assert read_labels(BARE).wrong == ()
    wrong = read_labels(BARE | {"relevant": "1", "timeline": "True"}).wrong
    assert [w.column for w in wrong] == ["relevant", "timeline"]


def test_everything_wrong_with_a_row_is_told_at_once() -> None:
    """Nobody mends a file value by value."""
    wrong = read_labels({**GOOD, "present": "x", "relevant": "x", "private": "x"}).wrong
    assert [w.column for w in wrong] == ["present", "relevant", "private"]


def test_every_label_has_its_question() -> None:
    """The guide that goes with the files leaves none out."""
    assert all(label.asks.endswith(("?", ".")) and label.told for label in LABELS)
