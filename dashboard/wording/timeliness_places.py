"""The words of the page about time where it compares agencies and districts."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.wording import shares as share_words
from dashboard.wording.language import _, n_
from dashboard.wording.numbers import count, listing, share


def across() -> dict[str, str]:
    """What the funnel compares."""
    return {"agency": _("agencies"), "district": _("districts")}


def funnel_title(service: str, worse: Sequence[str], compared: str, *, goal: bool) -> str:
    """The finding of the funnel, `goal` where its line is one and not the city's own rate."""
    line = _("the goal") if goal else _("the city's rate")
    if not worse:
        return _(
            "{service}: none of the {compared} is below {line} by more than chance",
            service=service,
            compared=compared,
            line=line,
        )
    if len(worse) > 2:  # noqa: PLR2004 - more names make no heading
        return _(
            "{service}: {n} {compared} are below {line} by more than chance",
            service=service,
            n=count(len(worse)),
            compared=compared,
            line=line,
        )
    return n_(
        "{service}: {names} is below {line} by more than chance",
        "{service}: {names} are below {line} by more than chance",
        len(worse),
        service=service,
        names=listing(worse),
        line=line,
    )


def funnel_note(*, goal: bool, chosen: bool, cut: bool) -> str:
    """Under the funnel; `cut` where only the furthest are named."""
    parts = [
        _("The line is the goal.") if goal else _("The line is the city's own rate: no one goal."),
        _("Inside the funnel chance alone explains the difference."),
    ]
    if cut:
        parts.append(_("Only the furthest are named; the table has all."))
    if not chosen:
        parts.append(_("The service with most late cases; choose another above to see it instead."))
    return " ".join(parts)


def funnel_states() -> dict[str, str]:
    """How a name did on one service."""
    return {
        "within": _("Within what chance explains"),
        "worse": _("Worse than chance explains"),
        "much_worse": _("Far worse than chance explains"),
        "better": _("Better than chance explains"),
        "much_better": _("Far better than chance explains"),
        "few": _("Too few to tell"),
    }


def rate_mark(value: float) -> str:
    """Beside the line of a funnel without a goal."""
    return _("Rate {share}", share=share(value))


def no_funnel() -> str:
    """Instead of the funnel."""
    return _("No service has enough cases in several districts to compare")


def districts_title(worse: Sequence[str]) -> str:
    """The finding about districts, like for like."""
    if not worse:
        return _("Like for like, no district gets less than chance explains")
    if len(worse) > 2:  # noqa: PLR2004 - more names make no heading
        return _("Like for like, {n} districts get less than chance explains", n=count(len(worse)))
    return n_(
        "Like for like, {names} gets less than chance explains",
        "Like for like, {names} get less than chance explains",
        len(worse),
        names=listing(worse),
    )


def districts_few() -> str:
    """The finding where no district has enough cases."""
    return _("Too few cases to compare districts like for like")


def districts_note() -> str:
    """Under the ledger of districts."""
    return _("Tick: what its mix of services would get in the city. Gray bar: what chance allows.")


def no_districts() -> str:
    """Instead of the ledger of districts."""
    return _("No case that fell due names its district.")


def no_district() -> str:
    """Cases without a district."""
    return _("No district named")


def tip(name: str, value: float, k: int, n: int) -> str:
    """Over a point of the funnel."""
    return f"{name}: {share_words.of_cases(value, k, n)}"
