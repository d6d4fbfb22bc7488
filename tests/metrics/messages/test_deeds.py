"""What the agency did on a case goes before weaker reasons for doing nothing."""

from __future__ import annotations

import polars as pl
import pytest

from metrics.messages import judge_frame
from metrics.messages.deeds import done

DONE = (
    "the gate was locked at first. driver sent back anyway and got them.",
    "our visit was put off. your green cart was swapped on monday.",
    "no se encontro la direccion el lunes; se limpiaron cuatro alcantarillas",
)
NOT_DONE = (
    "the couch had been picked up",
    "the owner removed it",
    "we believe it was picked up overnight",
    "the crew could not get in, so nothing was collected",
    "the truck that towed it was theirs",
    "trees are pruned on a grid cycle",
)


@pytest.mark.parametrize("text", DONE)
def test_work_of_the_agency_in_the_past_is_a_deed(text: str) -> None:
    """Whatever stands in other clauses."""
    assert done(pl.Series([text])).to_list() == [True]


@pytest.mark.parametrize("text", NOT_DONE)
def test_what_is_denied_believed_or_others_did_is_no_deed(text: str) -> None:
    """Nor what is done as a rule."""
    assert done(pl.Series([text])).to_list() == [False]


def test_a_text_that_nobody_asks_about_has_no_deed() -> None:
    """Null stands for it."""
    assert done(pl.Series([None], dtype=pl.String)).to_list() == [False]


@pytest.mark.parametrize(
    ("message", "answer"),
    [
        ("Rubbish cleared behind the hall. The crew couldn't find it the first time.", "no"),
        ("The crew couldn't find it.", "yes"),
        ("Steel plate pinned. The contractor, not the City, will pave.", "no"),
        ("The contractor, not the City, will pave.", "yes"),
    ],
)
def test_a_deed_goes_before_a_reason(message: str, answer: str) -> None:
    """The same words are a reason where nothing was done."""
    frame = pl.DataFrame({"message": [message], "service_name": ["Street"]})
    assert judge_frame(frame)["closed_without_action"].to_list() == [answer]
