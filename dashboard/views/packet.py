"""The review packet: everything about one agency and one period, as a document without a screen."""

from __future__ import annotations

from agreements.schema.base import Language
from dashboard.reports.blocks import Document
from dashboard.reports.packet_reading import Read
from dashboard.views.packet_evidence import definitions, evidence
from dashboard.views.packet_ground import Ground
from dashboard.views.packet_messages import messages
from dashboard.views.packet_oversight import duties, findings, late_cases
from dashboard.views.packet_promises import promises
from dashboard.views.packet_summary import summary
from dashboard.wording import packet as words
from dashboard.wording import speaking


def packet(read: Read, language: Language) -> Document:
    """The document: what was promised, what happened, what needs a decision, and all behind it.

    Args:
        read: What it says, before it is in words.
        language: Which one it is written in.
    """
    with speaking(language):
        return _packet(Ground(read), language)


def _packet(ground: Ground, language: Language) -> Document:
    scope, period = ground.scope, words.period(ground.read.asked.period.name)
    parts = (summary, promises, late_cases, messages, findings, duties, definitions, evidence)
    return Document(
        title=words.title(ground.name, period),
        language=language,
        running=words.running(scope.city, ground.name, period, scope.as_of),
        mark=words.labels()["invented"] if scope.demonstration else "",
        at=ground.read.asked.as_of,
        blocks=tuple(block for part in parts for block in part(ground)),
    )
