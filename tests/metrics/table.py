"""Cases, promises and calendars drawn small: what a test shows is all that there is."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import polars as pl

from agreements.calendars import WorkingCalendar, always_open
from metrics.linking import links_of
from metrics.measuring import measured
from metrics.promises import CLAUSES, Promises
from metrics.tables import CASES, EVENTS, INSTANTS, Measured, Types
from metrics.terms import EXCLUSIONS, PAUSE_RULES, TARGETS
from metrics.verdicts import judged

DENVER = "America/Denver"
EIGHT_TO_FIVE = ((8 * 3600, 17 * 3600),)

CALENDARS = {
    "always": always_open("always", DENVER),
    "desk": WorkingCalendar(
        id="desk",
        zone=DENVER,
        weekly=(EIGHT_TO_FIVE,) * 5 + ((),) * 2,
        closed={date(2026, 9, 7): "Labor Day"},
    ),
    "evenings": WorkingCalendar(
        id="evenings", zone=DENVER, weekly=(((18 * 3600, 22 * 3600),),) * 7
    ),
}

CASE = {
    **dict.fromkeys(CASES),
    "source": "desk",
    "number": "1",
    "agency": "crews",
    "service": "pothole",
    "channel": "phone",
    "district": "1",
}


def when(text: str, zone: str = DENVER) -> datetime:
    """An instant: on the zone's wall clock, unless the text has an offset."""
    moment = datetime.fromisoformat(text)
    local = moment if moment.tzinfo else moment.replace(tzinfo=ZoneInfo(zone))
    return local.astimezone(UTC)


def drawn(text: str) -> list[dict[str, str]]:
    """The rows of a drawn table, by the names in its first line."""
    lines = [[cell.strip() for cell in line.split("|")] for line in text.strip().splitlines()]
    head, *rows = lines
    return [dict(zip(head, row, strict=True)) for row in rows]


def clause(service: str | None = "pothole", **given: Any) -> dict[str, Any]:  # noqa: ANN401 - columns of several types
    """One promise: closed within five calendar days, unless said otherwise."""
    version, agency = given.get("version", "1.0.0"), given.get("agency", "crews")
    commitment = given.get("commitment", "resolution")
    return {
        **dict.fromkeys(CLAUSES),
        "clause": f"denver/{agency}@{version}#{service or '*'}.{commitment}",
        "agreement": f"denver/{agency}",
        "agency": agency,
        "version": version,
        "service": service,
        "from": when("2020-01-01"),
        "to": when("2040-01-01"),
        "commitment": commitment,
        "starts": "opened",
        "stops": "closed",
        "unit": "calendar_days",
        "amount": 5,
        "calendar": "always",
        "day_rule": "close_of_business",
        "reopen_rule": "continuous",
        "window_days": 14,
        "duplicates_void": True,
        "file": "crews.yaml",
        "line": 1,
        **given,
    }


def response(**given: Any) -> dict[str, Any]:  # noqa: ANN401 - columns of several types
    """One promise that a person writes within a day; the closing message counts."""
    terms = {"stops": "message_sent", "by_person": True, "closing_message_counts": True}
    return clause(**{"commitment": "first_response", "amount": 1, **terms, **given})


def published(service: str | None = None, **given: Any) -> dict[str, Any]:  # noqa: ANN401 - columns of several types
    """One promise to keep to the due that the city itself publishes."""
    none = {"unit": None, "amount": None, "calendar": None}
    return clause(service, **{**none, "due_field": "published_due", **given})


def promises(*clauses: Mapping[str, Any], **tables: list[Mapping[str, Any]]) -> Promises:
    """The agreements in force; withdrawn and test cases are void.

    `targets`, `pauses` and `exclusions` give rows of these tables.
    """
    return Promises(
        clauses=_table([*clauses], CLAUSES),
        calendars=CALENDARS,
        void_outcomes={"withdrawn": "withdrawn", "test_entry": "test_or_error"},
        zone=DENVER,
        targets=_table(tables.get("targets", []), TARGETS),
        pauses=_table(tables.get("pauses", []), PAUSE_RULES),
        exclusions=_table(tables.get("exclusions", []), EXCLUSIONS),
    )


def _table(rows: list[Mapping[str, Any]], types: Types) -> pl.DataFrame:
    whole = [{**dict.fromkeys(types), **row} for row in rows]
    return pl.DataFrame(whole, schema=types, orient="row")


def lives(story: str, **cases: Mapping[str, object]) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Cases and their events from a table `case | at | what`.

    `what` is an event's kind, with what it says behind it: `closed OUTCOME`, `reached MILESTONE`,
    `promised DATE`, `rerouted FROM TO`, `prioritised LEVEL`, `paused REASON`, `linked CASE`,
    `voided REASON`; `told` behind a closing gives it a text. `by ACTOR` says whose it is, else
    the agency's; `inside` that no resident hears of it. Or it is `due`, for the due that the city
    publishes. `cases` gives other columns, by number with a `c` before it.
    """
    rows = drawn(story)
    dues = {r["case"]: when(r["at"]) for r in rows if r["what"] == "due"}
    opened = [
        {
            **CASE,
            "number": r["case"],
            "opened": when(r["at"]),
            "published_due": dues.get(r["case"]),
            **cases.get(f"c{r['case']}", {}),
        }
        for r in rows
        if r["what"] == "opened"
    ]
    events = [_event(**r) for r in rows if r["what"] != "due"]
    return (
        pl.DataFrame(opened, schema=CASES, orient="row"),
        pl.DataFrame(events, schema=EVENTS, orient="row"),
    )


SAYS = {
    "closed": "outcome",
    "reached": "name",
    "paused": "reason",
    "voided": "reason",
    "promised": "value",
    "prioritised": "value",
    "reclassified": "value",
    "linked": "value",
}
"""The column in which the word behind a kind stands."""


def _event(case: str, at: str, what: str, known: str = "") -> dict[str, Any]:
    kind, *words = what.split()
    actor = words.pop(words.index("by") + 1) if "by" in words else "agency"
    event = {
        **dict.fromkeys(EVENTS),
        "source": "desk",
        "number": case,
        "at": when(at),
        "recorded_at": when(known or at),
        "kind": "milestone" if kind == "reached" else kind,
        "actor": actor,
        "audience": "internal" if "inside" in words else "public",
        "text_id": what.encode() if {"told"} & set(words) else None,
    }
    said = [word for word in words if word not in {"by", "inside", "told"}]
    if kind == "rerouted":
        return {**event, "from_agency": said[0], "to_agency": said[1]}
    return {**event, SAYS[kind]: said[0]} if said else event


def measure(
    story: str,
    promised: Promises,
    as_of: str,
    known_at: str | None = None,
    **cases: Mapping[str, object],
) -> Measured:
    """What the drawn cases amount to, with the links that they have among each other."""
    drawn_cases, events = lives(story, **cases)
    at, known = when(as_of), when(known_at) if known_at else None
    links = links_of(drawn_cases, events, promised, as_of=at, known_at=known)
    return measured(drawn_cases, events, links, promised, as_of=at, known_at=known)


def judge(
    story: str,
    promised: Promises,
    as_of: str,
    commitment: str = "resolution",
    **cases: Any,  # noqa: ANN401 - columns of a case, or the instant of what was known
) -> dict[str, dict[str, Any]]:
    """The judged row of each case, by number."""
    rows = measure(story, promised, as_of, **cases).instants.filter(commitment=commitment)
    return {row["number"]: row for row in judged(rows.lazy(), when(as_of)).collect().to_dicts()}


def states(
    story: str,
    promised: Promises,
    as_of: str,
    commitment: str = "resolution",
    **cases: Any,  # noqa: ANN401 - as above
) -> dict[str, str]:
    """The state of each case, by number."""
    rows = judge(story, promised, as_of, commitment, **cases)
    return {n: row["state"] for n, row in rows.items()}


ROW = {
    **dict.fromkeys(INSTANTS),
    "source": "desk",
    "agency": "crews",
    "service": "pothole",
    "channel": "phone",
    "district": "1",
    "commitment": "resolution",
    "agreement": "denver/crews",
    "version": "1.0.0",
    "clause": "denver/crews@1.0.0#pothole",
    "stop_missing": False,
    "reopened_after_due": False,
    "clock_out_of_step": False,
    "priority_changed": False,
}


def instants(*groups: tuple[int, Mapping[str, object]]) -> pl.LazyFrame:
    """So many folded rows of each kind: opened, due and stopped as told, else open."""
    rows = [
        {**ROW, "number": f"{kind}-{i}", **given}
        for kind, (count, given) in enumerate(groups)
        for i in range(count)
    ]
    for row in rows:
        row["opened"] = row["opened"] or when("2026-01-01 09:00")
        row["start"] = row["opened"]
    return pl.DataFrame(rows, schema=INSTANTS, orient="row").lazy()
