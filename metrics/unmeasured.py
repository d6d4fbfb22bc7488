"""What a signed text promises and the engine does not apply yet: said, never passed over."""

from __future__ import annotations

from collections.abc import Iterator

from agreements.folder import CityFolder
from agreements.schema.agreement import AgreementSpec
from agreements.schema.services import ServiceTerms

CLAUSES = {
    "pauses": "pauses (the clock runs through them)",
    "first_response": "first responses",
    "first_action": "first actions",
    "update_cadence": "progress updates",
    "by_priority": "targets by priority (every case is judged by the ordinary one)",
    "seasons": "targets by season (every case is judged by the ordinary one)",
    "due_event": "dates given to the resident (such cases count as without a commitment)",
    "reopen_rule": "a reopening rule other than continuous",
    "duplicate": "duplicates of an open case (they are judged as cases of their own)",
    "quality": "reopenings, repeat contacts and messages",
    "adjustments": "declared adjustments",
}
"""Each kind of clause that is not applied yet, in words."""


def unmeasured(folder: CityFolder) -> dict[str, tuple[str, ...]]:
    """Which kinds of clause each version in force holds and the figures do not apply, by name."""
    found = {
        loaded.model.name: tuple(kind for kind in CLAUSES if kind in set(_kinds(loaded.model.spec)))
        for loaded in folder.agreements
        if loaded.model.in_force_by_status
    }
    return {name: kinds for name, kinds in found.items() if kinds}


def _kinds(spec: AgreementSpec) -> Iterator[str]:
    given = {
        "pauses": spec.clock.pauses,
        "reopen_rule": spec.clock.reopening.rule != "continuous",
        "duplicate": spec.clock.duplicate,
        "quality": spec.quality,
        "adjustments": spec.adjustments,
        "first_response": spec.defaults.first_response,
        "update_cadence": spec.defaults.update_cadence,
    }
    yield from (kind for kind, is_given in given.items() if is_given)
    for terms in spec.services.values():
        yield from _service_kinds(terms)


def _service_kinds(terms: ServiceTerms) -> Iterator[str]:
    given = {
        "first_response": terms.first_response not in {None, "none"},
        "first_action": terms.first_action is not None,
        "update_cadence": terms.update_cadence not in {None, "none"},
        "by_priority": terms.resolution.by_priority,
        "seasons": terms.resolution.seasons,
        "due_event": terms.resolution.due_event,
    }
    yield from (kind for kind, is_given in given.items() if is_given)
