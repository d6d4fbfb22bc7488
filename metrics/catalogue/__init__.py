"""The catalogue: every figure with its definition, so that none is shown without one."""

from __future__ import annotations

from typing import Final

from metrics.catalogue.after_closing import AFTER_CLOSING
from metrics.catalogue.definition import Basis, Definition, Section, Unit
from metrics.catalogue.duties import DUTIES
from metrics.catalogue.messages import MESSAGES
from metrics.catalogue.routing import ROUTING
from metrics.catalogue.timeliness import TIMELINESS

__all__ = ["CATALOGUE", "DEFINITIONS", "Basis", "Definition", "Section", "Unit"]

DEFINITIONS: Final[dict[str, Definition]] = {
    d.id: d for d in (*TIMELINESS, *AFTER_CLOSING, *ROUTING, *MESSAGES, *DUTIES)
}
"""Every figure by id, in the order of the handbook."""

CATALOGUE: Final = DEFINITIONS
"""The same: each that is defined can be computed."""
