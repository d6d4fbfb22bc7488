"""The words of the page about data where it says what needs somebody."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from dashboard.wording import numbers
from dashboard.wording.agreements import as_filed
from dashboard.wording.data_health import kinds
from dashboard.wording.language import _, n_
from dashboard.wording.markdown import plain, sentences


def need_failed(name: str, kind: str, error: str) -> tuple[str, str]:
    """A run that ended with an error, told in English as the command did: what, and what to do."""
    what = kinds()[kind]
    told = f"{as_filed(plain(error).rstrip('.'))}." if error else _("It left no reason.")
    after = _("What was entered before stays; run it again once that is put right.")
    return _("The last {what} of {source} failed", what=what, source=name), f"{told} {after}"


def need_interrupted(name: str, kind: str, read: int) -> tuple[str, str]:
    """A run that was stopped in the middle."""
    what = kinds()[kind]
    entered = n_("{n} row of it is accounted for", "{n} rows of it are accounted for", read)
    text = _(
        "{entered}. Run the same command again: it goes on, and enters nothing twice.",
        entered=entered,
    )
    return _("The last {what} of {source} stopped before its end", what=what, source=name), text


def need_running(name: str, kind: str, when: datetime | None) -> tuple[str, str]:
    """A run that is at work now."""
    what = kinds()[kind]
    begun = _("It began {when}.", when=numbers.instant(when)) if when else ""
    text = _("It is at work. The sums count what is in the record so far.")
    title_ = _("The {what} of {source} has not ended", what=what, source=name)
    return title_, sentences(part for part in (begun, text) if part)


def need_never(name: str, source: str, *, connected: bool) -> tuple[str, str]:
    """A source that the folder names and nobody has read."""
    command = f"`accord sync {source}`" if connected else f"`accord import {source} FILE`"
    text = _("Run {command}; the page then shows what became of each row.", command=command)
    return _("Nothing was read from {source} yet", source=name), text


def need_behind(name: str, until: datetime, behind: float) -> tuple[str, str]:
    """A source whose data ends well before the figures' date."""
    text = _(
        "Its data ends {day}. A case that is shown open may have been closed since; read it again.",
        day=numbers.instant(until),
    )
    told = _(
        "{source} ends {time} before the figures' date", source=name, time=numbers.about(behind)
    )
    return told, sentences([text])


def need_measuring(names: Sequence[str]) -> tuple[str, str]:
    """Data that no figure shows yet."""
    text = _("Run {command} to show it.", command="`accord measure`")
    return _("{sources}: newer than the figures", sources=numbers.listing(names)), text


def need_first_measuring() -> tuple[str, str]:
    """No figure was ever made."""
    text = _("Run {command} to make figures of what is in the record.", command="`accord measure`")
    return _("Nothing has been measured yet"), text


def need_put_aside(name: str, source: str, n: int, expires: datetime | None) -> tuple[str, str]:
    """Rows that wait for a person."""
    text = _(
        "They are in no figure. Correct the mapping and run {command}, or correct the file and "
        "import it again; the reasons are below.",
        command=f"`accord quarantine retry {source}`",
    )
    if expires:
        text += " " + _("The oldest is removed after {day}.", day=numbers.day(expires))
    told = n_(
        "{n} row of {source} is put aside", "{n} rows of {source} are put aside", n, source=name
    )
    return told, text


def need_unmapped(name: str, words: int, rows: int) -> tuple[str, str]:
    """Words that the mapping lacks."""
    counted = n_("{n} row holds them.", "{n} rows hold them.", rows)
    text = _("{rows} The lines to add to the mapping are below.", rows=counted)
    told = n_(
        "{n} word of {source} is in no mapping",
        "{n} words of {source} are in no mapping",
        words,
        source=name,
    )
    return told, text


def need_reading_again(name: str, words: int, rows: int) -> tuple[str, str]:
    """Words that were mapped after their rows were read."""
    counted = n_("{n} case is still without them.", "{n} cases are still without them.", rows)
    text = _("{rows} Read the source again and they take their place.", rows=counted)
    told = n_(
        "{n} word of {source} was mapped since",
        "{n} words of {source} were mapped since",
        words,
        source=name,
    )
    return told, text


def need_gone(name: str, source: str) -> tuple[str, str]:
    """Cases of a source that the folder no longer names."""
    text = _(
        "Put {file} back, or its cases stay as they are and nothing more is read.",
        file=f"`sources/{source}.yaml`",
    )
    return _("{source} has no mapping any more", source=name), text


def no_need() -> str:
    """Where nothing needs anybody."""
    return _("Nothing. Every row that was read is in the record, under names that we know.")
