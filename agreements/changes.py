"""One difference between two versions: which way it goes, and how grave it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from agreements.durations import is_duration
from agreements.schema.governance import ChangeKind, ChangeLevel

Path = tuple[str, ...]

LEVELS: tuple[ChangeLevel, ...] = ("patch", "minor", "major")

_SHORTER = {
    "target", "every", "within", "accept_within", "answer_within", "reply_within", "fallback",
    "grace", "max_each", "max_total", "verify_every", "due",
}  # fmt: skip
"""Durations of which the shorter asks more."""
_LONGER = {"window", "ahead", "notice"}
"""Durations of which the longer asks more."""
_HIGHER = {"percent", "cases", "readers", "min_agreement", "cutoff"}
_LOWER = {"max_percent"}
_MORE_ASKS_MORE = {"if_no_action", "languages", "methods"}
_ORDERED: dict[str, tuple[object, ...]] = {
    "rule": ("first_closure", "resume", "continuous"),
    "standing": ("good_faith", "binding"),
    "if_missing": ("no_commitment", "missed"),
    "closing_message_counts": (True, False),
    "basis": ("closed", "due_in_period"),
}
"""Choices from the one that asks least to the one that asks most."""

_TIME_OUT = {"pauses", "excluded", "out_of_scope", "adjustments"}
"""What is added here asks less: it stops the clock or takes cases out."""
_WORDING = {"metadata", "contacts", "parties", "accept"}
_WORDS = {
    "title", "en", "es", "reason", "why", "phrase", "text", "jargon", "public_contacts", "stock",
    "by", "duty", "templates", "forbidden", "terms",
}  # fmt: skip
_AROUND = {"duties", "escalation", "reporting", "dispute", "review", "verification", "sample"}


@dataclass(frozen=True)
class Difference:
    """One change of terms.

    Attributes:
        path: Where, below `spec` (or `metadata`): `services`, `pothole`, `resolution`, `target`.
        kind: `tightened` asks more, `loosened` asks less; `changed` is what cannot be ordered.
        level: `major`, `minor` or `patch`.
        old: The former terms as plain data; None where there were none.
        new: The terms now; None where there are none.
        sentence: The change in words.
    """

    path: Path
    kind: ChangeKind
    level: ChangeLevel
    old: Any
    new: Any
    sentence: str = ""

    def __str__(self) -> str:
        """The change in words."""
        return self.sentence

    def as_json(self) -> dict[str, Any]:
        """The same as a flat mapping."""
        return {
            "path": ".".join(self.path),
            "kind": self.kind,
            "level": self.level,
            "from": self.old,
            "to": self.new,
            "sentence": self.sentence,
        }


def kind_of_change(path: Path, old: Any, new: Any) -> ChangeKind:  # noqa: ANN401 - plain data
    """Which way a change goes, as far as the two values alone can tell."""
    if path[-1] == "cutoff" and None in {old, new}:
        return "tightened" if new is None else "loosened"
    if old is None or new is None:
        return "added" if old is None else "removed"
    if path[-1] in {"title", "en", "es"}:
        return "renamed"
    if is_duration(old) and is_duration(new):
        return _longer_or_shorter(path[-1], path, old, new)
    return _ordered(path, old, new)


def _longer_or_shorter(
    key: str, path: Path, old: dict[str, int], new: dict[str, int]
) -> ChangeKind:
    before, after = _comparable(old), _comparable(new)
    if before[0] != after[0]:
        return "changed"
    longer = after[1] > before[1]
    if key in _LONGER:
        return "tightened" if longer else "loosened"
    shorter_asks_more = key in _SHORTER or "by_priority" in path
    if not shorter_asks_more:
        return "changed"
    return "loosened" if longer else "tightened"


def _comparable(duration: dict[str, int]) -> tuple[str, int]:
    """Unit and amount, hours as minutes: the two units that convert without a calendar."""
    ((unit, amount),) = duration.items()
    return ("business_minutes", amount * 60) if unit == "business_hours" else (unit, amount)


def _ordered(path: Path, old: Any, new: Any) -> ChangeKind:  # noqa: ANN401 - plain data
    key = path[-1]
    if key in _HIGHER or key in _LOWER:
        return "tightened" if (new > old) == (key in _HIGHER) else "loosened"
    order = _ORDERED.get(key, ())
    if old in order and new in order:
        return "tightened" if order.index(new) > order.index(old) else "loosened"
    if isinstance(old, list) and isinstance(new, list):
        return _lists(path, old, new)
    return "changed"


def _lists(path: Path, old: list[Any], new: list[Any]) -> ChangeKind:
    more_asks_more = path[-1] in _MORE_ASKS_MORE or "required" in path
    more_asks_less = path[-1] == "stops" and "pauses" in path
    if not (more_asks_more or more_asks_less):
        return "changed"
    if set(old) < set(new):
        return "tightened" if more_asks_more else "loosened"
    if set(new) < set(old):
        return "loosened" if more_asks_more else "tightened"
    return "changed"


def level_of(path: Path, kind: ChangeKind) -> ChangeLevel:
    """How grave a change is.

    Major: a loosened target or goal, something promised removed, a pause or an exclusion added,
    and any change of what is promised that cannot be ordered. Minor: tightened or added. Patch:
    contacts and wording.
    """
    if kind == "renamed" or _is_wording(path):
        return "patch"
    takes_out = len(path) > 1 and path[-2] in _TIME_OUT
    grave = {
        "loosened": True,
        "tightened": False,
        "added": takes_out,
        "removed": not takes_out,
        "changed": not _AROUND & set(path),
    }
    return "major" if grave[kind] else "minor"


def _is_wording(path: Path) -> bool:
    if path[0] in _WORDING or path[-1] == "es":
        return True
    return bool(_WORDS & set(path[1:]) and "excluded" not in path)
