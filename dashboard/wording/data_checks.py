"""The words of the data checks: what each is called, and what to do where cases fail it."""

from __future__ import annotations

from dashboard.wording.language import _, n_


def title() -> str:
    """The heading above the checks."""
    return _("What the data passed and failed")


def explained() -> str:
    """What the checks are of, and what is none of them."""
    return _(
        "Of all cases that were measured, whenever they were opened. A row whose status no mapping "
        "knows, or whose status and closing date contradict each other, was put aside and is not "
        "among them."
    )


def nothing_measured() -> str:
    """Instead of the checks where there are no figures yet."""
    return _("Nothing has been measured yet, so no check was made.")


def unreadable(reference: str) -> str:
    """Instead of the checks where the figures cannot be read; the log says why."""
    return _(
        "The figures cannot be read now, so no check is shown. Try again in a minute; if it stays, "
        "tell whoever runs this server: the cause is logged under {reference}.",
        reference=reference,
    )


def columns() -> tuple[str, str, str]:
    """The headings of the table."""
    return _("Check, and what to do"), _("Share"), _("Passed")


def passed(counts: str, left_out: int) -> str:
    """How many cases passed, with those whose source cannot show it."""
    if not left_out:
        return counts
    return n_(
        "{counts}; {n} more whose source cannot show it",
        "{counts}; {n} more whose source cannot show it",
        left_out,
        counts=counts,
    )


def names() -> dict[str, str]:
    """What each check asks, by its id."""
    return {
        "date_order": _("Closed after it was opened"),
        "status_against_closing": _("Closings and reopenings take turns"),
        "time_of_day": _("Closed at a known time of day"),
        "known_service": _("Its service is known"),
        "known_agency": _("Its agency is known"),
        "readable_by_311": _("Kept where 311 can read it"),
        "message_there": _("Closed with a message"),
        "outcome_there": _("Closed with an outcome"),
        "duplicate_links": _("Its link to a first case leads to one"),
        "promise": _("Covered by a promise"),
        "unique_promise": _("Promised by one agreement alone"),
        "due_after_opening": _("Due after it was opened"),
        "clocks_agree": _("Closed by a clock in step"),
        "promised_stop": _("Closed after the promised step"),
    }


def to_do() -> dict[str, str]:
    """What to do where cases fail a check, by its id."""
    return {
        "date_order": _("Correct the dates in the source. Until then no rate counts these cases."),
        "status_against_closing": _(
            "Find the closings that the source tells twice, or the reopenings that it leaves out."
        ),
        "time_of_day": _("Ask for the time of closings; each counts as the end of its day."),
        "known_service": _("Give the words for services a mapping."),
        "known_agency": _("Give the words for agencies a mapping."),
        "readable_by_311": _(
            "Agree on an export with these agencies: what happens in their own systems is not seen."
        ),
        "message_there": _(
            "Import the messages, or agree that each closing tells the resident something."
        ),
        "outcome_there": _("Map the closing codes, or ask for one at each closing."),
        "duplicate_links": _("Correct links that lead in a circle, or to no case that is known."),
        "promise": _("See on Agreements which services nobody has promised anything about."),
        "unique_promise": _(
            "Take the service out of one of the agreements; {command} names both.",
            command="`accord check`",
        ),
        "due_after_opening": _("Correct the published due dates: they are judged as they stand."),
        "clocks_agree": _(
            "Set the clocks of the systems right; these closings count as 0 seconds."
        ),
        "promised_stop": _("Ask for a record of the step that the promise names before it closes."),
    }
