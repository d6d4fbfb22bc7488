"""The cases behind a figure as a list: the first of them in a table, all of them as a file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import polars as pl

from dashboard.wording import shares as words
from dashboard.wording.language import spoken_later

Name = Callable[[str | None], str]
Tell = Callable[[pl.DataFrame], pl.DataFrame]


@dataclass(frozen=True)
class Behind:
    """The cases behind a figure, as a page reads them: there may be a million.

    Attributes:
        n: How many they are.
        first: Those that come first in a list, as many as are shown or more.
        every: Reads all of them.
    """

    n: int
    first: pl.DataFrame
    every: Callable[[], pl.DataFrame]


@dataclass(frozen=True)
class CaseList:
    """The cases behind a figure.

    Attributes:
        title: How many of which.
        table: What is shown.
        links: Columns that hold case numbers.
        file: Gives all of them, when they are asked for.
        name: What the file's name begins with.
        note: Under the table.
        alt: What the table holds, for who hears it; the newest first unless it says otherwise.
    """

    title: str
    table: pl.DataFrame
    links: tuple[str, ...]
    file: Callable[[], pl.DataFrame]
    name: str
    note: str
    alt: str = ""


def case_list(
    title: str, behind: Behind, told: Tell, links: Sequence[str], name: str, more: str = ""
) -> CaseList:
    """A list of the cases behind a figure.

    Args:
        title: Its heading.
        behind: The cases.
        told: What is told of some of them: a frame whose columns are keys of `words.columns()`.
        links: The keys whose values are case numbers.
        name: What its file's name begins with.
        more: A further note.
    """
    titles = words.columns()

    def named(cases: pl.DataFrame) -> pl.DataFrame:
        picked = told(cases)
        return picked.rename({key: titles[key] for key in picked.columns})

    file = spoken_later(lambda: named(behind.every()))
    shown = named(behind.first.head(words.SHOWN_ROWS))
    said = words.cases_note(shown.height, behind.n)
    return CaseList(
        title, shown, tuple(titles[key] for key in links), file, name, f"{said} {more}".strip()
    )


def called(frame: pl.DataFrame, column: str, name: Name) -> pl.Expr:
    """A column of ids as what they are called.

    They are named here and not where the frame is computed: that is in threads of its own, which
    speak no language.
    """
    ids = frame[column].unique().to_list()
    named = {id_: name(id_) for id_ in ids}
    return pl.col(column).replace_strict(named, return_dtype=pl.String)
