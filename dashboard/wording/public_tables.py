"""The words of the public data: what each table, each column and each rule means."""

from __future__ import annotations

from dashboard.wording.language import _
from metrics.goals import MIN_CASES
from metrics.promises import DEFAULT_WINDOW_DAYS
from metrics.public import LEAST_SHOWN, ROUNDED_TO, VALUES_LEFT


def titles() -> dict[str, str]:
    """What the tables are called, in the order in which they are listed."""
    return {
        "city": _("The city by month"),
        "city_quarters": _("The city by quarter"),
        "agencies": _("Agencies by month"),
        "districts": _("Districts by quarter"),
        "expected": _("What to expect, by service"),
        "promises": _("What is promised"),
        "corrections": _("What was corrected"),
    }


def tables() -> dict[str, str]:
    """What a row of each table is."""
    return {
        "city": _("The whole city: one row a month."),
        "city_quarters": _(
            "The whole city: one row a quarter, the sum of its three published months."
        ),
        "agencies": _(
            "One row a month and agency, by the agency that holds the request at the end."
        ),
        "districts": _("One row a quarter and district, by where the request is about."),
        "expected": _("One row a service: how long it takes until a request is finished for good."),
        "promises": _("One row a promise that holds on the day of the publication."),
        "corrections": _(
            "One row a number that was changed after it had been published. The city's quarter is "
            "the sum of its months and changes with them."
        ),
    }


def counted() -> dict[str, str]:
    """The columns of the tables that count."""
    return {
        "period": _("A month (2026-08) or a quarter (2026-Q2), in the city's time."),
        "of": _("The id of the agency or district. Empty: of none, or the city as a whole."),
        "received": _("Requests opened in the period, whatever was promised."),
        "closed": _("Requests closed in the period by a closing that held."),
        "due": _("Promises to finish a request that fell due in the period (figure on_time_due)."),
        "on_time": _("Of those, kept by their due time."),
        "kept": _(
            "Of those, kept by their due time, with something really done, and neither reopened "
            "nor asked about again within the agreed days (figure kept_promise)."
        ),
        "on_time_share": _(
            "on_time of due, 0 to 1, from the rounded counts. In the files and on the pages it is "
            "left out where fewer than {few} were due: rounding would put it too far off.",
            few=MIN_CASES,
        ),
        "kept_share": _("kept of due, in the same way."),
        "hidden": _(
            "The counts of this row that are hidden; their cells are empty, which is no 0."
        ),
        "why": _(
            "Why nothing is due: nothing_promised, or not_measurable where no source shows it."
        ),
        "kept_why": _("not_measurable where no source shows whether a promise was kept for good."),
    }


def expected() -> dict[str, str]:
    """The columns of what to expect."""
    return {
        "service": _("The id of the service."),
        "half_hours": _(
            "Half of the requests of the last 90 days were finished for good within so many "
            "hours; from two days on whole days, as multiples of 24."
        ),
        "most_hours": _("The same of eight in ten."),
        "why": _(
            "too_few: fewer than {few} requests, or none. not_reached: so many are not finished "
            "yet.",
            few=MIN_CASES,
        ),
    }


def promised() -> dict[str, str]:
    """The columns of what is promised."""
    return {
        "agency": _("The id of the agency that promises."),
        "service": _("The id of the service. * stands for every other one of the agency."),
        "agreement": _("The agreement and its version."),
        "standing": _(
            "Whether two sides signed it, in good faith or as binding, or the city alone published "
            "it (good_faith, binding, published)."
        ),
        "due": _(
            "By when: within a time, by a date given to the resident, or by one published with "
            "the request (within, given, published)."
        ),
        "time": _("Within how long, in words. Empty where nothing is said."),
        "varies": _("Whether another time holds for some urgency or season."),
        "done": _("What has to have happened, in words."),
        "goal": _("Of how many of a hundred requests it is promised. Empty where nobody says."),
    }


def corrections() -> dict[str, str]:
    """The columns of what was corrected."""
    return {
        "on": _("Since which day the number stands as it does."),
        "period": _("The month or quarter that was corrected."),
        "table": _("In which table the number stands."),
        "of": _("The id of the agency or district. Empty: of none, or the city as a whole."),
        "count": _("The column of that table."),
        "before": _("The number that was published before."),
        "after": _("The number that has stood there since."),
        "because": _("Why."),
    }


def name() -> str:
    """The column that gives an id its name."""
    return _("What the id before it is called, in this language.")


def rules() -> tuple[str, ...]:
    """What holds for all numbers."""
    return (*_of_hiding(), *_of_time())


def _of_hiding() -> tuple[str, ...]:
    return (
        _(
            "A count under {least} is hidden; every other is rounded to {to}. Rates are those of "
            "the rounded counts. A total is rounded on its own, so rows need not add up to it.",
            least=LEAST_SHOWN,
            to=ROUNDED_TO,
        ),
        _(
            "Further counts are hidden where subtraction would otherwise tell a hidden one. With "
            "every number of every table and these rules in hand, at least {left} values remain "
            "possible for each hidden count: as many as for a rounded one. The tests solve the "
            "equations of all tables at once, those of the publications that follow too.",
            left=VALUES_LEFT,
        ),
        _(
            "What is not promised: that a number that is shown could be any that is rounded to it, "
            "for the total beside it can tell more; nor that the difference of two of them is "
            "hidden, such as the promises that were late. Somebody who also replays the method "
            "that chooses further counts can, in rare tables where whole and part are both "
            "hidden, leave out some values. And that a service had {few} requests or more in 90 "
            "days says something of an agency that has no other service.",
            few=MIN_CASES,
        ),
    )


def _of_time() -> tuple[str, ...]:
    return (
        _(
            "A period is published once it is over and the longest time has passed in which a "
            "closing can be undone: {days} days, unless an agreement says longer. The first month "
            "of a record is never published: what fell due in it is not all there.",
            days=DEFAULT_WINDOW_DAYS,
        ),
        _(
            "A published period stays as it was. A correction is dated and gives its reason; it "
            "changes the numbers that are wrong by {to} or more, never what is hidden. A number "
            "stays wrong where putting it right would tell a hidden one. In a corrected period "
            "{least} can also stand for less.",
            to=ROUNDED_TO,
            least=LEAST_SHOWN,
        ),
        _(
            "Districts differ in how readily people report. More requests need not mean more "
            "trouble, and the mix of services differs: compare a district with itself over time "
            "first."
        ),
    )
