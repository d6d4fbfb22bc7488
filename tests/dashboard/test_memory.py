"""Python's collector passes over what a server holds, and frees what a former mart has left."""

from __future__ import annotations

import gc
import weakref

from dashboard.memory import pass_over_what_is_held


class Answer:
    """What holds itself, so that the collector alone can free it."""

    def __init__(self) -> None:
        self.own = self


def test_what_is_held_is_passed_over_until_it_is_let_go() -> None:
    """It is looked through again with the next mart, and not before."""
    answer = Answer()
    held = weakref.ref(answer)
    try:
        pass_over_what_is_held()
        assert gc.get_freeze_count() > 0
        del answer
        gc.collect()
        assert held() is not None
        pass_over_what_is_held()
        assert held() is None
    finally:
        gc.unfreeze()
