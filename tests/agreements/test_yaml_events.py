"""Whichever library reads a YAML text, its events are the same at the same places."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml.error import YAMLError

from agreements.yaml_events import events, slow_events

ROOT = Path(__file__).parents[2]
SHIPPED = sorted((ROOT / "agreements").glob("*/**/*.yaml"))
PIECES = ["\n", " ", "  ", ":", ": ", ",", "{", "}", "[", "]", "'", '"', "#", " #", "- ", "-", "|"]
PIECES += [">", "?", "!", "&", "*", "%", "@", "a", "1", ".", "~", "\\", "é", "::", "---", "..."]


def told(found: Any) -> list[tuple[object, ...]] | None:  # noqa: ANN401 - events of either library
    """What the loader looks at of each event; None where the text cannot be read.

    Where a value that is not written stands is no matter: its key is what a finding points at.
    """
    try:
        return [
            (
                type(e).__name__,
                getattr(e, "value", None),
                getattr(e, "anchor", None),
                (getattr(e, "implicit", None) or [None])[0] if hasattr(e, "value") else None,
                (e.start_mark.line, e.start_mark.column, e.start_mark.index, e.end_mark.index)
                if getattr(e, "value", None) or type(e).__name__.endswith("StartEvent")
                else None,
            )
            for e in found
        ]
    except YAMLError:
        return None


@pytest.mark.parametrize("path", SHIPPED[:: max(1, len(SHIPPED) // 40)], ids=lambda p: p.name)
def test_a_shipped_file_reads_the_same_either_way(path: Path) -> None:
    """Both libraries agree on words, places and quotes."""
    text = path.read_text(encoding="utf-8")
    assert told(events(text)) == told(slow_events(text))


@pytest.mark.parametrize("seed", range(60))
def test_a_mutilated_file_reads_the_same_either_way(seed: int) -> None:
    """Also where somebody's editor slipped: what libyaml accepts, it reads as YAML 1.2 would be."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    lines = chance.choice(SHIPPED).read_text(encoding="utf-8").splitlines(keepends=True)
    begin = chance.randrange(len(lines))
    text = "".join(lines[begin : begin + 12])
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(text) + 1)
        text = text[:at] + chance.choice(PIECES) + text[at + chance.randint(0, 2) :]
    assert told(events(text)) == told(slow_events(text))
