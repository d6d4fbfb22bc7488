"""What servers send, JSON or XML, as records whose numbers stay as they were written."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import TypeAlias
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException  # type: ignore[import-untyped] # it ships no types
from defusedxml.ElementTree import fromstring  # type: ignore[import-untyped] # as above

from dashboard.cases.remote.http import GarbledError


class Figure(str):
    """A number as JSON wrote it: `1.10` stays `1.10`, and no digit is lost."""

    __slots__ = ()


Value: TypeAlias = "str | Figure | bool | list[Value] | dict[str, Value] | None"
Record: TypeAlias = dict[str, Value]

_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


def read_json(body: bytes) -> Value:
    """A JSON document.

    Raises:
        GarbledError: It is none, or not a whole one.
    """
    try:
        value: Value = json.loads(body, parse_int=Figure, parse_float=Figure, parse_constant=Figure)
    except (ValueError, RecursionError):
        raise GarbledError("the answer is no JSON, or cut off") from None
    return value


def read_xml(body: bytes) -> Value:
    """An XML document below its root, as JSON would say it.

    An element without children is its text, an empty one "". Children of one name in an element
    that is called after them (`<notes><note>`, `<service_requests><request>`) are a list, as are
    several of one name anywhere. A document type is refused, and with it every entity.

    Raises:
        GarbledError: It is no XML, not a whole one, or declares a document type.
    """
    try:
        root = fromstring(body, forbid_dtd=True)
    except (ParseError, ValueError, DefusedXmlException):
        raise GarbledError("the answer is no XML, or cut off, or declares a DOCTYPE") from None
    return {_name(root): _value(root)}


def as_json(value: Value) -> str:
    """A value as one line of JSON, its numbers as they came."""
    line = _written(value)
    return _LONE_SURROGATE.sub(lambda half: f"\\u{ord(half[0]):04x}", line)


def _written(value: Value) -> str:
    match value:
        case Figure():
            return str(value)
        case dict():
            members = (f"{_written(name)}: {_written(part)}" for name, part in value.items())
            return f"{{{', '.join(members)}}}"
        case list():
            return f"[{', '.join(map(_written, value))}]"
        case _:
            return json.dumps(value, ensure_ascii=False)


def _name(element: Element) -> str:
    return element.tag.rpartition("}")[2]


def _value(element: Element) -> Value:
    children = list(element)
    if not children:
        return (element.text or "").strip()
    names = {_name(child) for child in children}
    if len(names) == 1 and (len(children) > 1 or _name(element).endswith(f"{_name(children[0])}s")):
        return [_value(child) for child in children]
    return dict(_grouped(children))


def _grouped(children: list[Element]) -> Iterator[tuple[str, Value]]:
    for name in dict.fromkeys(map(_name, children)):
        same = [_value(child) for child in children if _name(child) == name]
        yield name, same if len(same) > 1 else same[0]
