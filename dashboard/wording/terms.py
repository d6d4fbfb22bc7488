"""The keys and values of an agreement as a comparison says them."""

from __future__ import annotations

from dashboard.wording.language import _


def _keys() -> dict[str, str]:
    return {
        "by_priority": _("by urgency"),
        "seasons": _("by season"),
        "calendar": _("calendar"),
        "calendars": _("calendars"),
        "clock": _("how time is counted"),
        "business_day": _("working days"),
        "cutoff": _("latest hour for a start on the same day"),
        "due": _("due"),
        "pauses": _("pause"),
        "max_each": _("longest single pause"),
        "max_total": _("all pauses together"),
        "needs": _("evidence"),
        "approved_by": _("approved by"),
        "stops": _("what ends it"),
        "reopen": _("reopening"),
        "rule": _("rule"),
        "window": _("time for a reopening to count"),
        "misroute": _("cases sent to the wrong agency"),
        "accept_within": _("time to accept a case"),
        "duplicate": _("duplicates"),
        "excluded": _("not counted"),
        "out_of_scope": _("out of scope"),
        "handoff": _("handed on"),
        "goal": _("goal"),
        "min_cases": _("fewest cases for a verdict"),
        "period": _("period"),
        "basis": _("which cases count"),
        "quality": _("after closing"),
        "repeat_contact": _("repeat contacts"),
        "closed_without_action": _("closed without action"),
        "comment_after_close": _("comments after closing"),
        "reply_within": _("time to reply"),
        "messages": _("messages"),
        "required": _("what must be in it"),
        "if_no_action": _("if nothing was done"),
        "goals": _("goals"),
        "languages": _("languages"),
        "sample": _("sample"),
        "rubric": _("rubric"),
        "templates": _("agreed texts"),
        "forbidden": _("phrases to avoid"),
        "terms": _("words of the service"),
        "own": _("its own"),
        "foreign": _("of another service"),
        "duties": _("duties"),
        "agency": _("the agency"),
        "operator": _("311"),
        "overseer": _("the mayor's office"),
        "duty": _("duty"),
        "within": _("within"),
        "ahead": _("ahead"),
        "every": _("how often"),
        "evidence": _("evidence"),
        "role": _("role"),
        "escalation": _("escalation"),
        "case": _("of a case"),
        "service": _("of a service"),
        "answer_within": _("time to answer"),
        "notify": _("who is told"),
        "reporting": _("reporting"),
        "dispute": _("disputes"),
        "review": _("review"),
        "by": _("latest day"),
        "notice": _("notice"),
        "verification": _("checks by call, photo or visit"),
        "cases": _("cases"),
        "contacts": _("contacts"),
        "people": _("people"),
        "title": _("title"),
        "email": _("mailbox"),
        "phone": _("telephone"),
        "deputy": _("deputy"),
        "verify_every": _("how often it is confirmed"),
        "parties": _("parties"),
        "priorities": _("urgency"),
        "levels": _("levels"),
        "when": _("when"),
        "metadata": _("title and links"),
        "labels": _("labels"),
        "links": _("links"),
        "accept": _("accepted warnings"),
        "standing": _("standing"),
        "due_field": _("due published by the city"),
        "due_event": _("date told to the resident"),
        "if_missing": _("where none is given"),
        "fallback": _("otherwise"),
        "grace": _("grace"),
        "stated_target": _("stated target"),
        "closing_message_counts": _("closing message counts as a response"),
        "reason": _("reason"),
        "resident_told": _("the resident is told"),
        "code": _("code"),
        "hours": _("hours"),
        "dates": _("dates"),
        "holidays": _("holidays"),
        "mon": _("Monday"),
        "tue": _("Tuesday"),
        "wed": _("Wednesday"),
        "thu": _("Thursday"),
        "fri": _("Friday"),
        "sat": _("Saturday"),
        "sun": _("Sunday"),
        "services": _("services"),
        "says": _("what it says"),
        "valid": _("valid"),
        "from": _("from"),
        "to": _("to"),
        "approved": _("approved"),
        "on": _("on"),
        "en": _("in English"),
        "es": _("in Spanish"),
    }


def key(step: str) -> str | None:
    """A key of the file in words; None for a name that the city chose."""
    return _keys().get(step)


def defaults() -> str:
    """What holds for services that say nothing else."""
    return _("Every service that says nothing else")


def length(step: str, time: str) -> str:
    """A length of time: a limit is said as one."""
    if step in {"target", "accept_within", "reply_within", "answer_within", "within"}:
        return _("Within {time}", time=time)
    if step in {"max_each", "max_total"}:
        return _("At most {time}", time=time)
    return _("Every {time}", time=time) if step in {"every", "verify_every"} else time


def percent(step: str, share: str) -> str:
    """A share to reach, or one that is not to be exceeded."""
    if step == "max_percent":
        return _("At most {share} of cases", share=share)
    return _("In at least {share} of cases", share=share)


def yes_or_no(*, yes: bool) -> str:
    """A choice of two."""
    return _("yes") if yes else _("no")
