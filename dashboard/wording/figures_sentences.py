"""How a figure is said in one sentence, with its counts."""

from __future__ import annotations

from dashboard.wording.language import _


def of_counts(figure: str, k: str, n: str) -> str | None:
    """The sentence of a share: `k` of `n`, both as they are to be written; None for other units."""
    return {**_timeliness(k, n), **_later(k, n), **_messages(k, n), **_duties(k, n)}.get(figure)


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


def _timeliness(k: str, n: str) -> dict[str, str]:
    return {
        "on_time_due": _("{k} of {n} cases that fell due were done on time.", k=k, n=n),
        "on_time_received": _("{k} of {n} cases that came in were done on time.", k=k, n=n),
        "on_time_closed": _("{k} of {n} closed cases were done on time.", k=k, n=n),
        "kept_promise": _("{k} of {n} promises were kept, and it held.", k=k, n=n),
        "acknowledged": _("{k} of {n} cases were confirmed in time.", k=k, n=n),
        "first_response": _(
            "In {k} of {n} cases a person answered the resident in time.", k=k, n=n
        ),
        "first_action": _("In {k} of {n} cases the first step came in time.", k=k, n=n),
        "updated": _("{k} of {n} promised updates came in time.", k=k, n=n),
        "paused_share": _("The clock stood still for {k} of {n} working hours.", k=k, n=n),
        "backlog": _("{k} of {n} open cases are past due.", k=k, n=n),
        "flow": _("{k} cases were closed and {n} came in.", k=k, n=n),
    }


def _later(k: str, n: str) -> dict[str, str]:
    return {
        "reopen_rate": _("{k} of {n} closed cases were reopened.", k=k, n=n),
        "repeat_contact": _(
            "After {k} of {n} closed cases the same person got in touch again.", k=k, n=n
        ),
        "comments_after_close": _("{k} of {n} closed cases drew a comment.", k=k, n=n),
        "no_message_before": _(
            "In {k} of {n} cases with a comment, nothing specific had been said before.", k=k, n=n
        ),
        "closed_without_action": _("{k} of {n} closed cases ended with nothing done.", k=k, n=n),
        "reroute_rate": _("{k} of {n} cases were passed on to another agency.", k=k, n=n),
        "intake_complete": _(
            "{k} of {n} cases were complete when they reached the agency.", k=k, n=n
        ),
    }


def _messages(k: str, n: str) -> dict[str, str]:
    return {
        "message_present": _("{k} of {n} messages say something about the outcome.", k=k, n=n),
        "message_relevant": _("{k} of {n} messages are about the right service.", k=k, n=n),
        "message_specific": _("{k} of {n} messages name what was done or found.", k=k, n=n),
        "message_timeline": _("{k} of {n} messages say by when.", k=k, n=n),
        "message_next_step": _("{k} of {n} messages say what to do next.", k=k, n=n),
        "message_plain": _("{k} of {n} messages are in plain words.", k=k, n=n),
        "message_private": _("{k} of {n} messages keep private what is.", k=k, n=n),
        "message_language": _("{k} of {n} messages are in the resident's language.", k=k, n=n),
        "template_share": _("{k} of {n} closings got the same text.", k=k, n=n),
        "fix_evidence": _("{k} of {n} messages say that it was fixed.", k=k, n=n),
    }


def _duties(k: str, n: str) -> dict[str, str]:
    return {
        "coverage": _("{k} of {n} cases have a signed promise.", k=k, n=n),
        "contacts_fresh": _("{k} of {n} contacts were confirmed in time.", k=k, n=n),
        "knowledge_fresh": _("{k} of {n} articles were reviewed in time.", k=k, n=n),
        "change_notice": _("311 was told of {k} of {n} changes in time.", k=k, n=n),
        "review_held": _("{k} of {n} reviews were held.", k=k, n=n),
        "data_checks": _("{k} of {n} cases pass the check.", k=k, n=n),
    }
