"""What a text costs is counted in cases, against what is demanded of them."""

from __future__ import annotations

from datetime import date

import polars as pl
import pytest

from agreements.folder import open_city
from metrics.messages.costing import USUAL, costs, demanded, with_failures
from metrics.messages.judging import MEASURES, NO_ACTION

DENVER = open_city("denver")
AGREEMENTS = [loaded.model for loaded in DENVER.agreements]
RUBRICS = {name: loaded.model for name, loaded in DENVER.rubrics.items()}
TEXTS = dict.fromkeys(("template", "agreement", "version"), pl.String)
WASTE = {"agreement": "denver/solid-waste", "version": "2.1.0"}


def told(**row: object) -> dict[str, object]:
    """A message that passes everything but what is given."""
    passing: dict[str, object] = dict.fromkeys(MEASURES, "pass")
    usual = {**WASTE, "agency": "solid-waste", "service": "missed_trash", NO_ACTION: "no"}
    place = {"id": "a", "text_id": b"1", "template": None, "cases": 1}
    days = {"first": date(2026, 1, 1), "last": date(2026, 1, 2)}
    return {**passing, **usual, **place, **days, **row}


def failures(*rows: dict[str, object]) -> pl.DataFrame:
    """The messages with what they fail of what is demanded."""
    frame = pl.DataFrame(rows, schema_overrides=TEXTS)
    newest = RUBRICS["city@1.0.0"]
    return with_failures(frame, demanded(frame, AGREEMENTS, RUBRICS, newest))


def test_a_message_fails_what_its_own_service_demands() -> None:
    """A missing time costs where the agreement demands one, and nowhere else."""
    late = {"message_timeline": "fail", "case_detail": "fail"}
    found = failures(told(**late), told(**late, service="cart_repair"))
    assert found["failed"].to_list() == [["message_timeline"], []]
    assert found["demanded_by"].to_list() == ["agreement", "agreement"]


def test_where_nothing_was_done_more_is_demanded() -> None:
    """A next step on a cart repair, only if the case was closed without action."""
    missing = {"service": "cart_repair", "message_next_step": "fail"}
    found = failures(told(**missing), told(**missing, **{NO_ACTION: "yes"}))
    assert found["failed"].to_list() == [[], ["message_next_step"]]


def test_what_cannot_be_told_is_no_failure() -> None:
    """Neutral is not wrong."""
    assert failures(told(message_relevant="cannot_tell"))["failed"].to_list() == [[]]


def test_without_an_agreement_the_rubric_demands_and_without_one_nobody() -> None:
    """And it is said who."""
    row = told(agreement=None, version=None, message_present="fail")
    assert failures(row)["demanded_by"].item() == "rubric"
    frame = pl.DataFrame([row], schema_overrides=TEXTS)
    alone = demanded(frame, AGREEMENTS, {}, None)
    assert (alone["demanded_by"].item(), alone["demanded"].item().to_list()) == (
        "nobody", list(USUAL),
    )  # fmt: skip


def test_cases_add_up_over_services_fillings_and_measures() -> None:
    """Shares are of the agency's closings; a case that fails twice is one failing case."""
    found = costs(
        failures(
            told(cases=5, message_specific="fail", message_timeline="fail"),
            told(cases=2, service="cart_repair", text_id=b"2", template="SW-011"),
            told(cases=3, id="b", message_specific="fail", last=date(2026, 5, 1)),
        )
    )
    assert found.select("id", "cases", "failing", "texts", "template").rows() == [
        ("a", 7, 5, 2, None),
        ("b", 3, 3, 1, None),
    ]
    assert found["share"].to_list() == pytest.approx([0.7, 0.3])
    first = found.row(0, named=True)
    assert first["services"] == [
        {"service": "missed_trash", "cases": 5}, {"service": "cart_repair", "cases": 2},
    ]  # fmt: skip
    assert {part["measure"]: part["cases"] for part in first["fails"]} == {
        "message_specific": 5, "message_timeline": 5,
    }  # fmt: skip
    assert found["last"].to_list() == [date(2026, 1, 2), date(2026, 5, 1)]
