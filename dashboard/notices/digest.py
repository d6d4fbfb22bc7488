"""A digest as a message: a subject, a plain text and HTML, both saying the same."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from jinja2 import Environment, StrictUndefined

from dashboard.navigation import START
from dashboard.notices.lines import Line, Sorted, link, path
from dashboard.wording import _
from dashboard.wording import notices as words

AT_MOST: Final = 15
"""So many lines of a part are told one by one."""

_HTML: Final = Environment(
    autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
).from_string("""\
{% macro way(to) -%}
{% if to.link %}<a href="{{ to.link }}">{{ to.link }}</a>{% else %}{{ to.place }}{% endif %}
{%- endmacro %}
<html lang="{{ message.language }}">
<head><meta charset="utf-8"><title>{{ message.subject }}</title></head>
<body>
{% for note in message.notes %}
<p>{{ note }}</p>
{% endfor %}
{% for part in message.parts %}
<h2>{{ part.heading }}</h2>
<ul>
{% for line in part.lines %}
<li><strong>{{ line.title }}</strong><br>
{% if line.words %}
{{ line.words }}<br>
{% endif %}
{{ way(line) }}</li>
{% endfor %}
</ul>
{% endfor %}
{% if message.standing %}
<p>{{ message.standing.words }} {{ way(message.standing) }}</p>
{% endif %}
<p>{{ message.why }}</p>
</body>
</html>
""")


@dataclass(frozen=True)
class About:
    """What a message is about as a whole.

    Attributes:
        city: What the city is called.
        invented: Whether its cases are.
        figures_at: The local instant as of which figures stand; None without any.
        days_old: How old that is on the message's day.
        base: The address at which people open the dashboard; None where none is set.
        language: `en` or `es`.
        maybe_twice: Whether an earlier attempt may have reached the reader.
    """

    city: str
    invented: bool
    figures_at: datetime | None
    days_old: int
    base: str | None
    language: str
    maybe_twice: bool = False


@dataclass(frozen=True)
class Entry:
    """A line as it is read.

    Attributes:
        title: What it is.
        words: The rest.
        link: The address of the page; None where no base is set.
        place: The same as a person would find it: the page's name.
        path: The part of the address behind the server's.
    """

    title: str
    words: str
    link: str | None
    place: str
    path: str


@dataclass(frozen=True)
class Part:
    """Entries under a heading."""

    heading: str
    lines: tuple[Entry, ...]


@dataclass(frozen=True)
class Digest:
    """A message.

    Attributes:
        subject: What comes first.
        notes: As of when figures stand, and what else the reader should know first.
        parts: What is to be done, then what is good to know.
        standing: What was told before and still stands; None where nothing does.
        why: Why this came.
        language: `en` or `es`.
    """

    subject: str
    notes: tuple[str, ...]
    parts: tuple[Part, ...]
    standing: Entry | None
    why: str
    language: str

    @property
    def text(self) -> str:
        """As plain text."""
        blocks = ["\n".join(self.notes), *map(_text_of, self.parts)]
        if self.standing:
            blocks.append(f"{self.standing.words} {_way(self.standing)}")
        return "\n\n".join([*blocks, self.why]) + "\n"

    @property
    def html(self) -> str:
        """As HTML. An address is its own link text: mail programs make plain text of this."""
        return _HTML.render(message=self)


def digest(lines: Sorted, about: About) -> Digest:
    """The message, in the reader's language as it is spoken now.

    Args:
        lines: What is news, of which there is some, and what stands as it was told.
        about: What it is about as a whole.
    """
    labels = words.labels()
    todo, know = (
        tuple(line for line in lines.news if line.todo is wanted) for wanted in (True, False)
    )
    parts = [(labels["todo"], todo), (labels["know"], know)]
    first, more = lines.news[0], len(todo or know) - 1
    return Digest(
        subject=words.subject(about.city, first.title, more, todo=bool(todo)),
        notes=tuple(_notes(about)),
        parts=tuple(_part(said, these, about) for said, these in parts if these),
        standing=_standing(len(lines.standing), about),
        why=labels["why"],
        language=about.language,
    )


def _notes(about: About) -> Iterator[str]:
    labels = words.labels()
    if about.invented:
        yield labels["invented"]
    if about.figures_at is None:
        yield words.no_figures()
    else:
        yield words.figures_as_of(about.figures_at, about.days_old)
    if about.maybe_twice:
        yield labels["twice"]


def _part(heading: str, lines: tuple[Line, ...], about: About) -> Part:
    """The first lines; of many more only how many, with the way to where all stand."""
    shown, rest = lines[:AT_MOST], len(lines[AT_MOST:])
    more = [Line("more", "", 0, words.more(rest), "", START)] if rest else []
    return Part(heading, _entries([*shown, *more], about))


def _entries(lines: Iterable[Line], about: About) -> tuple[Entry, ...]:
    return tuple(
        Entry(
            line.title, line.words, link(about.base, line, about.language),
            words.place(_(line.screen.title)), path(line.screen, line.address, about.language),
        )
        for line in lines
    )  # fmt: skip


def _standing(n: int, about: About) -> Entry | None:
    """What was told before, with the way to the page where all that needs somebody stands."""
    if not n:
        return None
    line = Line("standing", "", 0, "", words.still_open(n), START)
    return _entries((line,), about)[0]


def _text_of(part: Part) -> str:
    said = ("\n  ".join(filter(None, [f"- {e.title}", e.words, _way(e)])) for e in part.lines)
    return "\n".join([part.heading.upper(), *said])


def _way(entry: Entry) -> str:
    return entry.link or entry.place
