"""The catalogue as a page: each figure with what it counts, and what still comes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import get_args

from metrics.catalogue.definition import Basis, Definition, Section

_TITLES: Mapping[Section, str] = {
    "timeliness": "Timeliness",
    "after_closing": "After closing",
    "routing": "Routing",
    "messages": "Resolution messages",
    "duties": "Duties and governance",
}
_BASES: Mapping[Basis, str] = {
    "due": "its due instant; without a due, its opening",
    "closed": "the closing that held",
    "gap": "each of the two rates by its own",
    "opened": "its opening",
    "first_closed": "its first closing",
    "event": "each event by its own instant",
    "now": "no period: the as-of instant alone",
}
_UNITS = {
    "share": "share, 0 to 1",
    "points": "difference of two shares",
    "duration": "seconds",
    "days": "working days",
    "count": "count",
    "list": "list",
}
_INTRODUCTION = """\
# Figures

Every figure that a screen, a report or the command line shows is one of these.
This page is made from the catalogue: `python -m metrics.catalogue`.

- A rate comes with its counts k and n and its Wilson 95 % interval;
  below the agreement's fewest cases it reads "too few to tell".
- Every case is in one of seven states: met, late, overdue, running, void, no commitment,
  unmeasurable. They add up to the cases.
- What a source cannot show is "not measurable", with the reason; it is never 0.
- A figure's parts are further rows of it, with the part's id.
  Parts in angle brackets are one a reason, or one a check, of the data.
- Numbers in the examples are invented.
"""


def handbook(definitions: Mapping[str, Definition]) -> str:
    """The page as Markdown."""
    parts = [_INTRODUCTION]
    for section in get_args(Section):
        parts.append(f"## {_TITLES[section]}\n")
        found = [d for d in definitions.values() if d.section == section]
        parts += ["\n".join(_entry(d)) for d in found]
    return "\n".join(parts)


def _entry(figure: Definition) -> Iterator[str]:
    yield f"### {figure.id}\n"
    yield f"{figure.definition}\n"
    yield from (f"- {name}: {words}" for name, words in _facts(figure) if words)
    yield ""


def _facts(figure: Definition) -> Iterator[tuple[str, str]]:
    yield "k", figure.numerator
    yield "n", figure.denominator
    yield "What goes wrong elsewhere", figure.pitfall
    yield "Example", figure.example
    better = "" if figure.direction == "none" else f"; {figure.direction} is better"
    yield "Value", _UNITS[figure.unit] + better
    yield "A row belongs to a period by", _BASES[figure.basis]
    yield "Needs", ", ".join(figure.needs)
    yield "Parts", ", ".join(f"`{part}`" for part in figure.parts)
    yield "Seen by", "everybody" if figure.audience == "public" else "staff"
