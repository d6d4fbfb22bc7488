"""Lines, people and rounds as tests draw them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta

from pydantic import SecretStr

from dashboard.cases.store import Store
from dashboard.navigation import FINDINGS
from dashboard.notices.digest import About, Digest, digest
from dashboard.notices.lines import Line, sorted_by_news
from dashboard.notices.telling import Round
from dashboard.recipients import Recipient

MORNING = datetime(2026, 10, 1, 13, tzinfo=UTC)
"""Seven o'clock in Denver."""

DAY = timedelta(days=1)


def line(key: str, state: str, *, todo: bool = True, rises: bool = False) -> Line:
    """A line about a finding."""
    return Line(
        key, state, 1, f"Finding {key} waits", f"Potholes & <signs>, {state}.", FINDINGS,
        (("finding", key),), todo=todo, rises=rises,
    )  # fmt: skip


def person(id_: str, **to: str) -> Recipient:
    """Somebody of the mayor's office."""
    ways = {way: SecretStr(address) for way, address in to.items()}
    return Recipient(id=id_, role="overseer", to=ways)


def round_(store: Store, day: date, states: Mapping[str, str]) -> Round:
    """A round in which these lines hold."""
    lines = tuple(line(key, state) for key, state in states.items())
    at = datetime(day.year, day.month, day.day, tzinfo=UTC)
    return Round(store, day, at, lambda _person, _since: lines, lambda _language: "Aspen",
                 base="https://sla.aspen.example")  # fmt: skip


def message(base: str | None = "https://sla.aspen.example/accord") -> Digest:
    """One with both parts, and something that stands."""
    lines = [line("4", "late"), line("5", "seen", todo=False), line("6", "old")]
    about = About("Aspen", True, datetime(2026, 10, 1), 0, base, "en")  # noqa: DTZ001 - local, as it reads
    return digest(sorted_by_news(lines, {"6": "old"}), about)
