"""The words of findings that figures give reason for: signals, and questions of integrity."""

from __future__ import annotations

from datetime import date

from dashboard.wording import integrity
from dashboard.wording import shares as share_words
from dashboard.wording.figures import short_names
from dashboard.wording.language import _, n_


def labels() -> dict[str, str]:
    """The fixed words, by place."""
    return {
        "proposed": _("What the figures give reason to ask"),
        "open": _("Open this finding"),
        "signal": _("See the figure"),
        "integrity": _("See the question"),
    }


def lead(n: int) -> str:
    """Over the list of them."""
    return n_(
        "{n} signal or question that no step of an agreement is about, and nobody has taken up. "
        "Open it if you want an answer.",
        "{n} signals and questions that no step of an agreement is about, and nobody has taken up. "
        "Open those that you want answered.",
        n,
    )


def signal(figure: str, since: str, *, above: bool) -> str:
    """The title of a finding about a figure that left what is usual, since a month as 2026-06."""
    told = {
        "figure": short_names().get(figure, figure),
        "since": share_words.month(date.fromisoformat(f"{since}-01")),
    }
    if above:
        return _("{figure}: higher than usual since {since}", **told)
    return _("{figure}: lower than usual since {since}", **told)


def question(question_: str, service: str) -> str:
    """The title of a finding about a question of integrity."""
    asked = integrity.titles().get(question_, question_)
    return _("{service}: {question}", service=service, question=asked) if service else asked
