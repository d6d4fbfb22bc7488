"""What the first visitor would wait for, done in the background once the server answers."""

from __future__ import annotations

import gc
import inspect
import logging
from contextlib import suppress
from importlib import import_module
from pkgutil import iter_modules
from threading import Event, Thread
from typing import Final

from dashboard import components, turns
from dashboard.faults import UNREADABLE

_DRAWN_WITH = (
    "dashboard.banner",
    "dashboard.components.overview",
    "dashboard.views.definitions",
    "dashboard.wording.overview",
    "streamlit.emojis",
)
"""What the first page imports, and with it most of what every page does."""

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
    # Not before the server looks around: few commands need what pages read by.
    from dashboard.loading import keeping  # noqa: PLC0415 - see above

    try:
        keeping.begin()
        make_first_page()
    finally:
        made.set()
    import_the_rest()
    look_ahead()


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
        from dashboard import loading  # noqa: PLC0415 - imported above
        from dashboard.components.overview_reading import first  # noqa: PLC0415 - as above

        if not first():
            _log.warning("no figures to show: %s", loading.problem())
    _freeze()


def import_the_rest() -> None:
    """Import the parts of the other pages, while nobody waits."""
    for part in iter_modules(components.__path__):
        turns.wait_for_quiet()
        import_module(f"{components.__name__}.{part.name}")
    _freeze()


def look_ahead() -> None:
    """Ask from here on what takes long, while nobody waits."""
    # It knows all pages: who waits for the first one does not wait for their imports.
    from dashboard.serving import beforehand  # noqa: PLC0415 - see above

    beforehand.begin()


def _freeze() -> None:
    """As at start-up: what was made so far is not walked again after each run of a page."""
    gc.collect()
    gc.freeze()
