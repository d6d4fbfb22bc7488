"""By how many agreements the head of a page says that cases are judged."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from types import SimpleNamespace
from typing import Any

import polars as pl
import pytest

from agreements.folder import city_path, load_city
from dashboard import loading
from dashboard.components.choices import Choice
from dashboard.components.opening import CLOSED, DUE, OPENED, Ground
from dashboard.roles import Role, Viewer
from dashboard.views.head import context
from dashboard.views.scope import Judges, ended, judging, scope

AS_OF = datetime(2026, 10, 1, 6, tzinfo=UTC)


@dataclass(frozen=True)
class Version:
    """What judged cases, as a mart names it."""

    id: str
    version: str
    status: str = "signed"


PARKS, NEWER = Version("denver/parks", "1.0.0"), Version("denver/parks", "2.0.0")
WASTE = Version("denver/solid-waste", "1.0.0")
ALL = (PARKS, NEWER, WASTE)


def by_version(*rows: tuple[str, str | None]) -> pl.DataFrame:
    """Figures by agency and version; cases without a promise have no version."""
    return pl.DataFrame(rows, schema={"agency": pl.String, "version": pl.String}, orient="row")


def ground() -> Ground:
    """A city whose cases are judged by these versions."""
    held: Any = SimpleNamespace(as_of=AS_OF, data_until=AS_OF, agreements=ALL)
    folder, _findings = load_city(city_path("denver"))
    assert folder is not None
    return Ground(held, folder.city, folder.agreements)


def test_a_version_judges_what_is_counted_under_it() -> None:
    """The same number of another agency's agreement is another version."""
    rows = by_version(("parks", "2.0.0"), ("solid-waste", None), ("fire", "1.0.0"))
    assert judging(ALL, rows) == [NEWER]


@pytest.mark.parametrize(
    ("choice", "signed"),
    [
        (Choice(None, None, (None, None)), 2),
        (Choice(None, "pothole", (None, None)), 1),
        (Choice(None, None, (date(2026, 8, 1), date(2026, 8, 31))), 1),
        (Choice("solid-waste", None, (date(2026, 8, 1), date(2026, 8, 31))), 0),
    ],
)
def test_only_agreements_that_judge_the_chosen_cases_are_counted(
    monkeypatch: pytest.MonkeyPatch, choice: Choice, signed: int
) -> None:
    """A service or a month is not judged by those of other agencies, or of other years."""

    def figures(*_asked: object) -> pl.DataFrame:
        return by_version(("parks", "1.0.0"), ("parks", "2.0.0"))

    monkeypatch.setattr(loading, "figures", figures)
    assert ground().about(Viewer(Role.OPERATOR), choice).signed == signed


def test_a_page_about_closed_cases_counts_what_judges_those(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Of the month, cases of parks fell due, and one of solid waste was closed that had before."""
    judged = {DUE: "parks", CLOSED: "solid-waste", OPENED: "fire"}

    def figures(_viewer: Viewer, ids: tuple[str, ...], *_asked: object) -> pl.DataFrame:
        return by_version(*((judged[id_], "1.0.0") for id_ in ids))

    monkeypatch.setattr(loading, "figures", figures)
    august = Choice("solid-waste", None, (date(2026, 8, 1), date(2026, 8, 31)))
    viewer = Viewer(Role.OPERATOR)
    counted = {by: ground().about(viewer, august, by).signed for by in judged}
    assert counted == {DUE: 0, CLOSED: 1, OPENED: 0}


def test_an_agreement_that_ended_before_the_period_is_told_apart() -> None:
    """Of the cases due in July it judges those that it had promised before."""
    held = ground()
    over = ended(held.agreements, date(2026, 7, 1))
    assert over == {"denver/animal-protection"}
    assert ended(held.agreements, date(2026, 6, 30)) == ended(held.agreements, None) == set()
    both = (*ALL, Version("denver/animal-protection", "1.0.0"))
    july = (date(2026, 7, 1), date(2026, 7, 31))
    seen = scope(held.city, AS_OF, AS_OF, Judges(both, over), None, july)
    assert "judged by 3 signed agreements (1 ended before the period)" in context(seen)
    assert "ended" not in context(scope(held.city, AS_OF, AS_OF, Judges(ALL, over), None, july))
