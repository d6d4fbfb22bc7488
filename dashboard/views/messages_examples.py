"""Single messages as they may be read: escaped, with the words marked that a verdict rests on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

import polars as pl

from agreements.schema.city import City
from dashboard.oversight.disputes import Dispute
from dashboard.views import names
from dashboard.wording import messages as words
from dashboard.wording import numbers
from dashboard.wording.markdown import bold, plain

COLOURS: Final = {"fail": "orange", "pass": "blue", "yes": "blue"}
"""The ground of marked words by the verdict; of every other it is gray."""


@dataclass(frozen=True)
class Example:
    """One message.

    Attributes:
        number: The case's.
        agency: Whose case.
        head: Of which service, closed when.
        text: What was written, in markdown that shows it letter by letter.
        marked: Whether words are marked in it.
    """

    number: str
    agency: str | None
    head: str
    text: str
    marked: bool


def examples(rows: pl.DataFrame, city: City) -> tuple[Example, ...]:
    """The messages to show.

    Args:
        rows: `dashboard.told.examples.EXAMPLE`.
        city: What ids are called.
    """
    service = names.service(city)
    return tuple(
        Example(
            row["number"],
            row["agency"],
            words.example_head(service(row["service"]), numbers.day(row["first_closed"].date())),
            marked(row["text"], row["words"], row["verdict"]),
            bool(row["words"]),
        )
        for row in rows.to_dicts()
    )


def marked(text: str, quoted: str | None, verdict: str) -> str:
    """A text in markdown: nothing in it is read as markup, and the words quoted are marked.

    Args:
        text: The message.
        quoted: Words that occur in it; None for none.
        verdict: What they led to.
    """
    if not quoted or quoted not in text:
        return plain(text)
    before, _, after = text.partition(quoted)
    colour = COLOURS.get(verdict, "gray")
    return f"{kept(before)}:{colour}-background[{plain(quoted)}]{kept(after)}"


def kept(part: str) -> str:
    """A piece of a text, safe, with the blanks at its ends."""
    if not part.strip():
        return " " * bool(part)
    return f"{' ' * part[:1].isspace()}{plain(part)}{' ' * part[-1:].isspace()}"


def objections(found: Iterable[Dispute], city: City) -> pl.DataFrame:
    """What was objected to, in what words, and where it stands, in markdown."""
    rows = [_objection(one, city) for one in found]
    schema = dict.fromkeys(words.objection_columns(), pl.String)
    return pl.DataFrame(rows, schema=schema, orient="row")


def _objection(one: Dispute, city: City) -> tuple[str, str, str]:
    about, last = one.about, one.history[-1]
    measure = words.measures().get(about.measure, words.parts().get(about.measure, ""))
    told = [names.agency(city)(about.agency), names.service(city)(about.service), measure]
    when = _day(one.history[0].at.astimezone(city.zone).date())
    answered = [last.reference or "", last.says if len(one.history) > 1 else ""]
    return (
        f"{bold(told[0])}  \n{plain(' · '.join(part for part in told[1:] if part))}",
        f"{plain(one.says)}  \n{when}",
        "  \n".join([bold(words.outcomes()[one.outcome]), *(plain(a) for a in answered if a)]),
    )


def _day(when: date) -> str:
    return numbers.day(when)
