"""The audit log on its page and in its file: words first, and all that is sealed behind them."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest

from agreements.files import read_files
from agreements.folder import city_path
from dashboard.oversight.audit import About, Entry, Head
from dashboard.views.audit_log import Log, log
from dashboard.wording.language import speaking

FILES, _ = read_files(city_path("denver"))
SAID: dict[str, str | int | float | bool | None] = {
    "status": "answered",
    "status before": "open",
    "says": "Two crews since May",
    "revision": 2,
}
ENTRY = Entry(
    id=7,
    at=datetime(2026, 9, 30, 18, 0, tzinfo=UTC),
    person="Ana",
    role="agency",
    trial=False,
    act="answered",
    about=About("finding", "3", "parks"),
    said=SAID,
    because="",
    previous="aa",
    sha256="bb",
)


def _log() -> Log:
    assert FILES is not None
    return log([ENTRY], Head(1, "bb"), (), None, FILES.city.model, {})


@pytest.mark.parametrize(
    ("code", "first", "about"),
    [("en", "What was done", "Finding 3"), ("es", "Qué se hizo", "Hallazgo 3")],
)
def test_what_was_done_to_what_comes_first(code: str, first: str, about: str) -> None:
    """A phone shows two columns: the number and the hour are not what somebody comes for."""
    with speaking(code):
        table = _log().table
    assert table.columns[0] == first
    assert table.row(0)[1] == about
    assert table.row(0)[-1] == 7


def test_the_file_says_in_words_what_was_written_and_keeps_what_is_sealed() -> None:
    """Whoever opens it reads sentences; whoever recomputes a hash finds every part of it."""
    (row,) = _log().file.to_dicts()
    assert row["What was written"] == "status: open → answered; says: Two crews since May"
    assert row["When"] == datetime(2026, 9, 30, 12, 0)  # noqa: DTZ001 - local
    assert json.loads(row["said"]) == SAID
    assert (row["at"], row["previous"], row["sha256"]) == (1_790_791_200_000_000, "aa", "bb")
