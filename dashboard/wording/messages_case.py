"""The words about the message of one case."""

from __future__ import annotations

from datetime import datetime

from dashboard.wording.language import _, n_
from dashboard.wording.numbers import instant, listing


def labels() -> dict[str, str]:
    """The fixed words, by place."""
    return {
        "told": _("What the resident was told"),
        "marks": _(
            "Marks are the words that a verdict rests on. A verdict counts here, with nothing "
            "added up; what cannot be told is no failure."
        ),
        "more": _("Messages like it"),
    }


def columns() -> tuple[str, str]:
    """The table of verdicts."""
    return _("Verdict"), _("The message…")


def verdicts() -> dict[str, str]:
    """Badges, by the verdict."""
    return {
        "fail": _("Fail"),
        "pass": _("Pass"),
        "cannot_tell": _("Cannot tell"),
        "not_applicable": _("Not asked"),
    }


def measures() -> dict[str, str]:
    """What a message does that passes, for measures that have no page of their own."""
    return {"case_detail": _("Names a detail of this case")}


def title(passed: int, failed: int, unknown: int) -> str:
    """The finding."""
    said = [
        *([n_("{n} fails", "{n} fail", failed)] if failed else []),
        *([n_("{n} passes", "{n} pass", passed)] if passed else []),
        *([n_("{n} cannot be told", "{n} cannot be told", unknown)] if unknown else []),
    ]
    return _("The message on {n} counts: {verdicts}", n=passed + failed + unknown,
             verdicts=listing(said))  # fmt: skip


def sent(at: datetime, version: str | None) -> str:
    """When it was sent, and by what it is judged."""
    when = instant(at)
    if version is None:
        return _("Sent {when}; no agreement in force asks anything of it", when=when)
    return _(
        "Sent {when}; judged by version {version} of the agreement", when=when, version=version
    )


def reading() -> str:
    """While the message is judged."""
    return _("Reading the message…")
