"""The catalogue as a page: each rule with an example that breaks it, and what still waits."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import ndiff
from typing import get_args

from agreements.checks.catalogue import RULES, WAITING, Group, Rule

_TITLES: dict[Group, str] = {
    "form": "Form",
    "versions": "Versions and windows",
    "claims": "Claims",
    "calendars": "Calendars and holidays",
    "targets": "Targets",
    "pauses": "Pauses, statuses, reopening",
    "people": "People, duties, escalation",
    "governance": "Signature, review, reporting, messages",
    "sources": "Source mappings",
}
_KINDS = {
    "structural": ", structural",
    "two_sided": ", two-sided",
    "recorded": ", with cases",
}
_INTRODUCTION = """\
# Checks

`accord check` reads a city's files and tells everything that it finds, at once.
A finding is `file:line:column severity CODE message — fix`.
A code is never used again for another rule.
This page is made from the rules and from the examples that test them:
`python -m agreements.checks`.

- An **error** blocks signing.
  Where a *structural* rule is broken the city is not loaded either: figures would be wrong.
- A **warning** must be mended, or accepted in the agreement by somebody who says why:
  `accept: [{code: SLA504, on: pauses, reason: …, by: overseer.office}]`.
  It is then told as information, with the reason. An error cannot be accepted.
- **Information** is told, and the command still ends with 0.

Rules *with cases* hold promises against the last twelve months before the mart's instant:
`accord check --with-data`. The levels of SLA404 and the statuses of SLA502 are then held against
them too.

What a city publishes by itself (`standing: published`) is exempt from *two-sided* rules.
Rules that compare promises compute due instants on the calendars,
for every half hour of a week without holidays; they never compare numbers of different units.

Each example is a small valid city with one thing changed:
`-` marks what is valid, `+` what breaks the rule.
"""


@dataclass(frozen=True)
class Drawn:
    """An example as the page shows it.

    Attributes:
        change: Lines as in a comparison: `- ` before, `+ ` after.
        finding: What is told.
    """

    change: tuple[str, ...]
    finding: str


def drawn(before: str, old: str, new: str) -> tuple[str, ...]:
    """The whole lines that a change touches, as a comparison of before and after."""
    begin = before.index(old)
    first = before.rfind("\n", 0, begin) + 1
    end = before.find("\n", begin + len(old.rstrip("\n")))
    last = len(before) if end < 0 else end
    after = before[first:begin] + new + before[begin + len(old) : last]
    compared = ndiff(before[first:last].split("\n"), after.rstrip("\n").split("\n"))
    return tuple(line for line in compared if line[:1] != "?" and line.strip(" +-"))


def handbook(examples: Mapping[str, Drawn]) -> str:
    """The page as Markdown."""
    parts = [_INTRODUCTION]
    for group in get_args(Group):
        rules = sorted((r for r in RULES.values() if r.group == group), key=lambda r: r.code)
        parts.append(f"## {_TITLES[group]}\n")
        parts += ["\n".join(_entry(rule, examples.get(rule.code))) for rule in rules]
    return "\n".join([*parts, *_waiting()]) + "\n"


def _entry(rule: Rule, example: Drawn | None) -> Iterator[str]:
    named = "".join(words for kind, words in _KINDS.items() if getattr(rule, kind))
    yield f"### {rule.code}\n"
    yield f"*{rule.severity.capitalize()}{named}.* {rule.words}\n"
    if example:
        yield "```diff\n" + "\n".join(example.change) + "\n```\n"
        yield f"```text\n{example.finding}\n```\n"


def _waiting() -> Iterator[str]:
    yield "## What is not checked yet\n"
    yield "| code | rule | waits for |"
    yield "|---|---|---|"
    for code in sorted(WAITING):
        item = WAITING[code]
        yield f"| {code} | {item.words} | {item.waits_for} |"
