"""Which case another one repeats, and whether that one still stood open."""

from __future__ import annotations

import polars as pl

from metrics.tables import EVENTS, LINKS
from tests.metrics.linking.drawn import cases_of, events_of, linked, promised
from tests.metrics.table import drawn, when

NONE = pl.DataFrame(schema=EVENTS)


def roots(text: str) -> dict[str, tuple[object, object]]:
    """The root and the fault of each case of a table `case | parent`."""
    rows = "".join(
        f"\n{row['case']} | 2026-06-{int(row['case']):02} 09:00 | {row['parent']}"
        for row in drawn(text)
    )
    found = linked(cases_of(f"case | opened | parent{rows}"), NONE)
    return {number: (row["parent"], row["link_fault"]) for number, row in found.items()}


def test_a_chain_resolves_to_its_root_and_a_case_without_a_parent_has_no_row() -> None:
    """However long the chain, and in whatever order the cases come."""
    found = roots("""
        case | parent
        5    | 4
        1    | -
        3    | 1
        4    | 3
        2    | 1
        6    | -
    """)
    assert found == dict.fromkeys(("2", "3", "4", "5"), ("1", None))


def test_a_cycle_and_a_parent_that_nobody_knows_are_faults_for_all_that_lead_to_them() -> None:
    """A case that repeats itself is the shortest cycle; none of them has a root."""
    found = roots("""
        case | parent
        1    | 1
        2    | 3
        3    | 4
        4    | 2
        5    | 4
        6    | 99
        7    | 6
    """)
    cycle, unknown = (None, "cycle"), (None, "unknown_parent")
    assert found == {
        **dict.fromkeys(("1", "2", "3", "4", "5"), cycle),
        **dict.fromkeys(("6", "7"), unknown),
    }


def test_a_long_chain_is_followed_to_its_end() -> None:
    """A thousand cases, each of which repeats the one before it."""
    rows = "\n".join(f"{n} | 2026-06-01 09:00 | {n - 1 if n else '-'}" for n in range(1_000))
    found = linked(cases_of(f"case | opened | parent\n{rows}"), NONE)
    assert {row["parent"] for row in found.values()} == {"0"}
    assert len(found) == 999


def test_a_number_names_a_case_of_the_same_source_only() -> None:
    """Two systems number their cases from 1, and neither knows of the other."""
    cases = cases_of("""
        case | source | opened           | parent
        1    | desk   | 2026-06-01 09:00 | -
        2    | desk   | 2026-06-02 09:00 | 1
        3    | field  | 2026-06-02 09:00 | 1
    """)
    found = linked(cases, NONE)
    assert found["2"]["parent"] == "1"
    assert found["3"]["link_fault"] == "unknown_parent"


def test_what_a_log_says_of_a_link_goes_before_the_column_and_its_last_word_counts() -> None:
    """The column shows today; the log knows when it was linked, and when anew."""
    cases = cases_of("""
        case | opened           | parent
        1    | 2026-06-01 09:00 | -
        2    | 2026-06-01 10:00 | -
        3    | 2026-06-02 09:00 | 1
        4    | 2026-06-02 09:00 | -
    """)
    events = events_of("""
        case | at               | recorded_at      | kind   | value
        3    | 2026-06-02 10:00 | 2026-06-09 09:00 | linked | 1
        3    | 2026-06-02 12:00 | 2026-06-08 09:00 | linked | 2
        4    | 2026-06-05 10:00 | 2026-06-08 09:00 | linked | 2
    """)
    found = linked(cases, events)
    assert (found["3"]["parent"], found["4"]["parent"]) == ("2", "2")
    then = linked(cases, events, as_of=when("2026-06-02 11:00"))
    assert then["3"]["parent"] == "1"
    assert "4" not in then


LIVE = """
live | story                                          | opened           | service
yes  | closed 2026-06-05 09:00                        | 2026-06-04 09:00 | pothole
yes  | closed 2026-06-05 09:00                        | 2026-06-05 08:59 | pothole
no   | closed 2026-06-05 09:00                        | 2026-06-05 09:00 | pothole
no   | closed 2026-06-05 09:00                        | 2026-06-06 09:00 | pothole
no   | closed 2026-06-02 09:00, reopened 2026-06-04 09:00 | 2026-06-03 09:00 | pothole
yes  | closed 2026-06-02 09:00, reopened 2026-06-04 09:00 | 2026-06-04 10:00 | pothole
no   | closed 2026-06-02 09:00, reopened 2026-06-05 09:00, closed 2026-06-05 09:00 | 2026-06-06 09:00 | pothole
no   | closed 2026-06-05 09:00                        | 2026-06-04 09:00 | sign
no   | closed 2026-06-05 09:00                        | 2026-05-31 09:00 | pothole
no   | withdrawn 2026-06-05 09:00                     | 2026-06-04 09:00 | pothole
no   | closed:withdrawn 2026-06-05 09:00              | 2026-06-04 09:00 | pothole
yes  | closed:withdrawn 2026-06-05 09:00, reopened 2026-06-06 09:00 | 2026-06-04 09:00 | pothole
no   | closed:withdrawn 2026-06-05 09:00, reopened 2026-06-30 09:00 | 2026-06-04 09:00 | pothole
yes  | closed:withdrawn 2026-06-05 09:00, reopened 2026-06-06 09:00, closed 2026-06-07 09:00 | 2026-06-04 09:00 | pothole
"""  # noqa: E501 - a drawn table


def test_a_parent_lives_if_it_was_open_at_the_opening_of_the_same_family_and_is_not_void() -> None:
    """Void is what the closing that held says: one that was annulled says nothing."""
    for row in drawn(LIVE):
        cases = cases_of(f"""
            case | opened           | service          | parent
            1    | 2026-06-01 09:00 | pothole          | -
            2    | {row["opened"]}  | {row["service"]} | 1
        """)
        turns = [turn.split(" ", 1) for turn in row["story"].split(", ")]
        lines = "".join(
            f"\n1 | {at} | {kind.partition(':')[0]} | {kind.partition(':')[2] or '-'}"
            for kind, at in turns
        )
        found = linked(cases, events_of(f"case | at | kind | outcome{lines}"))
        assert found["2"]["live_parent"] == (row["live"] == "yes"), row


def test_services_of_one_family_are_about_the_same_thing() -> None:
    """Trash and compost are collected; a service without a family is one of its own."""
    cases = cases_of("""
        case | opened           | service | parent
        1    | 2026-06-01 09:00 | trash   | -
        2    | 2026-06-02 09:00 | compost | 1
        3    | 2026-06-02 09:00 | pothole | 1
        4    | 2026-06-02 09:00 | -       | 1
    """)
    found = linked(cases, NONE)
    assert [found[n]["live_parent"] for n in ("2", "3", "4")] == [True, False, False]


def test_the_life_of_the_root_counts_and_not_that_of_the_case_between() -> None:
    """The second was closed as a repeat at once; what it repeats was open."""
    cases = cases_of("""
        case | opened           | parent
        1    | 2026-06-01 09:00 | -
        2    | 2026-06-02 09:00 | 1
        3    | 2026-06-03 09:00 | 2
    """)
    events = events_of("""
        case | at               | kind
        2    | 2026-06-02 10:00 | closed
        1    | 2026-06-09 09:00 | closed
    """)
    found = linked(cases, events)
    assert (found["3"]["parent"], found["3"]["live_parent"]) == ("1", True)


def test_the_window_is_that_of_the_parents_agreement() -> None:
    """Reopened after four days, a withdrawal is annulled in five days and not in three."""
    cases = cases_of("""
        case | opened           | parent
        1    | 2026-06-01 09:00 | -
        2    | 2026-06-02 09:00 | 1
    """)
    events = events_of("""
        case | at               | kind     | outcome
        1    | 2026-06-03 09:00 | closed   | withdrawn
        1    | 2026-06-07 09:00 | reopened | -
    """)
    for days, lives in ((5, True), (3, False)):
        found = linked(cases, events, promised(window_days=days))
        assert found["2"]["live_parent"] == lives


def test_what_was_recorded_later_is_not_known() -> None:
    """Neither an event nor a case of which only later records tell."""
    cases = cases_of("""
        case | opened           | parent
        1    | 2026-06-01 09:00 | -
        2    | 2026-06-04 09:00 | 1
    """)
    events = events_of("""
        case | at               | recorded_at      | kind
        1    | 2026-06-03 09:00 | 2026-06-20 09:00 | closed
    """)
    assert not linked(cases, events)["2"]["live_parent"]
    assert linked(cases, events, known_at=when("2026-06-10"))["2"]["live_parent"]
    assert not linked(cases, events, known_at=when("2026-06-03"))


def test_nothing_to_link_gives_an_empty_table() -> None:
    """Of the same columns."""
    cases = cases_of("case | opened\n1 | 2026-06-01 09:00")
    assert not linked(cases, NONE)
    assert linked(cases.clear(), NONE) == {}
    assert set(LINKS) >= {"parent", "contacts"}
