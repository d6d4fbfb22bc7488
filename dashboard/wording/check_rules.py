"""The rules of `accord check` in the spoken language: what the checks say of a text is English."""

from __future__ import annotations

import agreements.checks  # noqa: F401 - registers the rules
from agreements.checks.catalogue import RULES
from dashboard.wording.language import _, language


def rule(code: str) -> str:
    """The sentence of a rule that a text breaks; empty where the check's own words are read.

    Args:
        code: Its code, such as `SLA103`.
    """
    if language() == "en" or code not in RULES:
        return ""
    return _(RULES[code].words)
