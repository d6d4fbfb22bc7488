"""The stories to find in the demonstration city, each with its page and its exact counts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

import polars as pl

from agreements.folder import CityFolder
from seed.audit import TEMPLATE_OF
from seed.corpus import COMPOST_CART
from seed.habits import BURST, LATE_PAUSES, SLOW, SUMMER, SWEPT
from seed.lives import VOID
from seed.messages import TEMPLATE
from seed.truth import Share, by, groups, in_play, month, share
from seed.wall_clock import AS_OF, DAY, HOUR, ZONE

_JUNE_2026 = "2026-06"
_FAR = datetime(2199, 1, 1)  # noqa: DTZ001 - windows are in local time
_LOOSE, _BUNCHED, _IMPROVED, _DIPPED = (
    "large_item_pickup",
    "cart_repair",
    "sign_damaged",
    "loose_dog",
)

SILENT_WHEN_OVERDUE = "transportation"
"""Who answers late in summer, and writes no more once its work is overdue."""

_WHAT: Mapping[str, tuple[str, str]] = {
    "transportation_looks_best_when_only_closed_cases_count": (
        (
            "Transportation is best of all on the closed basis and worst on the due basis: "
            "it leaves old work open."
        ),
        "Overview, Scorecard",
    ),
    "solid_waste_gets_worse_from_june_2026": (
        "Solid Waste kept its goal until May 2026 and has missed it since.",
        "Scorecard, Trends",
    ),
    "animal_protection_is_good": (
        "Animal Protection keeps its goal on every basis.",
        "Scorecard",
    ),
    "parks_has_too_few_cases_a_month": (
        "Parks never has the thirty cases a month that a verdict needs.",
        "Scorecard",
    ),
    "target_so_loose_that_everybody_meets_it": (
        "Large item pickup: 20 to 25 route days are promised, half of them are needed.",
        "Targets",
    ),
    "district_waits_twice_as_long": (
        "District 9 waits twice as long for a streetlight and not for anything else.",
        "Districts",
    ),
    "pauses_in_the_last_tenth_of_the_clock": (
        (
            "Transportation stops the clock of damaged sidewalks when it has nearly run "
            "out; elsewhere pauses begin early."
        ),
        "Integrity",
    ),
    "improvement_that_is_real": (
        ("From July 2025 on a crew of its own replaces signs: a control chart should see it."),
        "Trends",
    ),
    "dip_that_is_noise": (
        "Loose dogs in February 2026: a weaker month, within what chance gives.",
        "Trends",
    ),
    "nothing_is_promised_by": (
        "Agencies without an agreement in force promise nothing.",
        "Coverage",
    ),
    "closings_bunch_at_the_deadline": (
        (
            "Damaged carts are marked usable in the last hour before the due, and reopened "
            "a week later."
        ),
        "Integrity",
    ),
    "bulk_closing_at_quarter_ends": (
        "Old complaints are closed in bulk on the last working day of each quarter.",
        "Integrity",
    ),
    "template_sent_to_a_quarter_of_closings": (
        "Transportation sends one template to more than a quarter of its closings.",
        "Messages",
    ),
    "compost_texts_on_other_cases": (
        "The text about a new compost cart is sent on cases about something else.",
        "Messages",
    ),
    "duplicates_whose_parent_can_be_followed": (
        ("A linked duplicate's reporter sees the due and the outcome of the first report."),
        "Case",
    ),
    "agent_calls_back_before_the_promised_day": (
        "311 tells the resident how things stand before the promised day.",
        "Case",
    ),
    "asked_again_within_two_weeks": (
        "The same person asks for the same service again within 13 days of a closing.",
        "After closing",
    ),
    "reroutes_and_their_reasons": (
        ("Cases sent to the wrong agency first; the audit's 540 are those of the last year."),
        "Routing",
    ),
    "status_chasing_calls": (
        "Residents call because nobody told them anything.",
        "After closing",
    ),
    "change_that_311_found_out_for_itself": (
        ("Recycling routes changed on 9 March 2026 and nobody told 311; it found out from calls."),
        "Duties",
    ),
    "stale_contacts": (
        "Contacts not confirmed within the agreed months.",
        "Duties",
    ),
    "agreement_that_expired": (
        (
            "Animal Protection's agreement ended in July 2026 without a successor; illegal "
            "dumping was promised from October 2025 on only."
        ),
        "Coverage",
    ),
    "first_answers_are_late_in_summer": (
        "Transportation answers its residents later in June, July and August.",
        "Timeliness",
    ),
    "nobody_writes_about_old_overdue_work": (
        ("Transportation writes to residents until the work is overdue, and never after that."),
        "Timeliness",
    ),
}
"""What is to be seen of each story, and on which pages."""

Story = dict[str, Any]


def stories(city: CityFolder, cases: pl.DataFrame, journal: pl.DataFrame) -> dict[str, Story]:
    """Each story: `what` is to be seen, `where` (the page), and its counts.

    Args:
        city: Its agreements.
        cases: The cases, judged.
        journal: What happened besides.
    """
    counted = {
        **_agencies(cases),
        **_services(cases),
        **_closings(cases),
        **_people(cases, journal),
        **_papers(city, cases, journal),
    }
    return _described(counted)


def _described(counted: Mapping[str, Mapping[str, Any]]) -> dict[str, Story]:
    """The counts with what is to be seen, and where."""
    return {
        name: {"what": what, "where": where, **counted[name]}
        for name, (what, where) in _WHAT.items()
        if name in counted
    }


def heard_stories(
    answers: Mapping[str, Mapping[str, Share]], owed: pl.DataFrame
) -> dict[str, Story]:
    """The stories about what residents heard while their cases were open.

    Args:
        answers: First responses due, by agency and month, as `heard.first_responses` gives them.
        owed: The intervals after which news was owed, as `heard.intervals` gives them.
    """
    months = answers.get(SILENT_WHEN_OVERDUE, {})
    summer = {name for name in months if int(name[5:]) in SUMMER}
    theirs = owed.filter(agency=SILENT_WHEN_OVERDUE)
    late = pl.col("begin") >= pl.col("due")
    return _described(
        {
            "first_answers_are_late_in_summer": {
                "agency": SILENT_WHEN_OVERDUE,
                "summer": _added(months[name] for name in summer),
                "other_months": _added(months[name] for name in months.keys() - summer),
            },
            "nobody_writes_about_old_overdue_work": {
                "agency": SILENT_WHEN_OVERDUE,
                "before_the_due": _kept(theirs.filter(~late)),
                "after_it": _kept(theirs.filter(late)),
            },
        }
    )


def _added(shares: Iterable[Share]) -> Share:
    held = list(shares)
    return {name: sum(share[name] for share in held) for name in ("k", "n")}


def _kept(owed: pl.DataFrame) -> Share:
    return {"k": int(owed["kept"].sum()), "n": len(owed)}


def _agencies(cases: pl.DataFrame) -> dict[str, Mapping[str, Any]]:
    due, closed = in_play(cases, "due_month"), in_play(cases, "closed_month")
    solid_waste = due.filter(agency="solid-waste")
    before = pl.col("due_month") < _JUNE_2026
    parks = due.filter(agency="parks").group_by("due_month").len()
    return {
        "transportation_looks_best_when_only_closed_cases_count": {
            "closed": {a: share(g) for a, g in groups(closed, "agency")},
            "due": {a: share(g) for a, g in groups(due, "agency")},
        },
        "solid_waste_gets_worse_from_june_2026": {
            "due_before": share(solid_waste.filter(before)),
            "due_from": share(solid_waste.filter(~before)),
        },
        "animal_protection_is_good": {"due": share(due.filter(agency="animal-protection"))},
        "parks_has_too_few_cases_a_month": {"most_due_in_a_month": parks["len"].max() or 0},
    }


def _services(cases: pl.DataFrame) -> dict[str, Mapping[str, Any]]:
    due = in_play(cases, "due_month")
    service, slow_district, _times = SLOW
    paused = cases.filter(pl.col("paused_at").is_not_null())
    return {
        "target_so_loose_that_everybody_meets_it": {
            "service": _LOOSE,
            "due": share(due.filter(service=_LOOSE)),
        },
        "district_waits_twice_as_long": {
            "service": service,
            "district": slow_district,
            **_waits(cases, service, slow_district),
        },
        "pauses_in_the_last_tenth_of_the_clock": {
            "service": LATE_PAUSES,
            "pauses": {
                name: {"k": int(rows["paused_late"].sum()), "n": len(rows)}
                for name, rows in groups(paused, "service")
            },
        },
        "improvement_that_is_real": {
            "service": _IMPROVED,
            "due": _months(due.filter(service=_IMPROVED)),
        },
        "dip_that_is_noise": {
            "service": _DIPPED,
            "month": "2026-02",
            "due": _months(due.filter(service=_DIPPED)),
        },
        "nothing_is_promised_by": {"cases": by(cases.filter(pl.col("stops").is_null()), "agency")},
    }


def _months(rows: pl.DataFrame) -> dict[str, Share]:
    return {name: share(group) for name, group in groups(rows, "due_month")}


def _waits(cases: pl.DataFrame, service: str, district: str) -> dict[str, Any]:
    """Median days from opening to a closing that held, there and elsewhere, of finished work."""
    ended = cases.filter(pl.col("outcome") == "done", pl.col("reopened_at").is_null())
    days = (pl.col("closed") - pl.col("opened")) / DAY
    there = pl.col("district") == district

    def median(rows: pl.DataFrame) -> float | None:
        found = rows.select(days.median()).item()
        return None if found is None else round(float(found), 2)

    own, others = ended.filter(service=service), ended.filter(pl.col("service") != service)
    return {
        "median_days_there": median(own.filter(there)),
        "median_days_elsewhere": median(own.filter(~there)),
        "other_services_there": median(others.filter(there)),
        "other_services_elsewhere": median(others.filter(~there)),
    }


def _closings(cases: pl.DataFrame) -> dict[str, Mapping[str, Any]]:
    bunch = cases.filter(service=_BUNCHED)
    marked = pl.coalesce("first_milestone_at", "milestone_at")
    last_hour = bunch.filter((pl.col("due") - marked).is_between(0, HOUR))
    week = (pl.col("reopened_at") - pl.col("first_closed")).is_between(5 * DAY, 9 * DAY)
    swept = cases.filter(pl.col("swept"))
    day = _local_day("closed")
    template = cases.filter(agency=TEMPLATE_OF).filter(pl.col("closed").is_not_null())
    cart = cases.filter(pl.col("family") == COMPOST_CART)
    return {
        "closings_bunch_at_the_deadline": {
            "service": _BUNCHED,
            "done": len(bunch.filter(marked.is_not_null())),
            "in_the_last_hour": len(last_hour),
            "reopened_a_week_later": len(last_hour.filter(week)),
        },
        "bulk_closing_at_quarter_ends": {
            "services": list(SWEPT),
            "by_day": by(swept.with_columns(day=day.dt.to_string("%Y-%m-%d")), "day"),
        },
        "template_sent_to_a_quarter_of_closings": {
            "agency": TEMPLATE_OF,
            "text": TEMPLATE,
            "k": len(template.filter(pl.col("mood") == "template")),
            "n": len(template),
        },
        "compost_texts_on_other_cases": {
            "texts": len(cart),
            "elsewhere": len(cart.filter(pl.col("service") != "compost_cart_request")),
            "by_month": by(cart.with_columns(month=month("closed")), "month"),
        },
    }


def _people(cases: pl.DataFrame, journal: pl.DataFrame) -> dict[str, Mapping[str, Any]]:
    linked = cases.filter(pl.col("parent").is_not_null())
    duplicates = cases.filter(pl.col("outcome") == "duplicate")
    parents = cases.select(parent="number", parent_outcome="outcome", parent_closed="closed")
    followed = linked.join(parents, on="parent", how="left")
    return {
        "duplicates_whose_parent_can_be_followed": {
            "duplicates": len(duplicates),
            "linked": len(linked),
            "parent_was_open": int(linked["parent_open"].sum()),
            "parent_is_closed_now": len(followed.filter(pl.col("parent_closed").is_not_null())),
        },
        "agent_calls_back_before_the_promised_day": _callbacks(journal),
        "asked_again_within_two_weeks": {
            "cases": by(cases.filter(pl.col("asked_again")), "agency")
        },
        "reroutes_and_their_reasons": {
            "by_reason": by(journal.filter(pl.col("kind") == "rerouted"), "reason")
        },
        "status_chasing_calls": {"calls": len(journal.filter(pl.col("kind") == "contacted"))},
    }


def _callbacks(journal: pl.DataFrame) -> Mapping[str, Any]:
    promised = journal.filter(pl.col("kind") == "promised").select("number", day="value")
    calls = journal.filter((pl.col("kind") == "update_sent") & (pl.col("actor") == "operator"))
    dated = calls.join(promised, on="number", how="left")
    early = _local_day("at").dt.to_string("%Y-%m-%d") < pl.col("day")
    return {"promised": len(promised), "updates": len(calls), "before": len(dated.filter(early))}


def _papers(
    city: CityFolder, cases: pl.DataFrame, journal: pl.DataFrame
) -> dict[str, Mapping[str, Any]]:
    service, first, end, district, _times = BURST
    day = _local_day("opened")
    during = cases.filter(pl.col("service") == service, day >= first, day < end)
    there = during.filter(pl.col("district") == district)
    notes = journal.filter((pl.col("kind") == "commented") & (pl.col("actor") == "operator"))
    lapsed = cases.filter(pl.col("stops").is_not_null() & pl.col("due").is_null())
    void = pl.col("outcome").is_in(list(VOID)).fill_null(value=False)
    return {
        "change_that_311_found_out_for_itself": {
            "agency": "solid-waste",
            "service": service,
            "district": district,
            "changed_on": first.isoformat(),
            "told_on": None,
            "cases_in_district": len(there),
            "cases_elsewhere": len(during) - len(there),
            "notes_of_311": len(notes),
        },
        "stale_contacts": {"agreements": _stale(city)},
        "agreement_that_expired": {
            "promised_before_or_since_only": by(lapsed, "service"),
            "of_them_void": by(lapsed.filter(void), "service"),
        },
    }


def _stale(city: CityFolder) -> dict[str, list[str]]:
    """The roles of each agreement in force whose last confirmation is too old."""
    today = AS_OF.replace(tzinfo=None)
    found = {}
    for agreement in (a.model for a in city.agreements if a.model.in_force_by_status):
        window, contacts = agreement.spec.effective, agreement.spec.contacts
        if not contacts or not window.from_ <= today < (window.to or _FAR):
            continue
        months = contacts.verify_every.amount
        roles = [
            p.role for p in contacts.people if _months_later(p.verified_on, months) < today.date()
        ]
        if roles:
            found[agreement.name] = roles
    return found


def _months_later(day: date | None, months: int) -> date:
    if day is None:
        return date.min
    years, nth = divmod(day.month - 1 + months, 12)
    return date(day.year + years, nth + 1, min(day.day, 28))


def _local_day(column: str) -> pl.Expr:
    instant = pl.from_epoch(column).dt.replace_time_zone("UTC").dt.convert_time_zone(ZONE)
    return instant.dt.date()
