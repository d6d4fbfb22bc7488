"""The words of the lists of cases behind waits, pauses and the seven states."""

from __future__ import annotations

from datetime import date

from dashboard.wording import case, overview, timeliness
from dashboard.wording.language import _, n_
from dashboard.wording.numbers import count
from dashboard.wording.shares import cases_opened


def labels() -> dict[str, str]:
    """The fixed words, by place."""
    return {
        "clock": _("Which clock"),
        "reason": _("Which reason"),
        "state": _("Which state"),
        "all_reasons": timeliness.every_reason(),
        "last_tenth": _("Begun late: in the last tenth of the clock"),
        "paused_now": _("yes"),
    }


def offers() -> dict[str, str]:
    """The way to a list, by its figure."""
    return {
        "time_to_close": _("The cases that waited longest"),
        "expected_time": _("The cases that waited longest"),
        "paused_share": _("The cases paused longest"),
    }


def clocks() -> dict[str, str]:
    """Whose wait is listed, by the name in the address; short, for a row of buttons."""
    return {
        "time_to_close": _("From opening to closing"),
        "to_acceptance": _("Until accepted"),
        "from_acceptance": _("From acceptance to closing"),
    }


def wait_titles(n: int) -> dict[str, str]:
    """How many cases a clock counts, by the name in the address."""
    until = n_("The {n} case by its wait", "The {n} cases, the longest wait first", n)
    return {
        "time_to_close": until,
        "expected_time": until,
        "to_acceptance": n_(
            "The {n} case by its wait until accepted",
            "The {n} cases, the longest wait until accepted first",
            n,
        ),
        "from_acceptance": n_(
            "The {n} case by its time since acceptance",
            "The {n} cases, the longest since acceptance first",
            n,
        ),
    }


def paused_title(n: int) -> str:
    """How many cases were paused."""
    return n_(
        "The {n} case whose clock was stopped",
        "The {n} cases whose clock was stopped, the longest first",
        n,
    )


def state_titles(n: int) -> dict[str, str]:
    """How many cases are in a state."""
    return {
        "met": n_("The {n} case done on time", "The {n} cases done on time", n),
        "late": n_("The {n} case done late", "The {n} cases done late", n),
        "overdue": n_("The {n} case open and past due", "The {n} cases open and past due", n),
        "running": n_("The {n} case still within time", "The {n} cases still within time", n),
        "void": n_("The {n} case not counted", "The {n} cases not counted", n),
        "no_commitment": n_("The {n} case without a promise", "The {n} cases without a promise", n),
        "unmeasurable": n_(
            "The {n} case that cannot be judged", "The {n} cases that cannot be judged", n
        ),
    }


def columns() -> dict[str, str]:
    """Column titles, by key."""
    return {
        "case": _("Case"),
        "waited": _("Days waited"),
        "how": _("How it stands"),
        "paused": _("Working hours paused"),
        "reasons": _("Why"),
        "pauses": _("Pauses"),
        "lasts": _("Paused now"),
        "why": _("Why"),
        "service": _("Service"),
        "agency": _("Agency"),
        "district": _("District"),
        "opened": _("Opened"),
        "since": _("Accepted"),
        "until": _("Ended"),
        "due": _("Due"),
        "ended": _("Done or closed"),
    }


def how() -> dict[str, str]:
    """How a wait stands, by `metrics.figures.waited.HOW`."""
    return {
        "closed": _("closed"),
        "accepted": _("accepted"),
        "not_accepted": _("closed, never accepted"),
        "withdrawn": _("withdrawn"),
        "reopened": _("reopened, open"),
        "open": _("open"),
    }


def why(state: str, reason: str | None) -> str:
    """Why a case is in a state that is no verdict."""
    told = {
        "void": case.why_void,
        "no_commitment": case.missing_promise,
        "unmeasurable": case.unmeasurable_reason,
    }
    return told[state](reason)


def shown_of(shown: int, all_: int) -> str:
    """How many of the cases stand in the table; empty where all do."""
    if shown == all_:
        return ""
    return _("{shown} of {all} are shown; the file has all.", shown=count(shown), all=count(all_))


def wait_note(clock: str, start: date | None, end: date | None) -> str:
    """Which cases, and how their waits are counted."""
    if clock == "expected_time":
        return _("Of cases opened in the last 90 days. Calendar days; what is open counts so far.")
    return _(
        "Of {cases}. Calendar days; what is open counts so far.", cases=cases_opened(start, end)
    )


def paused_note(start: date | None, end: date | None) -> str:
    """Which cases, and whose hours are counted."""
    return _(
        "Of {cases}. Working hours of the promise's calendar in which the agreement let the clock "
        "stop.",
        cases=overview.cases_due(start, end),
    )


def state_note(state: str, start: date | None, end: date | None) -> str:
    """Which cases, and in which order."""
    cases = overview.cases_due(start, end)
    if state in {"overdue", "running"}:
        return _("Of {cases}, the first due first.", cases=cases)
    if state == "no_commitment":
        cases = cases_opened(start, end)  # what has no due belongs to its opening
    return _("Of {cases}, the newest first.", cases=cases)


def wait_alt() -> str:
    """What the list holds."""
    return _("The cases behind the times, the longest wait first, and how each stands.")


def paused_alt() -> str:
    """What the list holds."""
    return _("The cases whose clock was stopped, the longest first, and why.")


def state_alt(state: str) -> str:
    """What the list holds; `state` is what the state is called."""
    return _("The cases of one state: {state}.", state=state)
