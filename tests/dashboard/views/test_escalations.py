"""What the page of escalations says of drawn steps: counts, who is told, which cases are listed."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import polars as pl
import pytest

from agreements.folder import open_city
from dashboard.views.about import Scope
from dashboard.views.escalations import ALL, NEW, Asked, ladder, listed, newest
from dashboard.wording import speaking
from metrics.escalation import ESCALATIONS

CITY = open_city("denver").city
DENVER = ZoneInfo("America/Denver")
NOW = datetime(2026, 10, 1, tzinfo=DENVER)
SCOPE = Scope("Denver", True, NOW, NOW, 4, 0)

DRAWN = """
number | agency         | at_percent | reached          | is_reached | is_new | stands | notify
1      | solid-waste    | 75         | 2026-09-28 10:00 | yes        | no     | no     | agency.case_manager
1      | solid-waste    | 100        | 2026-09-30 10:00 | yes        | yes    | yes    | agency.operations
1      | solid-waste    | 150        | 2026-10-01 12:00 | no         | no     | no     | overseer.sla_office
1      | solid-waste    | 200        | 2026-10-01 14:00 | no         | no     | no     | overseer.sla_office
2      | transportation | 200        | 2026-08-03 10:00 | yes        | no     | yes    | overseer.sla_office
3      | transportation | 100        | 2026-09-30 09:00 | yes        | yes    | yes    | agency.operations
"""  # noqa: E501 - a table


def rows() -> pl.DataFrame:
    """The drawn steps."""
    lines = [[cell.strip() for cell in line.split("|")] for line in DRAWN.strip().splitlines()]
    head, *told = lines
    whole = [_row(dict(zip(head, cells, strict=True))) for cells in told]
    zoned = {n: pl.Datetime("us", "America/Denver") for n in ("reached", "due", "answer_by")}
    return pl.DataFrame(whole, schema={**ESCALATIONS, **zoned}, orient="row")


def _row(given: dict[str, str]) -> dict[str, Any]:
    yes = {name: given[name] == "yes" for name in ("is_reached", "is_new", "stands")}
    at = datetime.fromisoformat(given["reached"]).replace(tzinfo=DENVER)
    answers = (
        {"answer_unit": "business_days", "answer_amount": 1, "answer_by": at}
        if given["at_percent"] == "100"
        else {}
    )
    return {
        **dict.fromkeys(ESCALATIONS),
        "service": "cart_repair",
        "used": int(given["at_percent"]) / 100,
        "due": at,
        **given,
        **yes,
        **answers,
        "at_percent": int(given["at_percent"]),
        "reached": at,
        "notify": [given["notify"]],
        "told": [None if given["notify"].startswith("overseer") else "Desk lead"],
    }


def test_the_steps_stand_from_the_highest_down_with_who_must_be_told() -> None:
    """A case counts once; what is coming counts by its next step alone."""
    view = ladder(rows(), SCOPE)
    assert view.title == "1 case has used 200% of its promised time; none is new"
    assert view.lead.startswith("3 open cases stand at a step")
    assert "1 case will reach its next one" in view.lead
    assert [c.split("  \n")[0] for c in view.steps["Cases"]] == ["1", "2", "1"]
    assert "answer within 1 working day" in view.steps["Must be told"][1]
    assert list(view.choices) == ["200", "100", "next"]
    assert (view.first, view.since) == ("100", NEW)


def test_what_is_new_is_the_headline() -> None:
    """At the highest step that anything stands at."""
    assert ladder(rows().filter(agency="solid-waste"), SCOPE).title == (
        "1 case came to 100% of its promised time in the last working day"
    )
    none = ladder(rows().clear(), SCOPE)
    assert none.title == "No open case has come to a step of escalation"
    assert (none.first, none.since, none.steps.height) == ("next", ALL, 0)


@pytest.mark.parametrize(
    ("asked", "cases", "title"),
    [
        (Asked(100, new=True), ["3", "1"], "2 cases came to 100% of their promise in"),
        (Asked(200, new=True), [], "0 cases came to 200%"),
        (Asked(200, new=False), ["2"], "1 case stands at 200% of its promise"),
        (Asked(None, new=False), ["1"], "1 case will reach a step in the next working day"),
    ],
)
def test_the_list_holds_the_cases_of_the_step_longest_first(
    asked: Asked, cases: list[str], title: str
) -> None:
    """The file has who is to be told of each; a column that is empty is not shown."""
    found = listed(rows(), asked, CITY).cases
    assert found.table["Case"].to_list() == cases
    assert found.title.startswith(title)
    assert "To be told" in found.file().columns
    assert ("Answer due" in found.table.columns) == (asked.percent == 100)


def test_when_a_step_was_reached_is_one_instant_written_as_on_other_lists() -> None:
    """A time of day in a column of its own, as text, was 14:00 in a page that says 2:00 pm."""
    table = listed(rows(), Asked(100, new=True), CITY).cases.table
    assert isinstance(table.schema["Step reached"], pl.Datetime)
    assert "Time of day" not in table.columns


def test_agencies_are_told_apart_with_the_offices_that_are_named() -> None:
    """A role that nobody holds is said so."""
    by_agency = listed(rows(), Asked(100, new=False), CITY).by_agency
    assert set(by_agency["Agency"]) == {"Solid Waste", "Transportation"}
    assert by_agency["Must be told"].unique().to_list() == ["Operations of the agency: Desk lead"]
    nobody = listed(rows(), Asked(200, new=False), CITY).by_agency["Must be told"][0]
    assert nobody.endswith("(nobody is named)")


def test_spanish_says_the_same() -> None:
    """The roles too."""
    with speaking("es"):
        view = ladder(rows(), SCOPE)
    assert view.title == "1 caso ha usado el 200% de su plazo prometido; ninguno es nuevo"
    assert "respuesta en 1 día hábil" in view.steps["Hay que avisar a"][1]


def test_where_people_start_the_highest_step_with_something_new_is_told() -> None:
    """What stood there before is no news; nothing new is told by nothing."""
    assert newest(rows()) == (100, 2)
    assert newest(rows().filter(~pl.col("is_new"))) is None
