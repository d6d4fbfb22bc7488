"""What the figures mean, from the catalogue of definitions: for a page's own, and for all."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final, get_args

import polars as pl

from dashboard.navigation import (
    AGENCY,
    DATA_HEALTH,
    HOME,
    REOPENINGS,
    ROUTING,
    START,
    TIMELINESS,
    Screen,
)
from dashboard.wording import _, figures_clock
from dashboard.wording import figures_page as page_words
from dashboard.wording import overview as words
from dashboard.wording.figures import part_names, short_names, titles
from dashboard.wording.figures_sentences import of_letters, of_times
from dashboard.wording.markdown import bold, plain
from dashboard.wording.numbers import listing
from dashboard.wording.verdicts import state_meanings, states
from metrics.catalogue import Definition, Section

SHOWN: Final = ("on_time_due", "on_time_closed", "flattery")
"""Timeliness by both bases, in the order in which it is read."""

EXPLAINED: Final = ("kept_promise", *SHOWN, "reopen_rate", "repeat_contact", "message_specific")
"""The figures that the Overview itself explains."""

SUMMARISED: Final = ("on_time_due", "kept_promise", "expected_time", "flow")
"""The figures of the city summary, which anybody may read."""

CLOCK: Final = "clock"
"""What the address calls the rules of the clock: a link that names them finds them first."""

_DRAWN: Final[Mapping[Screen, tuple[str, ...]]] = {
    START: (
        *SHOWN, "kept_promise", "first_response", "backlog", "reopen_rate", "repeat_contact",
        "message_specific", "no_message_before",
    ),
    AGENCY: (
        "on_time_due", "on_time_closed", "acknowledged", "first_response", "first_action",
        "updated", "backlog", "reopen_rate", "repeat_contact", "closed_without_action",
        "reroute_rate", "intake_complete",
    ),
    TIMELINESS: (
        *SHOWN, "on_time_received", "days_late", "time_to_close", "expected_time", "paused_share",
    ),
    REOPENINGS: (
        "reopen_rate", "repeat_contact", "comments_after_close", "closed_without_action",
    ),
    ROUTING: ("reroute_rate", "reroute_cost", "intake_complete"),
    DATA_HEALTH: ("data_checks",),
    HOME: SUMMARISED,
}  # fmt: skip

SHOWN_ON: Final[Mapping[str, tuple[Screen, ...]]] = {
    figure: tuple(screen for screen, drawn in _DRAWN.items() if figure in drawn)
    for figure in dict.fromkeys(figure for drawn in _DRAWN.values() for figure in drawn)
}
"""The screens that draw a figure, by its id."""


@dataclass(frozen=True)
class Meaning:
    """A figure's title, what it is, and labelled parts of its definition."""

    title: str
    definition: str
    parts: tuple[tuple[str, str], ...]


def meanings(catalogue: Mapping[str, Definition]) -> tuple[Meaning, ...]:
    """The definitions of the figures that the Overview shows, as far as the catalogue has them."""
    return tuple(_meaning(id_, catalogue[id_]) for id_ in EXPLAINED if id_ in catalogue)


def _meaning(id_: str, known: Definition) -> Meaning:
    labels = words.labels()
    parts = (
        (labels["numerator"], known.numerator),
        (labels["denominator"], known.denominator),
        (labels["pitfall"], known.pitfall),
    )
    # The difference of two figures counts no cases of its own.
    told = tuple((label, _(text)) for label, text in parts if text and not text.startswith("none"))
    return Meaning(titles()[id_], _(known.definition), told)


@dataclass(frozen=True)
class Entry:
    """A figure in full.

    Attributes:
        id: Its id in the catalogue.
        title: Its name.
        definition: One sentence.
        facts: Labels and what they say, in markdown.
        screens: Where it is drawn.
        command: How to ask for it.
    """

    id: str
    title: str
    definition: str
    facts: tuple[tuple[str, str], ...]
    screens: tuple[Screen, ...]
    command: str


@dataclass(frozen=True)
class Line:
    """A figure in the list: its id, its name and its definition."""

    id: str
    title: str
    definition: str


@dataclass(frozen=True)
class Definitions:
    """Everything on the page, in reading order; without `entry` no figure is looked at.

    Attributes:
        title: The finding.
        lead: What these are.
        options: Names of all figures by id, for the list to choose from.
        entry: The figure that is looked at.
        missing: What to say where the address names a figure that does not exist.
        summarised: The figures of the city summary, for a resident who asks for none; `lists` is
            then without them, to be folded away.
        lists: The figures that the search left, by section heading; none beside a figure that is
            looked at, unless something is searched.
        found: How many the search left, in words; empty without a search.
        states: The table of the seven states.
        rates: What holds for every rate.
        signals: What charts by month call usual, noise and a signal.
        clock: The rules of the clock.
    """

    title: str
    lead: str
    options: Mapping[str, str]
    entry: Entry | None
    missing: str
    summarised: tuple[Line, ...]
    lists: tuple[tuple[str, tuple[Line, ...]], ...]
    found: str
    states: pl.DataFrame
    rates: tuple[str, ...]
    signals: tuple[str, ...]
    clock: tuple[str, ...]


def definitions(
    known: Mapping[str, Definition],
    computed: Mapping[str, object],
    figure: str,
    find: str,
    *,
    resident: bool = False,
) -> Definitions:
    """The page.

    Args:
        known: The catalogue.
        computed: The ids that can be asked for today.
        figure: The figure that the address names; empty for none.
        find: What is searched.
        resident: Whether it opens on what the city summary shows.
    """
    left = {id_: d for id_, d in known.items() if _matches(d, find)}
    entry = known.get(figure)
    opens = resident and entry is None and not find.strip()
    summarised = tuple(_line(id_, known[id_]) for id_ in SUMMARISED if opens and id_ in known)
    left = {id_: d for id_, d in left.items() if not (opens and id_ in SUMMARISED)}
    return Definitions(
        title=page_words.title_for_residents() if opens else page_words.title(len(known)),
        lead=page_words.lead_for_residents() if opens else page_words.lead(),
        options={id_: titles()[id_] for id_ in known},
        entry=_entry(entry, computed=figure in computed) if entry else None,
        missing=page_words.no_such(figure) if figure and entry is None else "",
        summarised=summarised,
        lists=() if entry and not find.strip() else tuple(_lists(left)),
        found=_found(left, find),
        states=_states(),
        rates=page_words.rate_rules(),
        signals=page_words.signal_rules(),
        clock=figures_clock.rules(),
    )


def _found(left: Mapping[str, Definition], find: str) -> str:
    if not find.strip():
        return ""
    return page_words.found(len(left)) if left else page_words.none_found(find.strip())


def _matches(figure: Definition, find: str) -> bool:
    """Whether every word that is searched stands in what the figure says of itself."""
    said = (
        figure.id,
        titles()[figure.id],
        short_names()[figure.id],
        *(_(text) for text in (figure.definition, figure.pitfall, figure.example)),
    )
    text = _folded(" ".join(said))
    return all(word in text for word in _folded(find).split())


def _folded(text: str) -> str:
    """Small letters without accents: who searches types neither."""
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in parts if not unicodedata.combining(c))


def _lists(left: Mapping[str, Definition]) -> Iterator[tuple[str, tuple[Line, ...]]]:
    for section in get_args(Section):
        lines = tuple(_line(id_, d) for id_, d in left.items() if d.section == section)
        if lines:
            yield page_words.sections()[section], lines


def _line(id_: str, figure: Definition) -> Line:
    return Line(id_, titles()[id_], _(figure.definition))


def _entry(figure: Definition, *, computed: bool) -> Entry:
    return Entry(
        id=figure.id,
        title=titles()[figure.id],
        definition=_(figure.definition),
        facts=tuple((label, text) for label, text in _facts(figure) if text),
        screens=SHOWN_ON.get(figure.id, ()),
        command=page_words.by_command(figure.id) if computed else "",
    )


def _facts(figure: Definition) -> Iterator[tuple[str, str]]:
    """The labelled facts, safe for markdown."""
    labels = page_words.labels()
    yield f"{labels['numerator']} (k)", plain(_(figure.numerator))
    yield f"{labels['denominator']} (n)", plain(_(figure.denominator))
    yield labels["pitfall"], plain(_(figure.pitfall))
    yield labels["example"], plain(_(figure.example))
    yield labels["said"], _said(figure)
    yield labels["short"], plain(short_names()[figure.id])
    yield labels["unit"], page_words.units()[figure.unit]
    yield labels["better"], page_words.directions()[figure.direction]
    yield labels["basis"], page_words.bases()[figure.basis]
    yield labels["parts"], plain("; ".join(_parts(figure)))
    yield labels["needs"], plain(listing(_needs(figure)))
    yield labels["seen"], page_words.audience(figure.audience)


def _said(figure: Definition) -> str:
    """The sentence with letters in place of numbers."""
    sentence = of_letters(figure.id) or of_times(figure.id, "a", "b")
    return plain(sentence) if sentence else ""


def _parts(figure: Definition) -> Iterator[str]:
    yield from (part_names()[part] for part in figure.parts)


def _needs(figure: Definition) -> list[str]:
    events = page_words.needs()
    return [events.get(need) or _(need) for need in figure.needs]


def _states() -> pl.DataFrame:
    labels, meaning = page_words.labels(), state_meanings()
    rows = [(bold(name), meaning[state]) for state, name in states().items()]
    schema = dict.fromkeys((labels["state"], labels["means"]), pl.String)
    return pl.DataFrame(rows, schema=schema, orient="row")
