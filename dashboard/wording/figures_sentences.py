"""How a figure is said in one sentence, with its counts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from dashboard.wording.language import _, n_, whole

_MANY: Final = 2


def of_counts(figure: str, k: int, n: int) -> str | None:
    """The sentence of a share, `k` of `n`; None for other units."""
    told = {**_of(whole(k), whole(n), n), "flow": _flow(whole(k), whole(n), k)}
    return told.get(figure)


def of_letters(figure: str) -> str | None:
    """The same with the letters k and n in place of its counts."""
    return {**_of("k", "n", _MANY), "flow": _flow("k", "n", _MANY)}.get(figure)


def _of(k: str, n: str, things: int) -> dict[str, str]:
    """The sentences of `k` of `n`, as they are to be written, of so many things."""
    parts = (_on_time, _on_the_way, _later, _routing, _messages, _wording, _duties)
    said = {"k": k, "of": n}
    return {figure: words for part in parts for figure, words in part(things, said).items()}


def _flow(k: str, n: str, closed: int) -> str:
    return n_(
        "{k} case was closed and {of} came in.",
        "{k} cases were closed and {of} came in.",
        closed,
        k=k,
        of=n,
    )


def of_times(figure: str, half: str, most: str) -> str | None:
    """The sentence of a time: `half` is its middle, `most` the eight or nine tenths."""
    return {
        "days_late": _(
            "Half of the late cases were {half} late or more; one in ten, {most} or more.",
            half=half,
            most=most,
        ),
        "time_to_close": _(
            "Half of the cases were closed within {half}, nine in ten within {most}.",
            half=half,
            most=most,
        ),
        "expected_time": _("Half by {half}, eight in ten by {most}.", half=half, most=most),
        "reroute_cost": _(
            "Half of the cases passed on lost {half} or more; one in ten, {most} or more.",
            half=half,
            most=most,
        ),
    }.get(figure)


def _on_time(things: int, said: Mapping[str, str]) -> dict[str, str]:
    return {
        "on_time_due": n_(
            "{k} of {of} case that fell due was done on time.",
            "{k} of {of} cases that fell due were done on time.",
            things,
            **said,
        ),
        "on_time_received": n_(
            "{k} of {of} case that came in was done on time.",
            "{k} of {of} cases that came in were done on time.",
            things,
            **said,
        ),
        "on_time_closed": n_(
            "{k} of {of} closed case was done on time.",
            "{k} of {of} closed cases were done on time.",
            things,
            **said,
        ),
        "kept_promise": n_(
            "{k} of {of} promise was kept, and it held.",
            "{k} of {of} promises were kept, and it held.",
            things,
            **said,
        ),
    }


def _on_the_way(things: int, said: Mapping[str, str]) -> dict[str, str]:
    return {
        "acknowledged": n_(
            "{k} of {of} case was confirmed in time.",
            "{k} of {of} cases were confirmed in time.",
            things,
            **said,
        ),
        "first_response": n_(
            "In {k} of {of} case a person answered the resident in time.",
            "In {k} of {of} cases a person answered the resident in time.",
            things,
            **said,
        ),
        "first_action": n_(
            "In {k} of {of} case the first step came in time.",
            "In {k} of {of} cases the first step came in time.",
            things,
            **said,
        ),
        "updated": n_(
            "{k} of {of} promised update came in time.",
            "{k} of {of} promised updates came in time.",
            things,
            **said,
        ),
        "paused_share": n_(
            "The clock stood still for {k} of {of} working hour.",
            "The clock stood still for {k} of {of} working hours.",
            things,
            **said,
        ),
        "backlog": n_(
            "{k} of {of} open case is past due.",
            "{k} of {of} open cases are past due.",
            things,
            **said,
        ),
    }


def _later(things: int, said: Mapping[str, str]) -> dict[str, str]:
    return {
        "reopen_rate": n_(
            "{k} of {of} closed case was reopened.",
            "{k} of {of} closed cases were reopened.",
            things,
            **said,
        ),
        "repeat_contact": n_(
            "After {k} of {of} closed case the same person got in touch again.",
            "After {k} of {of} closed cases the same person got in touch again.",
            things,
            **said,
        ),
        "comments_after_close": n_(
            "{k} of {of} closed case drew a comment.",
            "{k} of {of} closed cases drew a comment.",
            things,
            **said,
        ),
        "no_message_before": n_(
            "In {k} of {of} case with a comment, nothing specific had been said before.",
            "In {k} of {of} cases with a comment, nothing specific had been said before.",
            things,
            **said,
        ),
        "closed_without_action": n_(
            "{k} of {of} closed case ended with nothing done.",
            "{k} of {of} closed cases ended with nothing done.",
            things,
            **said,
        ),
    }


def _routing(things: int, said: Mapping[str, str]) -> dict[str, str]:
    return {
        "reroute_rate": n_(
            "{k} of {of} case was passed on to another agency.",
            "{k} of {of} cases were passed on to another agency.",
            things,
            **said,
        ),
        "intake_complete": n_(
            "{k} of {of} case was complete when it reached the agency.",
            "{k} of {of} cases were complete when they reached the agency.",
            things,
            **said,
        ),
    }


def _messages(things: int, said: Mapping[str, str]) -> dict[str, str]:
    return {
        "message_present": n_(
            "{k} of {of} message says something about the outcome.",
            "{k} of {of} messages say something about the outcome.",
            things,
            **said,
        ),
        "message_relevant": n_(
            "{k} of {of} message is about the right service.",
            "{k} of {of} messages are about the right service.",
            things,
            **said,
        ),
        "message_specific": n_(
            "{k} of {of} message names what was done or found.",
            "{k} of {of} messages name what was done or found.",
            things,
            **said,
        ),
        "message_timeline": n_(
            "{k} of {of} message says by when.", "{k} of {of} messages say by when.", things, **said
        ),
        "message_next_step": n_(
            "{k} of {of} message says what to do next.",
            "{k} of {of} messages say what to do next.",
            things,
            **said,
        ),
    }


def _wording(things: int, said: Mapping[str, str]) -> dict[str, str]:
    return {
        "message_plain": n_(
            "{k} of {of} message is in plain words.",
            "{k} of {of} messages are in plain words.",
            things,
            **said,
        ),
        "message_private": n_(
            "{k} of {of} message keeps private what is.",
            "{k} of {of} messages keep private what is.",
            things,
            **said,
        ),
        "message_language": n_(
            "{k} of {of} message is in the resident's language.",
            "{k} of {of} messages are in the resident's language.",
            things,
            **said,
        ),
        "template_share": n_(
            "{k} of {of} closing got the same text.",
            "{k} of {of} closings got the same text.",
            things,
            **said,
        ),
        "fix_evidence": n_(
            "{k} of {of} message says that it was fixed.",
            "{k} of {of} messages say that it was fixed.",
            things,
            **said,
        ),
    }


def _duties(things: int, said: Mapping[str, str]) -> dict[str, str]:
    return {
        "coverage": n_(
            "{k} of {of} case has a signed promise.",
            "{k} of {of} cases have a signed promise.",
            things,
            **said,
        ),
        "contacts_fresh": n_(
            "{k} of {of} contact was confirmed in time.",
            "{k} of {of} contacts were confirmed in time.",
            things,
            **said,
        ),
        "knowledge_fresh": n_(
            "{k} of {of} article was reviewed in time.",
            "{k} of {of} articles were reviewed in time.",
            things,
            **said,
        ),
        "change_notice": n_(
            "311 was told of {k} of {of} change in time.",
            "311 was told of {k} of {of} changes in time.",
            things,
            **said,
        ),
        "review_held": n_(
            "{k} of {of} review was held.", "{k} of {of} reviews were held.", things, **said
        ),
        "data_checks": n_(
            "{k} of {of} case passes the check.",
            "{k} of {of} cases pass the check.",
            things,
            **said,
        ),
    }
