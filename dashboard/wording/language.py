"""Which language is being spoken, and the catalogue it is read from.

English is the source. `locale/es.po` is read as it lies in the repository and compiled in memory,
so that an installation needs no build step and a translator's change shows at the next start.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache, lru_cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path
from typing import TypeVar

from babel import Locale
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_decimal

LANGUAGES = {"en": "en_US", "es": "es_US"}
LOCALE = Path(__file__).parent / "locale"

Made = TypeVar("Made")

_spoken: ContextVar[str | None] = ContextVar("language", default=None)
_unsaid: list[Callable[[], str]] = []
"""Who knows the language where none is spoken yet; at most one."""


def language() -> str:
    """The language of this run: `en` or `es`; English unless somebody said otherwise."""
    return _spoken.get() or (_unsaid[0]() if _unsaid else "en")


def unless_spoken(find: Callable[[], str]) -> None:
    """Asks `find` for the language wherever none is spoken yet, as in what a click does first.

    Args:
        find: Returns one of `LANGUAGES`.
    """
    _unsaid[:] = [find]


def locale() -> Locale:
    """Babel's locale of the language, for numbers and dates."""
    return _locale(language())


def speak(code: str) -> None:
    """Speaks `code` for the rest of this run.

    Raises:
        ValueError: There is no such language.
    """
    if code not in LANGUAGES:
        raise ValueError(f"no language {code!r}; there are {', '.join(LANGUAGES)}")
    _spoken.set(code)


@contextmanager
def speaking(code: str) -> Iterator[None]:
    """Speaks `code` inside the block, then the former language again."""
    former = _spoken.get()
    speak(code)
    try:
        yield
    finally:
        _spoken.set(former)


def spoken_later(make: Callable[[], Made]) -> Callable[[], Made]:
    """What makes something, in today's language whenever and in whatever thread it is called.

    Args:
        make: Makes it.
    """
    code = language()

    def made() -> Made:
        with speaking(code):
            return make()

    return made


def _(message: str, **values: object) -> str:
    """The message in the spoken language, its `{names}` filled with `values`."""
    return _catalogue(language()).gettext(message).format(**values)


def n_(one: str, many: str, n: int, **values: object) -> str:
    """The message for `n` things; `{n}` is the number as it is written in the language."""
    return _catalogue(language()).ngettext(one, many, n).format(n=whole(n), **values)


def whole(n: int) -> str:
    """A whole number with the thousands of the language: 1,412."""
    return _whole(n, language())


# A page writes hundreds of numbers, mostly those of its last drawing, and Babel takes its time.
@lru_cache(maxsize=8_192)
def _whole(n: int, code: str) -> str:
    return str(format_decimal(n, locale=_locale(code)))


@cache
def _locale(code: str) -> Locale:
    return Locale.parse(LANGUAGES[code])


@cache
def _catalogue(code: str) -> NullTranslations:
    source = LOCALE / f"{code}.po"
    if not source.exists():
        return NullTranslations()
    compiled = BytesIO()
    with source.open("rb") as file:
        write_mo(compiled, read_po(file, locale=code))
    compiled.seek(0)
    return GNUTranslations(compiled)
