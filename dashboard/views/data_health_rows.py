"""Rows as they were received, with what points to a person hidden as far as it can be told."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Collection
from typing import Final

HIDDEN: Final = "\N{BULLET}\N{BULLET}\N{BULLET}"
"""Stands where something was hidden."""

_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_TELEPHONE = re.compile(
    r"(?<![\w-])(?:\+?1[ .-]?)?(?:\(\d{3}\) ?|\d{3}[ .-]?)\d{3}[ .-]?\d{4}(?![\w-])"
)
_OF_A_PERSON = re.compile(
    r"phone|e-?mail|requester|caller|"
    r"(?:first|last|full|customer|contact|citizen|resident|reporter)[ _.]?name",
    re.IGNORECASE,
)
_DELIMITERS = (",", ";", "\t", "|")


def masked(raw: str, header: str, of_requesters: Collection[str] = ()) -> str:
    """A row's text without mail addresses, telephone numbers and the columns that name a person.

    Args:
        raw: The row as found: delimited text, or an object of JSON.
        header: The line of its header, empty for JSON.
        of_requesters: The source's own names of columns that hold who asked.

    What stands elsewhere in a free text, such as a name, nobody can find by its form.
    """
    private = {name.strip().lower() for name in of_requesters}
    if raw.lstrip().startswith("{"):
        return without_contacts(_masked_json(raw, private))
    return without_contacts(_masked_cells(raw, header, private))


def without_contacts(text: str) -> str:
    """The text without mail addresses and telephone numbers."""
    return _TELEPHONE.sub(HIDDEN, _MAIL.sub(HIDDEN, text))


def _is_private(name: str, private: Collection[str]) -> bool:
    return name.strip().lower() in private or bool(_OF_A_PERSON.search(name))


def _masked_json(raw: str, private: Collection[str]) -> str:
    try:
        found = json.loads(raw)
    except ValueError:
        return raw
    return json.dumps(_hidden_in(found, "", private), ensure_ascii=False)


def _hidden_in(value: object, path: str, private: Collection[str]) -> object:
    if isinstance(value, dict):
        return {
            name: _hidden_in(part, f"{path}.{name}".lstrip("."), private)
            for name, part in value.items()
        }
    if isinstance(value, list):
        return [_hidden_in(part, path, private) for part in value]
    return HIDDEN if value not in {None, ""} and _is_private(path, private) else value


def _masked_cells(raw: str, header: str, private: Collection[str]) -> str:
    """A delimited row; of one that does not fit its header nobody knows the columns."""
    delimiter = max(_DELIMITERS, key=header.count)
    names, cells = _fields(header, delimiter), _fields(raw, delimiter)
    if len(names) != len(cells):
        return raw
    told = [
        HIDDEN if cell.strip() and _is_private(name, private) else cell
        for name, cell in zip(names, cells, strict=True)
    ]
    return raw if told == cells else delimiter.join(told)


def _fields(line: str, delimiter: str) -> list[str]:
    try:
        return next(csv.reader([line], delimiter=delimiter, strict=True), [])
    except csv.Error:
        return []
