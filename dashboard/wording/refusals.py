"""What a store or a check refuses, in the reader's language.

Errors are written in English where they arise, far from any page, and read there on the command
line. A page shows their Spanish where the catalogue has it; otherwise it says that English follows.
"""

from __future__ import annotations

import re
from typing import Final

from dashboard.errors import SpokenError, UserError
from dashboard.wording.language import _, language
from dashboard.wording.markdown import plain

_NUMBER: Final = re.compile(r"\d+(?:,\d{3})*")


def refused(error: UserError) -> str:
    """What somebody can do about it, safe in markdown.

    Args:
        error: What was raised when somebody clicked.
    """
    said = str(error)
    told = said if isinstance(error, SpokenError) else _known(said)
    if told is None and language() != "en":
        return plain(_("That was not done. The reason is known in English only: {said}", said=said))
    return plain(told or said)


def template(said: str) -> str:
    """The sentence as the catalogue has it: the numbers in it as `{n1}`, `{n2}`."""
    nth = iter(range(1, len(said) + 1))
    return _NUMBER.sub(lambda _found: f"{{n{next(nth)}}}", said)


def _known(said: str) -> str | None:
    """Its translation; None where there is none."""
    if "{" in said:
        return None
    asked = template(said)
    numbers = {f"n{nth}": n for nth, n in enumerate(_NUMBER.findall(said), start=1)}
    told = _(asked, **numbers)
    return told if told != said else None
