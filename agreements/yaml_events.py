"""The events of a YAML text: from libyaml where it reads as YAML 1.2 does, else from ruamel.yaml.

libyaml is written in C and some fifteen times as fast; it knows YAML 1.1. On the plain subset that
agreements are written in, both give the same events at the same places, and a test holds the two
against each other. Whatever could differ, and whatever libyaml refuses, ruamel.yaml reads, and its
words say what is wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import yaml
from ruamel.yaml import YAML
from ruamel.yaml import events as slow

Event = Any
"""An event of either library; both have the same attributes."""

ALIAS = (slow.AliasEvent, yaml.AliasEvent)
DOCUMENT_START = (slow.DocumentStartEvent, yaml.DocumentStartEvent)
FRAME = (
    *(slow.StreamStartEvent, slow.StreamEndEvent, slow.DocumentEndEvent),
    *(yaml.StreamStartEvent, yaml.StreamEndEvent, yaml.DocumentEndEvent),
)
MAPPING_START = (slow.MappingStartEvent, yaml.MappingStartEvent)
SCALAR = (slow.ScalarEvent, yaml.ScalarEvent)
END = (
    *(slow.MappingEndEvent, slow.SequenceEndEvent),
    *(yaml.MappingEndEvent, yaml.SequenceEndEvent),
)

TOO_DEEP = 100
"""Levels that no file has which can be read."""

_STEPS = {
    **dict.fromkeys((yaml.MappingStartEvent, yaml.SequenceStartEvent), 1),
    **dict.fromkeys((yaml.MappingEndEvent, yaml.SequenceEndEvent), -1),
}

# Directives, complex keys, anchors, pairs without a space between, and the line ends that only one
# of the two versions knows. Each pattern is tried only on a text that has its character.
_COMPLEX_KEY = re.compile(r"^ *\?|[{[,] *\?", re.MULTILINE)
_ANCHOR = re.compile(r"[&*](?<![^ {[,:\n-].)(?=[^ \n])")  # "Recreation & Parks" names nothing
_UNSPACED_PAIR = re.compile(r"[\"']:[^ ]")
_LINE_ENDS = re.compile("[\x85\u2028\u2029\ufeff]")


def events(text: str) -> Iterator[Event]:
    """The events of a text, in order.

    Raises:
        YAMLError: The text is not YAML; what ruamel.yaml raises, wherever it stops.
    """
    return iter(fast_events(text) or slow_events(text))


def slow_events(text: str) -> Iterator[Event]:
    """The events as ruamel.yaml reads them: YAML 1.2."""
    return iter(YAML(typ="safe", pure=True).parse(text))


def fast_events(text: str) -> list[Event] | None:
    """The events as libyaml reads them.

    None where it refuses the text, might read 1.1 in it, or would lose itself in its depth: its
    time grows with the square of the levels, and a reader stops at the forty-first.
    """
    if _may_read_otherwise(text):
        return None
    try:
        return _not_too_deep(yaml.CLoader(text))
    except (yaml.YAMLError, ValueError):
        return None


def _not_too_deep(parser: yaml.CLoader) -> list[Event] | None:
    found: list[Event] = []
    level = 0
    for event in iter(parser.get_event, None):
        level += _STEPS.get(type(event), 0)
        if level > TOO_DEEP:
            return None
        found.append(event)
    return found


def _may_read_otherwise(text: str) -> bool:
    """Whether something in a text might be read by YAML 1.1 in another way."""
    return bool(
        text.startswith("%")
        or "\n%" in text
        or ("?" in text and _COMPLEX_KEY.search(text))
        or _ANCHOR.search(text)
        or _UNSPACED_PAIR.search(text)
        or (not text.isascii() and _LINE_ENDS.search(text))
    )
