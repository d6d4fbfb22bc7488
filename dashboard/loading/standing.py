"""The city and the mart that everything on a page is answered from."""

from __future__ import annotations

import hashlib
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

import streamlit as st

from agreements.folder import city_path
from agreements.schema.city import City as CitySchema
from dashboard.cities import Stamp, stamp
from dashboard.city.answers import City
from dashboard.errors import FindingsError, UserError
from dashboard.mart import Mart
from dashboard.settings import get_settings
from dashboard.wording import _
from metrics.figures import Dimension, Question

if TYPE_CHECKING:
    from dashboard.cases.store import Store  # the database's half: most pages read the mart alone

Where = tuple[tuple[str, str], ...]
"""Filters of cases, as pairs of a column and a value: they are part of a cache's key."""

Cases = tuple[Where, date | None, date | None]
"""Which cases: filters, first day, and the day after the last."""


class Told(NamedTuple):
    """What is told case by case: what a figure counts, of which cases it was asked.

    Attributes:
        figure: Its id.
        part: Its part.
        where: Which cases.
        start: First local day.
        end: The day after the last.
    """

    figure: str
    part: str | None = None
    where: Where = ()
    start: date | None = None
    end: date | None = None

    @property
    def cases(self) -> Cases:
        """Which cases."""
        return self.where, self.start, self.end


KEPT = 512
"""How many answers of one reader are kept; the oldest gives way."""

FIGURES_KEPT = 4 * KEPT
"""The same of figures, of which pages ask most: of a large city hundreds are asked beforehand."""

FRESH_FOR = "20s"
"""How long a page may show a mart after a newer one was swapped in."""


@dataclass(frozen=True)
class Held:
    """A city and its mart that fit each other, and the key of everything answered from them."""

    city: City
    mart: Mart
    key: str

    def question(
        self,
        by: tuple[Dimension, ...] = (),
        where: Where = (),
        start: date | None = None,
        end: date | None = None,
    ) -> Question:
        """What is asked of the mart as it stands; `end` is the day after the last."""
        return self.city.question(self.mart.manifest.as_of, by, where, start, end)


@dataclass
class _Run:
    """What one run of a page has looked at: looking once is enough for all that it draws."""

    files: Stamp | None = None
    city: City | None = None
    whole: set[str] = field(default_factory=set)


_run: ContextVar[_Run | None] = ContextVar("run", default=None)
"""The run that is drawn; outside of one, such as in a command, each look is a new one."""


def begin_run() -> None:
    """From here on one look at the city's and the mart's files is enough, until the next run."""
    _run.set(_Run())


def current_mart() -> Mart | None:
    """The mart as it stands, at most 20 seconds old; None where none can be read."""
    try:
        return standing().mart
    except UserError:
        return None


def current_key() -> str | None:
    """Tells one mart from the next; None where none can be read."""
    try:
        return standing().key
    except UserError:
        return None


def problem() -> str | None:
    """Why there is no mart, in words, with the next step; None where there is one."""
    try:
        standing()
    except FindingsError:
        return _("The city's files have findings; run `accord check` to see each with its line.")
    except UserError as error:
        return str(error)
    return None


def city() -> CitySchema:
    """The city's names and zone."""
    return opened().folder.city


def store() -> Store:
    """The record's database, for what oversight writes and reads: that is never cached."""
    return opened().record.store


def opened() -> City:
    """The city, its files and its record, opened again when the files have changed."""
    run = _run.get()
    if run is not None and run.city is not None:
        return run.city
    found = _city(files())
    if run is not None:
        run.city = found
    return found


def files() -> Stamp:
    """Tells the city's files from those after a change, of a name on screen too."""
    run = _run.get()
    if run is not None and run.files is not None:
        return run.files
    found = stamp(city_path(get_settings().city))
    if run is not None:
        run.files = found
    return found


def standing() -> Held:
    """What is held, unless its files were taken away meanwhile.

    Raises:
        UserError: There is no mart that can be read.
    """
    held, run = _held(), _run.get()
    if run is not None and held.key in run.whole:
        return held
    if not held.mart.is_whole:
        _held.clear()
        held = _held()
    if run is not None:
        run.whole.add(held.key)
    return held


# A record that was taken away and made anew is opened anew, within a minute.
@st.cache_resource(ttl="60s", max_entries=1)
def _city(changed: Stamp) -> City:  # noqa: ARG001 - a key: files that changed are read again at once
    return City(get_settings())


@st.cache_resource(ttl=FRESH_FOR, max_entries=1)
def _held() -> Held:
    """All answers of a page come from one mart: none is from before a swap, another from after."""
    city = opened()
    mart = city.mart()
    return Held(city, mart, hashlib.sha256(mart.manifest.model_dump_json().encode()).hexdigest())
