"""A portal's CKAN datastore: one resource and `datastore_search`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from tests.servers.base import Asked, Reply, Site, as_json, serving

_SORT = re.compile(r'(?:"([^"]+)"|(\w+)) asc')


@dataclass
class Datastore:
    """A resource, `cases`.

    Attributes:
        rows: Its rows, with `_id`.
        types: Its columns and their types, but for `_id`.
        most: How many rows it gives at most.
        key: The key that it wants.
        meanwhile: Called before each answer, to change something while pages are read.
    """

    rows: list[dict[str, Any]]
    types: dict[str, str] = field(
        default_factory=lambda: {"number": "text", "updated": "timestamp", "status": "text"}
    )
    most: int = 32_000
    key: str | None = None
    meanwhile: Callable[[Datastore], None] | None = None
    site: Site = field(init=False)

    def __post_init__(self) -> None:
        self.site = Site(self.answer)

    @contextmanager
    def open(self) -> Iterator[Datastore]:
        """The portal, listening."""
        with serving(self.site):
            yield self

    def answer(self, asked: Asked) -> Reply:
        """What CKAN's action interface answers to a question."""
        assert asked.path == "/api/3/action/datastore_search"
        if self.key and asked.headers.get("Authorization") != self.key:
            return _refused("Authorization Error", "Access denied", 403)
        if asked.query["resource_id"] != "cases":
            return _refused("Not Found Error", 'Resource "x" was not found.', 404)
        if self.meanwhile:
            self.meanwhile(self)
        columns = [a or b for a, b in _SORT.findall(asked.query.get("sort", "_id asc"))]
        rows = sorted(self.rows, key=lambda row: [_last_if_none(row[c]) for c in columns])
        begin, limit = int(asked.query.get("offset", "0")), int(asked.query.get("limit", "100"))
        fields = [{"id": "_id", "type": "int"}]
        fields += [{"id": name, "type": kind} for name, kind in self.types.items()]
        result = {
            "resource_id": "cases",
            "fields": fields,
            "records": rows[begin : begin + min(limit, self.most)],
            "total": len(rows),
        }
        return as_json({"help": "https://ckan.example/manual", "success": True, "result": result})


def _refused(kind: str, message: str, status: int) -> Reply:
    error = {"__type": kind, "message": message}
    return as_json(
        {"help": "https://ckan.example/" + "x" * 90, "success": False, "error": error}, status
    )


def _last_if_none(value: object) -> tuple[bool, Any]:
    return value is None, value
