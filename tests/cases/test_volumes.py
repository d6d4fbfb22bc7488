"""Contacts by day and channel: read, added up, and nothing lost or counted twice."""

from __future__ import annotations

import polars as pl
import pytest

from agreements.schema.volumes import ContactVolumeMapping
from dashboard.cases.volumes import TranslatedVolumes, VolumeTranslator, totals
from dashboard.errors import UserError
from tests.cases.test_translation import chunk_of
from tests.cases.town import said_in_spanish

SPEC = {
    "date_formats": ["%m/%d/%Y"],
    "columns": {"day": ["Date"], "channel": ["Media"], "n": ["Offered"]},
    "channels": {"Voice": "phone", "Voice Spanish": "phone", "Chat": "web"},
}


def mapping_of(**changes: object) -> ContactVolumeMapping:
    """A mapping of calls."""
    head = {"apiVersion": "accord311/v1", "kind": "ContactVolumeMapping"}
    spec = {"metadata": {"id": "calls"}, "spec": SPEC | changes}
    return ContactVolumeMapping.model_validate(head | spec)


def read(table: str, **changes: object) -> TranslatedVolumes:
    """The rows of a drawing."""
    chunk = chunk_of(table)
    return VolumeTranslator(mapping_of(**changes), chunk.rows.columns[:-2], "x.csv").translate(
        chunk
    )


def test_channels_that_are_one_of_ours_are_added_up() -> None:
    """Counts may be written as a spreadsheet does."""
    result = read("""
    Date      | Media         | Offered
    3/1/2026  | Voice         | 1,204
    3/1/2026  | Voice Spanish | 96.0
    3/1/2026  | chat          | 7
    03/02/2026 | Voice        | 0
    """)
    assert result.bad == []
    assert totals(result.rows).rows() == [
        ("2026-03-01", "phone", 1_300),
        ("2026-03-01", "web", 7),
        ("2026-03-02", "phone", 0),
    ]


BAD = """
yesterday | Voice | 5      -> column Date holds 'yesterday', which is no day written as %m/%d/%Y (as 07/31/2026);
- | Voice | 5              -> column Date holds nothing, which is no day written as
3/2/2026 | Voice | many    -> column Offered holds 'many', which is no count of 0 or more; correct it
3/2/2026 | Voice | -5      -> column Offered holds '-5', which is no count
3/2/2026 | Voice | 5.5     -> column Offered holds '5.5', which is no count
3/2/2026 | Voice | 9999999999 -> column Offered holds '9999999999', which is no count
3/2/2026 | Fax | 5         -> column Media holds 'Fax', which is none of Voice, Voice Spanish, Chat; correct it, or add
3/1/2026 | Voice | 6       -> 2026-03-01 and this channel stood already on line 2; only the first is used
""".strip().splitlines()  # noqa: E501 - sentences as they are told


@pytest.mark.parametrize("drawn", BAD)
def test_a_row_that_cannot_be_used_is_put_aside(drawn: str) -> None:
    """With its line and why; the others go in."""
    row, reason = (part.strip() for part in drawn.split("->"))
    result = read(f"Date | Media | Offered\n3/1/2026 | Voice | 5\n{row}")
    assert [bad.line for bad in result.bad] == [3]
    (told,) = result.bad[0].reasons
    assert told.startswith(reason)
    assert said_in_spanish(told)
    assert totals(result.rows).rows() == [("2026-03-01", "phone", 5)]


def test_a_day_that_stands_in_two_chunks_of_a_file_is_told_once() -> None:
    """The translator knows what stood before."""
    translator = VolumeTranslator(mapping_of(), ["Date", "Media", "Offered"], "x.csv")
    chunk = chunk_of("Date | Media | Offered\n3/1/2026 | Voice | 5")
    first, second = (
        translator.translate(chunk),
        translator.translate(
            type(chunk)(chunk.rows.with_columns(pl.lit(9, pl.Int64).alias(chunk.rows.columns[-2])))
        ),
    )
    assert (len(first.rows), len(second.rows)) == (1, 0)
    assert [bad.line for bad in second.bad] == [9]


def test_a_table_of_one_channel_needs_no_column_for_it() -> None:
    """The mapping names it."""
    columns = {"day": ["Date"], "n": ["Calls"]}
    result = read("DATE | Calls\n3/1/2026 | 5", columns=columns, channels={}, channel="phone")
    assert totals(result.rows).rows() == [("2026-03-01", "phone", 5)]


@pytest.mark.parametrize("changes", [
    {"channel": "phone"}, {"columns": {"day": ["Date"], "n": ["Calls"]}},
])  # fmt: skip
def test_the_channel_has_one_origin(changes: dict[str, object]) -> None:
    """A column or one word, not both and not neither."""
    with pytest.raises(ValueError, match="name the column of the channel, or one `channel`"):
        mapping_of(**changes)


def test_a_column_that_is_not_there_is_asked_for() -> None:
    """By the names that would do."""
    with pytest.raises(UserError, match=r"lacks the column for: n \(Offered\)\. It has: Date, Med"):
        read("Date | Media\n3/1/2026 | Voice")
