"""One draft on its page: what it would change, what is lacking, what was said, what comes next."""

from __future__ import annotations

from datetime import date
from functools import partial

import streamlit as st

from agreements.drafting import Reason
from agreements.files import CityFiles
from dashboard import loading
from dashboard.components import head
from dashboard.components.agreements import show_changes
from dashboard.components.draft_text import show_difference, show_text
from dashboard.components.integrity import author
from dashboard.components.links import OF_READER, lead_back, lead_on
from dashboard.components.saying import kept, now, put, say, typed
from dashboard.navigation import DRAFTS, WORKBENCH
from dashboard.oversight import draft_comments, draft_steps, draft_writing
from dashboard.oversight.draft_comments import Comment
from dashboard.oversight.drafts import LONGEST_SAYS, Draft, State
from dashboard.oversight.keeping import Seen
from dashboard.views.draft import DraftView
from dashboard.wording import drafts as words
from dashboard.wording.badges import DRAFTS as STATES
from dashboard.wording.badges import badge
from dashboard.wording.markdown import note, plain, written


def show_draft(view: DraftView, files: CityFiles, today: date) -> None:
    """What a draft would change, what was said of it, and what comes next."""
    lead_back(DRAFTS.file, words.labels()["all"])
    head.show(view.title, view.context, agreements=False)
    say(DRAFTS.name)
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
        show_text(view, files)
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
    st.button(label, key=f"draft_asks_{step}", on_click=partial(put, _asking(view), step))


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
        st.button(labels["cancel"], key="draft_cancel", on_click=partial(put, _asking(view), ""))


def _confirmed(view: DraftView, step: str, key: str) -> None:
    draft, why = view.draft, typed(key)

    def write() -> None:
        if step == "take_back":
            draft_steps.take_back(loading.store(), author(), draft.id, why, now())
        else:
            seen, state = Seen(draft.id, draft.revision), step
            draft_steps.move(loading.store(), author(), seen, state, why, now())  # type: ignore[arg-type] # a state that `ways` gave
        put(_asking(view), "")

    kept(DRAFTS.name, write, words.done()["taken_back" if step == "take_back" else step])


def _agree(draft: Draft, files: CityFiles, today: date) -> None:
    read_ = (draft.id, draft.sha256)
    kept(
        DRAFTS.name,
        lambda: draft_steps.agree(loading.store(), files, author(), read_, now(), today),
        words.done()["agreed"],
    )


def _move(draft: Draft, state: State) -> None:
    seen = Seen(draft.id, draft.revision)
    kept(
        DRAFTS.name,
        lambda: draft_steps.move(loading.store(), author(), seen, state, "", now()),
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
    kept(
        DRAFTS.name,
        lambda: draft_steps.export(loading.store(), files, author(), draft.id, now(), today),
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
        st.markdown(words.findings_counted(len(view.checked.grave)))
        st.markdown("\n".join(f"- {said}" for said in view.troubles))
    if lacking:
        st.markdown(words.reasons_lacking(len(lacking)))
        if view.may.edit:
            _reasons(view, files)


def _reasons(view: DraftView, files: CityFiles) -> None:
    labels = words.labels()
    with st.form("draft_reasons", border=True, enter_to_submit=False):
        for path in view.checked.unexplained:
            st.text_input(
                f"{labels['reason']} {plain(view.places[path])}",
                key=_reason(view, path),
                max_chars=LONGEST_SAYS,
            )
            st.selectbox(
                f"{labels['asked']} {plain(view.places[path])}",
                list(view.may_ask),
                index=list(view.may_ask).index(view.asked[path]),
                format_func=view.may_ask.__getitem__,
                key=_asked(view, path),
            )
        st.form_submit_button(labels["keep_reasons"], on_click=partial(_explain, view, files))


def _reason(view: DraftView, path: str) -> str:
    return f"draft_reason_{view.draft.id}_{path}"


def _asked(view: DraftView, path: str) -> str:
    return f"draft_asked_{view.draft.id}_{path}"


def _explain(view: DraftView, files: CityFiles) -> None:
    said = {path: typed(_reason(view, path)) for path in view.checked.unexplained}
    reasons = {
        path: Reason(why.strip(), typed(_asked(view, path)))
        for path, why in said.items()
        if why.strip()
    }
    began = (view.draft.id, view.draft.sha256)
    kept(
        DRAFTS.name,
        lambda: draft_writing.explain(loading.store(), files, author(), began, reasons, now()),
        words.done()["saved"],
    )


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
            st.markdown(written(said.comment.says))
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
    with st.form("draft_comment", border=True, enter_to_submit=False):
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
    about = (draft.id, typed(place))

    def write() -> None:
        draft_comments.comment(loading.store(), files, author(), about, typed(says), now())
        st.session_state[says] = ""

    kept(DRAFTS.name, write, words.done()["said"])


def _settle(comment: Comment) -> None:
    seen = Seen(comment.id, comment.revision)
    kept(
        DRAFTS.name,
        lambda: draft_comments.settle(loading.store(), author(), seen, now()),
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
        show_difference(view.text, chosen.text.text)
