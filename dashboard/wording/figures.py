"""What the figures of the catalogue are called on screen."""

from __future__ import annotations

from dashboard.wording.language import _


def titles() -> dict[str, str]:
    """The title of each figure, by id, in the order of the handbook."""
    return {
        **_timeliness(),
        **_after_closing(),
        **_routing(),
        **_messages(),
        **_duties(),
    }


def _timeliness() -> dict[str, str]:
    return {
        "on_time_due": _("On time, of all that fell due"),
        "on_time_received": _("On time, of all that came in"),
        "on_time_closed": _("On time, of closed cases only: the usual way"),
        "flattery": _("How much kinder the usual way is"),
        "kept_promise": _("Promises kept: on time, and it held"),
        "acknowledged": _("Receipt confirmed in time"),
        "first_response": _("First response in time"),
        "first_action": _("First action in time"),
        "updated": _("Progress told in time"),
        "days_late": _("How late the late cases are"),
        "time_to_close": _("How long residents wait"),
        "expected_time": _("What a resident can expect today"),
        "paused_share": _("Time in which the clock stood still"),
        "backlog": _("Open cases by age"),
        "flow": _("Cases in and out"),
    }


def _after_closing() -> dict[str, str]:
    return {
        "reopen_rate": _("Reopened after closing"),
        "repeat_contact": _("The same person again, about the same"),
        "comments_after_close": _("Comments after closing"),
        "no_message_before": _("Nothing specific said before closing"),
        "closed_without_action": _("Closed with nothing done"),
    }


def _routing() -> dict[str, str]:
    return {
        "reroute_rate": _("Passed on to another agency"),
        "reroute_cost": _("What passing on costs"),
        "intake_complete": _("Complete when it reached the agency"),
    }


def _messages() -> dict[str, str]:
    return {
        "message_present": _("The message says something"),
        "message_relevant": _("The message is about this service"),
        "message_specific": _("The message names what was done or found"),
        "message_timeline": _("The message says by when"),
        "message_next_step": _("The message names a next step"),
        "message_plain": _("The message is in plain words"),
        "message_private": _("The message keeps private what is"),
        "message_language": _("The message is in the resident's language"),
        "template_share": _("The same text for everything"),
        "fix_evidence": _("The message says that it was fixed"),
    }


def _duties() -> dict[str, str]:
    return {
        "coverage": _("Covered by a signed promise"),
        "contacts_fresh": _("Contacts confirmed"),
        "knowledge_fresh": _("Knowledge articles reviewed"),
        "change_notice": _("Changes told to 311 in time"),
        "review_held": _("Reviews held"),
        "data_checks": _("What the data passed and failed"),
    }


def short_names() -> dict[str, str]:
    """What each figure is called in a narrow column, by id."""
    return {
        "on_time_due": _("On time"),
        "on_time_received": _("On time, received"),
        "on_time_closed": _("On time, usual way"),
        "flattery": _("Kinder by"),
        "kept_promise": _("Kept"),
        "acknowledged": _("Confirmed"),
        "first_response": _("First response"),
        "first_action": _("First action"),
        "updated": _("Progress told"),
        "days_late": _("Days late"),
        "time_to_close": _("Wait"),
        "expected_time": _("To expect"),
        "paused_share": _("Paused"),
        "backlog": _("Backlog"),
        "flow": _("In and out"),
        "reopen_rate": _("Reopened"),
        "repeat_contact": _("Asked again"),
        "comments_after_close": _("Comments"),
        "no_message_before": _("Not told before"),
        "closed_without_action": _("Nothing done"),
        "reroute_rate": _("Passed on"),
        "reroute_cost": _("Time lost"),
        "intake_complete": _("Complete"),
        **_short_messages(),
        "coverage": _("Covered"),
        "contacts_fresh": _("Contacts"),
        "knowledge_fresh": _("Articles"),
        "change_notice": _("Changes told"),
        "review_held": _("Reviews"),
        "data_checks": _("Data checks"),
    }


def _short_messages() -> dict[str, str]:
    return {
        "message_present": _("Says something"),
        "message_relevant": _("Right service"),
        "message_specific": _("Specific"),
        "message_timeline": _("Says by when"),
        "message_next_step": _("Next step"),
        "message_plain": _("Plain"),
        "message_private": _("Private"),
        "message_language": _("Language"),
        "template_share": _("Same text"),
        "fix_evidence": _("Says fixed"),
    }


def about(service: str) -> str:
    """The messages about a service, on whatever case they were sent."""
    return _("messages about: {service}", service=service)


def said_reason(reason: str) -> str:
    """Closings that a message gives a reason of nothing done for."""
    return _("by what the message says: {reason}", reason=reason)


def only_text() -> str:
    """What a source shows that keeps the last text alone."""
    return _(
        "Its system keeps only the last text: the message is there; when it was sent is not known."
    )


def one_text_for_many(share: str) -> str:
    """The warning of a text that too many closings got."""
    return _("More than {share} of the closings got one and the same text.", share=share)


def part_names() -> dict[str, str]:
    """What the further rows of a figure are called, by their id."""
    return {
        "30_days": _("within 30 days"),
        "reclosures": _("closings again, for each case"),
        "same_place": _("at the same place, whoever asked"),
        "resident": _("by residents"),
        "operator": _("by 311"),
        "agency": _("by agencies"),
        "answered": _("those of residents answered in the agreed time"),
        "by_message": _("by what the message says"),
        "by_message_cannot_tell": _("the message does not tell"),
        "by_message:<letter>": _("one for each reason that messages give"),
        "all_contacts": _("of all contacts with 311"),
        "to_acceptance": _("until the agency accepted it"),
        "from_acceptance": _("from then on, on the agency's clock"),
        "handoffs": _("hand-offs in a case"),
        "last_tenth": _("begun in the last tenth of the clock"),
        "under_1x": _("within the promise"),
        "1x_to_2x": _("up to twice the promise"),
        "2x_to_4x": _("up to four times the promise"),
        "over_4x": _("more than four times the promise"),
        "overdue": _("past due"),
        "no_target": _("without a promise"),
        "oldest": _("the oldest"),
        "due_soon": _("due in the next 5 working days"),
        "opened": _("opened"),
        "closed": _("closed"),
        "reopened": _("reopened"),
        "net": _("more open than before"),
        "<reason>": _("one for each reason"),
        "<letter>": _("one for each reason of nothing done"),
        "<check>": _("one for each check"),
        "blank": _("no message at all"),
        "status_only": _("only a status, a code or a number"),
        "first_answer": _("only a first answer, sent before the closing"),
        "cannot_tell": _("nobody can tell"),
        "not_applicable": _("the resident's language is not recorded"),
        "no_words": _("closings without a word of the outcome"),
        "no_message": _("closings without a message"),
        "announces:<service>": _("one for each service whose messages go astray"),
        "every_message": _("of all messages, demanded or not"),
        "not_demanded": _("no time is demanded"),
        "required": _("where a next step is demanded"),
        "case_detail": _("with a detail of the case itself"),
        "distinct_texts": _("different texts for every 1,000"),
        "loose": _("with vague statements too"),
        "actions_on_time": _("actions closed on time"),
        "adjusted": _("with declared events"),
        "shifted": _("due dates that declared events move"),
        "excluded": _("not counted because of declared events"),
    }
