"""The short cuts of the engine give what plain joins and groupings give."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import polars as pl
from hypothesis import given, settings
from hypothesis import strategies as st
from polars.testing import assert_frame_equal

from metrics.fold.governing import governing
from metrics.fold.happened import KIND, KINDS, Happened
from metrics.fold.joining import beside, earliest, latest, paired, replaced
from metrics.instants import INSTANT
from metrics.promises import places
from tests.metrics.table import clause, promises, response

CASES = 9
FEW = settings(max_examples=40, deadline=None)

numbers = st.lists(st.integers(0, CASES - 1), max_size=14)


def column(name: str, numbers: list[int]) -> pl.Series:
    """Numbers of cases."""
    return pl.Series(name, numbers, dtype=pl.UInt32)


def instants(count: int) -> pl.Series:
    """Some instants in no order."""
    begin = datetime(2026, 3, 2, tzinfo=UTC)
    return pl.Series("at", [begin + timedelta(hours=7 * n % 11) for n in range(count)], INSTANT)


def events(cases: list[int]) -> pl.DataFrame:
    """Events of these cases, of several kinds and one that is none."""
    kinds = [(*KINDS, None)[5 * n % 24] for n in range(len(cases))]
    told = {"kind": pl.Series(kinds, dtype=KIND), "at": instants(len(cases))}
    return pl.DataFrame({"case": column("case", cases), **told}).with_row_index("nth")


@FEW
@given(numbers, st.sets(st.sampled_from(KINDS)), st.sets(st.integers(0, CASES - 1)))
def test_events_of_some_kinds_and_cases_are_those_that_a_filter_finds(
    cases: list[int], kinds: set[str], some: set[int]
) -> None:
    """In the order in which they came, whether a kind is common, rare or not there at all."""
    told, wanted = events(cases), sorted(kinds)
    happened = Happened(told, CASES)
    expected = told.filter(pl.col("kind").is_in(wanted)).select("case", "nth")
    assert_frame_equal(happened.of(wanted, "case", "nth"), expected)
    assert happened.cases_of(*wanted).tolist() == expected["case"].to_list()
    own = happened.of(wanted, "case", "nth", cases=column("case", sorted(some)))
    assert_frame_equal(own, expected.filter(pl.col("case").is_in(list(some))))


@FEW
@given(numbers)
def test_the_first_and_the_last_instant_are_those_of_a_grouping(cases: list[int]) -> None:
    """Whether a case's instants lie side by side or not."""
    told = events(cases).select("case", "at")
    for ordered in (told, told.sort("case"), told.unique("case").sort("case")):
        grouped = ordered.group_by("case").agg(first=pl.col("at").min(), last=pl.col("at").max())
        found = earliest(ordered, "case", "at", "first").sort("case")
        assert_frame_equal(found, grouped.select("case", "first").sort("case"))
        assert_frame_equal(
            latest(ordered, "case", "at", "last").sort("case"),
            grouped.select("case", "last").sort("case"),
        )


@FEW
@given(numbers, numbers)
def test_pairs_are_those_of_a_join(rows: list[int], found: list[int]) -> None:
    """Of rows that come once, and of rows that come several times."""
    told = events(found).select("case", "nth", "at")
    for own in (rows, sorted(set(rows))):
        asked = pl.DataFrame({"case": column("case", own), "row": range(len(own))})
        joined = asked.join(told, on="case")
        both = paired(asked, told).select(joined.columns)
        assert_frame_equal(both.sort("row", "nth"), joined.sort("row", "nth"))


@FEW
@given(st.sets(st.integers(0, CASES - 1)))
def test_what_was_found_of_a_few_stands_beside_them_or_in_their_place(some: set[int]) -> None:
    """The others keep what they had, and have nothing beside them."""
    cases = pl.DataFrame({"case": column("case", list(range(CASES))), "agency": ["parks"] * CASES})
    few = pl.DataFrame({"case": column("case", sorted(some)), "agency": ["streets"] * len(some)})
    own = ["streets" if n in some else "parks" for n in range(CASES)]
    assert replaced(cases, few)["agency"].to_list() == own
    told = beside(cases, few.rename({"agency": "held"}), "case")
    assert told["held"].to_list() == ["streets" if n in some else None for n in range(CASES)]
    assert told["agency"].to_list() == ["parks"] * CASES


@FEW
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["crews", "parks", "streets", None]),
            st.sampled_from(["1.0.0", "2.0.0", None]),
            st.sampled_from(["pothole", "graffiti", None]),
        ),
        max_size=12,
    )
)
def test_a_case_is_governed_by_what_a_look_into_the_clauses_finds(
    cases: list[tuple[str | None, str | None, str | None]],
) -> None:
    """Cases of two frames share what governs them, and each finds its own clause."""
    agreed = promises(
        clause(None),
        clause("graffiti", version="2.0.0"),
        response(service="graffiti"),
        clause("pothole", agency="parks"),
    )
    types = dict.fromkeys(("promiser", "version", "service"), pl.String)
    frame = pl.DataFrame(cases, schema=types, orient="row")
    rules, (one, other) = governing(frame, frame.reverse())
    assert one["governed"].to_list() == other["governed"].reverse().to_list()
    for commitment in ("resolution", "first_response", "no such commitment"):
        expected = places(frame.rename({"promiser": "agency"}), agreed.clauses, commitment)
        found = rules.places(one["governed"], agreed, commitment)
        assert found.to_list() == expected.to_list()
