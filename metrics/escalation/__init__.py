"""Escalation of single cases: who must be told as the time of a promise runs out.

An agreement names steps, each at a share of a target (75, 100, 150, 200 %). What is counted is the
clock of the promise itself: working time of its calendar, without the pauses that stop it.
"""

from metrics.escalation.standing import ESCALATIONS, escalations
from metrics.escalation.steps import STEPS, steps_of

__all__ = ["ESCALATIONS", "STEPS", "escalations", "steps_of"]
