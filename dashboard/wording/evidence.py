"""The words of an evidence pack: what it is, what is in it, and how to check it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from textwrap import fill

from dashboard.wording.figures import titles
from dashboard.wording.language import _, n_
from dashboard.wording.numbers import count, instant, listing

_WIDTH = 92
_KILOBYTE, _MEGABYTE = 1_000, 1_000_000


@dataclass(frozen=True)
class About:
    """What a pack is about.

    Attributes:
        city: Its name.
        figures: Their ids.
        agency: Whose cases alone these are; None for every agency's.
        as_of: The instant for which they hold, on the city's clock.
        command: The command that packs this.
        by_figures: The command that tells the same figures.
        whole: Whether files of agreements are here with their contacts.
        held_back: Versions whose contacts were left out of their file.
        left_out: Versions whose file is not here.
        by_command: Rows that no line can tell.
        invented: Whether the cases are those of the demonstration city.
    """

    city: str
    figures: tuple[str, ...]
    agency: str | None
    as_of: datetime
    command: str
    by_figures: str
    whole: bool
    held_back: tuple[str, ...]
    left_out: tuple[str, ...]
    by_command: tuple[str, ...]
    invented: bool


def labels() -> dict[str, str]:
    """Fixed words."""
    return {
        "evidence": _("Evidence"),
        "definitions": _("What the figures mean"),
        "contents": _("What is in it"),
        "check": _("How to check it"),
        "read": _("How to read cases.csv"),
        "limits": _("What it does not hold"),
        "again": _("How to make it again"),
    }


def offer_of(title: str) -> str:
    """The button where several figures stand together."""
    return _("Evidence: {figures}", figures=title)


def offer(title: str) -> str:
    """What the button does, for a figure of this name."""
    return _("Everything behind this figure in one file: {figure}", figure=title)


def handing_over() -> dict[str, str]:
    """What its window says."""
    return {
        "what": _(
            "One zip with every case behind this figure and where it counts, the agreements that "
            "judged it, the definition, and a program that works the figure out again. It names no "
            "resident and holds no message."
        ),
        "making": _("Putting the cases, agreements and definitions together"),
        "download": _("Download the evidence"),
    }


def holds(lines: int, bytes_: int, sha256: str) -> str:
    """How much it holds, and the hash by which it is known again."""
    much = n_("{n} line of cases", "{n} lines of cases", lines)
    return _("{lines}, {size}. SHA-256: {hash}", lines=much, size=size(bytes_), hash=sha256)


def size(bytes_: int) -> str:
    """How large a file is."""
    if bytes_ < _MEGABYTE:
        return _("{size} kB", size=count(max(1, bytes_ // _KILOBYTE)))
    return _("{size} MB", size=f"{bytes_ / _MEGABYTE:.1f}")


def readme(about: About) -> str:
    """The text that a person reads first."""
    named = listing(titles()[id_] for id_ in about.figures)
    title = _("Evidence: {figures}", figures=named)
    parts = [fill(title, _WIDTH), *(fill(line, _WIDTH) for line in _lead(about))]
    sections = {
        "contents": _contents(),
        "check": _check(),
        "read": _read(),
        "limits": _limits(about),
        "again": _again(about),
    }
    for name, lines in sections.items():
        heading = labels()[name]
        parts.append("\n\n".join([f"{heading}\n{'-' * len(heading)}", *lines]))
    return "\n\n".join(parts) + "\n"


def _lead(about: About) -> Iterator[str]:
    yield _(
        "{city}: everything behind the figures in figures.csv, as of {instant}, so that anybody "
        "who doubts one can work it out again.",
        city=about.city,
        instant=instant(about.as_of),
    )
    if about.agency:
        yield _("It tells the cases of {agency} and no others.", agency=about.agency)
    if about.invented:
        yield _("The cases are invented, as is everything of the demonstration city.")


def _contents() -> Iterator[str]:
    told = {
        "figures.csv, figures.json": _("the figures, as the command accord figures tells them"),
        "cases.csv": _("the cases behind them, a line a case; see below"),
        "definitions.md": _("what each figure counts, out of what"),
        "agreements/": _(
            "the very versions by which these cases were judged, with their calendars, holidays "
            "and rubric, and the lock that pins them"
        ),
        "recompute.py, recompute.json": _("a program that checks all this, and what it goes by"),
        "manifest.json": _(
            "the hash of every file, and which record, agreements and program this comes from"
        ),
    }
    yield _items(told)


def _check() -> Iterator[str]:
    yield _wrapped(
        _(
            "Unpack the zip and run: python recompute.py. It needs Python 3.11 or later and "
            "nothing else. It holds every file against its hash, works out every row of "
            "figures.csv again from cases.csv, and says OK or which row differs. Of promises it "
            "also works out each state again from the instants of the line."
        )
    )
    yield _wrapped(
        _(
            "Verdicts, goals and signals of figures.csv follow from these numbers and the "
            "agreements; the program does not work them out again."
        )
    )
    yield _wrapped(
        _(
            "Whoever changes a file can also change its hash. The command that made the zip told "
            "the SHA-256 of the whole; keep that elsewhere to be sure."
        )
    )


def _read() -> Iterator[str]:
    yield _wrapped(
        _(
            "Without a program: filter cases.csv by the figure and the group. The column n of "
            "figures.csv tells how many there are, k how many of them count. A line counts in n "
            "where in_n names the row, and in k where in_k does. The row that is no part is "
            "called headline."
        )
    )
    yield _wrapped(_("Where a line is not in n of the headline, out says why:"))
    yield _items(_outs())
    yield _wrapped(
        _(
            "Instants are on the city's clock, to the second. Names ending in _seconds are "
            "durations; those of late_seconds and worked_seconds are working time. A text that a "
            "spreadsheet would run begins with an apostrophe."
        )
    )


def _outs() -> dict[str, str]:
    return {
        "void": _("not counted; void_reason says by which rule"),
        "no_commitment": _("nothing was promised for it"),
        "unmeasurable": _("cannot be judged; the column unmeasurable says what is missing"),
        "running": _("not due yet"),
        "unseen": _("its source cannot show what the figure needs"),
        "waiting": _("the window after it has not passed yet"),
        "not_counted": _("the figure is not about it"),
    }


def _limits(about: About) -> Iterator[str]:
    yield _wrapped(
        _(
            "No name, address or place of a resident, and no word of a message. Of a message it "
            "tells the verdict, the rule behind it, the template, and a hash by which equal texts "
            "are known."
        )
    )
    if about.whole:
        yield _wrapped(
            _(
                "The agreements are whole files, with the contacts that they name: hand them to "
                "nobody who may not know those."
            )
        )
    if about.held_back:
        yield _wrapped(
            _(
                "The contacts are left out of the file of {versions}, which may not be told to "
                "this reader. Its hash in the lock is that of the whole file.",
                versions=listing(about.held_back),
            )
        )
    if about.left_out:
        yield _wrapped(
            _(
                "The file of {versions} is left out, as its contacts cannot be taken out of it "
                "with certainty.",
                versions=listing(about.left_out),
            )
        )
    if about.by_command:
        yield _wrapped(
            _(
                "No line can tell {rows}: it counts contacts, which are no cases. The command "
                "below works it out.",
                rows=listing(about.by_command),
            )
        )


def _again(about: About) -> Iterator[str]:
    yield _wrapped(_("With the same record and the same agreements, the same bytes:"))
    yield f"  {about.command}"
    yield _wrapped(_("The figures alone:"))
    yield f"  {about.by_figures}"


def _items(told: Mapping[str, str]) -> str:
    lines = (f"{name}: {meaning}" for name, meaning in told.items())
    return "\n".join(
        fill(line, _WIDTH, initial_indent="- ", subsequent_indent="  ") for line in lines
    )


def _wrapped(text: str) -> str:
    return fill(text, _WIDTH)
