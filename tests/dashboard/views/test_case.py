"""The Case page in words: every state a case can be in."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import polars as pl
import pytest

from dashboard.charts.timeline import timeline
from dashboard.views.case import Names, case
from dashboard.wording import case as words
from dashboard.wording import speaking
from metrics.explain import (
    CaseExplanation,
    CommitmentExplanation,
    Ground,
    Handoff,
    Happening,
    Obligation,
    Parent,
    PauseExplanation,
    Route,
    RuleResult,
    Segment,
    Spell,
    Updates,
)

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


OPEN: dict[str, Any] = {"stop": None, "closed": None}
UNNAMED: dict[str, Any] = {"state": "no_commitment", "missing": "no_service", "due": None,
                           "file": None, "line": None}  # fmt: skip
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
            UNNAMED,
            "Nothing was promised for case 101000295613",
            "The agreement in force when it was opened does not name its service.",
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


def test_the_agreement_that_does_not_name_a_service_is_named_itself() -> None:
    """By its version; there is no line to go to."""
    page = case(told(replace(PROMISE, **UNNAMED)), NAMES)
    assert page.clause[-1] == "Agreement of Pwdx, version 1.0.0"


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
    assert page.title.endswith("was closed without the promised step")
    assert page.badges[0].words == "Done late"
    assert "days late" not in f"{page.title}{page.sums}"


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


def test_a_promise_in_days_says_its_hours_where_the_clock_is_told_in_hours() -> None:
    """Nobody can hold 39 working hours against 2 working days, nor add days to hours."""
    gave = replace(WORKING, allowed_seconds=27 * 3_600)
    assert case(told(gave), NAMES).sums.rows()[-3:] == [
        ("Agency clock, working time", "39 working hours"),
        ("Promised", "2 working days (27 working hours)"),
        ("Late by", "2 working days (12 working hours)"),
    ]
    paused = case(told(replace(gave, paused_seconds=3_600)), NAMES)
    assert paused.chart_title == (
        "It took 39 working hours; 2 working days (27 working hours) were promised"
    )
    in_days = case(told(gave), NAMES).chart_title
    assert in_days == "It took 4 working days; 2 working days were promised"


def test_what_was_promised_and_what_is_over_come_to_the_clock_as_they_are_written() -> None:
    """26 hours and 20 minutes and 12 hours and 40: as whole hours they would be one short."""
    gave = replace(WORKING, allowed_seconds=26 * 3_600 + 1_200)
    assert [time for _, time in case(told(gave), NAMES).sums.rows()[-3:]] == [
        "39 working hours",
        "2 working days (26 hours and 20 minutes of working time)",
        "2 working days (12 hours and 40 minutes of working time)",
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
        "Agreement of Pwdx, version 1.0.0 · agreements/boston/pwdx/1.0.0.yaml, line 34"
    )


def test_a_folder_elsewhere_does_not_show_where_it_lies() -> None:
    """The address of a machine is nobody's business; city, agency and version are."""
    elsewhere = replace(PROMISE, file="/srv/secret/boston/pwdx/1.0.0.yaml")
    assert case(told(elsewhere), NAMES).clause[-1].endswith("boston/pwdx/1.0.0.yaml, line 34")


def test_events_are_told_in_words_with_their_number() -> None:
    """The table's numbers are the pins'; no id of a file reaches the screen."""
    page = case(told(PROMISE), NAMES)
    assert page.happenings.rows() == [
        (1, "Fri, Jul 1, 2011, 8:00 am", "Opened by the resident"),
        (2, "Sat, Jul 2, 2011, 8:00 am", "Closed by the agency: work done"),
    ]
    assert page.happenings_file["When"].dt.hour().to_list() == [8, 8]
    assert page.timeline.pins["number"].to_list() == [1, 2]


def test_other_promises_stand_below_with_their_result() -> None:
    """The page is about the resolution; acceptance and answers are not hidden."""
    other = replace(PROMISE, commitment="first_response", state="overdue", stop=None, closed=None)
    page = case(told(other, PROMISE), NAMES)
    assert page.title.startswith("Case 101000295613 was closed in time")
    assert page.others.rows() == [
        ("First response", "Fri, Jul 15, 2011, 8:00 am", "Open and past due")
    ]


def test_another_promise_can_be_the_pages_subject() -> None:
    """The address chooses it; its title names it, and the resolution stands below."""
    answer = replace(
        PROMISE, commitment="first_response", promise={"business_hours": 8, "stops": "message_sent"}
    )
    page = case(told(PROMISE, answer), NAMES, "first_response")
    assert page.title == "First response, case 101000295613: Done on time"
    assert "**Message sent** is on record" in page.sentence
    assert page.others["Promise"].to_list() == ["Resolution"]


PAUSED = replace(
    WORKING,
    segments=(
        segment("07-01 08:00", "07-01 17:00", "open"),
        replace(segment("07-01 17:00", "07-05 08:00", "paused", "waiting_on_resident"),
                counted_seconds=0, working_seconds=3_600),
        segment("07-05 08:00", "07-08 11:00", "open"),
    ),
    paused_seconds=3_600,
    due_unpaused=at("07-06 16:00"),
)  # fmt: skip


def pause(**given: object) -> PauseExplanation:
    """One for which the agreement asks for evidence, which is there."""
    span = {"start": at("07-01 17:00"), "end": at("07-05 08:00"), "counted_until": None}
    said = {"counted_seconds": 3_600, "refused": None, "share_used": 0.4, "evidence": "shown"}
    return PauseExplanation(reason="waiting_on_resident", **{**span, **said, **given})  # type: ignore[arg-type] # a table of changes


def test_a_pause_is_taken_off_and_told_with_what_it_did() -> None:
    """In the sum, in the sentence, in the picture, and as a line of its own."""
    page = case(told(replace(PAUSED, pauses=(pause(),))), NAMES)
    labels = dict(page.sums.rows())
    assert labels["less pause: waiting on the resident"] == "\N{MINUS SIGN}3 days, 15 hours"
    assert "Due put off by pauses" in labels
    assert "Without pauses it would have been due Wed, Jul 6, 2011, 4:00 pm." in page.sentence
    assert "paused" in page.timeline.bars["kind"]
    (block,) = page.blocks
    assert block.title == "Pauses"
    assert "The evidence asked for is there." in block.table.row(0)[2]


@pytest.mark.parametrize(
    ("why", "says"),
    [
        ("not_in_agreement", "does not let this reason stop the clock"),
        ("no_evidence", "evidence that the agreement asks for is missing"),
        ("begun_after_due", "began when the promise was due already"),
        ("cap_used_up", "used up all the time allowed"),
    ],
)
def test_a_refused_pause_says_why(why: str, says: str) -> None:
    """Nothing is dropped silently."""
    page = case(told(replace(PAUSED, pauses=(pause(refused=why),))), NAMES)
    assert says in page.blocks[0].table.row(0)[2]


def test_a_case_that_is_paused_wears_a_badge_and_is_due_at_its_cap() -> None:
    """What is paused cannot breach."""
    lasting: dict[str, Any] = {
        "state": "running",
        "due": at("12-20 17:00"),
        "due_at_cap": at("12-31 23:59"),
    }
    paused = replace(PAUSED, **OPEN, **lasting, pauses=(pause(end=None),))
    page = case(told(paused), NAMES)
    assert [b.words for b in page.badges][1] == "Paused: waiting on the resident"
    assert "if the pause runs to its cap, it is due Sat, Dec 31, 2011" in page.sentence
    assert page.timeline.due == at("12-31 23:59").replace(tzinfo=None)


def test_the_four_rules_are_compared_where_a_closing_did_not_hold() -> None:
    """What the choice is worth, and a frame in the picture; without a reopening neither."""
    results = tuple(
        RuleResult(rule, state, None, DUE, 3_600, agreed=rule == "continuous")
        for rule, state in (("first_closure", "met"), ("restart", "met"), ("resume", "late"),
                            ("continuous", "late"))
    )  # fmt: skip
    spell = Spell(at("07-05 10:00"), at("07-06 10:00"))
    page = case(told(replace(WORKING, rules=results, spells=(spell,))), NAMES)
    assert page.rules_title == "2 of 4 rules for reopenings would call it in time"
    assert page.rules["Rule"].to_list()[-1] == "The clock never stopped (agreed)"
    assert "frame" in page.timeline.bars["kind"]
    assert case(told(replace(WORKING, rules=results)), NAMES).rules.is_empty()


def test_the_lines_of_the_agreement_stand_beside_what_they_say() -> None:
    """A limit of pauses says how long it is, where the version tells."""
    lines = (Ground("target", None, "/srv/boston/pwdx/1.0.0.yaml", 34),
             Ground("calendar", "yard", "/srv/boston/pwdx/1.0.0.yaml", 12),
             Ground("level", "p1", "/srv/boston/pwdx/1.0.0.yaml", 36),
             Ground("pause", "declared_weather", "/srv/boston/pwdx/1.0.0.yaml", 20),
             Ground("max_each", "declared_weather", "/srv/boston/pwdx/1.0.0.yaml", 21))  # fmt: skip
    levels = {("boston/pwdx", "1.0.0", "p1"): "Hazard"}
    named = replace(
        NAMES,
        calendar={"yard": "Cart yard"}.__getitem__,
        level=lambda *level: levels[level],
        limit=lambda *_of, limits=("declared_weather", "max_each"): (
            "5 working days" if _of[2:] == limits else ""
        ),
    )
    page = case(told(replace(WORKING, grounds=lines)), named)
    assert [line.words for line in page.grounds] == [
        "Target · line 34",
        "Calendar: Cart yard · line 12",
        "Target for urgency Hazard · line 36",
        "Pause: declared weather · line 20",
        "Longest single pause: 5 working days · line 21",
    ]
    unnamed = case(told(replace(WORKING, grounds=lines[-1:])), NAMES).grounds
    assert unnamed[0].words == "Longest single pause: declared weather · line 21"


def test_a_promise_leads_to_the_figure_that_counts_it() -> None:
    """One that has no figure of its own is counted as on time."""
    kinds = ("resolution", "first_response", "acknowledgement", "acceptance")
    assert [case(told(replace(PROMISE, commitment=kind)), NAMES).figure for kind in kinds] == [
        "on_time_due", "first_response", "acknowledged", "on_time_due",
    ]  # fmt: skip


def test_news_hand_offs_the_case_repeated_and_the_last_word_are_told() -> None:
    """Each in a part of its own, in words."""
    explained = replace(
        told(PROMISE, replace(PROMISE, commitment="first_response")),
        updates=Updates((Obligation(OPENED, DUE, None),), (), None, None),
        route=Route((Handoff(OPENED, "parks", "works", "wrong_agency"),), DUE, 7_200),
        parent=Parent("77", live=True, fault=None, state="late", due=DUE, closed=DUE,
                      outcome="work_done"),
        first_closed=at("07-02 08:00"),
    )  # fmt: skip
    blocks = {block.title: block for block in case(explained, NAMES).blocks}
    assert blocks["The resident was owed news once and had none"].table.height == 1
    way = blocks["Its way to the right agency"].lines
    assert way[0].startswith("It was passed on once. 2 working hours went by")
    assert way[1].endswith("from Parks to Works (wrong agency)")
    parent = blocks["The case that it repeats"]
    assert parent.case == "77"
    assert parent.lines[-1].endswith("8:00 am: work done.")
    said = blocks["The last word before the closing"].lines
    assert said == ("It was closed without any message to the resident.",)


def test_of_the_news_owed_for_years_the_newest_is_listed() -> None:
    """The heading counts them all."""
    owed = tuple(Obligation(OPENED, DUE + timedelta(days=n), None) for n in range(30))
    page = case(replace(told(PROMISE), updates=Updates(owed, (), None, None)), NAMES)
    (block,) = page.blocks
    assert block.title == "The resident was owed news 30 times and had none"
    assert block.lines == ("The last 12 of 30:",)
    assert block.table.height == 12


def test_a_case_of_years_is_drawn_with_few_bars() -> None:
    """Nights that nobody could see are not drawn; a list cut short says so."""
    nights = tuple(
        part
        for day in range(250)
        for part in (
            Segment(OPENED + timedelta(days=day), OPENED + timedelta(days=day, hours=9), "open", "",
                    32_400),
            Segment(OPENED + timedelta(days=day, hours=9), OPENED + timedelta(days=day + 1),
                    "closed", "outside hours", 0),
        )
    )  # fmt: skip
    page = case(told(replace(WORKING, state="overdue", **OPEN, segments=nights)), NAMES)
    assert page.timeline.bars.height < 10
    assert page.stretches.height == 400
    assert page.stretches_note.startswith("The first 400 of 500 stretches")
    assert case(told(WORKING), NAMES).stretches_note == ""


@pytest.mark.parametrize(
    ("closed", "said"),
    [("07-17 09:00", "Due Fri, Jul 15, 8:00"), ("2012-07-17 09:00", "Due Fri, Jul 15, 2011, 8:00")],
)
def test_the_due_says_its_year_where_the_line_runs_over_several(closed: str, said: str) -> None:
    """Over several years a day and a month alone could be any of them."""
    over = at(closed) if len(closed) < 16 else datetime.fromisoformat(closed).replace(tzinfo=ZONE)
    page = case(told(replace(PROMISE, state="late", stop=over, closed=over)), NAMES)
    assert page.timeline.due_label.startswith(said)


def test_what_the_data_says_cannot_become_markdown() -> None:
    """Names from a source are shown letter by letter."""
    page = case(replace(told(PROMISE), service="[x](http://example.org)"), NAMES)
    assert r"\[x\](http" in page.context
    assert "http:" not in page.context.replace("\\", "")


def test_a_case_speaks_spanish() -> None:
    """Title, axis and tables follow the language."""
    with speaking("es"):
        page = case(told(PROMISE), NAMES)
    assert page.title == "El caso 101000295613 se cerró a tiempo, 13 días antes de vencer"
    assert "a.m. La ciudad" in page.sentence
    assert ".." not in page.sentence
    assert page.sums.columns == ["Paso", "Tiempo"]
    assert page.timeline.ticks.select(pl.col("lower").str.contains("jul").any()).item()


def test_on_a_calendar_that_never_closes_an_hour_is_no_working_hour() -> None:
    """As the agreement's own page has it; on any other calendar the hours are those it is open."""
    promised = replace(PROMISE, promise={"business_hours": 4}, calendar="always")
    ever = case(told(promised), replace(NAMES, always=frozenset({"always"})))
    assert ever.chart_title.endswith("; 4 hours were promised")
    assert case(told(promised), NAMES).chart_title.endswith("; 4 working hours were promised")


def test_the_place_of_a_clause_does_not_look_like_a_link() -> None:
    """Code is drawn in the colour of links, and this leads nowhere."""
    said = words.citation("Parks", "1.0.0", "agreements/denver/parks/1.0.0.yaml", 12)
    assert said.endswith("1.0.0.yaml, line 12")
    assert "`" not in said
