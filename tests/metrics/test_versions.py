"""Which promise a case falls under: the version in force when it was opened, for life."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from agreements.folder import open_city
from metrics.promises import Promises, assigned, promises_of
from tests.metrics.table import clause, drawn, judge, lives, promises, published, when

CITY = """\
apiVersion: accord311/v1
kind: City
metadata: {id: denver}
spec:
  timezone: America/Denver
  agencies: {crews: {title: {en: Crews}}}
  stages: {}
  services: {pothole: {title: {en: Pothole}}, sign: {title: {en: Sign}}}
  outcomes: {withdrawn: {title: {en: Withdrawn}, void: withdrawn}, done: {title: {en: Done}}}
"""

AGREEMENT = """\
apiVersion: accord311/v1
kind: Agreement
metadata: {{id: denver/crews, version: {version}, title: {{en: Crews}}}}
spec:
  status: {status}
  standing: good_faith
  effective: {window}
  parties: {{operator: {{org: Denver 311}}, agency: {{org: Crews}}}}
  defaults:
    goal: {{percent: 95.1, period: month, basis: due_in_period, min_cases: 30}}
  services:
    pothole:
      calendar: always
      resolution: {{stops: closed, target: {{calendar_days: {days}}}}}
  signatories:
    - {{role: agency.owner, signed_on: 2019-01-01, method: paper, reference: "1"}}
    - {{role: operator.director, signed_on: 2019-01-01, method: paper, reference: "1"}}
"""

CALENDAR = """\
apiVersion: accord311/v1
kind: Calendar
metadata: {id: always}
spec: {timezone: America/Denver, always_open: true}
"""

City = Callable[[str], Promises]


@pytest.fixture
def city(tmp_path: Path) -> City:
    """The promises of a city whose versions are drawn as `version | window | days | status`."""

    def made(table: str) -> Promises:
        root = tmp_path / "denver"
        (root / "crews").mkdir(parents=True)
        (root / "calendars").mkdir()
        (root / "city.yaml").write_text(CITY)
        (root / "calendars" / "always.yaml").write_text(CALENDAR)
        for row in drawn(table):
            (root / "crews" / f"{row['version']}.yaml").write_text(AGREEMENT.format(**row))
        return promises_of(open_city(str(root)))

    return made


def versions(promised: Promises, *opened: str) -> list[str | None]:
    """The version that judges a pothole opened at each of these instants."""
    lines = "".join(f"\n{n} | {at} | opened" for n, at in enumerate(opened))
    cases, _ = lives(f"case | at | what{lines}")
    return assigned(cases, promised.clauses)["version"].to_list()


def test_the_version_is_that_of_the_opening_to_the_second_in_the_citys_zone(city: City) -> None:
    """A window begins with its first midnight in Denver and ends before its last."""
    promised = city("""
        version | window                           | days | status
        1.0.0   | {from: 2024-07-01, to: 2025-07-01} | 5  | signed
        1.1.0   | {from: 2025-07-01, to: 2026-01-01} | 3  | signed
    """)
    assert versions(
        promised,
        "2024-06-30 23:59:59",
        "2024-07-01 00:00:00",
        "2025-06-30 23:59:59.999999",
        "2025-07-01 00:00:00",
        "2025-07-01T05:59:59+00:00",
        "2025-12-31 23:59:59",
        "2026-01-01 00:00:00",
    ) == [None, "1.0.0", "1.0.0", "1.1.0", "1.0.0", "1.1.0", None]


def test_between_two_windows_nothing_is_promised(city: City) -> None:
    """A gap is a gap; the version before it does not reach over."""
    promised = city("""
        version | window                             | days | status
        1.0.0   | {from: 2024-01-01, to: 2024-06-01} | 5    | signed
        2.0.0   | {from: 2024-09-01}                 | 3    | signed
    """)
    opened = ("2024-05-31 12:00", "2024-07-01 12:00", "2024-09-01 00:00", "2090-01-01 00:00")
    assert versions(promised, *opened) == ["1.0.0", None, "2.0.0", "2.0.0"]


def test_a_window_may_change_within_a_day(city: City) -> None:
    """A quoted local date-time is an edge like any other."""
    promised = city("""
        version | window                                                  | days | status
        1.0.0   | {from: 2015-01-01, to: "2015-02-16T12:30"}              | 5    | signed
        1.1.0   | {from: "2015-02-16T12:30", to: "2015-03-01T00:00:01"}   | 3    | signed
    """)
    opened = (
        "2015-02-16 12:29:59",
        "2015-02-16 12:30:00",
        "2015-03-01 00:00:00",
        "2015-03-01 00:00:01",
    )
    assert versions(promised, *opened) == ["1.0.0", "1.1.0", "1.1.0", None]


def test_an_edge_on_a_day_of_daylight_saving_is_read_as_every_local_time_is(city: City) -> None:
    """A skipped time is the end of the gap, and of a repeated one it is the first."""
    promised = city("""
        version | window                                              | days | status
        1.0.0   | {from: 2026-03-08, to: "2026-03-08T02:30"}          | 5    | signed
        1.1.0   | {from: "2026-03-08T02:30", to: "2026-11-01T01:30"}  | 3    | signed
        1.2.0   | {from: "2026-11-01T01:30", to: 2026-11-02}          | 2    | signed
    """)
    assert versions(
        promised,
        "2026-03-08T00:00:00-07:00",
        "2026-03-08T01:59:59-07:00",
        "2026-03-08T03:00:00-06:00",
        "2026-11-01T01:29:59-06:00",
        "2026-11-01T01:30:00-06:00",
        "2026-11-01T23:59:59-07:00",
        "2026-11-02T00:00:00-07:00",
    ) == ["1.0.0", "1.0.0", "1.1.0", "1.1.0", "1.2.0", "1.2.0", None]


def test_only_what_is_signed_or_published_judges(city: City) -> None:
    """A draft, a version in review and a withdrawn one promise nothing."""
    promised = city("""
        version | window                             | days | status
        1.0.0   | {from: 2024-01-01, to: 2025-01-01} | 5    | signed
        1.1.0   | {from: 2025-01-01, to: 2026-01-01} | 3    | draft
        1.2.0   | {from: 2026-01-01, to: 2027-01-01} | 3    | in_review
        1.3.0   | {from: 2027-01-01, to: 2028-01-01} | 3    | withdrawn
    """)
    opened = [f"{year}-06-01 12:00" for year in (2024, 2025, 2026, 2027)]
    assert versions(promised, *opened) == ["1.0.0", None, None, None]


def test_a_later_version_re_judges_no_old_case(city: City) -> None:
    """Opened under five days and due under three: five it stays, also after a reopening."""
    promised = city("""
        version | window                             | days | status
        1.0.0   | {from: 2024-01-01, to: 2025-01-01} | 5    | signed
        1.1.0   | {from: 2025-01-01, to: 2026-01-01} | 3    | signed
    """)
    story = """
        case | at                  | what
        1    | 2024-12-31 23:59:59 | opened
        1    | 2025-01-01 12:00    | closed done
        1    | 2025-01-02 12:00    | reopened
        1    | 2025-01-05 23:59:59 | closed done
        2    | 2025-01-01 00:00:00 | opened
        2    | 2025-01-05 12:00    | closed done
    """
    found = judge(story, promised, "2025-03-01")
    assert {n: (r["version"], r["state"]) for n, r in found.items()} == {
        "1": ("1.0.0", "met"),
        "2": ("1.1.0", "late"),
    }


def test_the_goal_of_a_file_is_exact(city: City) -> None:
    """95.1 % is the share that 951 of 1,000 have, to the last bit."""
    promised = city("""
        version | window             | days | status
        1.0.0   | {from: 2024-01-01} | 5    | signed
    """)
    assert promised.clauses["goal"].item() == 951 / 1000


def test_a_clause_knows_its_line(city: City) -> None:
    """The line is that of the promise in the file, for a person to open."""
    row = city("""
        version | window             | days | status
        1.0.0   | {from: 2024-01-01} | 5    | signed
    """).clauses.row(0, named=True)
    line = Path(row["file"]).read_text().splitlines()[row["line"] - 1]
    assert line.strip() == "resolution: {stops: closed, target: {calendar_days: 5}}"


def test_every_other_service_covers_what_is_not_named_and_nothing_else() -> None:
    """Also a service that nobody knows; a named one has its own terms alone."""
    story = """
        case | at               | what
        1    | 2026-03-02 09:00 | opened
        1    | 2026-03-20 09:00 | due
        2    | 2026-03-02 09:00 | opened
        2    | 2026-03-20 09:00 | due
        3    | 2026-03-02 09:00 | opened
        3    | 2026-03-20 09:00 | due
    """
    promised = promises(clause("pothole", amount=5), published())
    found = judge(story, promised, "2026-03-03", c2={"service": "sign"}, c3={"service": None})
    assert {n: row["due"] for n, row in found.items()} == {
        "1": when("2026-03-07 09:00"),
        "2": when("2026-03-20 09:00"),
        "3": when("2026-03-20 09:00"),
    }


def test_a_named_service_borrows_nothing_from_every_other_one() -> None:
    """A published due stays one beside a target for the rest, and goals do not leak either."""
    story = """
        case | at               | what
        1    | 2026-03-02 09:00 | opened
        1    | 2026-03-20 09:00 | due
    """
    promised = promises(published("pothole"), clause(None, amount=5, goal=0.9, stops="milestone:x"))
    assert judge(story, promised, "2026-03-03")["1"]["due"] == when("2026-03-20 09:00")
    row = assigned(lives(story)[0], promised.clauses).row(0, named=True)
    assert (row["goal"], row["unit"], row["amount"], row["stops"]) == (None, None, None, "closed")


def test_cases_keep_their_order_and_their_number() -> None:
    """One row a case, in the order in which they came, whatever they fall under."""
    story = """
        case | at               | what
        9    | 2026-03-02 09:00 | opened
        3    | 2019-03-02 09:00 | opened
        7    | 2026-01-02 09:00 | opened
        1    | 2045-03-02 09:00 | opened
    """
    cases, _ = lives(story, c7={"agency": None})
    found = assigned(cases, promises(clause(), published()).clauses)
    assert found["number"].to_list() == ["9", "3", "7", "1"]
    assert found["version"].to_list() == ["1.0.0", None, None, None]
