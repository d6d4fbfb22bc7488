"""The words of the page about routing."""

from __future__ import annotations

from dashboard.wording import verdicts
from dashboard.wording.language import _, n_
from dashboard.wording.numbers import count, rate, working_time
from dashboard.wording.shares import goal_at_least


def title_worst(name: str, value: float, all_: float | None) -> str:
    """The finding where one service stands out."""
    return _(
        "{name} adds most cases: {share} passed on to another agency, against {all} of all",
        name=name,
        share=rate(value),
        all=rate(all_),
    )


def title_plain(figure: str, value: float | None) -> str:
    """The finding where none does."""
    return {
        "reroute_rate": _("{share} of cases were passed on to another agency", share=rate(value)),
        "intake_complete": _(
            "{share} of cases were complete when they reached the agency", share=rate(value)
        ),
    }[figure]


def title_incomplete(name: str, value: float, all_: float | None) -> str:
    """The finding about intake where one service stands out."""
    return _(
        "{name} adds most incomplete cases: {share} complete, against {all} of all",
        name=name,
        share=rate(value),
        all=rate(all_),
    )


def nothing_transferred() -> str:
    """The title where nothing can be counted."""
    return _("No case was handed to an agency here")


def cannot_tell() -> str:
    """The title where the sources cannot show it."""
    return _("The systems of this city do not show what is passed on")


def choices() -> dict[str, str]:
    """What can be looked at, by figure."""
    return {
        "reroute_rate": _("Passed on"),
        "intake_complete": _("Complete intake"),
    }


def card_titles() -> dict[str, str]:
    """The headline cards, in markdown."""
    return {
        "reroute_rate": f"**{_('Passed on')}** · {_('to another agency than the first')}",
        "reroute_cost": f"**{_('Cost')}** · {_('working time until the right agency had it')}",
        "intake_complete": f"**{_('Complete intake')}** · {_('taken without asking for more')}",
    }


def of_transferred(k: int, n: int) -> str:
    """The honest denominator."""
    return _("{of} cases handed to agencies.", of=verdicts.of(k, n))


def as_recorded() -> str:
    """What that denominator counts: a source may name the agency and log no hand-over."""
    return _("A case counts as handed to an agency once its record names one besides 311, "
             "whether or not a hand-over was logged.")  # fmt: skip


def of_contacts(value: float | None, k: int, n: int) -> str:
    """The audit's way, named as that."""
    return _(
        "The audit's way, out of all {n} contacts with 311, would say {share} ({k}).",
        n=count(n),
        share=rate(value),
        k=count(k),
    )


def lost(half: float, most: float | None) -> str:
    """What a wrong route costs."""
    if most is None:
        return _("Half lost {half} or more.", half=working_time(half))
    return _(
        "Half lost {half} or more; one in ten {most} or more.",
        half=working_time(half),
        most=working_time(most),
    )


def half(seconds: float | None) -> str:
    """The middle of the working time lost."""
    return "" if seconds is None else working_time(seconds)


def handoffs(k: int, n: int) -> str:
    """Hand-offs for each case."""
    if n == 1:
        return n_("{n} hand-off in one case.", "{n} hand-offs in one case.", k)
    return n_(
        "{n} hand-off in {cases} cases.", "{n} hand-offs in {cases} cases.", k, cases=count(n)
    )


def asked_for_more(n: int) -> str:
    """Cases that were sent back, or passed on."""
    return n_(
        "{n} was sent back for more, or passed on.",
        "{n} were sent back for more, or passed on.",
        n,
    )


def no_hours() -> str:
    """Under a list in which some cases have no working hours that were lost."""
    return _(
        "Working hours stand only where an agreement says which hours count, and for cases that"
        " were passed on before their closing."
    )


def nothing_lost() -> str:
    """No case was passed on."""
    return _("No case was passed on.")


def uncounted(k: int, n: int) -> str:
    """Cases that were passed on and whose working time nobody can count."""
    return _(
        "Of {k} of {n} it cannot be told, as nothing is promised there.", k=count(k), n=count(n)
    )


def no_calendar() -> str:
    """Working time that cannot be counted."""
    return _("Working time cannot be counted here: no calendar is agreed.")


def reasons() -> dict[str, str]:
    """Why cases were passed on."""
    return {
        "wrong_agency": _("Wrong agency"),
        "missing_information": _("Missing information"),
        "outside_jurisdiction": _("Outside the city's authority"),
    }


def reason(code: str | None) -> str:
    """A reason in words."""
    if code is None:
        return _("No reason given")
    return reasons().get(code, code.replace("_", " ").capitalize())


def labels() -> dict[str, str]:
    """Fixed words of this page."""
    return {
        "passes": _("Who got it first, and whose it was"),
        "promises": _("What 311 itself promises"),
        "by_reason": _("Why cases were passed on"),
    }


def passes_title(first: str, then: str, cases: int) -> str:
    """The finding of the table of hand-overs."""
    return n_(
        "Most often {first} got what belonged to {then}: {n} case",
        "Most often {first} got what belonged to {then}: {n} cases",
        cases,
        first=first,
        then=then,
    )


def passes_note() -> str:
    """How to read the table of hand-overs."""
    return _(
        "By the agency that had a case first and the one that has it now. An agency sees the "
        "cases that it has now."
    )


def passes_alt() -> str:
    """What the table of hand-overs holds."""
    return _("Cases that were passed on, by the first agency and the present one.")


def back_to_itself(name: str) -> str:
    """A case that came back to where it started."""
    return _("{name}, after others", name=name)


def promise_columns() -> tuple[str, str, str]:
    """The table of 311's own promises."""
    return _("311's own promise"), _("Happened"), _("Verdict")


def promise_names() -> dict[str, str]:
    """What 311 promises, by the figure that shows it."""
    return {
        "reroute_rate": _("Send each case to the right agency"),
        "intake_complete": _("Hand over cases that are complete"),
    }


def promise_happened(figure: str, value: float | None, k: int, n: int, goal: float | None) -> str:
    """What happened with such a promise, with its goal."""
    if figure == "reroute_rate":
        right, held = None if value is None else 1 - value, n - k
        wanted = None if goal is None else 1 - goal
    else:
        right, held, wanted = value, k, goal
    said = _("{share}, {of}", share=rate(right, wanted), of=verdicts.of(held, n))
    if wanted is None:
        return said
    return f"{said}; {goal_at_least(wanted)}"


def reason_columns() -> tuple[str, str]:
    """The table of reasons."""
    return _("Reason"), _("Share")


def first_reason() -> str:
    """Under the table of reasons: a case counts once."""
    return _(
        "By the first reason given, so that each case counts once. The list of cases below says "
        "where information was missing as well."
    )


def cases_titles(k: int) -> dict[str, str]:
    """The heading of the list of cases."""
    return {
        "reroute_rate": n_(
            "The {n} case that was passed on",
            "The {n} cases that were passed on",
            k,
        ),
        "intake_complete": n_(
            "The {n} case that the first agency did not take as it came",
            "The {n} cases that the first agency did not take as they came",
            k,
        ),
    }


def where_it_is_now() -> str:
    """Under the comparison: on whom a wrong route counts."""
    return _("A case counts with the agency that has it now: the wrong route was 311's.")
