"""What the first visitor would wait for, done in the background once the server answers."""

from __future__ import annotations

import gc
import logging
from contextlib import suppress
from importlib import import_module
from pkgutil import iter_modules
from threading import Thread

from dashboard import components
from dashboard.faults import UNREADABLE
from dashboard.roles import Role, Viewer

_DRAWN_WITH = (
    "dashboard.banner",
    "dashboard.components.overview",
    "dashboard.views.definitions",
    "dashboard.wording.overview",
    "streamlit.emojis",
)
"""What the first page imports, and with it most of what every page does."""

_log = logging.getLogger("accord.server")

_THREAD = "warming"
_THREADS = (_THREAD, "ahead")
_WARNS = "streamlit.runtime.scriptrunner_utils.script_run_context"
"""The logger by which Streamlit warns of whoever asks its caches without a page."""


def begin() -> None:
    """Look ahead in threads of their own: whether the server is healthy does not wait for them."""
    logging.getLogger(_WARNS).addFilter(lambda record: record.threadName not in _THREADS)
    Thread(target=_warm, name=_THREAD, daemon=True).start()


def _warm() -> None:
    look_ahead()
    from dashboard.loading import ahead  # noqa: PLC0415 - as in `_ask`

    ahead.begin()


def look_ahead() -> None:
    """Import what pages are drawn with, open city and mart, and ask what the Overview asks first.

    The answers are kept by scope like anybody's: whoever may read all cases finds them there.
    What cannot be read is told to whoever asks for it; of a mart that is not there the log says so
    too. Then come the parts of the other pages, and the database with them.
    """
    for name in _DRAWN_WITH:
        import_module(name)
    with suppress(*UNREADABLE):
        _ask()
    _freeze()
    for part in iter_modules(components.__path__):
        import_module(f"{components.__name__}.{part.name}")
    with suppress(*UNREADABLE):
        _count_escalations()
    _freeze()


def _freeze() -> None:
    """As at start-up: what was made so far is not walked again after each run of a page."""
    gc.collect()
    gc.freeze()


def _count_escalations() -> None:
    """What the Overview shows last, as it takes longest to count."""
    from dashboard import loading  # noqa: PLC0415 - see `_ask`

    if loading.current_mart() is not None:
        loading.escalations(Viewer(Role.OVERSEER))


def _ask() -> None:
    # Imports are half of what is done here: the server does not wait for them either.
    from dashboard import loading  # noqa: PLC0415 - see above
    from dashboard.components import overview_reading as read  # noqa: PLC0415 - see above
    from dashboard.components.choices import Choice  # noqa: PLC0415 - see above
    from dashboard.views.periods import bounds  # noqa: PLC0415 - see above

    mart = loading.current_mart()
    if mart is None:
        _log.warning("no figures to show: %s", loading.problem())
        return
    as_of = mart.manifest.as_of.astimezone(loading.city().zone)
    viewer = Viewer(Role.OVERSEER)
    choice = Choice(None, None, bounds(read.default_period(viewer, as_of), as_of))
    read.frames(viewer, choice)
    read.agreements(viewer, choice, as_of)
    loading.overdue_cases(viewer, choice.where, 5)
    loading.declared(viewer, choice.where, *choice.half_open)
