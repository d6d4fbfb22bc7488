"""Rows as they were received: whom they are about is hidden, the rest stays as it came."""

from __future__ import annotations

import pytest

from dashboard.views.data_health_rows import masked, without_contacts


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("call 617-555-0123 now", "call ••• now"),
        ("call (617) 555-0123, or +1 617.555.0123", "call •••, or •••"),
        ("6175550123", "•••"),
        ("write to maria.lopez+x@mail.example.org.", "write to •••."),
        ("case 101000295613 of 2011-10-03 09:00:00", "case 101000295613 of 2011-10-03 09:00:00"),
        ("19-00001234", "19-00001234"),
    ],
)
def test_addresses_and_telephone_numbers_are_hidden_and_case_numbers_are_not(
    text: str, shown: str
) -> None:
    """Told by their form alone."""
    assert without_contacts(text) == shown


@pytest.mark.parametrize(
    ("header", "raw", "shown"),
    [
        # header                 as received                 as shown
        ("id,Caller Name,type", '1,"Lopez, Maria",Pothole', "1,•••,Pothole"),
        ("id;Who;type", "1;Maria;Pothole", "1;•••;Pothole"),
        ("id\twho\ttype", "1\tMaria\tPothole", "1\t•••\tPothole"),
        ("id,who,type", "1,,Pothole", "1,,Pothole"),
        ("id,service name,type", '1,"Hole, deep",x', '1,"Hole, deep",x'),
    ],
)
def test_columns_that_name_a_person_are_hidden(header: str, raw: str, shown: str) -> None:
    """The mapping's own column, and those that say so themselves."""
    assert masked(raw, header, ["Who"]) == shown


def test_a_record_of_json_is_hidden_at_any_depth() -> None:
    """By the dotted name under which the mapping knows a field."""
    raw = '{"id": 1, "extended": {"email": "x", "who": "Maria", "note": ["a"]}, "who": null}'
    shown = '{"id": 1, "extended": {"email": "•••", "who": "•••", "note": ["a"]}, "who": null}'
    assert masked(raw, "", ["extended.who"]) == shown


@pytest.mark.parametrize("raw", ['1,"never closed', "1,2,3,4", "{broken", ""])
def test_a_row_that_nobody_can_take_apart_is_shown_as_it_is(raw: str) -> None:
    """It is what its reason is about; addresses in it are hidden all the same."""
    assert masked(raw, "id,who,type", ["who"]) == raw
    assert masked(f"{raw} a@example.org", "id,who,type", ["who"]).endswith("•••")
