"""What was asked beforehand and took long, kept in files for the next start of a server.

Only answers for those who may read all cases, for whom it is asked: nobody else's question looks at
the files, and rights are checked before one is opened. A command keeps nothing.
"""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache
from pathlib import Path
from typing import Final, Generic, NamedTuple, TypeVar

import polars as pl

from dashboard.cities import Stamp
from dashboard.city.scopes import seen
from dashboard.lasting import Frames, Lasting, forget
from dashboard.loading.standing import Held, files
from dashboard.roles import ALL
from dashboard.settings import get_settings

FOLDER: Final = "answers"
"""Where they lie in the city's folder."""

DEAR: Final = 0.1
"""Seconds: what is answered sooner is not kept."""

Answer = TypeVar("Answer")


class Form(NamedTuple, Generic[Answer]):
    """How an answer lies in a file.

    Attributes:
        frames: Its frames by name, without any words of a message.
        made: The answer that they are of.
    """

    frames: Callable[[Answer], Frames]
    made: Callable[[Frames], Answer]


ROWS: Final[Form[pl.DataFrame]] = Form(lambda rows: {"rows": rows}, lambda frames: frames["rows"])
"""An answer that is one frame."""

_begun: Final[list[Path]] = []
_beforehand: ContextVar[bool] = ContextVar("beforehand", default=False)


def begin() -> None:
    """From here on keep answers, and look at those that were kept: a server does."""
    if not _begun:
        _begun.append(get_settings().city_dir / FOLDER)


def end() -> None:
    """Keep nothing any more."""
    _begun.clear()
    _opened.cache_clear()


@contextmanager
def beforehand() -> Iterator[None]:
    """What is asked within it is kept: no reader's own choice fills the disk."""
    told = _beforehand.set(True)
    try:
        yield
    finally:
        _beforehand.reset(told)


def lasting(
    held: Held,
    scope: str,
    asked: tuple[object, ...],
    read: Callable[[], Answer],
    form: Form[Answer],
) -> Answer:
    """An answer that was kept, or else what is read now.

    Args:
        held: The city and the mart.
        scope: Who may read it; what only some may read is not kept.
        asked: The question, its reader first.
        read: Reads it.
        form: How it is made of frames, and frames of it.

    Raises:
        NotAllowedError: The scope may not read cases.
    """
    kept = _kept(held, scope)
    if kept is None:
        return read()
    if (frames := kept.read(asked)) is not None:
        return form.made(frames)
    begun = time.monotonic()
    found = read()
    if _beforehand.get() and time.monotonic() - begun > DEAR:
        kept.write(asked, form.frames(found))
    return found


def known(held: Held, scope: str, asked: tuple[object, ...]) -> Frames | None:
    """The frames of an answer that was kept; None where it was not. As for `lasting`."""
    kept = _kept(held, scope)
    return kept.read(asked) if kept else None


def forget_all() -> None:
    """Remove what was kept, where there is no mart any more."""
    for every in _begun:
        forget(every)


def _kept(held: Held, scope: str) -> Lasting | None:
    seen(scope, "cases")  # whoever may not read is turned away before a file is looked at
    if not _begun or scope != ALL:
        return None
    return _opened(_begun[0], held.key, files())


@lru_cache(maxsize=1)
def _opened(every: Path, key: str, changed: Stamp) -> Lasting:
    """Those of a mart and of the city's files as they are, whenever they were written."""
    return Lasting(every, (key, *(f"{name} {_content(Path(name))}" for name, *_ in changed)))


def _content(path: Path) -> str:
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:  # it went just now: the city is opened anew before long
        return ""
