"""After closing, on the Overview: did it hold, did people ask again, what were they told."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from dashboard.navigation import MESSAGES, REOPENINGS, Screen
from dashboard.views.overview_frames import Frames
from dashboard.views.shares import Share, judged, shares
from dashboard.wording import numbers, verdicts
from dashboard.wording import overview_today as words
from dashboard.wording.markdown import plain, sentences

Name = Callable[[str | None], str]


@dataclass(frozen=True)
class After:
    """A headline of what came after closing.

    Attributes:
        title: Title and label in one line, in markdown.
        number: The share.
        note: Counts, who stands out, in markdown.
        look: The look of the verdict's badge.
        verdict: How many goals were missed; empty without goals.
        link: The words of the way on.
        screen: Where that leads.
        address: What it is asked for.
    """

    title: str
    number: str
    note: str
    look: str
    verdict: str
    link: str
    screen: Screen
    address: tuple[tuple[str, str], ...]


def after(frames: Frames, name: Name) -> tuple[After, ...]:
    """A headline for each figure that there is; none where the sources show nothing of it.

    Args:
        frames: What the page is made from.
        name: What the id of a row is called.
    """
    figures = (("reopen_rate", REOPENINGS), ("repeat_contact", REOPENINGS),
               ("message_specific", MESSAGES))  # fmt: skip
    return tuple(
        _card(share, frames, name, screen)
        for figure, screen in figures
        if (share := frames.share(figure)) is not None
    )


def _card(share: Share, frames: Frames, name: Name, screen: Screen) -> After:
    verdict = judged(share)
    link = "to_messages" if screen is MESSAGES else "to_reopenings"
    return After(
        title=words.after_title(share.figure),
        number=numbers.rate(share.value) if share.told else numbers.NONE,
        note=sentences(_notes(share, frames, name)),
        look=verdict.look,
        verdict=verdict.words if share.goals_total else "",
        link=words.labels()[link],
        screen=screen,
        address=(("look", share.figure),),
    )


def _notes(share: Share, frames: Frames, name: Name) -> Iterator[str]:
    yield f"{verdicts.of(share.k, share.n)}."
    if not share.told:
        yield f"{verdicts.too_few()}."
        return
    rows = [row for row in shares(frames.period, share.figure) if row.told]
    if len(rows) > 1:
        worst = max(rows, key=_badness)
        called = plain(name(worst.names[frames.by]))
        yield words.stands_out(called, worst.value or 0.0, lower=share.lower_is_better)
    if share.figure == "message_specific":
        yield from _silent(frames)


def _badness(row: Share) -> float:
    value = row.value or 0.0
    return value if row.lower_is_better else -value


def _silent(frames: Frames) -> Iterator[str]:
    """What auditors counted: people who wrote after the closing and had been told nothing."""
    silent = frames.share("no_message_before")
    if silent is not None:
        yield words.no_message_before(silent.k, silent.n)
