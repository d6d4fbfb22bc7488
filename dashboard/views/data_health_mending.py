"""Words without a mapping, and the lines of YAML that would give them one."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Final

import polars as pl

from agreements.schema.city import City
from dashboard.health import PARTS, Described, known_by_now, raw_words
from dashboard.wording import data_health as words
from dashboard.wording.language import LANGUAGES, language
from dashboard.wording.numbers import NONE

LINES: Final = 40
"""So many words get a line at once, those of most rows."""

_NEAR: Final = 0.6
"""Below this likeness (of 1) a name is no suggestion."""

_PLAIN = re.compile(r"[A-Za-z_][A-Za-z0-9_-]*")
_NOT_TEXT = {"yes", "no", "on", "off", "true", "false", "null", "y", "n"}
_CITY_NAMES = {"statuses": "stages"}


@dataclass(frozen=True)
class Mending:
    """What one source's mapping lacks.

    Attributes:
        source: The source's id.
        name: What it is called.
        yaml: Lines to add to the mapping; empty where it is gone.
        left: Words beyond `LINES`.
        words: How many words it lacks.
        rows: How many rows hold them.
        since: Words that were mapped after their rows were read.
        since_rows: Cases that are still without them.
        table: Each word with its rows and the nearest name.
    """

    source: str
    name: str
    yaml: str
    left: int
    words: int
    rows: int
    since: int
    since_rows: int
    table: pl.DataFrame


@dataclass(frozen=True)
class _Word:
    part: str
    field: str
    value: str
    rows: int
    near: str | None


def mending(
    unmapped: pl.DataFrame, mapping: Described | None, city: City, source: str, name: str
) -> Mending:
    """What a source's mapping lacks, and what it has learnt since its rows were read.

    Args:
        unmapped: `dashboard.health.UNMAPPED`, most rows first.
        mapping: How its words are read now; None where the file is gone.
        city: The names that a word may mean.
        source: Its id.
        name: What it is called.
    """
    mine = unmapped.filter(pl.col("source") == source)
    is_known = known_by_now(mine, mapping)
    known, lacking = mine.filter(is_known), mine.filter(~is_known)
    since = known.filter("carried")  # told by an old run alone: its rows may be read again already
    found = [
        _Word(part := PARTS.get(field, ""), field, value, rows, nearest(value, part, mapping, city))
        for field, value, rows in lacking.select("field", "value", "rows").rows()
    ]
    return Mending(
        source,
        name,
        _yaml(found[:LINES]) if mapping else "",
        max(0, len(found) - LINES),
        len(found),
        sum(word.rows for word in found),
        since.height,
        int(since["rows"].sum()),
        _table(found, city),
    )


def nearest(value: str, part: str, mapping: Described | None, city: City) -> str | None:
    """The id of ours whose name, or whose word in the mapping, is written most like this one."""
    names = dict(_candidates(part, mapping, city))
    found = get_close_matches(_alike(value), names, n=1, cutoff=_NEAR)
    return names[found[0]] if found else None


def _candidates(part: str, mapping: Described | None, city: City) -> Iterator[tuple[str, str]]:
    for raw, ours in raw_words(mapping, part).items():
        yield _alike(raw), ours
    named = getattr(city.spec, _CITY_NAMES.get(part, part), None) or {}
    for id_, thing in named.items():
        yield _alike(id_), id_
        for spoken in LANGUAGES:
            yield _alike(thing.title.text(spoken)), id_


def _alike(text: str) -> str:
    return re.sub(r"[\W_]+", " ", text).strip().lower()


def _yaml(found: list[_Word]) -> str:
    """Lines as they stand in a mapping, below `spec`."""
    parts = dict.fromkeys(word.part for word in found if word.part)
    lines = []
    for part in parts:
        lines.append(f"  {part}:")
        lines += [_line(word) for word in found if word.part == part]
    return "\n".join(lines)


def _line(word: _Word) -> str:
    raw = json.dumps(word.value, ensure_ascii=False)
    if word.near is None:
        return f'    {raw}: ""  # {words.not_suggested(word.part, word.rows)}'
    return f"    {raw}: {_scalar(word.near)}  # {words.suggested(word.rows)}"


def _scalar(text: str) -> str:
    plain = _PLAIN.fullmatch(text) and text.lower() not in _NOT_TEXT
    return text if plain else json.dumps(text, ensure_ascii=False)


def _table(found: list[_Word], city: City) -> pl.DataFrame:
    titles, fields = words.columns(), words.fields()
    text = [titles[key] for key in ("field", "word", "nearest")]
    rows = [(fields.get(w.field, w.field), w.value, _called(w, city), w.rows) for w in found]
    schema = {**dict.fromkeys(text, pl.String), titles["rows"]: pl.Int64}
    return pl.DataFrame(rows, schema=schema, orient="row")


def _called(word: _Word, city: City) -> str:
    """The nearest name as screens show it."""
    if word.near is None:
        return NONE
    named = getattr(city.spec, _CITY_NAMES.get(word.part, word.part), None) or {}
    return named[word.near].title.text(language()) if word.near in named else word.near
