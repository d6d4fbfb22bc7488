"""Running the catalogue over a city's files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from agreements.checks.catalogue import RULES, WAITING, Context, Problem, Refuted, Rule
from agreements.checks.dues import Due
from agreements.checks.past import PastYear
from agreements.files import CityFiles
from agreements.finding import Finding
from agreements.loaded import Loaded
from agreements.memory import collector_at_rest
from agreements.schema.agreement import Agreement
from agreements.sentences import Sentence, said

UNUSED = "SLA009"
"""The code of an acceptance that accepts nothing."""


def check_files(
    files: CityFiles,
    as_of: date,
    due: Due | None = None,
    refuted: Refuted | None = None,
    record: PastYear | None = None,
) -> list[Finding]:
    """All findings of all rules, in the order of files, lines and codes.

    Args:
        files: The city's files.
        as_of: The date for which they are checked.
        due: How a due instant is computed; without it the `timed` rules do not run.
        refuted: How templates are read; without it the `reading` rules do not run.
        record: A year of the cases; without it the `recorded` rules do not run.
    """
    every = RULES.values()
    given = {"timed": due, "reading": refuted, "recorded": record}
    rules = [
        r for r in every if all(there or not getattr(r, kind) for kind, there in given.items())
    ]
    with collector_at_rest():
        found = list(_found(rules, Context(files, as_of, due, refuted, record)))
        left = {rule.code for rule in every} - {rule.code for rule in rules}
        return sorted([*_findings(found), *_unused(files, found, left)])


def check_structure(files: CityFiles) -> list[Finding]:
    """What breaks a structural rule: with it, figures would be wrong, so nothing is loaded."""
    rules = [rule for rule in RULES.values() if rule.structural]
    return sorted(f for f in _findings(_found(rules, Context(files))) if f.severity == "error")


def _found(rules: Iterable[Rule], context: Context) -> Iterator[tuple[Rule, Problem]]:
    """What each rule found, one-sided published targets left out where they are exempt."""
    for rule in rules:
        for problem in rule.check(context) if rule.check else ():
            if not (rule.two_sided and is_published(problem.where)):
                yield rule, problem


def is_published(loaded: Loaded[Any]) -> bool:
    """Whether a file holds a city's one-sided published targets."""
    return isinstance(loaded.model, Agreement) and loaded.model.spec.standing == "published"


def _findings(found: Iterable[tuple[Rule, Problem]]) -> Iterator[Finding]:
    return (_finding(rule, problem) for rule, problem in found)


def _finding(rule: Rule, problem: Problem) -> Finding:
    document = problem.where.document
    line, column = document.position(problem.path)
    accepted = _acceptance(rule, problem)
    path = ".".join(map(str, problem.path))
    severity = "info" if accepted else problem.severity or rule.severity
    message = problem.message
    if accepted:
        message = said("{found} (accepted: {reason})", found=message, reason=accepted)
    return Finding(document.name, line, column, severity, rule.code, path, message, problem.fix)


def _acceptance(rule: Rule, problem: Problem) -> str | None:
    """The reason for which the parties live with a warning; errors cannot be accepted."""
    model = problem.where.model
    if (problem.severity or rule.severity) != "warning" or not isinstance(model, Agreement):
        return None
    return next((a.reason for a in model.spec.accept if a.code == rule.code), None)


def _unused(
    files: CityFiles, found: Iterable[tuple[Rule, Problem]], left: set[str]
) -> Iterator[Finding]:
    """Acceptances of what no rule says of the file: the parties signed to live with nothing."""
    occurring = {(p.where.document.name, r.code) for r, p in found}
    for loaded in files.agreements:
        for index, accept in enumerate(loaded.model.spec.accept):
            if (loaded.document.name, accept.code) not in occurring:
                path = ("spec", "accept", index)
                words = _why_unused(accept.code, left)
                if words:
                    yield _finding(RULES[UNUSED], Problem(loaded, path, *words))


def _why_unused(code: str, left: set[str]) -> tuple[Sentence, Sentence] | None:
    """What is wrong with an acceptance that met no finding; None where nobody can tell yet."""
    rule = RULES.get(code)
    if code in WAITING or code in left:
        return None
    if rule is None:
        return said("no rule has the code {code}", code=code), said("correct the code")
    message = said("{code} is accepted, but nothing here breaks it", code=code)
    return message, said("leave it out of the next version")
