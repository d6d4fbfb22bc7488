"""`accord notify` as a timer runs it: what it prints, sends and leaves with; where faults show."""

from __future__ import annotations

import itertools
import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from pydantic import SecretStr

from agreements.schema import city as schema
from dashboard.city.answers import City
from dashboard.doctor.notices import check_notices
from dashboard.errors import NotAllowedError
from dashboard.oversight.sendings import not_delivered
from dashboard.recipients import Recipient
from dashboard.roles import Role, Viewer
from dashboard.settings import Settings
from dashboard.views.data_health_needs import of_digests
from tests.commands.accord import AS_OF as TOWN_AS_OF
from tests.commands.accord import accord, measured
from tests.notices.inboxes import Inbox

SECRET = "hunter-two"  # noqa: S105 - invented
AS_OF = "2026-10-01T07:00"
BASE = "https://sla.denver.example/accord"


_RUNS = itertools.count(1)


@pytest.fixture
def settings(demonstration: Path, inbox: Inbox) -> dict[str, object]:
    """Two people, whom no other test knows."""
    n = next(_RUNS)
    office = {"id": f"office-{n}", "role": "overseer"}
    streets = {"id": f"streets-{n}", "role": "agency:transportation", "language": "es"}
    people = [{**one, "to": {"chat": inbox.address}} for one in (office, streets)]
    return {"data_dir": demonstration, "notices": json.dumps(people), "public_url": BASE}


def test_a_dry_run_prints_each_message_and_writes_and_sends_nothing(
    settings: dict[str, object], inbox: Inbox
) -> None:
    """As often as one likes: the demonstration city's own day is its default."""
    first, second = (accord("notify", "--dry-run", **settings) for _ in range(2))

    assert (first.code, first.out) == (0, second.out)
    assert " (overseer, en): would be sent" in first.out
    assert "    YOURS TO DO" in first.out
    assert "    LO QUE LE TOCA A USTED" in first.out
    assert f"{BASE}/findings?finding=" in first.out
    assert SECRET not in first.out + first.err
    assert inbox.posts == []
    assert accord("notify", "--dry-run", "--json", **settings).rows[0]["outcome"] == "would_send"


def test_a_run_sends_what_the_dry_run_showed_and_a_second_one_nothing(
    settings: dict[str, object], inbox: Inbox
) -> None:
    """A line a person in JSON; the day after, only what is new by then."""
    shown = accord("notify", "--dry-run", "--json", "--as-of", AS_OF, **settings).rows
    done = accord("notify", "--json", "--as-of", AS_OF, **settings)
    again = accord("notify", "--json", "--as-of", AS_OF, **settings)
    next_day = accord("notify", "--json", "--as-of", "2026-10-02T07:00", **settings)

    assert (done.code, again.code, next_day.code) == (0, 0, 0), next_day.err + next_day.out
    assert [row["outcome"] for row in done.rows] == ["sent", "sent"]
    assert [row["outcome"] for row in again.rows] == ["already", "already"]
    assert [row["text"] for row in shown] == [row["text"] for row in done.rows]
    assert [post["title"] for post in inbox.posts[:2]] == [row["subject"] for row in shown]
    assert len(inbox.posts) == 2 + sum(row["outcome"] == "sent" for row in next_day.rows)
    for row, before in zip(next_day.rows, done.rows, strict=True):
        told = {entry["title"] for entry in before["news"]}
        assert not told & {entry["title"] for entry in row["news"]}
        assert row["still_open"] > 0


def test_without_the_dashboards_address_it_says_so_and_names_pages(
    settings: dict[str, object],
) -> None:
    """And nobody to tell is no fault."""
    answer = accord("notify", "--dry-run", **{**settings, "public_url": ""})
    assert "ACCORD_PUBLIC_URL is not set" in answer.err
    assert "Page: Findings" in answer.out
    nobody = accord("notify", **{**settings, "notices": ""})
    assert (nobody.code, nobody.out) == (0, "")
    assert "Nobody is to be told" in nobody.err


def test_a_failure_shows_in_the_exit_in_the_doctor_and_on_data_health(
    settings: dict[str, object], inbox: Inbox
) -> None:
    """With the reason and without the address; once a message went out it is gone."""
    inbox.mood = "refuses"
    answer = accord("notify", "--as-of", AS_OF, **settings)
    assert answer.code == 1
    assert "not delivered (chat: the message was refused (503); not before" in answer.out
    assert accord("notify", "--as-of", AS_OF, **settings).code == 1  # waits, and is not forgotten

    held, city, now = _held(settings), _city(settings), datetime.now(UTC)
    told = [str(line) for line in check_notices(held, city.folder.city, now)]
    ids = [json.loads(str(settings["notices"]))[n]["id"] for n in (0, 1)]
    assert sum(any(id_ in line and "refused (503)" in line for id_ in ids) for line in told) == 2
    later = check_notices(held, city.folder.city, now + timedelta(days=8))
    assert [line.state for line in later] == ["ok"]

    found = not_delivered(Viewer(Role.OPERATOR), held)
    (need,) = of_digests([one for one in found if one.person in ids])
    assert need.title == "2 digests were not delivered"
    assert ids[0] in need.text
    assert SECRET not in need.text + answer.out + answer.err + "".join(told)
    assert list(of_digests(())) == []


@pytest.mark.parametrize("role", [Viewer(), Viewer(Role.AGENCY, "parks")])
def test_what_did_not_go_out_is_for_311_and_the_mayors_office(
    role: Viewer, settings: dict[str, object]
) -> None:
    """It names who is told."""
    with pytest.raises(NotAllowedError):
        not_delivered(role, _held(settings))


def test_the_doctor_tells_what_keeps_digests_from_being_read(
    settings: dict[str, object], tmp_path: Path
) -> None:
    """Nobody named, a file that is none, an address that is none, no links."""
    city, now = _city(settings).folder.city, datetime(2026, 10, 1, tzinfo=UTC)
    real = city.model_copy(update={"spec": city.spec.model_copy(update={"demonstration": False})})
    broken = tmp_path / "notices.toml"
    broken.write_text(f"person = {SECRET}", encoding="utf-8")
    pigeon = Recipient(id="roof", role="operator", to={"bird": SecretStr(f"pigeon://{SECRET}")})

    def told(of: schema.City = city, **changed: Any) -> list[tuple[str, str]]:  # noqa: ANN401 - settings
        held = _held(settings).model_copy(update={"notices": (), "public_url": None, **changed})
        return [(line.state, line.found) for line in check_notices(held, of, now)]

    assert [state for state, _ in told()] == ["ok"]
    assert told(real) == [("warning", "nobody is told what needs them")]
    assert told(notices_file=broken) == [
        ("fault", "notices.toml is no TOML; docs/notify.md shows one")
    ]
    assert told(notices=(pigeon,)) == [
        ("fault", "addresses that cannot be used: roof (bird)"),
        ("warning", "digests hold no links: nothing says where people open the dashboard"),
    ]


def test_a_real_citys_messages_are_of_now_and_say_how_old_figures_are(
    tmp_path: Path, inbox: Inbox
) -> None:
    """That comes first for 311; an instant that is asked for is taken instead."""
    city = measured(tmp_path)
    desk = {"id": "desk", "role": "operator", "to": {"chat": inbox.address}}
    settings = {**city, "notices": json.dumps([desk])}

    now = accord("notify", "--json", **settings)
    then = accord("notify", "--json", "--as-of", TOWN_AS_OF, **settings)

    assert " days old; `accord measure` brings them up to date." in now.err
    assert now.row["news"][0]["title"].startswith("The figures are ")
    assert now.row["news"][0]["path"] == "/data_health"
    assert "days old" not in then.err
    assert then.row["outcome"] == "later"


def _held(settings: dict[str, object]) -> Settings:
    people = [Recipient.model_validate(one) for one in json.loads(str(settings["notices"]))]
    data = Path(str(settings["data_dir"]))
    return Settings(data_dir=data, notices=tuple(people), public_url=BASE)


def _city(settings: dict[str, object]) -> City:
    return City(_held(settings))
