"""The words of the page about time."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from dashboard.wording import numbers, verdicts
from dashboard.wording import shares as share_words
from dashboard.wording.case_clock import pause_reason
from dashboard.wording.figures_sentences import of_times
from dashboard.wording.language import _, n_
from dashboard.wording.numbers import DAY, count, listing, points, share, told_apart

SHORT: int = 10 * DAY
"""Below this many seconds a length is told with its hours."""


def labels() -> dict[str, str]:
    """The fixed words, by place."""
    return {
        "period": _("Cases due in"),
        "by": _("Compare"),
        "refused": _("Pauses that stopped nothing"),
        "definition": _("What this counts"),
        "services": _("The same in numbers"),
    }


def card_titles() -> dict[str, str]:
    """Title and label of each headline in one line, in markdown."""
    return {
        "on_time_due": f"**{_('On time')}** · {_('of all that fell due')}",
        "days_late": f"**{_('Lateness')}** · "
        f"{_('half of the late cases are later, in working days')}",
        "expected_time": f"**{_('To expect')}** · {_('half are closed by then')}",
        "paused_share": f"**{_('Paused')}** · {_('of all working time')}",
    }


def title_flattered(rate: float, usual: float) -> str:
    """The finding where the usual way of counting hides something."""
    return _(
        "{share} on time; counted the usual way it would be {usual}",
        share=share(rate),
        usual=share(usual),
    )


def title_late(rate: float, late: str) -> str:
    """The finding where it does not."""
    return _(
        "{share} on time; half of the late cases are {late} late or more",
        share=share(rate),
        late=late,
    )


def title_plain(rate: float) -> str:
    """The finding where nothing is late."""
    return _("{share} of what fell due was done on time", share=share(rate))


def nothing_due() -> str:
    """The finding where nothing has fallen due."""
    return _("Nothing that was promised has fallen due")


def usual(value: float, gap: float) -> str:
    """Beside the headline: the closed basis, and how much kinder it is."""
    if gap < 0:
        return _("Of closed cases only: {share}.", share=share(value))
    due, said = told_apart(value - gap, value)
    if said != share(value):
        return _(
            "The usual way, of closed cases only, says {share} instead of {due}: {points} kinder.",
            share=said,
            due=due,
            points=points(gap),
        )
    return _(
        "The usual way, of closed cases only, says {share}: {points} kinder.",
        share=share(value),
        points=points(gap),
    )


def received(k: int, running: int, n: int) -> str:
    """Beside the headline: of all that came in; while some still run, what it may become.

    Args:
        k: Done on time.
        running: Neither done nor due yet.
        n: All with a promise that came in.
    """
    if not running:
        return _(
            "Of all that came in, {share} was done on time: {counts}.",
            share=share(k / n),
            counts=verdicts.of(k, n),
        )
    # Few run: in whole per cents the range would mostly begin where it ends.
    low, high = exact(k / n), exact((k + running) / n)
    return n_(
        "Of all that came in, {range} will have been done on time: {n} of {all} is not yet due.",
        "Of all that came in, {range} will have been done on time: {n} of {all} are not yet due.",
        running,
        range=low if low == high else numbers.span(low, high),
        all=numbers.count(n),
    )


def working(seconds: float | None) -> str:
    """Working time past a due: whole working days, or less than one."""
    if seconds is None:
        return numbers.NONE
    if seconds < DAY:
        return _("less than 1 working day")
    return numbers.working_days(round(seconds / DAY))


def late_number(seconds: float | None) -> str:
    """The same, short enough for a headline; that the days are working days stands beside it."""
    if seconds is None:
        return numbers.NONE
    if seconds < DAY:
        return _("Under a day")
    return n_("{n} day", "{n} days", round(seconds / DAY))


def wait_number(seconds: float | None) -> str:
    """A wait as a headline: whole days or hours, rounded up, so that nobody waits for longer."""
    if seconds is None:
        return _("not yet reached")
    unit = DAY if seconds >= DAY else numbers.HOUR
    return numbers.about(ceil(seconds / unit) * unit)


def length(seconds: float | None) -> str:
    """A wait in calendar time; a curve that does not get there says so."""
    if seconds is None:
        return _("not yet reached")
    whole = seconds if seconds < SHORT else round(seconds / DAY) * DAY
    return numbers.duration(whole)


def late(half: float | None, most: float | None, n: int) -> str:
    """How late, in one sentence."""
    if half is None or most is None:
        return _("Nothing is late.")
    if n == 1:
        return _one_late(half)
    told = of_times("days_late", working(half), working(most)) or ""
    if half < DAY:
        told = _(
            "Half of the late cases were less than 1 working day late; one in ten, {most} or more.",
            most=working(most),
        )
        if most < DAY:
            told = _("Nine in ten of the late cases were less than 1 working day late.")
    return f"{told} {n_('{n} late case.', '{n} late cases.', n)}"


def _one_late(time: float) -> str:
    if time < DAY:
        return _("The one late case was less than 1 working day late.")
    return _("The one late case was {time} late.", time=working(time))


def expected(half: float | None, most: float | None) -> str:
    """What a resident can expect, as a sentence."""
    if half is None:
        return _("Of the last 90 days, fewer than half are closed so far.")
    told = of_times("expected_time", length(half), length(most)) or ""
    if most is None:
        told = _("Half by {half}; eight in ten is not yet reached.", half=length(half))
    return _("{told} By the cases opened in the last 90 days.", told=told)


def paused(last_tenth: float | None) -> str:
    """How much of the paused time began just before the due."""
    if not last_tenth:
        return _("None of it began in the last tenth of the clock.")
    return _("{share} of it began in the last tenth of the clock.", share=share(last_tenth))


def no_pauses() -> str:
    """Why the paused share cannot be had."""
    return _("Not measurable: its system shows no pauses")


def not_measurable(code: str) -> str:
    """Why a figure cannot be had."""
    return no_pauses() if code == "no_paused" else share_words.not_measurable(code)


def flattery_title(name: str, rate: float, usual_: float) -> str:
    """The finding of the ledger: where the usual way is kindest."""
    return _(
        "The usual way is kindest to {name}: {usual} instead of {share}",
        name=name,
        usual=share(usual_),
        share=share(rate),
    )


def flattery_plain() -> str:
    """The finding where it is kind to nobody."""
    return _("The usual way of counting flatters nobody here")


def no_flattery() -> str:
    """Instead of the ledger."""
    return _("Too few cases fell due to compare; 30 are needed")


def still_open_aside(n: int) -> str:
    """Beside a name in the ledger: not all that is overdue now, as the Overview counts it."""
    return n_("{n} still open", "{n} still open", n)


def flattery_note(start: float, shown: int, all_: int, *, still_open: bool) -> str:
    """Under the ledger."""
    parts = [_("Filled: of all that fell due. Hollow: the usual way, closed cases only.")]
    if still_open:
        parts.append(_("Still open: of the cases that fell due in this period, those not closed."))
    if start:
        parts.append(_("The axis starts at {share}.", share=share(start)))
    if shown < all_:
        parts.append(_("The {n} with the largest gap; the table has all.", n=count(shown)))
    return " ".join(parts)


def flattery_alt(told: Sequence[tuple[str, float, float]]) -> str:
    """The ledger in a sentence."""
    said = listing(
        _("{name} {share}, usual way {usual}", name=name, share=share(rate), usual=share(usual_))
        for name, rate, usual_ in told
    )
    return _("On time by name: {said}. The table below has every figure.", said=said)


def kinder(gap: float) -> str:
    """How much kinder the usual way is, as the verdict of a row."""
    if abs(gap) < 0.0005:  # noqa: PLR2004 - what a decimal of a point does not show
        return _("Usual way: the same")
    if gap < 0:
        return _("Usual way: {points} less", points=points(gap))
    return verdicts.usual_says(gap)


def late_title(name: str, half: float) -> str:
    """The finding of lateness."""
    if half < DAY:
        return _("Half of the late cases are less than 1 working day late, whoever has them")
    return _(
        "{name} is latest: half of its late cases are {late} late or more",
        name=name,
        late=working(half),
    )


def late_by(half: float, most: float) -> str:
    """How late one name is, beside its marks."""
    if most < DAY:
        return _("nine in ten less than 1 working day")
    return _("{half}; one in ten {most} or more", half=working(half), most=working(most))


def late_alt(told: Sequence[tuple[str, str]]) -> str:
    """How late, by name, in a sentence."""
    said = "; ".join(f"{name}: {words}" for name, words in told)
    return _("Working days past the due. {said}.", said=said)


def no_late() -> str:
    """Instead of the chart of lateness."""
    return _("Too few late cases to compare; 30 are needed")


def clocks() -> dict[str, str]:
    """The clocks, by the part of the figure."""
    return {
        "": _("The resident's clock, from opening to closing"),
        "to_acceptance": _("Until the agency accepted it"),
        "from_acceptance": _("The agency's clock, from acceptance"),
    }


def waits_title(half: float | None, eight: float | None) -> str:
    """The finding of the curve of waits."""
    if half is None:
        return _("Fewer than half of the cases are closed so far")
    if eight is None:
        return _("Half are closed by {half}; eight in ten is not yet reached", half=length(half))
    return _(
        "Half are closed by {half}, eight in ten by {eight}",
        half=length(half),
        eight=length(eight),
    )


def no_waits() -> str:
    """Why there is no curve."""
    return _("Too few cases were closed to draw how long they take")


def waits_alt(half: float | None, eight: float | None, nine: float | None, *, by_hour: bool) -> str:
    """The curve of waits in a sentence."""
    told = {"half": length(half), "eight": length(eight), "nine": length(nine)}
    if by_hour:
        return _(
            "A curve of the share of cases closed by each hour since they were opened. Half by: "
            "{half}; eight in ten by: {eight}; nine in ten by: {nine}.",
            **told,
        )
    return _(
        "A curve of the share of cases closed by each day since they were opened. Half by: {half}; "
        "eight in ten by: {eight}; nine in ten by: {nine}.",
        **told,
    )


def waits_note() -> str:
    """Under the curve."""
    return _("Open cases are counted as still waiting. Pale: the likely range.")


def waits_columns(*, by_hour: bool) -> dict[str, str]:
    """Titles of the table of the curve."""
    return {
        "after": _("Hours since opening") if by_hour else _("Days since opening"),
        "share": _("Closed (%)"),
        "low": _("At least (%)"),
        "high": _("At most (%)"),
        "at_risk": _("Cases still watched"),
    }


def clocks_title(half: float | None) -> str:
    """The finding of the clocks; `half` of the agency's, None where it cannot be told."""
    if half is None:
        return _("How much of the wait is the agency's")
    return _("Counted from acceptance, half are closed in {time}", time=length(half))


def clock_columns() -> tuple[str, str, str]:
    """Titles of the table of clocks."""
    return _("Clock"), _("Half by"), _("Eight and nine in ten by")


def eight_and_nine(eight: float | None, nine: float | None) -> str:
    """The two later tenths, one under the other."""
    return f"{length(eight)}  \n{length(nine)}"


def clocks_note() -> str:
    """Under the table of clocks."""
    return _(
        "In calendar time, of the cases opened in the period; whoever still waits is counted as "
        "waiting. “Not yet reached”: too many are still open to say. The agency's clock is of "
        "accepted cases alone, so it can be longer than the resident's, which is of all; a case "
        "closed without being accepted counts as waiting for that until it was closed."
    )


def rules() -> dict[str, str]:
    """The rules for reopenings, in words."""
    return {
        "continuous": _("The clock never stopped"),
        "resume": _("Time wrongly closed is not counted"),
        "restart": _("The clock begins anew at the reopening"),
        "first_closure": _("The first closing counts"),
    }


def rule_columns() -> tuple[str, str, str]:
    """Titles of the table of rules."""
    return _("Rule for reopenings"), _("On time"), _("What it is worth")


def exact(value: float) -> str:
    """A share with one decimal, as rules differ by little."""
    return f"{numbers.decimal(value * 100)}%"


def as_agreed(named: int, n: int) -> str:
    """Beside the rule that the agreements name."""
    if named == n:
        return _("as agreed")
    return n_("as agreed for {n} case", "as agreed for {n} cases", named)


def worth(cases: int, gap: float) -> str:
    """What a rule would add to the cases on time."""
    if not cases:
        return _("the same")
    told = n_("{n} case", "{n} cases", abs(cases))
    sign = "+" if cases > 0 else "\N{MINUS SIGN}"
    return f"{sign}{told}, {sign}{points(gap)}"


def rules_title(cases: int) -> str:
    """The finding about the rules."""
    if cases <= 0:
        return _("No other rule for reopenings would be kinder")
    return n_(
        "The kindest rule for reopenings would add {n} case on time",
        "The kindest rule for reopenings would add {n} cases on time",
        cases,
    )


def rules_note() -> str:
    """Under the table of rules."""
    return _("The same cases under each rule: those that fell due. Worth is against the agreement.")


def pauses_title(reason: str, value: float) -> str:
    """The finding about pauses."""
    return _(
        "Most paused for “{reason}”: {share} of working time",
        reason=reason,
        share=numbers.small_rate(value),
    )


def no_paused() -> str:
    """The finding where no clock stood still."""
    return _("No clock stood still")


def reason(code: str | None) -> str:
    """A reason for a pause, in words."""
    named = pause_reason(code)
    return f"{named[:1].upper()}{named[1:]}"


def every_reason() -> str:
    """The bar of all reasons."""
    return _("All reasons")


def refusals() -> dict[str, str]:
    """Why a pause stops nothing."""
    return {
        "not_in_agreement": _("Its reason is not in the agreement"),
        "no_evidence": _("What the agreement asks for was not shown"),
        "begun_after_due": _("It began when the promise was due already"),
        "cap_used_up": _("Its limit was used up"),
    }


def refused_columns() -> tuple[str, str, str]:
    """Titles of the table of refused pauses."""
    return _("Reason"), _("Why it stopped nothing"), _("Pauses")


def nothing_refused(*, agreed: bool) -> str:
    """Every pause is one that the agreement allows; without an agreement none is."""
    if not agreed:
        return _("No agreement judges these cases: none says which pauses stop a clock.")
    return _("Every recorded pause is one that the agreement allows.")


def columns() -> dict[str, str]:
    """Column titles, by key."""
    return {
        "agency": _("Agency"),
        "service": _("Service"),
        "district": _("District"),
        "on_time": _("On time %"),
        "usual": _("Usual way %"),
        "gap": _("Gap, points"),
        "due": _("Due cases"),
        "late": _("Late cases"),
        "late_half": _("Half are late by, working days"),
        "late_most": _("One in ten by"),
        "wait_half": _("Half are closed in, days"),
        "wait_eight": _("Eight in ten in"),
        "wait_nine": _("Nine in ten in"),
        "expected": _("Expected %"),
        "verdict": _("Like for like"),
        "name": _("Name"),
        "standing": _("On this service"),
    }


def table_note() -> str:
    """Under the table: what a dash means."""
    return _("A dash where too few cases are late, or where the share is not yet reached.")
