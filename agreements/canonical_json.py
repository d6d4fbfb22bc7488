"""The JSON of canonical texts, written straight from plain data: the bytes that signatures name."""

from __future__ import annotations

import json
from json.encoder import encode_basestring

_EMPTY = frozenset(("{}", "[]", "null"))


def lean(value: object) -> object:
    """Without empty parts, whole numbers without a decimal: as little form as there can be.

    A key that the schema gains later, and that a file leaves out, so changes no old text.
    """
    if isinstance(value, dict):
        leaner = {key: lean(inner) for key, inner in value.items()}
        return {key: inner for key, inner in leaner.items() if inner not in ({}, [], None)}
    if isinstance(value, list):
        return [lean(inner) for inner in value]
    return int(value) if isinstance(value, float) and value.is_integer() else value


def indented(value: object) -> str:
    """JSON with sorted keys, one space a level."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, indent=1)


def lean_indented(value: object, line: str = "\n") -> str:
    """`indented(lean(value))` in one pass and less than half the time; a test holds them together.

    Args:
        value: Mappings by text, lists, text, numbers, true, false and None.
        line: The line end before what surrounds it, with that one's indent.
    """
    if isinstance(value, str):
        return encode_basestring(value)
    if isinstance(value, dict):
        return _lean_mapping(value, line)
    if isinstance(value, list):
        inner = line + " "
        return _enclosed("[", [lean_indented(item, inner) for item in value], "]", line)
    return str(value).lower() if isinstance(value, int) else indented(lean(value))


def _lean_mapping(value: dict[str, object], line: str) -> str:
    inner, items = line + " ", []
    for key in sorted(value):
        part = value[key]
        text = encode_basestring(part) if isinstance(part, str) else lean_indented(part, inner)
        if text not in _EMPTY:
            items.append(f"{encode_basestring(key)}: {text}")
    return _enclosed("{", items, "}", line)


def mapping_of(texts: dict[str, str]) -> str:
    """The JSON of a mapping whose values are written already, as if each stood by itself."""
    items = [f"{encode_basestring(key)}: {_deeper(text)}" for key, text in sorted(texts.items())]
    return _enclosed("{", items, "}", "\n")


def _deeper(text: str) -> str:
    """A level further in; inside of JSON's texts no line ends."""
    return text.replace("\n", "\n ")


def _enclosed(opening: str, items: list[str], closing: str, line: str) -> str:
    if not items:
        return opening + closing
    return f"{opening}{line} {f',{line} '.join(items)}{line}{closing}"
