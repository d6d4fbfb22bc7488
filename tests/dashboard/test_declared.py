"""What was declared, under the figures that it touches."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

PAGE = """
from datetime import UTC, date, datetime
from dashboard.components import declared
from dashboard.city.declared import Declared, Touched
from dashboard.wording.language import speak
from metrics.explain import DeclaredEvent

k, n, missed, language = {asked}
speak(language)
storm = DeclaredEvent(
    id="snow_storm", effect="shift_due", start=datetime(2026, 3, 10, tzinfo=UTC),
    end=datetime(2026, 3, 12, tzinfo=UTC), reason="No truck could <b>leave</b>",
    approved_by="overseer.director", declared_on=date(2026, 3, 12), file="1.0.0.yaml", line=12,
)
row = dict(value=k / n if n else None, k=k, n=n, goals_missed=missed, goals_total=2)
declared.show(Declared((Touched(storm, 7),), row) if k + n else Declared())
"""
"""A box with one storm; without cases nothing is declared."""


def shown(k: int = 8, n: int = 10, missed: int = 0, language: str = "en") -> list[str]:
    """What the box says."""
    app = AppTest.from_string(PAGE.format(asked=(k, n, missed, language))).run()
    assert not app.exception
    return [line.value for line in app.markdown]


def test_an_event_is_told_with_its_days_and_what_it_touches() -> None:
    """The last day is the one before its end; nothing in its reason is markup."""
    title, event, share, note = shown()
    assert title == "**Declared events**"
    assert event.startswith("**Snow storm**, Mar 10, 2026 \N{EN DASH} Mar 11, 2026: its days do")
    assert event.endswith("It touches 7 promises.")
    assert "<b>" not in event.replace("\\<b", "")
    assert share == "With declared events 80% (8 of 10): 2 of 2 goals met."
    assert note == "The figures on this page are those without declared events."


@pytest.mark.parametrize(
    ("missed", "language", "words"),
    [(1, "en", "1 of 2 goals missed"), (0, "es", "Con los eventos declarados, 80%")],
)
def test_the_share_says_its_goals_in_the_pages_language(
    missed: int, language: str, words: str
) -> None:
    """As every other verdict does."""
    assert words in shown(missed=missed, language=language)[2]


def test_without_an_event_there_is_no_box() -> None:
    """Most figures are touched by none."""
    assert shown(0, 0) == []
