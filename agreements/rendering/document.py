"""The document: parties, promises, calendars, duties, signatures, in English or Spanish."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from agreements.canonical import HEADER, canonical_hash
from agreements.durations import in_words, is_duration
from agreements.expanding import COMMITMENTS
from agreements.files import CityFiles
from agreements.rendering.calendar_words import calendars
from agreements.rendering.governance_words import governance
from agreements.rendering.page import Page
from agreements.rendering.quality_words import quality
from agreements.rendering.service_words import services
from agreements.rendering.speaking import Speaker
from agreements.rendering.timing_words import priorities, timing
from agreements.schema.agreement import Agreement
from agreements.schema.base import Duration, Language
from agreements.schema.governance import Change
from agreements.schema.people import SIDES, Party
from agreements.signing import PENDING, sides_missing


def render(
    files: CityFiles, agreement: Agreement, language: Language = "en", *, public: bool = False
) -> str:
    """A version as Markdown, every default written out; the same bytes for the same files.

    Args:
        files: The city's files.
        agreement: The version.
        language: `en` or `es` (United States). A text that the file has in English only stays so.
        public: Leave the contacts out.

    Raises:
        UnresolvedError: A name that the version uses has no file.
    """
    page = Page(files, agreement, Speaker(language), public)
    canonical = canonical_hash(files, agreement)
    sections = [
        *_head(page), *_window(page), *_changes(page), *timing(page), "", *priorities(page), "",
        *services(page), "", *calendars(page), "", *quality(page), "", *governance(page),
        *_contacts(page), "", *_signatures(page, canonical),
    ]  # fmt: skip
    return "\n".join(_single_spaced(sections)).strip() + "\n"


def _single_spaced(lines: list[str]) -> Iterator[str]:
    """Lines with at most one empty line in a row."""
    former = ""
    for line in lines:
        if line or former:
            yield line
        former = line


def _head(page: Page) -> Iterator[str]:
    speaker, metadata, spec = page.speaker, page.agreement.metadata, page.spec
    yield f"# {speaker.title(metadata.title)}"
    yield ""
    yield speaker.say(
        "Agreement `{id}`, version {version}: {status}; {standing}.",
        id=metadata.id,
        version=metadata.version,
        status=speaker.word(spec.status),
        standing=speaker.say("the city's own targets, signed by nobody else")
        if spec.standing == "published"
        else speaker.word(spec.standing),
    )
    if page.city.spec.demonstration:
        yield ""
        yield speaker.say("Invented for a demonstration: nobody has promised or signed this.")
    if speaker.language == "es":
        yield ""
        yield "Lo que el acuerdo dice solo en inglés aparece aquí en inglés."
    yield ""
    yield from _parties(page)
    for link in metadata.links:
        where = ", ".join(filter(None, (link.ref, link.url)))
        kind = speaker.word(link.rel)
        said = f"- **{kind[:1].upper()}{kind[1:]}**: {link.title}"
        yield f"{said} ({where})" if where else said
    yield ""


def _parties(page: Page) -> Iterator[str]:
    for side in SIDES:
        party: Party | None = getattr(page.spec.parties, side)
        if party:
            name = ", ".join(filter(None, (party.org, party.division, party.unit)))
            who = page.speaker.word(side)
            yield f"- **{who[:1].upper()}{who[1:]}**: {name}"


def _window(page: Page) -> Iterator[str]:
    speaker, window = page.speaker, page.spec.effective
    yield f"## {speaker.say('From when')}"
    yield ""
    start, end = speaker.moment(window.from_), window.to
    zone = page.city.spec.timezone
    if end is None:
        yield speaker.say(
            "It holds for cases opened from {start} on (local time, {zone}).",
            start=start,
            zone=zone,
        )
    elif end.hour or end.minute or end.second:
        yield speaker.say(
            "It holds for cases opened from {start} and before {end} (local time, {zone}).",
            start=start, end=speaker.moment(end), zone=zone,
        )  # fmt: skip
    else:
        last = speaker.day(end.date() - timedelta(days=1))
        yield speaker.say(
            "It holds for cases opened from {start} through {last} (local time, {zone}).",
            start=start, last=last, zone=zone,
        )  # fmt: skip
    if page.spec.retroactive:
        reason, who = page.spec.retroactive.reason, page.role(page.spec.retroactive.approved_by)
        yield speaker.say(
            "It also holds for cases opened before it was signed. Reason: {reason}; approved by "
            "{role}.",
            reason=reason,
            role=who,
        )
    yield ""


def _changes(page: Page) -> Iterator[str]:
    speaker, spec = page.speaker, page.spec
    if not spec.supersedes:
        return
    yield f"## {speaker.say('What it changes')}"
    yield ""
    yield speaker.say(
        "It follows version {version} (text {sha256}).",
        version=spec.supersedes.version,
        sha256=spec.supersedes.sha256,
    )
    if spec.change_level:
        level = speaker.word(spec.change_level)
        yield speaker.say("The change is {level}.", level=level)
    yield ""
    told = [c for c in spec.changes if not (page.public and c.about_contacts)]
    yield from (f"- {_change(page, change)}" for change in told)
    yield ""


def _change(page: Page, change: Change) -> str:
    speaker = page.speaker
    values = [_value(page, v) for v in (change.from_, change.to) if v is not None]
    told = f", {' → '.join(values)}" if values else ""
    asked = speaker.say("asked for by {role}", role=page.role(change.requested_by))
    about = _about(page, change.path.removeprefix("spec.").split("."))
    return f"{about}: {speaker.word(change.kind)}{told} ({change.reason}; {asked})."


def _about(page: Page, path: list[str]) -> str:
    """What a declared change is about: a service by its name, the rest by its keys."""
    speaker = page.speaker
    if path[0] != "services" or len(path) == 1:
        return ", ".join(map(speaker.label, path))
    service, rest = page.service(path[1]), [step for step in path[2:] if step != "target"]
    named = [speaker.word(s) if s in COMMITMENTS else speaker.label(s) for s in rest]
    return ", ".join([service, *named])


def _value(page: Page, value: object) -> str:
    if is_duration(value):
        return page.speaker.length(Duration.model_validate(value))
    return in_words(value)


def _contacts(page: Page) -> Iterator[str]:
    contacts, speaker = page.spec.contacts, page.speaker
    if page.public or not contacts:
        return
    yield f"## {speaker.say('Contacts')}"
    yield ""
    yield speaker.say("They are confirmed {often}.", often=speaker.every(contacts.verify_every))
    yield ""
    heads = ("Role", "Office", "Mailbox", "Telephone", "Deputy", "Confirmed on")
    yield f"| {' | '.join(map(speaker.say, heads))} |"
    yield f"|{' --- |' * len(heads)}"
    for p in contacts.people:
        deputy = page.role(p.deputy) if p.deputy else "–"
        cells = (page.role(p.role), p.title, p.email, p.phone or "–", deputy)
        yield f"| {' | '.join(cells)} | {speaker.day(p.verified_on)} |"


def _signatures(page: Page, canonical: str) -> Iterator[str]:
    speaker, agreement = page.speaker, page.agreement
    yield f"## {speaker.say('Signatures')}"
    yield ""
    if page.spec.standing == "published":
        yield speaker.say("None: the city publishes these targets alone.")
    elif page.spec.signatories:
        yield speaker.say("Recorded signatures; the signed documents lie where the reference says.")
        yield ""
        heads = ("Role", "Date", "How", "Reference", "Text")
        yield f"| {' | '.join(map(speaker.say, heads))} |"
        yield f"|{' --- |' * len(heads)}"
        for s in page.spec.signatories:
            cells = (page.role(s.role), speaker.day(s.signed_on), s.method, s.reference)
            text = "–" if s.sha256 in {None, PENDING} else str(s.sha256)[:12]
            yield f"| {' | '.join(cells)} | {text} |"
    if page.spec.standing != "published":
        for side in sides_missing(agreement, canonical):
            yield ""
            who = speaker.word(side)
            yield speaker.say("For {side}: ____________________ Date: __________", side=who)
    yield ""
    yield speaker.say(
        "This text is a reading of the canonical text “{form}” with SHA-256 {sha256}; a signature "
        "names that number.",
        form=HEADER,
        sha256=canonical,
    )
