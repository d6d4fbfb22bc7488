"""What is built while the collector rests is old when it wakes."""

from __future__ import annotations

import gc

import pytest

from agreements.memory import collector_at_rest


def generation(thing: object) -> int | None:
    """The generation in which the collector keeps an object; None where it is set apart."""
    return next((g for g in range(3) if any(o is thing for o in gc.get_objects(g))), None)


def test_the_collector_rests_inside_and_wakes_afterwards() -> None:
    """Between the two nothing is collected."""
    with collector_at_rest():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_the_collector_wakes_after_an_exception() -> None:
    """A city that cannot be read leaves nothing asleep."""
    with pytest.raises(KeyError), collector_at_rest():
        raise KeyError
    assert gc.isenabled()


def test_one_rest_inside_another_does_not_wake_it() -> None:
    """Who began it ends it."""
    with collector_at_rest():
        with collector_at_rest():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()


def test_what_was_built_is_not_walked_by_the_next_small_collection() -> None:
    """It is in the oldest generation at once, and nothing is set apart for good."""
    with collector_at_rest():
        built: list[object] = [[]]
    assert generation(built) == 2
    assert gc.get_freeze_count() == 0


def test_what_others_have_set_apart_stays_apart() -> None:
    """A server that froze its objects before it forked keeps them frozen."""
    apart: list[object] = [[]]
    gc.freeze()
    try:
        with collector_at_rest():
            pass
        assert generation(apart) is None
    finally:
        gc.unfreeze()
