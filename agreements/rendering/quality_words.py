"""Promises on what holds after closing, and on what residents are told."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from agreements.rendering.page import Page
from agreements.schema.quality import Ceiling, Forbidden, Messages, Quality, Template
from agreements.schema.rubric import RubricSpec


def quality(page: Page) -> Iterator[str]:
    """The sections on quality and on messages."""
    found = page.spec.quality
    if not found:
        return
    lines = [*_ceilings(page, found), *_comments(page, found)]
    if lines:
        yield f"## {page.speaker.say('What is promised after closing')}"
        yield ""
        yield from (f"- {line}" for line in lines)
        yield ""
    if found.messages:
        yield from _messages(page, found.messages)


_CEILINGS = {
    "reopen": "At most {percent} of the closed cases are opened again",
    "repeat_contact": "For at most {percent} of the closed cases somebody writes or calls again",
    "closed_without_action": "At most {percent} of the cases are closed without action",
}


def _ceilings(page: Page, found: Quality) -> Iterator[str]:
    speaker = page.speaker
    for name, sentence in _CEILINGS.items():
        ceiling: Ceiling | None = getattr(found, name)
        if ceiling is None:
            continue
        text = speaker.say(sentence, percent=speaker.percent(ceiling.max_percent))
        if ceiling.window:
            text += " " + speaker.say("within {time}", time=speaker.length(ceiling.window))
        yield text + speaker.say(
            ", counted by the {period}; with fewer than {n} cases it is not judged.",
            period=speaker.word(ceiling.period),
            n=ceiling.min_cases,
        )


def _comments(page: Page, found: Quality) -> Iterator[str]:
    comment = found.comment_after_close
    if comment:
        goal = page.spec.goal_for(comment.goal) or comment.goal
        text = page.speaker.say(
            "A comment on a closed case is answered within {time}.",
            time=page.speaker.length(comment.reply_within),
        )
        yield f"{text} {page.goal(goal)}"


def _messages(page: Page, found: Messages) -> Iterator[str]:
    speaker = page.speaker
    yield f"## {speaker.say('What the closing message must hold')}"
    yield ""
    yield from _required(page, found)
    yield "- " + speaker.say(
        "A message sent up to {time} after the closing counts as sent with it.",
        time=speaker.length(found.grace),
    )
    if found.languages:
        names = speaker.listing(speaker.word(code) for code in found.languages)
        yield "- " + speaker.say("Languages: {names}.", names=names)
    for name, goal in found.goals.items():
        whole = page.spec.goal_for(goal) or goal
        yield f"- {speaker.say('The message {says}.', says=speaker.word(name))} {page.goal(whole)}"
    yield from _sample(page, found)
    yield from _terms(page, found)
    yield from _rubric(page, found)
    yield from _templates(page, found.templates)


def _required(page: Page, found: Messages) -> Iterator[str]:
    speaker = page.speaker
    for name, figures in found.required.items():
        every = name == "default"
        who = speaker.say("For every service") if every else page.service(name)
        yield f"- {who}: {_says(page, figures)}."
    if found.if_no_action:
        yield "- " + speaker.say(
            "Where nothing was done: {says}.", says=_says(page, found.if_no_action)
        )


def _says(page: Page, figures: Sequence[str]) -> str:
    return page.speaker.say(
        "the message {says}", says=page.speaker.listing(page.speaker.word(f) for f in figures)
    )


def _sample(page: Page, found: Messages) -> Iterator[str]:
    sample, speaker = found.sample, page.speaker
    if sample:
        yield "- " + speaker.say(
            "Each {period} {readers} readers judge {cases} messages; their agreement is at least "
            "{kappa}.",
            period=speaker.word(sample.period),
            readers=sample.readers,
            cases=sample.cases,
            kappa=speaker.number(sample.min_agreement),
        )


def _terms(page: Page, found: Messages) -> Iterator[str]:
    speaker = page.speaker
    for name, terms in found.terms.items():
        own = speaker.say("Words of {service}: {words}.", service=page.service(name),
                          words=", ".join(terms.own))  # fmt: skip
        others = (
            speaker.say("Words of another service, {service}: {words}.", service=page.service(n),
                        words=", ".join(words))
            for n, words in terms.foreign.items()
        )  # fmt: skip
        yield "- " + " ".join([own, *others])


def _rubric(page: Page, found: Messages) -> Iterator[str]:
    """The pinned rubric by content, and what the agreement adds to its lists."""
    rubrics = {r.model.name: r.model for r in page.files.rubrics}
    rubric = rubrics.get(found.rubric)
    spec = rubric.spec if rubric else None
    yield ""
    yield f"### {page.speaker.say('How messages are judged')} (`{found.rubric}`)"
    yield ""
    if spec:
        yield from _judged(page, spec)
    lists: Mapping[str, list[str]] = {
        "Sentences that say nothing of the case": spec.stock if spec else [],
        "Words that residents need not know": [*(spec.jargon if spec else []), *found.jargon],
        "Contacts that may be named": [
            *(spec.public_contacts if spec else []), *found.public_contacts,
        ],
    }  # fmt: skip
    for title, items in lists.items():
        if items:
            yield f"- {page.speaker.say(title)}: {'; '.join(dict.fromkeys(items))}."
    yield from _forbidden(page, [*(spec.forbidden if spec else []), *found.forbidden])


def _judged(page: Page, spec: RubricSpec) -> Iterator[str]:
    speaker = page.speaker
    yield f"- {speaker.say('For every service')}: {_says(page, spec.required)}."
    yield "- " + speaker.say(
        "A message of {n} words or more is in plain words when it reads at school grade {grade} or "
        "below.",
        n=spec.plain_from_words,
        grade=speaker.number(spec.max_grade),
    )
    reasons = [f"{r.code} {speaker.title(r.title)}" for r in spec.no_action_reasons]
    if reasons:
        yield f"- {speaker.say('Reasons for closing without action')}: {'; '.join(reasons)}."


def _forbidden(page: Page, phrases: list[Forbidden]) -> Iterator[str]:
    for phrase in phrases:
        yield "- " + page.speaker.say(
            "Never written ({id}): “{phrase}”, because: {why}.",
            id=phrase.id,
            phrase=phrase.phrase,
            why=phrase.why,
        )


def _templates(page: Page, templates: list[Template]) -> Iterator[str]:
    if not templates:
        return
    yield ""
    yield f"### {page.speaker.say('Texts agreed beforehand')}"
    yield ""
    for template in templates:
        yield "- " + " ".join(_template(page, template))


def _template(page: Page, template: Template) -> Iterator[str]:
    speaker = page.speaker
    services = speaker.listing(page.service(s) for s in template.services)
    yield f"**{template.id}** ({services}): “{speaker.title(template.text)}”"
    says = [speaker.word(figure) for figure, told in template.says.items() if told]
    yield speaker.say("It {says}.", says=speaker.listing(says))
    start, end = template.valid.from_, template.valid.to
    if end:
        yield speaker.say("Used from {start} until {end}.", start=speaker.day(start),
                          end=speaker.day(end))  # fmt: skip
    else:
        yield speaker.say("Used from {start} on.", start=speaker.day(start))
    yield speaker.say(
        "Approved by {roles} on {day}.",
        roles=page.roles(template.approved.by),
        day=speaker.day(template.approved.on),
    )
