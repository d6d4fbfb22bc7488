"""The workbench, drawn: what to begin from, the form, what would have been, and keeping it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import Final

import streamlit as st

from agreements.drafting import starting_text
from agreements.files import CityFiles
from agreements.finding import Finding
from agreements.loaded import Loaded
from agreements.schema.agreement import Agreement
from agreements.schema.base import Duration
from agreements.trying import terms_of, usual_calendar, with_service
from dashboard import address, loading
from dashboard.access import current_viewer
from dashboard.charts.curve import curve
from dashboard.charts.finished import specification
from dashboard.components import addressed, saying
from dashboard.components import head as shared_head
from dashboard.components import workbench_form as fields
from dashboard.components.chart import under
from dashboard.components.integrity import author
from dashboard.components.links import OF_READER, lead_on
from dashboard.components.opening import Ground
from dashboard.components.workbench_results import (
    FIRST,
    Seen,
    draw_changes,
    draw_findings,
    draw_more,
    draw_targets,
)
from dashboard.components.workbench_text import (
    Bench,
    apply,
    bench,
    differs,
    is_touched,
    start_again,
    without_change,
)
from dashboard.errors import UserError
from dashboard.library import open_library
from dashboard.loading.workbench import Trial
from dashboard.navigation import DRAFTS
from dashboard.oversight import draft_writing, drafts
from dashboard.past.first_drafts import Asked as FirstAsked
from dashboard.past.whatif import WhatIf
from dashboard.roles import Viewer
from dashboard.settings import get_settings
from dashboard.texts_in_addresses import packed, unpacked
from dashboard.views import names
from dashboard.views.workbench import against, context, title
from dashboard.views.workbench_targets import Asked
from dashboard.wording import workbench as words
from dashboard.wording.markdown import note
from dashboard.wording.refusals import refused

BEGIN: Final = "begin"
"""What the address calls the text that is begun from: `denver/parks@2.0.0`, or `draft-3`."""

WAY: Final = "as_text"
"""What the address calls the way in which the draft is changed: `form` or `text`."""

ADD: Final = "add"
"""What the address calls a service for which a promise is to be written into the text."""

TRIAL: Final = "trial"
"""What the address calls what was changed: a reload, and whoever gets the link, finds it again."""

_SAID: Final = "workbench_said"
_WRITTEN: Final = "workbench_trial"
_WITHOUT_HISTORY: Final = 10
"""Days that are written where history supports none, for people to change."""

_DRAFT: Final = "draft-"
_PROMISE: Final = "resolution"
"""The promise that is looked at first."""


@dataclass(frozen=True)
class Chosen:
    """What is worked on, and what of it is looked at.

    Attributes:
        bench: The text.
        files: The city's.
        version: What is typed, as it can be read; None where it cannot.
        place: The service and the promise; None where there is none.
    """

    bench: Bench
    files: CityFiles
    version: Loaded[Agreement] | None
    place: tuple[str, str] | None


@dataclass(frozen=True)
class Headed:
    """The head of the page."""

    title: str
    context: str


def choose(viewer: Viewer) -> Chosen:
    """What the address asks to work on and to look at; ends the page where nothing is there.

    Args:
        viewer: Who works.
    """
    files = open_library(viewer, get_settings()).files
    with st.container(horizontal=True, vertical_alignment="top"):
        one = _begun(viewer, files)
        _say_trial(one)
        version = loading.draft_read(viewer, one.typed)
        return Chosen(one, files, version, _place(files, version))


def ready(viewer: Viewer, ground: Ground, name: str) -> None:
    """Make what the page says of a version in force as it begins, to be there when it is opened.

    Args:
        viewer: Who will work.
        ground: The city and its mart.
        name: The version's.
    """
    files = open_library(viewer, get_settings()).files
    text = starting_text(files, name)
    if not text:
        return
    version = loading.draft_read(viewer, text)
    service = next(iter(terms_of(version.model)), None) if version else None
    one = Bench(name, None, name.partition("@")[0], text, text, text)
    at = Chosen(one, files, version, (service, _PROMISE) if service else None)
    seen = _seen(viewer, ground, at)
    if (view := seen.targets) is not None and view.curve is not None:
        specification(curve(view.curve))
    seen.takes(FIRST)


def _begun(viewer: Viewer, files: CityFiles) -> Bench:
    starts = _starts(viewer, files)
    if not starts:
        st.title(words.nothing_to_begin(), anchor=False)
        address.stop()
    default = next(iter(starts))
    _take_up(starts)
    one = _bench(viewer, files, addressed.menu(BEGIN, words.labels()["begin"], starts, default))
    _take_up_trial(viewer, files, one)
    _promise_one_more(viewer, files, one)
    return one


def _take_up_trial(viewer: Viewer, files: CityFiles, one: Bench) -> None:
    """What the address says was changed, unless it is what this session wrote there itself."""
    piece = address.said(TRIAL)
    if piece in {"", st.session_state.get(_WRITTEN)}:
        return
    if (text := unpacked(one.began, piece)) is None:
        st.session_state[_SAID] = (None, f"{saying.PREVENTED} {words.other_trial()}")
        return
    one.typed = text
    apply(one, files, viewer)


def _say_trial(one: Bench) -> None:
    """Writes what was changed into the address, beside what it was begun from."""
    piece = (packed(one.began, one.typed) if is_touched(one) else None) or ""
    st.session_state[_WRITTEN] = piece
    address.say_all({TRIAL: piece, **({BEGIN: one.name} if piece else {})})


def _promise_one_more(viewer: Viewer, files: CityFiles, one: Bench) -> None:
    """A service that the address wants promised: written into the text as history supports it."""
    service = address.said(ADD)
    if not service:
        return
    address.say(ADD, "")
    version = loading.draft_read(viewer, one.typed)
    calendar = usual_calendar(version.model) if version else None
    if version is None or calendar is None or service not in files.city.model.spec.services:
        return
    address.say("service", service)
    if service in version.model.spec.services:
        return
    told = loading.first_draft(viewer, FirstAsked(one.agreement, calendar))
    amount, cases = told.amount_of(service)
    to = Duration.model_validate({told.frame.unit: amount or _WITHOUT_HISTORY})
    one.typed = with_service(one.typed, version, service, calendar, to)
    name = names.service(files.city.model)(service)
    st.session_state[_SAID] = (None, words.added(name, to.unit, to.amount, amount, cases))


def _take_up(starts: dict[str, str]) -> None:
    """Turns what other pages' links say (`draft`, or `agreement` and `version`) into `begin`.

    A version that a newer one has replaced is no start: the newest is, and the page says so.
    """
    draft, agreement, version = (address.said(n) for n in ("draft", "agreement", "version"))
    named = f"{agreement}@{version}" if agreement else address.said(BEGIN)
    asked = f"{_DRAFT}{draft}" if draft else named
    agreement, _, version = asked.partition("@")
    of_agreement = [name for name in starts if name.partition("@")[0] == agreement]
    found = asked if asked in starts else next(iter(of_agreement), "")
    if found and version and found != asked:
        st.session_state[_SAID] = (None, words.newest_instead(version, found.partition("@")[2]))
    if found or asked:
        # A draft that was signed or taken back since is no start: the menu says so.
        address.say(BEGIN, found or asked)
    for name in ("draft", "agreement", "version"):
        address.say(name, "")


def _starts(viewer: Viewer, files: CityFiles) -> dict[str, str]:
    """The newest version in force of each agency and the drafts that are open, with names."""
    named = names.agency(files.city.model)
    signed = [a.model for a in files.agreements if a.model.in_force_by_status]
    newest = {model.metadata.id: model for model in signed}
    held = [d for d in drafts.drafts(loading.store(), viewer) if d.state in drafts.OPEN]
    versions = {m.name: f"{named(m.agency)} {m.version}" for m in newest.values()}
    return versions | {
        f"{_DRAFT}{d.id}": f"{named(d.agency)}: {words.as_drafted(d.id, d.version)}" for d in held
    }


def _bench(viewer: Viewer, files: CityFiles, name: str) -> Bench:
    if not name.startswith(_DRAFT):
        return bench(name, None, name.partition("@")[0], starting_text(files, name) or "")
    number = int(name.removeprefix(_DRAFT))
    held = drafts.draft(loading.store(), viewer, number)
    return bench(name, number, held.agreement, drafts.text_of(loading.store(), viewer, number))


def _place(files: CityFiles, version: Loaded[Agreement] | None) -> tuple[str, str] | None:
    terms = terms_of(version.model) if version else {}
    if not terms:
        return None
    named, labels = names.service(files.city.model), words.labels()
    services = {id_: words.every_other() if id_ == "*" else named(id_) for id_ in terms}
    service = addressed.menu("service", labels["service"], services, next(iter(services)))
    promises = {name: words.promises()[name] for name in terms[service]}
    return service, addressed.menu("promise", labels["promise"], promises, _PROMISE)


def show(viewer: Viewer, ground: Ground, at: Chosen) -> None:
    """The whole page below what is worked on.

    Args:
        viewer: Who works.
        ground: The city and as of when.
        at: What is looked at.
    """
    seen = _seen(viewer, ground, at)
    said = [] if seen.trial.usable else seen.trial.findings
    named = names.agency(ground.city)(at.bench.agency)
    headed = Headed(title(seen.whatif, said, named), _context(ground, at, seen))
    shared_head.show(headed.title, headed.context, at.bench.agency)
    _say()
    # A text needs the whole width, a form stands beside the curve that it moves.
    if address.said(WAY) == "text":
        _terms(viewer, at)
        draw_findings(seen)
        draw_targets(seen, under(headed))
    else:
        left, right = st.columns([3, 2], gap="medium")
        with right:
            _terms(viewer, at)
        with left:
            draw_targets(seen, under(headed))
        draw_findings(seen)
    draw_changes(seen)
    draw_more(seen)


def _context(ground: Ground, at: Chosen, seen: Seen) -> str:
    about = ground.whole(at.bench.agency)
    base = _base(at)
    return context(about, seen.whatif, base.name.partition("@")[2] if base else "")


def _seen(viewer: Viewer, ground: Ground, at: Chosen) -> Seen:
    """What the applied text comes to, as far as it can be tried."""
    one = at.bench
    trial = loading.draft_trial(viewer, one.applied)
    whatif = _whatif(viewer, at) if trial.usable and differs(one) else None
    past = loading.draft_past(viewer, one.applied) if trial.usable else None
    asked = _asked(at, trial)
    if not differs(one):
        return Seen(viewer, at.place, ground.city, trial, whatif, past, asked, None)
    before: tuple[Finding, ...] = ()
    if is_touched(one):
        before = loading.draft_trial(viewer, without_change(one, at.files, viewer)).findings
    return Seen(viewer, at.place, ground.city, trial, whatif, past, asked, one.applied, before)


def _base(at: Chosen) -> Agreement | None:
    """The newest version in force of the agreement; None where there is none yet."""
    held = [a.model for a in at.files.agreements if a.model.metadata.id == at.bench.agreement]
    signed = [model for model in held if model.in_force_by_status]
    return signed[-1] if signed else None


def _whatif(viewer: Viewer, at: Chosen) -> WhatIf:
    """The applied text beside the version in force, both as if for the whole year."""
    found, base = loading.draft_whatif(viewer, at.bench.applied), _base(at)
    text = starting_text(at.files, base.name) if base else None
    return against(loading.draft_whatif(viewer, text), found) if text else found


def _asked(at: Chosen, trial: Trial) -> Asked | None:
    """The promise that is looked at, as the applied text makes it and as the signed one does."""
    if at.place is None or trial.version is None or not trial.usable:
        return None
    service, promise = at.place
    term = terms_of(trial.version.model).get(service, {}).get(promise)
    if term is None:
        return None
    base = _base(at)
    was = terms_of(base).get(service, {}).get(promise) if base else None
    calendar = fields.calendars(at.files).get(term.calendar or "", term.calendar or "")
    return Asked(at.bench.agency, service, term, was, calendar)


def _say() -> None:
    """What became of the last keeping, once."""
    if said := st.session_state.pop(_SAID, None):
        number, words_ = said
        st.markdown(words_)
        if number:
            lead_on(DRAFTS.file, words.labels()["to_draft"], OF_READER, draft=str(number))


def _terms(viewer: Viewer, at: Chosen) -> None:
    """The form or the text, and what can be done with it."""
    labels, one = words.labels(), at.bench
    with st.container(border=True):
        st.markdown(f"**{labels['terms']}**")
        # Above the fields: what a press of it changes stands above them, too.
        _buttons(viewer, at)
        way = addressed.segments(WAY, labels["as"], words.ways(), "form")
        if way == "text":
            fields.text(one)
        elif at.version is None or at.place is None:
            st.markdown(words.unreadable_text())
        else:
            fields.form(one, at.version, at.place, at.files)
        st.markdown(note(words.keeping(in_link=packed(one.began, one.typed) is not None)))


def _buttons(viewer: Viewer, at: Chosen) -> None:
    """Tries what is typed, begins anew, or keeps it; and whether what is typed is tried yet."""
    labels, one = words.labels(), at.bench
    with st.container(horizontal=True):
        st.button(
            labels["apply"],
            icon=":material/play_arrow:",
            type="primary" if one.typed != one.applied else "secondary",
            on_click=partial(apply, one, at.files, viewer),
            key="bench_apply",
        )
        st.button(labels["again"], on_click=partial(start_again, one), key="bench_again")
        st.button(
            labels["save" if one.draft else "keep"],
            icon=":material/edit_document:",
            on_click=partial(_keep, viewer, at),
            key="bench_keep",
        )
    if one.typed != one.applied:
        st.markdown(f":violet[:material/edit_document:] {words.not_applied()}")


def _keep(viewer: Viewer, at: Chosen) -> None:
    """The text goes into the database; what prevents it is said and the text stays."""
    one, now = at.bench, saying.now()
    store, writer = loading.store(), author()
    try:
        if one.draft is None:
            number = draft_writing.create(store, at.files, writer, one.agreement, one.typed, now)
        else:
            number = one.draft
            draft_writing.save(store, at.files, writer, (number, one.sha256), one.typed, now)
    except UserError as error:
        if isinstance(error, draft_writing.TextChangedError) and one.draft is not None:
            # Who has been told what stands there now may save over it; what was typed stays.
            one.began = drafts.text_of(store, viewer, one.draft)
        st.session_state[_SAID] = (one.draft, f"{saying.PREVENTED} {refused(error)}")
        return
    st.session_state[_SAID] = (number, f"{saying.DONE} {words.kept_as(number)}")
    address.say(BEGIN, f"{_DRAFT}{number}")
    saved = drafts.text_of(store, current_viewer(), number)
    one.typed = one.applied = one.began
    held = bench(f"{_DRAFT}{number}", number, one.agreement, saved)
    held.began = held.typed = held.applied = saved
