"""Rules on claims: which agreement a case falls under, and to whom it may be handed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Any

from agreements.checks.catalogue import Context, Problem, rule
from agreements.checks.looking import (
    Version,
    begins,
    by_id,
    ends,
    fix_for,
    overlap,
    service_path,
    successions,
    two_sided,
    versions,
    written_terms,
)
from agreements.finding import Severity
from agreements.loaded import Loaded
from agreements.sentences import Sentence, said


@rule(
    "SLA201",
    "error",
    "claims",
    "A case falls under one service and one agreement: no service is promised by two agencies "
    "at one time, no raw word means two services.",
)
def claimed_once(context: Context) -> Iterator[Problem]:
    """Services that two agreements promise at once, and raw words read in two ways."""
    for source in context.files.sources:
        yield from two_readings(source, "services", source.model.spec.services)
    seen: dict[str, list[Version]] = {}
    for version in two_sided(context):
        for service in version.model.spec.services:
            for other in seen.get(service, ()):
                if _rivals(version, other):
                    message = said(
                        "{name} promises {service} at the same time",
                        name=other.model.name,
                        service=service,
                    )
                    fix = said(
                        "leave it to one agency, or let one window end before the other begins"
                    )
                    yield Problem(version, service_path(service), message, fix)
            seen.setdefault(service, []).append(version)


def _rivals(one: Version, other: Version) -> bool:
    return one.model.metadata.id != other.model.metadata.id and overlap(one, other)


def two_readings(source: Loaded[Any], table: str, values: Mapping[str, str]) -> Iterator[Problem]:
    """Raw words that differ in blanks or letter case only, and mean different things."""
    seen: dict[str, str] = {}
    for raw, ours in values.items():
        word = " ".join(raw.split()).casefold()
        other = seen.setdefault(word, raw)
        if values[other] != ours:
            message = said(
                "{raw!r} means {ours}, but {other!r} means {theirs}",
                raw=raw,
                ours=ours,
                other=other,
                theirs=values[other],
            )
            yield Problem(source, ("spec", table, raw), message, said("keep one of the two"))


@rule(
    "SLA204",
    "error",
    "claims",
    "A case is handed to an agreement that exists and holds for the whole window, "
    "and that does not hand back.",
)
def handed_on(context: Context) -> Iterator[Problem]:
    """Handoffs to nobody, into a time without an agreement, and in a circle."""
    known = by_id(versions(context))
    to = {id_: _targets(all_) for id_, all_ in known.items()}
    for version in versions(context):
        for service, terms in written_terms(version):
            for index, handoff in enumerate(terms.handoff):
                path = (*service_path(service), "handoff", index, "to")
                for words in _handoff(version, handoff.to, known, to):
                    yield Problem(version, path, *words)


def _targets(all_: list[Version]) -> set[str]:
    return {h.to for v in all_ for _, terms in written_terms(v) for h in terms.handoff}


def _handoff(
    version: Version, to: str, known: Mapping[str, list[Version]], handed: Mapping[str, set[str]]
) -> Iterator[tuple[Sentence, Sentence]]:
    """What is wrong with a handoff: message and fix."""
    own = version.model.metadata.id
    if to not in known:
        yield said("there is no agreement {to!r}", to=to), fix_for(to, known.keys() - {own})
    elif not _covered(version, known[to]):
        message = said(
            "{to}, to which cases are handed on, does not hold for the whole of this window", to=to
        )
        yield message, said("extend {to}, or let this version end with it", to=to)
    if own in _reached(to, handed):
        message = said("a case handed to {to} can come back here", to=to)
        yield message, said("take one of the handoffs out")


def _covered(version: Version, others: list[Version]) -> bool:
    """Whether the others' windows hold together, without a gap, for the whole of this one."""
    reached = begins(version)
    for other in others:
        if begins(other) <= reached:
            reached = max(reached, ends(other))
    return reached >= ends(version)


def _reached(start: str, handed: Mapping[str, set[str]]) -> set[str]:
    """All agreements to which a case can come from one."""
    found: set[str] = set()
    waiting_ = [start]
    while waiting_:
        id_ = waiting_.pop()
        if id_ not in found:
            found.add(id_)
            waiting_ += handed.get(id_, ())
    return found


@rule(
    "SLA205",
    "error",
    "claims",
    "A service that a new version leaves out is picked up by another agreement; "
    "a warning where it was marked `retired`.",
)
def nothing_lost(context: Context) -> Iterator[Problem]:
    """Services that nobody promises any more."""
    for earlier, later in successions(versions(context)):
        spec = later.model.spec
        for service, terms in earlier.model.spec.services.items():
            kept = service in spec.services or spec.every_other_service
            if not kept and not _picked_up(context, later, service):
                message = said(
                    "{service}, promised in {version}, is promised nowhere",
                    service=service,
                    version=earlier.model.version,
                )
                fix = said(
                    "promise it here or elsewhere, or mark it `retired: true` a version before"
                )
                severity: Severity | None = "warning" if terms.retired else None
                yield Problem(later, ("spec", "services"), message, fix, severity)


def _picked_up(context: Context, later: Version, service: str) -> bool:
    moment = begins(later)
    return any(
        service in other.model.spec.services
        for other in versions(context)
        if begins(other) <= moment < ends(other)
    )


@rule(
    "SLA206",
    "error",
    "claims",
    "What is excluded by name is not also out of scope.",
)
def excluded_once(context: Context) -> Iterator[Problem]:
    """The same code or wording under `excluded` and `out_of_scope`, or twice in one of them."""
    for version in versions(context):
        for service, terms in written_terms(version):
            path = service_path(service)
            excluded = {w.casefold().strip() for e in terms.excluded for w in (e.code, e.when.en)}
            for index, text in enumerate(terms.out_of_scope):
                if text.en.casefold().strip() in excluded:
                    message = said("{text!r} is excluded as well", text=text.en)
                    where = (*path, "out_of_scope", index)
                    yield Problem(version, where, message, said("keep it in one of the two"))
            codes = sorted(e.code for e in terms.excluded)
            for code in {a for a, b in pairwise(codes) if a == b}:
                message = said("{code} is excluded twice", code=code)
                yield Problem(version, (*path, "excluded"), message, said("keep one of the two"))
