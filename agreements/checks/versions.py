"""Rules on versions: their windows, their order, and what one changes in another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from agreements.changes import LEVELS, Difference
from agreements.checks.catalogue import Context, Path, Problem, rule, waiting
from agreements.checks.dues import Term
from agreements.checks.looking import (
    FAR,
    Version,
    begins,
    by_id,
    ends,
    in_force,
    number,
    successions,
    two_sided,
    versions,
)
from agreements.comparing import Side, computed_changes, computed_level, unmatched
from agreements.files import CityFiles
from agreements.lock import LockError, read_lock
from agreements.schema.base import Duration
from agreements.schema.timing import BusinessDay
from agreements.sentences import Sentence, Template, said
from agreements.succession import takes_over
from agreements.verifying import lock_trouble, supersedes_trouble

_LONG_YEARS = 5
_EFFECTIVE = ("spec", "effective")
_DECLARED = Template("the change is declared {declared}, but it is {computed}: {gravest}")
_UNDECLARED = Template("the change has no declared level, but it is {computed}: {gravest}")

waiting(
    "SLA109",
    "A target is loosened while its goal's period still runs.",
    "the comparison of two versions beside the case record's periods",
)


@rule(
    "SLA101",
    "error",
    "versions",
    "Windows of one agreement do not overlap; a draft that would overlap is a warning. One that "
    "`supersedes` another and begins later holds in its place from then on, and does not overlap.",
    structural=True,
)
def windows_apart(context: Context) -> Iterator[Problem]:
    """Versions of one agreement that hold at the same time."""
    for ordered in by_id(versions(context)).values():
        for index, later in enumerate(ordered):
            for earlier in ordered[:index]:
                if ends(earlier) > begins(later) and not takes_over(later.model, earlier.model):
                    yield _overlapping(earlier, later)


def _overlapping(earlier: Version, later: Version) -> Problem:
    judging = earlier.model.in_force_by_status and later.model.in_force_by_status
    message = said("the window overlaps that of {version}", version=earlier.model.version)
    former, end = earlier.model.version, ends(earlier)
    fix = said(
        "name {former} under `supersedes`, and begin after {first}",
        former=former,
        first=_shown(begins(earlier)),
    )
    if end != FAR:
        fix = said("begin on {day} or later; or {otherwise}", day=_shown(end), otherwise=fix)
    path = (*_EFFECTIVE, "from")
    return Problem(later, path, message, fix, None if judging else "warning")


@rule(
    "SLA102",
    "warning",
    "versions",
    "Windows of one agreement follow each other without a gap, in which no case would be claimed.",
)
def windows_that_meet(context: Context) -> Iterator[Problem]:
    """Gaps between versions that judge cases."""
    for earlier, later in successions(in_force(context)):
        if ends(earlier) < begins(later):
            first, last = _shown(ends(earlier)), _shown(begins(later))
            gap = _long(begins(later) - ends(earlier))
            message = said(
                "no version holds from {first} to {last} ({gap}); {version} ends before this one "
                "begins",
                first=first,
                last=last,
                gap=gap,
                version=earlier.model.version,
            )
            yield Problem(
                later, (*_EFFECTIVE, "from"), message, said("begin on {first}", first=first)
            )


def _long(gap: timedelta) -> Sentence:
    hours = gap / timedelta(hours=1)
    return (
        said("{days} days", days=gap.days)
        if hours == gap.days * 24
        else said("{hours:g} hours", hours=hours)
    )


def _shown(moment: datetime) -> date | Sentence:
    """A date, with its time of day only where it is not midnight."""
    if moment.time() == time():
        return moment.date()
    return said("{moment:%Y-%m-%dT%H:%M}", moment=moment)


@rule(
    "SLA103",
    "error",
    "versions",
    "A window ends after it begins; one of more than 5 years, or without an end, is a warning.",
    structural=True,
)
def windows_in_order(context: Context) -> Iterator[Problem]:
    """Windows that end before they begin, and those that last too long to be looked at again."""
    for version in versions(context):
        if ends(version) <= begins(version):
            message = said(
                "`to` is {day}, not after `from`; `to` is exclusive",
                day=_shown(ends(version)),
            )
            yield Problem(version, (*_EFFECTIVE, "to"), message, said("write a later day"))
    for version in two_sided(context):
        yield from _lasting(version)


def _lasting(version: Version) -> Iterator[Problem]:
    fix = said("write an end that is nearer; a successor can follow")
    if version.model.spec.effective.to is None:
        yield Problem(version, _EFFECTIVE, said("the window has no end"), fix, "warning")
    elif ends(version) - begins(version) > timedelta(days=366 * _LONG_YEARS):
        message = said("the window is longer than {years} years", years=_LONG_YEARS)
        yield Problem(version, (*_EFFECTIVE, "to"), message, fix, "warning")


@rule(
    "SLA104",
    "error",
    "versions",
    "A version holds from its last signature on, or says under `retroactive` why it holds before.",
    two_sided=True,
)
def signed_before_it_holds(context: Context) -> Iterator[Problem]:
    """Versions that were signed after the day from which they hold."""
    for version in versions(context):
        spec = version.model.spec
        last = max((s.signed_on for s in spec.signatories), default=None)
        if last and last > begins(version).date() and spec.retroactive is None:
            message = said(
                "it holds from {first}, but was last signed on {last}",
                first=begins(version).date(),
                last=last,
            )
            fix = said("begin later, or add `retroactive: {{reason, approved_by}}`")
            yield Problem(version, (*_EFFECTIVE, "from"), message, fix)


@rule(
    "SLA105",
    "error",
    "versions",
    "A version in force still has the text and the bytes that `agreements.lock` pins.",
)
def unchanged_since_signed(context: Context) -> Iterator[Problem]:
    """Versions that changed after they were signed or published."""
    try:
        lock = read_lock(context.files.path)
    except LockError as error:
        fix = said("take the file back from before")
        yield Problem(context.files.city, ("metadata", "id"), error.told, fix)
        return
    for version in in_force(context):
        trouble = lock_trouble(context.files, version, lock)
        if trouble:
            yield Problem(version, trouble.path, trouble.message, trouble.fix)


@rule(
    "SLA106",
    "error",
    "versions",
    "A version that follows another names it under `supersedes`, with the hash that was signed.",
)
def chained(context: Context) -> Iterator[Problem]:
    """Versions that do not name the one before, or another text of it."""
    for version in versions(context):
        trouble = supersedes_trouble(context.files, version)
        if trouble:
            yield Problem(version, trouble.path, trouble.message, trouble.fix)


@rule(
    "SLA107",
    "error",
    "versions",
    "The declared `change_level` is not lower than the one computed: looser, removed, another "
    "pause or exclusion is major; tighter or added is minor; contacts and wording are patch.",
    timed=True,
)
def level_as_computed(context: Context) -> Iterator[Problem]:
    """Versions that call a change smaller than it is."""
    for former, version in _succeeding(context):
        changes = _changes(context, former, version)
        computed, declared = computed_level(changes), version.model.spec.change_level
        gravest = next((c for c in changes if c.level == computed), "")
        if declared is None or LEVELS.index(declared) < LEVELS.index(computed):
            path = ("spec", "change_level" if declared else "supersedes")
            words = _DECLARED if declared else _UNDECLARED
            message = said(words, declared=declared, computed=computed, gravest=gravest)
            fix = said("write `change_level: {computed}`", computed=computed)
            yield Problem(version, path, message, fix)


@rule(
    "SLA108",
    "error",
    "versions",
    "Every change but of contacts and wording is declared under `changes`, and every declared "
    "change is one.",
    timed=True,
)
def changes_declared(context: Context) -> Iterator[Problem]:
    """Changes that nobody declared, and declarations of none."""
    for former, version in _succeeding(context):
        declared = version.model.spec.changes
        silent, empty = unmatched(_changes(context, former, version), declared)
        for change in silent:
            message = said("not declared: {change}", change=change)
            fix = said(
                "add it under `changes` as {{path: {path}, kind: {kind}}}",
                path=".".join(change.path),
                kind=change.kind,
            )
            yield Problem(version, _place(change), message, fix)
        for entry in empty:
            path = ("spec", "changes", declared.index(entry), "path")
            message = said(
                "{path} is declared {kind}, but was not", path=entry.path, kind=entry.kind
            )
            yield Problem(version, path, message, said("correct or remove the entry"))


def _succeeding(context: Context) -> Iterator[tuple[Version, Version]]:
    """Each version with the one that it says it supersedes, where that exists."""
    known = {v.model.name: v for v in context.files.agreements}
    for version in versions(context):
        supersedes = version.model.spec.supersedes
        named = f"{version.model.metadata.id}@{supersedes.version}" if supersedes else ""
        if named in known:
            yield known[named], version


def _changes(context: Context, former: Version, version: Version) -> list[Difference]:
    old, new = Side(context.files, former.model), Side(context.files, version.model)
    return computed_changes(old, new, _Measure(context))


@dataclass(frozen=True)
class _Measure:
    """Measures targets of two versions that lie in one city's files."""

    context: Context

    def __call__(
        self, files: CityFiles, calendar: str, target: Duration, days: BusinessDay
    ) -> Sequence[int] | None:
        """The dues of an ordinary week; None for files other than the city's own."""
        if files is not self.context.files:
            return None
        dues = self.context.dues.ordinary_week(Term(calendar, target, days))
        return None if dues is None else dues.tolist()


def _place(change: Difference) -> Path:
    """Where the changed terms stand, or the nearest part that stands yet."""
    return change.path if change.path[:1] == ("metadata",) else ("spec", *change.path)


@rule(
    "SLA110",
    "warning",
    "versions",
    "Version numbers rise with the windows and skip none.",
)
def numbers_that_rise(context: Context) -> Iterator[Problem]:
    """Version numbers that fall, or leave one out, from one window to the next."""
    for earlier, later in successions(versions(context)):
        if number(later) not in _following(*number(earlier)):
            message = said(
                "{version} follows {former}",
                version=later.model.version,
                former=earlier.model.version,
            )
            allowed = [".".join(map(str, n)) for n in _following(*number(earlier))]
            fix = said("next are {allowed}", allowed=allowed)
            yield Problem(later, ("metadata", "version"), message, fix)


def _following(major: int, minor: int, patch: int) -> list[tuple[int, int, int]]:
    return [(major + 1, 0, 0), (major, minor + 1, 0), (major, minor, patch + 1)]
