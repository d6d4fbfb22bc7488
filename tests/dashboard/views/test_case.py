"""The Case page in words: every state a case can be in."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import polars as pl
import pytest

from dashboard.charts.timeline import timeline
from dashboard.views.case import Names, case
from dashboard.wording import speaking
from metrics.explain import CaseExplanation, CommitmentExplanation, Happening, Segment

ZONE = ZoneInfo("America/New_York")
NAMES = Names(
    city="Boston",
    zone=ZONE,
    demonstration=False,
    agency=str.title,
    service=lambda service: service.replace("_", " "),
    district="District {}".format,
    detail=lambda id_: id_.replace("_", " "),
)


def at(text: str) -> datetime:
    """A local instant, `07-01 08:00`, in 2011."""
    return datetime.fromisoformat(f"2011-{text}").replace(tzinfo=ZONE)


OPENED, DUE, AS_OF = at("07-01 08:00"), at("07-15 08:00"), at("12-31 23:59")

PROMISE = CommitmentExplanation(
    commitment="resolution",
    agreement="boston/pwdx",
    version="1.0.0",
    state="met",
    start=OPENED,
    due=DUE,
    stop=at("07-02 08:00"),
    closed=at("07-02 08:00"),
    promise={"due_field": "published_due"},
    calendar=None,
    segments=(),
    file="agreements/boston/pwdx/1.0.0.yaml",
    line=34,
)


def told(promise: CommitmentExplanation, *others: CommitmentExplanation) -> CaseExplanation:
    """A case with that promise, its opening and its closing."""
    happened = [Happening(OPENED, "opened", "resident", None)]
    if promise.closed:
        happened.append(Happening(promise.closed, "closed", "agency", "work_done"))
    return CaseExplanation(
        "101000295613",
        "open_data",
        "street_light",
        "works",
        "call",
        "3",
        OPENED,
        AS_OF,
        (promise, *others),
        tuple(happened),
    )


OPEN = {"stop": None, "closed": None}
LATE = {"state": "late", "stop": at("07-17 09:00"), "closed": at("07-17 09:00")}
NOTHING = {
    "state": "no_commitment",
    "due": None,
    "agreement": None,
    "version": None,
    "missing": "no_due",
}


@pytest.mark.parametrize(
    ("change", "title", "says"),
    [
        (
            {},
            "Case 101000295613 was closed in time, 13 days before it was due",
            "It was closed **Sat, Jul 2, 2011, 8:00 am**.",
        ),
        (LATE, "Case 101000295613 was 2 days late", "a due of **Fri, Jul 15, 2011, 8:00 am**"),
        (
            {"state": "overdue", **OPEN},
            "Case 101000295613 is open and 169 days past due",
            "It was still open Sat, Dec 31",
        ),
        (
            {"state": "running", "due": at("12-31 23:59") + timedelta(days=3), **OPEN},
            "Case 101000295613 is still within time, due in 3 days",
            "still open",
        ),
        (
            {"state": "void", "void_reason": "duplicate"},
            "Case 101000295613 is not counted",
            "duplicate of another case",
        ),
        (
            {"state": "void", "void_reason": "tree_on_private_land"},
            "Case 101000295613 is not counted",
            "Not counted: tree on private land.",
        ),
        (
            NOTHING,
            "Nothing was promised for case 101000295613",
            "The city published no due with it.",
        ),
        (
            {
                "state": "unmeasurable",
                "unmeasurable": "closed_before_opened",
                "stop": at("06-01 08:00"),
                "closed": at("06-01 08:00"),
            },
            "Case 101000295613 cannot be judged",
            "closed before it was opened",
        ),
    ],
)
def test_the_title_is_the_verdict_and_the_sentence_says_why(
    change: dict[str, object], title: str, says: str
) -> None:
    """All seven states read as findings, within a headline's length, and can be drawn."""
    page = case(told(replace(PROMISE, **change)), NAMES)  # type: ignore[arg-type] # a table of changes
    assert page.title == title
    assert len(page.title) <= 75
    assert says in page.sentence
    assert timeline(page.timeline).to_dict()["layer"]
    assert "None" not in " ".join([page.title, page.sentence, page.context, page.alt, *page.clause])


def test_a_published_due_is_counted_in_calendar_time() -> None:
    """No calendar: the bar runs blue up to the due and vermilion after it."""
    page = case(told(replace(PROMISE, **LATE)), NAMES)  # type: ignore[arg-type] # a table of changes
    kinds = page.timeline.bars.filter(lane="agency").select("kind", "start", "end").rows()
    turn, end = DUE.replace(tzinfo=None), at("07-17 09:00").replace(tzinfo=None)
    assert kinds == [("open", OPENED.replace(tzinfo=None), turn), ("late", turn, end)]
    assert page.sums.rows() == [
        ("Resident waited", "16 days, 1 hour"),
        ("Promised", "14 days"),
        ("Late by", "2 days"),
    ]


def segment(start: str, end: str, kind: str, reason: str = "") -> Segment:
    """A stretch; closed ones count nothing."""
    first, last = at(start), at(end)
    counted = 0 if kind == "closed" else int((last - first).total_seconds())
    return Segment(first, last, kind, reason, counted)  # type: ignore[arg-type] # one of the three


WORKING = replace(
    PROMISE,
    state="late",
    promise={"business_days": 2},
    calendar="case-desk",
    due=at("07-06 17:00"),
    stop=at("07-08 11:00"),
    closed=at("07-08 11:00"),
    segments=(
        segment("07-01 08:00", "07-01 17:00", "open"),
        segment("07-01 17:00", "07-05 08:00", "closed", "weekend"),
        segment("07-05 08:00", "07-05 17:00", "open"),
        segment("07-05 17:00", "07-06 08:00", "closed", "outside hours"),
        segment("07-06 08:00", "07-06 17:00", "open"),
        segment("07-06 17:00", "07-07 08:00", "closed", "outside hours"),
        segment("07-07 08:00", "07-07 17:00", "late"),
        segment("07-07 17:00", "07-08 08:00", "closed", "outside hours"),
        segment("07-08 08:00", "07-08 11:00", "late"),
    ),
)


def test_working_days_are_counted_in_working_days() -> None:
    """Friday is day 0, Tuesday 1, Wednesday 2 is due, Thursday and Friday are late."""
    page = case(told(WORKING), NAMES)
    assert page.title == "Case 101000295613 was 2 working days late"
    assert page.chart_title == "It took 4 working days; 2 working days were promised"
    assert page.clause[2].startswith("Only the open hours of its calendar count")


def test_a_promise_kept_by_a_step_tells_the_step_and_the_closing_apart() -> None:
    """Two clocks: the agency's stops at the step, the resident's at the closing."""
    stepped = replace(
        WORKING,
        promise={"business_days": 2, "stops": "milestone:cart_delivered"},
        closed=at("07-08 15:00"),
    )
    page = case(told(stepped), NAMES)
    assert "**cart delivered** is on record **Fri, Jul 8, 2011, 11:00 am**." in page.sentence
    assert "The case was closed Fri, Jul 8, 2011, 3:00 pm." in page.sentence
    assert page.timeline.resident_label == "Resident waited 7 days, 7 hours"
    assert page.sums.row(0) == ("Opening to promised step", "7 days, 3 hours")
    assert page.clause[1] == "It is kept when this is on record: cart delivered."


def test_a_closing_without_the_promised_step_is_late_and_quotes_the_kinder_rule() -> None:
    """METRICS.md, rule 5."""
    closed = at("07-05 10:00")
    missing = replace(WORKING, stop=None, closed=closed, flags=("stop_missing",))
    page = case(told(missing), NAMES)
    assert "without the promised step on record" in page.sentence
    assert page.kind_rule is not None
    assert "done on time" in page.kind_rule


def test_the_sum_takes_off_closed_time_by_its_reason() -> None:
    """7 days 3 hours less 3 days 15 hours and 45 hours are the 39 hours of the clock."""
    page = case(told(WORKING), NAMES)
    assert page.sums.rows() == [
        ("Resident waited", "7 days, 3 hours"),
        ("less weekend", "\N{MINUS SIGN}3 days, 15 hours"),
        ("less outside hours", "\N{MINUS SIGN}1 day, 21 hours"),
        ("Agency clock, working time", "39 working hours"),
        ("Promised", "2 working days"),
        ("Late by", "2 working days"),
    ]


def test_less_than_a_working_day_late_is_said_in_hours() -> None:
    """Rounding down to nothing would contradict the verdict."""
    early = at("07-07 10:00")
    short = replace(
        WORKING,
        stop=early,
        closed=early,
        segments=(*WORKING.segments[:6], segment("07-07 08:00", "07-07 10:00", "late")),
    )
    same_time = replace(short, due=at("07-07 08:00"))
    assert case(told(same_time), NAMES).title == "Case 101000295613 was 2 working hours late"


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (NOTHING, "would call this case on time"),
        ({"state": "overdue", **OPEN}, "would not be seen until somebody closes it"),
        ({"flags": ("reopened_after_due",), "state": "late"}, "Had the first closing counted"),
        ({}, None),
    ],
)
def test_a_kinder_rule_is_quoted_only_where_it_says_otherwise(
    change: dict[str, object], says: str | None
) -> None:
    """LOOK.md: the flattery is shown, not argued about."""
    rule = case(told(replace(PROMISE, **change)), NAMES).kind_rule  # type: ignore[arg-type] # a table of changes
    assert rule is None if says is None else rule is not None and says in rule


def test_the_clause_names_its_file_and_line() -> None:
    """Anybody can look up what the verdict rests on."""
    assert case(told(PROMISE), NAMES).clause[-1] == (
        "Agreement boston/pwdx, version 1.0.0 · `agreements/boston/pwdx/1.0.0.yaml`, line 34"
    )


def test_a_folder_elsewhere_does_not_show_where_it_lies() -> None:
    """The address of a machine is nobody's business; city, agency and version are."""
    elsewhere = replace(PROMISE, file="/srv/secret/boston/pwdx/1.0.0.yaml")
    assert case(told(elsewhere), NAMES).clause[-1].endswith("`boston/pwdx/1.0.0.yaml`, line 34")


def test_events_are_told_in_words_with_their_number() -> None:
    """The table's numbers are the pins'; no id of a file reaches the screen."""
    page = case(told(PROMISE), NAMES)
    assert page.happenings.rows() == [
        (1, "Fri, Jul 1, 2011, 8:00 am", "Opened by the resident"),
        (2, "Sat, Jul 2, 2011, 8:00 am", "Closed by the agency: work done"),
    ]
    assert page.timeline.pins["number"].to_list() == [1, 2]


def test_other_promises_stand_below_with_their_result() -> None:
    """The page is about the resolution; acceptance and answers are not hidden."""
    other = replace(PROMISE, commitment="first_response", state="overdue", stop=None, closed=None)
    page = case(told(other, PROMISE), NAMES)
    assert page.title.startswith("Case 101000295613 was closed in time")
    assert page.others.rows() == [
        ("Answer the resident", "Fri, Jul 15, 2011, 8:00 am", "Open and past due")
    ]


def test_what_the_data_says_cannot_become_markdown() -> None:
    """Names from a source are shown letter by letter."""
    page = case(replace(told(PROMISE), service="[x](http://example.org)"), NAMES)
    assert r"\[x\](http\://example.org)" in page.context


def test_a_case_speaks_spanish() -> None:
    """Title, axis and tables follow the language."""
    with speaking("es"):
        page = case(told(PROMISE), NAMES)
    assert page.title == "El caso 101000295613 se cerró a tiempo, 13 días antes de vencer"
    assert "a.m. La ciudad" in page.sentence
    assert ".." not in page.sentence
    assert page.sums.columns == ["Paso", "Tiempo"]
    assert page.timeline.ticks.select(pl.col("lower").str.contains("jul").any()).item()
