"""Rows that cannot be used are put aside with line, finding, choice and remedy; the rest go in."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from agreements.schema.source import SourceMapping
from dashboard.cases import tables
from dashboard.cases.taking_in import ImportReport
from tests.cases.town import MILESTONE, Desk, drawn, mapping_with, said_in_spanish

GOOD = "8 | 2026-03-02 09:00 |  | Open"

BAD_ROWS = {
    # one bad row among two good ones, the columns it is said to be of, what it is told
    "a date in another form": (
        "9 | 03/02/2026 09:00 |  | Open",
        (
            "column Opened holds '03/02/2026 09:00', which is no date written as %Y-%m-%d %H:%M "
            "(as 2026-07-31 14:05); correct it, or add its form to date_formats in "
            "sources/desk.yaml"
        ),
    ),
    "a word for nothing where no time was": (
        "9 | 2026-03-02 09:00 | NaN | Open",
        (
            "column Closed holds 'NaN', which is no date; if it stands for nothing here, add it "
            "to blank in sources/desk.yaml, else correct it"
        ),
    ),
    "a word for nothing where a time is needed": (
        r"9 | \N |  | Open",
        r"column Opened holds '\N', which is no date but a word for nothing; fill it in",
    ),
    "a day that no month has": (
        "9 | 2026-02-30 09:00 |  | Open",
        "column Opened holds '2026-02-30 09:00', which is no date written as",
    ),
    "a year of two digits": (
        "9 | 26-03-02 09:00 |  | Open",
        "column Opened holds '26-03-02 09:00', which is no date written as",
    ),
    "a year long ago": (
        "9 | 1800-03-02 09:00 |  | Open",
        "column Opened holds '1800-03-02 09:00', whose year is not from 1900 to 2199; correct it",
    ),
    "a year far ahead": (
        "9 | 9999-12-31 09:00 |  | Open",
        "column Opened holds '9999-12-31 09:00', whose year is not from 1900 to 2199; correct it",
    ),
    "an unknown status": (
        "9 | 2026-03-02 09:00 |  | Lost",
        (
            "column Status holds 'Lost'; known statuses are Open, Work Order  Open, "
            "Closed; correct "
            "it, or add it under statuses in sources/desk.yaml"
        ),
    ),
    "no status": (
        "9 | 2026-03-02 09:00 |  | N/A",
        "column Status holds nothing; known statuses are Open, Work Order  Open, Closed",
    ),
    "no case number": (
        "null | 2026-03-02 09:00 |  | Open",
        "column Number is empty; a case needs its number: fill it in and import again",
    ),
    "no opening date": (
        "9 |  |  | Open",
        "column Opened is empty; a case needs the time it was opened: fill it in",
    ),
    "a number shortened by a spreadsheet": (
        "1.01E+11 | 2026-03-02 09:00 |  | Open",
        "column Number holds '1.01E+11', a number that a spreadsheet has shortened",
    ),
    "a number too long to be one": (
        f"{'9' * 65} | 2026-03-02 09:00 |  | Open",
        "column Number holds more than 64 characters, which is no case number; correct it",
    ),
    "closed without a date": (
        "9 | 2026-03-02 09:00 |  | Closed",
        (
            "column Status says that the case is closed, but column Closed is empty; a closed case "
            "needs its closing date: correct one of the two"
        ),
    ),
    "open with a closing date": (
        "9 | 2026-03-02 09:00 | 2026-03-03 09:00 | Open",
        (
            "column Status says that the case is open, but column Closed holds a date; an "
            "open case "
            "has no closing date: correct one of the two"
        ),
    ),
}


@pytest.mark.parametrize(("row", "told"), BAD_ROWS.values(), ids=BAD_ROWS.keys())
def test_a_bad_row_is_put_aside_and_the_good_ones_go_in(desk: Desk, row: str, told: str) -> None:
    """It is kept as it was found, with its line and a sentence that says what to do."""
    file = drawn(f"number | opened | closed | status\n{GOOD}\n{row}\n7 | 2026-03-01 10:00 || Open")

    report = desk.bring(file)

    assert report.sums() == {"read": 3, "accepted": 2, "unchanged": 0, "quarantined": 1}
    assert [reason for reason in report.reasons if reason.startswith(told)], report.reasons
    assert all(map(said_in_spanish, report.reasons))
    assert set(report.first_lines.values()) == {3}
    assert desk.record.cases()["number"].to_list() == ["7", "8"]
    assert put_aside(desk) == [
        ("desk", "export.csv", 3, file.splitlines()[2], file.splitlines()[0])
    ]


def put_aside(desk: Desk) -> list[tuple[object, ...]]:
    """Where each row put aside was found, its text and its header."""
    held = tables.quarantine.c
    wanted = select(held.source, held.file, held.line, held.raw, held.header).order_by(held.line)
    with desk.store.engine.connect() as connection:
        return [tuple(row) for row in connection.execute(wanted)]


def test_a_row_is_told_everything_against_it_at_once(desk: Desk) -> None:
    """Whoever corrects it need not come back for the next fault."""
    report = desk.bring(
        drawn("number | opened | status\n| 1 March | Lost\n" + "8 | 2026-03-02 09:00 | Open")
    )

    assert len(report.reasons) == 3
    assert report.quarantined == 1


def test_every_column_of_instants_is_checked(desk: Desk) -> None:
    """Due dates and milestones are dates as well as openings and closings."""
    table = "number | opened | due | collected\n1 | 2026-03-01 09:00 | soon | later"

    report = desk.bring(drawn(table), "2026-03-02 00:00")

    assert sorted(reason.split(",")[0] for reason in report.reasons) == [
        f"column {MILESTONE} holds 'later'",
        "column Due holds 'soon'",
    ]


def test_a_duplicated_number_with_other_words_is_refused_and_with_the_same_ignored(
    desk: Desk,
) -> None:
    """Which of two is right cannot be known; the first is used and both lines are named."""
    table = """
    number | opened           | place
    5      | 2026-03-01 09:00 | Elm Street
    5      | 2026-03-01 09:00 | Oak Street
    5      | 2026-03-01 09:00 | Elm Street
    """

    report = desk.bring(drawn(table))

    assert report.sums() == {"read": 3, "accepted": 1, "unchanged": 1, "quarantined": 1}
    (reason,) = report.reasons
    assert reason.startswith("case number 5 stood already on line 2 with other content; only the")
    assert report.first_lines[reason] == 3
    assert desk.record.cases()["place"].to_list() == ["Elm Street"]


def test_words_that_the_mapping_lacks_are_kept_counted_and_visible(desk: Desk) -> None:
    """A new service is no reason to lose a case; it stands without a service until it is mapped."""
    table = """
    number | opened           | type      | division | channel | district
    1      | 2026-03-01 09:00 | Snow "x"  | Parks    | Call    | 1
    2      | 2026-03-01 10:00 | Snow "x"  | Moon     | Pigeon  | 99
    """

    report = desk.bring(drawn(table))

    assert report.sums()["accepted"] == 2
    assert report.has_findings
    assert dict(report.unmapped) == {
        ("service", 'Snow "x"'): 2,
        ("agency", "Moon"): 1,
        ("channel", "Pigeon"): 1,
        ("district", "99"): 1,
    }
    cases = desk.record.cases()
    assert cases["service"].to_list() == [None, None]
    assert cases["agency"].to_list() == ["parks", None]
    assert cases["unmapped"].to_list() == [
        '{"service":"Snow \\"x\\""}',
        '{"agency":"Moon","service":"Snow \\"x\\"","channel":"Pigeon","district":"99"}',
    ]


def test_a_mended_mapping_reads_the_same_file_anew(desk: Desk) -> None:
    """Words it now knows replace nothing; rows it now takes are no longer put aside."""
    table = """
    number | opened           | closed           | status | type | outcome
    1      | 2026-03-01 09:00 | 2026-03-01 10:00 | Closed | Snow | Pointless
    2      | 2026-03-01 09:00 |                  | Lost   | Snow |
    """
    services = {"Pothole": "pothole", "Snow": "graffiti"}
    statuses = {"Open": "open", "Closed": "closed", "Lost": "open"}
    mended = mapping_with(services=services, statuses=statuses, outcomes={"Pointless": "fixed"})
    first = desk.bring(drawn(table))

    second = desk.bring(drawn(table), mapping=mended)
    third = desk.bring(drawn(table), mapping=mended)

    assert first.sums() == {"read": 2, "accepted": 1, "unchanged": 0, "quarantined": 1}
    assert second.sums() == {"read": 2, "accepted": 2, "unchanged": 0, "quarantined": 0}
    assert third.sums() == {"read": 2, "accepted": 0, "unchanged": 2, "quarantined": 0}
    assert desk.record.cases()["service"].to_list() == ["graffiti", "graffiti"]
    assert desk.record.events().filter(kind="closed")["outcome"].to_list() == ["fixed"]
    assert put_aside(desk) == []


def test_blank_words_are_nothing_and_spaces_round_words_do_not_count(desk: Desk) -> None:
    """Exports pad their fields; N/A and null are this source's words for nothing."""
    table = """
    number | opened           | status              | place | district
    1      | 2026-03-01 09:00 | Open                | N/A   | null
    2      | 2026-03-01 09:00 | Work Order Open     | null  | 2
    """
    file = (
        drawn(table).replace(",Open,", ",  Open ,").replace("Work Order Open", "Work  Order Open ")
    )

    report = desk.bring(file)

    assert report.sums() == {"read": 2, "accepted": 2, "unchanged": 0, "quarantined": 0}
    assert not report.unmapped
    assert desk.record.cases()["place"].to_list() == [None, None]
    assert desk.record.cases()["district"].to_list() == [None, "2"]


def test_a_case_opened_on_a_line_of_quoted_breaks_keeps_line_numbers_right(desk: Desk) -> None:
    """Fields with line breaks make records longer than lines; a fault is named by its line."""
    file = (
        "Number,Opened,Status,Message\n"
        '1,2026-03-01 09:00,Open,"first\nsecond\r\nthird"\n'
        "\n"
        "2,2026-03-01 09:00,Lost,\n"
        '3,2026-03-01 09:00,Lost,"a\nb"\n'
        "4,2026-03-01 09:00,Lost,\n"
    )

    report = desk.bring(file, mapping=plain_mapping())

    assert report.sums() == {"read": 4, "accepted": 1, "unchanged": 0, "quarantined": 3}
    assert [row[2] for row in put_aside(desk)] == [6, 7, 9]
    assert put_aside(desk)[1][3] == '3,2026-03-01 09:00,Lost,"a\nb"'


def plain_mapping() -> SourceMapping:
    """The small city's source as four columns."""
    columns = {
        "number": ["Number"],
        "opened": ["Opened"],
        "status": ["Status"],
        "message": ["Message"],
    }
    return mapping_with(columns=columns, milestones={})


def test_a_stray_quote_costs_its_own_row_alone(desk: Desk) -> None:
    """Rows behind it are saved, wherever another quote may happen to close it."""
    rows = {
        2: "1,2026-03-01 09:00,Open,fine",
        3: '2,2026-03-01 09:00,Open,"stray',
        4: "3,2026-03-01 09:00,Open,fine",
        5: '4,2026-03-01 09:00,Open,"quoted, well"',
        6: '5,2026-03-01 09:00,Open,"a "word" inside"',
        7: '6,"2026-03-01 09:00,Open,never closed',
        8: '7,2026-03-01 09:00,Open,""',
        9: '8,2026-03-01 09:00,Open,"closed, here"',
        10: '9,2026-03-01 09:00,Open,"',
    }

    report = desk.bring(
        "Number,Opened,Status,Message\n" + "\n".join(rows.values()), mapping=plain_mapping()
    )

    assert desk.record.cases()["number"].to_list() == ["1", "3", "4", "7", "8"]
    assert [row[2:4] for row in put_aside(desk)] == [(n, rows[n]) for n in (3, 6, 7, 10)]
    assert report.sums() == {"read": 9, "accepted": 5, "unchanged": 0, "quarantined": 4}
    assert all("write quotes inside a field twice" in reason for reason in report.reasons)


@pytest.mark.parametrize(
    ("begins", "ends", "said"),
    [
        ("", "", "a field of the row holds more than 1,000,000 characters"),
        ('"', '"', "a field of the row holds more than 1,000,000 characters"),
        ('"', "", "a quote opens here and never closes"),
    ],
)
def test_a_field_too_long_is_told_from_a_quote_that_never_closes(
    desk: Desk, begins: str, ends: str, said: str
) -> None:
    """Of each its own reason; the rows round it go in."""
    long = f"{begins}{'x' * 1_000_001}{ends}"
    table = "number | opened | status | message\n" + "".join(
        f"{number} | 2026-03-01 09:00 | Open | {message}\n"
        for number, message in (("1", "done"), ("2", "LONG"), ("3", "done"))
    )
    rows = drawn(table).replace("LONG", long)
    report = desk.bring(rows)

    assert (report.accepted, report.quarantined) == (2, 1)
    (reason,) = report.reasons
    assert reason.startswith(said)
    assert report.first_lines[reason] == 3


def test_a_stray_quote_that_closes_in_a_later_row_swallows_none(desk: Desk) -> None:
    """Too many fields over several lines are rows run together, not one bad row."""
    file = (
        "Number,Opened,Status,Message\n"
        '1,2026-03-01 09:00,Open,"stray\n'
        "2,2026-03-01 09:00,Open,fine\n"
        '3,2026-03-01 09:00,Open,",x"\n'
        "4,2026-03-01 09:00,Open,fine\n"
    )

    report = desk.bring(file, mapping=plain_mapping())

    assert report.sums() == {"read": 4, "accepted": 3, "unchanged": 0, "quarantined": 1}
    assert desk.record.cases()["number"].to_list() == ["2", "3", "4"]


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("1,2026-03-01 09:00,Open", "the row has 3 fields, the header 4; a row is cut off"),
        ("1,2026-03-01 09:00,Open,a,b", "the row has 5 fields, the header 4; a row is cut off"),
        ("1,2026-03-01 09:00,Open,a\0b", "the row holds a NUL byte, which no text has"),
    ],
)
def test_a_row_that_does_not_fit_the_header_is_put_aside(desk: Desk, row: str, reason: str) -> None:
    """Cut off, run together or damaged, it is kept and named; the row after it goes in."""
    file = f"Number,Opened,Status,Message\n{row}\n2,2026-03-01 09:00,Open,\n"

    report = desk.bring(file, mapping=plain_mapping())

    assert report.sums() == {"read": 2, "accepted": 1, "unchanged": 0, "quarantined": 1}
    assert next(iter(report.reasons)).startswith(reason)
    assert report.first_lines == {next(iter(report.reasons)): 2}


@pytest.mark.parametrize(
    "cut", ["3,2026-03", '3,2026-03-01 09:00,Open,"he sa', "3,2026-03-01 09:00,Open"]
)
def test_a_last_line_that_is_cut_off_is_put_aside(desk: Desk, cut: str) -> None:
    """A download that broke off loses its last row, not the others."""
    file = (
        f"Number,Opened,Status,Message\n1,2026-03-01 09:00,Open,\n2,2026-03-01 09:00,Open,\n{cut}"
    )

    report = desk.bring(file, mapping=plain_mapping())

    assert report.sums() == {"read": 3, "accepted": 2, "unchanged": 0, "quarantined": 1}
    assert put_aside(desk)[0][2:4] == (4, cut)


def test_sums_hold_and_a_second_import_adds_nothing_whatever_is_wrong(desk: Desk) -> None:
    """Every kind of bad row at once: read is accepted, unchanged and quarantined, twice."""
    rows = "\n".join(row for row, _told in BAD_ROWS.values())
    file = drawn(f"number | opened | closed | status\n{GOOD}\n{rows}\n{GOOD}")

    first = desk.bring(file)
    before = desk.dump()
    second = desk.bring(file)

    bad = len(BAD_ROWS)
    assert first.sums() == {"read": bad + 2, "accepted": 1, "unchanged": 1, "quarantined": bad}
    assert second.sums() == {"read": bad + 2, "accepted": 0, "unchanged": 2, "quarantined": bad}
    assert first.reasons == second.reasons
    assert desk.dump() == before
    assert sums_of_runs(desk) == [first.sums(), second.sums()]


def sums_of_runs(desk: Desk) -> list[dict[str, int]]:
    """The sums that the record itself keeps of each import."""
    run = tables.runs.c
    wanted = select(run.read, run.accepted, run.unchanged, run.quarantined).order_by(run.id)
    with desk.store.engine.connect() as connection:
        return [dict(row) for row in connection.execute(wanted).mappings()]


def test_a_report_without_findings_says_so(desk: Desk) -> None:
    """Only rows put aside and words that are not mapped need a person."""
    report: ImportReport = desk.bring(drawn(f"number | opened | closed | status\n{GOOD}"))

    assert not report.has_findings
