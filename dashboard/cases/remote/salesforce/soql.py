"""Statements in Salesforce's query language, from names and conditions that have been looked at."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from dashboard.cases.remote.salesforce.client import Record
from dashboard.errors import UserError

_NAME = re.compile(r"[A-Za-z]\w*(\.[A-Za-z]\w*)*", re.ASCII)

_WORDS = {
    "and", "or", "not", "in", "like", "includes", "excludes", "null", "true", "false",
}  # fmt: skip
"""What a condition may say beside fields and values; no SELECT, no ORDER, no LIMIT."""

_TOKEN = re.compile(
    r"""
    (?P<space>\s+)
    | (?P<text>'(?:[^'\\]|\\.)*')
    | (?P<moment>\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d))?)
    | (?P<number>[+-]?\d+(?:\.\d+)?)
    | (?P<relative>LAST_N_[A-Z]+:\d+|TODAY|YESTERDAY|(?:THIS|LAST)_(?:WEEK|MONTH|YEAR))
    | (?P<name>[A-Za-z]\w*(?:\.[A-Za-z]\w*)*)
    | (?P<operator><=|>=|!=|<>|=|<|>)
    | (?P<round>[(),])
    """,
    re.VERBOSE | re.ASCII,
)


class Fields:
    """The fields of the organisation's objects, as far as the user may read them.

    Args:
        name: What the organisation is called in errors.
        describe: Describes an object.
    """

    def __init__(self, name: str, describe: Callable[[str], Record]) -> None:
        self.name = name
        self._describe = describe
        self._known: dict[str, Mapping[str, Record]] = {}

    def of(self, thing: str) -> Mapping[str, Record]:
        """An object's fields by their names in small letters."""
        if thing not in self._known:
            told = self._describe(thing).get("fields", [])
            self._known[thing] = {str(field["name"]).lower(): field for field in told}
        return self._known[thing]

    def path(self, thing: str, path: str) -> str | None:
        """A field, or one of a related object, as it is spelled there; None where it is not."""
        if not _NAME.fullmatch(path):
            return None
        head, _, rest = path.partition(".")
        if not rest:
            field = self.of(thing).get(head.lower())
            return str(field["name"]) if field else None
        for field in self.of(thing).values():
            if str(field.get("relationshipName") or "").lower() == head.lower():
                # One that may lead to several objects has the fields that all of them share.
                leads = field.get("referenceTo") or []
                further = self.path(leads[0] if len(leads) == 1 else "Name", rest)
                return f"{field['relationshipName']}.{further}" if further else None
        return None

    def needed(self, thing: str, path: str, where: str) -> str:
        """A field as it is spelled there.

        Raises:
            UserError: There is none that the user may read.
        """
        if found := self.path(thing, path):
            return found
        raise UserError(
            f"{self.name}: {thing} has no field {path!r:.80} that the user may read, which stands "
            f"under {where}; correct it, or let the user's permission set read the field."
        )


def condition(text: str, fields: Fields, thing: str, prefix: str = "") -> str:
    """A condition on an object, its fields checked and written after `prefix`, in brackets.

    Raises:
        UserError: It holds something else than comparisons of readable fields with plain values.
    """
    parts = list(_parts(text, fields, thing, prefix))
    depth = 0
    for part in parts:
        depth += {"(": 1, ")": -1}.get(part, 0)
        if depth < 0:
            break
    if depth or not parts:
        raise _unclear(fields, text)
    return f"({' '.join(parts)})"


def _parts(text: str, fields: Fields, thing: str, prefix: str) -> Iterator[str]:
    at = 0
    while at < len(text):
        token = _TOKEN.match(text, at)
        if not token:
            raise _unclear(fields, text[at:])
        at = token.end()
        if token.lastgroup == "name" and token[0].lower() not in _WORDS:
            yield prefix + fields.needed(thing, token[0], "connect.where")
        elif token.lastgroup != "space":
            yield token[0]


def _unclear(fields: Fields, text: str) -> UserError:
    return UserError(
        f"{fields.name}: connect.where cannot be used from {text!r:.60} on; write comparisons of "
        "fields with 'texts', numbers and dates, joined by AND, OR, NOT and brackets."
    )


def select(thing: str, fields: Sequence[str], where: Sequence[str], order: Sequence[str]) -> str:
    """A statement of parts that have been looked at."""
    conditions = f" WHERE {' AND '.join(where)}" if where else ""
    ordered = f" ORDER BY {', '.join(order)}" if order else ""
    return f"SELECT {', '.join(fields)} FROM {thing}{conditions}{ordered}"  # noqa: S608 - names that `Fields` knows, no user's text


def quoted(values: Sequence[str]) -> str:
    """Texts as a list in a statement."""
    return f"({', '.join(_text(value) for value in values)})"


def _text(value: str) -> str:
    escaped = value.replace("\\", "\\\\").replace("'", "\\'")
    return f"'{escaped}'"
