"""Small stores that the page tests read: invented cases, imported and measured for real."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from dashboard.cases.importing import Plan, import_file
from dashboard.city.answers import City
from dashboard.dates import instant_from
from dashboard.mart import measure
from dashboard.settings import Settings
from seed.city import EXPORT, SOURCE, write_city

AS_OF = "2011-12-31T23:59"

HEADER = (
    "case_enquiry_id,open_dt,target_dt,closed_dt,case_status,closure_reason,type,department,"
    "source,city_council_district"
)

MET, LATE, OVERDUE, RUNNING, NO_DUE = "1001", "1002", "1003", "1004", "1005"
OTHER_AGENCY = "2003"

ROWS = [
    # number, opened, due, closed, agency
    (MET, "2011-10-03 09:00:00", "2011-10-17 09:00:00", "2011-10-04 09:00:00", "PWDx"),
    (LATE, "2011-10-03 09:00:00", "2011-10-05 09:00:00", "2011-10-08 10:00:00", "PWDx"),
    (OVERDUE, "2011-10-03 09:00:00", "2011-10-05 09:00:00", "", "PWDx"),
    (RUNNING, "2011-12-20 09:00:00", "2012-01-20 09:00:00", "", "PWDx"),
    (NO_DUE, "2011-10-03 09:00:00", "", "2011-10-08 10:00:00", "PWDx"),
    (OTHER_AGENCY, "2011-07-03 09:00:00", "2011-07-05 09:00:00", "", "ISD"),
]


def _many(first: int, n: int, agency: str, closed: str) -> Iterable[tuple[str, ...]]:
    due = "2011-11-20 09:00:00"
    return ((str(first + i), "2011-11-01 09:00:00", due, closed, agency) for i in range(n))


def boston(data: Path) -> Path:
    """A store of a city that publishes dues and no goals; returns its data folder.

    Public Works: 61 in time, 1 late, 1 overdue, 1 running, 1 without a due. Inspectional
    Services: 20 in time, 21 overdue, the oldest since July.
    """
    rows = [
        *ROWS,
        *_many(10_000, 60, "PWDx", "2011-11-10 09:00:00"),
        *_many(20_000, 20, "ISD", "2011-11-10 09:00:00"),
        *_many(30_000, 20, "ISD", ""),
    ]
    lines = [
        f"{number},{opened},{due},{closed},{'Closed' if closed else 'Open'},,Graffiti Removal,"
        f"{agency},Self Service,3"
        for number, opened, due, closed, agency in rows
    ]
    data.mkdir(parents=True, exist_ok=True)
    export = data / "export.csv"
    export.write_text("\n".join([HEADER, *lines]) + "\n", encoding="utf-8")
    return _measured(data, "boston", "boston", [export], AS_OF)


def denver(data: Path) -> Path:
    """A small demonstration city, with goals; returns its data folder."""
    write_city(data / "export", cases=900, seed=5, progress=lambda *_done: None)
    return _measured(data, "denver", SOURCE, [data / "export" / EXPORT], "2026-10-01")


def _measured(data: Path, name: str, source: str, exports: list[Path], as_of: str) -> Path:
    settings = Settings(city=name, data_dir=data)
    city = City(settings)
    at = instant_from(as_of, city.folder.city.zone)
    plan = Plan(city.folder.sources[source], city.folder.city, city.record.store, lambda: at)
    for export in exports:
        (report,) = import_file(export, plan, extracted_at=at)
        assert not report.quarantined, report.reasons
    measure(city.record, city.folder, settings.mart, as_of=at)
    city.record.store.engine.dispose()
    return data
