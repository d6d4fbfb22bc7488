"""The words in which a case's clock is accounted for: pauses, rules, lines, news, ways."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from dashboard.wording import numbers, routing
from dashboard.wording.case import readable
from dashboard.wording.language import _, n_
from dashboard.wording.markdown import plain


def ran_on(reason: str) -> str:
    """Why open time of a segment is told apart; empty where it is not."""
    return {
        "restarted": _("before the clock began anew"),
        "over_cap": _("pause over its cap"),
        "refused_pause": _("pause that does not count"),
        "wrongly_closed": _("wrongly closed"),
    }.get(reason, "")


def pause_reason(reason: str | None) -> str:
    """The reason of a pause."""
    known = {
        "waiting_on_resident": _("waiting on the resident"),
        "declared_weather": _("declared weather"),
        "access_blocked": _("access blocked"),
        "utility_locate": _("waiting on the marking of utility lines"),
        "waiting_on_contractor": _("waiting on a contractor"),
    }
    return known.get(reason, readable(reason)) if reason else _("no reason given")


def because(kind: str, code: str) -> str:
    """The reason of an event: of a pause, of a hand-off, of anything else."""
    if kind in {"paused", "resumed"}:
        return pause_reason(code)
    if kind in {"rerouted", "returned"}:
        named = routing.reasons().get(code, readable(code))
        return named[:1].lower() + named[1:]
    return readable(code)


def paused_now(reason: str) -> str:
    """A badge of a case that is paused where the data ends."""
    return _("Paused: {reason}", reason=reason)


def paused_for(reason: str) -> str:
    """A pause inside a sum."""
    return _("pause: {reason}", reason=reason)


def open_case(number: str) -> str:
    """A link to another case."""
    return _("Open case {number}", number=plain(number))


def refused(why: str) -> str:
    """Why a pause stops nothing."""
    known = {
        "not_in_agreement": _("The agreement does not let this reason stop the clock."),
        "no_evidence": _("The evidence that the agreement asks for is missing."),
        "begun_after_due": _("It began when the promise was due already."),
        "cap_used_up": _("Pauses for this reason had used up all the time allowed for them."),
    }
    return known[why]


def evidence(found: str) -> str:
    """Whether what the agreement asks for is there."""
    return {
        "shown": _("The evidence asked for is there."),
        "missing": _("The evidence asked for is missing."),
        "not_told": _("The data does not tell whether the evidence asked for is there."),
    }[found]


def since(when: str) -> str:
    """A pause that lasts."""
    return _("Since {when}", when=when)


def pause_counts(added: str, *, lasts: bool) -> str:
    """What a pause that counts does to the due."""
    if lasts:
        return _("It lasts, and may put off the due by {time} up to its cap.", time=added)
    return _("It put off the due by {time}.", time=added)


def stopped_until(when: datetime) -> str:
    """Where a cap ended a pause."""
    return _("It counts until its cap, {when}.", when=numbers.instant(when))


def rules() -> dict[str, str]:
    """The four rules for reopenings, the kindest first."""
    return {
        "first_closure": _("The first closing counts"),
        "restart": _("The clock begins anew"),
        "resume": _("Closed time is left out"),
        "continuous": _("The clock never stopped"),
    }


def rules_title(met: int, total: int) -> str:
    """What the choice among the rules is worth."""
    if met == 0:
        return _("No rule for reopenings would call it in time")
    if met == total:
        return _("Every rule for reopenings calls it in time")
    return n_(
        "{n} of {total} rules for reopenings would call it in time",
        "{n} of {total} rules for reopenings would call it in time",
        met,
        total=numbers.count(total),
    )


def agreed(rule: str) -> str:
    """The rule that the agreement names."""
    return _("{rule} (agreed)", rule=rule)


def limited(which: str, limit: str) -> str:
    """How long pauses may be, each or all together; stands behind the pause that it is about."""
    if which == "max_each":
        return _("Longest single pause: {reason}", reason=limit)
    return _("All pauses together: {reason}", reason=limit)


def ground_at(what: str, line: int) -> str:
    """What a line of the agreement says, and which it is; short, as a link does not break."""
    return f"{what} · " + _("line {line}", line=line)


def ground(rule: str, of: str | None) -> str:
    """What a line of the agreement says."""
    named: dict[str, Callable[[str], str]] = {
        "level": lambda level: _("Target for urgency {level}", level=level),
        "calendar": lambda name: _("Calendar: {name}", name=name),
        "pause": lambda reason: _("Pause: {reason}", reason=reason),
        "max_each": lambda reason: _("Longest single pause: {reason}", reason=reason),
        "max_total": lambda reason: _("All pauses together: {reason}", reason=reason),
    }
    if rule in named:
        known = pause_reason(of) if rule not in {"level", "calendar"} else readable(of or "")
        return named[rule](known)
    return {
        "target": _("Target"),
        "season": _("Target of the season"),
        "due": _("From what the due comes"),
        "every": _("How often news is owed"),
        "business_day": _("How working days are counted"),
        "starts": _("When the clock starts"),
        "reopen": _("What a reopening does"),
        "priority": _("What a change of urgency does"),
        "duplicate": _("When a duplicate is not counted"),
    }[rule]


def basis(kind: str) -> str:
    """From what a due comes, where it is not the ordinary target."""
    return {
        "level": _("It is the target for the urgency of this case."),
        "season": _("It is the target of the season in which it was opened."),
        "given": _("It is the date that the resident was given."),
        "fallback": _("No date was given to the resident, so the agreement's fallback holds."),
        "missed": _("No date was given to the resident, which the agreement counts as missed."),
    }.get(kind, "")


def unpaused(when: datetime) -> str:
    """What the due was before pauses moved it."""
    return _("Without pauses it would have been due {when}.", when=numbers.instant(when))


def at_cap(when: datetime) -> str:
    """What the due will be at the latest, while a pause lasts."""
    return _(
        "It is paused now: if the pause runs to its cap, it is due {when}.",
        when=numbers.instant(when),
    )


def was_at_cap(when: datetime) -> str:
    """What the due was, once a pause that lasts had run to its cap."""
    return _("Its pause has reached its cap, and so it was due {when}.", when=numbers.instant(when))


def old_due(when: datetime) -> str:
    """What held before the urgency changed."""
    return _("Before its urgency changed it was due {when}.", when=numbers.instant(when))


def stated_due(when: datetime) -> str:
    """What the city says it aims at, which nothing is judged by."""
    return _("The city's own stated target would make it {when}.", when=numbers.instant(when))


def provisional(until: datetime) -> str:
    """Until when a reopening would undo the verdict."""
    return _("A reopening until {when} would undo this.", when=numbers.instant(until))


def accepted_line() -> str:
    """A line of the sum: the agency's own clock."""
    return _("of that, after the agency accepted")


def put_off_line() -> str:
    """A line of the sum: what pauses added to the due."""
    return _("Due put off by pauses")


def labels() -> dict[str, str]:
    """The fixed words of the account, by place."""
    return {
        "rule": _("Rule"),
        "counted": _("Clock"),
        "verdict": _("Verdict"),
        "pauses": _("Pauses"),
        "pause": _("Pause"),
        "when": _("When"),
        "from": _("From"),
        "until": _("Until"),
        "effect": _("What it does"),
        "owed": _("Owed by"),
        "came": _("Came"),
        "message": _("The last word before the closing"),
        "way": _("Its way to the right agency"),
        "repeats": _("The case that it repeats"),
        "to_the_second": _("The clock, to the second"),
        "lines": _("What it says, line by line"),
        "figure": _("What is counted as kept"),
        "time": _("How time is counted"),
        "kind": _("What it is"),
        "seconds": _("Counts"),
    }


def stretch(kind: str, reason: str) -> str:
    """What a stretch of the clock is, with its reason."""
    words = {
        "open": _("Counts"),
        "closed": _("Does not count"),
        "paused": _("Paused"),
        "wrongly_closed": _("Wrongly closed"),
        "late": _("Late"),
    }[kind]
    return f"{words}: {reason}" if reason else words


def first_of(shown: int, total: int) -> str:
    """Under a list that does not hold everything."""
    return _(
        "The first {shown} of {total} stretches; the explain command, as JSON, has them all.",
        shown=numbers.count(shown),
        total=numbers.count(total),
    )


def news_title(kept: int, owed: int) -> str:
    """How often the resident had news in time."""
    if not owed:
        return _("No news was owed to the resident yet")
    if kept == owed:
        return _("The resident had news each time that it was owed")
    if not kept:
        return n_(
            "The resident was owed news once and had none",
            "The resident was owed news {n} times and had none",
            owed,
        )
    return n_(
        "The resident was owed news {owed} times and had it once",
        "The resident was owed news {owed} times and had it {n} times",
        kept,
        owed=numbers.count(owed),
    )


def last_of(shown: int, total: int) -> str:
    """Over a list that holds only the newest."""
    return _("The last {shown} of {total}:", shown=numbers.count(shown), total=numbers.count(total))


def no_news() -> str:
    """Instead of when it came."""
    return _("Did not come")


def way(handoffs: int, lost: str | None) -> str:
    """What the detours cost."""
    sent = (
        n_("It was passed on once.", "It was passed on {n} times.", handoffs)
        if handoffs
        else _("It was given back.")
    )
    if lost is None:
        return sent
    return f"{sent} " + _("{lost} went by before the right agency had it.", lost=lost)


def handoff(when: datetime, from_: str, to: str | None, reason: str | None) -> str:
    """One hand-off."""
    why = f" ({plain(because('rerouted', reason))})" if reason else ""
    if to is None:
        words = _("{when}: given back by {agency}", when=numbers.instant(when), agency=plain(from_))
    else:
        words = _(
            "{when}: from {agency} to {other}",
            when=numbers.instant(when),
            agency=plain(from_),
            other=plain(to),
        )
    return f"{words}{why}"


def no_agency() -> str:
    """A hand-off whose giver is not told."""
    return _("no agency named")


def repeats(number: str | None, fault: str | None, *, live: bool) -> str:
    """Which case it repeats, and what follows from that."""
    if fault == "cycle":
        return _("It is linked in a circle with other cases, so it is judged as a case of its own.")
    if fault:
        return _("It is linked to a case that is not on record, so it is judged on its own.")
    if number is None:
        return _("It repeats a case of another agency.")
    if live:
        return _("It repeats case {number}, which was open when it came.", number=plain(number))
    return _(
        "It is linked to case {number}, which was not open when it came or is about something "
        "else: it counts as a case of its own.",
        number=plain(number),
    )


def parent_due(when: datetime) -> str:
    """What its reporter is shown of that case's due."""
    return _("That one was due {when}.", when=numbers.instant(when))


def parent_closed(when: datetime, outcome: str | None) -> str:
    """What its reporter is shown of that case's outcome."""
    closed = _("That one was closed {when}.", when=numbers.instant(when))
    return closed if outcome is None else f"{closed[:-1]}: {plain(outcome)}."


def parent_open() -> str:
    """That case is not done."""
    return _("That one is still open.")


def message(when: datetime, closed: datetime) -> str:
    """The last word to the resident before the first closing."""
    if abs((closed - when).total_seconds()) < 60:  # noqa: PLR2004 - the minute of the closing
        return _("The last message to the resident went out with the closing.")
    return _(
        "The last message to the resident before its closing went out {when}.",
        when=numbers.instant(when),
    )


def no_message() -> str:
    """Nothing was said to the resident before the first closing."""
    return _("It was closed without any message to the resident.")
