"""YAML read safely, with the line and column of every key and value."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from agreements.finding import Finding

MAX_BYTES = 1_000_000
MAX_DEPTH = 40

Step = str | int
Position = tuple[int, int]

_PREFIX = "tag:yaml.org,2002:"


@dataclass
class Document:
    """Plain data of one YAML file and where each part of it stands.

    Attributes:
        name: The file as the person named it, used in findings.
        data: Mappings, lists, text, numbers, true, false and None only.
        keys: The position of each key, by its path.
        values: The position of each value, by its path.
    """

    name: str
    data: Any = None
    keys: dict[tuple[Step, ...], Position] = field(default_factory=dict)
    values: dict[tuple[Step, ...], Position] = field(default_factory=dict)

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

    def finding(self, path: tuple[Step, ...], code: str, message: str, fix: str) -> Finding:
        """An error at a path of this document."""
        line, column = self.position(path)
        where = ".".join(str(step) for step in path)
        return Finding(self.name, line, column, "error", code, where, message, fix)


def read_yaml(path: Path, name: str | None = None) -> tuple[Document, list[Finding]]:
    """Read one file; a broken one gives findings and no data, never an exception."""
    document = Document(name or str(path))
    text, problem = _text(path)
    if problem:
        return document, [document.finding((), "SLA000", *problem)]
    return document, _parse(text, document)


def _text(path: Path) -> tuple[str, tuple[str, str] | None]:
    try:
        raw = path.read_bytes()
    except OSError as error:
        reason = error.strerror or "it cannot be opened"
        return "", (f"the file cannot be read: {reason}", "check the path and its permissions")
    if len(raw) > MAX_BYTES:
        return "", (f"the file has {len(raw):,} bytes; {MAX_BYTES:,} are allowed", "split it")
    try:
        return raw.decode("utf-8-sig"), None
    except UnicodeDecodeError as error:
        return "", (f"byte {error.start:,} is not UTF-8", "save the file as UTF-8")


def _parse(text: str, document: Document) -> list[Finding]:
    try:
        problem = _forbidden_event(text)
        if problem:
            line, column, message, fix = problem
            document.values[()] = (line, column)
            return [document.finding((), "SLA007", message, fix)]
        root = _reader().compose(text)
    except MarkedYAMLError as error:
        return [_syntax(error, document)]
    except (YAMLError, RecursionError, ValueError):
        return [document.finding((), "SLA000", "the file is not YAML", "mend its syntax")]
    if root is None:
        return [
            document.finding((), "SLA000", "the file is empty", "write the document or remove it")
        ]
    findings: list[Finding] = []
    document.data = _plain(root, (), document, findings)
    return findings


def _reader() -> YAML:
    return YAML(typ="safe", pure=True)


def _forbidden_event(text: str) -> tuple[int, int, str, str] | None:
    """Anchors, aliases and deep nesting, before anything is built from them."""
    depth = 0
    for event in _reader().parse(text):
        mark = event.start_mark
        if getattr(event, "anchor", None):
            where = (mark.line + 1, mark.column + 1)
            return (
                *where,
                "anchors and aliases are not allowed",
                "write the text out where it applies",
            )
        depth += type(event).__name__ in {"MappingStartEvent", "SequenceStartEvent"}
        depth -= type(event).__name__ in {"MappingEndEvent", "SequenceEndEvent"}
        if depth > MAX_DEPTH:
            where = (mark.line + 1, mark.column + 1)
            return (*where, f"nested more than {MAX_DEPTH} deep", "flatten the document")
    return None


def _syntax(error: MarkedYAMLError, document: Document) -> Finding:
    mark = error.problem_mark or error.context_mark
    if mark is not None:
        document.values[()] = (mark.line + 1, mark.column + 1)
    message = f"the file is not YAML here: {error.problem or error.context or 'unreadable'}"
    return document.finding(
        (), "SLA000", message, "mend the syntax; tabs are not allowed as indent"
    )


def _plain(node: Node, path: tuple[Step, ...], document: Document, findings: list[Finding]) -> Any:  # noqa: ANN401 - YAML holds any plain value
    document.values[path] = (node.start_mark.line + 1, node.start_mark.column + 1)
    if isinstance(node, MappingNode):
        return dict(_items(node, path, document, findings))
    if isinstance(node, SequenceNode):
        return [_plain(n, (*path, i), document, findings) for i, n in enumerate(node.value)]
    return _scalar(str(node.tag), str(node.value))


def _items(
    node: MappingNode, path: tuple[Step, ...], document: Document, findings: list[Finding]
) -> Iterator[tuple[str, Any]]:
    seen: set[str] = set()
    for key_node, value_node in node.value:
        key = str(key_node.value) if isinstance(key_node, ScalarNode) else "?"
        here = (*path, key)
        document.keys[here] = (key_node.start_mark.line + 1, key_node.start_mark.column + 1)
        if key in seen:
            message = f"the key {key!r} stands here a second time"
            findings.append(document.finding(here, "SLA002", message, "keep one of the two"))
        seen.add(key)
        yield key, _plain(value_node, here, document, findings)


def _scalar(tag: str, text: str) -> str | int | float | bool | None:
    """YAML 1.2: `NO` and `on` stay text, `12:30` stays text, dates stay text."""
    match tag.removeprefix(_PREFIX):
        case "int":
            return int(text.replace("_", ""), 0) if not text.lstrip("+-").isdigit() else int(text)
        case "float":
            return float(text.replace("_", "").replace(".inf", "inf").replace(".nan", "nan"))
        case "bool":
            return text.lower() == "true"
        case "null":
            return None
        case _:
            return text
