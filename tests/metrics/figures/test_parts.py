"""The rows beside the headlines are those that the catalogue defines."""

from __future__ import annotations

import polars as pl
import pytest

from metrics.catalogue import DEFINITIONS
from metrics.figures import FIGURES
from metrics.figures.checks import CHECKS
from metrics.terms import ADJUSTMENTS
from tests.metrics.figures.drawn import drawn, event, parts, some, standards

CLOSED = {"first_closed": "2026-03-02 12:00", "closed": "2026-03-02 12:00",
          "message_at": "2026-03-02 12:00", "message_text": "A crew was there"}  # fmt: skip
TOLD = {**CLOSED, "no_action": "L", "reroutes": 1, "reroute_reason": "wrong_agency"}
DUE = {"due": "2026-03-10 12:00"}
PAUSED = {"number": "0-0", "start": "2026-03-02 08:00", "reason": "waiting", "counted_seconds": 60,
          "counted_until": "2026-03-02 08:01", "share_used": 0.1}  # fmt: skip
PROMISES = ("resolution", "acknowledgement", "first_response", "first_action")
SAID = """
text_id          | closed_without_action | no_action_reason | announces | masked
A crew was there | yes                   | R                | pothole   | 0a
"""
TABLES = {
    "instants": pl.concat(
        some("instants", (1, {**DUE, "closed": "2026-03-11 12:00", "commitment": name}))
        for name in PROMISES
    ),
    "lives": some("lives", (1, TOLD)),
    "pauses": some("pauses", (1, PAUSED)),
    "messages": drawn("messages", SAID),
}
NAMED = {
    "paused_share": {"waiting": "<reason>"},
    "reroute_rate": {"wrong_agency": "<reason>"},
    "closed_without_action": {"L": "<letter>", "by_message:R": "by_message:<letter>"},
    "message_relevant": {"announces:pothole": "announces:<service>"},
    "data_checks": {check.id: "<check>" for check in CHECKS},
}
"""What the catalogue says in one word for names that the city gives."""


@pytest.mark.parametrize("figure", FIGURES)
def test_a_figures_parts_are_those_of_its_definition(figure: str) -> None:
    """No row without a definition, and no definition without its row."""
    entry = DEFINITIONS[figure]
    held = standards(adjustments=pl.DataFrame([event()], schema=ADJUSTMENTS, orient="row"))
    found = {part for part in parts(TABLES, figure, held=held) if part is not None}
    words = {NAMED.get(figure, {}).get(part, part) for part in found}
    assert words == set(entry.parts)
