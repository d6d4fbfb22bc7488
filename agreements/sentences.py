"""Sentences that can be said again in another language: the words, and what was filled into them.

What checks find is told in English wherever it is read as text: on a terminal, in a log, in JSON.
A page in another language looks the template up in its catalogue and fills in the same values, so
nobody has to recognise a finished sentence by its words.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


class Template(str):  # noqa: SLOT000 - nothing is added; the name marks what a catalogue holds
    """Words with places in braces, kept as data: a catalogue has to hold them too."""


class Sentence(str):  # noqa: SLOT000 - it carries what it was made from
    """An English sentence, or a part of one, that knows what it was made from.

    Attributes:
        template: The words with their places, as a catalogue has them.
        values: What stands in the places: texts and numbers, dates, other sentences, lists.
    """

    template: str
    values: Mapping[str, Any]


class ToldError(Exception):
    """An error whose reason can be said again in another language."""

    def __init__(self, told: Sentence) -> None:
        super().__init__(told)
        self.told = told


def said(template: str, **values: object) -> Sentence:
    """The sentence in English.

    Args:
        template: Its words, with `{names}` for what differs.
        values: What stands there; a list stands in a row.
    """
    filled = {name: _in_a_row(value) for name, value in values.items()}
    sentence = Sentence(template.format(**filled))
    sentence.template, sentence.values = str(template), values
    return sentence


def _in_a_row(value: object) -> object:
    return ", ".join(map(str, value)) if isinstance(value, list | tuple) else value
