"""Plain texts that a comma inside braces splits: `when: sharps, debris` reads as two entries."""

from __future__ import annotations

from collections.abc import Iterator

from agreements.yaml_events import MAPPING_START, SCALAR, Event, slow_events


def is_no_pair(key: Event, value: Event) -> bool:
    """Whether what was taken for a key has no colon behind it."""
    empty = isinstance(value, SCALAR) and value.value == "" and value.implicit[0]
    return empty and value.start_mark.index == key.end_mark.index


def quoted_whole(text: str) -> str:
    """The YAML text with each split text in quotes, as it was meant and as the loader reads it.

    Raises:
        YAMLError: The text is not YAML.
    """
    for start, end in sorted(_split(text), reverse=True):
        inner = text[start:end].replace("\\", "\\\\").replace('"', '\\"')
        text = f'{text[:start]}"{inner}"{text[end:]}'
    return text


def _split(text: str) -> Iterator[tuple[int, int]]:
    """Where each split text begins and ends: the value, and the words that were taken for keys."""
    found: dict[int, int] = {}
    before: Event = None
    last: int | None = None
    for event in slow_events(text):
        if isinstance(event, MAPPING_START):
            last = None
        if before is not None and is_no_pair(before, event) and last is not None:
            found[last] = before.end_mark.index
            before = None
            continue
        if _is_value(before, event, text):
            last = event.start_mark.index if event.implicit[0] else None
        before = event if isinstance(event, SCALAR) else None
    yield from found.items()


def _is_value(before: Event, event: Event, text: str) -> bool:
    """Whether a scalar stands behind a key and its colon."""
    if before is None or not isinstance(event, SCALAR):
        return False
    return ":" in text[before.end_mark.index : event.start_mark.index]
