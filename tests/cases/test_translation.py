"""What a source's rows say in our words, column by column."""

from __future__ import annotations

import hashlib
import hmac
from datetime import UTC, datetime

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.cases.requesters import hashed
from dashboard.cases.rows import LINE, RAW, Chunk
from dashboard.cases.translation import Translated, Translator
from dashboard.errors import UserError
from tests.cases.town import COLUMNS, city_named, mapping_with

TAKEN = datetime(2026, 4, 1, tzinfo=UTC)
MORE = {
    "updated": ["Updated"], "priority": ["Urgency"], "language": ["Language"],
    "parent": ["Parent"], "requester": ["Caller"],
}  # fmt: skip
WIDE = {"columns": {**{ours: [theirs] for ours, theirs in COLUMNS.items()}, **MORE}}
KEY = "a key of the test"


def chunk_of(table: str) -> Chunk:
    """Rows drawn with bars; `-` is an empty cell, `~` one space."""
    lines = [[c.strip() for c in line.split("|")] for line in table.strip().splitlines()]
    cells = [["" if c == "-" else c.replace("~", " ") for c in line] for line in lines[1:]]
    rows = pl.DataFrame(cells, schema=dict.fromkeys(lines[0], pl.String), orient="row")
    numbered = pl.int_range(2, pl.len() + 2, dtype=pl.Int64)
    return Chunk(rows.with_columns(numbered.alias(LINE), pl.concat_str(pl.all()).alias(RAW)))


def translated(
    table: str, taken: datetime | None = TAKEN, hash_key: str | None = KEY, **changes: object
) -> Translated:
    """The rows of a drawing by the small city's mapping."""
    chunk = chunk_of(table)
    header = [c for c in chunk.rows.columns if c not in {LINE, RAW}]
    wanted = {**COLUMNS, **{ours: names[0] for ours, names in MORE.items()}}
    present = {ours: [theirs] for ours, theirs in wanted.items() if theirs in header}
    mapping = mapping_with(**{"columns": present, "milestones": {}, **changes})
    city = city_named("aspen")
    return Translator(mapping, city, header, "x.csv", hash_key=hash_key).translate(chunk, taken)


def told(table: str, column: str, **changes: object) -> list[object]:
    """One column of the batch, none of whose rows was put aside."""
    result = translated(table, **changes)  # type: ignore[arg-type] # changes of the mapping
    assert result.bad == []
    return result.batch[column].to_list()


# -- columns by their names ---------------------------------------------------------------


@pytest.mark.parametrize(
    "header",
    ["Case ID", "CASE ID", "Case.ID", "case_id", "CaseID", "CASE-ID"],
)
def test_a_column_is_found_however_its_name_is_spelled(header: str) -> None:
    """In capitals, with dots, underscores or nothing between its words."""
    columns = {"number": ["Case ID"], "opened": ["Opened"], "status": ["Status"]}
    table = f"{header} | Opened | Status\n7 | 2026-03-01 09:00 | Open"
    assert told(table, "number", columns=columns) == ["7"]


def test_of_several_names_the_first_that_is_there_is_taken() -> None:
    """And the very name before one that is spelled otherwise."""
    columns = {"number": ["Ticket", "Case ID"], "opened": ["Opened"], "status": ["Status"]}
    table = "case_id | Case ID | Opened | Status\n1 | 2 | 2026-03-01 09:00 | Open"
    assert told(table, "number", columns=columns) == ["2"]


def test_a_name_that_fits_two_columns_is_not_guessed() -> None:
    """It says which two, and where to write which is meant."""
    columns = {"number": ["Case ID"], "opened": ["Opened"], "status": ["Status"]}
    table = "case_id | CASE-ID | Opened | Status\n1 | 2 | 2026-03-01 09:00 | Open"
    with pytest.raises(UserError, match=r"'Case ID' fits several columns: case_id, CASE-ID\..*"):
        translated(table, columns=columns)


def test_one_column_may_tell_two_things() -> None:
    """A status that carries the outcome: `Closed (Duplicate)`."""
    columns = {
        "number": ["Number"], "opened": ["Opened"], "status": ["Status"], "closed": ["Closed"],
        "outcome": ["Status"],
    }  # fmt: skip
    table = """
    Number | Opened           | Closed           | Status
    1      | 2026-03-01 09:00 | 2026-03-02 09:00 | Closed (Duplicate)
    2      | 2026-03-01 09:00 | -                | Open
    """
    changes = {
        "columns": columns,
        "statuses": {"Closed (Duplicate)": "closed", "Open": "open"},
        "outcomes": {"Closed (Duplicate)": "duplicate"},
        "blank_in": {"outcome": ["Open"]},
    }
    assert told(table, "outcome", **changes) == ["duplicate", None]
    assert told(table, "outcome_word", **changes) == ["Closed (Duplicate)", None]
    assert translated(table, **changes).unmapped.is_empty()  # type: ignore[arg-type] # as above


# -- what is blank, and words -------------------------------------------------------------


def test_a_word_may_mean_nothing_in_one_column_alone() -> None:
    """District 0 is none, a place called 0 is one; capitals make no difference."""
    table = """
    Number | Opened           | Status | District | Place
    1      | 2026-03-01 09:00 | Open   | 0        | 0
    2      | 2026-03-01 09:00 | Open   | None     | NONE
    3      | 2026-03-01 09:00 | Open   | ~        | n/a
    4      | 2026-03-01 09:00 | Open   | 1        | null
    """
    blank_in = {"district": ["0", "NONE"]}
    assert told(table, "district", blank_in=blank_in) == [None, None, None, "1"]
    assert told(table, "place", blank_in=blank_in) == ["0", "NONE", None, None]


def test_words_are_found_without_regard_to_capitals_where_that_leaves_no_doubt() -> None:
    """As they are written first; what two would fit is not guessed."""
    table = """
    Number | Opened           | Status | Division
    1      | 2026-03-01 09:00 | OPEN   | PARKS
    2      | 2026-03-01 09:00 | open   | street ops
    3      | 2026-03-01 09:00 | Open   | Street  OPS
    4      | 2026-03-01 09:00 | Open   | STREET OPS
    """
    agencies = {"Parks": "parks", "street ops": "streets", "Street OPS": "parks"}
    result = translated(table, agencies=agencies)
    assert result.batch["agency"].to_list() == ["parks", "streets", "parks", None]
    assert result.unmapped.rows() == [("agency", "STREET OPS", 1)]


def test_priorities_and_languages_are_looked_up_and_what_is_unknown_is_told() -> None:
    """Like every other word of the source."""
    table = """
    Number | Opened           | Status | Urgency | Language
    1      | 2026-03-01 09:00 | Open   | High    | Spanish
    2      | 2026-03-01 09:00 | Open   | Rush    | Klingon
    3      | 2026-03-01 09:00 | Open   | -       | -
    """
    result = translated(table, priorities={"High": "p1"}, languages={"Spanish": "es"})
    assert result.batch["priority"].to_list() == ["p1", None, None]
    assert result.batch["language"].to_list() == ["es", None, None]
    assert result.batch["unmapped"].to_list() == [
        None, '{"priority":"Rush","language":"Klingon"}', None,
    ]  # fmt: skip
    assert set(result.unmapped.rows()) == {("priority", "Rush", 1), ("language", "Klingon", 1)}


def test_the_case_that_is_repeated_is_kept_as_it_is_named() -> None:
    """Whether it is there is not the reader's to say; a text is no number."""
    table = f"""
    Number | Opened           | Status | Parent
    1      | 2026-03-01 09:00 | Open   | 14-0007
    2      | 2026-03-01 09:00 | Open   | {"see the other one " * 5}
    """
    result = translated(table)
    assert result.batch["parent"].to_list() == ["14-0007"]
    ((line, _, reasons),) = [(bad.line, bad.raw, bad.reasons) for bad in result.bad]
    assert line == 3
    assert reasons[0].startswith("column Parent holds more than 64 characters, which is no case")


# -- machine stamps -----------------------------------------------------------------------

STAMPS = [
    r"^Case Closed\b\s*",
    r"^Closed date\s*:?\s*[\d/-]+\s*",
    r"^Case (?P<outcome>Resolved|Invalid)\b\s*",
]


@pytest.mark.parametrize(
    ("message", "left", "word"),
    [
        ("Case Closed Case Resolved lamp replaced", "lamp replaced", "Resolved"),
        ("Case Closed Closed date : 2026-03-02 Case Invalid wrong street", "wrong street",
         "Invalid"),
        ("Case Closed", None, None),
        ("lamp replaced. Case Closed", "lamp replaced. Case Closed", None),
        ("-", None, None),
    ],
)  # fmt: skip
def test_stamps_are_cut_out_and_the_status_word_in_them_is_kept(
    message: str, left: str | None, word: str | None
) -> None:
    """One after the other from the front; the word stands as the source's outcome."""
    table = f"""
    Number | Opened           | Closed           | Status | Message
    1      | 2026-03-01 09:00 | 2026-03-02 09:00 | Closed | {message}
    """
    result = translated(table, stamps=STAMPS, outcomes={"Resolved": "fixed"})
    row = result.batch.row(0, named=True)
    assert (row["message"], row["outcome_word"]) == (left, word)
    assert row["outcome"] == ("fixed" if word == "Resolved" else None)
    assert result.unmapped["value"].to_list() == (["Invalid"] if word == "Invalid" else [])


def test_a_column_of_outcomes_goes_before_the_word_in_a_stamp() -> None:
    """Which stands where the column is empty."""
    table = """
    Number | Opened           | Closed           | Status | Message                | Outcome
    1      | 2026-03-01 09:00 | 2026-03-02 09:00 | Closed | Case Resolved x        | Duplicate
    2      | 2026-03-01 09:00 | 2026-03-02 09:00 | Closed | Case Invalid x         | -
    """
    words = {"outcomes": {"Invalid": "fixed", "Duplicate": "duplicate"}, "stamps": STAMPS}
    assert told(table, "outcome_word", **words) == ["Duplicate", "Invalid"]


# -- days, orders, and when a row was seen --------------------------------------------------


@pytest.mark.parametrize(
    ("written", "date_only", "closed", "on_day"),
    [
        ("2026-03-02 15:00", [], "2026-03-02 22:00:00", False),
        ("2026-03-02", [], "2026-03-03 06:59:59", True),
        ("2026-03-02 00:00", ["closed"], "2026-03-03 06:59:59", True),
    ],
)
def test_a_closing_that_is_only_a_day_lies_at_its_end_and_says_so(
    written: str, date_only: list[str], closed: str, *, on_day: bool
) -> None:
    """By the form in which it is written, or because the mapping says it of the column."""
    table = f"""
    Number | Opened           | Closed    | Due       | Status
    1      | 2026-03-02 09:00 | {written} | {written} | Closed
    2      | 2026-03-02       | -         | -         | Open
    """
    changes = {
        "date_formats": ["%Y-%m-%d %H:%M", "%Y-%m-%d"],
        "date_only": [*date_only, *(["published_due"] if date_only else [])],
    }
    batch = translated(table, **changes).batch  # type: ignore[arg-type] # as above
    instant = datetime.fromisoformat(closed).replace(tzinfo=UTC)
    assert batch["closed"].to_list() == [instant, None]
    assert batch["published_due"].to_list() == [instant, None]
    assert batch["closed_on_day"].to_list() == [on_day, False]
    assert batch["opened"][1] == datetime(2026, 3, 2, 7, tzinfo=UTC)


def test_a_case_closed_before_it_was_opened_is_kept_as_it_is_told() -> None:
    """It is judged, and flagged, where figures are made."""
    table = """
    Number | Opened           | Closed           | Status
    1      | 2026-03-02 09:00 | 2026-03-01 09:00 | Closed
    """
    assert told(table, "closed") == [datetime(2026, 3, 1, 16, tzinfo=UTC)]


def test_the_rows_of_a_file_were_seen_when_it_was_taken() -> None:
    """Whatever they say of themselves, even in a form that nobody reads."""
    table = """
    Number | Opened           | Status | Updated
    1      | 2026-03-02 09:00 | Open   | 2026-03-05 09:00
    2      | 2026-03-02 09:00 | Open   | yesterday
    """
    assert told(table, "seen_at") == [TAKEN, TAKEN]


def test_without_an_instant_of_the_whole_each_row_was_seen_when_it_was_updated() -> None:
    """One that does not say so, when the last thing happened that it tells."""
    table = """
    Number | Opened           | Closed           | Status | Updated
    1      | 2026-03-02 09:00 | -                | Open   | 2026-03-05 09:00
    2      | 2026-03-02 09:00 | 2026-03-04 09:00 | Closed | -
    3      | 2026-03-02 09:00 | -                | Open   | yesterday
    """
    result = translated(table, taken=None)
    assert result.batch["seen_at"].to_list() == [
        datetime(2026, 3, 5, 16, tzinfo=UTC),
        datetime(2026, 3, 4, 16, tzinfo=UTC),
    ]
    assert [bad.line for bad in result.bad] == [4]
    assert result.bad[0].reasons[0].startswith("column Updated holds 'yesterday', which is no date")


def test_what_happened_is_all_but_what_is_due() -> None:
    """Also that a row changed; the file was taken no earlier."""
    chunk = chunk_of("""
    Number | Opened           | Closed           | Due              | Status | Updated
    1      | 2026-03-02 09:00 | 2026-03-04 09:00 | 2027-01-01 09:00 | Closed | 2026-03-06 09:00
    """)
    columns = {n: [COLUMNS[n]] for n in ("number", "opened", "closed", "published_due", "status")}
    mapping = mapping_with(columns={**columns, "updated": ["Updated"]}, milestones={})
    translator = Translator(mapping, city_named("aspen"), chunk.rows.columns[:-2], "x.csv")
    assert translator.happenings() == ["Opened", "Closed", "Updated"]
    told = translator.happened(chunk.rows.select(translator.happenings()))
    assert told.to_list() == [datetime(2026, 3, day, 16, tzinfo=UTC) for day in (2, 4, 6)]


def test_typed_times_are_read_in_the_form_the_reader_wrote_them_in() -> None:
    """A workbook's dates fit no format of the mapping."""
    chunk = chunk_of("Number | Opened | Status\n1 | 2026-03-02 09:00:00.5 | Open")
    columns = {n: [COLUMNS[n]] for n in ("number", "opened", "status")}
    mapping = mapping_with(columns=columns, milestones={}, date_formats=["%d.%m.%Y"])
    header, formats = chunk.rows.columns[:-2], ["%Y-%m-%d %H:%M:%S%.f"]
    translator = Translator(mapping, city_named("aspen"), header, "x.xlsx", formats)
    batch = translator.translate(chunk, TAKEN).batch
    assert batch["opened"].to_list() == [datetime(2026, 3, 2, 16, 0, 0, 500_000, tzinfo=UTC)]


# -- who asked ----------------------------------------------------------------------------

CALLER = "Number | Opened | Status | Caller\n1 | 2026-03-01 09:00 | Open | {}"


@pytest.mark.parametrize(
    ("written", "same_as"),
    [
        ("(303) 555-0142", "3035550142"),
        ("303.555.0142", "3035550142"),
        ("A.Smith@Example.org", "a.smith@example.org"),
        ("C-00123", "c-00123"),
    ],
)
def test_a_requester_is_kept_as_a_keyed_hash_alone(written: str, same_as: str) -> None:
    """However the number or the address is spelled; nothing of it is left in the batch."""
    batch = translated(CALLER.format(written)).batch
    expected = hmac.new(KEY.encode(), same_as.encode(), hashlib.sha256).hexdigest()
    assert batch["requester"].to_list() == [expected]
    assert written not in str(batch.drop("raw").to_dicts())


def test_a_real_city_with_requesters_needs_a_key() -> None:
    """The message says how to make one."""
    with pytest.raises(UserError, match=r"ACCORD_HASH_KEY is not set.*openssl rand -hex 32"):
        translated(CALLER.format("x"), hash_key=None)


def test_a_demonstration_citys_people_are_hashed_under_a_key_of_its_own() -> None:
    """They are invented; two runs give the same."""
    chunk = chunk_of(CALLER.format("3035550142"))
    columns = {n: [COLUMNS[n]] for n in ("number", "opened", "status")}
    mapping = mapping_with(columns={**columns, "requester": ["Caller"]}, milestones={})
    town, header = city_named("aspen", demonstration=True), chunk.rows.columns[:-2]
    first, second = (
        Translator(mapping, town, header, "x.csv").translate(chunk, TAKEN) for _ in range(2)
    )
    assert first.batch.equals(second.batch)
    assert first.batch["requester"][0]


@given(st.text(max_size=30), st.text(min_size=1, max_size=30))
def test_who_asked_is_null_or_a_hash_and_depends_on_the_key(who: str, key: str) -> None:
    """Whatever stands there."""
    (one,), (other,) = (hashed(pl.Series([who]), k).to_list() for k in (key, key + "x"))
    assert (one is None) == (not who.strip())
    assert one is None or (len(one) == 64 and one != other)
