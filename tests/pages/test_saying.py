"""What a click has come to is said once, with the sign of what became of it."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

SCRIPT = """
import streamlit as st

from dashboard.components.saying import kept, say
from dashboard.errors import UserError
from dashboard.oversight.acting import ChangedMeanwhileError


def write():
    if {prevented} is not None:
        raise {prevented}
    return 3


def click():
    st.session_state["was_kept"] = kept("findings", write, lambda n: f"Opened {{n}}.")


st.button("Open", on_click=click)
say("findings")
say("reviews")
"""

TABLE = [
    # what prevents it, what is said, whether it was written
    ("None", ":material/task_alt: Opened 3.", True),
    ("UserError('The day is missing.')", ":material/block: The day is missing.", False),
    ("ChangedMeanwhileError('Overtaken.')", ":material/sync_problem: Overtaken.", False),
]


@pytest.mark.parametrize(("prevented", "said", "is_written"), TABLE)
def test_what_became_of_a_click_is_said_once(
    prevented: str, said: str, *, is_written: bool
) -> None:
    """What was prevented never bears the sign of what was done."""
    app = AppTest.from_string(SCRIPT.format(prevented=prevented)).run()
    assert not app.markdown
    app.button[0].click().run()
    assert [shown.value for shown in app.markdown] == [said]
    assert app.session_state["was_kept"] is is_written
    assert not app.run().markdown
