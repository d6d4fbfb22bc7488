"""The page of drafts, drawn; what is written about one goes through here."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from functools import partial
from typing import Final, NoReturn

import polars as pl
import streamlit as st

from agreements.drafting import starting_text
from agreements.files import CityFiles
from agreements.schema.base import Language
from dashboard import faults, loading
from dashboard.access import current_viewer
from dashboard.cases.store import Store
from dashboard.components import address, head
from dashboard.components.agreements import instead, show_changes
from dashboard.components.integrity import author
from dashboard.components.links import OF_READER, lead_back, lead_on
from dashboard.errors import SpokenError, UserError
from dashboard.first_drafts import Asked, check_first
from dashboard.navigation import DRAFTS, WORKBENCH
from dashboard.oversight import audit, draft_comments, draft_steps, drafts
from dashboard.oversight.draft_comments import Comment
from dashboard.oversight.drafts import LONGEST_SAYS, Draft, TextChangedError
from dashboard.oversight.keeping import Seen
from dashboard.reports.draft import draft_pdf
from dashboard.roles import Viewer
from dashboard.views.draft import DraftView, Read, TextLine, difference
from dashboard.views.drafts import DraftsView, First, Line
from dashboard.wording import drafts as words
from dashboard.wording.badges import DRAFTS as STATES
from dashboard.wording.badges import badge
from dashboard.wording.markdown import note, plain
from dashboard.wording.refusals import refused

NAME: Final = "draft"
"""What the address calls the draft that is open."""

FIRST: Final = "first"
"""What the address calls the agreement that an agency's first draft is begun for."""

_SAID: Final = "drafts_said"
"""Place in the session: what to say of what was just done."""


# Reading


def asked() -> int:
    """The draft that the address asks for; 0 for the list."""
    wanted = address.said(NAME)
    return int(wanted) if wanted.isdecimal() and len(wanted) < 10 else 0  # noqa: PLR2004 - digits of a number


def listed(store: Store, viewer: Viewer) -> tuple[Draft, ...]:
    """The drafts that the viewer may read; where they cannot be read the page says so and ends."""
    try:
        return drafts.drafts(store, viewer)
    except UserError as error:
        _end(words.unreadable(faults.noted(error)))


def unpromised(viewer: Viewer) -> pl.DataFrame | None:
    """The cases of each agency for which nothing was promised; None where none were measured."""
    if loading.current_mart() is None:
        return None
    return loading.figures(viewer, ("on_time_due",), ("agency",))


def read(store: Store, viewer: Viewer, id_: int) -> Read:
    """All of one draft; where it cannot be read the page says so and ends."""
    try:
        found = drafts.draft(store, viewer, id_)
    except UserError:
        instead(words.no_such_draft())
        lead_back(DRAFTS.file, words.labels()["all"])
        address.stop()
    return Read(
        found,
        drafts.every_text(store, viewer, id_),
        draft_comments.comments(store, viewer, id_),
        audit.entries(store, viewer, drafts.about(found)),
    )


def places(files: CityFiles, found: Read) -> tuple[str, ...]:
    """Every place of a draft that can be spoken of."""
    return draft_comments.places(files, found.text.text)


def _end(said: str) -> NoReturn:
    st.markdown(f":material/block: {said}")
    address.stop()


# The list


def show_list(view: DraftsView, files: CityFiles) -> None:
    """Which versions are negotiated, and who has to act."""
    labels = words.labels()
    head.show(view.title, view.context, agreements=False)
    _say()
    for line in view.open:
        _line(line)
    if view.instead:
        st.markdown(view.instead)
    if view.begin:
        _begin(view.begin, files)
    if view.first:
        _begin_first(view.first, files)
    if view.closed:
        st.header(labels["closed"], anchor=False)
        for line in view.closed:
            _line(line)


def _line(line: Line) -> None:
    with st.container(border=True):
        who, which, what, lead = st.columns([3, 3, 4, 2], gap="small")
        who.markdown(f"**{plain(line.agency)}**  \n{badge(line.state, line.state_words, STATES)}")
        which.markdown(line.version)
        what.markdown(line.next)
        with lead:
            lead_on(DRAFTS.file, line.link, OF_READER, draft=str(line.id))


def _begin(options: dict[str, str], files: CityFiles) -> None:
    labels = words.labels()
    st.header(labels["begin"], anchor=False)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        _choose("draft_agreement", labels["begin_for"], options, 420)
        st.button(
            labels["begin_button"],
            icon=":material/edit_document:",
            on_click=partial(_create, files),
        )


def _create(files: CityFiles) -> None:
    agreement = str(st.session_state["draft_agreement"])
    held = [v for v in files.agreements if v.model.in_force_by_status]
    newest = [v for v in held if v.model.metadata.id == agreement][-1]
    text = starting_text(files, newest.model.name) or ""

    def write() -> None:
        id_ = drafts.create(loading.store(), files, author(), agreement, text, _now())
        address.say(NAME, str(id_))

    _kept(write, words.done()["begun"])


def _begin_first(first: First, files: CityFiles) -> None:
    """For agencies that have no agreement yet."""
    labels, since = words.labels(), words.since()
    st.header(labels["first"], anchor=False)
    st.markdown(note(words.first_note()))
    if first.instead:
        st.markdown(first.instead)
        return
    wanted = address.said(FIRST)
    if wanted in first.agencies and "first_agreement" not in st.session_state:
        st.session_state["first_agreement"] = wanted
    with st.container(horizontal=True, vertical_alignment="bottom"):
        _choose("first_agreement", labels["begin_for"], first.agencies, 420)
        _choose("first_calendar", labels["first_calendar"], first.calendars, 240)
        st.selectbox(
            labels["first_since"],
            list(since),
            format_func=since.__getitem__,
            key="first_years",
            width=220,
        )
        st.button(
            labels["first_button"],
            icon=":material/history_edu:",
            on_click=partial(_create_first, first, files),
        )


def _choose(key: str, label: str, options: dict[str, str], width: int) -> None:
    st.selectbox(label, list(options), format_func=options.__getitem__, key=key, width=width)


def _create_first(first: First, files: CityFiles) -> None:
    agreement = _typed("first_agreement")

    def write() -> str:
        under_way = drafts.under_way(loading.store(), current_viewer())
        check_first(files, under_way, agreement)
        found = loading.first_draft(current_viewer(), _first_asked(agreement))
        if not found.text:
            raise SpokenError(words.too_few_cases(first.agencies[agreement]))
        id_ = drafts.create(loading.store(), files, author(), agreement, found.text, _now())
        address.say(NAME, str(id_))
        return words.first_begun(len(found.proposed), found.covered, len(found.left), found.cases)

    _kept_as(write)


def _first_asked(agreement: str) -> Asked:
    return Asked(agreement, _typed("first_calendar"), int(st.session_state["first_years"]))


# One draft


def show_draft(view: DraftView, files: CityFiles, today: date) -> None:
    """What a draft would change, what was said of it, and what comes next."""
    lead_back(DRAFTS.file, words.labels()["all"])
    head.show(view.title, view.context, agreements=False)
    _say()
    with st.container(horizontal=True, vertical_alignment="center", key="draft_standing"):
        standing = f"{badge(view.state, view.state_words, STATES)} {view.next}"
        st.markdown(standing, width="content")
        if view.may.edit:
            lead_on(
                WORKBENCH.file, words.labels()["workbench"], OF_READER, draft=str(view.draft.id)
            )
    left, right = st.columns([3, 2], gap="medium")
    with left:
        _changes(view)
        _text(view, files)
    with right:
        _next(view, files, today)
        _findings(view, files)
        _comments(view, files)
        _history(view)


def _changes(view: DraftView) -> None:
    if view.promises is not None:
        st.header(words.labels()["promised"], anchor=False)
        st.table(view.promises, border="horizontal", hide_index=True)
    if view.changes is None:
        return
    st.markdown(f"{view.changes.counted} {view.changes.level}")
    show_changes(view.changes)


def _next(view: DraftView, files: CityFiles, today: date) -> None:
    labels = words.labels()
    st.header(labels["next"], anchor=False)
    with st.container(border=True):
        for consent in view.consents:
            st.markdown(consent)
        with st.container(horizontal=True):
            _steps(view, files, today)
        if asking := st.session_state.get(_asking(view)):
            _because(view, asking)
    if view.commands:
        _commands(view, files, today)


def _steps(view: DraftView, files: CityFiles, today: date) -> None:
    """What this viewer can do: agree, take that back, or lead the draft on."""
    labels, draft = words.labels(), view.draft
    if view.may.agree:
        st.button(
            labels["agree"],
            key="draft_agree",
            type="primary",
            icon=":material/handshake:",
            on_click=partial(_agree, draft, files, today),
        )
    if view.may.take_back:
        _asks(view, "take_back", labels["take_back"])
    for state in view.may.ways:
        again = state != "withdrawn" and draft.state in {"exported", "withdrawn"}
        label = labels["again"] if again else labels[state]
        if again or state == "withdrawn":
            _asks(view, state, label)
        else:
            st.button(label, key=f"draft_to_{state}", on_click=partial(_move, draft, state))


def _asking(view: DraftView) -> str:
    """The place in the session for a step that is asked why."""
    return f"draft_asking_{view.draft.id}"


def _asks(view: DraftView, step: str, label: str) -> None:
    st.button(label, key=f"draft_asks_{step}", on_click=partial(_set, _asking(view), step))


def _because(view: DraftView, step: str) -> None:
    labels = words.labels()
    key = f"draft_because_{view.draft.id}"
    st.text_area(labels["because"], key=key, max_chars=LONGEST_SAYS, height=80)
    with st.container(horizontal=True):
        st.button(
            labels["confirm"],
            key="draft_confirm",
            type="primary",
            on_click=partial(_confirmed, view, step, key),
        )
        st.button(labels["cancel"], key="draft_cancel", on_click=partial(_set, _asking(view), ""))


def _confirmed(view: DraftView, step: str, key: str) -> None:
    draft, why = view.draft, _typed(key)

    def write() -> None:
        if step == "take_back":
            draft_steps.take_back(loading.store(), author(), draft.id, why, _now())
        else:
            seen, state = Seen(draft.id, draft.revision), step
            draft_steps.move(loading.store(), author(), seen, state, why, _now())  # type: ignore[arg-type] # a state that `ways` gave
        _set(_asking(view), "")

    _kept(write, words.done()["taken_back" if step == "take_back" else step])


def _agree(draft: Draft, files: CityFiles, today: date) -> None:
    read_ = (draft.id, draft.sha256)
    _kept(
        lambda: draft_steps.agree(loading.store(), files, author(), read_, _now(), today),
        words.done()["agreed"],
    )


def _move(draft: Draft, state: drafts.State) -> None:
    seen = Seen(draft.id, draft.revision)
    _kept(
        lambda: draft_steps.move(loading.store(), author(), seen, state, "", _now()),
        words.done()[state],
    )


def _commands(view: DraftView, files: CityFiles, today: date) -> None:
    """The file that both agreed to, and what to do with it; the log says that it was handed out."""
    st.download_button(
        words.labels()["download"],
        view.text,
        file_name=view.file,
        mime="application/yaml",
        icon=":material/download:",
        on_click=partial(_hand_out, view.draft, files, today),
    )
    st.markdown(note(words.commands_note()))
    st.code(view.commands, language=None, wrap_lines=True)


def _hand_out(draft: Draft, files: CityFiles, today: date) -> None:
    _kept(
        lambda: draft_steps.export(loading.store(), files, author(), draft.id, _now(), today),
        words.done()["exported"],
    )


# What stands in the way


def _findings(view: DraftView, files: CityFiles) -> None:
    st.header(words.labels()["findings"], anchor=False)
    lacking = view.checked.unexplained
    if not view.troubles and not lacking:
        st.markdown(words.no_findings())
        return
    if view.troubles:
        st.markdown(words.findings_counted(len(view.troubles)))
        st.markdown("\n".join(f"- {said}" for said in view.troubles))
    if lacking:
        st.markdown(words.reasons_lacking(len(lacking)))
        if view.may.edit:
            _reasons(view, files)


def _reasons(view: DraftView, files: CityFiles) -> None:
    labels = words.labels()
    with st.form("draft_reasons", border=True):
        for path in view.checked.unexplained:
            st.text_input(
                f"{labels['reason']} {plain(view.places[path])}",
                key=_reason(view, path),
                max_chars=LONGEST_SAYS,
            )
        st.form_submit_button(labels["keep_reasons"], on_click=partial(_explain, view, files))


def _reason(view: DraftView, path: str) -> str:
    return f"draft_reason_{view.draft.id}_{path}"


def _explain(view: DraftView, files: CityFiles) -> None:
    said = {path: _typed(_reason(view, path)) for path in view.checked.unexplained}
    reasons = {path: why.strip() for path, why in said.items() if why.strip()}
    began = (view.draft.id, view.draft.sha256)
    _kept(
        lambda: drafts.explain(loading.store(), files, author(), began, reasons, _now()),
        words.done()["saved"],
    )


# The text


def _text(view: DraftView, files: CityFiles) -> None:
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
        st.button(labels["cancel"], key="draft_close", on_click=partial(_set, _began(view), ""))


def _why(view: DraftView) -> str:
    return f"draft_why_{view.draft.id}"


def _save(view: DraftView, files: CityFiles) -> None:
    began = (view.draft.id, str(st.session_state[_began(view)]))
    typed = _typed(_field(view))

    def write() -> None:
        try:
            drafts.save(loading.store(), files, author(), began, typed, _now())
        except TextChangedError as error:
            # What was typed stays in the field; the next saving is over the text that now stands.
            st.session_state[_began(view)] = error.by.sha256
            said = words.overtaken(error.by.person, error.by.role, error.beside)
            raise SpokenError(said) from None
        _set(_began(view), "")

    _kept(write, words.done()["saved"])


def _propose(view: DraftView, files: CityFiles) -> None:
    proposed = (_typed(_field(view)), _typed(_why(view)))

    def write() -> None:
        drafts.propose(loading.store(), files, author(), view.draft.id, proposed, _now())
        _set(_began(view), "")

    _kept(write, words.done()["proposed"])


def _beside(view: DraftView, line: TextLine) -> None:
    labels = words.labels()
    with st.container(border=True):
        st.markdown(f"**{labels['beside']}** · {line.name}")
        if line.note:
            st.markdown(plain(line.note))
        _difference(view.text, line.text.text)
        if view.may.edit:
            st.button(
                labels["take_over"],
                key=f"draft_take_{line.text.number}",
                on_click=partial(_open, view, line.text.text),
            )


def _difference(now: str, other: str) -> None:
    told = difference(now, other)
    if not told:
        st.markdown(words.same_text())
        return
    st.markdown(note(words.differs()))
    st.code(told, language=None, wrap_lines=True)


# What was said, and what happened


def _comments(view: DraftView, files: CityFiles) -> None:
    labels = words.labels()
    st.header(labels["comments"], anchor=False)
    if not view.comments:
        st.markdown(words.no_comments())
    elif view.comments_open:
        st.markdown(note(view.comments_open))
    for said in view.comments:
        with st.container(border=True, gap="xsmall"):
            st.markdown(f":small[{said.heading}. {said.place}]")
            st.markdown(plain(said.comment.says))
            if said.settled:
                st.markdown(note(said.settled))
            else:
                st.button(
                    labels["settle"],
                    key=f"draft_settle_{said.comment.id}",
                    icon=":material/task_alt:",
                    on_click=partial(_settle, said.comment),
                )
    _say_something(view, files)


def _say_something(view: DraftView, files: CityFiles) -> None:
    labels, draft = words.labels(), view.draft
    with st.form("draft_comment", border=True):
        st.selectbox(
            labels["place"],
            ["", *view.places],
            format_func=lambda path: view.places.get(path, labels["whole"]),
            key=f"draft_place_{draft.id}",
        )
        st.text_area(
            labels["says"], key=f"draft_says_{draft.id}", max_chars=LONGEST_SAYS, height=100
        )
        st.form_submit_button(labels["send"], on_click=partial(_comment, draft, files))


def _comment(draft: Draft, files: CityFiles) -> None:
    place, says = f"draft_place_{draft.id}", f"draft_says_{draft.id}"
    about = (draft.id, _typed(place))

    def write() -> None:
        draft_comments.comment(loading.store(), files, author(), about, _typed(says), _now())
        st.session_state[says] = ""

    _kept(write, words.done()["said"])


def _settle(comment: Comment) -> None:
    seen = Seen(comment.id, comment.revision)
    _kept(
        lambda: draft_comments.settle(loading.store(), author(), seen, _now()),
        words.done()["settled"],
    )


def _history(view: DraftView) -> None:
    labels = words.labels()
    with st.expander(labels["history"]):
        st.markdown("\n".join(f"- {line}" for line in view.history))
        if not view.earlier:
            return
        names = {line.text.number: line.name for line in view.earlier}
        number = st.selectbox(
            labels["earlier"],
            list(names),
            format_func=names.__getitem__,
            key=f"draft_earlier_{view.draft.id}",
        )
        chosen = next(line for line in view.earlier if line.text.number == number)
        _difference(view.text, chosen.text.text)


# Writing


def _say() -> None:
    """What became of the last entry, once."""
    if said := st.session_state.pop(_SAID, None):
        st.markdown(f":material/task_alt: {said}")


def _kept(write: Callable[[], object], said: str) -> None:
    """Writes; what prevents it is said, and what was typed stays as it is."""

    def done() -> str:
        write()
        return said

    _kept_as(done)


def _kept_as(write: Callable[[], str]) -> None:
    """The same where writing tells what to say."""
    try:
        st.session_state[_SAID] = write()
    except UserError as error:
        st.session_state[_SAID] = refused(error)


def _set(key: str, value: str) -> None:
    st.session_state[key] = value


def _typed(key: str) -> str:
    return str(st.session_state.get(key, ""))


def _now() -> datetime:
    return datetime.now(UTC)
