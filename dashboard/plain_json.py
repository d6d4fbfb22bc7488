"""One object as a line of JSON, as commands and files tell rows."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any


def json_line(row: Mapping[str, Any]) -> str:
    """One object as a line; instants as ISO 8601 with offset."""
    return json.dumps(row, ensure_ascii=False, default=_plain)


def _plain(value: object) -> str:
    if isinstance(value, datetime | date):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} has no JSON form")
