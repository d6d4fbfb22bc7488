"""What pages ask at first and takes long, asked before somebody waits for it.

Each page names what it is made from (`read`, or `ready` where it is also made): this says of which
cases that is asked, in which order.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import Final

from dashboard import loading
from dashboard.components import (
    agency,
    data_health,
    integrity,
    messages,
    messages_texts,
    reopenings,
    routing,
    workbench,
)
from dashboard.components import overview_reading as overview
from dashboard.components import timeliness_reading as timeliness
from dashboard.components.choices import Choice
from dashboard.components.opening import Ground, ground_of
from dashboard.health import open_health
from dashboard.loading import ahead
from dashboard.roles import ANONYMOUS, Role, Viewer
from dashboard.settings import get_settings
from dashboard.views.periods import PERIODS, bounds

CASES: Final = 4_000_000
"""Of a city with more cases pages ask more beforehand: to read a quarter's, or a service's, takes
seconds there."""

Ask = Callable[[], object]

_EVER: Final = (None, None)


def begin() -> None:
    """From here on ask all of it of each mart that comes, while nobody waits."""
    ahead.begin(dear, dearest)


def dear() -> Iterator[Ask]:
    """What takes longest of what pages ask at first, for whoever may read all cases.

    It grows with the city's cases, and is asked of each mart before somebody waits for it: the
    Overview, escalations, Timeliness, the questions of Findings and Integrity, the checks of Data
    health and what the record tells of itself, and the public's tables. Those of all time come
    first: of a year they follow from these.
    """
    if (asked := _asked()) is None:
        return
    viewer, ground = asked
    ever = Choice(None, None, _EVER)
    as_of = ground.held.as_of.astimezone(ground.city.zone)
    yield overview.first
    yield partial(loading.escalations, viewer)
    yield partial(timeliness.ready, viewer, ground, ever, "agency")
    yield partial(loading.asked_for, viewer, ())
    for period in (_EVER, bounds("year", as_of)):
        yield partial(integrity.read, viewer, Choice(None, None, period))
    yield partial(data_health.read_checks, viewer)
    yield partial(loading.public, ANONYMOUS)
    yield partial(open_health, viewer, get_settings())


def dearest() -> Iterator[Ask]:
    """What single pages ask that takes seconds: some of it takes longer than all of `dear`.

    Timeliness agency by agency (of more than `CASES` each of its services too, and what `_large`
    says), the texts of Messages with what may be private in them, and what the Workbench says of
    each agency's agreement (of more than `CASES` also what a changed text is held against).
    """
    if (asked := _asked()) is None:
        return
    viewer, ground = asked
    is_large = ground.held.cases > CASES
    if is_large:
        yield from _large(viewer, ground)
    for id_ in ground.city.spec.agencies:
        if is_large:
            yield partial(timeliness.ready_each, viewer, ground, id_)
        else:
            yield partial(timeliness.ready, viewer, ground, Choice(id_, None, _EVER), "service")
    yield partial(loading.suspected, viewer)
    for whose in (None, *(ground.city.spec.agencies if is_large else ())):
        yield partial(messages_texts.ready, viewer, ground, Choice(whose, None, _EVER))
    then = partial(workbench.ready, viewer, ground)
    yield from loading.signed_trials(viewer, then, changed=is_large)


def _large(viewer: Viewer, ground: Ground) -> Iterator[Ask]:
    """What a visitor of a large city would wait for a second or two, as months are long there."""
    agencies = ground.city.spec.agencies
    for id_ in agencies:
        yield partial(agency.ready, viewer, ground, Choice(id_, None, _EVER))
    for whose in (None, *agencies):
        for page in (routing, reopenings, messages):
            yield partial(page.ready, viewer, ground, Choice(whose, None, _EVER))
    as_of = ground.held.as_of.astimezone(ground.city.zone)
    for period in (bounds(name, as_of) for name in PERIODS if name != "all"):
        choice = Choice(None, None, period)
        yield partial(integrity.read, viewer, choice)
        yield partial(timeliness.ready, viewer, ground, choice, "agency")
        for page in (routing, reopenings, messages):
            yield partial(page.ready, viewer, ground, choice)
        # Of an agency the other pages take no longer than those of a small city.
        for id_ in agencies:
            yield partial(routing.ready, viewer, ground, Choice(id_, None, period))


def _asked() -> tuple[Viewer, Ground] | None:
    """Who asks, and of what; None where there is no mart."""
    mart = loading.current_mart()
    if mart is None:
        return None
    viewer = Viewer(Role.OVERSEER)
    return viewer, ground_of(viewer, mart.manifest)
