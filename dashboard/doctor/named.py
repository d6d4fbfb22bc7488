"""The check of what is written as settings: names that are none, and lines that nobody can read."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from pathlib import Path

from dotenv.parser import parse_stream

from dashboard.doctor.told import Told, warning
from dashboard.settings import PROJECT, Settings

_PREFIX = "ACCORD_"
_NAMES = tuple(f"{_PREFIX}{field.upper()}" for field in Settings.model_fields)
_OF_SOURCES = f"{_PREFIX}SOURCES__"


def check_names(
    file: Path = PROJECT / ".env", environment: Mapping[str, str] = os.environ
) -> Iterator[Told]:
    """Names that look like settings and set nothing, and lines of `.env` that cannot be read."""
    named = dict.fromkeys(environment, "the environment")
    for line, name in _lines(file):
        if name is None:
            said = f"line {line} of .env cannot be read, so it sets nothing"
            yield warning("settings", said, "write it as NAME=value")
        else:
            named[name] = f"line {line} of .env"
    for name, where in sorted(named.items()):
        if name.upper().startswith(_PREFIX) and not _is_known(name.upper()):
            said = f"{name} in {where} is no setting, so it sets nothing"
            yield warning("settings", said, _mend(name.upper()))


def _lines(file: Path) -> Iterator[tuple[int, str | None]]:
    """The lines of a file that set something, by the name that they set; None where none is."""
    try:
        with file.open(encoding="utf-8") as stream:
            for bound in parse_stream(stream):
                if bound.error or bound.key:
                    yield bound.original.line, None if bound.error else bound.key
    except (OSError, UnicodeDecodeError):
        return  # where there is none, nothing is set by it


def _is_known(name: str) -> bool:
    return name in _NAMES or name.startswith(_OF_SOURCES)


def _mend(name: str) -> str:
    # The beginning is the same of all: with it any name would look like another.
    known = {one.removeprefix(_PREFIX): one for one in _NAMES}
    near = get_close_matches(name.removeprefix(_PREFIX), known, n=1)
    return f"write {known[near[0]]}" if near else "`accord settings` lists those that there are"
