"""Figures that got worse and questions that nobody looked into are proposed, and never twice."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import polars as pl

from agreements.folder import open_city
from dashboard.oversight.finding import Finding, State, Wanted
from dashboard.oversight.looked_into import Asked, Entry, Seen
from dashboard.oversight.proposed import Looked, proposed
from metrics.integrity.findings import FINDINGS

AS_OF = datetime(2026, 10, 1, 6, tzinfo=UTC)
START = date(2025, 10, 1)
DENVER = open_city("denver")

USUAL = [0.90, 0.92, 0.91, 0.90, 0.92, 0.91, 0.90, 0.92, 0.91, 0.90, 0.92, 0.91]
"""A year within its usual ups and downs; then come July to September 2026."""

FELL, ROSE, HELD = [0.5, 0.5, 0.5], [0.99, 0.99, 0.99], [0.91, 0.90, 0.92]


def months(**figures: list[float]) -> pl.DataFrame:
    """Parks' figures by month, a year as usual and then these three months."""
    names = [f"{year}-{month:02}" for year in (2025, 2026) for month in range(1, 13)][6:21]
    rows = [
        {"agency": "parks", "month": month, "figure": figure, "n": 200, "value": value}
        for figure, last in figures.items()
        for month, value in zip(names, USUAL + last, strict=True)
    ]
    return pl.DataFrame(rows).with_columns(part=pl.lit(None, pl.String))


def questions(*rows: tuple[str, str, str | None, int]) -> pl.DataFrame:
    """Questions that are raised: id, service, period and how many cases of Environment's."""
    told = [
        {"question": id_, "agency": "environment", "service": service, "period": period,
         "observed": observed, "of": 100, "raised": True}
        for id_, service, period, observed in rows
    ]  # fmt: skip
    return pl.DataFrame(told, schema=FINDINGS)


BULK = questions(("bulk_closing", "noise_complaint", "2026-06-30", 40))
NONE = questions()
CALM = months(on_time_due=HELD)


def asked(
    figures: pl.DataFrame = CALM,
    asking: pl.DataFrame = NONE,
    held: tuple[Finding, ...] = (),
    marks: tuple[Entry, ...] = (),
    by_rule: tuple[Wanted, ...] = (),
) -> list[str]:
    """The subjects of what is proposed."""
    found = proposed(DENVER, Looked(figures, asking, START, marks), held, by_rule, AS_OF)
    return [one.subject for one in found]


def one(figures: pl.DataFrame = CALM, asking: pl.DataFrame = NONE) -> Wanted:
    """The only proposal."""
    (found,) = proposed(DENVER, Looked(figures, asking, START, ()), (), (), AS_OF)
    return found


def opened(wanted: Wanted, state: State = "open") -> Finding:
    """The same, opened."""
    facts: dict[str, Any] = {name: getattr(wanted, name) for name in Wanted.__dataclass_fields__}
    return Finding(**facts, id=1, revision=2, state=state, at=AS_OF, trial=False)


def test_a_figure_that_fell_is_proposed_with_what_moved_and_by_when_it_is_answered() -> None:
    """Four weeks from the day of the figures, to the agency, by the version in force."""
    found = one(months(first_response=FELL))
    assert found.subject == "signal|denver/parks#first_response|below|2026-07"
    assert (found.sort, found.side, found.due) == ("signal", "agency", date(2026, 10, 29))
    assert (found.about.version, found.about.figure) == ("2.0.0", "first_response")
    assert found.says == (
        "First response has been below what is usual since 2026-07: 50.0% of 200 in 2026-09, "
        "usual 91.0%."
    )


def test_what_got_better_or_stayed_gives_no_reason() -> None:
    """A share that rose is no finding; of a ceiling it is one that rose."""
    assert asked(months(on_time_due=ROSE, first_response=HELD)) == []
    assert asked(months(reopen_rate=ROSE)) == ["signal|denver/parks#reopen_rate|above|2026-07"]


def test_of_two_readings_of_one_thing_one_is_proposed() -> None:
    """On time and kept fall together."""
    both = months(kept_promise=FELL, on_time_due=FELL)
    assert asked(both) == ["signal|denver/parks#on_time_due|below|2026-07"]


def test_a_figure_about_which_something_stands_or_is_asked_for_is_taken_up() -> None:
    """By whichever rule; once that is settled the signal may be news again."""
    goal = replace(one(months(on_time_due=FELL)), sort="goal_missed", subject="denver/parks#trees")
    both = months(kept_promise=FELL, on_time_due=FELL)
    assert asked(both, by_rule=(goal,)) == asked(both, held=(opened(goal),)) == []
    assert asked(both, held=(opened(goal, "closed"),)) != []


def test_a_signal_is_never_proposed_twice() -> None:
    """Not while its finding stands, nor when that was settled after it began."""
    fell = months(first_response=FELL)
    wanted = one(fell)
    assert asked(fell, held=(opened(wanted),)) == []
    assert asked(fell, held=(opened(wanted, "closed"),)) == []
    early = replace(opened(wanted, "closed"), as_of=datetime(2026, 5, 1, 6, tzinfo=UTC))
    assert asked(fell, held=(early,)) == [wanted.subject]


def test_a_question_that_nobody_looked_into_is_proposed_also_without_an_agreement() -> None:
    """All its periods are one finding; Environment has promised nothing yet."""
    twice = questions(
        ("bulk_closing", "noise_complaint", "2026-06-30", 40),
        ("bulk_closing", "noise_complaint", "2026-03-31", 30),
    )
    found = one(asking=twice)
    assert found.subject == "integrity|denver/environment|bulk_closing~noise_complaint|2026-06-30"
    assert (found.about.agreement, found.about.service) == (None, "noise_complaint")
    assert found.says == "Bulk closing: 40 of 100 in 2026-06-30, and in 1 more."


def test_what_somebody_looked_into_is_no_question_any_more_unless_more_of_it_comes() -> None:
    """As on the page of questions."""
    about = Asked("bulk_closing", "environment", "noise_complaint", "2026-06-30")

    def mark(observed: int) -> Entry:
        return Entry(1, AS_OF, "looked_into", about, Seen(observed, 100, AS_OF), "", "operator",
                     False, "A report asks for it.")  # fmt: skip

    assert asked(asking=BULK, marks=(mark(40),)) == []
    assert asked(asking=BULK, marks=(mark(39),)) != []


def test_a_question_is_never_proposed_twice() -> None:
    """After it was settled, of a question with periods only later ones count."""
    wanted = one(asking=BULK)
    assert asked(asking=BULK, held=(opened(wanted),)) == []
    assert asked(asking=BULK, held=(opened(wanted, "closed"),)) == []
    later = questions(
        ("bulk_closing", "noise_complaint", "2026-06-30", 40),
        ("bulk_closing", "noise_complaint", "2026-09-30", 30),
    )
    assert asked(asking=later, held=(opened(wanted),)) == []
    (subject,) = asked(asking=later, held=(opened(wanted, "closed"),))
    assert subject.endswith("|2026-09-30")


def test_a_question_without_periods_is_asked_again_when_all_that_is_looked_at_came_later() -> None:
    """The same twelve months give no reason twice."""
    late = questions(("paused_near_due", "abandoned_vehicle", None, 40))
    wanted = one(asking=late)
    assert wanted.subject.endswith("|paused_near_due~abandoned_vehicle|2026-10")
    assert asked(asking=late, held=(opened(wanted, "closed"),)) == []
    old = replace(opened(wanted, "closed"), as_of=datetime(2025, 9, 1, 6, tzinfo=UTC))
    assert asked(asking=late, held=(old,)) == [wanted.subject]
