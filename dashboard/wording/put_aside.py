"""Why a row was put aside, in the language of the page.

The sentence is written where the row is read, in English, and kept with it; what stands here tells
its kind again by its words. A kind that nobody has met here stays as the record keeps it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from dashboard.wording.language import _, language

KINDS: Final = (
    "column {column} holds {value}, whose year is not from {first} to {last}; correct it",
    (
        "column {column} holds {value}, which is no date written as {forms}; correct it, or "
        "add its form to {key} in {mapping}"
    ),
    (
        "column {column} holds {value}, which is no time written as {forms}; correct it, or "
        "add its form to {key} in {mapping}"
    ),
    (
        "column {column} holds {value}, which is no day written as {forms}; correct it, or "
        "add its form to {key} in {mapping}"
    ),
    (
        "column {column} holds {value}, which is no day written as {forms}; correct it, or "
        "add it to {key} in {mapping}"
    ),
    (
        "column {column} holds {value}, which is no date but a word for nothing; fill it in "
        "and import again"
    ),
    (
        "column {column} holds {value}, which is no date; if it stands for nothing here, add "
        "it to blank in {mapping}, else correct it"
    ),
    (
        "column {column} holds {value}, which is no time but a word for nothing; fill it in "
        "and import again"
    ),
    (
        "column {column} holds {value}, which is no time; if it stands for nothing here, add "
        "it to blank in {mapping}, else correct it"
    ),
    (
        "column {column} holds {value}, which is no day but a word for nothing; fill it in and "
        "import again"
    ),
    (
        "column {column} holds {value}, which is no day; if it stands for nothing here, add it "
        "to blank in {mapping}, else correct it"
    ),
    "column {column} holds {value}, which is no count of 0 or more; correct it",
    (
        "column {column} holds {value}, which is none of {known}; correct it, or add it to "
        "{key} in {mapping}"
    ),
    (
        "column {column} holds {value}; known statuses are {known}; correct it, or add it "
        "under statuses in {mapping}"
    ),
    (
        "column {column} holds {value}; known activities are {known}; add a line to kinds in "
        "{mapping} that says which of {kinds} it is, or add it to ignored"
    ),
    (
        "column {column} holds {value}, a number that a spreadsheet has shortened, so its "
        "last digits are lost; export it anew and do not open it on the way"
    ),
    (
        "column {column} holds more than {most} characters, which is no case number; correct "
        "it, or name the right column in {mapping}"
    ),
    (
        "column {status} says that the case is closed, but column {closed} is empty; a "
        "closed case needs its closing date: correct one of the two, or map the status to an "
        "open stage in {mapping}"
    ),
    (
        "column {status} says that the case is open, but column {closed} holds a date; an "
        "open case has no closing date: correct one of the two, or map the status to a "
        "closed stage in {mapping}"
    ),
    "column {column} is empty; a case needs its number: fill it in and import again",
    ("column {column} is empty; a case needs the time it was opened: fill it in and import again"),
    (
        "column {column} is empty; an event needs the number of its case: fill it in and "
        "import again"
    ),
    (
        "column {column} is empty; a milestone that was reached needs its name: fill it in "
        "and import again"
    ),
    "column {column} is empty; a promise needs its day: fill it in and import again",
    (
        "column {column} is empty; a link needs the number of the other case: fill it in and "
        "import again"
    ),
    (
        "column {column} is empty; a change of the service needs the new one: fill it in and "
        "import again"
    ),
    (
        "column {column} is empty; a change of the priority needs the new one: fill it in "
        "and import again"
    ),
    (
        "{day} and this channel stood already on line {line}; only the first is used, as it "
        "cannot be known which is right: correct one of the two"
    ),
    (
        "case number {number} stood already on line {line} of {table} with other content; "
        "only the first is used, as it cannot be known which is right: correct one of the two"
    ),
    (
        "case number {number} stood already on line {line} with other content; only the "
        "first is used, as it cannot be known which is right: correct one of the two"
    ),
    (
        "case number {number} is in the record already as of the same instant; only the "
        "first row of a file is used, as it cannot be known which is right: correct one of "
        "the two and import again"
    ),
    (
        "a quote opens here and never closes, or text follows where it closes; write quotes "
        "inside a field twice, or correct the row, and import again"
    ),
    (
        "a field of the row holds more than {most} characters, which is no message; shorten "
        "it or leave it out, and import again"
    ),
    (
        "the row has {fields} fields, the header {columns}; a row is cut off, or a quote or "
        "separator is wrong; correct it and import again"
    ),
    "the row holds a NUL byte, which no text has; export it again",
    "the row holds a NUL byte, which no text has; correct it where it comes from",
    ("the row holds a NUL or half a character, which no text has; correct it where it comes from"),
    (
        "the request has no number yet, only a token; it is read again when the server has "
        "given it one"
    ),
    (
        "the history of Status has {value} as its old value; known statuses are {known}; add "
        "it under statuses in {mapping}"
    ),
    (
        "the history of Status has {value} as its new value; known statuses are {known}; add "
        "it under statuses in {mapping}"
    ),
    "its CreatedDate is no time",
    "it has no time at which it was written",
    "its case has no number that can be read; let the user who signs in read all cases",
)
"""Every kind of reason: what is wrong and, behind the last semicolon, what to do."""

_PLACE: Final = re.compile(r"\\{(\w+)\\}")


def told(reason: str) -> str:
    """A reason against a row as the reader's language says it.

    Args:
        reason: As the record keeps it, with the row's values or without them.
    """
    if language() == "en":
        return reason
    for kind, pattern in _KNOWN:
        if found := pattern.fullmatch(reason):
            return _(kind, **{name: _part(name, text) for name, text in found.groupdict().items()})
    return reason


def _patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    for kind in KINDS:
        yield kind, re.compile(_PLACE.sub(r"(?P<\1>.+?)", re.escape(kind)), re.DOTALL)


_KNOWN: Final = tuple(_patterns())


def _part(name: str, text: str) -> str:
    """What stands in a place: words between the forms of a date, and a cell that holds nothing."""
    if name == "forms":
        return text.replace(" or ", f" {_('or')} ").replace("(as ", f"({_('such as')} ")
    return _("nothing") if text == "nothing" else text
