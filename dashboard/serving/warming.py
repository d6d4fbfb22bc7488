"""What the first visitor would wait for, done in the background once the server answers."""

from __future__ import annotations

import gc
import inspect
import logging
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from importlib import import_module
from pkgutil import iter_modules
from threading import Event, Thread
from typing import TYPE_CHECKING, Final

from dashboard import components, turns
from dashboard.faults import UNREADABLE
from dashboard.roles import Role, Viewer

if TYPE_CHECKING:
    from dashboard.components.opening import Ground

_DRAWN_WITH = (
    "dashboard.banner",
    "dashboard.components.overview",
    "dashboard.views.definitions",
    "dashboard.wording.overview",
    "streamlit.emojis",
)
"""What the first page imports, and with it most of what every page does."""

CASES: Final = 4_000_000
"""Of a city with more cases pages ask more beforehand: to read a quarter's, or a service's, takes
seconds there."""

MOST: Final = 1.2
"""Seconds that the server waits at most, before it says that it is there, for the first page."""

_log = logging.getLogger("accord.server")

_THREAD = "warming"
_THREADS = (_THREAD, "ahead")
_WARNS = "streamlit.runtime.scriptrunner_utils.script_run_context"
"""The logger by which Streamlit warns of whoever asks its caches without a page."""


def begin() -> None:
    """Look ahead in a thread of its own, and wait for the first page as long as `MOST`.

    Whoever comes while it is made waits longer than for all of it: the thread that makes it and the
    one that answers the browser take turns at the interpreter. A large mart, or one that cannot be
    read, keeps nobody from being answered.
    """
    logging.getLogger(_WARNS).addFilter(lambda record: record.threadName not in _THREADS)
    made = Event()
    Thread(target=_warm, args=(made,), name=_THREAD, daemon=True).start()
    made.wait(MOST)


def _warm(made: Event) -> None:
    try:
        make_first_page()
    finally:
        made.set()
    import_the_rest()
    from dashboard.loading import ahead  # noqa: PLC0415 - as in `_ask`

    ahead.begin(dear, dearest)


def make_first_page() -> None:
    """Import what pages are drawn with, open city and mart, and make the Overview that comes first.

    The answers are kept by scope like anybody's: whoever may read all cases finds them there.
    What cannot be read is told to whoever asks for it; of a mart that is not there the log says so
    too.
    """
    for name in _DRAWN_WITH:
        import_module(name)
    inspect.stack()  # Streamlit asks once who has called it, by a table of all modules
    with suppress(*UNREADABLE):
        _ask()
    _freeze()


def import_the_rest() -> None:
    """Import the parts of the other pages, while nobody waits."""
    for part in iter_modules(components.__path__):
        turns.wait_for_quiet()
        import_module(f"{components.__name__}.{part.name}")
    _freeze()


def dear() -> Iterator[Callable[[], object]]:
    """What takes longest of what pages ask at first, for whoever may read all cases.

    It grows with the city's cases, and is asked of each mart before somebody waits for it: the
    Overview, escalations, Timeliness, and the questions of Findings and Integrity.
    """
    from dashboard import loading  # noqa: PLC0415 - see `_ask`
    from dashboard.components import timeliness_reading as timeliness  # noqa: PLC0415 - as above
    from dashboard.components.choices import Choice  # noqa: PLC0415 - as above
    from dashboard.components.opening import Ground  # noqa: PLC0415 - as above
    from dashboard.views.periods import bounds, half_open  # noqa: PLC0415 - as above

    mart, viewer = loading.current_mart(), Viewer(Role.OVERSEER)
    if mart is None:
        return
    ground, ever = Ground(mart.manifest, loading.city()), (None, None)
    as_of = mart.manifest.as_of.astimezone(ground.city.zone)
    yield _ask
    yield partial(loading.escalations, viewer)
    yield partial(timeliness.ready, viewer, ground, Choice(None, None, ever), "agency")
    yield partial(loading.asked_for, viewer, ())
    yield partial(loading.screen, viewer, *half_open(bounds("year", as_of)))
    yield partial(loading.screen, viewer)


def dearest() -> Iterator[Callable[[], object]]:
    """What single pages ask that takes seconds: some of it takes longer than all of `dear`.

    Timeliness agency by agency (of more than `CASES` each of its services too, and what `_large`
    says), the texts of Messages with what may be private in them, and what the Workbench says of
    each agency's agreement.
    """
    from dashboard import loading  # noqa: PLC0415 - see `_ask`
    from dashboard.components import timeliness_reading as timeliness  # noqa: PLC0415 - as above
    from dashboard.components.choices import Choice  # noqa: PLC0415 - as above
    from dashboard.components.opening import Ground  # noqa: PLC0415 - as above

    mart, viewer = loading.current_mart(), Viewer(Role.OVERSEER)
    if mart is None:
        return
    ground, is_large = Ground(mart.manifest, loading.city()), mart.manifest.cases > CASES
    if is_large:
        yield from _large(viewer, ground)
    for agency in ground.city.spec.agencies:
        choice = Choice(agency, None, (None, None))
        if is_large:
            yield partial(timeliness.ready_each, viewer, ground, agency)
        else:
            yield partial(timeliness.ready, viewer, ground, choice, "service")
    yield partial(loading.suspected, viewer)
    yield partial(loading.texts, viewer, None, None, None)
    yield from loading.signed_trials(viewer)


def _large(viewer: Viewer, ground: Ground) -> Iterator[Callable[[], object]]:
    """What a visitor of a large city would wait for a second or two, as months are long there."""
    from dashboard import loading  # noqa: PLC0415 - see `_ask`
    from dashboard.components import timeliness_reading as timeliness  # noqa: PLC0415 - as above
    from dashboard.components.choices import Choice  # noqa: PLC0415 - as above
    from dashboard.views import agency, routing  # noqa: PLC0415 - as above
    from dashboard.views.periods import PERIODS, bounds, half_open  # noqa: PLC0415 - as above

    for where in ((), *((("agency", id_),) for id_ in ground.city.spec.agencies)):
        yield partial(loading.figures, viewer, routing.FIGURES, (), where)
        yield partial(loading.handed_over, viewer, where)
        if where:
            yield partial(loading.figures, viewer, agency.FIGURES, (), where)
            yield partial(loading.figures, viewer, agency.BY_SERVICE, ("service",), where)
    as_of = ground.held.as_of.astimezone(ground.city.zone)
    for period in (bounds(name, as_of) for name in PERIODS if name != "all"):
        yield partial(loading.screen, viewer, *half_open(period))
        yield partial(timeliness.ready, viewer, ground, Choice(None, None, period), "agency")


def _freeze() -> None:
    """As at start-up: what was made so far is not walked again after each run of a page."""
    gc.collect()
    gc.freeze()


def _ask() -> None:
    # Imports are half of what is done here: the server does not wait for them either.
    from dashboard import loading  # noqa: PLC0415 - see above
    from dashboard.components import overview_reading as read  # noqa: PLC0415 - see above
    from dashboard.components.choices import Choice  # noqa: PLC0415 - see above
    from dashboard.components.opening import Ground  # noqa: PLC0415 - see above
    from dashboard.views.periods import bounds  # noqa: PLC0415 - see above

    mart = loading.current_mart()
    if mart is None:
        _log.warning("no figures to show: %s", loading.problem())
        return
    ground, viewer = Ground(mart.manifest, loading.city()), Viewer(Role.OVERSEER)
    as_of = mart.manifest.as_of.astimezone(ground.city.zone)
    choice = Choice(None, None, bounds(read.default_period(viewer, as_of), as_of))
    read.ready(viewer, ground, choice)
    loading.overdue_cases(viewer, choice.where, 5)
    loading.declared(viewer, choice.where, *choice.half_open)
