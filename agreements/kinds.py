"""The kinds of file in a city's folder, and the schema that editors find for each."""

from __future__ import annotations

import os
from pathlib import Path

from pydantic import BaseModel

from agreements.schema.agreement import Agreement
from agreements.schema.calendar import Calendar, HolidaySet
from agreements.schema.city import City
from agreements.schema.event_log import EventLogMapping
from agreements.schema.rubric import Rubric
from agreements.schema.source import SourceMapping
from agreements.schema.volumes import ContactVolumeMapping

KINDS: dict[str, type[BaseModel]] = {
    "Agreement": Agreement,
    "Calendar": Calendar,
    "HolidaySet": HolidaySet,
    "Rubric": Rubric,
    "City": City,
    "SourceMapping": SourceMapping,
    "ContactVolumeMapping": ContactVolumeMapping,
    "EventLogMapping": EventLogMapping,
}
SHIPPED = Path(__file__).parent
SCHEMAS = SHIPPED / "schema"
_FILES = {
    "Agreement": "agreement",
    "Calendar": "calendar",
    "HolidaySet": "holiday-set",
    "Rubric": "rubric",
    "City": "city",
    "SourceMapping": "source-mapping",
    "ContactVolumeMapping": "contact-volume-mapping",
    "EventLogMapping": "event-log-mapping",
}


def kind_of(data: object) -> str | None:
    """The kind that a document names, where it is one of ours."""
    kind = data.get("kind") if isinstance(data, dict) else None
    return kind if kind in KINDS else None


def schema_path(kind: str) -> Path:
    """Where the JSON Schema of a kind lies."""
    return SCHEMAS / f"{_FILES[kind]}.schema.json"


def editor_header(file: Path, kind: str) -> str | None:
    """The comment by which an editor finds the schema of a file that lies with the schemas."""
    file = file.resolve()
    if SHIPPED not in file.parents:
        return None
    way = Path(os.path.relpath(schema_path(kind), file.parent)).as_posix()
    return f"# yaml-language-server: $schema={way}"
