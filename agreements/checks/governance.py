"""Rules on signatures, review, reporting, messages and adjustments: what keeps the paper alive."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from agreements.checks.catalogue import Context, Path, Problem, rule, waiting
from agreements.checks.looking import (
    Version,
    begins,
    by_id,
    ends,
    fix_for,
    lasts,
    listed,
    sides,
    two_sided,
)
from agreements.schema.base import Title
from agreements.schema.governance import Adjustment
from agreements.schema.people import SIDES, Person
from agreements.schema.quality import Messages
from agreements.sentences import Sentence, said
from agreements.verifying import signature_troubles

_MESSAGES: Path = ("spec", "quality", "messages")
_LATE_DECLARATION = timedelta(days=30)
_LARGE_SHARE = 0.1

waiting(
    "SLA707",
    "The sample is large enough for the precision of its goal.",
    "the verification sample",
)
waiting("SLA709", "No linked audit recommendation is closed or unknown.", "the recommendations")


@rule(
    "SLA701",
    "error",
    "governance",
    "A signed version bears a signature of every party, given by a role that was held on that day.",
    two_sided=True,
    structural=True,
)
def signed_by_all(context: Context) -> Iterator[Problem]:
    """Signed versions that a party has not signed, and signatures of nobody."""
    for version in two_sided(context):
        spec = version.model.spec
        signed = {s.role.split(".")[0] for s in spec.signatories}
        if spec.status == "signed":
            needed = [s for s in SIDES if s != "overseer" or spec.parties.overseer]
            missing = [side for side in needed if side not in signed]
            if missing:
                message = said("it is signed, but not by the {sides}", sides=sides(missing))
                fix = said("have it signed (`accord sign`), or call it `in_review`")
                yield Problem(version, ("spec", "status"), message, fix)
        for index, signature in enumerate(spec.signatories):
            holders = [p for p in _people(version) if p.role == signature.role]
            if holders and not any(_held_on(p, signature.signed_on) for p in holders):
                message = said(
                    "{role} was held by nobody on {day}",
                    role=signature.role,
                    day=signature.signed_on,
                )
                path = ("spec", "signatories", index)
                yield Problem(version, path, message, said("correct the day, or who held the role"))


def _people(version: Version) -> list[Person]:
    contacts = version.model.spec.contacts
    return contacts.people if contacts else []


def _held_on(person: Person, day: date) -> bool:
    return (person.from_ or date.min) <= day < (person.to or date.max)


@rule(
    "SLA702",
    "error",
    "governance",
    "Every signature names the version's own text.",
    two_sided=True,
)
def signatures_that_fit(context: Context) -> Iterator[Problem]:
    """Signatures over another text, or over none."""
    for version in two_sided(context):
        for trouble in signature_troubles(context.files, version):
            yield Problem(version, trouble.path, trouble.message, trouble.fix)


@rule(
    "SLA703",
    "error",
    "governance",
    "The review lies within the window, at least the notice before its end.",
    two_sided=True,
)
def reviewed_in_time(context: Context) -> Iterator[Problem]:
    """Reviews that come too late to change anything."""
    for version in two_sided(context):
        review = version.model.spec.review
        if review and lasts(version):
            last = ends(version).date()
            notice = last - timedelta(days=min(review.notice.amount, (last - date.min).days))
            path = ("spec", "review", "by")
            if review.by >= last:
                message = said("the review is due by {by}, after the window", by=review.by)
                yield Problem(version, path, message, said("review by {notice}", notice=notice))
            elif review.by > notice:
                message = said(
                    "the review is due by {by}, later than the notice of {days} days before the "
                    "end allows",
                    by=review.by,
                    days=review.notice.amount,
                )
                yield Problem(version, path, message, said("review by {notice}", notice=notice))


@rule(
    "SLA704",
    "warning",
    "governance",
    "While a version is in force: its review is not overdue, and a successor is drafted by the "
    "day of notice.",
    two_sided=True,
)
def successor_in_sight(context: Context) -> Iterator[Problem]:
    """Versions that run out without anybody looking."""
    for ordered in by_id(two_sided(context)).values():
        for index, version in enumerate(ordered):
            review, followed = version.model.spec.review, index + 1 < len(ordered)
            holds = begins(version).date() <= context.today < ends(version).date()
            if review is None or followed or not (holds and version.model.in_force_by_status):
                continue
            notice = ends(version).date() - timedelta(days=min(review.notice.amount, 36_500))
            if review.by < context.today:
                message = said(
                    "the review was due by {by}, and no later version exists", by=review.by
                )
                path = ("spec", "review", "by")
                yield Problem(version, path, message, said("hold it, and draft the next version"))
            elif notice <= context.today:
                message = said(
                    "the notice day {notice} has passed without a draft of a successor",
                    notice=notice,
                )
                path = ("spec", "review", "notice")
                yield Problem(version, path, message, said("draft the next version"))


@rule(
    "SLA705",
    "error",
    "governance",
    "Figures for the public hide small numbers.",
    two_sided=True,
)
def small_numbers_hidden(context: Context) -> Iterator[Problem]:
    """A public audience without suppression."""
    for version in two_sided(context):
        reporting = version.model.spec.reporting
        if reporting and "public" in reporting.audiences and reporting.suppress_below is None:
            message = said("the public is an audience, and nothing hides small numbers")
            path = ("spec", "reporting", "audiences")
            yield Problem(version, path, message, said("add `suppress_below: 10`"))


# -- messages --------------------------------------------------------------------------


@rule(
    "SLA706",
    "error",
    "governance",
    "What a closing message must hold is said for every service, in the city's languages; a text "
    "missing in a language is a warning, words missing for a service are information.",
    two_sided=True,
)
def messages_defined(context: Context) -> Iterator[Problem]:
    """Messages that are demanded of no service, or of one that is not there."""
    for version in two_sided(context):
        quality = version.model.spec.quality
        if quality and quality.messages:
            yield from _demands(version, quality.messages)
            yield from _services(version, quality.messages)
            yield from _languages(version, quality.messages)


def _demands(version: Version, messages: Messages) -> Iterator[Problem]:
    services = version.model.spec.services
    for name in messages.required:
        if name != "default" and name not in services:
            message = said("there is no service {name!r} here", name=name)
            fix = fix_for(name, {*services, "default"})
            yield Problem(version, (*_MESSAGES, "required", name), message, fix)
    uncovered = sorted(services.keys() - messages.required.keys())
    if uncovered and "default" not in messages.required:
        message = said("nothing is demanded of messages on {services}", services=listed(uncovered))
        yield Problem(version, (*_MESSAGES, "required"), message, said("add `default:`"))
    if not messages.languages:
        message = said("no language is listed")
        yield Problem(version, (*_MESSAGES, "languages"), message, said("write `languages: [en]`"))


def _services(version: Version, messages: Messages) -> Iterator[Problem]:
    services = version.model.spec.services
    named = [((*_MESSAGES, "terms", name), name) for name in messages.terms]
    for index, template in enumerate(messages.templates):
        path = (*_MESSAGES, "templates", index, "services")
        named += [((*path, place), name) for place, name in enumerate(template.services)]
    for path, name in named:
        if name not in services:
            message = said("there is no service {name!r} here", name=name)
            yield Problem(version, path, message, fix_for(name, services))
    without = sorted(services.keys() - messages.terms.keys())
    if without:
        message = said("no words of their own are given for {services}", services=listed(without))
        fix = said("nothing needs doing; with them a message on another service is found")
        yield Problem(version, (*_MESSAGES, "terms"), message, fix, "info")


def _languages(version: Version, messages: Messages) -> Iterator[Problem]:
    texts: list[tuple[Path, Title]] = [(("metadata", "title"), version.model.metadata.title)]
    for name, terms in version.model.spec.services.items():
        texts += [(("spec", "services", name, "title"), terms.title)] if terms.title else []
    for index, template in enumerate(messages.templates):
        texts.append(((*_MESSAGES, "templates", index, "text"), template.text))
    for path, text in texts:
        for language in messages.languages:
            if not getattr(text, language):
                message = said(
                    "the text is missing in {language!r}, a language of the messages",
                    language=language,
                )
                fix = said("add `{key}:`", key=language)
                yield Problem(version, path, message, fix, "warning")


# -- adjustments -----------------------------------------------------------------------


@rule(
    "SLA708",
    "error",
    "governance",
    "An adjustment has a reason, an end and an approver who gains nothing by it; one declared more "
    "than 30 days after it began, or over more than a tenth of the window, is a warning.",
    two_sided=True,
)
def adjustments_declared(context: Context) -> Iterator[Problem]:
    """Adjustments that nobody answers for, and those that come late or reach far."""
    for version in two_sided(context):
        for index, adjustment in enumerate(version.model.spec.adjustments):
            path = ("spec", "adjustments", index)
            for key, message, fix in _undeclared(adjustment):
                yield Problem(version, (*path, key), message, fix)
            for key, message in _suspicious(version, adjustment):
                fix = said("accept it with the reason")
                yield Problem(version, (*path, key), message, fix, "warning")


def _undeclared(adjustment: Adjustment) -> Iterator[tuple[str, Sentence, Sentence]]:
    for key in ("approved_by", "reason", "to"):
        if getattr(adjustment, key) is None:
            message = said("the adjustment {name} has no {key}", name=adjustment.id, key=key)
            yield key, message, said("add `{key}:`", key=key)
    if adjustment.approved_by and adjustment.approved_by.startswith("agency."):
        message = said(
            "{role} is on the side that gains by {name}",
            role=adjustment.approved_by,
            name=adjustment.id,
        )
        yield "approved_by", message, said("name a role of the operator or overseer")
    if adjustment.to and adjustment.to <= adjustment.from_:
        message = said("{name} ends before it begins", name=adjustment.id)
        yield "to", message, said("write a later day")


def _suspicious(version: Version, adjustment: Adjustment) -> Iterator[tuple[str, Sentence]]:
    if adjustment.declared_on - adjustment.from_ > _LATE_DECLARATION:
        days = (adjustment.declared_on - adjustment.from_).days
        message = said(
            "{name} was declared {days} days after it began", name=adjustment.id, days=days
        )
        yield "declared_on", message
    window = lasts(version).days
    if window and adjustment.to and (adjustment.to - adjustment.from_).days > _LARGE_SHARE * window:
        yield "to", said("{name} covers more than a tenth of the window", name=adjustment.id)
