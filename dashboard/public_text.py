"""A YAML text without one of its parts and without comments, every other line in its place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from ruamel.yaml import YAML

from agreements.yaml_source import Document, Path_, Position, read_yaml

_COMMENT = re.compile(r"#[^\n]*")
_NOT_A_LINE_END = re.compile(r"[^\n]")


def without_part(text: str, part: Path_) -> str | None:
    """The text without a part, and without comments, which nobody signed and may name anybody.

    Every other line keeps its number, so that a line that is cited is found. None where the text
    cannot be cut with certainty: what is left is read again and must say all that the whole said
    but the part.
    """
    whole = _read(text)
    cut = _tidied(_cut(_without_comments(text), whole, part))
    return cut if _read(cut).data == _less(whole.data, part) else None


def _read(text: str) -> Document:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "part.yaml"
        path.write_text(text, encoding="utf-8")
        return read_yaml(path)[0]


def _less(data: Mapping[str, Any], part: Path_) -> dict[Any, Any]:
    first, *rest = part
    if not rest:
        return {key: value for key, value in data.items() if key != first}
    return {
        key: _less(value, tuple(rest)) if key == first else value for key, value in data.items()
    }


def _cut(text: str, document: Document, part: Path_) -> str:
    """Blanks where the part was, from its key to the next key that is not its own."""
    if part not in document.keys:
        return text
    starts = _index(text, document.keys[part])
    later = [
        at
        for path, position in document.keys.items()
        if path[: len(part)] != part and (at := _index(text, position)) > starts
    ]
    ends = min(later, default=len(text))
    return text[:starts] + _NOT_A_LINE_END.sub(" ", text[starts:ends]) + text[ends:]


def _index(text: str, position: Position) -> int:
    line, column = position
    before = text.split("\n")[: line - 1]
    return sum(len(each) + 1 for each in before) + column - 1


def _without_comments(text: str) -> str:
    """Only between the parts of speech of YAML can a comment stand."""
    kept, end = [], 0
    for start, stop in _spans(text):
        kept += [_blank(text[end:start]), text[start:stop]]
        end = max(end, stop)
    return "".join([*kept, _blank(text[end:])])


def _blank(gap: str) -> str:
    return _COMMENT.sub(lambda found: " " * len(found[0]), gap)


def _spans(text: str) -> Iterator[tuple[int, int]]:
    for token in YAML(typ="safe", pure=True).scan(text):
        yield token.start_mark.index, token.end_mark.index


def _tidied(text: str) -> str:
    return "\n".join(line.rstrip() for line in text.split("\n")).rstrip() + "\n"
