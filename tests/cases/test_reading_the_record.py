"""Reading the record: exactly what was written, whole or in part, from either database."""

from __future__ import annotations

import tempfile
from datetime import UTC, datetime
from pathlib import Path

import polars as pl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dashboard.cases import record as reading
from dashboard.cases import store as stores
from dashboard.cases import tables
from dashboard.cases.entering import Entry, Recorder
from dashboard.cases.store import Store
from tests.cases.town import NOW, Desk, city_named

MOMENT = datetime(2026, 3, 1, 16, tzinfo=UTC)
TEXTS = st.text(
    st.characters(codec="utf-8", exclude_characters="\0") | st.sampled_from('",\n\r\\% :?'),
    max_size=8,
)


Rows = list[dict[str, object]]


def enter(desk: Desk, source: str, cases: Rows, *events: dict[str, object]) -> None:
    """Enter rows in one transaction, each as a line of its own."""
    lined = [{**row, "line": line} for line, row in enumerate([*cases, *events])]
    told = [
        pl.DataFrame(some, infer_schema_length=None)
        for some in (lined[: len(cases)], lined[len(cases) :])
    ]
    entry = Entry(cases=told[0], events=told[1], bad=[], raws=pl.DataFrame(), read=len(lined))
    with desk.store.writing() as connection:
        Recorder(source, "x", "", put_aside_at=NOW).enter(connection, entry)


def case(number: str, **given: object) -> dict[str, object]:
    """A case opened at a moment."""
    return {"number": number, "opened": MOMENT, "seen_at": MOMENT, **given}


def happened(number: str, kind: str, hours: int, **given: object) -> dict[str, object]:
    """An event some hours after the moment."""
    at = MOMENT.replace(hour=hours)
    return {"number": number, "at": at, "recorded_at": at, "kind": kind, **given}


@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.lists(
        st.tuples(TEXTS.filter(bool), TEXTS | st.none()),
        min_size=1,
        max_size=6,
        unique_by=lambda case: case[0],
    )
)
def test_any_text_is_read_as_it_was_written(
    desk: Desk, written: list[tuple[str, str | None]]
) -> None:
    """Quotes, line breaks, marks of SQL and the empty text, which is not nothing."""
    source = f"s{len(desk.record.sources())}"
    cases = [case(number, place=place) for number, place in written]
    enter(desk, source, cases, *(happened(number, "started", 17) for number, _ in written))

    found = desk.record.cases().filter(pl.col("source") == source)
    assert dict(found.select("number", "place").iter_rows()) == dict(written)
    for number, place in written:
        its_case, its_events = desk.record.case(number)
        mine = its_case.filter(pl.col("source") == source)
        assert mine["place"].to_list() == [place]
        assert source in its_events["source"].to_list()


def test_events_come_by_source_case_and_time_however_they_are_cut(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The size of what is fetched at once is no matter, and no case falls between two pieces."""
    numbers = [str(n) for n in range(40)]
    told = [
        event
        for number in reversed(numbers)
        for event in (
            happened(number, "closed", 20), happened(number, "started", 18),
            happened(number, "reopened", 20),
        )
    ]  # fmt: skip
    for source in ("b", "a"):
        enter(desk, source, [case(number) for number in numbers], *told)
    whole = desk.record.events()
    monkeypatch.setattr(stores, "_FETCHED_ROWS", 2)
    monkeypatch.setattr(stores, "_FRAMES", 1)
    monkeypatch.setattr(stores, "_COPIED_BYTES", 100)

    assert desk.record.events().equals(whole)
    assert desk.record.events(MOMENT).equals(whole)
    assert desk.record.events(None, MOMENT).is_empty()
    assert whole.select("source", "number", "kind").rows() == [
        (source, number, kind)
        for source in ("a", "b")
        for number in sorted(numbers)
        for kind in ("started", "reopened", "closed")
    ]


def test_an_event_of_a_case_that_is_not_there_yet_waits_for_it(desk: Desk) -> None:
    """A comment may be read before its case; nothing is lost, and nothing counted too early."""
    enter(desk, "a", [case("1")], happened("2", "commented", 17, text="Still there"))
    assert desk.record.events().is_empty()

    enter(desk, "a", [case("2")])
    assert desk.record.events()["number"].to_list() == ["2"]


def test_an_empty_record_is_empty_frames(desk: Desk) -> None:
    """With their columns, so that nobody need ask first."""
    assert desk.record.sources() == []
    assert desk.record.months() == []
    for frame, types in (
        (desk.record.cases(), reading.CASE_TYPES),
        (desk.record.events(), reading.EVENT_TYPES),
        (desk.record.events(MOMENT), reading.EVENT_TYPES),
    ):
        assert frame.is_empty()
        assert frame.columns == list(types)


def test_months_span_all_sources(desk: Desk) -> None:
    """From the first opening of any to the last, with the empty ones between."""
    enter(desk, "a", [case("1")])
    enter(desk, "b", [case("1", opened=MOMENT.replace(month=5))])

    assert desk.record.months() == [(2026, 3), (2026, 4), (2026, 5)]


def test_a_reader_goes_through_the_index_and_not_through_all_events() -> None:
    """A month of a large record is read in the time of a month: SQLite is asked how it goes."""
    with tempfile.TemporaryDirectory() as folder:
        store = Store(f"sqlite:///{Path(folder) / 'x.sqlite'}", city_named("aspen"))
        statement = reading._events_joined().where(
            tables.cases.c.source == "a", *reading._opened_between(MOMENT, NOW)
        )
        with store.engine.connect() as connection:
            text = statement.compile(store.engine, compile_kwargs={"literal_binds": True})
            plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {text}").all()
        store.close()
    steps = [row[3] for row in plan]
    assert "ix_cases_opened (source=? AND opened>? AND opened<?)" in steps[0]
    assert "case_events USING PRIMARY KEY (source=? AND number=?)" in steps[1]


def test_what_has_changed_since_is_each_case_written_or_told_of(desk: Desk) -> None:
    """With all its events; the same file again changes nothing, and each source counts alone."""
    enter(desk, "a", [case("1"), case("2"), case("3")], happened("1", "started", 17))
    enter(desk, "b", [case("1")])
    before = desk.record.changes()
    assert set(before) == {"a", "b"}
    assert desk.record.count_changed({}) == 4
    enter(desk, "a", [case("1"), case("2")], happened("1", "started", 17))
    assert desk.record.count_changed(before) == 0

    enter(desk, "a", [case("2", place="Elm")], happened("1", "closed", 18))
    cases, events = desk.record.changed_since(before)
    assert cases["number"].to_list() == ["1", "2"]
    assert events.select("number", "kind").rows() == [("1", "started"), ("1", "closed")]
    assert desk.record.changes()["b"] == before["b"]
    assert desk.record.changed_since(desk.record.changes())[0].is_empty()


def test_what_was_known_at_an_instant_leaves_out_what_was_told_later(desk: Desk) -> None:
    """Of a closing told twice in other words, the words of then."""
    one = {"at": MOMENT.replace(hour=18), "recorded_at": MOMENT.replace(hour=19)}
    other = {"at": MOMENT.replace(hour=18), "recorded_at": MOMENT.replace(hour=21)}
    closed = happened("1", "closed", 18, outcome="fixed", text="Fixed") | one
    enter(desk, "a", [case("1")], closed)
    referred = happened("1", "closed", 18, outcome="referred", text="Sent on") | other
    enter(desk, "a", [case("1")], referred)

    def outcomes(known_at: datetime | None) -> list[str]:
        return desk.record.events(None, None, known_at)["outcome"].to_list()

    assert outcomes(MOMENT.replace(hour=18)) == []
    assert outcomes(MOMENT.replace(hour=20)) == ["fixed"]
    assert outcomes(MOMENT.replace(hour=22)) == outcomes(None) == ["referred"]


SNAPSHOT: dict[str, object] = {"actor": "agency", "audience": "public"}
"""What every snapshot tells of a closing besides its words."""

LOGGED: dict[str, object] = {
    "told_by": "log", "actor": "operator", "audience": "public", "outcome": "fixed",
    "value": "done", "text": "We filled it",
}  # fmt: skip


WORDS: list[tuple[dict[str, object], dict[str, object], dict[str, object]]] = [
    ({}, {}, {}),
    ({}, {"text": "Gone"}, {"actor": "agency", "text": "Gone"}),
    ({}, {"value": "unheard"}, {"outcome": None, "value": "unheard"}),
    ({}, {"outcome": "referred"}, {"outcome": "referred", "value": None}),
    ({"audience": "internal"}, {}, {"audience": "internal"}),
    ({"actor": "system"}, {}, {"actor": "system"}),
    ({"text": None}, {}, {"actor": "agency", "text": None}),
    ({"outcome": None, "value": None}, {}, {"outcome": None, "value": None}),
]
"""What a log tells of a closing, what a snapshot does, and what then stands besides the log's."""


def closings(desk: Desk, known_at: datetime | None = None) -> list[dict[str, object]]:
    """What the record says of its closings, each with its words."""
    rows = desk.record.events(None, None, known_at)
    texts = desk.record.texts(rows["text_id"])
    read = rows.join(texts, on="text_id", how="left").filter(pl.col("kind") == "closed")
    return read.sort("number").select("actor", "audience", "outcome", "value", "text").to_dicts()


def test_a_snapshot_that_says_nothing_of_a_closing_takes_back_none_of_the_logs_words(
    desk: Desk,
) -> None:
    """In the same second, in either order; what it says otherwise is its correction."""
    numbered = [(f"{nth}", *words) for nth, words in enumerate(WORDS)]
    log = [happened(n, "closed", 18, **LOGGED | log) for n, log, _, _ in numbered]
    seen = {"recorded_at": MOMENT.replace(hour=22)}
    snapshot = [happened(n, "closed", 18, **SNAPSHOT | shown) | seen for n, _, shown, _ in numbered]
    enter(desk, "a", [case(n) for n, *_ in numbered], *log)
    enter(desk, "a", [], *snapshot, happened("9", "closed", 18, **SNAPSHOT))
    enter(desk, "a", [case("9")])
    enter(desk, "b", [case(n) for n, *_ in numbered], *snapshot)
    enter(desk, "b", [], *log)

    whole = {name: word for name, word in LOGGED.items() if name != "told_by"}
    alone = dict.fromkeys(whole) | SNAPSHOT
    told = [whole | log | then for _, log, _, then in numbered]
    before = [whole | log for _, log, _, _ in numbered]
    assert closings(desk) == [row for row in told for _ in "ab"] + [alone]
    known = closings(desk, MOMENT.replace(hour=20))
    assert known == [row for row in before for _ in "ab"] + [alone]


def test_a_closing_of_which_only_the_day_is_known_keeps_the_words_of_the_log(desk: Desk) -> None:
    """The snapshot's closing moves to the log's instant, and says nothing there."""
    on_day = {"at": MOMENT.replace(hour=23), "recorded_at": MOMENT.replace(hour=23)}
    on_date = happened("1", "closed", 18, **SNAPSHOT, reason="date_only") | on_day
    enter(desk, "a", [case("1")], happened("1", "closed", 18, **LOGGED), on_date)
    assert [row["text"] for row in closings(desk)] == ["We filled it"]


@pytest.mark.parametrize("few", [0, 1, 100])
def test_the_texts_of_messages_are_read_by_their_ids(
    desk: Desk, few: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each once, no other ones, however many are asked for; an id of no text has none."""
    monkeypatch.setattr(reading, "_FEW_TEXTS", few)
    monkeypatch.setattr(reading, "_AT_ONCE", 2)
    said = ["We filled it", "Gone", "", "Nobody was there", "Se recogió"]
    told = [happened("1", "message_sent", 17 + nth, text=text) for nth, text in enumerate(said)]
    enter(desk, "s", [case("1")], *told)
    ids = desk.record.events()["text_id"]
    whole = desk.record.texts(ids)
    assert sorted(whole["text"]) == sorted(said)
    wanted = pl.concat([ids[:3], ids[:3], pl.Series([b"none", None], dtype=pl.Binary)])
    some = desk.record.texts(wanted)
    assert some.equals(whole.filter(pl.col("text_id").is_in(ids[:3].implode())))
