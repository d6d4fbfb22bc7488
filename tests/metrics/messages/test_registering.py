"""What registering a text would change is what judging with it in the register gives."""

from __future__ import annotations

from datetime import date

import polars as pl
import pytest

from agreements.folder import open_city
from agreements.schema.agreement import Agreement
from metrics.messages import judge_frame
from metrics.messages.judging import MEASURES
from metrics.messages.proposing import Proposal
from metrics.messages.register import edition, standard_of
from metrics.messages.registering import changes, proposed
from metrics.messages.standards import Standard

WASTE = next(
    loaded.model
    for loaded in open_city("denver").agreements
    if standard_of(loaded.model) == "denver/solid-waste@2.1.0"
)
GREEN = "We brought the green compost cart you ordered on March {}. Fill it and roll it out."
COLLECTED = (
    "A crew collected your trash at 12 Elm on March 3. If it was missed again, call 311 by May 6."
)
MESSAGES = (
    ("compost_cart_request", GREEN.format(3), 40),
    ("compost_cart_request", GREEN.format(14), 30),
    ("missed_trash", GREEN.format(9), 25),
    ("cart_repair", "The issue has been resolved.", 9),
    ("missed_trash", COLLECTED, 4),
)


def told() -> pl.DataFrame:
    """The messages with their verdicts now."""
    frame = pl.DataFrame(MESSAGES, schema=["service", "message", "cases"], orient="row")
    asked = frame.with_columns(
        agency=pl.lit("solid-waste"), agreement=pl.lit(standard_of(WASTE)), sent=date(2026, 3, 20)
    )
    return judge_frame(asked, None, [WASTE])


def with_template(proposal: Proposal) -> Agreement:
    """The agreement with the proposal among its templates."""
    raw = WASTE.model_dump(by_alias=True, mode="json", exclude_none=True)
    entry = {
        "id": proposal.id,
        "text": {"en": proposal.text},
        "services": list(proposal.services),
        "says": dict.fromkeys(proposal.says, True),
        "valid": {"from": "2020-01-01"},
        "approved": {"by": ["agency.knowledge_owner"], "on": "2019-12-01"},
    }
    raw["spec"]["quality"]["messages"]["templates"].append(entry)
    return Agreement.model_validate(raw)


def test_a_proposal_leaves_out_the_services_on_which_it_went_astray() -> None:
    """Use alone allows nothing: the error that is looked for is in the use."""
    mine = told().filter(pl.col("message").str.contains("green compost"))
    (drawn,) = proposed([mine], ["SW-041"], date(2026, 10, 1))
    assert drawn.text == GREEN.replace("March {}", "{date}")
    assert (drawn.services, drawn.left_out) == (("compost_cart_request",), ("missed_trash",))
    assert set(drawn.says) <= {"message_specific", "message_timeline", "message_next_step"}


@pytest.mark.parametrize("services", [("compost_cart_request",), ("missed_trash", "cart_repair")])
def test_the_changes_are_those_of_judging_again(services: tuple[str, ...]) -> None:
    """Measure by measure: the short way gives what the judge gives with the longer register."""
    now = told()
    (mine,) = proposed([now.head(3)], ["SW-041"], date(2026, 10, 1))
    drawn = Proposal(mine.id, mine.text, "en", services, (), mine.says, mine.since)
    kept = now.select("agency", "service", "message", "agreement", "sent")
    then = judge_frame(kept, None, [with_template(drawn)])
    judged = [
        (measure, before, after, cases)
        for measure in MEASURES
        for before, after, cases in zip(now[measure], then[measure], now["cases"], strict=True)
        if before != after
    ]
    short = changes(now, [drawn], Standard.of(None, [WASTE]))
    summed: dict[tuple[str, str, str], int] = {}
    for measure, before, after, cases in judged:
        summed[measure, before, after] = summed.get((measure, before, after), 0) + cases
    rows = short.drop("template").rows()
    assert {row[:3]: row[3] for row in rows} == summed
    assert bool(rows) == (services != ("compost_cart_request",))


@pytest.mark.parametrize(
    ("sent", "template", "lapsed"),
    [
        (date(2024, 9, 30), None, "SW-011"),
        (date(2024, 10, 1), "SW-011", None),
        (None, "SW-011", None),
    ],
)
def test_a_template_counts_on_its_days_alone(
    sent: date | None, template: str | None, lapsed: str | None
) -> None:
    """Not the day before it is valid; where the day is not known, its words are enough."""
    frame = pl.DataFrame({"agency": ["solid-waste"], "service": ["missed_trash"],
                          "message": [COLLECTED]})  # fmt: skip
    dated = frame.with_columns(sent=pl.lit(sent, pl.Date))
    found = judge_frame(dated, None, [WASTE]).row(0, named=True)
    assert (found["template"], found["template_lapsed"]) == (template, lapsed)


def test_a_template_that_is_not_valid_is_said_where_the_rules_cannot_tell() -> None:
    """The rule names it, and nothing is believed of it."""
    raw = WASTE.model_dump(by_alias=True, mode="json", exclude_none=True)
    entry = raw["spec"]["quality"]["messages"]["templates"][0]
    entry |= {"text": {"en": "The issue has been resolved."}, "says": {"message_specific": True}}
    entry["valid"] = {"from": "2025-01-01", "to": "2026-01-01"}
    agreement = Agreement.model_validate(raw)
    frame = pl.DataFrame({"agency": ["solid-waste"] * 2, "service": ["missed_trash"] * 2,
                          "message": ["The issue has been resolved."] * 2,
                          "sent": [date(2025, 12, 31), date(2026, 1, 1)]})  # fmt: skip
    found = judge_frame(frame, None, [agreement])
    assert found["message_relevant_rule"].to_list() == [
        "register.SW-011", "register.not_valid_then.SW-011",
    ]  # fmt: skip
    assert found["message_relevant"].to_list() == ["pass", "cannot_tell"]


def test_an_edition_stands_for_its_days() -> None:
    """Judging by the edition of a day is judging by the day."""
    days = [date(2020, 1, 1), date(2024, 9, 30), date(2024, 10, 1), date(2026, 5, 5), None]
    rows = pl.DataFrame({"agreement": [standard_of(WASTE)] * 5, "sent": days})
    editions = edition(rows, [WASTE])
    again = edition(rows.with_columns(sent=editions), [WASTE])
    assert editions.to_list() == again.to_list()
    assert editions.n_unique() < len(days)
    assert editions[4] is None
