"""The page on recommendations of audits, drawn; what is written about them goes through here."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, Final

import streamlit as st

from dashboard import faults, loading
from dashboard.components import addressed, kept_fields, saying
from dashboard.components import head as shared_head
from dashboard.components.integrity import author
from dashboard.components.links import OF_READER, lead_on
from dashboard.components.shares import trend
from dashboard.errors import UserError
from dashboard.navigation import DEFINITIONS, RECOMMENDATIONS, SCREENS
from dashboard.oversight.acting import ChangedMeanwhileError
from dashboard.oversight.audits import Audit
from dashboard.oversight.keeping import OvertakenError, Seen
from dashboard.oversight.recommendations import (
    LONGEST,
    STATUSES,
    Progress,
    Recommendation,
    Words,
    Work,
    enter,
    put_down,
    recommendations,
    work_on,
)
from dashboard.roles import Viewer
from dashboard.views import names
from dashboard.views.recommendations import FIGURES, Audited, One, Read, Recommendations
from dashboard.wording import recommendations as words
from dashboard.wording.badges import verdict
from dashboard.wording.figures import titles
from dashboard.wording.markdown import note, plain

CHOSEN: Final = "recommendation"
"""What the address calls the recommendation that is looked at."""

_OF_WORDS: Final = ("number", "text", "source")
_OF_WORK: Final = (
    "status", "due", "response", "figure", "agency", "service", "findings", "drafts", "note",
)  # fmt: skip


def written(viewer: Viewer) -> tuple[tuple[Recommendation, ...], str | None]:
    """What was entered; or a reference to why it cannot be read."""
    try:
        return recommendations(loading.store(), viewer), None
    except UserError as error:
        return (), faults.noted(error)


def read(viewer: Viewer, period: tuple[Any, Any], progress: Progress) -> Read:
    """A figure of the period, and by month of all times.

    Args:
        viewer: Who looks.
        period: First day, and the day after the last.
        progress: Which figure, of which cases.
    """
    named = (("agency", progress.agency), ("service", progress.service))
    where = tuple((name, value) for name, value in named if value)
    asked = (progress.figure or "",)
    return Read(
        loading.figures(viewer, asked, (), where, *period),
        loading.figures(viewer, asked, ("month",), where),
    )


def show(
    view: Recommendations, one: Callable[[str], One], held: Sequence[Recommendation],
    problem: str | None,
) -> None:  # fmt: skip
    """The whole page.

    Args:
        view: What it says.
        one: Makes the recommendation of a number.
        held: All that were entered.
        problem: The reference to why nothing can be read; None where it can.
    """
    shared_head.show(view.title, view.context, agreements=False)
    saying.say(RECOMMENDATIONS.name, words.unreadable(problem) if problem else "")
    if problem:
        return
    if not held:
        st.markdown(words.nothing())
    for audited in view.audits:
        _list(audited)
    if view.choices:
        _closer(view, one)
    _enterable(view)


def _list(audited: Audited) -> None:
    st.markdown(audited.lead)
    st.table(audited.table, border="horizontal", hide_index=True)


def _closer(view: Recommendations, one: Callable[[str], One]) -> None:
    first = next(iter(view.choices))
    chosen = addressed.menu(CHOSEN, words.labels()["closer"], view.choices, first, wide=True)
    made = one(chosen)
    st.header(plain(made.name), anchor=False)
    quoted, work = st.columns([2, 3], gap="large")
    with quoted:
        _quoted(made)
    with work:
        _work(made)
    if made.now and made.now.trend.chart:
        trend(made.now.trend, view.context)


def _quoted(made: One) -> None:
    labels = words.labels()
    st.subheader(labels["words"], anchor=False)
    with st.container(border=True, gap="xsmall"):
        st.markdown(plain(made.quoted) if made.quoted else f"*{labels['missing']}*")
        for line in made.words_notes:
            st.markdown(line)
    with st.expander(
        labels["correct_words" if made.quoted else "enter_words"], icon=":material/edit:"
    ):
        _words_form(made.held)


def _work(made: One) -> None:
    labels = words.labels()
    st.subheader(labels["work"], anchor=False)
    st.markdown(" ".join([made.badge, *map(plain, made.facts)]))
    st.markdown(f"**{labels['response']}.** {plain(made.response or labels['no_response'])}")
    if made.note:
        st.markdown(f"**{labels['note']}.** {plain(made.note)}")
    _progress(made)
    _links(made.held.work)
    with st.expander(labels["change_work"], icon=":material/edit:"):
        _work_form(made.held)


def _progress(made: One) -> None:
    labels = words.labels()
    if made.now is None:
        st.markdown(note(labels["no_progress"]))
        return
    st.markdown(f"**{labels['progress']}.** {made.now.heading}")
    st.markdown(f"{made.now.number}  \n{verdict(made.now.judged.look, made.now.judged.words)}")
    figure = made.held.work.progress.figure or ""
    lead_on(DEFINITIONS.file, titles()[figure], OF_READER, figure=figure)


def _links(work: Work) -> None:
    """To findings and drafts, where those pages are there."""
    pages = {screen.name: screen.file for screen in SCREENS}
    for page, name, label, ids in (
        ("findings", "finding", words.finding, work.findings),
        ("drafts", "draft", words.draft, work.drafts),
    ):
        for id_ in ids if page in pages else ():
            lead_on(pages[page], label(id_), OF_READER, **{name: str(id_)})


def _enterable(view: Recommendations) -> None:
    if not view.enterable:
        return
    labels = words.labels()
    st.header(labels["add"], anchor=False)
    for audit, title, own in view.enterable:
        st.markdown(f"**{plain(title)}**")
        with st.container(horizontal=True, vertical_alignment="center"):
            st.button(
                words.enter(len(audit.recommendations)),
                key=f"enter_{audit.id}", icon=":material/playlist_add:",
                on_click=partial(_enter, audit),
            )  # fmt: skip
            if not own:
                st.markdown(note(labels["another_city"]))


def _enter(audit: Audit) -> None:
    saying.kept(
        RECOMMENDATIONS.name,
        lambda: enter(loading.store(), author(), audit, saying.now()),
        words.entered,
    )


def _words_form(held: Recommendation) -> None:
    labels, form = words.labels(), f"words_{held.id}"
    said = {"number": held.words.number, "text": held.words.text, "source": held.words.source}
    revision = kept_fields.begin(form, said, held.revision)
    st.text_input(labels["number"], key=kept_fields.key(form, "number"), max_chars=16)
    st.text_area(labels["text"], key=kept_fields.key(form, "text"), max_chars=LONGEST, height=200)
    st.text_input(labels["source"], key=kept_fields.key(form, "source"))
    st.button(
        labels["save"], key=f"save_{form}",
        on_click=partial(_save_words, form, held.id, revision),
    )  # fmt: skip


def _save_words(form: str, id_: int, revision: int) -> None:
    said = Words(**kept_fields.values(form, _OF_WORDS))
    _saved(
        form,
        lambda seen: put_down(loading.store(), author(), seen, said, saying.now()),
        id_,
        revision,
    )


def _work_form(held: Recommendation) -> None:
    labels, form, work = words.labels(), f"work_{held.id}", held.work
    city = loading.city()
    revision = kept_fields.begin(form, _fields(work), held.revision)
    key = partial(kept_fields.key, form)
    st.selectbox(
        labels["status"], STATUSES, format_func=words.statuses().__getitem__, key=key("status")
    )
    st.date_input(labels["due"], key=key("due"), format="MM/DD/YYYY")
    st.text_area(labels["response"], key=key("response"), max_chars=LONGEST, height=100)
    _choice(labels["figure"], key("figure"), {f: titles()[f] for f in FIGURES}, labels["none"])
    _choice(labels["agency"], key("agency"), names.agencies(city), labels["all"])
    services = {id_: names.service(city)(id_) for id_ in city.spec.services}
    _choice(labels["service"], key("service"), services, labels["all"])
    st.text_input(labels["findings"], key=key("findings"))
    st.text_input(labels["drafts"], key=key("drafts"))
    st.text_area(labels["note"], key=key("note"), max_chars=LONGEST, height=100)
    st.button(
        labels["save"], key=f"save_{form}",
        on_click=partial(_save_work, form, held.id, revision),
    )  # fmt: skip


def _choice(label: str, key: str, options: dict[str, str], none: str) -> None:
    # Nothing chosen is an option of its own: a field without one speaks English alone.
    named = {"": none, **options}
    st.selectbox(label, list(named), format_func=named.__getitem__, key=key)


def _fields(work: Work) -> dict[str, Any]:
    progress = work.progress
    return {
        "status": work.status, "due": work.due, "response": work.response,
        "figure": progress.figure or "", "agency": progress.agency or "",
        "service": progress.service or "",
        "findings": ", ".join(map(str, work.findings)),
        "drafts": ", ".join(map(str, work.drafts)), "note": work.note,
    }  # fmt: skip


def _save_work(form: str, id_: int, revision: int) -> None:
    told = kept_fields.values(form, _OF_WORK)
    try:
        linked = {name: _numbers(told[name]) for name in ("findings", "drafts")}
    except ValueError as error:
        saying.tell(RECOMMENDATIONS.name, saying.PREVENTED, words.no_numbers(str(error)))
        return
    work = Work(
        status=told["status"], response=told["response"] or "", due=told["due"],
        note=told["note"] or "",
        progress=Progress(*(told[name] or None for name in ("figure", "agency", "service"))),
        **linked,
    )  # fmt: skip
    _saved(
        form,
        lambda seen: work_on(loading.store(), author(), seen, work, saying.now()),
        id_,
        revision,
    )


def _numbers(typed: str | None) -> tuple[int, ...]:
    """Numbers with commas or spaces between them.

    Raises:
        ValueError: Something is no number; it says what was typed.
    """
    parts = (typed or "").replace(",", " ").split()
    if not all(part.isdecimal() for part in parts):
        raise ValueError(typed)
    return tuple(int(part) for part in parts)


def _saved(form: str, save: Callable[[Seen], int], id_: int, revision: int) -> None:
    """Saves; what prevents it is said, and what was typed stays."""

    def overtaken(error: ChangedMeanwhileError) -> str:
        kept_fields.was_told(form)
        changes = error.meanwhile if isinstance(error, OvertakenError) else ()
        last = changes[-1] if changes else None
        at = (last.at if last else saying.now()).astimezone(loading.city().zone)
        return words.meanwhile(last.person if last else "", at)

    if saying.kept(
        RECOMMENDATIONS.name, lambda: save(Seen(id_, revision)), words.saved(), overtaken
    ):
        kept_fields.forget(form)
