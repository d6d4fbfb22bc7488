"""The labelling guide: which labels a reader gives a message, and what each may be."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

YES, NO, BLANK = "True", "False", ""
_WORDS: Final = {
    **dict.fromkeys(("true", "yes", "y", "1", "sí", "si", "verdadero"), YES),
    **dict.fromkeys(("false", "no", "n", "0", "falso"), NO),
}
"""How people and spreadsheets write yes and no."""

_TOLD_YES_NO: Final = "True or False"
REASONS: Final = "DRJLAICXP"
"""Why nothing was done: duplicate, referred, not the city's, not found, no access, too little
information, cancelled, administrative, not done yet."""


class Label(NamedTuple):
    """A column that a reader fills in.

    Attributes:
        name: Of the column.
        allowed: Each value as it is kept, by what may be written for it, in small letters.
        told: What may be written, for people.
        asks: The question that the reader answers.
        needed: Whether it must not be blank.
    """

    name: str
    allowed: Mapping[str, str]
    told: str
    asks: str
    needed: bool = True


LABELS: Final = (
    Label(
        "present",
        _WORDS,
        _TOLD_YES_NO,
        "Does the text tell the resident at least one thing about the outcome in words? Not if it "
        "is empty, a bare word such as closed or done, a code, a number, initials or a date.",
    ),
    Label(
        "relevant",
        {"1": "1", "0": "0", "n": "n"},
        "1, 0 or n",
        "1: it is about something that belongs to this service. 0: it is clearly about another. "
        "n: nothing ties it to any service.",
    ),
    Label(
        "specific",
        _WORDS,
        _TOLD_YES_NO,
        "Does it name a concrete thing done or found, so that the resident could check it?",
    ),
    Label(
        "case_detail",
        _WORDS,
        _TOLD_YES_NO,
        "Does it hold something that can only belong to this case: a place, a count, a unit, a "
        "named object, the date of the visit?",
    ),
    Label(
        "timeline",
        _WORDS,
        _TOLD_YES_NO,
        "Does it give a usable time of the work, the visit or what comes next?",
    ),
    Label(
        "next_step",
        _WORDS,
        _TOLD_YES_NO,
        "Does it say what the resident can or should do, or whom to contact?",
    ),
    Label(
        "no_action",
        _WORDS,
        _TOLD_YES_NO,
        "Was the case closed without the requested work or an inspection having been done for it, "
        "going by the text or the status word?",
    ),
    Label(
        "no_action_reason",
        {letter.lower(): letter for letter in REASONS},
        f"{', '.join(REASONS[:-1])} or {REASONS[-1]}, and blank where something was done",
        "The first that applies: D duplicate, R referred, J not the city's, L not found, A no "
        "access, I too little information, C cancelled, X administrative, P not done yet.",
        needed=False,
    ),
    Label(
        "private",
        {"v": "v", "f": "f"},
        "v, f or blank",
        "v: a private person's name, telephone number, mail address or home unit shows. f: only "
        "staff are named. Blank: neither.",
        needed=False,
    ),
    Label(
        "jargon",
        _WORDS,
        _TOLD_YES_NO,
        "Would a resident need an insider to read it: codes, queue names, unexplained "
        "abbreviations, crew initials?",
    ),
    Label(
        "ambiguous",
        _WORDS,
        "True, False or blank",
        "Could a careful reader answer one of these otherwise?",
        needed=False,
    ),
)
"""In the order of the file's columns."""

NAMES: Final = tuple(label.name for label in LABELS)
_BY_ABSENCE: Final = {"relevant": "n", "specific": NO, "timeline": NO, "next_step": NO}
"""What a message that says nothing is by definition."""


class Wrong(NamedTuple):
    """A value that cannot be kept: in which column, and what is wrong with it."""

    column: str
    said: str


class Reading(NamedTuple):
    """What a reader wrote beside one message.

    Attributes:
        labels: As they are kept, by column; empty where the reader has not come to it yet.
        wrong: Every value that cannot be kept.
    """

    labels: Mapping[str, str]
    wrong: tuple[Wrong, ...]


def read_labels(written: Mapping[str, str]) -> Reading:
    """What was written beside a message, checked by the guide.

    Args:
        written: By the column's name; a column that is missing is blank.
    """
    cells = {label.name: " ".join(written.get(label.name, "").split()) for label in LABELS}
    if not any(cells.values()):
        return Reading({}, ())
    kept = {label.name: _kept(label, cells[label.name]) for label in LABELS}
    wrong = [
        Wrong(label.name, _refused(label, cells[label.name]))
        for label in LABELS
        if kept[label.name] is None
    ]
    labels = {name: value for name, value in kept.items() if value is not None}
    return Reading(labels, (*wrong, *_at_odds(labels)))


def is_yes(cell: str) -> bool:
    """Whether a cell says yes."""
    return _WORDS.get(cell.strip().lower()) == YES


def _kept(label: Label, cell: str) -> str | None:
    if not cell:
        return None if label.needed else NO if label.allowed is _WORDS else BLANK
    # A spreadsheet may hold 1 as a number, and write it with its decimal.
    return label.allowed.get(cell.lower().removesuffix(".0"))


def _refused(label: Label, cell: str) -> str:
    return f"{cell!r} is no label; write {label.told}" if cell else f"blank; write {label.told}"


def _at_odds(labels: Mapping[str, str]) -> Iterator[Wrong]:
    """Labels that contradict each other by the guide."""
    if labels.get("present") == NO:
        for name, value in _BY_ABSENCE.items():
            if labels.get(name, value) != value:
                said = f"{labels[name]}, though present is False; it has to be {value} then"
                yield Wrong(name, said)
    reason = labels.get("no_action_reason")
    if labels.get("no_action") == YES and reason == BLANK:
        yield Wrong("no_action_reason", f"blank, though no_action is True; write {_letters()}")
    if labels.get("no_action") == NO and reason:
        yield Wrong("no_action_reason", f"{reason}, though no_action is False; leave it blank")


def _letters() -> str:
    return f"{', '.join(REASONS[:-1])} or {REASONS[-1]}"
