"""What one viewer reads of one version, or of two: all that the page draws, put together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import polars as pl

from dashboard.charts.timeline_of_versions import VersionLine
from dashboard.library import Library
from dashboard.views import names
from dashboard.views.agreements import Shelf, Version
from dashboard.views.agreements_compare import CompareView, compare
from dashboard.views.agreements_document import DocumentView, document, title
from dashboard.views.agreements_landing import Landing, landing, line_of
from dashboard.views.agreements_library import context
from dashboard.views.agreements_line import version_line
from dashboard.views.agreements_people import PeopleView, people
from dashboard.views.chart_tables import of_versions
from dashboard.wording import agreements as words
from dashboard.wording import agreements_document as document_words
from dashboard.wording import agreements_line as line_words
from dashboard.wording import language


@dataclass(frozen=True)
class FileView:
    """The file of a version.

    Attributes:
        name: Under which it is saved.
        text: None where it cannot be shown without what the viewer may not see.
        note: What was taken out of it; empty for the whole file.
    """

    name: str
    text: str | None
    note: str


@dataclass(frozen=True)
class RecordView:
    """How a version stands, its review, whether its text is the recorded one, and its hash."""

    state: str
    state_words: str
    review: str
    words: str
    sha256: str | None


@dataclass(frozen=True)
class Reading:
    """One version, in reading order; people for those alone who may see them.

    `landing` is the line that a link led to.
    """

    title: str
    context: str
    line_title: str
    line: VersionLine
    line_alt: str
    line_table: pl.DataFrame
    document: DocumentView | None
    record: RecordView
    file: FileView
    people: PeopleView | None
    landing: Landing | None = None


@dataclass(frozen=True)
class Comparison:
    """Two versions, in reading order."""

    context: str
    view: CompareView


def read(
    held: Library,
    shelf: Shelf,
    version: Version,
    confirmed: Mapping[str, date] | None = None,
    line: str = "",
) -> Reading:
    """Everything about one version that the viewer of the library may see.

    Args:
        held: The library.
        shelf: The agency's versions.
        version: The one that is read.
        confirmed: When contacts were confirmed in the register of duties, by role.
        line: The line that the address asks for, as it says it.
    """
    city, loaded = held.files.city.model, version.loaded
    text = held.document(loaded, "es" if language() == "es" else "en")
    chart, alt = version_line(city, [shelf], held.moment)
    knows = held.knows_contacts(loaded.model.metadata.id)
    view, file = document(held.files, version, text) if text else None, _file(held, version)
    number = line_of(line, version.number)
    return Reading(
        title=title(names.agency(city)(shelf.agency), version),
        context=context(city, held.moment, _versions(version)),
        line_title=line_words.own_line_title(len(shelf.versions)),
        line=chart,
        line_alt=alt,
        line_table=of_versions(city, [shelf]),
        document=view,
        record=_record(version, held),
        file=file,
        people=people(loaded.model.spec, held.moment.date(), confirmed or {}) if knows else None,
        landing=landing(loaded.document, view, file.text, number) if number else None,
    )


def compared(held: Library, version: Version, other: Version) -> Comparison:
    """What changed from the other version to this one."""
    city = held.files.city.model
    both = f"{_versions(other)} · {_versions(version)}"
    return Comparison(context(city, held.moment, both), compare(held.files, city, version, other))


def _versions(version: Version) -> str:
    window = words.window(version.start, version.end, version.last_day)
    return line_words.bar_of(version.number, window, version.state)


def _record(version: Version, held: Library) -> RecordView:
    recorded, review = held.recorded(version.loaded), version.loaded.model.spec.review
    told = review and version.state not in {"expired", "superseded", "withdrawn"}
    return RecordView(
        state=version.state,
        state_words=words.version_states()[version.state],
        review=words.review_by(review.by, held.moment.date()) if review and told else "",
        words=document_words.recorded(
            recorded.sha256, pinned=recorded.pinned, stands=recorded.stands
        ),
        sha256=recorded.sha256,
    )


def _file(held: Library, version: Version) -> FileView:
    model = version.loaded.model
    public = not held.knows_contacts(model.metadata.id)
    return FileView(
        name=f"{model.metadata.id.replace('/', '-')}-{model.version}.yaml",
        text=held.text(version.loaded),
        note=document_words.public_file_note() if public else "",
    )
