"""Whichever library reads a YAML text, its events are the same at the same places."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml.error import YAMLError

from agreements.yaml_events import events, fast_events, slow_events

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


@pytest.mark.parametrize(
    "text",
    [
        '"Recreation & Parks": parks', "a: Parks & Streets", "[a & b, c * d]", "{a & b: c * d}",
        "a: |\n  & b\n  * c", "a: & b", "a: * b", "- &", "&", "* : a", "a: &\n  b", "a: &b c",
        "- *b",
    ],
)  # fmt: skip
def test_an_and_between_words_is_a_word_either_way(text: str) -> None:
    """Before a word it is an anchor, before a blank at the beginning of a value nothing at all."""
    assert told(events(text)) == told(slow_events(text))


def test_a_name_with_an_and_in_it_is_read_quickly() -> None:
    """Else a city whose departments have such names takes a third longer to open."""
    assert fast_events('agencies: {parks: {title: "Recreation & Parks"}}')
    assert fast_events("a: &parks b") is None


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
