"""Whether cases went to the right agency, and what it cost where they did not."""

from __future__ import annotations

from datetime import date

import polars as pl
import pytest

from metrics.figures import VOLUME
from metrics.figures.standards import SIGNED
from tests.metrics.figures.drawn import asked, counts, drawn, parts, some, standards

HOUR = 3_600

ROUTED = f"""
number | channel | reroutes | reroute_reason      | lost_seconds | missing_information | transferred
1      | phone   | 0        |                     |              | no                  | yes
2      | phone   | 1        | wrong_agency        | {2 * HOUR}   | no                  | yes
3      | web     | 2        | wrong_agency        | {6 * HOUR}   | no                  | yes
4      | web     | 1        | missing_information |              | yes                 | yes
5      | phone   | 0        |                     |              | no                  | no
"""
LIVES = drawn("lives", ROUTED)


def contacts() -> pl.LazyFrame:
    """1,000 calls in January and 500 in February, 250 messages in January."""
    rows = [
        (date(2026, 1, 5), "phone", 600),
        (date(2026, 1, 31), "phone", 400),
        (date(2026, 2, 1), "phone", 500),
        (date(2026, 1, 5), "web", 250),
    ]
    return pl.DataFrame(rows, schema=VOLUME, orient="row").lazy()


def test_the_reroute_rate_is_of_the_cases_that_were_transferred() -> None:
    """Three of four; the call that 311 answered itself was sent nowhere."""
    found = parts({"lives": LIVES}, "reroute_rate")
    assert counts(found[None]) == (3, 4)
    assert counts(found["wrong_agency"]) == (2, 4)
    assert counts(found["missing_information"]) == (1, 4)


def test_beside_it_the_same_number_of_all_contacts() -> None:
    """3 of 1,750 is the flattering way to say it."""
    tables = {"lives": LIVES, "contact_volume": contacts()}
    assert counts(parts(tables, "reroute_rate")["all_contacts"]) == (3, 1750)
    january = parts(tables, "reroute_rate", start=date(2026, 1, 1), end=date(2026, 2, 1))
    assert counts(january["all_contacts"]) == (3, 1250)
    by_channel = asked(tables, "reroute_rate", by=("channel",))
    told = {r["channel"]: counts(r) for r in by_channel if r["part"] == "all_contacts"}
    assert told == {"phone": (1, 1500), "web": (2, 250)}


def test_nobody_knows_about_which_agency_a_call_was() -> None:
    """By agency, or about one, there is no share of contacts, and it says so."""
    tables = {"lives": LIVES, "contact_volume": contacts()}
    for question in ({"by": ("agency",)}, {"where": (("agency", "crews"),)}):
        row = parts(tables, "reroute_rate", **question)["all_contacts"]
        assert (*counts(row), row["not_measurable"]) == (None, None, "not_counted_by_this")


def test_a_city_that_counts_no_contacts_has_no_such_share() -> None:
    """Nought calls would be a lie."""
    row = parts({"lives": LIVES}, "reroute_rate")["all_contacts"]
    assert (*counts(row), row["not_measurable"]) == (None, None, "no_contact_volume")


def test_a_wrong_route_costs_hand_offs_and_working_time() -> None:
    """Four hand-offs for three cases; two and six hours lost, of the third nobody knows."""
    found = parts({"lives": LIVES}, "reroute_cost")
    assert (found[None]["n"], found[None]["median"]) == (3, 4 * HOUR)
    assert counts(found["handoffs"]) == (4, 3)
    assert found["handoffs"]["value"] == pytest.approx(4 / 3)
    assert (*counts(found["no_target"]), found["no_target"]["median"]) == (None, 1, None)


def test_intake_is_complete_where_the_first_agency_took_the_case_and_asked_nothing() -> None:
    """311's own promise: sent on or given back is not taken, and the last one lacked something."""
    asking = some("lives", (1, {"missing_information": True}), (2, {}))
    (row,) = asked({"lives": pl.concat([LIVES, asking])}, "intake_complete")
    assert counts(row) == (3, 7)


COVERED = """
number | service | agreement    | version | transferred
1      | pothole | denver/crews | 1.0.0   | yes
2      | sign    | denver/crews | 1.0.0   | yes
3      | sign    | denver/parks | 2.0.0   | yes
4      | pothole |              |         | yes
5      | pothole | denver/list  | 1.0.0   | yes
6      | pothole | denver/crews | 1.0.0   | no
"""
TERMS = [("denver/crews", "1.0.0", "pothole"), ("denver/parks", "2.0.0", None)]


def test_coverage_is_of_what_two_sides_have_signed() -> None:
    """A named service, and any service of an agreement about all; no list that nobody signed."""
    held = standards(signed=pl.DataFrame(TERMS, schema=SIGNED, orient="row"))
    (row,) = asked({"lives": drawn("lives", COVERED)}, "coverage", held=held)
    assert counts(row) == (2, 5)


def test_void_cases_are_in_no_rate_of_routing() -> None:
    """A test entry was sent nowhere on purpose."""
    rows = {"lives": some("lives", (3, {"void_reason": "test_or_error", "reroutes": 1}))}
    for figure in ("reroute_rate", "intake_complete", "coverage"):
        assert counts(asked(rows, figure)[0]) == (0, 0)
