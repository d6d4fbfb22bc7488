"""What pages read, cached: the only place with Streamlit's caches; every key holds the scope."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

import polars as pl
import streamlit as st

from agreements.folder import city_path
from agreements.schema.city import City as CitySchema
from dashboard.answers import City
from dashboard.cities import Stamp, stamp
from dashboard.declared import Declared
from dashboard.errors import FindingsError, UserError
from dashboard.mart import Mart
from dashboard.roles import Viewer
from dashboard.settings import get_settings
from metrics.catalogue import CATALOGUE, Definition
from metrics.cube import Basis
from metrics.cube import counts as added_up
from metrics.explain import CaseExplanation
from metrics.figures import Dimension
from metrics.figures.adjusted import ADJUSTED
from metrics.figures.adjusted import PARTS as ADJUSTED_PARTS

if TYPE_CHECKING:
    from types import ModuleType

    from dashboard.cases.store import Store  # the database's half: most pages read the mart alone
    from dashboard.labelling.checked import Checked
    from dashboard.oversight.disputes import About
    from dashboard.oversight.looked_into import Author
    from dashboard.told.templates import Asked as AskedTexts
    from dashboard.told.templates import Draft, Templates

Where = tuple[tuple[str, str], ...]
Asked = tuple[str, str | None, str | None, str | None]
"""A question of the integrity screen: its id, the agency, the service and the period."""


_FRESH_FOR = "20s"
"""How long a page may show a mart after a newer one was swapped in."""

_KEPT = 512

_EXAMPLES = 5
"""Messages shown as they were written."""


@dataclass(frozen=True)
class _Held:
    """A city and its mart that fit each other, and the key of everything answered from them."""

    city: City
    mart: Mart
    key: str


def current_mart() -> Mart | None:
    """The mart as it stands, at most 20 seconds old; None where none can be read."""
    try:
        return _standing().mart
    except UserError:
        return None


def problem() -> str | None:
    """Why there is no mart, in words, with the next step; None where there is one."""
    try:
        _standing()
    except FindingsError:
        return "The city's files have findings; run `accord check` to see each with its line."
    except UserError as error:
        return str(error)
    return None


def city() -> CitySchema:
    """The city's names and zone."""
    return _city(_stamp()).folder.city


def figures(
    viewer: Viewer,
    ids: tuple[str, ...],
    by: tuple[Dimension, ...] = (),
    where: Where = (),
    start: date | None = None,
    end: date | None = None,
) -> pl.DataFrame:
    """Figure rows for somebody; see `dashboard.answers.City.figures`.

    Those beside them that declared events make are left to `adjusted`.
    """
    held = _standing()
    return _unadjusted(held.key, viewer.scope, ids, by, (where, start, end), _from=held)


def declared(
    viewer: Viewer, where: Where = (), start: date | None = None, end: date | None = None
) -> Declared:
    """The declared events that touch what falls due, and the on-time rate with them."""
    held = _standing()
    return _declared(held.key, viewer.scope, (where, start, end), _from=held)


def counts(
    viewer: Viewer,
    basis: Basis,
    by: tuple[str, ...] = (),
    where: Where = (),
    part: str = "services",
) -> pl.DataFrame:
    """Cases by state, and `k` and `n` of the rate, from the cube: without reading a case.

    Args:
        viewer: Whose rights hold.
        basis: By which instant a case belongs to its period.
        by: Columns of `metrics.cube.CELL`: `period` is the month; `slice` the district or channel.
        where: Column and value; without a commitment it is about resolutions.
        part: `services`, `districts`, `channels`, or `days`.
    """
    held = _standing()
    return _counts(held.key, viewer.scope, (part, basis), by, where, _from=held)


def overdue(viewer: Viewer, where: Where = ()) -> pl.DataFrame:
    """`agency`, `overdue`, `oldest_due`, most first."""
    held = _standing()
    return _overdue(held.key, viewer.scope, where, _from=held)


def overdue_cases(viewer: Viewer, where: Where = (), limit: int = 100) -> pl.DataFrame:
    """The longest overdue cases: `number agency service district opened due`."""
    held = _standing()
    return _overdue_cases(held.key, viewer.scope, where, limit, _from=held)


def cases_behind(
    viewer: Viewer,
    figure: str,
    part: str | None = None,
    where: Where = (),
    start: date | None = None,
    end: date | None = None,
) -> pl.DataFrame:
    """The cases behind a figure; see `dashboard.answers.City.cases_behind`."""
    held = _standing()
    return _behind(held.key, viewer.scope, (figure, part), (where, start, end), _from=held)


def examples(
    viewer: Viewer,
    figure: str,
    part: str | None = None,
    where: Where = (),
    start: date | None = None,
    end: date | None = None,
) -> pl.DataFrame:
    """The newest messages behind a figure; see `dashboard.told.examples.examples`."""
    held = _standing()
    return _examples(held.key, viewer.scope, (figure, part), (where, start, end), _from=held)


def texts(viewer: Viewer, agency: str | None, start: date | None, end: date | None) -> Templates:
    """What agencies close cases with; see `dashboard.told.templates.templates`."""
    held = _standing()
    return _texts(held.key, viewer.scope, (agency, start, end), _from=held)


def draft(
    viewer: Viewer, agency: str, id_: str, start: date | None, end: date | None
) -> Draft | None:
    """A text drawn up for registration; None where the agency has no such text."""
    held = _standing()
    asked = (agency, start, end)
    found = _texts(held.key, viewer.scope, asked, _from=held)
    try:
        drafts: list[Draft] = _told().draft(held.city, found, _asked(held, *asked), agency, [id_])
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

    held = _standing()
    return read(held.city, viewer.scope, viewer, held.mart, held.mart.manifest.as_of)


def checked(viewer: Viewer, agency: str | None) -> dict[str, Checked]:
    """What readers say of the judge of messages, by measure; of an agency's own first."""
    held = _standing()
    return _checked(held.key, viewer.scope, agency, _from=held)


def case_message(viewer: Viewer, number: str) -> pl.DataFrame:
    """What a case's resident was told, judged; see `dashboard.told.one.message_of`."""
    held = _standing()
    return _case_message(held.key, viewer.scope, number, _from=held)


def about_message(viewer: Viewer, number: str, measure: str) -> About:
    """The verdict on a case's message, for an objection to it.

    Raises:
        UserError: There is no such case that the viewer may see, or no message.
    """
    from dashboard.labelling.disputing import about_case  # noqa: PLC0415 - needed on a click alone

    held = _standing()
    return about_case(held.city, held.mart, viewer, number, measure)


def object_to(author: Author, about: About, says: str, at: datetime) -> int:
    """Write down an objection; see `dashboard.labelling.disputing.object_to`."""
    from dashboard.labelling import disputing  # noqa: PLC0415 - as above

    return disputing.object_to(_city(_stamp()), author, about, says, at)


def handed_over(
    viewer: Viewer, where: Where = (), start: date | None = None, end: date | None = None
) -> pl.DataFrame:
    """Who passes cases to whom; see `dashboard.answers.City.handed_over`."""
    held = _standing()
    return _handed_over(held.key, viewer.scope, (where, start, end), _from=held)


def by_rule(
    viewer: Viewer, where: Where = (), start: date | None = None, end: date | None = None
) -> pl.DataFrame:
    """What rules for reopenings are worth; see `dashboard.answers.City.by_rule`."""
    held = _standing()
    return _by_rule(held.key, viewer.scope, (where, start, end), _from=held)


def waits(
    viewer: Viewer, where: Where = (), start: date | None = None, end: date | None = None
) -> pl.DataFrame:
    """How long residents wait, day by day; see `dashboard.answers.City.waits`."""
    held = _standing()
    return _waits(held.key, viewer.scope, (where, start, end), _from=held)


def refused_pauses(
    viewer: Viewer, where: Where = (), start: date | None = None, end: date | None = None
) -> pl.DataFrame:
    """Pauses that stop no clock; see `dashboard.answers.City.refused_pauses`."""
    held = _standing()
    return _refused_pauses(held.key, viewer.scope, (where, start, end), _from=held)


def screen(viewer: Viewer, start: date | None = None, end: date | None = None) -> pl.DataFrame:
    """What the integrity screen asks; see `dashboard.answers.City.screen`."""
    held = _standing()
    return _screen(held.key, viewer.scope, start, end, _from=held)


def cases_of_question(
    viewer: Viewer, asked: Asked, start: date | None = None, end: date | None = None
) -> pl.DataFrame:
    """The cases behind a finding; see `dashboard.answers.City.cases_of_question`."""
    held = _standing()
    return _cases_of_question(held.key, viewer.scope, asked, start, end, _from=held)


def store() -> Store:
    """The record's database, for what oversight writes and reads: that is never cached."""
    return _city(_stamp()).record.store


def explain(viewer: Viewer, number: str) -> CaseExplanation | None:
    """How a case was judged; None where there is none that this viewer may see."""
    held = _standing()
    return _explain(held.key, viewer.scope, number, _from=held)


def definitions() -> Mapping[str, Definition]:
    """What each figure is."""
    return CATALOGUE


# A record that was taken away and made anew is opened anew, within a minute.
@st.cache_resource(ttl="60s", max_entries=1)
def _city(changed: Stamp) -> City:  # noqa: ARG001 - a key: files that changed are read again at once
    return City(get_settings())


def _stamp() -> Stamp:
    return stamp(city_path(get_settings().city))


def _standing() -> _Held:
    """What is held, unless its files were taken away meanwhile."""
    if not _held().mart.is_whole:
        _held.clear()
    return _held()


@st.cache_resource(ttl=_FRESH_FOR, max_entries=1)
def _held() -> _Held:
    """All answers of a page come from one mart: none is from before a swap, another from after."""
    city = _city(_stamp())
    mart = city.mart()
    return _Held(city, mart, hashlib.sha256(mart.manifest.model_dump_json().encode()).hexdigest())


# Frames are never changed after they are made, so sharing one between sessions is safe and, unlike
# cache_data, costs no copy. The key is the mart's, the scope the viewer's; both are part of what is
# looked up, `_from` is not: it is what the key stands for.


@st.cache_resource(max_entries=_KEPT)
def _figures(
    key: str,  # noqa: ARG001 - a key
    scope: str,
    ids: tuple[str, ...],
    by: tuple[Dimension, ...],
    cases: tuple[Where, date | None, date | None],
    *,
    _from: _Held,
) -> pl.DataFrame:
    question = _from.city.question(_from.mart.manifest.as_of, by, *cases)
    return _from.city.figures(scope, ids, question, _from.mart)


@st.cache_resource(max_entries=_KEPT)
def _unadjusted(
    key: str,
    scope: str,
    ids: tuple[str, ...],
    by: tuple[Dimension, ...],
    cases: tuple[Where, date | None, date | None],
    *,
    _from: _Held,
) -> pl.DataFrame:
    rows = _figures(key, scope, ids, by, cases, _from=_from)
    return rows.filter(~pl.col("part").is_in(ADJUSTED_PARTS).fill_null(value=False))


@st.cache_resource(max_entries=_KEPT)
def _declared(
    key: str,
    scope: str,
    cases: tuple[Where, date | None, date | None],
    *,
    _from: _Held,
) -> Declared:
    question = _from.city.question(_from.mart.manifest.as_of, (), *cases)
    events = tuple(_from.city.declared(scope, question, _from.mart))
    if not events:
        return Declared()
    rows = _figures(key, scope, ("on_time_due",), (), cases, _from=_from)
    return Declared(events, next(iter(rows.filter(part=ADJUSTED).to_dicts()), None))


@st.cache_resource(max_entries=_KEPT)
def _counts(
    key: str,  # noqa: ARG001 - a key
    scope: str,
    cells: tuple[str, Basis],
    by: tuple[str, ...],
    where: Where,
    *,
    _from: _Held,
) -> pl.DataFrame:
    found = _from.city.cells(scope, _from.mart.manifest.as_of, _from.mart)
    wanted = {"commitment": "resolution", **dict(where), "part": cells[0], "basis": cells[1]}
    return added_up(found.filter(pl.col(n) == v for n, v in wanted.items()), by).collect()


@st.cache_resource(max_entries=_KEPT)
def _overdue(key: str, scope: str, where: Where, *, _from: _Held) -> pl.DataFrame:  # noqa: ARG001 - a key
    question = _from.city.question(_from.mart.manifest.as_of, where=where)
    return _from.city.overdue(scope, question, _from.mart)


@st.cache_resource(max_entries=_KEPT)
def _overdue_cases(
    key: str,  # noqa: ARG001 - a key
    scope: str,
    where: Where,
    limit: int,
    *,
    _from: _Held,
) -> pl.DataFrame:
    question = _from.city.question(_from.mart.manifest.as_of, where=where)
    return _from.city.overdue_cases(scope, question, limit, _from.mart)


@st.cache_resource(max_entries=_KEPT)
def _behind(
    key: str,  # noqa: ARG001 - a key
    scope: str,
    figure: tuple[str, str | None],
    cases: tuple[Where, date | None, date | None],
    *,
    _from: _Held,
) -> pl.DataFrame:
    question = _from.city.question(_from.mart.manifest.as_of, (), *cases)
    return _from.city.cases_behind(scope, question, *figure, _from.mart)


@st.cache_resource(max_entries=_KEPT, show_spinner=False)
def _examples(
    key: str,  # noqa: ARG001 - a key
    scope: str,
    figure: tuple[str, str | None],
    cases: tuple[Where, date | None, date | None],
    *,
    _from: _Held,
) -> pl.DataFrame:
    from dashboard.told.examples import examples as read  # noqa: PLC0415 - few pages judge texts

    question = _from.city.question(_from.mart.manifest.as_of, (), *cases)
    return read(_from.city, scope, question, _from.mart, *figure, limit=_EXAMPLES)


def _told() -> ModuleType:
    from dashboard.told import templates  # noqa: PLC0415 - as above

    return templates


def _asked(held: _Held, agency: str | None, start: date | None, end: date | None) -> AskedTexts:
    as_of = held.mart.manifest.as_of
    asked: AskedTexts = _told().Asked(as_of, agency, start, end)
    return asked


# Every text of a city is read for it: few questions are kept.
@st.cache_resource(max_entries=8, show_spinner=False)
def _texts(
    key: str,  # noqa: ARG001 - a key
    scope: str,
    asked: tuple[str | None, date | None, date | None],
    *,
    _from: _Held,
) -> Templates:
    found: Templates = _told().templates(_from.city, scope, _from.mart, _asked(_from, *asked))
    return found


# What readers wrote meanwhile shows within a minute.
@st.cache_resource(ttl="60s", max_entries=_KEPT, show_spinner=False)
def _checked(
    key: str,  # noqa: ARG001 - a key
    scope: str,  # noqa: ARG001 - shares of agreement alone, and nobody's cases
    agency: str | None,
    *,
    _from: _Held,
) -> dict[str, Checked]:
    from dashboard.labelling.instrument import instrument  # noqa: PLC0415 - the database's half

    return instrument(_from.city, agency)


@st.cache_resource(max_entries=_KEPT, show_spinner=False)
def _case_message(key: str, scope: str, number: str, *, _from: _Held) -> pl.DataFrame:  # noqa: ARG001 - a key
    from dashboard.told.one import message_of  # noqa: PLC0415 - few pages judge texts

    return message_of(_from.city, scope, number, _from.mart)


@st.cache_resource(max_entries=_KEPT)
def _handed_over(
    key: str,  # noqa: ARG001 - a key
    scope: str,
    cases: tuple[Where, date | None, date | None],
    *,
    _from: _Held,
) -> pl.DataFrame:
    question = _from.city.question(_from.mart.manifest.as_of, (), *cases)
    return _from.city.handed_over(scope, question, _from.mart)


@st.cache_resource(max_entries=_KEPT)
def _by_rule(
    key: str,  # noqa: ARG001 - a key
    scope: str,
    cases: tuple[Where, date | None, date | None],
    *,
    _from: _Held,
) -> pl.DataFrame:
    question = _from.city.question(_from.mart.manifest.as_of, (), *cases)
    return _from.city.by_rule(scope, question, _from.mart)


@st.cache_resource(max_entries=_KEPT)
def _waits(
    key: str,  # noqa: ARG001 - a key
    scope: str,
    cases: tuple[Where, date | None, date | None],
    *,
    _from: _Held,
) -> pl.DataFrame:
    question = _from.city.question(_from.mart.manifest.as_of, (), *cases)
    return _from.city.waits(scope, question, _from.mart)


@st.cache_resource(max_entries=_KEPT)
def _refused_pauses(
    key: str,  # noqa: ARG001 - a key
    scope: str,
    cases: tuple[Where, date | None, date | None],
    *,
    _from: _Held,
) -> pl.DataFrame:
    question = _from.city.question(_from.mart.manifest.as_of, (), *cases)
    return _from.city.refused_pauses(scope, question, _from.mart)


@st.cache_resource(max_entries=_KEPT)
def _screen(
    key: str,  # noqa: ARG001 - a key
    scope: str,
    start: date | None,
    end: date | None,
    *,
    _from: _Held,
) -> pl.DataFrame:
    question = _from.city.question(_from.mart.manifest.as_of, start=start, end=end)
    return _from.city.screen(scope, question, _from.mart)


@st.cache_resource(max_entries=_KEPT)
def _cases_of_question(
    key: str,  # noqa: ARG001 - a key
    scope: str,
    asked: Asked,
    start: date | None,
    end: date | None,
    *,
    _from: _Held,
) -> pl.DataFrame:
    question = _from.city.question(_from.mart.manifest.as_of, start=start, end=end)
    return _from.city.cases_of_question(scope, question, asked, _from.mart)


@st.cache_resource(max_entries=_KEPT)
def _explain(key: str, scope: str, number: str, *, _from: _Held) -> CaseExplanation | None:  # noqa: ARG001 - a key
    return _from.city.explain(scope, number, _from.mart.manifest.as_of)
