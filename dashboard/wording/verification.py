"""The words of the page on samples of closed cases that are checked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from dashboard.wording import numbers
from dashboard.wording.language import _, n_
from dashboard.wording.markdown import note, plain
from dashboard.wording.numbers import count, rate, share
from metrics.sampling import ENOUGH, Estimate

LOOKS: Mapping[str, tuple[str, str]] = {
    "holds": ("check_circle", "blue"),
    "false": ("change_history", "orange"),
    "cannot_tell": ("help", "gray"),
}
"""Icon and colour of what a check found."""


def labels() -> dict[str, str]:
    """The fixed words of the page, by place."""
    return {
        "context": _("closed cases drawn by chance and checked by people"),
        "draw": _("Sample"),
        "false": _("Closings that did not hold"),
        "on_time": _("On time, of all that fell due"),
        "check": _("Enter a result"),
        "case": _("Case"),
        "how": _("Checked by"),
        "found": _("What was found"),
        "on": _("Checked on"),
        "by": _("By whom"),
        "note": _("What was seen or said; no names of residents"),
        "save": _("Save"),
        "correct": _("Save as a correction"),
        "new": _("Draw a new sample"),
        "agency": _("Agency"),
        "all_agencies": _("All agencies"),
        "closed_in": _("Closed in"),
        "size": _("How many cases"),
        "draw_now": _("Draw"),
        "about": _("How it was drawn"),
    }


def columns() -> dict[str, str]:
    """Column titles, by key."""
    return {
        "nth": _("Place"),
        "case": _("Case"),
        "agency": _("Agency"),
        "service": _("Service"),
        "district": _("District"),
        "closed": _("Closed"),
        "risks": _("What speaks for a look"),
        "result": _("Result"),
        "odds": _("Odds of being drawn %"),
        "on": _("Checked on"),
        "by": _("By whom"),
    }


def risks() -> dict[str, str]:
    """What makes a false closing likelier."""
    return {
        "at_once": _("closed within minutes"),
        "near_due": _("closed in the last hour before its due"),
        "comment_after": _("the resident wrote again"),
        "no_specific_message": _("no message says what was done"),
        "template_text": _("a template was sent"),
    }


def hows() -> dict[str, str]:
    """How a case is checked."""
    return {"call": _("Call"), "photo": _("Photo"), "visit": _("Visit")}


def founds() -> dict[str, str]:
    """What a check finds."""
    return {
        "holds": _("It holds: what the closing says is so"),
        "false": _("It does not hold: what the closing says is not so"),
        "cannot_tell": _("Nobody could tell, or nobody was reached"),
    }


def short_founds() -> dict[str, str]:
    """The same in a table."""
    return {
        "holds": _("Holds"),
        "false": _("Does not hold"),
        "cannot_tell": _("Could not tell"),
        "": _("Not checked yet"),
    }


def title(whose: str, estimate: Estimate | None, size: int) -> str:
    """The finding.

    Args:
        whose: The agency whose cases they are.
        estimate: What the sample says; None where none was drawn.
        size: How many cases it has.
    """
    if estimate is None:
        return _("No sample of closed cases has been drawn")
    if estimate.too_few or estimate.share is None:
        return _(
            "{n} of {size} closings are checked: too few to tell",
            n=count(estimate.n),
            size=count(size),
        )
    return _(
        "{whose}: {share} of closings did not hold, likely {range}",
        whose=whose,
        share=rate(estimate.share),
        range=_range(estimate),
    )


def _range(estimate: Estimate) -> str:
    return numbers.span(rate(estimate.low), rate(estimate.high))


def number(estimate: Estimate) -> str:
    """The estimate as a headline."""
    return numbers.NONE if estimate.too_few else rate(estimate.share)


def few(estimate: Estimate) -> str:
    """The verdict where there are too few."""
    return _(
        "Too few to tell: {n} checked, {needed} needed", n=count(estimate.n), needed=count(ENOUGH)
    )


def likely(estimate: Estimate) -> str:
    """The interval in words."""
    return _("The true rate is likely {range}", range=_range(estimate))


def counted(estimate: Estimate) -> str:
    """The counts behind it."""
    return _(
        "{k} of {n} that could be checked ({plain}); the rate weighs each by its odds of being "
        "drawn",
        k=count(estimate.k),
        n=count(estimate.n),
        plain=rate(estimate.k / estimate.n if estimate.n else None),
    )


def beside() -> str:
    """What the on-time rate does not say."""
    return _("It says when a case was closed, not whether anything was done.")


def progress(left: int, size: int) -> str:
    """What is still to be done, in markdown."""
    if not left:
        return _("All {size} cases are checked.", size=count(size))
    return n_(
        "{n} of {size} cases is still to be checked, in the order of the list: whoever picks the "
        "easy ones first spoils the sample.",
        "{n} of {size} cases are still to be checked, in the order of the list: whoever picks the "
        "easy ones first spoils the sample.",
        left,
        size=count(size),
    )


def drawn(nth: int, whose: str, start: date, end: date) -> str:
    """What a draw is called."""
    return _("{n}: {whose}, closed {period}", n=nth, whose=whose, period=numbers.period(start, end))


def how_drawn(size: int, population: int, risks_: Iterable[tuple[str, int]]) -> str:
    """How the draw was made."""
    points = ", ".join(f"{plain(name)} +{points}" for name, points in risks_)
    return _(
        "{size} of {population} closed cases were drawn by chance. Each case had a weight of 1, "
        "and more where something speaks for a look: {points}. Its odds of being drawn are in "
        "proportion to that, known, and never zero; the rate allows for it.",
        size=count(size),
        population=count(population),
        points=points,
    )


def kept(who: str, seed: int, sha256: str) -> str:
    """By whom it was drawn, and how to draw it again; `who` in markdown."""
    return _(
        "Drawn by {who}, with the seed {seed}; the cases it was drawn from have the hash {hash}. "
        "All of it is in the audit log.",
        who=who,
        seed=str(seed),
        hash=f"`{sha256[:16]}`",
    )


def list_note(unchecked: int, size: int) -> str:
    """Under the list."""
    return _(
        "Not yet checked ones come first, in the order of chance: {n} of {size}.",
        n=count(unchecked),
        size=count(size),
    )


def list_title(size: int) -> str:
    """The heading of the list."""
    return n_("{n} case was drawn", "{n} cases were drawn", size)


def option(number_: str, found: str) -> str:
    """A case in the menu of the form."""
    said = short_founds()[found]
    return f"{number_} · {said.lower()}"


def entry(who: str, how: str, by: str) -> str:
    """A result as it was entered, in markdown; `who` entered it."""
    return _("by {how} ({by}), entered by {who}", how=hows()[how].lower(), by=plain(by), who=who)


def keeps() -> str:
    """What is kept for good, said before it is written."""
    return note(
        _("Kept for good with your name. A later entry corrects it; nothing is written over.")
    )


def agreed(cases: int, period: str, methods: str) -> str:
    """What the agreement promises."""
    every = {"month": _("every month"), "quarter": _("every quarter")}[period]
    return _(
        "Agreed: {n} cases {every}, by {methods}.", n=count(cases), every=every, methods=methods
    )


def not_agreed() -> str:
    """There is no such promise."""
    return _("No agreement in force promises a sample here.")


def saved(number_: str) -> str:
    """After a result was entered."""
    return _("Entered for case {number}.", number=plain(number_))


def new_draw(nth: int) -> str:
    """After a sample was drawn."""
    return _("Sample {n} is drawn.", n=nth)


def meanwhile() -> str:
    """Somebody else entered a result first."""
    return _(
        "Somebody else entered a result for this case meanwhile; it stands above the form. Nothing "
        "of yours is saved, and what you typed still stands there. If you found otherwise, save it "
        "as a correction."
    )


def unreadable(reference: str) -> str:
    """The record's database does not answer; the log says why."""
    return _(
        "The samples cannot be read now. Try again in a minute; if it stays, tell whoever runs "
        "this server: the cause is logged under {reference}.",
        reference=reference,
    )


def nothing() -> str:
    """What to do where no sample was drawn."""
    return _(
        "Draw one below. Cases are drawn by chance, likelier where something speaks for a look; "
        "somebody then calls, looks at a photo, or goes there."
    )


def on_time(value: float | None, k: int, n: int) -> str:
    """The on-time rate with its counts."""
    return _("{k} of {n} in the same period", k=count(k), n=count(n)) if value is not None else ""


def on_time_number(value: float | None) -> str:
    """The on-time rate as a headline."""
    return share(value)
