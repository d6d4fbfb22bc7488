"""The lines that a mapping and a city's file lack for the words that were read, as YAML."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Final

from agreements.schema.city import City
from agreements.writing import quoted, written
from dashboard.commands.screens import NAMED

_NO_NAME: Final = re.compile(r"[^a-z0-9]+")


def mapping_lines(unmapped: Mapping[tuple[str, str], int], city: City, source: str) -> str:
    """What to add to `sources/SOURCE.yaml` and to `city.yaml`, most rows first; empty for nothing.

    A name is made of each word: whoever takes the lines over changes what stands behind the colon
    where several words are one thing, such as the queues of one agency.

    Args:
        unmapped: Rows by field and word.
        city: What names there are already.
        source: The mapping's id.
    """
    found = {field: _words(unmapped, field) for field in NAMED}
    named = {field: words for field, words in found.items() if words}
    if not named:
        return ""
    mapping = [f"# For sources/{source}.yaml, under spec", *_mapping(named)]
    return "\n".join([*mapping, "", "# For city.yaml, under spec", *_names(named, city)])


def _words(unmapped: Mapping[tuple[str, str], int], field: str) -> list[tuple[str, int]]:
    words = Counter({word: rows for (of, word), rows in unmapped.items() if of == field})
    return words.most_common()


def _mapping(named: Mapping[str, list[tuple[str, int]]]) -> Iterator[str]:
    for field, words in named.items():
        yield f"  {NAMED[field]}:"
        for word, rows in words:
            yield f"    {quoted(word)}: {_value(name_of(word))}  # {rows:,}"


def _names(named: Mapping[str, list[tuple[str, int]]], city: City) -> Iterator[str]:
    for field, words in named.items():
        known = getattr(city.spec, NAMED[field])
        new = {name_of(word): word for word, _ in reversed(words)}
        yield f"  {NAMED[field]}:"
        for name, word in reversed(new.items()):
            if name not in known:
                yield f"    {_value(name)}: {{title: {{en: {quoted(word.replace('_', ' '))}}}}}"


def _value(name: str) -> str:
    return written(name, flow=True)


def name_of(word: str) -> str:
    """A lower-case label made of a word: `Pavement_Defect` is `pavement_defect`."""
    plain = unicodedata.normalize("NFKD", word).encode("ascii", "ignore").decode()
    return _NO_NAME.sub("_", plain.lower()).strip("_") or "unnamed"
