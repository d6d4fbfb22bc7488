"""The words of the Overview about what changed, what needs somebody, and what came after."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from dashboard.wording import numbers, verdicts
from dashboard.wording.agency import duties
from dashboard.wording.language import _, n_
from dashboard.wording.markdown import bold, plain, sentences
from dashboard.wording.numbers import count, rate, share, told_apart
from dashboard.wording.shares import month


def to_most(name: str, n: int) -> str:
    """Leads on to the cases past due of who has most."""
    return _("{n} of them: {name}", n=count(n), name=plain(name))


def labels() -> dict[str, str]:
    """The fixed words, by place."""
    return {
        "changed": _("What changed"),
        "after": _("After closing"),
        "to_agreement": _("The agreement"),
        "to_agreements": _("What is promised"),
        "to_health": _("Data health"),
        "to_messages": _("What residents were told"),
        "to_reopenings": _("Reopenings"),
        "to_routing": _("Routing"),
        "to_timeliness": _("Timeliness"),
        "to_waiting": _("The cases past due"),
    }


def nothing_changed() -> str:
    """No figure left what is usual."""
    return _("Nothing moved more than usual.")


def changed_note() -> str:
    """Under what changed: what counts as one."""
    return _(
        "Months beyond the usual ups and downs, and still so in the newest ones, whatever the "
        "period above. Anything else is noise."
    )


def more_changes(n: int) -> str:
    """Above those that are folded away."""
    return n_("{n} more change", "{n} more changes", n)


def change_badges() -> dict[bool, str]:
    """The word on a change, by whether it is for the better."""
    return {True: _("Better than usual"), False: _("Worse than usual")}


def figure_names() -> dict[str, str]:
    """What a watched figure is called, at the head of its sentence."""
    return {
        "on_time_due": _("On time"),
        "kept_promise": _("Promises kept"),
        "first_response": _("First response in time"),
        "reopen_rate": _("Reopened"),
        "repeat_contact": _("Asked again"),
        "message_specific": _("Messages that say what was done"),
    }


def signal(figure: str, value: float, mean: float, at: date, since: date, *, above: bool) -> str:
    """One figure beside what is usual, and since when it is so."""
    told = {
        "figure": figure_names()[figure],
        "value": rate(value),
        "month": month(at),
        "mean": rate(mean),
        "since": month(since),
    }
    if above:
        return _(
            "{figure}: {value} in {month}, usually {mean}; higher than usual since {since}.", **told
        )
    return _(
        "{figure}: {value} in {month}, usually {mean}; lower than usual since {since}.", **told
    )


def change(name: str, said: Sequence[str]) -> str:
    """What changed with one name, in markdown."""
    return f"{bold(name)}: {sentences(said)}"


def need_overdue(overdue: int, oldest: datetime | None, soon: int) -> str:
    """A pile of open cases past due, and what comes on top of it."""
    if oldest is None:
        said = n_("{n} case open and past due.", "{n} cases open and past due.", overdue)
    else:
        said = n_(
            "{n} case open and past due, the oldest since {day}.",
            "{n} cases open and past due, the oldest since {day}.",
            overdue,
            day=numbers.day(oldest),
        )
    more = n_(
        "{n} more falls due in the next 5 working days.",
        "{n} more fall due in the next 5 working days.",
        soon,
    )
    return sentences([said, more]) if soon else said


def overdue_cases(n: int) -> str:
    """The way to the cases past due."""
    return n_("The {n} case past due", "The {n} cases past due", n)


def due_soon(soon: int) -> str:
    """What falls due next where nothing is past due."""
    return n_(
        "{n} case falls due in the next 5 working days.",
        "{n} cases fall due in the next 5 working days.",
        soon,
    )


def also_overdue(rest: Sequence[tuple[str, int]]) -> str:
    """Those whose piles are smaller, in markdown."""
    piles = numbers.listing(f"{plain(name)} ({count(n)})" for name, n in rest[:6])
    more = len(rest[6:])
    if more:
        return n_(
            "Also past due: {piles}; and {n} more.",
            "Also past due: {piles}; and {n} more.",
            more,
            piles=piles,
        )
    return _("Also past due: {piles}.", piles=piles)


def need_ours(missed: Sequence[tuple[str, int, int]]) -> str:
    """What 311 itself promised and did not keep, in markdown: figure, goals missed, all goals."""
    names = duties()
    said = [f"{names[figure]}: {verdicts.goals_missed(k, n)}." for figure, k, n in missed]
    return f"{bold('311')}: {sentences(said)}"


def need_ended(name: str, last: date) -> str:
    """An agreement ended without a successor; `name` is markdown, empty for one's own."""
    said = _(
        "The agreement ended on {day} and none follows it; cases opened since have no promise.",
        day=numbers.day(last),
    )
    return f"{name}{said}"


def need_runs_out(name: str, last: date) -> str:
    """An agreement ends soon without a successor; `name` is markdown, empty for one's own."""
    return (
        f"{name}{_('The agreement ends on {day} and none follows it yet.', day=numbers.day(last))}"
    )


def need_badges() -> dict[str, str]:
    """The word on each kind of need."""
    return {
        "overdue": _("Past due"),
        "soon": _("Due soon"),
        "missed": _("Goal missed"),
        "flattered": _("Hidden by the usual count"),
        "ended": _("Agreement ended"),
        "runs_out": _("Agreement runs out"),
        "ours": _("311's own promise missed"),
        "unmeasurable": _("Cannot be judged"),
    }


def after_title(figure: str) -> str:
    """Title and label of a headline after closing, in markdown."""
    names = figure_names()
    labelled = {
        "reopen_rate": _("of closed cases, within the agreed days"),
        "repeat_contact": _("by the same person about the same thing"),
        "message_specific": _("of those sent at closing"),
    }
    return f"**{names[figure]}** · {labelled[figure]}"


def stands_out(name: str, value: float, *, lower: bool) -> str:
    """Who has the highest share, or the lowest where more is better; `name` is markdown."""
    if lower:
        return _("Highest at {name}: {share}.", name=name, share=rate(value))
    return _("Lowest at {name}: {share}.", name=name, share=rate(value))


def no_message_before(k: int, n: int) -> str:
    """What auditors counted of closed cases on which people wrote again."""
    return _(
        "{k} of {n} closed cases that drew a comment had no specific message before it.",
        n=count(n),
        k=count(k),
    )


def uncovered(n: int, name: str | None, most: int) -> str:
    """Cases without a promise, and who has the most of them; `name` is markdown."""
    if name is None:
        return _("Nothing is promised for {n}.", n=count(n))
    return _(
        "Nothing is promised for {n}, the most at {name}: {most}.",
        n=count(n),
        name=name,
        most=count(most),
    )


def kept_note(k: int, n: int) -> str:
    """Under the second card: what is kept, and of how many."""
    return _("{of} cases were done on time, stayed done and said how.", of=verdicts.of(k, n))


def on_time_beside(value: float, usual: float | None) -> str:
    """Beside it: done on time, and what the usual way of counting makes of that."""
    if usual is None:
        return _("On time: {share}.", share=share(value))
    happened, said = told_apart(value, usual)
    return _(
        "On time: {share}; the usual way, closed cases only, would say {usual}.",
        share=happened,
        usual=said,
    )


def before(kept: float | None, on_time: float | None) -> str:
    """The same of the period before."""
    if kept is None:
        return _("The period before: {on_time} on time.", on_time=share(on_time))
    return _(
        "The period before: {kept} kept, {on_time} on time.",
        kept=share(kept),
        on_time=share(on_time),
    )


def soon(n: int) -> str:
    """Under the third card: what comes on top of it."""
    return n_(
        "{n} more falls due in the next 5 working days.",
        "{n} more fall due in the next 5 working days.",
        n,
    )


def in_period(n: int) -> str:
    """Under the third card: how many of them fell due in the period."""
    return n_("{n} of them fell due in this period.", "{n} of them fell due in this period.", n)


def title_worse(missed: int, judged: int, name: str) -> str:
    """The finding where outcomes get worse: how many missed goals, and who gets worse."""
    if not missed:
        return _("Every goal was met, but {agency} is getting worse", agency=name)
    return n_(
        "{k} of {n} agency with goals to judge missed some; {agency} is getting worse",
        "{k} of {n} agencies with goals to judge missed some; {agency} is getting worse",
        judged,
        k=count(missed),
        agency=name,
    )


def title_several(missed: int, judged: int, overdue: int) -> str:
    """The finding where several agencies missed goals."""
    past_due = n_("{n} case is past due", "{n} cases are past due", overdue)
    return _(
        "{k} of {n} agencies with goals to judge missed some; {overdue}",
        k=count(missed),
        n=count(judged),
        overdue=past_due,
    )
