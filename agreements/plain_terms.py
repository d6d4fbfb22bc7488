"""A version's terms as nested plain data in which every part has a name, ready to be compared."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from pydantic import BaseModel

from agreements.expanding import EVERY_OTHER, expanded
from agreements.schema.agreement import Agreement

Plain = dict[str, Any]

_KEYS: dict[str, Callable[[Plain], str]] = {
    "people": lambda p: p["role"],
    "pauses": lambda p: p["reason"],
    "excluded": lambda p: p["code"],
    "handoff": lambda p: p["to"],
    "seasons": lambda p: f"{p['from']}..{p['to']}",
    "templates": lambda p: p["id"],
    "forbidden": lambda p: p["id"],
    "agency": lambda p: p["id"],
    "operator": lambda p: p["id"],
    "overseer": lambda p: p["id"],
    "case": lambda p: f"{p['of']}_{p['at_percent']}",
    "service": lambda p: f"{p['when']}_{p['periods']}",
    "adjustments": lambda p: p["id"],
    "dispute": lambda p: p["step"],
    "accept": lambda p: f"{p['code']} {p['on']}",
    "links": lambda p: p["title"],
}
"""By what an item of each list is known, so that it is compared with itself."""

_LEFT_OUT = {
    "status", "effective", "supersedes", "change_level", "changes", "retroactive", "signatories",
    "defaults", "services", "every_other_service",
}  # fmt: skip
_UNCOMPARED = {"verified_on"}
"""Book-keeping, not terms."""


def plain_terms(agreement: Agreement) -> Plain:
    """The terms by path: services written out in full, lists of named things as mappings."""
    spec = agreement.spec
    services = {name: _plain(terms) for name, terms in expanded(agreement).items()}
    for terms in services.values():
        terms.pop("calendar", None)
    data: Plain = {
        "metadata": _plain(agreement.metadata, {"id", "version"}),
        **_plain(spec, _LEFT_OUT),
    }
    data["clock"]["reopen"] = _plain(spec.clock.reopening)
    if EVERY_OTHER in services:
        data["every_other_service"] = services.pop(EVERY_OTHER)
    return data | {"services": services}


def raw_terms(agreement: Agreement) -> Plain:
    """What the file itself says of defaults and services, before anything is written out."""
    spec = agreement.spec
    raw: Plain = {"defaults": _written(spec.defaults)}
    raw["services"] = {name: _written(terms) for name, terms in spec.services.items()}
    if spec.every_other_service:
        raw["every_other_service"] = _written(spec.every_other_service)
    return raw


def _written(model: BaseModel) -> Plain:
    dumped = model.model_dump(mode="json", by_alias=True, exclude_unset=True, exclude_none=True)
    return _named(dumped)


def _plain(model: BaseModel, without: set[str] | None = None) -> Plain:
    dumped = model.model_dump(mode="json", by_alias=True, exclude_none=True, exclude=without)
    return _named(dumped)


def _named(value: Plain) -> Plain:
    parts = _with_spanish_apart(value).items()
    return {
        key: _named_part(key, inner)
        for key, inner in parts
        if key not in _UNCOMPARED and inner not in ([], {})
    }


def _with_spanish_apart(value: Plain) -> Plain:
    """A condition in two languages as one in English, its Spanish beside it: that changes no term.

    So a translation that is added to a version is a change of words and of nothing else.
    """
    when = value.get("when")
    return {**value, "when": when["en"], "es": when["es"]} if isinstance(when, dict) else value


def _named_part(key: str, value: object) -> object:
    if isinstance(value, Mapping):
        return _named(dict(value))
    if isinstance(value, list) and key in _KEYS and all(isinstance(i, dict) for i in value):
        return {_KEYS[key](item): _named(item) for item in value}
    if isinstance(value, list) and key == "out_of_scope":
        return dict.fromkeys(map(_in_english, value), True)
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _in_english(wording: object) -> object:
    return wording["en"] if isinstance(wording, dict) else wording


def at(data: Mapping[str, Any], path: tuple[str, ...]) -> Any:  # noqa: ANN401 - plain data
    """The part at a path; None where there is none."""
    for step in path:
        if not isinstance(data, Mapping) or step not in data:
            return None
        data = data[step]
    return data
