"""Files come in every encoding, with every separator; what they hold is the same."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dashboard.cases.formats import open_tables
from dashboard.errors import UserError
from tests.cases.conftest import NewDesk
from tests.cases.town import Desk, drawn, mapping_with

TABLE = """
number | opened           | place
1      | 2026-03-01 09:00 | Peña Boulevard – “north”
2      | 2026-03-01 10:00 | 5 € Alley
"""
PLACES = ["Peña Boulevard – “north”", "5 € Alley"]


@pytest.mark.parametrize(
    ("encoding", "named"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8-sig"),
        ("utf-16", "utf-16"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
        ("utf-32", "utf-32"),
        ("cp1252", "cp1252"),
    ],
)
def test_a_file_reads_the_same_in_every_encoding(desk: Desk, encoding: str, named: str) -> None:
    """Streets keep their names, and the report says how they were read."""
    report = desk.bring(drawn(TABLE).encode(encoding))

    assert report.described == f"{named}, separated by ','"
    assert desk.record.cases()["place"].to_list() == PLACES


def test_two_systems_exports_pasted_together_are_each_read_in_their_own_encoding(
    desk: Desk,
) -> None:
    """One row of Western bytes does not garble the others."""
    first, *rest = drawn(TABLE).splitlines(keepends=True)

    report = desk.bring(first.encode() + rest[0].encode() + rest[1].encode("cp1252"))

    assert report.described == "utf-8 and cp1252, separated by ','"
    assert desk.record.cases()["place"].to_list() == PLACES


def test_bytes_that_no_windows_letter_has_are_kept_as_latin_1(desk: Desk) -> None:
    """Five bytes are letters in neither; a row is not lost for them."""
    desk.bring(
        drawn("number | opened | place\n1 | 2026-03-01 09:00 | x")
        .replace(",x,", ",\x81\xe9,")
        .encode("latin-1")
    )

    assert desk.record.cases()["place"].to_list() == ["\x81é"]


@pytest.mark.parametrize(
    ("separator", "named"), [(",", "','"), (";", "';'"), ("\t", "tab"), ("|", "'|'")]
)
def test_a_file_reads_the_same_with_every_separator(desk: Desk, separator: str, named: str) -> None:
    """Commas in a quoted name of the header do not decide it."""
    head = ["Number", "Opened", "Status", '"Place, as the caller said it, in words"']
    row = ["1", "2026-03-01 09:00", "Open", '"Elm, Oak; Ash | Fir\tBay"']
    columns = {"number": ["Number"], "opened": ["Opened"], "status": ["Status"]}
    place = {"place": ["Place, as the caller said it, in words"]}
    mapping = mapping_with(columns=columns | place, milestones={})

    report = desk.bring(f"{separator.join(head)}\r\n{separator.join(row)}\r\n", mapping=mapping)

    assert report.described == f"utf-8, separated by {named}"
    assert desk.record.cases()["place"].to_list() == ["Elm, Oak; Ash | Fir\tBay"]


def test_a_header_is_found_whatever_its_case_spaces_and_blank_lines_before_it(desk: Desk) -> None:
    """Names are compared without regard to case; columns without a name are let be."""
    head, row = drawn("number | opened\n1 | 2026-03-01 09:00").splitlines()
    head = head.upper().replace(",STATUS,", ", status ,")

    report = desk.bring(f"\n\n{head},,\n{row},,\n")

    assert report.sums() == {"read": 1, "accepted": 1, "unchanged": 0, "quarantined": 0}


@pytest.mark.parametrize("name", ["line", "raw", "closed", "seen_at", "at:opened", "milestone:x"])
def test_a_source_may_name_its_columns_as_it_likes(desk: Desk, name: str) -> None:
    """Names that this program uses within itself mean nothing in a file."""
    columns = {"number": [name], "opened": ["Opened"], "status": ["Status"]}
    mapping = mapping_with(columns=columns, milestones={})

    desk.bring(f"{name},Opened,Status\n7,2026-03-01 09:00,Open\n", mapping=mapping)

    assert desk.record.cases()["number"].to_list() == ["7"]


@pytest.mark.parametrize(
    "message",
    [
        "a\n\\.\nb",
        "\\.",
        "\\N",
        "NULL",
        'say "hi"',
        "a,b;c\td",
        "x\r\ny",
        "é \u2028 \x85 €",
        "%s ? :x {y}",
    ],
)
def test_any_text_is_stored_as_it_was_written(desk: Desk, message: str) -> None:
    """Whatever means something to a database, a CSV file or a statement means nothing in a text."""
    quoted = message.replace('"', '""')
    columns = {
        name: [name] for name in ("number", "opened", "closed", "status", "message", "place")
    }
    mapping = mapping_with(columns=columns, milestones={}, blank=[""])
    row = f'1,2026-03-01 09:00,2026-03-02 09:00,Closed,"{quoted}","{quoted}"'

    report = desk.bring(f"{','.join(columns)}\n{row}\n", mapping=mapping)

    assert report.sums() == {"read": 1, "accepted": 1, "unchanged": 0, "quarantined": 0}
    assert desk.record.cases()["place"].to_list() == [message]
    assert [row["text"] for row in map(json.loads, desk.dump()) if row["table"] == "texts"] == [
        message
    ]


def test_times_that_daylight_saving_makes_unclear_are_counted(desk: Desk) -> None:
    """An opening in the hour that comes twice and a due in the hour that never was."""
    table = """
    number | opened           | due
    1      | 2026-11-01 01:30 | 2027-03-14 02:30
    2      | 2026-10-31 01:30 | 2027-03-14 04:30
    """
    assert desk.bring(drawn(table), "2027-03-15 00:00").unclear_times == 2


CELLS = st.text(alphabet='ab",;\n\r\t \0é1', max_size=6)


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(rows=st.lists(st.tuples(CELLS, CELLS), max_size=8), cut=st.integers(0, 12))
def test_whatever_stands_in_a_file_every_row_is_accounted_for(
    new_desk: NewDesk,
    tmp_path_factory: pytest.TempPathFactory,
    rows: list[tuple[str, str]],
    cut: int,
) -> None:
    """Random text round good rows: no crash, sums hold, a second import adds nothing."""
    body = "".join(f"{n},2026-03-01 09:00,Open,{a}\n{b}" for n, (a, b) in enumerate(rows))
    text = f"Number,Opened,Status,Message\n{body}\n99,2026-03-01 09:00,Open,last\n"
    folder = tmp_path_factory.mktemp("record")
    desk = new_desk(f"sqlite:///{folder / 'record.sqlite'}")
    columns = {n: [n.title()] for n in ("number", "opened", "status", "message")}
    plain = mapping_with(columns=columns, milestones={})

    first = desk.bring(text[: len(text) - cut], "2026-03-02 00:00", mapping=plain)
    before = desk.dump()
    second = desk.bring(text[: len(text) - cut], "2026-03-02 00:00", mapping=plain)

    assert first.read == second.read
    assert first.accepted == len(desk.record.cases())
    assert second.accepted == 0
    assert desk.dump() == before


@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(content=st.binary(max_size=200))
def test_any_bytes_are_a_file_or_a_sentence(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    """Whatever a download left behind, it is read or refused, never a crash."""
    path = tmp_path_factory.mktemp("any") / "export.csv"
    path.write_bytes(content)
    with suppress_refusal():
        for table in open_tables(path):
            for chunk in table.chunks(table.header[:1]):
                assert len(chunk.rows) + len(chunk.bad) > 0


@contextmanager
def suppress_refusal() -> Iterator[None]:
    """Let a refusal pass, if it is one that names the file."""
    try:
        yield
    except UserError as refused:
        if not str(refused).startswith("export.csv:1: "):
            raise
