"""The text of a draft: read, changed, proposed otherwise, and compared with what lies beside it."""

from __future__ import annotations

from functools import partial

import streamlit as st

from agreements.files import CityFiles
from agreements.schema.base import Language
from dashboard import loading
from dashboard.components.integrity import author
from dashboard.components.saying import kept, now, put, typed
from dashboard.errors import SpokenError
from dashboard.navigation import DRAFTS
from dashboard.oversight import draft_writing
from dashboard.oversight.draft_writing import TextChangedError
from dashboard.oversight.drafts import LONGEST_SAYS
from dashboard.reports.draft import draft_pdf
from dashboard.views.draft import DraftView, TextLine, difference
from dashboard.wording import drafts as words
from dashboard.wording.markdown import note, plain


def show_text(view: DraftView, files: CityFiles) -> None:
    """The text as it stands, to be changed by whoever may, and the texts beside it."""
    labels = words.labels()
    st.header(labels["text"], anchor=False)
    if st.session_state.get(_began(view)):
        _editor(view, files)
    elif view.may.edit or view.may.propose:
        label = labels["edit"] if view.may.edit else labels["propose"]
        st.button(label, icon=":material/edit:", on_click=partial(_open, view, view.text))
    _papers(view, files)
    for line in view.beside:
        _beside(view, line)
    # Without colours, which are too pale to read; the container scrolls, as keys do not reach a
    # code block that scrolls itself in every browser.
    with st.expander(labels["whole_text"]), st.container(height=480, border=False):
        st.code(view.text, language=None, line_numbers=True, wrap_lines=True)


def _papers(view: DraftView, files: CityFiles) -> None:
    """The text as a document in both languages, made when somebody asks for it."""
    if view.checked.read.version is None:
        return
    labels = words.labels()
    languages: tuple[Language, ...] = ("en", "es")
    with st.container(horizontal=True):
        for language in languages:
            st.download_button(
                labels[f"pdf_{language}"],
                partial(draft_pdf, files, view.draft, view.printed, language),
                file_name=f"{view.draft.agency}-{view.draft.version}-{language}.pdf",
                mime="application/pdf",
                icon=":material/picture_as_pdf:",
                key=f"draft_pdf_{language}",
            )


def _began(view: DraftView) -> str:
    """The place in the session for the hash of the text that the reader began to change."""
    return f"draft_began_{view.draft.id}"


def _field(view: DraftView) -> str:
    return f"draft_text_{view.draft.id}"


def _open(view: DraftView, text: str) -> None:
    st.session_state[_began(view)] = view.draft.sha256
    st.session_state[_field(view)] = text


def _editor(view: DraftView, files: CityFiles) -> None:
    """The YAML to change; what is typed stays until it is kept or given up."""
    labels, edits = words.labels(), view.may.edit
    st.text_area(labels["yaml"], key=_field(view), height=480)
    st.markdown(note(words.editing_note() if edits else words.agency_note()))
    if not edits:
        st.text_area(labels["why_proposed"], key=_why(view), max_chars=LONGEST_SAYS, height=80)
    with st.container(horizontal=True):
        st.button(
            labels["save"] if edits else labels["send_proposal"],
            key="draft_save",
            type="primary",
            on_click=partial(_save if edits else _propose, view, files),
        )
        st.button(labels["cancel"], key="draft_close", on_click=partial(put, _began(view), ""))


def _why(view: DraftView) -> str:
    return f"draft_why_{view.draft.id}"


def _save(view: DraftView, files: CityFiles) -> None:
    began = (view.draft.id, str(st.session_state[_began(view)]))
    text = typed(_field(view))

    def write() -> None:
        try:
            draft_writing.save(loading.store(), files, author(), began, text, now())
        except TextChangedError as error:
            # What was typed stays in the field; the next saving is over the text that now stands.
            st.session_state[_began(view)] = error.by.sha256
            said = words.overtaken(error.by.person, error.by.role, error.beside)
            raise SpokenError(said) from None
        put(_began(view), "")

    kept(DRAFTS.name, write, words.done()["saved"])


def _propose(view: DraftView, files: CityFiles) -> None:
    proposed = (typed(_field(view)), typed(_why(view)))

    def write() -> None:
        draft_writing.propose(loading.store(), files, author(), view.draft.id, proposed, now())
        put(_began(view), "")

    kept(DRAFTS.name, write, words.done()["proposed"])


def _beside(view: DraftView, line: TextLine) -> None:
    labels = words.labels()
    with st.container(border=True):
        st.markdown(f"**{labels['beside']}** · {line.name}")
        if line.note:
            st.markdown(plain(line.note))
        show_difference(view.text, line.text.text)
        if view.may.edit:
            st.button(
                labels["take_over"],
                key=f"draft_take_{line.text.number}",
                on_click=partial(_open, view, line.text.text),
            )


def show_difference(standing: str, other: str) -> None:
    """What another text says otherwise."""
    told = difference(standing, other)
    if not told:
        st.markdown(words.same_text())
        return
    st.markdown(note(words.differs()))
    st.code(told, language=None, wrap_lines=True)
