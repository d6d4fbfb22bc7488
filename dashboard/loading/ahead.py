"""The other periods of a page that somebody looks at, asked before they are chosen.

Whoever looks at a quarter goes on to the year or the month before long, of the same cases and with
the same questions. So what a page asked of its period is asked of the other ones in its row too,
once the page is drawn and while nobody waits; the answers are kept like any, by scope.
Before them comes what is asked of every new mart.
"""

from __future__ import annotations

import logging
import time
from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import date
from functools import partial, wraps
from inspect import signature
from threading import Condition, Thread
from typing import Any, Concatenate, Final, NamedTuple, ParamSpec, TypeVar

from dashboard import turns
from dashboard.faults import UNREADABLE
from dashboard.loading import keeping
from dashboard.loading.standing import Told, current_key
from dashboard.memory import pass_over_what_is_held
from dashboard.roles import Viewer
from dashboard.views.periods import Bounds, half_open
from dashboard.wording.language import language, speaking

THREAD: Final = "ahead"
"""The name of the thread that asks."""

DEAR: Final = 2.0
"""Seconds. What takes longer is not worth it: the rest of that page waits for somebody to ask."""

WAITING: Final = 64
"""So many questions wait at most; those of the page that was left longest ago are given up."""

CALM: Final = 5.0
"""Seconds without anybody after which there is time for what takes seconds by itself."""

LOOKS: Final = 60.0
"""Seconds after which it is looked for a newer mart, where nothing else wakes the thread."""

KNOWN: Final = 1024
"""So many questions are remembered as asked, so that many readers of a page cost no more."""

Given = ParamSpec("Given")
Answer = TypeVar("Answer")
Reader = Callable[Concatenate[Viewer, Given], Answer]

Always = Callable[[], Iterable[Callable[[], object]]]
"""Names questions when it is called."""

_log = logging.getLogger("accord.server")


class _Call(NamedTuple):
    """A question about a period, or what a page makes of the answers.

    Attributes:
        name: Tells it from others, whoever asks.
        ask: Asks it.
        page: Tells what one drawn page asks from what others do.
    """

    name: Hashable
    ask: Callable[[], object]
    page: int


@dataclass
class _Page:
    """What a run of a page has asked of its period so far.

    Attributes:
        period: The days of it, both counted.
        others: Those of the other periods that it offers.
        asked: Readers, and what they were asked.
        made: What is made of the answers, by its name.
    """

    period: Bounds
    others: tuple[Bounds, ...]
    asked: list[tuple[Callable[..., object], dict[str, Any]]] = field(default_factory=list)
    made: list[tuple[Hashable, Callable[[Bounds], object]]] = field(default_factory=list)


_page: ContextVar[_Page | None] = ContextVar("page", default=None)
_waiting: Final[OrderedDict[_Call, str]] = OrderedDict()
"""Questions, the next one last, with the key of the mart that they are for."""

_known: Final[OrderedDict[Hashable, None]] = OrderedDict()
_more: Final = Condition()
_begun: Final[list[Thread]] = []


def begin(always: Always, calmly: Always) -> None:
    """From here on look ahead: a server does, once; a command or a test asks what it is asked.

    Args:
        always: What is asked of each mart that comes, one question after the other.
        calmly: What is asked of it then, each when nobody has looked for `CALM`.
    """
    if not _begun:
        _begun.append(Thread(target=_go_on, args=(always, calmly), name=THREAD, daemon=True))
        _begun[0].start()


def offer(period: Bounds, others: Iterable[Bounds]) -> None:
    """Tell which period a page shows, and which ones its row offers; both days are counted."""
    _page.set(_Page(period, tuple(other for other in others if other != period)))


def foreseen(read: Reader[Given, Answer]) -> Reader[Given, Answer]:
    """A reader whose questions about the period of a page are asked of the other ones too.

    Only those that name the period, in `start` and `end` or in what is `Told`; what knows none is
    the same in all.
    """
    known = signature(read)

    @wraps(read)
    def asked(viewer: Viewer, /, *args: Given.args, **named: Given.kwargs) -> Answer:
        page = _page.get()
        if page is not None and page.others:
            about = known.bind(viewer, *args, **named).arguments
            if _days_of(about) == half_open(page.period):
                page.asked.append((read, about))
        return read(viewer, *args, **named)

    return asked


def _days_of(about: Mapping[str, Any]) -> Bounds | None:
    """The period that a question names: its first day, and the day after the last."""
    if "start" in about:
        return about["start"], about.get("end")
    told = (value for value in about.values() if isinstance(value, Told))
    return next(((one.start, one.end) for one in told), None)


def _of_days(about: Mapping[str, Any], start: date | None, end: date | None) -> dict[str, Any]:
    """The same question about another period."""
    if "start" in about:
        return {**about, "start": start, "end": end}
    return {
        name: value._replace(start=start, end=end) if isinstance(value, Told) else value
        for name, value in about.items()
    }


def also(name: Hashable, make: Callable[[Bounds], object]) -> None:
    """Tell what the page makes of its answers: it is made of those of the other periods too.

    Args:
        name: All that it is made of beside the period and the language: who looks, at what.
        make: Makes and keeps it, of the days of a period.
    """
    if (page := _page.get()) is not None:
        page.made.append((name, make))


def drawn() -> None:
    """A page is drawn: what it asked of its period is asked of the other ones when there is time.

    In the order in which the page asked, one period after the other.
    """
    page, key = _page.get(), current_key()
    _page.set(None)
    if page is None or key is None or not _begun:
        return
    nth = time.monotonic_ns()
    calls = [call for period in page.others for call in _calls(page, period, nth)]
    with _more:
        for call in reversed([call for call in calls if (key, call.name) not in _known]):
            _waiting[call] = key
            _remember((key, call.name))
        while len(_waiting) > WAITING:
            _waiting.popitem(last=False)
        _more.notify()


def _calls(page: _Page, period: Bounds, nth: int) -> Iterator[_Call]:
    """What a page asks of a period, and what it makes of it."""
    start, end = half_open(period)
    for read, about in page.asked:
        other = _of_days(about, start, end)
        yield _Call((read, *other.items()), partial(read, **other), nth)
    for name, make in page.made:
        yield _Call((name, period, language()), partial(_spoken, language(), make, period), nth)


def _spoken(code: str, make: Callable[[Bounds], object], period: Bounds) -> None:
    with speaking(code):
        make(period)


def _remember(asked: Hashable) -> None:
    _known[asked] = None
    while len(_known) > KNOWN:
        _known.popitem(last=False)


def _go_on(always: Always, calmly: Always) -> None:
    known: str | None = None
    while True:
        before, known = known, ask_always(always, known)
        if known not in {None, before}:
            ask_calmly(calmly, known)
            # Most of what there is was made just now, and stays as long as the mart does.
            pass_over_what_is_held()
        ask_next()


def ask_calmly(calmly: Always, key: str | None) -> None:
    """Ask what takes long while nobody is there, and meanwhile what pages want next.

    Args:
        calmly: The questions.
        key: The key of the mart that they are for: they are given up when it is another one.
    """
    with _telling():
        for ask in calmly():
            while not turns.is_quiet(CALM):
                if _waiting:
                    ask_next()
                else:
                    time.sleep(turns.QUIET)
                if _key() != key:
                    return
            with _telling(), keeping.beforehand():
                ask()


def ask_always(always: Always, known: str | None) -> str | None:
    """Ask what is asked of each mart, if this is another one than before; its key.

    Args:
        always: The questions.
        known: The key of the mart that was there before; None where there was none.
    """
    key = _key()
    if key not in {None, known}:
        with _telling():
            for ask in always():
                turns.wait_for_quiet()
                with _telling(), keeping.beforehand():
                    ask()
    elif key is None:
        keeping.forget_all()
    return key


def _key() -> str | None:
    with _telling():
        return current_key()
    return None


def ask_next() -> None:
    """Wait for a question and until nobody waits for a page, then ask it; `LOOKS` at most."""
    with _more:
        _more.wait_for(lambda: _waiting, LOOKS)
    if not _waiting:
        return
    turns.wait_for_quiet()
    with _more:
        call, key = _waiting.popitem() if _waiting else (None, "")
    if call is not None and current_key() == key:
        _ask(call)


def waiting() -> int:
    """How many questions wait."""
    return len(_waiting)


def forget() -> None:
    """Give up what waits, and what was asked."""
    with _more:
        _waiting.clear()
        _known.clear()


def _ask(call: _Call) -> None:
    """Ask one question; what cannot be read is told to whoever asks for it."""
    begun = time.monotonic()
    with _telling():
        call.ask()
    if time.monotonic() - begun > DEAR:
        with _more:
            for other in [other for other in _waiting if other.page == call.page]:
                del _waiting[other]


@contextmanager
def _telling() -> Iterator[None]:
    """Let nothing stop the thread: what cannot be read is told to whoever asks for it."""
    try:
        with suppress(*UNREADABLE):
            yield
    except Exception:  # noqa: BLE001 - the log has it, and the next question is asked
        _log.exception("looking ahead")
