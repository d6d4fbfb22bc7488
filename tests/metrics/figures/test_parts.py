"""The rows beside the headlines are those that the catalogue defines."""

from __future__ import annotations

import pytest

from metrics.catalogue import DEFINITIONS
from metrics.figures import FIGURES
from metrics.figures.checks import CHECKS
from tests.metrics.figures.drawn import parts, some

CLOSED = {"first_closed": "2026-03-02 12:00", "closed": "2026-03-02 12:00"}
TOLD = {**CLOSED, "no_action": "L", "reroutes": 1, "reroute_reason": "wrong_agency"}
DUE = {"due": "2026-03-10 12:00"}
PAUSED = {"number": "0-0", "start": "2026-03-02 08:00", "reason": "waiting", "counted_seconds": 60,
          "counted_until": "2026-03-02 08:01", "share_used": 0.1}  # fmt: skip
TABLES = {
    "instants": some("instants", (1, DUE)),
    "lives": some("lives", (1, TOLD)),
    "pauses": some("pauses", (1, PAUSED)),
}
NAMED = {
    "paused_share": {"waiting": "<reason>"},
    "reroute_rate": {"wrong_agency": "<reason>"},
    "closed_without_action": {"L": "<letter>"},
    "data_checks": {check.id: "<check>" for check in CHECKS},
}
"""What the catalogue says in one word for names that the city gives."""


@pytest.mark.parametrize("figure", FIGURES)
def test_a_figures_parts_are_those_of_its_definition(figure: str) -> None:
    """No row without a definition, and no definition without its row."""
    entry = DEFINITIONS[figure]
    found = {part for part in parts(TABLES, figure) if part is not None}
    words = {NAMED.get(figure, {}).get(part, part) for part in found}
    assert words == set(entry.parts) - set(entry.later_parts)
