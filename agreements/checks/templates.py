"""Rules on texts that were agreed beforehand: what they hold, their slots, days and approvals."""

from __future__ import annotations

import re
from collections.abc import Iterator

from agreements.checks.catalogue import Context, Path, Problem, rule
from agreements.checks.looking import Version, begins, ends, listed, sides, two_sided
from agreements.finding import Severity
from agreements.schema.base import LANGUAGES
from agreements.schema.quality import Template
from agreements.sentences import Sentence, said

_TEMPLATES: Path = ("spec", "quality", "messages", "templates")
_SLOT = re.compile(r"\{([^{}]*)\}")
_NAME = re.compile(r"[a-z][a-z_]*")
_WORD = re.compile(r"[^\W\d_]{2,}")
_DATA = re.compile(r"place|address|location|street|date|day|time|hour|number|count|amount|name")
"""Slots of such names hold a datum; what another one holds may be what was done."""
_SIDES = ("agency", "operator")
_Placed = tuple[Version, Path, Template]


def _templates(context: Context) -> Iterator[_Placed]:
    """Every template of two-sided versions, with its place."""
    for version in two_sided(context):
        quality = version.model.spec.quality
        held = quality.messages.templates if quality and quality.messages else []
        for index, template in enumerate(held):
            yield version, (*_TEMPLATES, index), template


@rule(
    "SLA710",
    "error",
    "governance",
    "A template says only what the rules for messages find in its own words, in each language; "
    "where a slot may hold it, that is information: each message is then judged by its words.",
    two_sided=True,
    reading=True,
)
def says_what_it_holds(context: Context) -> Iterator[Problem]:
    """Templates by which an empty phrase would count as an answer."""
    placed = list(_templates(context))
    refuted = context.refuted([t for _, _, t in placed]) if context.refuted else []
    for (version, path, template), claims in zip(placed, refuted, strict=True):
        for _, language, figure in claims:
            message = said(
                "{id} is said to hold {figure}, and the rules do not find it in the text in "
                "{language!r}",
                id=template.id,
                figure=figure,
                language=language,
            )
            fix = said("write it into the text, or leave out `{figure}: true`", figure=figure)
            free = any(not _DATA.search(slot) for slot in _SLOT.findall(template.text.en))
            severity: Severity | None = "info" if free else None
            yield Problem(version, (*path, "says", figure), message, fix, severity)


@rule(
    "SLA711",
    "error",
    "governance",
    "A template has a number of its own, words of its own, and slots that are named in braces; "
    "slots that differ between its languages are a warning.",
    two_sided=True,
)
def slots_named(context: Context) -> Iterator[Problem]:
    """Templates whose slots cannot be told, and numbers given twice."""
    seen: set[tuple[str, str]] = set()
    for version, path, template in _templates(context):
        key = version.document.name, template.id
        if key in seen:
            message = said("{id} is the number of another template here", id=template.id)
            yield Problem(version, (*path, "id"), message, said("give each a number of its own"))
        seen.add(key)
        yield from _slots(version, path, template)


def _slots(version: Version, path: Path, template: Template) -> Iterator[Problem]:
    texts = {name: getattr(template.text, name) for name in LANGUAGES}
    written = {language: text for language, text in texts.items() if text}
    wrong = {language: why for language, text in written.items() if (why := _wrong(text))}
    for language, why in wrong.items():
        fix = said("write slots as {{place}} or {{next_day}}, beside words that stay")
        yield Problem(
            version, (*path, "text", language), said("{id}: {why}", id=template.id, why=why), fix
        )
    slots = [set(_SLOT.findall(text)) for text in written.values()]
    differing = set.union(*slots) - set.intersection(*slots)
    if differing and not wrong:
        message = said(
            "{id} has {slots} in one language only",
            id=template.id,
            slots=listed(sorted(differing)),
        )
        fix = said("use the same slots in both")
        yield Problem(version, (*path, "text"), message, fix, "warning")


def _wrong(text: str) -> Sentence | None:
    """What is wrong with the slots of a text; None where nothing is."""
    bare = _SLOT.sub(" ", text)
    if "{" in bare or "}" in bare:
        return said("a brace is not closed, or not opened")
    unnamed = [name for name in _SLOT.findall(text) if not _NAME.fullmatch(name)]
    if unnamed:
        return said("{{{unnamed}}} is no name of a slot", unnamed=unnamed[0])
    return None if _WORD.search(bare) else said("it has no words of its own")


@rule(
    "SLA712",
    "error",
    "governance",
    "A template ceases to be valid after it has begun to be; one used before it was approved is a "
    "warning, one for other days than those of its version is told.",
    two_sided=True,
)
def valid_on_some_day(context: Context) -> Iterator[Problem]:
    """Templates that are never valid, and those that were valid too early."""
    for version, path, template in _templates(context):
        valid, approved = template.valid, template.approved.on
        first, last = begins(version).date(), ends(version).date()
        if valid.to and valid.to <= valid.from_:
            message = said(
                "{id} ceases to be valid on {to}, before it is", id=template.id, to=valid.to
            )
            yield Problem(version, (*path, "valid", "to"), message, said("write a later day"))
        elif valid.from_ >= last or (valid.to and valid.to <= first):
            message = said("{id} is valid on no day of this version", id=template.id)
            fix = said(
                "let it be valid between {first} and {last}, or leave it out",
                first=first,
                last=last,
            )
            # A text that begins with the next version may stand in this one, waiting.
            yield Problem(version, (*path, "valid"), message, fix, "info")
        if approved > valid.from_:
            message = said(
                "{id} was approved on {day}, after it became valid",
                id=template.id,
                day=approved,
            )
            fix = said("let it be valid from {day} on, or later", day=approved)
            yield Problem(version, (*path, "valid", "from"), message, fix, "warning")


@rule(
    "SLA713",
    "error",
    "governance",
    "A template is approved by a role of the agency and by one of the operator.",
    two_sided=True,
)
def approved_by_both(context: Context) -> Iterator[Problem]:
    """Templates that one side alone has approved."""
    for version, path, template in _templates(context):
        given = {role.split(".")[0] for role in template.approved.by}
        missing = [side for side in _SIDES if side not in given]
        if missing:
            message = said(
                "{id} was not approved by the {sides}", id=template.id, sides=sides(missing)
            )
            fix = said("have it approved by a role of both sides")
            yield Problem(version, (*path, "approved", "by"), message, fix)
