"""Syncing from the command line: sums, several sources, rounds, and what SIGTERM does."""

from __future__ import annotations

import json
import os
import signal
import sqlite3
import subprocess
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.commands.accord import COMMAND, ROOT, Answer, accord, environment, own_city, process
from tests.commands.conftest import Settings
from tests.servers.base import status
from tests.servers.georeport import GeoReport

SECRET = "hunter2"  # noqa: S105 - a key to look for in messages
HASTY: Settings = {"sync_attempts": 2, "sync_first_wait": 0.01, "sync_silence": 10}
LIVE = """\
apiVersion: accord311/v1
kind: SourceMapping
metadata: {{id: live-desk, title: {{en: The city's Open311 server}}}}
spec:
  shape: snapshot
  timezone: America/New_York
  connect: {{kind: open311, url: "{address}", page_size: 5, since: 2026-02-20}}
  date_formats: ["%Y-%m-%dT%H:%M:%S%z"]
  columns:
    number: [service_request_id]
    opened: [requested_datetime]
    closed: [closed_datetime]
    status: [status]
    service: [service_name]
    updated: [updated_datetime]
  statuses: {{{statuses}}}
  services: {{Pothole: ada}}
"""
SHELF = """\
apiVersion: accord311/v1
kind: SourceMapping
metadata: {id: shelf, title: {en: The agency's own database}}
spec:
  shape: snapshot
  timezone: America/New_York
  connect: {kind: sql, query: "SELECT * FROM jobs WHERE changed >= :since ORDER BY changed"}
  date_formats: ["%Y-%m-%d %H:%M"]
  columns: {number: [id], opened: [opened], closed: [closed], status: [status], updated: [changed]}
  statuses: {Open: received, Closed: closed}
"""
BEGIN = datetime(2026, 3, 1, 9, tzinfo=UTC)


def request(number: int) -> dict[str, object]:
    """An open request, one an hour."""
    at = (BEGIN + timedelta(hours=number)).isoformat()
    return {
        "service_request_id": str(number),
        "status": "open" if number % 4 else "waiting",
        "service_name": "Pothole",
        "requested_datetime": at,
        "updated_datetime": at,
    }


@pytest.fixture
def server() -> Iterator[GeoReport]:
    """An Open311 server with twelve requests, a key wanted."""
    with GeoReport([request(n) for n in range(1, 13)], key=SECRET).open() as site:
        yield site


@pytest.fixture
def city(tmp_path: Path, server: GeoReport) -> Settings:
    """The settings of a city with two connected sources, one of them that server."""
    folder = own_city(tmp_path)
    write_live(folder, server)
    (folder / "sources" / "shelf.yaml").write_text(SHELF, encoding="utf-8")
    shelf = tmp_path / "shelf.sqlite"
    connection = sqlite3.connect(shelf)
    with connection:
        connection.execute("CREATE TABLE jobs (id, opened, closed, status, changed)")
        connection.execute(
            "INSERT INTO jobs VALUES (7, '2026-03-01 09:00', NULL, 'Open', '2026-03-02 09:00')"
        )
    connection.close()
    return {
        "city": folder,
        "data_dir": tmp_path / "data",
        "sources__live_desk__api_key": SECRET,
        "sources__shelf__address": f"sqlite:///{shelf}",
        **HASTY,
    }


def write_live(folder: Path, server: GeoReport, statuses: str = "open: received") -> None:
    """The mapping of the server, with these statuses."""
    text = LIVE.format(address=server.site.address, statuses=statuses)
    (folder / "sources" / "live-desk.yaml").write_text(text, encoding="utf-8")


def told_in(answer: Answer) -> dict[str, object]:
    """Standard output as JSON Lines, by source, of each its sums."""
    sums = ("read", "accepted", "unchanged", "quarantined")
    return {row["source"]: tuple(row[name] for name in sums) for row in answer.rows}


def test_all_connected_sources_are_synced_and_each_row_is_accounted_for(city: Settings) -> None:
    """The second time nothing is new; a file's source is none of them."""
    first = accord("sync", "--json", **city)
    assert told_in(first) == {"live-desk": (12, 9, 0, 3), "shelf": (1, 1, 0, 0)}, first.err
    assert first.code == 1  # rows were put aside
    assert first.rows[0]["finished"]
    again = accord("sync", "shelf", **city)
    assert (again.code, again.err) == (0, "")
    assert "shelf: read 1 = accepted 0 + unchanged 1 + quarantined 0" in again.out
    assert "the database shelf.sqlite, as of " in again.out


def test_a_mended_mapping_lets_rows_in_that_were_put_aside(
    city: Settings, server: GeoReport
) -> None:
    """Once; `list` shows no line where there is none, and never a row's text."""
    accord("sync", "live-desk", **city)
    listed = accord("quarantine", "list", "live-desk", "--json", **city).rows
    assert [(row["source"], row["line"]) for row in listed] == [("live-desk", None)] * 3
    assert accord("quarantine", "retry", **city).code == 1
    write_live(Path(str(city["city"])), server, "open: received, waiting: received")
    mended = accord("quarantine", "retry", "--json", **city)
    assert told_in(mended)["live-desk"] == (3, 3, 0, 0), mended.err
    assert mended.code == 0
    after = accord("quarantine", "retry", **city)
    assert after.code == 0
    assert "live-desk: nothing is put aside" in after.out
    assert accord("quarantine", "list", **city).out == "No row is put aside.\n"


def test_a_source_that_fails_keeps_no_other_from_being_synced(
    city: Settings, server: GeoReport
) -> None:
    """What was wrong is said without the key, and the command leaves with 1."""
    server.site.always = status(500)
    answer = accord("sync", "--json", **city)
    assert answer.code == 1
    assert told_in(answer) == {"shelf": (1, 1, 0, 0)}
    assert "live-desk: " in answer.err
    assert SECRET not in answer.err
    assert "Traceback" not in answer.err


def test_a_sync_that_failed_goes_on_where_it_stopped(city: Settings, server: GeoReport) -> None:
    """And says so."""
    server.site.faults.extend([None, None, *[status(503)] * 20])
    assert accord("sync", "live-desk", **city).code == 1
    server.site.faults.clear()
    answer = accord("sync", "live-desk", **city)
    assert "going on where the last one had stopped" in answer.out
    assert len(accord("quarantine", "list", "--json", **city).rows) == 3


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["boston"], "no connected source 'boston'; those that have connect in their mapping"),
        (["atlantis"], "no connected source 'atlantis'"),
        (["--every", "15"], "--every is '15'; write a number and its unit"),
        (["--every", "0m"], "--every is '0m'"),
    ],
)
def test_wrong_use_is_said_before_anything_is_asked(
    city: Settings, server: GeoReport, words: list[str], said: str
) -> None:
    """With what is allowed."""
    answer = accord("sync", *words, **city)
    assert (answer.code, answer.out) == (2, "")
    assert said in answer.err
    assert server.site.asked == []


def test_all_that_is_wrong_with_a_sync_is_said_at_once(city: Settings) -> None:
    """Each source that is none, and the interval."""
    answer = accord("sync", "boston", "atlantis", "--every", "15", **city)
    assert answer.code == 2
    words = ("--every is '15'", "source 'boston'", "source 'atlantis'")
    assert [word in answer.err for word in words] == [True] * 3


def test_a_city_without_connected_sources_says_what_makes_one() -> None:
    """Its files are imported."""
    answer = accord("sync", city="boston")
    assert answer.code == 2
    assert "under connect" in answer.err


def test_the_keys_of_sources_are_listed_and_masked(city: Settings) -> None:
    """Each under its own name, on a screen and in JSON."""
    shown = accord("settings", "--json", **city)
    rows = {row["setting"]: row for row in shown.rows}
    assert rows["ACCORD_SOURCES__LIVE_DESK__API_KEY"] == {
        "setting": "ACCORD_SOURCES__LIVE_DESK__API_KEY", "value": "********",
        "source": "environment",
    }  # fmt: skip
    assert SECRET not in shown.out + accord("settings", **city).out


def begun(city: Settings, *words: str) -> subprocess.Popen[str]:
    """The command as a process of its own."""
    return subprocess.Popen(
        [*COMMAND, *words],
        env=environment(city) | {"PYTHONUNBUFFERED": "1"},
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def next_line(running: subprocess.Popen[str]) -> dict[str, object]:
    """The next line of its standard output, as JSON."""
    assert running.stdout
    row: dict[str, object] = json.loads(running.stdout.readline())
    return row


@pytest.mark.parametrize("ask", [signal.SIGTERM, signal.SIGINT])
def test_rounds_go_on_after_a_failure_and_end_cleanly_when_asked(
    city: Settings, server: GeoReport, ask: signal.Signals
) -> None:
    """Exit 0 while it waits; what went wrong in a round is on standard error."""
    server.site.always = status(500)
    with begun(city, "sync", "--every", "1s", "--json") as running:
        assert next_line(running)["source"] == "shelf"
        server.site.always = None
        rounds = [next_line(running), next_line(running), next_line(running)]
        running.send_signal(ask)
        _, said = running.communicate(timeout=60)
    assert running.returncode == 0
    assert "live-desk" in {row["source"] for row in rounds}
    assert "live-desk: " in said
    assert "Traceback" not in said


def test_asked_to_end_in_the_middle_it_finishes_the_page_and_the_next_goes_on(
    city: Settings, server: GeoReport
) -> None:
    """Nothing is lost, nothing comes twice."""
    at_work: list[bool] = []

    def slowly(_server: GeoReport, _asked: object) -> None:
        at_work.append(True)
        if len(at_work) > 1:
            time.sleep(0.3)

    server.meanwhile = slowly
    with begun(city, "sync", "live-desk", "--every", "1d", "--json") as running:
        while len(at_work) < 3:
            time.sleep(0.02)
        os.kill(running.pid, signal.SIGTERM)
        out, said = running.communicate(timeout=60)
    assert running.returncode == 0
    assert "Stopping after this page" in said
    stopped = json.loads(out)
    assert not stopped["finished"]
    assert 0 < stopped["read"] < 12
    server.meanwhile = None
    rest = accord("sync", "live-desk", "--json", **city).row
    assert rest["finished"]
    assert rest["resumed"]
    assert stopped["accepted"] + rest["accepted"] == 9


def test_a_second_one_says_who_is_at_work(city: Settings, server: GeoReport) -> None:
    """And leaves with 1, having read nothing."""
    said: list[Answer] = []

    def meanwhile(_server: GeoReport, _asked: object) -> None:
        if not said:
            said.append(process("sync", "live-desk", **city))

    server.meanwhile = meanwhile
    accord("sync", "live-desk", **city)
    (second,) = said
    assert (second.code, second.out) == (1, "")
    assert f"sync by process {os.getpid()}" in second.err
