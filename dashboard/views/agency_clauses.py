"""What an agreement says about one promise: the words of its clause, and where they stand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from agreements.expanding import EVERY_OTHER, expanded
from agreements.files import CityFiles
from agreements.rendering.page import Page
from agreements.rendering.quality_words import quality
from agreements.rendering.service_words import services
from dashboard.views.agreements import Version
from dashboard.wording import agreements as words
from dashboard.wording import agreements_document as document_words

CEILINGS: Final = {
    "reopen_rate": "reopen",
    "repeat_contact": "repeat_contact",
    "closed_without_action": "closed_without_action",
}
"""What an agreement calls the ceiling of a figure."""

COMMITMENTS: Final = {
    "on_time_due": "resolution",
    "acknowledged": "acknowledgement",
    "first_response": "first_response",
    "first_action": "first_action",
    "updated": "update_cadence",
}
"""What an agreement calls the promise of a figure."""


@dataclass(frozen=True)
class Clause:
    """The words of a clause.

    Attributes:
        text: In markdown.
        cited: Its file and line, in markdown.
        version: The version's number.
        others: How many further services have other words for it.
    """

    text: str
    cited: str
    version: str
    others: int = 0


def clause(files: CityFiles, version: Version, figure: str, service: str | None) -> Clause | None:
    """What a version says about the promise of a figure; None where it says nothing.

    Args:
        files: The city's files.
        version: The version in force.
        figure: A key of `COMMITMENTS` or `CEILINGS`.
        service: The one service; None takes the words that most services have.
    """
    page = Page(files, version.loaded.model, words.speaker(), public=True)
    if figure in CEILINGS:
        return _ceiling(page, version, CEILINGS[figure])
    found = dict(_said(page, COMMITMENTS[figure]))
    if service is not None:
        named = service if service in found else EVERY_OTHER
        return _clause(version, figure, named, found[named], 0) if named in found else None
    if not found:
        return None
    texts = list(found.values())
    most = max(texts, key=texts.count)
    first = next(name for name, text in found.items() if text == most)
    return _clause(version, figure, first, most, len(texts) - texts.count(most))


def promised(version: Version, figure: str) -> bool:
    """Whether a version promises it for any service that is still offered."""
    commitment = COMMITMENTS[figure]
    terms = expanded(version.loaded.model).values()
    return any(_is_promised(getattr(t, commitment, None)) for t in terms if not t.retired)


def changed(former: Version, version: Version, figure: str, service: str | None) -> bool:
    """Whether a version promises something else than the one before where a figure looks.

    Args:
        former: The version before.
        version: The one that replaced it.
        figure: A key of `COMMITMENTS` or `CEILINGS`.
        service: The one service; None for all that the agreement names.
    """
    return _terms(former, figure, service) != _terms(version, figure, service)


def _terms(version: Version, figure: str, service: str | None) -> object:
    spec = version.loaded.model.spec
    if figure in CEILINGS:
        return spec.quality and getattr(spec.quality, CEILINGS[figure])
    commitment = COMMITMENTS[figure]
    found = {
        name: (getattr(terms, commitment), terms.priority)
        for name, terms in expanded(version.loaded.model).items()
    }
    wanted = found if service is None else found.get(service, found.get(EVERY_OTHER))
    return wanted, spec.clock, spec.priorities


def _is_promised(part: object) -> bool:
    return part is not None and not isinstance(part, str)


def _said(page: Page, commitment: str) -> Iterator[tuple[str, str]]:
    """The words of a commitment by service, where one is promised."""
    head = f"- **{page.speaker.word(commitment)}**: "
    terms = expanded(page.agreement)
    names = iter(terms)
    name = ""
    for line in services(page):
        if line.startswith("### "):
            name = next(names)
        elif line.startswith(head) and _is_promised(getattr(terms[name], commitment, None)):
            yield name, line.removeprefix(head)


def _clause(version: Version, figure: str, service: str, text: str, others: int) -> Clause:
    loaded = version.loaded
    path = ("every_other_service",) if service == EVERY_OTHER else ("services", service)
    commitment = COMMITMENTS[figure]
    places = (
        ("spec", *path, commitment),
        ("spec", "defaults", commitment),
        ("spec", *path),
    )
    place = next((p for p in places if p in loaded.document.keys), ("spec",))
    cited = document_words.cited(loaded.document.name, loaded.document.line(*place))
    return Clause(text.replace("$", r"\$"), cited, version.number, others)


def _ceiling(page: Page, version: Version, name: str) -> Clause | None:
    found = version.loaded.model.spec.quality
    agreed = [key for key in CEILINGS.values() if found and getattr(found, key) is not None]
    if name not in agreed:
        return None
    lines = [line.removeprefix("- ") for line in quality(page) if line.startswith("- ")]
    document = version.loaded.document
    cited = document_words.cited(document.name, document.line("spec", "quality", name))
    return Clause(lines[agreed.index(name)].replace("$", r"\$"), cited, version.number)
