"""A change as a sentence of promises: `Compost cart request: 14 → 10 business days, tightened`."""

from __future__ import annotations

from collections.abc import Mapping

from agreements.changes import Difference, Path
from agreements.durations import from_to, in_words

_PROMISES = {
    "acknowledgement": "acknowledgement",
    "first_response": "first response",
    "first_action": "first action",
    "resolution": "resolution",
    "update_cadence": "updates",
}
_PERCENT = {"percent", "max_percent"}
_SECTIONS: dict[Path, str] = {
    ("clock", "pauses"): "Pause",
    ("clock", "business_day"): "Business day",
    ("clock", "reopen"): "Reopening,",
    ("clock", "misroute"): "Misrouted case,",
    ("clock",): "Clock,",
    ("priorities", "levels"): "Priority",
    ("quality", "messages", "templates"): "Message template",
    ("quality", "messages", "terms"): "Words of",
    ("quality", "messages", "goals"): "Goal of",
    ("quality", "messages", "required"): "Closing message must hold,",
    ("quality", "messages"): "Closing messages,",
    ("quality",): "Quality,",
    ("duties", "agency"): "Duty of the agency",
    ("duties", "operator"): "Duty of 311",
    ("duties", "overseer"): "Duty of the mayor's office",
    ("escalation", "case"): "Escalation of a case,",
    ("escalation", "service"): "Escalation of a service,",
    ("contacts", "people"): "Contact",
    ("calendars",): "Calendar",
    ("dispute",): "Dispute,",
    ("accept",): "Accepted warning",
    ("adjustments",): "Adjustment",
}
"""What the start of a path is called in a sentence."""
_SILENT = {"id", "code", "reason", "role", "to", "step", "counts_in", "then", "title"}
"""Keys of an added or removed part that its name or its only choice already says."""


def sentence(change: Difference, titles: Mapping[str, str]) -> str:
    """What changed, from what to what, and which way.

    Args:
        change: The difference.
        titles: The name of each service, by its id.
    """
    about = subject(change.path, titles)
    whole = change.path[0] == "services" and len(change.path) == 2  # noqa: PLR2004 - a service itself
    told = change.old or change.new
    if ((whole or change.level == "patch") and isinstance(told, dict)) or told is True:
        return f"{about}: {change.kind}"
    return f"{about}: {_values(change)}, {change.kind}"


def _values(change: Difference) -> str:
    old, new = (_value(change.path, v) for v in (change.old, change.new))
    if change.old is None:
        return in_words(new)
    return in_words(old) if change.new is None else from_to(old, new)


def _value(path: Path, value: object) -> object:
    if isinstance(value, dict):
        return {key: inner for key, inner in value.items() if key not in _SILENT}
    return f"{value}%" if path[-1] in _PERCENT and value is not None else value


def subject(path: Path, titles: Mapping[str, str]) -> str:
    """What a path is about: a service by its name, the rest by the words of its keys."""
    if path[0] == "services":
        name = titles.get(path[1]) or _label(path[1])
        return ", ".join([name, *_promise(path[2:])])
    if path[0] == "every_other_service":
        return ", ".join(["Every other service", *_promise(path[1:])])
    if path[0] == "defaults":
        return ", ".join(["Every service that says nothing else", *_promise(path[1:])])
    return _section(path)


def _section(path: Path) -> str:
    """The longest known start of a path by its name, the rest by its keys."""
    known = (path[:end] for end in range(len(path) - 1, 0, -1))
    start = next((begin for begin in known if begin in _SECTIONS), ())
    rest = ", ".join(_rest(path[len(start) :]))
    words = f"{_SECTIONS[start]} {rest}" if start else rest
    return words[:1].upper() + words[1:]


def _promise(steps: Path) -> list[str]:
    """The part of a service's terms; the target of its resolution needs no name."""
    if not steps:
        return []
    named, rest = _PROMISES.get(steps[0], _label(steps[0])), steps[1:]
    silent = steps[0] == "resolution" and rest and rest[0] in {"target", "by_priority", "seasons"}
    return [*([] if silent else [named]), *_rest(rest)]


def _rest(steps: Path) -> list[str]:
    """What follows the promise: `priority p1`, `from 12-15 to 01-31`, `goal`."""
    match steps:
        case ():
            return []
        case ("by_priority", level, *more):
            return [f"priority {level}", *_rest(tuple(more))]
        case ("seasons", season, *more):
            return [f"from {season.replace('..', ' to ')}", *_rest(tuple(more))]
        case ("target" | "percent", *more):
            return _rest(tuple(more))
        case (step, *more):
            return [_label(step), *_rest(tuple(more))]
    return []


def _label(step: str) -> str:
    """A key in words; a role stays as the file has it."""
    return step if "." in step else step.replace("_", " ")
