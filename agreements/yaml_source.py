"""YAML read safely, with the line and column of every key and value."""

from __future__ import annotations

import re
from codecs import BOM_UTF8
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.reader import ReaderError

from agreements.finding import Finding
from agreements.foreign_sentences import recognised
from agreements.sentences import Sentence, said
from agreements.split_texts import is_no_pair
from agreements.unremarkable import unremarkable
from agreements.yaml_events import (
    ALIAS,
    DOCUMENT_START,
    END,
    FRAME,
    MAPPING_START,
    SCALAR,
    Event,
    fast_events,
    slow_events,
)
from agreements.yaml_scalars import OLD_BOOLEANS, other_readings, plain_scalar

MAX_BYTES = 1_000_000
MAX_DEPTH = 40

Step = str | int
Position = tuple[int, int]

Path_ = tuple[Step, ...]

_NO_ANCHORS = said("anchors and aliases are not allowed")
_LINE_END = re.compile("\r\n?|\n")
_INDENTED_BY_TAB = re.compile("(?m)^ *\t[ \t]*[^ \t\r\n#]")
_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass
class Document:
    """Plain data of one YAML file and where each part of it stands.

    Attributes:
        name: The file as the person named it, used in findings.
        place: Where it lies; what it must be named by.
        data: Mappings, lists, text, numbers, true, false and None only.
        keys: The position of each key, by its path.
        values: The position of each value, by its path.
        old_booleans: Where a plain `NO` or `on` stands: what it is called depends on the schema.
    """

    name: str
    place: Path = Path()
    data: Any = None
    keys: dict[tuple[Step, ...], Position] = field(default_factory=dict)
    values: dict[tuple[Step, ...], Position] = field(default_factory=dict)
    old_booleans: list[tuple[tuple[Step, ...], str]] = field(default_factory=list)

    def position(self, path: tuple[Step, ...]) -> Position:
        """Line and column of the longest known part of the path, counted from 1."""
        for end in range(len(path), -1, -1):
            found = self.keys.get(path[:end]) or self.values.get(path[:end])
            if found:
                return found
        return (1, 1)

    def line(self, *path: Step) -> int:
        """The line of a key or value, counted from 1."""
        return self.position(path)[0]

    def at(self, position: Position, code: str, message: Sentence, fix: Sentence) -> Finding:
        """An error at a place of this document."""
        return Finding(self.name, *position, "error", code, "", message, fix)

    def finding(
        self, path: tuple[Step, ...], code: str, message: Sentence, fix: Sentence
    ) -> Finding:
        """An error at a path of this document."""
        line, column = self.position(path)
        where = ".".join(str(step) for step in path)
        return Finding(self.name, line, column, "error", code, where, message, fix)


def read_yaml(path: Path, name: str | None = None) -> tuple[Document, list[Finding]]:
    """Read one file; a broken one gives findings and no data, never an exception.

    YAML 1.2, and of it only what every tool reads alike: no anchors, tags or directives, no tabs,
    one document, each key once. What other tools would read as something else has to be quoted.
    """
    document = Document(name or str(path), path)
    text, findings = _text(path, document)
    if text is None:
        return document, findings
    return document, [*findings, *_parse(text, document)]


def read_yaml_text(text: str, place: Path, name: str) -> tuple[Document, list[Finding]]:
    """A text that is in no file yet, read as the file at `place` would be."""
    document = Document(name, place)
    if len(text.encode()) > MAX_BYTES:
        return document, [_too_long(document)]
    untabbed, findings = _without_tabs(text, document)
    if untabbed is None:
        return document, findings
    return document, [*findings, *_parse(untabbed, document)]


def _too_long(document: Document) -> Finding:
    message = said("the file has more than {bytes:,} bytes", bytes=MAX_BYTES)
    return document.at((1, 1), "SLA000", message, said("split it"))


def _text(path: Path, document: Document) -> tuple[str | None, list[Finding]]:
    """The file's text, tabs as spaces; none where it is no text that can be read on."""
    try:
        with path.open("rb") as file:
            raw = file.read(MAX_BYTES + 1)
    except OSError as error:
        reason = error.strerror or said("it cannot be opened")
        message = said("the file cannot be read: {reason}", reason=reason)
        return None, [
            document.at((1, 1), "SLA000", message, said("check the path and its permissions"))
        ]
    if len(raw) > MAX_BYTES:
        return None, [_too_long(document)]
    raw = raw.removeprefix(BOM_UTF8)
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8")
        message = said("byte {byte:#04x} is not UTF-8", byte=raw[error.start])
        return None, [
            document.at(_place(before), "SLA000", message, said("save the file as UTF-8"))
        ]
    return _without_tabs(text, document)


def _without_tabs(text: str, document: Document) -> tuple[str | None, list[Finding]]:
    """Every tab is found; where one indents a line, nobody knows what the line belongs to."""
    if "\t" not in text:
        return text, []
    found = [
        document.at(
            (number, line.index("\t") + 1), "SLA007", said("a tab stands here"), said("use spaces")
        )
        for number, line in enumerate(_LINE_END.split(text), start=1)
        if "\t" in line
    ]
    if _INDENTED_BY_TAB.search(text):
        return None, found
    return text.replace("\t", " "), found


def _place(before: str) -> Position:
    """Line and column of what follows a text."""
    *lines, last = _LINE_END.split(before)
    return len(lines) + 1, len(last) + 1


def _parse(text: str, document: Document) -> list[Finding]:
    builder = _Builder(document)
    try:
        fast = fast_events(text)
        read = unremarkable(fast) if fast else None
        if read:
            document.data, document.keys, document.values = read.data, read.keys, read.values
        else:
            builder.run(iter(fast) if fast else slow_events(text))
    except MarkedYAMLError as error:
        builder.broken(_mark(error), recognised(error.problem or error.context or "unreadable"))
    except ReaderError as error:
        builder.broken(_place(text[: error.position]), said("a character that is no text"))
    except (YAMLError, ValueError, OverflowError):
        builder.broken((1, 1), said("a character that does not exist"))
    return builder.findings


def _mark(error: MarkedYAMLError) -> Position:
    mark = error.problem_mark or error.context_mark
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)


def _start(event: Event) -> Position:
    return event.start_mark.line + 1, event.start_mark.column + 1


class _Stop(Exception):  # noqa: N818 - no error: the rest of the file means nothing any more
    """What follows cannot be read."""


class _Builder:
    """Plain data from the events of a parser, in one pass, with what is wrong on the way."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.findings: list[Finding] = []

    def run(self, events: Iterator[Event]) -> None:
        """Fill the document; it keeps no data where the rest could not be read."""
        try:
            self.document.data = self._document(events)
        except _Stop:
            self.document.data = None

    def broken(self, position: Position, problem: Sentence) -> None:
        """The parser gave up: no data, and where."""
        self.document.data = None
        self._found(
            position,
            "SLA000",
            said("the file is not YAML here: {problem}", problem=problem),
            said("mend the syntax"),
        )

    def _found(self, position: Position, code: str, message: Sentence, fix: Sentence) -> None:
        self.findings.append(self.document.at(position, code, message, fix))

    def _document(self, events: Iterator[Event]) -> Any:  # noqa: ANN401 - YAML holds any plain value
        data, documents = None, 0
        for event in events:
            if isinstance(event, DOCUMENT_START):
                documents += 1
                self._one_document(event, documents)
            elif not isinstance(event, FRAME):
                data = self._value(event, events, ())
        if data is None:
            self._found(
                (1, 1), "SLA000", said("the file is empty"), said("write the document or remove it")
            )
        return data

    def _one_document(self, event: Event, number: int) -> None:
        if event.version or event.tags:
            message = said("directives are not allowed")
            self._found((1, 1), "SLA007", message, said("remove the lines that begin with %"))
        if number > 1:
            message = said("a second document begins here")
            self._found(_start(event), "SLA000", message, said("keep one document a file"))
            raise _Stop

    def _value(self, event: Event, events: Iterator[Event], path: Path_) -> Any:  # noqa: ANN401 - YAML holds any plain value
        position = self.document.values[path] = _start(event)
        if isinstance(event, ALIAS):
            self._found(
                position, "SLA007", _NO_ANCHORS, said("write the text out where it applies")
            )
            raise _Stop
        if getattr(event, "anchor", None):
            self._found(
                position, "SLA007", _NO_ANCHORS, said("write the text out where it applies")
            )
        if getattr(event, "tag", None):
            self._found(position, "SLA007", said("tags are not allowed"), said("remove the tag"))
        if isinstance(event, SCALAR):
            if event.implicit[0] and event.value in OLD_BOOLEANS:
                self.document.old_booleans.append((path, event.value))
            return self._scalar(event)
        if len(path) >= MAX_DEPTH:
            message = said("nested more than {deep} deep", deep=MAX_DEPTH)
            self._found(position, "SLA007", message, said("flatten the document"))
            raise _Stop
        if isinstance(event, MAPPING_START):
            return dict(self._items(events, path))
        return [self._value(e, events, (*path, i)) for i, e in enumerate(_until_end(events))]

    def _items(self, events: Iterator[Event], path: Path_) -> Iterator[tuple[str, Any]]:
        last: tuple[str, Any] | None = None
        plain = False
        seen: set[str] = set()
        for event in _until_end(events):
            key, below = self._key(event), next(events)
            if last and plain and is_no_pair(event, below):
                last = (last[0], f"{last[1]}, {key}")
                self._split_text(event, key)
                continue
            if last:
                yield last
            here = (*path, key)
            self.document.keys[here] = _start(event)
            if key in seen:
                message = said("the key {key!r} stands here a second time", key=key)
                self._found(_start(event), "SLA002", message, said("keep one of the two"))
            seen.add(key)
            last = (key, self._value(below, events, here))
            plain = isinstance(last[1], str) and below.implicit[0]
        if last:
            yield last

    def _split_text(self, event: Event, key: str) -> None:
        """Inside braces a comma ends a plain text; words without a colon can only belong to it."""
        message = said(
            "{key!r} is read as part of the text before it; other tools take it as a key", key=key
        )
        fix = said("put the whole text in quotes")
        self.findings.append(
            replace(self.document.at(_start(event), "SLA003", message, fix), severity="info")
        )

    def _key(self, event: Event) -> str:
        position = _start(event)
        if not isinstance(event, SCALAR):
            self._found(
                position,
                "SLA003",
                said("a key is one word or text"),
                said("write it as plain text"),
            )
            raise _Stop
        if event.anchor or event.tag or event.value == "<<":
            message = said("anchors, tags and merge keys are not allowed")
            self._found(position, "SLA007", message, said("write the text out where it applies"))
        return self._characters(event)

    def _scalar(self, event: Event) -> str | int | float | bool | None:
        text = self._characters(event)
        if not event.implicit[0] or event.tag:
            return text
        for reading in other_readings(text):
            message = said(
                "{text:.60} is not quoted, and some tools read it as {reading}",
                text=text,
                reading=reading,
            )
            self._found(_start(event), "SLA003", message, said('write "{text:.60}"', text=text))
        return plain_scalar(text)

    def _characters(self, event: Event) -> str:
        text = str(event.value)
        if _SURROGATE.search(text):
            message = said("a character that does not exist is written here")
            self._found(_start(event), "SLA000", message, said("remove the escape"))
            return _SURROGATE.sub("?", text)
        return text


def _until_end(events: Iterator[Event]) -> Iterator[Event]:
    """What a mapping or a list holds; each part takes its own events from the same stream."""
    for event in events:
        if isinstance(event, END):
            return
        yield event
