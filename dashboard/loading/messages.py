"""What residents were told, judged; cached by the viewer's scope.

The judge and the record's database are imported when they are asked for: few pages need them.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from functools import partial
from typing import TYPE_CHECKING

import polars as pl
import streamlit as st

from dashboard.errors import NotAllowedError, UserError
from dashboard.loading import keeping
from dashboard.loading.ahead import foreseen
from dashboard.loading.cases import cases_behind, newest_behind
from dashboard.loading.standing import KEPT, Held, Told, opened, standing
from dashboard.roles import ALL, Viewer, may_read

if TYPE_CHECKING:
    from types import ModuleType

    from dashboard.labelling.checked import Checked
    from dashboard.oversight.acting import Author
    from dashboard.oversight.disputes import About
    from dashboard.told.templates import Asked as AskedTexts
    from dashboard.told.templates import Draft, Every, Templates

_EXAMPLES = 5
"""Messages shown as they were written."""


@foreseen
def examples(viewer: Viewer, told: Told) -> pl.DataFrame:
    """The newest messages behind a figure; see `dashboard.told.examples.examples`."""
    held = standing()
    # The page lists the newest of these cases too: they are looked for once.
    behind = partial(newest_behind, viewer, told), partial(cases_behind, viewer, told)
    found = _newest(held.key, viewer.scope, told, _from=held, _behind=behind)
    # Periods that end together show the same ones: to judge them takes longest.
    measure, rows = _told_examples().measure_of(told.figure, told.part), tuple(found.rows())
    return _shown(held.key, viewer.scope, measure, rows, _from=held, _told=found)


@st.cache_resource(max_entries=KEPT, show_spinner=False)
def _newest(
    key: str,  # noqa: ARG001 - a key
    scope: str,  # noqa: ARG001 - a key: `_behind` reads as far as it may see
    told: Told,
    *,
    _from: Held,
    _behind: tuple[Callable[[], pl.DataFrame], Callable[[], pl.DataFrame]],
) -> pl.DataFrame:
    question = _from.question((), *told.cases)
    found: pl.DataFrame = _told_examples().newest(
        _from.city, question, _from.mart, _behind, _EXAMPLES
    )
    return found


@st.cache_resource(max_entries=KEPT, show_spinner=False)
def _shown(
    key: str,  # noqa: ARG001 - a key
    scope: str,  # noqa: ARG001 - a key
    measure: str,
    rows: tuple[tuple[object, ...], ...],  # noqa: ARG001 - a key: `_told` itself
    *,
    _from: Held,
    _told: pl.DataFrame,
) -> pl.DataFrame:
    found: pl.DataFrame = _told_examples().shown(
        _from.city, _from.question(), _from.mart, _told, measure
    )
    return found


def _told_examples() -> ModuleType:
    from dashboard.told import examples as told  # noqa: PLC0415 - few pages judge texts

    return told


def texts(viewer: Viewer, agency: str | None, start: date | None, end: date | None) -> Templates:
    """What agencies close cases with; see `dashboard.told.templates.templates`."""
    held = standing()
    return _texts(held.key, viewer.scope, (agency, start, end), _from=held)


@st.cache_resource(max_entries=8, show_spinner=False)
def _texts(
    key: str,
    scope: str,
    asked: tuple[str | None, date | None, date | None],
    *,
    _from: Held,
) -> Templates:
    every = _every(key, ALL, _from=_from)
    ask = _asked(_from, *asked)
    new = _new(key, scope, asked[0], _from=_from)
    found: Templates = _told().templates(_from.city, scope, _from.mart, ask, every, new)
    return found


@st.cache_resource(max_entries=8, show_spinner=False)
def _new(key: str, scope: str, agency: str | None, *, _from: Held) -> pl.DataFrame:
    """What came up within a week, whichever period is asked for."""
    every, told = _every(key, ALL, _from=_from), _told()
    read = partial(told.came_up, every, scope, agency)
    came = keeping.lasting(_from, scope, ("came_up", agency), read, keeping.ROWS)
    found: pl.DataFrame = told.new_texts(every, scope, agency, came)
    return found


@st.cache_resource(max_entries=1, show_spinner=False)
def _every(key: str, scope: str, *, _from: Held) -> Every:  # noqa: ARG001 - keys: the scope is everybody's
    """Everybody's messages, which `templates` cuts to what a scope may see."""
    told, ask = _told(), _asked(_from, None, None, None)
    read = partial(told.every_message, _from.city, _from.mart, ask)
    form = keeping.Form(told.without_words, partial(told.with_words, _from.city))
    found: Every = keeping.lasting(_from, scope, ("every_message",), read, form)
    return found


def draft(
    viewer: Viewer,
    text: tuple[str, str],
    agency: str | None,
    start: date | None,
    end: date | None,
) -> Draft | None:
    """A text drawn up for registration; None where there is no such text.

    Args:
        viewer: Who looks.
        text: Whose it is, and its id.
        agency: As `texts` was asked: it is one of those.
        start: As `texts` was asked.
        end: As `texts` was asked.
    """
    held = standing()
    return _draft(held.key, viewer.scope, (agency, start, end), text, _from=held)


@st.cache_resource(max_entries=KEPT, show_spinner=False)
def _draft(
    key: str,
    scope: str,
    asked: tuple[str | None, date | None, date | None],
    text: tuple[str, str],
    *,
    _from: Held,
) -> Draft | None:
    found, (agency, id_) = _texts(key, scope, asked, _from=_from), text
    try:
        drafts: list[Draft] = _told().draft(_from.city, found, _asked(_from, *asked), agency, [id_])
    except UserError:
        return None
    return drafts[0]


def suspected(viewer: Viewer) -> pl.DataFrame:
    """Texts that seem to show a private person; see `dashboard.told.suspects.suspected`.

    What people decided is read each time.

    Raises:
        UserError: The record's database gave up.
    """
    from dashboard.told.suspects import suspected as read  # noqa: PLC0415 - few pages judge texts

    held = standing()
    found = _suspected(held.key, viewer.scope, _from=held)
    return read(held.city, viewer.scope, viewer, held.mart, held.mart.manifest.as_of, found)


@st.cache_resource(max_entries=KEPT, show_spinner=False)
def _suspected(key: str, scope: str, *, _from: Held) -> pl.DataFrame:  # noqa: ARG001 - a key
    from dashboard.told import suspects  # noqa: PLC0415 - few pages judge texts

    form = keeping.Form[pl.DataFrame](
        lambda found: {"rows": suspects.without_words(found)},
        lambda frames: suspects.with_words(_from.city, frames["rows"]),
    )
    as_of = _from.mart.manifest.as_of
    read = partial(suspects.found, _from.city, scope, _from.mart, as_of)
    return keeping.lasting(_from, scope, ("suspected",), read, form)


def checked(viewer: Viewer, agency: str | None) -> dict[str, Checked]:
    """What readers say of the judge of messages, by measure; of an agency's own first.

    Raises:
        NotAllowedError: It is another agency, or the viewer may not read messages.
    """
    held = standing()
    if not may_read(viewer.scope, agency or viewer.agency):
        raise NotAllowedError("Only agencies, 311 and the mayor's office may read this.")
    return _checked(held.key, viewer.scope, agency, _from=held)


@st.cache_resource(ttl="60s", max_entries=KEPT, show_spinner=False)
def _checked(
    key: str,  # noqa: ARG001 - a key
    scope: str,  # noqa: ARG001 - shares of agreement alone, and nobody's cases
    agency: str | None,
    *,
    _from: Held,
) -> dict[str, Checked]:
    from dashboard.labelling.instrument import instrument  # noqa: PLC0415 - the database's half

    return instrument(_from.city, agency)


def case_message(viewer: Viewer, number: str) -> pl.DataFrame:
    """What a case's resident was told, judged; see `dashboard.told.one.message_of`."""
    held = standing()
    return _case_message(held.key, viewer.scope, number, _from=held)


@st.cache_resource(max_entries=KEPT, show_spinner=False)
def _case_message(key: str, scope: str, number: str, *, _from: Held) -> pl.DataFrame:  # noqa: ARG001 - a key
    from dashboard.told.one import message_of  # noqa: PLC0415 - few pages judge texts

    return message_of(_from.city, scope, number, _from.mart)


def about_message(viewer: Viewer, number: str, measure: str) -> About:
    """The verdict on a case's message, for an objection to it.

    Raises:
        UserError: There is no such case that the viewer may see, or no message.
    """
    from dashboard.labelling.disputing import about_case  # noqa: PLC0415 - needed on a click alone

    held = standing()
    return about_case(held.city, held.mart, viewer, number, measure)


def object_to(author: Author, about: About, says: str, at: datetime) -> int:
    """Write down an objection; see `dashboard.labelling.disputing.object_to`."""
    from dashboard.labelling import disputing  # noqa: PLC0415 - as above

    return disputing.object_to(opened(), author, about, says, at)


def _told() -> ModuleType:
    from dashboard.told import templates  # noqa: PLC0415 - as above

    return templates


def _asked(held: Held, agency: str | None, start: date | None, end: date | None) -> AskedTexts:
    as_of = held.mart.manifest.as_of
    asked: AskedTexts = _told().Asked(as_of, agency, start, end)
    return asked
