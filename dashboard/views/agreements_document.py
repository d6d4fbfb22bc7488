"""One version of an agreement in words: its text by clause, each with its line, and its record."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

import polars as pl

from agreements.expanding import EVERY_OTHER, expanded
from agreements.files import CityFiles
from agreements.loaded import Loaded
from agreements.rendering.page import Page
from agreements.schema.agreement import Agreement
from agreements.schema.services import Resolution, ServiceTerms
from agreements.yaml_source import Document, Path_
from dashboard.views.agreements import Version
from dashboard.views.agreements_library import role_words
from dashboard.wording import agreements as words
from dashboard.wording import agreements_coverage as coverage_words
from dashboard.wording import agreements_document as own
from dashboard.wording.markdown import bold, plain

_SECTION = re.compile(r"^## (.+)$")
_CLAUSE = re.compile(r"^### (.+?)(?: \(`([^`]+)`\))?$")

FIRST: Final = "What is promised"
"""The section that comes first: what most readers look for."""

PLACES: Final[dict[str, Path_]] = {
    FIRST: ("spec", "services"),
    "From when": ("spec", "effective"),
    "What it changes": ("spec", "supersedes"),
    "How time is counted": ("spec", "clock"),
    "How urgent a case is": ("spec", "priorities"),
    "Calendars": ("calendars",),
    "What is promised after closing": ("spec", "quality"),
    "What the closing message must hold": ("spec", "quality", "messages"),
    "Duties of both sides": ("spec", "duties"),
    "What follows when time runs out": ("spec", "escalation", "case"),
    "What follows when a goal is missed": ("spec", "escalation", "service"),
    "Declared events": ("spec", "adjustments"),
    "Reporting": ("spec", "reporting"),
    "Disputes": ("spec", "dispute"),
    "Review": ("spec", "review"),
    "Warnings that the parties live with": ("spec", "accept"),
    "Contacts": ("spec", "contacts"),
    "Signatures": ("spec", "signatories"),
}
"""Where a section of the document stands in the file, by its English title."""

_DRAWN_APART: Final = {("spec", "contacts")}
"""Shown with their age in a table of their own."""

_OTHERS: Final = ("spec", "every_other_service")


@dataclass(frozen=True)
class Clause:
    """A part of a section, in markdown: its title (empty for the opening words), text, citation.

    `place` is where it stands in the file; empty where a section's does for it.
    """

    title: str
    text: str
    cited: str
    place: Path_ = ()


@dataclass(frozen=True)
class Section:
    """A section of the document; `place` is where it stands in the file."""

    title: str
    cited: str
    clauses: tuple[Clause, ...]
    place: Path_ = ()


@dataclass(frozen=True)
class DocumentView:
    """What is shown of one version beside its title and time line.

    Attributes:
        promises: What is promised for each service, one row each, cells in markdown.
        opening: What stands before the first section: parties and what the text answers to.
        sections: The text.
        signatures: One entry a recorded signature, in markdown.
        signatures_title: How many there are.
    """

    promises: pl.DataFrame
    opening: str
    sections: tuple[Section, ...]
    signatures: tuple[str, ...]
    signatures_title: str


def title(agency: str, version: Version) -> str:
    """The finding about a version."""
    spec = version.loaded.model.spec
    services = own.promised_for(len(spec.services), every=bool(spec.every_other_service))
    if version.state == "expired" and version.end:
        return own.expired_title(agency, services, version.end.date() - timedelta(days=1))
    if version.means == "published":
        return own.published_title(agency, services)
    return own.document_title(agency, version.state, services, version.last_day)


def document(files: CityFiles, version: Version, text: str) -> DocumentView:
    """The rendered text by section and clause, each with its place in the file.

    Args:
        files: The city's files, for the places of what the version uses.
        version: The version as the viewer may see it.
        text: Its rendering in the language of the page.
    """
    opening, sections = _split(text, _SECTION)
    signatures = version.loaded.model.spec.signatories
    return DocumentView(
        promises=promises(files, version.loaded.model),
        opening=_safe("\n".join(line for line in opening if not line.startswith("# "))),
        sections=tuple(_sections(files, version.loaded, sections)),
        signatures=tuple(
            own.signature(role_words(s.role), s.signed_on, s.method, s.reference)
            for s in signatures
        ),
        signatures_title=own.recorded_signatures(len(signatures)),
    )


def promises(files: CityFiles, agreement: Agreement) -> pl.DataFrame:
    """The promise to bring a case to its end, one row a service: by when, and how often."""
    page = Page(files, agreement, words.speaker(), public=True)
    labels = words.labels()
    columns = [labels[key] for key in ("service", "promise", "goal")]
    rows = [
        (bold(_service(page, name)), plain(_promise(page, terms.resolution)), _goal(terms))
        for name, terms in expanded(agreement).items()
    ]
    table = pl.DataFrame(rows, schema=dict.fromkeys(columns, pl.String), orient="row")
    none = (table[labels["goal"]] == own.no_goal()).all()
    return table.drop(labels["goal"]) if none else table


def _service(page: Page, name: str) -> str:
    return coverage_words.every_other_service() if name == EVERY_OTHER else page.service(name)


def _promise(page: Page, resolution: Resolution) -> str:
    stop = page.stop(resolution.stops)
    if resolution.target:
        return own.within(page.time(resolution.target, resolution.calendar), stop)
    stated = resolution.stated_target
    if resolution.due_field:
        return own.published_due(page.time(stated.target, stated.calendar) if stated else None)
    return own.told_date(stop)


def _goal(terms: ServiceTerms) -> str:
    goal = terms.resolution.goal
    if goal is None or goal.percent is None:
        return own.no_goal()
    return own.goal(words.speaker().percent(goal.percent), goal.period)


def _sections(
    files: CityFiles,
    loaded: Loaded[Agreement],
    sections: Sequence[tuple[re.Match[str], list[str]]],
) -> Iterator[Section]:
    voice = words.speaker()
    known = {voice.say(english): (english, path) for english, path in PLACES.items()}
    found = []
    for head, lines in sections:
        english, path = known.get(head[1], ("", ()))
        if path not in _DRAWN_APART:
            clauses = tuple(_clauses(files, loaded, path, lines))
            cited = _cited(loaded.document, path)
            found.append((english != FIRST, Section(head[1], cited, clauses, path)))
    yield from (section for _, section in sorted(found, key=lambda pair: pair[0]))


def _clauses(
    files: CityFiles, loaded: Loaded[Agreement], section: Path_, lines: list[str]
) -> Iterator[Clause]:
    opening, clauses = _split("\n".join(lines), _CLAUSE)
    if any(line.strip() for line in opening):
        yield Clause("", _safe("\n".join(opening)), "")
    for head, body in clauses:
        cited = _cited_clause(files, loaded.document, section, head[2])
        yield Clause(plain(head[1]), _safe("\n".join(body)), cited, _place(section, head[2]))


def _cited_clause(files: CityFiles, document: Document, section: Path_, id_: str | None) -> str:
    if section == PLACES["Calendars"]:
        found = (c.document.name for c in files.calendars if c.model.metadata.id == id_)
        name = next(found, None)
        return own.cited(name, 1) if name else ""
    if section != PLACES[FIRST]:
        return ""
    return _cited(document, _place(section, id_))


def _place(section: Path_, id_: str | None) -> Path_:
    """Where a clause about a service stands; those of other sections have no place of their own."""
    if section != PLACES[FIRST]:
        return ()
    return (*section, id_) if id_ else _OTHERS


def _cited(document: Document, path: Path_) -> str:
    return own.cited(document.name, document.line(*path)) if path in document.keys else ""


def _split(
    text: str, heading: re.Pattern[str]
) -> tuple[list[str], list[tuple[re.Match[str], list[str]]]]:
    """The lines before the first heading, and each heading with the lines below it."""
    opening: list[str] = []
    parts: list[tuple[re.Match[str], list[str]]] = []
    for line in text.split("\n"):
        head = heading.match(line)
        if head:
            parts.append((head, []))
        else:
            (parts[-1][1] if parts else opening).append(line)
    return opening, parts


def _safe(text: str) -> str:
    """A document's markdown where a dollar sign is a dollar sign and no formula begins."""
    return "\n".join(_listed(text.strip().split("\n"))).replace("$", r"\$")


def _listed(lines: Sequence[str]) -> Iterator[str]:
    """A table's rows as points, each cell after its heading: five columns do not fit a phone."""
    heads: list[str] = []
    for line in lines:
        cells = [cell.strip() for cell in line.strip("| ").split(" | ")]
        if not line.startswith("|"):
            heads = []
            yield line
        elif not heads:
            heads = cells
        elif not line.startswith("| ---"):
            first, *rest = cells
            told = "; ".join(f"{head}: {cell}" for head, cell in zip(heads[1:], rest, strict=False))
            yield f"- **{first}**. {told}"
