"""What an agreement asks of both sides beside its promises: what is due, and what was done."""

from __future__ import annotations

from metrics.duties.due import (
    SOON,
    Checked,
    Due,
    Since,
    State,
    articles,
    due,
    in_force,
    of_side,
    ordered,
    side_of,
)
from metrics.duties.notices import Notice, notices
from metrics.duties.owed import owed
from metrics.duties.register import Act, Register, Told, standing

__all__ = [
    "SOON",
    "Act",
    "Checked",
    "Due",
    "Notice",
    "Register",
    "Since",
    "State",
    "Told",
    "articles",
    "due",
    "in_force",
    "notices",
    "of_side",
    "ordered",
    "owed",
    "side_of",
    "standing",
]
