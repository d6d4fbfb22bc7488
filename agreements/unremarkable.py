"""The quick way through a YAML file in which there is nothing to be said of.

Nearly every file is one. This walk gives the same data and the same places as the reader in
`yaml_source`, in half the time, and gives up at the first thing on which that one might have a
finding; a test holds the two against each other.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from yaml import (
    DocumentEndEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    StreamEndEvent,
)

from agreements.split_texts import is_no_pair
from agreements.yaml_events import Event
from agreements.yaml_scalars import NUMERIC, OLD_BOOLEANS, other_readings, plain_scalar

_DEEP = 20

Places = dict[tuple[str | int, ...], tuple[int, int]]


@dataclass(frozen=True)
class Read:
    """Plain data, and line and column of each key and value by its path, counted from 1."""

    data: Any
    keys: Places
    values: Places


class _RemarkableError(Exception):
    """Something on which there may be a finding."""


def unremarkable(events: Iterable[Event]) -> Read | None:
    """What libyaml's events hold; None where anything in them might be remarked upon."""
    walk = _Walk(events)
    try:
        return Read(walk.document(), walk.keys, walk.values)
    except _RemarkableError:
        return None


class _Walk:
    """One pass over events, each taken by the part of the document that it belongs to."""

    def __init__(self, events: Iterable[Event]) -> None:
        self._take = iter(events).__next__
        self.keys: Places = {}
        self.values: Places = {}

    def document(self) -> object:
        self._take()  # the start of the stream
        start = self._take()
        if type(start) is not DocumentStartEvent or start.version or start.tags:
            raise _RemarkableError
        data = self._value(self._take(), ())
        ends = type(self._take()), type(self._take())
        if data is None or ends != (DocumentEndEvent, StreamEndEvent):
            raise _RemarkableError
        return data

    def _value(self, event: Event, path: tuple[str | int, ...]) -> object:
        mark = event.start_mark
        self.values[path] = mark.line + 1, mark.column + 1
        if event.anchor or event.tag or len(path) > _DEEP:
            raise _RemarkableError
        if type(event) is ScalarEvent:
            return _plain(event.value) if event.implicit[0] else event.value
        return self._mapping(path) if type(event) is MappingStartEvent else self._list(path)

    def _mapping(self, path: tuple[str | int, ...]) -> dict[str, object]:
        data: dict[str, object] = {}
        take, keys = self._take, self.keys
        while type(event := take()) is not MappingEndEvent:
            if type(event) is not ScalarEvent or event.anchor or event.tag:
                raise _RemarkableError
            key = event.value
            here, mark, below = (*path, key), event.start_mark, take()
            keys[here] = mark.line + 1, mark.column + 1
            if key in data or key == "<<":
                raise _RemarkableError
            data[key] = self._value(below, here)
            if data[key] is None and is_no_pair(event, below):
                raise _RemarkableError
        return data

    def _list(self, path: tuple[str | int, ...]) -> list[object]:
        data: list[object] = []
        while type(event := self._take()) is not SequenceEndEvent:
            data.append(self._value(event, (*path, len(data))))
        return data


def _plain(text: str) -> object:
    if text[:1] in NUMERIC and any(other_readings(text)):
        raise _RemarkableError
    if text in OLD_BOOLEANS:
        raise _RemarkableError
    return plain_scalar(text)
