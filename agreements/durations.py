"""Lengths of time and values of a file in English, as a comparison writes them."""

from __future__ import annotations

from collections.abc import Mapping

UNITS = {
    "minutes": "minute",
    "business_minutes": "business minute",
    "business_hours": "business hour",
    "business_days": "business day",
    "calendar_days": "calendar day",
    "months": "month",
}


def is_duration(value: object) -> bool:
    """Whether plain data is a length of time: one unit and its amount."""
    return isinstance(value, Mapping) and len(value) == 1 and next(iter(value)) in UNITS


def in_words(value: object) -> str:
    """Plain data as words: `10 business days`, `yes`, `a, b`, `rule: continuous`."""
    if is_duration(value):
        return _length(*next(iter(value.items())))  # type: ignore[attr-defined] # a mapping
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return ", ".join(map(in_words, value)) or "none"
    if isinstance(value, Mapping):
        return "; ".join(f"{_label(k)}: {in_words(v)}" for k, v in value.items())
    return "none" if value is None else str(value)


def _length(unit: str, amount: int) -> str:
    return f"{amount:,} {UNITS[unit]}{'' if amount == 1 else 's'}"


def from_to(old: object, new: object) -> str:
    """`14 → 10 business days`; the unit stands once where both have it."""
    if is_duration(old) and is_duration(new) and set(old) == set(new):  # type: ignore[call-overload] # mappings
        (before,) = old.values()  # type: ignore[attr-defined] # as above
        return f"{before:,} → {in_words(new)}"
    return f"{in_words(old)} → {in_words(new)}"


def _label(key: object) -> str:
    return str(key).replace("_", " ")
