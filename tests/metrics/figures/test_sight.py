"""What a source cannot show is not nought, and what nobody promised is not missed."""

from __future__ import annotations

from dataclasses import replace

import polars as pl
import pytest

from agreements.folder import open_city
from metrics.figures import FIGURES, Dimension
from metrics.figures.sight import lacking
from tests.metrics.figures.drawn import asked, clause, counts, parts, some, standards

CLOSED = {"first_closed": "2026-03-02 12:00", "closed": "2026-03-02 12:00"}
MET = {"due": "2026-03-10 12:00", "stop": "2026-03-09 12:00", "closed": "2026-03-09 12:00"}


@pytest.mark.parametrize(
    ("figure", "lacks"),
    [
        ("reopen_rate", "reopened"),
        ("repeat_contact", "requester"),
        ("comments_after_close", "commented"),
        ("closed_without_action", "outcome"),
        ("reroute_rate", "rerouted"),
        ("reroute_cost", "rerouted"),
    ],
)
def test_what_no_source_shows_has_no_figure_and_says_why(figure: str, lacks: str) -> None:
    """Forty closings of a source that never shows it: neither nought nor forty."""
    rows = {"lives": some("lives", (40, {**CLOSED, "reroutes": 1}))}
    held = standards(lacks={"desk": {lacks}})
    row = asked(rows, figure, held=held)[0]
    assert (*counts(row), row["value"], row["low"]) == (None, None, None, None)
    assert row["not_measurable"] == f"no_{lacks}"
    assert asked(rows, figure)[0]["n"] == 40


BESIDE = [
    ("flow", "reopened", "reopened"),
    ("reopen_rate", "reclosures", "reopened"),
    ("comments_after_close", "answered", "commented"),
]


@pytest.mark.parametrize(("figure", "part", "lacks"), BESIDE, ids=lambda word: word)
@pytest.mark.parametrize("by", [(), ("agency",)])
def test_what_stands_beside_a_figure_is_no_nought_either(
    figure: str, part: str, lacks: str, by: tuple[Dimension, ...]
) -> None:
    """No reopening is told of forty closings of a source that never shows any."""
    rows = {"lives": some("lives", (40, CLOSED))}
    held = standards(lacks={"desk": {lacks}})
    found = {row["part"]: row for row in asked(rows, figure, held=held, by=by)}
    # By agency a part of nothing has no row.
    if not by or figure == "flow":
        row = found[part]
        told = (*counts(row), row["value"], row["not_measurable"])
        assert told == (None, None, None, f"no_{lacks}")
    seen = {row["part"]: row for row in asked(rows, figure)}[part]
    assert (seen["k"], seen["not_measurable"]) == (0, None)


def test_reopenings_that_another_source_shows_flow() -> None:
    """Of the old system's cases they are not known, and what came in is counted all the same."""
    again = {**CLOSED, "reopened": "2026-03-03 12:00"}
    rows = some("lives", (10, again), (30, {**CLOSED, "source": "old"}))
    held = standards(lacks={"old": {"reopened"}})
    found = {row["part"]: row for row in asked({"lives": rows}, "flow", held=held)}
    assert (found["reopened"]["k"], found["reopened"]["not_measurable"]) == (10, None)
    assert found["opened"]["k"] == 40


def test_of_two_sources_the_one_that_shows_it_is_counted_and_the_rest_is_told() -> None:
    """Ten of the log's fifty came back; of the thirty others nobody knows."""
    again = {**CLOSED, "reopened": "2026-03-03 12:00"}
    rows = some("lives", (10, again), (40, CLOSED), (30, {**CLOSED, "source": "old"}))
    held = standards(lacks={"old": {"reopened"}, "desk": set()})
    (row, *_) = asked({"lives": rows}, "reopen_rate", held=held)
    assert (*counts(row), row["left_out"], row["not_measurable"]) == (10, 50, 30, None)


def test_groups_are_judged_each_by_its_own_sources() -> None:
    """The agency on the old system has no figure, the other one has."""
    rows = some("lives", (9, CLOSED), (9, {**CLOSED, "source": "old", "agency": "parks"}))
    held = standards(lacks={"old": {"reopened"}})
    found = asked({"lives": rows}, "reopen_rate", held=held, by=("agency",))
    heads = {r["agency"]: (r["n"], r["not_measurable"]) for r in found if r["part"] is None}
    assert heads == {"crews": (9, None), "parks": (None, "no_reopened")}


def test_a_promise_whose_stop_is_never_shown_is_unmeasurable_and_not_late() -> None:
    """Work begins unseen: the promise to begin can neither be kept nor broken."""
    name = "denver/crews@1.0.0#pothole.first_action"
    held = standards(
        clauses=(clause("first_action", stops="started"),), lacks={"desk": {"started"}}
    )
    own = {"commitment": "first_action", "clause": name, "due": "2026-03-10 12:00"}
    rows = pl.concat([some("instants", (5, MET)), some("instants", (5, own))])
    (row,) = asked(rows, "first_action", held=held)
    assert (row["unmeasurable"], row["overdue"]) == (5, 0)
    assert (*counts(row), row["not_measurable"]) == (None, None, "no_started")


def test_messages_that_no_source_shows_leave_updates_unmeasurable() -> None:
    """Unless updates of their own are shown."""
    owed = {"start": "2026-03-02 09:00", "due": "2026-03-05 09:00"}
    rows = {"updates": some("updates", (5, owed))}
    blind = standards(lacks={"desk": {"message_sent", "update_sent"}})
    assert asked(rows, "updated", held=blind)[0]["not_measurable"] == "no_message_sent"
    half = standards(lacks={"desk": {"message_sent"}})
    assert counts(asked(rows, "updated", held=half)[0]) == (0, 5)


def test_where_nothing_was_promised_there_is_nothing_to_measure() -> None:
    """Neither by agency nor overall; one promise is enough for a figure."""
    none = {"missing": "no_agreement", "agreement": None, "version": None, "clause": None}
    rows = some("instants", (5, none), (1, {**MET, "agency": "parks"}))
    found = asked(rows, "on_time_due", by=("agency",))
    assert [(r["agency"], r["not_measurable"]) for r in found] == [
        ("crews", "nothing_promised"),
        ("parks", None),
    ]
    assert asked(rows, "first_response")[0]["not_measurable"] == "nothing_promised"


@pytest.mark.parametrize("figure", FIGURES)
def test_of_no_cases_nothing_is_said_to_be_unmeasurable(figure: str) -> None:
    """An empty choice is not a source's fault; only contacts are nowhere."""
    held = standards(
        clauses=(clause(), clause("update_cadence")),
        lacks={"desk": {"reopened", "rerouted", "commented", "paused", "outcome"}},
    )
    for part, row in parts({}, figure, held=held).items():
        why = "no_contact_volume" if part == "all_contacts" else None
        assert row["not_measurable"] == why


def test_a_log_tells_what_the_snapshots_do_not() -> None:
    """The demonstration's case system shows no reopening by itself; its log does, and the rest."""
    assert lacking(open_city("denver")) == {"casework": frozenset()}


def test_closings_of_a_log_show_an_outcome_only_where_it_says_how_they_ended() -> None:
    """A log of bare closings is no reason to hold a closing without an outcome against anybody."""
    folder = open_city("denver")
    log = folder.logs["casework-log"]
    spec = folder.sources["casework"].spec
    snapshot = spec.model_copy(
        update={"columns": spec.columns.model_copy(update={"outcome": None}), "outcomes": {}}
    )
    for told in (True, False):
        columns = log.spec.columns.model_copy(update={"outcome": ("How",) if told else None})
        bare = log.spec.model_copy(
            update={
                "columns": columns,
                "outcomes": {},
                "kinds": {**log.spec.kinds, "Case Closed": "closed"},
            }
        )
        lacks = lacking(
            replace(
                folder,
                sources={
                    "casework": folder.sources["casework"].model_copy(update={"spec": snapshot})
                },
                logs={log.id: log.model_copy(update={"spec": bare})},
            )
        )
        assert ("outcome" in lacks["casework"]) is not told


def test_a_log_that_was_never_read_tells_nothing() -> None:
    """Mapped and not imported, its events are no more known than without it."""
    lacks = lacking(open_city("denver"), read=())["casework"]
    assert {"reopened", "rerouted", "paused", "commented", "accepted"} <= lacks


def test_a_portals_export_shows_neither_people_nor_what_happened_between() -> None:
    """Boston publishes no requester; nothing of it may be told as nought."""
    lacks = lacking(open_city("boston"))["boston"]
    assert {"reopened", "rerouted", "paused", "requester", "commented"} <= lacks
