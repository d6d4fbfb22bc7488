"""Each person is told once a day, only what is new, whatever fails in between."""

from __future__ import annotations

import itertools
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from pydantic import SecretStr

from dashboard.cases.store import Store
from dashboard.notices.carrying import carried
from dashboard.notices.digest import Digest
from dashboard.notices.telling import Told, planned, tell
from dashboard.oversight import sendings
from dashboard.oversight.sendings import FIRST_WAIT, LEASE
from dashboard.recipients import Recipient
from tests.cases.town import city_named
from tests.notices.drawn import DAY, MORNING, person, round_
from tests.notices.inboxes import Inbox

ROOT = Path(__file__).parents[2]
THURSDAY = date(2026, 10, 1)
_IDS = itertools.count(1)


@pytest.fixture
def store(shared_store: Store) -> Store:
    """One in which other people of other tests were told, too."""
    return shared_store


@pytest.fixture
def clerk(inbox: Inbox) -> Recipient:
    """Somebody whom no other test knows."""
    return person(f"clerk-{next(_IDS)}", chat=inbox.address)


def told(store: Store, clerk: Recipient, days: int, **states: str) -> Told:
    """A run on the morning so many days after Thursday, when these lines hold."""
    at = MORNING + days * DAY
    return tell(round_(store, THURSDAY + days * DAY, states), clerk, at, carried)


def test_who_was_told_today_is_not_told_again(store: Store, clerk: Recipient, inbox: Inbox) -> None:
    """Whatever is new by then: that is tomorrow's."""
    assert told(store, clerk, 0, f4="open").outcome == "sent"
    assert told(store, clerk, 0, f4="late", f5="open").outcome == "already"
    assert len(inbox.posts) == 1
    assert told(store, clerk, 1, f4="late", f5="open").outcome == "sent"
    assert "Finding f5 waits" in inbox.posts[1]["message"]


@pytest.mark.parametrize(
    ("next_day", "news", "standing"),
    [
        ({"f4": "open", "f5": "open"}, [], 2),
        ({"f4": "late", "f5": "open"}, ["f4"], 1),
        ({"f5": "open", "f6": "open"}, ["f6"], 1),
        ({}, [], 0),
    ],
)
def test_only_what_is_new_or_changed_is_told_the_next_day(
    store: Store, clerk: Recipient, inbox: Inbox, next_day: dict[str, str], news: list[str],
    standing: int,
) -> None:  # fmt: skip
    """What stands is a number; where nothing is new nothing is sent."""
    told(store, clerk, 0, f4="open", f5="open")

    after = told(store, clerk, 1, **next_day)

    assert [line.key for line in after.lines.news] == news
    assert len(after.lines.standing) == standing
    assert after.outcome == ("sent" if news else "nothing_new")
    assert len(inbox.posts) == (2 if news else 1)
    if news:
        assert f"Still open, told before: {standing}." in inbox.posts[1]["message"]


def test_what_is_planned_is_what_is_sent_and_leaves_no_trace(
    store: Store, clerk: Recipient, inbox: Inbox
) -> None:
    """However often it is looked at."""
    ahead = [planned(round_(store, THURSDAY, {"f4": "open"}), clerk, MORNING) for _ in range(2)]

    assert inbox.posts == []
    assert sendings.of_day(store, clerk.id, THURSDAY) is None
    done = told(store, clerk, 0, f4="open")
    assert {one.message for one in ahead} == {done.message}


def test_a_message_that_failed_is_tried_again_after_a_wait_that_grows(
    store: Store, clerk: Recipient, inbox: Inbox
) -> None:
    """It says why and until when, without the address."""
    inbox.mood = "refuses"
    first = told(store, clerk, 0, f4="open")
    assert (first.outcome, first.reason) == ("failed", "chat: refused 503")
    assert first.next_at == MORNING + FIRST_WAIT

    today = round_(store, THURSDAY, {"f4": "open"})
    assert tell(today, clerk, MORNING + FIRST_WAIT / 2, carried).outcome == "waits"
    second_at = MORNING + FIRST_WAIT
    assert tell(today, clerk, second_at, carried).next_at == second_at + 2 * FIRST_WAIT

    inbox.mood = "well"
    assert tell(today, clerk, second_at + 2 * FIRST_WAIT, carried).outcome == "sent"
    assert len(inbox.posts) == 1
    assert tell(today, clerk, second_at + 9 * FIRST_WAIT, carried).outcome == "already"


def test_what_never_arrived_is_new_the_next_day(
    store: Store, clerk: Recipient, inbox: Inbox
) -> None:
    """A failed message has told nobody anything."""
    inbox.mood = "refuses"
    told(store, clerk, 0, f4="open")
    inbox.mood = "well"
    assert [line.key for line in told(store, clerk, 1, f4="open").lines.news] == ["f4"]


def test_a_way_on_which_it_went_is_not_tried_again(store: Store, inbox: Inbox) -> None:
    """Only the one that failed is; what came meanwhile is new tomorrow for both."""
    both = person(f"clerk-{next(_IDS)}", chat=inbox.address, page="json://127.0.0.1:1/")
    assert told(store, both, 0, f4="open").reason == "page: unreachable"
    assert len(inbox.posts) == 1

    mended = person(both.id, chat="json://127.0.0.1:1/", page=inbox.address)
    again = round_(store, THURSDAY, {"f4": "open", "f5": "open"})
    assert tell(again, mended, MORNING + FIRST_WAIT, carried).outcome == "sent"
    assert len(inbox.posts) == 2
    assert [one.key for one in told(store, both, 1, f4="open", f5="open").lines.news] == ["f5"]


def test_a_run_that_dies_while_sending_is_made_good_and_says_so(
    store: Store, clerk: Recipient, inbox: Inbox
) -> None:
    """The row was written before; nobody can know whether the message went out."""

    def dies(address: SecretStr, message: Digest) -> str:
        assert carried(address, message) == ""
        raise SystemExit

    today = round_(store, THURSDAY, {"f4": "open"})
    with pytest.raises(SystemExit):
        tell(today, clerk, MORNING, dies)
    assert tell(today, clerk, MORNING + LEASE / 2, carried).outcome == "under_way"

    after = tell(today, clerk, MORNING + LEASE, carried)

    assert (after.outcome, after.maybe_twice) == ("sent", True)
    first, second = (post["message"] for post in inbox.posts)
    assert "may have received this already" in second
    assert "may have received this already" not in first


def test_a_process_that_is_killed_has_noted_what_it_was_about_to_send(
    tmp_path: Path, inbox: Inbox
) -> None:
    """Committed before a word went out, so that the next run knows."""
    address = f"sqlite:///{tmp_path / 'record.sqlite'}"
    store = Store(address, city_named("aspen"))
    inbox.mood = "silent"
    script = (sys.executable, "-m", "tests.notices.sending", address, inbox.address)
    with subprocess.Popen(script, cwd=ROOT) as run:
        _until(lambda: bool(inbox.posts) or run.poll() is not None)
        run.send_signal(signal.SIGKILL)
    inbox.over.set()

    held = sendings.of_day(store, "killed", THURSDAY)

    store.close()
    assert len(inbox.posts) == 1
    assert held is not None
    assert (held.state, held.attempts, held.lines) == ("prepared", 1, {"f4": "open"})
    assert held.may_have_gone


def _until(holds: Callable[[], bool]) -> None:
    end = time.monotonic() + 60
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.02)


def test_a_server_that_does_not_answer_may_have_taken_the_message(
    store: Store, clerk: Recipient, inbox: Inbox
) -> None:
    """The next attempt says so."""
    inbox.mood = "silent"
    today = round_(store, THURSDAY, {"f4": "open"})
    slow = tell(today, clerk, MORNING, lambda a, m: carried(a, m, seconds=0.2))
    assert slow.reason == "chat: silent"
    inbox.mood = "well"
    assert tell(today, clerk, MORNING + FIRST_WAIT, carried).maybe_twice


def test_only_what_a_server_did_makes_a_message_doubtful(store: Store) -> None:
    """Not what somebody has called the way: one that leads nowhere took nothing."""
    quiet = person(f"clerk-{next(_IDS)}", silent="json://127.0.0.1:1/")
    assert told(store, quiet, 0, f4="open").reason == "silent: unreachable"
    again = planned(round_(store, THURSDAY, {"f4": "open"}), quiet, MORNING + FIRST_WAIT)
    assert (again.outcome, again.maybe_twice) == ("sent", False)


def test_two_runs_at_once_send_one_message(store: Store, clerk: Recipient, inbox: Inbox) -> None:
    """Each with a connection of its own, as two processes have."""
    address = store.engine.url.render_as_string(hide_password=False)
    others = [Store(address, city_named("aspen")) for _ in range(4)]
    ready, outcomes = threading.Barrier(len(others)), []

    def run(other: Store) -> None:
        today = round_(other, THURSDAY, {"f4": "open"})
        ready.wait()
        outcomes.append(tell(today, clerk, MORNING, carried).outcome)

    threads = [threading.Thread(target=run, args=(other,)) for other in others]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    for other in others:
        other.close()
    assert outcomes.count("sent") == 1
    assert set(outcomes) <= {"sent", "under_way", "already"}
    assert len(inbox.posts) == 1


def test_a_try_that_outlived_its_lease_does_not_undo_the_next(
    store: Store, clerk: Recipient, inbox: Inbox
) -> None:
    """What the later one noted stands."""
    today = round_(store, THURSDAY, {"f4": "open"})

    def slow(address: SecretStr, message: Digest) -> str:
        assert tell(today, clerk, MORNING + LEASE, carried).outcome == "sent"
        return (carried(address, message) and "") or "refused"

    tell(today, clerk, MORNING, slow)

    held = sendings.of_day(store, clerk.id, THURSDAY)
    assert held is not None
    assert (held.state, held.attempts) == ("sent", 2)
    assert len(inbox.posts) == 2


def test_an_earlier_day_is_not_told_after_a_later_one(store: Store, clerk: Recipient) -> None:
    """Somebody looks back with --as-of: nothing goes out, and nothing is noted."""
    told(store, clerk, 1, f4="open")
    assert told(store, clerk, 0, f4="open", f5="open").outcome == "later"
    assert sendings.of_day(store, clerk.id, THURSDAY) is None


def test_what_did_not_go_out_is_known_until_something_does(
    store: Store, clerk: Recipient, inbox: Inbox
) -> None:
    """The newest message of each person."""

    def known() -> list[str]:
        with store.reading() as connection:
            return [o.reason for o in sendings.undelivered(connection) if o.person == clerk.id]

    inbox.mood = "refuses"
    told(store, clerk, 0, f4="open")
    assert known() == ["chat: refused 503"]
    inbox.mood = "well"
    told(store, clerk, 1, f4="open")
    assert known() == []


def test_who_is_told_no_more_is_not_complained_of_for_ever(
    store: Store, clerk: Recipient, inbox: Inbox
) -> None:
    """Once others were told for a week without them."""
    inbox.mood = "refuses"
    told(store, clerk, 0, f4="open")
    inbox.mood = "well"
    other = person(f"clerk-{next(_IDS)}", chat=inbox.address)

    def known() -> bool:
        with store.reading() as connection:
            return clerk.id in {one.person for one in sendings.undelivered(connection)}

    told(store, other, 6, f4="open")
    assert known()
    told(store, other, 8, f4="late")
    assert not known()


def test_old_sendings_are_forgotten_but_for_each_persons_last(
    store: Store, clerk: Recipient
) -> None:
    """Without that one everything would be new again."""
    told(store, clerk, 0, f4="open")
    told(store, clerk, 1, f4="late")

    sendings.expire(store, MORNING + 90 * DAY)

    assert sendings.of_day(store, clerk.id, THURSDAY) is None
    assert told(store, clerk, 90, f4="late").outcome == "nothing_new"
