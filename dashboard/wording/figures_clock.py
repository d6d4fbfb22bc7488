"""The rules of the clock in plain words."""

from __future__ import annotations

from dashboard.wording.language import _


def rules() -> tuple[str, ...]:
    """One sentence or two a rule, in the order in which a case meets them."""
    return (
        _("The version of the agreement in force when a case was opened judges it, for good."),
        _(
            "The agreement names the event that starts the clock and the one that stops it: "
            "“inspected” is not “repaired”."
        ),
        _(
            "The clock runs while the calendar of the promise is open; its holidays are a list "
            "with an owner and a date until which it holds."
        ),
        _("Hours and minutes of open time are counted to the second, also when clocks change."),
        _(
            "A working day promised counts from the day of the start, if that day is open and the "
            "hour is early enough, and otherwise from the next open day."
        ),
        _("Calendar days end at the same time of day, so many dates later."),
        _("Done exactly when it fell due is done on time."),
        _(
            "Only pauses that the agreement allows stop the clock, each up to its limit. What is "
            "paused cannot fall due; a pause begun after the due changes nothing."
        ),
        _(
            "A case opened again within the window was never closed: unless the agreement says "
            "otherwise, the clock has run on."
        ),
        _(
            "Handing a case to another agency does not restart the resident's clock. It runs from "
            "opening to the closing that held, and is never paused."
        ),
        _(
            "A date that the agency gave the resident, or that the city publishes, counts as the "
            "due where the agreement says so."
        ),
        _("A closing without the promised step keeps no promise."),
    )
