"""Runs of pages take turns, and none waits for ever."""

from __future__ import annotations

from threading import Barrier, Event, Thread
from time import sleep

import pytest

from dashboard import turns


def test_no_more_runs_than_there_are_turns_are_drawn_together() -> None:
    """Eight come at once, and each stays long enough for the next to come in."""
    together, most, come = list[int](), list[int](), Barrier(8)

    def run() -> None:
        come.wait()
        with turns.taken():
            together.append(1)
            most.append(len(together))
            sleep(0.005)
            together.pop()

    threads = [Thread(target=run) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(most) == len(threads)
    assert max(most) <= turns.AT_ONCE


def test_a_turn_is_given_back_by_a_run_that_fails() -> None:
    """More often than there are turns."""
    for _ in range(2 * turns.AT_ONCE):
        with pytest.raises(ValueError, match="broken"), turns.taken():
            raise ValueError("broken")


def test_long_answers_of_others_are_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """All turns are taken and none is given back: the run begins all the same."""
    monkeypatch.setattr(turns, "PATIENCE", 0.01)
    done, taken = Event(), Barrier(turns.AT_ONCE + 1)

    def hold() -> None:
        with turns.taken():
            taken.wait()
            done.wait()

    holders = [Thread(target=hold) for _ in range(turns.AT_ONCE)]
    for holder in holders:
        holder.start()
    taken.wait()
    with turns.taken():
        begun = True
    done.set()
    for holder in holders:
        holder.join()
    assert begun
