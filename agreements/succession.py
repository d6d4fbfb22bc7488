"""Which version takes over from which: what is signed is never rewritten to end earlier.

A version that names another one under `supersedes`, is in force by its status, and begins while
that one would still hold, takes over from its own first instant on.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from agreements.loaded import Loaded
from agreements.schema.agreement import Agreement


def takes_over(later: Agreement, earlier: Agreement) -> bool:
    """Whether a version, once in force, holds in the place of the one that it supersedes."""
    named = later.spec.supersedes
    return (
        named is not None
        and (later.metadata.id, named.version) == (earlier.metadata.id, earlier.version)
        and later.spec.effective.from_ > earlier.spec.effective.from_
    )


def succeeded(versions: Iterable[Loaded[Agreement]]) -> tuple[Loaded[Agreement], ...]:
    """The versions, each with the instant from which a successor holds in its place."""
    every = tuple(versions)
    begun: dict[str, datetime] = {}
    for later in (version.model for version in every if version.model.in_force_by_status):
        start = later.spec.effective.from_
        for earlier in (v.model for v in every if takes_over(later, v.model)):
            begun[earlier.name] = min(start, begun.get(earlier.name, start))
    return tuple(_followed(version, begun.get(version.model.name)) for version in every)


def _followed(version: Loaded[Agreement], at: datetime | None) -> Loaded[Agreement]:
    spec = version.model.spec
    window = spec.effective.followed(at)
    if window == spec.effective:
        return version
    held = spec.model_copy(update={"effective": window})
    return replace(version, model=version.model.model_copy(update={"spec": held}))
