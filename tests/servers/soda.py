"""A portal's SODA 2.1: one dataset, as much of the query language as reading it takes."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from tests.servers.base import Asked, Reply, Site, as_json, serving

_WHERE = re.compile(r":updated_at >= '([^']+)'")


@dataclass
class Soda:
    """A dataset, `abcd-1234`.

    Attributes:
        rows: Its rows, with `:id` and `:updated_at`; what is None is left out, as SODA does.
        fields: What the header names as its fields; None sends no such header.
        most: How many rows it gives at most.
        token: The app token that it wants.
        user: The user and password that it wants.
        meanwhile: Called before each answer, to change something while pages are read.
    """

    rows: list[dict[str, Any]]
    fields: tuple[str, ...] | None = ("number", "opened", "closed", "status")
    most: int = 50_000
    token: str | None = None
    user: tuple[str, str] | None = None
    meanwhile: Callable[[Soda], None] | None = None
    site: Site = field(init=False)

    def __post_init__(self) -> None:
        self.site = Site(self.answer)

    @contextmanager
    def open(self) -> Iterator[Soda]:
        """The portal, listening."""
        with serving(self.site):
            yield self

    def answer(self, asked: Asked) -> Reply:
        """What SODA answers to a question."""
        if asked.path != "/resource/abcd-1234.json":
            return as_json({"code": "dataset.missing", "error": True, "message": "Not found"}, 404)
        if self.token and asked.headers.get("X-App-Token") != self.token:
            return as_json({"error": True, "message": "Invalid app_token"}, 403)
        if self.meanwhile:
            self.meanwhile(self)
        query = asked.query
        assert query["$select"] == ":*,*"
        assert query["$order"] == ":updated_at,:id"
        where = _WHERE.fullmatch(query.get("$where", ":updated_at >= '0'"))
        if where is None:
            return as_json({"code": "query.compiler.malformed", "error": True}, 400)
        rows = [row for row in self.rows if row[":updated_at"] >= where[1]]
        rows.sort(key=lambda row: (row[":updated_at"], row[":id"]))
        begin, limit = int(query.get("$offset", "0")), int(query.get("$limit", "1000"))
        page = rows[begin : begin + min(limit, self.most)]
        told = [{k: v for k, v in row.items() if v is not None} for row in page]
        names = {} if self.fields is None else {"X-SODA2-Fields": json.dumps(list(self.fields))}
        return as_json(told, headers=names)
