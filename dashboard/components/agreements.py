"""The Agreements page, drawn: the library, one agreement, two versions beside each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

import streamlit as st

from dashboard import address, faults, loading
from dashboard.access import current_viewer
from dashboard.charts.coverage import coverage_map
from dashboard.charts.timeline_of_versions import version_line
from dashboard.components import addressed, head
from dashboard.components.chart import About, chart, under
from dashboard.components.links import OF_READER, lead_back, lead_on
from dashboard.errors import UserError
from dashboard.library import Library
from dashboard.navigation import AGREEMENTS, DRAFTS, WORKBENCH
from dashboard.oversight import duties as register
from dashboard.oversight.drafts import negotiated as negotiated_versions
from dashboard.roles import Role, Viewer
from dashboard.views.agreements import Shelf, Version, shelves
from dashboard.views.agreements_compare import Changed, CompareView
from dashboard.views.agreements_document import Clause, DocumentView, Section
from dashboard.views.agreements_landing import Landing
from dashboard.views.agreements_library import Entry, LibraryView
from dashboard.views.agreements_people import Contact, PeopleView
from dashboard.views.agreements_reading import Comparison, FileView, Reading, RecordView
from dashboard.wording import agreements as words
from dashboard.wording import agreements_coverage as coverage_words
from dashboard.wording import agreements_document as document_words
from dashboard.wording import agreements_line as line_words
from dashboard.wording import drafts as draft_words
from dashboard.wording.badges import VERSIONS, badge
from dashboard.wording.markdown import note, plain

NOTHING: Final = "none"
"""Stands in the address for no other version."""


@dataclass(frozen=True)
class Asked:
    """What the address asks for.

    Attributes:
        shelf: The agency whose agreement it is; None for the library.
        version: The version to read.
        other: The version to hold it against.
        unknown: What was asked for and is not there, or not for this viewer.
    """

    shelf: Shelf | None = None
    version: Version | None = None
    other: Version | None = None
    unknown: str = ""


def ask(shelves: Sequence[Shelf]) -> Asked:
    """What the address asks for; with an agreement, its versions to choose from are drawn."""
    wanted = address.said("agreement")
    if not wanted:
        return Asked()
    shelf = next((s for s in shelves if wanted in _ids(s)), None)
    if shelf is None or shelf.told_by is None:
        return Asked(unknown=wanted)
    numbers = {v.number: v for v in reversed(shelf.versions)}
    for name in ("version", "compare"):
        number = address.said(name, NOTHING)
        if number not in {NOTHING, *numbers}:
            return Asked(unknown=f"{wanted}@{number}")
    lead_back(AGREEMENTS.file, words.labels()["all"])
    number, other = _choices(shelf, numbers)
    return Asked(shelf, numbers[number], numbers.get(other))


def line() -> str:
    """The line that the address asks for, as it says it; empty for none."""
    return address.said("line")


def _ids(shelf: Shelf) -> set[str]:
    return {v.loaded.model.metadata.id for v in shelf.versions}


def _choices(shelf: Shelf, numbers: dict[str, Version]) -> tuple[str, str]:
    labels, default = words.labels(), shelf.told_by.number if shelf.told_by else ""
    with st.container(horizontal=True, vertical_alignment="top"):
        options = {number: _option(version) for number, version in numbers.items()}
        number = addressed.menu("version", labels["version"], options, default)
        others = {other: option for other, option in options.items() if other != number}
        if not others:
            return number, NOTHING
        choices = {NOTHING: labels["nothing"], **others}
        return number, addressed.menu("compare", labels["compare"], choices, NOTHING)


def _option(version: Version) -> str:
    state = words.version_states()[version.state].lower()
    return f"{version.number} · {words.edge(version.start)} · {state}"


def instead(said: tuple[str, str], *, back: bool = False) -> None:
    """What stands in place of the page, and where to go from there."""
    title, text = said
    st.title(plain(title), anchor=False)
    with st.container(border=True):
        st.markdown(f":material/inbox: {text}")
    if back:
        lead_back(AGREEMENTS.file, words.labels()["all"])


# The library


def negotiated(viewer: Viewer, held: Library) -> tuple[Shelf, ...] | None:
    """The agencies with the drafts of the database; None where the viewer may see none."""
    if viewer.role is Role.PUBLIC:
        return None
    try:
        drafted = negotiated_versions(loading.store(), held.files, viewer)
    except UserError as error:
        faults.noted(error)
        return None
    files = held.files
    return shelves(files.city.model, [*files.agreements, *drafted], held.moment)


def confirmed(viewer: Viewer, agency: str) -> dict[str, date]:
    """When its contacts were confirmed in the register of duties, as far as it can be read."""
    if viewer.role is Role.PUBLIC:
        return {}
    try:
        return register.confirmed(register.entries(loading.store(), viewer), agency)
    except UserError as error:
        faults.noted(error)
        return {}


def show_library(view: LibraryView, *, staff: bool) -> None:
    """Who has an agreement, which holds when, and what it covers; `staff` may read drafts."""
    head.show(view.title, view.context, agreements=False)
    _line(view)
    st.header(words.labels()["library"], anchor=False)
    for entry in view.entries:
        _entry(entry)
    left, right = st.columns([3, 2], gap="medium")
    with left:
        st.header(plain(view.coverage_title), anchor=False)
        _coverage(view)
    with right:
        _holes(view)
        if staff:
            first = draft_words.labels()["all" if view.line else "first"]
            lead_on(DRAFTS.file, first, OF_READER)


def _line(view: LibraryView | Reading) -> None:
    if view.line is None:
        return
    st.header(plain(view.line_title), anchor=False)
    about = About(
        "versions",
        view.line_title,
        under(view),
        view.line_alt,
        view.line_table,
        reads=line_words.line_note(),
    )
    chart(version_line(view.line), about)


def _coverage(view: LibraryView) -> None:
    about = About(
        "coverage",
        view.coverage_title,
        under(view),
        view.coverage_alt,
        view.services,
        reads=view.coverage_note,
    )
    chart(coverage_map(view.coverage), about)


def _entry(entry: Entry) -> None:
    with st.container(border=True):
        who, which, whom, lead = st.columns([3, 3, 4, 2], gap="small")
        who.markdown(
            f"**{plain(entry.name)}**  \n{badge(entry.state, entry.state_words, VERSIONS)}"
        )
        which.markdown(entry.version)
        told = [line for line in (entry.signed, *entry.review) if line]
        whom.markdown("  \n".join(map(plain, told)))
        many = len(entry.links) > 1
        with st.container(horizontal=True, gap="xsmall") if many else lead:
            for label, id_, number in entry.links:
                lead_on(AGREEMENTS.file, label, agreement=id_, version=number)


def _holes(view: LibraryView) -> None:
    st.header(plain(view.holes_title), anchor=False)
    if not view.holes:
        st.markdown(coverage_words.no_holes())
        return
    drafts_too, told = current_viewer().role in WORKBENCH.roles, set[str]()
    for hole in view.holes:
        st.markdown(hole.words)
        if hole.service and drafts_too:
            to = {"agreement": hole.agreement, "add": hole.service}
            lead_on(WORKBENCH.file, coverage_words.draft_one(), OF_READER, **to)
        elif hole.agreement and drafts_too and hole.agreement not in told:
            told.add(hole.agreement)
            lead_on(DRAFTS.file, coverage_words.draft_first(), OF_READER, first=hole.agreement)
    st.markdown(note(view.holes_note))


# One agreement


def show_document(view: Reading) -> None:
    """One version: its place in time, its text by clause, and what is on record."""
    head.show(view.title, view.context, agreements=False)
    if view.landing:
        _landing(view.landing)
    _line(view)
    left, right = st.columns([3, 2], gap="medium")
    with left:
        _text(view.document, view.landing)
    with right:
        st.header(words.labels()["record"], anchor=False)
        _record(view.document, view.record)
        st.header(words.labels()["file"], anchor=False)
        _file(view.file)
    if view.people:
        _people(view.people)


def _landing(view: Landing) -> None:
    """What the link led to, before all else: nobody has to look for the line on a long page."""
    st.header(document_words.landed(view.line), anchor=False)
    with st.container(border=True):
        st.code(view.quoted, language=None, wrap_lines=True)
        if view.clause:
            _clause(view.clause)
        elif view.section:
            st.markdown(note(document_words.unfolded(view.section.title)))


def _text(view: DocumentView | None, led_to: Landing | None) -> None:
    if view is None:
        return
    labels = words.labels()
    st.header(labels["promised"], anchor=False)
    st.table(view.promises, border="horizontal", hide_index=True)
    st.header(labels["text"], anchor=False)
    st.markdown(view.opening)
    for section in view.sections:
        _section(section, unfolded=led_to is not None and section is led_to.section)


def _section(section: Section, *, unfolded: bool) -> None:
    with st.expander(plain(section.title), expanded=unfolded):
        if section.cited:
            st.markdown(note(section.cited))
        for clause in section.clauses:
            _clause(clause)


def _clause(clause: Clause) -> None:
    if clause.title:
        st.markdown(f"**{clause.title}**")
    st.markdown(clause.text)
    if clause.cited:
        st.markdown(note(clause.cited))


def _record(view: DocumentView | None, record: RecordView) -> None:
    with st.container(border=True):
        st.markdown(badge(record.state, record.state_words, VERSIONS))
        st.markdown("  \n".join(line for line in (record.words, record.review) if line))
        if view and view.signatures:
            st.markdown(f"**{view.signatures_title}**")
            for signature in view.signatures:
                st.markdown(signature)
            st.markdown(note(document_words.signatures_note()))
        if record.sha256:
            st.markdown(note(document_words.hash_line(record.sha256)))


def _file(file: FileView) -> None:
    labels = words.labels()
    if file.text is None:
        st.markdown(document_words.no_file())
        return
    st.download_button(
        labels["download"],
        file.text,
        file_name=file.name,
        mime="application/yaml",
        icon=":material/download:",
    )
    if file.note:
        st.markdown(note(file.note))
    # Without colours, which are too pale to read; the container scrolls, as keys do not reach a
    # code block that scrolls itself in every browser.
    with st.expander(f"`{file.name}`"), st.container(height=480, border=False):
        st.code(file.text, language=None, line_numbers=True, wrap_lines=True)


def _people(view: PeopleView) -> None:
    """Duties of both sides, and contacts with their age."""
    labels = words.labels()
    if not view.duties.is_empty():
        st.header(labels["duties"], anchor=False)
        st.table(view.duties, border="horizontal", hide_index=True)
    if view.contacts:
        st.header(plain(view.contacts_title), anchor=False)
        for contact in view.contacts:
            _contact(contact)


def _contact(contact: Contact) -> None:
    """No row of a table: an e-mail address does not break, and made it wider than a telephone."""
    with st.container(border=True):
        who, office = st.columns(2, gap="small")
        state = badge(contact.state, contact.state_words, VERSIONS)
        who.markdown(f"{contact.role}  \n{state}  \n{contact.confirmed}")
        office.markdown(contact.office)


# Two versions


def show_compare(comparison: Comparison) -> None:
    """What changed, grouped by which way it goes."""
    view = comparison.view
    head.show(view.title, comparison.context, agreements=False)
    st.markdown(f"{view.counted} {view.level}")
    if view.reasons_note:
        st.markdown(note(view.reasons_note))
    show_changes(view)


def show_changes(view: CompareView) -> None:
    """The changes by which way they go, and what says the same."""
    for heading, changes in view.groups:
        st.header(heading, anchor=False)
        for change in changes:
            _changed(change, view.heads)
    if view.same:
        with st.expander(view.same_title):
            st.markdown("\n".join(f"- {plain(name)}" for name in view.same))


def _changed(change: Changed, heads: tuple[str, str, str]) -> None:
    said, says, why = heads
    with st.container(border=True):
        what, before, now, reason = st.columns(4, gap="small")
        what.markdown(f"{badge(change.kind, change.kind_words, VERSIONS)}  \n**{change.about}**")
        before.markdown(f"{note(said)}  \n{change.said}")
        now.markdown(f"{note(says)}  \n**{change.says}**")
        if change.why:
            reason.markdown(f"{note(why)}  \n{change.why}")
