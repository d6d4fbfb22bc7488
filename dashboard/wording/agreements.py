"""The words of the Agreements page: its library, and what stands in its place."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time
from typing import Final

from agreements.rendering.speaking import Speaker
from dashboard.wording import numbers
from dashboard.wording.language import _, language, n_
from dashboard.wording.markdown import bold, typed
from dashboard.wording.numbers import count, listing

MIDNIGHT: Final = time()


def speaker() -> Speaker:
    """The voice of the rendered documents, in the language of the page."""
    return Speaker("es" if language() == "es" else "en")


def as_filed(text: str) -> str:
    """A text that a city's files have in English alone; in Spanish it says so behind it."""
    return speaker().foreign(text)


def pill_in_english(text: str) -> str:
    """The same where a narrow screen cuts the end of a text: the mark stands before it."""
    return _("In English: {text}", text=text)


def labels() -> dict[str, str]:
    """The fixed words of the page, by place."""
    return {
        "version": _("Version"),
        "compare": _("Compare with"),
        "all": _("All agreements"),
        "nothing": _("No other version"),
        "library": _("The library"),
        "service": _("Service"),
        "agency": _("Agency"),
        "state": _("State"),
        "cases": _("Cases without a promise"),
        "promised": _("What is promised"),
        "promise": _("Promise"),
        "goal": _("Goal"),
        "text": _("The whole text"),
        "file": _("The file itself"),
        "download": _("Download the file"),
        "record": _("On record"),
        "duties": _("What each side does"),
        "duty": _("Duty"),
        "who": _("Who"),
    }


def spelled(n: int) -> str:
    """A number from 1 as a word (feminine in Spanish), beyond ten in figures."""
    words = [
        _("one"),
        _("two"),
        _("three"),
        _("four"),
        _("five"),
        _("six"),
        _("seven"),
        _("eight"),
        _("nine"),
        _("ten"),
    ]
    return words[n - 1] if n <= len(words) else count(n)


def sentence(text: str) -> str:
    """With a capital letter at its beginning."""
    return text[:1].upper() + text[1:]


def title(agencies: int, signed: int, published: int) -> str:
    """How many agencies have promised anything that holds."""
    if signed and signed == agencies:
        return _("Every agency has a signed agreement in force")
    if signed:
        words = n_(
            "{some} of {all} agencies has a signed agreement",
            "{some} of {all} agencies have a signed agreement",
            signed,
            some=spelled(signed),
            all=spelled(agencies),
        )
        return sentence(words)
    if published == agencies:
        return _("The city publishes dues for every agency; no agreement is signed")
    if published:
        return _(
            "The city publishes dues for {some} of {all} agencies; no agreement is signed",
            some=spelled(published),
            all=spelled(agencies),
        )
    return _("No agency has a signed agreement yet")


def title_expired(title: str, names: Sequence[str], ended: date | None, *, this_year: bool) -> str:
    """The title with the agreements that ran out and have no successor."""
    if len(names) == 1 and ended is not None:
        return _(
            "{title}; the one with {agency} ran out on {day}",
            title=title,
            agency=names[0],
            day=numbers.short_day(ended) if this_year else numbers.day(ended),
        )
    return n_("{title}; {n} ran out", "{title}; {n} ran out", len(names), title=title)


def states() -> dict[str, str]:
    """How an agency or a service stands, in a word or two."""
    return {
        "signed": _("Signed"),
        "published": _("Published by the city"),
        "upcoming": _("Begins later"),
        "in_review": _("In review"),
        "draft": _("Draft"),
        "expired": _("Ran out"),
        "off_system": _("Outside the case system"),
        "none": _("Nothing promised"),
    }


def version_states() -> dict[str, str]:
    """How one version stands."""
    return {
        "in_force": _("In force"),
        "upcoming": _("Begins later"),
        "in_review": _("In review"),
        "draft": _("Draft"),
        "expired": _("Ran out"),
        "superseded": _("Replaced"),
        "withdrawn": _("Withdrawn"),
    }


def edge(moment: datetime) -> str:
    """The edge of a window: a date, with its time where that is not midnight."""
    day = numbers.day(moment)
    return day if moment.time() == MIDNIGHT else f"{day}, {numbers.time(moment)}"


def window(start: datetime, end: datetime | None, last_day: date | None) -> str:
    """From when to when a version holds; the last day is named, not the one after it."""
    if end is None or last_day is None:
        return _("from {start}", start=edge(start))
    if end.time() != MIDNIGHT:
        return _("{start} to {end}", start=edge(start), end=edge(end))
    return f"{edge(start)} {numbers.NONE} {numbers.day(last_day)}"


def version_line(number: str, window_words: str) -> str:
    """A version with its window, in markdown."""
    return f"{bold(_('Version {number}', number=number))}  \n{window_words}"


def read(number: str) -> str:
    """The link to a version."""
    return _("Read version {number}", number=number)


def signed_by(roles: Sequence[str]) -> str:
    """Who signed, by role."""
    return _("Signed by {roles}", roles=listing(roles))


def nobody_signed(state: str) -> str:
    """Why there is no signature."""
    if state == "published":
        return _("The city's own targets; nobody signed them.")
    if state in {"off_system", "none"}:
        return ""
    return _("Nobody has signed it yet.")


def review_by(by: date, as_of: date) -> str:
    """When the agreement itself is looked at again."""
    if by < as_of:
        return _("Its review was due {day}.", day=numbers.day(by))
    return _("Next review by {day}", day=numbers.day(by))


def also(number: str, state: str, start: datetime) -> str:
    """Another version that is still to come."""
    return _(
        "Version {number} is to follow on {day}: {state}.",
        number=number,
        day=edge(start),
        state=version_states()[state].lower(),
    )


def ended(day: date) -> str:
    """Since when nothing holds."""
    return _("Nothing holds since {day}.", day=numbers.day(day))


def nothing_there() -> str:
    """An agency without any version that the viewer may see."""
    return _("No signed agreement")


def in_force(signed: int, published: int) -> str:
    """How many texts hold."""
    parts = []
    if signed:
        parts.append(n_("{n} signed agreement in force", "{n} signed agreements in force", signed))
    if published:
        parts.append(
            n_(
                "{n} list of published dues in force",
                "{n} lists of published dues in force",
                published,
            )
        )
    return listing(parts) if parts else _("no agreement in force")


def and_names(n: int) -> str:
    """So many agencies that stand alike."""
    return n_("{n} agency", "{n} agencies", n)


def no_agreements() -> tuple[str, str]:
    """A city without an agreement that the viewer may see."""
    return (
        _("There is no agreement yet"),
        _(
            "Nothing that this city's agencies have promised is written down here. A first one is "
            "a file of its own: {path}.",
            path="`agreements/<city>/<agency>/1.0.0.yaml`",
        ),
    )


def no_such_agreement(asked: str) -> tuple[str, str]:
    """No such agreement or version, or none that this viewer may see: the same words for both."""
    return (
        _("No such agreement here"),
        _(
            "There is no agreement {asked} here, or it is not yours to see.",
            asked=typed(asked),
        ),
    )


def no_as_of() -> tuple[str, str]:
    """Nobody can say what holds today, where today is not known."""
    return (
        _("No agreement can be shown yet"),
        _(
            "Nothing has been measured yet, so this page cannot say which version holds. Run "
            "{measure}, or set {setting} to a date.",
            measure="`accord measure`",
            setting="`ACCORD_AS_OF`",
        ),
    )


def unreadable(problem: str) -> tuple[str, str]:
    """The city's files cannot be read."""
    return _("The agreements cannot be read"), problem
