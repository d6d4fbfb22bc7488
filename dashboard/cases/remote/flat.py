"""Records made flat: nested names joined with dots, every value as text, a chunk of rows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import polars as pl

from dashboard.cases.remote.documents import Record, Value, as_json, read_json
from dashboard.cases.rows import LINE, RAW, BadRow, Chunk

Columns = Mapping[str, Sequence[str]]
"""Our names (milestones too) with the names that the mapping accepts for them."""

_NO_TEXT = re.compile("[\0\ud800-\udfff]")
_NO_TEXT_REASON = (
    "the row holds a NUL or half a character, which no text has; correct it where it comes from"
)
_PUNCTUATION = re.compile(r"[\W_]+")


def flattened(record: Record) -> dict[str, str]:
    """A record's values as text under their dotted names.

    Numbers and booleans are written as JSON has them, null is "". A list of plain values is joined
    with "; ", one of objects is its JSON; of objects that have a `type` the last of each type is
    also found under it, as `notes.closed.datetime`.
    """
    return dict(_parts("", record))


def _parts(name: str, value: Value) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        before = f"{name}." if name else ""
        for key, part in value.items():
            yield from _parts(before + key, part)
    elif isinstance(value, list):
        yield from _listed(name, value)
    else:
        yield name, _text(value)


def _listed(name: str, values: list[Value]) -> Iterator[tuple[str, str]]:
    objects = [value for value in values if isinstance(value, dict)]
    if not objects and not any(isinstance(value, list) for value in values):
        yield name, "; ".join(map(_text, values))
        return
    yield name, as_json(values)
    if len(objects) == len(values) == 1:
        yield from _parts(name, objects[0])
    for item in objects:
        if isinstance(kind := item.get("type"), str) and kind:
            yield from _parts(f"{name}.{'_'.join(kind.lower().split())}", item)


def _text(value: Value) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return value if isinstance(value, str) else ""


@dataclass(frozen=True)
class Shape:
    """The columns that a system's records are brought into.

    Attributes:
        header: The columns.
        instead: Which other names are read where a column's own is empty or not there.
    """

    header: tuple[str, ...]
    instead: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def chunk(self, records: Iterable[Record], line: int) -> Chunk:
        """The records as rows, the first of them on this line; RAW is each one's JSON."""
        lines = ((at, as_json(record), record) for at, record in enumerate(records, line))
        return self._chunk(list(lines))

    def reread(self, held: Sequence[tuple[int, str]]) -> Chunk:
        """Rows from their lines and RAW texts, as `chunk` made them.

        Raises:
            GarbledError: A text is no JSON object.
        """
        return self._chunk([(line, raw, _object(raw)) for line, raw in held])

    def _chunk(self, found: Sequence[tuple[int, str, Record]]) -> Chunk:
        good: list[tuple[int, str, *tuple[str, ...]]] = []
        bad: list[BadRow] = []
        for line, raw, record in found:
            values = self._values(flattened(record))
            if any(map(_NO_TEXT.search, values)):
                bad.append(BadRow(line, raw, (_NO_TEXT_REASON,)))
            else:
                good.append((line, raw, *values))
        schema = {LINE: pl.Int64(), RAW: pl.String(), **dict.fromkeys(self.header, pl.String())}
        return Chunk(pl.DataFrame(good, schema=schema, orient="row"), bad)

    def _values(self, flat: Mapping[str, str]) -> tuple[str, ...]:
        return tuple(self._value(flat, name) for name in self.header)

    def _value(self, flat: Mapping[str, str], name: str) -> str:
        if name not in self.instead:
            return flat.get(name, "")
        found = (_found(flat, other) for other in (name, *self.instead[name]))
        return next((value for value in found if value.strip()), "")


def known_fields(fields: Iterable[str], columns: Columns) -> Shape:
    """The shape of a system that says which fields it has: these, and what is nested in them.

    A name of the mapping that is in none of them stays out, so that it is reported as wrong.
    """
    header = dict.fromkeys(fields)
    nested = (n for names in columns.values() for n in names if n.partition(".")[0] in header)
    return Shape(tuple(dict.fromkeys([*header, *nested])))


def open_fields(standard: Iterable[str], columns: Columns) -> Shape:
    """The shape of a system whose records leave out what is empty.

    The first name that the mapping gives for a column is always there; where it is empty the
    others are read in its place, so that no column depends on which records came first.
    """
    instead = {names[0]: tuple(names[1:]) for names in columns.values() if names}
    return Shape(tuple(dict.fromkeys([*instead, *standard])), instead)


def _found(flat: Mapping[str, str], name: str) -> str:
    if name in flat:
        return flat[name]
    same = (value for key, value in flat.items() if _folded(key) == _folded(name))
    return next(same, "")


def _folded(name: str) -> str:
    return _PUNCTUATION.sub("", name).casefold()


def _object(raw: str) -> Record:
    value = read_json(raw.encode())
    return value if isinstance(value, dict) else {}
