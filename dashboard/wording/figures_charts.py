"""The words in and beside the charts of figures, and what each says to who cannot see it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dashboard.wording.language import _, n_
from dashboard.wording.numbers import count, listing, share, working_days


def usual(mean: float) -> str:
    """Beside the mean of a control chart."""
    return _("Usual {share}", share=share(mean))


def lower_limit() -> str:
    """Beside the lower limit of a control chart, in two lines."""
    return _("Lower limit\nof noise")


def goal(value: float) -> str:
    """Beside a goal."""
    return _("Goal {share}", share=share(value))


def trial() -> str:
    """Under limits from few months."""
    return _("trial limits")


def funnel_limits() -> tuple[str, str]:
    """Beside the nearer and the farther limit of a funnel."""
    return _("19 in 20"), _("998 in 1,000")


def funnel_below() -> str:
    """What a funnel counts along."""
    return _("Cases due")


def funnel_alt(outside: Sequence[str], total: int, goal_: float) -> str:
    """A funnel: who lies outside what chance explains."""
    said = (
        _("Outside what chance explains: {names}", names=listing(outside))
        if outside
        else _("None lies outside what chance explains")
    )
    return _(
        "{n} compared with a goal of {goal}. {said}. The table below has every figure.",
        n=count(total),
        goal=share(goal_),
        said=said,
    )


def backlog_bands() -> tuple[str, str, str, str]:
    """The ages of open cases against their promise, youngest first."""
    return (
        _("Still within time"),
        _("Up to twice as long"),
        _("2 to 4 times as long"),
        _("Over 4 times as long"),
    )


def backlog_alt(counts: Iterable[int]) -> str:
    """The open cases by age."""
    told = [f"{band} {count(n)}" for band, n in zip(backlog_bands(), counts, strict=True)]
    return _("Open cases by age against their promise: {told}.", told="; ".join(told))


def half_to_most() -> str:
    """Beside the band of a curve in which half to four fifths of cases end, in two lines."""
    return _("in the gray, half to\nfour fifths of cases end")


def signed(length: str, value: float, goal_: float | None = None) -> str:
    """Beside the signed promise on a curve."""
    return _("Signed: {length}, {share}", length=length, share=share(value, goal_))


def proposed(length: str, value: float, goal_: float | None = None) -> str:
    """Beside the proposed promise on a curve."""
    return _("Proposed: {length}, {share}", length=length, share=share(value, goal_))


def waits_below(*, by_hour: bool) -> str:
    """What a curve of waits counts along."""
    return _("Hours since opening") if by_hour else _("Calendar days since opening")


def late_by(half: int, most: int) -> str:
    """How late: the middle and the ninth tenth, in working days."""
    return _("{half}; one in ten {most} or more", half=working_days(half), most=count(most))


def late_cases(n: int) -> str:
    """How many cases are late."""
    return n_("{n} late case", "{n} late cases", n)


def late_below() -> str:
    """What a chart of lateness counts along."""
    return _("Working days past the due")


def late_key() -> str:
    """What the two marks of a chart of lateness are."""
    return _("Filled: half of the late cases are this late or more. Hollow: one in ten.")


def late_alt(told: Sequence[tuple[str, int, int]]) -> str:
    """How late, by name: its middle and its ninth tenth."""
    said = [f"{name}: {late_by(half, most)}" for name, half, most in told]
    return _("Working days past the due. {said}.", said="; ".join(said))


def paused(value: float, last_tenth: float | None) -> str:
    """The share paused for a reason, and how much of it began just before the due."""
    if not last_tenth:
        return share(value)
    return _("{share}; {last} near the due", share=share(value), last=share(last_tenth))


def paused_key() -> str:
    """What the two parts of a bar of pauses are."""
    return _("Solid: begun in the last tenth of the clock, told of all reasons together.")


def paused_alt(told: Sequence[tuple[str, float, float | None]]) -> str:
    """The shares paused, by reason."""
    said = [f"{reason} {paused(value, last)}" for reason, value, last in told]
    return _("Share of working time paused, by reason: {said}.", said="; ".join(said))


def district_words() -> dict[str, str]:
    """How a district did against what its services would get in the city, by state."""
    return {
        "within": _("As expected"),
        "worse": _("Less than chance explains"),
        "much_worse": _("Far less than chance explains"),
        "better": _("More than chance explains"),
        "much_better": _("Far more than chance explains"),
        "few": _("Too few to tell"),
    }


def district_key() -> dict[str, str]:
    """The marks of the first district."""
    return {"measured": _("observed"), "goal": _("expected")}


def district_caution() -> str:
    """What a comparison of districts cannot say."""
    return _(
        "How often people report differs by neighborhood: a district that reports less can look "
        "better served than it is."
    )


def district_alt(worse: Sequence[str], better: Sequence[str], total: int) -> str:
    """Which districts got less and more than chance explains."""
    parts = [
        *([_("Less than chance explains: {names}", names=listing(worse))] if worse else []),
        *([_("More than chance explains: {names}", names=listing(better))] if better else []),
    ]
    said = ". ".join(parts) or _("None lies outside what chance explains")
    return _(
        "{n} districts against what their services get in the city. {said}. The table below has "
        "every figure.",
        n=count(total),
        said=said,
    )
