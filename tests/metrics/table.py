"""Cases, promises and calendars drawn small: what a test shows is all that there is."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import polars as pl

from agreements.calendars import WorkingCalendar, always_open
from metrics.fold import INSTANTS, fold
from metrics.instants import INSTANT
from metrics.promises import CLAUSES, Promises
from metrics.verdicts import STATES, judged

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
    "source": "desk",
    "number": "1",
    "agency": "crews",
    "service": "pothole",
    "channel": "phone",
    "district": "1",
    "opened": None,
    "published_due": None,
}
CASES = {**dict.fromkeys(CASE, pl.String()), "opened": INSTANT, "published_due": INSTANT}
EVENTS = {
    "source": pl.String(),
    "number": pl.String(),
    "at": INSTANT,
    "kind": pl.String(),
    "name": pl.String(),
    "outcome": pl.String(),
    "reason": pl.String(),
    "actor": pl.String(),
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
    version = given.get("version", "1.0.0")
    agency = given.get("agency", "crews")
    return {
        **dict.fromkeys(CLAUSES),
        "clause": f"denver/{agency}@{version}#{service or '*'}",
        "agreement": f"denver/{agency}",
        "agency": agency,
        "version": version,
        "service": service,
        "from": when("2020-01-01"),
        "to": when("2040-01-01"),
        "commitment": "resolution",
        "stops": "closed",
        "unit": "calendar_days",
        "amount": 5,
        "calendar": "always",
        "day_rule": "close_of_business",
        "window_days": 14,
        "file": "crews.yaml",
        "line": 1,
        **given,
    }


def published(service: str | None = None, **given: Any) -> dict[str, Any]:  # noqa: ANN401 - columns of several types
    """One promise to keep to the due that the city itself publishes."""
    none = {"unit": None, "amount": None, "calendar": None}
    return clause(service, **{**none, "due_field": "published_due", **given})


def promises(*clauses: Mapping[str, Any]) -> Promises:
    """The agreements in force; withdrawn and test cases are void."""
    return Promises(
        clauses=pl.DataFrame(list(clauses), schema=CLAUSES, orient="row"),
        calendars=CALENDARS,
        void_outcomes={"withdrawn": "withdrawn", "test_entry": "test_or_error"},
        zone=DENVER,
    )


def lives(story: str, **cases: Mapping[str, object]) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Cases and their events from a table `case | at | what`.

    `what` is `opened`, `closed` with or without an outcome, `reopened`, `reached` with the name of
    a milestone, or `due` for the due that the city publishes. `cases` gives other columns, by
    number with a `c` before it.
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


def _event(case: str, at: str, what: str) -> dict[str, Any]:
    kind, _, detail = what.partition(" ")
    return {
        "source": "desk",
        "number": case,
        "at": when(at),
        "kind": "milestone" if kind == "reached" else kind,
        "name": detail if kind == "reached" else None,
        "outcome": detail or None if kind == "closed" else None,
        "reason": None,
        "actor": "agency",
    }


def judge(
    story: str,
    promised: Promises,
    as_of: str,
    **cases: Mapping[str, object],
) -> dict[str, dict[str, Any]]:
    """The judged row of each case, by number."""
    drawn_cases, events = lives(story, **cases)
    folded = fold(drawn_cases, events, promised, when(as_of))
    return {row["number"]: row for row in judged(folded.lazy(), when(as_of)).collect().to_dicts()}


def states(
    story: str, promised: Promises, as_of: str, **cases: Mapping[str, object]
) -> dict[str, str]:
    """The state of each case, by number."""
    return {n: row["state"] for n, row in judge(story, promised, as_of, **cases).items()}


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


def add_up(row: Mapping[str, int], cases: int) -> bool:
    """Whether the seven states are all the cases."""
    return sum(row[state] for state in STATES) == cases
