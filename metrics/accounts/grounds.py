"""The lines of an agreement that a verdict rests on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from agreements.loaded import Loaded
from agreements.schema.agreement import Agreement
from agreements.yaml_source import Document
from metrics.explain import Ground

_Path = tuple[str | int, ...]
_CLOCK = ("spec", "clock")


class Grounds:
    """Where each rule of each version stands."""

    def __init__(self, agreements: Iterable[Loaded[Agreement]] = ()) -> None:
        self._versions = {(a.model.metadata.id, a.model.version): a for a in agreements}

    def of(self, row: Mapping[str, Any], reasons: Iterable[str] = ()) -> tuple[Ground, ...]:
        """The lines behind a judged row, its promise's target first.

        A rule that a version leaves to the default has no line.

        Args:
            row: `agreement version clause service_named commitment basis priority`, with the
                instants that tell which rules mattered.
            reasons: For which its clock was paused.
        """
        loaded = self._versions.get((row["agreement"], row["version"]))
        if loaded is None or row["clause"] is None:
            return ()
        document = loaded.document
        places = [*_promise(row), *_rules(row), *_pauses(loaded.model, reasons)]
        return tuple(_grounds(document, places))


def _grounds(
    document: Document, places: Iterable[tuple[str, str | None, tuple[_Path, ...]]]
) -> Iterator[Ground]:
    """The first written one of the places at which each rule may stand."""
    for rule, of, paths in places:
        path = next((p for p in paths if p in document.keys or p in document.values), None)
        if path:
            yield Ground(rule, of, document.name, document.line(*path))


def _promise(row: Mapping[str, Any]) -> Iterator[tuple[str, str | None, tuple[_Path, ...]]]:
    """Where the target or the due stands, and the calendar that counts it."""
    service, commitment, level = row["service_named"], row["commitment"], row["priority"]
    own = ("spec", "services", service) if service else ("spec", "every_other_service")
    both = (*own, commitment), ("spec", "defaults", commitment)

    def either(*keys: str) -> tuple[_Path, ...]:
        return tuple((*path, *keys) for path in both)

    yield {
        "level": ("level", level, either("by_priority", level or "")),
        "season": ("season", None, either("seasons")),
        "published": ("due", None, either("due_field")),
        "given": ("due", None, either("due_event")),
        "fallback": ("due", None, either("if_missing")),
        "missed": ("due", None, either("if_missing")),
        "every": ("every", None, either("every")),
    }.get(row["basis"], ("target", None, either("target")))
    if row["calendar"]:
        yield "calendar", row["calendar"], (*either("calendar"), (*own, "calendar"))


def _rules(row: Mapping[str, Any]) -> Iterator[tuple[str, str | None, tuple[_Path, ...]]]:
    """The rules of the whole version that mattered to the row."""
    if row.get("unit") == "business_days":
        yield "business_day", None, ((*_CLOCK, "business_day"),)
    if row.get("starts") == "accepted":
        yield "starts", None, ((*_CLOCK, "starts_at"),)
    reopening = row.get("reopened") or row.get("provisional")
    if reopening and row["commitment"] == "resolution":
        yield "reopen", row["reopen_rule"], ((*_CLOCK, "reopen", "rule"), (*_CLOCK, "reopen"))
    if row.get("priority_changed"):
        yield "priority", None, (("spec", "priorities", "change"), ("spec", "priorities"))
    if row.get("void_reason") == "duplicate":
        yield "duplicate", None, ((*_CLOCK, "duplicate"),)


def _pauses(
    agreement: Agreement, reasons: Iterable[str]
) -> Iterator[tuple[str, str | None, tuple[_Path, ...]]]:
    """The rules that allow pauses for these reasons, and their caps."""
    wanted = set(reasons)
    for nth, pause in enumerate(agreement.spec.clock.pauses):
        if pause.reason in wanted:
            path = (*_CLOCK, "pauses", nth)
            yield "pause", pause.reason, (path,)
            yield "max_each", pause.reason, ((*path, "max_each"),)
            yield "max_total", pause.reason, ((*path, "max_total"),)
