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

# Directives, complex keys, anchors, pairs without a space between, and the line ends that only one
# of the two versions knows.
_READ_OTHERWISE = re.compile(
    "^%|^ *\\?|[{[,] *\\?|(^|[ {[,:-])[&*]|[\"']:[^ ]|[\x85\u2028\u2029\ufeff]", re.MULTILINE
)


def events(text: str) -> Iterator[Event]:
    """The events of a text, in order.

    Raises:
        YAMLError: The text is not YAML; what ruamel.yaml raises, wherever it stops.
    """
    fast = None if _READ_OTHERWISE.search(text) else _fast_events(text)
    return iter(fast) if fast is not None else slow_events(text)


def slow_events(text: str) -> Iterator[Event]:
    """The events as ruamel.yaml reads them: YAML 1.2."""
    return iter(YAML(typ="safe", pure=True).parse(text))


def _fast_events(text: str) -> list[Event] | None:
    """The events as libyaml reads them; None where it refuses the text."""
    try:
        return list(yaml.parse(text, Loader=yaml.CLoader))
    except (yaml.YAMLError, ValueError):
        return None
