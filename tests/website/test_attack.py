"""Whoever downloads every published file learns no hidden count of the demonstration city."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest

from dashboard.city.answers import City
from dashboard.public import PublicTables
from dashboard.public.counting import counts
from dashboard.public.dictionary import files_of
from dashboard.website.tables import files
from metrics.public import COUNTED, TOO_FEW, Edition, Row, kind_of, months_of
from tests.metrics.public.attack import Equations, pinned, read, same

Table = list[dict[str, Any]]


@pytest.fixture(scope="module")
def downloaded(denver: City, told: PublicTables) -> dict[str, Table]:
    """The rows of every file, and nothing else."""
    written = files(told, denver.folder.city, ("en", "es"))
    return {
        table: json.loads(written[files_of(table)[1]])["rows"]
        for table in ("city", "agencies", "districts", "expected")
    }


def of(period: str, rows: Table) -> list[Row]:
    """The rows of a period."""
    return [row for row in rows if row["period"] == period]


def editions(downloaded: dict[str, Table], quarter: str) -> Iterator[tuple[str, Edition]]:
    """A quarter by district and its months by agency, as the files have them."""
    for month in months_of(quarter):
        total = of(month, downloaded["city"])[0]
        yield month, Edition(total, of(month, downloaded["agencies"]))
    yield quarter, Edition({"period": quarter}, of(quarter, downloaded["districts"]))


@pytest.mark.parametrize("quarter", ["2025-Q4", "2026-Q2"])
def test_the_equations_of_all_files_leave_five_values(
    denver: City, downloaded: dict[str, Table], quarter: str
) -> None:
    """All columns of a quarter's districts and of its months' agencies, solved at once."""
    known, told = Equations(), dict(editions(downloaded, quarter))
    for period, one in told.items():
        read(known, period, one)
    same(known, {month: told[month] for month in months_of(quarter)}, {quarter: told[quarter]})
    hidden = 0
    for period, one in told.items():
        exact = counts(denver, denver.mart(), kind_of(period), [period])[period].to_dicts()
        by_id = {row["of"]: row for row in exact}
        behind = [by_id[row["of"]] for row in one.rows]
        hidden += sum(len(row["hidden"]) for row in one.rows)
        assert not pinned(known, period, one.rows, behind)
    assert hidden > 20


def test_no_service_is_missing_for_having_had_no_request(
    denver: City, downloaded: dict[str, Table]
) -> None:
    """An agency whose services are all missing would have received none."""
    rows = {row["service"]: row["why"] for row in downloaded["expected"]}
    assert set(denver.folder.city.spec.services) <= set(rows)
    assert TOO_FEW in rows.values()


def test_the_pages_hold_no_other_number_than_the_files(
    told: PublicTables, downloaded: dict[str, Table]
) -> None:
    """The city's quarters are sums of its months: no further equation."""
    months = {row["period"]: row for row in downloaded["city"]}
    for quarter in told.city_quarters.to_dicts():
        parts = [months[month] for month in months_of(quarter["period"])]
        for name in COUNTED:
            shown = [part[name] for part in parts]
            assert quarter[name] == (None if None in shown else sum(shown))
