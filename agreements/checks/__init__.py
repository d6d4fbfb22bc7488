"""The catalogue of checks: one rule, one function; every rule runs, every finding is told."""

from __future__ import annotations

from agreements.checks import (
    calendars,
    claims,
    event_logs,
    form,
    goals,
    governance,
    ordering,
    pauses,
    people,
    recorded,
    seasons,
    sources,
    targets,
    templates,
    versions,
)
from agreements.checks.catalogue import RULES, WAITING, Refuted, Rule, Waiting
from agreements.checks.dues import Due
from agreements.checks.past import PastYear
from agreements.checks.running import check_files, check_structure

GROUPS = (
    form, versions, claims, calendars, targets, ordering, goals, seasons, pauses, people,
    governance, templates, sources, event_logs, recorded,
)  # fmt: skip
"""The modules that hold the rules; importing one registers them."""

__all__ = [
    "GROUPS", "RULES", "WAITING", "Due", "PastYear", "Refuted", "Rule", "Waiting", "check_files",
    "check_structure",
]  # fmt: skip
