"""The words of the page about one agency."""

from __future__ import annotations

from datetime import date

from dashboard.wording import numbers, verdicts
from dashboard.wording.empty import Empty
from dashboard.wording.figures_charts import backlog_bands
from dashboard.wording.figures_sentences import of_counts
from dashboard.wording.language import _, n_
from dashboard.wording.markdown import plain
from dashboard.wording.numbers import count, listing, share

_BANDS = ("under_1x", "1x_to_2x", "2x_to_4x", "over_4x")
"""The parts of the backlog that `backlog_bands` names."""


def labels() -> dict[str, str]:
    """The fixed words, by place."""
    return {
        "agency": _("Agency"),
        "period": _("Cases due in"),
        "look": _("Look closer at"),
        "open": _("Open cases"),
        "contract": _("Contract"),
        "signal": _("Signal"),
        "clause": _("What the agreement says"),
        "to_clause": _("Read the agreement"),
        "to_agreements": _("All agreements"),
        "to_definition": _("What this counts"),
        "to_cases": _("The cases behind it"),
        "to_routing": _("Routing to this agency"),
        "show_all": _("Show all periods"),
    }


def promises() -> dict[str, str]:
    """What each promise of an agency is called, so that more is better; by its figure."""
    return {
        "acknowledged": _("Receipt confirmed"),
        "first_response": _("First response"),
        "first_action": _("First action"),
        "updated": _("Progress told"),
        "reopen_rate": _("Stayed closed"),
        "repeat_contact": _("Nobody asked again"),
        "closed_without_action": _("Something was done"),
    }


def duties() -> dict[str, str]:
    """What 311 promises the agency, so that more is better; by its figure."""
    return {
        "reroute_rate": _("Right agency first"),
        "intake_complete": _("Complete at hand-over"),
    }


def resolved() -> str:
    """Beside the resolution of a service; at most ten letters."""
    return _("resolved")


def ledger_key() -> dict[str, str]:
    """The marks of the first row."""
    return {
        "measured": _("measured"),
        "goal": _("promised"),
        "usual": _("usual way"),
        **verdicts.short(),
    }


def title_missed(agency: str, missed: int, told: int, overdue: int) -> str:
    """The finding: promises missed, and what lies open."""
    return _(
        "{agency} missed {missed} of {told} promises; {overdue}",
        agency=agency,
        missed=count(missed),
        told=count(told),
        overdue=_past_due(overdue),
    )


def title_met(agency: str, told: int, overdue: int) -> str:
    """The finding where every promise that can be judged was met."""
    return n_(
        "{agency} met its {n} promise; {overdue}",
        "{agency} met all {n} promises; {overdue}",
        told,
        agency=agency,
        overdue=_past_due(overdue),
    )


def title_untold(agency: str, overdue: int) -> str:
    """The finding where no goal can be judged."""
    return _("{agency}: no goal to judge by; {overdue}", agency=agency, overdue=_past_due(overdue))


def title_few(agency: str, overdue: int) -> str:
    """The finding where each promise has too few cases to be judged."""
    return _(
        "{agency}: too few cases to judge a promise; {overdue}",
        agency=agency,
        overdue=_past_due(overdue),
    )


def title_unpromised(agency: str) -> str:
    """The finding where no agreement is in force."""
    return _("{agency} has promised nothing: no agreement is in force", agency=agency)


def _past_due(overdue: int) -> str:
    return n_("{n} case is past due", "{n} cases are past due", overdue)


def agreement(version: str) -> str:
    """The way to the version in force."""
    return _("The agreement in force: version {version}", version=version)


def holds(since: date, until: date | None) -> str:
    """From when to when a version holds."""
    if until is None:
        return _("In force since {day}.", day=numbers.day(since))
    return _("In force {period}.", period=numbers.period(since, until))


def last_agreement(version: str) -> str:
    """The way to the version that was in force last."""
    return _("The last agreement: version {version}", version=version)


def ended(last: date) -> str:
    """When the last version ended."""
    return _("It ended on {day}; none is in force since.", day=numbers.day(last))


def no_agreement() -> str:
    """No version is in force."""
    return _("No agreement is in force.")


def ledger_title(missed: list[str], told: int, few: int) -> str:
    """The finding of the ledger."""
    if not told and few:
        return _("Too few cases to judge any promise")
    if not told:
        return _("What happened, without a goal to hold it against")
    if not missed:
        return _("Every promise that can be judged was met")
    if len(missed) == told:
        return _("No promise that can be judged was met")
    return _("Furthest from its goal: {name}", name=missed[0])


def ledger_note(start: float, unpromised: int, *, goals: bool, changed: bool) -> str:
    """Under the ledger; `changed` where one of the goals has changed and has no one tick."""
    parts = [
        _("Tick: promised. Hollow circle: the usual way, closed cases only."),
        *([verdicts.goal_is()] if goals else []),
        *([_("The axis starts at {share}.", share=share(start))] if start else []),
        _("Ceilings, such as reopenings, are turned round so that more is better."),
        *(
            [_("No tick: the goal has changed, or services have different ones.")]
            if changed
            else []
        ),
    ]
    if unpromised:
        parts.append(
            n_(
                "For {n} case nothing is promised.",
                "For {n} cases nothing is promised.",
                unpromised,
            )
        )
    return " ".join(parts)


def ledger_alt(missed: list[str], met: list[str], few: list[str]) -> str:
    """The ledger in a sentence."""
    parts = [
        *([_("Missed: {names}", names=listing(missed))] if missed else []),
        *([_("Met: {names}", names=listing(met))] if met else []),
        *([_("Too few to tell: {names}", names=listing(few))] if few else []),
    ]
    said = ". ".join(parts) or _("No promise can be judged")
    return _("{said}. The table below has every figure.", said=said)


def contract(figure: str, k: int, n: int, value: float | None, goal: float | None) -> str:
    """What happened against what was promised, in one sentence."""
    told = of_counts(figure, k, n) or f"{verdicts.of(k, n)}."
    if goal is None:
        return told
    return _(
        "{told} That is {share}; the goal is {goal}.",
        told=told,
        share=share(value, goal),
        goal=share(goal),
    )


def contract_ceiling(figure: str, k: int, n: int, value: float | None, goal: float | None) -> str:
    """The same for what must stay below a ceiling."""
    told = of_counts(figure, k, n) or f"{verdicts.of(k, n)}."
    if goal is None:
        return told
    return _(
        "{told} That is {share}; at most {goal} is promised.",
        told=told,
        share=share(value, goal),
        goal=share(goal),
    )


def version(number: str) -> str:
    """Beside a known change on the chart."""
    return _("version {number}", number=number)


def every_month() -> str:
    """Under the control chart."""
    return _("All months, whatever the period: what is usual cannot be told from one.")


def no_clause() -> str:
    """Where the version in force says nothing of it."""
    return _("The agreement in force says nothing about this; it is shown all the same.")


def several_clauses(services: int) -> str:
    """Where services have clauses of their own."""
    return n_(
        "One service has a clause of its own beside this one.",
        "{n} services have a clause of their own beside this one.",
        services,
    )


def backlog_title(over: int, overdue: int, promised: int, open_: int) -> str:
    """The finding of the backlog."""
    if not open_:
        return _("No case is open")
    if not promised:
        return n_(
            "{n} open case, and no promise for it", "{n} open cases, and no promise for any", open_
        )
    if not overdue:
        return n_(
            "The {n} open case is within its promise",
            "All {n} open cases are within their promise",
            promised,
        )
    if 2 * over > open_:
        return _(
            "{over} of {open} open cases are over four times their promise",
            over=count(over),
            open=count(open_),
        )
    return _(
        "{overdue} of {open} open cases are past due", overdue=count(overdue), open=count(open_)
    )


def backlog_note(due_soon: int, oldest: float | None, no_target: int, *, promised: bool) -> str:
    """Under the bars of the backlog; `promised` where any open case has a promise."""
    parts = []
    if promised:
        parts.append(
            n_(
                "{n} case falls due in the next 5 working days.",
                "{n} cases fall due in the next 5 working days.",
                due_soon,
            )
        )
    if oldest is not None:
        parts.append(_("The oldest has been open for {time}.", time=numbers.about(oldest)))
    if no_target and promised:
        parts.append(
            n_(
                "{n} open case has no promise and is not in the bars.",
                "{n} open cases have no promise and are not in the bars.",
                no_target,
            )
        )
    return " ".join([*parts, _("As of now, whatever the period.")])


def duties_title(missed: int, told: int) -> str:
    """The finding about 311's own promises."""
    if not told:
        return _("What 311 promises this agency")
    if not missed:
        return _("311 kept what it promises this agency")
    return _(
        "311 missed {missed} of {told} promises to this agency",
        missed=count(missed),
        told=count(told),
    )


def duties_note() -> str:
    """Under 311's own promises."""
    return _("An agreement binds both sides: right routing and complete intake are 311's part.")


def duties_alt(told: list[tuple[str, float | None]]) -> str:
    """311's promises in a sentence."""
    said = listing(f"{name} {share(value)}" for name, value in told)
    return _("What 311 promises: {said}.", said=said)


def columns() -> dict[str, str]:
    """Column titles, by key."""
    return {
        "promise": _("Promise"),
        "verdict": _("Verdict"),
        "share": _("Share %"),
        "goal": _("Goal %"),
        "usual": _("Usual way %"),
        "low": _("Likely from %"),
        "high": _("Likely to %"),
        "k": _("Counted"),
        "n": _("Out of"),
        "said": verdicts.in_words(),
        "case": _("Case"),
        "service": _("Service"),
        "district": _("District"),
        "opened": _("Opened"),
        "due": _("Due"),
        "days": _("Days past due"),
    }


def resolution_of(service: str) -> str:
    """The resolution of a service, where it stands alone."""
    return _("{service}: resolved", service=service)


def overdue_title(n: int) -> str:
    """The heading of the overdue cases."""
    if not n:
        return _("No case is open and past due")
    return n_("The {n} case open and past due now", "The {n} cases open and past due now", n)


def open_parts() -> dict[str, str]:
    """The open cases that can be listed, by the part of the backlog."""
    return {
        "overdue": _("Past due"),
        "due_soon": _("Due in the next 5 working days"),
        **dict(zip(_BANDS, backlog_bands(), strict=True)),
        "no_target": _("Without a promise"),
    }


def open_titles(n: int) -> dict[str, str]:
    """The heading of the open cases of a part of the backlog."""
    return {
        "due_soon": n_(
            "The {n} open case that falls due in the next 5 working days",
            "The {n} open cases that fall due in the next 5 working days",
            n,
        ),
        **{
            part: _("{n} open: {band}", n=count(n), band=band[:1].lower() + band[1:])
            for part, band in zip(_BANDS, backlog_bands(), strict=True)
        },
        "no_target": n_(
            "The {n} open case without a promise", "The {n} open cases without a promise", n
        ),
    }


def open_alt() -> str:
    """What the list of open cases holds."""
    return _("Open cases, the first due first.")


def open_note(shown: int, all_: int) -> str:
    """Under a list of open cases."""
    said = _("The first due first, as of now: the chosen period does not narrow this list.")
    return f"{said} {_shown(shown, all_)}".strip()


def _shown(shown: int, all_: int) -> str:
    """How many are shown, where that is not all."""
    if shown == all_:
        return ""
    return _("{shown} of {all} are shown; the file has all.", shown=count(shown), all=count(all_))


def overdue_alt() -> str:
    """What the list of the overdue cases holds."""
    return _("The cases open and past due now, the longest first.")


def overdue_note(shown: int, all_: int) -> str:
    """Under the overdue cases."""
    said = _(
        "The longest past due first, as of now: the chosen period does not narrow this list. Cases "
        "that were closed late are not in it: the list of those that were not done on time has "
        "them."
    )
    return f"{said} {_shown(shown, all_)}".strip()


def nothing(agency: str) -> Empty:
    """No case of the agency belongs to the period."""
    return Empty(
        ":material/inbox:",
        _("Nothing in this period"),
        _(
            "No case of {agency} belongs to this period. Choose another period or agency.",
            agency=plain(agency),
        ),
    )
