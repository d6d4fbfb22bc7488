"""The words that pages about shares share: filters, verdicts, tables and lists of cases."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from dashboard.wording import numbers, verdicts
from dashboard.wording.empty import Empty
from dashboard.wording.language import _, n_
from dashboard.wording.markdown import plain
from dashboard.wording.numbers import count, listing, rate
from metrics.reading import BASELINE, RUN

SHOWN_ROWS = 500
"""So many cases are listed on the page; the file holds all."""


def labels() -> dict[str, str]:
    """The fixed words, by place."""
    return {
        "look": _("Look closer at"),
        "by": _("Compare"),
        "table": _("The same in numbers"),
        "beside": _("In detail"),
        "definition": _("What this counts"),
        "agreement": _("The agreement"),
        "agreements": _("The agreements"),
        "download": _("Download this table"),
        "show_all": _("Show all periods and services"),
        "own": _("Show my own agency"),
        "without": _("Show this page without it"),
        "no_goal": _("No goal set"),
        "no_month": _("A goal is set; no month can be judged yet"),
        "goal_of_agency": _("Goal is for the whole agency"),
    }


def comparisons() -> dict[str, str]:
    """What the table compares, by the dimension."""
    return {"agency": _("Agencies"), "service": _("Services")}


def columns() -> dict[str, str]:
    """Column titles, by key."""
    return {
        "agency": _("Agency"),
        "service": _("Service"),
        "verdict": _("Verdict"),
        "share": _("Share %"),
        "low": _("Likely from %"),
        "high": _("Likely to %"),
        "goal": _("Goal, at most %"),
        "least": _("Goal %"),
        "month": _("Month"),
        "signal": _("Signal"),
        "k": _("Counted"),
        "n": _("Out of"),
        "said": verdicts.in_words(),
        "why": _("Why"),
        "case": _("Case"),
        "next": _("New case"),
        "opened": _("Opened"),
        "closed": _("Closed"),
        "reopened": _("Reopened"),
        "contact": _("In touch again"),
        "comment": _("Comment"),
        "days": _("Days later"),
        "outcome": _("Outcome"),
        "reason": _("Reason"),
        "first_agency": _("Sent first to"),
        "now_with": _("Now with"),
        "passed_on": _("Passed on"),
        "handoffs": _("Hand-offs"),
        "lost": _("Working hours lost"),
        "cases": _("Cases"),
        "of_all": _("Of all %"),
    }


def why_not() -> dict[str, str]:
    """Why a figure cannot be had, by what no source shows."""
    return {
        "no_reopened": _("Not measurable: its system shows no reopenings"),
        "no_requester": _("Not measurable: its system does not say who asked"),
        "no_place": _("Not measurable: its system shows no places"),
        "no_commented": _("Not measurable: its system shows no comments"),
        "no_outcome": _("Not measurable: its system shows no outcomes"),
        "no_text": _("Not measurable: the texts of its messages are not held"),
        "no_rerouted": _("Not measurable: its system does not show what is passed on"),
        "no_returned": _("Not measurable: its system does not show what is sent back"),
        "no_accepted": _("Not measurable: its system does not show who took a case"),
        "no_contact_volume": _("Not measurable: the city gives no number of all contacts"),
        "not_counted_by_this": _("All contacts are counted for the whole city only"),
    }


def not_measurable(code: str) -> str:
    """Why a figure cannot be had."""
    return why_not().get(code, verdicts.not_measurable())


def nothing_to_count() -> str:
    """No case has come so far that it could be counted."""
    return _("Nothing to count yet")


def goal_met() -> str:
    """One goal, met."""
    return verdicts.met()


def goal_missed() -> str:
    """One goal, missed."""
    return _("Missed")


def of_cases(value: float | None, k: int, n: int, goal: float | None = None) -> str:
    """A share with its counts: 0.9%, 907 of 102,146."""
    return f"{rate(value, goal)}, {verdicts.of(k, n)}"


def exact(goal: float) -> str:
    """A goal with the digits that it was agreed with: 8%, 97.5%."""
    return f"{round(goal * 100, 6):g}%"


def goal_at_most(goal: float) -> str:
    """A ceiling."""
    return _("goal: at most {share}", share=exact(goal))


def goal_at_least(goal: float) -> str:
    """A floor."""
    return _("goal: at least {share}", share=exact(goal))


def the_cases(n: int) -> str:
    """The way to the cases behind a number."""
    return n_("The {n} case", "The {n} cases", n)


def month(when: date) -> str:
    """June 2026, as a heading of an axis would have it."""
    return f"{numbers.month(when)} {when.year}"


def signal(*, above: bool, since: date | None) -> str:
    """More than noise, and since when."""
    if since is None:
        return _("Within the usual ups and downs")
    if above:
        return _("Higher than usual since {month}, and not noise", month=month(since))
    return _("Lower than usual since {month}, and not noise", month=month(since))


def sides() -> dict[str | None, str]:
    """What a month is beside what is usual, by the side of its signal."""
    return {None: _("usual"), "above": _("higher"), "below": _("lower")}


def signal_rules() -> dict[str, str]:
    """Why a month is no noise, by the rule of `metrics.reading.xmr`."""
    return {
        "outside": _("beyond a limit of noise"),
        "one_side": _("one of {n} or more in a row on one side of usual", n=count(RUN)),
        "trend": _("one of {n} or more in a row that rise, or that fall", n=count(RUN)),
        "outer_third": _("one of two within three months near or beyond the same limit"),
    }


def signal_why(rules: Sequence[str]) -> str:
    """By which rules a month is no noise; empty where it is usual."""
    known = signal_rules()
    return "; ".join(known[rule] for rule in rules)


def signal_told(side: str | None, rules: Sequence[str]) -> str:
    """What a month is beside what is usual and by which rules."""
    told = sides()[side]
    if side is None:
        return told
    return _("{side}: {why}", side=told, why=signal_why(rules))


def signals_note(rules: Sequence[str]) -> str:
    """Under a control chart with signals: which rules made them, and what the colours are."""
    known = signal_rules()
    return _(
        "A diamond is a signal, a month that is no noise: {rules}. Blue is for the better, "
        "orange for the worse.",
        rules=_("; or ").join(known[rule] for rule in rules),
    )


def usual_note(*, anew: bool) -> str:
    """Under a control chart: what is called usual; `anew` where a known change begins it again."""
    if anew:
        return _(
            "Usual is the mean of the first {n} months, or as many as there are; after a named "
            "change, of those since then.",
            n=count(BASELINE),
        )
    return _(
        "Usual is the mean of the first {n} months, or as many as there are; later ones do not "
        "move it.",
        n=count(BASELINE),
    )


def usual(mean: float) -> str:
    """Beside the mean of a control chart."""
    return _("Usual {share}", share=rate(mean))


def goal_mark(goal: float) -> str:
    """Beside the goal of a control chart."""
    return _("Goal {share}", share=exact(goal))


def trend_alt(figure: str, start: date, end: date, mean: float | None, said: str) -> str:
    """A control chart in a sentence."""
    return _(
        "{figure} by month, {start} to {end}. Usual is {mean}. {signals}.",
        figure=figure,
        start=month(start),
        end=month(end),
        mean=rate(mean),
        signals=said,
    )


def too_few_months() -> str:
    """Instead of limits."""
    return _("Too few months to say what is usual")


def assurance() -> dict[str, str]:
    """What the limits say of the goal."""
    return {
        "consistently_passes": _("The goal is met in every usual month."),
        "consistently_fails": _("The goal is missed in every usual month."),
        "hit_and_miss": _("The goal is met in some usual months and missed in others, by chance."),
    }


def trend_title(figure: str, said: str) -> str:
    """The finding of a control chart."""
    return f"{figure}: {said[:1].lower()}{said[1:]}"


def not_ripe() -> str:
    """Under a chart without its newest month."""
    return _("The newest month is left out: its cases may still be counted.")


def no_trend(months: int) -> str:
    """Instead of a control chart."""
    if not months:
        return _("No month has a case to count.")
    return n_(
        "Only {n} month has a case to count: no trend yet.",
        "Only {n} months have a case to count: no trend yet.",
        months,
    )


def tip(when: date, value: float, k: int, n: int, why: str = "") -> str:
    """Over a point of the chart; `why` where it is a signal."""
    told = f"{month(when)}: {of_cases(value, k, n)}"
    return f"{told}. {why[:1].upper()}{why[1:]}" if why else told


def every_goal_met(said: str) -> str:
    """A finding where no goal was missed."""
    return _("{finding}; every goal was met", finding=said)


def worst_title(name: str, value: float, *, short: bool, highest: bool = True) -> str:
    """The finding of the bars.

    Args:
        name: The first of them.
        value: Its share.
        short: Whether they show the share that fell short.
        highest: Whether no other share is higher, as one of few cases can be by chance.
    """
    if not highest:
        return (
            _("{name} falls short most often beyond chance: {share}", name=name, share=rate(value))
            if short
            else _("Highest share beyond chance: {name}, {share}", name=name, share=rate(value))
        )
    if short:
        return _("{name} falls short most often: {share}", name=name, share=rate(value))
    return _("Highest share: {name}, {share}", name=name, share=rate(value))


def worst_note(shown: int, few: int, *, goals: bool, short: bool) -> str:
    """Under the bars.

    Args:
        shown: How many are drawn.
        few: How many are not told.
        goals: Whether goals colour them.
        short: Whether they show the share that fell short.
    """
    parts = [
        n_(
            "The {n} with most, ordered by what is certain: the lower end of the likely range.",
            "The {n} with most, ordered by what is certain: the lower end of the likely range.",
            shown,
        )
    ]
    if short:
        parts.append(_("Shown is the share that fell short."))
    if goals:
        parts.append(
            _("Solid, orange: goals were missed. Outlined: goals were met, blue, or none, gray.")
        )
    if few:
        parts.append(
            n_(
                "{n} more has fewer than 30 cases or none to count.",
                "{n} more have fewer than 30 cases or none to count.",
                few,
            )
        )
    return " ".join(parts)


def worst_alt(told: Sequence[tuple[str, float]]) -> str:
    """The bars in a sentence."""
    words = listing(f"{name} {rate(value)}" for name, value in told)
    return _("Share by name: {rates}. The table below has every figure.", rates=words)


def no_worst() -> str:
    """Instead of bars."""
    return _("None has 30 cases to count and one that counts.")


def table_alt() -> str:
    """What the table holds."""
    return _("The share for each name, with its counts, likely range and goal.")


def cases_alt() -> str:
    """What the list of cases holds."""
    return _("The cases behind the figure, the newest first.")


def cases_note(shown: int, all_: int) -> str:
    """Under a list of cases that is cut."""
    if shown < all_:
        return _(
            "The newest {shown} of {all}; the file has all.", shown=count(shown), all=count(all_)
        )
    return _("The newest first.")


def no_cases() -> str:
    """Instead of a list of cases."""
    return _("No case is behind this figure.")


def closed_in() -> str:
    """The label of the period where cases count by their closing."""
    return _("Cases closed in")


def opened_in() -> str:
    """The label of the period where cases count by their opening."""
    return _("Cases opened in")


def cases_closed(start: date | None, end: date | None) -> str:
    """Which cases."""
    if start is None or end is None:
        return _("all closed cases")
    return _("cases closed {period}", period=numbers.period(start, end))


def cases_opened(start: date | None, end: date | None) -> str:
    """Which cases."""
    if start is None or end is None:
        return _("all cases")
    return _("cases opened {period}", period=numbers.period(start, end))


def another_agency(own: str) -> Empty:
    """The address names an agency that this viewer may not see."""
    return Empty(
        ":material/lock:",
        _("This is about another agency"),
        _(
            "You can see the cases and figures of {own} only. Whoever sent you this link sees "
            "more; ask 311 leadership if your work needs it.",
            own=plain(own),
        ),
    )


def no_services() -> str:
    """Where a table has no rows."""
    return _("Nothing to compare here.")
