"""A small city, its one source, and files drawn as tables."""

from __future__ import annotations

import csv
import io
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import polars as pl

from agreements.schema.city import City
from agreements.schema.source import SourceMapping
from dashboard.cases.importing import Plan, import_file
from dashboard.cases.record import Record
from dashboard.cases.rows import CHUNK_ROWS
from dashboard.cases.store import Store
from dashboard.cases.taking_in import ImportReport
from dashboard.wording import put_aside, speaking

ZONE = ZoneInfo("America/Denver")
COLUMNS = {
    "number": "Number", "opened": "Opened", "closed": "Closed", "published_due": "Due",
    "status": "Status", "agency": "Division", "service": "Type", "channel": "Channel",
    "district": "District", "place": "Place", "outcome": "Outcome", "message": "Message",
}  # fmt: skip
MILESTONE = "Collected"
NOW = datetime(2026, 6, 15, 12, tzinfo=ZONE)
"""What the clock on the wall shows in these tests."""

USUAL = {
    "Status": "Open", "Division": "Parks", "Type": "Pothole", "Channel": "Call", "District": "1",
}  # fmt: skip


def _titled(*names: str) -> dict[str, Any]:
    return {name: {"title": {"en": name}} for name in names}


def city_named(name: str, *, demonstration: bool = False) -> City:
    """A city with two stages, two agencies and two services."""
    return City.model_validate(
        {
            "apiVersion": "accord311/v1",
            "kind": "City",
            "metadata": {"id": name, "title": {"en": name.title()}},
            "spec": {
                "timezone": ZONE.key,
                "demonstration": demonstration,
                "agencies": _titled("parks", "streets"),
                "stages": {
                    stage: {"title": {"en": stage}, "open": stage == "open", "means": {"en": "-"}}
                    for stage in ("open", "closed")
                },
                "services": _titled("pothole", "graffiti"),
                "outcomes": _titled("fixed", "duplicate"),
                "milestones": _titled("collected"),
                "channels": _titled("call"),
                "districts": _titled("1", "2"),
            },
        }
    )


def mapping_with(**changes: object) -> SourceMapping:
    """How the small city's source is read; `changes` replace parts of it."""
    spec: dict[str, object] = {
        "shape": "snapshot",
        "timezone": ZONE.key,
        "blank": ["", "N/A", "null"],
        "date_formats": ["%Y-%m-%d %H:%M"],
        "columns": {ours: [theirs] for ours, theirs in COLUMNS.items()},
        "milestones": {"collected": [MILESTONE]},
        "statuses": {"Open": "open", "Work Order  Open": "open", "Closed": "closed"},
        "agencies": {"Parks": "parks", "Streets": "streets"},
        "services": {"Pothole": "pothole", "Graffiti": "graffiti"},
        "channels": {"Call": "call"},
        "districts": {"1": "1", "2": "2"},
        "outcomes": {"Fixed": "fixed", "Duplicate": "duplicate"},
    }
    head = {"apiVersion": "accord311/v1", "kind": "SourceMapping", "metadata": {"id": "desk"}}
    return SourceMapping.model_validate({**head, "spec": spec | changes})


def drawn(table: str) -> str:
    """A table drawn with bars as a CSV file; columns that are not drawn hold what is usual."""
    lines = [[c.strip() for c in line.split("|")] for line in table.strip().splitlines()]
    heads, rows = [h.capitalize() for h in lines[0]], lines[1:]
    text = io.StringIO()
    writer = csv.DictWriter(text, [*COLUMNS.values(), MILESTONE], lineterminator="\n")
    writer.writeheader()
    writer.writerows({**USUAL, **dict(zip(heads, row, strict=True))} for row in rows)
    return text.getvalue()


def at(local: str) -> datetime:
    """A local time of the small city, as `2026-03-01 09:00`."""
    return datetime.fromisoformat(local).replace(tzinfo=ZONE)


def plan_for(
    store: Store,
    mapping: SourceMapping | None = None,
    chunk_rows: int = CHUNK_ROWS,
    now: datetime = NOW,
) -> Plan:
    """An import into the small city's record."""
    return Plan(
        mapping or mapping_with(), city_named("aspen"), store, lambda: now, chunk_rows=chunk_rows
    )


class Desk:
    """The small city's record in one database, and the files that are brought to it."""

    def __init__(self, folder: Path, store: Store) -> None:
        self.folder = folder
        self.store = store
        self.record = Record(store)

    def bring(
        self,
        file: str | bytes,
        taken: str | None = None,
        name: str = "export.csv",
        mapping: SourceMapping | None = None,
        chunk_rows: int = CHUNK_ROWS,
    ) -> ImportReport:
        """Import a file's content, as if exported at a local time."""
        path = self.folder / name
        path.write_bytes(file.encode() if isinstance(file, str) else file)
        (report,) = self.bring_file(path, taken, mapping, chunk_rows)
        return report

    def bring_file(
        self,
        path: Path,
        taken: str | None = None,
        mapping: SourceMapping | None = None,
        chunk_rows: int = CHUNK_ROWS,
        now: datetime = NOW,
    ) -> list[ImportReport]:
        """Import a file, each of its tables, as if exported at a local time."""
        plan = plan_for(self.store, mapping, chunk_rows, now)
        return import_file(path, plan, extracted_at=at(taken) if taken else None)

    def dump(self) -> list[str]:
        """The whole record, in order."""
        return list(self.record.dump())

    def told(self, number: str = "1") -> list[str]:
        """A case's events in words: `closed 03-02 10:00, known 03-03 00:00`."""
        events = self.record.events().filter(pl.col("number") == number)
        return [
            f"{row['kind']} {_short(row['at'])}, known {_short(row['recorded_at'])}"
            for row in events.to_dicts()
        ]


def _short(instant: datetime) -> str:
    return f"{instant.astimezone(ZONE):%m-%d %H:%M}"


def said_in_spanish(reason: str) -> bool:
    """Whether a page in Spanish has words of its own for why a row was put aside."""
    with speaking("es"):
        return put_aside.told(reason) != reason
