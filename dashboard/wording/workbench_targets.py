"""The words about realistic targets, and about what it takes to keep one."""

from __future__ import annotations

from dashboard.wording import numbers
from dashboard.wording.language import _, n_
from dashboard.wording.numbers import count, share


def title(length: str, value: float, usual: str | None) -> str:
    """The finding over the curve: what the promise comes to, and what nine in ten need."""
    if usual is None:
        return _(
            "Within {length} {share} are done; 90% was never reached",
            length=length,
            share=share(value),
        )
    return _(
        "Within {length} {share} are done; for nine in ten it takes {usual}",
        length=length,
        share=share(value),
        usual=usual,
    )


def too_few(n: int) -> str:
    """Nothing can be told."""
    return n_(
        "Too few to tell what is realistic: {n} case in a year, 30 needed",
        "Too few to tell what is realistic: {n} cases in a year, 30 needed",
        n,
    )


def no_target() -> str:
    """The due comes from the data."""
    return _("The due of this promise is a date from the data; there is no length to try")


def told() -> str:
    """Progress is owed again and again: no length is one case's."""
    return _("How often progress is told is no length of a case; see the table of changes")


def looser(length: str, usual: str) -> str:
    """The target asks nothing."""
    return _(
        "Asks little: nine in ten are done within {usual} already, under half of {length}.",
        usual=usual,
        length=length,
    )


def tighter(length: str, value: float) -> str:
    """The target is out of reach."""
    return _(
        "Out of reach as things are: {share} were ever done within {length}.",
        share=share(value),
        length=length,
    )


def likely(low: float | None, high: float | None) -> str:
    """Neither loose nor out of reach: how sure the share is."""
    if low is None or high is None:
        return ""
    return _("The true share is likely {low} to {high}.", low=share(low), high=share(high))


def meets(value: float, goal: float) -> str:
    """Whether the goal would have been reached over the year."""
    if value >= goal:
        return _("Met: {share}, goal {goal}", share=share(value, goal), goal=share(goal))
    return _(
        "Would have been missed: {share}, goal {goal}", share=share(value, goal), goal=share(goal)
    )


def note(cases: int, open_: int, clock: str) -> str:
    """How to read the curve."""
    return _(
        "Line: share of the {cases} cases of a year done by then; pale band: likely range. "
        "{open} were not done when last seen; they count as waiting until then. "
        "Working time is that of {clock}, less the pauses that the draft allows.",
        cases=count(cases),
        open=count(open_),
        clock=clock,
    )


def below(unit: str) -> str:
    """What the curve counts along."""
    known = {
        "business_minutes": _("Promised working minutes"),
        "business_hours": _("Promised working hours"),
        "business_days": _("Promised working days"),
    }
    return known.get(unit) or _("Promised calendar days")


def alt(length: str, value: float, usual: str) -> str:
    """The curve for who cannot see it."""
    return _(
        "At {length} {share} of cases would have been done in time; eight, nine and nineteen in "
        "twenty: {usual}. The table beside it has the figures.",
        length=length,
        share=share(value),
        usual=usual,
    )


def reached_columns() -> tuple[str, str, str]:
    """The columns of targets that most would have met."""
    return _("Promise"), _("Kept"), _("Likely range")


def signed(length: str) -> str:
    """The target that is in force."""
    return _("{length}, signed", length=length)


def proposed(length: str) -> str:
    """The target of the draft."""
    return _("{length}, proposed", length=length)


def unreached(value: float) -> str:
    """No length got so many done."""
    return _("no length: {share} is never reached", share=share(value))


def range_of(low: float | None, high: float | None) -> str:
    """65–75%."""
    if low is None or high is None:
        return numbers.NONE
    return numbers.span(share(low), share(high))


def mark(kind: str, value: float, goal: float | None) -> str:
    """Beside a length that is marked on the curve; where it lies the axis tells."""
    if kind == "signed":
        return _("Signed: {share}", share=share(value, goal))
    return _("Proposed: {share}", share=share(value, goal))


def curve_columns(unit: str) -> tuple[str, str, str, str]:
    """The columns of the curve in numbers."""
    return below(unit), _("Done, %"), _("From, %"), _("To, %")


# Apart


def seasons() -> dict[str, str]:
    """The seasons."""
    return {
        "winter": _("Winter"),
        "spring": _("Spring"),
        "summer": _("Summer"),
        "autumn": _("Autumn"),
    }


def apart_title(by: str, worst: str, value: float, best: str, other: float) -> str:
    """The finding over parts that differ."""
    said = {
        "worst": worst,
        "value": share(value),
        "best": best,
        "other": share(other),
    }
    if by == "season":
        return _("{worst} is hardest: {value} done in time, {best} {other}", **said)
    if by == "service":
        return _("Of its family, {worst} takes longest: {value} in time, {best} {other}", **said)
    return _("{worst} waits longest: {value} done in time, {best} {other}", **said)


def apart_same(by: str) -> str:
    """No two parts differ by more than chance."""
    known = {
        "season": _("The seasons differ by no more than chance"),
        "service": _("The services of its family differ by no more than chance"),
    }
    return known.get(by) or _("The districts differ by no more than chance")


def apart_few(by: str) -> str:
    """No two parts have enough cases."""
    known = {
        "season": _("Too few to tell seasons apart"),
        "service": _("Too few to tell the services of its family apart"),
    }
    return known.get(by) or _("Too few to tell districts apart")


def apart_columns(by: str) -> tuple[str, str, str]:
    """The columns of parts."""
    firsts = {"season": _("Season"), "service": _("Service")}
    return firsts.get(by) or _("District"), _("Done in time"), _("For nine in ten")


def few(n: int) -> str:
    """One part has too few cases."""
    return n_("Too few to tell: {n} case", "Too few to tell: {n} cases", n)


def of_cases(value: float, n: int) -> str:
    """A share of so many cases."""
    return n_("**{share}** of {n} case", "**{share}** of {n} cases", n, share=share(value))


def never() -> str:
    """So many were never done."""
    return _("never reached")


# What it takes


def plan_title(more: int, weeks: int) -> str:
    """What it takes to have nothing open past its promise."""
    if not more:
        return _("The present closings are enough: nothing more is needed")
    return n_(
        "It takes {n} more closing a week to have nothing past its promise in {weeks} weeks",
        "It takes {n} more closings a week to have nothing past its promise in {weeks} weeks",
        more,
        weeks=count(weeks),
    )


def weeks(n: int) -> str:
    """So many weeks."""
    return n_("{n} week", "{n} weeks", n)


def flow(arriving: float, closing: float) -> str:
    """What arrives and what is closed, to so many decimals as tell the two apart."""
    arrives, done = rate(arriving), rate(closing)
    if arrives == done and abs(arriving - closing) >= 0.005:  # noqa: PLR2004 - half of the second decimal
        arrives, done = f"{arriving:,.2f}", f"{closing:,.2f}"
    return _(
        "{arriving} cases a week arrive and {closing} are done.", arriving=arrives, closing=done
    )


def rate(value: float) -> str:
    """48.2, and 12 for a round one."""
    return count(value) if abs(value - round(value)) < 0.05 else f"{value:,.1f}"  # noqa: PLR2004 - half a decimal


def backlog(open_: int, past: int, length: str) -> str:
    """What waits now."""
    if past == open_:
        return n_(
            "{n} case is open, for {length} or more.",
            "{n} cases are open, all of them for {length} or more.",
            open_,
            length=length,
        )
    return n_(
        "{n} case is open, {past} of them for {length} or more.",
        "{n} cases are open, {past} of them for {length} or more.",
        open_,
        past=count(past),
        length=length,
    )


def as_is(weeks: int | None, growing: float) -> str:
    """Where the present closings lead."""
    if growing > 0:
        return _(
            "As things stand, more arrive than are done: the backlog grows by {n} a week and is "
            "never cleared.",
            n=rate(growing),
        )
    if weeks is None:
        return _("As things stand, the backlog is not cleared within five years.")
    if weeks == 0:
        return _("As things stand, nothing need be open past its promise.")
    return n_(
        "As it is the backlog would be cleared after {n} week.",
        "As it is the backlog would be cleared after {n} weeks.",
        weeks,
    )


def holding(n: int) -> str:
    """What is needed for ever."""
    return n_(
        "{n} of the additional closings is needed for good.",
        "{n} of the additional closings are needed for good.",
        n,
    )


def kept_today(value: float | None) -> str:
    """The share that is kept now."""
    if value is None:
        return _("What is kept today cannot be told: too few cases in 13 weeks.")
    return _("Of the cases of the last 13 weeks {share} are done in time.", share=share(value))


def not_for_want() -> str:
    """Nothing more is needed, and still the goal is not reached."""
    return _(
        "What is late is not late for want of closings: cases wait too long before somebody takes "
        "them up."
    )


def kept_then(after: float | None) -> str:
    """What attainment follows."""
    if after is None:
        return ""
    return _(
        "If the additional closings go to the oldest cases, no fewer than now are done in time "
        "meanwhile; from then on {after} are, if the oldest is always closed first.",
        after=share(after),
    )


def assumptions_title() -> str:
    """Over what is taken for granted."""
    return _("What is taken for granted")


def assumptions(a_week: str, unit: str) -> dict[str, str]:
    """Each assumption in a sentence.

    Args:
        a_week: How many of the unit an ordinary week has.
        unit: That of the promise.
    """
    known = {
        "business_minutes": _("An ordinary week has {n} working minutes.", n=a_week),
        "business_hours": _("An ordinary week has {n} working hours.", n=a_week),
        "business_days": _("An ordinary week has {n} working days.", n=a_week),
        "calendar_days": _("A week has {n} calendar days.", n=a_week),
    }
    return {
        "rates_stay": _("Arrivals and closings stay what they were in the last 13 weeks."),
        "weeks_alike": _("Every week is worked alike: no season, no holiday, no leave."),
        "promise_in_weeks": known[unit],
        "oldest_first": _("The oldest case is closed first; cases are alike in work."),
    }
