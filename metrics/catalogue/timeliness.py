"""Figures about time: was it done when it was promised."""

from __future__ import annotations

from typing import Final

from metrics.catalogue.definition import Definition

_ADJUSTED: Final = ("adjusted", "shifted", "excluded")
"""The parts of a share of promises that there are where a declared event touches one."""

TIMELINESS: Final = (
    Definition(
        id="on_time_due",
        section="timeliness",
        definition="The share of cases that fell due and were done on time.",
        numerator="cases met",
        denominator="cases due in the period and by the as-of instant, not void: "
        "met, late and overdue",
        pitfall="Dividing by closed cases lets open overdue work vanish: 70 on time, 10 late "
        "and 20 still open and overdue is 87.5% that way and 70% this way.",
        example="100 cases fell due in May: 70 were done on time, 10 late, and 20 are still open. "
        "70 of 100 is 70%.",
        direction="higher",
        audience="public",
        basis="due",
        needs=("opened", "closed", "the stop that the agreement names"),
        parts=_ADJUSTED,
    ),
    Definition(
        id="on_time_received",
        section="timeliness",
        definition="The share of the cases opened in the period that were done on time; while "
        "some of them still run, the least and the most that it can become.",
        numerator="cases met",
        denominator="cases opened in the period with a promise, not void",
        pitfall="While cases still run, a single number is a guess: too low if they count as "
        "late, too high if they are left out.",
        example="Of 100 cases opened in May, 60 were done on time, 15 were not, and 25 still run. "
        "The rate will be between 60% and 85%.",
        direction="higher",
        basis="opened",
        needs=("opened", "closed", "the stop that the agreement names"),
        parts=_ADJUSTED,
    ),
    Definition(
        id="on_time_closed",
        section="timeliness",
        definition="The usual way: the share of closed cases that were done on time.",
        numerator="cases met",
        denominator="cases closed in the period with a promise: met and late",
        pitfall="Leaving old work open raises it; it is only ever shown beside the headline.",
        example="Of 80 cases closed in May, 70 were on time: 87.5%. The 20 that are still open "
        "and overdue are not in it.",
        direction="higher",
        audience="public",
        basis="closed",
        needs=("opened", "closed", "the stop that the agreement names"),
        parts=_ADJUSTED,
    ),
    Definition(
        id="flattery",
        section="timeliness",
        definition="How much kinder the usual way of counting is than the headline.",
        numerator="none: on-time rate, closed basis, less on-time rate, due basis",
        denominator="none",
        pitfall="A large gap means that open overdue work is missing from the usual figure.",
        example="87.5% of closed cases, 70% of the cases due: the usual way is 17.5 points kinder.",
        unit="points",
        direction="lower",
        audience="public",
        basis="gap",
        needs=("opened", "closed", "the stop that the agreement names"),
    ),
    Definition(
        id="kept_promise",
        section="timeliness",
        definition="The share of cases that were done on time and stayed done: not reopened, not "
        "reported again by the same person, and closed with a real outcome.",
        numerator="cases met, not reopened and not reported again within the window after the "
        "stop, and closed with an outcome that is not one of no action",
        denominator="cases due in the period whose window after the due has passed, not void",
        pitfall="Closing early lifts the on-time rate and sinks this one.",
        example="Of 100 cases due, 80 were on time; 6 of those were reopened and 4 closed as "
        "“could not be found”. 70 of 100 promises were kept: 70%.",
        direction="higher",
        audience="public",
        basis="due",
        needs=("closed", "reopened", "the outcome of the closing", "the requester's keyed hash"),
        parts=(
            *_ADJUSTED,
            "by_message",
        ),
    ),
    Definition(
        id="acknowledged",
        section="timeliness",
        definition="The share of cases whose receipt was confirmed within the promised time.",
        numerator="cases with the confirming event by its due",
        denominator="cases whose confirmation fell due in the period, not void",
        pitfall="An automatic receipt confirms nothing about the work; which event counts is "
        "written in the agreement.",
        example="50 confirmations fell due, 45 came in time: 90%.",
        direction="higher",
        basis="due",
        needs=("acknowledged", "accepted"),
        parts=_ADJUSTED,
    ),
    Definition(
        id="first_response",
        section="timeliness",
        definition="The share of cases in which a person told the resident something within the "
        "promised time.",
        numerator="cases whose first public message from a person came by its due",
        denominator="cases whose first response fell due in the period, not void",
        pitfall="Counting the automatic receipt makes every response immediate.",
        example="Of 40 first responses due, 30 came in time, and 8 residents had only the "
        "automatic receipt: 30 of 40 is 75%.",
        direction="higher",
        basis="due",
        needs=("message_sent", "update_sent", "who sent a message"),
        parts=_ADJUSTED,
    ),
    Definition(
        id="first_action",
        section="timeliness",
        definition="The share of cases in which the first promised step in the field came in time.",
        numerator="cases with the named step by its due",
        denominator="cases whose first action fell due in the period, not void",
        pitfall="“Inspected” is not “repaired”: a first action never stands in for the resolution.",
        example="20 inspections fell due, 18 were made in time: 90%. How many were repaired is "
        "another figure.",
        direction="higher",
        basis="due",
        needs=("started", "the named milestone"),
        parts=_ADJUSTED,
    ),
    Definition(
        id="updated",
        section="timeliness",
        definition="The share of promised progress updates that the resident got in time.",
        numerator="obligations met by a public word of a person, or the closing message, by the "
        "end of the interval",
        denominator="promised intervals whose end lies in the period while the case was open",
        pitfall="Counting cases hides silence: one update in a case of ten weeks is not ten "
        "weekly updates.",
        example="A case stayed open for 4 weeks with an update promised each week; 10 came in "
        "the first week and none later: 1 of 4 is 25%.",
        direction="higher",
        basis="due",
        needs=("update_sent", "message_sent", "who sent a message"),
    ),
    Definition(
        id="days_late",
        section="timeliness",
        definition="For late and overdue cases, the working days past the due: half are this late "
        "or more, and one in ten are later than the second number.",
        numerator="none: the median and the ninth tenth of the working days from due to stop, or "
        "to the as-of instant",
        denominator="late and overdue cases due in the period",
        pitfall="A rate hides whether late means two days or two hundred.",
        example="Five cases were 1, 2, 4, 9 and 60 working days late. Half were 4 days late or "
        "more; an average would say 15.",
        unit="days",
        direction="lower",
        basis="due",
        needs=("opened", "closed", "the stop that the agreement names"),
    ),
    Definition(
        id="time_to_close",
        section="timeliness",
        definition="How long residents wait, in calendar days from opening to the closing that "
        "held, with the cases that are still open, or open again, counted as still waiting. A "
        "case that was opened again, however late, waits until its last closing.",
        numerator="none: the days by which half, eight in ten and nine in ten cases are closed",
        denominator="cases opened in the period, withdrawn ones until they were withdrawn, other "
        "void ones left out",
        pitfall="The mean of closed cases leaves out whoever still waits, and falls when old "
        "cases are never closed.",
        example="Of 10 cases, 6 closed within 5 days and 4 are still open after 30. Half are "
        "closed within 5 days; eight in ten is not yet reached.",
        unit="duration",
        direction="lower",
        audience="public",
        basis="opened",
        needs=("opened", "closed", "reopened", "accepted"),
        parts=("to_acceptance", "from_acceptance"),
    ),
    Definition(
        id="expected_time",
        section="timeliness",
        definition="What a resident can expect today: by when half and eight in ten of the cases "
        "opened in the last 90 days were closed.",
        numerator="none: the days by which half and eight in ten cases are closed",
        denominator="cases opened in the 90 days before the as-of instant",
        pitfall="A target says what was promised, and a mean what happened to finished cases; "
        "neither says what to expect.",
        example="Half of the carts were exchanged within 6 days and eight in ten within 11: "
        "“half by day 6, eight in ten by day 11”.",
        unit="duration",
        direction="lower",
        audience="public",
        basis="now",
        needs=("opened", "closed", "reopened"),
    ),
    Definition(
        id="paused_share",
        section="timeliness",
        definition="The share of working time in which the clock stood still, by reason; pauses "
        "begun in the last tenth of the clock stand apart.",
        numerator="paused working time",
        denominator="working time of the cases due in the period, from start to stop, at most to "
        "the due",
        pitfall="A pause shortly before the due can turn a late case into one on time; the total "
        "alone does not show it.",
        example="200 working hours, of which 30 paused: 15%. Of the 30, 9 began in the last "
        "tenth of the clock.",
        direction="lower",
        basis="due",
        needs=("paused", "resumed", "the reason of a pause"),
        parts=("<reason>", "last_tenth"),
    ),
    Definition(
        id="backlog",
        section="timeliness",
        definition="The open cases by age against their promise, with how many are overdue, the "
        "oldest, and what falls due in the next 5 working days.",
        numerator="open cases past due, or of the age",
        denominator="open cases; one that was reopened when the window after its closing had "
        "passed stands in the band of its promise, and is not past due",
        pitfall="A backlog that is only counted can shrink while its oldest cases get older.",
        example="Of 40 open cases 22 are within their promise, 11 have used up to twice of it, "
        "5 up to four times and 2 more: 18 are overdue.",
        unit="count",
        direction="lower",
        audience="public",
        basis="now",
        needs=("opened", "closed"),
        parts=(
            "overdue",
            "under_1x",
            "1x_to_2x",
            "2x_to_4x",
            "over_4x",
            "no_target",
            "due_soon",
            "oldest",
        ),
    ),
    Definition(
        id="flow",
        section="timeliness",
        definition="How many cases were opened, closed and reopened in the period, and by how "
        "many the open ones grew.",
        numerator="openings, closings and reopenings in the period, and openings and reopenings "
        "less closings",
        denominator="none: it is a count",
        pitfall="Many closings are no success where more cases come in than go out.",
        example="500 opened, 470 closed and 15 reopened: 45 more are open than before.",
        unit="count",
        direction="none",
        audience="public",
        basis="event",
        needs=("opened", "closed", "reopened"),
        parts=("opened", "closed", "reopened", "net"),
    ),
)
"""In the order of METRICS."""
