"""The review packet: everything about one agency and one period, as a document without a screen."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from typing import Final

from agreements.schema.base import Language
from dashboard.reports.blocks import Block, Document, Picture, Together
from dashboard.reports.packet.evidence import definitions, evidence
from dashboard.reports.packet.ground import Ground
from dashboard.reports.packet.messages import messages
from dashboard.reports.packet.oversight import duties, findings, late_cases
from dashboard.reports.packet.promises import promises
from dashboard.reports.packet.reading import Read
from dashboard.reports.packet.summary import summary
from dashboard.reports.vector import ahead
from dashboard.wording import packet as words
from dashboard.wording import speaking

PARTS: Final[tuple[Callable[[Ground], Iterator[Block]], ...]] = (
    summary,
    promises,
    late_cases,
    messages,
    findings,
    duties,
    definitions,
    evidence,
)
"""In the order of reading."""


def packet(read: Read, language: Language) -> Document:
    """The document: what was promised, what happened, what needs a decision, and all behind it.

    Args:
        read: What it says, before it is in words.
        language: Which one it is written in.
    """
    with speaking(language):
        return _packet(Ground(read), language)


def _packet(ground: Ground, language: Language) -> Document:
    # Nearly all charts are of promises: they are drawn while the other parts are read.
    early = _begun(promises(ground))
    blocks = (early if part is promises else _begun(part(ground)) for part in PARTS)
    scope, period = ground.scope, words.period(ground.read.asked.period.name)
    return Document(
        title=words.title(ground.name, period),
        language=language,
        running=words.running(scope.city, ground.name, period, scope.as_of),
        mark=words.labels()["invented"] if scope.demonstration else "",
        at=ground.read.asked.as_of,
        blocks=tuple(chain.from_iterable(blocks)),
    )


def _begun(part: Iterable[Block]) -> tuple[Block, ...]:
    """The blocks of a part, the drawing of each chart begun as soon as there is one."""
    made = []
    for block in part:
        for one in block.blocks if isinstance(block, Together) else (block,):
            if isinstance(one, Picture):
                ahead(one.chart)
        made.append(block)
    return tuple(made)
