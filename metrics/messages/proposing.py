"""A text that is used again and again, drawn up for registration: its slots, and what it says."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher

from metrics.messages.reading import folded

_COMPARED = 60
"""With so many other fillings a text is compared to find its slots."""
_FIXED = 0.8
"""A word that stands in so great a share of the fillings is the template's own."""
_SEEN = 5
"""A number that so many messages share is the template's own, as a deadline or a telephone is."""
_KNOWN = frozenset({"311", "911", "3-1-1", "9-1-1", "24/7"})
"""Numbers that are words of the city, and no filling."""

_MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december|"
    r"enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)"
)
_SLOTS = (
    ("date", rf"\b{_MONTH}\b|\d{{1,4}}[/-]\d{{1,2}}(?:[/-]\d{{2,4}})?$"),
    ("time", r"\d{1,2}:\d{2}"),
    ("place", r"\d+ .*[a-z]{2,}"),
    ("number", r"\d"),
)
"""What a slot is called by what fills it; else `detail`."""

_STREET = "(?:Street|Avenue|Boulevard|Road|Drive|St|Ave)"
_WHOLE = (
    (
        rf"(?:\{{number\}} (?:block of )?\{{detail\}}|\{{place\}}) {_STREET}\b",
        "{place}",
    ),
    (rf"(?i)\b{_MONTH} \{{number\}}", "{date}"),
    (rf"(?i)\{{number\}} de (?:\{{date\}}|{_MONTH}\b)", "{date}"),
    (r"\{date\},? \{(?:number|date)\}", "{date}"),
)
"""Slots that are one: a house's number and its street, a day and its month and year."""


@dataclass(frozen=True)
class Proposal:
    """A template that nobody has approved yet.

    Attributes:
        id: A number of the register that is free.
        text: The text with slots.
        language: `en` or `es`.
        services: Where it would be allowed.
        left_out: Services on which it was used, but seems to be about another.
        says: The figures that the rules find in it.
        since: The first day on which it would be valid.
    """

    id: str
    text: str
    language: str
    services: tuple[str, ...]
    left_out: tuple[str, ...]
    says: tuple[str, ...]
    since: date

    def as_yaml(self, roles: Sequence[str], on: date) -> str:
        """The entry for `templates` of an agreement; `roles` and `on` are for people to confirm."""
        return "\n".join(self._lines(roles, on)) + "\n"

    def _lines(self, roles: Sequence[str], on: date) -> Iterator[str]:
        other = {"en": "es", "es": "en"}[self.language]
        says = ", ".join(f"{figure}: true" for figure in self.says)
        yield f"- id: {self.id}"
        yield "  text:"
        yield f"    {self.language}: {json.dumps(self.text, ensure_ascii=False)}"
        yield f"    # {other}: the same text in the other language belongs here"
        yield f"  services: [{', '.join(self.services)}]"
        if self.left_out:
            yield f"  # used on {', '.join(self.left_out)} too, where the rules find it wrong"
        yield f"  says: {{{says}}}"
        yield f"  valid: {{from: {self.since}}}"
        yield f'  approved: {{by: [{", ".join(roles)}], "on": {on}}}  # when they have approved it'


def with_slots(fillings: Mapping[str, int]) -> str:
    """The most used of the fillings of one template, its own words kept and slots for the rest.

    Args:
        fillings: How often each text was used.

    Returns:
        The text; words that hold a number, beside the city's own, are slots unless enough messages
        share them.
    """
    ordered = sorted(fillings.items(), key=lambda item: (-item[1], item[0]))[: _COMPARED + 1]
    words = ordered[0][0].split()
    text = " ".join(_joined(words, _kept(words, ordered)))
    for pattern, slot in _WHOLE:
        text = re.sub(pattern, slot, text)
    return text


def _kept(words: Sequence[str], fillings: Sequence[tuple[str, int]]) -> list[bool]:
    """Of each word of the first filling, whether it is the template's own."""
    bare = [_bare(word) for word in words]
    total = sum(uses for _, uses in fillings)
    held = [fillings[0][1]] * len(words)
    for text, uses in fillings[1:]:
        matcher = SequenceMatcher(
            None, bare, [_bare(word) for word in text.split()], autojunk=False
        )
        for block in matcher.get_matching_blocks():
            for place in range(block.a, block.a + block.size):
                held[place] += uses
    return [
        uses >= _FIXED * total and (total >= _SEEN or word in _KNOWN or not re.search(r"\d", word))
        for uses, word in zip(held, bare, strict=True)
    ]


def _bare(word: str) -> str:
    return folded(word).strip(".,;:!?\"'()")


def _joined(words: Sequence[str], kept: Sequence[bool]) -> Iterator[str]:
    """The words, and a slot for each run of those that are not kept, with the run's last sign."""
    run: list[str] = []
    for word, stays in zip([*words, ""], [*kept, True], strict=True):
        if not stays:
            run.append(word)
            continue
        if run:
            yield _slot(run)
            run = []
        if word:
            yield word


def _slot(run: Iterable[str]) -> str:
    text = " ".join(run)
    end = text[len(text.rstrip(".,;:!?")) :]
    bare = folded(text[: len(text) - len(end)])
    name = next((name for name, pattern in _SLOTS if re.search(pattern, bare)), "detail")
    return f"{{{name}}}{end}"


def free_id(taken: Iterable[str], agency: str) -> str:
    """A number for a template that no other of the agreement has: the ten after the highest."""
    known = [re.fullmatch(r"([A-Z]{1,4})-(\d{1,4})", name) for name in taken]
    parts = [(match[1], int(match[2])) for match in known if match]
    if not parts:
        return f"{''.join(word[0] for word in agency.upper().split('-'))[:4]}-001"
    prefix = max(parts, key=lambda part: part[1])[0]
    return f"{prefix}-{(max(number for _, number in parts) // 10 + 1) * 10 + 1:03d}"
