"""What a signed text promises and the engine does not apply yet: said, never passed over."""

from __future__ import annotations

from collections.abc import Iterator

from agreements.folder import CityFolder
from agreements.schema.agreement import AgreementSpec
from agreements.schema.governance import Duties, Duty

CLAUSES = {
    "accept_within": "how soon an agency accepts or returns a case",
    "handoff": "how soon a case is passed on that is somebody else's",
    "duties": "duties that are neither routing, intake, contacts, articles nor notice of changes",
}
"""Each kind of clause that is not applied yet, in words."""

_MEASURED_BY = {"reroute_log", "intake_audit", "contact_check", "article_review", "change_notice"}
"""The evidence of the duties that figures are made of."""


def unmeasured(folder: CityFolder) -> dict[str, tuple[str, ...]]:
    """Which kinds of clause each version in force holds and the figures do not apply, by name."""
    found = {
        loaded.model.name: tuple(kind for kind in CLAUSES if kind in set(_kinds(loaded.model.spec)))
        for loaded in folder.agreements
        if loaded.model.in_force_by_status
    }
    return {name: kinds for name, kinds in found.items() if kinds}


def _kinds(spec: AgreementSpec) -> Iterator[str]:
    others = [d for d in _duties(spec.duties) if d.evidence not in _MEASURED_BY]
    given = {
        "accept_within": spec.clock.misroute and spec.clock.misroute.accept_within,
        "handoff": any(terms.handoff for terms in spec.services.values()),
        "duties": others,
    }
    yield from (kind for kind, is_given in given.items() if is_given)


def _duties(duties: Duties | None) -> list[Duty]:
    return [*duties.agency, *duties.operator, *duties.overseer] if duties else []
