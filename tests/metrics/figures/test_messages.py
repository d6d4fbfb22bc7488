"""Figures about messages: drawn closings and verdicts, and what they add up to."""

from __future__ import annotations

from typing import Any

import polars as pl
import pytest

from metrics.figures.demands import DEMANDS
from metrics.figures.message_rates import MESSAGE_RATES
from metrics.figures.messages import OF_MESSAGES
from tests.metrics.figures.drawn import asked, counts, drawn, goal, parts, some, standards

CLOSINGS = """
number | first_closed     | message_at       | message_text | no_action | void_reason
1      | 2026-03-02 12:00 | 2026-03-02 12:00 | filled       |           |
2      | 2026-03-02 12:00 | 2026-03-02 12:30 | swept        |           |
3      | 2026-03-02 12:00 | 2026-03-01 12:00 | filled       |           |
4      | 2026-03-02 12:00 | 2026-03-01 12:00 | received     |           |
5      | 2026-03-02 12:00 | 2026-03-02 12:00 | received     |           |
6      | 2026-03-02 12:00 | 2026-03-02 12:00 | closed       |           |
7      | 2026-03-02 12:00 |                  |              |           |
8      | 2026-03-02 12:00 | 2026-03-02 12:00 | dots         | L         |
9      | 2026-03-02 12:00 | 2026-03-02 12:00 | swept        |           | withdrawn
10     |                  |                  |              |           |
"""
VERDICTS = """
text_id  | tells_outcome | message_present | message_present_rule | message_relevant | message_specific | message_timeline | message_private | message_language | closed_without_action | no_action_reason | masked | announces | fix
filled   | yes           | pass            | present.words        | pass             | pass             | pass             | pass            | pass             | no                    |                  | 0f     | pothole   | strict
swept    | yes           | pass            | present.words        | fail             | fail             | fail             | fail            | cannot_tell      | no                    |                  | 05     | sweeping  | loose
received | no            | pass            | present.words        | cannot_tell      | fail             | pass             | cannot_tell     | not_applicable   | yes                   | P                | 0c     |           |
closed   | no            | fail            | present.status_only  | cannot_tell      | fail             | fail             | pass            | cannot_tell      | cannot_tell           |                  | 01     |           |
dots     | no            | fail            | present.blank        | cannot_tell      | fail             | fail             | pass            | cannot_tell      | cannot_tell           |                  |        |           |
"""  # noqa: E501 - a table reads by its columns

TABLES = {
    "lives": drawn("lives", CLOSINGS).with_columns(closed="first_closed"),
    "messages": drawn("messages", VERDICTS),
}
CLOSED = {"first_closed": "2026-03-02 12:00", "closed": "2026-03-02 12:00",
          "message_at": "2026-03-02 12:00"}  # fmt: skip


def demanding(*rows: tuple[str | None, str, bool]) -> pl.DataFrame:
    """What version 1.0.0 of the crews' agreement demands: of a service, what, only without work."""
    version = ("denver/crews", "1.0.0")
    return pl.DataFrame([(*version, *row) for row in rows], schema=DEMANDS, orient="row")


def shares(figure: str, **question: Any) -> dict[str | None, tuple[Any, Any]]:  # noqa: ANN401 - fields of several types
    """`k` and `n` by part."""
    return {part: counts(row) for part, row in parts(TABLES, figure, **question).items()}


def test_a_closing_has_a_message_where_it_tells_how_the_case_ended() -> None:
    """Of 8 closings not void 4 have one: what was sent before has to tell more than a plan."""
    assert shares("message_present") == {
        None: (4, 8),
        "blank": (2, 8),
        "status_only": (1, 8),
        "first_answer": (1, 8),
    }


def test_only_a_confirmed_wrong_message_counts_as_wrong() -> None:
    """The one of which nobody can tell is among the others, and counted by itself."""
    found = shares("message_relevant")
    assert found[None] == (3, 4)
    assert found["cannot_tell"] == (1, 8)
    assert found["announces:sweeping"] == (0, 1)
    assert found["announces:pothole"] == (2, 2)


def test_what_cannot_be_told_is_in_no_share() -> None:
    """Of four messages two are in the resident's language, one too short, one to nobody knows."""
    assert shares("message_language") == {
        None: (2, 2),
        "cannot_tell": (1, 8),
        "not_applicable": (1, 8),
        "no_words": (4, 8),
    }


def test_a_message_that_a_person_has_to_look_at_shows_nobody_yet() -> None:
    """Of five messages one shows somebody, and of one nobody can tell."""
    assert shares("message_private") == {
        None: (3, 4),
        "cannot_tell": (1, 8),
        "no_message": (3, 8),
    }


@pytest.mark.parametrize("figure", sorted({rate.figure for rate in MESSAGE_RATES}))
def test_a_measure_and_what_it_leaves_out_add_up_to_all_closings(figure: str) -> None:
    """Also where the figure's own share is of some of them only."""
    left_out = {"cannot_tell", "not_applicable", "not_demanded", "no_words", "no_message"}
    held = standards(demands=demanding(("pothole", "message_timeline", False)))
    found = shares(figure, held=held)
    rest = sum(k for part, (k, _) in found.items() if part in left_out)
    if figure == "message_relevant":  # of these the unprovable are in the share's own n
        rest -= found["cannot_tell"][0]
    if figure not in {"no_message_before", "fix_evidence"}:
        assert found[None][1] + rest == 8


@pytest.mark.parametrize(
    ("demands", "expected"),
    [
        ([], (0, 0)),
        ([(None, "message_timeline", False)], (3, 4)),
        ([("pothole", "message_timeline", False)], (3, 4)),
        ([("sweeping", "message_timeline", False)], (0, 0)),
        ([(None, "message_timeline", True)], (1, 1)),
        ([(None, "message_specific", False)], (0, 0)),
    ],
)
def test_a_time_is_asked_of_those_messages_only_of_which_it_is_demanded(
    demands: list[tuple[str | None, str, bool]], expected: tuple[int, int]
) -> None:
    """By the version of the case, for all services, for one, or where nothing was done."""
    found = shares("message_timeline", held=standards(demands=demanding(*demands)))
    assert found[None] == expected
    assert found["every_message"] == (3, 4)
    assert found["not_demanded"][0] == 4 - expected[1]


def test_a_next_step_is_required_where_nothing_was_done_whatever_is_agreed() -> None:
    """Of the four messages one says that the work is still to come."""
    found = shares("message_next_step")
    assert (found[None], found["required"]) == ((4, 4), (1, 1))


@pytest.mark.parametrize("figure", sorted(OF_MESSAGES))
def test_without_texts_nothing_about_messages_is_measured(figure: str) -> None:
    """Neither in a mart that holds none, nor of a source that has none; it is not nought."""
    mute = standards(lacks={"desk": {"text"}})
    due = some("instants", (40, {"due": "2026-03-10 12:00", "closed": "2026-03-09 12:00"}))
    whole = {**TABLES, "instants": due}
    without = {name: table for name, table in whole.items() if name != "messages"}
    part = "by_message" if figure in {"closed_without_action", "kept_promise"} else None
    comment = pl.col("first_closed") + pl.duration(days=1)
    lives = {"lives": TABLES["lives"].with_columns(resident_comment=comment)}
    for row in (
        parts({**without, **lives}, figure)[part],
        parts({**whole, **lives}, figure, held=mute)[part],
    ):
        assert (row["k"], row["n"], row["value"]) == (None, None, None)
        assert row["not_measurable"] == "no_text"


@pytest.mark.parametrize(
    ("lacks", "known_by"),
    [(set(), "sent"), ({"message_sent"}, "text_present")],
)
def test_a_source_of_last_texts_shows_that_a_text_is_there_not_that_it_was_sent(
    lacks: set[str], known_by: str
) -> None:
    """The number is the same; what it says is not."""
    rows = asked(TABLES, "message_present", "template_share", held=standards(lacks={"desk": lacks}))
    assert {row["known_by"] for row in rows} == {known_by}


def test_texts_that_differ_in_dates_alone_are_one_text() -> None:
    """The most used of five messages, and four texts among them; first answers are none."""
    found = parts(TABLES, "template_share")
    assert counts(found[None]) == (2, 5)
    assert counts(found["distinct_texts"]) == (4, 5)
    assert found["distinct_texts"]["low"] is None


def test_the_most_used_text_of_each_month_is_its_own() -> None:
    """Shares of months are not added."""
    april = {"first_closed": "2026-04-02 12:00", "message_at": "2026-04-02 12:00"}
    filled, swept = ({**CLOSED, "message_text": text} for text in ("filled", "swept"))
    lives = some("lives", (3, filled), (1, swept), (2, swept | april))
    rows = asked({**TABLES, "lives": lives}, "template_share", by=("month",))
    headline = {row["month"]: counts(row) for row in rows if row["part"] is None}
    assert headline == {"2026-03": (3, 4), "2026-04": (2, 2)}


def test_a_repair_is_stated_strictly_or_loosely() -> None:
    """Of five messages two say what was mended, one more that it is done."""
    assert shares("fix_evidence") == {None: (2, 5), "loose": (3, 5)}


def test_comments_after_closings_of_which_nothing_specific_was_said() -> None:
    """A first answer, a status and silence are nothing specific; a void case is in no rate."""
    comment = pl.lit("2026-03-05").str.to_datetime(time_zone="UTC")
    lives = TABLES["lives"].with_columns(resident_comment=comment)
    assert counts(parts({**TABLES, "lives": lives}, "no_message_before")[None]) == (6, 8)


ENDED = """
number | first_closed     | closed           | message_at       | message_text | no_action | live_parent
1      | 2026-03-02 12:00 | 2026-03-02 12:00 | 2026-03-02 12:00 | gone         |           | no
2      | 2026-03-02 12:00 | 2026-03-02 12:00 | 2026-03-02 12:00 | twice        | D         | no
3      | 2026-03-02 12:00 | 2026-03-02 12:00 | 2026-03-02 12:00 | twice        | D         | yes
4      | 2026-03-02 12:00 | 2026-03-02 12:00 | 2026-03-02 12:00 | filled       | L         | no
5      | 2026-03-02 12:00 | 2026-03-09 12:00 | 2026-03-02 12:00 | gone         |           | no
6      | 2026-03-02 12:00 | 2026-03-02 12:00 |                  |              |           | no
"""  # noqa: E501 - a table reads by its columns
REASONS = """
text_id | closed_without_action | no_action_reason
gone    | yes                   | L
twice   | yes                   | D
filled  | no                    |
"""


def test_closings_without_action_by_message_stand_beside_those_by_code() -> None:
    """A duplicate is followed to its open first case; of a case closed anew the message is old."""
    tables = {"lives": drawn("lives", ENDED), "messages": drawn("messages", REASONS)}
    found = {part: counts(row) for part, row in parts(tables, "closed_without_action").items()}
    assert found == {
        None: (3, 6),
        "by_message": (2, 4),
        "by_message_cannot_tell": (2, 6),
        "D": (2, 6),
        "L": (1, 6),
        "by_message:D": (1, 4),
        "by_message:L": (1, 4),
    }


def test_a_reason_that_messages_tell_of_one_agency_is_nought_of_the_others() -> None:
    """Over all agencies its rows are of as many closings as the whole; of no message is no row."""
    agency = pl.when(pl.col("number").is_in(["2", "3"])).then(pl.lit("parks"))
    silent = pl.when(pl.col("number") == "6").then(pl.lit("silent"))
    lives = drawn("lives", ENDED).with_columns(agency=pl.coalesce(agency, silent, pl.lit("crews")))
    verdicts = drawn("messages", REASONS)
    of_all = pl.concat([
        verdicts.with_columns(agency=pl.lit(name)) for name in ("parks", "crews")
    ])  # fmt: skip
    rows = asked({"lives": lives, "messages": of_all}, "closed_without_action", by=("agency",))
    told = [(r["part"], r["agency"], *counts(r)) for r in rows if ":" in (r["part"] or "")]
    assert sorted(told) == [
        ("by_message:D", "crews", 0, 2),
        ("by_message:D", "parks", 1, 2),
        ("by_message:L", "crews", 1, 2),
        ("by_message:L", "parks", 0, 2),
    ]


def test_a_promise_is_kept_by_message_where_the_message_tells_a_real_outcome() -> None:
    """By code all but the one not found are; by message neither the gone one nor the silent."""
    due = {"due": "2026-03-10 12:00", "closed": "2026-03-02 12:00", "stop": "2026-03-02 12:00"}
    lives = drawn("lives", ENDED).filter(pl.col("number").is_in(["1", "4", "6"]))
    instants = some("instants", (3, due)).with_columns(number=pl.Series(["1", "4", "6"]))
    coded = lives.with_columns(outcome=pl.lit("done"))
    not_found = instants.with_columns(no_action=pl.when(pl.col("number") == "4").then(pl.lit("L")))
    tables = {"lives": coded, "instants": not_found, "messages": drawn("messages", REASONS)}
    found = parts(tables, "kept_promise")
    assert (counts(found[None]), counts(found["by_message"])) == ((2, 3), (1, 3))


@pytest.mark.parametrize(
    ("said", "verdict"), [({"filled": 40}, "met"), ({"filled": 20, "swept": 20}, "missed")]
)
def test_a_goal_of_messages_is_of_all_messages_of_the_version_in_a_month(
    said: dict[str, int], verdict: str
) -> None:
    """Closings without a word are in the share of messages there, not in this one."""
    groups = [(count, {**CLOSED, "message_text": text}) for text, count in said.items()]
    lives = some("lives", *groups, (50, CLOSED))
    (row, *_) = asked(
        {**TABLES, "lives": lives},
        "message_specific",
        held=standards(goal("message_specific", "version")),
        by=("month",),
    )
    assert (row["n"], row["goal"], row["verdict"]) == (40, 0.9, verdict)
