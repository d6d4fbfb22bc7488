"""Records keep what the server wrote: digits, text, and what is nested."""

from __future__ import annotations

import json

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.cases.remote.documents import Value, as_json, read_json, read_xml
from dashboard.cases.remote.flat import Shape, flattened, known_fields, open_fields
from dashboard.cases.remote.http import GarbledError
from dashboard.cases.rows import LINE, RAW

NUMBERS = st.one_of(st.integers(), st.floats(allow_nan=False, allow_infinity=False))
VALUES = st.recursive(
    st.one_of(st.none(), st.booleans(), NUMBERS, st.text()),
    lambda inner: st.one_of(st.lists(inner), st.dictionaries(st.text(), inner)),
    max_leaves=10,
)


def test_numbers_stay_as_they_were_written() -> None:
    """A long case number loses no digit, a decimal no zero."""
    text = '{"number": 101006413917000000001, "cost": 1.10, "x": -0, "big": 1E400}'
    record = read_json(text.encode())
    assert isinstance(record, dict)
    assert as_json(record) == text
    assert flattened(record) == {
        "number": "101006413917000000001", "cost": "1.10", "x": "-0", "big": "1E400",
    }  # fmt: skip


@given(VALUES)
def test_what_is_written_again_is_the_same_document(value: object) -> None:
    """RAW is the record, whatever it holds, on one line that can be stored."""
    again = as_json(read_json(json.dumps(value).encode()))
    assert json.loads(again) == value
    assert "\n" not in again
    again.encode()


def test_nesting_becomes_dots() -> None:
    """As a mapping names it."""
    record: dict[str, Value] = {
        "id": "7", "open": True, "ward": None,
        "extended_attributes": {"channel": "phone", "geo": {"lat": "41.7"}},
        "tags": ["a", "b"],
    }  # fmt: skip
    assert flattened(record) == {
        "id": "7", "open": "true", "ward": "", "extended_attributes.channel": "phone",
        "extended_attributes.geo.lat": "41.7", "tags": "a; b",
    }  # fmt: skip


def test_notes_are_found_by_their_type() -> None:
    """The last of each; the list itself stays as JSON."""
    notes: list[Value] = [
        {"type": "opened", "datetime": "2026-03-01"},
        {"type": "Work Order", "datetime": "2026-03-02"},
        {"type": "closed", "datetime": "2026-03-03"},
        {"type": "closed", "datetime": "2026-03-05"},
    ]
    flat = flattened({"notes": notes})
    assert json.loads(flat.pop("notes")) == notes
    assert flat == {
        "notes.opened.type": "opened", "notes.opened.datetime": "2026-03-01",
        "notes.work_order.type": "Work Order", "notes.work_order.datetime": "2026-03-02",
        "notes.closed.type": "closed", "notes.closed.datetime": "2026-03-05",
    }  # fmt: skip


def test_xml_says_the_same_as_json() -> None:
    """Empty elements are empty text, one note among notes is still a list."""
    text = b"""<?xml version="1.0"?>
    <service_requests xmlns="urn:x"><request>
      <service_request_id>7</service_request_id><status_notes/>
      <description>Caf\xc3\xa9 &amp; bar</description>
      <extended_attributes><channel>phone</channel><ward>3</ward></extended_attributes>
      <notes><note><type>opened</type></note></notes>
      <photo>a</photo><photo>b</photo>
    </request></service_requests>"""
    assert read_xml(text) == {
        "service_requests": [
            {
                "service_request_id": "7", "status_notes": "", "description": "Café & bar",
                "extended_attributes": {"channel": "phone", "ward": "3"},
                "notes": [{"type": "opened"}], "photo": ["a", "b"],
            }
        ]
    }  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>',
        b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><x>&b;</x>',
        b"<x><y></x>",
        b"<x><y>",
        b"",
        b"[]",
    ],
)
def test_no_other_xml_is_read(text: bytes) -> None:
    """Neither what reaches outside or blows up, nor what is broken."""
    with pytest.raises(GarbledError):
        read_xml(text)


@pytest.mark.parametrize("text", [b"", b"<html>", b"[1,", b'{"a"', b"\xff\xfe\x00", b"[" * 100_000])
def test_no_other_json_is_read(text: bytes) -> None:
    """Nor what is no JSON, or not all of it."""
    with pytest.raises(GarbledError):
        read_json(text)


@pytest.mark.parametrize("text", ["a\0b", "half \ud83d"])
def test_what_no_database_can_hold_is_put_aside(text: str) -> None:
    """With its reason, its text still whole."""
    chunk = Shape(("a",)).chunk([{"a": "fine"}, {"a": text}], 5)
    assert chunk.rows.rows() == [(5, '{"a": "fine"}', "fine")]
    (bad,) = chunk.bad
    assert bad.line == 6
    assert json.loads(bad.raw) == {"a": text}
    bad.raw.encode()
    assert "which no text has" in bad.reasons[0]


def test_held_rows_are_read_again_as_they_were() -> None:
    """A row that was put aside gives the same columns from its text alone."""
    shape = open_fields(("status",), {"number": ["id"], "agency": ["dept", "agency.name"]})
    records: list[dict[str, Value]] = [{"id": "1", "agency": {"name": "Parks"}}, {"id": "2"}]
    chunk = shape.chunk(records, 8)
    again = shape.reread(list(chunk.rows.select(LINE, RAW).rows()))
    assert again.rows.equals(chunk.rows)


def test_a_column_does_not_depend_on_which_records_came_first() -> None:
    """Where records leave out what is empty, the other names are read in its place."""
    shape = open_fields(("status",), {"district": ["ward", "Extended_Attributes.Ward"]})
    assert shape.header == ("ward", "status")
    rows = shape.chunk([{"extended_attributes": {"ward": "3"}}, {"ward": "4"}, {}], 1).rows
    assert rows["ward"].to_list() == ["3", "4", ""]


def test_a_wrong_name_is_not_made_a_column() -> None:
    """Where a system names its fields, a name that it lacks stays out and can be reported."""
    shape = known_fields(("id", "place"), {"number": ["nummer"], "place": ["place.address"]})
    assert shape.header == ("id", "place", "place.address")
    assert shape.chunk([], 1).rows.schema[LINE] == pl.Int64()
