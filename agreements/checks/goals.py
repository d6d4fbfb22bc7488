"""Rules on goals: whole, within bounds, and with room for a case to fail."""

from __future__ import annotations

from collections.abc import Iterator

from agreements.checks.catalogue import Context, Path, Problem, rule
from agreements.checks.looking import (
    Version,
    service_path,
    versions,
    written_parts,
    written_terms,
)
from agreements.schema.people import SIDES
from agreements.schema.services import Goal
from agreements.sentences import Sentence, said

_GOALS = (50, 100)


@rule(
    "SLA409",
    "error",
    "targets",
    "Every goal, the defaults filled in, has a percent from 50 to 100, a period, a basis and "
    "`min_cases`; every resolution has a goal.",
    structural=True,
)
def goals_complete(context: Context) -> Iterator[Problem]:
    """Promises without a goal, and goals without one of their parts."""
    for version in versions(context):
        spec = version.model.spec
        for path, goal in _goals(version):
            whole = goal.over(spec.defaults.goal)
            for key, message, fix in _lacking(whole):
                yield Problem(version, (*path, key), message, fix)
        if spec.standing != "published":
            for service, terms in written_terms(version):
                if terms.resolution.goal is None and spec.defaults.goal is None:
                    message = said(
                        "the resolution of {service} has no goal, and `defaults` gives none",
                        service=service,
                    )
                    path = (*service_path(service), "resolution")
                    yield Problem(
                        version, path, message, said("add `goal:`, here or under `defaults`")
                    )


def _lacking(goal: Goal) -> Iterator[tuple[str, Sentence, Sentence]]:
    """The key, the message and the fix of each part that a goal lacks."""
    for key in ("percent", "period", "basis", "min_cases"):
        if getattr(goal, key) is None:
            message = said("the goal has no {key}, nor do the defaults", key=key)
            yield key, message, said("add `{key}:`", key=key)
    low, high = _GOALS
    if goal.percent is not None and not low <= goal.percent <= high:
        message = said(
            "the goal is {percent:g} %; allowed are {low} to {high}",
            percent=goal.percent,
            low=low,
            high=high,
        )
        yield "percent", message, said("write the share of cases that is to meet the target")


def _goals(version: Version) -> Iterator[tuple[Path, Goal]]:
    """Every goal that the file writes, but the default one, which others complete."""
    spec = version.model.spec
    for path, part in written_parts(version):
        if part.goal:
            yield (*path, "goal"), part.goal
    if spec.defaults.goal and any(not terms.resolution.goal for _, terms in written_terms(version)):
        yield ("spec", "defaults", "goal"), spec.defaults.goal
    yield from _quality_goals(version)
    for side in SIDES:
        for index, duty in enumerate(getattr(spec.duties, side, [])):
            if duty.goal:
                yield ("spec", "duties", side, index, "goal"), duty.goal


def _quality_goals(version: Version) -> Iterator[tuple[Path, Goal]]:
    quality = version.model.spec.quality
    if quality and quality.messages:
        for name, goal in quality.messages.goals.items():
            yield ("spec", "quality", "messages", "goals", name), goal
    if quality and quality.comment_after_close:
        goal = quality.comment_after_close.goal
        yield ("spec", "quality", "comment_after_close", "goal"), goal


@rule(
    "SLA410",
    "warning",
    "targets",
    "A goal leaves room for one case to fail.",
)
def goals_with_room(context: Context) -> Iterator[Problem]:
    """Goals of 100 %, which a single case decides."""
    for version in versions(context):
        for path, goal in _goals(version):
            if goal.percent == _GOALS[1]:
                message = said("the goal is 100 %: a single case decides")
                yield Problem(version, (*path, "percent"), message, said("write 99 or less"))
